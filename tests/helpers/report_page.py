"""The page of a report that is shown, its figures, and what is behind them."""

from pytestqt.qtbot import QtBot

from crm_desktop.domain.report import Tiles
from crm_desktop.ui.reports.page import ReportPage
from crm_desktop.ui.reports.rows_dialog import RowsDialog
from crm_desktop.ui.reports.screen import ReportsScreen
from crm_desktop.ui.reports.tile import TileButton


def page_of(screen: ReportsScreen) -> ReportPage:
    assert screen.page is not None
    return screen.page


def tile(screen: ReportsScreen, kpi: str) -> TileButton:
    """The tile of a figure."""
    (block,) = [each for each in page_of(screen).report.blocks if isinstance(each, Tiles)]
    place = [each.kpi for each in block.tiles].index(kpi)
    return page_of(screen).findChildren(TileButton)[place]


def dialog(screen: ReportsScreen, qtbot: QtBot) -> RowsDialog:
    """The dialog that was opened last, once its rows are there."""

    def is_there() -> bool:
        found = screen.findChildren(RowsDialog)
        return bool(found) and bool(found[-1].model.index(0, 0).data())

    qtbot.waitUntil(is_there)
    return screen.findChildren(RowsDialog)[-1]


def rows(found: RowsDialog) -> list[list[str]]:
    """What a dialog says in its rows."""
    model = found.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
