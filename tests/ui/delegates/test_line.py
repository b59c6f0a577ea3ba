"""The rows of big tables: one question a cell, any text, no layout that never ends."""

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.ui import theme
from crm_desktop.ui.delegates.cell import CELL_ROLE, Cell
from crm_desktop.ui.theme import ThemeChoice, Tone
from crm_desktop.ui.widgets.line_table import LineTable

pytestmark = pytest.mark.usefixtures("dressed")

NAUGHTY = [
    "<b>x</b>",
    "<table><tr><td>" * 18,
    "x" * 1_000_000,
    "\u202eevil\u202d",
    "a\nb\0c\ud800",
    "محمد علي",
    "=1+1",
    "",
]


class Lines(QAbstractTableModel):
    """Rows of given cells; counts what it is asked."""

    def __init__(self, lines: list[list[Cell]]) -> None:
        super().__init__()
        self._lines = lines
        self.asked: list[int] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._lines[0])

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        self.asked.append(role)
        return self._lines[index.row()][index.column()] if role == CELL_ROLE else None


def table_of(qtbot: QtBot, lines: list[list[Cell]]) -> tuple[LineTable, Lines]:
    """A table on screen, 300 by 200."""
    table = LineTable()
    qtbot.addWidget(table)
    model = Lines(lines)
    model.setParent(table)
    table.setModel(model)
    table.resize(300, 200)
    table.show()
    return table, model


def painted(table: LineTable) -> QImage:
    """What the rows look like now."""
    image = QImage(table.viewport().size(), QImage.Format.Format_RGB32)
    table.viewport().render(image)
    return image


def ink_span(image: QImage, row: int, ground: str) -> tuple[int, int]:
    """The first and last column in which something was painted on this row of text."""
    used = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).name() != ground for y in range(row + 4, row + 24))
    ]
    return used[0], used[-1]


def test_a_cell_is_asked_for_one_role_only(qtbot: QtBot) -> None:
    table, model = table_of(qtbot, [[Cell("a"), Cell("b", tone=Tone.GOOD)]] * 3)
    painted(table)
    model.asked.clear()
    painted(table)
    assert model.asked == [CELL_ROLE] * 6


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
@pytest.mark.timeout(5)
def test_any_text_can_be_painted_in_every_form(qtbot: QtBot, text: str) -> None:
    forms = [
        Cell(text),
        Cell(text, secondary=text),
        Cell(text, right=True, figures=True),
        Cell(text, tone=Tone.BAD),
        Cell(chips=(text, text)),
        Cell(text, strong=True, icon="mail"),
    ]
    table, _ = table_of(qtbot, [[form] for form in forms])
    assert not painted(table).isNull()


def test_markup_is_painted_as_its_letters(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, ThemeChoice.LIGHT)
    table, _ = table_of(qtbot, [[Cell("<b>x</b>")], [Cell("x")]])
    image = painted(table)
    height = table.rowHeight(0)
    marked = ink_span(image, 0, theme.current().panel.name())
    plain = ink_span(image, height, theme.current().panel.name())
    assert marked[1] - marked[0] > 3 * (plain[1] - plain[0])


def test_a_right_to_left_name_begins_where_the_column_begins(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, ThemeChoice.LIGHT)
    table, _ = table_of(qtbot, [[Cell("محمد علي")], [Cell("12", right=True)]])
    image = painted(table)
    ground = theme.current().panel.name()
    assert ink_span(image, 0, ground)[0] < 20
    assert ink_span(image, table.rowHeight(0), ground)[0] > image.width() - 40


def test_rows_are_twice_as_high_as_the_font(qtbot: QtBot) -> None:
    table, _ = table_of(qtbot, [[Cell("a")]])
    assert abs(table.rowHeight(0) - 2 * table.fontMetrics().height()) <= 2


def test_the_row_under_the_mouse_is_lit_as_a_whole(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, ThemeChoice.LIGHT)
    table, _ = table_of(qtbot, [[Cell("a"), Cell("b")]] * 3)
    QTest.mouseMove(table.viewport(), table.viewport().rect().topLeft())
    QTest.mouseMove(table.viewport(), table.visualRect(table.model().index(1, 0)).center())
    image = painted(table)
    y = table.rowViewportPosition(1) + 3
    lit = theme.current().hover.name()
    assert {image.pixelColor(x, y).name() for x in (2, image.width() - 2)} == {lit}


def test_the_selected_row_is_marked(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, ThemeChoice.DARK)
    table, _ = table_of(qtbot, [[Cell("a"), Cell("b")]] * 3)
    table.selectRow(2)
    y = table.rowViewportPosition(2) + 2
    assert painted(table).pixelColor(1, y) == theme.load("dark").accent_soft
    theme.apply(qapp, ThemeChoice.LIGHT)


def test_the_header_says_its_words_and_order(qtbot: QtBot) -> None:
    table, _ = table_of(qtbot, [[Cell("a"), Cell("b")]])
    header = table.horizontalHeader()
    before = header.grab().toImage()
    header.setSortIndicatorShown(True)
    header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    assert header.grab().toImage() != before


def test_a_figure_is_measured_in_the_font_that_paints_it(qtbot: QtBot) -> None:
    table = LineTable()
    qtbot.addWidget(table)
    table.setModel(Lines([[Cell("1,111,111", figures=True)], [Cell("1,111,111")]]))
    figures = table.sizeHintForIndex(table.model().index(0, 0)).width()
    plain = table.sizeHintForIndex(table.model().index(1, 0)).width()
    assert figures > plain  # a 1 of a column is as wide as any digit
