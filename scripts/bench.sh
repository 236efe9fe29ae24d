#!/usr/bin/env bash
# Runs Leat and rivals side by side on UCI's bank-full.csv or on a scaled copy, and prints seconds, memory and ratios.
set -euo pipefail

usage() {
  cat <<'EOF'
Usage: scripts/bench.sh [--what WHAT,...] [--data CSV] [--rows 45k|1m|5m] [--runs N] [--heap SIZE] [--only NAME,...] [--marginal]

Whole process each, from CSV to metrics, by turns; seconds are the median of N runs, memory is that of the largest process.
  --what      model: from CSV to a model (default). tables: taking one in, with 1m or 5m rows, or of that one or more:
              ingest: ingest and clean with ten row rules and a hashed column, beside reading the CSV with a schema and writing
              Parquet; deduplicate: with duplicates left out and a unique rule, beside dropDuplicates; rules: 100 row rules beside
              ten; profile: beside a scan that touches every value; memory: ingest and deduplicate with a heap of 1g.
              train: from cleaned Parquet to a fitted logistic regression, beside plain-tuned and scikit; search: twenty candidates
              over three folds, beside one fit; score: from Parquet to scores, beside a plain program with the published pipeline,
              as whole processes and then in one, without the start of Spark (these need pyarrow)
              evaluate: 5 million scored rows (or 1m), intervals included, beside a scan of them, in one process; needs no data
              registry: models list with 10,000 versions and as many promotions (--rows N: another number), needs no data
              record: one record in process, by JMH: nanoseconds and bytes of a logistic regression and of trees; needs no data
              serve: the REST server on the marketing sample, beside Flask and scikit-learn: start, requests per second, latency, memory
  --data      UCI's bank-full.csv (default: $BANK_MARKETING_DATA/bank-full.csv)
  --rows      45k: that file; 1m, 5m: jittered copies of it with an id column, made once into target/bench (default: 45k, of tables,
              train and score 5m, of search 1m)
  --runs      of each contender (default: 3)
  --heap      of every Java process, such as 3g (default: for 45k what Leat takes, and Spark's own 1g for plain-default;
              for 1m and 5m 3g; --what memory: always 1g)
  --only      of leat, plain-default, plain-tuned, scikit (default: all; scikit where it is installed)
  --marginal  1m and 5m, and the seconds per million rows between them

leat is scripts/leat run with a fresh workspace; plain-default is scripts/bench/PlainSpark.java with Java's default flags;
plain-tuned is the same with the flags Leat uses; scikit is scripts/bench/scikit.py. Tables are compared with
scripts/bench/PlainTable.java, with the flags and the heap that Leat has.
Results are also written to target/bench/bench.json, those of tables to tables.json, and so on. Needs python3; for 1m and 5m also its
pandas. PYTHON names another than python3.
EOF
}

data=${BANK_MARKETING_DATA:+$BANK_MARKETING_DATA/bank-full.csv}
what=model rows='' runs=3 heap='' only=leat,plain-default,plain-tuned,scikit marginal=
while [[ $# -gt 0 ]]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --marginal) marginal=yes; shift; continue ;;
    --what | --data | --rows | --runs | --heap | --only) [[ $# -gt 1 ]] || { usage >&2; exit 2; } ;;
    *) echo "Invalid argument: found $1" >&2; usage >&2; exit 2 ;;
  esac
  printf -v "${1#--}" '%s' "$2"
  shift 2
done
[[ $what != serve ]] || exec "$(dirname "${BASH_SOURCE[0]}")/bench/serve.sh"
[[ $what != record ]] || exec "$(dirname "${BASH_SOURCE[0]}")/bench/record.sh" --forks "$runs"
[[ $what != registry ]] || exec python3 "$(dirname "${BASH_SOURCE[0]}")/bench/registry.py" "${rows:-10000}" "$runs"
[[ $what == evaluate || -n $data ]] || { echo "Cannot run: give --data or set BANK_MARKETING_DATA" >&2; exit 2; }
rows=${rows:-$(case $what in model) echo 45k ;; search) echo 1m ;; *) echo 5m ;; esac)}
[[ $what == model || $rows != 45k ]] || { echo "Invalid --rows: 1m or 5m for tables, found 45k" >&2; exit 2; }
[[ $what == evaluate || -r $data ]] || { echo "Cannot read data: no such file, found $data" >&2; exit 2; }
[[ $what == evaluate ]] || data=$(realpath "$data")

cd "$(dirname "${BASH_SOURCE[0]}")/.."
spark_home=${SPARK_HOME:-$PWD/target/spark}
bench=$PWD/target/bench
java_bin=${JAVA_HOME:+$JAVA_HOME/bin/}
archive=$bench/plain.jsa

# heap_of SIZE DEFAULT: the asked one, 3g for large inputs, so that the figures of machines can be compared, or the default.
heap_of() {
  case $1 in 45k) echo "${heap:-$2}" ;; *) echo "${heap:-3g}" ;; esac
}

# chosen NAME CONF SIZE: the heap, flags or shuffle_partitions that Leat takes for that config.
chosen() {
  local asked
  asked=$(heap_of "$3" auto)
  scripts/leat --print-flags --config "$2" --set "spark.driver-memory=$asked" | sed -n "s/^$1=//p"
}

build() {
  [[ -d $spark_home/jars && -s target/leat.jar ]] || mvn -q -B -DskipTests package
  mkdir -p "$bench/classes"
  if [[ -n $(find scripts/bench -name '*.java' -newer "$bench/plain.jar" 2>&1) ]]; then
    "${java_bin}javac" -nowarn -cp "$spark_home/jars/*:target/leat.jar" -d "$bench/classes" scripts/bench/*.java
    "${java_bin}jar" --create --file "$bench/plain.jar" -C "$bench/classes" .
  fi
}

make_archive() {
  [[ $archive -nt $bench/plain.jar && $archive -nt $spark_home/jars ]] && return
  echo "Making a class data archive for plain-tuned" >&2
  SPARK_SUBMIT_OPTS="$(chosen flags conf/bank-marketing.conf 45k) -XX:ArchiveClassesAtExit=$archive" scripts/bench/submit.sh "$spark_home" \
    --properties-file conf/spark-defaults.conf --class PlainSpark "$bench/plain.jar" "$data" y yes ";" - >"$bench/archive.log" 2>&1 ||
    { echo "Cannot make the archive: see $bench/archive.log" >&2; exit 1; }
}

# The CSV of a size; made once.
csv_of() {
  local copies
  case $1 in
    45k) echo "$data"; return ;;
    1m) copies=22 ;;
    5m) copies=111 ;;
    *) echo "Invalid --rows: one of 45k, 1m, 5m, found $1" >&2; exit 2 ;;
  esac
  [[ -s $bench/$1.csv ]] || "${PYTHON:-python3}" scripts/bench/scale-csv.py "$data" "$copies" "$bench/$1.csv"
  echo "$bench/$1.csv"
}

# Leat's config for a size: the sample's, with the id as key where there is one.
conf_of() {
  if [[ $1 == 45k ]]; then
    echo "$PWD/conf/bank-marketing.conf"
    return
  fi
  cat >"$bench/$1.conf" <<EOF
include file("$PWD/conf/bank-marketing.conf")
source.path = "$2"
columns.id { type = long, role = key }
EOF
  echo "$bench/$1.conf"
}

if [[ $what == evaluate ]]; then
  build
  flags=$(scripts/leat --print-flags --config conf/marketing.conf --set "spark.driver-memory=${heap:-3g}" | sed -n 's/^flags=//p')
  exec python3 scripts/bench/evaluate.py "$spark_home" "$bench" "$([[ $rows == 1m ]] && echo 1000000 || echo 5000000)" "$runs" "${heap:-3g}" "$flags"
fi
BANK_MARKETING_DATA=$(dirname "$data")
export BANK_MARKETING_DATA
build
[[ $what == model && $only != *plain-tuned* || $what == search ]] || make_archive
sizes=()
for size in $([[ -n $marginal ]] && echo 1m 5m || echo "$rows"); do
  csv=$(csv_of "$size")
  conf=$(conf_of "$size" "$csv")
  sizes+=("$size" "$csv" "$conf" "$(chosen flags "$conf" "$size") -XX:SharedArchiveFile=$archive"
    "$(chosen shuffle_partitions "$conf" "$size")" "$(chosen heap "$conf" "$size")" "$(heap_of "$size" 1g)")
done
python=${PYTHON:-python3}
case $what in
  model) exec "$python" scripts/bench/compare.py "$spark_home" "$bench" "$runs" "$only" "${sizes[@]}" ;;
  train | search | score) exec "$python" scripts/bench/training.py "$spark_home" "$bench" "$runs" "$what" "$only" "${sizes[@]}" ;;
  *) exec "$python" scripts/bench/tables.py "$spark_home" "$bench" "$runs" "$what" "${sizes[@]}" ;;
esac
