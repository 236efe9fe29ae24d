#!/usr/bin/env python3
"""Times taking a table in beside plain Spark, whole process each; called by scripts/bench.sh, which says what is compared."""
import json
import os
import shutil
import statistics
import sys

import compare

COLUMNS = {
    "id": "BIGINT", "age": "INT", "job": "STRING", "marital": "STRING", "education": "STRING", "default": "STRING",
    "balance": "INT", "housing": "STRING", "loan": "STRING", "contact": "STRING", "day": "INT", "month": "STRING",
    "duration": "INT", "campaign": "INT", "pdays": "INT", "previous": "INT", "poutcome": "STRING", "y": "STRING"}
# Ten rules that hold for the data; a hundred are ten times these, each with a bound of its own.
RANGES = [("age", 10, 130), ("balance", -100000, 1000000), ("day", 1, 31), ("duration", 0, 100000), ("campaign", 1, 1000),
          ("pdays", -1, 10000), ("previous", 0, 1000)]
SETS = [("marital", "single, married, divorced"), ("housing", "yes, no"), ("loan", "yes, no")]
UNIQUE = "{ rule = unique, columns = [id], otherwise = quarantine }"
# What is compared: Leat's, the other, and how many times its seconds Leat's may be.
COMPARISONS = {
    "ingest": ("leat", "plain-write", 1.3),
    "deduplicate": ("leat-deduplicate", "plain-deduplicate", 1.0),
    "rules": ("leat-100-rules", "leat-10-rules", 2.0),
    "profile": ("leat-profile", "plain-scan", 1.5),
    "memory": ("leat-1g", "leat-deduplicate-1g", None),
}


def rules(times):
    return [rule for i in range(times) for rule in [
        *(f'{{ rule = range, columns = [{column}], min = {low - i}, max = {high + i}, otherwise = quarantine, name = "{column} {i}" }}'
          for column, low, high in RANGES),
        *(f'{{ rule = one-of, columns = [{column}], values = [{values}, "{i}"], otherwise = quarantine, name = "{column} {i}" }}'
          for column, values in SETS)]]


class Tables(compare.Bench):
    """One CSV, and what each contender does with it."""

    def __init__(self, spark_home, folder, size):
        super().__init__(spark_home, folder)
        self.size = size
        self.output = self.folder / "plain-output"

    def leat(self, name, expectations, deduplicate="none", hashed=True, heap=None):
        config = self.folder / f"{name}.conf"
        config.write_text(
            f'include file("{self.size.conf}")\nclean.deduplicate = {deduplicate}\n' + ("columns.job.pii = hash\n" if hashed else "")
            + "expectations = [\n  " + ",\n  ".join(expectations) + "\n]\n")
        command = [str(compare.SCRIPTS.parent / "leat"), "run", "--until", "clean", "--config", str(config),
                   "--set", f"workspace={self.workspace}", "--set", f"spark.driver-memory={heap or self.size.heap}"]
        return command, {"LEAT_PRIVACY_KEY": "0123456789abcdef" * 4}

    def profile(self):
        return [str(compare.SCRIPTS.parent / "leat"), "profile", self.size.csv], {}

    def plain(self, what):
        schema = ", ".join(f"`{name}` {kind}" for name, kind in COLUMNS.items())
        command = [str(compare.SCRIPTS / "submit.sh"), self.spark_home, "--master", "local[*]",
                   "--driver-memory", self.size.heap, "--properties-file", str(compare.SCRIPTS.parent.parent / "conf/spark-defaults.conf"),
                   "--conf", f"spark.sql.shuffle.partitions={self.size.partitions}", "--class", "PlainTable",
                   str(self.folder / "plain.jar"), self.size.csv, ";", schema, what, str(self.output)]
        return command, {"SPARK_SUBMIT_OPTS": self.size.flags}

    def command(self, name, size):
        if name.startswith("plain-"):
            return self.plain(name.removeprefix("plain-"))
        return {
            "leat": lambda: self.leat(name, rules(1)),
            "leat-deduplicate": lambda: self.leat(name, rules(1) + [UNIQUE], "exact"),
            "leat-10-rules": lambda: self.leat(name, rules(1), hashed=False),
            "leat-100-rules": lambda: self.leat(name, rules(10), hashed=False),
            "leat-1g": lambda: self.leat(name, rules(1), heap="1g"),
            "leat-deduplicate-1g": lambda: self.leat(name, rules(1) + [UNIQUE], "exact", heap="1g"),
            "leat-profile": self.profile,
        }[name]()

    def found(self, name, log):
        """Seconds of Leat's jobs."""
        runs = list(self.workspace.glob("*/runs/*/run.json"))
        return {job["job"]: job["seconds"] for job in json.loads(runs[0].read_text())["jobs"]} if runs else {}

    def run(self, name, size):
        shutil.rmtree(self.output, ignore_errors=True)
        return super().run(name, size)


def figure(runs):
    return {
        "seconds": statistics.median(run[0] for run in runs),
        "all_seconds": [run[0] for run in runs],
        "job_seconds": {job: statistics.median(run[2][job] for run in runs) for job in runs[0][2]},
        "processor_seconds": statistics.median(run[3] for run in runs),
        "peak_bytes": max(run[1] for run in runs)}


def compared(tables, comparison, turns):
    """The figures of one comparison, the contenders taking turns; of rules, those of clean alone, which checks them."""
    ours, other, most = COMPARISONS[comparison]
    results = {ours: [], other: []}
    for turn in range(turns):
        for name, runs in results.items():
            runs.append(tables.run(name, tables.size))
            print(f"{comparison} run {turn + 1} {name}: {runs[-1][0]:.1f} s, CPU {runs[-1][3]:.1f} s {runs[-1][2]}", file=sys.stderr)
    figures = {name: figure(runs) for name, runs in results.items()}
    seconds = {name: found["job_seconds"]["clean"] if comparison == "rules" else found["seconds"] for name, found in figures.items()}
    return {"contenders": figures, "ratio": most and seconds[ours] / seconds[other],
            "processor_ratio": figures[ours]["processor_seconds"] / figures[other]["processor_seconds"], "target": most}


def table(report):
    print(f"{'':<12} {'contender':<20} {'seconds':>8} {'CPU s':>7} {'ingest':>7} {'clean':>7} {'peak GB':>8}  ratio, of CPU, target")
    for comparison, result in report["comparisons"].items():
        ratio = f"{result['ratio']:>5.2f} {result['processor_ratio']:>7.2f} {result['target']:>7.1f}" if result["target"] else ""
        for name, found in result["contenders"].items():
            jobs = [compare.shown(found["job_seconds"].get(job), ".1f") for job in ("ingest", "clean")]
            print(f"{comparison:<12} {name:<20} {found['seconds']:>8.1f} {found['processor_seconds']:>7.1f} {jobs[0]:>7} {jobs[1]:>7} {found['peak_bytes'] / 1e9:>8.2f}  {ratio}")
            comparison = ratio = ""


def main(spark_home, folder, turns, what, *size):
    comparisons = list(COMPARISONS) if what == "tables" else what.split(",")
    unknown = set(comparisons) - set(COMPARISONS)
    if unknown:
        sys.exit(f"Invalid --what: model, tables or of {', '.join(COMPARISONS)}, found {', '.join(unknown)}")
    tables = Tables(spark_home, folder, compare.Size(*size))
    report = {"format": "leat-bench-tables", "version": 1, "cores": os.cpu_count(), "rows": tables.size.rows, "runs": int(turns),
              "heap": tables.size.heap, "comparisons": {name: compared(tables, name, int(turns)) for name in comparisons}}
    (tables.folder / "tables.json").write_text(json.dumps(report, indent=2) + "\n")
    table(report)


if __name__ == "__main__":
    main(*sys.argv[1:])
