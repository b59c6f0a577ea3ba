"""Values of fields of one's own: what is typed is read exactly, and written so that it reads back.

`plain` texts are the same everywhere, for files; `typed` ones follow the business, for editors.
"""

import re
from collections.abc import Callable, Mapping

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import NUMBER_PLACES, Field, FieldType, FieldValue
from crm_desktop.domain.figures import (
    Conventions,
    read_money,
    read_number,
    write_money,
    write_number,
)
from crm_desktop.domain.folding import fold

YES, NO = "yes", "no"
LONGEST_CHOICE = 120
_YES = frozenset(
    map(
        fold,
        "yes y true 1 x on ja j wahr oui vrai si sí sim vero verdadeiro verdadero tak ano áno да"
        " так igen evet kyllä はい 是 예 نعم ✓ ✔ ☑".split(),
    )
)
_NO = frozenset(
    map(
        fold,
        "no n false 0 off nein falsch non faux não nao falso nie ne nej nei нет ні nem hayır"
        " ei いいえ 否 아니요 لا ✗ ☐".split(),
    )
)
# Made ready when the first value is read, for this is loaded before the list is painted.
_DAY = r"\d{4}-\d\d-\d\d"
_WEB = r"(?i)(?:https?://)?[^\s/?#@:]+(?:\.[^\s/?#@:]+)+(?::\d{1,5})?(?:[/?#]\S*)?"
_LOCAL = r"(?i)https?://[^\s/?#@:]+(?::\d{1,5})?(?:[/?#]\S*)?"
_MAIL = r"(?i)(?:mailto:)?[^\s@:]+@[^\s@:/]+"
_PHONE = r"(?i)tel:[+\d][\d ()./-]*"
_LONGEST_LINK = 2_000


def read_value(field: Field, text: str, how: Conventions) -> FieldValue | None:
    """What a text says for a field; `None` where it says nothing.

    Raises `CrmError` with the name of the field and its key, so that it can be said beside it:
    `bad-number`, `bad-amount`, `bad-field-day`, `bad-yes-no`, `no-such-choice`, `bad-link`.
    """
    bare = text.strip()
    if not bare:
        return None
    found = _READERS[field.type](field, bare, how)
    if found is None:
        raise refusal(field, bare)
    return found


def refusal(field: Field, text: str) -> CrmError:
    """Why a text cannot be the value of a field."""
    details: dict[str, object] = {"value": text[:200], "name": field.name, "key": field.key}
    if field.type is FieldType.MONEY:
        details["currency"] = field.currency
    return CrmError(_CODES[field.type], **details)


def fits(field: Field, text: str, how: Conventions) -> bool:
    """Whether a text can be the value of a field."""
    return not text.strip() or _READERS[field.type](field, text.strip(), how) is not None


def plain_text(field: Field, value: FieldValue) -> str:
    """A value as files hold it: decimal points, ISO days, `yes` and `no`, names of choices."""
    return _written(field, value, decimal_comma=False)


def plain_parts(field: Field, value: FieldValue) -> tuple[str, ...]:
    """The same, each of several choices by itself."""
    if field.type is FieldType.CHOICES:
        return choice_names(field, value)
    return (plain_text(field, value),)


def typed_text(field: Field, value: FieldValue | None, how: Conventions) -> str:
    """A value as an editor begins with it; `read_value` reads it back to the same."""
    return "" if value is None else _written(field, value, decimal_comma=how.decimal_comma)


def shown_text(field: Field, value: FieldValue, how: Conventions) -> str:
    """A value as a list shows it: thousands apart, amounts with their currency."""
    comma = how.decimal_comma
    if value.number is not None and field.type is FieldType.NUMBER:
        return write_number(value.number, NUMBER_PLACES, decimal_comma=comma, is_grouped=True)
    if value.number is not None and field.type is FieldType.MONEY:
        return write_money(value.number, field.currency, decimal_comma=comma)
    return typed_text(field, value, how)


def choice_names(field: Field, value: FieldValue) -> tuple[str, ...]:
    """The names of the choices of a value, in the order of the field."""
    return tuple(choice.name for choice in field.choices if choice.id in value.choices)


def choices_in(text: str, names: Mapping[str, str]) -> list[str] | None:
    """The folded names that a text lists, apart by semicolons or commas; `None`: one is unknown.

    `names` are the known ones, by their folded form; a name may hold a comma itself, and a text
    that is a name is no list.
    """
    all_of_it = fold(" ".join(text.split()))
    if all_of_it in names:
        return [all_of_it]
    found: list[str] = []
    for piece in re.split(r"[;\n]", text):
        whole = fold(" ".join(piece.split()))
        parts = [whole] if whole in names else [fold(" ".join(p.split())) for p in piece.split(",")]
        found += [part for part in parts if part]
    return found if all(part in names for part in found) else None


def link_target(text: str) -> str:
    """What to open for a link, and nothing but http, https, mailto and tel; empty: nothing."""
    bare = text.strip()
    if len(bare) > _LONGEST_LINK:
        return ""
    if re.fullmatch(_PHONE, bare):
        return "tel:" + re.sub(r"[^\d+]", "", bare)
    if re.fullmatch(_MAIL, bare):
        return bare if bare.lower().startswith("mailto:") else f"mailto:{bare}"
    if re.fullmatch(_LOCAL, bare):
        return bare
    return f"https://{bare}" if re.fullmatch(_WEB, bare) else ""


def _written(field: Field, value: FieldValue, *, decimal_comma: bool) -> str:
    kind = field.type
    if kind in (FieldType.CHOICE, FieldType.CHOICES):
        return "; ".join(choice_names(field, value))
    if value.number is None:
        return value.text
    if kind is FieldType.YES_NO:
        return YES if value.number else NO
    if kind is FieldType.MONEY:
        return write_money(
            value.number, field.currency, decimal_comma=decimal_comma, with_sign=False
        )
    return write_number(value.number, NUMBER_PLACES, decimal_comma=decimal_comma)


def _text(field: Field, text: str, _how: Conventions) -> FieldValue | None:
    return FieldValue(field.id, text)


def _number(field: Field, text: str, how: Conventions) -> FieldValue | None:
    found = read_number(text, NUMBER_PLACES, decimal_comma=how.decimal_comma)
    return None if found is None else FieldValue(field.id, number=found)


def _money(field: Field, text: str, how: Conventions) -> FieldValue | None:
    found = read_money(text, field.currency, decimal_comma=how.decimal_comma)
    return None if found is None else FieldValue(field.id, number=found)


def _day(field: Field, text: str, how: Conventions) -> FieldValue | None:
    from crm_desktop.domain.day_forms import read_date  # its many words are not needed to show days

    found = read_date(text, day_first=how.day_first)
    return FieldValue(field.id, found) if found and re.fullmatch(_DAY, found) else None


def _yes_no(field: Field, text: str, _how: Conventions) -> FieldValue | None:
    word = fold(text)
    if word in _YES or word in _NO:
        return FieldValue(field.id, number=int(word in _YES))
    return None


def _choice(field: Field, text: str, _how: Conventions) -> FieldValue | None:
    wanted = fold(" ".join(text.split()))
    found = next((each.id for each in field.choices if fold(each.name) == wanted), None)
    return None if found is None else FieldValue(field.id, choices=(found,))


def _choices(field: Field, text: str, _how: Conventions) -> FieldValue | None:
    found = choices_in(text, {fold(each.name): each.name for each in field.choices})
    if not found:
        return None
    chosen = tuple(each.id for each in field.choices if fold(each.name) in found)
    return FieldValue(field.id, choices=chosen)


def _link(field: Field, text: str, _how: Conventions) -> FieldValue | None:
    return FieldValue(field.id, text) if link_target(text) else None


_READERS: Mapping[FieldType, Callable[[Field, str, Conventions], FieldValue | None]] = {
    FieldType.TEXT: _text,
    FieldType.NUMBER: _number,
    FieldType.MONEY: _money,
    FieldType.DAY: _day,
    FieldType.YES_NO: _yes_no,
    FieldType.CHOICE: _choice,
    FieldType.CHOICES: _choices,
    FieldType.LINK: _link,
}
_CODES = {
    FieldType.TEXT: "nothing-typed",
    FieldType.NUMBER: "bad-number",
    FieldType.MONEY: "bad-amount",
    FieldType.DAY: "bad-field-day",
    FieldType.YES_NO: "bad-yes-no",
    FieldType.CHOICE: "no-such-choice",
    FieldType.CHOICES: "no-such-choice",
    FieldType.LINK: "bad-link",
}
