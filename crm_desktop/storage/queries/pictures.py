"""Pictures by the SHA-256 of their content."""

from crm_desktop.storage.reading import Reading


def content(reading: Reading, sha256: str) -> bytes:
    """The bytes of a picture, empty where there is none."""
    found = reading.value("SELECT content FROM blob WHERE sha256 = ?", (sha256,))
    return found if isinstance(found, bytes) else b""
