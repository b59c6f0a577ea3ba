"""What is being written for a ticket: an answer, a note or a phone call."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from crm_desktop.domain.activity import Direction
from crm_desktop.domain.ticket import TicketState


class Way(StrEnum):
    """What is being written."""

    REPLY = "reply"
    NOTE = "note"
    CALL = "call"


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the box; `articles` are those whose words were put into it.

    Without `to` and `subject` a reply has those it usually has.
    """

    way: Way = Way.REPLY
    text: str = ""
    files: tuple[Path, ...] = ()
    minutes: str = ""
    direction: Direction = Direction.OUT
    articles: tuple[int, ...] = ()
    to: str = ""
    cc: str = ""
    is_quoted: bool = False
    subject: str = ""
    then: TicketState | None = field(default=None, compare=False)

    @property
    def is_empty(self) -> bool:
        return not (self.text.strip() or self.files or self.minutes or self.to or self.cc)
