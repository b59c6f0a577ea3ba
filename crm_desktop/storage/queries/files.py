"""Files of contacts and companies; `owner` is `contact` or `company`."""

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.files import Attachment
from crm_desktop.storage.reading import Reading

_FILE = (
    "SELECT a.id, a.name, b.media_type, b.size, a.created_at, a.blob FROM attachment a"
    " JOIN blob b ON b.sha256 = a.blob"
)


def of_record(reading: Reading, owner: str, key: int) -> list[Attachment]:
    """The files of a record, the newest first."""
    found = reading.rows(f"{_FILE} WHERE a.{owner}_id = ? ORDER BY a.id DESC", (key,))
    return [Attachment(*row) for row in found]


def count(reading: Reading, owner: str, key: int) -> int:
    """How many files a record has."""
    return int(reading.value(f"SELECT count(*) FROM attachment WHERE {owner}_id = ?", (key,)))


def same(reading: Reading, owner: str, key: int, name: str, blob: str) -> int | None:
    """The file of this name and content that the record has already."""
    found = reading.value(
        f"SELECT id FROM attachment WHERE {owner}_id = ? AND name = ? AND blob = ?",
        (key, name, blob),
    )
    return None if found is None else int(found)


def content(reading: Reading, attachment: int) -> tuple[Attachment, bytes]:
    """A file and its bytes. Raises `CrmError("file-gone")`."""
    row = reading.first(f"{_FILE} WHERE a.id = ?", (attachment,))
    if row is None:
        raise CrmError("file-gone")
    found = reading.value("SELECT content FROM blob WHERE sha256 = ?", (row[5],))
    return Attachment(*row), bytes(found)
