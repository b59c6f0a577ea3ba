"""Words for what became of mails that were taken in, and for what was odd about one."""

from collections.abc import Iterable

from crm_desktop.services.mail_taking import MailsTaken, OddMail
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import QT_TR_NOOP, counted, filled, tr

_ODD = {
    "odd-head": QT_TR_NOOP("its head is damaged"),
    "bad-date": QT_TR_NOOP("its date cannot be read; it stands under today"),
    "no-parts": QT_TR_NOOP("it says it has parts, but there are none"),
    "wrong-boundary": QT_TR_NOOP("its parts are divided wrongly; all of its text was kept"),
    "not-closed": QT_TR_NOOP("its end is missing"),
    "too-deep": QT_TR_NOOP("mails within mails too deep; the innermost are kept as a file"),
    "too-many-parts": QT_TR_NOOP("too many parts; the rest is kept as a file"),
    "too-many-addresses": QT_TR_NOOP("too many addresses; the first thousand were read"),
    "unknown-encoding": QT_TR_NOOP("encoded in an unknown way; kept as it is"),
    "unknown-charset": QT_TR_NOOP("its letters are of an unknown charset; they were guessed"),
    "odd-characters": QT_TR_NOOP("characters that no text can hold were replaced"),
    "body-too-long": QT_TR_NOOP("a very long text; the whole of it is kept as a file"),
    "mail-too-large": QT_TR_NOOP("too large; only its head was read"),
    "outlook-message": QT_TR_NOOP("kept whole as a file: only Outlook can read it"),
    "outlook-winmail": QT_TR_NOOP("winmail.dat kept whole as a file: only Outlook can read it"),
    "encrypted": QT_TR_NOOP("encrypted; kept whole as a file"),
}


def taken_words(taken: MailsTaken) -> str:
    """What became of the mails, in a sentence or two."""
    parts = (
        (taken.begun, tr("1 new ticket"), tr("%Ln new tickets", "", taken.begun)),
        (taken.answered, tr("1 found its ticket"), tr("%Ln found theirs", "", taken.answered)),
        (taken.logged, tr("1 was logged"), tr("%Ln were logged", "", taken.logged)),
        (taken.known, tr("1 was here already"), tr("%Ln were here already", "", taken.known)),
    )
    mails = counted(taken.mails, tr("1 mail"), tr("%Ln mails", "", taken.mails))
    became = ", ".join(counted(*part) for part in parts if part[0])
    people = counted(
        taken.contacts, tr("1 person added"), tr("%Ln people added", "", taken.contacts)
    )
    return f"{mails}: {became}" + (f"; {people}." if taken.contacts else ".")


def odd_words(odd: OddMail) -> str:
    """Which mail it is, and what was odd about it."""
    which = filled(tr("Mail {place} of {file}"), place=odd.place, file=one_line(odd.file))
    subject = filled(tr("“{name}”"), name=one_line(odd.subject)) if odd.subject else ""
    return " · ".join(filter(None, (which, subject, codes_words(odd.codes))))


def codes_words(codes: Iterable[str]) -> str:
    """What was odd about a mail."""
    return "; ".join(tr(_ODD.get(code, code)) for code in codes)
