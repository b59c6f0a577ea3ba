"""Columns of a deal as they are stored: checked, each by what it holds."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from crm_desktop.domain.deal import Category
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.option import OptionList
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import options

_MOST = 2**60  # minor units
_Check = Callable[[Writer, object], object]


def checked(write: Writer, values: Mapping[str, object]) -> dict[str, object]:
    """Columns of a deal as they are stored.

    Raises `CrmError` (`no-name`, `bad-day`, `not-in-list`, `unknown-field`, `not-an-amount`).
    """
    for name in values:
        if name not in _CHECKS:
            raise CrmError("unknown-field", name=name)
    return {name: _CHECKS[name](write, value) for name, value in values.items()}


def _in_list(name: OptionList, write: Writer, value: object) -> object:
    if value is not None and not options.is_in_list(write.read, name, _int(value)):
        raise CrmError("not-in-list", value=str(value))
    return value


def _end(_write: Writer, value: object) -> object:
    return None if value is None else _int(value)


def _amount(_write: Writer, value: object) -> object:
    if value is not None and not -_MOST < _int(value) < _MOST:
        raise CrmError("not-an-amount", value=str(value))
    return value


def _name(_write: Writer, value: object) -> object:
    return records.clean_name(str(value))


def _line(_write: Writer, value: object) -> object:
    return records.clean(str(value))


def _note(_write: Writer, value: object) -> object:
    return records.refuse_odd(str(value))


def _day(_write: Writer, value: object) -> object:
    if value:
        try:
            return date.fromisoformat(str(value)).isoformat()
        except ValueError:
            raise CrmError("bad-day", value=str(value)[:40]) from None
    return ""


def _category(_write: Writer, value: object) -> object:
    return Category(str(value)).value if value else ""


def _int(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value


_CHECKS: dict[str, _Check] = {
    "name": _name,
    "amount": _amount,
    "currency": _line,
    "rate": _line,
    "rate_day": _day,
    "close_day": _day,
    "category": _category,
    "competitor": _line,
    "campaign": _line,
    "note": _note,
    "reason_note": _note,
    "contact_id": _end,
    "company_id": _end,
    "lost_reason_id": partial(_in_list, OptionList.LOST_REASON),
    "type_id": partial(_in_list, OptionList.DEAL_TYPE),
    "source_id": partial(_in_list, OptionList.SOURCE),
}
