"""What two records of one kind have: their rows, and all that hangs on them."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.storage import statements
from crm_desktop.storage.queries.owned import ends
from crm_desktop.storage.reading import Reading

Row = dict[str, object]


class OwnValue(NamedTuple):
    """A row of a field of one's own, with what the field is."""

    owner: int
    row: int
    field: int
    name: str
    type: str
    currency: str
    text: str
    number: int | None
    choice: int | None
    choice_name: str


_OWN_VALUES = """
SELECT v.{kind}_id, v.id, f.id, f.name, f.type, f.currency, v.text, v.number, v.choice_id,
    ifnull(c.name, '')
FROM field_value v JOIN field f ON f.id = v.field_id LEFT JOIN choice c ON c.id = v.choice_id
WHERE v.{kind}_id IN (SELECT value FROM json_each(?))
ORDER BY f.place, f.id, c.place, c.id, v.id
"""
# How a row that hangs on a record reads, by its table; `:owner` is the record.
_TEXTS = {
    "channel": """SELECT CASE WHEN value <> '' THEN value ELSE
        trim(street || ' ' || postcode || ' ' || city || ' ' || country) END
        FROM channel WHERE id = :row""",
    "tagging": "SELECT t.name FROM tagging g JOIN tag t ON t.id = g.tag_id WHERE g.id = :row",
    "attachment": "SELECT name FROM attachment WHERE id = :row",
    "activity": """SELECT CASE WHEN subject <> '' THEN subject ELSE substr(body, 1, 200) END
        FROM activity WHERE id = :row""",
    "segment_member": """SELECT s.name FROM segment_member m JOIN segment s
        ON s.id = m.segment_id WHERE m.id = :row""",
    "campaign_member": """SELECT c.name FROM campaign_member m JOIN campaign c
        ON c.id = m.campaign_id WHERE m.id = :row""",
    "field_value": """SELECT f.name || ': ' || ifnull(c.name, v.text) FROM field_value v
        JOIN field f ON f.id = v.field_id LEFT JOIN choice c ON c.id = v.choice_id
        WHERE v.id = :row""",
    "deal": "SELECT name FROM deal WHERE id = :row",
    "deal_role": """SELECT d.name FROM deal_role r JOIN deal d ON d.id = r.deal_id
        WHERE r.id = :row""",
    "ticket": "SELECT '#' || number || ' ' || name FROM ticket WHERE id = :row",
    "response": """SELECT v.name || CASE WHEN r.comment <> '' THEN ': ' || substr(r.comment, 1, 200)
        WHEN r.score IS NOT NULL THEN ': ' || r.score ELSE '' END
        FROM response r JOIN survey v ON v.id = r.survey_id WHERE r.id = :row""",
    "service_level": "SELECT name FROM service_level WHERE id = :row",
    "qualification": "SELECT item FROM qualification WHERE id = :row",
    "membership": """SELECT CASE WHEN m.contact_id = :owner THEN c.name ELSE p.name END
        FROM membership m JOIN contact p ON p.id = m.contact_id JOIN company c
        ON c.id = m.company_id WHERE m.id = :row""",
    "relation": """SELECT CASE WHEN :owner IN (r.contact_id, r.company_id) THEN k.name
        ELSE k.inverse END || ': ' || coalesce(p.name, c.name, '')
        FROM relation r JOIN relation_kind k ON k.id = r.kind_id
        LEFT JOIN contact p ON p.id = CASE WHEN r.contact_id = :owner THEN r.other_contact_id
            ELSE r.contact_id END
        LEFT JOIN company c ON c.id = CASE WHEN r.company_id = :owner THEN r.other_company_id
            ELSE r.company_id END
        WHERE r.id = :row""",
}


def record(reading: Reading, table: str, key: int) -> Row | None:
    """The whole row of a record."""
    found = reading.first(statements.select(table), {"key": key})
    return None if found is None else dict(zip(statements.columns(table), found, strict=True))


def child_rows(reading: Reading, table: str, owner: str, key: int) -> list[Row]:
    """The rows of a table that hang on a record, at either end, the oldest first."""
    columns = statements.columns(table)
    wanted = " OR ".join(f"{end} = :key" for end in ends(table, owner))
    found = reading.rows(
        f"SELECT {','.join(columns)} FROM {table} WHERE {wanted} ORDER BY id", {"key": key}
    )
    return [dict(zip(columns, row, strict=True)) for row in found]


def own_values(reading: Reading, kind: str, keys: Sequence[int]) -> list[OwnValue]:
    """What these records have in fields of one's own, in the order of the fields."""
    found = reading.rows(_OWN_VALUES.format(kind=kind), (json.dumps(list(keys)),))
    return [OwnValue(*row) for row in found]


def symmetric_kinds(reading: Reading) -> frozenset[int]:
    """The kinds of relation that read the same from either end."""
    return frozenset(reading.ids("SELECT id FROM relation_kind WHERE name = inverse"))


def text_of(reading: Reading, table: str, row: int, owner: int) -> str:
    """How a row that hangs on a record reads, seen from there."""
    found = reading.value(_TEXTS[table], {"row": row, "owner": owner})
    return "" if found is None else str(found)


def changed_at(reading: Reading, table: str, key: int, column: str) -> int:
    """When a field of a record was last changed, 0 where it never was since it was made."""
    found = reading.value(
        "SELECT max(s.at) FROM journal_note n JOIN journal_step s ON s.id = n.step_id"
        " WHERE n.table_name = ? AND n.row_id = ? AND n.verb = 'update' AND s.is_undone = 0"
        " AND json_type(n.image, ?) IS NOT NULL",
        (table, key, f"$.after.{column}"),
    )
    return int(found or 0)


def picture(reading: Reading, digest: object) -> tuple[str, bytes]:
    """The media type and bytes of a picture, empty where there is none."""
    found = reading.first("SELECT media_type, content FROM blob WHERE sha256 = ?", (digest,))
    return found or ("", b"")
