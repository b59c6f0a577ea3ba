"""The columns of the list of feedback."""

from crm_desktop.domain.feedback import ResponseRow
from crm_desktop.ui import dates
from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.models.column import Column
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.responses.words import (
    meaning,
    said_words,
    score_words,
    source_words,
    tone_of,
    whole_words,
)
from crm_desktop.ui.translation import tr

ORDERS = ("at", "score", "person", "survey")  # what the list can be sorted by
_TIP = 600


def columns() -> tuple[Column[ResponseRow], ...]:
    """Day, score and comment first; the rest where there is room."""
    return (
        Column("at", tr("Day"), 100, 0, _day),
        Column("score", tr("Score"), 112, 0, _score),
        Column("comment", tr("Comment"), 228, 1, _comment),
        Column("person", tr("From"), 176, 2, _person),
        Column("survey", tr("Survey"), 182, 3, lambda row, _now: Cell(one_line(row.survey))),
        Column("ticket", tr("Ticket"), 150, 4, _ticket),
        Column("product", tr("Product"), 104, 6, lambda row, _now: Cell(one_line(row.product))),
        Column("source", tr("How it came"), 96, 5, _source),
    )


def _day(row: ResponseRow, now: int) -> Cell:
    return Cell(dates.day(row.at, now), instant=row.at, figures=True)


def _score(row: ResponseRow, _now: int) -> Cell:
    if row.score is None:
        return EMPTY
    words, tip = score_words(row.code, row.score), meaning(row.code, row.score)
    return Cell(words, tone=tone_of(row.code, row.score), tip=tip, spoken=tip)


def _comment(row: ResponseRow, _now: int) -> Cell:
    return Cell(said_words(row), tip=whole_words(row)[:_TIP], muted=not row.comment)


def _person(row: ResponseRow, _now: int) -> Cell:
    if not row.person:
        return Cell(one_line(row.company))
    return Cell(one_line(row.person), one_line(row.company))


def _ticket(row: ResponseRow, _now: int) -> Cell:
    return EMPTY if row.number is None else Cell(f"#{row.number}", one_line(row.ticket))


def _source(row: ResponseRow, _now: int) -> Cell:
    return Cell(source_words(row.source), muted=True)
