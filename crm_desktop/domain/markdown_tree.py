"""What Markdown becomes: blocks of runs of text, for a painter to lay out as it likes.

Everything in it is plain text; only `Span.link` may be opened, and only `Picture.name` is looked
for, among the attachments.
"""

from enum import StrEnum
from typing import NamedTuple, Union


class Span(NamedTuple):
    """A run of text in one style; a line break within it is one that was asked for."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""  # http, https, mailto or tel


Spans = tuple[Span, ...]


class Heading(NamedTuple):
    level: int  # 1 to 6
    spans: Spans


class Paragraph(NamedTuple):
    spans: Spans


class Item(NamedTuple):
    blocks: "tuple[Block, ...]"


class Listing(NamedTuple):
    """Items with bullets, or numbered from `first`; within an item at most one list deep."""

    items: tuple[Item, ...]
    first: int | None = None


class Quote(NamedTuple):
    blocks: "tuple[Block, ...]"


class Code(NamedTuple):
    text: str


class Picture(NamedTuple):
    """A picture among the attachments, by its name; `words` stand in for it."""

    name: str
    words: str


class Rule(NamedTuple):
    """A line across."""


class Side(StrEnum):
    """Where the text of a column stands."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Table(NamedTuple):
    """Every row has a cell for each column."""

    sides: tuple[Side, ...]
    head: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]


Block = Union[Heading, Paragraph, Listing, Quote, Code, Picture, Rule, Table]  # noqa: UP007 - the type is recursive, by name


def words(spans: Spans) -> str:
    """The text of spans, without its style."""
    return "".join(span.text for span in spans)
