"""A reply on its way out: handed to the system's mail program, and noted as that."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from PySide6.QtCore import QObject

from crm_desktop.domain.ticket import Handing, TicketDetail, TicketState
from crm_desktop.services.messages import SendReply
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.records.links import mail_link, open_link
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled

# What every system takes; longer words are pasted there.
_LONGEST_LINK = 1_800


class Outgoing(NamedTuple):
    """A reply to be sent: what it says, what goes along, and how the ticket stands afterwards."""

    ticket: TicketDetail
    text: str
    then: TicketState | None = None
    files: tuple[Path, ...] = ()
    articles: tuple[int, ...] = ()


def hand_over(
    runner: Runner,
    asker: QObject,
    reply: Outgoing,
    then: Callable[[Done], None],
    otherwise: Callable[[BaseException], None],
) -> None:
    """Open it in the mail program of the system, and note it as handed over."""

    def write(files: Sequence[tuple[str, bytes]]) -> None:
        command = SendReply(
            reply.ticket.row.id,
            reply.text,
            handing=Handing.HANDED_OVER,
            then=reply.then,
            files=tuple(files),
            articles=reply.articles,
        )
        runner.write(asker, command, done, otherwise)

    def done(found: Done) -> None:
        open_link(reply_link(reply))
        then(found)

    runner.read(asker, partial(_read, reply.files), write, otherwise)


def reply_link(reply: Outgoing) -> str:
    """The link that begins this reply in a mail program."""
    row = reply.ticket.row
    link = mail_link(reply.ticket.email) or "mailto:"
    subject = filled("Re: {name} [#{number}]", name=row.name, number=row.number)
    link += f"?subject={quote(subject)}"
    body = quote(reply.text.replace("\n", "\r\n"))
    return f"{link}&body={body}" if len(link) + len(body) < _LONGEST_LINK else link


def _read(paths: Sequence[Path], _reading: Reading) -> list[tuple[str, bytes]]:
    from crm_desktop.services.files import read_whole

    return [(path.name, read_whole(path)) for path in paths]
