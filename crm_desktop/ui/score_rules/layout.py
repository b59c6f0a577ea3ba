"""The widgets of the screen of rules and where they stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.scoring import Part
from crm_desktop.ui.records.editing import EditDelegate, Refusal
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.score_rules.accuracy import AccuracyPage
from crm_desktop.ui.score_rules.model import Place, RuleModel
from crm_desktop.ui.score_rules.preview_card import PreviewCard
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import PageHeading
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.line_table import LineTable
from crm_desktop.ui.widgets.line_tabs import LineTabs

PARTS = (Part.FIT, Part.ENGAGEMENT, Part.CAP)
_PREVIEW = 330
# What is of no use in a part, and what takes the room there.
_HIDDEN = {
    Part.FIT: (Place.HALF_LIFE,),
    Part.ENGAGEMENT: (Place.GROUP, Place.WORDS),
    Part.CAP: (Place.GROUP, Place.HALF_LIFE, Place.WORDS),
}


class RuleTable(LineTable):
    """The rules of a part; F2, a letter or a double click types in place."""

    def __init__(self, part: Part) -> None:
        super().__init__(lambda view: EditDelegate(view, lambda _column, at: QLineEdit(at)))
        self.rules = RuleModel()
        self.rules.setParent(self)
        self.setModel(self.rules)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        triggers = self.EditTrigger.EditKeyPressed | self.EditTrigger.DoubleClicked
        self.setEditTriggers(triggers | self.EditTrigger.AnyKeyPressed)
        self._refusal = Refusal(self.viewport())
        for place in _HIDDEN[part]:
            self.setColumnHidden(place, True)  # noqa: FBT003 - Qt's order
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        stretched = Place.WORDS if part is Part.FIT else Place.RULE
        for place in Place:
            fits, grows = QHeaderView.ResizeMode.ResizeToContents, QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(place, grows if place is stretched else fits)
        self.rules.refused.connect(self._say)
        self.rules.dataChanged.connect(self._refusal.hide)

    def _say(self, index: object, _typed: str, reason: str) -> None:
        place = self.visualRect(index)  # type: ignore[arg-type] # the model's own index
        self._refusal.show_below(place, reason)


class RulesLayout:
    """Tabs over a table at the left, what would change at the right."""

    def __init__(self, screen: QWidget, runner: Runner) -> None:
        self.heading = PageHeading(tr("Scoring"))
        self.keep, self.discard = primary_button(tr("Keep")), button(tr("Discard"))
        self.tabs = LineTabs([tr("Fit"), tr("Engagement"), tr("Limits"), tr("Chance")])
        self.tables = [RuleTable(part) for part in PARTS]
        self.hint = PlainLabel(ink="muted")
        self.preview = PreviewCard()
        self.chance = AccuracyPage(runner)
        self._lay_out(screen)
        self.turn(0)

    def turn(self, tab: int) -> None:
        """Show the rules of a part."""
        is_chance = tab == len(self.tables)
        for place, table in enumerate(self.tables):
            table.setVisible(place == tab)
        for widget, is_shown in (
            (self._rules, not is_chance),
            (self.preview, not is_chance),
            (self._chance, is_chance),
        ):
            widget.setVisible(is_shown)
        if is_chance:
            self.chance.ask()
        hints = (
            tr("Words apart by commas; a star stands for any letters, a minus rules out."),
            tr("Points are halved after each half-life; without one they do not age."),
            tr("No more than these points count; from how many a lead is hot or warm."),
            tr(
                "Chances are learned from what became of leads and deals, and tested in time order."
            ),
        )
        self.hint.setText(hints[tab])

    def _lay_out(self, screen: QWidget) -> None:
        self.heading.add_widget(self.discard)
        self.heading.add_widget(self.keep)
        self._rules = card = Card(*self.tables)
        self._chance = QScrollArea()
        self._chance.setWidgetResizable(True)
        self._chance.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._chance.setWidget(self.chance)
        card.column.setContentsMargins(1, 1, 1, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (self.tabs, self.hint):
            left.addWidget(widget)
        left.addWidget(card, 1)
        left.addWidget(self._chance, 1)
        self.preview.setFixedWidth(_PREVIEW)
        halves = QHBoxLayout()
        halves.setSpacing(16)
        halves.addLayout(left, 1)
        halves.addWidget(self.preview)
        column = QVBoxLayout(screen)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addLayout(halves, 1)
