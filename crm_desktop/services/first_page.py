"""What the list of contacts shows first, read before anything else is open."""

from array import array
from contextlib import closing
from pathlib import Path

from crm_desktop.domain.contact import ContactRow
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import OwnFields
from crm_desktop.services.own_fields import own_fields
from crm_desktop.storage import database, migrations
from crm_desktop.storage.queries import contacts
from crm_desktop.storage.reading import Reading

FirstPage = tuple["array[int]", list[ContactRow], OwnFields]


def read(path: Path, limit: int) -> FirstPage | None:
    """The ids of all contacts by name, the first rows, the fields of contacts; nothing is changed.

    `None` where the file is not sound or of another version: opening it properly says why.
    """
    try:
        if database.version(path) != migrations.VERSION:
            return None
        with closing(database.connect(path)) as connection:
            reading = Reading(connection)
            ids = contacts.ids(reading)
            return ids, contacts.rows(reading, ids[:limit]), own_fields(reading, "contact")
    except (CrmError, *database.FAULTS):
        return None
