"""What can be chosen of for a ticket: statuses, types, categories, products; kept up to date."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.option import Option, OptionList
from crm_desktop.domain.ticket import Priority, TicketChannel
from crm_desktop.services.options import of_list
from crm_desktop.services.products import products
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticket_words import channel_words, priority_words


class Entries(NamedTuple):
    """The entries offered, in the user's order."""

    statuses: Sequence[Option] = ()
    types: Sequence[Option] = ()
    categories: Sequence[Option] = ()
    products: Sequence[str] = ()


class TicketLists(QObject):
    """Asks for the entries at once, and again whenever they change."""

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self.entries = Entries()
        runner.changed.connect(self._follow)
        self._ask()

    def names(self, column: str) -> list[str]:
        """What a line for this column offers; nothing for others."""
        return names(self.entries, column)

    def _follow(self, done: Done, _asker: object) -> None:
        if done.changes.touches(Kind.OPTION) or done.changes.touches(Kind.PRODUCT):
            self._ask()

    def _ask(self) -> None:
        self._runner.read(self, read_entries, self._take)

    def _take(self, entries: Entries) -> None:
        self.entries = entries


def names(found: Entries, column: str) -> list[str]:
    """What a line for this column offers; nothing for others."""
    if column == "priority":
        return [priority_words(each) for each in reversed(Priority)]
    if column == "channel":
        return [channel_words(each) for each in TicketChannel]
    if column == "product":
        return list(found.products)
    listed = {"status": found.statuses, "type": found.types, "category": found.categories}
    return [each.name for each in listed.get(column, ())]


def read_entries(reading: Reading) -> Entries:
    """What is offered now."""

    def offered(name: OptionList) -> list[Option]:
        return [each for each in of_list(reading, name) if not each.is_closed]

    return Entries(
        offered(OptionList.TICKET_STATUS),
        offered(OptionList.TICKET_TYPE),
        offered(OptionList.TICKET_CATEGORY),
        [each.name for each in products(reading) if not each.is_closed],
    )
