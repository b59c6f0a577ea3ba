"""How to keep in touch with someone: how often, whether at all, and with what consent."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.errors import CrmError

LONGEST_DAYS = 3_650


class Consent(StrEnum):
    """Whether someone agreed to be written to."""

    UNKNOWN = ""
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Touch(NamedTuple):
    """`days` is how often to be in touch (None: no matter); `consent_day` is ISO, or empty."""

    days: int | None = None
    do_not_contact: bool = False
    consent: Consent = Consent.UNKNOWN
    consent_day: str = ""
    consent_source: str = ""


NO_TOUCH = Touch()


def checked(touch: Touch, today: str) -> Touch:
    """The touch as it is stored: consent without a day is of today, and no consent has none.

    Raises `CrmError` (`bad-interval`, `bad-consent-day`).
    """
    if touch.days is not None and not 1 <= touch.days <= LONGEST_DAYS:
        raise CrmError("bad-interval", value=touch.days)
    if touch.consent is Consent.UNKNOWN:
        return Touch(touch.days, touch.do_not_contact)
    day = touch.consent_day.strip() or today
    try:
        date.fromisoformat(day)
    except ValueError as error:
        raise CrmError("bad-consent-day", value=day) from error
    source = " ".join(touch.consent_source.split())
    return Touch(touch.days, touch.do_not_contact, touch.consent, day, source)
