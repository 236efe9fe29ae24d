#!/usr/bin/env bash
# Compares the figures of an evaluation with scikit-learn's on the exported predictions.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

usage() {
  cat <<'EOT'
Usage: scripts/interop/metrics-scikit.sh [--set key=value]... [CONFIG...]

Runs each pipeline up to evaluate in a folder of its own, and metrics-scikit.py on what it wrote; ends with 1 where figures differ by more than 1e-6.
CONFIG: default conf/bank-marketing.conf (with BANK_MARKETING_DATA) and conf/adult.conf (with ADULT_DATA).
PYTHON names a Python with scikit-learn and pyarrow (default: python3).
EOT
}

settings=() configs=()
while [[ $# -gt 0 ]]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --set) [[ $# -gt 1 ]] || { usage >&2; exit 2; }; settings+=(--set "$2"); shift 2 ;;
    -*) echo "Invalid argument: found $1" >&2; usage >&2; exit 2 ;;
    *) configs+=("$1"); shift ;;
  esac
done
[[ ${#configs[@]} -gt 0 ]] || configs=("$home/conf/bank-marketing.conf" "$home/conf/adult.conf")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for config in "${configs[@]}"; do
  "$home/scripts/leat" run --until evaluate --config "$config" --set workspace="\"$work\"" \
    ${settings[@]+"${settings[@]}"} >"$work/log" 2>&1 || { tail -20 "$work/log" >&2; exit 1; }
done
"${PYTHON:-python3}" "$home/scripts/interop/metrics-scikit.py" "$work"/*/
