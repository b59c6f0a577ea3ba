"""The conversation of a ticket: long ones, long mails, quotes, files, what is copied."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import Handing
from crm_desktop.services import files, tickets
from crm_desktop.services.mail_taking import MailTarget, TakeMails
from crm_desktop.services.messages import LogMessage, SendReply
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.plain_text import isolated
from crm_desktop.ui.tickets.message_delegate import CUT, MESSAGE_ROLE, how_words
from crm_desktop.ui.tickets.message_item import Look
from crm_desktop.ui.tickets.panel import TicketPanel
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.deals import look
from tests.helpers.gui import Together, do
from tests.helpers.mails import a_mail
from tests.helpers.queue import converse

pytestmark = pytest.mark.usefixtures("dressed")

OFFLINE, INVOICE = "Card reader offline", "Where is my invoice?"


def _talk(workspace: Workspace, ticket: int, count: int, body: str = "Line") -> None:
    kind, direction = ActivityKind.EMAIL, Direction.IN
    commands = [LogMessage(ticket, kind, direction, f"{body} {n}") for n in range(count)]
    do(workspace, Together(tuple(commands)))


def test_a_long_conversation_begins_at_its_end_and_gives_older_messages_on_the_way_up(
    screen: TicketsScreen, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    _talk(workspace, ids[INVOICE], 200)
    screen.pane.go_to(ids[INVOICE])
    talk = screen.showing.panel.conversation
    qtbot.waitUntil(lambda: len(talk.rows.messages) == 30)
    bar = talk.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    top = talk.rows.messages[0].id
    bar.setValue(0)
    qtbot.waitUntil(lambda: len(talk.rows.messages) == 120)
    index = talk.rows.index([each.id for each in talk.rows.messages].index(top))
    assert abs(talk.visualRect(index).top()) < 60
    bar.setValue(0)
    qtbot.waitUntil(lambda: len(talk.rows.messages) == 201)


def test_a_long_mail_is_cut_until_it_is_asked_for(
    screen: TicketsScreen, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    _talk(workspace, ids[INVOICE], 1, "word " * 2_000)
    screen.pane.go_to(ids[INVOICE])
    talk = screen.showing.panel.conversation
    qtbot.waitUntil(lambda: len(talk.rows.messages) == 2)
    index = talk.rows.index(1)
    assert index.data(MESSAGE_ROLE).cut == "Show all"
    assert len(index.data(MESSAGE_ROLE).body) < 2_000
    talk.setFocus()
    talk.setCurrentIndex(index)
    QTest.keyClick(talk, Qt.Key.Key_Return)
    assert len(index.data(MESSAGE_ROLE).body) > 9_000
    assert index.data(MESSAGE_ROLE).cut == "Show less"


def test_what_a_mail_quotes_is_folded(
    screen: TicketsScreen, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    quoted = "On 19 Nov 2026 at 10:00, Harbour Studio wrote:\n> Does it work?\n> Yes or no?"
    _talk(workspace, ids[INVOICE], 1, f"It works, thank you.\n\n{quoted}\n>")
    screen.pane.go_to(ids[INVOICE])
    talk = screen.showing.panel.conversation
    qtbot.waitUntil(lambda: len(talk.rows.messages) == 2)
    index = talk.rows.index(1)
    item = index.data(MESSAGE_ROLE)
    assert (item.body, item.cut) == ("It works, thank you.", "…")
    talk.rows.turn(index)
    assert "> Does it work?" in index.data(MESSAGE_ROLE).body


def _place_of(panel: TicketPanel, wanted: Callable[[object], bool]) -> QPoint:
    """Where something can be pressed in the last message."""
    talk = panel.conversation
    index = talk.rows.index(talk.rows.rowCount() - 1)
    lines, place = talk.itemDelegate(), talk.visualRect(index)
    found = (
        QPoint(x, y)
        for y in range(place.top(), place.bottom(), 4)
        for x in range(place.left(), place.right(), 10)
        if wanted(lines.part_at(index, QPoint(x, y)))  # type: ignore[attr-defined] # ours
    )
    return next(found)


def test_files_and_the_rest_of_a_mail_are_pressed_where_they_are_painted(
    panel: TicketPanel, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    converse(workspace, ids[OFFLINE])
    panel.show_record(ids[OFFLINE])
    talk = panel.conversation
    qtbot.waitUntil(lambda: talk.rows.rowCount() == 4)
    opened: list[int] = []
    talk.file_opened.connect(opened.append)
    talk.grab()
    at = _place_of(panel, lambda part: isinstance(part, int))
    QTest.mouseClick(talk.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == [talk.rows.messages[-1].files[0][0]]
    _talk(workspace, ids[OFFLINE], 1, "word " * 2_000)
    panel.show_record(ids[OFFLINE])
    qtbot.waitUntil(lambda: talk.rows.rowCount() == 5)
    talk.grab()
    at = _place_of(panel, lambda part: part == CUT)
    QTest.mouseClick(talk.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert talk.rows.index(4).data(MESSAGE_ROLE).cut == "Show less"


def test_a_long_address_gives_way_to_what_became_of_a_mail(
    panel: TicketPanel, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    to = f"{'customer.service.' * 4}department@example.com"
    do(workspace, SendReply(ids[OFFLINE], "Press it.", handing=Handing.HANDED_OVER, to=to))
    panel.show_record(ids[OFFLINE])
    talk = panel.conversation
    qtbot.waitUntil(lambda: talk.rows.rowCount() == 2)
    item, metrics = talk.rows.index(1).data(MESSAGE_ROLE), QFontMetricsF(talk.font())
    room = metrics.horizontalAdvance(item.aside) + 120
    said = how_words(item, metrics, room)
    assert "e-mail to cust" in said
    assert said.endswith(f"{isolated('…')[1:]} · {item.aside}")
    assert metrics.horizontalAdvance(said) <= room
    assert how_words(item, metrics, 9_000) == f"{isolated(item.how)} · {item.aside}"


def test_the_mail_as_it_came_is_in_the_menu_and_not_among_the_files(
    panel: TicketPanel, workspace: Workspace, ids: dict[str, int], tmp_path: Path, qtbot: QtBot
) -> None:
    path = a_mail(tmp_path, "again@x")
    do(workspace, TakeMails((path,), "untitled", MailTarget(ticket=ids[OFFLINE])))
    panel.show_record(ids[OFFLINE])
    talk = panel.conversation
    qtbot.waitUntil(lambda: talk.rows.rowCount() == 2)
    index = next(i for i in map(talk.rows.index, range(2)) if i.data(MESSAGE_ROLE).original)
    assert index.data(MESSAGE_ROLE).files == ()
    menu = talk.menu_of(index)
    qtbot.addWidget(menu)
    (original,) = [each for each in menu.actions() if each.text() == "Show the original mail"]
    with qtbot.waitSignal(talk.file_opened) as opened:
        original.trigger()
    _found, content = look(workspace, lambda r: files.content(r, opened.args[0]))
    assert content == path.read_bytes()


def test_the_text_of_messages_is_copied(panel: TicketPanel) -> None:
    talk = panel.conversation
    talk.setCurrentIndex(talk.rows.index(0))
    QTest.keyClick(talk, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Good morning")


def test_what_came_by_no_known_way_is_the_customers_and_no_note_among_ourselves(
    screen: TicketsScreen, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    do(workspace, AddTicket("No link", body="It says no link."))
    found = look(workspace, tickets.ids)
    (key,) = set(found) - set(ids.values())
    screen.open_record(Kind.TICKET, key)
    talk = screen.showing.panel.conversation
    qtbot.waitUntil(lambda: talk.rows.rowCount() == 1)
    item = talk.rows.index(0).data(MESSAGE_ROLE)
    assert (item.look, item.who, item.how) == (Look.IN, "Somebody", "")
