"""Files that hang on a record: their names made safe, and which of them can do harm."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

# A file is kept whole in the workspace; this is as much as one may hold.
LARGEST = 100 * 1024 * 1024
_LONGEST_NAME = 180
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)
# What no system allows in a name, control characters, and marks that turn the order of letters.
_ODD = re.compile(
    '[\x00-\x1f\x7f-\x9f"*/:<>?\\\\|\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]'
)
_BLANK = re.compile(r"\s+")
_PROGRAMS = frozenset(
    (
        "app appimage apk bat bash cmd com command cpl csh desktop dll dmg docm dotm elf exe "
        "fish gadget hta inf ins inx isu jar job jnlp js jse ksh lnk msc msi msp mst osx out "
        "paf pif pkg pl potm ppam ppsm pptm ps1 psm1 py pyc pyw rb reg rgs run scf scr sct sh "
        "shb shs sldm swf sys terminal u3p url vb vbe vbs vbscript webloc workflow ws wsf wsh "
        "xlam xlsm xltm zsh"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a record; `size` in bytes, `created_at` in milliseconds UTC, `blob` a SHA-256."""

    id: int
    name: str
    media_type: str
    size: int
    created_at: int
    blob: str


def safe_name(name: str) -> str:
    """The name as every system takes it: no path, no device, no leading dot, not too long."""
    bare = _BLANK.sub(" ", _ODD.sub("_", re.split(r"[/\\]", name.strip())[-1])).strip(" .")
    if not bare.strip("_"):
        return "file"
    stem, dot, suffix = bare.rpartition(".")
    if not dot:
        stem, suffix = bare, ""
    if stem.split(".")[0].strip().casefold() in _RESERVED:
        stem = f"_{stem}"
    suffix = f".{suffix[:20].rstrip()}" if suffix else ""
    kept = _LONGEST_NAME - len(suffix)
    while len((stem[:kept] + suffix).encode("utf-8", "replace")) > _LONGEST_NAME + 60:
        kept -= 8
    return stem[:kept].rstrip(" .") + suffix


def media_type_of(name: str) -> str:
    """What a file is by its name; bytes of no kind where that does not say."""
    import mimetypes

    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def is_program(name: str) -> bool:
    """Whether the system would run a file of this name instead of showing it."""
    return any(
        part.strip().casefold() in _PROGRAMS for part in PurePosixPath(name).name.split(".")[1:]
    )
