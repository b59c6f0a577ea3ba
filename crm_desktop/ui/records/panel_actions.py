"""What is done to the record in the panel: logged, planned, edited, tagged, reached."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from crm_desktop.domain.activity import ActivityKind, ActivityLine
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.contact import ChannelRow, MembershipRow
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.activities import (
    CompleteActivity,
    DeleteActivity,
    LogActivity,
    PlanActivity,
)
from crm_desktop.services.channel_edits import DeleteChannel, DeleteMembership, MakePrimary
from crm_desktop.services.tags import RemoveTag
from crm_desktop.services.workspace import Command
from crm_desktop.ui.dialogs.activity_editor import ActivityEditor
from crm_desktop.ui.dialogs.channel_editor import ChannelEditor
from crm_desktop.ui.dialogs.person_of_company import PersonOfCompany
from crm_desktop.ui.dialogs.place_editor import PlaceEditor
from crm_desktop.ui.dialogs.tag_chooser import TagChooser
from crm_desktop.ui.icons import icon
from crm_desktop.ui.plain_text import button_text
from crm_desktop.ui.records.head import more_menu
from crm_desktop.ui.records.lines import ICONS, channel_text
from crm_desktop.ui.records.links import link_of, open_link
from crm_desktop.ui.records.log_bar import Entry
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.records.spec import Shown
from crm_desktop.ui.records.words import tr
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import channel_kind_words, error_words

_FIELD_OF = {"no-name": "name", "bad-birthday": "birthday", "not-a-number": "employees"}


class PanelActions(QObject):
    """Wires a panel to commands; everything is undone by one step each."""

    open_requested = Signal(object, object)  # Kind and id at the far end of a place
    filter_requested = Signal(str)
    list_requested = Signal()  # the keyboard goes back to the list

    def __init__(self, runner: Runner, panel: Panel) -> None:
        super().__init__(panel)
        self._runner, self._panel = runner, panel
        self._spec = panel.spec
        head, log, timeline = panel.head, panel.log, panel.timeline
        head.kind_chosen.connect(self.log)
        head.line_acted.connect(self._act_on_line)
        head.add_requested.connect(self._add)
        head.tag_removed.connect(self._remove_tag)
        head.tag_pressed.connect(self._filter_by_tag)
        head.more_requested.connect(self._show_more)
        log.submitted.connect(self._save_entry)
        log.left.connect(self._leave_log)
        timeline.acted.connect(self._act_on_activity)
        timeline.escaped.connect(self.list_requested)
        panel.form.field_left.connect(self._save_field)
        panel.form.submitted.connect(self._save_fields)

    def log(self, kind: ActivityKind) -> None:
        """Open the log bar for a kind of activity."""
        if self._panel.shown is not None:
            self._panel.open_log()
            self._panel.log.start(kind)

    def channel_menu(self, at: QPoint) -> None:
        """Copy a phone number or mail address: the only one at once, else from a menu."""
        found = [each for each in self._channels() if each.kind is not ChannelKind.WEB]
        if len(found) == 1:
            _copy(channel_text(found[0]))
            return
        menu = self._menu()
        for channel in found:
            text = channel_text(channel)
            _add(menu, ICONS[channel.kind], text[:80], partial(_copy, text))
        if found:
            menu.popup(at)

    def mail_address(self) -> str:
        """The first mail address of the record shown, `""` where it has none."""
        mails = [each for each in self._channels() if each.kind is ChannelKind.EMAIL]
        mails.sort(key=lambda each: not each.is_primary)
        return next((each.normal or each.value for each in mails), "")

    def _channels(self) -> tuple[ChannelRow, ...]:
        return () if self._panel.shown is None else self._panel.shown.channels

    def _write(self, command: Command) -> None:
        self._runner.write(self, command)

    def _owner(self) -> tuple[int | None, int | None]:
        """The contact and company that an activity belongs to."""
        key = None if self._panel.shown is None else self._panel.shown.id
        return (key, None) if self._spec.kind is Kind.CONTACT else (None, key)

    def _save_entry(self, entry: Entry) -> None:
        contact, company = self._owner()
        if entry.is_plan:
            command: Command = PlanActivity(
                entry.kind, entry.text, entry.day, entry.time, contact, company
            )
        else:
            minutes = int(entry.minutes) if entry.minutes.strip() else None
            command = LogActivity(
                entry.kind, entry.text, contact, company, "", entry.direction, minutes
            )
        self._runner.write(self, command, lambda _done: self._leave_log(), self._log_refused)

    def _log_refused(self, error: BaseException) -> None:
        self._panel.log.show_error(error_words(error))

    def _leave_log(self) -> None:
        had_keyboard = self._panel.log.isAncestorOf(_focused(self._panel))
        self._panel.close_log()
        if had_keyboard:
            self.list_requested.emit()

    def _act_on_activity(self, verb: str, line: ActivityLine) -> None:
        if verb == "done":
            self._write(CompleteActivity(line.id))
        elif verb == "delete":
            self._write(DeleteActivity(line.id))
        elif verb == "copy":
            _copy(line.body or line.subject)
        else:
            ActivityEditor(self._runner, self._panel, line).open()

    def _act_on_line(self, key: tuple[str, int], verb: str, at: QPoint) -> None:
        shown = self._panel.shown
        if shown is None:
            return
        table, row = key
        if table == "channel":
            channel = next((each for each in shown.channels if each.id == row), None)
            if channel is not None:
                self._act_on_channel(channel, verb, at)
            return
        place = next((each for each in shown.places if each.id == row), None)
        if place is not None:
            self._act_on_place(shown, place, verb, at)

    def _act_on_channel(self, channel: ChannelRow, verb: str, at: QPoint) -> None:
        again = partial(self._act_on_channel, channel, at=at)
        if verb == "open":
            open_link(link_of(channel))
        elif verb == "copy":
            _copy(channel_text(channel))
        elif verb == "edit":
            self._edit_channel(channel.kind, channel)
        elif verb == "remove":
            self._write(DeleteChannel(channel.id))
        elif verb == "first":
            self._write(MakePrimary(channel.id))
        else:
            menu = self._menu()
            if link_of(channel):
                _add(menu, "external-link", tr("Open"), partial(again, "open"))
            _add(menu, "copy", tr("Copy"), partial(again, "copy"))
            _add(menu, "pencil", tr("Edit …"), partial(again, "edit"))
            if not channel.is_primary:
                _add(menu, "star", tr("Put first"), partial(again, "first"))
            _add(menu, "trash-2", tr("Remove"), partial(again, "remove"))
            menu.popup(at)

    def _act_on_place(self, shown: Shown, place: MembershipRow, verb: str, at: QPoint) -> None:
        again = partial(self._act_on_place, shown, place, at=at)
        if verb == "open":
            self.open_requested.emit(self._spec.other, place.other_id)
        elif verb == "copy":
            _copy(place.name)
        elif verb == "edit":
            is_contact = self._spec.kind is Kind.CONTACT
            contact = shown.id if is_contact else place.other_id
            company = place.name if is_contact else shown.name
            PlaceEditor(self._runner, self._panel, contact, company, place).open()
        elif verb == "remove":
            self._write(DeleteMembership(place.id))
        else:
            menu = self._menu()
            _add(menu, "arrow-right", tr("Show"), partial(again, "open"))
            _add(menu, "pencil", tr("Edit title and dates …"), partial(again, "edit"))
            _add(menu, "copy", tr("Copy the name"), partial(again, "copy"))
            _add(menu, "trash-2", tr("Remove from here"), partial(again, "remove"))
            menu.popup(at)

    def _add(self, what: str, at: QPoint) -> None:
        shown = self._panel.shown
        if shown is None:
            return
        if what == "tag":
            TagChooser(self._runner, self._panel, self._spec.owner, [shown.id]).open()
        elif what == "place" and self._spec.kind is Kind.CONTACT:
            PlaceEditor(self._runner, self._panel, shown.id).open()
        elif what == "place":
            PersonOfCompany(self._runner, self._panel, shown.name).open()
        else:
            menu = self._menu()
            for kind in (
                ChannelKind.PHONE,
                ChannelKind.EMAIL,
                ChannelKind.ADDRESS,
                ChannelKind.WEB,
            ):
                words = channel_kind_words(kind)
                _add(menu, ICONS[kind], words, partial(self._edit_channel, kind, None))
            menu.popup(at)

    def _edit_channel(self, kind: ChannelKind, channel: ChannelRow | None) -> None:
        if self._panel.shown is not None:
            owner = (self._spec.owner, self._panel.shown.id)
            ChannelEditor(self._runner, self._panel, owner, kind, channel).open()

    def _remove_tag(self, tag: str) -> None:
        if self._panel.shown is not None:
            self._write(RemoveTag(self._spec.owner, (self._panel.shown.id,), int(tag)))

    def _filter_by_tag(self, tag: str) -> None:
        tags: Any = () if self._panel.shown is None else self._panel.shown.tags
        name = next((each.name for each in tags if str(each.id) == tag), "")
        self.filter_requested.emit(name)

    def _show_more(self, at: QPoint) -> None:
        menu = more_menu(self._panel)
        menu.triggered.connect(self._chose_kind)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _chose_kind(self, action: QAction) -> None:
        self.log(ActivityKind(action.data()))

    def _save_field(self, name: str) -> None:
        changed = self._panel.form.changed()
        if name in changed:
            self._edit({name: changed[name]})

    def _save_fields(self) -> None:
        changed = self._panel.form.changed()
        if changed:
            self._edit(changed)

    def _edit(self, values: dict[str, str]) -> None:
        shown = self._panel.shown
        if shown is not None and any(shown.values.get(each) != values[each] for each in values):
            command = self._spec.edit(shown.id, values)
            refused = partial(self._field_refused, next(iter(values)))
            self._runner.write(self, command, otherwise=refused)

    def _field_refused(self, name: str, error: BaseException) -> None:
        code = error.code if isinstance(error, CrmError) else ""
        self._panel.form.show_error(_FIELD_OF.get(code, name), error_words(error))

    def _menu(self) -> QMenu:
        menu = QMenu(self._panel)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu


def _add(menu: QMenu, icon_name: str, words: str, run: "partial[None]") -> None:
    action = menu.addAction(icon(icon_name), button_text(words))
    action.triggered.connect(lambda _on=False: run())


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def _focused(widget: QWidget) -> QWidget:
    return QApplication.focusWidget() or widget
