"""Campaigns as a list: where it finds them, its columns and words."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from crm_desktop.domain.campaign import CampaignRow, Outcome
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.services import campaigns
from crm_desktop.services.campaigns import EditCampaign
from crm_desktop.ui.amounts import round_words
from crm_desktop.ui.campaign_texts import STATE_TONES, outcome_words, profit_words, state_words
from crm_desktop.ui.campaigns.day_words import day_words
from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.models.column import Column, Source
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.cells import touch_cell
from crm_desktop.ui.records.words import number
from crm_desktop.ui.translation import counted, tr

ORDER = "last_touch"


class Listing(NamedTuple):
    """Campaigns for the list, as `ListedKind` wants them."""

    kind: Kind = Kind.CAMPAIGN
    owner: str = "campaign"
    icon: str = "megaphone"

    @property
    def source(self) -> Source[CampaignRow]:
        """Where the list finds its campaigns."""
        found = (campaigns.ids, campaigns.followers, campaigns.rows)
        return Source(Kind.CAMPAIGN, *found, edit_cell)

    @property
    def columns(self) -> Callable[[], Sequence[Column[CampaignRow]]]:
        return columns

    @property
    def title(self) -> Callable[[], str]:
        return lambda: tr("Campaigns")

    @property
    def empty(self) -> Callable[[], str]:
        return lambda: tr(
            "What you do to be heard of belongs here: whom you wrote to, called or invited, what"
            " it cost, and what came of it."
        )

    @property
    def new_words(self) -> Callable[[], str]:
        return lambda: tr("New campaign")

    @property
    def count_words(self) -> Callable[[int], str]:
        return lambda count: counted(count, tr("1 campaign"), tr("%Ln campaigns", "", count))


def edit_cell(campaign: int, column: str, text: str) -> EditCampaign:
    """The command that changes what a column shows of a campaign."""
    return EditCampaign(campaign, {column: text})


def columns() -> tuple[Column[CampaignRow], ...]:
    """From left to right as offered."""
    return (
        Column(
            "name", tr("Name"), 190, 0,
            lambda row, _now: Cell(one_line(row.name), strong=True),
            lambda row: row.name,
            lambda row, text: row._replace(name=text),
        ),
        Column("state", tr("State"), 84, 1, _state),
        Column("channel", tr("Channel"), 110, 7, lambda row, _now: Cell(one_line(row.channel))),
        _figure("people", tr("People"), 68, 2),
        _figure("to_do", outcome_words(Outcome.TO_DO), 66, 13),
        _figure("reached", outcome_words(Outcome.REACHED), 76, 5),
        _figure("answered", outcome_words(Outcome.ANSWERED), 86, 6),
        _figure("leads", tr("Leads"), 62, 3),
        _figure("won", tr("Won", "deals"), 60, 8),
        Column("won_value", tr("Worth"), 86, 10, _won_value, is_right=True),
        Column("cost", tr("Cost"), 80, 9, lambda row, _now: _money(row, row.cost), is_right=True),
        Column(
            "budget", tr("Budget"), 80, 14,
            lambda row, _now: _money(row, row.budget), is_right=True,
        ),
        Column("profit", tr("Return", "on the cost"), 78, 4, _profit, is_right=True),
        Column("starts", tr("From", "day"), 96, 11, lambda row, now: _day(row.starts, now)),
        Column("ends", tr("Until", "day"), 96, 12, lambda row, now: _day(row.ends, now)),
        Column(
            "last_touch", tr("Changed"), 110, 15,
            lambda row, now: touch_cell(row.last_touch, now),
        ),
    )  # fmt: skip


def _figure(key: str, title: str, width: int, rank: int) -> Column[CampaignRow]:
    def cell(row: CampaignRow, _now: int) -> Cell:
        value = getattr(row, key)
        return Cell(number(value), right=True, figures=True) if value else EMPTY

    return Column(key, title, width, rank, cell, is_right=True)


def _state(row: CampaignRow, now: int) -> Cell:
    state = row.state(local(now).date().isoformat())
    return Cell(state_words(state), tone=STATE_TONES[state])


def _money(row: CampaignRow, value: int | None) -> Cell:
    if value is None:
        return EMPTY
    return Cell(round_words(value, row.currency), right=True, figures=True)


def _won_value(row: CampaignRow, _now: int) -> Cell:
    if not row.won:
        return EMPTY
    return Cell(round_words(row.won_value, row.base), right=True, figures=True)


def _profit(row: CampaignRow, _now: int) -> Cell:
    if row.profit is None:
        return EMPTY
    return Cell(profit_words(row.profit), right=True, figures=True)


def _day(day: str, now: int) -> Cell:
    return Cell(day_words(day, local(now).date()), figures=True) if day else EMPTY
