"""The files in a mail, under names that are safe and tell what they are."""

import re

from crm_desktop.domain.files import safe_name
from crm_desktop.domain.mail import MailFile
from crm_desktop.interop.mail.head import Head, split_mail
from crm_desktop.interop.mail.parameters import Parameters
from crm_desktop.interop.mail.words import decode_value

UNKNOWN_TYPE = "application/octet-stream"
_ENDINGS = {
    "application/pdf": "pdf",
    "application/zip": "zip",
    "application/json": "json",
    "application/xml": "xml",
    "application/ms-tnef": "dat",
    "application/pkcs7-mime": "p7m",
    "application/pkcs7-signature": "p7s",
    "application/pgp-signature": "asc",
    "application/pgp-encrypted": "asc",
    "application/pgp-keys": "asc",
    "image/jpeg": "jpg",
    "image/jpg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/svg+xml": "svg",
    "image/tiff": "tif",
    "image/heic": "heic",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "video/mp4": "mp4",
    "text/plain": "txt",
    "text/html": "html",
    "text/calendar": "ics",
    "text/vcard": "vcf",
    "text/x-vcard": "vcf",
    "text/directory": "vcf",
    "text/csv": "csv",
    "text/rfc822-headers": "txt",
    "message/delivery-status": "txt",
    "message/disposition-notification": "txt",
    "message/rfc822": "eml",
    "message/global": "eml",
}
_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,80}\Z")
_SUBJECT_LENGTH = 80


def given_name(head: Head, kind: Parameters) -> str:
    """The name that the sender gave a part; empty where none was given."""
    named = head.parameters("content-disposition").named
    return named.get("filename") or kind.named.get("name") or named.get("name") or ""


def part_file(head: Head, kind: Parameters, content: bytes, number: int) -> MailFile:
    """The file that a part is; one without a name is called after its subject, type and number."""
    media_type = kind.value if _TYPE.match(kind.value) else UNKNOWN_TYPE
    if media_type == "message/external-body":  # its head says where the file is
        content = b"".join(b"%s: %s\n" % (n.encode(), v) for n, v in head.fields) + content
    name = given_name(head, kind)
    if not name and media_type in {"message/rfc822", "message/global"}:
        inner, _ = split_mail(content)
        subject = decode_value(inner.first("subject"))[:_SUBJECT_LENGTH].strip(" .")
        name = f"{subject.replace('/', '-')}.eml" if subject else ""
    return whole_file(
        name or f"part-{number}.{_ENDINGS.get(media_type, 'bin')}", media_type, content
    )


def whole_file(name: str, media_type: str, content: bytes) -> MailFile:
    """A file of that name, made safe."""
    return MailFile(safe_name(name), media_type, content)
