"""One value for many tickets, with what follows from it: when solved, targets, history."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.option import OptionList
from crm_desktop.domain.ticket import Priority
from crm_desktop.services.ticket_state import change_ticket
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import bulk, options
from crm_desktop.storage.reading import Reading

_LISTS = {
    "status": OptionList.TICKET_STATUS,
    "type": OptionList.TICKET_TYPE,
    "ticket_category": OptionList.TICKET_CATEGORY,
}
KEYS = (*_LISTS, "priority", "product")
_COLUMNS = {
    "status": "status_id",
    "type": "type_id",
    "ticket_category": "category_id",
    "product": "product_id",
}
Write = Callable[[Writer, Sequence[int], str], None]


def change_of(
    reading: Reading, ids: Sequence[int], key: str, value: str
) -> tuple[dict[int, str], str, Write]:
    """What these tickets have in a field of `KEYS`, what they will have, and how it is written.

    The value is a priority, or else the id of what is chosen; none takes away what can be taken.
    Raises `CrmError("not-in-list")`.
    """
    if key == "priority":
        if value not in {each.value for each in Priority}:
            raise CrmError("not-in-list", value=value[:40])
        return dict(bulk.column(reading, "ticket", key, ids)), value, partial(_write, {key: value})
    column = _COLUMNS[key]
    chosen = _chosen(reading, key, value)
    names = bulk.every_name(reading, "product" if key == "product" else "option")
    before = {
        owner: "" if has is None else names[has]
        for owner, has in bulk.column(reading, "ticket", column, ids)
    }
    return before, "" if chosen is None else names[chosen], partial(_write, {column: chosen})


def _chosen(reading: Reading, key: str, value: str) -> int | None:
    if not value and key != "status":
        return None
    chosen = int(value) if value.isascii() and value.isdecimal() else 0
    if key == "product":
        is_there = bool(bulk.there(reading, "product", (chosen,)))
    else:
        is_there = options.is_in_list(reading, _LISTS[key], chosen)
    if not is_there:
        raise CrmError("not-in-list", value=value[:40])
    return chosen


def _write(values: Mapping[str, object], write: Writer, ids: Sequence[int], _today: str) -> None:
    for key in ids:
        change_ticket(write, key, values)
