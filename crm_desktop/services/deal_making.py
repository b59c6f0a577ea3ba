"""A deal made in one go, with the next step that it needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import sort_key
from crm_desktop.services import records
from crm_desktop.services.activities import PlanActivity
from crm_desktop.services.deals import AddDeal, add_deal
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import relations


@dataclass(frozen=True, slots=True)
class NewDeal:
    """A deal, and what is to be done for it next on a day; one step of undo.

    Where `deal` names nobody it is with `person` and `company`, by name: someone there is once, or
    someone new. Raises `CrmError` as `AddDeal` and `PlanActivity` do, and `several-of-name`.
    """

    label: ClassVar[str] = "add-deal"
    deal: AddDeal
    person: str = ""
    company: str = ""
    step: str = ""
    day: str = ""
    kind: ActivityKind = ActivityKind.TASK

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        key = add_deal(write, self._with_names(write))
        if self.step.strip():
            PlanActivity(self.kind, self.step, self.day, deal=key).run(write, token)
        elif self.day:
            raise CrmError("nothing-typed")
        return {"name": records.name_of(write, "deal", key)}

    def _with_names(self, write: Writer) -> AddDeal:
        from dataclasses import replace

        deal = self.deal
        if deal.contact is None and self.person.strip():
            deal = replace(deal, contact=person_named(write, self.person))
        if deal.company is None and self.company.strip():
            deal = replace(deal, company=records.company_named(write, self.company))
        return deal


def person_named(write: Writer, text: str) -> int:
    """The contact of this name, made if there is none. Raises `CrmError("several-of-name")`."""
    name = records.clean_name(text)
    found = relations.named(write.read, "contact", sort_key(name))
    if len(found) > 1:
        raise CrmError("several-of-name", name=name, key="person")
    return found[0] if found else write.insert("contact", {"name": name, "created_at": write.now})
