#!/usr/bin/env python3
"""Scores a model's golden rows with onnxruntime and compares with what Leat published.

usage: score-onnx.py MODEL-FOLDER

MODEL-FOLDER is WORKSPACE/PIPELINE/models/VERSION, on local disk. Nothing of Leat is needed: what the graph
takes is read from its own metadata. Rows are scored as one batch, and each by itself.
Exit code 0: all probabilities are within 1e-9 relative and 1e-12 absolute, and all decisions are the same
or hang on probabilities that close; 1: they are not, or there is no model.onnx; 2: wrong usage.
"""

import json
import math
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import numpy
import onnxruntime

RELATIVE, ABSOLUTE = 1e-9, 1e-12
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
OUTPUTS = ["probabilities", "decision", "label"]


def session(folder):
    """The graph, on one thread: with more the last bits depend on the size of the batch."""
    if not (folder / "model.onnx").exists():
        reason = json.loads((folder / "onnx.json").read_text(encoding="utf-8"))["reason"]
        sys.exit(f"There is no model.onnx: {reason}")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(
        str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
    )


def golden(folder):
    """Cleaned rows and what the portable model says about them."""
    with open(folder / "golden.jsonl", encoding="utf-8", newline="\n") as lines:
        header = json.loads(next(lines))
        if header["format"] != "leat-golden" or header["version"] not in (1, 2):
            sys.exit(f"Cannot read golden.jsonl: found {header}")
        rows = [json.loads(line) for line in lines]
        return [row for row in rows if "row" in row]


def column(values, kind, about):
    """One column as the graph takes it."""
    if kind == "string":
        missing = about["leat.missing_text"]
        return tensor([missing if value is None else value for value in values], object)
    if kind in ("date", "timestamp"):
        whole = days if kind == "date" else microseconds
        missing = int(about["leat.missing_integer"])
        return tensor([missing if value is None else whole(value) for value in values], numpy.int64)
    return tensor([math.nan if value is None else float(value) for value in values], numpy.float64)


def tensor(values, kind):
    return numpy.array(values, dtype=kind).reshape(-1, 1)


def days(text):
    return date.fromisoformat(text).toordinal() - EPOCH.toordinal()


def microseconds(text):
    return (datetime.fromisoformat(text.replace("Z", "+00:00")) - EPOCH) // timedelta(microseconds=1)


def feeds(rows, about):
    """All inputs of these rows."""
    return {
        entry["name"]: column([row["row"][entry["name"]] for row in rows], entry["type"], about)
        for entry in json.loads(about["leat.inputs"])
    }


def close(expected, found):
    both_nan = math.isnan(expected) and math.isnan(found)
    return both_nan or expected == found or abs(expected - found) <= ABSOLUTE + RELATIVE * abs(expected)


def same_decision(row, decision, threshold):
    """The same, or the probabilities that decide are too close to tell."""
    expected = row["decision"]
    p = [float(x) for x in row["probabilities"]]
    if expected == decision:
        return True
    return close(p[1], threshold) if len(p) == 2 else close(p[expected], p[decision])


def check(rows, found, about):
    """The largest difference; ends with 1 at the first row that differs by too much."""
    classes = json.loads(about["leat.classes"])
    threshold = float(about["leat.threshold"])
    largest = 0.0
    for i, (row, probabilities, decision, label) in enumerate(zip(rows, *found, strict=True)):
        expected = [float(p) for p in row["probabilities"]]
        agree = all(close(p, q) for p, q in zip(expected, probabilities, strict=True))
        if not (agree and same_decision(row, decision, threshold) and label == classes[decision]):
            sys.exit(
                f"Row {i} differs: expected {expected} and {row['decision']},"
                f" found {probabilities.tolist()}, {decision} and {label!r}"
            )
        differences = [abs(p - q) for p, q in zip(expected, probabilities) if not math.isnan(p)]
        largest = max([largest, *differences])
    return largest


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        print(__doc__.strip())
        sys.exit(0 if sys.argv[1:] == ["--help"] else 2)
    folder = Path(sys.argv[1])
    model = session(folder)
    about = model.get_modelmeta().custom_metadata_map
    rows = golden(folder)
    batch = check(rows, model.run(OUTPUTS, feeds(rows, about)), about)
    single = max(check([row], model.run(OUTPUTS, feeds([row], about)), about) for row in rows)
    print(
        f"onnxruntime {onnxruntime.__version__}: model {about['leat.model_version']},"
        f" {len(rows)} golden rows score as published, largest difference {batch:.1e} as one batch,"
        f" {single:.1e} one by one"
    )


main()
