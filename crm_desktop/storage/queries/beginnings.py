"""What a business has of its own making before something ready-made is put beside it."""

from crm_desktop.storage.reading import Reading


def template_names(reading: Reading) -> frozenset[str]:
    """The folded names of the canned replies."""
    return frozenset(row[0] for row in reading.rows("SELECT folded FROM template"))
