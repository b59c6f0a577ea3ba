"""Mails taken in from files: how far it is, Cancel, and what became of each."""

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import Cancelled
from crm_desktop.services.mail_taking import NOWHERE, MailsTaken, MailTarget, TakeMails
from crm_desktop.services.workspace import Done
from crm_desktop.ui.mail.words import odd_words, taken_words
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words, is_expected
from crm_desktop.ui.translation import counted, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label

_WIDTH = 520
_SOON_MS = 400  # what takes no longer needs no window
_TOLD_S = 0.1
_MOST_SHOWN = 500


class MailTaking(QDialog):
    """Takes mails in; it is seen only where that takes a while, or where there is more to tell.

    `taken` tells what became of them, `open_requested` names the tickets to be shown.
    """

    taken = Signal(object)  # MailsTaken
    open_requested = Signal(object)  # their tickets, the first of them first
    _told = Signal(int)

    def __init__(
        self, runner: Runner, parent: QWidget, paths: Sequence[Path], target: MailTarget = NOWHERE
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Mails"))
        self._runner, self._paths, self._target = runner, tuple(paths), target
        self._token: CancelToken | None = None
        self._last_told = 0.0
        self._outcomes: list[MailsTaken] = []
        self.sentence = PlainLabel(tr("Taking mails in"))
        self.count = secondary_label(" ")
        self.odd = QListWidget()
        self.cancel_button, self.close_button = button(tr("Cancel")), button(tr("Close"))
        self.open_button = primary_button("")
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Take them in."""
        command = TakeMails(
            self._paths, tr("(no subject)"), self._target, self._outcomes.append, self._tell
        )
        self._token = self._runner.write(self, command, self._done, self._failed)
        QTimer.singleShot(_SOON_MS, self, self._appear)

    def reject(self) -> None:
        """Call it off, or close."""
        if self._token is None:
            super().reject()
        else:
            self._token.cancel()
            self.sentence.setText(tr("Stopping; no mail of these is taken in"))

    def _tell(self, mails: int) -> None:
        """Called where the work is done, for every mail."""
        now = time.monotonic()
        if now - self._last_told >= _TOLD_S and isValid(self):
            self._last_told = now
            self._told.emit(mails)

    def _show_count(self, mails: int) -> None:
        self.count.setText(counted(mails, tr("1 mail"), tr("%Ln mails", "", mails)))

    def _appear(self) -> None:
        if self._token is not None:
            self.open()

    def _done(self, _done: Done) -> None:
        self._token = None
        taken = self._outcomes[-1]
        self.taken.emit(taken)
        if taken.mails == 1 and not taken.odd and not taken.known:
            self.open_requested.emit(taken.tickets)
            self.accept()
            return
        self._show_outcome(taken)
        self.open()

    def _failed(self, error: BaseException) -> None:
        self._token = None
        if isinstance(error, Cancelled):
            super().reject()
        elif is_expected(error):
            self._show_end(error_words(error))
            self.open()
        else:
            self._runner.failed.emit(error, self)
            super().reject()

    def _show_outcome(self, taken: MailsTaken) -> None:
        back = tr("One Undo takes it all back.") if taken.mails > taken.known else ""
        self._show_end(" ".join(filter(None, (taken_words(taken), back))))
        self.odd.addItems([odd_words(each) for each in taken.odd[:_MOST_SHOWN]])
        rest = len(taken.odd) - _MOST_SHOWN
        if rest > 0:
            self.odd.addItem(counted(rest, tr("and 1 more"), tr("and %Ln more", "", rest)))
        self._framed.setVisible(bool(taken.odd))
        count = len(taken.tickets)
        self.open_button.setText(counted(count, tr("Open the ticket"), tr("Show the tickets")))
        self.open_button.setVisible(bool(count))
        self._to_default()
        self.adjustSize()
        self.resize(_WIDTH, self.height())

    def _show_end(self, words: str) -> None:
        self.sentence.setText(words)
        self._running.hide()
        self.cancel_button.hide()
        self.close_button.show()
        self._to_default()

    def _to_default(self) -> None:
        shown = self.open_button if self.open_button.isVisibleTo(self) else self.close_button
        shown.setDefault(True)
        shown.setFocus()

    def _open(self) -> None:
        self.open_requested.emit(self._outcomes[-1].tickets)
        self.accept()

    def _lay_out(self) -> None:
        progress = QProgressBar()
        progress.setRange(0, 0)
        progress.setTextVisible(False)
        self._running = QWidget()
        running = QVBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.addWidget(progress)
        running.addWidget(self.count)
        self.odd.setAccessibleName(tr("What was odd"))
        self.odd.setWordWrap(True)
        self.odd.setSpacing(2)
        self.odd.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._framed = Card(self.odd, spacing=0)
        self._framed.column.setContentsMargins(4, 4, 4, 4)
        self.odd.setMinimumHeight(120)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        for made in (self.cancel_button, self.close_button, self.open_button):
            foot.addWidget(made)
        for hidden in (self._framed, self.close_button, self.open_button):
            hidden.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.sentence)
        column.addWidget(self._running)
        column.addWidget(self._framed, 1)
        column.addStretch(0)
        column.addLayout(foot)
        self.resize(_WIDTH, self.sizeHint().height())

    def _connect(self) -> None:
        self._told.connect(self._show_count)
        self.cancel_button.clicked.connect(self.reject)
        self.close_button.clicked.connect(self.accept)
        self.open_button.clicked.connect(self._open)
        self._runner.stopping.connect(self._stop)

    def _stop(self) -> None:
        if self._token is not None:
            self._token.cancel()
