from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import Priority, TicketRow
from crm_desktop.services import tickets
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticketing.new_ticket import NewTicketDialog, begin_ticket
from crm_desktop.ui.ticketing.tickets_page import TicketsPage
from tests.helpers.deals import look
from tests.helpers.gui import add_people, do, made
from tests.helpers.queue import add_queue, ticket_named

Open = Callable[..., NewTicketDialog]


@pytest.fixture
def opened(runner: Runner, qtbot: QtBot) -> Open:
    """Opens the dialog with somebody."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()

    def work(
        who: tuple[Kind, int] | None = None, then: Callable[[int], object] = int
    ) -> NewTicketDialog:
        begin_ticket(runner, parent, who, then)
        qtbot.waitUntil(lambda: parent.findChild(NewTicketDialog) is not None)
        found = parent.findChild(NewTicketDialog)
        assert isinstance(found, NewTicketDialog)
        return found

    return work


def _tickets(workspace: Workspace) -> list[TicketRow]:
    return look(workspace, lambda r: tickets.rows(r, tickets.ids(r)))


def test_a_ticket_of_a_contact_begins_with_its_message(
    opened: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    (key,) = add_people(workspace, 1)
    seen: list[int] = []
    dialog = opened((Kind.CONTACT, key), seen.append)
    assert dialog.form.values()["person"] == "Marta Oliveira"
    words = {"name": "Cracked tile", "body": "Two of them are cracked.", "priority": "High"}
    dialog.form.set_values({**words, "channel": "Phone", "category": "Fault"})
    dialog.save()
    qtbot.waitUntil(lambda: bool(seen))
    row = ticket_named(workspace, "Cracked tile")
    assert (row.id, row.contact_id, row.company) == (seen[0], key, "Oliveira Tiles")
    assert (row.priority, row.channel, row.category) == (Priority.HIGH, "phone", "Fault")
    assert row.messages == 1


def test_a_company_and_a_deal_bring_themselves(
    opened: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    firm = made(do(workspace, AddCompany("Quay Dental")))
    dialog = opened((Kind.COMPANY, firm))
    dialog.form.set_values({"name": "Invoice"})
    dialog.save()
    qtbot.waitUntil(lambda: [row.company_id for row in _tickets(workspace)] == [firm])


def test_a_name_nobody_has_makes_somebody(opened: Open, workspace: Workspace, qtbot: QtBot) -> None:
    dialog = opened()
    dialog.form.set_values({"name": "Hello", "person": "Nina Novak", "company": "Novak Ltd"})
    dialog.save()
    qtbot.waitUntil(lambda: bool(_tickets(workspace)))
    assert _tickets(workspace)[0].person == "Nina Novak"
    assert _tickets(workspace)[0].priority is Priority.NORMAL


def test_what_is_missing_or_not_in_a_list_is_said_beside_its_field(
    opened: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog = opened()
    dialog.save()
    qtbot.waitUntil(lambda: dialog.form.field("name").property("state") == "bad")
    dialog.form.set_values({"name": "Hello", "type": "No such"})
    dialog.save()
    qtbot.waitUntil(lambda: dialog.form.field("type").property("state") == "bad")
    assert not _tickets(workspace)


def test_the_tickets_of_somebody_are_a_page_of_their_panel(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    ids = add_queue(workspace)
    row = ticket_named(workspace, "Card reader offline")
    page = TicketsPage(runner, Kind.CONTACT)
    qtbot.addWidget(page)
    page.show()
    page.show_record(row.contact_id or 0, row.person)
    qtbot.waitUntil(lambda: bool(page.lines.stops()))
    line = page.lines.line(0)
    assert line.line().text == "Card reader offline"
    assert line.line().aside.startswith("#5 · New")
    seen: list[object] = []
    page.open_requested.connect(lambda kind, key: seen.append((kind, key)))
    line.click()
    assert seen == [(Kind.TICKET, ids["Card reader offline"])]
