"""A reply made ready: to whom, about what, and by what a customer's answer finds its ticket."""

from typing import NamedTuple

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.files import media_type_of
from crm_desktop.domain.mail import Draft, MailAddress, MailFile, ticket_mark
from crm_desktop.domain.quoting import new_text
from crm_desktop.interop.mail.addresses import read_addresses
from crm_desktop.interop.mail.link import fits_link, mailto_link
from crm_desktop.interop.mail.sending import MailServer, Security, send_mail
from crm_desktop.interop.mail.writer import is_message_id, message_id, plain_address, write_draft
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.channels import normal_email
from crm_desktop.services.messages import File
from crm_desktop.storage.queries import ticket_mails, tickets
from crm_desktop.storage.reading import Reading

__all__ = [
    "MailServer",
    "Prepared",
    "Reply",
    "addresses",
    "as_file",
    "as_link",
    "prepared",
    "send",
    "send_test",
]


class Reply(NamedTuple):
    """What was written, and for whom; without `to` and `subject` those of the ticket hold.

    `quote` is the line above what is answered, such as `On Monday Rita wrote:`; without, nothing
    is quoted.
    """

    ticket: int
    text: str
    to: str = ""
    cc: str = ""
    subject: str = ""
    files: tuple[File, ...] = ()
    quote: str = ""


class Prepared(NamedTuple):
    """A reply, and the server that sends it; none where a mail program is to."""

    draft: Draft
    server: MailServer | None


def prepared(reading: Reading, reply: Reply, now: int) -> Prepared:
    """The reply to the last mail that came in for a ticket, or the first one to its person.

    Raises `CrmError` (`ticket-gone`, `bad-address`, `no-recipient`, `no-sender`); a mail program
    knows its sender itself, and asks for whom a mail is.
    """
    ticket = reply.ticket
    found = tickets.rows(reading, (ticket,))
    if not found:
        raise CrmError("ticket-gone")
    row, business = found[0], read_business(reading)
    answered, server = ticket_mails.last_incoming(reading, ticket), mail_server(business)
    sender = own_address(business)
    people = addresses_in(reply.to or answered.address)
    if server is not None and not sender.address:
        raise CrmError("no-sender")
    if server is not None and not people:
        raise CrmError("no-recipient")
    refs = [each for each in answered.refs.split() if is_message_id(each)]
    is_known = is_message_id(answered.message_id) and not answered.message_id.endswith("@content")
    domain = sender.address.partition("@")[2]
    draft = Draft(
        sender,
        people,
        _subject(reply.subject.strip() or f"Re: {row.name}", ticket_mark(row.number)),
        f"{reply.text}{_quoted(reading, ticket, reply.quote)}",
        now,
        message_id(now << 64 | ticket, domain),
        addresses_in(reply.cc),
        in_reply_to=answered.message_id if is_known else "",
        references=(*refs, answered.message_id) if is_known else (),
        files=tuple(MailFile(name, media_type_of(name), content) for name, content in reply.files),
    )
    return Prepared(draft, server)


def addresses_in(text: str) -> tuple[MailAddress, ...]:
    """Everybody named in a line, apart by commas. Raises `CrmError("bad-address")`."""
    found = read_addresses([text.encode("utf-8", "replace")], "utf-8") if text.strip() else ()
    for one in found:
        plain_address(one.address or one.name)
    return found


def addresses(ticket: int, start: str, reading: Reading) -> list[str]:
    """Addresses that begin like this: of those the ticket is with first, then of anybody."""
    return ticket_mails.addresses(reading, ticket, start.strip().lower(), 12)


def as_link(draft: Draft) -> str:
    """The reply as a link that a mail program opens; `""` where it is too long or has files."""
    return mailto_link(draft) if fits_link(draft) else ""


def as_file(draft: Draft) -> bytes:
    """The reply as an `.eml` that a mail program opens for writing. Raises `CrmError`."""
    return write_draft(draft)


def send(server: MailServer, password: str, draft: Draft) -> None:
    """Have the reply sent by the server. Raises `CrmError` as `send_mail` does."""
    send_mail(server, password, draft)


def send_test(business: Business, password: str, subject: str, body: str, now: int) -> None:
    """Send a mail to oneself. Raises `CrmError` as `send` does, and `no-sender`."""
    server, own = mail_server(business), own_address(business)
    if server is None or not own.address:
        raise CrmError("no-sender")
    domain = own.address.partition("@")[2]
    draft = Draft(own, (own,), subject, body, now, message_id(now << 64, domain))
    send_mail(server, password, draft)


def mail_server(business: Business) -> MailServer | None:
    """The server that mails are sent by, if one is set up."""
    if not business.smtp_host:
        return None
    security: Security = "starttls" if business.smtp_security == "starttls" else "tls"
    return MailServer(business.smtp_host, business.smtp_user, security, business.smtp_port)


def own_address(business: Business) -> MailAddress:
    """Who mails are from: the first of one's own addresses, with the name of the business."""
    email = normal_email(business.emails.split(",")[0])
    return MailAddress(business.business_name if email else "", email)


def _subject(given: str, mark: str) -> str:
    """A subject by which a customer's answer finds its ticket."""
    return given if mark in given else f"{given} {mark}"


def _quoted(reading: Reading, ticket: int, head: str) -> str:
    body = ticket_mails.last_body(reading, ticket) if head else ""
    if not body.strip():
        return ""
    lines = new_text(body)[0].strip().split("\n")
    return "\n\n" + "\n".join([head, *(f"> {line}".rstrip() for line in lines)])
