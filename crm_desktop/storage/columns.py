"""The tables of facts and their columns, in plain words that `schema` and `statements` are made of.

Images of rows that the journal keeps follow this order, so it stays as it is.
"""

from typing import NamedTuple


class Columns(NamedTuple):
    """The columns of a table beside its id: first those of text, then those of integers."""

    texts: tuple[str, ...]
    integers: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        return ("id", *self.texts, *self.integers)


def _columns(texts: str, integers: str = "") -> Columns:
    return Columns(tuple(texts.split()), tuple(integers.split()))


# Everything the journal writes; names from outside this table never reach SQL.
FACTS: dict[str, Columns] = {
    "setting": _columns("name value"),
    "contact": _columns(
        "name sort_key prefix given middle family suffix nickname birthday note photo",
        "created_at",
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
}
