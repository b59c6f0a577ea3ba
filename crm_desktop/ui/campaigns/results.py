"""What came of a campaign: the way people went, leads and deals, what it cost and brought."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.domain.campaign import CampaignDetail, CampaignRow, Outcome
from crm_desktop.ui.amounts import amount_words, round_words
from crm_desktop.ui.campaign_texts import outcome_words, profit_words, rule_words
from crm_desktop.ui.campaigns.funnel import Funnel, Step
from crm_desktop.ui.records.facts import FactTiles
from crm_desktop.ui.records.shown import Fact
from crm_desktop.ui.records.words import number
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import link_below, link_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.label import PlainLabel

_NOTHING = "—"


class ResultPart(QWidget):
    """Figures as they are now; how leads are told is said below them."""

    days_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.facts, self.funnel = FactTiles(), Funnel()
        self.rule, self.note = PlainLabel(ink="muted"), PlainLabel()
        self.days = link_button(tr("Change the days …"))
        self.days.clicked.connect(self.days_requested)
        for each in (self.rule, self.note):
            each.setWordWrap(True)
        self._way = Card(SectionHeading(tr("How far people came")), self.funnel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        for widget in (self.note, self.facts, self._way, self.rule):
            column.addWidget(widget)
        column.addLayout(link_below(self.days))
        column.addStretch(1)

    def show_campaign(self, detail: CampaignDetail) -> None:
        """Show what came of this campaign."""
        row = detail.row
        self.note.setText(detail.note)
        self.note.setVisible(bool(detail.note))
        self.facts.set_facts(_facts(row))
        self._way.setVisible(bool(row.people))
        self.funnel.show_steps(_steps(detail))
        self.rule.setText(rule_words(detail.window))


def _facts(row: CampaignRow) -> tuple[Fact, ...]:
    per_lead = row.per_lead
    gain = Tone.NONE if row.profit is None else Tone.GOOD if row.profit > 0 else Tone.WARNING
    won = f"{number(row.won)} · {round_words(row.won_value, row.base)}" if row.won else "0"
    return (
        Fact(tr("Leads"), number(row.leads)),
        Fact(tr("Won", "deals"), won, tip=tr("Deals won, and what they are worth")),
        Fact(
            tr("Return", "on the cost"),
            _NOTHING if row.profit is None else profit_words(row.profit),
            gain,
            tr("What was won less the cost, as a share of the cost"),
        ),
        Fact(tr("Cost"), _money(row.cost, row)),
        Fact(tr("Budget"), _money(row.budget, row)),
        Fact(tr("Cost per lead"), _NOTHING if per_lead is None else _money(per_lead, row)),
    )


def _money(value: int | None, row: CampaignRow) -> str:
    return _NOTHING if value is None else amount_words(value, row.currency)


def _steps(detail: CampaignDetail) -> tuple[Step, ...]:
    row, people = detail.row, detail.row.people
    bought = detail.outcomes[Outcome.BOUGHT]
    counted = (
        (tr("People"), people),
        (tr("Asked"), people - row.to_do),
        (outcome_words(Outcome.REACHED), row.reached),
        (outcome_words(Outcome.ANSWERED), row.answered),
        (outcome_words(Outcome.BOUGHT), bought),
    )
    return tuple(Step(words, count, _of(count, people)) for words, count in counted)


def _of(count: int, people: int) -> str:
    if count == people:
        return number(count)
    return filled(tr("{shown} of {total}"), shown=number(count), total=number(people))
