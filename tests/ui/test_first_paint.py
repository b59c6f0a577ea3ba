"""What waits for the first picture happens once, and not before it."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.ui.first_paint import FirstPaint


class Told(QWidget):
    """Notes when it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.story: list[str] = []

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.story.append("painted")


def test_it_waits_for_the_picture_and_happens_once(qtbot: QtBot) -> None:
    widget = Told()
    qtbot.addWidget(widget)
    FirstPaint(widget, 0, lambda: widget.story.append("one"), lambda: widget.story.append("two"))
    widget.show()
    qtbot.waitUntil(lambda: "two" in widget.story)
    assert [each for each in widget.story if each != "painted"] == ["one", "two"]
    assert widget.story[0] == "painted"
    widget.story.clear()
    widget.repaint()
    qtbot.waitUntil(lambda: "painted" in widget.story)
    assert set(widget.story) == {"painted"}


def test_what_is_gone_before_is_not_done(qtbot: QtBot) -> None:
    widget, done = Told(), list[str]()
    FirstPaint(widget, 0, lambda: done.append("done"))
    with qtbot.waitSignal(widget.destroyed):
        widget.deleteLater()
    assert done == []


def test_it_waits_a_while_for_what_is_to_be_painted(qtbot: QtBot) -> None:
    widget, done, answers = Told(), list[str](), [True, False, False]
    qtbot.addWidget(widget)
    FirstPaint(widget, 0, lambda: done.append("done"), once=answers.pop)
    widget.show()
    qtbot.waitUntil(lambda: bool(done))
    assert not answers


def test_it_does_not_wait_for_what_never_comes(qtbot: QtBot) -> None:
    widget, done = Told(), list[str]()
    qtbot.addWidget(widget)
    FirstPaint(widget, 0, lambda: done.append("done"), once=lambda: False)
    widget.show()
    qtbot.waitUntil(lambda: bool(done))
