"""The import screen on a real workspace, and files to bring in."""

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from crm_desktop.services.business import EditBusiness
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.importing.screen import ImportScreen
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import do

HEADER = ("First name", "Last name", "E-mail", "Phone", "Company", "Shirt size")
MakeFile = Callable[..., Path]


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def screen(qtbot: QtBot, runner: Runner, workspace: Workspace) -> ImportScreen:
    """The screen, shown as large as in a window."""
    do(workspace, EditBusiness({"country": "PT"}))
    made = ImportScreen(runner)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


@pytest.fixture
def a_file(tmp_path: Path) -> MakeFile:
    """Writes a table of these rows under the usual header."""

    def write(*rows: Sequence[str], name: str = "people.csv") -> Path:
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADER, *rows])
        return path

    return write


ADA = ("Ada", "Byron", "ada@engines.example", "030 1234567", "Engines Ltd", "M")
BLAISE = ("Blaise", "Pascal", "blaise@port.example", "", "Port Royal", "")
NOBODY = ("", "", "", "", "", "L")
# Who is like Ada: the same name but for a letter, and the same company.
ALIKE = ("Ada", "Byrron", "", "", "Engines Ltd", "")
