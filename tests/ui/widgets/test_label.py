"""Labels never read markup and never grow beyond their place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel

pytestmark = pytest.mark.usefixtures("dressed")

NAUGHTY = ["<b>x</b>", "<table><tr><td>" * 18, "x" * 1_000_000, "\u202eabc", "a\ud800\n\0b"]


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
@pytest.mark.parametrize("kind", [PlainLabel, ElidedLabel])
@pytest.mark.timeout(5)
def test_any_text_is_laid_out_as_text(qtbot: QtBot, kind: type[PlainLabel], text: str) -> None:
    label = kind(text)
    qtbot.addWidget(label)
    label.resize(200, 30)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert len(label.text()) <= 2_000
    assert not label.grab().isNull()


def test_a_long_name_gives_way_and_shows_itself_in_the_tool_tip(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = ElidedLabel("A name that is much too long for this window")
    QHBoxLayout(window).addWidget(label)
    window.resize(120, 40)
    window.show()
    assert label.width() < 120
    assert "A name that is much too long" in label.toolTip()
    window.resize(900, 40)
    qtbot.waitUntil(lambda: label.toolTip() == "")


def test_a_label_takes_no_more_room_than_its_words(qtbot: QtBot) -> None:
    label = ElidedLabel("x")
    qtbot.addWidget(label)
    assert label.sizeHint().width() < 30
