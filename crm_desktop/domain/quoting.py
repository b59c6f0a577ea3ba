"""What is new in a mail, apart from the history and the signature that hang on it.

For display only: both texts together are the whole body, line by line, and where it is not plain
what is new (answers between the lines, forwarded mails) everything counts as new.
"""

import re
from collections.abc import Sequence

_WROTE = re.compile(
    r"(?<!\w)(?:wrote|writes|schrieb|geschrieben|(?:a|avez) écrit|escribió|escreveu|ha scritto|"
    r"schreef|skrev|kirjoitti|napisał\(?a?\)?|pisze|napsala?|написала?|пишет|írta|yazdı|έγραψε)(?!\w)"
    r"|写道|寫道",
    re.IGNORECASE,
)
_MOMENT = re.compile(r"\d{1,2}[:.h]\d{2}|\d{4}|\d{1,2}[./-]\d{1,2}")
_OPENING = re.compile(
    r"\s*(?:\d|(?:on|am|le|el|il|op|em|den|dne|på|w dniu|a|lun|mar|mer|gio|ven)\b|"
    r"(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\w*[.,])",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_ADDRESS = re.compile(r"[^\s<>@]{1,80}@[^\s<>@]{1,80}")
_RULE = re.compile(r"\s*[-_*]{2,}\s*([^-_*\n]{3,60}?)\s*[-_*]{2,}\s*\Z")
_LINE = re.compile(r"\s*[-_*]{5,}\s*\Z")
_ORIGINAL = re.compile(
    r"original|ursprüngliche|origine|originale|oorspronkelijk|oprindelig|ursprungligt|opprinnelig|"
    r"oryginaln|исходное",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"forwarded|weitergeleitet|transféré|reenviado|encaminhada|inoltrato|doorgestuurd|"
    r"videresendt|vidarebefordrat|пересылаемое",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s*\*?([^\W\d_][\w \u00a0]{0,14}?)[ \u00a0]?:\*?(?=[\s*\w<\"]|\Z)")
_SENDER = frozenset("from von de da van från fra od от lähettäjä gönderen feladó".split())
_OTHERS = frozenset(
    (
        "sent date to subject cc gesendet datum an betreff kopie envoyé envoyé_le à objet date "
        "enviado enviado_el para asunto fecha inviato data a oggetto verzonden aan onderwerp til "
        "emne sendt dato skickat till ämne do temat wysłano дата кому тема reply-to bcc assunto"
    ).split()
)
_SIGNATURE = re.compile(r"--\s?\Z|[—–]{2,}\s*\Z|_{2,}\s*\Z")
_SENT_FROM = re.compile(
    r"(?:sent from (?:my |a |the )|sent via |get outlook for |von mein\w* \S+ gesendet|"
    r"gesendet (?:von|mit) |envoyé de(?:puis)? |enviado desde |inviato da |verstuurd vanaf )"
    r".{0,60}\Z",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE = 15
_LONGEST_LINE = 500
_MOST_LINES = 20_000


def new_text(body: str) -> tuple[str, str]:
    """What is new in a mail's text, and what hangs on it: history and signature, or nothing.

    No text is lost: the second follows the first in the body, or stands before it where the answer
    was written below.
    """
    lines = body.split("\n")
    if len(lines) > _MOST_LINES:
        return body, ""
    history = _history(lines)
    if history < len(lines):
        after = _after_quotes(lines, history)
        if after < 0:
            return body, ""
        if after < len(lines):
            return _below(lines, history, after)
    cut = _signature(lines, history)
    if not any(line.strip() for line in lines[:cut]):
        return body, ""
    return _joined(lines[:cut], lines[cut:])


def _joined(first: Sequence[str], second: Sequence[str]) -> tuple[str, str]:
    """Both as texts; the line end between them belongs to the first."""
    return "\n".join(first) + ("\n" if second and first else ""), "\n".join(second)


def _below(lines: list[str], history: int, after: int) -> tuple[str, str]:
    """An answer below what it answers to; with text above as well, all is new."""
    if any(line.strip() for line in lines[:history]):
        return "\n".join(lines), ""
    quoted, new = _joined(lines[:after], lines[after:])
    return new, quoted


def _history(lines: list[str]) -> int:
    """The first line of the history; the number of lines where there is none."""
    for at, line in enumerate(lines):
        if not line.strip() or len(line) > _LONGEST_LINE:
            continue
        if line.startswith(">"):
            return at
        if _is_attribution(lines, at) or _is_rule(lines, at) or _is_heading(lines, at):
            return at
    return len(lines)


def _is_attribution(lines: list[str], at: int) -> bool:
    """Whether `On … somebody wrote:` begins there, in one line or up to three."""
    words = ""
    for number, line in enumerate(lines[at : at + 3]):
        if not line.strip() or line.startswith(">") or len(line) > _LONGEST_LINE:
            return False
        words = f"{words} {line.strip()}"
        if not words.endswith(":"):
            continue
        if number and (not _opens(lines[at]) or _opens(lines[at + 1])):
            return False  # a line of text stands right above it
        if _WROTE.search(words):
            is_dated = _FIGURE.search(words) is not None
            return is_dated or _is_quoted_next(lines, at + number + 1)
        return bool(_MOMENT.search(words) and _ADDRESS.search(words))
    return False


def _opens(line: str) -> bool:
    """Whether a line may be the first of an attribution that goes on in the next."""
    return _OPENING.match(line) is not None and _FIGURE.search(line) is not None


def _is_quoted_next(lines: list[str], at: int) -> bool:
    following = next((line for line in lines[at : at + 6] if line.strip()), "")
    return following.startswith(">")


def _is_rule(lines: list[str], at: int) -> bool:
    """Whether a line such as `-----Original Message-----` stands there."""
    found = _RULE.match(lines[at])
    if not found or _FORWARDED.search(found[1]):
        return False
    return bool(_ORIGINAL.search(found[1])) or _is_heading(lines, at + 1)


def _is_heading(lines: list[str], at: int) -> bool:
    """Whether the head of a mail, as Outlook puts it there, begins at this line."""
    if at < len(lines) and _LINE.match(lines[at]):
        at += 1
    first = _label(lines[at]) if at < len(lines) else ""
    if first not in _SENDER or _is_forwarded(lines, at):
        return False
    return sum(_label(line) in _OTHERS for line in lines[at + 1 : at + 7]) >= 2


def _is_forwarded(lines: list[str], at: int) -> bool:
    return any(_FORWARDED.search(line[:_LONGEST_LINE]) for line in lines[max(at - 2, 0) : at])


def _label(line: str) -> str:
    found = _LABEL.match(line[:_LONGEST_LINE])
    return "_".join(found[1].lower().split()) if found else ""


def _after_quotes(lines: list[str], history: int) -> int:
    """Where text follows marked quotes: the number of lines where none does, −1 if in between.

    Of a history without marks nobody can tell where it ends: it goes on to the end.
    """
    quotes = next((at for at in range(history, min(history + 9, len(lines)))
                   if lines[at].startswith(">")), -1)  # fmt: skip
    if quotes < 0:
        return len(lines)
    text_at = len(lines)
    for at in range(quotes, len(lines)):
        is_quote = lines[at].startswith(">")
        if is_quote and text_at < len(lines):
            return -1
        if not is_quote and lines[at].strip() and text_at == len(lines):
            if _SIGNATURE.match(lines[at]):
                break
            text_at = at
    return text_at


def _signature(lines: list[str], history: int) -> int:
    """Where the signature above the history begins; the history where there is none."""
    last = history
    while last and not lines[last - 1].strip():
        last -= 1
    for at in range(max(last - _LONGEST_SIGNATURE, 0), last):
        is_told = at >= last - 3 and _SENT_FROM.match(lines[at])
        if is_told or _SIGNATURE.match(lines[at]):
            return at
    return history
