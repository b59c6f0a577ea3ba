"""The tables of facts as SQLAlchemy Core objects; a test holds them equal to the database."""

from sqlalchemy import Column, Integer, MetaData, Table, Text

from crm_desktop.storage.columns import FACTS as _COLUMNS

_METADATA = MetaData()
_TYPES = {int: Integer, str: Text}

FACTS: dict[str, Table] = {
    name: Table(
        name,
        _METADATA,
        Column("id", Integer, primary_key=True),
        *(Column(column, _TYPES[type_]) for column, type_ in columns.typed[1:]),
    )
    for name, columns in _COLUMNS.items()
}
