"""What the list of contacts shows first, read before anything else is open."""

from array import array
from contextlib import closing
from pathlib import Path

from crm_desktop.domain.contact import ContactRow
from crm_desktop.domain.errors import CrmError
from crm_desktop.storage import database, migrations
from crm_desktop.storage.queries import contacts
from crm_desktop.storage.reading import Reading


def read(path: Path, limit: int) -> "tuple[array[int], list[ContactRow]] | None":
    """The ids of all contacts by name and the first rows; nothing in the file is changed.

    `None` where the file is not sound or of another version: opening it properly says why.
    """
    try:
        if database.version(path) != migrations.VERSION:
            return None
        with closing(database.connect(path)) as connection:
            reading = Reading(connection)
            ids = contacts.ids(reading)
            return ids, contacts.rows(reading, ids[:limit])
    except (CrmError, *database.FAULTS):
        return None
