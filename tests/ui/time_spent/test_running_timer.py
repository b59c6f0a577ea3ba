"""A clock that runs is shown in the status line, survives a restart, and can be stopped there."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.time_entries import StartTimer, running
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.time_spent.running_timer import RunningTimer
from tests.helpers.gui import do, main_window
from tests.helpers.tickets import ticket_made


def test_it_is_shown_while_a_clock_runs(workspace: Workspace, runner: Runner, qtbot: QtBot) -> None:
    ticket = ticket_made(do(workspace, AddTicket("<b>Reader</b> & more")))
    timer = RunningTimer(runner)
    qtbot.addWidget(timer)
    qtbot.waitUntil(lambda: runner.is_idle)
    assert timer.isHidden()
    runner.write(timer, StartTimer(ticket))
    qtbot.waitUntil(lambda: not timer.isHidden())
    assert timer.words.text() == "0:00 for #1 <b>Reader</b> && more"
    opened: list[object] = []
    timer.open_requested.connect(lambda kind, key: opened.append((kind, key)))
    timer.words.click()
    assert opened == [(Kind.TICKET, ticket)]
    timer.stop.click()
    qtbot.waitUntil(timer.isHidden)
    assert workspace.read(running, CancelToken()) == []


def test_it_survives_a_restart(workspace: Workspace, qtbot: QtBot, qapp: QApplication) -> None:
    assert qapp is not None
    do(workspace, StartTimer(ticket_made(do(workspace, AddTicket("Card reader offline")))))
    with main_window(workspace, qtbot) as window:
        qtbot.waitUntil(lambda: bool(window.findChildren(RunningTimer)))
        (timer,) = window.findChildren(RunningTimer)
        qtbot.waitUntil(timer.isVisible)
