"""What a clause says of how somebody was met, with the name that stands in it."""

import re
from typing import NamedTuple

from crm_desktop.domain import quick_names as names
from crm_desktop.domain import quick_sources as sources
from crm_desktop.domain.quick_sheet import Sheet, plain
from crm_desktop.domain.quick_split import Span

_WITH = re.compile(r" (?:mit|with|avec|con|com|a|mit der|mit dem) (?=\S)")
_LEAD_ARTICLE = re.compile(r"(?i) (?:a|o|os|as)$")


class Source(NamedTuple):
    """Where in a clause the source begins, and the name inside of it, with the text left."""

    start: int
    name: Span | None = None
    name_text: str = ""
    text: str = ""
    is_open: bool = False  # nothing is said of where


def find_source(
    sheet: Sheet, span: Span, *, is_first: bool, is_form: bool = False
) -> Source | None:
    """The source that a clause tells of; `is_first` where no name stands before it.

    In a form a site or a newspaper is one without another word.
    """
    words = sheet.words(span.start, span.end)
    if is_form and sources.medium().fullmatch(plain(words)):
        return Source(span.start)
    if _is_place(words):
        return Source(span.start)
    met = _met(sheet, span) if is_first else None
    return met or _told(sheet, span, is_first=is_first) or _behind_name(sheet, span)


def _is_place(words: str) -> bool:
    """A platform, or an event, which without a capital needs a word before it."""
    place = sources.place().fullmatch(plain(words))
    is_small_event = place is not None and place.start("event") == 0 and words.islower()
    return place is not None and not is_small_event


def _told(sheet: Sheet, span: Span, *, is_first: bool) -> Source | None:
    for match in sources.phrase().finditer(sheet.plain, span.start, span.end):
        if match[0].startswith("uber ") and _is_uber(sheet.text[match.start() :]):
            continue
        is_begin = not sheet.words(span.start, match.start())
        if is_begin or " " in match[0].strip():
            source = Span(match.start(), span.end)
            named = _with(sheet, source) if is_first and is_begin else None
            return named or Source(match.start())
    return None


def _behind_name(sheet: Sheet, span: Span) -> Source | None:
    """`Kátia do Instagram`."""
    after = sources.after_name().search(sheet.plain[: span.end].rstrip(), span.start)
    return Source(after.start()) if after else None


def is_whereabouts(words: str) -> bool:
    """Whether words begin like a place: `on the train`."""
    return bool(sources.whereabouts().match(f" {plain(words)}"))


def _is_uber(text: str) -> bool:
    """`Uber Eats` is a company, `über Anna` a source."""
    return text[:1] in "uU" and text[5:6].isupper()


def _met(sheet: Sheet, span: Span) -> Source | None:
    """`Met Aoife at the Galway food fair`."""
    match = sources.meeting().match(sheet.plain, span.start, span.end)
    if match is None:
        return None
    start, text = match.start("rest"), sheet.text_left(match.start("rest"), span.end)
    where = sources.whereabouts().search(plain(text))
    name = text[: where.start()] if where else text
    if (
        not name.strip()
        or not names.is_name_like(name)
        or names.name_at_start(name) < len(name.rstrip())
    ):
        return None
    lead = _LEAD_ARTICLE.sub("", sheet.text_left(match.start(), match.end("lead")))
    said = f"{lead} {text[len(name) :].strip()}".strip() if where else ""
    return Source(span.start, Span(start, start + len(name)), name.strip(), said or lead, not where)


def _with(sheet: Sheet, span: Span) -> Source | None:
    """`Gespräch auf der Messe mit Pawel Zielinski`."""
    text = sheet.text_left(span.start, span.end)
    for match in _WITH.finditer(plain(text)):
        name = text[match.end() :].strip(" ,.")
        if " " in name and names.is_name_like(name) and not names.company_evidence(name):
            at = span.start + match.end()
            return Source(span.start, Span(at, span.end), name, text[: match.start()].strip())
    return None
