"""The properties of one vCard as text: unfolded, decoded, with what their parameters say.

vCard 2.1 (versit, 1996), 3.0 (RFC 2426) and 4.0 (RFC 6350), and what programs write for them.
"""

import binascii
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from crm_desktop.interop.vcard_charset import decode_declared, guess_charset, known_charset
from crm_desktop.interop.vcard_head import NAME, Head, parse_head, unquoted_colon

MAX_LINES = 300_000
OWN_PRODUCT = "-//CRM Desktop//"

_SOFT_BREAKS = re.compile(rb'\s*[\w.-]+;(?:[^:]*[;=])?"?QUOTED-PRINTABLE"?[;:]', re.IGNORECASE)
_CARD_MARK = re.compile(rb"\s*(?:BEGIN|END)[ \t]*:[ \t]*VCARD\s*\Z", re.IGNORECASE)
_OLD_MAC = re.compile(rb"BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r(?!\r*\n)", re.IGNORECASE)
_DECLARED = re.compile(rb"CHARSET=([\w-]+)", re.IGNORECASE)
_BASE64_LINE = re.compile(r"\s*[A-Za-z0-9+/=]+\s*\Z")
_OWN_MARK = f"\nPRODID:{OWN_PRODUCT}".encode()
_ODD = re.compile("[\0\ud800-\udfff\ufffd]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_ENOUGH_BYTES = 500
_SAMPLED_BYTES = 200
_CACHED_HEADS = 2000
_CACHED_LENGTH = 100


# A tuple: a frozen dataclass takes three times as long to make, which shows in long files.
class CardText(NamedTuple):
    """The properties of a card in their order, and what was odd about it.

    `is_own` says that this program wrote the card: then every blank in it is meant. A card that
    `is_too_long` has more lines than any person's, and none of them was read.
    """

    properties: tuple[tuple[Head, str], ...]
    raw: str
    is_own: bool = False
    has_odd_characters: bool = False
    odd_lines: tuple[str, ...] = ()
    is_too_long: bool = False


class PropertyReader:
    """Reads cards of one file, remembering the heads of lines, which repeat.

    `is_wide` says that the file was UTF-16 or the like, so that charsets it declares are wrong.
    From `sample`, the file's beginning, the code page of undeclared text is guessed.
    """

    def __init__(self, *, is_wide: bool = False, sample: bytes = b"") -> None:
        self._is_wide = is_wide
        self._heads: dict[str, Head | None] = {}
        self._has_encoded = False  # whether any head so far was that of a value to be decoded
        self._evidence = list(_undeclared_lines(sample))
        self._file_charset = ""

    def read(self, content: bytes) -> CardText:
        """The text of a card given from its BEGIN to its END, either of which may be missing."""
        content = _with_plain_line_ends(content)
        is_own = _OWN_MARK in content
        raw, is_clean = _decoded(content)
        text = self._unfolded(content, raw if is_clean else "", is_own=is_own)
        if text.count("\n") > MAX_LINES:
            return CardText((), _cleaned(raw), is_too_long=True)
        found, odd_lines = self._lines(text, is_own=is_own)
        properties = found
        if not is_clean or (self._has_encoded and any(head.is_encoded for head, _ in found)):
            properties = self._decode(found)
        has_odd = "\0" in raw or (is_clean and "\ufffd" in raw)
        has_odd = has_odd or (
            properties is not found and any(_ODD.search(value) for _, value in properties)
        )
        if has_odd or "\r" in text or properties is not found:
            properties = [(head, _cleaned(value)) for head, value in properties]
        if not is_clean or "\r" in raw or "\0" in raw:
            raw = _cleaned(raw)
        return CardText(tuple(properties), raw, is_own, has_odd, tuple(odd_lines))

    def _unfolded(self, content: bytes, clean: str, *, is_own: bool) -> str:
        """The text with each property on one line; bytes that are no UTF-8 as surrogates."""
        changed = content
        if not is_own and (b"rintable" in content or b"RINTABLE" in content):
            changed = _without_soft_breaks(content)
        if b"\n " in changed or b"\n\t" in changed:
            changed = changed.replace(b"\n ", b"").replace(b"\n\t", b"")
        if clean and changed is content:
            return clean
        return changed.decode("utf-8", "surrogateescape")

    def _lines(self, text: str, *, is_own: bool) -> tuple[list[tuple[Head, str]], list[str]]:
        found: list[tuple[Head, str]] = []
        odd: list[str] = []
        loose: dict[int, list[str]] = {}
        heads = self._heads
        for line in text.split("\n"):
            start, colon, value = line.partition(":")
            head = heads.get(start)
            if head is None:
                if not line or line.isspace():
                    continue
                head, value = self._head(line, start, value)
            if head is None or not colon:
                _keep_loose_line(line, found, loose, odd)
                continue
            found.append((head, value if is_own else value.strip()))
        for index, lines in loose.items():
            head, value = found[index]
            joiner = "" if head.encoding == "base64" else "\n"
            found[index] = (head, joiner.join([value.removesuffix("\\"), *lines]))
        return found, odd

    def _head(self, line: str, start: str, value: str) -> tuple[Head | None, str]:
        if start.count('"') % 2:  # a colon inside quotes
            end = unquoted_colon(line, len(start))
            start, value = (line[:end], line[end + 1 :]) if end else (start, value)
        if start in self._heads:
            return self._heads[start], value
        head = parse_head(start)
        self._has_encoded = self._has_encoded or (head is not None and head.is_encoded)
        if len(start) <= _CACHED_LENGTH:
            if len(self._heads) >= _CACHED_HEADS:
                self._heads.clear()
            self._heads[start] = head
        return head, value

    def _decode(self, found: list[tuple[Head, str]]) -> list[tuple[Head, str]]:
        """The properties with quoted-printable and charsets undone."""
        contents = [
            _unquoted(value) if head.encoding == "qp" else value.encode("utf-8", "surrogateescape")
            for head, value in found
        ]
        declared = [head.charset for head, _ in found if head.charset]
        guess = ""
        decoded = []
        for (head, value), content in zip(found, contents, strict=True):
            text = value if head.encoding != "qp" and content.isascii() else None
            if text is None and head.charset and not (self._is_wide and head.encoding != "qp"):
                text = decode_declared(content, head.charset)
            if text is None:
                text = _strict(content)
            if text is None:
                guess = guess or self._guess(list(_undeclared(found, contents)), declared)
                text = content.decode(guess, "replace")
            decoded.append((head, text))
        return decoded

    def _guess(self, undeclared: list[bytes], declared: list[str]) -> str:
        """The code page of a card's undeclared text: as the card says elsewhere, or the file."""
        if declared:
            return guess_charset(undeclared, declared)
        if not self._file_charset:
            self._evidence += undeclared
            guess = guess_charset(self._evidence, ())
            if sum(map(len, self._evidence)) < _ENOUGH_BYTES:
                return guess
            self._file_charset = guess
        return guess_charset(undeclared, [self._file_charset])


def _undeclared_lines(sample: bytes) -> Iterator[bytes]:
    if sample.isascii():
        return
    for line in re.split(rb"[\r\n]+", sample):
        if not line.isascii() and b"CHARSET" not in line.upper() and _strict(line) is None:
            yield line.partition(b":")[2][:_SAMPLED_BYTES]


def _undeclared(found: Iterable[tuple[Head, str]], contents: Iterable[bytes]) -> Iterator[bytes]:
    for (head, _), content in zip(found, contents, strict=True):
        if not content.isascii() and not head.charset and _strict(content) is None:
            yield content


def _strict(content: bytes) -> str | None:
    """The text where it is UTF-8, halves of characters that were written one by one included."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        halves = content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None
    return halves.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _decoded(content: bytes) -> tuple[str, bool]:
    try:
        return content.decode("utf-8"), True
    except UnicodeDecodeError:
        declared = _DECLARED.search(content)
        charset = known_charset(declared[1].decode()) if declared else ""
        return content.decode(charset or "cp1252", "replace"), False


def _cleaned(text: str) -> str:
    """The text with plain line ends and without what no text may hold."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        text = text.replace("\0", "")
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def _with_plain_line_ends(content: bytes) -> bytes:
    plain = content.replace(b"\r\n", b"\n")
    if b"\r" not in plain:
        return plain
    if _OLD_MAC.match(content):
        return content.replace(b"\r", b"\n")
    return re.sub(rb"\r+\n", b"\n", plain) if b"\r\n" in plain else plain


def _without_soft_breaks(content: bytes) -> bytes:
    """Quoted-printable values on one line each; must be done before unfolding."""
    joined: list[bytes] = []
    pending: list[bytes] = []
    for line in content.split(b"\n"):
        if pending and _CARD_MARK.match(line):
            joined.append(b"".join(pending))
            pending = []
        if not pending and not _SOFT_BREAKS.match(line):
            joined.append(line)
            continue
        stripped = line.rstrip(b" \t")
        if stripped.endswith(b"="):
            pending.append(stripped[:-1])
        else:
            joined.append(b"".join([*pending, line]))
            pending = []
    return b"\n".join([*joined, b"".join(pending)])


def _unquoted(value: str) -> bytes:
    if ";" in value:  # an encoded semicolon among plain ones is text
        value = value.replace("=3B", "=5C=3B").replace("=3b", "=5C=3B")
    return binascii.a2b_qp(value.encode("utf-8", "surrogateescape"))


def _keep_loose_line(
    line: str, found: list[tuple[Head, str]], loose: dict[int, list[str]], odd: list[str]
) -> None:
    """A line that is no property goes on with the text before it, unless it is a remark."""
    remark = line.lstrip().startswith("#") or (NAME.match(line) and line.isupper())
    if not found or remark or not (found[-1][0].encoding != "base64" or _BASE64_LINE.match(line)):
        odd.append(line.strip())
    else:
        loose.setdefault(len(found) - 1, []).append(line.strip().removesuffix("\\"))
