"""Timelines: what is planned first, more as one scrolls, any text as text."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind, ActivityLine, Direction
from crm_desktop.domain.changes import Kind
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.contacts.screen import ContactsScreen
from crm_desktop.ui.delegates.timeline import TIMELINE_ROLE
from crm_desktop.ui.records.timeline_view import Timeline
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.theme import Tone
from tests.helpers.gui import DAY, NOW, Together, add_people, do, panel_of


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
