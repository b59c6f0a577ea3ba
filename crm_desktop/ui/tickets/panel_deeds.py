"""What is done to the ticket in the panel: answered, noted, renamed, edited, linked, tagged."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.ticket import UNSOLVED, LinkKind
from crm_desktop.services.files import AttachFiles
from crm_desktop.services.tags import RemoveTag
from crm_desktop.services.ticket_joining import SplitTicket
from crm_desktop.services.tickets import (
    EditTicket,
    LinkTickets,
    ReopenTickets,
    SolveTickets,
    UnlinkTickets,
)
from crm_desktop.services.workspace import Command
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.files.attaching import choose_files
from crm_desktop.ui.icons import icon
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.ticket_words import link_words
from crm_desktop.ui.tickets import form
from crm_desktop.ui.tickets.answering import Answering
from crm_desktop.ui.tickets.message_files import MessageFiles
from crm_desktop.ui.tickets.panel import TicketPanel
from crm_desktop.ui.translation import tr


class PanelDeeds(QObject):
    """Wires the panel to commands; everything is undone by one step each.

    What is done to the current ticket of the list, too, is asked of the window by its action.
    """

    action_requested = Signal(str)

    def __init__(self, runner: Runner, panel: TicketPanel) -> None:
        super().__init__(panel)
        self._runner, self._panel = runner, panel
        self.menu: QMenu | None = None
        head, context = panel.head, panel.context
        head.renamed.connect(self._rename)
        head.turned.connect(self.turn)
        head.status_requested.connect(partial(self.action_requested.emit, "ticket.status"))
        head.priority_requested.connect(partial(self.action_requested.emit, "ticket.priority"))
        head.more_requested.connect(self._offer_more)
        self.answering = Answering(runner, panel)
        panel.drop_place.files_dropped.connect(self._take_dropped)
        self.files = MessageFiles(runner, panel.conversation)
        context.form.field_left.connect(self._save_field)
        context.form.submitted.connect(self._save_fields)
        context.tags.add_requested.connect(partial(self.action_requested.emit, "record.tag"))
        context.tags.remove_requested.connect(self._remove_tag)
        context.links.link_requested.connect(self.ask_link)
        context.links.removed.connect(self._unlink)

    def turn(self) -> None:
        """Solve the ticket, or open it again."""
        shown = self._panel.shown
        if shown is not None:
            command = SolveTickets if shown.row.state in UNSOLVED else ReopenTickets
            self._runner.write(self, command((shown.id,)))

    def ask_link(self) -> None:
        """Ask for the number of a ticket that belongs to this one."""
        shown = self._panel.shown
        if shown is None:
            return
        kinds = {link_words(kind): kind for kind in LinkKind if kind is not LinkKind.SPLIT}
        fields = [
            FormField("number", tr("Number", "of a ticket"), "184"),
            FormField(
                "kind", tr("How"), link_words(LinkKind.RELATED), make=lambda: ChoiceLine([*kinds])
            ),
        ]
        dialog = FormDialog(self._runner, self._panel, tr("Link a ticket"), fields)

        def command(typed: Mapping[str, str]) -> Command:
            number = typed["number"].strip().lstrip("#")
            known = number.isascii() and number.isdecimal() and len(number) < 10
            kind = kinds.get(typed["kind"].strip(), LinkKind.RELATED)
            return LinkTickets(shown.id, int(number) if known else 0, kind)

        dialog.writes(command)
        dialog.open()

    def split(self) -> None:
        """Ask for the subject of a new ticket with the messages selected."""
        shown = self._panel.shown
        if shown is None:
            return
        chosen = self._panel.conversation.chosen()
        fields = [FormField("name", tr("Subject"))]
        dialog = FormDialog(self._runner, self._panel, tr("Move to a new ticket"), fields)
        dialog.form.set_values({"name": shown.row.name})
        dialog.writes(lambda typed: SplitTicket(shown.id, chosen, typed["name"]))
        dialog.open()

    def attach(self) -> None:
        """Ask for files to keep with the ticket."""
        shown = self._panel.shown
        if shown is not None:
            choose_files(self._panel, partial(self._keep_files, shown.id))

    def _take_dropped(self, paths: Sequence[Path]) -> None:
        """Keep files with the ticket; of mails it is asked whether they are messages of it."""
        from crm_desktop.services.mail_taking import MailTarget
        from crm_desktop.ui.mail.ways_in import offer_dropped

        shown, panel = self._panel.shown, self._panel
        if shown is not None:
            keep, target = partial(self._keep_files, shown.id), MailTarget(ticket=shown.id)
            offer_dropped(self._runner, panel, target, paths, keep, panel.open_requested.emit)

    def _keep_files(self, ticket: int, files: Sequence[Path]) -> None:
        if files:
            self._runner.write(self, AttachFiles("ticket", ticket, tuple(files)))

    def _rename(self, name: str) -> None:
        shown = self._panel.shown
        if shown is not None:
            again = partial(self._rename_refused, shown.row.name)
            self._runner.write(self, EditTicket(shown.id, {"name": name}), otherwise=again)

    def _rename_refused(self, name: str, error: BaseException) -> None:
        self._panel.head.subject.show_subject(name)
        self._runner.failed.emit(error, self)

    def _save_field(self, name: str) -> None:
        changed = self._panel.context.form.changed()
        if name in changed:
            self._edit({name: changed[name]})

    def _save_fields(self) -> None:
        changed = self._panel.context.form.changed()
        if changed:
            self._edit(changed)

    def _edit(self, typed: Mapping[str, str]) -> None:
        shown = self._panel.shown
        if shown is None:
            return
        had = form.values(shown)
        changed = {name: text for name, text in typed.items() if had.get(name) != text}
        if changed:
            refused = partial(self._field_refused, next(iter(changed)))
            command = form.command(shown.id, changed, self._panel.context.deals)
            self._runner.write(self, command, otherwise=refused)

    def _field_refused(self, name: str, error: BaseException) -> None:
        key = str(error.details.get("key", name)) if isinstance(error, CrmError) else name
        self._panel.context.form.show_error(key, error_words(error))

    def _remove_tag(self, tag: str) -> None:
        if self._panel.shown is not None:
            self._runner.write(self, RemoveTag("ticket", (self._panel.shown.id,), int(tag)))

    def _unlink(self, link: int) -> None:
        self._runner.write(self, UnlinkTickets(link))

    def _offer_more(self, at: QPoint) -> None:
        menu = self._made_menu()
        offered = (
            ("record.edit", "pencil", tr("Change the subject")),
            ("ticket.link", "link", tr("Link a ticket …")),
            ("ticket.split", "ticket", tr("Move messages to a new ticket …")),
            ("record.attach", "paperclip", tr("Attach files …")),
            ("record.delete", "trash-2", tr("Delete the ticket")),
        )
        for action, picture, words in offered:
            made = menu.addAction(icon(picture), words)
            made.triggered.connect(
                lambda _on=False, action=action: self.action_requested.emit(action)
            )
        menu.popup(at)

    def _made_menu(self) -> QMenu:
        menu = self.menu = QMenu(self._panel)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
