"""Campaigns: their order and rows, who is in one, who could be, and what came of it."""

import json
from array import array
from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.domain.campaign import (
    ADDRESSES,
    CampaignDetail,
    CampaignRow,
    LeftOut,
    MemberRow,
    Outcome,
)
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.storage import campaign_rows
from crm_desktop.storage.deal_rows import CURRENCY
from crm_desktop.storage.queries import lines, standing
from crm_desktop.storage.reading import Reading, marks

ORDERS = {
    "name": "name_key",
    "channel": "channel_key",
    "state": "phase",
    "starts": "starts",
    "ends": "ends",
    "people": "people",
    "to_do": "to_do",
    "reached": "reached",
    "answered": "answered",
    "leads": "leads",
    "won": "won",
    "won_value": "won_value",
    "budget": "budget",
    "cost": "cost",
    "profit": "profit",
    "last_touch": "last_touch",
}
MEMBER_ORDERS = {
    "name": "l.name_key",
    "company": "l.company_key IS NULL, l.company_key",
    "outcome": "m.outcome",
    "changed_at": "m.changed_at",
}
_ROW = (
    "id, name, ifnull(channel, ''), ifnull(starts, ''), ifnull(ends, ''), is_closed, people, to_do,"
    " reached, answered, leads, won, won_value, budget, cost, currency, last_touch"
)
_ADDRESS = {"email": "l.email", "phone": "l.phone", "address": "l.city"}
_CHANNEL_CODE = (
    "(SELECT o.code FROM campaign c JOIN option o ON o.id = c.channel_id WHERE c.id = ?)"
)


class MemberQuestion(NamedTuple):
    """Which of the people in a campaign are wanted (no `outcome`: all), in which order."""

    campaign: int
    outcome: Outcome | None = None
    folded: str = ""
    order: str = "name"
    is_descending: bool = False


def ids(reading: Reading, question: ListQuestion) -> "array[int]":
    """Every campaign that the question wants, in its order; those without a value last.

    Raises `CrmError` (`filter-field-gone`, `bad-filter`).
    """
    return lines.ids(reading, "campaign", ORDERS, question)


def followers(
    reading: Reading, order: str, ids: "array[int]", written: Sequence[int], *, descending: bool
) -> standing.Followers:
    """Where those just written stand now in this order, if it is elsewhere."""
    key = ORDERS[order]
    return standing.followers(reading, "campaign", key, ids, written, descending=descending)


def rows(reading: Reading, wanted: Sequence[int]) -> list[CampaignRow]:
    """The rows of these campaigns in this order; those gone meanwhile are left out."""
    sql = f"SELECT {_ROW}, {CURRENCY} FROM campaign_line WHERE id IN ({marks(wanted)})"
    found = (CampaignRow(*row) for row in reading.rows(sql, tuple(wanted)))
    return lines.in_order(wanted, (row._replace(is_closed=bool(row.is_closed)) for row in found))


def detail(reading: Reading, campaign: int) -> CampaignDetail:
    """A campaign whole. Raises `CrmError("campaign-gone")`."""
    found = rows(reading, (campaign,))
    more = reading.first(
        "SELECT c.note, c.channel_id, ifnull(o.code, ''), ifnull(s.name, ''), c.created_at"
        " FROM campaign c LEFT JOIN option o ON o.id = c.channel_id"
        " LEFT JOIN segment s ON s.id = c.segment_id WHERE c.id = ?",
        (campaign,),
    )
    if not found or more is None:
        raise CrmError("campaign-gone")
    counted = reading.rows(
        "SELECT outcome, count(*) FROM campaign_member WHERE campaign_id = ? GROUP BY outcome",
        (campaign,),
    )
    outcomes = dict.fromkeys(Outcome, 0) | {Outcome(each): count for each, count in counted}
    window = int(reading.value(f"SELECT {campaign_rows.WINDOW}"))
    note, channel, code, segment, created_at = more
    return CampaignDetail(found[0], note, channel, code, segment, created_at, outcomes, window)


def named(reading: Reading, sort_key: str) -> int | None:
    """The campaign whose name folds to this."""
    found = reading.value("SELECT id FROM campaign WHERE sort_key = ?", (sort_key,))
    return None if found is None else int(found)


def all_names(reading: Reading) -> list[tuple[int, str]]:
    """Id and name of every campaign, those changed last first."""
    found = reading.rows("SELECT id, name FROM campaign_line ORDER BY last_touch DESC, name_key")
    return [(row[0], row[1]) for row in found]


def naming(reading: Reading, table: str, name: str) -> Sequence[int]:
    """The leads (`contact`) or deals that say they come from the campaign of this name."""
    sql = f"SELECT id FROM {table} WHERE campaign <> '' AND campaign = ? COLLATE NOCASE"
    return reading.ids(sql, (name,))


def member_ids(reading: Reading, question: MemberQuestion) -> "array[int]":
    """The rows of those in a campaign that the question wants, in its order."""
    tests, asked = ["m.campaign_id = ?"], list[object]((question.campaign,))
    if question.outcome is not None:
        tests.append("m.outcome = ?")
        asked.append(question.outcome.value)
    if question.folded:
        tests.append("(instr(l.name_key, ?) OR instr(ifnull(l.company_key, ''), ?))")
        asked += [question.folded, question.folded]
    way = "DESC" if question.is_descending else "ASC"
    order = f"{MEMBER_ORDERS[question.order]} {way}, l.name_key, m.id"
    return reading.ids(
        "SELECT m.id FROM campaign_member m JOIN contact_line l ON l.id = m.contact_id"
        f" WHERE {' AND '.join(tests)} ORDER BY {order}",
        tuple(asked),
    )


def member_rows(reading: Reading, wanted: Sequence[int]) -> list[MemberRow]:
    """The rows of these members of one campaign in this order; those gone are left out."""
    if not wanted:
        return []
    kind = ADDRESSES.get(str(reading.value(
        "SELECT o.code FROM campaign_member m JOIN campaign c ON c.id = m.campaign_id"
        " LEFT JOIN option o ON o.id = c.channel_id WHERE m.id = ?", (wanted[0],)
    )))  # fmt: skip
    address = _ADDRESS.get(kind or "", "coalesce(l.phone, l.email, l.city)")
    found = reading.rows(
        f"SELECT m.id, m.contact_id, l.name, ifnull(l.company, ''), ifnull({address}, ''),"
        " m.outcome, m.added_at, m.changed_at, l.do_not_contact"
        " FROM campaign_member m JOIN contact_line l ON l.id = m.contact_id"
        f" WHERE m.id IN ({marks(wanted)})",
        tuple(wanted),
    )
    made = (
        MemberRow(*row)._replace(outcome=Outcome(row[5]), do_not_contact=bool(row[8]))
        for row in found
    )
    return lines.in_order(wanted, made)


def people(reading: Reading, members: Sequence[int]) -> "array[int]":
    """The contacts behind these rows, in the order of the rows' ids."""
    return reading.ids(
        "SELECT contact_id FROM campaign_member WHERE id IN (SELECT value FROM json_each(?))"
        " ORDER BY id",
        (json.dumps(list(members)),),
    )


def barred(
    reading: Reading, campaign: int, contacts: Sequence[int], *, asks_consent: bool
) -> dict[int, LeftOut]:
    """Who of these contacts is not to be added to a campaign, and why."""
    code = str(reading.value(f"SELECT {_CHANNEL_CODE}", (campaign,)) or "")
    kind = ADDRESSES.get(code)
    lacks = "0" if kind is None else _lacks(kind)
    found = reading.rows(
        "SELECT c.id, CASE WHEN EXISTS (SELECT 1 FROM campaign_member WHERE contact_id = c.id"
        f" AND campaign_id = ?) THEN '{LeftOut.THERE}'"
        f" WHEN c.do_not_contact THEN '{LeftOut.DO_NOT_CONTACT}'"
        f" WHEN c.consent IN ('refused', 'withdrawn') THEN '{LeftOut.REFUSED}'"
        f" WHEN c.consent = '' AND ? THEN '{LeftOut.NO_CONSENT}'"
        f" WHEN {lacks} THEN '{LeftOut.NO_ADDRESS}' END AS why"
        " FROM contact c WHERE c.id IN (SELECT value FROM json_each(?)) AND why IS NOT NULL",
        (campaign, asks_consent, json.dumps(list(contacts))),
    )
    return {row[0]: LeftOut(row[1]) for row in found}


def present(reading: Reading, contacts: Sequence[int]) -> "array[int]":
    """Those of the contacts that are there, by id."""
    sql = "SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return reading.ids(sql, (json.dumps(list(contacts)),))


def _lacks(kind: str) -> str:
    """Whether a contact has no address of a kind; one by post needs a place."""
    held = "value <> ''" if kind != "address" else "(city <> '' OR postcode <> '' OR street <> '')"
    return (
        f"NOT EXISTS (SELECT 1 FROM channel WHERE contact_id = c.id AND kind = '{kind}' AND {held})"
    )
