#!/usr/bin/env bash
# One spark-submit per job; stops at the first failure with that job's exit code.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

if [ $# -lt 1 ] || [ "$1" = "--help" ] || [ "$1" = "-h" ]; then
  cat <<'EOF'
Usage: scripts/run-pipeline.sh CONFIG [options of scripts/leat] [-- options of spark-submit]
  Runs ingest, clean, features, train, evaluate, register, each in a process of its own.
EOF
  [ $# -ge 1 ] && exit 0 || exit 2
fi
config=$1
shift
for job in ingest clean features train evaluate register; do
  "$home/scripts/leat" "$job" --config "$config" "$@"
done
