#!/usr/bin/env bash
# Builds target/leat.jar, the embedded Spark under target/spark, and the class archive of a fast start.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

java_bin=${JAVA_HOME:+$JAVA_HOME/bin/}

usage() {
  cat <<'EOF'
Usage: scripts/build.sh [--if-needed] [--help]
  Builds target/leat.jar and target/spark, without running the tests.
  --if-needed   only where a source is newer than what is built
EOF
}

built() {
  [ -s "$home/target/leat.jar" ] && [ -d "$home/target/spark/jars" ] &&
    [ -z "$(find "$home/jobs" "$home/pom.xml" "$home/conf/reference.conf" -newer "$home/target/leat.jar" -type f -print -quit)" ]
}

# The class archive leaves classes of signed jars out, and Janino, which every query goes through, is signed.
unsigned() {
  local jar folder
  for jar in "$home"/target/spark/jars/{janino,commons-compiler}-*.jar; do
    folder=$(mktemp -d)
    (cd "$folder" && "${java_bin}jar" xf "$jar")
    if compgen -G "$folder/META-INF/*.SF" >/dev/null; then
      rm -f "$folder"/META-INF/*.{SF,RSA,DSA}
      (cd "$folder" && "${java_bin}jar" cfM "$jar" .)
    fi
    rm -rf "$folder"
  done
}

archive() {
  local workspace
  workspace=$(mktemp -d)
  mkdir -p "$home/target/spark/empty"
  unsigned
  echo "Making the class archives of a fast start (once, about 30 s) ..." >&2
  archive_of leat "$workspace" run
  archive_of plain "$workspace" models list
  serve_archive "$workspace"
  rm -rf "$workspace"
}

# archive_of NAME WORKSPACE COMMAND...: the classes that a command needs, those of a run on Spark and those of commands without it.
archive_of() {
  local name=$1 workspace=$2 archive="$home/target/spark/$1.jsa" log="$home/target/spark/$1-archive.log"
  shift 2
  rm -f "$archive"
  if ! (cd "$home" && LEAT_DUMP_ARCHIVE="$archive" "$home/scripts/leat" "$@" \
    --config "$home/conf/marketing.conf" --set workspace="\"$workspace\"" >"$log" 2>&1); then
    echo "Could not make the class archive (see $log): commands start slower, and work" >&2
  fi
}

# The server's own classes, as they are after it answered a request.
serve_archive() {
  local log="$home/target/leat-serve.log" archive="$home/target/leat-serve.jsa" server port
  rm -f "$archive"
  "${java_bin}java" -XX:ArchiveClassesAtExit="$archive" -XX:+UseSerialGC -jar "$home/target/leat-serve.jar" \
    --workspace "$1" --port 0 >"$log" 2>&1 &
  server=$!
  for _ in $(seq 100); do
    port=$(sed -n 's/.* on http:.*:\([0-9]*\)$/\1/p' "$log")
    [ -n "$port" ] || ! kill -0 "$server" 2>/dev/null && break
    sleep 0.1
  done
  if [ -n "$port" ] && exec 8<>"/dev/tcp/127.0.0.1/$port"; then
    printf 'POST /v1/predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}' >&8
    printf 'GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&8
    cat <&8 >/dev/null
    exec 8<&-
  fi
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  [ -s "$archive" ] || echo "Could not make the server's class archive (see $log): it starts slower, and works" >&2
}

case "${1:-}" in
  --help | -h) usage; exit 0 ;;
  --if-needed) built && exit 0 ;;
  "") ;;
  *) usage >&2; exit 2 ;;
esac

echo "Building Leat (the first time takes minutes: it fetches Spark from Maven Central) ..." >&2
(
  exec 9>"$home/.build.lock" 2>/dev/null || exec 9>/dev/null
  flock 9 2>/dev/null || true
  if [ "${1:-}" != "--if-needed" ] || ! built; then
    (cd "$home" && mvn -q -B -DskipTests package >&2)
    touch "$home/target/leat.jar"
  fi
)
[ -n "${LEAT_DUMP_ARCHIVE:-}" ] || [ -n "${SPARK_HOME:-}" ] || archive
