#!/usr/bin/env bash
# Measures the server on this machine: start, requests per second, latency at half of the target, memory; beside Flask.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

usage() {
  cat <<'EOH'
Usage: scripts/bench/serve.sh [--workspace FOLDER] [--record JSON] [--connections N] [--seconds N]
  Serves the model in production of a workspace (without one: of the marketing sample, made once) with -Xmx128m and the flags of
  leat serve, and asks it for predictions of that record over connections that stay open, first as fast as it goes, then with 5,000
  requests per second. Beside it a Flask server with scikit-learn, by gunicorn with two workers, is asked the same.
  That needs Debian's python3-flask, python3-sklearn and gunicorn, and is left out where they are not there.
EOH
}

workspace='' connections=16 seconds=10
record='{"age": 41, "annual_income": 52000, "occupation": "technician", "marital_status": "married", "last_contact": 30, "channel": "phone", "contacts": 2, "region": "north"}'
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
bench=$PWD/target/bench
if [[ -z $workspace ]]; then
  workspace=$bench/serve
  [[ -d $workspace ]] || scripts/leat run --config conf/marketing.conf --set workspace="\"$workspace\"" >&2
fi
java_bin=${JAVA_HOME:+$JAVA_HOME/bin/}
mkdir -p "$bench/serve-load"
"${java_bin}javac" -nowarn -d "$bench/serve-load" scripts/bench/ServeLoad.java
archive=()
[[ -f target/leat-serve.jsa ]] && archive=(-XX:SharedArchiveFile=target/leat-serve.jsa)
server=''
trap '[[ -z $server ]] || kill "$server" 2>/dev/null || true' EXIT

# The client takes as little of the cores as it can.
load() { "${java_bin}java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -cp "$bench/serve-load" ServeLoad "$1" "$record" "$connections" "$2" "$3"; }

# resident PID...: the most that these processes had in memory, in MB.
resident() {
  local sum=0 pid
  for pid in "$@"; do
    sum=$((sum + $(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status")))
  done
  echo $((sum / 1024))
}

rate() { sed -n 's/.*"per_second": \([0-9]*\).*/\1/p' <<<"$1"; }

# start LOG: starts the server and sets server, port and started (milliseconds).
start() {
  local begun
  begun=$(date +%s%N) port=''
  "${java_bin}java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k "${archive[@]}" -jar target/leat-serve.jar \
    --workspace "$workspace" --port 0 2>"$1" &
  server=$!
  while [[ -z $port ]]; do
    kill -0 "$server" 2>/dev/null || { cat "$1" >&2; exit 1; }
    port=$(sed -n 's/.* on http:.*:\([0-9]*\)$/\1/p' "$1")
    sleep 0.01
  done
  started=$((($(date +%s%N) - begun) / 1000000))
}

stop() {
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=''
}

starts=()
for _ in 1 2 3; do
  start "$bench/serve.log"
  starts+=("$started")
  stop
done
start "$bench/serve.log"
load "127.0.0.1:$port" "$seconds" 0 >/dev/null
fast=$(load "127.0.0.1:$port" "$seconds" 0)
half=$(load "127.0.0.1:$port" "$seconds" 5000)
median=$(printf '%s\n' "${starts[@]}" | sort -n | sed -n 2p)
echo "{\"server\": \"leat\", \"start_ms\": $median, \"resident_mb\": $(resident "$server"),"
echo " \"fast\": $fast,"
echo " \"at_5000\": $half}"
stop

if ! command -v gunicorn >/dev/null || ! /usr/bin/python3 -c 'import flask, sklearn' 2>/dev/null; then
  echo "Left out Flask: needs python3-flask, python3-sklearn and gunicorn (apt-get install -y)" >&2
  exit 0
fi
port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
# workers of the kind that keeps connections open; one thread in scikit-learn, which is fastest for one record
PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1 gunicorn --workers 2 --worker-class gthread --threads 8 --bind "127.0.0.1:$port" --pythonpath scripts/bench \
  --log-level error flask_server:app &
server=$!
for _ in $(seq 600); do
  (exec 8<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
  sleep 0.1
done
load "127.0.0.1:$port" 3 0 >/dev/null
flask=$(load "127.0.0.1:$port" "$seconds" 0)
echo "{\"server\": \"flask\", \"resident_mb\": $(resident $(pgrep -P "$server")),"
echo " \"fast\": $flask}"
echo "{\"times_flask\": $(($(rate "$fast") / $(rate "$flask")))}"
