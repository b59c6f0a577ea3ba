"""All there is of one deal, as its panel asks it."""

from crm_desktop.domain.deal_detail import DealDetail
from crm_desktop.services.business import read_business
from crm_desktop.services.own_fields import conventions
from crm_desktop.storage.queries import deal_detail
from crm_desktop.storage.reading import Reading


def detail(reading: Reading, deal: int, done_limit: int = 100) -> DealDetail:
    """All there is of one deal. Raises `CrmError("deal-gone")`."""
    own_currency = read_business(reading).currency
    found = deal_detail.detail(reading, deal, done_limit, own_currency)
    return found._replace(own=found.own._replace(how=conventions(reading)))
