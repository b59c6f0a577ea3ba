"""What was learned, and its grade, as JSON and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict

from crm_desktop.domain.chance import LEARNED_VERSION
from crm_desktop.engine.chance_model import Curve, LeftOut, Levels, Model, Table
from crm_desktop.engine.grading import Bar, Grade, Verdict


def model_to_json(model: Model) -> str:
    """A model as text."""
    return _written(asdict(model))


def model_from_json(text: str) -> Model | None:
    """The model of such a text; `None` if it is of another version."""
    found = json.loads(text)
    if found.pop("version", None) != LEARNED_VERSION:
        return None
    tables = tuple(_curve(**each) if "x" in each else Levels(**each) for each in found["tables"])
    left_out = tuple(LeftOut(**each) for each in found["left_out"])
    return Model(**{**found, "tables": tables, "left_out": left_out})


def grade_to_json(found: Grade) -> str:
    """A grade as text."""
    return _written(asdict(found))


def grade_from_json(text: str) -> Grade | None:
    """The grade of such a text; `None` if it is of another version."""
    found = json.loads(text)
    if found.pop("version", None) != LEARNED_VERSION:
        return None
    bars = tuple(Bar(*each) for each in found["bars"])
    return Grade(**{**found, "verdict": Verdict(found["verdict"]), "bars": bars})


def _curve(name: str, x: list[float], y: list[float], unknown: float, usual: list[float]) -> Table:
    return Curve(name, tuple(x), tuple(y), unknown, tuple(usual))


def _written(found: Mapping[str, object]) -> str:
    return json.dumps({"version": LEARNED_VERSION, **found}, ensure_ascii=False, allow_nan=False)
