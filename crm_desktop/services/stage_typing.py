"""What is typed into the fields of a stage: read, and written as one step."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.sales_plan import EditPlaybook, playbook
from crm_desktop.services.stages import EditStage
from crm_desktop.storage.journal import Writer

_MOST_DIGITS = 6
_REFUSED = {"chance": "bad-chance", "days": "bad-stage-days"}


@dataclass(frozen=True, slots=True)
class TypeStage:
    """Change a stage as typed: `name`, `chance`, `days`, `kind`, and its `plan`, a line for each.

    Raises as `EditStage` does.
    """

    label: ClassVar[str] = "edit-stage"
    stage: int
    values: Mapping[str, str]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        typed = {key: text for key, text in self.values.items() if key != "plan"}
        values = {key: _read(key, text) for key, text in typed.items()}
        words = EditStage(self.stage, values).run(write, token)
        if "plan" in self.values:
            EditPlaybook(self.stage, self._plan(write)).run(write, token)
        return words

    def _plan(self, write: Writer) -> tuple[tuple[int, str], ...]:
        """The lines with the ids of those there are: by their text, else by their place."""
        lines = [line.strip() for line in self.values["plan"].splitlines() if line.strip()]
        present = playbook(write.read, self.stage)
        by_text = {item.text: item.id for item in present}
        known = [by_text.pop(line, 0) for line in lines]
        for place, key in enumerate(known):
            if not key and place < len(present) and present[place].id not in known:
                known[place] = present[place].id
        return tuple(zip(known, lines, strict=True))


def _read(key: str, text: str) -> object:
    if key not in _REFUSED:
        return text
    plain = text.strip().removesuffix("%").strip()
    if not plain and key == "days":
        return None
    if not (plain.isascii() and plain.isdecimal() and len(plain) < _MOST_DIGITS):
        raise CrmError(_REFUSED[key], value=text.strip()[:20])
    return int(plain)
