"""Fill a workspace with the demo business, as one step of undo."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import ClassVar, TypeVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.folding import fold, sort_key
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.demo import lead_rows
from crm_desktop.services.demo.activities import ACTIVITY_COLUMNS, Diary
from crm_desktop.services.demo.campaigns import add_campaigns
from crm_desktop.services.demo.companies import Company
from crm_desktop.services.demo.goals import add_goals
from crm_desktop.services.demo.own_fields import VALUE, OwnFields
from crm_desktop.services.demo.people import Person, meet_people
from crm_desktop.services.demo.reach import Reach
from crm_desktop.services.demo.sales.course import DAY
from crm_desktop.services.demo.sales.dealings import Dealings
from crm_desktop.services.demo.schedule import Acquaintance
from crm_desktop.services.demo.service import serving
from crm_desktop.services.demo.service.callers import Caller, caller_of
from crm_desktop.services.demo.ties import add_segments, add_ties
from crm_desktop.services.demo.trades import TAGS
from crm_desktop.services.demo.trading import Extent, Trading, moment_of
from crm_desktop.services.demo.workdays import Calendar
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import owned

T = TypeVar("T")
Rows = list[tuple[object, ...]]

SETTINGS: Mapping[str, str | int] = {
    "business_name": "Harbour Studio",
    "currency": "EUR",
    "country": "PT",
    "time_zone": "Europe/Lisbon",
    "language": "en",
    "week_start": 1,
    "fiscal_year_start": 1,
}
_CHUNK = 1000
_LEADS = 0.6  # so many of all contacts
_TICKET_EVERY = 3  # contacts
_MANY = 5_000  # deals, of which just a tenth is open
# Apart from each other, so that what one draws changes nothing for the others.
_OWN_FIELDS, _TRADING, _SERVICE, _CAMPAIGNS = 1_000, 2_000, 3_000, 4_000
_COMPANY = "id name sort_key industry employees note created_at".split()
_CONTACT = "id name sort_key prefix given family nickname birthday note created_at".split()
_MEMBERSHIP = "id contact_id company_id title department started ended is_primary".split()
_CHANNEL = ["id", "contact_id", "company_id", *Reach._fields]
_TAGGING = "id tag_id contact_id company_id".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class FillDemo:
    """Make up a business of `size` contacts, their activities and sales, up to the day `today`.

    Of the contacts `leads` are or were leads, 60 % where not given; of `deals`, half as many as
    contacts, `open_deals` are open, a tenth and a few more. Sales count among the activities, what
    is said on `tickets`, a third as many as contacts, does not; without any there is no service.
    """

    label: ClassVar[str] = "fill-demo"
    today: date
    size: int = 240
    activities_per_contact: float = 10.0
    seed: int = 7
    leads: int | None = None
    deals: int | None = None
    open_deals: int | None = None
    tickets: int | None = None
    messages_per_ticket: float = 4.0

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        """Write it all; gives the number of contacts as the word `count`."""
        EditBusiness(SETTINGS).run(write, token)
        own = OwnFields(write, self.seed + _OWN_FIELDS, self.today)
        calendar, currency = Calendar(self.today), str(SETTINGS["currency"])
        trading = Trading(write, calendar, self._extent(), self.seed + _TRADING, currency)
        filler = _Filler(write, token, calendar, own, trading)
        filler.add_people(meet_people(self.size, self.seed, self.today), self.seed + _OWN_FIELDS)
        for _ in trading.write_deals():
            token.check()
        activities = round(self.size * self.activities_per_contact)
        diary = Diary(self.seed + 1, self.today, filler.known, trading.sales())
        filler.add_activities(diary.rows(activities))
        add_segments(write, filler.tags)
        add_ties(write, filler.known, filler.tags, self.seed + 2)
        add_goals(write, self.today, self.size)
        seed = self.seed + _CAMPAIGNS
        for _ in add_campaigns(write, filler.known, calendar, seed, currency):
            token.check()
        for _ in self._serve(write, filler, trading):
            token.check()
        return {"count": str(self.size)}

    def _serve(self, write: Writer, filler: "_Filler", trading: Trading) -> Iterator[int]:
        tickets = self.size // _TICKET_EVERY if self.tickets is None else self.tickets
        if not tickets:
            return iter(())
        extent = serving.Extent(tickets, self.messages_per_ticket)
        seed = self.seed + _SERVICE
        return serving.serve(write, self.today, extent, seed, filler.callers, trading.sold())

    def _extent(self) -> Extent:
        leads = round(self.size * _LEADS) if self.leads is None else self.leads
        deals = self.size // 2 if self.deals is None else self.deals
        few = deals // 10 + (min(deals // 50, 10) if deals < _MANY else 0)
        return Extent(self.size, leads, deals, few if self.open_deals is None else self.open_deals)


class _Filler:
    """Writes rows chunk by chunk and remembers who has which id."""

    def __init__(
        self,
        write: Writer,
        token: CancelToken,
        calendar: Calendar,
        own: OwnFields,
        trading: Trading,
    ) -> None:
        self.known: list[Acquaintance] = []
        self.callers: list[Caller] = []
        self._write = write
        self._token = token
        self._own = own
        self._trading = trading
        self._calendar = calendar
        self._companies: dict[int, int] = {}  # number: id
        self.tags = {
            name: owned.tag_by_folded(write.read, fold(name))
            or write.insert("tag", {"name": name, "tone": tone})
            for name, tone in TAGS.items()
        }

    def add_people(self, people: Iterator[Person], fields_seed: int) -> None:
        for chunk in _chunks(people, _CHUNK):
            self._token.check()
            companies = self._add_companies(chunk)
            contacts = [(self._write.take_id(), person) for person in chunk]
            met = [self._trading.meet(person, fields_seed) for person in chunk]
            rows = [
                (*self._contact(*pair), *self._trading.leads.columns(dealings))
                for pair, dealings in zip(contacts, met, strict=True)
            ]
            self._insert("contact", [*_CONTACT, *lead_rows.COLUMNS], rows)
            self._trading.write_leads(
                [(key, of) for (key, _), of in zip(contacts, met, strict=True)]
            )
            self._insert("membership", _MEMBERSHIP, self._memberships(contacts))
            self._insert("channel", _CHANNEL, self._channels(contacts, companies))
            self._insert("tagging", _TAGGING, self._taggings(contacts, companies))
            self._insert("field_value", VALUE, self._values(contacts, companies))
            for (contact, person), dealings in zip(contacts, met, strict=True):
                self.known.append(_acquaintance(contact, person, dealings))
                company = self._company_of(person)
                self.callers.append(caller_of(self.known[-1], person, company))
                self._trading.remember(contact, company, dealings)

    def add_activities(self, rows: Iterator[tuple[object, ...]]) -> None:
        take = self._write.take_id
        for chunk in _chunks(rows, _CHUNK):
            self._token.check()
            self._insert("activity", ["id", *ACTIVITY_COLUMNS], [(take(), *row) for row in chunk])

    def _company_of(self, person: Person) -> int | None:
        return self._companies[person.seats[0].company.number] if person.seats else None

    def _add_companies(self, people: Sequence[Person]) -> list[tuple[int, Company]]:
        """The companies met with these people, with their new ids."""
        found: list[tuple[int, Company]] = []
        for company in (seat.company for person in people for seat in person.seats):
            if company.number not in self._companies:
                key = self._companies[company.number] = self._write.take_id()
                found.append((key, company))
        self._insert("company", _COMPANY, [self._company(*pair) for pair in found])
        return found

    def _company(self, key: int, company: Company) -> tuple[object, ...]:
        name, industry = company.name, company.trade.industry
        met = self._calendar.instant(company.met, 9 * 60)
        return (key, name, sort_key(name), industry, company.employees, company.note, met)

    def _contact(self, key: int, person: Person) -> tuple[object, ...]:
        name = person.name
        met = self._calendar.instant(*divmod(moment_of(person), DAY))
        parts = (name.prefix, name.given, name.family, name.nickname, person.birthday, person.note)
        return (key, name.shown, sort_key(name.shown), *parts, met)

    def _memberships(self, contacts: Iterable[tuple[int, Person]]) -> Rows:
        return [
            (
                self._write.take_id(),
                contact,
                self._companies[seat.company.number],
                seat.title,
                seat.department,
                seat.started,
                seat.ended,
                int(place == 0),
            )
            for contact, person in contacts
            for place, seat in enumerate(person.seats)
        ]

    def _channels(
        self, contacts: Sequence[tuple[int, Person]], companies: Sequence[tuple[int, Company]]
    ) -> Rows:
        take = self._write.take_id
        return [
            *((take(), None, key, *reach) for key, found in companies for reach in found.channels),
            *((take(), key, None, *reach) for key, person in contacts for reach in person.channels),
        ]

    def _taggings(
        self, contacts: Sequence[tuple[int, Person]], companies: Sequence[tuple[int, Company]]
    ) -> Rows:
        take, tags = self._write.take_id, self.tags
        return [
            *((take(), tags[tag], None, key) for key, found in companies for tag in found.tags),
            *((take(), tags[tag], key, None) for key, person in contacts for tag in person.tags),
        ]

    def _values(
        self, contacts: Sequence[tuple[int, Person]], companies: Sequence[tuple[int, Company]]
    ) -> Rows:
        return [
            *(row for pair in companies for row in self._own.of_company(*pair)),
            *(row for pair in contacts for row in self._own.of_person(*pair)),
        ]

    def _insert(self, table: str, columns: Sequence[str], rows: Rows) -> None:
        self._write.insert_many(table, columns, rows)


def _acquaintance(contact: int, person: Person, dealings: Dealings) -> Acquaintance:
    group = next((tag for tag in ("supplier", "press") if tag in person.tags), "")
    if dealings.lead and dealings.since is None:
        group = "lead"
    company = person.seats[0].company.name if person.seats else person.name.shown
    return Acquaintance(
        contact,
        person.name.called,
        company,
        person.city,
        person.country.language,
        group,
        person.met,
        person.weight,
        person.lasting,
        dealings.since // DAY if dealings.since is not None else person.met,
        dealings.lead is not None,
    )


def _chunks(rows: Iterator[T], size: int) -> Iterator[list[T]]:
    while chunk := list(islice(rows, size)):
        yield chunk
