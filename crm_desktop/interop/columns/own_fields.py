"""Columns for fields of one's own: their names in our own table, and their cells read."""

import re
from collections.abc import Callable
from functools import lru_cache

from crm_desktop.domain.card import CardField
from crm_desktop.domain.field_values import LONGEST_CHOICE, choices_in, fits, plain_text, read_value
from crm_desktop.domain.fields import Choice, Field, FieldType
from crm_desktop.domain.figures import Conventions
from crm_desktop.domain.folding import fold
from crm_desktop.interop.columns.target import OWN_SOURCE, FieldPlan, Mapping

_TYPES = "|".join(kind.value for kind in FieldType)
_HEADER = re.compile(rf"(.+) \[({_TYPES})(?: ([A-Z]{{3}}))?(?:: (.*))?\]", re.DOTALL)
_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\;[]"})
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_BETWEEN = re.compile(r"(?<!\\)((?:\\\\)*);")
_OF_CHOICES = (FieldType.CHOICE, FieldType.CHOICES)
Texts = tuple[str, ...]


def header_of(plan: FieldPlan) -> str:
    """The name of a field's column in our own table: `Fee [money EUR]`, `Size [choice: S; M]`."""
    said = " ".join(filter(None, (plan.type.value, plan.currency)))
    if plan.choices:
        said += ": " + "; ".join(choice.translate(_ESCAPED) for choice in plan.choices)
    return f"{plan.name} [{said}]"


def plan_of_header(text: str) -> FieldPlan | None:
    """The field that such a name means, or `None` where it is none."""
    match = _HEADER.fullmatch(text)
    if match is None:
        return None
    choices: Texts = ()
    if match[4]:
        pieces = _BETWEEN.sub("\\1\0", match[4]).split("\0")
        choices = tuple(_ESCAPE.sub(r"\1", piece.strip()) for piece in pieces)
    return FieldPlan(match[1].strip(), FieldType(match[2]), match[3] or "", choices)


def cell_reader(plan: FieldPlan, mapping: Mapping) -> Callable[[str], CardField | None]:
    """What a cell that is not empty says for a field; `None` where it does not fit."""
    how = Conventions(bool(mapping.decimal_comma), mapping.day_first, plan.currency)
    if mapping.source == OWN_SOURCE:
        how = Conventions(currency=plan.currency)
    texts = _choice_texts(plan) if plan.type in _OF_CHOICES else _plain_texts(plan, how)

    # The same few values stand in many rows.
    @lru_cache(maxsize=4096)
    def read(cell: str) -> CardField | None:
        found = texts(cell)
        return CardField(plan.name, plan.type, found, plan.currency) if found else None

    return read


def field_of_plan(plan: FieldPlan) -> Field:
    """The plan as a field that is in no file yet."""
    choices = tuple(Choice(-place, name) for place, name in enumerate(plan.choices, 1))
    return Field(0, "", plan.name, plan.type, plan.currency, choices)


def _plain_texts(plan: FieldPlan, how: Conventions) -> Callable[[str], Texts]:
    field = field_of_plan(plan)

    def texts(cell: str) -> Texts:
        if not fits(field, cell, how):
            return ()
        value = read_value(field, cell, how)
        return () if value is None else (plain_text(field, value),)

    return texts


def _choice_texts(plan: FieldPlan) -> Callable[[str], Texts]:
    known = {fold(name): name for name in plan.choices}

    def texts(cell: str) -> Texts:
        found = choices_in(cell, known)
        if found is not None:
            names = list(dict.fromkeys(known[each] for each in found))
        elif plan.type is FieldType.CHOICE:
            names = [" ".join(cell.split())]
        else:
            pieces = re.split(r" ::: |[;\n|]" if re.search(r"[;\n|]| ::: ", cell) else ",", cell)
            spelled = {fold(name): name for piece in pieces if (name := " ".join(piece.split()))}
            names = [known.get(folded, name) for folded, name in spelled.items()]
        is_one = plan.type is FieldType.CHOICES or len(names) == 1
        return tuple(names) if is_one and all(len(n) <= LONGEST_CHOICE for n in names) else ()

    return texts
