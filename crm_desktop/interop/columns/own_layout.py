"""The columns of our own table, and which of them each channel of a person goes to."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from crm_desktop.domain.card import ChannelKind
from crm_desktop.interop.columns.row_steps import read_label

_ADDRESS_PARTS = (
    "Formatted", "Street", "PO Box", "City", "Region", "Postal Code", "Country",
)  # fmt: skip
_SINGLE = (
    "Kind", "Name", "Prefix", "First Name", "Middle Name", "Last Name", "Suffix", "Nickname",
    "Birthday", "Company", "Job Title", "Department",
)  # fmt: skip
# How many columns there are for each kind, in the order in which a row is read.
_ROOM = {
    ChannelKind.EMAIL.value: 3,
    ChannelKind.PHONE.value: 4,
    ChannelKind.WEB.value: 2,
    ChannelKind.ADDRESS.value: 2,
}
_RANKS = {kind: rank for rank, kind in enumerate(_ROOM)}
_NAMES = {"email": "E-mail", "phone": "Phone", "address": "Address", "web": "Website"}

PlainChannel = tuple[str, str, str, bool, str]
"""Kind, value, label, primary, and the six parts of an address, parted by NUL; or "", of others."""


class Plan(NamedTuple):
    """For each channel where its cells begin, or -1, and the cell of its label.

    `is_regular` where all have room, in the order in which they are read, under the same labels.
    `cells` is then the part of the row that is theirs, to be filled with `%`: for each channel
    its value, and after that of an address its parts; those of the web come last.
    """

    seats: tuple[tuple[int, str], ...]
    is_regular: bool
    cells: str


def plan_of(channels: Sequence[PlainChannel]) -> Plan:
    """Where these channels go."""
    return _plan(tuple([(channel[0], channel[2], channel[3]) for channel in channels]))


def _header() -> Iterator[str]:
    yield from _SINGLE
    for kind, name in _NAMES.items():
        parts = _ADDRESS_PARTS if kind == "address" else ("Value",)
        for number in range(1, _ROOM[kind] + 1):
            yield from (f"{name} {number} - {part}" for part in ("Label", *parts))
    yield from ("Tags", "Notes", "CRM Desktop ID", "More (CRM Desktop)")


HEADER: tuple[str, ...] = tuple(_header())
_FIRST, _END = HEADER.index("E-mail 1 - Label"), HEADER.index("Tags")


# Many people have channels of the same kinds and labels.
@lru_cache(maxsize=4096)
def _plan(shape: tuple[tuple[str, str, bool], ...]) -> Plan:
    seats, is_regular, last = [], True, 0
    taken = dict.fromkeys(_ROOM, 0)
    for kind, label, is_primary in shape:
        taken[kind] += 1
        cell = f"* {label}".rstrip() if is_primary else label  # a star marks the primary one
        has_room = taken[kind] <= _ROOM[kind]
        first = HEADER.index(f"{_NAMES[kind]} {taken[kind]} - Label") if has_room else -1
        seats.append((first, cell))
        reads_back = not cell or read_label(cell) == (label, bool(is_primary))
        is_regular = is_regular and has_room and reads_back and _RANKS[kind] >= last
        last = _RANKS[kind]
    return Plan(tuple(seats), is_regular, _cells(shape, seats) if is_regular else "")


def _cells(shape: tuple[tuple[str, str, bool], ...], seats: list[tuple[int, str]]) -> str:
    cells: list[str | None] = [""] * len(HEADER)
    for (kind, _, _), (place, label) in zip(shape, seats, strict=True):
        cells[place : place + 2] = label.replace("%", "%%"), "%s"
        if kind == ChannelKind.ADDRESS.value:  # its parts bring the marks between them
            cells[place + 2 : place + 8] = ["%s", *[None] * 5]
    return "\0".join(cell for cell in cells[_FIRST:_END] if cell is not None)
