"""Writes scikit-learn.json, the expected numbers of test/models: python3 scikit_learn.py > scikit-learn.json

The data are those of known-data.ts, from the same generator."""

import json
import sys
from math import exp, floor

import numpy as np
import scipy
import sklearn
from scipy.optimize import minimize
from sklearn.calibration import _sigmoid_calibration
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.preprocessing import RobustScaler, StandardScaler


def park_miller(seed):
    state = [seed]

    def uniform():
        state[0] = state[0] * 48271 % 2147483647
        return state[0] / 2147483647

    return uniform


def linear_data(rows, seed):
    uniform = park_miller(seed)
    features, labels = [], []
    for _ in range(rows):
        a, b = uniform(), uniform()
        count = floor(400 * uniform() ** 2)
        skewed = uniform() ** 4
        features.append([a, b, count, 1, skewed])
        score = 3 * a - 2 * b - 0.01 * count + 2 * skewed
        labels.append(1 if uniform() < 1 / (1 + exp(-score)) else 0)
    return np.array(features, float), np.array(labels)


def curved_data(rows, seed):
    uniform = park_miller(seed)
    features, labels = [], []
    for _ in range(rows):
        x = [uniform() for _ in range(12)]
        x[5] = floor(10 * x[5])
        features.append(x)
        score = (2 if x[0] > 0.7 else -1) + 6 * (x[1] - 0.5) * (x[2] - 0.5)
        score += 2 * exp(-40 * (x[3] - 0.4) ** 2) - 0.2 * x[5]
        labels.append(1 if uniform() < 1 / (1 + exp(-score)) else 0)
    return np.array(features, float), np.array(labels)


def logistic(features, labels, **options):
    model = LogisticRegression(tol=1e-12, solver="newton-cg", max_iter=1000, **options).fit(features, labels)
    return {"coefficients": model.coef_[0].tolist(), "intercept": model.intercept_[0]}


def platt_objective(parameters, scores, labels):
    positives = labels.sum()
    negatives = len(labels) - positives
    targets = np.where(labels == 1, (positives + 1) / (positives + 2), 1 / (negatives + 2))
    z = parameters[0] * scores + parameters[1]
    return (targets * np.logaddexp(0, -z) + (1 - targets) * np.logaddexp(0, z)).sum()


def quality(model, train, test):
    probabilities = model.fit(*train).predict_proba(test[0])[:, 1]
    return {"auc": roc_auc_score(test[1], probabilities), "logLoss": log_loss(test[1], probabilities)}


def partial_auc(labels, scores, limit):
    least = limit**2 / 2
    return (least + (2 * roc_auc_score(labels, scores, max_fpr=limit) - 1) * (limit - least)) / limit


X, y = linear_data(400, 1)
separable_y = (X[:, 0] > 0.5).astype(int)
# Scores for calibration: a column, with ties.
scores = np.round(X[:, 0] * 20) / 20
grid = np.arange(-2, 23) / 20
sklearn_slope, sklearn_offset = _sigmoid_calibration(scores, y)
platt = minimize(platt_objective, [1, 0], args=(scores, y), method="BFGS", options={"gtol": 1e-9})
boosting = HistGradientBoostingClassifier(
    max_iter=180, learning_rate=0.05, max_leaf_nodes=8, min_samples_leaf=40, l2_regularization=5, early_stopping=False
)
train, test = curved_data(6000, 11), curved_data(6000, 12)

json.dump(
    {
        "versions": {"scikit-learn": sklearn.__version__, "scipy": scipy.__version__, "numpy": np.__version__},
        "check": {"linear": [X.sum(), int(y.sum())], "curved": [train[0].sum(), int(train[1].sum())]},
        "logistic": logistic(X, y, C=10),
        "logisticBalanced": logistic(X, y, C=0.1, class_weight="balanced"),
        "logisticSeparable": logistic(X, separable_y, C=10),
        "logisticStandardised": logistic(StandardScaler().fit_transform(X), y, C=10),
        "standard": {"centre": StandardScaler().fit(X).mean_.tolist(), "scale": StandardScaler().fit(X).scale_.tolist()},
        "robust": {"centre": RobustScaler().fit(X).center_.tolist(), "scale": RobustScaler().fit(X).scale_.tolist()},
        "platt": {"slope": platt.x[0], "intercept": platt.x[1]},
        "plattScikitLearn": {"slope": -sklearn_slope, "intercept": -sklearn_offset},
        "isotonic": IsotonicRegression(out_of_bounds="clip").fit(scores, y).predict(grid).tolist(),
        # roc_auc_score rescales the area (McClish): undone here, then as a share of the greatest possible area.
        "partialAuc": partial_auc(y, scores, 0.03),
        "boosting": quality(boosting, train, test),
        "forest": quality(RandomForestClassifier(50, random_state=0), [part[:400] for part in train], test),
    },
    sys.stdout,
    indent=2,
)
print()
