"""The second page: what to do with those who are here, or probably are, and how it will look."""

from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from crm_desktop.domain.card import SourceRow
from crm_desktop.services.importing.checking import Check
from crm_desktop.services.importing.policy import Existing, Policy
from crm_desktop.services.importing.source import TableOf
from crm_desktop.ui.importing.duplicates import DuplicatesCard
from crm_desktop.ui.importing.first_contacts import FirstContactsCard
from crm_desktop.ui.importing.first_deals import FirstDealsCard
from crm_desktop.ui.importing.policy_card import PolicyCard
from crm_desktop.ui.importing.stages import StagesCard
from crm_desktop.ui.importing.words import policy_words
from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel


class CheckPage(QScrollArea):
    """Only what there is to decide is asked; the first contacts are always shown."""

    policy_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cards_note = Card(PlainLabel(tr(_CARDS_NOTE), ink="muted"))
        self.duplicates = DuplicatesCard()
        self.policy_card = PolicyCard()
        self.stages = StagesCard()
        self.first = FirstContactsCard()
        self.first_deals = FirstDealsCard()
        self.of = TableOf.CONTACTS  # what the rows are
        self._check: Check | None = None
        self.duplicates.changed.connect(self.policy_changed)
        self.policy_card.changed.connect(self._show_stages)
        self.policy_card.changed.connect(self.policy_changed)
        self.stages.changed.connect(self._show_stages)
        self.stages.changed.connect(self.policy_changed)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in (self._cards_note, self.duplicates, self.stages, self.policy_card):
            column.addWidget(card)
        column.addWidget(self.first, 1)
        column.addWidget(self.first_deals, 1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def begin(self, of: TableOf = TableOf.CONTACTS, *, is_cards: bool) -> None:
        """Another file: nothing is decided yet."""
        self.of, self._check = of, None
        self.duplicates.reset()
        self.policy_card.reset()
        self.stages.reset()
        self.show_first(())
        for card in (self.duplicates, self.policy_card, self.stages):
            card.hide()
        self.policy_card.show_fields(of)
        self.first.setVisible(of is TableOf.CONTACTS)
        self.first_deals.setVisible(of is TableOf.DEALS)
        self._cards_note.setVisible(is_cards)

    def show_check(self, check: Check) -> None:
        """Ask what there is to decide."""
        self.duplicates.set_pairs(check.pairs, check.probable)
        self.policy_card.set_count(check.here)
        self.duplicates.setVisible(bool(check.pairs))
        self.policy_card.setVisible(bool(check.here or check.pairs))
        self._check = check
        self._show_stages()

    def show_first(self, rows: Sequence[SourceRow]) -> None:
        """Show the first contacts, or deals."""
        self.first.set_rows(rows)
        self.first_deals.set_rows(rows)

    def policy(self) -> Policy:
        """All decisions together."""
        return Policy(
            existing=self.policy_card.existing(),
            overwrite=self.policy_card.overwrite(),
            probable=self.duplicates.otherwise(),
            decisions=MappingProxyType(self.duplicates.decisions()),
            words=MappingProxyType(policy_words()),
            stages=MappingProxyType(self.stages.choices()),
        )

    def undecided(self) -> int:
        """How many probable duplicates, or stages, wait for a decision."""
        return self.duplicates.undecided() + self.stages.undecided()

    def brought_in(self, check: Check) -> int:
        """How many rows of those checked make or change a contact, as far as one can tell."""
        here = check.here if self.policy_card.existing() is Existing.FILL else 0
        return check.new + here + self.duplicates.brought_in()

    def take_keyboard(self) -> None:
        """What is to be decided first gets the keyboard."""
        if self.duplicates.isVisibleTo(self):
            self.duplicates.setFocus()
        elif self.stages.undecided():
            self.stages.take_keyboard()
        else:
            (self.first if self.of is TableOf.CONTACTS else self.first_deals).table.setFocus()

    def _show_stages(self) -> None:
        """Those of new deals, and of the others where theirs is to be that of the file."""
        if self._check is None:
            return
        moves = "stage" in self.policy_card.overwrite()
        stages = [each for each in self._check.stages if each.deals or moves]
        self.stages.set_stages(stages, self._check.pipelines)
        self.stages.setVisible(bool(stages))
        self.first_deals.set_stages(self.stages.stage_of)


_CARDS_NOTE = QT_TR_NOOP(
    "Contact cards say themselves what each value is, so there are no columns to match. "
    "Below is what was read from them.",
)
