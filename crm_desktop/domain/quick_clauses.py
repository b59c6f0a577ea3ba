"""A quick add clause by clause: what each of them says."""

import re
from datetime import date
from typing import NamedTuple

from crm_desktop.domain import quick_names as names
from crm_desktop.domain.quick_days import find_day, find_time
from crm_desktop.domain.quick_sheet import Part, Piece, Sheet, plain
from crm_desktop.domain.quick_words import DEEDS, DEGREES, LEGAL, SOURCES, TASKS, WISHES

_HARD = re.compile(r"[\n;|·•()]| [-–—] ")
_COMMA = re.compile(
    rf",(?! ?(?:{LEGAL}|{'|'.join(sorted(DEGREES))})\b\.?(?: *[,;\n|()]| *$| [-–—] ))"
    r"|(?<=[a-z]{5})[.!?] "
)
_SOURCE = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, SOURCES))})(?:es|e|s)?(?!\w)")
_ORIGIN = re.compile(r" aus (?=\w)")
_WORD = re.compile(r"[\w'’-]+")
_MOST_NAMES = 2  # and in a letter what somebody is between them
_MOST_OF_TITLE = 6  # words


class Span(NamedTuple):
    """From where to where a clause stands."""

    start: int
    end: int


class ClauseReader:
    """Reads the clauses of a sheet in their order; names are weighed against each other at the end.

    `day` and `time` are those of the follow-up.
    """

    def __init__(self, sheet: Sheet, today: date, *, month_first: bool, is_letter: bool) -> None:
        self._sheet, self._today = sheet, today
        self._month_first, self._is_letter = month_first, is_letter
        self._names: list[Span] = []
        self._company: Span | None = None
        self.day: date | None = None
        self.time = ""

    def read(self) -> None:
        """Find every part that is not told by its form alone."""
        for start, end in _between(self._sheet.plain, _HARD, 0, len(self._sheet.plain)):
            clauses = [Span(*each) for each in _between(self._sheet.plain, _COMMA, start, end)]
            if self._is_letter and any(map(self._is_address, clauses)):
                self._sheet.find(Part.ADDRESS, start, end)
                continue
            for span in clauses:
                self._clause(span)
        _settle_names(self._sheet, self._names, self._company)

    def _clause(self, span: Span) -> None:
        words = self._words(span)
        if not words:
            return
        source = self._source_in(span)
        if source is not None:
            self._clause(Span(span.start, source))
            self._sheet.find(Part.SOURCE, source, span.end)
        elif self._is_address(span):
            self._sheet.find(Part.ADDRESS, *span)
        elif not self._title(span, words) and not self._first_name(span, words):
            self._rest(span, words)

    def _rest(self, span: Span, words: str) -> None:
        had_day = not self._is_company(words) and self._take_day(span)
        words = self._words(span)
        if not words:
            return
        if (had_day and not self._is_letter) or self._is_task(words):
            self._sheet.find(Part.TASK, *span)
            self._name_in_task(span, words)
        elif not self._take_name(span, words):
            self._sheet.find(Part.NOTE, *span)

    def _name_in_task(self, span: Span, words: str) -> None:
        """`call Ana Ruiz` names her as well."""
        verb, _, who = words.partition(" ")
        is_named = bool(self._names) or self._company is not None
        if not is_named and plain(verb) in TASKS and " " in who and names.is_name_like(who):
            self._sheet.pieces.append(Piece(Part.NAME, who, *span))

    def _first_name(self, span: Span, words: str) -> bool:
        """The first clause is a name, even one that is also a day's or a verb: `Will Turner`."""
        if self._names or self._company or not self._is_free(span):
            return False
        if not names.is_name_like(words) and not names.is_plain_name(words):
            return False
        if self._is_task(words) and not (names.is_name_like(words) and " " in words):
            return False
        self._take_day(span, is_sure=True)
        return self._take_name(span, self._words(span))

    def _take_name(self, span: Span, words: str) -> bool:
        link = self._link(span)
        if link is not None:
            return self._take_linked(span, link)
        if self._company is not None and self._names:
            return False
        is_second = bool(self._names)
        small_is_fine = not is_second or names.company_evidence(words) or self._is_all_small()
        is_name = names.is_name_like(words) or (names.is_plain_name(words) and small_is_fine)
        if not is_name or len(self._names) >= _MOST_NAMES + self._is_letter:
            return False
        origin = _ORIGIN.search(self._sheet.plain, *span)
        if origin is not None:
            self._sheet.find(Part.NOTE, origin.start(), span.end)
        self._names.append(Span(span.start, origin.start() if origin else span.end))
        return True

    def _take_linked(self, span: Span, link: Span) -> bool:
        """`George Finch from Finch & Sons`, or `from Finch & Sons` alone."""
        if self._company is not None:
            return False
        if self._words(Span(span.start, link.start)):
            if self._names:
                return False
            self._names.append(Span(span.start, link.start))
        self._company = Span(link.end, span.end)
        self._sheet.cross_out(*link)
        return True

    def _link(self, span: Span) -> Span | None:
        found = names.split_at_company(self._sheet.text_left(*span))
        return Span(span.start + found[0], span.start + found[1]) if found else None

    def _title(self, span: Span, words: str) -> bool:
        if not self._names and self._company is None:
            return False
        link = self._link(span)
        said = words if link is None else self._words(Span(span.start, link.start))
        is_next = len(self._names) == 1 and self._company is None
        is_told = is_next and (names.is_occupation(said) or self._is_line_of_letter(words))
        if not (is_told or names.is_title(said)) or self._sheet.all(Part.TITLE):
            return False
        self._sheet.find(Part.TITLE, span.start, span.end if link is None else link.start)
        if link is not None and self._company is None:
            self._company = Span(link.end, span.end)
            self._sheet.cross_out(*link)
        return True

    def _is_line_of_letter(self, words: str) -> bool:
        """Below the name of a letter stands what somebody is, if it is no name itself."""
        is_free = not names.is_name_like(words) and not any(map(str.isdigit, words))
        return self._is_letter and is_free and 0 < len(words.split()) <= _MOST_OF_TITLE

    def _take_day(self, span: Span, *, is_sure: bool = False) -> bool:
        said = self._sheet.plain[span.start : span.end]
        found = find_day(said, self._today, month_first=self._month_first, is_sure=is_sure)
        if found is None or self.day is not None:
            return False
        start, end = span.start + found.start, span.start + found.end
        self.day = found.day
        self._sheet.find(Part.DAY, start, end)
        wall = find_time(self._sheet.plain[span.start : span.end], found.end)
        if wall is not None:
            self.time = wall.time
            self._sheet.find(Part.TIME, span.start + wall.start, span.start + wall.end)
        return True

    def _is_task(self, words: str) -> bool:
        if self._is_letter and not words[:1].islower():
            return False
        said = plain(words)
        found = _WORD.findall(said)
        begins = bool(found) and found[0] in TASKS
        return begins or said.startswith(WISHES) or any(word in DEEDS for word in found)

    def _is_all_small(self) -> bool:
        """Whether the name before was typed without capitals, too."""
        return self._words(self._names[0]).islower()

    def _is_company(self, words: str) -> bool:
        return names.is_name_like(words) and bool(names.company_evidence(words))

    def _is_address(self, span: Span) -> bool:
        return names.is_address(self._words(span), with_postcode=self._is_letter)

    def _is_free(self, span: Span) -> bool:
        """Whether nothing of the clause has been a value: a name has no amount beside it."""
        return not any(
            piece.part is Part.VALUE and span.start <= piece.start < span.end
            for piece in self._sheet.pieces
        )

    def _source_in(self, span: Span) -> int | None:
        for match in _SOURCE.finditer(self._sheet.plain, *span):
            is_first = not self._words(Span(span.start, match.start()))
            if is_first or " " in match[0]:
                return match.start()
        return None

    def _words(self, span: Span) -> str:
        return self._sheet.words(*span)


def _settle_names(sheet: Sheet, found: list[Span], company: Span | None) -> None:
    """Say of the names found which is the person's and which the company's."""
    person = found[0] if found else None
    if company is None and found:
        person, company = _who(sheet, found)
    if person is not None:
        sheet.find(Part.NAME, *person)
    if company is not None:
        sheet.find(Part.COMPANY, *company)


def _who(sheet: Sheet, found: list[Span]) -> tuple[Span | None, Span | None]:
    """The person and the company, which may stand first."""
    first = found[0]
    said = sheet.words(*first)
    evidence = names.company_evidence(said)
    if len(found) == 1:
        is_company = evidence == names.STRONG or names.begins_with_trade(said)
        return (None, first) if is_company else (first, None)
    second = _second(sheet, found)
    other = sheet.words(*second)
    named = _is_named(sheet, said), _is_named(sheet, other)
    is_turned = evidence > names.company_evidence(other) and " " in other
    if named[0] != named[1]:  # whose first name the address begins with is the person
        is_turned = named[1]
    return (second, first) if is_turned else (first, second)


def _is_named(sheet: Sheet, words: str) -> bool:
    """Whether an address begins with the first of these words."""
    first = _WORD.match(plain(words))
    begun = {re.split(r"[._+@-]", plain(each))[0] for each in sheet.all(Part.EMAIL)}
    return first is not None and first[0] in begun


def _second(sheet: Sheet, found: list[Span]) -> Span:
    """The second name of two; of three in a letter the company is the last, unless it is told.

    What is no company is what somebody is, if that is not known by now.
    """
    if len(found) == _MOST_NAMES:
        return found[1]
    middle, last = found[1:]
    evidence = [names.company_evidence(sheet.words(*each)) for each in (middle, last)]
    company, other = (middle, last) if evidence[0] > evidence[1] else (last, middle)
    sheet.find(Part.NOTE if sheet.all(Part.TITLE) else Part.TITLE, *other)
    return company


def _between(text: str, apart: re.Pattern[str], start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for match in apart.finditer(text, start, end):
        found.append((start, match.start()))
        start = match.end()
    return [*found, (start, end)]
