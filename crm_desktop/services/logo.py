"""The logo of the business: a picture kept in its file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Photo
from crm_desktop.services.business import EditBusiness, read_business
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import pictures
from crm_desktop.storage.reading import Reading


def read_logo(reading: Reading) -> bytes:
    """The picture's bytes, empty where the business has no logo."""
    key = read_business(reading).logo
    return pictures.content(reading, key) if key else b""


@dataclass(frozen=True, slots=True)
class SetBusiness:
    """Change settings of the business and, where one is given, its logo, in one step.

    `logo` of `None` leaves the logo as it is; one without content takes it away.
    """

    label: ClassVar[str] = EditBusiness.label
    values: Mapping[str, str | int]
    logo: Photo | None = None

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        values = dict(self.values)
        if self.logo is not None:
            kept = self.logo.content
            values["logo"] = write.keep_blob(self.logo.media_type, kept) if kept else ""
        return EditBusiness(values).run(write, token)
