"""Mails as files."""

from collections.abc import Sequence
from pathlib import Path

RITA = "Rita Alves <Rita@BlueDoor.example>"


def a_mail(
    folder: Path, key: str, subject: str = "Card reader", body: str = "No link.", **more: str
) -> Path:
    """A file with one mail; `more` are further lines of its head, empty ones are left out."""
    head = {"From": RITA, "To": "me@harbour.example", "Subject": subject, "Message-ID": f"<{key}>"}
    head |= {"Date": "Wed, 18 Nov 2026 15:30:00 +0000"}
    head |= {name.replace("_", "-"): value for name, value in more.items()}
    lines = [f"{name}: {value}" for name, value in head.items() if value]
    path = folder / f"{key.replace('@', '_')}.eml"
    path.write_bytes("\r\n".join([*lines, "", body, ""]).encode())
    return path


def a_mailbox(folder: Path, mails: Sequence[Path]) -> Path:
    """The mails in one file."""
    box = folder / "all.mbox"
    mark = b"From rita@bluedoor.example Wed Nov 18 09:00:00 2026\n"
    box.write_bytes(b"\n".join(mark + path.read_bytes() for path in mails))
    return box
