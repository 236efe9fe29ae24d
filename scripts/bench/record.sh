#!/usr/bin/env bash
# Measures one record through leat.model in process, by JMH: nanoseconds and bytes allocated.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

usage() {
  cat <<'EOF'
Usage: scripts/bench/record.sh [--forks N] [--seconds N] [--only PATTERN]
  Scores records of ten numbers and eight categories with a logistic regression of 50 encoded features and with 100 trees
  of depth 6: cleaned values (typed), texts by position (raw), texts by name (record). Fetches JMH from Maven Central once.
EOF
}

forks=1 seconds=2 only=RecordBench
while [[ $# -gt 0 ]]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --forks | --seconds | --only) [[ $# -gt 1 ]] || { usage >&2; exit 2; } ;;
    *) echo "Invalid argument: found $1" >&2; usage >&2; exit 2 ;;
  esac
  printf -v "${1#--}" '%s' "$2"
  shift 2
done
[[ -s target/leat-serve.jar ]] || scripts/build.sh --if-needed

java_bin=${JAVA_HOME:+$JAVA_HOME/bin/}
jmh=target/bench/jmh
version=1.37
mkdir -p "$jmh/lib" "$jmh/classes"
for artifact in org.openjdk.jmh:jmh-core:$version org.openjdk.jmh:jmh-generator-annprocess:$version \
  net.sf.jopt-simple:jopt-simple:5.0.4 org.apache.commons:commons-math3:3.6.1; do
  IFS=: read -r _ name number <<<"$artifact"
  [[ -s $jmh/lib/$name-$number.jar ]] ||
    mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory="$PWD/$jmh/lib"
done

classpath="target/leat-serve.jar:$jmh/lib/*"
"${java_bin}javac" -nowarn -cp "$classpath" -d "$jmh/classes" scripts/bench/jmh/*.java
"${java_bin}java" -cp "$jmh/classes:$classpath" org.openjdk.jmh.Main "$only" -f "$forks" -wi 3 -w "$seconds" -i 5 -r "$seconds" \
  -prof gc -rf json -rff target/bench/record.json >target/bench/record.log
"${PYTHON:-python3}" - target/bench/record.json <<'EOF'
import json
import sys

print(f"{'model':10} {'record':8} {'ns':>8} {'+-':>7} {'bytes':>7}")
for run in json.load(open(sys.argv[1])):
    score = run["primaryMetric"]
    allocated = run["secondaryMetrics"]["gc.alloc.rate.norm"]["score"]
    name = run["benchmark"].split(".")[-1]
    print(f"{run['params']['model']:10} {name:8} {score['score']:8.0f} {score['scoreError']:7.0f} {allocated:7.0f}")
EOF
