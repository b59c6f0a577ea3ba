"""The queue goes out: what is listed, or what is selected."""

from array import array
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.services.exporting import ExportForm
from crm_desktop.ui.dialogs.exporting import ExportDialog
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.tickets.screen import TicketsScreen


def test_all_that_is_listed_goes_out_unless_several_are_selected(screen: TicketsScreen) -> None:
    listed = screen.pane.model.ids()
    assert screen.selected_or_listed_ids() == listed
    screen.pane.table.selectAll()
    assert sorted(screen.selected_or_listed_ids()) == sorted(listed)
    screen.handlers()["view.board"]()
    assert sorted(screen.selected_or_listed_ids()) == sorted(listed)


def test_tickets_go_out_as_tables_and_never_as_cards(
    runner: Runner, ids: dict[str, int], qtbot: QtBot, tmp_path: Path
) -> None:
    wanted = array("q", [ids["Late delivery"], ids["Card reader offline"]])
    dialog = ExportDialog(runner, Kind.TICKET, wanted)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    assert set(dialog.forms) == {ExportForm.CSV, ExportForm.XLSX}
    assert dialog.path.name.startswith("tickets")
    assert dialog.windowTitle() == "Export 2 tickets"
    dialog.choose_path(tmp_path / "tickets.csv")
    with qtbot.waitSignal(dialog.exported) as done:
        dialog.export()
    assert done.args[1] == 2
    lines = dialog.path.read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("Number,Subject,Status")
    assert lines[1].startswith("1,Late delivery,")
