"""Markdown of articles as blocks: the part of it that people write by hand, and HTML as text.

Left out on purpose are indented code (an indented paragraph is meant as one), underlined headings,
references and footnotes; a file with them reads as text. Every line is looked at a fixed number of
times, whatever it holds.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from crm_desktop.domain.markdown_inline import spans, spans_and_pictures
from crm_desktop.domain.markdown_table import read_table
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
)

_LISTS, _QUOTES = 2, 3  # within each other
_HEADING = re.compile(r"(#{1,6})(?:[ ]+(.*))?")
_MARKER = re.compile(r"( *)(?:[-*+]|(\d{1,9})[.)])(?: +|$)")
# After it only the name of a language may stand, which is not shown; other words are text.
_FENCE = re.compile(r"(`{3,}|~{3,})[ \t]*[A-Za-z0-9_+#.-]*")
_TABS = re.compile(r"^[ \t]*\t", re.MULTILINE)
_BREAKS = re.compile(r"\r\n?")


class _Room(NamedTuple):
    """How many lists and quotes may still begin within here."""

    lists: int
    quotes: int


Lines = list[str]
_Found = tuple[Block, int] | None  # what begins at a line, and the line behind it


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a text."""
    lines = _TABS.sub(lambda tabs: tabs[0].expandtabs(4), _BREAKS.sub("\n", text)).split("\n")
    return tuple(_blocks(lines, _Room(_LISTS, _QUOTES)))


def _blocks(lines: Lines, room: _Room) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        for read in _READERS:
            found = read(lines, at, room)
            if found:
                block, at = found
                yield block
                break
        else:
            end = _paragraph_end(lines, at, room)
            yield from _paragraphs(lines[at:end])
            at = end


def _heading(lines: Lines, at: int, _: _Room) -> _Found:
    found = _HEADING.fullmatch(lines[at].strip())
    if not found:
        return None
    text = (found[2] or "").rstrip()
    unclosed = text.rstrip("#")
    if not unclosed or unclosed.endswith(" "):  # "C#" keeps its sign
        text = unclosed
    return Heading(len(found[1]), spans(text.strip())), at + 1


def _code(lines: Lines, at: int, _: _Room) -> _Found:
    fence = _FENCE.fullmatch(lines[at].strip())
    if not fence:
        return None
    indent, end = _indent(lines[at]), at + 1
    while end < len(lines) and not _closes_code(lines[end], fence[1]):
        end += 1
    inner = [line[min(indent, _indent(line)) :] for line in lines[at + 1 : end]]
    return Code("\n".join(inner)), end + 1


def _closes_code(line: str, fence: str) -> bool:
    signs = line.strip()
    return len(signs) >= len(fence) and signs == fence[0] * len(signs)


def _rule(lines: Lines, at: int, _: _Room) -> _Found:
    signs = lines[at].replace(" ", "")
    is_rule = len(signs) > 2 and signs[0] in "-*_" and signs == signs[0] * len(signs)
    return (Rule(), at + 1) if is_rule else None


def _quote(lines: Lines, at: int, room: _Room) -> _Found:
    end = at
    while room.quotes and end < len(lines) and lines[end].lstrip().startswith(">"):
        end += 1
    if end == at:
        return None
    inner = [line.lstrip()[1:].removeprefix(" ") for line in lines[at:end]]
    return Quote(tuple(_blocks(inner, room._replace(quotes=room.quotes - 1)))), end


def _listing(lines: Lines, at: int, room: _Room) -> _Found:
    marker = _MARKER.match(lines[at]) if room.lists else None
    if not marker:
        return None
    within = room._replace(lists=room.lists - 1)
    first, indent = marker[2], len(marker[1])
    items = []
    while marker is not None and (marker[2] is None) is (first is None):
        # In the innermost list all are of one kind, however far they are set in.
        end = _item_end(lines, at, indent + 2 if within.lists else None)
        items.append(Item(tuple(_blocks(_inner(lines[at:end], marker), within))))
        at = _next_line(lines, end)
        marker = _MARKER.match(lines[at]) if at < len(lines) else None
        if marker is not None and _rule(lines, at, within):
            marker = None
    return Listing(tuple(items), None if first is None else int(first)), at


def _item_end(lines: Lines, at: int, inner_from: int | None) -> int:
    """The line behind an item; markers set in as far as `inner_from` are within it."""
    fence = _fence(lines[at][_marker_length(lines[at]) :])
    own = _indent(lines[at]) + 2
    end = at + 1
    while end < len(lines):
        line = lines[end]
        if fence:
            fence = "" if _closes_code(line, fence) else fence
        elif _is_next_item(line, inner_from) or _leaves(lines, end, own):
            break
        else:
            fence = _fence(line)
        end += 1
    return end


def _is_next_item(line: str, inner_from: int | None) -> bool:
    marker = _MARKER.match(line)
    return marker is not None and (inner_from is None or _indent(line) < inner_from)


def _leaves(lines: Lines, at: int, own: int) -> bool:
    """Whether a line set in less than an item no longer belongs to it."""
    line = lines[at]
    if not line.strip() or _indent(line) >= own:
        return False
    return not lines[at - 1].strip() or _begins_block(lines, at, _Room(1, 1))


def _inner(lines: Lines, marker: re.Match[str]) -> Lines:
    """The lines of an item as if they stood by themselves."""
    width = marker.end()
    return [lines[0][width:], *(line[min(width, _indent(line)) :] for line in lines[1:])]


def _next_line(lines: Lines, at: int) -> int:
    """The next line with something in it, where an item may go on."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _marker_length(line: str) -> int:
    marker = _MARKER.match(line)
    return marker.end() if marker else 0


def _fence(line: str) -> str:
    fence = _FENCE.fullmatch(line.strip())
    return fence[1] if fence else ""


def _table(lines: Lines, at: int, _: _Room) -> _Found:
    return read_table(lines, at)


def _paragraph_end(lines: Lines, at: int, room: _Room) -> int:
    end = at + 1
    while end < len(lines) and lines[end].strip() and not _begins_block(lines, end, room):
        end += 1
    return end


def _begins_block(lines: Lines, at: int, room: _Room) -> bool:
    """Whether a line ends the paragraph before it; "1986. A good year" does not."""
    line = lines[at].strip()
    marker = _MARKER.match(lines[at]) if room.lists else None
    if marker:
        return marker.end() < len(lines[at]) and marker[2] in {None, "1"}
    if line[0] in "#`~" and (_HEADING.fullmatch(line) or _FENCE.fullmatch(line)):
        return True
    is_quote = line[0] == ">" and room.quotes > 0
    return is_quote or bool(_rule(lines, at, room) or _table(lines, at, room))


def _paragraphs(lines: Lines) -> Iterator[Paragraph | Picture]:
    """A paragraph, or several where pictures stand in it."""
    run: list[Span] = []
    for each in spans_and_pictures("".join(_with_breaks(lines))):
        if isinstance(each, Span):
            run.append(each)
            continue
        yield from _paragraph(run)
        yield each
        run = []
    yield from _paragraph(run)


def _paragraph(run: list[Span]) -> Iterator[Paragraph]:
    """One of these spans without blanks at its ends; none where nothing is left."""
    if run:
        run[0] = run[0]._replace(text=run[0].text.lstrip())
        run[-1] = run[-1]._replace(text=run[-1].text.rstrip())
    if kept := tuple(span for span in run if span.text):
        yield Paragraph(kept)


def _with_breaks(lines: Lines) -> Iterator[str]:
    """The lines of a paragraph; two blanks or a backslash at the end keep a break."""
    for line in lines[:-1]:
        text = line.strip()
        if text.endswith("\\") and not text.endswith("\\\\"):
            yield f"{text[:-1]}\n"
        else:
            yield f"{text}\n" if line.endswith("  ") else f"{text} "
    yield lines[-1].strip()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_READERS: tuple[Callable[[Lines, int, _Room], _Found], ...] = (
    _heading,
    _code,
    _rule,
    _quote,
    _listing,
    _table,
)
