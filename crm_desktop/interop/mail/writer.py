"""Drafts as mails, for other mail programs to open and for servers to send.

A value with a line break never gets into the head: whoever types a subject writes no other field.
"""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from urllib.parse import quote

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.files import safe_name
from crm_desktop.domain.mail import Draft, MailAddress, MailFile

_LINE_OCTETS = 76
_WORD_OCTETS = 42  # before Base64, so that a word with its charset is short enough
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")
_PLAIN_PHRASE = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\Z"
)
_ADDRESS = re.compile(r"[^\s@<>(),;:\"\\\[\]]+@[^\s@<>(),;:\"\\]+\Z")
_MESSAGE_ID = re.compile(r"[!-;=?-~]{1,900}\Z")
_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,80}\Z", re.I)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def message_id(number: int, domain: str) -> str:
    """The id of a mail of ours, without angle brackets: of its number, and where it comes from."""
    host = re.sub(r"[^A-Za-z0-9.-]", "", domain).strip(".-") or "localhost"
    return f"crm.{number:x}@{host}"


def write_draft(draft: Draft) -> bytes:
    """The draft as an `.eml` that mail programs open for writing, with those in blind copy.

    Without a sender the mail program puts in its own.
    """
    sender = _people("From", [draft.sender]) if draft.sender.address else []
    return _mail(draft, [*sender, *_head(draft), *_people("Bcc", draft.bcc), "X-Unsent: 1"])


def write_mail(draft: Draft) -> bytes:
    """The mail as it is sent; who gets a blind copy is not in it."""
    return _mail(draft, [*_people("From", [draft.sender]), *_head(draft)])


def plain_address(address: str) -> str:
    """The address with its domain as the network knows it.

    Raises `CrmError` (`bad-address`, `line-break-in-head`).
    """
    address = _safe(address, "address")
    if address.isascii() and _ADDRESS.match(address):
        return address
    user, at, domain = address.rpartition("@")
    try:
        plain = f"{user}{at}{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        plain = ""
    if not plain.isascii() or not _ADDRESS.match(plain):
        raise CrmError("bad-address", address=address)
    return plain


def is_message_id(text: str) -> bool:
    """Whether a mail can be referred to by this, without angle brackets."""
    return _MESSAGE_ID.match(text) is not None


def _head(draft: Draft) -> list[str]:
    references = [f"<{_id(one)}>" for one in draft.references]
    return [
        *_people("To", draft.recipients),
        *_people("Cc", draft.cc),
        _folded("Subject", _words(_safe(draft.subject, "subject"), "Subject: ")),
        f"Date: {_date(draft.date)}",
        f"Message-ID: <{_id(draft.message_id)}>",
        *([f"In-Reply-To: <{_id(draft.in_reply_to)}>"] if draft.in_reply_to else []),
        *([_folded("References", references)] if references else []),
        "MIME-Version: 1.0",
    ]


def _mail(draft: Draft, head: Sequence[str]) -> bytes:
    text = _text_part(draft.body)
    if not draft.files:
        return _lines([*head, *text])
    parts = [text, *(_file_part(file) for file in draft.files)]
    boundary = _boundary(draft)
    inner: list[str] = []
    for part in parts:
        inner += [f"--{boundary}", *part]
    kind = f'Content-Type: multipart/mixed;\r\n boundary="{boundary}"'
    return _lines([*head, kind, "", *inner, f"--{boundary}--"])


def _lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode("ascii")


def _boundary(draft: Draft) -> str:
    """A line that no part can hold: all of them are encoded, and none with an equals sign."""
    return f"=_crm_{binascii.crc32(draft.message_id.encode()):08x}"


def _text_part(body: str) -> list[str]:
    text = body.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
    encoded = binascii.b2a_qp(text.encode("utf-8", "replace"), istext=True).decode("ascii")
    # A mailbox would put a sign before lines that begin like those between its mails.
    lines = encoded.replace("\r\n", "\n").replace("\nFrom ", "\n=46rom ").split("\n")
    return [
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        *lines,
    ]


def _file_part(file: MailFile) -> list[str]:
    name = safe_name(file.name)
    kind = file.media_type if _TYPE.match(file.media_type) else "application/octet-stream"
    if kind.lower().startswith(("multipart/", "message/")):
        kind = "application/octet-stream"  # those may not be in Base64
    return [
        f'Content-Type: {kind};\r\n name="{_name_words(name)}"',
        f"Content-Disposition: attachment;\r\n {_parameter('filename', name)}",
        "Content-Transfer-Encoding: base64",
        "",
        *_base64_lines(file.content),
    ]


def _base64_lines(content: bytes) -> Iterator[str]:
    step = _LINE_OCTETS // 4 * 3
    for at in range(0, len(content), step):
        yield base64.b64encode(content[at : at + step]).decode("ascii")


def _name_words(name: str) -> str:
    """The name of a file as older mail programs read it: in encoded words."""
    return "\r\n ".join(_words(name, " name="))


def _parameter(name: str, value: str) -> str:
    """A parameter; letters beyond ASCII as RFC 2231 has them, in as many pieces as it takes."""
    if value.isascii() and len(value) < _LINE_OCTETS - 20:
        return f'{name}="{value}"'
    pieces: list[str] = [""]
    for letter in value:
        encoded = quote(letter, safe="")
        if len(pieces[-1]) + len(encoded) > _LINE_OCTETS - 30:
            pieces.append("")
        pieces[-1] += encoded
    if len(pieces) == 1:
        return f"{name}*=utf-8''{pieces[0]}"
    first = f"{name}*0*=utf-8''{pieces[0]}"
    return ";\r\n ".join([first, *(f"{name}*{n}*={p}" for n, p in enumerate(pieces[1:], start=1))])


def _people(field: str, people: Sequence[MailAddress]) -> list[str]:
    """The field with everybody in it; none where there is nobody."""
    written = [_person(one) for one in people]
    last = len(written) - 1
    items = [f"{words}{',' if at < last else ''}" for at, words in enumerate(written)]
    return [_folded(field, items)] if items else []


def _person(person: MailAddress) -> str:
    name, address = _safe(person.name, "name"), plain_address(person.address)
    if not name:
        return f"<{address}>"
    if _PLAIN_PHRASE.match(name) and "=?" not in name and len(name) < _LINE_OCTETS:
        return f"{name} <{address}>"
    if name.isascii() and "=?" not in name and len(name) < _LINE_OCTETS - 4:
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}" <{address}>'
    return "\r\n ".join([*_words(name, ""), f"<{address}>"])


def _words(text: str, before: str) -> list[str]:
    """The text as words of a head: as it is, or encoded where it could be read as another."""
    is_plain = text.isascii() and "=?" not in text and text == " ".join(text.split())
    if is_plain and all(len(word) < 900 for word in text.split()):
        return text.split(" ")
    words: list[bytes] = [b""]
    for letter in text:
        encoded = letter.encode("utf-8")
        if len(words[-1]) + len(encoded) > _WORD_OCTETS - (len(before) if len(words) == 1 else 0):
            words.append(b"")
        words[-1] += encoded
    return [f"=?utf-8?B?{base64.b64encode(word).decode('ascii')}?=" for word in words]


def _folded(field: str, words: Sequence[str]) -> str:
    """The field in lines that are short enough, broken between words."""
    lines = [f"{field}:"]
    for number, word in enumerate(words):
        if number and len(lines[-1]) + len(word) + 1 > _LINE_OCTETS:
            lines.append("")
        lines[-1] += f" {word}"
    return "\r\n".join(lines)


def _safe(value: str, field: str) -> str:
    """The value itself; refused where it holds what would begin another line."""
    if _CONTROL.search(value):
        raise CrmError("line-break-in-head", field=field)
    return value.strip()


def _id(value: str) -> str:
    if not is_message_id(value):
        raise CrmError("bad-message-id", value=value)
    return value


def _date(instant: int) -> str:
    at = datetime.fromtimestamp(instant // 1000, UTC)
    day = f"{_DAYS[at.weekday()]}, {at.day} {_MONTHS[at.month - 1]} {at.year:04d}"
    return f"{day} {at:%H:%M:%S} +0000"
