"""Key figures stand side by side as long as nothing of them is cut."""

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.report import Change, Figure, Phrase, Tile, Tone, Unit
from crm_desktop.ui.reports.tile import TileButton
from crm_desktop.ui.reports.tile_grid import TileGrid
from crm_desktop.ui.reports.words import ReportWords

_MONEY = Figure(257_000, Unit.MONEY, "EUR")
_LONG = Phrase("note.purchases-of", {"times": Figure(1.1, Unit.TENTHS), "money": _MONEY})

_MORE = Change(Figure(0.14, Unit.GROWTH), Tone.GOOD)


def grid(qtbot: QtBot, count: int, width: int) -> TileGrid:
    title = Phrase("kpi.value-a-year")
    tile = Tile("value-a-year", title, _MONEY, _MORE, _LONG)
    made = TileGrid([TileButton(tile, ReportWords()) for _ in range(count)])
    qtbot.addWidget(made)
    made.resize(width, 300)
    made.show()
    return made


def has_columns(found: TileGrid, columns: int) -> bool:
    return len({tile.x() for tile in found.tiles}) == columns


@pytest.mark.parametrize("count", [2, 3, 4, 6, 12])
@pytest.mark.parametrize("width", [640, 852, 1000, 1400])
def test_no_words_are_cut(qtbot: QtBot, count: int, width: int) -> None:
    found = grid(qtbot, count, width)
    qtbot.waitUntil(lambda: found.tiles[-1].geometry().right() > width - 12)
    assert all(tile.width() >= tile.whole_width() for tile in found.tiles)


def test_a_note_has_two_lines_where_nothing_tells_of_a_change() -> None:
    words = ReportWords()
    alone = Tile("value-a-year", Phrase("kpi.value-a-year"), _MONEY, note=_LONG)
    with_change = alone._replace(change=_MORE)
    wide = TileButton(with_change, words).whole_width()
    assert TileButton(alone, words).whole_width() < wide
    assert TileButton(alone, words, is_low=True).whole_width() == wide


def test_rows_are_as_few_as_that_allows_and_as_long_as_each_other(qtbot: QtBot) -> None:
    needed = grid(qtbot, 1, 400).tiles[0].whole_width()
    for columns in (6, 3, 2):
        found = grid(qtbot, 6, columns * (needed + 12) + 4)
        qtbot.waitUntil(partial(has_columns, found, columns))


@pytest.mark.parametrize(("count", "room", "columns"), [(8, 3, 3), (8, 4, 4), (5, 4, 3), (7, 4, 4)])
def test_where_not_all_rows_can_be_full_they_are_few_and_nearly_even(
    qtbot: QtBot, count: int, room: int, columns: int
) -> None:
    needed = grid(qtbot, 1, 400).tiles[0].whole_width()
    found = grid(qtbot, count, room * (needed + 12) + 4)
    qtbot.waitUntil(partial(has_columns, found, columns))
