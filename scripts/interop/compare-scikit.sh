#!/usr/bin/env bash
# Compares Leat with scikit-learn on public data: the same rows, over several splits.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

usage() {
  cat <<'EOT'
Usage: scripts/interop/compare-scikit.sh [--seeds "1 2 3 4 5"] [--work FOLDER] [--set key=value]... DATA...

For each DATA: leat init with the label, and for each seed of the split (70 % to train, 10 % to validate, 20 % to test; scikit-learn fits to
the first two) a run with the logistic regression that init wrote alone, one with all its candidates, and compare-scikit.py on their rows;
then a table of test AUC with means: alone-lr is that logistic regression less scikit-learn's linear one, leat-hgb the best candidate less
histogram gradient boosting. DATA is one of these files, by its name,
  bank-full.csv, bank-additional-full.csv (UCI Bank Marketing), adult.data (UCI Adult), WA_Fn-UseC_-Telco-Customer-Churn.csv
or FILE:LABEL:POSITIVE.
  --work  keeps configs, workspaces and results.jsonl there, and goes on with what is there (default: a folder that is removed)
  --set   a setting of every run, over what init wrote
PYTHON names a Python with scikit-learn, pandas and pyarrow (default: python3).
EOT
}

seeds="1 2 3 4 5" work='' settings=() data=()
while [[ $# -gt 0 ]]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --seeds | --work | --set)
      [[ $# -gt 1 ]] || { usage >&2; exit 2; }
      if [[ $1 == --set ]]; then settings+=(--set "$2"); else printf -v "${1#--}" '%s' "$2"; fi
      shift 2 ;;
    -*) echo "Invalid argument: found $1" >&2; usage >&2; exit 2 ;;
    *) data+=("$1"); shift ;;
  esac
done
[[ ${#data[@]} -gt 0 ]] || { usage >&2; exit 2; }
if [[ -z $work ]]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
mkdir -p "$work"
work=$(realpath "$work")

adult=age,workclass,fnlwgt,education,education-num,marital-status,occupation,relationship,race,sex
adult+=,capital-gain,capital-loss,hours-per-week,native-country,income

# init_of DATA CONF: writes the config.
init_of() {
  local file=$1 label positive columns=()
  case $(basename "$file") in
    bank-full.csv | bank-additional-full.csv) label=y positive=yes ;;
    adult.data) label=income positive='>50K' columns=(--columns "$adult") ;;
    WA_Fn-UseC_-Telco-Customer-Churn.csv) label=Churn positive=Yes ;;
    *:*:*) IFS=: read -r file label positive <<<"$1" ;;
    *) echo "Cannot compare: the label of $1 is not known, give FILE:LABEL:POSITIVE" >&2; exit 2 ;;
  esac
  "$home/scripts/leat" init "$(realpath "$file")" --label "$label" --positive "$positive" \
    ${columns[@]+"${columns[@]}"} --output "$2" --force >"$2.log" 2>&1 || { cat "$2.log" >&2; exit 1; }
}

# fit CONF SEED SETTING...: a run up to its figures.
fit() {
  local conf=$1 seed=$2
  shift 2
  "$home/scripts/leat" run --until evaluate --config "$conf" --set workspace="\"$work/workspace\"" \
    --set split.seed="$seed" --set split.train=0.7 --set split.validation=0.1 --set split.test=0.2 \
    --set evaluate.bins=15 "$@" ${settings[@]+"${settings[@]}"} >"$conf.log" 2>&1 || { tail -20 "$conf.log" >&2; exit 1; }
}

: >"$work/results.jsonl"
for each in "${data[@]}"; do
  name=$(basename "${each%%:*}")
  conf=$work/${name%.*}.conf
  [[ -s $conf ]] || init_of "$each" "$conf"
  pipeline=$(sed -n 's/^pipeline *= *"\{0,1\}\([A-Za-z0-9_-]*\)"\{0,1\}.*/\1/p' "$conf")
  linear=$(sed -n 's/^ *\({ type = logistic-regression.*}\),\{0,1\}$/\1/p' "$conf")
  for seed in $seeds; do
    fit "$conf" "$seed" --set "train.candidates=[$linear]"
    alone=$("${PYTHON:-python3}" "$home/scripts/interop/compare-scikit.py" --leat "$work/workspace/$pipeline")
    fit "$conf" "$seed"
    "${PYTHON:-python3}" "$home/scripts/interop/compare-scikit.py" --json --alone "$alone" "$work/workspace/$pipeline" | tee -a "$work/results.jsonl" >&2
  done
done
"${PYTHON:-python3}" "$home/scripts/interop/compare-scikit.py" --table "$work/results.jsonl"
