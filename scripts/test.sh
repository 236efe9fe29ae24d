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
answers() {
  "$@" --port 0 >"$workspace/serve.log" 2>&1 &
  local server=$! port=""
  for _ in $(seq 300); do
    port=$(sed -n 's/.* on http:.*:\([0-9]*\)$/\1/p' "$workspace/serve.log")
    [ -z "$port" ] && kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  if [ -z "$port" ] || ! exec 8<>"/dev/tcp/127.0.0.1/$port"; then
    cat "$workspace/serve.log" >&2
    kill "$server" 2>/dev/null || true
    return 1
  fi
  printf 'GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&8
  local answer
  answer=$(cat <&8)
  exec 8<&-
  kill "$server"
  wait "$server" 2>/dev/null || true
  echo "$1: $answer" | tr -d '\r' | sed -n '1p;$p'
  [[ $answer == "HTTP/1.1 200"* ]]
}
answers scripts/leat serve --config conf/marketing.conf --set workspace="\"$workspace\""
answers "${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar target/leat-serve.jar --workspace "$workspace/marketing"
