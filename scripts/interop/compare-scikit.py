#!/usr/bin/env python3
"""Hands the very rows of a Leat split to scikit-learn and prints the paired difference of test figures.

usage: compare-scikit.py [--json] [--alone FIGURES] PIPELINE-FOLDER
       compare-scikit.py --leat PIPELINE-FOLDER
       compare-scikit.py --table RESULTS

PIPELINE-FOLDER is WORKSPACE/PIPELINE, on local disk. The newest run that got to evaluate is taken: its cleaned rows, its label,
the columns of its contract with the role feature, and its split. scikit-learn fits on train and validation rows:
  lr   logistic regression, linear: median or most frequent for what is missing, standard scaling, one-hot
  hgb  histogram gradient boosting over ordinal codes
Both have their default settings (lr: max_iter = 1000). Leat's figures are those of its metrics.json and curves.json.
ece is the expected calibration error: the mean of |predicted - observed| over bins of equally many test rows, 15 for scikit-learn,
evaluate.bins of the pipeline for Leat (set it to 15 to compare).
  --json   one line of JSON, with the name of the folder's pipeline and the seed of its split
  --leat   Leat's figures alone, as JSON
  --alone  such figures, of an earlier run of Leat on the same split with its logistic regression alone; scikit-learn's lr is compared with these
  --table  reads such lines, and prints a table with means
Needs scikit-learn, pandas and pyarrow (pip install scikit-learn pandas pyarrow).
"""

import argparse
import json
import statistics
import sys
from pathlib import Path

BINS = 15
LEAT, ALONE, LINEAR, BOOSTED = "leat", "alone", "lr", "hgb"


def newest_run(folder):
    """The record of the last run whose evaluation has an output."""
    for record in sorted(folder.glob("runs/*/run.json"), reverse=True):
        jobs = {job["job"]: job for job in json.loads(record.read_text(encoding="utf-8"))["jobs"]}
        if jobs.get("evaluate", {}).get("status") in ("ran", "up-to-date"):
            return jobs
    sys.exit(f"Cannot compare: no run in {folder} got to evaluate")


def checkpoint(folder, jobs, job):
    """Manifest and data folder of a job's output in that run."""
    parent = folder / "checkpoints" / job / jobs[job]["fingerprint"]
    manifest = json.loads((parent / "manifest.json").read_text(encoding="utf-8"))
    return manifest, parent / manifest["attempt"]


def parquet(folder, columns):
    import pyarrow.parquet

    return pyarrow.parquet.read_table(folder / "data", columns=columns).to_pandas()


def rows_of(folder, jobs):
    """Raw columns of role feature, whether each row is positive, and whether it is a test row."""
    _, trained = checkpoint(folder, jobs, "train")
    model = json.loads((trained / "model.json").read_text(encoding="utf-8"))
    if len(model["classes"]) != 2:
        sys.exit("Cannot compare: the label has more than two classes")
    names = [c["name"] for c in model["columns"] if c.get("role", "feature").lower() == "feature"]
    _, cleaned = checkpoint(folder, jobs, "clean")
    _, encoded = checkpoint(folder, jobs, "features")
    membership = parquet(encoded, ["_row_id", "_part", "_label"]).set_index("_row_id")
    frame = parquet(cleaned, ["_row_id", *names]).set_index("_row_id").join(membership, how="inner")
    if len(frame) != len(membership):
        sys.exit(f"Cannot compare: {len(membership)} encoded rows, {len(frame)} of them cleaned")
    frame = frame.sort_index()
    return plain(frame[names]), frame["_label"] == 1, frame["_part"] == 2


def plain(frame):
    """Numbers as doubles, dates and times as their nanoseconds, all else as texts; NaN where there is none."""
    import numpy as np
    import pandas as pd

    columns = {}
    for name, column in frame.items():
        if pd.api.types.is_bool_dtype(column) or pd.api.types.is_numeric_dtype(column):
            columns[name] = column.astype("float64")
        elif pd.api.types.is_datetime64_any_dtype(column) or is_date(column):
            times = pd.to_datetime(column)
            columns[name] = times.astype("int64").where(times.notna()).astype("float64")
        elif set(column.dropna()) <= {True, False}:
            columns[name] = column.map({True: 1.0, False: 0.0}).astype("float64")
        else:
            texts = column.astype(object)
            columns[name] = texts.where(texts.notna(), np.nan)
    return pd.DataFrame(columns)


def is_date(column):
    import datetime

    return column.map(lambda value: isinstance(value, datetime.date)).any()


def models(frame):
    from sklearn.compose import ColumnTransformer
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.impute import SimpleImputer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

    numbers = [name for name in frame if frame[name].dtype == "float64"]
    texts = [name for name in frame if name not in numbers]
    scaled = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    one_hot = make_pipeline(
        SimpleImputer(strategy="most_frequent"), OneHotEncoder(handle_unknown="ignore"))
    ordinal = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    linear = ColumnTransformer([("numbers", scaled, numbers), ("texts", one_hot, texts)])
    codes = ColumnTransformer([("numbers", "passthrough", numbers), ("texts", ordinal, texts)])
    return {
        LINEAR: make_pipeline(linear, LogisticRegression(max_iter=1000)),
        BOOSTED: make_pipeline(codes, HistGradientBoostingClassifier(random_state=42)),
    }


def calibration_error(positive, scores):
    import numpy as np

    bins = np.array_split(np.argsort(scores, kind="stable"), BINS)
    gaps = [abs(scores[rows].mean() - positive[rows].mean()) * len(rows) for rows in bins if len(rows)]
    return float(sum(gaps) / len(scores))


def of_scikit(folder, jobs):
    from sklearn.metrics import log_loss, roc_auc_score

    frame, positive, test = rows_of(folder, jobs)
    figures = {}
    for name, model in models(frame).items():
        model.fit(frame[~test], positive[~test])
        scores = model.predict_proba(frame[test])[:, 1]
        truth = positive[test].to_numpy()
        figures[name] = {
            "auc": float(roc_auc_score(truth, scores)),
            "log_loss": float(log_loss(truth, scores)),
            "ece": calibration_error(truth, scores),
        }
    return int((~test).sum()), int(test.sum()), figures


def of_leat(folder, jobs):
    _, evaluated = checkpoint(folder, jobs, "evaluate")
    metrics = json.loads((evaluated / "metrics.json").read_text(encoding="utf-8"))["test"]
    curves = json.loads((evaluated / "curves.json").read_text(encoding="utf-8"))
    bins = curves["classes"][0]["calibration"]
    gaps = sum(abs(each["predicted"] - each["observed"]) * each["rows"] for each in bins)
    rows = sum(each["rows"] for each in bins)
    return metrics["rows"], {
        "auc": metrics["auc"],
        "log_loss": metrics["log_loss"],
        "ece": gaps / rows,
    }


def comparison(folder, alone):
    jobs = newest_run(folder)
    test_rows, leat = of_leat(folder, jobs)
    fitted_rows, judged_rows, scikit = of_scikit(folder, jobs)
    if judged_rows != test_rows:
        sys.exit(f"Cannot compare: {judged_rows} test rows, {test_rows} judged by Leat")
    manifest, _ = checkpoint(folder, jobs, "features")
    trained, _ = checkpoint(folder, jobs, "train")
    result = trained["detail"]["result"]
    return {
        "pipeline": folder.name,
        "seed": manifest["detail"]["made"]["settings"]["split"]["seed"],
        "fitted_rows": fitted_rows,
        "test_rows": test_rows,
        "selected": result["trials"][result["selected"]]["algorithm"],
        LEAT: leat,
        ALONE: alone or leat,
        **scikit,
    }


COLUMNS = ["leat", "alone", "lr", "hgb", "alone-lr", "leat-hgb", "ece leat", "ece lr", "ece hgb"]


def values(result):
    auc = {name: result[name]["auc"] for name in (LEAT, ALONE, LINEAR, BOOSTED)}
    errors = [result[name]["ece"] for name in (LEAT, LINEAR, BOOSTED)]
    gains = [auc[ALONE] - auc[LINEAR], auc[LEAT] - auc[BOOSTED]]
    return [*auc.values(), *gains, *errors]


def line(name, seed, numbers, note):
    cells = [
        f"{number:+9.4f}" if "-" in title else f"{number:9.4f}"
        for title, number in zip(COLUMNS, numbers)
    ]
    return " ".join([f"{name:28s} {seed:>5s}", *cells, note])


def table(results):
    """A line for each result; below those of one pipeline their mean."""
    lines = [" ".join([f"{'test AUC':28s} {'seed':>5s}", *(f"{t:>9s}" for t in COLUMNS)])]
    for name in dict.fromkeys(result["pipeline"] for result in results):
        own = [result for result in results if result["pipeline"] == name]
        for result in own:
            lines.append(line(name, str(result["seed"]), values(result), result["selected"]))
        means = [statistics.fmean(column) for column in zip(*map(values, own))]
        lines.append(line(name, "mean", means, f"over {len(own)}"))
    return "\n".join(lines)


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, add_help=True)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--leat", action="store_true")
    parser.add_argument("--alone", type=json.loads)
    parser.add_argument("--table", action="store_true")
    parser.add_argument("path", type=Path)
    asked = parser.parse_args(arguments)
    if asked.table:
        lines = asked.path.read_text(encoding="utf-8").splitlines()
        print(table([json.loads(each) for each in lines]))
    elif asked.leat:
        folder = asked.path.resolve()
        print(json.dumps(of_leat(folder, newest_run(folder))[1]))
    else:
        result = comparison(asked.path.resolve(), asked.alone)
        print(json.dumps(result) if asked.json else table([result]))


if __name__ == "__main__":
    main(sys.argv[1:])
