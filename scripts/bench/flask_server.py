"""What a user would write with Flask and scikit-learn: a logistic regression on the marketing sample behind POST /v1/predict.

Run by gunicorn in the project's folder: gunicorn --workers 2 flask_server:app. The columns are those that Leat's model learns from.
"""
import pandas as pd
from flask import Flask, jsonify, request
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

NUMBERS = ["age", "annual_income", "last_contact", "contacts"]
CATEGORIES = ["occupation", "marital_status", "channel", "region"]


def fitted():
    frame = pd.read_csv("data-samples/marketing/2026-01.csv", comment="#", on_bad_lines="skip", dtype=str)
    for name in NUMBERS:
        frame[name] = pd.to_numeric(frame[name], errors="coerce")
    for name in CATEGORIES:
        frame[name] = frame[name].str.strip().str.lower().fillna("missing")
    answer = frame["responded"].str.strip().str.lower()
    known = answer.isin(["yes", "no"])
    encoder = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), NUMBERS),
        (OneHotEncoder(handle_unknown="ignore"), CATEGORIES))
    return make_pipeline(encoder, LogisticRegression(max_iter=1000)).fit(frame[known], answer[known] == "yes")


model = fitted()
app = Flask(__name__)


@app.post("/v1/predict")
def predict():
    record = request.get_json()
    row = {name: [record.get(name)] for name in NUMBERS}
    row |= {name: [record.get(name, "missing").strip().lower()] for name in CATEGORIES}
    probability = model.predict_proba(pd.DataFrame(row))[0, 1]
    return jsonify(decision="yes" if probability >= 0.5 else "no", probability=probability)
