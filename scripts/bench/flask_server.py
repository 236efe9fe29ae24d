"""What a user would write with Flask and scikit-learn: a logistic regression on the marketing sample behind POST /v1/predict.

Run by gunicorn in the project's folder: gunicorn --workers 2 flask_server:app. The columns are those that Leat's model learns from.
Rows are plain arrays: with a pandas DataFrame for each request it would be slower.
"""
import csv

import numpy as np
from flask import Flask, jsonify, request
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

NUMBERS = ["age", "annual_income", "last_contact", "contacts"]
CATEGORIES = ["occupation", "marital_status", "channel", "region"]


def number(value):
    try:
        return float(value)
    except (TypeError, ValueError):
        return np.nan


def row(record):
    return [number(record.get(name)) for name in NUMBERS] + [
        str(record.get(name) or "missing").strip().lower() for name in CATEGORIES]


def fitted():
    with open("data-samples/marketing/2026-01.csv", encoding="utf-8", errors="replace") as lines:
        records = [r for r in csv.DictReader(line for line in lines if not line.startswith("#"))
                   if (r["responded"] or "").strip().lower() in ("yes", "no")]
    x = np.array([row(r) for r in records], dtype=object)
    y = np.array([r["responded"].strip().lower() == "yes" for r in records])
    encoder = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), list(range(len(NUMBERS)))),
        (OneHotEncoder(handle_unknown="ignore"), list(range(len(NUMBERS), len(NUMBERS) + len(CATEGORIES)))))
    return make_pipeline(encoder, LogisticRegression(max_iter=1000)).fit(x, y)


model = fitted()
app = Flask(__name__)


@app.post("/v1/predict")
def predict():
    x = np.array([row(request.get_json())], dtype=object)
    probability = float(model.predict_proba(x)[0, 1])
    return jsonify(decision="yes" if probability >= 0.5 else "no", probability=probability)
