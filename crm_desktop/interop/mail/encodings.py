"""Bodies as they travel to the bytes that were meant: Base64, quoted-printable, uuencode."""

import binascii

from crm_desktop.interop.mail.head import Head
from crm_desktop.interop.mail.plain_text import decode_uu_part
from crm_desktop.interop.mail.words import decode_base64

PLAIN_ENCODINGS = frozenset({"", "7bit", "8bit", "binary", "7-bit", "8-bit"})
_UU = frozenset({"x-uuencode", "uuencode", "x-uue", "uue"})
KNOWN_ENCODINGS = PLAIN_ENCODINGS | _UU | {"base64", "quoted-printable"}


def encoding_of(head: Head) -> str:
    """How the body under this head is encoded, in lower case."""
    return head.parameters("content-transfer-encoding").value.strip("\"' ").partition(" ")[0]


def decoded_body(head: Head, body: bytes) -> bytes:
    """The bytes that were meant; as they are where the encoding is unknown."""
    encoding = encoding_of(head)
    if encoding == "base64":
        return decode_base64(body)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)
    return decode_uu_part(body) if encoding in _UU else body
