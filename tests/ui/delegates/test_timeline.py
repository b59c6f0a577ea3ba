"""The timeline: as tall as its words, never taller than so many lines."""

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from crm_desktop.ui.delegates.timeline import TIMELINE_ROLE, TimelineItem
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.widgets.timeline_list import TimelineList

pytestmark = pytest.mark.usefixtures("dressed")


class Past(QAbstractListModel):
    """Rows of given items."""

    def __init__(self, items: list[TimelineItem]) -> None:
        super().__init__()
        self._items = items

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        return self._items[index.row()] if role == TIMELINE_ROLE else None


def list_of(qtbot: QtBot, items: list[TimelineItem], lines: int = 3) -> TimelineList:
    """A timeline on screen, 300 wide."""
    view = TimelineList(lines)
    qtbot.addWidget(view)
    model = Past(items)
    model.setParent(view)
    view.setModel(model)
    view.resize(300, 400)
    view.show()
    return view


def heights(view: TimelineList) -> list[int]:
    """The height of each row."""
    model = view.model()
    return [view.visualRect(model.index(row, 0)).height() for row in range(model.rowCount())]


def test_a_row_grows_with_its_words_up_to_so_many_lines(qtbot: QtBot) -> None:
    bodies = ["", "one line", "word " * 30, "word " * 3_000]
    none, one, more, much = heights(list_of(qtbot, [TimelineItem("Call", body=b) for b in bodies]))
    line = one - none
    assert none < one < more
    assert much == none + 3 * line


def test_lines_of_the_body_are_kept(qtbot: QtBot) -> None:
    two, one = heights(
        list_of(qtbot, [TimelineItem("Note", body="a\nb"), TimelineItem("Note", body="a b")])
    )
    assert two > one


def test_a_narrow_list_is_laid_out_anew(qtbot: QtBot) -> None:
    view = list_of(qtbot, [TimelineItem("Note", body="some words that fill a line of it")])
    before = heights(view)[0]
    view.resize(140, 400)
    qtbot.waitUntil(lambda: heights(view)[0] > before)


@pytest.mark.timeout(5)
@pytest.mark.parametrize(
    "text",
    ["<b>x</b>", "<table><tr><td>" * 18, "x" * 1_000_000, "\u202e", "😀" * 3_000, "a\ud800", "\n"],
    ids=range(7),
)
def test_any_text_can_be_painted(qtbot: QtBot, text: str) -> None:
    items = [
        TimelineItem(text, text, text, text),
        TimelineItem(text, text, text, text, tone=Tone.BAD, is_done=False),
        TimelineItem(text, is_heading=True),
    ]
    view = list_of(qtbot, items)
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    view.viewport().render(image)
    assert all(height > 0 for height in heights(view))
