"""What stands in one cell: e-mail addresses, phone numbers, tags, names, labels."""

import re
import unicodedata

EMAIL = re.compile(r"[^\s@,;:<>()\[\]\"']+(?:'[^\s@,;:<>()\[\]\"']+)*@[^\s@,;:<>()\[\]\"']+$")
_MANY = re.compile(r"\s*(?: ::: |[;\n\r|]+)\s*")
_IN_BRACKETS = re.compile(r"<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>")
_PHONE = re.compile(r"[+(]?[\d\s().\-/–+*#xXext:]{5,40}$")
_ODD = re.compile("[\x00\ud800-\udfff]")
_CJK = re.compile(
    "[\u2e80-\u2fdf\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003134f]+$"
)

DANGEROUS = "=+-@\t\r＝＋－＠"
_DISARMED = re.compile(f"'+[{re.escape(DANGEROUS)}]")


def armed(cell: str) -> str:
    """The cell without the apostrophe that keeps a spreadsheet from calculating it."""
    return cell[1:] if cell[:1] == "'" and _DISARMED.match(cell) else cell


def without_odd_characters(text: str) -> str:
    """NUL and halves of characters replaced by U+FFFD."""
    return _ODD.sub("\ufffd", text)


def has_odd_characters(text: str) -> bool:
    """Whether a text holds NUL, half a character, or U+FFFD where one was lost before."""
    if "\x00" in text:
        return True
    if text.isascii():
        return False
    try:
        text.encode()
    except UnicodeEncodeError:  # half a character
        return True
    return "\ufffd" in text


def emails_in(cell: str) -> tuple[list[str], list[str]]:
    """The e-mail addresses of a cell, and the pieces that are none."""
    good: list[str] = []
    bad: list[str] = []
    for piece in _MANY.split(cell):
        found = _IN_BRACKETS.findall(piece)
        if found:
            good += found
            continue
        for part in re.split(r"[,\s]+", piece) if piece.count("@") > 1 else [piece]:
            address = part.strip().removeprefix("mailto:").strip("<>\"' ,")
            if EMAIL.match(address):
                good.append(address)
            elif address:
                bad.append(address)
    return good, bad


def phones_in(cell: str) -> list[str]:
    """The phone numbers of a cell as written, one by one."""
    pieces = [piece for piece in _MANY.split(cell) if piece.strip()]
    found: list[str] = []
    for piece in pieces:
        for sign in (",", "/"):
            parts = piece.split(sign)
            if len(parts) > 1 and all(_digit_count(part) >= 7 for part in parts):
                found += [part.strip() for part in parts]
                break
        else:
            found.append(piece.strip())
    return found


def values_in(cell: str) -> list[str]:
    """The values of a cell that may hold several (` ::: ` or one a line)."""
    return [piece.strip() for piece in re.split(r" ::: |[\r\n]+", cell) if piece.strip()]


def tags_in(cell: str, system_tags: frozenset[str]) -> list[str]:
    """The tags of a cell, each once, without groups that the other program makes by itself.

    ` ::: ` separates where it occurs, else the semicolon, else the comma.
    """
    if " ::: " in cell:
        pieces = cell.split(" ::: ")
    else:
        pieces = re.split(r"[;\n\r|]+" if re.search(r"[;\n\r|]", cell) else ",", cell)
    found = dict.fromkeys(piece.strip().strip('"').strip().removeprefix("* ") for piece in pieces)
    return [tag for tag in found if tag and tag.lower() not in system_tags]


def looks_like_phone(text: str) -> bool:
    """Whether a text can be a phone number: enough digits, the usual signs, no date or price."""
    if not 7 <= _digit_count(text) <= 15 or not _PHONE.match(text):
        return False
    return not re.match(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}(\s|$)|\d+[.,]\d+$", text)


def is_cjk(text: str) -> bool:
    """Whether a name is written in Chinese, Japanese or Korean characters only."""
    return bool(text) and not text.isascii() and _CJK.match(text) is not None


def display_name(given: str, middle: str, family: str) -> str:
    """One name of parts: family first and without a blank where it is written in CJK."""
    if (given.isascii() and given) or not is_cjk(given + middle + family):
        return " ".join(part for part in (given, middle, family) if part)
    return family + middle + given


def _digit_count(text: str) -> int:
    return sum(unicodedata.category(char) == "Nd" for char in text)
