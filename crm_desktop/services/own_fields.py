"""Which fields of their own contacts and companies have, and how the business writes in them."""

import json

from crm_desktop.domain.fields import NO_FIELDS, OwnFields
from crm_desktop.domain.figures import Conventions, conventions_of
from crm_desktop.storage.queries import fields as queries
from crm_desktop.storage.queries import owned
from crm_desktop.storage.reading import Reading


def own_fields(reading: Reading, record: str) -> OwnFields:
    """The fields of contacts (`contact`) or companies (`company`), in their order."""
    found = queries.fields(reading, record)
    return OwnFields(found, conventions(reading)) if found else NO_FIELDS


def conventions(reading: Reading) -> Conventions:
    """How the business writes numbers, days and money."""
    # As `read_business` says, without the rest: this is read before the list is painted.
    stored = owned.settings(reading)
    country, currency = stored.get("country", '""'), stored.get("currency", '"EUR"')
    return conventions_of(json.loads(country), json.loads(currency))
