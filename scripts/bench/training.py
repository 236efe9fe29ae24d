#!/usr/bin/env python3
"""Times training alone; called by scripts/bench.sh, which says what is compared. Needs pyarrow."""
import copy
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys

import compare

# Twenty strengths of regularisation, and the search for the best of them over three folds.
STRENGTHS = [1, .5, .2, .1, .05, .03, .02, .01, .005, .003, .002, .001, 5e-4, 3e-4, 2e-4, 1e-4, 5e-5, 3e-5, 1e-5, 0]
SEARCH = ["train.folds=3", f"train.candidates=[{{ type = logistic-regression, reg-param = {STRENGTHS} }}]"]
SETTINGS = {"leat-search": SEARCH, "leat-halving": [*SEARCH, "train.search.halving=true"]}
# Whose seconds are divided by whose, and how much that may be; of searches, seconds of the train job.
# A score of 0.25 is four times the rows per second, starting and ending included.
COMPARISONS = {
    "train": {"plain-tuned": ("leat", "plain-tuned", 0.4), "scikit": ("leat", "scikit", 1.0)},
    "score": {"plain-score": ("leat-score", "plain-score", 0.25)},
    "search": {"all": ("leat-search", "leat", 8.0), "halving": ("leat-halving", "leat", 8.0)},
}


class Training(compare.Bench):
    """One cleaned table, and what each contender fits to it."""

    def __init__(self, spark_home, folder, size, what):
        super().__init__(spark_home, folder)
        self.workspace = self.folder / f"cleaned-{size.name}"
        self.size, self.what = size, what
        self.table = copy.copy(size)
        self.table.csv, self.table.left_out = str(self.folder / f"cleaned-{size.name}.parquet"), "-"

    def command(self, name, size):
        if name == "plain-score":
            return self.plain_score(size)
        if not name.startswith("leat"):
            return super().command(name, self.table)
        command, environment = super().leat(size)
        if name == "leat-score":
            return [command[0], "score", *command[2:], "--set", "score.source.type=parquet", "--input", self.table.csv,
                    "--set", "score.keep=[]"], environment
        chosen = [word for setting in SETTINGS.get(name, []) for word in ("--set", setting)]
        until = "train" if name != "leat-prepare" else "register" if self.what == "score" else "clean"
        return [*command, "--until", until, *chosen], environment

    def plain_score(self, size):
        """A plain program with the pipeline that Leat published, with Leat's flags and heap."""
        pipeline = next(self.workspace.glob("*/models/1/pipeline"))
        command = [str(compare.SCRIPTS / "submit.sh"), self.spark_home, "--master", "local[*]", "--driver-memory", size.heap,
                   "--properties-file", str(compare.SCRIPTS.parent.parent / "conf/spark-defaults.conf"), "--class", "PlainScore",
                   str(self.folder / "plain.jar"), self.table.csv, str(pipeline), str(self.folder / "plain-scores")]
        return command, {"SPARK_SUBMIT_OPTS": size.flags}

    def in_one_process(self, turns):
        """Medians of seconds by turns with the plain program, first and later turns apart: rows per second without Spark's start."""
        size = self.size
        leat, _ = self.command("leat-score", size)
        plain, environment = self.plain_score(size)
        at = plain.index("--class")
        program = ["--jars", str(self.folder.parent / "leat.jar"), "--class", "ScoreTurns", *plain[at + 2:], str(turns),
                   str(next(self.workspace.glob("*"))), *leat[1:]]
        log = self.folder / f"score-turns-{size.name}.log"
        with open(log, "w") as out:
            done = subprocess.run(plain[:at] + program, stdout=out, stderr=subprocess.STDOUT, env={**os.environ, **environment})
        if done.returncode != 0:
            sys.exit(f"Cannot time: exit code {done.returncode}, see {log}")
        text = log.read_text()
        return {f"{when} {who}": statistics.median(float(found) for found in re.findall(rf"^{when} {who}=([0-9.]+)", text, re.MULTILINE))
                for when in ("cold", "warm") for who in ("plain", "leat")}

    def run(self, name, size):
        """Like any run, but the cleaned table stays, and for a search what features made of it."""
        folders = [folder for job in self.forgotten() for folder in self.workspace.glob(f"*/{job}")]
        for folder in folders:
            shutil.rmtree(folder)
        return self.timed(name, size)

    def forgotten(self):
        if self.what == "score":
            return ["runs", "checkpoints/batch", "scores"]
        return ["runs", "checkpoints/train"] + (["checkpoints/features"] if self.what == "train" else [])

    def found(self, name, log):
        """Seconds of Leat's jobs."""
        runs = list(self.workspace.glob("*/runs/*/run.json")) if name.startswith("leat") else []
        return {job["job"]: job["seconds"] for job in json.loads(runs[0].read_text())["jobs"]} if runs else {}

    def prepare(self):
        """What Leat cleaned, and the same rows as plain Parquet with the label as it was; made once."""
        self.timed("leat-prepare", self.size)
        if os.path.exists(self.table.csv):
            return
        import pyarrow.compute
        import pyarrow.dataset

        manifest = next(self.workspace.glob("*/checkpoints/clean/*/manifest.json"))
        data = manifest.parent / json.loads(manifest.read_text())["attempt"] / "data"
        rows = pyarrow.dataset.dataset(data, format="parquet")
        rows = rows.replace_schema(rows.schema.remove_metadata())  # Spark's own, which tells the types of Leat's columns
        columns = {name: pyarrow.compute.field(name) for name in rows.schema.names
                   if not name.startswith("_") and name not in ("y", self.size.left_out)}
        columns["y"] = pyarrow.compute.if_else(pyarrow.compute.field("y"), "yes", "no")
        pyarrow.dataset.write_dataset(rows.scanner(columns=columns), self.table.csv, format="parquet")


def figure(runs):
    return {
        "seconds": statistics.median(run[0] for run in runs),
        "all_seconds": [run[0] for run in runs],
        "job_seconds": {job: statistics.median(run[2][job] for run in runs) for job in runs[0][2]},
        "processor_seconds": statistics.median(run[3] for run in runs),
        "peak_bytes": max(run[1] for run in runs)}


def measured(training, names, turns):
    results = {name: [] for name in names}
    for turn in range(turns):
        for name, runs in results.items():
            runs.append(training.run(name, training.size))
            print(f"{training.what} run {turn + 1} {name}: {runs[-1][0]:.1f} s, CPU {runs[-1][3]:.1f} s {runs[-1][2]}", file=sys.stderr)
    return {name: figure(runs) for name, runs in results.items()}


def ratios(what, figures):
    def seconds(name):
        return figures[name]["job_seconds"]["train"] if what == "search" else figures[name]["seconds"]

    return {name: {"ratio": seconds(ours) / seconds(other), "memory_ratio": figures[ours]["peak_bytes"] / figures[other]["peak_bytes"],
                   "target": most} for name, (ours, other, most) in COMPARISONS[what].items() if ours in figures and other in figures}


def table(report):
    print(f"{'contender':<14} {'seconds':>8} {'CPU s':>7} {'features':>8} {'train':>7} {'peak GB':>8}")
    for name, found in report["contenders"].items():
        jobs = [compare.shown(found["job_seconds"].get(job), ".1f") for job in ("features", "train")]
        print(f"{name:<14} {found['seconds']:>8.1f} {found['processor_seconds']:>7.1f} {jobs[0]:>8} {jobs[1]:>7} {found['peak_bytes'] / 1e9:>8.2f}")
    for name, found in report["ratios"].items():
        print(f"{name}: seconds {found['ratio']:.2f} (target {found['target']}), memory {found['memory_ratio']:.2f}")


def marginal(what, small, large):
    """Seconds per million rows between two inputs: starting and ending, of the same length for both, drop out."""
    found = compare.marginal(small, large)
    for name, (ours, other, most) in COMPARISONS[what].items():
        if ours in found and other in found:
            ratio = found[ours] / found[other]
            print(f"{name}, per million more rows: {found[ours]:.2f} s of {found[other]:.2f} s, {ratio:.2f} (target {most})")
    return found


def report_of(spark_home, folder, turns, what, only, size):
    training = Training(spark_home, folder, size, what)
    training.prepare()
    names = list(dict.fromkeys(name for pair in COMPARISONS[what].values() for name in reversed(pair[:2])))
    names = [name for name in names if name.startswith("leat") or what == "score" or name in only.split(",")]
    if "scikit" in names and not compare.scikit_is_there():
        names.remove("scikit")
    figures = measured(training, names, int(turns))
    report = {"format": "leat-bench-training", "version": 1, "cores": os.cpu_count(), "what": what, "rows": size.rows, "runs": int(turns),
              "heap": size.heap, "contenders": figures, "ratios": ratios(what, figures)}
    table(report)
    if what == "score":
        report["in_one_process"] = seconds = training.in_one_process(turns)
        for when in ("cold", "warm"):
            ours, its = seconds[f"{when} leat"], seconds[f"{when} plain"]
            print(f"in one process, {when}: {ours:.1f} s of {its:.1f} s, {ours / its:.2f} (target {COMPARISONS['score']['plain-score'][2]}), "
                  f"{size.rows / ours:,.0f} rows per second")
    return report


def main(spark_home, folder, turns, what, only, *sizes):
    fields = compare.Size.FIELDS
    reports = [report_of(spark_home, folder, turns, what, only, compare.Size(*sizes[at:at + fields])) for at in range(0, len(sizes), fields)]
    if len(reports) == 2:
        reports[-1]["marginal_seconds_per_million_rows"] = marginal(what, *reports)
    (pathlib.Path(folder) / f"{what}.json").write_text(json.dumps(reports[-1], indent=2) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
