#!/usr/bin/env python3
"""Times evaluating scored rows against a scan of them; called by scripts/bench.sh, which says what is compared."""
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys

SCRIPTS = pathlib.Path(__file__).parent
TARGET = 3.0


def main(spark_home, folder, rows, turns, heap, flags):
    bench = pathlib.Path(folder)
    command = [
        str(SCRIPTS / "submit.sh"), spark_home, "--master", "local[*]", "--driver-memory", heap,
        "--properties-file", str(SCRIPTS.parent.parent / "conf/spark-defaults.conf"),
        "--jars", str(bench.parent / "leat.jar"), "--class", "EvaluateScored", str(bench / "plain.jar"),
        rows, str(bench / f"scored-{rows}"), turns]
    log = bench / "evaluate.log"
    with open(log, "w") as out:
        done = subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, env={**os.environ, "SPARK_SUBMIT_OPTS": flags})
    if done.returncode != 0:
        sys.exit(f"Cannot time: exit code {done.returncode}, see {log}")
    text = log.read_text()
    seconds = {f"{when} {what}": [float(found) for found in re.findall(rf"^{when} {what}=([0-9.]+)", text, re.MULTILINE)]
               for when in ("cold", "warm") for what in ("scan", "evaluate")}
    medians = {name: statistics.median(all_seconds) for name, all_seconds in seconds.items()}
    ratio = medians["warm evaluate"] / medians["warm scan"]
    cold = medians["cold evaluate"] / medians["cold scan"]
    report = {"format": "leat-bench-evaluate", "version": 1, "cores": os.cpu_count(), "rows": int(rows), "runs": int(turns), "heap": heap,
              "seconds": seconds, "ratio": ratio, "cold_ratio": cold, "target": TARGET}
    (bench / "evaluate.json").write_text(json.dumps(report, indent=2) + "\n")
    print(re.findall(r"^warm evaluate.*", text, re.MULTILINE)[-1])
    print(f"{rows} scored rows: scan {medians['warm scan']:.2f} s, evaluate {medians['warm evaluate']:.2f} s, ratio {ratio:.2f} (target {TARGET}); "
          f"first turn {medians['cold scan']:.2f} s and {medians['cold evaluate']:.2f} s, ratio {cold:.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
