"""From a figure to its records in their own list, through the real window, and out of it again."""

from array import array
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.deals import DeleteDeals
from crm_desktop.services.pipelines import AddPipeline
from crm_desktop.services.segments import segments
from crm_desktop.services.tickets import AddTicket, SolveTickets
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.pipeline.screen import PipelineScreen
from crm_desktop.ui.records.list_pane import ListPane
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.reports.screen import ReportsScreen
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.tickets.screen import TicketsScreen
from crm_desktop.ui.widgets.chip import Chip
from tests.helpers.closed_deals import DAY, LOST, PROSPECTING, WON, Given, PutDeals
from tests.helpers.gui import NOW, add_people, do, made
from tests.helpers.report_page import dialog, rows, tile
from tests.helpers.sold import Sold

PORTO = Group(parts=(Condition("city", Operator.IS, ("Porto",)),))


@pytest.fixture
def person(workspace: Workspace) -> int:
    """The first of some people; two of them and a company bought something."""
    first, second, *_ = add_people(workspace, 5)
    company = made(do(workspace, AddCompany("Quay Dental")))
    do(workspace, Sold(("2026-02-01", "2026-05-01"), contact=first))
    do(workspace, Sold(("2026-03-01",), contact=second))
    do(workspace, Sold(("2026-03-01",), company=company))
    return first


@pytest.fixture
def deals(workspace: Workspace, person: int) -> None:
    """Deals of two pipelines, won, lost and open."""
    do(workspace, AddPipeline("Repairs", 1))
    sql = "SELECT s.id FROM stage s WHERE s.kind = 'won' ORDER BY s.pipeline_id DESC"
    other = workspace.read(lambda reading: reading.value(sql), CancelToken())
    given = (
        Given("Lost", LOST, 300_000, NOW - 50 * DAY, NOW - 2 * DAY, reason="price"),
        Given("Open", PROSPECTING, 900_000, NOW - 5 * DAY),
        Given("Repair", other, 100_000, NOW - 50 * DAY, NOW - 4 * DAY),
        Given("Tiles", WON, 200_000, NOW - 40 * DAY, NOW - 3 * DAY),
    )
    do(workspace, PutDeals(given, person))


@pytest.fixture
def window(runner: Runner, person: int, deals: None, qtbot: QtBot) -> Iterator[MainWindow]:
    shown = MainWindow(runner)
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show_start("reports", frozenset())
    shown.show()
    yield shown
    shown.close()


def reports(window: MainWindow) -> ReportsScreen:
    found = window.screen_of("reports")
    assert isinstance(found, ReportsScreen)
    return found


def press(window: MainWindow, qtbot: QtBot, report: str, kpi: str, kind: Kind) -> list[str]:
    """Press the button behind a figure; gives what stood in the first column there."""
    window.go("reports")
    screen = reports(window)
    screen.restore_state({"report": report, "span": "this-year", "against": "none"})
    screen.ask()
    qtbot.waitUntil(screen.parts.pdf.isEnabled)
    qtbot.waitUntil(lambda: screen.page is not None and screen.page.report.key == report)
    tile(screen, kpi).click()
    opened = dialog(screen, qtbot)
    found = [row[0] for row in rows(opened)]
    with qtbot.waitSignal(opened.finished):
        QTest.mouseClick(opened.lists[kind], Qt.MouseButton.LeftButton)
    return found


def listed(pane: ListPane) -> list[str]:
    model = pane.model
    return sorted(str(model.index(row, 0).data() or "") for row in range(model.rowCount()))


def chips(pane: ListPane) -> list[str]:
    found = pane.head.findChildren(Chip)
    return [each.accessibleName() for each in found if each.isVisible()]


def test_deals_of_every_pipeline_and_stage_stand_in_one_list_until_escape(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(window, qtbot, "sales", "win-rate", Kind.DEAL)
    screen = window.screen_of("pipeline")
    assert isinstance(screen, PipelineScreen)
    pane = screen.pane
    wanted = ["Deal"] * 4 + ["Lost", "Repair", "Tiles"]
    qtbot.waitUntil(lambda: listed(pane) == wanted)
    assert (window.here, screen.showing.mode) == ("pipeline", "list")
    qtbot.waitUntil(lambda: "Closed deals: 7 deals" in chips(pane))
    QTest.keyClick(pane.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(listed(pane)) == 7 and "Open" in listed(pane))
    assert "Repair" not in listed(pane)  # of the other pipeline
    assert "Closed deals: 7 deals" not in chips(pane)
    window.run_action("go.back")
    assert window.here == "reports"


def test_what_is_deleted_leaves_and_undo_brings_it_back(
    window: MainWindow, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    press(window, qtbot, "sales", "won-revenue", Kind.DEAL)
    screen = window.screen_of("pipeline")
    assert isinstance(screen, PipelineScreen)
    pane = screen.pane
    qtbot.waitUntil(lambda: "Repair" in listed(pane))
    gone = pane.model.ids()[listed_row(pane, "Repair")]
    runner.write(window, DeleteDeals((gone,)))
    qtbot.waitUntil(lambda: "Repair" not in listed(pane))
    runner.undo(window)
    qtbot.waitUntil(lambda: "Repair" in listed(pane))


def listed_row(pane: ListPane, name: str) -> int:
    model = pane.model
    return next(row for row in range(model.rowCount()) if model.index(row, 0).data() == name)


def test_customers_stand_in_the_list_of_their_kind_and_the_filter_of_before_comes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    companies, contacts = window.screen_of("companies"), window.screen_of("contacts")
    assert isinstance(companies, RecordScreen)
    assert isinstance(contacts, RecordScreen)
    contacts.list.model.set_filter(PORTO)
    names = press(window, qtbot, "customers", "customers", Kind.COMPANY)
    assert len(names) == 3
    qtbot.waitUntil(lambda: listed(companies.list) == ["Quay Dental"])
    assert window.here == "companies"
    press(window, qtbot, "customers", "customers", Kind.CONTACT)
    qtbot.waitUntil(lambda: listed(contacts.list) == ["Marta Oliveira", "Noor Haddad"])
    qtbot.waitUntil(lambda: "Customers: 2 contacts" in chips(contacts.list))
    window.run_action("go.contacts")
    qtbot.waitUntil(lambda: contacts.list.model.wish.filter == PORTO)
    assert not listed(companies.list)[1:]


def test_tickets_stand_in_the_queue_also_the_solved_ones(
    window: MainWindow, workspace: Workspace, person: int, qtbot: QtBot
) -> None:
    one = do(workspace, AddTicket("Card reader", person)).changes
    solved = max(one.created & one.ids[Kind.TICKET])
    do(workspace, AddTicket("Till", person))
    do(workspace, SolveTickets((solved,)))
    press(window, qtbot, "service", "new-tickets", Kind.TICKET)
    screen = window.screen_of("tickets")
    assert isinstance(screen, TicketsScreen)
    qtbot.waitUntil(lambda: listed(screen.pane) == ["Card reader", "Till"])
    QTest.keyClick(screen.pane.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: listed(screen.pane) == ["Till"])  # what is open, as before


def test_given_records_can_be_kept_as_a_list_and_are_not_remembered_else(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    press(window, qtbot, "customers", "customers", Kind.CONTACT)
    screen = window.screen_of("contacts")
    assert isinstance(screen, RecordScreen)
    qtbot.waitUntil(lambda: listed(screen.list) == ["Marta Oliveira", "Noor Haddad"])
    qtbot.waitUntil(lambda: "Save as list …" in chips(screen.list))
    assert "2 contacts" not in str(screen.save_state())
    window.run_action("segment.save_as")
    asked = window.findChildren(FormDialog)[-1]
    asked.form.set_values({"name": "Buyers"})
    asked.save()
    qtbot.waitUntil(lambda: screen.place().startswith("segment:contact:"))
    (kept,) = workspace.read(segments, CancelToken())
    assert (kept.kind, kept.name) == (SegmentKind.LIST, "Buyers")
    qtbot.waitUntil(lambda: listed(screen.list) == ["Marta Oliveira", "Noor Haddad"])


def test_twenty_thousand_are_shown_no_later_than_all(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    add_people(workspace, 300)
    screen = window.screen_of("contacts")
    assert isinstance(screen, RecordScreen)
    ids = workspace.read(lambda reading: reading.ids("SELECT id FROM contact"), CancelToken())
    strangers = array("q", range(1, 20_001 - len(ids)))
    reports(window).list_requested.emit(Kind.CONTACT, ids[:200] + strangers, "Many")
    qtbot.waitUntil(lambda: screen.list.model.rowCount() == 200)
    assert screen.list.count_words() == "200 of 305"
