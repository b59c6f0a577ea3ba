"""How a file is written is shown, and can be said otherwise."""

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.importing.columns import look
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.importing.conventions import Conventions, delimiter_words, encoding_words
from tests.ui.importing.conftest import MakeFile


@pytest.fixture
def boxes(qtbot: QtBot, workspace: Workspace, a_file: MakeFile) -> Conventions:
    path = a_file(name="german.csv")
    text = "Kontakte von Büro\r\nName;Ort;Geburtstag;Betrag\r\nJörg;Köln;3.4.1990;1.234,50\r\n"
    path.write_bytes(text.encode("cp1252"))
    made = Conventions()
    qtbot.addWidget(made)
    made.set_look(workspace.read(look(path), CancelToken()))
    made.show()
    return made


def choose(box: QComboBox, words: str) -> None:
    """Choose as a person does."""
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_all_that_was_found_out_is_shown(boxes: Conventions) -> None:
    shown = (boxes.encoding, boxes.delimiter, boxes.header, boxes.days, boxes.decimals)
    assert [box.currentText() for box in shown] == [
        "Western (Windows-1252)", "semicolon", "row 2", "day first", "comma: 1,5",
    ]  # fmt: skip
    assert not boxes.sheet.isVisible()


@pytest.mark.parametrize(
    ("name", "words", "field", "value"),
    [
        ("encoding", "Cyrillic (Windows-1251)", "encoding", "cp1251"),
        ("delimiter", "comma", "delimiter", ","),
        ("header", "none", "header_row", None),
        ("header", "row 1", "header_row", 0),
    ],
)
def test_the_way_of_reading_can_be_changed(
    qtbot: QtBot, boxes: Conventions, name: str, words: str, field: str, value: object
) -> None:
    with qtbot.waitSignal(boxes.dialect_chosen) as told:
        choose(getattr(boxes, name), words)
    assert getattr(told.args[0], field) == value


def test_days_and_decimals_can_be_changed(qtbot: QtBot, boxes: Conventions) -> None:
    with qtbot.waitSignal(boxes.day_first_chosen) as days:
        choose(boxes.days, "month first")
    with qtbot.waitSignal(boxes.decimal_comma_chosen) as decimals:
        choose(boxes.decimals, "auto")
    assert (days.args, decimals.args) == ([False], [None])


def test_the_same_choice_again_reads_nothing_again(qtbot: QtBot, boxes: Conventions) -> None:
    with qtbot.assertNotEmitted(boxes.dialect_chosen):
        choose(boxes.delimiter, "semicolon")


def test_an_encoding_nobody_lists_is_shown_by_its_name() -> None:
    assert encoding_words("latin-1") == "latin-1"
    assert encoding_words("UTF8") == "UTF-8"
    assert delimiter_words("^") == "^"
