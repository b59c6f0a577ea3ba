"""What of a mail's parts is its text, and what are files."""

import re
from typing import NamedTuple

from crm_desktop.domain.mail import MailFile
from crm_desktop.interop.mail.charsets import decode, is_clean, is_known, scrub
from crm_desktop.interop.mail.encodings import KNOWN_ENCODINGS, decoded_body, encoding_of
from crm_desktop.interop.mail.files import UNKNOWN_TYPE, given_name, part_file, whole_file
from crm_desktop.interop.mail.html_text import text_of_html
from crm_desktop.interop.mail.parts import Part
from crm_desktop.interop.mail.plain_text import take_out_files, unfold_flowed

LONGEST_BODY = 1_000_000  # characters; more than anybody reads
# Bytes of text in all parts of a mail; markup takes longer to read.
_MOST_TEXT, _MARKUP_WEIGHT = 4_500_000, 3
_META_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""", re.I
)
# Reports of delivery are lines to be read; what stands in the old "rich" texts is in tags.
_TEXTS = frozenset(
    ("text/plain", "text/html", "text/enriched", "text/richtext", "message/delivery-status",
     "message/disposition-notification")
)  # fmt: skip
_RICH_TAG = re.compile(r"<(nl)?[^<>\n]{0,60}>", re.IGNORECASE)
_TOLD = {
    "application/ms-tnef": "outlook-winmail",
    "application/vnd.ms-tnef": "outlook-winmail",
    "application/pgp-encrypted": "encrypted",
    "application/pkcs7-mime": "encrypted",
    "application/x-pkcs7-mime": "encrypted",
}
# Beside so much text a short plain part only says that there is another.
_POOR, _RICH = 200, 600


class _Piece(NamedTuple):
    """A text of the mail, and the alternative it belongs to."""

    group: int
    branch: int
    is_html: bool
    text: str


class Bodies:
    """Takes the parts of a mail one by one."""

    def __init__(self) -> None:
        self.files: list[MailFile] = []
        self.problems: list[str] = []
        self.has_html = False
        self._room = _MOST_TEXT
        self._pieces: list[_Piece] = []

    def take(self, part: Part) -> None:
        """Puts a part where it belongs; none is left out."""
        content = part.content[part.start : part.end]
        if part.is_cut:
            self.files.append(whole_file("rest-of-mail.txt", UNKNOWN_TYPE, content))
            return
        encoding = encoding_of(part.head)
        if encoding not in KNOWN_ENCODINGS:
            self.problems.append("unknown-encoding")
        content = decoded_body(part.head, content)
        if _is_text(part):
            self._take_text(part, content)
        else:
            self._take_file(part, content)

    def text(self) -> str:
        """The text of the mail: of each alternative the one that says most in plain words."""
        texts: list[str] = []
        done: set[int] = set()
        for piece in self._pieces:
            if not piece.group:
                texts.append(_plain(piece))
            elif piece.group not in done:
                done.add(piece.group)
                texts += _best([p for p in self._pieces if p.group == piece.group])
        whole = "\n\n".join(text for text in map(_trimmed, texts) if text)
        return self._bounded(whole)

    def _take_file(self, part: Part, content: bytes) -> None:
        file = part_file(part.head, part.kind, content, len(self.files) + 1)
        told = _TOLD.get(file.media_type)
        if not told and file.name.lower() == "winmail.dat":
            told = "outlook-winmail"
        if told:
            self.problems.append(told)
        self.files.append(file)

    def _take_text(self, part: Part, content: bytes) -> None:
        is_html = part.kind.value == "text/html"
        self.has_html = self.has_html or is_html
        if not is_html:
            content, found = take_out_files(content)
            self.files += [whole_file(decode(name), UNKNOWN_TYPE, inner) for name, inner in found]
        content = self._bounded_text(part, content, weight=_MARKUP_WEIGHT if is_html else 1)
        text = self._decoded(part, content, is_html=is_html)
        if part.kind.value in {"text/enriched", "text/richtext"}:
            text = _RICH_TAG.sub(lambda tag: "\n" if tag[1] else "", text)
        elif not is_html:
            text = unfold_flowed(text, part.kind)
        self._pieces.append(_Piece(part.group, part.branch, is_html, text))

    def _bounded_text(self, part: Part, content: bytes, *, weight: int) -> bytes:
        """As much of a text as will be read; a longer one is kept as a file besides."""
        most = self._room // weight
        if len(content) > most:
            self.problems.append("body-too-long")
            self._take_file(part, content)
            content = content[:most].rpartition(b"\n")[0] or content[:most]
        self._room -= len(content) * weight
        return content

    def _decoded(self, part: Part, content: bytes, *, is_html: bool) -> str:
        """The text of a part; what is hardly text is kept as a file besides."""
        charset = part.kind.named.get("charset", "").partition("(")[0]
        if not is_known(charset):
            self.problems.append("unknown-charset")
        meta = _META_CHARSET.search(content, 0, 4096) if is_html and not charset else None
        charset = meta[1].decode("ascii", "replace") if meta else charset
        text = decode(content, charset).replace("\r\n", "\n").replace("\r", "\n")
        if is_clean(text) and "\ufffd" not in text:
            return text
        self.problems.append("odd-characters")
        clean = scrub(text)
        if (len(text) - len(clean) + clean.count("\ufffd")) * 20 > len(text):
            self._take_file(part, content)
        return clean

    def _bounded(self, text: str) -> str:
        if len(text) <= LONGEST_BODY:
            return text
        self.problems.append("body-too-long")
        self.files.append(whole_file("body.txt", "text/plain", text.encode()))
        return text[:LONGEST_BODY]


def _is_text(part: Part) -> bool:
    """Whether a part is to be read in its place, and not a file."""
    if part.kind.value not in _TEXTS:
        return False
    if part.head.parameters("content-disposition").value == "attachment":
        return False
    return part.is_only or not given_name(part.head, part.kind)


def _best(pieces: list[_Piece]) -> list[str]:
    """The texts of the branch to be read, of an alternative."""
    plain = [piece for piece in pieces if not piece.is_html and piece.text.strip()]
    first = [piece.text for piece in plain if piece.branch == plain[0].branch]
    marked = [piece for piece in pieces if piece.is_html]
    if marked and sum(map(len, first)) < _POOR:
        rich = [_plain(piece) for piece in marked if piece.branch == marked[-1].branch]
        if not first or sum(map(len, rich)) > _RICH:
            return rich
    return first


def _plain(piece: _Piece) -> str:
    return text_of_html(piece.text) if piece.is_html else piece.text


def _trimmed(text: str) -> str:
    lines = [line.rstrip(" \t") for line in text.split("\n")]
    return "\n".join(lines).strip("\n")
