#!/usr/bin/env bash
# spark-submit from a folder of Spark's jars alone, as bin/spark-submit does it: submit.sh SPARK_HOME ARGUMENT...
set -euo pipefail

export SPARK_HOME=$1 SPARK_SCALA_VERSION=2.13
shift
# an empty conf folder, since a class data archive cannot be made or used with files in it
export SPARK_CONF_DIR=$SPARK_HOME/../bench/conf
mkdir -p "$SPARK_CONF_DIR"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

command=()
# the launcher prints the command as NUL-separated words, after one empty word and a line end
while IFS= read -r -d '' word; do
  command+=("$word")
done < <("$java" -Xmx128m -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main \
  org.apache.spark.deploy.SparkSubmit "$@")
while [[ ${#command[@]} -gt 0 && -z ${command[0]//[$'\n']/} ]]; do
  command=("${command[@]:1}")
done
command[0]=${command[0]#$'\n'}
exec "${command[@]}"
