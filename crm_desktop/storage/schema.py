"""The tables of facts as SQLAlchemy Core objects; a test holds them equal to the database."""

from sqlalchemy import Column, Integer, MetaData, Table, Text

METADATA = MetaData()


def _table(name: str, texts: str, integers: str = "") -> Table:
    """A table of facts: an id, text columns and integer columns, by their names."""
    return Table(
        name,
        METADATA,
        Column("id", Integer, primary_key=True),
        *(Column(column, Text) for column in texts.split()),
        *(Column(column, Integer) for column in integers.split()),
    )


SETTING = _table("setting", "name value")
CONTACT = _table(
    "contact",
    "name sort_key prefix given middle family suffix nickname birthday note photo",
    "created_at",
)
COMPANY = _table("company", "name sort_key industry note photo", "employees created_at")
MEMBERSHIP = _table(
    "membership", "title department started ended", "contact_id company_id is_primary"
)
CHANNEL = _table(
    "channel",
    "kind label value normal street po_box city region postcode country",
    "contact_id company_id is_primary",
)
TAG = _table("tag", "name folded tone")
TAGGING = _table("tagging", "", "tag_id contact_id company_id")
ACTIVITY = _table(
    "activity",
    "kind direction subject body outcome due_day due_time due_zone",
    "minutes done_at due_at contact_id company_id created_at",
)
EXTERNAL_ID = _table("external_id", "source external", "contact_id company_id")

# Everything the journal writes; names from outside this table never reach SQL.
FACTS: dict[str, Table] = dict(METADATA.tables)
