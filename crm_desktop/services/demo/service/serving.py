"""The service of the demo business: its promises, knowledge and tickets, and what is said."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from crm_desktop.domain.option import OptionList
from crm_desktop.domain.ticket import TicketState
from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.service import knowledge, promises
from crm_desktop.services.demo.service.callers import Caller
from crm_desktop.services.demo.service.desk import Desk
from crm_desktop.services.demo.service.hours import holidays_of
from crm_desktop.services.demo.service.openings import Openings
from crm_desktop.services.demo.service.scene import set_scene
from crm_desktop.storage.journal import Writer


class Orders(NamedTuple):
    """What sales leave to service: products by their number, and the last order of a contact.

    An order is the id of a deal and the instant at which it was won.
    """

    products: dict[str, int]
    last: Mapping[int, tuple[int, int]]


class Extent(NamedTuple):
    """How many tickets, and how many messages one has on average."""

    tickets: int
    messages: float


def serve(
    write: Writer, today: date, extent: Extent, seed: int, callers: Sequence[Caller], sold: Orders
) -> Iterator[int]:
    """Write the service half; gives the number of tickets written so far, then of NPS rounds.

    Nothing is written for a business without statuses of tickets.
    """
    promises.add_holidays(write, holidays_of(today))
    promises.add_gold(write, callers)
    scene = set_scene(write, today, sold.products)
    statuses = [scene.lists.get(OptionList.TICKET_STATUS, state.value) for state in TicketState]
    if None in statuses:
        return
    articles = knowledge.add_articles(write, Chance(seed + 1), scene.hours, scene.lists)
    knowledge.add_replies(write)
    chance = Chance(seed)
    desk = Desk(scene, chance, callers, sold.last, articles)
    openings = Openings(Chance(seed + 2), scene.hours, callers)
    yield from desk.write(openings.all(extent.tickets, scene.promises.of), extent.messages)
    yield from desk.feedback.ask_all(callers)
    desk.feedback.ask_some(callers)
