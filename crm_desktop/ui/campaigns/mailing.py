"""Everybody in a campaign written to: which canned reply, how each reads, and off they go."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from crm_desktop.domain.article import Template
from crm_desktop.domain.campaign import Outcome
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.files import safe_name
from crm_desktop.domain.ticket import Handing
from crm_desktop.services.campaign_mail import Batch, NoteMails, batch, draft_of
from crm_desktop.services.replying import as_file
from crm_desktop.services.reporting import begun_file
from crm_desktop.services.templates import Writing, offered
from crm_desktop.services.workspace import Reading
from crm_desktop.ui import dates
from crm_desktop.ui.articles.field_words import writing
from crm_desktop.ui.campaign_texts import outcome_words
from crm_desktop.ui.campaigns.mailing_layout import MailLayout
from crm_desktop.ui.campaigns.posting import Posting
from crm_desktop.ui.dialogs.file_choice import ask_where_to_save, documents, free_name
from crm_desktop.ui.mail.password import with_password
from crm_desktop.ui.printing.letters import Letters, LetterWords
from crm_desktop.ui.printing.outputs import write_pdf
from crm_desktop.ui.printing.sheet import load_fonts, sheet_of
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.translation import tr

_CODE = 2  # letters of a country


class _Question(NamedTuple):
    campaign: int
    texts: tuple[str, str]
    today: date
    how: Writing


class MailDialog(QDialog):
    """Shows each mail as it would go out; whoever lacks what it asks for is not written to."""

    def __init__(self, runner: Runner, parent: QWidget, campaign: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Write to all"))
        self._runner, self._campaign = runner, campaign
        self._templates: Sequence[Template] = ()
        self.batch: Batch | None = None
        self.posting: Posting | None = None
        self._asking = CancelToken()
        self.parts = MailLayout(self)
        self._connect()
        runner.read(self, offered, self._offer)

    def go(self) -> None:
        """Send them, or ask for the folder that they are to be written to."""
        found = self.batch
        if found is None or not found.ready or self.posting is not None:
            return
        if found.is_by_post:
            self._ask_pdf()
            return
        if found.server is None:
            self._ask_folder()
            return
        account = (found.server.host, found.server.user)
        with_password(self._runner, self, account, self._post, lambda: None)

    def write_drafts(self, folder: Path) -> None:
        """Write each mail as a file that a mail program opens, then note them all, as one step."""
        if self.batch is not None:
            self.parts.set_busy(busy=True)
            job = partial(_write, self.batch, folder, self._runner.now())
            self._runner.work(self, job, self._drafts_written, self._refused)

    def write_pdf(self, path: Path) -> None:
        """Write all letters as one PDF, then note them all, as one step."""
        if self.batch is not None:
            self.parts.set_busy(busy=True)
            load_fonts()
            today = local(self._runner.now()).date()
            day = dates.written(QDate(today.year, today.month, today.day), "d MMMM yyyy")
            job = partial(_print, self.batch, tr("Letters"), day, path)
            self._runner.work(self, job, self._drafts_written, self._refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.posting is not None:
            self.posting.cancel()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Close; while mails are on their way, send no more first."""
        if self.posting is not None:
            self.posting.cancel()
        else:
            super().reject()

    def _offer(self, found: list[Template]) -> None:
        self._templates = sorted(found, key=_is_for_tickets)
        self.parts.show_templates(self._templates)
        self._ask()

    def _ask(self) -> None:
        place = self.parts.template.currentIndex()
        self._asking.cancel()
        if not 0 <= place < len(self._templates):
            return
        chosen = self._templates[place]
        today = local(self._runner.now()).date()
        asked = _Question(self._campaign, (chosen.subject, chosen.body), today, writing())
        self._asking = self._runner.read(self, partial(_read, asked), self._show, self._refused)

    def _show(self, found: Batch) -> None:
        self.batch = found
        self.parts.show_batch(found)

    def _post(self, password: str) -> None:
        if self.batch is None:
            return
        self.parts.set_busy(busy=True)
        words = outcome_words(Outcome.SENT)
        made = self.posting = Posting(self._runner, self, self.batch, password, words)
        made.progressed.connect(partial(self.parts.show_progress, len(self.batch.ready)))
        made.ended.connect(self._ended)
        self.parts.show_progress(len(self.batch.ready), 0)
        made.begin()

    def _ended(self, sent: int, refused: int, error: BaseException | None) -> None:
        self.posting = None
        self.parts.set_busy(busy=False)
        self.parts.show_end(sent, refused)
        if error is not None:
            self._refused(error)
        self._ask()  # what is left can be sent by the same button

    def _ask_pdf(self) -> None:
        proposed = free_name(documents(), tr("Letters"), ".pdf")
        ask_where_to_save(self, tr("Export PDF"), proposed, self.write_pdf)

    def _ask_folder(self) -> None:
        asking = QFileDialog(self, tr("Folder for the drafts"), str(documents()))
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.setOption(QFileDialog.Option.ShowDirsOnly)
        asking.fileSelected.connect(lambda name: self.write_drafts(Path(name)))
        asking.open()

    def _drafts_written(self, found: Batch) -> None:
        words = outcome_words(Outcome.SENT)
        ends = (found.sender.address, words, found.is_by_post)
        command = NoteMails(found.ready, Handing.HANDED_OVER, *ends)
        self._runner.write(self, command, lambda _done: self.accept(), self._refused)

    def _refused(self, error: BaseException) -> None:
        self.parts.set_busy(busy=False)
        self.parts.say(error_words(error))

    def _connect(self) -> None:
        self.parts.template.currentIndexChanged.connect(self._ask)
        self.parts.go.clicked.connect(self.go)
        self.parts.cancel.clicked.connect(self.reject)


def _is_for_tickets(template: Template) -> bool:
    """Whether it asks for what only a ticket or a deal has: such ones are offered last."""
    return any(each in template.subject + template.body for each in ("ticket.", "deal."))


def _read(asked: _Question, reading: Reading) -> Batch:
    return batch(reading, *asked)


def _print(found: Batch, title: str, day: str, path: Path, token: CancelToken) -> Batch:
    """The batch, once there is a PDF of all its letters."""
    said = (
        LetterWords(each.name, _postal(each.address), each.subject.text, each.body.text, day)
        for each in found.ready
    )
    pages = Letters(title, tuple(said), found.sender.name, sheet_of(found.country))
    with begun_file(path) as part:
        write_pdf(pages, part, token)
    return found


def _postal(address: str) -> str:
    """The address with its country, of which a code is kept, in the words of the post."""
    *lines, last = address.split("\n")
    if lines and len(last) == _CODE and last.isascii() and last.isupper():
        land = QLocale.codeToTerritory(last)
        if land is not QLocale.Country.AnyTerritory:
            last = QLocale.territoryToString(land).upper()
    return "\n".join((*lines, last))


def _write(found: Batch, folder: Path, now: int, token: CancelToken) -> Batch:
    """The batch, once there is a file of each mail in the folder; existing ones stay."""
    written = []
    try:
        for letter in found.ready:
            token.check()
            path = free_name(folder, safe_name(letter.name)[:80], ".eml")
            with path.open("xb") as file:
                file.write(as_file(draft_of(letter, found.sender, now)))
            written.append(path)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        raise CrmError("cannot-write") from error
    return found
