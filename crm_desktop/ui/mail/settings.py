"""How mails are sent: one's own addresses, and a server for those who want no mail program."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.config.passwords import forget_password, has_ring, keep_password
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.mail_settings import SetMail
from crm_desktop.services.replying import send_test
from crm_desktop.services.workspace import Command, Done
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.mail.password import kept_words, with_password
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import button
from crm_desktop.ui.widgets.label import PlainLabel

_FIELD_OF = {
    "no-sender": "emails",
    "smtp-no-network": "host",
    "smtp-timeout": "host",
    "smtp-certificate": "host",
    "smtp-no-tls": "security",
    "smtp-login": "password",
    "smtp-sender": "emails",
}


class MailSettingsDialog(FormDialog):
    """Mails go to the mail program of the system unless a server is named here."""

    def __init__(self, runner: Runner, parent: QWidget) -> None:
        self._tls, self._starttls = tr("TLS from the beginning (465)"), tr("STARTTLS (587)")
        super().__init__(runner, parent, tr("Mail"), self._fields())
        self.writes(self._command_of)
        self.said = PlainLabel(ink="good")
        self.said.hide()
        self.test_button = button(tr("Save and send a test to myself"), "send")
        self.test_button.clicked.connect(self.test)
        self.foot.insertWidget(0, self.test_button)
        about = tr(
            "Without a server, replies are handed to the mail program of your system."
            " Mails from your own addresses count as answers when they are taken in."
        )
        self.column.insertWidget(0, PlainLabel(about, ink="muted"))
        self.column.insertWidget(2, PlainLabel(kept_words(is_kept=has_ring()), ink="muted"))
        self.column.insertWidget(3, self.said)
        self.saved.connect(self._keep_password)
        self.resize(560, self.sizeHint().height())
        runner.read(self, read_business, self._show)

    def test(self) -> None:
        """Save, then send a mail to oneself."""
        self.said.hide()
        self.test_button.setEnabled(False)
        self._runner.write(self, self._command_of(self.form.values()), self._ready, self._no_test)

    def _fields(self) -> list[FormField]:
        offered = (self._tls, self._starttls)
        return [
            FormField("emails", tr("Your own addresses"), tr("apart by commas, the first sends")),
            FormField("host", tr("Server (SMTP)"), tr("none: by the mail program")),
            FormField("security", tr("Safe line"), make=lambda: ChoiceLine(offered)),
            FormField("port", tr("Port"), tr("the usual one")),
            FormField("user", tr("User")),
            FormField("password", tr("Password"), make=_password_line),
        ]

    def _show(self, known: Business) -> None:
        is_later = known.smtp_security == "starttls"
        self.form.set_values(
            {
                "emails": known.emails,
                "host": known.smtp_host,
                "security": self._starttls if is_later else self._tls,
                "port": str(known.smtp_port or ""),
                "user": known.smtp_user,
            }
        )

    def _command_of(self, typed: Mapping[str, str]) -> Command:
        security = "starttls" if typed["security"].strip() == self._starttls else "tls"
        return SetMail(typed["emails"], typed["host"], typed["port"], typed["user"], security)

    def _keep_password(self, _done: Done) -> None:
        typed = self.form.values()
        account, password = (typed["host"].strip(), typed["user"].strip()), typed["password"]
        if password:
            # Asked by the runner: the dialog is gone by the time the key ring has it.
            keep = partial(_keep, account, password)
            self._runner.work(self._runner, keep, _nothing)

    def _ready(self, _done: Done) -> None:
        typed = self.form.values()
        account = (typed["host"].strip(), typed["user"].strip())
        if not account[0]:
            self._no_test(CrmError("bad-host", value="", key="host"))
        elif typed["password"]:
            keep = partial(_keep, account, typed["password"])
            self._runner.work(self, keep, lambda _kept: self._send(typed["password"]))
        else:
            end = partial(self.test_button.setEnabled, True)  # noqa: FBT003 - Qt's way
            with_password(self._runner, self, account, self._send, end)

    def _send(self, password: str) -> None:
        self.said.setText(tr("Sending …"))
        self.said.show()
        subject = tr("Test of CRM Desktop")
        body = tr("If you can read this, mails can be sent from CRM Desktop.")
        now = self._runner.now()

        def known(business: Business) -> None:
            def job(_token: CancelToken) -> None:
                try:
                    send_test(business, password, subject, body, now)
                except CrmError as error:
                    if error.code == "smtp-login":
                        forget_password(business.smtp_host, business.smtp_user)
                    raise

            self._runner.work(self, job, lambda _sent: self._tested(business), self._no_test)

        self._runner.read(self, read_business, known, self._no_test)

    def _tested(self, business: Business) -> None:
        self.test_button.setEnabled(True)
        own = business.emails.partition(",")[0]
        self.said.setText(filled(tr("Sent to {address}."), address=own))
        self.said.show()

    def _no_test(self, error: BaseException) -> None:
        self.said.hide()
        self.test_button.setEnabled(True)
        code = error.code if isinstance(error, CrmError) else ""
        key = str(error.details.get("key", "")) if isinstance(error, CrmError) else ""
        self.form.show_error(key or _FIELD_OF.get(code, "host"), error_words(error))


def _password_line() -> QLineEdit:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line


def _keep(account: tuple[str, str], password: str, _token: CancelToken) -> None:
    keep_password(*account, password)


def _nothing(_kept: None) -> None:
    """The password is kept, and nobody waits for that."""
