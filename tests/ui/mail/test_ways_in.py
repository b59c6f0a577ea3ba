import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import TicketRow
from crm_desktop.services import contacts, files, tickets
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup
from crm_desktop.ui.mail.taking import MailTaking
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.ticketing.new_ticket import NewTicketDialog
from crm_desktop.ui.tickets.screen import TicketsScreen
from tests.helpers.deals import look
from tests.helpers.gui import panel_of, shown_in
from tests.helpers.mails import a_mail, a_mailbox
from tests.helpers.queue import add_queue

HOSTILE = "<img src=http://x.example/a.png>{0}" + "<table><tr><td>" * 40


def _drop(on: QWidget, mime: QMimeData) -> None:
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPoint(30, 30), copy, mime, left, plain)
    QApplication.sendEvent(on, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(on, QDropEvent(QPointF(30, 30), copy, mime, left, plain))


def _files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def _tickets(workspace: Workspace) -> list[TicketRow]:
    return look(workspace, lambda r: tickets.rows(r, r.ids("SELECT id FROM ticket")))


def _dialog(window: MainWindow, qtbot: QtBot) -> MailTaking:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(MailTaking)))
    return next(each for each in window.findChildren(MailTaking) if each.isVisible())


def _choose(window: MainWindow, row: int, qtbot: QtBot) -> None:
    """Choose from the list that opens, by keys."""
    qtbot.waitUntil(lambda: bool(window.findChildren(ChoicePopup)))
    popup = window.findChildren(ChoicePopup)[-1]
    for _ in range(row):
        QTest.keyClick(popup.list, Qt.Key.Key_Down)
    QTest.keyClick(popup.list, Qt.Key.Key_Return)


def _shown_ticket(window: MainWindow) -> int | None:
    screen = window.screen_of("tickets")
    assert isinstance(screen, TicketsScreen)
    return screen.pane.current()


def test_a_mail_dropped_anywhere_opens_its_ticket(
    window: MainWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    _drop(window, _files(a_mail(tmp_path, "1@x")))
    qtbot.waitUntil(lambda: window.here == "tickets")
    (row,) = _tickets(workspace)
    qtbot.waitUntil(lambda: _shown_ticket(window) == row.id)
    assert not [each for each in window.findChildren(MailTaking) if each.isVisible()]
    window.run_action("edit.undo")
    qtbot.waitUntil(lambda: not _tickets(workspace))
    assert len(look(workspace, contacts.ids)) == 3


def test_a_mail_dragged_from_a_mail_program_is_taken_in(
    window: MainWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    mime = QMimeData()
    mime.setData("message/rfc822", QByteArray(a_mail(tmp_path, "1@x").read_bytes()))
    _drop(window, mime)
    qtbot.waitUntil(lambda: [row.name for row in _tickets(workspace)] == ["Card reader"])


def test_tables_dropped_are_imported_and_not_taken_for_mails(
    window: MainWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "people.csv"
    table.write_text("Name,E-mail\nZita,zita@example.org\n", "utf-8")
    _drop(window, _files(table))
    qtbot.waitUntil(lambda: window.here == "import")
    assert _tickets(workspace) == []


def test_it_is_told_what_became_of_many_mails(
    window: MainWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    known = a_mail(tmp_path, "0@x")
    first, answer = a_mail(tmp_path, "1@x"), a_mail(tmp_path, "2@x", In_Reply_To="<1@x>")
    odd = a_mail(tmp_path, "3@x", HOSTILE, Date="yesterday")
    _drop(window, _files(known))
    qtbot.waitUntil(lambda: bool(_tickets(workspace)))
    _drop(window, _files(a_mailbox(tmp_path, [known, first, answer, odd])))
    dialog = _dialog(window, qtbot)
    said = dialog.sentence.text()
    assert said.startswith("4 mails: 2 new tickets, 1 found its ticket, 1 was here already.")
    assert said.endswith("One Undo takes it all back.")
    assert dialog.odd.count() == 1
    words = dialog.odd.item(0).text()
    assert words.startswith("Mail 4 of all.mbox · “<img src=")
    assert words.endswith("its date cannot be read; it stands under today")
    dialog.open_button.click()
    qtbot.waitUntil(lambda: window.here == "tickets")


def test_a_mail_that_is_here_already_is_said_to_be(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    mail = a_mail(tmp_path, "1@x")
    _drop(window, _files(mail, mail))
    assert "1 was here already" in _dialog(window, qtbot).sentence.text()


def test_a_file_without_a_mail_is_said_to_have_none(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = tmp_path / "empty.eml"
    empty.write_bytes(b"\n")
    _drop(window, _files(empty))
    assert _dialog(window, qtbot).sentence.text() == "There is no mail in there."


def test_mails_are_chosen_by_the_menu(
    window: MainWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    window.run_action("ticket.mails")
    chooser = window.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    name = chooser.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(a_mail(tmp_path, "1@x")))
    chooser.accept()
    qtbot.waitUntil(lambda: len(_tickets(workspace)) == 1)


@pytest.fixture
def person(window: MainWindow, qtbot: QtBot) -> RecordScreen:
    """The contacts, with one of them in the panel."""
    screen = window.screen_of("contacts")
    assert isinstance(screen, RecordScreen)
    key = look(window.runner.workspace, contacts.ids)[0]
    window.open_record(Kind.CONTACT, key)
    qtbot.waitUntil(lambda: shown_in(screen).id == key)
    return screen


@pytest.mark.parametrize("row", range(3))
def test_mails_dropped_on_somebody_are_logged_or_tickets_or_files(
    window: MainWindow, person: RecordScreen, tmp_path: Path, qtbot: QtBot, row: int
) -> None:
    workspace, shown = window.runner.workspace, shown_in(person).id
    panel = panel_of(person)
    _drop(panel, _files(a_mail(tmp_path, "1@x")))
    _choose(window, row, qtbot)

    def found() -> list[int]:
        done = len(look(workspace, lambda r: contacts.detail(r, shown)).done)
        kept = len(look(workspace, lambda r: files.of_record(r, "contact", shown)))
        return [done, len(_tickets(workspace)), kept]

    qtbot.waitUntil(lambda: found() == [int(place == row) for place in range(3)])


@pytest.fixture
def ticket(window: MainWindow, workspace: Workspace, qtbot: QtBot) -> TicketsScreen:
    """The queue, with one ticket in the panel."""
    key = add_queue(workspace)["Card reader offline"]
    window.open_record(Kind.TICKET, key)
    screen = window.screen_of("tickets")
    assert isinstance(screen, TicketsScreen)
    panel = screen.showing.panel
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.id == key)
    return screen


def test_mails_dropped_on_a_ticket_become_its_messages(
    window: MainWindow, ticket: TicketsScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    shown = ticket.showing.panel.shown
    assert shown is not None
    before = len(shown.messages)
    _drop(ticket.showing.panel.conversation, _files(a_mail(tmp_path, "1@x")))
    _choose(window, 0, qtbot)
    workspace = window.runner.workspace
    qtbot.waitUntil(
        lambda: len(look(workspace, lambda r: tickets.messages(r, shown.id, 99))) == before + 1
    )


def test_other_files_dropped_on_a_ticket_are_kept_with_it(
    window: MainWindow, ticket: TicketsScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    shown = ticket.showing.panel.shown
    assert shown is not None
    photo = tmp_path / "reader.png"
    photo.write_bytes(b"x")
    _drop(ticket.showing.panel.conversation, _files(photo))
    workspace = window.runner.workspace
    qtbot.waitUntil(
        lambda: len(look(workspace, lambda r: files.of_record(r, "ticket", shown.id))) == 1
    )


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def test_a_copied_mail_begins_its_ticket(
    window: MainWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    _copy(a_mail(tmp_path, "1@x").read_text("utf-8"))
    window.run_action("ticket.paste")
    qtbot.waitUntil(lambda: [row.name for row in _tickets(workspace)] == ["Card reader"])


def test_copied_words_stand_in_a_new_ticket(window: MainWindow, qtbot: QtBot) -> None:
    _copy(f"{HOSTILE}\nPlease call back: person1@example.org")
    window.run_action("ticket.paste")
    qtbot.waitUntil(lambda: bool(window.findChildren(NewTicketDialog)))
    values = window.findChildren(NewTicketDialog)[0].form.values()
    assert values["name"].startswith("<img src=http")
    assert (values["person"], values["body"].count("\n")) == ("Noor Haddad", 1)


def test_no_picture_of_a_mail_is_fetched_or_shown(
    window: MainWindow,
    workspace: Workspace,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []

    def refuse(*given: object, **_more: object) -> Callable[..., None]:
        asked.append(given)
        raise OSError

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    body = '<p>Look:</p><img src="http://127.0.0.1:9/track.png"><script>x</script><p>End</p>'
    _drop(window, _files(a_mail(tmp_path, "1@x", body=body, Content_Type="text/html")))
    qtbot.waitUntil(lambda: bool(_tickets(workspace)))
    (row,) = _tickets(workspace)
    (message,) = look(workspace, lambda r: tickets.messages(r, row.id, 9))
    assert message.body.split() == ["Look:", "End"]
    window.grab()
    assert asked == []
