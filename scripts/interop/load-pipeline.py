#!/usr/bin/env python3
"""Loads a published pipeline with plain PySpark and checks it against the model's golden rows.

usage: load-pipeline.py MODEL-FOLDER

MODEL-FOLDER is WORKSPACE/PIPELINE/models/VERSION, on local disk. Nothing of Leat is needed.
Exit code 0: all probabilities are within 1e-9; 1: they are not; 2: wrong usage.
"""

import json
import math
import sys
from datetime import date, datetime
from pathlib import Path

from pyspark.ml import PipelineModel
from pyspark.sql import SparkSession
from pyspark.sql import types

TOLERANCE = 1e-9

TYPES = {
    "STRING": (types.StringType(), str),
    "INT": (types.IntegerType(), int),
    "LONG": (types.LongType(), int),
    "DOUBLE": (types.DoubleType(), float),
    "BOOLEAN": (types.BooleanType(), bool),
    "DATE": (types.DateType(), date.fromisoformat),
    "TIMESTAMP": (
        types.TimestampType(),
        lambda text: datetime.fromisoformat(text.replace("Z", "+00:00")),
    ),
}


def golden(folder):
    """Cleaned rows and what the portable model says about them."""
    with open(folder / "golden.jsonl", encoding="utf-8", newline="\n") as lines:
        header = json.loads(next(lines))
        if header["format"] != "leat-golden" or header["version"] not in (1, 2):
            sys.exit(f"Cannot read golden.jsonl: found {header}")
        rows = [json.loads(line) for line in lines]
        return [row for row in rows if "row" in row]


def table(spark, folder, rows):
    """The rows with the types of the contract, numbered from 0."""
    columns = json.loads((folder / "model.json").read_text(encoding="utf-8"))["columns"]
    used = [column for column in columns if column["name"] in rows[0]["row"]]
    schema = types.StructType([types.StructField("row", types.IntegerType())])
    for column in used:
        schema.add(column["name"], TYPES[column["type"]][0])
    values = [
        [i] + [typed(row["row"][column["name"]], column["type"]) for column in used]
        for i, row in enumerate(rows)
    ]
    return spark.createDataFrame(values, schema)


def typed(value, name):
    return None if value is None else TYPES[name][1](value)


def difference(expected, found):
    """The largest difference of two lists of probabilities; NaN equals NaN."""
    if len(expected) != len(found):
        return math.inf
    pairs = [(float(e), float(f)) for e, f in zip(expected, found)]
    gaps = [0.0 if math.isnan(e) and math.isnan(f) else abs(e - f) for e, f in pairs]
    return max(math.inf if math.isnan(gap) else gap for gap in gaps)


def main(arguments):
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print(__doc__.strip(), file=sys.stderr)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    folder = Path(arguments[0]).resolve()
    rows = golden(folder)
    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    pipeline = PipelineModel.load(f"file://{folder}/pipeline")
    scored = pipeline.transform(table(spark, folder, rows)).select("row", "probability").collect()
    gaps = {
        row["row"]: difference(rows[row["row"]]["probabilities"], list(row["probability"]))
        for row in scored
    }
    spark.stop()
    worst = max(gaps, key=gaps.get)
    print(f"{len(gaps)} rows, largest difference {gaps[worst]:.3g}")
    if len(gaps) == len(rows) and gaps[worst] <= TOLERANCE:
        return 0
    print(f"Row {worst + 1} of golden.jsonl differs: {rows[worst]}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
