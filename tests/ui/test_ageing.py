"""Tickets grow old by themselves; each deadline is told once before it, and once when missed."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import Priority, TicketAlert, TicketState
from crm_desktop.services import tickets
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.tickets import AddTicket, SetTicketPriority, SolveTickets
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.ageing import Ageing
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticket_notices import TicketNotices, alert_words
from crm_desktop.ui.widgets.toast import Toast
from tests.helpers.bench import NOON, Clock
from tests.helpers.gui import a_runner, do, new_workspace
from tests.helpers.tickets import ticket_made

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000


class Desk:
    """A workspace whose clock the test moves, and what was told."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        self.clock = Clock(NOON)
        self.workspace: Workspace = new_workspace(folder, self.clock)
        do(self.workspace, EditBusiness({"time_zone": "Europe/Lisbon"}))
        self.runner: Runner = a_runner(self.workspace, threads=False)
        self.ageing = Ageing(self.runner, window)
        self.told: list[Sequence[TicketAlert]] = []
        self.ageing.alerted.connect(self.told.append)

    def look(self, qtbot: QtBot, later: int = 0) -> None:
        self.clock.now += later
        self.ageing.begin()
        qtbot.waitUntil(lambda: self.ageing.is_idle and self.runner.is_idle)

    def add(self, name: str = "Card reader offline", priority: Priority = Priority.URGENT) -> int:
        return ticket_made(do(self.workspace, AddTicket(name, priority=priority)))


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Desk(tmp_path, window)
    yield made
    made.runner.stop()
    made.workspace.close()


def test_a_deadline_is_told_once_before_it_and_once_when_missed(desk: Desk, qtbot: QtBot) -> None:
    ticket = desk.add()  # the first reply within an hour
    desk.look(qtbot)
    assert desk.told == []
    desk.look(qtbot, 31 * MINUTE)
    desk.look(qtbot, MINUTE)
    (alert,) = desk.told.pop()
    assert desk.told == []
    assert (alert.ticket, alert.is_reply, alert.due, alert.is_breach) == (
        ticket, True, NOON + HOUR, False,
    )  # fmt: skip
    desk.look(qtbot, 30 * MINUTE)
    desk.look(qtbot, MINUTE)
    (alert,) = desk.told.pop()
    assert alert.is_breach
    assert desk.told == []


def test_a_new_deadline_is_told_anew(desk: Desk, qtbot: QtBot) -> None:
    ticket = desk.add(priority=Priority.HIGH)
    desk.look(qtbot, 225 * MINUTE)
    assert len(desk.told) == 1
    do(desk.workspace, SetTicketPriority((ticket,), Priority.NORMAL))
    desk.look(qtbot, 21 * HOUR)  # Friday 10:45, of eight hours seven and three quarters are over
    assert [alerts[0].is_breach for alerts in desk.told] == [False, True]


def test_how_early_is_a_setting(desk: Desk, qtbot: QtBot) -> None:
    desk.add()
    do(desk.workspace, EditBusiness({"warn_minutes": 0}))
    desk.look(qtbot, 59 * MINUTE)
    assert desk.told == []
    do(desk.workspace, EditBusiness({"warn_minutes": 5}))
    desk.look(qtbot)
    assert len(desk.told) == 1


def test_what_was_solved_a_week_ago_is_closed_and_views_are_told(desk: Desk, qtbot: QtBot) -> None:
    ticket = desk.add()
    do(desk.workspace, SolveTickets((ticket,)))
    seen: list[bool] = []
    desk.runner.changed.connect(lambda done, _asker: seen.append(done.changes.touches(Kind.TICKET)))
    desk.look(qtbot, 7 * DAY)
    (row,) = desk.workspace.read(lambda r: tickets.rows(r, (ticket,)), CancelToken())
    assert row.state is TicketState.CLOSED
    assert seen == [True]


def test_a_breach_that_was_answered_late_stays_on_record(desk: Desk, qtbot: QtBot) -> None:
    ticket = desk.add()
    desk.look(qtbot)
    desk.clock.now += 5 * HOUR
    with qtbot.waitSignal(desk.runner.changed):
        desk.runner.write(desk.ageing, SolveTickets((ticket,)))
    desk.look(qtbot)
    kinds = desk.workspace.read(
        lambda r: r.rows("SELECT kind FROM breach ORDER BY kind"), CancelToken()
    )
    assert kinds == [("reply",), ("solve",)]
    assert desk.told == []  # there is nothing left to do


def test_several_at_once_are_one_notice_with_the_count() -> None:
    late = TicketAlert(1, 1, "<b>A</b>", is_reply=True, due=NOON, is_breach=True)
    soon = late._replace(ticket=2, is_breach=False)
    assert alert_words([late]) == "#1 <b>A</b>: the first reply is overdue"
    assert alert_words([late, soon, soon._replace(ticket=3)]) == (
        "1 ticket is overdue · 2 tickets are due soon"
    )


def test_a_click_opens_the_ticket_or_the_list_of_the_day(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    toast = Toast(window)
    notices = TicketNotices(window, lambda: toast)
    opened: list[object] = []
    notices.open_requested.connect(lambda _kind, key: opened.append(key))
    notices.list_requested.connect(lambda: opened.append("list"))
    alert = TicketAlert(7, 1, "A", is_reply=True, due=NOON, is_breach=True)
    notices.tell([alert])
    toast.action_requested.emit("ticket.alert")
    notices.tell([alert, alert._replace(ticket=8)])
    toast.action_requested.emit("ticket.alert")
    toast.action_requested.emit("edit.undo")
    assert opened == [7, "list"]
