"""What a person decides of records that look alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import duplicates

_OWNERS = {Kind.CONTACT: "contact", Kind.COMPANY: "company"}


@dataclass(frozen=True, slots=True)
class NotDuplicates:
    """Remember that two contacts or companies are different; they are never paired again."""

    label: ClassVar[str] = "not-duplicates"
    kind: Kind
    one: int
    other: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        owner = _OWNERS[self.kind]
        if self.one == self.other:
            raise CrmError("nothing-to-merge")
        first, second = sorted((self.one, self.other))
        names = [records.name_of(write, owner, key) for key in (first, second)]
        if duplicates.not_duplicate(write.read, owner, first, second) is None:
            row = {f"{owner}_id": first, f"other_{owner}_id": second}
            write.insert("not_duplicate", row)
        return {"name": names[0], "other": names[1]}
