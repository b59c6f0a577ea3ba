"""Time is clocked and written down on the page in the panel, by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.ticket import TimeEntry
from crm_desktop.services import time_entries
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.time_entries import AddTime, StartTimer
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.time_spent.entry_form import TimeForm
from crm_desktop.ui.time_spent.page import TimePage
from tests.helpers.gui import do
from tests.helpers.tickets import ticket_made


@pytest.fixture
def ticket(workspace: Workspace) -> int:
    return ticket_made(do(workspace, AddTicket("Card reader offline")))


@pytest.fixture
def page(runner: Runner, qtbot: QtBot, ticket: int) -> TimePage:
    shown = TimePage(runner)
    qtbot.addWidget(shown)
    shown.resize(420, 500)
    shown.show()
    shown.show_record(ticket, "Card reader offline")
    qtbot.waitUntil(lambda: runner.is_idle and bool(shown.start.text()))
    return shown


def _entries(workspace: Workspace, ticket: int) -> list[TimeEntry]:
    return workspace.read(lambda r: time_entries.of_ticket(r, ticket), CancelToken())


def _form(page: TimePage) -> TimeForm:
    return page.findChildren(TimeForm)[-1]


def _say(form: TimeForm, **values: str) -> None:
    for name, text in values.items():
        field = form.form.field(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)


def test_without_entries_it_says_what_belongs_here(page: TimePage) -> None:
    assert page.hint.isVisible()
    assert not page.list.table.isVisible()
    assert page.start.text() == "Start the clock"


def test_the_clock_starts_and_stops(
    page: TimePage, workspace: Workspace, ticket: int, qtbot: QtBot
) -> None:
    page.start.click()
    qtbot.waitUntil(page.clock.isVisible)
    assert page.clock.text() == "0:00:00"
    assert page.start.text() == "Stop the clock"
    page.start.click()
    qtbot.waitUntil(lambda: not page.clock.isVisible())
    assert [entry.minutes for entry in _entries(workspace, ticket)] == [1]
    assert page.total.text() == "1 min in all"


def test_the_clock_ticks_only_while_it_can_be_seen(page: TimePage, qtbot: QtBot) -> None:
    page.start.click()
    qtbot.waitUntil(page.clock.isVisible)
    assert page._ticking.isActive()
    page.hide()
    assert not page._ticking.isActive()
    page.show()
    assert page._ticking.isActive()


def test_time_is_written_down_as_people_type_it(
    page: TimePage, workspace: Workspace, ticket: int, qtbot: QtBot
) -> None:
    page.list.add.click()
    form = _form(page)
    _say(form, minutes="soon", billable="Yes", note="on the phone")
    form.save()
    assert "1:30" in form.form._errors["minutes"].text()
    _say(form, minutes="1 h 20")
    form.save()
    qtbot.waitUntil(lambda: bool(_entries(workspace, ticket)))
    (entry,) = _entries(workspace, ticket)
    assert (entry.minutes, entry.is_billable, entry.note) == (80, True, "on the phone")
    qtbot.waitUntil(lambda: page.total.text() == "1 h 20 min in all, 1 h 20 min billable")


def test_an_entry_is_changed_and_deleted_by_keys(
    page: TimePage, workspace: Workspace, ticket: int, runner: Runner, qtbot: QtBot
) -> None:
    runner.write(page, AddTime(ticket, 30, "first"))
    qtbot.waitUntil(lambda: len(page.list.rows.rows) == 1)
    QTest.keyClick(page.list.table, Qt.Key.Key_Return)
    form = _form(page)
    assert form.form.values()["minutes"] == "30 min"
    _say(form, minutes="45")
    form.save()
    qtbot.waitUntil(lambda: page.total.text() == "45 min in all")
    QTest.keyClick(page.list.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _entries(workspace, ticket) == [])


def test_a_note_with_markup_stays_text(
    page: TimePage, ticket: int, runner: Runner, qtbot: QtBot
) -> None:
    note = "<b>bold</b>"
    runner.write(page, AddTime(ticket, 30, note))
    qtbot.waitUntil(lambda: len(page.list.rows.rows) == 1)
    assert page.list.rows.rows[0].cells[0].text == note


def test_an_entry_that_runs_keeps_running_when_its_note_is_changed(
    page: TimePage, workspace: Workspace, ticket: int, runner: Runner, qtbot: QtBot
) -> None:
    runner.write(page, StartTimer(ticket))
    qtbot.waitUntil(lambda: len(page.list.rows.rows) == 1)
    QTest.keyClick(page.list.table, Qt.Key.Key_Return)
    form = _form(page)
    _say(form, note="first look")
    form.save()
    qtbot.waitUntil(lambda: _entries(workspace, ticket)[0].note == "first look")
    assert _entries(workspace, ticket)[0].minutes is None
