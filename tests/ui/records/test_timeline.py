"""Timelines: what is planned first, more as one scrolls, any text as text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind, ActivityLine, Direction
from crm_desktop.domain.changes import Kind
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.delegates.timeline import TIMELINE_ROLE
from crm_desktop.ui.records.timeline_view import Timeline
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.theme import Tone
from tests.helpers.gui import DAY, NOW, Together, add_people, do, panel_of
from tests.helpers.tickets import ticket_made

pytestmark = pytest.mark.usefixtures("dressed")


def line(
    key: int, done: int | None = None, due: int | None = None, body: str = "x"
) -> ActivityLine:
    kind, none = ActivityKind.CALL, Direction.NONE
    return ActivityLine(key, kind, none, "", body, "", 12, done, "", "", due, 1, None)


def timeline(qtbot: QtBot, planned: list[ActivityLine], done: list[ActivityLine]) -> Timeline:
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.rows.show(planned, done, NOW, 0)
    return made


def test_planned_ones_stand_first_in_the_tone_of_their_urgency(qtbot: QtBot) -> None:
    planned = [line(1, due=NOW - DAY), line(2, due=NOW + 1), line(3, due=NOW + 3 * DAY)]
    rows = timeline(qtbot, planned, [line(4, done=NOW - 1)]).rows
    items = [rows.index(place).data(TIMELINE_ROLE) for place in range(rows.rowCount())]
    assert [item.is_heading for item in items] == [True, False, False, False, True, False]
    assert [item.tone for item in items[1:4]] == [Tone.BAD, Tone.WARNING, Tone.ACCENT]
    assert items[1].when == "yesterday, overdue"
    assert items[5].kind == "Call, 12 min"


def test_it_is_as_tall_as_its_rows_and_no_taller(qtbot: QtBot) -> None:
    view = timeline(qtbot, [], [line(n, done=NOW - n) for n in range(5)])
    tall = view.height()
    last = view.visualRect(view.rows.index(4))
    assert last.bottom() < tall <= last.bottom() + 4
    view.rows.show([], [], NOW, 0)
    assert view.height() <= 1


def test_a_body_of_a_million_characters_is_shown_at_once(qtbot: QtBot) -> None:
    view = timeline(qtbot, [], [line(1, done=NOW, body="<table>" * 150_000)])
    view.grab()
    assert view.height() < 200


def test_the_next_hundred_come_when_one_scrolls_to_the_end(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    key = add_people(workspace, 1)[0]
    notes = [LogActivity(ActivityKind.NOTE, f"Note {n}", key, at=NOW - n * DAY) for n in range(230)]
    do(workspace, Together(tuple(notes)))
    screen = ContactsScreen(runner)
    qtbot.addWidget(screen)
    screen.resize(1000, 600)
    screen.show()
    screen.activate()
    screen.open_record(Kind.CONTACT, key)
    qtbot.waitUntil(lambda: panel_of(screen).shown is not None)
    rows, bar = panel_of(screen).timeline.rows, panel_of(screen)._area.verticalScrollBar()
    assert rows.rowCount() < 100

    def scrolled() -> bool:
        bar.setValue(bar.maximum())
        return rows.rowCount() == 230

    qtbot.waitUntil(scrolled)


def test_a_message_of_a_ticket_leads_to_it_by_click_and_enter(qtbot: QtBot) -> None:
    message = line(1, done=NOW)._replace(
        subject="Re: No link [#7]", who="Rita", ticket_id=9, number=7, ticket="No link"
    )
    view = timeline(qtbot, [line(2, due=NOW)._replace(ticket_id=9, number=7)], [message])
    asked: list[str] = []
    view.acted.connect(lambda verb, _line: asked.append(verb))
    index = view.rows.index(3)
    item = index.data(TIMELINE_ROLE)
    assert (item.link, item.when) == ("#7 No link", "Rita")  # the subject says the same
    place = view.visualRect(index)
    row = range(place.left(), place.right(), 4)
    links = [x for x in row if view.is_link_at(QPoint(x, place.top() + 10))]
    assert 20 < len(links) * 4 < 100
    assert not view.is_link_at(QPoint(links[0], place.bottom() - 4))  # the body
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(links[0], place.top() + 10)
    )
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(9, 9))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2):
        QTest.keyClick(view, key)
    assert asked == ["ticket", "ticket", "edit"]
    assert next(action.text() for action in view.menu_of(message).actions()) == "Open the ticket"
    assert view.rows.index(1).data(TIMELINE_ROLE).link == "#7 "


def test_from_a_person_one_comes_to_the_ticket(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    key = add_people(workspace, 1)[0]
    ticket = ticket_made(do(workspace, AddTicket("<b>No link</b>", key, body="Help")))
    screen = ContactsScreen(runner)
    qtbot.addWidget(screen)
    screen.show()
    screen.activate()
    screen.open_record(Kind.CONTACT, key)
    qtbot.waitUntil(lambda: panel_of(screen).shown is not None)
    view = panel_of(screen).timeline
    assert view.rows.index(0).data(TIMELINE_ROLE).link == "#1 <b>No link</b>"
    view.setCurrentIndex(view.rows.index(0))
    with qtbot.waitSignal(screen.open_requested) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [Kind.TICKET, ticket]


def test_keys_edit_and_delete_an_activity(qtbot: QtBot) -> None:
    view = timeline(qtbot, [line(1, due=NOW)], [])
    asked: list[str] = []
    view.acted.connect(lambda verb, _line: asked.append(verb))
    view.setCurrentIndex(view.rows.index(1))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Space):
        QTest.keyClick(view, key)
    assert asked == ["edit", "edit", "delete", "done"]
    menu = view.menu_of(line(1, due=NOW))
    assert next(action.text() for action in menu.actions()) == "Mark as done"
