#!/usr/bin/env bash
# Builds everything, runs every test, then the packaged programs as a user would.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  echo "Usage: scripts/test.sh [options of mvn, such as -Dtest=NAME or -Pspark-4.1; then the packaged programs are not run]"
  exit 0
fi
cd "$home"
mvn -B -ntp verify "$@"
[[ $# -eq 0 ]] || exit 0

# The tests above have every library on their class path; what is packaged may lack one.
workspace=$(mktemp -d)
trap 'rm -rf "$workspace"' EXIT
scripts/leat run --config conf/marketing.conf --set workspace="\"$workspace\""
scripts/leat score --config conf/marketing.conf --set workspace="\"$workspace\"" --input data-samples/marketing/2026-02.csv
scripts/leat models verify --config conf/marketing.conf --set workspace="\"$workspace\""
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar target/leat-serve.jar --help >/dev/null
