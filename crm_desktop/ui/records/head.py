"""The upper part of the panel: who it is, what can be done, how to reach them."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.ui import fonts
from crm_desktop.ui.icons import icon
from crm_desktop.ui.records.facts import FactTiles
from crm_desktop.ui.records.lines import channel_lines, place_line
from crm_desktop.ui.records.log_bar import ICONS
from crm_desktop.ui.records.shown import Shown
from crm_desktop.ui.scoring.cards import LeadCards
from crm_desktop.ui.texts import kind_title
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import Action, ActionRow, icon_button, link_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip_line import ChipLine, ChipText
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.label import ElidedLabel
from crm_desktop.ui.widgets.link_line import LinkColumn

_BUTTONS = (ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.NOTE, ActivityKind.TASK)
_FEW = 6  # places shown before the rest is asked for


class Head(QWidget):
    """Shows a record's name, figures, channels, places and tags; tells what is pressed."""

    kind_chosen = Signal(object)  # ActivityKind to log
    deal_requested = Signal()  # a new one with them
    line_acted = Signal(object, str, QPoint)  # ("channel" or "place", id), verb, where
    add_requested = Signal(str, QPoint)  # channel, place or tag
    tag_removed = Signal(str)
    tag_pressed = Signal(str)
    more_requested = Signal(QPoint)
    photo_requested = Signal(QPoint)
    lead_made = Signal()  # the cards about a lead are there to be listened to

    def __init__(self, other_icon: str, places_words: str) -> None:
        super().__init__()
        self._other_icon, self._places_words = other_icon, places_words
        self._shows_all = False
        self._shown: Shown | None = None
        self.lead: LeadCards | None = None  # made for the first lead shown
        self._stops: tuple[QWidget, ...] = ()
        self._avatar = Avatar(44)
        self._name, self._subtitle = ElidedLabel(), ElidedLabel(ink="muted")
        self._warning = ElidedLabel(ink="bad")
        self._name.setFont(fonts.title())
        self._warning.setFont(fonts.strong())
        # They take what room there is, no more.
        for label in (self._name, self._subtitle, self._warning):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._more = icon_button("ellipsis", tr("More"))
        logs = [_action(kind) for kind in _BUTTONS]
        self._buttons = ActionRow([*logs, Action("deal", tr("Deal"))])
        self.facts, self.lines, self.places = FactTiles(), LinkColumn(), LinkColumn()
        self._add_line = link_button(tr("Add phone, e-mail …"))
        self._add_place = link_button(places_words)
        self._all_places = link_button("")
        self.tags = ChipLine(tr("+ Tag"), remove_tip=tr("Remove this tag"))
        self._lay_out()
        self._connect()

    def show_record(self, shown: Shown, photo: QImage | None) -> None:
        """Show this record in the same widgets."""
        if self._shown is None or shown.id != self._shown.id:
            self._shows_all = False
        self._shown = shown
        self._avatar.set_person(shown.name, photo)
        self._name.setText(shown.name)
        self._subtitle.setText(shown.subtitle)
        self._subtitle.setVisible(bool(shown.subtitle))
        self._warning.setText(shown.warning)
        self._warning.setVisible(bool(shown.warning))
        self.facts.set_facts(shown.facts)
        self.lines.set_lines(channel_lines(shown.channels))
        self._show_places()
        self._show_lead(shown)
        self.tags.set_chips([ChipText(str(tag.id), tag.name) for tag in shown.tags])
        self._order_stops()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first button."""
        self._buttons.button(_BUTTONS[0].value).setFocus(Qt.FocusReason.TabFocusReason)

    def _show_lead(self, shown: Shown) -> None:
        if self.lead is None and shown.lead is not None:
            self.lead = LeadCards()
            self._column.insertWidget(2, self.lead)
            self.lead_made.emit()
        if self.lead is not None:
            self.lead.show_lead(shown.lead)

    def _show_places(self) -> None:
        if self._shown is None:
            return
        places = self._shown.places
        few = places if self._shows_all else places[:_FEW]
        self.places.set_lines([place_line(place, self._other_icon) for place in few])
        hidden = len(places) - len(few)
        self._all_places.setText(tr("Show %n more", "", hidden))
        self._all_places.setVisible(hidden > 0)

    def _show_all(self) -> None:
        self._shows_all = True
        self._show_places()
        self._order_stops()

    def _order_stops(self) -> None:
        """Let Tab go from above to below: lines made later would come last of the window."""
        of_lead = self.lead.stops() if self.lead is not None else []
        adders = (self._all_places, self._add_line, self._add_place)
        stops = (*of_lead, *self.lines.stops(), *self.places.stops(), *adders, *self.tags.stops())
        if stops == self._stops:
            return
        self._stops = stops
        for before, after in pairwise((self._more, *stops)):
            self.setTabOrder(before, after)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._name)
        names.addWidget(self._subtitle)
        names.addWidget(self._warning)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._avatar)
        top.addLayout(names, 1)
        self._buttons.append(self._more)
        adders = QWidget()
        flow = FlowLayout(adders, spacing=12)
        flow.addWidget(self._add_line)
        flow.addWidget(self._add_place)
        card = Card(self.lines, self.places, self._all_places, spacing=0)
        card.column.setContentsMargins(8, 6, 8, 8)
        inset = QHBoxLayout()
        inset.setContentsMargins(6, 4, 6, 0)
        inset.addWidget(adders)
        card.column.addLayout(inset)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        for widget in (self._buttons, card, self.facts, self.tags):
            column.addWidget(widget)

    def _connect(self) -> None:
        self._buttons.action_chosen.connect(self._press)
        self._more.clicked.connect(
            lambda: self.more_requested.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))
        )
        self._avatar.pressed.connect(self.photo_requested)
        self.lines.acted.connect(self.line_acted)
        self.places.acted.connect(self.line_acted)
        self._all_places.clicked.connect(self._show_all)
        self._add_line.clicked.connect(self._ask_which_channel)
        self._add_place.clicked.connect(
            lambda: self.add_requested.emit("place", self._add_place.mapToGlobal(QPoint()))
        )
        self.tags.remove_requested.connect(self.tag_removed)
        self.tags.chip_pressed.connect(self.tag_pressed)
        self.tags.add_requested.connect(
            lambda: self.add_requested.emit("tag", self.tags.adder().mapToGlobal(QPoint()))
        )

    def _press(self, key: str) -> None:
        if key == "deal":
            self.deal_requested.emit()
        else:
            self.kind_chosen.emit(ActivityKind(key))

    def _ask_which_channel(self) -> None:
        at = self._add_line.mapToGlobal(QPoint(0, self._add_line.height()))
        self.add_requested.emit("channel", at)


def more_menu(parent: QWidget) -> QMenu:
    """The kinds of activity that have no button of their own; each action holds its kind."""
    menu = QMenu(parent)
    for kind in ActivityKind:
        if kind not in _BUTTONS:
            action = menu.addAction(icon(ICONS[kind]), kind_title(kind))
            action.setData(kind.value)
    return menu


def _action(kind: ActivityKind) -> Action:
    return Action(kind.value, kind_title(kind))
