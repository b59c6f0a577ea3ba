"""The fields of a campaign as its form asks them."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from crm_desktop.domain.campaign import CampaignDetail
from crm_desktop.domain.figures import Conventions, read_money, write_money
from crm_desktop.domain.option import Option, OptionList
from crm_desktop.services import campaigns, segments
from crm_desktop.services.campaigns import AddCampaign, EditCampaign
from crm_desktop.services.field_values import conventions
from crm_desktop.services.options import of_list
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.amounts import as_here, has_comma
from crm_desktop.ui.dialogs import day_words
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.selling.lines import choice, day_hint, day_line
from crm_desktop.ui.translation import tr

_MONEY = ("budget", "cost")


class Known(NamedTuple):
    """What the form offers, and the campaign that it changes, if any."""

    channels: Sequence[Option]
    segments: Mapping[str, int]
    how: Conventions
    detail: CampaignDetail | None


def read_known(campaign: int | None, reading: Reading) -> Known:
    """What there is. Raises `CrmError("campaign-gone")`."""
    found = segments.segments(reading)
    names = {one_line(each.name): each.id for each in found if each.record == "contact"}
    detail = None if campaign is None else campaigns.detail(reading, campaign)
    channels = of_list(reading, OptionList.CAMPAIGN_CHANNEL)
    return Known(channels, names, as_here(conventions(reading)), detail)


def fields(known: Known) -> list[FormField]:
    """Name, channel and days first; money and words after them."""
    day = partial(day_line, known.how)
    names = list(known.segments)
    return [
        FormField("name", tr("Name")),
        choice("channel", tr("Channel"), known.channels),
        FormField("starts", tr("First day"), day_hint(), make=day),
        FormField("ends", tr("Last day"), day_hint(), make=day),
        FormField("segment", tr("For the segment"), make=lambda: ChoiceLine(names)),
        FormField("budget", tr("Budget")),
        FormField("cost", tr("Cost")),
        FormField("currency", tr("Currency"), known.how.currency),
        FormField("note", tr("Note"), is_long=True),
    ]


def values(known: Known) -> dict[str, str]:
    """What stands in the form at first."""
    if known.detail is None:
        return {"currency": known.how.currency}
    row = known.detail.row
    return {
        "name": row.name,
        "channel": row.channel,
        "starts": row.starts,
        "ends": row.ends,
        "segment": one_line(known.detail.segment),
        "currency": row.currency,
        "note": known.detail.note,
        **{name: _typed(getattr(row, name), row.currency) for name in _MONEY},
    }


def command(known: Known, typed: Mapping[str, str], today: date) -> Command:
    """The step that writes what was typed; what cannot be read is left for it to refuse."""
    currency = typed["currency"].strip().upper() or known.how.currency
    channels = {each.name: each.id for each in known.channels}
    made: dict[str, object] = {
        "channel_id": _named(channels, typed["channel"]),
        "segment_id": _named(known.segments, typed["segment"]),
        "currency": currency,
        "note": typed["note"],
        **{name: _day(typed[name], today) for name in ("starts", "ends")},
        **{name: _money(typed[name], currency) for name in _MONEY},
    }
    if known.detail is None:
        return AddCampaign(typed["name"], made)
    return EditCampaign(known.detail.row.id, {"name": typed["name"], **made})


def _named(known: Mapping[str, int], text: str) -> object:
    name = text.strip()
    return known.get(name, name) if name else None


def _day(text: str, today: date) -> str:
    found = day_words.day(text, today) if text.strip() else None
    return text.strip() if found is None else found.isoformat()


def _money(text: str, currency: str) -> object:
    if not text.strip():
        return None
    found = read_money(text, currency, decimal_comma=has_comma())
    return text.strip() if found is None else found


def _typed(amount: int | None, currency: str) -> str:
    if amount is None:
        return ""
    return write_money(amount, currency, decimal_comma=has_comma(), with_sign=False)
