"""What the child that is killed at random moments does with tickets, mails and feedback."""

import sys
from collections.abc import Mapping
from pathlib import Path

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import Priority, TicketState
from crm_desktop.services.feedback import RecordResponse
from crm_desktop.services.mail_taking import TakeMails
from crm_desktop.services.messages import LogMessage, SendReply
from crm_desktop.services.ticket_joining import MergeTickets
from crm_desktop.services.tickets import (
    AddTicket,
    DeleteTickets,
    ReopenTickets,
    SetTicketPriority,
    SolveTickets,
)
from crm_desktop.services.time_entries import StartTimer, StopTimer
from crm_desktop.services.trash import RestoreRecords
from crm_desktop.services.workspace import Command, Done, Workspace

_CSAT = 1  # as every file has it


class Service:
    """Begins, answers, solves, merges and deletes tickets; tells what was confirmed."""

    def __init__(self, workspace: Workspace, folder: Path) -> None:
        self._workspace, self._folder = workspace, folder
        self._token = CancelToken()
        self.deeds = (self._solve, self._merge, self._regain, self._take_mails)

    def _solve(self, name: str, key: int) -> None:
        """A ticket is answered with a file, solved, judged and opened again."""
        ticket = self._begin(name, key)
        self._do(StartTimer(ticket))
        self._do(SetTicketPriority((ticket,), Priority.HIGH))
        self._say("urged", name)
        self._do(SendReply(ticket, f"answer {name}", files=((name, name.encode()),)))
        self._say("answered", name)
        self._do(StopTimer())
        self._do(SolveTickets((ticket,)))
        self._do(RecordResponse(_CSAT, 4, name, ticket=ticket))
        self._say("judged", name)
        self._do(ReopenTickets((ticket,)))
        self._say("opened", name)

    def _merge(self, name: str, key: int) -> None:
        first, second = self._begin(name, key), self._begin(f"other {name}", key)
        self._do(LogMessage(second, ActivityKind.CALL, Direction.IN, f"call {name}"))
        self._do(MergeTickets(first, (second,)))
        self._say("joined", name)

    def _regain(self, name: str, key: int) -> None:
        """Nothing is promised of a ticket that is deleted before it is there again."""
        ticket = self._add(name, key)
        self._do(SendReply(ticket, name, then=TicketState.WAITING))
        self._do(DeleteTickets((ticket,)))
        self._do(RestoreRecords((("ticket", ticket),)))
        self._say("ticket-restored", name)

    def _take_mails(self, name: str, _key: int) -> None:
        """A mail and the answer to it come in as one step."""
        paths, mark = [], name.replace(" ", "-")
        for place, answered in (("a", ""), ("b", f"In-Reply-To: <a.{mark}@x>\n")):
            path = self._folder / f"{mark}.{place}.eml"
            head = f"Message-ID: <{place}.{mark}@x>\n{answered}From: {mark}@x.example\n"
            path.write_text(f"{head}Subject: mail {name}\n\n{place} {name}\n", "utf-8")
            paths.append(path)
        self._do(TakeMails(tuple(paths), "none"))
        self._say("mailed", name)

    def _begin(self, name: str, contact: int) -> int:
        ticket = self._add(name, contact)
        self._say("asked", name)
        return ticket

    def _add(self, name: str, contact: int) -> int:
        done = self._do(AddTicket(f"ticket {name}", contact, body=name))
        return max(done.changes.created & done.changes.ids[Kind.TICKET])

    def _do(self, command: Command) -> Done:
        return self._workspace.do(command, self._token)

    def _say(self, what: str, name: str) -> None:
        sys.stdout.write(f"{what}\t{name}\n")
        sys.stdout.flush()


_OF_TICKET = """SELECT 1 FROM ticket t JOIN ticket_line l ON l.id = t.id
    JOIN contact c ON c.id = t.contact_id WHERE t.name = 'ticket ' || ?1 AND """
QUERIES: Mapping[str, str] = {
    "asked": f"{_OF_TICKET} 1",
    "urged": f"{_OF_TICKET} t.priority = 'high' AND l.priority = 2 AND t.reply_limit = 240",
    "answered": f"""{_OF_TICKET} l.replies = 1 AND EXISTS (SELECT 1 FROM activity a
        JOIN mail m ON m.activity_id = a.id JOIN attachment f ON f.activity_id = a.id
        JOIN blob b ON b.sha256 = f.blob
        WHERE a.ticket_id = t.id AND a.body = 'answer ' || ?1 AND f.name = ?1)""",
    "judged": f"{_OF_TICKET} l.csat = 4 AND l.minutes IS NOT NULL",
    "opened": f"{_OF_TICKET} l.reopened = 1 AND l.state = 'open' AND t.solved_at IS NULL",
    "joined": f"""{_OF_TICKET} EXISTS (SELECT 1 FROM activity WHERE ticket_id = t.id
        AND body = 'call ' || ?1) AND EXISTS (SELECT 1 FROM ticket_link k
        JOIN ticket_line o ON o.id = k.ticket_id WHERE k.other_ticket_id = t.id
        AND o.state = 'closed' AND o.messages = 0)""",
    "ticket-restored": f"{_OF_TICKET} l.replies = 1 AND l.state = 'waiting'",
    "mailed": """SELECT 1 FROM ticket_line l JOIN activity a ON a.ticket_id = l.id
        JOIN mail m ON m.activity_id = a.id WHERE l.name = 'mail ' || ?1 AND l.messages = 2
        AND m.in_reply_to = 'a.' || replace(?1, ' ', '-') || '@x' AND a.body = 'b ' || ?1""",
}
NEVER = (
    "SELECT 1 FROM ticket WHERE id NOT IN (SELECT id FROM ticket_line)",
    "SELECT 1 FROM ticket_line WHERE id NOT IN (SELECT id FROM ticket)",
    """SELECT 1 FROM ticket t WHERE (status_id, priority, reply_limit, solve_limit) IS NOT (SELECT
        status_id, priority, reply_limit, solve_limit FROM ticket_history h
        WHERE h.ticket_id = t.id ORDER BY h.at DESC, h.id DESC LIMIT 1)""",
    "SELECT 1 FROM mail WHERE activity_id NOT IN (SELECT id FROM activity)",
    "SELECT number FROM ticket GROUP BY number HAVING count(*) > 1",
)
