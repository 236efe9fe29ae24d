#!/usr/bin/env python3
"""Takes the exported predictions of an evaluation, lets scikit-learn compute its figures, and compares.

usage: metrics-scikit.py PIPELINE-FOLDER...

PIPELINE-FOLDER is WORKSPACE/PIPELINE, on local disk. Of the newest run that got to evaluate, predictions/ is handed to scikit-learn, and
auc, pr_auc, log_loss, brier, accuracy, precision, recall, f1 of the test part are compared with metrics.json; with two classes ks with scipy's too.
Ends with 1 where a difference is over 1e-6. Figures that were taken from counts by bins (evaluate.exact-rows) may differ by the bounds
that metrics.json states: those are added.
Needs scikit-learn and pyarrow (pip install scikit-learn pyarrow).
"""

import json
import sys
from pathlib import Path

MOST = 1e-6


def evaluated(folder):
    """The folder with what the newest evaluation wrote."""
    for record in sorted(folder.glob("runs/*/run.json"), reverse=True):
        jobs = {job["job"]: job for job in json.loads(record.read_text(encoding="utf-8"))["jobs"]}
        if jobs.get("evaluate", {}).get("status") in ("ran", "up-to-date"):
            parent = folder / "checkpoints" / "evaluate" / jobs["evaluate"]["fingerprint"]
            return parent / json.loads((parent / "manifest.json").read_text(encoding="utf-8"))["attempt"]
    sys.exit(f"Cannot compare: no run in {folder} got to evaluate")


def of_two(label, score, weight, threshold):
    from scipy.stats import ks_2samp
    from sklearn import metrics

    decided = (score >= threshold).astype(int)
    figures = {
        "auc": metrics.roc_auc_score(label, score, sample_weight=weight),
        "pr_auc": metrics.average_precision_score(label, score, sample_weight=weight),
        "brier": metrics.brier_score_loss(label, score, sample_weight=weight),
        **decisions(label, decided, weight, "binary"),
    }
    if (weight == 1).all():
        figures["ks"] = ks_2samp(score[label == 1], score[label == 0], method="asymp").statistic
    return figures


def of_several(label, scores, weight):
    import numpy as np
    from sklearn import metrics

    actual = np.eye(scores.shape[1])[label]
    areas = [metrics.roc_auc_score(actual[:, k], scores[:, k], sample_weight=weight) for k in range(scores.shape[1])]
    precisions = [metrics.average_precision_score(actual[:, k], scores[:, k], sample_weight=weight) for k in range(scores.shape[1])]
    return {
        "auc": np.mean(areas),
        "pr_auc": np.mean(precisions),
        "brier": np.average(((scores - actual) ** 2).sum(axis=1), weights=weight),
        **decisions(label, scores.argmax(axis=1), weight, "macro"),
    }


def decisions(label, decided, weight, average):
    from sklearn import metrics

    by = {"average": average, "sample_weight": weight, "zero_division": 0}
    return {
        "accuracy": metrics.accuracy_score(label, decided, sample_weight=weight),
        "precision": metrics.precision_score(label, decided, **by),
        "recall": metrics.recall_score(label, decided, **by),
        "f1": metrics.f1_score(label, decided, **by),
    }


def compared(folder):
    """Lines of a table, and whether all figures agree."""
    import numpy as np
    import pyarrow.parquet
    from sklearn import metrics

    output = evaluated(folder)
    found = json.loads((output / "metrics.json").read_text(encoding="utf-8"))["test"]
    rows = pyarrow.parquet.read_table(output / "predictions").to_pandas()
    label, weight = rows["label"].to_numpy(), rows["weight"].to_numpy()
    if len(rows) != found["rows"] or rows["_row_id"].duplicated().any():
        sys.exit(f"Cannot compare: {len(rows)} rows in {output}/predictions, {found['rows']} in metrics.json")
    several = rows["probability"].dtype == object
    scores = np.stack(rows["probability"]) if several else rows["probability"].to_numpy()
    theirs = of_several(label, scores, weight) if several else of_two(label, scores, weight, found["threshold"])
    theirs["log_loss"] = metrics.log_loss(label, scores, sample_weight=weight)
    bounds = found.get("binning") or {}
    lines, agree = [f"{folder.name}: {len(rows)} test rows"], True
    for name, value in theirs.items():
        difference = abs(found[name] - value)
        holds = difference <= MOST + bounds.get(f"{name}_error", 0)
        agree &= bool(holds)
        low, high = found["intervals"].get(name, (float("nan"), float("nan")))
        lines.append(f"  {name:<10} {found[name]:.9f}  {value:.9f}  {difference:8.1e}  {low:.4f} to {high:.4f}{'' if holds else '  DIFFERS'}")
    return lines, agree


def main(arguments):
    if not arguments or arguments[0].startswith("-"):
        print(__doc__.strip(), file=sys.stderr)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    print(f"{'figure':<12} {'leat':<11}  {'scikit':<11}  {'by':>8}  95 % interval")
    good = True
    for folder in arguments:
        lines, agree = compared(Path(folder).resolve())
        good &= agree
        print("\n".join(lines))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
