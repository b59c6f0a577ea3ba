"""Somebody who uses the program, and who leaves it at the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.collecting import collected_here
from tests.journeys.person import Person

__all__ = ["collected_here"]


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Iterator[Person]:
    """A person with a home of their own, before the first start."""
    home = tmp_path / "home"
    home.mkdir()
    made = Person(home, qtbot)
    yield made
    made.leave_all()
