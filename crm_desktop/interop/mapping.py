"""Which column of a table goes where: guessed, remembered, and made into a reader of rows."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from functools import lru_cache
from hashlib import sha256
from typing import Any

from crm_desktop.domain.day_forms import day_order
from crm_desktop.domain.fields import FieldType
from crm_desktop.interop.columns.arranging import Draft, arrange
from crm_desktop.interop.columns.by_name import guess_by_name, squeeze
from crm_desktop.interop.columns.deal_arranging import guess_deals
from crm_desktop.interop.columns.deal_names import speaks_of_deals
from crm_desktop.interop.columns.deal_rows import compile_deals
from crm_desktop.interop.columns.own_fields import plan_of_header
from crm_desktop.interop.columns.own_layout import HEADER
from crm_desktop.interop.columns.profiles import Profile, recognise
from crm_desktop.interop.columns.row_cards import compile_mapping
from crm_desktop.interop.columns.target import (
    OWN_SOURCE,
    Column,
    FieldPlan,
    Mapping,
    TableOf,
    Target,
)

__all__ = [
    "Column",
    "Mapping",
    "TableOf",
    "Target",
    "compile_deals",
    "compile_mapping",
    "fingerprint",
    "from_json",
    "guess",
    "guess_contacts",
    "guess_deals",
    "to_json",
]

_ENGLISH_BIRTHDAYS = frozenset({"birthday", "birthdate", "dateofbirth", "dob", "born", "bday"})


def guess(
    header: Sequence[str],
    sample: Sequence[Sequence[str]],
    *,
    remembered: Mapping | None = None,
) -> Mapping:
    """What each column holds, with no column left out.

    As remembered for a table with the same columns, else by the program it comes from, by its
    name, by its cells. `header` may be empty for a table without one; `sample` is some of its rows.
    Whether it is a table of contacts or of deals is told by the names of its columns.
    """
    if remembered is not None and _same_columns(header, remembered):
        columns = tuple(replace(column, how="remembered") for column in remembered.columns)
        return replace(remembered, columns=columns)
    profile = recognise(tuple(header))
    is_ours = profile is not None and profile.name == OWN_SOURCE
    if not is_ours and speaks_of_deals(header):
        return guess_deals(header, sample)
    return guess_contacts(header, sample)


def guess_contacts(header: Sequence[str], sample: Sequence[Sequence[str]]) -> Mapping:
    """What each column holds of contacts or companies."""
    names = tuple(header)
    width = max([len(names), *(len(row) for row in sample)], default=0)
    if names:
        width = len(names)
    profile = recognise(names)
    padded = names + ("",) * (width - len(names))
    draft = Draft(
        [_first_guess(index, name, profile) for index, name in enumerate(padded)],
        sample,
        has_header=bool(names),
    )
    arrange(draft)
    source = profile.name if profile is not None else ""
    columns = tuple(draft.columns)
    if source == OWN_SOURCE and names != HEADER:
        columns = tuple(map(_as_in_our_table, columns))
    return Mapping(source, columns, _day_first(draft))


def fingerprint(header: Sequence[str]) -> str:
    """A short text that is the same for tables with the same columns in the same order."""
    return sha256("\x1f".join(map(squeeze, header)).encode("utf-8", "replace")).hexdigest()[:32]


def to_json(mapping: Mapping) -> str:
    """The mapping as text, to be kept."""
    return json.dumps(asdict(mapping), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Mapping:
    """The mapping that `to_json` made into this text; raises `ValueError` for any other text."""
    try:
        plain = json.loads(text)
        columns = tuple(
            Column(
                int(column["index"]),
                str(column["header"]),
                Target(column["target"]),
                str(column["label"]),
                int(column["group"]),
                str(column["how"]),
                _plan(column.get("own")),
            )
            for column in plain["columns"]
        )
        return Mapping(
            str(plain["source"]),
            columns,
            _yes_no_or_unknown(plain["day_first"]),
            _yes_no_or_unknown(plain["decimal_comma"]),
            TableOf(plain.get("of", TableOf.CONTACTS)),
            str(plain.get("currency", "")),
            tuple((str(a), str(b), int(key)) for a, b, key in plain.get("stages", ())),
        )
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("not a mapping") from error


def _plan(kept: dict[str, Any] | None) -> FieldPlan | None:
    if kept is None:
        return None
    choices = tuple(map(str, kept["choices"]))
    kind = FieldType(kept["type"])
    return FieldPlan(str(kept["name"]), kind, str(kept["currency"]), choices)


def _yes_no_or_unknown(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _same_columns(header: Sequence[str], remembered: Mapping) -> bool:
    kept = [column.header for column in sorted(remembered.columns, key=lambda c: c.index)]
    return fingerprint(kept) == fingerprint(header)


def _as_in_our_table(column: Column) -> Column:
    """A column of ours means the same whatever columns were left out beside it."""
    meant = _our_columns().get(column.header)
    return column if meant is None else replace(meant, index=column.index)


@lru_cache(maxsize=1)
def _our_columns() -> dict[str, Column]:
    return {column.header: column for column in guess(HEADER, []).columns}


def _first_guess(index: int, header: str, profile: Profile | None) -> Column:
    """What program or name say about a column, before its neighbours are asked."""
    header = header.strip()
    known = _of_profile(index, header, profile) if profile is not None else None
    if known is not None:
        return known
    found = guess_by_name(header)
    if found is None:
        return Column(index, header, Target.EXTRA)
    if found.target is Target.SKIP and profile is None:
        return Column(index, header, Target.EXTRA, how="alias")
    how = "profile" if profile is not None else "alias"
    if found.target in _SETTLED_LATER:
        how = "alias"
    return Column(index, header, found.target, found.label, found.group, how)


def _of_profile(index: int, header: str, profile: Profile) -> Column | None:
    key = squeeze(header)
    plan = plan_of_header(header) if profile.name == OWN_SOURCE else None
    if plan is not None:
        return Column(index, header, Target.FIELD, "", 1, "profile", plan)
    if key in profile.places:
        target, label = profile.places[key]
        return Column(index, header, target, label, 1, "profile")
    return Column(index, header, Target.SKIP, "", 1, "profile") if key in profile.skip else None


_SETTLED_LATER = frozenset(
    {Target.NAME, Target.TITLE, Target.ADDRESS, Target.ADDRESS_STREET, Target.ADDRESS_REGION}
)


def _day_first(draft: Draft) -> bool | None:
    """How the birthdays of the sample are written.

    Where they do not show it, the language of their column's name decides.
    """
    column = draft.first(Target.BIRTHDAY)
    if column is None:
        return None
    order = day_order(draft.cells(column))
    if order is None and column.header and squeeze(column.header) not in _ENGLISH_BIRTHDAYS:
        return True
    return order
