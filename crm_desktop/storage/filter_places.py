"""Where the fields of a filter are kept: keys to tables and columns, as data.

Every text here is ours; what a filter brings is only ever a bound value.
"""

from typing import NamedTuple

from crm_desktop.domain.filter import FieldKind
from crm_desktop.domain.option import OptionList
from crm_desktop.storage.deal_rows import CURRENCY, OPEN


class Place(NamedTuple):
    """The rows that hold a field: `what` is its value in `source`, `owner` whose it is there.

    `guard` says which rows; `also` are further forms of a text, without blanks and signs. `around`
    leads from the owners found to the records asked for, where those are others. `options` is the
    editable list whose entries a choice is among.
    """

    kind: FieldKind
    source: str
    owner: str
    what: str
    guard: str = ""
    also: tuple[str, ...] = ()
    around: str = ""
    values: tuple[object, ...] = ()
    is_instant: bool = False
    options: str = ""


# The sign has places read one after the other, not looked up for each of many owners.
_EMPLOYER = "SELECT contact_id FROM membership WHERE ended = '' AND +company_id IN ({inner})"
_PEOPLE = "SELECT company_id FROM membership WHERE ended = '' AND +contact_id IN ({inner})"
_BARE = "value"
for _sign in " -/()":
    _BARE = f"replace({_BARE}, '{_sign}', '')"
_OWN_TEXTS = {
    "contact": "name prefix given middle family suffix nickname note consent_source".split(),
    "company": "name industry note".split(),
}
_LINE_DAYS = {
    "contact": ("created_at", "last_touch", "next_due", "touch_due"),
    "company": ("created_at", "last_touch", "next_due"),
}


def _of_record(record: str) -> dict[str, Place]:
    """What contacts and companies have alike."""
    owner, theirs = f"{record}_id", f"{record}_id IS NOT NULL"
    places = {name: Place(FieldKind.TEXT, record, "id", name) for name in _OWN_TEXTS[record]}
    for name in _LINE_DAYS[record]:
        places[name] = Place(FieldKind.DAY, f"{record}_line", "id", name, is_instant=True)
    for kind in ("email", "phone", "web"):
        also = ("normal", _BARE) if kind == "phone" else ()
        guard = f"{theirs} AND kind = '{kind}'"
        places[kind] = Place(FieldKind.TEXT, "channel", owner, "value", guard, also)
    for part in ("street", "city", "region", "postcode", "country"):
        guard = f"{theirs} AND kind = 'address'"
        places[part] = Place(FieldKind.TEXT, "channel", owner, part, guard)
    places["photo"] = Place(FieldKind.YES_NO, record, "id", "photo IS NOT NULL")
    places["files"] = Place(FieldKind.YES_NO, "attachment", owner, theirs)
    places["tags"] = Place(FieldKind.TAGS, "tagging", owner, "tag_id", theirs)
    places["lists"] = Place(FieldKind.LISTS, "segment_member", owner, "segment_id", theirs)
    return places


_CHOSEN = ("choice_id", "choice_id IN (SELECT id FROM choice WHERE field_id = ?)")
_OWN_VALUES = {
    FieldKind.TEXT: ("text", "field_id = ? AND text <> ''"),
    FieldKind.DAY: ("text", "field_id = ? AND text <> ''"),
    FieldKind.CHOICE: _CHOSEN,
    FieldKind.CHOICES: _CHOSEN,
}

# Not yet qualified, and neither converted nor given up.


def _listed(column: str, options: OptionList) -> Place:
    """An entry of an editable list."""
    guard = f"{column} IS NOT NULL"
    return Place(FieldKind.CHOICE, "contact", "id", column, guard, options=options.value)


_OF_LEADS = {
    "lifecycle": Place(FieldKind.CHOICE, "contact", "id", "lifecycle", "lifecycle <> ''"),
    "open_lead": Place(FieldKind.YES_NO, "contact", "id", OPEN),
    "lead_status": _listed("lead_status_id", OptionList.LEAD_STATUS),
    "source": _listed("source_id", OptionList.SOURCE),
    "source_detail": Place(FieldKind.TEXT, "contact", "id", "source_detail"),
    "lead_reason": _listed("lead_reason_id", OptionList.UNQUALIFIED_REASON),
    "decision": Place(FieldKind.CHOICE, "contact", "id", "decision", "decision <> ''"),
    "score": Place(FieldKind.COUNT, "contact_line", "id", "score"),
    "odds": Place(FieldKind.COUNT, "contact_line", "id", "odds"),
    # Amounts are asked for in the currency of the business; others cannot be held against it.
    "expected_amount": Place(
        FieldKind.MONEY, "contact", "id", "expected_amount", f"expected_currency = {CURRENCY}"
    ),
    "open_deals": Place(FieldKind.MONEY, "contact_line", "id", "open_deals"),
}
# The fields that every business has, in the order they are offered, by kind of record.
BUILT_IN: dict[str, dict[str, Place]] = {
    "contact": {
        **_of_record("contact"),
        "birthday": Place(FieldKind.BIRTHDAY, "contact_line", "id", "birthday"),
        "do_not_contact": Place(FieldKind.YES_NO, "contact_line", "id", "do_not_contact = 1"),
        "consent": Place(FieldKind.CHOICE, "contact", "id", "consent", "consent <> ''"),
        "consent_day": Place(FieldKind.DAY, "contact", "id", "consent_day", "consent_day <> ''"),
        "touch_days": Place(FieldKind.COUNT, "contact", "id", "touch_days"),
        "company": Place(FieldKind.TEXT, "company", "id", "name", around=_EMPLOYER),
        "title": Place(FieldKind.TEXT, "membership", "contact_id", "title", "ended = ''"),
        "department": Place(FieldKind.TEXT, "membership", "contact_id", "department", "ended = ''"),
        "company.industry": Place(FieldKind.TEXT, "company", "id", "industry", around=_EMPLOYER),
        "company.employees": Place(FieldKind.COUNT, "company", "id", "employees", around=_EMPLOYER),
        "company.city": Place(
            FieldKind.TEXT,
            "channel",
            "company_id",
            "city",
            "company_id IS NOT NULL AND kind = 'address'",
            around=_EMPLOYER,
        ),
        "company.tags": Place(
            FieldKind.TAGS,
            "tagging",
            "company_id",
            "tag_id",
            "company_id IS NOT NULL",
            around=_EMPLOYER,
        ),
        **_OF_LEADS,
    },
    "company": {
        **_of_record("company"),
        "employees": Place(FieldKind.COUNT, "company", "id", "employees"),
        "people": Place(FieldKind.COUNT, "company_line", "id", "people"),
        "person.name": Place(FieldKind.TEXT, "contact", "id", "name", around=_PEOPLE),
        "person.title": Place(FieldKind.TEXT, "membership", "company_id", "title", "ended = ''"),
    },
}
_WITH = "SELECT id FROM deal WHERE +{end}_id IN ({{inner}})"
_IN_ROLE = "SELECT deal_id FROM deal_role WHERE +contact_id IN ({inner})"
_CATEGORY = (
    "CASE WHEN s.kind = 'won' THEN 'closed' WHEN s.kind = 'lost' THEN 'omitted'"
    " WHEN d.category <> '' THEN d.category WHEN d.chance >= 75 THEN 'commit'"
    " WHEN d.chance >= 50 THEN 'best-case' ELSE 'pipeline' END"
)


def _of_deal(column: str, options: str, source: str = "deal") -> Place:
    """An entry of a list that a deal has."""
    guard = f"{column} IS NOT NULL"
    return Place(FieldKind.CHOICE, source, "id", column, guard, options=options)


def _instant(name: str) -> Place:
    return Place(FieldKind.DAY, "deal_line", "id", name, is_instant=True)


def _deal_text(name: str) -> Place:
    return Place(FieldKind.TEXT, "deal", "id", name)


BUILT_IN["deal"] = {
    "name": _deal_text("name"),
    "person": Place(FieldKind.TEXT, "contact", "id", "name", around=_WITH.format(end="contact")),
    "company": Place(FieldKind.TEXT, "company", "id", "name", around=_WITH.format(end="company")),
    "stage": _of_deal("stage_id", "stage"),
    "pipeline": _of_deal("pipeline_id", "pipeline", "deal_line"),
    "state": Place(FieldKind.CHOICE, "deal_line", "id", "kind", "kind <> ''"),
    "amount": Place(FieldKind.MONEY, "deal_line", "id", "base"),
    "chance": Place(FieldKind.COUNT, "deal", "id", "chance"),
    "by_hand": Place(FieldKind.YES_NO, "deal", "id", "is_hand_set = 1"),
    "odds": Place(FieldKind.COUNT, "deal_line", "id", "odds"),
    "category": Place(
        FieldKind.CHOICE, "deal d JOIN stage s ON s.id = d.stage_id", "d.id", _CATEGORY, "1"
    ),
    "close_day": Place(FieldKind.DAY, "deal", "id", "close_day", "close_day <> ''"),
    "next_due": _instant("next_due"),
    "last_touch": _instant("last_touch"),
    "created_at": _instant("created_at"),
    "closed_at": _instant("closed_at"),
    "stage_since": _instant("stage_since"),
    "type": _of_deal("type_id", OptionList.DEAL_TYPE.value),
    "source": _of_deal("source_id", OptionList.SOURCE.value),
    "lost_reason": _of_deal("lost_reason_id", OptionList.LOST_REASON.value),
    "competitor": _deal_text("competitor"),
    "campaign": _deal_text("campaign"),
    "note": _deal_text("note"),
    "products": Place(
        FieldKind.CHOICES,
        "deal_item",
        "deal_id",
        "product_id",
        "product_id IS NOT NULL",
        options="product",
    ),
    "item": Place(FieldKind.TEXT, "deal_item", "deal_id", "name"),
    "person.role": Place(FieldKind.TEXT, "contact", "id", "name", around=_IN_ROLE),
    "currency": _deal_text("currency"),
    "rate_missing": Place(
        FieldKind.YES_NO, "deal_line", "id", "amount IS NOT NULL AND base IS NULL"
    ),
    "tags": Place(FieldKind.TAGS, "tagging", "deal_id", "tag_id", "deal_id IS NOT NULL"),
    "lists": Place(
        FieldKind.LISTS, "segment_member", "deal_id", "segment_id", "deal_id IS NOT NULL"
    ),
    "files": Place(FieldKind.YES_NO, "attachment", "deal_id", "deal_id IS NOT NULL"),
}
_TICKET_WITH = "SELECT id FROM ticket WHERE +{end}_id IN ({{inner}})"


def _of_ticket(kind: FieldKind, what: str, source: str = "ticket_line") -> Place:
    guard = "" if kind is FieldKind.TEXT or kind is FieldKind.COUNT else f"{what} IS NOT NULL"
    return Place(kind, source, "id", what, guard)


def _listed_of_ticket(column: str, options: str) -> Place:
    guard = f"{column} IS NOT NULL"
    return Place(FieldKind.CHOICE, "ticket", "id", column, guard, options=options)


def _moment_of_ticket(name: str) -> Place:
    return Place(FieldKind.DAY, "ticket_line", "id", name, is_instant=True)


BUILT_IN["ticket"] = {
    "name": _of_ticket(FieldKind.TEXT, "name", "ticket"),
    "number": _of_ticket(FieldKind.COUNT, "number"),
    "person": Place(
        FieldKind.TEXT, "contact", "id", "name", around=_TICKET_WITH.format(end="contact")
    ),
    "company": Place(
        FieldKind.TEXT, "company", "id", "name", around=_TICKET_WITH.format(end="company")
    ),
    "status": _listed_of_ticket("status_id", OptionList.TICKET_STATUS.value),
    "ticket_state": Place(FieldKind.CHOICE, "ticket_line", "id", "state", "state <> ''"),
    "priority": Place(FieldKind.CHOICE, "ticket", "id", "priority", "priority <> ''"),
    "type": _listed_of_ticket("type_id", OptionList.TICKET_TYPE.value),
    "category": _listed_of_ticket("category_id", OptionList.TICKET_CATEGORY.value),
    "channel": Place(FieldKind.CHOICE, "ticket", "id", "channel", "channel <> ''"),
    "product": _listed_of_ticket("product_id", "product"),
    "resolution": Place(FieldKind.CHOICE, "ticket", "id", "resolution", "resolution <> ''"),
    "due": _moment_of_ticket("due"),
    "reply_due": _moment_of_ticket("reply_due"),
    "solve_due": _moment_of_ticket("solve_due"),
    "created_at": _moment_of_ticket("created_at"),
    "last_touch": _moment_of_ticket("last_touch"),
    "replied_at": _moment_of_ticket("replied_at"),
    "solved_at": _moment_of_ticket("solved_at"),
    "status_since": _moment_of_ticket("status_since"),
    "waits": Place(
        FieldKind.YES_NO,
        "ticket_line",
        "id",
        "last_direction = 'in' AND state IN ('new', 'open')",
    ),
    "messages": _of_ticket(FieldKind.COUNT, "messages"),
    "replies": _of_ticket(FieldKind.COUNT, "replies"),
    "reopened": _of_ticket(FieldKind.COUNT, "reopened"),
    "minutes": _of_ticket(FieldKind.COUNT, "minutes"),
    "csat": _of_ticket(FieldKind.COUNT, "csat"),
    "note": _of_ticket(FieldKind.TEXT, "note", "ticket"),
    "tags": Place(FieldKind.TAGS, "tagging", "ticket_id", "tag_id", "ticket_id IS NOT NULL"),
    "lists": Place(
        FieldKind.LISTS, "segment_member", "ticket_id", "segment_id", "ticket_id IS NOT NULL"
    ),
    "files": Place(FieldKind.YES_NO, "attachment", "ticket_id", "ticket_id IS NOT NULL"),
}
BUILT_IN["article"] = {
    "name": Place(FieldKind.TEXT, "article", "id", "name"),
    "article_state": Place(FieldKind.CHOICE, "article", "id", "state", "state <> ''"),
    "category": Place(
        FieldKind.CHOICE,
        "article",
        "id",
        "category_id",
        "category_id IS NOT NULL",
        options=OptionList.TICKET_CATEGORY.value,
    ),
    "body": Place(FieldKind.TEXT, "article", "id", "body"),
    "created_at": Place(FieldKind.DAY, "article_line", "id", "created_at", is_instant=True),
    "changed_at": Place(FieldKind.DAY, "article_line", "id", "last_touch", is_instant=True),
    "uses": Place(FieldKind.COUNT, "article_line", "id", "uses"),
    "solved": Place(FieldKind.COUNT, "article_line", "id", "solved"),
    "files": Place(FieldKind.YES_NO, "attachment", "article_id", "article_id IS NOT NULL"),
}
_OWN_MONEY = f"currency = {CURRENCY}"
BUILT_IN["campaign"] = {
    "name": Place(FieldKind.TEXT, "campaign", "id", "name"),
    "channel": Place(
        FieldKind.CHOICE,
        "campaign",
        "id",
        "channel_id",
        "channel_id IS NOT NULL",
        options=OptionList.CAMPAIGN_CHANNEL.value,
    ),
    "starts": Place(FieldKind.DAY, "campaign", "id", "starts", "starts <> ''"),
    "ends": Place(FieldKind.DAY, "campaign", "id", "ends", "ends <> ''"),
    "closed": Place(FieldKind.YES_NO, "campaign", "id", "is_closed = 1"),
    "people": Place(FieldKind.COUNT, "campaign_line", "id", "people"),
    "to_do": Place(FieldKind.COUNT, "campaign_line", "id", "to_do"),
    "leads": Place(FieldKind.COUNT, "campaign_line", "id", "leads"),
    "won": Place(FieldKind.COUNT, "campaign_line", "id", "won"),
    "won_value": Place(FieldKind.MONEY, "campaign_line", "id", "won_value"),
    "cost": Place(FieldKind.MONEY, "campaign", "id", "cost", _OWN_MONEY),
    "note": Place(FieldKind.TEXT, "campaign", "id", "note"),
}
# Whom a campaign was for, and who came of it.
BUILT_IN["contact"]["campaigns"] = Place(
    FieldKind.CHOICES, "campaign_member", "contact_id", "campaign_id", "1", options="campaign"
)
for _record in ("contact", "deal"):
    BUILT_IN[_record]["from_campaign"] = Place(
        FieldKind.CHOICE,
        f"{_record}_line",
        "id",
        "campaign_id",
        "campaign_id IS NOT NULL",
        options="campaign",
    )
for _record in ("contact", "company"):
    _open = f"{_record}_id IS NOT NULL AND state NOT IN ('solved', 'closed')"
    BUILT_IN[_record]["open_ticket"] = Place(
        FieldKind.YES_NO, "ticket_line", f"{_record}_id", _open, _open
    )
for _record in ("contact", "company"):
    _open = f"{_record}_id IS NOT NULL AND kind = 'open'"
    BUILT_IN[_record]["open_deal"] = Place(
        FieldKind.YES_NO, "deal_line", f"{_record}_id", _open, _open
    )
# Without a word of ours SQLite would look for the few that are planned among all that was done.
_PLANNED = "activity INDEXED BY activity_due"
ACTIVITIES = {
    "activity": Place(FieldKind.ACTIVITY, "activity", "", "done_at"),
    "planned": Place(FieldKind.PLANNED, _PLANNED, "", "due_at"),
}
# What was done with a company or is planned is also what is with its people, as in its timeline.
ACTIVITY_OWNERS = {
    "contact": ("SELECT contact_id FROM {source} WHERE contact_id IS NOT NULL AND {held}",),
    "company": (
        "SELECT company_id FROM {source} WHERE company_id IS NOT NULL AND {held}",
        "SELECT company_id FROM membership WHERE +contact_id IN"
        " (SELECT contact_id FROM {source} WHERE contact_id IS NOT NULL AND {held})",
    ),
    "deal": ("SELECT deal_id FROM {source} WHERE deal_id IS NOT NULL AND {held}",),
    "ticket": ("SELECT ticket_id FROM {source} WHERE ticket_id IS NOT NULL AND {held}",),
}


def of_field(record: str, field: int, kind: FieldKind) -> Place:
    """Where the values of a field of one's own are kept."""
    what, rule = _OWN_VALUES.get(kind, ("number", "field_id = ? AND number IS NOT NULL"))
    guard = f"{rule} AND {record}_id IS NOT NULL"
    return Place(kind, "field_value", f"{record}_id", what, guard, values=(field,))


def of_relation(record: str, kind: int, *, is_inverse: bool) -> Place:
    """Where one end of a kind of relation is kept; `what` is the other end."""
    near, far = f"{record}_id", f"other_{record}_id"
    if is_inverse:
        near, far = far, near
    guard = f"kind_id = ? AND {near} IS NOT NULL"
    return Place(FieldKind.RELATION, "relation", near, far, guard, values=(kind,))
