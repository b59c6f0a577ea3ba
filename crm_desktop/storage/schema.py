"""The tables of facts as SQLAlchemy Core objects; a test holds them equal to the database."""

from sqlalchemy import Column, Integer, MetaData, Table, Text

from crm_desktop.storage.columns import FACTS as _COLUMNS

_METADATA = MetaData()

FACTS: dict[str, Table] = {
    name: Table(
        name,
        _METADATA,
        Column("id", Integer, primary_key=True),
        *(Column(column, Text) for column in columns.texts),
        *(Column(column, Integer) for column in columns.integers),
        *(Column(column, Text) for column in columns.later_texts),
        *(Column(column, Integer) for column in columns.later_integers),
    )
    for name, columns in _COLUMNS.items()
}
