"""What many tickets can be given of lists."""

from collections.abc import Mapping, Sequence

from crm_desktop.domain.option import Option, OptionList
from crm_desktop.domain.product import Product
from crm_desktop.services.options import of_list
from crm_desktop.services.products import products
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import tr


def ticket_entries(reading: Reading) -> dict[str, Mapping[str, str]]:
    """By field: ids and names of what is offered, after what takes the value away."""
    nothing = {"": tr("nothing")}
    found = {
        "type": _offered(of_list(reading, OptionList.TICKET_TYPE)),
        "ticket_category": _offered(of_list(reading, OptionList.TICKET_CATEGORY)),
        "product": _offered(products(reading)),
    }
    status = _offered(of_list(reading, OptionList.TICKET_STATUS))
    return {"status": status, **{key: {**nothing, **each} for key, each in found.items() if each}}


def _offered(entries: Sequence[Option | Product]) -> dict[str, str]:
    return {str(each.id): one_line(each.name) for each in entries if not each.is_closed}
