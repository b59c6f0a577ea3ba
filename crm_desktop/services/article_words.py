"""What tickets say, for articles: the customer's own words, and what was answered, as Markdown."""

import re
from collections.abc import Sequence

from crm_desktop.domain.letter import without_greetings
from crm_desktop.domain.quoting import new_text
from crm_desktop.storage.queries import articles
from crm_desktop.storage.reading import Reading

_MESSAGES = 20  # read of a ticket
_LONGEST = 4_000  # characters that are looked at for suggestions
_WRAPPED = 60  # characters of a line that was broken by a mail program
# What would be read as a sign of Markdown within a text, and what only begins a line.
_SIGNS = re.compile(r"([\\`*_\[\]<>])")
_BEGINS = re.compile(r"^(\s*)(#{1,6}\s|[-+]\s*$|={3,}|-{3,}|\d+[.)]\s*$|~{3,}|\|)")


def own_words(reading: Reading, ticket: int) -> tuple[str, str]:
    """The subject of a ticket and what its customer wrote, without the mails they quoted.

    Raises `CrmError("ticket-gone")`.
    """
    subject = articles.subject(reading, ticket)
    return subject, written(articles.said(reading, ticket, "in", _MESSAGES))


def written(bodies: Sequence[str]) -> str:
    """What is new in some messages, one after the other, as much as is looked at."""
    pieces, length = [], 0
    for body in bodies:
        piece = new_text(body[:_LONGEST])[0].strip()
        pieces.append(piece[: _LONGEST - length])
        length += len(pieces[-1])
        if length >= _LONGEST:
            break
    return "\n\n".join(pieces)


def article_of(reading: Reading, ticket: int) -> str:
    """A draft of an article: the question of a ticket quoted, below it the answers to it."""
    asked = articles.said(reading, ticket, "in", 1)
    answered = articles.said(reading, ticket, "out", _MESSAGES)
    question = "\n\n".join(filter(None, map(_said, asked)))
    quoted = "\n".join(f"> {line}".rstrip() for line in question.split("\n")) if question else ""
    return "\n\n".join(filter(None, (quoted, *map(_said, answered))))


def _said(body: str) -> str:
    """What a message says, as Markdown that reads just so."""
    text = without_greetings(new_text(body)[0])
    paragraphs = re.split(r"\n[ \t]*\n\s*", text)
    return "\n\n".join(filter(None, map(_paragraph, paragraphs)))


def _paragraph(text: str) -> str:
    """Lines of a paragraph, joined where a mail program broke them, else kept apart."""
    lines = [_BEGINS.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", line.strip())) for line in text.split("\n")]
    pieces: list[str] = []
    for place, line in enumerate(lines):
        is_broken = place and len(lines[place - 1]) < _WRAPPED and not _is_item(line)
        pieces += ["\\\n" if is_broken else "\n", line] if place else [line]
    return "".join(pieces)


def _is_item(line: str) -> bool:
    return re.match(r"[-+]\s|\d{1,3}[.)]\s", line) is not None
