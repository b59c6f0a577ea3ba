"""Relations between contacts, or between companies; `record` is `contact` or `company`."""

from crm_desktop.domain.relation import REFERRAL, Referral, Relation, RelationWords
from crm_desktop.storage.reading import Reading

_MOST = 500


def of_record(reading: Reading, record: str, key: int) -> list[Relation]:
    """The relations of a record, from whichever end they were made, by their words."""
    found = reading.rows(
        f"""
        SELECT r.id, k.name AS words, o.id, o.name, r.note FROM relation r
        JOIN relation_kind k ON k.id = r.kind_id JOIN {record} o ON o.id = r.other_{record}_id
        WHERE r.{record}_id = ?1
        UNION ALL
        SELECT r.id, k.inverse, o.id, o.name, r.note FROM relation r
        JOIN relation_kind k ON k.id = r.kind_id JOIN {record} o ON o.id = r.{record}_id
        WHERE r.other_{record}_id = ?1
        ORDER BY words, 4, 1 LIMIT {_MOST}
        """,
        (key,),
    )
    return [Relation(*row) for row in found]


def kinds(reading: Reading, record: str) -> list[RelationWords]:
    """The kinds of relation there are, the oldest first."""
    found = reading.rows(
        "SELECT name, inverse, role FROM relation_kind WHERE record = ? ORDER BY id", (record,)
    )
    return [RelationWords(*row) for row in found]


def kind(reading: Reading, record: str, words: RelationWords) -> int | None:
    """The kind of these words."""
    found = reading.value(
        "SELECT id FROM relation_kind WHERE record = ? AND name = ? AND inverse = ? ORDER BY id",
        (record, words.name, words.inverse),
    )
    return None if found is None else int(found)


def same(reading: Reading, record: str, kind_id: int, ends: tuple[int, int]) -> int | None:
    """The relation of this kind between these two, from the first to the second."""
    found = reading.value(
        f"SELECT id FROM relation WHERE {record}_id = ? AND other_{record}_id = ? AND kind_id = ?",
        (*ends, kind_id),
    )
    return None if found is None else int(found)


def named(reading: Reading, record: str, sort_key: str) -> list[int]:
    """The records of this name, two at most: one is the one meant, two are too many."""
    sql = f"SELECT id FROM {record} WHERE sort_key = ? ORDER BY id LIMIT 2"
    return list(reading.ids(sql, (sort_key,)))


def referrals(reading: Reading, contact: int) -> list[Referral]:
    """Whom this contact referred, whom those referred, and so on, each below who referred them.

    Someone who is met twice stands where met first; at most 500.
    """
    found = reading.rows(
        """
        SELECT r.other_contact_id, r.contact_id, c.name FROM relation r
        JOIN contact c ON c.id = r.contact_id
        WHERE r.kind_id IN (SELECT id FROM relation_kind WHERE role = ?)
        AND r.other_contact_id IN (
            WITH RECURSIVE below (id) AS (
                SELECT ? UNION
                SELECT n.contact_id FROM relation n JOIN below ON n.other_contact_id = below.id
                WHERE n.kind_id IN (SELECT id FROM relation_kind WHERE role = ?) LIMIT 500
            ) SELECT id FROM below
        ) ORDER BY c.sort_key, r.id
        """,
        (REFERRAL, contact, REFERRAL),
    )
    below: dict[int, list[tuple[int, str]]] = {}
    for referrer, key, name in found:
        below.setdefault(referrer, []).append((key, name))
    tree: list[Referral] = []
    seen = {contact}
    waiting = [(key, name, 0) for key, name in reversed(below.get(contact, []))]
    while waiting and len(tree) < _MOST:
        key, name, depth = waiting.pop()
        if key not in seen:
            seen.add(key)
            tree.append(Referral(key, name, depth))
            waiting += [(other, named, depth + 1) for other, named in reversed(below.get(key, []))]
    return tree
