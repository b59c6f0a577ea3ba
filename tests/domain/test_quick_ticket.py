from datetime import date

import pytest

from crm_desktop.domain.quick_add import read
from crm_desktop.domain.quick_ticket import ticket_in
from crm_desktop.domain.ticket import Priority

LINES = [
    ("Ticket Rita Alves, Blue Door Café: card reader offline, urgent",
     "card reader offline", "Rita Alves, Blue Door Café", Priority.URGENT),
    ("ticket: where is my invoice? from Quay Dental",
     "where is my invoice?", "Quay Dental", Priority.NORMAL),
    ("Complaint: wrong colour on the sign from Jonas Berg, high priority",
     "wrong colour on the sign", "Jonas Berg", Priority.HIGH),
    ("New ticket - the till does not print", "the till does not print", "", Priority.NORMAL),
    ("Störung Café Nord: Kartenleser ohne Verbindung, dringend",
     "Kartenleser ohne Verbindung", "Café Nord", Priority.URGENT),
    ("Reklamation: Schild verkratzt von Herr Weber", "Schild verkratzt", "Herr Weber",
     Priority.NORMAL),
    ("Supportanfrage Anna Schmidt: Passwort vergessen, eilt nicht",
     "Passwort vergessen", "Anna Schmidt", Priority.LOW),
    ("Réclamation : facture en double de la part de Marie Dupont",
     "facture en double", "Marie Dupont", Priority.NORMAL),
    ("Incidencia Ana Ruiz: no llega el pedido, urgente", "no llega el pedido", "Ana Ruiz",
     Priority.URGENT),
    ("Reclamação: cor errada, prioridade alta", "cor errada", "", Priority.HIGH),
    ("Support: cannot log in !!", "cannot log in", "", Priority.URGENT),
]  # fmt: skip


@pytest.mark.parametrize(("line", "subject", "whom", "priority"), LINES)
def test_a_line_says_what_it_is_about_from_whom_and_how_urgent(
    line: str, subject: str, whom: str, priority: Priority
) -> None:
    asked = ticket_in(line)
    assert asked is not None
    assert (asked.subject, line[asked.start : asked.end].strip(" :"), asked.priority) == (
        subject, whom, priority,
    )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz, Ruiz Tiles, wants quote 1200 € by friday",
        "Tickets",
        "ticket:",
        "Ticketmaster GmbH, Anna Schmidt",
        "support at Quay Dental is Jonas Berg",
        "",
    ],
)
def test_other_lines_are_left_to_others(line: str) -> None:
    assert ticket_in(line) is None


def test_the_person_of_a_ticket_is_read_as_of_any_line() -> None:
    line = "Ticket Rita Alves, rita@bluedoor.example: card reader offline, urgent"
    found = read(line, date(2026, 11, 22), "PT", "EUR")
    assert (found.name, found.emails) == ("Rita Alves", ("rita@bluedoor.example",))
    assert (found.ticket, found.priority, found.note) == (
        "card reader offline", Priority.URGENT, "",
    )  # fmt: skip


def test_what_stands_below_a_ticket_is_its_first_message() -> None:
    found = read("Ticket: till dead\nSince this morning.", date(2026, 11, 22), "PT", "EUR")
    assert (found.ticket, found.name, found.note) == ("till dead", "", "Since this morning.")
