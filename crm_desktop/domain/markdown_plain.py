"""Markdown as somebody reads it aloud: for the search index, for snippets and for mails."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from crm_desktop.domain.markdown import parse
from crm_desktop.domain.markdown_tree import (
    Block,
    Code,
    Heading,
    Item,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    words,
)

_RULE = "———"


class Entry(NamedTuple):
    """A heading in the outline of an article, and which of its blocks it is."""

    level: int
    words: str
    place: int


def plain(text: str) -> str:
    """The text without signs; a link is its words and its address in brackets."""
    return "\n\n".join("\n".join(_lines(block)) for block in parse(text))


def outline(blocks: tuple[Block, ...]) -> tuple[Entry, ...]:
    """The headings of an article in their order."""
    return tuple(
        Entry(block.level, words(block.spans), place)
        for place, block in enumerate(blocks)
        if isinstance(block, Heading)
    )


def picture_names(blocks: Iterable[Block]) -> Iterator[str]:
    """The names of the pictures in an article, each as often as it is there."""
    for block in blocks:
        if isinstance(block, Picture):
            yield block.name
        elif isinstance(block, Quote):
            yield from picture_names(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from picture_names(item.blocks)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(_, spans) | Paragraph(spans):
            yield from _said(spans).split("\n")
        case Listing(items, first):
            for place, item in enumerate(items):
                yield from _item(item, "-" if first is None else f"{first + place}.")
        case Quote(blocks):
            yield from _marked(_apart(blocks), "> ", "> ")
        case Table(_, head, rows):
            yield from (" | ".join(_said(cell) for cell in row) for row in (head, *rows))
        case _:
            yield from _unstyled(block).split("\n")


def _unstyled(block: Code | Picture | Rule) -> str:
    if isinstance(block, Code):
        return block.text
    return block.words or block.name if isinstance(block, Picture) else _RULE


def _item(item: Item, mark: str) -> Iterator[str]:
    lines = (line for block in item.blocks for line in _lines(block))
    yield from _marked(lines, f"{mark} ", " " * (len(mark) + 1))


def _apart(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of blocks with an empty one between them."""
    for place, block in enumerate(blocks):
        if place:
            yield ""
        yield from _lines(block)


def _marked(lines: Iterable[str], first: str, others: str) -> Iterator[str]:
    mark = first
    for line in lines:
        yield f"{mark}{line}".rstrip()
        mark = others


def _said(spans: Spans) -> str:
    return "".join(_with_address(spans))


def _with_address(spans: Spans) -> Iterator[str]:
    """Spans of one link in several styles are followed by its address once."""
    for place, span in enumerate(spans):
        yield span.text
        follows = spans[place + 1].link if place + 1 < len(spans) else ""
        if span.link and span.link != follows and not _is_address(span):
            yield f" ({span.link.removeprefix('mailto:').removeprefix('tel:')})"


def _is_address(span: Span) -> bool:
    """Whether the words say already where the link leads."""
    bare = span.link.removeprefix("mailto:").removeprefix("tel:").removeprefix("https://")
    said = span.text.strip().removeprefix("https://")
    return said.rstrip("/") == bare.rstrip("/")
