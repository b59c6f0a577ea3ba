"""What a list is asked: in which order, found by which words, kept by which filter."""

from dataclasses import dataclass

from crm_desktop.domain.filter import EVERYTHING, Group
from crm_desktop.domain.search import Search


@dataclass(frozen=True, slots=True)
class ListQuestion:
    """A question for the ids of a list; without search and filter it is for all of them.

    `today` is the day of the person who asks (ISO) and `zone` where that person is (`""`: here);
    both are needed by conditions on days.
    """

    order: str = "name"
    is_descending: bool = False
    search: Search | None = None
    filter: Group = EVERYTHING
    today: str = ""
    zone: str = ""
