"""Columns explain each other: what a name alone leaves open is settled by those beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crm_desktop.interop.columns.by_content import (
    guess_by_content,
    mostly_countries,
    mostly_honorifics,
    name_shape,
)
from crm_desktop.interop.columns.by_name import (
    PREFIX_OR_TITLE,
    WHOLE_OR_FAMILY,
    WHOLE_OR_GIVEN,
    squeeze,
)
from crm_desktop.interop.columns.target import ADDRESS_PARTS, Column, Target

Rows = Sequence[Sequence[str]]


@dataclass(slots=True)
class Draft:
    """The columns of a table while they are being settled, with a sample of its rows."""

    columns: list[Column]
    rows: Rows
    has_header: bool

    def cells(self, column: Column) -> list[str]:
        return [row[column.index] for row in self.rows if column.index < len(row)]

    def first(self, target: Target) -> Column | None:
        return next((c for c in self.columns if c.target is target), None)

    def has(self, target: Target) -> bool:
        return self.first(target) is not None

    def move(self, column: Column, target: Target, *, how: str = "") -> None:
        self.columns[column.index] = replace(column, target=target, how=how or column.how)


def arrange(draft: Draft) -> None:
    """Settle names, titles, addresses and repeated columns of a draft, in place."""
    _settle_names(draft)
    _settle_titles(draft)
    _settle_companies(draft)
    _settle_regions(draft)
    _settle_streets(draft)
    _settle_birthdays(draft)
    _settle_by_content(draft)
    _settle_repeated(draft)


def _settle_names(draft: Draft) -> None:
    for column in list(draft.columns):
        word = squeeze(column.header)
        if column.target is not Target.NAME or column.how == "profile":
            continue
        family, given = draft.first(Target.FAMILY), draft.first(Target.GIVEN)
        if word in WHOLE_OR_GIVEN and family is not None and given is None:
            draft.move(column, Target.GIVEN)
        elif word in WHOLE_OR_FAMILY and given is not None and family is None:
            if not _holds(draft, column, given):
                draft.move(column, Target.FAMILY)
        elif (
            word == "name"
            and family is not None
            and given is None
            and not _holds(draft, column, family)
        ):
            draft.move(column, Target.GIVEN)
    _settle_lone_given(draft)


def _settle_lone_given(draft: Draft) -> None:
    """`Imię` or `名` alone stands for the whole name when there is no other name column."""
    given = draft.first(Target.GIVEN)
    if given is None or draft.has(Target.FAMILY) or draft.has(Target.NAME):
        return
    if squeeze(given.header) in WHOLE_OR_GIVEN:
        draft.move(given, Target.NAME)


def _holds(draft: Draft, whole: Column, part: Column) -> bool:
    """Whether the cells of one column contain those of another, as whole names contain parts."""
    pairs = [
        (row[whole.index], row[part.index])
        for row in draft.rows
        if max(whole.index, part.index) < len(row) and row[whole.index] and row[part.index]
    ]
    return bool(pairs) and sum(b in a and a != b for a, b in pairs) > 0.6 * len(pairs)


def _settle_titles(draft: Draft) -> None:
    titles = [c for c in draft.columns if c.target is Target.TITLE]
    clear = [c for c in titles if squeeze(c.header) not in PREFIX_OR_TITLE]
    for column in titles:
        if column in clear or column.how == "profile":
            continue
        honorific = mostly_honorifics(draft.cells(column))
        free = not draft.has(Target.PREFIX)
        if free and (honorific or clear):
            draft.move(column, Target.PREFIX)
        elif clear:
            draft.move(column, Target.EXTRA)


def _settle_birthdays(draft: Draft) -> None:
    """Beside year and month, `Geburtstag` is the day of the month."""
    column = draft.first(Target.BIRTHDAY)
    beside = draft.has(Target.BIRTH_YEAR) and draft.has(Target.BIRTH_MONTH)
    if column is not None and beside and not draft.has(Target.BIRTH_DAY):
        draft.move(column, Target.BIRTH_DAY)


_ACCOUNT_SIGNS = frozenset(
    """annualrevenue industry branche numberofemployees numemployees employees mitarbeiter
    accountnumber billingcity billingstreet website vatid vatnumber ustid taxid""".split()
)  # fmt: skip


def _settle_companies(draft: Draft) -> None:
    """A list of companies calls the company's name just `Name`."""
    personal = (Target.GIVEN, Target.FAMILY, Target.TITLE, Target.EMAIL, Target.BIRTHDAY)
    column = draft.first(Target.NAME)
    if column is None or draft.has(Target.COMPANY) or any(map(draft.has, personal)):
        return
    names = {squeeze(c.header) for c in draft.columns}
    if squeeze(column.header) == "name" and len(names & _ACCOUNT_SIGNS) >= 2:
        draft.move(column, Target.COMPANY)


def _settle_regions(draft: Draft) -> None:
    """`Kraj` is a country in one language and a region in another; its cells tell."""
    if draft.has(Target.ADDRESS_COUNTRY):
        return
    for column in list(draft.columns):
        if column.target is Target.ADDRESS_REGION and mostly_countries(draft.cells(column)):
            draft.move(column, Target.ADDRESS_COUNTRY)
            return


def _settle_streets(draft: Draft) -> None:
    """Second lines and whole addresses.

    `Street 2` is a second line unless there is a second city; an `Address` beside a city is the
    street, beside a street the whole.
    """
    towns = {
        (c.label, c.group)
        for c in draft.columns
        if c.target in {Target.ADDRESS_CITY, Target.ADDRESS_POSTCODE}
    }
    for column in list(draft.columns):
        if column.target is Target.ADDRESS_STREET and column.how != "profile":
            _join_line(draft, column, towns)
    streets = {(c.label, c.group) for c in draft.columns if c.target is Target.ADDRESS_STREET}
    for column in list(draft.columns):
        if column.target is not Target.ADDRESS or column.how == "profile":
            continue
        place = _place_of(column, towns)
        if place in towns and place not in streets:
            draft.columns[column.index] = replace(
                column, target=Target.ADDRESS_STREET, label=place[0], group=place[1]
            )
    _share_label(draft)


def _place_of(column: Column, towns: set[tuple[str, int]]) -> tuple[str, int]:
    own = (column.label, column.group)
    return own if own in towns else (column.label, 1)


def _join_line(draft: Draft, column: Column, towns: set[tuple[str, int]]) -> None:
    label, group = _place_of(column, towns)
    draft.columns[column.index] = replace(column, label=label, group=group)


def _share_label(draft: Draft) -> None:
    """Parts without a label join the one labelled address there is, and the other way round."""
    parts = [c for c in draft.columns if c.target in ADDRESS_PARTS and c.group == 1]
    labels = {c.label for c in parts}
    if len(labels) != 2 or "" not in labels:
        return
    seen = {c.target for c in parts if c.label == ""}
    labelled = {c.target for c in parts if c.label}
    if seen & labelled - {Target.ADDRESS_STREET}:
        return
    label = next(iter(labels - {""}))
    for column in parts:
        draft.columns[column.index] = replace(column, label=label)


def _settle_by_content(draft: Draft) -> None:
    for column in list(draft.columns):
        if column.target is Target.EXTRA and column.how == "none":
            found = guess_by_content(draft.cells(column), has_header=draft.has_header)
            if found is not None and not (found is Target.ADDRESS_COUNTRY and draft.has(found)):
                draft.move(column, found, how="content")
    if not any(draft.has(t) for t in (Target.NAME, Target.GIVEN, Target.FAMILY, Target.COMPANY)):
        _find_names(draft)


def _find_names(draft: Draft) -> None:
    """The first column of whole names, or the first two of single words, where none is known."""
    reachable = draft.has(Target.EMAIL) or draft.has(Target.PHONE)
    if not reachable:
        return
    shapes = [
        (column, name_shape(draft.cells(column)))
        for column in draft.columns
        if column.target is Target.EXTRA and column.how == "none"
    ]
    single = [column for column, shape in shapes if shape == 1]
    whole = [column for column, shape in shapes if shape == 2]
    if len(single) >= 2 and single[1].index == single[0].index + 1:
        draft.move(single[0], Target.GIVEN, how="content")
        draft.move(single[1], Target.FAMILY, how="content")
    elif whole or single:
        draft.move((whole or single)[0], Target.NAME, how="content")


_ONCE = frozenset(
    {
        Target.NAME, Target.PREFIX, Target.GIVEN, Target.MIDDLE, Target.FAMILY, Target.SUFFIX,
        Target.NICKNAME, Target.BIRTHDAY, Target.BIRTH_YEAR, Target.BIRTH_MONTH, Target.BIRTH_DAY,
        Target.EXTERNAL_ID, Target.KIND, Target.MORE,
    }
)  # fmt: skip
_ONCE_A_GROUP = frozenset({Target.COMPANY, Target.TITLE, Target.DEPARTMENT})
_ONCE_AN_ADDRESS = ADDRESS_PARTS - {Target.ADDRESS_STREET}


def _settle_repeated(draft: Draft) -> None:
    """What can be there only once is the first column of its kind; others are kept beside."""
    seen: set[tuple[object, ...]] = set()
    for column in list(draft.columns):
        place: tuple[object, ...]
        if column.target in _ONCE:
            place = (column.target,)
        elif column.target in _ONCE_A_GROUP:
            place = (column.target, column.group)
        elif column.target in _ONCE_AN_ADDRESS:
            place = (column.target, column.label, column.group)
        else:
            continue
        if place in seen:
            draft.move(column, Target.EXTRA)
        seen.add(place)
