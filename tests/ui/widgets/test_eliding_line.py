"""A line that has not room for all its text."""

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.eliding_line import ElidingLine

pytestmark = pytest.mark.usefixtures("dressed")

LONG = "Donaudampfschifffahrtsgesellschaft <b>mbH</b>"


@pytest.fixture
def line(qtbot: QtBot) -> ElidingLine:
    """One with little room, without the keyboard."""
    line = ElidingLine()
    qtbot.addWidget(line)
    line.setFixedWidth(120)
    line.show()
    line.clearFocus()
    return line


def test_what_has_no_room_ends_in_dots_and_is_kept_whole(line: ElidingLine) -> None:
    line.setText(LONG)
    assert line.shown().endswith("…")
    assert line.shown()[:-1] == LONG[: len(line.shown()) - 1]
    assert line.text() == LONG
    assert not line.isModified()


def test_what_has_room_is_shown_as_it_is(line: ElidingLine) -> None:
    line.setText("Porto")
    assert line.shown() == "Porto"


@pytest.mark.parametrize(
    "text", [LONG, "الطابعة لا تعمل منذ أمس في المكتب الكبير", "网站打不开了" * 9]
)
def test_every_script_is_painted(line: ElidingLine, text: str) -> None:
    line.setText(text)
    assert not line.grab().isNull()
