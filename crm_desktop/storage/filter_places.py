"""Where the fields of a filter are kept: keys to tables and columns, as data.

Every text here is ours; what a filter brings is only ever a bound value.
"""

from typing import NamedTuple

from crm_desktop.domain.filter import FieldKind
from crm_desktop.domain.option import OptionList
from crm_desktop.storage.deal_rows import CURRENCY
from crm_desktop.storage.queries.leads import OPEN


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
