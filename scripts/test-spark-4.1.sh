#!/usr/bin/env bash
# Builds on Spark 4.1 and runs every test there, beside the ordinary build (in target/on-spark-4.1).
set -euo pipefail
if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  echo "Usage: scripts/test-spark-4.1.sh [options of mvn, such as -Dtest=NAME]"
  exit 0
fi
exec "$(dirname "${BASH_SOURCE[0]}")/test.sh" -Pspark-4.1 "$@"
