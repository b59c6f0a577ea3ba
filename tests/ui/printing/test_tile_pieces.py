"""Key figures stand on paper in as few rows as cut none of their titles."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.report import Figure, Phrase, Tile, Tiles
from crm_desktop.ui.printing.sheet import font, sheet_of, text_width
from crm_desktop.ui.printing.tile_pieces import tiles
from crm_desktop.ui.reports.words import ReportWords

SHORT, LONG = Phrase("kpi.won-revenue"), Phrase("kpi.expected-won.formula")


def rows(count: int, title: Phrase, width: float) -> int:
    words = ReportWords(QLocale(QLocale.Language.English))
    block = Tiles(tuple(Tile("won-revenue", title, Figure(1)) for _ in range(count)))
    return len(list(tiles(block, words, width)))


@pytest.mark.parametrize(("count", "expected"), [(2, 1), (4, 1), (5, 2), (6, 2), (8, 2), (11, 3)])
def test_short_titles_stand_up_to_four_in_a_row(
    qapp: QApplication, count: int, expected: int
) -> None:
    assert rows(count, SHORT, sheet_of("PT").room.width()) == expected


def test_long_titles_make_more_rows(qapp: QApplication) -> None:
    words = ReportWords(QLocale(QLocale.Language.English))
    long = text_width(words.say(LONG), font(9))
    assert rows(4, LONG, 4.5 * long) == 1
    assert rows(4, LONG, 2.5 * long) == 2
    assert rows(4, LONG, long) == 2  # two at least, though they are cut
