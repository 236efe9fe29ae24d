#!/usr/bin/env bash
# Measures the server on this machine: start, requests per second, latency at half of that, memory.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

usage() {
  cat <<'EOF'
Usage: scripts/bench/serve.sh [--workspace FOLDER] [--record JSON] [--connections N] [--seconds N]
  Serves the model in production of a workspace (without one: of the marketing sample, made once) with -Xmx128m and asks
  it for predictions of that record, first as fast as it goes, then with 5,000 requests per second.
EOF
}

workspace='' record='{"age": 41, "occupation": "technician", "channel": "phone", "contacts": 2}' connections=16 seconds=10
while [[ $# -gt 0 ]]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --workspace | --record | --connections | --seconds) [[ $# -gt 1 ]] || { usage >&2; exit 2; } ;;
    *) echo "Invalid argument: found $1" >&2; usage >&2; exit 2 ;;
  esac
  printf -v "${1#--}" '%s' "$2"
  shift 2
done
scripts/build.sh --if-needed
if [[ -z $workspace ]]; then
  workspace=$PWD/target/bench/serve
  [[ -d $workspace ]] || scripts/leat run --config conf/marketing.conf --set workspace="\"$workspace\"" >&2
fi

java_bin=${JAVA_HOME:+$JAVA_HOME/bin/}
mkdir -p target/bench
log=target/bench/serve.log
archive=()
[[ -f target/leat-serve.jsa ]] && archive=(-XX:SharedArchiveFile=target/leat-serve.jsa)

begun=$(date +%s%N)
"${java_bin}java" -Xmx128m -XX:+UseSerialGC "${archive[@]}" -jar target/leat-serve.jar --workspace "$workspace" --port 0 2>"$log" &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
port=''
while [[ -z $port ]]; do
  kill -0 "$server" 2>/dev/null || { cat "$log" >&2; exit 1; }
  port=$(sed -n 's/.* on http:.*:\([0-9]*\)$/\1/p' "$log")
  sleep 0.02
done
echo "{\"start_ms\": $((($(date +%s%N) - begun) / 1000000))}"

load() { "${java_bin}java" -XX:+UseSerialGC -Xmx256m scripts/bench/ServeLoad.java "127.0.0.1:$port" "$record" "$connections" "$1" "$2"; }
load "$seconds" 0 >/dev/null
load "$seconds" 0
load "$seconds" 5000
echo "{\"resident_mb\": $(($(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$server/status") / 1024))}"
