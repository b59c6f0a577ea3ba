"""The columns of the people in a campaign."""

from crm_desktop.domain.campaign import MemberRow
from crm_desktop.ui import dates
from crm_desktop.ui.campaign_texts import OUTCOME_TONES, outcome_words
from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.models.column import Column
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import tr

ORDERS = ("name", "company", "outcome", "changed_at")  # what the list can be sorted by


def columns() -> tuple[Column[MemberRow], ...]:
    """Who, how they are reached, what became of it; the rest where there is room."""
    return (
        Column("name", tr("Name"), 138, 0, _name),
        Column("company", tr("Company"), 104, 4, lambda row, _now: Cell(one_line(row.company))),
        Column("address", tr("Reached by"), 150, 1, lambda row, _now: Cell(one_line(row.address))),
        Column("outcome", tr("Outcome"), 96, 2, _outcome),
        Column("changed_at", tr("Changed"), 90, 3, _changed),
    )


def _name(row: MemberRow, _now: int) -> Cell:
    aside = tr("not to be contacted") if row.do_not_contact else ""
    return Cell(one_line(row.name), aside, strong=True)


def _outcome(row: MemberRow, _now: int) -> Cell:
    return Cell(outcome_words(row.outcome), tone=OUTCOME_TONES[row.outcome])


def _changed(row: MemberRow, now: int) -> Cell:
    if row.changed_at == row.added_at:
        return EMPTY
    return Cell(dates.day(row.changed_at, now), instant=row.changed_at, figures=True)
