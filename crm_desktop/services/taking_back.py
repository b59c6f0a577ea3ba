"""An old step taken back at any later time, as a new one that can itself be undone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.history import Left
from crm_desktop.services import ticket_state
from crm_desktop.services.deal_state import follow_histories
from crm_desktop.storage.giving_back import GivingBack
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import history


@dataclass(frozen=True, slots=True)
class TakeBackStep:
    """Put back what an old step did, where nothing else touched it since.

    `report` is called before the step is done with what stays as it is, and why. Raises
    `CrmError("step-gone")` for a step that is undone or was never there.
    """

    label: ClassVar[str] = "take-back"
    step: int
    report: Callable[[Sequence[Left]], None] = lambda _left: None

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        found = history.step(write.read, self.step)
        if found is None:
            raise CrmError("step-gone")
        giving = GivingBack(write, token)
        giving.take_back(self.step)
        changed = history.rows_of_step(write.read, self.step)
        follow_histories(write, changed)
        ticket_state.follow_histories(write, changed["ticket"])
        self.report(tuple(giving.left))
        return {**found.args, "what": found.label, "step": str(self.step)}
