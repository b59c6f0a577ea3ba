"""Mails and letters to the people of a campaign: one each, of a canned reply, noted once done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, NamedTuple

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.campaign import Outcome
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.mail import Draft, MailAddress
from crm_desktop.domain.placeholders import Rendered, render
from crm_desktop.domain.row_values import whole
from crm_desktop.domain.ticket import Handing
from crm_desktop.interop.mail.writer import message_id, plain_address
from crm_desktop.services import records
from crm_desktop.services.business import Business, read_business
from crm_desktop.services.channels import normal_email
from crm_desktop.services.replying import MailServer, mail_server, own_address
from crm_desktop.services.templates import Writing, values_of
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries.campaigns import detail
from crm_desktop.storage.queries.templates import people_to_mail
from crm_desktop.storage.reading import Reading


class Letter(NamedTuple):
    """A mail to somebody (`member` is their row in the campaign), as it would go out.

    `address` is that of their e-mail, or the lines of where they live.
    """

    member: int
    name: str
    address: str
    subject: Rendered
    body: Rendered
    needs_subject: bool = True

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that it asks for and that are not known of them."""
        return tuple(dict.fromkeys((*self.subject.missing, *self.body.missing)))

    @property
    def is_ready(self) -> bool:
        """Whether it can go out: to an address that is one, saying something, lacking nothing."""
        says = self.body.text.strip() and not self.lacks_subject
        return bool(self.address and says) and not self.missing

    @property
    def lacks_subject(self) -> bool:
        """Whether it says nowhere what it is about, as a mail has to."""
        return self.needs_subject and not self.subject.text.strip()


class Batch(NamedTuple):
    """The mails of a campaign, from whom, and by which server; none where files are written.

    What `is_by_post` is printed; `country` is that of the business.
    """

    letters: tuple[Letter, ...]
    sender: MailAddress
    server: MailServer | None
    is_by_post: bool = False
    country: str = ""

    @property
    def ready(self) -> tuple[Letter, ...]:
        """Those that can go out."""
        return tuple(each for each in self.letters if each.is_ready)


def batch(
    reading: Reading, campaign: int, texts: tuple[str, str], today: date, writing: Writing
) -> Batch:
    """Subject and body of a canned reply, for everybody in a campaign who is yet to be written to.

    Those of a campaign by direct mail are letters, all others mails.

    Whoever is not to be contacted, or refused or took back their consent, is not among them.
    """
    business = read_business(reading)
    is_by_post = detail(reading, campaign).channel_code == "direct-mail"
    letters = []
    for member, place, facts in people_to_mail(reading, campaign):
        values = values_of(facts, business, today, writing)
        subject, body = (render(text, values, writing.day) for text in texts)
        address = _lines(place, business) if is_by_post else _sendable(normal_email(facts.email))
        letters.append(Letter(member, facts.name, address, subject, body, not is_by_post))
    if is_by_post:
        sender = MailAddress(business.business_name, "")
        return Batch(tuple(letters), sender, None, is_by_post=True, country=business.country)
    return Batch(tuple(letters), own_address(business), mail_server(business))


def draft_of(letter: Letter, sender: MailAddress, now: int) -> Draft:
    """The mail of a letter; should it ever go out again, it is known as the same one."""
    domain = sender.address.partition("@")[2]
    to = (MailAddress(letter.name, letter.address),)
    key = message_id(letter.member, domain)
    return Draft(sender, to, records.clean(letter.subject.text), letter.body.text, now, key)


@dataclass(frozen=True, slots=True)
class NoteMails:
    """Note mails to people of a campaign as sent, or handed over as files, each with its words.

    What `is_by_post` is a letter.

    `words` say the outcome. Whoever was decided about meanwhile stays so. Raises `StaleWrite`
    where one was taken out.
    """

    label: ClassVar[str] = "note-mails"
    letters: tuple[Letter, ...]
    handing: Handing
    sender: str = ""
    words: str = ""
    is_by_post: bool = False

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        if not self.letters:
            raise CrmError("nobody-added")
        campaign = ""
        for letter in self.letters:
            token.check()
            row = write.row("campaign_member", letter.member)
            campaign = records.name_of(write, "campaign", whole(row["campaign_id"]))
            if row["outcome"] == Outcome.TO_DO.value:
                values = {"outcome": Outcome.SENT.value, "changed_at": write.now}
                write.update("campaign_member", letter.member, values)
            activity = write.insert("activity", self._activity(write, letter, row, campaign))
            if self.is_by_post:
                continue
            kept = {"message_id": "", "sender": self.sender, "recipients": letter.address}
            if self.handing is Handing.SENT:
                kept["message_id"] = message_id(letter.member, self.sender.partition("@")[2])
            write.insert("mail", {**kept, "handing": self.handing.value, "activity_id": activity})
        first = self.letters[0].name
        return {"name": first, "count": str(len(self.letters)), "campaign": campaign}

    def _activity(
        self, write: Writer, letter: Letter, row: Mapping[str, object], campaign: str
    ) -> dict[str, object]:
        said = " · ".join(filter(None, (records.clean(self.words), campaign)))
        kind = ActivityKind.LETTER if self.is_by_post else ActivityKind.EMAIL
        return {
            "kind": kind.value,
            "direction": Direction.OUT.value,
            "subject": records.clean(letter.subject.text),
            "body": records.refuse_odd(letter.body.text).strip(),
            "outcome": said,
            "contact_id": row["contact_id"],
            "done_at": write.now,
            "created_at": write.now,
        }


def _lines(place: str, business: Business) -> str:
    """The lines of a postal address; the country only where it is another one."""
    *lines, country = place.split("\n") if place else ("",)
    abroad = country if country != business.country else ""
    return "\n".join(filter(None, (*(" ".join(line.split()) for line in lines), abroad)))


def _sendable(address: str) -> str:
    """The address, or nothing where no server could take it."""
    try:
        return plain_address(address) if address else ""
    except CrmError:
        return ""
