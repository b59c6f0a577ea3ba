"""What is done to the ways to reach someone, and to their companies or people."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.contact_detail import ChannelRow, MembershipRow
from crm_desktop.services.channel_edits import DeleteChannel, DeleteMembership, MakePrimary
from crm_desktop.ui.dialogs.channel_editor import ChannelEditor
from crm_desktop.ui.dialogs.person_of_company import PersonOfCompany
from crm_desktop.ui.dialogs.place_editor import PlaceEditor
from crm_desktop.ui.dialogs.tag_chooser import TagChooser
from crm_desktop.ui.icons import icon
from crm_desktop.ui.plain_text import button_text
from crm_desktop.ui.records.lines import ICONS, channel_text
from crm_desktop.ui.records.links import link_of, open_link
from crm_desktop.ui.records.panel import Panel
from crm_desktop.ui.records.shown import Shown
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import channel_kind_words
from crm_desktop.ui.translation import tr


class LineActions(QObject):
    """Opens, copies, edits, adds and removes the lines of a panel."""

    open_requested = Signal(object, object)  # Kind and id at the far end of a place

    def __init__(self, runner: Runner, panel: Panel) -> None:
        super().__init__(panel)
        self._runner, self._panel = runner, panel
        self._spec = panel.spec
        panel.head.line_acted.connect(self._act_on_line)
        panel.head.add_requested.connect(self._add)

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
            self._runner.write(self, DeleteChannel(channel.id))
        elif verb == "first":
            self._runner.write(self, MakePrimary(channel.id))
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
            self._runner.write(self, DeleteMembership(place.id))
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
            editor = ChannelEditor(self._runner, self._panel, owner, kind, channel)
            editor.open_requested.connect(self.open_requested)
            editor.open()

    def _menu(self) -> QMenu:
        menu = QMenu(self._panel)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu


def _add(menu: QMenu, icon_name: str, words: str, run: "partial[None]") -> None:
    action = menu.addAction(icon(icon_name), button_text(words))
    action.triggered.connect(lambda _on=False: run())


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
