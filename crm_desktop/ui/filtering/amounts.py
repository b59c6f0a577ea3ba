"""Numbers and money as they are typed and shown, to and from the whole numbers that are stored."""

from crm_desktop.domain.figures import read_money, read_number, write_money, write_number
from crm_desktop.domain.filter import FieldKind, FilterField
from crm_desktop.ui.amounts import has_comma

_PLACES = {FieldKind.NUMBER: 6}


def parsed(text: str, field: FilterField) -> int | None:
    """The stored form of a number as the country writes it; None for what is none."""
    comma = has_comma()
    if field.kind is FieldKind.MONEY:
        return read_money(text, field.currency, decimal_comma=comma)
    return read_number(text, _PLACES.get(field.kind, 0), decimal_comma=comma)


def shown(value: int, field: FilterField) -> str:
    """A stored number as the country writes it, money with its sign."""
    if field.kind is FieldKind.MONEY:
        return write_money(value, field.currency, decimal_comma=has_comma())
    places = _PLACES.get(field.kind, 0)
    return write_number(value, places, decimal_comma=has_comma(), is_grouped=True)


def typed(value: int, field: FilterField) -> str:
    """A stored number as one would type it."""
    if field.kind is FieldKind.MONEY:
        return write_money(value, field.currency, decimal_comma=has_comma(), with_sign=False)
    return write_number(value, _PLACES.get(field.kind, 0), decimal_comma=has_comma())
