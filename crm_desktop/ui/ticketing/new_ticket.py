"""A new ticket: what it is about, whose it is, how urgent, and what was said."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.ticket import Priority
from crm_desktop.services import companies, contacts, deals
from crm_desktop.services.ticket_typing import TypeNewTicket
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Command, Done, Reading
from crm_desktop.ui.dialogs.completing import CompletingLine
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.known_names import KnownNames
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.ticket_words import channel_named, priority_named, priority_words
from crm_desktop.ui.ticketing.lists import Entries, names, read_entries
from crm_desktop.ui.translation import tr

_LISTED = ("type", "category", "product")


class Start(NamedTuple):
    """With whom a new ticket begins: ids and names, where they are known already."""

    contact: int | None = None
    person: str = ""
    company_id: int | None = None
    company: str = ""
    deal: int | None = None
    name: str = ""
    body: str = ""


class _Known(NamedTuple):
    start: Start
    entries: Entries


def begin_ticket(
    runner: Runner,
    parent: QWidget,
    who: tuple[Kind, int] | None,
    then: Callable[[int], object],
    name: str = "",
) -> None:
    """Ask for a new ticket, of a contact, company or deal; its id is handed on once it is there."""

    def show(known: _Known) -> None:
        _ask(runner, parent, known._replace(start=known.start._replace(name=name)), then)

    runner.read(parent, partial(_read, who), show)


def begin_ticket_with(
    runner: Runner, parent: QWidget, start: Start, then: Callable[[int], object]
) -> None:
    """Ask for a new ticket of which something is known already."""

    def show(entries: Entries) -> None:
        _ask(runner, parent, _Known(start, entries), then)

    runner.read(parent, read_entries, show)


def _ask(runner: Runner, parent: QWidget, known: _Known, then: Callable[[int], object]) -> None:
    dialog = NewTicketDialog(runner, parent, known.start, known.entries)
    dialog.saved.connect(partial(_hand_on, then))
    dialog.open()


class NewTicketDialog(FormDialog):
    """What is typed as a name that nobody has makes somebody."""

    def __init__(self, runner: Runner, parent: QWidget, start: Start, entries: Entries) -> None:
        self._people, self._companies = KnownNames(), KnownNames()
        self._asker, self._start = runner, start
        super().__init__(runner, parent, tr("New ticket"), self._fields(entries))
        person, company = one_line(start.person), one_line(start.company)
        if start.contact is not None:
            self._people.ids[person] = start.contact
        if start.company_id is not None:
            self._companies.ids[company] = start.company_id
        given = {
            "name": start.name, "person": person, "company": company, "body": start.body,
        }  # fmt: skip
        self.form.set_values({**given, "priority": priority_words(Priority.NORMAL)})
        self.writes(self._command_of)

    def _fields(self, entries: Entries) -> list[FormField]:
        asker = self._asker
        return [
            FormField("name", tr("Subject"), tr("what it is about")),
            FormField(
                "person", tr("Person"), make=lambda: CompletingLine(asker, self._people.people)
            ),
            FormField(
                "company",
                tr("Company"),
                make=lambda: CompletingLine(asker, self._companies.companies),
            ),
            FormField("body", tr("Message"), tr("what they wrote or said"), is_long=True),
            _choice("priority", tr("Priority"), names(entries, "priority")),
            _choice("channel", tr("Channel"), names(entries, "channel")),
            _choice("type", tr("Type"), names(entries, "type")),
            _choice("category", tr("Category"), names(entries, "category")),
            _choice("product", tr("Product"), names(entries, "product")),
        ]

    def _command_of(self, typed: Mapping[str, str]) -> Command:
        values: dict[str, str | int] = {key: typed[key].strip() for key in _LISTED}
        for key, known in (("person", self._people), ("company", self._companies)):
            values[key] = known.named(typed[key])
        urgency = priority_named(typed["priority"]) or Priority.NORMAL.value
        ticket = AddTicket(
            typed["name"],
            body=typed["body"],
            priority=urgency,  # type: ignore[arg-type] # a code, or what the file refuses
            channel=channel_named(typed["channel"]),
            values={} if self._start.deal is None else {"deal_id": self._start.deal},
        )
        return TypeNewTicket(ticket, values)


def _choice(name: str, label: str, offered: Sequence[str]) -> FormField:
    return FormField(name, label, make=lambda: ChoiceLine(offered))


def _hand_on(then: Callable[[int], object], done: Done) -> None:
    made = done.changes.created & done.changes.ids.get(Kind.TICKET, frozenset())
    if made:
        then(max(made))


def _start(who: tuple[Kind, int] | None, reading: Reading) -> Start:
    if who is None:
        return Start()
    kind, key = who
    if kind is Kind.COMPANY:
        firms = companies.rows(reading, (key,))
        return Start(company_id=key, company=firms[0].name) if firms else Start()
    if kind is Kind.DEAL:
        found = deals.rows(reading, (key,))
        if not found:
            return Start()
        row = found[0]
        return Start(row.contact_id, row.person, row.company_id, row.company, key)
    people = contacts.rows(reading, (key,))
    return Start(key, people[0].name) if people else Start()


def _read(who: tuple[Kind, int] | None, reading: Reading) -> _Known:
    return _Known(_start(who, reading), read_entries(reading))
