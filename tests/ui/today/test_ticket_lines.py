"""Tickets on the list of the day, in words and by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import Priority
from crm_desktop.domain.today import TodayLine, Why
from crm_desktop.services import tickets
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.records.log_bar import Entry, LogBar
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.today.screen import TodayScreen
from crm_desktop.ui.today.words import to_do_item
from tests.helpers.gui import NOW, do
from tests.helpers.tickets import ticket_made

MINUTE = 60_000


def _line(why: Why, at: int, **more: object) -> TodayLine:
    line = TodayLine(why, Kind.TICKET, 1, "<b>Reader</b>", "Rita", at=at, number=12, due=at)
    return line._replace(**more)  # type: ignore[arg-type] # as the fields are


def test_a_deadline_is_told_with_the_time_left() -> None:
    line = _line(Why.TICKET_DUE, NOW + 80 * MINUTE, left=80 * MINUTE, is_reply=True)
    item = to_do_item(line, NOW, "EUR")
    assert item.strong == "#12 <b>Reader</b>"
    assert "first reply by" in item.muted
    assert "1 h 20 min left" in item.muted
    assert item.muted.endswith("Rita")
    assert item.chip_tone is Tone.WARNING


def test_a_missed_one_says_since_when() -> None:
    item = to_do_item(_line(Why.TICKET_LATE, NOW - 180 * MINUTE), NOW, "EUR")
    assert "solution was due 3 h ago" in item.muted
    assert (item.chip, item.chip_tone) == ("overdue", Tone.BAD)


def test_who_waits_says_how_long() -> None:
    item = to_do_item(_line(Why.TICKET_WAITS, NOW - 180 * MINUTE, due=None), NOW, "EUR")
    assert "wrote 3 h ago" in item.muted
    assert item.chip == "waits for an answer"


def test_what_is_logged_on_a_ticket_is_its_answer(
    workspace: Workspace, runner: Runner, qtbot: QtBot
) -> None:
    ticket = ticket_made(
        do(workspace, AddTicket("Card reader offline", priority=Priority.URGENT, body="No link."))
    )
    screen = TodayScreen(runner)
    qtbot.addWidget(screen)
    screen.resize(1000, 600)
    screen.show()
    screen.activate()
    qtbot.waitUntil(lambda: bool(screen.shown.to_do.lines))
    to_do = screen.parts.to_do
    to_do.list.go_to(0)
    QTest.keyClick(to_do.list, Qt.Key.Key_L)
    (bar,) = screen.window().findChildren(LogBar)
    bar.submitted.emit(Entry(ActivityKind.CALL, "Told her how."))
    qtbot.waitUntil(lambda: not screen.shown.to_do.lines)
    row = workspace.read(lambda r: tickets.rows(r, (ticket,)), CancelToken())[0]
    assert (row.replies, row.last_direction) == (1, "out")
