"""Deals as a list: where it finds them, its columns and words."""

from array import array
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import DealRow, StageKind
from crm_desktop.domain.filter import is_given
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.services import board, deals
from crm_desktop.services.board_edits import EditDealCell
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.amounts import amount_words
from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.dialogs import day_words as typed_days
from crm_desktop.ui.models.column import Column, Followers, Source
from crm_desktop.ui.pipeline.days import day_words, is_iso_day, percent_words
from crm_desktop.ui.records.cells import date_columns, day_cell, split_tags, tags_cell
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import counted, tr


class Listing(NamedTuple):
    """Deals for the list, as `ListedKind` wants them; `pipeline` is that of now."""

    pipeline: Callable[[], int]
    today: Callable[[], date]
    kind: Kind = Kind.DEAL
    owner: str = "deal"
    icon: str = "square-kanban"

    @property
    def source(self) -> Source[DealRow]:
        """Where the list finds the deals of a pipeline; given ones may be of any."""

        def ids(reading: Reading, question: ListQuestion) -> "array[int]":
            of_all = is_given(question.filter)
            return board.listed(reading, 0 if of_all else self.pipeline(), question)

        def followers(
            reading: Reading,
            order: str,
            ids: "array[int]",
            written: Sequence[int],
            *,
            descending: bool,
        ) -> Followers:
            return board.list_followers(
                reading, self.pipeline(), order, ids, written, descending=descending
            )

        return Source(Kind.DEAL, ids, followers, deals.rows, self._edit)

    def _edit(self, deal: int, column: str, typed: str) -> EditDealCell:
        """Days may be typed in words."""
        day = typed_days.day(typed, self.today()) if column == "close_day" else None
        return EditDealCell(deal, column, typed if day is None else day.isoformat())

    @property
    def columns(self) -> Callable[[], Sequence[Column[DealRow]]]:
        return columns

    @property
    def title(self) -> Callable[[], str]:
        return lambda: tr("Pipeline")

    @property
    def empty(self) -> Callable[[], str]:
        return lambda: tr(
            "Possible business belongs here: with whom, how much, how likely, and what comes next."
        )

    @property
    def new_words(self) -> Callable[[], str]:
        return lambda: tr("New deal")

    @property
    def count_words(self) -> Callable[[int], str]:
        return lambda count: counted(count, tr("1 deal"), tr("%Ln deals", "", count))


def columns() -> tuple[Column[DealRow], ...]:
    """From left to right as offered."""
    return (*_deal(), *date_columns(DealRow), *_rest())


def _deal() -> tuple[Column[DealRow], ...]:
    return (
        Column(
            "name", tr("Deal"), 190, 0,
            lambda row, _now: Cell(row.name, strong=True),
            lambda row: row.name,
            lambda row, text: row._replace(name=text),
        ),
        Column(
            "company", tr("Company"), 150, 2,
            lambda row, _now: Cell(row.company) if row.company else Cell("—", muted=True),
        ),
        Column("person", tr("Person"), 140, 8, lambda row, _now: Cell(row.person)),
        Column("stage", tr("Stage"), 120, 3, lambda row, _now: _stage_cell(row)),
        Column(
            "amount", tr("Amount"), 100, 1,
            lambda row, _now: _amount_cell(row),
            _typed_amount,
            is_right=True,
        ),
        Column(
            "chance", tr("Chance"), 80, 4,
            lambda row, _now: _chance_cell(row),
            lambda row: str(row.chance),
            is_right=True,
        ),
        Column(
            "odds", tr("Learned chance"), 100, 9,
            lambda row, _now: _percent_cell(row.odds),
            is_right=True,
        ),
        Column(
            "close_day", tr("Expected close"), 115, 5,
            lambda row, now: Cell(day_words(row.close_day, now), figures=True, tip=row.close_day),
            lambda row: row.close_day,
            _with_close_day,
        ),
    )  # fmt: skip


def _with_close_day(row: DealRow, text: str) -> DealRow:
    """The row as it will read; words for a day are read where they are written."""
    is_day = is_iso_day(text)
    return row._replace(close_day=text) if is_day or not text else row


def _rest() -> tuple[Column[DealRow], ...]:
    return (
        Column(
            "closed_at", tr("Closed"), 105, 10,
            lambda row, now: EMPTY if row.closed_at is None else day_cell(row.closed_at, now),
        ),
        Column(
            "tags", tr("Tags"), 150, 11,
            lambda row, _now: tags_cell(row.tags),
            lambda row: ", ".join(row.tags),
            lambda row, text: row._replace(tags=split_tags(text)),
        ),
    )  # fmt: skip


def _stage_cell(row: DealRow) -> Cell:
    tones = {StageKind.WON: Tone.GOOD, StageKind.LOST: Tone.BAD}
    return Cell(row.stage, tone=tones.get(row.kind, Tone.NONE))


def _amount_cell(row: DealRow) -> Cell:
    if row.amount is None:
        return EMPTY
    return Cell(amount_words(row.amount, row.currency), right=True, figures=True)


def _typed_amount(row: DealRow) -> str:
    return "" if row.amount is None else amount_words(row.amount, row.currency)


def _chance_cell(row: DealRow) -> Cell:
    """The chance of the stage; one set by hand is marked."""
    words = percent_words(row.chance)
    if row.kind is not StageKind.OPEN:
        return EMPTY
    if not row.is_hand_set:
        return Cell(words, right=True, figures=True)
    return Cell(words, right=True, figures=True, icon="pencil", tip=tr("set by hand"))


def _percent_cell(percent: int | None) -> Cell:
    return EMPTY if percent is None else Cell(percent_words(percent), right=True, figures=True)
