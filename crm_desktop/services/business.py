"""Settings of the business: they live in its file, travel with it and can be undone."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from crm_desktop.domain.campaign import WINDOW_DAYS
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.customer_figures import USUAL_SILENCE, Silence
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.ticket import CLOSE_AFTER_DAYS
from crm_desktop.services.channels import normal_email
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import owned
from crm_desktop.storage.reading import Reading

_COUNTS = ("close_after_days", "warn_minutes", "campaign_days")
_MOST = 10_000
_SILENCES = ("overdue_tenths", "lost_tenths")
_LEAST_SILENCE, _MOST_SILENCE = 10, 100  # tenths of the usual gap


class Business(NamedTuple):
    """Who this file belongs to; `country` is ISO 3166, `currency` ISO 4217, `logo` a SHA-256.

    A ticket solved so many days ago (`close_after_days`) is closed for good; so many minutes before
    a deadline (`warn_minutes`) one is told of it, 0 for not at all. `emails` are one's own
    addresses, parted by commas: mails from these are answers. `smtp_…` is the server that mails are
    sent by, if any; its password is nowhere in the file. Customers silent for so many tenths of
    their usual gap between purchases are overdue (`overdue_tenths`), or lost (`lost_tenths`). For
    `campaign_days` after somebody was added to a campaign it counts as where they come from.
    """

    business_name: str = ""
    country: str = ""
    currency: str = "EUR"
    time_zone: str = ""
    language: str = "en"
    week_start: int = 1
    fiscal_year_start: int = 1
    logo: str = ""
    close_after_days: int = CLOSE_AFTER_DAYS
    warn_minutes: int = 30
    emails: str = ""
    smtp_host: str = ""
    smtp_port: int = 0
    smtp_user: str = ""
    smtp_security: str = "tls"
    phone: str = ""
    campaign_days: int = WINDOW_DAYS
    overdue_tenths: int = USUAL_SILENCE.overdue
    lost_tenths: int = USUAL_SILENCE.lost

    @property
    def silence(self) -> Silence:
        """From which silence on customers are overdue, and lost."""
        return Silence(self.overdue_tenths, self.lost_tenths)


def read_business(reading: Reading) -> Business:
    """The settings of the business, defaults where none are stored."""
    stored = owned.settings(reading)
    known = {name: json.loads(stored[name]) for name in Business._fields if name in stored}
    return Business(**known)


def own_emails(reading: Reading) -> frozenset[str]:
    """One's own addresses in their comparable form."""
    given = read_business(reading).emails.split(",")
    return frozenset(each for each in map(normal_email, given) if each)


@dataclass(frozen=True, slots=True)
class EditBusiness:
    """Change settings of the business by name.

    Raises `CrmError` (`unknown-setting`, `not-a-number`, `bad-silence`).
    """

    label: ClassVar[str] = "edit-business"
    values: Mapping[str, str | int]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        known = Business._fields
        _check_silence(read_business(write.read), self.values)
        for name, value in self.values.items():
            if name not in known:
                raise CrmError("unknown-setting", name=name)
            if name in _COUNTS and not (type(value) is int and 0 <= value <= _MOST):
                raise CrmError("not-a-number", value=str(value)[:20])
            text = json.dumps(value, ensure_ascii=False)
            row = owned.setting_row(write.read, name)
            if row is None:
                write.insert("setting", {"name": name, "value": text})
            else:
                write.update("setting", row, {"value": text})
        return {}


def _check_silence(before: Business, values: Mapping[str, str | int]) -> None:
    """Overdue comes first, then lost; both within what a silence can mean."""
    overdue, lost = (
        values.get(name, stored) for name, stored in zip(_SILENCES, before.silence, strict=True)
    )
    if not (type(overdue) is int and type(lost) is int):
        raise CrmError("bad-silence")
    if not _LEAST_SILENCE <= overdue <= lost <= _MOST_SILENCE:
        raise CrmError("bad-silence")
