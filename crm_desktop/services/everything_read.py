"""What people read of an exported business: tables, cards, and articles with their pictures."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.figures import decimals_of, write_number
from crm_desktop.domain.files import safe_name
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.services.business import read_business
from crm_desktop.services.exporting import ExportForm, export_records
from crm_desktop.services.free_names import FreeNames
from crm_desktop.storage.queries import companies, contacts, deals, everything, feedback, tickets
from crm_desktop.storage.reading import Fields, Reading

Report = Callable[[str, int], None]  # what is being written or read, and how many so far

T = TypeVar("T")
_AT_ONCE = 1000
_ACTIVITIES = (
    "Done", "Due Day", "Due Time", "Kind", "Direction", "Contact", "Company", "Subject", "Text",
    "Outcome", "Deal", "Ticket", "Minutes",
)  # fmt: skip
_MESSAGES = (
    "Ticket", "Ticket subject", "At", "Kind", "Direction", "Person", "From", "To", "Cc", "Subject",
    "Text", "Files", "Minutes",
)  # fmt: skip
_TIME = (
    "Ticket", "Ticket subject", "Person", "Company", "Begun", "Note", "Billable", "Minutes",
)  # fmt: skip

_CAMPAIGNS = (
    "Campaign", "Channel", "From", "Until", "Closed", "People", "Reached", "Answered", "Leads",
    "Deals won", "Worth", "Worth Currency", "Budget", "Cost", "Currency", "Note",
)  # fmt: skip
_CAMPAIGN_PEOPLE = ("Campaign", "Contact", "Outcome", "Added", "Changed")


class EverythingRead:
    """Writes into a folder; afterwards `pictures` tells where a content stands there, by hash."""

    def __init__(self, reading: Reading, folder: Path, token: CancelToken, report: Report) -> None:
        self._reading, self._folder = reading, folder
        self._token, self._report = token, report
        self.pictures: dict[str, str] = {}

    def write(self) -> None:
        """Write all of it."""
        every, read = ListQuestion(), self._reading
        records = (
            ("contacts.csv", Kind.CONTACT, contacts.ids(read, every)),
            ("contacts.vcf", Kind.CONTACT, contacts.ids(read, every)),
            ("companies.csv", Kind.COMPANY, companies.ids(read, every)),
            ("deals.csv", Kind.DEAL, deals.ids(read, every)),
            ("tickets.csv", Kind.TICKET, tickets.ids(read, every)),
            ("feedback.csv", Kind.RESPONSE, feedback.ids(read)),
        )
        for name, kind, ids in records:
            self._report(name, 0)
            form = ExportForm.CSV if name.endswith(".csv") else ExportForm.VCARD4
            export_records(kind, ids, self._folder / name, form, self._token)(read)
        self._write_table("activities.csv", _ACTIVITIES, map(_activity, everything.timeline(read)))
        self._write_table("messages.csv", _MESSAGES, map(_message, everything.messages(read)))
        self._write_table("time.csv", _TIME, map(_entry, everything.time_spent(read)))
        currency = read_business(self._reading).currency
        found = (_campaign(row, currency) for row in everything.campaigns(read))
        self._write_table("campaigns.csv", _CAMPAIGNS, found)
        people = map(_campaigner, everything.campaign_people(read))
        self._write_table("campaign_people.csv", _CAMPAIGN_PEOPLE, people)
        self._write_articles()

    def _write_table(
        self, name: str, header: tuple[str, ...], rows: Iterator[tuple[str, ...]]
    ) -> None:
        from crm_desktop.interop.csv_writer import write_csv

        self._report(name, 0)
        write_csv(self._folder / name, header, watched(rows, self._token))

    def _write_articles(self) -> None:
        """Each as Markdown; one with pictures has a folder, where these are named as it says."""
        self._report("articles", 0)
        names = FreeNames()
        for article in watched(everything.articles(self._reading), self._token):
            pictures = everything.pictures(self._reading, article[0])
            base = safe_name(article[1])
            if not pictures:
                self._put(names.free("articles", f"{base}.md"), _markdown(article))
                continue
            folder, within = names.free("articles", base), FreeNames()
            self._put(within.free(folder, f"{base}.md"), _markdown(article))
            for name, sha256 in pictures:
                path = within.free(folder, safe_name(name))
                self._put(path, everything.blob(self._reading, sha256))
                self.pictures.setdefault(sha256, path)

    def _put(self, path: str, content: bytes) -> None:
        target = self._folder / path
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        target.write_bytes(content)


def watched(rows: Iterator[T], token: CancelToken) -> Iterator[T]:
    """The rows, unless somebody calls off meanwhile."""
    for number, row in enumerate(rows):
        if not number % _AT_ONCE:
            token.check()
        yield row


def _activity(row: Fields) -> tuple[str, ...]:
    done_at, *texts, minutes = row
    return (_moment(done_at), *texts, _figure(minutes))


def _message(row: Fields) -> tuple[str, ...]:
    number, subject, at, *texts, minutes = row
    return (str(number), subject, _moment(at), *texts, _figure(minutes))


def _entry(row: Fields) -> tuple[str, ...]:
    number, subject, person, company, begun, note, is_billable, minutes = row
    billable = "yes" if is_billable else "no"
    texts = (subject, person, company, _moment(begun), note, billable)
    return (str(number), *texts, _figure(minutes))


def _campaign(row: Fields, base: str) -> tuple[str, ...]:
    name, channel, starts, ends, is_closed, *counts, worth, budget, cost, currency, note = row
    money = (_money(worth, base), base, _money(budget, currency), _money(cost, currency))
    closed = "yes" if is_closed else "no"
    return (name, channel, starts, ends, closed, *map(str, counts), *money, currency, note)


def _campaigner(row: Fields) -> tuple[str, ...]:
    *texts, added_at, changed_at = row
    return (*texts, _moment(added_at), _moment(changed_at))


def _money(value: int | None, currency: str) -> str:
    return "" if value is None else write_number(value, decimals_of(currency), decimal_comma=False)


def _markdown(article: Fields) -> bytes:
    """The article as it was written, below what else is known of it."""
    _, title, state, category, created, changed, body = article
    known = {
        "title": title,
        "state": state,
        "category": category,
        "created": _moment(created),
        "changed": _moment(changed),
    }
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in known.items())
    return "\n".join(("---", *lines, "---", "", body, "")).encode()


def _moment(instant: int | None) -> str:
    return "" if instant is None else local(instant).isoformat(" ", "minutes")


def _figure(value: int | None) -> str:
    return "" if value is None else str(value)
