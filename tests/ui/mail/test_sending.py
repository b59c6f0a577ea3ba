import stat
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.config import passwords
from crm_desktop.domain.ticket import Handing, Message
from crm_desktop.interop.mail.reader import read_mail
from crm_desktop.services import tickets
from crm_desktop.services.replying import Reply
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.mail.password import PasswordDialog
from crm_desktop.ui.mail.sending import Outgoing, Sending
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.tickets.draft import Way
from crm_desktop.ui.tickets.panel import TicketPanel
from tests.helpers.deals import look
from tests.helpers.gui import a_runner
from tests.helpers.queue import add_queue
from tests.helpers.smtp_server import Post


def _last(panel: TicketPanel, workspace: Workspace) -> Message:
    assert panel.wanted is not None
    return _last_of(panel.wanted, workspace)


def _last_of(ticket: int, workspace: Workspace) -> Message:
    return look(workspace, lambda r: tickets.messages(r, ticket, 9))[-1]


def _write(panel: TicketPanel, words: str) -> None:
    panel.write(Way.REPLY)
    panel.reply.text.setPlainText(words)


def _give_password(panel: QWidget, words: str, qtbot: QtBot) -> None:
    def asked() -> list[PasswordDialog]:
        return [each for each in panel.findChildren(PasswordDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(asked()))
    QTest.keyClicks(asked()[0].line, words)
    QTest.keyClick(asked()[0].line, Qt.Key.Key_Return)


def test_a_reply_with_files_is_a_draft_that_the_mail_program_opens(
    panel: TicketPanel, workspace: Workspace, opened: list[QUrl], tmp_path: Path, qtbot: QtBot
) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("left, then right", "utf-8")
    _write(panel, "See the plan.")
    panel.reply.add_files([plan])
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: _last(panel, workspace).body == "See the plan.")
    path = Path(opened[0].toLocalFile())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    mail, sent = read_mail(path.read_bytes()), _last(panel, workspace)
    assert (mail.files[0].content, mail.message_id) == (b"left, then right", sent.message_id)
    assert (sent.handing, sent.message_id != "") == (Handing.HANDED_OVER, True)


def test_what_no_program_opens_is_not_noted_and_not_lost(
    panel: TicketPanel, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    before = _last(panel, workspace)
    _write(panel, "Press the button.")
    panel.reply.foot.send.setFocus()
    QTest.keyClick(panel.reply.foot.send, Qt.Key.Key_Return)
    assert panel.reply.text.hasFocus()
    qtbot.waitUntil(lambda: "no mail program" in panel.reply.error.text())
    assert panel.reply.text.toPlainText() == "Press the button."
    assert not panel.reply.text.isReadOnly()
    assert _last(panel, workspace) == before


def test_other_people_and_a_copy_by_keys_alone(
    panel: TicketPanel, workspace: Workspace, opened: list[QUrl], qtbot: QtBot
) -> None:
    lines, key = panel.reply.addresses, panel.wanted
    assert key is not None
    assert lines.to.text() == "p4@example.org"
    panel.write(Way.REPLY)
    QTest.keyClicks(panel.reply.text, "Hello")
    lines.to.setFocus()
    lines.to.selectAll()
    QTest.keyClicks(lines.to, "boss@example.org")
    QTest.keyClick(lines.copy, Qt.Key.Key_Return)
    QTest.keyClicks(lines.cc, "Ann <ann@example.org>")
    QTest.keyClick(panel.reply.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _last_of(key, workspace).body == "Hello")
    assert _last_of(key, workspace).recipients == "boss@example.org"
    assert opened[0].toString().startswith("mailto:boss@example.org?cc=ann@example.org&subject=")
    # It is solved, so the queue goes on to the next one, with nothing typed for it.
    qtbot.waitUntil(lambda: panel.reply.draft().is_empty and not lines.cc.isVisible())


def test_addresses_of_the_person_are_offered(panel: TicketPanel, qtbot: QtBot) -> None:
    line = panel.reply.addresses.to
    line.clear()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: line._offers.stringList() == ["p4@example.org"])


@pytest.mark.parametrize(("to", "said"), [("", "whom"), ("nobody at all", "nobody at all")])
def test_a_wrong_address_is_told_where_it_was_typed(
    panel: TicketPanel, opened: list[QUrl], qtbot: QtBot, to: str, said: str
) -> None:
    _write(panel, "Hello")
    panel.reply.addresses.to.setText(to)
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: said in panel.reply.error.text())
    assert (opened, panel.reply.text.toPlainText()) == ([], "Hello")


def test_the_question_is_quoted_where_that_is_wanted(
    panel: TicketPanel, workspace: Workspace, opened: list[QUrl], qtbot: QtBot
) -> None:
    _write(panel, "Yes.")
    panel.reply.addresses.quote.click()
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: len(opened) == 1)
    body = opened[0].query(QUrl.ComponentFormattingOption.FullyDecoded).partition("body=")[2]
    assert "wrote on" in body
    assert "> Good morning" in body
    assert _last(panel, workspace).body == "Yes."


def test_a_server_sends_and_only_then_it_is_noted(
    panel: TicketPanel, workspace: Workspace, post: Post, opened: list[QUrl], qtbot: QtBot
) -> None:
    _write(panel, "Press the button.")
    panel.reply.foot.send.click()
    _give_password(panel, "secret", qtbot)
    qtbot.waitUntil(lambda: panel.reply.draft().is_empty)
    assert _last(panel, workspace).handing == Handing.SENT
    (mail,) = map(read_mail, post.mails)
    assert mail.message_id == _last(panel, workspace).message_id
    assert (mail.body.strip(), post.people) == ("Press the button.", ["p4@example.org"])
    assert opened == []
    _write(panel, "And again.")
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: len(post.mails) == 2)  # the password is known by now


def test_the_password_is_nowhere_in_the_file(
    panel: TicketPanel, workspace: Workspace, post: Post, qtbot: QtBot
) -> None:
    post.password = "Qz7-unmistakable"
    _write(panel, "Press the button.")
    panel.reply.foot.send.click()
    _give_password(panel, post.password, qtbot)
    qtbot.waitUntil(lambda: _last(panel, workspace).handing == Handing.SENT)
    beside = list(workspace.path.parent.glob(f"{workspace.path.name}*"))
    assert beside
    assert not any(post.password.encode() in path.read_bytes() for path in beside)


def test_a_refusal_keeps_what_was_typed_and_notes_nothing(
    panel: TicketPanel, workspace: Workspace, post: Post, qtbot: QtBot
) -> None:
    passwords.keep_password("localhost", "me", "secret")
    post.refused = frozenset(["p4@example.org"])
    before = _last(panel, workspace)
    _write(panel, "Press the button.")
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: "refused p4@example.org" in panel.reply.error.text())
    assert panel.reply.text.toPlainText() == "Press the button."
    assert (_last(panel, workspace), post.mails) == (before, [])


def test_a_wrong_password_is_asked_for_again(
    panel: TicketPanel, workspace: Workspace, post: Post, qtbot: QtBot
) -> None:
    passwords.keep_password("localhost", "me", "wrong")
    _write(panel, "Press the button.")
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: "does not take this password" in panel.reply.error.text())
    panel.reply.foot.send.click()
    _give_password(panel, "secret", qtbot)
    qtbot.waitUntil(lambda: _last(panel, workspace).handing == Handing.SENT)


def test_thinking_better_of_the_password_sends_nothing(
    panel: TicketPanel, post: Post, qtbot: QtBot
) -> None:
    _write(panel, "Press the button.")
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: bool(panel.findChildren(PasswordDialog)))
    assert panel.reply.text.isReadOnly()
    QTest.keyClick(panel.findChildren(PasswordDialog)[0], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not panel.reply.text.isReadOnly())
    assert (panel.reply.text.toPlainText(), post.mails) == ("Press the button.", [])


def test_who_quits_while_a_mail_is_sent_has_it_noted(
    workspace: Workspace, post: Post, qtbot: QtBot
) -> None:
    passwords.keep_password("localhost", "me", "secret")
    ticket = add_queue(workspace)["Card reader offline"]
    post.may_end = threading.Event()
    runner, window = a_runner(workspace, threads=True), QWidget()
    qtbot.addWidget(window)
    runner.stopping.connect(post.may_end.set)
    outgoing = Outgoing(Reply(ticket, "Press the button.", "rita@bluedoor.example"))
    Sending(runner, window, outgoing, lambda _done: None, lambda _error: None).begin()
    qtbot.waitUntil(post.begun.is_set)
    runner.stop()
    assert len(post.mails) == 1
    last = look(workspace, lambda r: tickets.messages(r, ticket, 9))[-1]
    assert (last.handing, last.body) == (Handing.SENT, "Press the button.")


def test_what_was_sent_and_cannot_be_noted_is_told(
    panel: TicketPanel, workspace: Workspace, post: Post, qtbot: QtBot
) -> None:
    passwords.keep_password("localhost", "me", "secret")
    assert panel.shown is not None
    ticket = panel.shown.id
    told: list[BaseException | None] = []
    outgoing = Outgoing(Reply(ticket, "Too late.", "rita@bluedoor.example"), articles=(99,))
    runner = a_runner(workspace, threads=False)
    Sending(runner, panel, outgoing, lambda _done: None, told.append).begin()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0] is not None
    assert "was sent" in error_words(told[0])
    assert len(post.mails) == 1


def test_notes_stay_here(
    panel: TicketPanel, workspace: Workspace, post: Post, opened: list[QUrl], qtbot: QtBot
) -> None:
    panel.write(Way.NOTE)
    panel.reply.text.setPlainText("Calls tomorrow.")
    panel.reply.foot.send.click()
    qtbot.waitUntil(lambda: _last(panel, workspace).body == "Calls tomorrow.")
    assert (opened, post.mails) == ([], [])
