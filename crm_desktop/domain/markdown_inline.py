"""The text within a block of Markdown: bold, italic, code, links and pictures.

Signs without a partner are text, and so is HTML. Partners are found with stacks, never by looking
on, so that a hundred thousand stars take no longer than as many letters. A line break in a text is
one that was asked for.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from crm_desktop.domain.markdown_tree import Picture, Span, Spans

_ADDRESS = r"[^\s()<>]{0,2000}(?:\([^\s()<>]{0,2000}\)[^\s()<>]{0,2000}){0,9}"
_FILE = r'file:[^()<>\n"]{1,250}(?:\([^()<>\n"]{0,250}\)[^()<>\n"]{0,250}){0,9}'
_TITLE = r'(?:[ ]{1,9}"[^"\n]{0,500}")?'
_TARGET = rf"\([ ]{{0,9}}(?:<([^<>\n]{{0,2000}})>|({_FILE}|{_ADDRESS})){_TITLE}[ ]{{0,9}}\)"
_SIGNS = re.compile(
    rf"""(?P<escaped>\\[!-/:-@\[-`{{-~])
    |(?P<ticks>`+)
    |(?P<stars>\*+|_+)
    |(?P<picture>!\[(?P<words>[^\[\]\n]{{0,500}})\]{_TARGET})
    |(?P<opens>\[)
    |(?P<closes>\])
    |<(?P<angled>(?:https?://|mailto:|tel:)[^\s<>]{{1,2000}})>
    |(?P<bare>\bhttps?://[^\s<>"`*\\\[\]]{{1,2000}})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LINK = re.compile(_TARGET, re.IGNORECASE)
_LIVE = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>\"\x00-\x1f\x7f]+", re.IGNORECASE)
_NAME = re.compile(r"file:([^/\\:\x00-\x1f]*[^/\\:\x00-\x1f. ])", re.IGNORECASE)
_TICKS = re.compile("`+")
_AFTER_ADDRESS = ".,;:!?'}_"
_BOLD, _ITALIC = "bold", "italic"


@dataclass(slots=True)
class _Piece:
    """A run of text, or a sign at which a style or link begins (`turns` 1) or ends (-1)."""

    text: str
    style: str = ""
    turns: int = 0
    link: str = ""
    is_code: bool = False
    picture: str = ""


@dataclass(slots=True)
class _Reading:
    """The pieces so far, and the signs that may still find a partner, the latest last."""

    text: str
    next_ticks: Mapping[int, int]
    pieces: list[_Piece] = field(default_factory=list)
    stars: defaultdict[tuple[str, str], list[_Piece]] = field(
        default_factory=lambda: defaultdict(list)
    )
    brackets: list[_Piece] = field(default_factory=list)

    def put(self, text: str) -> None:
        if text:
            self.pieces.append(_Piece(text))


def spans(text: str) -> Spans:
    """The runs of a text; a picture in it is its words."""
    return tuple(
        Span(run.words or run.name) if isinstance(run, Picture) else run
        for run in spans_and_pictures(text)
    )


def spans_and_pictures(text: str) -> tuple[Span | Picture, ...]:
    """The runs of a text and the pictures between them."""
    found: list[Span | Picture] = []
    for style, same in groupby(_runs(_read(text)), key=_style):
        if isinstance(style, Picture):
            found.extend(same)
        else:
            found.append(style._replace(text="".join(run[0] for run in same)))
    return tuple(found)


def _style(run: Span | Picture) -> Span | Picture:
    return run if isinstance(run, Picture) else run._replace(text="")


def _runs(pieces: list[_Piece]) -> Iterator[Span | Picture]:
    depth = {_BOLD: 0, _ITALIC: 0}
    link = ""
    for piece in pieces:
        if piece.picture:
            yield Picture(piece.picture, piece.text)
        elif piece.style:
            depth[piece.style] += piece.turns
        elif piece.turns:
            link = piece.link
        elif piece.text:
            # Words that are an address themselves lead there and nowhere else.
            leads = piece.link or link
            yield Span(piece.text, depth[_BOLD] > 0, depth[_ITALIC] > 0, piece.is_code, leads)


def _read(text: str) -> list[_Piece]:
    reading = _Reading(text, _partners(text))
    place = 0
    while found := _SIGNS.search(text, place):
        reading.put(text[place : found.start()])
        place = _TAKE[found.lastgroup or ""](reading, found)
    reading.put(text[place:])
    for piece in reading.pieces:
        if not piece.turns:  # a star that found no partner
            piece.style = ""
    return reading.pieces


def _partners(text: str) -> dict[int, int]:
    """Where each run of backticks finds the next one as long."""
    partners: dict[int, int] = {}
    last: dict[int, int] = {}
    for found in reversed(list(_TICKS.finditer(text))):
        length = found.end() - found.start()
        if length in last:
            partners[found.start()] = last[length]
        last[length] = found.start()
    return partners


def _escaped(reading: _Reading, found: re.Match[str]) -> int:
    reading.put(found[0][1])
    return found.end()


def _ticks(reading: _Reading, found: re.Match[str]) -> int:
    partner = reading.next_ticks.get(found.start())
    if partner is None:
        reading.put(found[0])
        return found.end()
    inner = reading.text[found.end() : partner].replace("\n", " ")
    if inner.strip() and inner[0] == inner[-1] == " ":
        inner = inner[1:-1]
    reading.pieces.append(_Piece(inner, is_code=True))
    return partner + len(found[0])


def _stars(reading: _Reading, found: re.Match[str]) -> int:
    run = found[0]
    styles = {1: (_ITALIC,), 2: (_BOLD,), 3: (_BOLD, _ITALIC)}.get(len(run), ())
    opens, closes = _sides(reading.text, found)
    keys = [(run[0], style) for style in styles]
    if keys and closes and all(reading.stars[key] for key in keys):
        for sign, style in reversed(keys):
            reading.stars[sign, style].pop().turns = 1
            reading.pieces.append(_Piece("", style, -1))
    elif keys and opens:
        for sign, style in keys:
            piece = _Piece(sign * (2 if style == _BOLD else 1), style)
            reading.stars[sign, style].append(piece)
            reading.pieces.append(piece)
    else:
        reading.put(run)
    return found.end()


def _sides(text: str, found: re.Match[str]) -> tuple[bool, bool]:
    """Whether a style can begin and whether it can end at a run of stars."""
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    if before.isdigit() and after.isdigit():  # 3*4*5
        return False, False
    in_word, is_line = before.isalnum() and after.isalnum(), found[0][0] == "_"
    opens = bool(after.strip()) and (after.isalnum() or not before.isalnum())
    closes = bool(before.strip()) and (before.isalnum() or not after.isalnum())
    return opens and not (is_line and in_word), closes and not (is_line and in_word)


def _picture(reading: _Reading, found: re.Match[str]) -> int:
    shown, address = found["words"], _address(found, _SIGNS.groupindex["words"] + 1)
    if name := _NAME.fullmatch(address):
        reading.pieces.append(_Piece(shown, picture=name[1]))
    elif _LIVE.fullmatch(address):  # nothing is fetched; who wants to see it opens it
        reading.pieces.append(_Piece(shown or address, link=address))
    else:
        reading.put(found[0])
    return found.end()


def _opens(reading: _Reading, found: re.Match[str]) -> int:
    piece = _Piece("[")
    reading.pieces.append(piece)
    reading.brackets.append(piece)
    return found.end()


def _closes(reading: _Reading, found: re.Match[str]) -> int:
    begins = reading.brackets.pop() if reading.brackets else None
    target = _LINK.match(reading.text, found.end()) if begins else None
    address = _address(target, 1) if target else ""
    if not begins or not target or not _LIVE.fullmatch(address):
        reading.put("]")
        return found.end()
    if reading.pieces[-1] is begins:
        reading.put(address)
    begins.turns, begins.link = 1, address
    reading.pieces.append(_Piece("", turns=-1))
    reading.brackets.clear()  # no link within a link
    return target.end()


def _angled(reading: _Reading, found: re.Match[str]) -> int:
    address = found["angled"]
    reading.pieces.append(
        _Piece(address.removeprefix("mailto:").removeprefix("tel:"), link=address)
    )
    return found.end()


def _bare(reading: _Reading, found: re.Match[str]) -> int:
    address = found["bare"].rstrip(_AFTER_ADDRESS)
    if "(" not in address:
        address = address.rstrip(_AFTER_ADDRESS + ")")
    reading.pieces.append(_Piece(address, link=address if _LIVE.fullmatch(address) else ""))
    return found.start() + len(address)


def _address(found: re.Match[str], group: int) -> str:
    """The address of a target whose first group this is."""
    return (found[group] if found[group] is not None else found[group + 1]).strip()


_TAKE: Mapping[str, Callable[[_Reading, re.Match[str]], int]] = {
    "escaped": _escaped,
    "ticks": _ticks,
    "stars": _stars,
    "picture": _picture,
    "opens": _opens,
    "closes": _closes,
    "angled": _angled,
    "bare": _bare,
}
