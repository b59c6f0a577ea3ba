from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import Handing, TicketState
from crm_desktop.services import tickets
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.tickets.draft import Way
from crm_desktop.ui.tickets.panel import TicketPanel
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.deals import add_company, look
from tests.helpers.gui import do
from tests.helpers.queue import converse, ticket_named

OFFLINE, INVOICE = "Card reader offline", "Where is my invoice?"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the system instead of being opened."""
    seen: list[str] = []

    def note(url: QUrl) -> bool:
        seen.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return seen


def _bodies(panel: TicketPanel) -> list[str]:
    return [each.body for each in panel.conversation.rows.messages]


def test_the_conversation_of_the_current_ticket_is_shown(
    panel: TicketPanel, screen: TicketsScreen, ids: dict[str, int], qtbot: QtBot
) -> None:
    assert panel.head.subject.text() == OFFLINE
    assert [body[:12] for body in _bodies(panel)] == ["Good morning"]
    screen.pane.go_to(ids[INVOICE])
    qtbot.waitUntil(lambda: panel.head.subject.text() == INVOICE)


def test_messages_say_who_how_and_what_became_of_them(
    panel: TicketPanel, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    panel.show_record(None)
    converse(workspace, ids[OFFLINE])
    panel.show_record(ids[OFFLINE])
    rows = panel.conversation.rows
    qtbot.waitUntil(lambda: rows.rowCount() == 4)
    said = [str(rows.index(row).data()) for row in range(4)]
    assert said[0].startswith("Rita Lopes · E-mail received")
    assert said[1].startswith("Internal note · today")
    assert "You · Call · 4 min" in said[2]
    assert "handed over to the mail program" in said[3]
    assert said[3].endswith("Manual.txt")


def test_a_reply_is_handed_over_and_solves_the_ticket(
    panel: TicketPanel,
    workspace: Workspace,
    ids: dict[str, int],
    opened: list[str],
    qtbot: QtBot,
) -> None:
    panel.write(Way.REPLY)
    QTest.keyClicks(panel.reply.text, "Press the button.")
    QTest.keyClick(panel.reply.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: ticket_named(workspace, OFFLINE).state is TicketState.SOLVED)
    sent = look(workspace, lambda r: tickets.messages(r, ids[OFFLINE], 9))[-1]
    assert sent.body == "Press the button."
    assert (sent.handing, sent.direction) == (Handing.HANDED_OVER, Direction.OUT)
    qtbot.waitUntil(lambda: panel.reply.draft().is_empty)
    assert len(opened) == 1
    assert opened[0].startswith("mailto:p4@example.org?subject=Re%3A Card reader offline %5B%235")


def test_after_a_reply_the_ticket_waits_or_stays_open(
    panel: TicketPanel, workspace: Workspace, opened: list[str], qtbot: QtBot
) -> None:
    state = partial(ticket_named, workspace, OFFLINE)
    panel.reply.text.setPlainText("One moment.")
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: panel.reply.draft().is_empty)
    assert state().replies == 1
    assert state().state in (TicketState.NEW, TicketState.OPEN)
    panel.reply.text.setPlainText("Does it work?")
    panel.reply.foot.wait.click()
    qtbot.waitUntil(lambda: state().state is TicketState.WAITING)
    qtbot.waitUntil(lambda: len(opened) == 2)


def test_files_go_along_with_a_reply(
    panel: TicketPanel, opened: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("left, then right", "utf-8")
    panel.reply.text.setPlainText("See the plan.")
    panel.reply.drop_place.files_dropped.emit([plan])
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: len(panel.conversation.rows.messages) == 2)
    assert [name for _, name in panel.conversation.rows.messages[1].files] == ["plan.txt"]
    assert panel.reply.draft().is_empty


def test_what_is_typed_before_a_ticket_was_read_is_its_own(
    panel: TicketPanel, ids: dict[str, int], opened: list[str], qtbot: QtBot
) -> None:
    panel.reply.text.setPlainText("For the reader.")
    panel.show_record(ids[INVOICE])
    assert panel.reply.text.toPlainText() == ""
    QTest.keyClicks(panel.reply.text, "For the invoice.")
    panel.reply.foot.send.click()  # nobody is answered with what is meant for somebody else
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.id == ids[INVOICE])
    assert panel.reply.text.toPlainText() == "For the invoice."
    assert opened == []
    panel.show_record(ids[OFFLINE])
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.id == ids[OFFLINE])
    assert panel.reply.text.toPlainText() == "For the reader."


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_lost(
    panel: TicketPanel, opened: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    panel.reply.text.setPlainText("See the plan.")
    panel.reply.add_files([tmp_path / "gone.txt"])
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: "gone.txt" in panel.reply.error.text())
    assert panel.reply.text.toPlainText() == "See the plan."
    assert not opened


@pytest.mark.parametrize(
    ("way", "kind", "direction"),
    [
        (Way.NOTE, ActivityKind.NOTE, Direction.NONE),
        (Way.CALL, ActivityKind.CALL, Direction.IN),
    ],
)
def test_notes_and_calls_are_kept(
    panel: TicketPanel, qtbot: QtBot, way: Way, kind: ActivityKind, direction: Direction
) -> None:
    panel.write(way)
    panel.reply.text.setPlainText("She turned it off.")
    if way is Way.CALL:
        panel.reply.foot.incoming.click()
        panel.reply.foot.minutes.setText("7")
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: len(panel.conversation.rows.messages) == 2)
    kept = panel.conversation.rows.messages[1]
    assert (kept.kind, kept.direction) == (kind, direction)
    assert kept.minutes == (7 if way is Way.CALL else None)


def test_nothing_is_sent_without_words_or_with_odd_minutes(panel: TicketPanel) -> None:
    panel.reply.foot.solve.click()
    assert panel.reply.error.text() == "Type some words first."
    panel.write(Way.CALL)
    panel.reply.text.setPlainText("Hm.")
    panel.reply.foot.minutes.setText("a while")
    panel.reply.foot.send.click()
    assert panel.reply.error.text() == "The minutes are a whole number."


def test_what_is_being_written_waits_for_its_ticket(
    panel: TicketPanel, screen: TicketsScreen, ids: dict[str, int], qtbot: QtBot
) -> None:
    panel.write(Way.NOTE)
    panel.reply.text.setPlainText("Half a tho")
    screen.pane.go_to(ids[INVOICE])
    qtbot.waitUntil(lambda: panel.head.subject.text() == INVOICE)
    assert panel.reply.text.toPlainText() == ""
    screen.pane.go_to(ids[OFFLINE])
    qtbot.waitUntil(lambda: panel.reply.text.toPlainText() == "Half a tho")
    assert panel.reply.way is Way.NOTE


def test_the_subject_is_typed_over(
    panel: TicketPanel, workspace: Workspace, ids: dict[str, int], qtbot: QtBot
) -> None:
    line = panel.head.subject
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Reader dead")
    QTest.keyClick(line, Qt.Key.Key_Return)
    name = partial(look, workspace, lambda r: tickets.rows(r, [ids[OFFLINE]])[0].name)
    qtbot.waitUntil(lambda: name() == "Reader dead")
    QTest.keyClicks(line, " or not")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text().startswith("Reader dead")


def test_solve_becomes_open_again(panel: TicketPanel, screen: TicketsScreen, qtbot: QtBot) -> None:
    screen.pane.show_all()
    panel.head.turn.click()
    qtbot.waitUntil(lambda: panel.head.turn.text() == "Open again")
    assert panel.context.clock.title.text() == "Solved in"
    panel.head.turn.click()
    qtbot.waitUntil(lambda: panel.head.turn.text() == "Solve")


def test_fields_are_written_when_they_are_left_or_refused_beside_them(
    panel: TicketPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    form = panel.context.form
    form.field("type").setText("Incident")  # type: ignore[union-attr] # a line
    form.field("type").setModified(True)  # type: ignore[union-attr] # a line
    form.field_left.emit("type")
    qtbot.waitUntil(lambda: ticket_named(workspace, OFFLINE).type == "Incident")
    form.field("product").setText("Nothing we sell")  # type: ignore[union-attr] # a line
    form.field("product").setModified(True)  # type: ignore[union-attr] # a line
    form.field_left.emit("product")
    qtbot.waitUntil(lambda: form.field("product").property("state") == "bad")


def test_the_deal_of_a_ticket_is_chosen_among_those_of_its_customer(
    panel: TicketPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    assert panel.shown is not None
    rita = panel.shown.row.contact_id
    for name, amount in (("Sign", 10_000), ("Sign", 20_000), ("Menu board", 90_000)):
        do(workspace, AddDeal(name, rita, amount=amount, currency="EUR"))
    do(workspace, AddDeal("Sign of others", company=add_company(workspace)))
    known = panel.context.deals
    theirs = look(workspace, partial(known.like, ""))
    assert [each.partition(" — ")[0] for each in theirs] == ["Menu board", "Sign", "Sign"]
    assert look(workspace, partial(known.like, "sign"))[2].startswith("Sign of others")
    offered = look(workspace, partial(known.like, "menu"))
    assert len(offered) == 1
    assert "900" in offered[0]
    form = panel.context.form
    field = form.field("deal")
    assert isinstance(field, QLineEdit)
    field.setText(offered[0])
    field.setModified(True)
    form.field_left.emit("deal")
    qtbot.waitUntil(lambda: field.text() == "Menu board" and not field.isModified())
    assert panel.shown.detail.deal == "Menu board"
    field.setText("Sign")
    field.setModified(True)
    form.field_left.emit("deal")
    qtbot.waitUntil(lambda: field.property("state") == "bad")
    field.setText("")
    field.setModified(True)
    form.field_left.emit("deal")
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.detail.deal_id is None)


def test_a_ticket_is_linked_by_number_and_parted_again(
    panel: TicketPanel, screen: TicketsScreen, qtbot: QtBot
) -> None:
    screen.handlers()["ticket.link"]()
    dialog = panel.findChild(FormDialog)
    assert dialog is not None
    dialog.form.set_values({"number": "#77"})
    dialog.save()
    qtbot.waitUntil(dialog.save_button.isEnabled)
    dialog.form.set_values({"number": "#2", "kind": "Duplicate of"})
    dialog.save()
    qtbot.waitUntil(lambda: panel.shown is not None and len(panel.shown.links) == 1)
    line = panel.context.links.lines.line(0)
    assert line.line().text == "Duplicate of: Can I add a page?"
    opened: list[object] = []
    screen.open_requested.connect(lambda kind, _key: opened.append(kind))
    line.click()
    assert opened == [Kind.TICKET]
    QTest.keyClick(line, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: panel.shown is not None and not panel.shown.links)


def test_in_a_narrow_window_what_stands_beside_becomes_a_tab(
    panel: TicketPanel, screen: TicketsScreen
) -> None:
    assert panel.context.isVisible()
    assert not panel.sides.isVisible()
    screen.resize(900, 600)
    assert panel.sides.isVisible()
    assert not panel.context.isVisible()
    assert panel.head.due.isVisible()
    panel.sides.setCurrentIndex(1)
    assert panel.context.isVisible()
    assert not panel.conversation.isVisible()
    assert panel.context.width() > 400


def test_in_a_low_window_the_answer_is_one_line_until_it_is_begun(
    panel: TicketPanel, screen: TicketsScreen, ids: dict[str, int], qtbot: QtBot
) -> None:
    screen.resize(828, 540)
    reply = panel.reply
    assert panel.conversation.height() > 200
    assert not reply.foot.isVisible()
    reply.text.setFocus()
    assert reply.foot.isVisible()
    assert reply.addresses.isVisible()
    QTest.keyClicks(reply.text, "Hello")
    QTest.keyClick(reply.text, Qt.Key.Key_Escape)
    assert reply.foot.isVisible()
    screen.pane.go_to(ids[INVOICE])
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.id == ids[INVOICE])
    assert not reply.foot.isVisible()
    screen.pane.go_to(ids[OFFLINE])
    assert reply.text.toPlainText() == "Hello"
    assert reply.foot.isVisible()
    reply.text.clear()
    QTest.keyClick(reply.text, Qt.Key.Key_Escape)
    assert not reply.foot.isVisible()
    screen.resize(1244, 826)
    assert reply.foot.isVisible()


def test_while_one_writes_in_a_low_window_the_conversation_keeps_its_room(
    panel: TicketPanel, screen: TicketsScreen, qtbot: QtBot
) -> None:
    screen.resize(828, 540)  # of a window of 1024 by 640
    reply, text = panel.reply, panel.reply.text
    text.setFocus()
    qtbot.waitUntil(lambda: panel.conversation.height() > 200)
    assert text.height() == text.line_height()
    assert not panel.sides.isVisible()
    assert panel.head.subject.isVisible()
    assert not panel.head.status.isVisible()
    text.setPlainText("One line\n" * 4)
    qtbot.waitUntil(lambda: text.height() > text.line_height() + 3 * text.fontMetrics().height())
    text.setPlainText("One line\n" * 40)
    assert text.height() <= panel.height() // 4
    qtbot.waitUntil(lambda: panel.conversation.height() > 140)
    text.clear()
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert panel.sides.isVisible()
    assert panel.head.status.isVisible()
    assert not reply.foot.isVisible()


def test_enter_leads_from_the_list_to_the_conversation_and_escape_back(
    screen: TicketsScreen, panel: TicketPanel, qtbot: QtBot
) -> None:
    screen.handlers()["view.list"]()
    assert not panel.isVisible()
    assert screen.pane.table.horizontalHeader().isVisible()
    QTest.keyClick(screen.pane.table, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert not screen.pane.table.horizontalHeader().isVisible()
    qtbot.waitUntil(panel.reply.text.hasFocus)
    QTest.keyClick(panel.reply.text, Qt.Key.Key_Escape)
    assert screen.showing.mode == "list"
    assert screen.pane.table.hasFocus()


def test_files_and_history_have_tabs_of_their_own(
    screen: TicketsScreen, panel: TicketPanel, qtbot: QtBot
) -> None:
    for key in ("panel.history", "panel.files", "panel.details"):
        screen.handlers()[key]()
    assert panel.context.tabs.currentIndex() == 0
    assert panel.context.clock.isVisible()


def test_what_stands_beside_is_never_wider_than_its_place(panel: TicketPanel, qtbot: QtBot) -> None:
    panel.context.suggestions.column.addWidget(QPushButton("Rechnungsanschrift " * 9))
    panel.context.suggestions.show()
    area = panel.context.findChild(QScrollArea)
    assert area is not None
    inside, view = area.widget(), area.viewport()
    assert inside is not None
    assert view is not None
    qtbot.waitUntil(lambda: inside.width() == view.width())
