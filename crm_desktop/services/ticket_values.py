"""Columns of a ticket as they are stored: checked, each by what it holds."""

from collections.abc import Callable, Mapping
from functools import partial

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.option import OptionList
from crm_desktop.domain.row_values import whole
from crm_desktop.domain.ticket import Priority, Resolution, TicketChannel
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import options

_Check = Callable[[Writer, object], object]


def checked(write: Writer, values: Mapping[str, object]) -> dict[str, object]:
    """Columns of a ticket as they are stored.

    Raises `CrmError` (`no-name`, `not-in-list`, `unknown-field`).
    """
    for name in values:
        if name not in _CHECKS:
            raise CrmError("unknown-field", name=name)
    return {name: _CHECKS[name](write, value) for name, value in values.items()}


def _in_list(name: OptionList, write: Writer, value: object) -> object:
    if value is not None and not options.is_in_list(write.read, name, whole(value)):
        raise CrmError("not-in-list", value=str(value))
    return value


def _one_of(
    codes: type[Priority | Resolution | TicketChannel], _write: Writer, value: object
) -> object:
    if not value and codes is not Priority:
        return ""
    try:
        return codes(str(value)).value
    except ValueError:
        raise CrmError("not-in-list", value=str(value)[:40]) from None


def _record(kind: str, write: Writer, value: object) -> object:
    if value is not None:
        write.row(kind, whole(value))
    return value


def _name(_write: Writer, value: object) -> object:
    return records.clean_name(str(value))


def _note(_write: Writer, value: object) -> object:
    return records.refuse_odd(str(value))


_CHECKS: dict[str, _Check] = {
    "name": _name,
    "note": _note,
    "priority": partial(_one_of, Priority),
    "channel": partial(_one_of, TicketChannel),
    "resolution": partial(_one_of, Resolution),
    "status_id": partial(_in_list, OptionList.TICKET_STATUS),
    "type_id": partial(_in_list, OptionList.TICKET_TYPE),
    "category_id": partial(_in_list, OptionList.TICKET_CATEGORY),
    "product_id": partial(_record, "product"),
    "contact_id": partial(_record, "contact"),
    "company_id": partial(_record, "company"),
    "deal_id": partial(_record, "deal"),
}
