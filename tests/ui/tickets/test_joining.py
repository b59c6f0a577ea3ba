from pytestqt.qtbot import QtBot

from crm_desktop.domain.ticket import Resolution, TicketState
from crm_desktop.services import tickets
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.tickets.merging import MergeTicketsDialog
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.deals import look
from tests.helpers.queue import converse, ticket_named

OFFLINE, INVOICE = "Card reader offline", "Where is my invoice?"


def test_several_tickets_become_one(
    screen: TicketsScreen, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    assert "record.merge" not in screen.handlers()
    screen.pane.table.selectAll()
    screen.handlers()["record.merge"]()
    qtbot.waitUntil(lambda: screen.findChild(MergeTicketsDialog) is not None)
    dialog = screen.findChild(MergeTicketsDialog)
    assert isinstance(dialog, MergeTicketsDialog)
    assert dialog.list.item(0).text().startswith("#1  Late delivery · Tomas Berg")
    dialog.list.setCurrentRow(4)
    assert dialog.preview.text().startswith("#5 will hold 5 messages")
    dialog.merge()
    qtbot.waitUntil(lambda: ticket_named(workspace, OFFLINE).messages == 5)
    assert ticket_named(workspace, INVOICE).state is TicketState.CLOSED
    other = look(workspace, lambda r: tickets.detail(r, ids[INVOICE]))
    assert other is not None
    assert other.resolution == Resolution.DUPLICATE
    qtbot.waitUntil(lambda: screen.pane.current() == ids[OFFLINE])


def test_messages_move_to_a_ticket_of_their_own(
    screen: TicketsScreen, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    converse(workspace, ids[OFFLINE])
    screen.pane.go_to(ids[OFFLINE])
    panel = screen.showing.panel
    talk = panel.conversation
    panel.show_record(ids[OFFLINE])
    qtbot.waitUntil(lambda: talk.rows.rowCount() == 4)
    screen.handlers()["ticket.split"]()
    dialog = panel.findChild(FormDialog)
    assert dialog is not None
    dialog.save()
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert "but not all of them" in " ".join(each.text() for each in dialog.form._errors.values())
    dialog.reject()
    talk.setCurrentIndex(talk.rows.index(2))
    screen.handlers()["ticket.split"]()
    dialog = next(each for each in panel.findChildren(FormDialog) if each.isVisible())
    dialog.form.set_values({"name": "The call"})
    dialog.save()
    qtbot.waitUntil(lambda: talk.rows.rowCount() == 3)
    assert ticket_named(workspace, "The call").messages == 1
    qtbot.waitUntil(lambda: panel.shown is not None and len(panel.shown.links) == 1)
    assert panel.context.links.lines.line(0).line().text == "Split off: The call"
