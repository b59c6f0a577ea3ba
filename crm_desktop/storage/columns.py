"""The tables of facts and their columns, in plain words that `schema` and `statements` are made of.

Images of rows that the journal keeps follow this order, so it stays as it is.
"""

from typing import NamedTuple


class Columns(NamedTuple):
    """The columns of a table beside its id: of text, of integers, and what later versions added."""

    texts: tuple[str, ...]
    integers: tuple[str, ...]
    later_texts: tuple[str, ...]
    later_integers: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        return ("id", *self.texts, *self.integers, *self.later_texts, *self.later_integers)


def _columns(
    texts: str, integers: str = "", later_texts: str = "", later_integers: str = ""
) -> Columns:
    parts = (texts, integers, later_texts, later_integers)
    return Columns(*(tuple(part.split()) for part in parts))


# Everything the journal writes; names from outside this table never reach SQL.
FACTS: dict[str, Columns] = {
    "setting": _columns("name value"),
    "contact": _columns(
        "name sort_key prefix given middle family suffix nickname birthday note photo",
        "created_at",
        "consent consent_day consent_source",
        "do_not_contact touch_days",
    ),
    "company": _columns("name sort_key industry note photo", "employees created_at"),
    "membership": _columns("title department started ended", "contact_id company_id is_primary"),
    "channel": _columns(
        "kind label value normal street po_box city region postcode country",
        "contact_id company_id is_primary",
    ),
    "tag": _columns("name folded tone"),
    "tagging": _columns("", "tag_id contact_id company_id"),
    "activity": _columns(
        "kind direction subject body outcome due_day due_time due_zone",
        "minutes done_at due_at contact_id company_id created_at",
    ),
    "external_id": _columns("source external", "contact_id company_id"),
    "field": _columns("record name folded type currency", "place"),
    "choice": _columns("name folded", "field_id place"),
    "field_value": _columns("text", "field_id contact_id company_id choice_id number"),
    "attachment": _columns("name blob", "contact_id company_id created_at"),
    "relation_kind": _columns("record name inverse role"),
    "relation": _columns("note", "kind_id contact_id other_contact_id company_id other_company_id"),
    "segment": _columns("record kind name folded filter view", "place"),
    "segment_member": _columns("", "segment_id contact_id company_id"),
    "not_duplicate": _columns("", "contact_id other_contact_id company_id other_company_id"),
}
