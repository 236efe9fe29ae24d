#!/usr/bin/env python3
"""What a user would write with scikit-learn: CSV to logistic regression and AUC.

Usage: scikit.py CSV LABEL POSITIVE DELIMITER COLUMN_TO_LEAVE_OUT      ("-" for none)
With a folder of Parquet, which is clean already, it ends with the fitted model.
"""
import sys

import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

csv, label, positive, delimiter, left_out = sys.argv[1:]
clean = not csv.endswith(".csv")
frame = pd.read_parquet(csv) if clean else pd.read_csv(csv, sep=delimiter).drop_duplicates()
answer = frame.pop(label) == positive
frame = frame.drop(columns=left_out, errors="ignore")
x, x_test, y, y_test = train_test_split(frame, answer, test_size=0.2, random_state=42, stratify=answer)
numbers = list(x.select_dtypes("number"))
categories = [column for column in x if column not in numbers]
encoder = make_column_transformer(
    (StandardScaler(), numbers), (OneHotEncoder(handle_unknown="ignore"), categories))
model = make_pipeline(encoder, LogisticRegression(max_iter=1000)).fit(x, y)
if not clean:
    print(f"auc={roc_auc_score(y_test, model.predict_proba(x_test)[:, 1])}")
