"""The programs whose exports of deals are known by their columns."""

from crm_desktop.interop.columns.by_name import squeeze

# Program; a column of each must be there: by its whole name, or by how it begins (`deal - …`).
_PROGRAMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("hubspot", ("recordid", "dealname", "dealstage")),
    ("zoho", ("recordid", "dealname", "closingdate")),
    ("zoho", ("dealname", "accountname", "closingdate", "stage")),
    ("salesforce", ("stagename", "closedate")),
    ("salesforce", ("opportunityname", "accountname", "stage", "closedate")),
)
_PIPEDRIVE_START, _PIPEDRIVE_LEAST = "deal - ", 4


def program_of_deals(header: tuple[str, ...]) -> str:
    """The program whose export of deals has such columns; empty where none is known."""
    names = {squeeze(name) for name in header}
    starts = sum(name.strip().lower().startswith(_PIPEDRIVE_START) for name in header)
    if starts >= _PIPEDRIVE_LEAST:
        return "pipedrive"
    return next((name for name, needs in _PROGRAMS if names.issuperset(needs)), "")
