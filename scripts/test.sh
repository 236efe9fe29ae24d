#!/usr/bin/env bash
# Builds everything and runs every test.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ "${1:-}" = "--help" ] || [ "${1:-}" = "-h" ]; then
  echo "Usage: scripts/test.sh [options of mvn, such as -Dtest=NAME or -Pspark-4.1]"
  exit 0
fi
cd "$home"
exec mvn -B -ntp verify "$@"
