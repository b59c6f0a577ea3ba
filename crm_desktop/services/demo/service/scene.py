"""Where tickets of the demo business happen: its hours, lists, products, promises."""

from datetime import date
from typing import NamedTuple

from crm_desktop.services.demo.lists import Lists, read_lists
from crm_desktop.services.demo.service.hours import Hours, holidays_of
from crm_desktop.services.demo.service.promises import Promises
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import service_levels, tickets


class Scene(NamedTuple):
    """What stands before the first ticket; `products` by their number in the list."""

    write: Writer
    hours: Hours
    lists: Lists
    products: dict[str, int]
    promises: Promises
    first_number: int


def set_scene(write: Writer, today: date, products: dict[str, int]) -> Scene:
    """The scene as the business has it now."""
    return Scene(
        write,
        Hours(today, holidays_of(today)),
        read_lists(write.read),
        products,
        Promises(service_levels.in_force(write.read)),
        tickets.next_number(write.read),
    )
