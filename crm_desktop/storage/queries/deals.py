"""Deals: their order, their rows, and what else is asked of them."""

import json
from array import array
from collections.abc import Sequence

from crm_desktop.domain.deal import DealRow, Pipeline, Stage, StageKind
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.storage.queries import lines, standing
from crm_desktop.storage.reading import Fields, Reading, marks

ORDERS = {
    "name": "name_key",
    "person": "person_key",
    "company": "company_key",
    "amount": "base",
    "chance": "chance",
    "odds": "odds",
    "stage": "stage_place",
    "close_day": "close_day",
    "closed_at": "closed_at",
    "next_due": "next_due",
    "last_touch": "last_touch",
    "tags": "tags",
    "created_at": "created_at",
}
_ALL = ListQuestion()
_STAGES = "SELECT id, pipeline_id, name, kind, chance, days, place FROM stage"
_OF = {
    "contact": "(contact_id = ? OR id IN (SELECT deal_id FROM deal_role WHERE contact_id = ?))",
    "company": "company_id = ?",
}
_ROW = """l.id, l.name, l.stage_id, l.pipeline_id, l.kind, ifnull(l.person, ''),
    ifnull(l.company, ''), l.contact_id, l.company_id, l.amount, l.currency, l.base, l.chance,
    l.is_hand_set, l.odds, ifnull(l.close_day, ''), l.closed_at, l.next_due,
    ifnull(l.next_day, ''), ifnull(l.next_text, ''), l.last_touch, ifnull(l.tags, ''),
    l.created_at, l.stage_since, s.name"""


def ids(reading: Reading, question: ListQuestion = _ALL) -> "array[int]":
    """Every deal that the question wants, in its order; those without a value last.

    Raises `CrmError` (`filter-field-gone`, `bad-filter`).
    """
    if question.is_by_own_field:
        from crm_desktop.storage.queries.own_order import by_own_field

        return by_own_field(reading, "deal", question)
    return lines.ids(reading, "deal", ORDERS, question)


def followers(
    reading: Reading, order: str, ids: "array[int]", written: Sequence[int], *, descending: bool
) -> standing.Followers:
    """Where those just written stand now in this order, if it is elsewhere."""
    return standing.followers(reading, "deal", ORDERS[order], ids, written, descending=descending)


def rows(reading: Reading, wanted: Sequence[int]) -> list[DealRow]:
    """The rows of these deals in this order; those gone meanwhile are left out."""
    found = reading.rows(
        f"SELECT {_ROW} FROM deal_line l JOIN stage s ON s.id = l.stage_id"
        f" WHERE l.id IN ({marks(wanted)})",
        tuple(wanted),
    )
    return lines.in_order(wanted, map(deal_row, found))


def deal_row(row: Sequence[object]) -> DealRow:
    """A row as it comes from the database, its tags apart."""
    fields = list(row)
    fields[4] = StageKind(str(row[4]))
    fields[13] = bool(row[13])
    fields[21] = tuple(str(row[21]).split("\n")) if row[21] else ()
    return DealRow(*fields)  # type: ignore[arg-type] # as the statement gives them


def named(reading: Reading, name: str) -> Sequence[int]:
    """The deals of this folded name, two of them at most."""
    return reading.ids("SELECT id FROM deal_line WHERE name_key = ? LIMIT 2", (name,))


def of_owner(reading: Reading, owner: str, key: int, limit: int) -> list[DealRow]:
    """The deals of a contact or company, open ones first, then the last closed.

    Those in which a contact has but a role are among them.
    """
    found = reading.ids(
        f"SELECT id FROM deal_line WHERE {_OF[owner]}"
        " ORDER BY kind <> 'open', closed_at DESC, id DESC LIMIT ?",
        (*(key for _ in range(_OF[owner].count("?"))), limit),
    )
    return rows(reading, found)


def count_of(reading: Reading, owner: str, key: int) -> int:
    """How many deals a contact or company has, closed ones included."""
    sql = f"SELECT count(*) FROM deal_line WHERE {_OF[owner]}"
    return int(reading.value(sql, (key,) * _OF[owner].count("?")))


def roles_of(reading: Reading, contact: int) -> dict[int, str]:
    """What role a contact has in which deals."""
    found = reading.rows(
        "SELECT deal_id, role FROM deal_role WHERE contact_id = ? ORDER BY id DESC", (contact,)
    )
    return dict(found)


def stage(reading: Reading, key: int) -> Stage | None:
    """A stage by its id."""
    row = reading.first(f"{_STAGES} WHERE id = ?", (key,))
    return None if row is None else _stage(row)


def first_of_kind(reading: Reading, pipeline: int, kind: StageKind) -> Stage | None:
    """The first stage of a kind in a pipeline."""
    sql = f"{_STAGES} WHERE pipeline_id = ? AND kind = ? ORDER BY place, id LIMIT 1"
    row = reading.first(sql, (pipeline, kind.value))
    return None if row is None else _stage(row)


def pipelines(reading: Reading) -> tuple[Pipeline, ...]:
    """Every pipeline with its stages, in the user's order; closed ones last."""
    stages: dict[int, list[Stage]] = {}
    for row in reading.rows(f"{_STAGES} ORDER BY pipeline_id, place, id"):
        each = _stage(row)
        stages.setdefault(each.pipeline_id, []).append(each)
    return tuple(
        Pipeline(key, name, bool(is_closed), tuple(stages.get(key, ())))
        for key, name, is_closed in reading.rows(
            "SELECT id, name, is_closed FROM pipeline ORDER BY is_closed, place, id"
        )
    )


def place_before(reading: Reading, stage: int, before: int | None) -> tuple[int | None, int | None]:
    """The places between which a deal stands that is put before another, or at the end."""
    if before is None:
        last = reading.value("SELECT max(place) FROM deal WHERE stage_id = ?", (stage,))
        return (None if last is None else int(last)), None
    place = reading.value("SELECT place FROM deal WHERE id = ? AND stage_id = ?", (before, stage))
    if place is None:
        return place_before(reading, stage, None)
    sql = "SELECT max(place) FROM deal WHERE stage_id = ? AND (place, id) < (?, ?)"
    earlier = reading.value(sql, (stage, place, before))
    return (None if earlier is None else int(earlier)), int(place)


def in_stage(reading: Reading, stage: int) -> Sequence[int]:
    """The deals of a stage in the order of its column."""
    return reading.ids("SELECT id FROM deal WHERE stage_id = ? ORDER BY place, id", (stage,))


def last_state(reading: Reading, deal: int, names: Sequence[str]) -> tuple[object, ...] | None:
    """What the history of a deal said of it last, by columns of it."""
    return reading.first(
        f"SELECT {', '.join(names)} FROM deal_history WHERE deal_id = ?"
        " ORDER BY at DESC, id DESC LIMIT 1",
        (deal,),
    )


def contacts_astray(reading: Reading, contacts: Sequence[int]) -> Sequence[int]:
    """Those of the contacts that stand otherwise than their history said last."""
    return reading.ids(
        "SELECT c.id FROM json_each(?) w JOIN contact c ON c.id = w.value"
        " LEFT JOIN contact_history h ON h.id = (SELECT id FROM contact_history"
        " WHERE contact_id = c.id ORDER BY at DESC, id DESC LIMIT 1)"
        " WHERE c.lifecycle IS NOT ifnull(h.lifecycle, '')"
        " OR c.lead_status_id IS NOT h.lead_status_id",
        (json.dumps(list(contacts)),),
    )


def there(reading: Reading, deals: Sequence[int]) -> Sequence[int]:
    """Those of the deals that are there, in the order given."""
    found = reading.ids(
        "SELECT d.id FROM json_each(?) w JOIN deal d ON d.id = w.value ORDER BY w.key",
        (json.dumps(list(deals)),),
    )
    return list(dict.fromkeys(found))


def _stage(row: Fields) -> Stage:
    return Stage(*(*row[:3], StageKind(row[3]), *row[4:]))
