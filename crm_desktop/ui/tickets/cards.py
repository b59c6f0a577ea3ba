"""The cards beside a conversation: who the customer is, their other tickets, what is linked."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, QPoint, Signal

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.ticket import UNSOLVED, TicketLink
from crm_desktop.domain.ticket_whole import Customer, TicketWhole
from crm_desktop.ui import ticket_words as words
from crm_desktop.ui.amounts import round_words
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.records.words import number
from crm_desktop.ui.ticketing.lines import ticket_line
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.buttons import link_below, link_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.key_values import FigureRow, FigureRows
from crm_desktop.ui.widgets.label import secondary_label, strong_label
from crm_desktop.ui.widgets.link_line import LinkColumn, LinkText

_FEW = 5


class CustomerCard(Card):
    """Person and company, what they bought, how content they are, their other tickets."""

    open_requested = Signal(object, object)  # the kind and id of another record

    def __init__(self) -> None:
        super().__init__(spacing=6)
        self.people, self.figures, self.others = LinkColumn(), FigureRows(), LinkColumn()
        self._others_title = secondary_label(tr("Other tickets"))
        self._others_title.setContentsMargins(6, 0, 0, 0)
        for widget in (self.people, self.figures, self._others_title, self.others):
            self.column.addWidget(widget)
        self.column.setContentsMargins(10, 10, 10, 10)
        self._ends: dict[object, tuple[Kind, int]] = {}
        self.people.acted.connect(self._open)
        self.others.acted.connect(self._open)

    def show_ticket(self, whole: TicketWhole) -> None:
        """Show the customer of a ticket."""
        row = whole.row
        ends = (
            (Kind.CONTACT, row.contact_id, "user", row.person),
            (Kind.COMPANY, row.company_id, "building-2", row.company),
        )
        self._ends = {kind: (kind, key) for kind, key, _, _ in ends if key is not None}
        self.people.set_lines(
            [LinkText(kind, icon, one_line(name)) for kind, key, icon, name in ends if key]
        )
        self.figures.set_rows([] if whole.customer is None else _figures(whole.customer))
        self.figures.setVisible(whole.customer is not None)
        others = whole.others[:_FEW]
        self._ends |= {each.id: (Kind.TICKET, each.id) for each in others}
        self.others.set_lines([ticket_line(each) for each in others])
        self._others_title.setVisible(bool(others))
        self.setVisible(bool(self._ends))

    def _open(self, key: object, verb: str, _at: QPoint) -> None:
        if verb == "open" and key in self._ends:
            self.open_requested.emit(*self._ends[key])


class LinksCard(Card):
    """Tickets linked with this one; more are linked by their number."""

    open_requested = Signal(object, object)
    removed = Signal(object)  # the id of a link
    link_requested = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=4)
        self.lines = LinkColumn()
        self.add = link_button(tr("+ Link a ticket …"))
        self._links: tuple[TicketLink, ...] = ()
        self.column.setContentsMargins(10, 10, 10, 10)
        title = strong_label(tr("Linked tickets"))
        title.setContentsMargins(6, 0, 0, 0)
        for widget in (title, self.lines):
            self.column.addWidget(widget)
        self.column.addLayout(link_below(self.add))
        self.lines.acted.connect(self._act)
        self.add.clicked.connect(self.link_requested)

    def show_links(self, links: Sequence[TicketLink]) -> None:
        """Show these and no others."""
        self._links = tuple(links)
        self.lines.set_lines([_link_line(each) for each in links])

    def _act(self, key: object, verb: str, _at: QPoint) -> None:
        found = next((each for each in self._links if each.id == key), None)
        if found is None:
            return
        if verb in ("open", "edit"):
            self.open_requested.emit(Kind.TICKET, found.ticket)
        elif verb in ("remove", "menu"):
            self.removed.emit(found.id)


def _link_line(link: TicketLink) -> LinkText:
    way = words.link_words(link.kind, is_from=link.is_from)
    aside = f"#{link.number} · {words.state_words(link.state)}"
    name = one_line(link.name)
    is_open = link.state in UNSOLVED
    return LinkText(link.id, "link", f"{way}: {name}", aside, link.name, is_muted=not is_open)


def _figures(customer: Customer) -> list[FigureRow]:
    made = []
    if customer.since is not None:
        moment = local(customer.since)
        day = QDate(moment.year, moment.month, 1)
        made.append(FigureRow(tr("Customer since"), QLocale().toString(day, "MMM yyyy")))
        made.append(FigureRow(tr("Won"), round_words(customer.won, customer.currency)))
    if customer.open_deals:
        deals = counted(
            customer.open_deals, tr("Open deal"), tr("%Ln open deals", "", customer.open_deals)
        )
        made.append(FigureRow(deals, round_words(customer.open_amount, customer.currency)))
    if customer.satisfaction is not None:
        mean = QLocale().toString(customer.satisfaction, "f", 1)
        made.append(FigureRow(tr("Satisfaction"), filled(tr("{mean} of 5"), mean=mean)))
    made.append(FigureRow(tr("Tickets"), number(customer.tickets)))
    return made
