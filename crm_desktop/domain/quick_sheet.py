"""A text that is read piece by piece: what was understood is crossed out, its place is kept."""

import re
from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.folding import fold

_SPACES = re.compile(r"\s+")
_EDGES = " ,;:|·•-–—*=~>\ufe0f\u200d"
_QUOTED = re.compile("[\"'„“”«»‚‘’](.+)[\"'“”«»‘’]")
_LONE_BAR = re.compile(r"^/+(?: |$)|(?: /+)+$")
_DANGLING = re.compile(r"(?: [.!]+|(?<=[^\W\d_]{5})[.!]+|!+)$")
SYMBOLS = "\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_SYMBOL = re.compile(f"[{SYMBOLS}\ufe0f\u200d]+")
APART = ";"  # stands in the folded text where something between two clauses was taken out


class Part(StrEnum):
    """What a piece of a quick add is, in the order in which a preview shows it."""

    NAME = "name"
    COMPANY = "company"
    TITLE = "title"
    EMAIL = "email"
    PHONE = "phone"
    WEB = "web"
    ADDRESS = "address"
    SOURCE = "source"
    VALUE = "value"
    TASK = "task"
    DAY = "day"
    TIME = "time"
    TAG = "tag"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part that was found, and from where to where in the text it stands."""

    part: Part
    text: str
    start: int
    end: int


class Sheet:
    """The text, the same folded letter by letter, and what was found in it so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = plain(text)
        self.pieces: list[Piece] = []
        self._rest = text

    def find(self, part: Part, start: int, end: int, text: str | None = None) -> None:
        """Take note of a part; its place is crossed out."""
        shown = self.words(start, end) if text is None else text
        if part in (Part.TASK, Part.NOTE):
            shown = _DANGLING.sub("", shown)
        if any(map(str.isalnum, shown)):
            self.pieces.append(Piece(part, shown, start, end))
        self.cross_out(start, end)

    def cross_out(self, start: int, end: int, *, is_apart: bool = False) -> None:
        """Nothing more is read here; with `is_apart` clauses end here, too."""
        blank = " " * (end - start)
        sign = f"{APART}{blank[1:]}" if is_apart and blank else blank
        self.plain = f"{self.plain[:start]}{sign}{self.plain[end:]}"
        self._rest = f"{self._rest[:start]}{blank}{self._rest[end:]}"

    def text_left(self, start: int, end: int) -> str:
        """What is left between two places, each letter where it was."""
        return self._rest[start:end]

    def words(self, start: int, end: int) -> str:
        """What is left between two places, in one line."""
        left = (
            _SPACES.sub(" ", _SYMBOL.sub(" ", self._rest[start:end])).strip(_EDGES).lstrip(".!? ")
        )
        left = _LONE_BAR.sub("", left).strip(_EDGES) if "/" in left else left
        quoted = _QUOTED.fullmatch(left)
        return quoted[1] if quoted else left

    def all(self, part: Part) -> list[str]:
        """The texts of a part, in the order of the text."""
        found = [piece for piece in self.pieces if piece.part is part]
        return [piece.text for piece in sorted(found, key=lambda piece: piece.start)]


def plain(text: str) -> str:
    """The text folded so that each letter keeps its place; blanks of all kinds are one blank."""
    if text.isascii():
        return re.sub(r"[\t\r\f\v]", " ", text.lower())
    return "".join(map(_one, text))


def _one(letter: str) -> str:
    if letter == "\n":
        return letter
    if letter.isspace():
        return " "
    if letter in "’‘`´":
        return "'"
    folded = fold(letter)
    if len(folded) == 1:
        return folded
    small = letter.lower()
    return small if len(small) == 1 else letter


def first_word(text: str) -> str:
    """The first word; signs that fold to nothing, and blanks, leave none."""
    return next(iter(text.split()), "")
