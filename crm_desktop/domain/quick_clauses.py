"""A quick add clause by clause: what each of them says."""

import re
from datetime import date

from crm_desktop.domain import quick_names as names
from crm_desktop.domain import quick_openings as openings
from crm_desktop.domain.quick_claims import Claims
from crm_desktop.domain.quick_days import find_day, find_time
from crm_desktop.domain.quick_meeting import find_source, is_whereabouts
from crm_desktop.domain.quick_places import address_run, has_postcode
from crm_desktop.domain.quick_sheet import APART, Part, Sheet, plain
from crm_desktop.domain.quick_split import Span, clauses, says_case, segments
from crm_desktop.domain.quick_tasks import at_whose, is_courtesy, is_task, verb_in, whom
from crm_desktop.domain.quick_who import settle
from crm_desktop.domain.quick_words import CLOSINGS


class ClauseReader:
    """Reads the clauses of a sheet in their order; names are weighed against each other at the end.

    `day` and `time` are those of the follow-up.
    """

    def __init__(
        self, sheet: Sheet, today: date, *, month_first: bool, is_letter: bool, is_romance: bool
    ) -> None:
        self._sheet, self._today = sheet, today
        self._month_first, self._is_letter, self._is_romance = month_first, is_letter, is_romance
        self._says_case = is_letter or says_case(sheet.text_left(0, len(sheet.text)))
        self._claims = Claims(sheet, says_case=self._says_case, is_letter=is_letter)
        self._is_form = bool(sheet.all(Part.NAME))
        self._is_after_street = False
        self._met = ""  # how somebody was met, until it is said where
        self.day: date | None = None
        self.time = ""

    def read(self) -> None:
        """Find every part that is not told by its form alone."""
        start = 0
        for line in self._sheet.plain.split("\n"):
            end = start + len(line)
            if not (self._is_letter and self._address_line(Span(start, end))):
                self._line(clauses(self._sheet, start, end))
            start = end + 1
        settle(self._sheet, self._claims.found, is_letter=self._is_letter)

    def _line(self, spans: list[Span]) -> None:
        at = 0
        while at < len(spans):
            run = 0
            if not self._is_of_source(spans[at]):
                run = address_run(self._sheet, spans, at, is_letter=self._is_letter)
            for each in spans[at : at + run]:
                self._sheet.find(Part.ADDRESS, each.start, each.end)
            if not run:
                self._claims.order += 1
                self._clause(spans[at])
            at += max(run, 1)

    def _address_line(self, line: Span) -> bool:
        """An address in a line of a letter, which no comma takes apart."""
        is_after, self._is_after_street = self._is_after_street, False
        if APART in self._sheet.plain[line.start : line.end]:
            return False
        line = self._without_company(line)
        parts = segments(self._sheet, line)
        words = self._words(line)
        is_town = is_after and names.is_name_like(words) and not names.company_evidence(words)
        if not is_town and not any(map(self._is_address, parts)):
            return False
        self._is_after_street = not is_town and not any(map(has_postcode, map(self._words, parts)))
        for each in parts:
            self._sheet.find(Part.ADDRESS, each.start, each.end)
        return True

    def _without_company(self, line: Span) -> Span:
        """What stands behind `Girard Conseil SAS, ` in one line with it."""
        comma = self._sheet.plain.find(",", line.start, line.end)
        before = Span(line.start, max(comma, line.start))
        is_street = self._is_address(Span(comma, line.end))
        if comma < 0 or not is_street or not names.has_form(self._words(before)):
            return line
        self._clause(before)
        return Span(comma, line.end)

    def _clause(self, span: Span) -> None:
        span = self._opened(span)
        words = self._words(span)
        if not words or (self._claims.order == 1 and plain(words) in CLOSINGS):
            return
        readers = (
            self._first_name, self._place_of_meeting, self._source, self._claims.company_told,
            self._verb, self._claims.title, self._task, self._name,
        )  # fmt: skip
        if not any(read(span) for read in readers):
            self._sheet.find(Part.NOTE, span.start, span.end)

    def _opened(self, span: Span) -> Span:
        """The clause without the words that only lead to a name."""
        if self._is_form or (self._is_letter and self._claims.found):
            return span
        start = openings.cross_out_opening(
            self._sheet, *span[:2], is_first=not self._claims.found, says_case=self._says_case
        )
        return span._replace(start=start)

    def _first_name(self, span: Span) -> bool:
        """The first clause is a name, even one that is also a day's or a verb: `Will Turner`."""
        words = self._words(span)
        is_sure = self._says_case and " " in words and names.is_name_like(words)
        if self._claims.found or not is_sure or not self._claims.is_free(span):
            return False
        if self._is_address(span) or self._claims.link(span) or self._is_of_source(span):
            return False
        if whom(words) and names.begins_with_person(whom(words)):
            return False
        self._take_day(span, is_sure=True)
        return self._claims.title(span) or self._name(span)

    def _is_of_source(self, span: Span) -> bool:
        return find_source(self._sheet, span, is_first=True) is not None

    def _source(self, span: Span) -> bool:
        found = find_source(
            self._sheet, span, is_first=not self._claims.found, is_form=self._is_form
        )
        if found is None:
            return False
        if found.name and found.is_open:
            self._met = found.text
        if found.name:
            self._claims.add(found.name, found.name_text)
        elif found.start > span.start:
            self._clause(span._replace(end=found.start))
        if not found.is_open:
            self._sheet.find(Part.SOURCE, found.start, span.end, found.text or None)
        return True

    def _place_of_meeting(self, span: Span) -> bool:
        """`on the train` behind `Met Dmitri Volkov (Volkov Diamonds)`."""
        if not self._met or not is_whereabouts(self._words(span)):
            return False
        self._sheet.find(Part.SOURCE, *span[:2], f"{self._met} {self._words(span)}")
        self._met = ""
        return True

    def _verb(self, span: Span) -> bool:
        """`Jonas Weber wants an offer` is two clauses."""
        at = verb_in(self._sheet.text_left(span.start, span.end), says_case=self._says_case)
        if self._is_letter or not at or (self._claims.found and not self._says_case):
            return False
        self._clause(span._replace(end=span.start + at))
        self._claims.order += 1
        self._clause(span._replace(start=span.start + at))
        return True

    def _task(self, span: Span) -> bool:
        words = self._words(span)
        had_day = self._take_day(span, is_sure=self._is_clear_name(words))
        words = self._words(span)
        if not words or (had_day and is_courtesy(words)):
            self._sheet.cross_out(span.start, span.end)
            return had_day
        is_said = self._is_letter and (had_day or not words[:1].islower())
        if is_said or not (had_day or is_task(words, is_romance=self._is_romance)):
            return False
        self._whom(span, words)
        self._sheet.find(Part.TASK, span.start, span.end)
        return True

    def _is_clear_name(self, words: str) -> bool:
        """Whether words would be a name, were no day in them."""
        is_known = bool(names.company_evidence(words)) or names.begins_with_person(words)
        return is_known and (names.is_name_like(words) or not self._says_case)

    def _whom(self, span: Span, words: str) -> None:
        """`call Ana Ruiz` names her as well."""
        who = whom(words)
        if not who or self._claims.found:
            return
        for each, is_company in ((who, False), (at_whose(words, who), True)):
            place = self._place(span, each)
            self._claims.add(place, each, is_told=not is_company, is_company=is_company)

    def _place(self, span: Span, words: str) -> Span:
        """Where words of a span stand, whatever was crossed out between them."""
        left = self._sheet.text_left(span.start, span.end)
        found = re.search(r"\W+".join(map(re.escape, words.split())), left)
        return Span(span.start + found.start(), span.start + found.end()) if found else span

    def _name(self, span: Span) -> bool:
        rest = self._claims.name(span)
        if rest is not None and self._words(rest):
            self._clause(rest)
        return rest is not None

    def _take_day(self, span: Span, *, is_sure: bool = False) -> bool:
        said = self._sheet.plain[span.start : span.end]
        found = find_day(said, self._today, month_first=self._month_first, is_sure=is_sure)
        if found is None or self.day is not None:
            return False
        self.day = found.day
        self._sheet.find(Part.DAY, span.start + found.start, span.start + found.end)
        wall = find_time(self._sheet.plain[span.start : span.end], found.end)
        if wall is not None:
            self.time = wall.time
            self._sheet.find(Part.TIME, span.start + wall.start, span.start + wall.end)
        return True

    def _is_address(self, span: Span) -> bool:
        return names.is_address(self._words(span), with_postcode=self._is_letter)

    def _words(self, span: Span) -> str:
        return self._sheet.words(span.start, span.end)
