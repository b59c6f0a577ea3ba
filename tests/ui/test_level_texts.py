"""What is done to service levels, hours and time is told in words, as is what goes wrong."""

import re
from pathlib import Path

import pytest

from crm_desktop.services import service_levels, time_entries, working_hours
from crm_desktop.services.workspace import StepLabel
from crm_desktop.ui import level_texts
from crm_desktop.ui.step_words import step_words

_SOURCES = (service_levels, working_hours, time_entries)


def _labels() -> list[str]:
    found = [getattr(source, name) for source in _SOURCES for name in source.__all__]
    return [each.label for each in found if hasattr(each, "label")]


@pytest.mark.parametrize("label", _labels())
def test_every_step_has_words(label: str) -> None:
    args = {"name": "<b>Gold</b>", "day": "2027-01-01", "count": "1"}
    words = step_words(StepLabel(label, args))
    assert words != label
    assert "{" not in words


def test_many_are_counted() -> None:
    assert step_words(StepLabel("import-holidays", {"count": "12"})) == "import 12 holidays"


def test_every_error_has_words() -> None:
    texts = [Path(str(source.__file__)).read_text("utf-8") for source in _SOURCES]
    codes = {code for text in texts for code in re.findall(r'CrmError\("([a-z-]+)"', text)}
    others = {"not-in-list", "bad-field-day"}
    assert codes - others <= set(level_texts.ERRORS)
    assert set(level_texts.ERRORS) - {"bad-hours"} <= codes
