"""The merge language of canned replies: fields, fallbacks, four filters and `if`, and nothing else.

`{{ contact.first_name | there }}` is the field, or `there` where it is empty. A filter goes
between: `{{ company.name | upper | your company }}`, `{{ today | date: DD.MM.YYYY }}`. What depends
on a field stands in `{% if deal.name %}…{% else %}…{% endif %}`. Values are only ever put down,
never read: braces within one stay text.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

FIELDS = (
    *(f"contact.{of}" for of in ("name", "first_name", "last_name", "title", "email", "phone")),
    *(f"company.{of}" for of in ("name", "city")),
    *(f"deal.{of}" for of in ("name", "amount", "stage", "close_day")),
    *(f"ticket.{of}" for of in ("number", "subject", "status", "priority", "created", "product")),
    *(f"business.{of}" for of in ("name", "email", "phone")),
    "today",
)
DAYS = frozenset({"deal.close_day", "ticket.created", "today"})  # given as YYYY-MM-DD
LONGEST = 100_000  # characters of what is made
MOST_PROBLEMS = 50
_DEEPEST = 8  # conditions within each other

_MARKS = re.compile(r"\{\{([^{}]{0,200})\}\}|\{%([^{}%]{0,200})%\}|\{\{|\{%|\}\}|%\}")
_UNFILLED = re.compile(r"⟦([a-z_.]{1,40})⟧")
_TAG = re.compile(r"(if)\s+(\S+)|(else|endif)")
_QUOTED = re.compile(r"""(?:"(.*)"|'(.*)'|[“„](.*)[”“])""")
_DATE = re.compile(r"date(?:\s*:\s*([DMY0-9./ -]{1,20}))?")
_DAY_PARTS = re.compile("YYYY|YY|MM|M|DD|D")
_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")  # an amount stays beside its sign
_FIRST_LETTERS = re.compile(r"(?:^|(?<=[\s-]))\w")
_FILTERS: Mapping[str, Callable[[str], str]] = {
    "upper": str.upper,
    "lower": str.lower,
    "title": lambda value: _FIRST_LETTERS.sub(lambda letter: letter[0].upper(), value),
}
_ALONE_BEFORE = 40  # blanks before a tag that has a line of its own


class Misplaced(NamedTuple):
    """What is wrong with a text, and where: `what` is the piece between `start` and `end`.

    Codes: `unknown-field`, `unknown-tag`, `two-fallbacks`, `empty-fallback`, `unbalanced` (braces
    or conditions), `too-deep`, `not-a-day`, `too-long`.
    """

    code: str
    what: str
    start: int
    end: int


class Rendered(NamedTuple):
    """A text with its fields filled in; those without a value stand in it as `⟦contact.title⟧`."""

    text: str
    missing: tuple[str, ...]
    problems: tuple[Misplaced, ...]


class Placeholder(NamedTuple):
    """Where a placeholder or tag stands; `field` is empty for `else` and `endif`."""

    start: int
    end: int
    field: str
    is_known: bool


class _Field(NamedTuple):
    start: int
    end: int
    name: str
    filters: tuple[str, ...]
    fallback: str | None
    day_form: str | None  # empty: as the caller writes days


class _Tag(NamedTuple):
    start: int
    end: int
    word: str  # if, else, endif
    name: str


_Mark = _Field | _Tag


def render(text: str, values: Mapping[str, str], write_day: Callable[[str], str] = str) -> Rendered:
    """The text with values in place of fields; days are worded by `write_day`."""
    marks, problems = _read(text)
    missing: dict[str, None] = {}
    pieces: list[str] = []
    shown = [True]
    place = length = 0
    for mark in marks:
        start, end = _taken(text, mark)
        if all(shown):
            pieces.append(text[place:start])
            if isinstance(mark, _Field):
                pieces.append(_filled(mark, values, write_day, missing, problems))
            length += sum(map(len, pieces[-2:]))
        place = end
        if isinstance(mark, _Tag):
            _turn(shown, mark, values)
        if length > LONGEST:
            break
    made = "".join([*pieces, text[place:]])
    if len(made) > LONGEST:
        problems.insert(0, Misplaced("too-long", "", len(text), len(text)))
    return Rendered(made[:LONGEST], tuple(missing), tuple(problems[:MOST_PROBLEMS]))


def fields_of(text: str) -> tuple[str, ...]:
    """The fields that a text asks for, each once, in their order."""
    names = (mark.name for mark in _read(text)[0])
    return tuple(dict.fromkeys(name for name in names if name))


def placeholders(text: str) -> tuple[Placeholder, ...]:
    """Everything in double braces or tags, known or not, for showing it in colour."""
    known = {mark.start: mark.name for mark in _read(text)[0]}
    return tuple(
        Placeholder(*found.span(), known.get(found.start(), ""), found.start() in known)
        for found in _MARKS.finditer(text)
        if found.lastindex
    )


def unfilled(text: str) -> tuple[Placeholder, ...]:
    """Where a text made by `render` still lacks a value, `⟦contact.title⟧`."""
    return tuple(
        Placeholder(*found.span(), found[1], is_known=True)
        for found in _UNFILLED.finditer(text)
        if found[1] in FIELDS
    )


def _read(text: str) -> tuple[list[_Mark], list[Misplaced]]:
    """What a text asks for, in order, and what is wrong with the rest, which stays text."""
    marks: list[_Mark] = []
    problems: list[Misplaced] = []
    for found in _MARKS.finditer(text):
        read = _read_field(found) if found[1] is not None else _read_tag(found)
        if isinstance(read, str):
            problems.append(Misplaced(read, found[0], *found.span()))
        else:
            marks.append(read)
    unmatched = dict(_unmatched([mark for mark in marks if isinstance(mark, _Tag)]))
    problems += [
        Misplaced(code, text[tag.start : tag.end], tag.start, tag.end)
        for tag, code in unmatched.items()
    ]
    problems.sort(key=lambda each: each.start)
    return [mark for mark in marks if mark not in unmatched], problems


def _read_field(found: re.Match[str]) -> _Field | str:
    """The field, or the code of what is wrong with it."""
    name, *rest = [piece.strip() for piece in found[1].split("|")]
    if name not in FIELDS:
        return "unknown-field"
    filters, fallbacks, day_form = [], [], None
    for piece in rest:
        if piece in _FILTERS:
            filters.append(piece)
        elif form := _DATE.fullmatch(piece):
            day_form = form[1] or ""
        else:
            fallbacks.append(_unquoted(piece) if piece else None)
    if None in fallbacks:
        return "empty-fallback"
    if len(fallbacks) > 1:
        return "two-fallbacks"
    fallback = fallbacks[0] if fallbacks else None
    return _Field(*found.span(), name, tuple(filters), fallback, day_form)


def _read_tag(found: re.Match[str]) -> _Tag | str:
    if found[2] is None:
        return "unbalanced"
    said = _TAG.fullmatch(found[2].strip())
    if said is None:
        return "unknown-tag"
    name = said[2] or ""
    if name and name not in FIELDS:
        return "unknown-field"
    return _Tag(*found.span(), said[1] or said[3], name)


def _unquoted(fallback: str) -> str:
    quoted = _QUOTED.fullmatch(fallback)
    return next(part for part in quoted.groups() if part is not None) if quoted else fallback


def _unmatched(tags: list[_Tag]) -> Iterator[tuple[_Tag, str]]:
    """Tags that are no part of a whole condition, or of one too deep within others."""
    open_ones: list[list[_Tag]] = []
    for tag in tags:
        if tag.word == "if":
            open_ones.append([tag])
        elif not open_ones or (tag.word == "else" and len(open_ones[-1]) > 1):
            yield tag, "unbalanced"
        elif tag.word == "else":
            open_ones[-1].append(tag)
        elif len(open_ones) > _DEEPEST:
            yield from ((each, "too-deep") for each in (*open_ones.pop(), tag))
        else:
            open_ones.pop()
    yield from ((tag, "unbalanced") for whole in open_ones for tag in whole)


def _taken(text: str, mark: _Mark) -> tuple[int, int]:
    """What a mark takes away of the text: a tag alone in its line goes with the line."""
    start, end = mark.start, mark.end
    if isinstance(mark, _Field):
        return start, end
    while start > max(mark.start - _ALONE_BEFORE, 0) and text[start - 1] in " \t":
        start -= 1
    begins_line = not start or text[start - 1] == "\n"
    return (start, end + 1) if begins_line and text[end : end + 1] == "\n" else (mark.start, end)


def _turn(shown: list[bool], tag: _Tag, values: Mapping[str, str]) -> None:
    """What is shown behind a tag: one entry for each condition that is open."""
    if tag.word == "if":
        shown.append(bool(_value(values, tag.name)))
    elif tag.word == "else":
        shown[-1] = not shown[-1]
    else:
        shown.pop()


def _filled(
    field: _Field,
    values: Mapping[str, str],
    write_day: Callable[[str], str],
    missing: dict[str, None],
    problems: list[Misplaced],
) -> str:
    value = _value(values, field.name)
    if not value and field.fallback is not None:
        return field.fallback
    if not value:
        missing[field.name] = None
        return f"⟦{field.name}⟧"
    if field.name in DAYS or field.day_form is not None:
        worded = _worded(value, field.day_form, write_day)
        if worded is None and field.day_form is not None:
            problems.append(Misplaced("not-a-day", value, field.start, field.end))
        value = value if worded is None else worded
    for name in field.filters:
        value = _FILTERS[name](value)
    return value


def _worded(value: str, form: str | None, write_day: Callable[[str], str]) -> str | None:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    if not form:
        return write_day(value)
    year = f"{day.year:04}"
    parts = {"YYYY": year, "YY": year[2:], "MM": f"{day.month:02}", "M": str(day.month)}
    parts |= {"DD": f"{day.day:02}", "D": str(day.day)}
    return _DAY_PARTS.sub(lambda part: parts[part[0]], form.strip())


def _value(values: Mapping[str, str], name: str) -> str:
    """In one line: a name with a line break in it must not begin a new header or paragraph."""
    return _BLANKS.sub(" ", values.get(name, "")).strip()
