"""What the form for feedback knows before it is shown: surveys, products, whom it is about."""

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.company import CompanyRow
from crm_desktop.domain.contact import ContactRow
from crm_desktop.domain.feedback import Answer, Survey
from crm_desktop.domain.figures import Conventions
from crm_desktop.domain.ticket import TicketRow
from crm_desktop.services import companies, contacts, feedback, products, tickets
from crm_desktop.services.business import read_business
from crm_desktop.services.field_values import conventions
from crm_desktop.services.surveys import surveys
from crm_desktop.services.workspace import Reading

Who = tuple[Kind, int]


class Known(NamedTuple):
    """`names` are those of the records that it is about, by their kind."""

    surveys: tuple[Survey, ...]
    products: tuple[tuple[int, str], ...]
    how: Conventions
    zone: str
    names: dict[Kind, tuple[int, str]]
    answers: tuple[Answer, ...] = ()


def known(who: Who | None, reading: Reading) -> Known:
    """What is known before somebody's feedback is written down."""
    return Known(
        tuple(each for each in surveys(reading) if not each.is_closed),
        tuple((each.id, each.name) for each in products.products(reading) if not each.is_closed),
        conventions(reading),
        read_business(reading).time_zone,
        {} if who is None else _names(who, reading),
    )


def known_of(survey: int, response: int, reading: Reading) -> Known:
    """What is known before a response is changed."""
    own = tuple(each for each in surveys(reading) if each.id == survey)
    answers = tuple(feedback.answers(reading, response))
    return known(None, reading)._replace(surveys=own, answers=answers)


def _names(who: Who, reading: Reading) -> dict[Kind, tuple[int, str]]:
    kind, key = who
    rows: Sequence[ContactRow | CompanyRow | TicketRow] = ()
    if kind is Kind.TICKET:
        rows = tickets.rows(reading, (key,))
    elif kind is Kind.COMPANY:
        rows = companies.rows(reading, (key,))
    else:
        rows = contacts.rows(reading, (key,))
    return {kind: (key, rows[0].name)} if rows else {}
