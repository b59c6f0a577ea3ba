"""How to keep in touch with people: an interval, a stop, their consent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.domain.touch import Touch, checked
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.storage.journal import Writer


@dataclass(frozen=True, slots=True)
class SetTouch:
    """Say how to keep in touch with a contact. Raises `CrmError` as `checked` does."""

    label: ClassVar[str] = "set-touch"
    contact: int
    touch: Touch

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        today = local(write.now, read_business(write.read).time_zone).date().isoformat()
        touch = checked(self.touch, today)
        records.refuse_odd(touch.consent_source)
        values: dict[str, object] = {
            "touch_days": touch.days,
            "do_not_contact": int(touch.do_not_contact),
            "consent": touch.consent.value,
            "consent_day": touch.consent_day,
            "consent_source": touch.consent_source,
        }
        write.update("contact", self.contact, values)
        return {"name": records.name_of(write, "contact", self.contact)}
