"""Words for how to keep in touch: intervals and consent."""

from crm_desktop.domain.touch import Consent
from crm_desktop.ui.translation import QT_TR_NOOP, tr

# Days between touches, and what people call that; 0 is none.
INTERVALS = {
    0: QT_TR_NOOP("no matter how often"),
    7: QT_TR_NOOP("every week"),
    14: QT_TR_NOOP("every 2 weeks"),
    30: QT_TR_NOOP("every month"),
    90: QT_TR_NOOP("every 3 months"),
    180: QT_TR_NOOP("every 6 months"),
    365: QT_TR_NOOP("every year"),
}
_CONSENTS = {
    Consent.UNKNOWN: QT_TR_NOOP("not known"),
    Consent.GIVEN: QT_TR_NOOP("given"),
    Consent.REFUSED: QT_TR_NOOP("refused"),
    Consent.WITHDRAWN: QT_TR_NOOP("withdrawn"),
}
CONSENTS = tuple(_CONSENTS)


def interval_words(days: int) -> str:
    """How often: `every 3 months`, `every 45 days`."""
    return tr(INTERVALS[days]) if days in INTERVALS else tr("every %n days", "", days)


def consent_words(consent: Consent) -> str:
    """Whether someone agreed to be written to."""
    return tr(_CONSENTS[consent])
