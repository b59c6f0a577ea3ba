"""Lists of addresses as people and programs write them; nothing is too broken to be read."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from crm_desktop.domain.mail import MailAddress
from crm_desktop.interop.mail.charsets import decode
from crm_desktop.interop.mail.words import decode_words, one_line

MOST_ADDRESSES = 1000
_LONGEST = 300_000
_SHORT = 500
# Quoted text, comments, addresses in brackets, signs that separate, and everything else.
_TOKEN = re.compile(
    r'"(?P<quoted>(?:[^"\\]|\\.)*+)"|(?P<angle><[^<>]*>?)|(?P<sign>[,;:()<>"])'
    r"|(?P<text>[^\s,;:()<>\"]+)|(?P<blank>\s+)",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_UNQUOTED = re.compile(r'("(?:[^"\\]|\\.)*+")|\\[()]', re.DOTALL)
_BRACKET = re.compile(r'("(?:[^"\\]|\\.)*+")|[()]', re.DOTALL)
_COMMENT = re.compile(r"\([^()]*\)")
_AROUND = re.compile(r" ?(@) ?| (\.) ?")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*+("?)', re.DOTALL)


class _Entry:
    """The pieces of one name and address on their way."""

    def __init__(self) -> None:
        self.address: str | None = None
        self.has_at = False
        self._words: list[str] = []
        self._comments: list[str] = []

    def put(self, piece: str) -> None:
        self._words.append(piece)
        self.has_at = self.has_at or "@" in piece

    def take(self, kind: str, token: str) -> None:
        """Takes an address in brackets, or words; brackets around nothing say nothing."""
        if kind == "angle":
            self.address = self.address or token.strip("<> \t") or None
        elif kind and token not in {"<", ">"}:
            self.put(token)

    def put_comment(self, piece: str) -> None:
        self._comments.append(piece)

    def says_something(self) -> bool:
        return self.address is not None or any(word.strip() for word in self._words[:3])

    def finished(self) -> MailAddress:
        """Who it is: what stands in brackets, else the word with an `@`, else only a name."""
        words, address = "".join(self._words), self.address
        if address is None and self.has_at:
            parts = _AROUND.sub(r"\1\2", " ".join(words.split())).split(" ")
            address = next((word for word in parts if "@" in word.strip("@")), "")
            words = " ".join(word for word in parts if word != address)
        name = _name(words) or _name("".join(self._comments))
        return MailAddress(name, _bare(address or ""))


def read_addresses(values: Iterable[bytes], charset: str = "") -> tuple[MailAddress, ...]:
    """Everybody named in these values of a header, at most `MOST_ADDRESSES` of them."""
    given = tuple(values)
    if sum(map(len, given)) < _SHORT:
        return _read_again(given, charset)
    return _read(given, charset)


def _read(values: Sequence[bytes], charset: str) -> tuple[MailAddress, ...]:
    texts = (decode(value[:_LONGEST], charset) for value in values)
    people = (one for text in texts for one in _entries(text))
    return tuple(islice(people, MOST_ADDRESSES))


# In a mailbox the same people write to the same people.
_read_again = lru_cache(1000)(_read)


def _entries(text: str) -> Iterator[MailAddress]:
    """The entries of a list, each given out when the next begins."""
    entry, depth = _Entry(), 0
    for found in _TOKEN.finditer(_balanced(text)):
        kind, token = found.lastgroup or "", found[0]
        if depth or token in {"(", ")"}:
            depth = _in_comment(entry, token, depth)
        elif _begins_another(entry, kind, token):
            if entry.says_something() and token != ":":
                yield entry.finished()
            entry = _Entry()
            entry.take("" if kind == "sign" else kind, token)
        elif kind == "quoted":
            entry.put(_ESCAPED.sub(r"\1", found["quoted"]))
        else:
            entry.take(kind, token)
    if entry.says_something():
        yield entry.finished()


def _begins_another(entry: _Entry, kind: str, token: str) -> bool:
    """Whether an entry ends before this token, also where the comma between two was left out."""
    if kind == "angle":
        return entry.address is not None and "@" in token
    return kind == "sign" and _ends(entry, token)


def _balanced(text: str) -> str:
    """The text without quotes and brackets that are never closed."""
    text = _QUOTED.sub(lambda quoted: quoted[0] if quoted[1] else quoted[0].replace('"', " "), text)
    bare = _QUOTED.sub("", text)
    if bare.count("(") == bare.count(")"):
        return text
    text = _UNQUOTED.sub(lambda sign: sign[1] or "", text)
    bare = _QUOTED.sub("", text)
    if bare.count("(") == bare.count(")"):
        return text
    return _BRACKET.sub(lambda sign: sign[1] or " ", text)


def _in_comment(entry: _Entry, token: str, depth: int) -> int:
    """Takes a token of a comment; the depth after it."""
    after = depth + (token == "(") - (token == ")")
    if after > 0 and depth > 0:
        entry.put_comment(token)
    return max(after, 0)


def _ends(entry: _Entry, token: str) -> bool:
    """Whether the sign ends an entry; a comma does not where it stands in a name unquoted."""
    if token == ":":
        return not entry.has_at  # the name of a group
    if token not in ",;":
        return False
    return entry.address is not None or entry.has_at or not entry.says_something()


def _name(words: str) -> str:
    return one_line(decode_words(words)).strip("'\" ,;")


def _bare(address: str) -> str:
    """The address alone: no route before it, no blanks in it."""
    address = _COMMENT.sub("", address)
    if address.startswith("@") or address.lower().startswith("mailto:"):
        address = address.rpartition(":")[2]
    return one_line(decode_words(address)).replace(" ", "").strip("'\"")
