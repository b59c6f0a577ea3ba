"""Columns of a deal as they are stored: checked, each by what it holds."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import partial

from crm_desktop.domain.deal import Category
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.figures import read_number, write_number
from crm_desktop.domain.option import OptionList
from crm_desktop.domain.row_values import whole
from crm_desktop.services import records
from crm_desktop.services.own_fields import conventions
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import options

RATE_PLACES = 8
_CODE = 3
_MOST = 2**60  # minor units
_MOST_RATE = 10**9
_Check = Callable[[Writer, object], object]


def checked(write: Writer, values: Mapping[str, object]) -> dict[str, object]:
    """Columns of a deal as they are stored.

    Raises `CrmError` (`no-name`, `bad-day`, `not-in-list`, `unknown-field`, `not-an-amount`,
    `bad-currency`, `bad-rate`).
    """
    for name in values:
        if name not in _CHECKS:
            raise CrmError("unknown-field", name=name)
    return {name: _CHECKS[name](write, value) for name, value in values.items()}


def currency_code(text: str) -> str:
    """The code of a currency (ISO 4217). Raises `CrmError("bad-currency")`."""
    code = records.clean(text).upper()
    if len(code) != _CODE or not (code.isascii() and code.isalpha()):
        raise CrmError("bad-currency", value=text[:20])
    return code


def typed_rate(write: Writer, text: str) -> str:
    """A rate as it was typed, as decimal text; empty where it is not known.

    Raises `CrmError("bad-rate")`.
    """
    if not text.strip():
        return ""
    comma = conventions(write.read).decimal_comma
    found = read_number(text, RATE_PLACES, decimal_comma=comma)
    if found is None or found <= 0:
        raise CrmError("bad-rate", value=text[:40])
    return write_number(found, RATE_PLACES, decimal_comma=False)


def _currency(_write: Writer, value: object) -> object:
    return currency_code(str(value))


def _rate(_write: Writer, value: object) -> object:
    """A rate as decimal text with a point, as it is stored."""
    if not value:
        return ""
    try:
        rate = Decimal(str(value))
    except InvalidOperation:
        raise CrmError("bad-rate", value=str(value)[:40]) from None
    if not rate.is_finite() or not 0 < rate < _MOST_RATE:
        raise CrmError("bad-rate", value=str(value)[:40])
    return f"{rate.normalize():f}"


def _in_list(name: OptionList, write: Writer, value: object) -> object:
    if value is not None and not options.is_in_list(write.read, name, whole(value)):
        raise CrmError("not-in-list", value=str(value))
    return value


def _end(_write: Writer, value: object) -> object:
    return None if value is None else whole(value)


def _amount(_write: Writer, value: object) -> object:
    if value is not None and not -_MOST < whole(value) < _MOST:
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


_CHECKS: dict[str, _Check] = {
    "name": _name,
    "amount": _amount,
    "currency": _currency,
    "rate": _rate,
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
