"""The sales plan: what is to be done in each stage, and what of it was done for a deal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import deal_parts, stages
from crm_desktop.storage.queries.deal_parts import plan
from crm_desktop.storage.queries.stages import playbook

__all__ = ["EditPlaybook", "TickOff", "TickOn", "plan", "playbook"]


@dataclass(frozen=True, slots=True)
class TickOff:
    """A thing to do is done for a deal."""

    label: ClassVar[str] = "tick-off"
    deal: int
    item: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        words = _words(write, self.deal, self.item)
        if not deal_parts.checks(write.read, self.deal, self.item):
            ends = {"deal_id": self.deal, "playbook_item_id": self.item}
            write.insert("deal_check", {**ends, "done_at": write.now})
        return words


@dataclass(frozen=True, slots=True)
class TickOn:
    """A thing to do is to be done for a deal after all."""

    label: ClassVar[str] = "tick-on"
    deal: int
    item: int

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        for row in deal_parts.checks(write.read, self.deal, self.item):
            write.delete("deal_check", row)
        return _words(write, self.deal, self.item)


@dataclass(frozen=True, slots=True)
class EditPlaybook:
    """Make these the things to do in a stage, in this order: id (0 for a new one) and text.

    What is left out goes, with the ticks that deals have at it.
    """

    label: ClassVar[str] = "edit-playbook"
    stage: int
    items: tuple[tuple[int, str], ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "stage", self.stage)
        present = {item.id: item.text for item in playbook(write.read, self.stage)}
        for key in present.keys() - {key for key, _text in self.items}:
            token.check()
            delete_item(write, key)
        for place, (key, text) in enumerate(self.items):
            values = {"text": records.clean_name(text), "place": place}
            if key in present:
                write.update("playbook_item", key, values)
            else:
                write.insert("playbook_item", {**values, "stage_id": self.stage})
        return {"stage": name}


def delete_item(write: Writer, item: int) -> None:
    """Take a thing to do away, with the ticks at it."""
    write.delete_many("deal_check", stages.checks_of(write.read, item))
    write.delete("playbook_item", item)


def _words(write: Writer, deal: int, item: int) -> Mapping[str, str]:
    text = str(write.row("playbook_item", item)["text"])
    return {"name": records.name_of(write, "deal", deal), "item": text}
