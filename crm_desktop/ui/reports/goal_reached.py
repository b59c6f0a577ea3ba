"""What was reached so far of a figure, beside the form that asks for its goal."""

from collections.abc import Sequence

from crm_desktop.domain.attainment import Former
from crm_desktop.domain.goal import GoalKpi
from crm_desktop.domain.report import Figure, Unit
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.key_values import KeyValue, KeyValueRows
from crm_desktop.ui.widgets.label import PlainLabel

_SHOWN = 8  # periods, the last ones
_WIDTH = 250


class ReachedCard(Card):
    """The last periods, the newest first, and their mean."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self._heading = SectionHeading(tr("Reached so far"))
        self.rows, self.mean = KeyValueRows(), PlainLabel(ink="muted")
        for widget in (self._heading, self.rows, self.mean):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def show_reached(self, kpi: GoalKpi, currency: str, found: Sequence[Former]) -> None:
        """Show what came in these periods, the last of them at the top."""
        last, words = found[-_SHOWN:], ReportWords()

        def say(amount: float) -> str:
            money = currency if kpi.unit is Unit.MONEY else ""
            return words.say(Figure(amount, kpi.unit, money))

        shown = [KeyValue(words.say(each.when), say(each.amount)) for each in reversed(last)]
        self.rows.set_rows(shown)
        if not last:
            self.mean.setText(tr("Nothing came in the periods before."))
            return
        mean = say(sum(each.amount for each in last) / len(last))
        best = say(max(each.amount for each in last))
        text = tr("On average {mean}, at best {best}.")
        self.mean.setText(filled(text, mean=mean, best=best))
