#!/usr/bin/env python3
"""Makes a large CSV from UCI's bank-full.csv: K jittered copies of its rows, with a unique id column first.

Usage: scale-csv.py BANK_FULL_CSV K OUTPUT      (K=22: 1.0 million rows, 88 MB; K=111: 5.0 million rows, 451 MB)
Needs pandas and numpy. The same K gives the same file.
"""
import os
import sys

import numpy as np
import pandas as pd


def jittered(frame, random):
    copy = frame.copy()
    copy["balance"] += random.integers(-50, 50, len(copy))
    copy["age"] = (copy["age"] + random.integers(-1, 2, len(copy))).clip(18)
    copy["duration"] = (copy["duration"] * random.uniform(0.9, 1.1, len(copy))).astype(int)
    return copy


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    source, copies, output = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    frame = pd.read_csv(source, sep=";")
    random = np.random.default_rng(7)
    unfinished = output + ".part"
    with open(unfinished, "w") as out:
        for i in range(copies):
            copy = jittered(frame, random)
            copy.insert(0, "id", np.arange(len(copy)) + i * len(copy))
            copy.to_csv(out, sep=";", index=False, header=(i == 0))
    os.replace(unfinished, output)


if __name__ == "__main__":
    main()
