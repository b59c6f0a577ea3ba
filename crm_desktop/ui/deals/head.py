"""The upper part of the panel of a deal: what it is, where it stands, what can be done."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import StageKind
from crm_desktop.domain.deal_detail import DealDetail
from crm_desktop.ui import fonts
from crm_desktop.ui.deal_words import amount_of
from crm_desktop.ui.deals import shown as words
from crm_desktop.ui.deals.stage_row import StageRow
from crm_desktop.ui.plain_text import button_text, one_line
from crm_desktop.ui.records.facts import FactTiles
from crm_desktop.ui.texts import kind_title
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import Action, ActionRow, icon_button, link_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.chip_line import ChipLine, ChipText
from crm_desktop.ui.widgets.label import ElidedLabel, PlainLabel, secondary_label
from crm_desktop.ui.widgets.link_line import LinkColumn, LinkText

_LOGGED = (ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.NOTE, ActivityKind.TASK)


class DealHead(QWidget):
    """Shows name, amount, people, stages, chance, figures and tags; tells what is pressed."""

    deed_requested = Signal(str)  # a kind of activity to log, or won, lost, reopen
    chance_requested = Signal()  # set it by hand
    automatic_requested = Signal()  # give it back to the stage
    open_requested = Signal(object, object)
    tag_requested = Signal()
    tag_removed = Signal(str)
    more_requested = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._detail: DealDetail | None = None
        self._buttons_for: StageKind | None = None
        self._name, self._amount = ElidedLabel(), ElidedLabel()
        self._name.setFont(fonts.title())
        self._amount.setFont(fonts.title())
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._warning = PlainLabel(ink="bad")
        self.people, self.stages = LinkColumn(), StageRow()
        self._chance = ElidedLabel()
        self._chance.setFont(fonts.strong())
        self._worth = secondary_label()
        self.by_hand, self.automatic = link_button(tr("By hand …")), link_button("")
        self.buttons, self.more = ActionRow(), icon_button("ellipsis", tr("More"))
        self.facts = FactTiles()
        self.tags = ChipLine(tr("+ Tag"), remove_tip=tr("Remove this tag"))
        self._lay_out()
        self._connect()

    def show_deal(self, detail: DealDetail, now: int) -> None:
        """Show this deal in the same widgets."""
        self._detail = detail
        self._name.setText(detail.name)
        self._amount.setText(amount_of(detail.row))
        self._warning.setText(words.warning(detail))
        self._warning.setVisible(bool(words.warning(detail)))
        self.people.set_lines(_people(detail))
        self.stages.set_stages(detail.stages, detail.row.stage_id)
        self._show_chance(detail)
        self._show_buttons(detail.row.kind)
        self.facts.set_facts(words.facts(detail, now))
        self.tags.set_chips([ChipText(str(tag.id), tag.name) for tag in detail.tags])

    def take_keyboard(self) -> None:
        """Give the keyboard to the stages."""
        self.stages.take_keyboard()

    def _show_chance(self, detail: DealDetail) -> None:
        said = words.chance_words(detail)
        is_open = detail.row.kind is StageKind.OPEN
        self._chance.setText(said.line)
        self._worth.setText(said.worth)
        self._worth.setVisible(bool(said.worth))
        self.by_hand.setVisible(is_open)
        self.automatic.setText(button_text(said.back))
        self.automatic.setVisible(bool(said.back))

    def _show_buttons(self, kind: StageKind) -> None:
        if kind is self._buttons_for:
            return
        self._buttons_for = kind
        logs = [Action(each.value, kind_title(each)) for each in _LOGGED]
        again = [] if kind is StageKind.OPEN else [Action("reopen", tr("Open again"))]
        self.buttons.set_actions([*logs, *again])

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._name, 1)
        top.addWidget(self._amount)
        chance = Card(spacing=2)
        chance.column.setContentsMargins(12, 8, 12, 8)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._chance)
        row.addStretch(1)
        row.addWidget(self.automatic)
        row.addWidget(self.by_hand)
        chance.column.addLayout(row)
        chance.column.addWidget(self._worth)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        actions.addWidget(self.buttons, 1)
        actions.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        for widget in (self._warning, self.people, self.stages):
            column.addWidget(widget)
        column.addLayout(actions)
        for below in (chance, self.facts, self.tags):
            column.addWidget(below)

    def _connect(self) -> None:
        self.buttons.action_chosen.connect(self.deed_requested)
        self.by_hand.clicked.connect(self.chance_requested)
        self.automatic.clicked.connect(self.automatic_requested)
        self.people.acted.connect(self._open)
        self.tags.add_requested.connect(self.tag_requested)
        self.tags.remove_requested.connect(self.tag_removed)
        self.more.clicked.connect(
            lambda: self.more_requested.emit(self.more.mapToGlobal(QPoint(0, self.more.height())))
        )

    def _open(self, key: object, verb: str, _at: QPoint) -> None:
        detail = self._detail
        if verb != "open" or detail is None:
            return
        if key == "person":
            self.open_requested.emit(Kind.CONTACT, detail.row.contact_id)
        else:
            self.open_requested.emit(Kind.COMPANY, detail.row.company_id)


def _people(detail: DealDetail) -> list[LinkText]:
    row = detail.row
    ends = (("person", "user", row.person), ("company", "building-2", row.company))
    return [LinkText(key, icon, one_line(name), tip=name) for key, icon, name in ends if name]
