"""What is done with one row's cells, a step for each column or group of columns."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import zip_longest

from crm_desktop.domain.card import Address, Affiliation, CardField, Channel, ChannelKind
from crm_desktop.domain.day_forms import date_of_parts, read_date
from crm_desktop.domain.fields import FieldType
from crm_desktop.domain.folding import fold
from crm_desktop.domain.problem import Problem
from crm_desktop.interop.cell_values import EMAIL, emails_in, phones_in, tags_in, values_in
from crm_desktop.interop.columns.by_name import label_from_text
from crm_desktop.interop.columns.own_fields import cell_reader
from crm_desktop.interop.columns.target import ADDRESS_PARTS, Column, FieldPlan, Mapping, Target

Cells = tuple[str, ...]


class Found:
    """What the steps have found in one row."""

    __slots__ = (
        "affiliations", "birthday", "channels", "extras", "fields", "identities", "problems",
        "tags",
    )  # fmt: skip

    def __init__(self) -> None:
        self.birthday = ""
        self.affiliations: list[Affiliation] = []
        self.channels: list[Channel] = []
        self.tags: list[str] = []
        self.extras: list[tuple[str, str]] = []
        self.identities: list[tuple[str, str]] = []
        self.fields: list[CardField] = []
        self.problems: list[Problem] = []

    def refuse(self, code: str, header: str, value: str) -> None:
        """Keep a value that does not fit its column beside the card and say so."""
        self.extras.append((header, value))
        self.problems.append(Problem(code, {"value": value}))


# What Outlook writes where no anniversary is known.
_NO_DATE = re.compile(r"0{1,2}([./-])0{1,2}\1(?:00){1,2}$")
# What spreadsheets make of a long number: the same for many records.
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?[Ee]\+\d+$")
Step = Callable[[Cells, Found], None]
_NO_SEX = frozenset(
    map(fold, ("Unspecified", "Keine Angabe", "Unbekannt", "Non spécifié", "Sin especificar",
               "Non specificato", "Não especificado", "Niet opgegeven", "Nieokreślona",
               "Nieokreślone", "Neuvedeno", "Ospecificerat", "Не указан"))
)  # fmt: skip


def steps_for(mapping: Mapping, system_tags: frozenset[str]) -> list[Step]:
    """The steps of a mapping in the order of its columns."""
    columns = mapping.columns
    labels = {(c.target, c.group): c.index for c in columns}
    steps: list[Step] = []
    for column in columns:
        step = _step(column, labels, mapping, system_tags)
        if step is not None:
            steps.append(step)
    steps += _affiliation_steps(columns)
    steps += _address_steps(columns)
    steps += _birthday_steps(columns, day_first=mapping.day_first)
    return steps


def _step(
    column: Column,
    labels: dict[tuple[Target, int], int],
    mapping: Mapping,
    system_tags: frozenset[str],
) -> Step | None:
    label = labels.get((_LABEL_OF.get(column.target, column.target), column.group))
    makers: dict[Target, Callable[[], Step]] = {
        Target.EMAIL: lambda: _emails(column, label),
        Target.PHONE: lambda: _channels(column, ChannelKind.PHONE, _several_phones, label),
        Target.WEB: lambda: _channels(column, ChannelKind.WEB, _several_values, label),
        Target.TAGS: lambda: _tags(column, system_tags),
        Target.EXTERNAL_ID: lambda: _identity(column, mapping.source),
        Target.EXTRA: lambda: _extra(column, mapping.columns),
        Target.FIELD: lambda: _own_field(column, mapping),
    }
    maker = makers.get(column.target)
    return maker() if maker is not None else None


_LABEL_OF = {
    Target.EMAIL: Target.EMAIL_LABEL,
    Target.PHONE: Target.PHONE_LABEL,
    Target.WEB: Target.WEB_LABEL,
}


@lru_cache(maxsize=2048)
def read_label(text: str) -> tuple[str, bool]:
    """A label in our words, and whether the file marks its channel as the first with a star."""
    starred = text.startswith("*")
    return label_from_text(text.lstrip("* ")), starred


def _emails(column: Column, label_index: int | None) -> Step:
    index, header, fixed = column.index, column.header, column.label
    is_email = EMAIL.match
    kind = ChannelKind.EMAIL

    def step(cells: Cells, found: Found) -> None:
        cell = cells[index]
        if not cell:
            return
        label, primary = (
            read_label(cells[label_index]) if label_index is not None else (fixed, False)
        )
        if is_email(cell):
            found.channels.append(Channel(kind, cell, label, primary))
            return
        good, bad = emails_in(cell)
        for place, address in enumerate(good):
            found.channels.append(Channel(kind, address, label, primary and place == 0))
        for piece in bad:
            found.refuse("bad-email", header, piece)

    return step


def _channels(
    column: Column,
    kind: ChannelKind,
    split: Callable[[str], list[str] | None],
    label_index: int | None,
) -> Step:
    index, fixed = column.index, column.label

    def step(cells: Cells, found: Found) -> None:
        cell = cells[index]
        if not cell:
            return
        label, primary = (
            read_label(cells[label_index]) if label_index is not None else (fixed, False)
        )
        several = split(cell)
        if several is None:
            found.channels.append(Channel(kind, cell, label, primary))
            return
        for place, value in enumerate(several):
            found.channels.append(Channel(kind, value, label, primary and place == 0))

    return step


MAY_BE_SEVERAL = re.compile(r"[;\n\r|,/]| ::: ")


def _several_phones(cell: str) -> list[str] | None:
    return phones_in(cell) if MAY_BE_SEVERAL.search(cell) else None


def _several_values(cell: str) -> list[str] | None:
    return values_in(cell) if "\n" in cell or "\r" in cell or " ::: " in cell else None


def _tags(column: Column, system_tags: frozenset[str]) -> Step:
    index = column.index

    # The same few tags stand in many rows.
    @lru_cache(maxsize=4096)
    def split(cell: str) -> tuple[str, ...]:
        return tuple(tags_in(cell, system_tags))

    def step(cells: Cells, found: Found) -> None:
        if cells[index]:
            found.tags += [tag for tag in split(cells[index]) if tag not in found.tags]

    return step


def _identity(column: Column, source: str) -> Step:
    """The other program's id; from an unknown program it would mean nothing in the next file."""
    index, header = column.index, column.header

    def step(cells: Cells, found: Found) -> None:
        cell = cells[index]
        if cell and source and not _ROUNDED.match(cell):
            found.identities.append((source, cell))
        elif cell:
            found.extras.append((header, cell))

    return step


def _extra(column: Column, columns: Sequence[Column]) -> Step:
    index, header = column.index, column.header
    if column.label:
        header = header.rsplit(" - ", 1)[0]
    label_index = next(
        (
            c.index
            for c in columns
            if c.target is Target.EXTRA_LABEL
            and column.label
            and (c.label, c.group) == (column.label, column.group)
        ),
        None,
    )
    is_sex = fold(header) in {"gender", "geschlecht", "sexe", "sexo", "sesso", "geslacht", "plec"}

    def step(cells: Cells, found: Found) -> None:
        cell = cells[index]
        if not cell or _NO_DATE.match(cell) or (is_sex and fold(cell) in _NO_SEX):
            return
        label = cells[label_index].lstrip("* ") if label_index is not None else ""
        found.extras.append((label or header, cell))

    return step


def _own_field(column: Column, mapping: Mapping) -> Step:
    index, header = column.index, column.header
    plan = column.own or FieldPlan(header, FieldType.TEXT)
    read = cell_reader(plan, mapping)

    def step(cells: Cells, found: Found) -> None:
        cell = cells[index]
        if not cell:
            return
        value = read(cell)
        if value is not None:
            found.fields.append(value)
        else:
            found.extras.append((plan.name, cell))
            found.problems.append(Problem("bad-field", {"value": cell[:200], "field": plan.name}))

    return step


def _affiliation_steps(columns: Sequence[Column]) -> list[Step]:
    places: dict[int, dict[Target, int]] = defaultdict(dict)
    for column in columns:
        if column.target in {Target.COMPANY, Target.TITLE, Target.DEPARTMENT}:
            places[column.group][column.target] = column.index
    return [_affiliation(places[group]) for group in sorted(places)]


def _affiliation(places: dict[Target, int]) -> Step:
    # Index -1 is the empty cell after the last column.
    company = places.get(Target.COMPANY, -1)
    title = places.get(Target.TITLE, -1)
    department = places.get(Target.DEPARTMENT, -1)

    def step(cells: Cells, found: Found) -> None:
        if cells[company] or cells[title] or cells[department]:
            found.affiliations.append(Affiliation(cells[company], cells[title], cells[department]))

    return step


def _address_steps(columns: Sequence[Column]) -> list[Step]:
    groups: dict[tuple[str, int], list[Column]] = defaultdict(list)
    for column in columns:
        if column.target in ADDRESS_PARTS or column.target is Target.ADDRESS:
            groups[column.label, column.group].append(column)
    labels = {c.group: c.index for c in columns if c.target is Target.ADDRESS_LABEL}
    return [
        _address(members, label, labels.get(group) if not label else None)
        for (label, group), members in groups.items()
    ]


def _address(members: list[Column], fixed: str, label_index: int | None) -> Step:
    indices = [column.index for column in members]
    whole = next((c.index for c in members if c.target is Target.ADDRESS), -1)
    streets = [c.index for c in members if c.target is Target.ADDRESS_STREET]
    single = {c.target: c.index for c in members if c.target in ADDRESS_PARTS}
    po_box, city, region, postcode, country = (
        single.get(target, -1)
        for target in (
            Target.ADDRESS_PO_BOX,
            Target.ADDRESS_CITY,
            Target.ADDRESS_REGION,
            Target.ADDRESS_POSTCODE,
            Target.ADDRESS_COUNTRY,
        )
    )

    def step(cells: Cells, found: Found) -> None:
        text = "".join([cells[index] for index in indices])
        if not text:
            return
        label, primary = (
            read_label(cells[label_index]) if label_index is not None else (fixed, False)
        )
        for one in _one_by_one(cells, indices) if " ::: " in text else (cells,):
            parts = None
            if text != one[whole]:
                street = "\n".join([one[index] for index in streets if one[index]])
                parts = Address(
                    street, one[po_box], one[city], one[region], one[postcode], one[country]
                )
            found.channels.append(Channel(ChannelKind.ADDRESS, one[whole], label, primary, parts))

    return step


def _one_by_one(cells: Cells, indices: list[int]) -> list[Cells]:
    """Several addresses of one label stand in the same cells, separated by ` ::: `."""
    split = [cells[index].split(" ::: ") for index in indices]
    found = []
    for values in zip_longest(*split, fillvalue=""):
        one = list(cells)
        for index, value in zip(indices, values, strict=True):
            one[index] = value.strip()
        found.append(tuple(one))
    return found


def _birthday_steps(columns: Sequence[Column], *, day_first: bool | None) -> list[Step]:
    whole = next((c for c in columns if c.target is Target.BIRTHDAY), None)
    steps = [_birthday(whole, day_first=day_first)] if whole is not None else []
    single = {c.target: c for c in columns}
    month = single.get(Target.BIRTH_MONTH)
    if month is not None:
        year, day = single.get(Target.BIRTH_YEAR), single.get(Target.BIRTH_DAY)
        steps.append(_birthday_in_parts(year, month, day))
    return steps


def _birthday(column: Column, *, day_first: bool | None) -> Step:
    index, header = column.index, column.header

    def step(cells: Cells, found: Found) -> None:
        if not cells[index]:
            return
        date = read_date(cells[index], day_first=day_first)
        if date is None:
            found.refuse("bad-birthday", header, cells[index])
        else:
            found.birthday = date

    return step


def _birthday_in_parts(year: Column | None, month: Column, day: Column | None) -> Step:
    indices = [column.index if column is not None else -1 for column in (year, month, day)]
    header = (year or month).header

    def step(cells: Cells, found: Found) -> None:
        parts = [cells[index] for index in indices]
        if not any(parts) or found.birthday:
            return
        date = date_of_parts(*parts)
        if date is None:
            found.refuse("bad-birthday", header, "-".join(filter(None, parts)))
        else:
            found.birthday = date

    return step
