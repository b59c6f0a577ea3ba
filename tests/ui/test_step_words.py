"""Whatever is done has words that follow Undo and Redo."""

import pkgutil
from importlib import import_module

from crm_desktop import services
from crm_desktop.services.workspace import StepLabel
from crm_desktop.ui.step_words import step_words


def _labels() -> set[str]:
    """The labels of all commands that there are."""
    found = set()
    for each in pkgutil.walk_packages(services.__path__, "crm_desktop.services."):
        for made in vars(import_module(each.name)).values():
            label = getattr(made, "label", None)
            if isinstance(made, type) and isinstance(label, str):
                found.add(label)
    return found


def test_every_command_has_words() -> None:
    labels, args = _labels(), {"what": "add-contact"}
    assert len(labels) > 100
    assert {label for label in labels if step_words(StepLabel(label, args)) == label} == set()


def test_what_was_put_off_says_with_whom() -> None:
    step = StepLabel(
        "snooze-activity", {"kind": "call", "name": "<b>Rita</b>", "day": "2026-12-01"}
    )
    assert step_words(step) == "put off call with <b>Rita</b>"
