#!/usr/bin/env python3
"""Times contenders by turns, whole process each; called by scripts/bench.sh, which says what the arguments are."""
import importlib.util
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

SCRIPTS = pathlib.Path(__file__).parent


class Size:
    """One input, and what each contender runs on it."""

    FIELDS = 7

    def __init__(self, name, csv, conf, flags, partitions, heap, plain_heap):
        self.name, self.csv, self.conf = name, csv, conf
        self.flags, self.partitions, self.heap, self.plain_heap = flags, partitions, heap, plain_heap
        self.left_out = "-" if name == "45k" else "id"
        with open(csv, "rb") as lines:
            self.rows = sum(chunk.count(b"\n") for chunk in iter(lambda: lines.read(1 << 20), b"")) - 1


class Bench:
    def __init__(self, spark_home, folder):
        self.spark_home, self.folder = spark_home, pathlib.Path(folder)
        self.workspace = self.folder / "workspace"

    def leat(self, size):
        return [str(SCRIPTS.parent / "leat"), "run", "--config", size.conf,
                "--set", f"workspace={self.workspace}", "--set", f"spark.driver-memory={size.heap}"], {}

    def plain(self, size, options, flags):
        program = ["--class", "PlainSpark", str(self.folder / "plain.jar"), size.csv, "y", "yes", ";", size.left_out]
        command = [str(SCRIPTS / "submit.sh"), self.spark_home, "--master", "local[*]"]
        return command + options + program, {"SPARK_SUBMIT_OPTS": flags}

    def command(self, name, size):
        if name == "leat":
            return self.leat(size)
        if name == "plain-default":
            return self.plain(size, ["--driver-memory", size.plain_heap], "")
        if name == "plain-tuned":
            options = ["--driver-memory", size.heap, "--properties-file", str(SCRIPTS.parent.parent / "conf/spark-defaults.conf"),
                       "--conf", f"spark.sql.shuffle.partitions={size.partitions}"]
            return self.plain(size, options, size.flags)
        return [sys.executable, str(SCRIPTS / "scikit.py"), size.csv, "y", "yes", ";", size.left_out], {}

    def run(self, name, size):
        """Seconds, bytes of the largest process, what one run found (AUC on the test part), and seconds of processors."""
        shutil.rmtree(self.workspace, ignore_errors=True)
        return self.timed(name, size)

    def timed(self, name, size):
        command, environment = self.command(name, size)
        log = self.folder / f"{name}-{size.name}.log"
        with open(log, "w") as out:
            began = time.monotonic()
            process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env={**os.environ, **environment})
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"Cannot time {name} on {size.name}: exit code {process.returncode}, see {log}")
        return seconds, usage.ru_maxrss * 1024, self.found(name, log), usage.ru_utime + usage.ru_stime

    def found(self, name, log):
        if name == "leat":
            metrics = sorted(self.workspace.glob("**/metrics.json"))
            return json.loads(metrics[0].read_text())["test"]["auc"] if metrics else None
        found = re.findall(r"auc=([0-9.]+)", log.read_text())
        return float(found[-1]) if found else None


def measured(bench, names, size, runs):
    """Each contender's figures on one input, the contenders taking turns."""
    if "leat" in names:
        bench.run("leat", size)  # not counted: builds, and makes the archive
    results = {name: [] for name in names}
    for turn in range(runs):
        for name in names:
            results[name].append(bench.run(name, size))
            print(f"{size.name} run {turn + 1} {name}: {results[name][-1][0]:.1f} s", file=sys.stderr)
    return {name: {
        "seconds": statistics.median(run[0] for run in all_runs),
        "all_seconds": [run[0] for run in all_runs],
        "processor_seconds": statistics.median(run[3] for run in all_runs),
        "peak_bytes": max(run[1] for run in all_runs),
        "auc": all_runs[-1][2]} for name, all_runs in results.items()}


def with_ratios(figures):
    leat = figures.get("leat")
    for name, figure in figures.items():
        if leat and name != "leat":
            figure["leat_seconds_ratio"] = leat["seconds"] / figure["seconds"]
            figure["leat_processor_ratio"] = leat["processor_seconds"] / figure["processor_seconds"]
            figure["leat_memory_ratio"] = leat["peak_bytes"] / figure["peak_bytes"]
    return figures


def marginal(small, large):
    """Seconds per million rows between two inputs."""
    millions = (large["rows"] - small["rows"]) / 1e6
    return {name: (large["contenders"][name]["seconds"] - figure["seconds"]) / millions
            for name, figure in small["contenders"].items()}


def shown(value, form):
    return "-" if value is None else format(value, form)


def table(report):
    print(f"{'rows':>9}  {'contender':<14} {'seconds':>8} {'CPU s':>7} {'peak GB':>8} {'AUC':>7}  Leat's seconds, CPU, memory / its")
    for size in report["sizes"]:
        for name, figure in size["contenders"].items():
            ratios = [shown(figure.get(key), ".2f") for key in ("leat_seconds_ratio", "leat_processor_ratio", "leat_memory_ratio")]
            print(f"{size['rows']:>9}  {name:<14} {figure['seconds']:>8.1f} {figure['processor_seconds']:>7.1f} {figure['peak_bytes'] / 1e9:>8.2f} "
                  f"{shown(figure['auc'], '.4f'):>7}  {' '.join(f'{ratio:>8}' for ratio in ratios)}")
    per_million = report.get("marginal_seconds_per_million_rows", {})
    for name, seconds in per_million.items():
        ratio = per_million["leat"] / seconds if "leat" in per_million and name != "leat" else None
        print(f"per million more rows  {name:<14} {seconds:>6.1f} s  Leat's / its {shown(ratio, '.2f')}")


def scikit_is_there():
    there = importlib.util.find_spec("sklearn") is not None
    if not there:
        print("scikit is left out: scikit-learn is not installed", file=sys.stderr)
    return there


def main(spark_home, folder, runs, only, *sizes):
    names = only.split(",")
    unknown = set(names) - {"leat", "plain-default", "plain-tuned", "scikit"}
    if unknown:
        sys.exit(f"Invalid --only: leat, plain-default, plain-tuned or scikit, found {', '.join(unknown)}")
    if "scikit" in names and not scikit_is_there():
        names.remove("scikit")
    bench = Bench(spark_home, folder)
    report = {"format": "leat-bench", "version": 1, "cores": os.cpu_count(), "runs": int(runs), "sizes": []}
    for size in (Size(*sizes[at:at + Size.FIELDS]) for at in range(0, len(sizes), Size.FIELDS)):
        contenders = with_ratios(measured(bench, names, size, int(runs)))
        report["sizes"].append({"rows": size.rows, "csv": size.csv, "heap": size.heap, "contenders": contenders})
    if len(report["sizes"]) == 2:
        report["marginal_seconds_per_million_rows"] = marginal(*report["sizes"])
    (bench.folder / "bench.json").write_text(json.dumps(report, indent=2) + "\n")
    table(report)


if __name__ == "__main__":
    main(*sys.argv[1:])
