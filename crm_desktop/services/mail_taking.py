"""Mails from files: they find their ticket, or the contact or deal they were dropped on."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, NamedTuple

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.mail import Mail, MailAddress
from crm_desktop.domain.mail_subject import bare_subject
from crm_desktop.domain.ticket import TicketChannel
from crm_desktop.interop.mail.mailbox import mails_in
from crm_desktop.interop.mail.reader import read_mail
from crm_desktop.services import records
from crm_desktop.services.activities import log_mail
from crm_desktop.services.business import own_emails
from crm_desktop.services.channels import normal_email
from crm_desktop.services.message_rows import Words, add_message
from crm_desktop.services.messages import (
    FILE_COLUMNS,
    MailParts,
    add_mail,
    file_rows,
    follow,
    ticket_for,
)
from crm_desktop.services.tickets import AddTicket, add_ticket, begin_earlier
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import feedback_matching, ticket_mails, tickets

_LONGEST_SUBJECT = 300
_LONGEST_IDS = 4000
_AT_ONCE = 200
ORIGINAL = "message.eml"  # the mail as it was, kept beside what was read from it


class MailTarget(NamedTuple):
    """What mails were dropped on: a ticket, or who or what they are only to be logged with.

    Without any each mail finds its ticket, or begins one.
    """

    ticket: int | None = None
    contact: int | None = None
    company: int | None = None
    deal: int | None = None

    @property
    def is_only_logged(self) -> bool:
        return self.ticket is None and any(
            key is not None for key in (self.contact, self.company, self.deal)
        )


NOWHERE = MailTarget()


class OddMail(NamedTuple):
    """What was odd about a mail, by the name of its file and its place there from 1."""

    file: str
    place: int
    subject: str
    codes: tuple[str, ...]


@dataclass(slots=True)
class MailsTaken:
    """What became of the mails; `tickets` are those that were begun or went on, in order."""

    mails: int = 0
    known: int = 0
    begun: int = 0
    answered: int = 0  # mails that found a ticket that was there
    logged: int = 0
    contacts: int = 0  # people added
    files: int = 0
    tickets: list[int] = field(default_factory=list)
    odd: list[OddMail] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TakeMails:
    """Take mails in from `.eml` and `.mbox` files, each once: one that is here is passed over.

    A reply finds its ticket by what it refers to, or by a mark such as `[#184]`; others begin one,
    with whoever wrote. What Outlook alone can read is kept as a file. `untitled` names a mail
    without a subject, `report` is called before the step is done. Raises `UnreadableSource`, and
    `CrmError("no-mail")` where no file holds one.
    """

    label: ClassVar[str] = "take-mails"
    paths: tuple[Path, ...]
    untitled: str
    target: MailTarget = NOWHERE
    report: Callable[[MailsTaken], None] = lambda _taken: None
    progress: Callable[[int], None] = lambda _mails: None

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        taker = _Taker(write, self.target, self.untitled)
        for path in self.paths:
            for place, content in enumerate(mails_in(path), 1):
                token.check()
                if not content.strip():
                    continue
                taker.take(content, path.name, place)
                self.progress(taker.taken.mails)
        if not taker.taken.mails:
            raise CrmError("no-mail")
        taken = taker.finished()
        self.report(taken)
        count = str(taken.mails - taken.known)
        return {"count": count, "file": self.paths[0].name, "name": taker.last_name()}


class _Taker:
    """Takes mail by mail within one command."""

    def __init__(self, write: Writer, target: MailTarget, untitled: str) -> None:
        self.taken = MailsTaken()
        self._write, self._target, self._untitled = write, target, untitled
        self._files: list[tuple[object, ...]] = []
        self._tickets: dict[int, None] = {}
        self._own = own_emails(write.read)

    def take(self, content: bytes, file: str, place: int) -> None:
        mail = read_mail(content, file)
        taken, key = self.taken, _id_of(mail, content)
        taken.mails += 1
        if ticket_mails.activity_of(self._write.read, key) is not None:
            taken.known += 1
            return
        if mail.problems:
            odd = OddMail(file, place, mail.subject[:_LONGEST_SUBJECT], mail.problems)
            taken.odd.append(odd)
        words = self._words(mail)
        if self._target.is_only_logged:
            activity = self._log(words)
            ticket = None
        else:
            ticket = self._ticket(mail, key, words)
            activity = add_message(self._write, ticket, words)
        self._keep(mail, content, key, activity, ticket)
        if ticket is not None:
            follow(self._write, ticket, words.direction, words.at, None)
            self._tickets[ticket] = None

    def finished(self) -> MailsTaken:
        """What became of all of them, the rest written down."""
        self._write_files()
        self.taken.tickets = [*self._tickets]
        return self.taken

    def last_name(self) -> str:
        """The name of what the last mail went to."""
        given = self._target
        ends = (("deal", given.deal), ("contact", given.contact), ("company", given.company))
        known = (("ticket", next(reversed(self._tickets), None)), *ends)
        found = (records.name_of(self._write, kind, key) for kind, key in known if key is not None)
        return next(found, "")

    def _words(self, mail: Mail) -> Words:
        senders = [normal_email(each.address) for each in mail.sender]
        is_ours = any(each in self._own for each in senders if each)
        direction = Direction.OUT if is_ours else Direction.IN
        at = self._write.now if mail.date is None else min(mail.date, self._write.now)
        subject = _storable(mail.subject)[:_LONGEST_SUBJECT].strip() or self._untitled
        return Words(ActivityKind.EMAIL, direction, _storable(mail.body), subject, at)

    def _log(self, words: Words) -> int:
        self.taken.logged += 1
        target = self._target
        return log_mail(self._write, words, target.contact, target.company, target.deal)

    def _ticket(self, mail: Mail, key: str, words: Words) -> int:
        """The ticket of a mail; what answers it may have come before it."""
        found = self._target.ticket
        if found is None:
            found = _ticket_referred_to(self._write, mail)
        if found is None:
            found = ticket_mails.ticket_of_answers(self._write.read, key)
            if found is not None:
                begin_earlier(self._write, found, words.at)
        if found is None:
            self.taken.begun += 1
            return self._begin(mail, words)
        self.taken.answered += 1
        ticket = ticket_for(self._write, found, words)
        self.taken.begun += ticket != found
        return ticket

    def _begin(self, mail: Mail, words: Words) -> int:
        others = mail.recipients if words.direction is Direction.OUT else mail.sender
        contact = self._contact(others)
        name = bare_subject(words.subject) or self._untitled
        new = AddTicket(name, contact, channel=TicketChannel.EMAIL)
        return add_ticket(self._write, new, words.at)

    def _contact(self, people: tuple[MailAddress, ...]) -> int | None:
        """Whoever has the first of these addresses, added where there is nobody."""
        for each in people:
            email = normal_email(_storable(each.address))
            if not email or email in self._own:
                continue
            found = feedback_matching.contact_of(self._write.read, email, "")
            if found is not None:
                return found
            self.taken.contacts += 1
            name = records.clean(_storable(each.name))[:_LONGEST_SUBJECT] or email
            values = {"name": name, "created_at": self._write.now}
            key = self._write.insert("contact", values)
            records.add_channel(self._write, "contact", key, ChannelKind.EMAIL, email)
            return key
        return None

    def _keep(
        self, mail: Mail, content: bytes, key: str, activity: int, ticket: int | None
    ) -> None:
        """What only a mail has, its files, and the mail itself."""
        reply_to = mail.reply_to or mail.sender
        parts = MailParts(
            key,
            _storable(mail.in_reply_to)[:_LONGEST_IDS],
            _storable(" ".join(mail.references))[-_LONGEST_IDS:],
            _people(reply_to),
            _people(mail.recipients),
            _people(mail.cc),
        )
        add_mail(self._write, activity, parts)
        files = [(each.name, each.content) for each in mail.files]
        self._files += file_rows(self._write, activity, ticket, files)
        self.taken.files += len(files)
        is_whole = any(each.content == content for each in mail.files)
        if not is_whole:  # one that only Outlook can read is its own file
            self._files += file_rows(self._write, activity, None, [(ORIGINAL, content)])
        if len(self._files) >= _AT_ONCE:
            self._write_files()

    def _write_files(self) -> None:
        """Put down what came with the mails so far; in bulk, for that takes a third of the time."""
        write = self._write
        rows = [(write.take_id(), *each) for each in self._files]
        write.insert_many("attachment", ("id", *FILE_COLUMNS), rows)
        self._files = []


def _ticket_referred_to(write: Writer, mail: Mail) -> int | None:
    """The ticket that a mail answers: by its head, the nearest first, else by a mark."""
    refs = dict.fromkeys(filter(None, (mail.in_reply_to, *reversed(mail.references))))
    asked = [_storable(each) for each in list(refs)[:100]]
    found = ticket_mails.ticket_of_mails(write.read, asked) if asked else None
    number = mail.ticket_number
    if found is None and number is not None:
        found = tickets.by_number(write.read, number)
    return found


def _id_of(mail: Mail, content: bytes) -> str:
    """The id of a mail; one without any is known by its content."""
    given = _storable(mail.message_id)[:_LONGEST_IDS].strip()
    return given or f"{hashlib.sha256(content).hexdigest()[:40]}@content"


def _storable(text: str) -> str:
    """A text without what the file cannot hold."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def _people(people: tuple[MailAddress, ...]) -> str:
    shown = (f"{p.name} <{p.address}>" if p.name else p.address for p in people)
    return records.clean(_storable(", ".join(filter(None, shown))))[:_LONGEST_IDS]
