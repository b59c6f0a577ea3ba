"""What a business has of its own making before something ready-made is put beside it."""

from crm_desktop.storage.reading import Reading


def template_names(reading: Reading) -> frozenset[str]:
    """The folded names of the canned replies."""
    return frozenset(row[0] for row in reading.rows("SELECT folded FROM template"))


def level_names(reading: Reading) -> frozenset[str]:
    """The folded names of the service levels."""
    return frozenset(row[0] for row in reading.rows("SELECT folded FROM service_level"))


def holidays(reading: Reading) -> frozenset[str]:
    """The days without work."""
    return frozenset(row[0] for row in reading.rows("SELECT day FROM holiday"))


def surveys(reading: Reading) -> dict[str, int]:
    """The ids of surveys, by their code or else their folded name."""
    found = reading.rows("SELECT iif(code = '', folded, code), id FROM survey")
    return {str(code): int(key) for code, key in found}
