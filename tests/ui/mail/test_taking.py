from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.services.mail_taking import MailsTaken, OddMail
from crm_desktop.services.workspace import Workspace, undo_state
from crm_desktop.ui.mail import taking
from crm_desktop.ui.mail.taking import MailTaking
from crm_desktop.ui.mail.words import codes_words, odd_words, taken_words
from crm_desktop.ui.runner import Runner
from tests.helpers.deals import look
from tests.helpers.gui import a_runner
from tests.helpers.mails import a_mail, a_mailbox

CODES = (
    "odd-head bad-date no-parts wrong-boundary not-closed too-deep too-many-parts"
    " too-many-addresses unknown-encoding unknown-charset odd-characters body-too-long"
    " mail-too-large outlook-message outlook-winmail encrypted"
).split()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def _many(folder: Path, count: int) -> Path:
    return a_mailbox(folder, [a_mail(folder, f"{number}@x") for number in range(count)])


def test_called_off_by_a_key_nothing_remains(
    workspace: Workspace, parent: QWidget, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(taking, "_SOON_MS", 0)
    runner = a_runner(workspace, threads=True)
    dialog = MailTaking(runner, parent, [_many(tmp_path, 400)])
    with qtbot.waitSignal(dialog.finished):
        dialog.begin()
        qtbot.waitUntil(dialog.isVisible)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert look(workspace, lambda r: r.value("SELECT count(*) FROM ticket")) == 0
    assert look(workspace, undo_state).undo is None
    runner.stop()


def test_who_quits_calls_it_off(
    workspace: Workspace, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    runner = a_runner(workspace, threads=True)
    dialog = MailTaking(runner, parent, [_many(tmp_path, 400)])
    dialog.begin()
    runner.stop()
    assert look(workspace, lambda r: r.value("SELECT count(*) FROM mail")) == 0


def test_a_file_that_cannot_be_read_is_told(
    runner: Runner, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = MailTaking(runner, parent, [tmp_path / "gone.eml"])
    dialog.begin()
    qtbot.waitUntil(dialog.isVisible)
    assert "cannot be read" in dialog.sentence.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_whatever_is_odd_has_words() -> None:
    for code in CODES:
        assert codes_words([code]) != code
    odd = OddMail("a\nb.eml", 2, "x" * 300, ("bad-date", "not-closed"))
    assert "\n" not in odd_words(odd)
    assert odd_words(odd).endswith("its end is missing")


def test_what_became_of_them_is_one_sentence() -> None:
    taken = MailsTaken(mails=12, known=3, begun=5, answered=4, contacts=2)
    assert taken_words(taken) == (
        "12 mails: 5 new tickets, 4 found theirs, 3 were here already; 2 people added."
    )
    assert taken_words(MailsTaken(mails=1, logged=1)) == "1 mail: 1 was logged."
