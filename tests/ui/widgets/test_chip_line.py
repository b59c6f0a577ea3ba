"""Tags as chips."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.widgets.chip import LONGEST, Chip
from crm_desktop.ui.widgets.chip_line import ChipLine, ChipText

pytestmark = pytest.mark.usefixtures("dressed")

TWO = [ChipText("1", "local"), ChipText("2", "<b>x</b>")]


def line_of(qtbot: QtBot, chips: list[ChipText]) -> tuple[ChipLine, list[Chip]]:
    """A line on screen, and its chips without the one that adds."""
    line = ChipLine("+ Tag", remove_tip="Remove")
    qtbot.addWidget(line)
    line.set_chips(chips)
    line.resize(300, 60)
    line.show()
    shown = [chip for chip in line.findChildren(Chip) if chip is not line.adder()]
    return line, shown


def test_the_cross_takes_away_and_the_rest_presses(qtbot: QtBot) -> None:
    line, chips = line_of(qtbot, TWO)
    cross = QPoint(chips[1].width() - 10, chips[1].height() // 2)
    with qtbot.waitSignal(line.remove_requested) as gone, qtbot.assertNotEmitted(line.chip_pressed):
        QTest.mouseClick(chips[1], Qt.MouseButton.LeftButton, pos=cross)
    with qtbot.waitSignal(line.chip_pressed) as pressed:
        QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert (gone.args, pressed.args) == (["2"], ["1"])


def test_the_keyboard_does_the_same(qtbot: QtBot) -> None:
    line, chips = line_of(qtbot, TWO)
    with qtbot.waitSignal(line.remove_requested) as gone:
        QTest.keyClick(chips[0], Qt.Key.Key_Delete)
    with qtbot.waitSignal(line.add_requested):
        QTest.keyClick(line.adder(), Qt.Key.Key_Return)
    assert gone.args == ["1"]


def test_many_chips_wrap_within_the_width(qtbot: QtBot) -> None:
    line, chips = line_of(qtbot, [ChipText(str(n), f"tag number {n}") for n in range(12)])
    line.resize(300, line.heightForWidth(300))
    assert all(line.rect().contains(chip.geometry()) for chip in chips)
    assert len({chip.y() for chip in chips}) > 1


def test_an_endless_tag_stays_short(qtbot: QtBot) -> None:
    _, chips = line_of(qtbot, [ChipText("1", "x" * 1_000_000)])
    assert chips[0].width() <= LONGEST
    assert not chips[0].grab().isNull()
