"""What a list is asked: in which order, found by which words, kept by which filter."""

from typing import NamedTuple

from crm_desktop.domain.filter import EVERYTHING, Group
from crm_desktop.domain.search import Search


class ListQuestion(NamedTuple):
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

    @property
    def is_by_own_field(self) -> bool:
        """Whether the order is that of a field of one's own, which no line of a record knows."""
        return self.order.startswith("field:")
