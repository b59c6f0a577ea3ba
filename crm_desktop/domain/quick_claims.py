"""The names and titles in the clauses of a quick add, collected to be weighed at the end."""

import re

from crm_desktop.domain import quick_names as names
from crm_desktop.domain import quick_openings as openings
from crm_desktop.domain import quick_roles as roles
from crm_desktop.domain import quick_stems as stems
from crm_desktop.domain.quick_sheet import Part, Sheet, first_word, plain
from crm_desktop.domain.quick_split import Span
from crm_desktop.domain.quick_titles import split_title
from crm_desktop.domain.quick_who import Candidate, is_host

_ORIGIN = re.compile(r" aus (?=\w)")
_MOST_OF_TITLE = 6  # words
_MOST_OF_SMALL = 4  # words of a company typed without capitals
_LONGEST_BEFORE = 3  # words before a form of address


class Claims:
    """What may be a name, in its order; `order` is that of the clause being read."""

    def __init__(self, sheet: Sheet, *, says_case: bool, is_letter: bool) -> None:
        self._sheet, self._says_case, self._is_letter = sheet, says_case, is_letter
        self.found: list[Candidate] = []
        self.order = 0

    def add(
        self, span: Span, text: str = "", *, is_company: bool = False, is_told: bool = False
    ) -> None:
        """Take note of words that may be a name."""
        words = text or self._words(span)
        if words and span.end > span.start:
            is_led = self._sheet.plain[span.end : span.end + 2].strip() == ":"
            each = Candidate(
                *span[:2], words, self.order, span.is_aside, is_told, is_company, is_led
            )
            self.found.append(each)

    def company_told(self, span: Span) -> bool:
        """`she runs Claddagh Chocolates`."""
        match = openings.of_company().match(self._sheet.plain, span.start, span.end)
        rest = Span(match.end(), span.end) if match else span
        if match is None or not self.found or not names.is_name_like(self._words(rest)):
            return False
        self._sheet.cross_out(span.start, rest.start)
        self.add(rest, is_company=True)
        return True

    def title(self, span: Span) -> bool:
        """What somebody is, alone or before a name."""
        words = self._words(span)
        is_told = self._is_told_by_place(words)
        text = self._sheet.text_left(span.start, span.end)
        found = split_title(text, is_told=is_told, says_case=self._says_case)
        if found is None or self._sheet.all(Part.TITLE) or self._is_of_family(words):
            return False
        rest = Span(span.start + found.rest, span.end, span.is_aside)
        is_alone = not self._words(rest)
        is_led = self._sheet.plain[span.end : span.end + 2].strip() == ":"
        if is_alone and not self.found and not is_led:
            return False
        end = self._without_origin(Span(span.start, span.start + found.end)).end
        self._sheet.find(Part.TITLE, span.start, end)
        self._sheet.cross_out(span.start, rest.start)
        if not is_alone:
            self.add(rest, is_company=found.is_company, is_told=not found.is_company)
        return True

    def name(self, span: Span) -> Span | None:
        """Take a name; what is left of its clause, `None` where there is no name."""
        words = self._words(span)
        if roles.is_relation(words):
            return None
        link = self.link(span)
        if link is not None:
            return self._linked(span, link)
        if not self._may_be_name(span, words):
            return None
        if self._named_in(span):
            return Span(span.end, span.end)
        span = self._without_origin(span)
        end = span.start + names.name_at_start(self._sheet.text_left(span.start, span.end))
        if not self._says_case or not names.begins_with_person(words) or end <= span.start:
            end = span.end
        self.add(span._replace(end=end))
        return Span(end, span.end)

    def link(self, span: Span) -> Span | None:
        """Where in a clause `from` or `at` stands between a person and a company."""
        if any(each.is_company for each in self.found) or len(self.found) > 1:
            return None
        text = self._sheet.text_left(span.start, span.end)
        if self._says_case and self._words(span).islower() and self.found:
            return None
        found = names.split_at_company(text, says_case=self._says_case or bool(self.found))
        return Span(span.start + found[0], span.start + found[1]) if found else None

    def _linked(self, span: Span, link: Span) -> Span:
        """`George Finch from Finch & Sons`, or `from Finch & Sons` alone."""
        rest = Span(link.end, span.end)
        if self._says_case:
            end = link.end + names.name_at_start(self._sheet.text_left(link.end, span.end))
            rest = Span(link.end, end) if end > link.end else rest
        before = Span(span.start, link.start)
        self._sheet.cross_out(link.start, link.end)
        if self._words(before):
            self._title_behind(before)
        self.add(rest, is_company=True)
        return Span(rest.end, span.end)

    def _title_behind(self, span: Span) -> None:
        """`joanne smith accountant`: without capitals the last word may be the title."""
        words = self._words(span).split()
        if not self._says_case and len(words) > 2 and roles.is_title(words[-1]):
            at = self._sheet.text_left(span.start, span.end).rfind(words[-1]) + span.start
            self._sheet.find(Part.TITLE, at, span.end)
            span = span._replace(end=at)
        self.add(span)

    def _may_be_name(self, span: Span, words: str) -> bool:
        evidence = names.company_evidence(words) or int(is_host(self._sheet, words))
        is_odd = words.startswith("@") or roles.is_relation(words)
        if is_odd or (evidence != names.STRONG and not self.is_free(span)):
            return False
        has_figures = any(map(str.isdigit, words))
        if not self._says_case:
            return self._may_be_small_name(span, words, is_known=bool(evidence) and not has_figures)
        is_like = names.is_name_like(words) or (bool(evidence) and names.is_half_name(words))
        is_first = not self.found and self._may_be_first(words)
        is_shop = stems.begins_with_shop(words) and not has_figures and self._is_next(span)
        return is_first or is_shop or (is_like and (bool(evidence) or not has_figures))

    def _may_be_small_name(self, span: Span, words: str, *, is_known: bool) -> bool:
        """Whether words can be a name where capitals tell nothing."""
        if names.has_form(words) or is_host(self._sheet, words):
            return True
        is_few = is_known and len(words.split()) <= _MOST_OF_SMALL
        is_plain = names.is_plain_name(words)
        return is_few or (is_plain and (names.begins_with_person(words) or self._is_next(span)))

    def _may_be_first(self, words: str) -> bool:
        return names.is_plain_name(words) and (self.order == 1 or not words[:1].islower())

    def _is_next(self, span: Span) -> bool:
        """Whether a clause is the first, or stands behind the only name so far."""
        if not self.found:
            return self.order == 1
        return len(self.found) == 1 and self.found[0].order == self.order - 1 and not span.is_aside

    def _named_in(self, span: Span) -> bool:
        """`Anmeldung Fr. Beck`: a form of address begins the name, what is before is not of it."""
        text = self._sheet.text_left(span.start, span.end)
        found = list(re.finditer(r"\S+", text))
        for at, word in enumerate(found[1 : _LONGEST_BEFORE + 1], 1):
            is_clear = "." in word[0] or len(word[0]) > 2
            is_name = names.is_honorific(word[0]) and is_clear and at + 1 < len(found)
            if (
                not is_name
                or names.is_honorific(found[at - 1][0])
                or names.begins_with_person(text.strip())
            ):
                continue
            before = Span(span.start, span.start + word.start())
            if names.company_evidence(self._words(before)):
                return False
            is_title = roles.is_title(self._words(before)) or self._is_small_word(before)
            part = Part.TITLE if is_title else Part.NOTE
            self._sheet.find(part, before.start, before.end)
            self.add(Span(before.end, span.end, span.is_aside), is_told=True)
            return True
        return False

    def _is_small_word(self, span: Span) -> bool:
        words = self._words(span)
        return self._says_case and words.islower() and words.isalpha()

    def _without_origin(self, span: Span) -> Span:
        """The clause without `aus Kiel`, which is a note."""
        origin = _ORIGIN.search(self._sheet.plain, span.start, span.end)
        if origin is None:
            return span
        self._sheet.find(Part.NOTE, origin.start(), span.end)
        return span._replace(end=origin.start())

    def _is_of_family(self, words: str) -> bool:
        """`Tom Baker, Baker Joinery`: the name of a trade is his own."""
        of_them = {word for each in self.found for word in plain(each.text).split()[1:]}
        return words[:1].isupper() and first_word(plain(words)) in of_them

    def _is_told_by_place(self, words: str) -> bool:
        """Whether what stands here is what the person before is, by its place."""
        is_next = len(self.found) == 1
        is_free = not names.is_name_like(words) and not any(map(str.isdigit, words))
        is_line = self._is_letter and is_free and 0 < len(words.split()) <= _MOST_OF_TITLE
        return is_next and (is_line or roles.is_occupation(words))

    def is_free(self, span: Span) -> bool:
        """Whether nothing of the clause has been a value: a name has no amount beside it."""
        return not any(
            piece.part is Part.VALUE and span.start <= piece.start < span.end
            for piece in self._sheet.pieces
        )

    def _words(self, span: Span) -> str:
        return self._sheet.words(span.start, span.end)
