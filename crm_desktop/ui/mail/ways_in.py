"""The ways in for mails: chosen files, what is dropped, and what was copied."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.services.mail_taking import NOWHERE, MailTarget
from crm_desktop.services.mail_telling import Copied, Sorted, read_copied, sort_files
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup, Offer
from crm_desktop.ui.dialogs.file_choice import documents
from crm_desktop.ui.mail.taking import MailTaking
from crm_desktop.ui.private_folder import private_file
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticketing.new_ticket import Start, begin_ticket_with
from crm_desktop.ui.translation import counted, tr

Open = Callable[[Kind, int], object]
Files = Callable[[list[Path]], object]
_MAILS = "*.eml *.mbox *.mbx *.msg *.txt"
_HERE, _TICKETS, _FILES = "here", "tickets", "files"
_LONGEST = 5_000_000  # of a text that was copied


def choose_mails(runner: Runner, window: QWidget, show: Open) -> QFileDialog:
    """Ask which files hold the mails to be taken in."""
    dialog = QFileDialog(window, tr("Mails from files"), str(documents()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters([tr("Mails") + f" ({_MAILS})", tr("All files") + " (*)"])
    dialog.filesSelected.connect(
        lambda names: take(runner, window, [Path(name) for name in names], NOWHERE, show)
    )
    dialog.open()
    return dialog


def take_dropped(
    runner: Runner, window: QWidget, show: Open, others: Files, paths: Sequence[Path]
) -> None:
    """Take mails in that were dropped on the window; other files go where they went before."""

    def sorted_out(found: Sorted) -> None:
        if found.mails:
            take(runner, window, found.mails, NOWHERE, show)
        if found.others:
            others([*found.others])

    runner.work(window, lambda _token: sort_files(paths), sorted_out)


def take_copied(runner: Runner, window: QWidget, show: Open) -> None:
    """Begin a ticket with the text on the clipboard, which may be a whole mail."""
    text = QGuiApplication.clipboard().text()[:_LONGEST]

    def begin(found: Copied) -> None:
        if found.is_mail:
            path = private_file("mail.eml", found.body.encode("utf-8", "replace"))
            take(runner, window, [path], NOWHERE, show)
            return
        start = Start(found.contact, found.person, name=found.name, body=found.body)
        begin_ticket_with(runner, window, start, partial(show, Kind.TICKET))

    runner.read(window, partial(_read, text), begin)


def offer_dropped(
    runner: Runner,
    panel: QWidget,
    target: MailTarget,
    paths: Sequence[Path],
    attach: Files,
    show: Open,
) -> None:
    """Ask what becomes of mails dropped on a record; other files are attached to it."""

    def sorted_out(found: Sorted) -> None:
        if found.others:
            attach([*found.others])
        if found.mails:
            _offer(panel, target, len(found.mails), partial(chosen, found.mails))

    def chosen(mails: Sequence[Path], key: object, _note: str) -> None:
        if key == _FILES:
            attach([*mails])
        else:
            take(runner, panel.window(), mails, target if key == _HERE else NOWHERE, show)

    runner.work(panel, lambda _token: sort_files(paths), sorted_out)


def take(
    runner: Runner, window: QWidget, paths: Sequence[Path], target: MailTarget, show: Open
) -> MailTaking:
    """Take mails in; one alone opens its ticket."""

    def open_first(tickets: list[int]) -> None:
        if tickets and target.ticket is None:
            show(Kind.TICKET, tickets[0])

    taking = MailTaking(runner, window, paths, target)
    taking.open_requested.connect(open_first)
    taking.begin()
    return taking


def _offer(
    panel: QWidget, target: MailTarget, count: int, chosen: Callable[[object, str], None]
) -> None:
    title = counted(count, tr("A mail"), tr("%Ln mails", "", count))
    logged = counted(count, tr("Log it here"), tr("Log them here"))
    said = counted(count, tr("As a message of this ticket"), tr("As messages of this ticket"))
    begun = counted(count, tr("As a ticket of its own"), tr("As tickets of their own"))
    kept = counted(count, tr("Attach it as a file"), tr("Attach them as files"))
    offers = [
        Offer(_HERE, logged if target.ticket is None else said),
        Offer(_TICKETS, begun),
        Offer(_FILES, kept),
    ]
    popup = ChoicePopup(panel.window(), title, offers)
    popup.chosen.connect(chosen)
    at = panel.mapTo(panel.window(), panel.rect().center())
    popup.open_at(QRect(at.x() - 140, at.y() - 60, 280, 1))


def _read(text: str, reading: Reading) -> Copied:
    return read_copied(reading, text)
