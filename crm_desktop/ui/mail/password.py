"""The password of the mail server: known already, or asked for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.config.passwords import has_ring, keep_password, password_of
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.label import PlainLabel

_WIDTH = 420


def with_password(
    runner: Runner,
    asker: QWidget,
    account: tuple[str, str],
    then: Callable[[str], object],
    otherwise: Callable[[], object],
) -> None:
    """Hand on the password of a user of a host, asked for where it is not known."""
    host, user = account

    def known(found: tuple[str, bool]) -> None:
        password, is_kept = found
        if password or not user:
            then(password)
            return
        dialog = PasswordDialog(asker, host, user, is_kept=is_kept)
        dialog.given.connect(partial(_keep, runner, asker, account, then))
        dialog.rejected.connect(otherwise)
        dialog.open()

    runner.work(asker, lambda _token: (password_of(host, user), has_ring()), known)


class PasswordDialog(QDialog):
    """Asks for it, and says how long it is known."""

    given = Signal(str)

    def __init__(self, parent: QWidget, host: str, user: str, *, is_kept: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Password of the mail server"))
        said = filled(tr("Password of {user} at {host}"), user=one_line(user), host=one_line(host))
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(tr("Password"))
        self.go_button = primary_button(tr("Continue"))
        self.go_button.setDefault(True)
        self.go_button.clicked.connect(self._give)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(said))
        column.addWidget(self.line)
        column.addWidget(PlainLabel(kept_words(is_kept=is_kept), ink="muted"))
        column.addLayout(foot)
        self.resize(_WIDTH, self.sizeHint().height())
        self.line.setFocus()

    def _give(self) -> None:
        if self.line.text():
            self.given.emit(self.line.text())
            self.accept()


def kept_words(*, is_kept: bool) -> str:
    """Where a password is kept, and for how long."""
    if is_kept:
        return tr("It is kept in the key ring of your system, never in the file.")
    return tr(
        "It is known until you quit, and never in the file: no key ring of the system was found."
    )


def _keep(
    runner: Runner,
    asker: QWidget,
    account: tuple[str, str],
    then: Callable[[str], object],
    password: str,
) -> None:
    def keep(_token: CancelToken) -> bool:
        return keep_password(*account, password)

    def kept(_is_kept: bool) -> None:  # noqa: FBT001 - the answer of the work
        then(password)

    runner.work(asker, keep, kept)
