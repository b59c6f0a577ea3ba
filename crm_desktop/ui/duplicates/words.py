"""The reasons for and against two records being one, in words."""

from crm_desktop.domain.duplicate import Evidence, Reason
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import QT_TR_NOOP, tr

_REASONS = {
    Reason.SAME_NAME: QT_TR_NOOP("same name"),
    Reason.SPELLED_NAME: QT_TR_NOOP("name spelled otherwise"),
    Reason.MISTYPED_NAME: QT_TR_NOOP("name mistyped"),
    Reason.SHORT_NAME: QT_TR_NOOP("short form of the name"),
    Reason.INITIAL_NAME: QT_TR_NOOP("initial of the name"),
    Reason.LONGER_NAME: QT_TR_NOOP("one name is longer"),
    Reason.PART_OF_NAME: QT_TR_NOOP("part of the name"),
    Reason.GIVEN_NAME: QT_TR_NOOP("given name only"),
    Reason.FAMILY_NAME: QT_TR_NOOP("family name only"),
    Reason.OTHER_LETTERS: QT_TR_NOOP("name in other letters"),
    Reason.OTHER_NAME: QT_TR_NOOP("another name"),
    Reason.RARE_NAME: QT_TR_NOOP("rare name"),
    Reason.GENERATION: QT_TR_NOOP("another generation"),
    Reason.EMAIL: QT_TR_NOOP("same e-mail"),
    Reason.SHARED_EMAIL: QT_TR_NOOP("e-mail that several share"),
    Reason.OTHER_EMAIL: QT_TR_NOOP("another e-mail"),
    Reason.PHONE: QT_TR_NOOP("same phone"),
    Reason.SHARED_PHONE: QT_TR_NOOP("phone that several share"),
    Reason.OTHER_PHONE: QT_TR_NOOP("another phone"),
    Reason.COMPANY: QT_TR_NOOP("same company"),
    Reason.OTHER_COMPANY: QT_TR_NOOP("another company"),
    Reason.DOMAIN: QT_TR_NOOP("same domain"),
    Reason.SHARED_DOMAIN: QT_TR_NOOP("domain that several share"),
    Reason.OTHER_DOMAIN: QT_TR_NOOP("another domain"),
    Reason.BIRTHDAY: QT_TR_NOOP("same birthday"),
    Reason.OTHER_BIRTHDAY: QT_TR_NOOP("another birthday"),
    Reason.ADDRESS: QT_TR_NOOP("same address"),
    Reason.CITY: QT_TR_NOOP("same city"),
    Reason.OTHER_CITY: QT_TR_NOOP("another city"),
    Reason.THIRD: QT_TR_NOOP("both like a third"),
}


def evidence_words(evidence: Evidence) -> str:
    """A reason with its weight: `same e-mail +26`."""
    return f"{tr(_REASONS[evidence.reason])} {signed(evidence.weight)}"


def signed(weight: int) -> str:
    """A weight with its sign, a real minus."""
    return f"+{weight}" if weight > 0 else f"−{-weight}" if weight else "±0"


def tone_of(evidence: Evidence) -> Tone:
    """What speaks for it is accented, what speaks strongly against it is bad."""
    if evidence.weight > 0:
        return Tone.ACCENT
    return Tone.BAD if evidence.weight < -5 else Tone.NEUTRAL
