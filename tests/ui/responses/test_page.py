"""What people said, in their panel and in that of their tickets."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.feedback import ResponseSource
from crm_desktop.services import feedback
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.messages import LogMessage
from crm_desktop.services.tickets import AddTicket, SolveTickets
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.records.service_page import ServicePage
from crm_desktop.ui.responses.page import FeedbackPage
from crm_desktop.ui.responses.recording import ChangeDialog, RecordDialog
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.link_line import LinkLine
from tests.helpers.contacts import texts
from tests.helpers.gui import NOW, a_runner, add_people, do, main_window, new_workspace, panel_of

CSAT, NPS = 1, 2


def _page(runner: Runner, kind: Kind, key: int, qtbot: QtBot) -> FeedbackPage:
    page = FeedbackPage(runner, kind)
    qtbot.addWidget(page)
    page.resize(420, 300)
    page.show()
    page.show_record(key)
    return page


def _lines(page: FeedbackPage) -> list[str]:
    shown = [each for each in page.findChildren(LinkLine) if each.isVisibleTo(page)]
    return [each.line().text for each in shown]


def test_how_satisfied_somebody_is_and_what_they_said_last(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    (marta,) = add_people(workspace, 1)
    page = _page(runner, Kind.CONTACT, marta, qtbot)
    qtbot.waitUntil(lambda: "What they say of you belongs here." in texts(page))
    for survey, score, words in ((CSAT, 4, ""), (CSAT, 2, "Too long"), (NPS, 9, "Fine")):
        do(workspace, RecordResponse(survey, score, words, marta, at=NOW - 9 + score))
    page.show_record(marta)
    qtbot.waitUntil(lambda: len(_lines(page)) == 3)
    assert _lines(page) == ["9 of 10 · Fine", "4 of 5", "2 of 5, low · Too long"]
    said = "Satisfaction 3.0 of 5 (2 responses) · would recommend you: 9 of 10 (promoter)"
    assert page.figures.text() == said


def test_a_line_is_changed_by_enter_and_deleted_by_delete(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    (marta,) = add_people(workspace, 1)
    do(workspace, RecordResponse(CSAT, 4, "Quick", marta))
    page = _page(runner, Kind.CONTACT, marta, qtbot)
    qtbot.waitUntil(lambda: _lines(page) == ["4 of 5 · Quick"])
    line = page.findChildren(LinkLine)[0]
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(ChangeDialog) is not None)
    QTest.keyClick(line, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _lines(page) == [])
    runner.undo(page)
    qtbot.waitUntil(lambda: _lines(page) == ["4 of 5 · Quick"])


@pytest.fixture
def going(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace whose clock goes on each time it is looked at."""
    times = count(NOW)
    made = new_workspace(tmp_path, lambda: next(times))
    yield made
    made.close()


def test_the_score_that_a_reply_gives_is_written_down_by_one_key(
    going: Workspace, qtbot: QtBot
) -> None:
    workspace, runner = going, a_runner(going, threads=False)
    (marta,) = add_people(workspace, 1)
    ticket = max(do(workspace, AddTicket("Reader", contact=marta)).changes.ids[Kind.TICKET])
    page = _page(runner, Kind.TICKET, ticket, qtbot)
    do(workspace, SolveTickets((ticket,)))
    runner.write(page, LogMessage(ticket, ActivityKind.EMAIL, Direction.IN, "4/5\nQuick"))
    qtbot.waitUntil(page.offered.isVisible)
    assert page.offered.text() == "Record 4 of 5"
    QTest.keyClick(page.offered, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _lines(page) == ["4 of 5 · Quick"])
    assert not page.offered.isVisible()
    rows = workspace.read(lambda r: feedback.rows(r, feedback.ids(r)), CancelToken())
    assert [(row.person, row.source) for row in rows] == [("Marta Oliveira", ResponseSource.REPLY)]
    runner.stop()


def test_the_panel_of_a_contact_has_it_below_the_tickets(
    workspace: Workspace, qtbot: QtBot
) -> None:
    (marta,) = add_people(workspace, 1)
    with main_window(workspace, qtbot) as window:
        screen = window.screen_of("contacts")
        assert isinstance(screen, ContactsScreen)
        window.open_record(Kind.CONTACT, marta)
        qtbot.waitUntil(lambda: panel_of(screen).shown is not None)
        window.run_action("feedback.record")
        qtbot.waitUntil(lambda: window.findChild(RecordDialog) is not None)
        dialog = window.findChild(RecordDialog)
        assert dialog is not None
        QTest.keyClick(dialog.scale, Qt.Key.Key_5)
        QTest.keyClick(dialog.scale, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.findChild(ServicePage) is not None)
        page = window.findChild(FeedbackPage)
        assert page is not None
        qtbot.waitUntil(lambda: _lines(page) == ["5 of 5"])
