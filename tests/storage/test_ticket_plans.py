"""Tickets are found by indexes: in every order, by conditions, with what belongs to them."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.storage import database
from crm_desktop.storage.queries import feedback, tickets, time_entries
from crm_desktop.storage.reading import Reading
from tests.helpers.plans import Plans


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plans]:
    """A file in which the ids of a ticket and of what is in its lists are known to be 1."""
    path = tmp_path_factory.mktemp("plans") / "harbour.crm"
    database.create(path)
    with closing(database.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for place, name in enumerate(("ticket_status", "ticket_type", "ticket_category"), 1):
            connection.execute(
                "INSERT INTO option (id, list, name, folded, type, place)"
                " VALUES (?, ?, 'A', 'a', 'open', 0)",
                (place, name),
            )
        connection.execute(
            "INSERT INTO ticket (id, name, sort_key, priority, number, status_id, deal_id,"
            " created_at) VALUES (1, 'A', 'a', 'low', 1, 1, 1, 1)"
        )
        connection.execute(
            "INSERT INTO ticket_line (id, name, name_key, number, status_id, status_place, state,"
            " priority, contact_id, company_id, created_at, last_touch, messages, replies,"
            " reopened, status_since, is_counted)"
            " VALUES (1, 'A', 'a', 1, 1, 0, 'open', 0, 1, 1, 1, 1, 1, 0, 0, 1, 1)"
        )
        connection.execute("INSERT INTO tag (id, name, folded) VALUES (1, 'A', 'a')")
        connection.execute(
            "INSERT INTO activity (id, kind, done_at, created_at, ticket_id)"
            " VALUES (1, 'email', 1, 1, 1)"
        )
    found = Plans(path)
    yield found
    found.close()


@pytest.mark.parametrize("order", tickets.ORDERS)
@pytest.mark.parametrize("descending", [False, True])
def test_every_order_of_the_list_is_read_from_an_index(
    plans: Plans, order: str, descending: bool
) -> None:
    steps = plans.of(lambda reading: tickets.ids(reading, ListQuestion(order, descending)))
    _packed, first, *_without_value = steps
    assert "USING COVERING INDEX ticket_line_" in first
    assert not [step for step in steps if "TEMP B-TREE" in step]


FILTERS: dict[str, tuple[Condition, str]] = {
    "what is unsolved": (
        Condition("ticket_state", Operator.HAS_ANY, ("new", "open")),
        "ticket_line_state",
    ),
    "what has a status": (Condition("status", Operator.HAS_ANY, (1,)), "ticket_status"),
    "what is of a type": (Condition("type", Operator.HAS_ANY, (2,)), "ticket_type"),
    "what is of a category": (Condition("category", Operator.HAS_ANY, (3,)), "ticket_category"),
    "what is due": (Condition("due", Operator.WITHIN_NEXT, (7,)), "ticket_line_due"),
    "what is new": (
        Condition("created_at", Operator.WITHIN_LAST, (7,)),
        "ticket_line_(created|came)",
    ),
    "what was solved": (
        Condition("solved_at", Operator.WITHIN_LAST, (7,)),
        "ticket_line_(solved|done)",
    ),
    "what was written lately": (
        Condition("last_touch", Operator.WITHIN_LAST, (7,)),
        "ticket_line_touch",
    ),
    "who is not content": (Condition("csat", Operator.LESS, (3,)), "ticket_line_csat"),
    "what carries a tag": (Condition("tags", Operator.HAS_ANY, (1,)), "tagging_tag"),
    "what waits for us": (Condition("waits", Operator.YES, ()), "ticket_line_state"),
}


@pytest.mark.parametrize("question", FILTERS)
def test_a_condition_is_answered_from_an_index(plans: Plans, question: str) -> None:
    condition, index = FILTERS[question]
    asked = ListQuestion("due", filter=Group(parts=(condition,)), today="2026-11-19")
    steps = plans.of(lambda reading: tickets.ids(reading, asked))
    assert any(re.search(rf"INDEX {index}\b", step) for step in steps), steps
    # Whatever is found, the list itself is read in order, once.
    assert steps.count("SCAN ticket_line USING COVERING INDEX ticket_line_due") == 1
    assert not any("TEMP B-TREE FOR ORDER" in step or "CORRELATED" in step for step in steps)


LOOKUPS: dict[str, tuple[Callable[[Reading], object], list[str]]] = {
    "its messages": (
        lambda r: tickets.messages(r, 1, 100),
        ["activity_ticket", "mail_activity", "attachment_activity"],
    ),
    "its links": (lambda r: tickets.links(r, 1), ["ticket_link_ticket", "ticket_link_other"]),
    "its detail": (lambda r: tickets.detail(r, 1), ["channel_contact"]),
    "its time": (lambda r: time_entries.of_ticket(r, 1), ["time_entry_ticket"]),
    "what was said of it": (
        lambda r: feedback.of_owner(r, "ticket", 1, 10),
        ["response_ticket"],
    ),
    "tickets of a contact": (
        lambda r: tickets.of_owner(r, "contact", 1, 50),
        ["ticket_line_contact"],
    ),
    "tickets of a company": (
        lambda r: tickets.of_owner(r, "company", 1, 50),
        ["ticket_line_company"],
    ),
    "tickets of a deal": (lambda r: tickets.of_owner(r, "deal", 1, 50), ["ticket_deal"]),
    "the ticket of a number": (
        lambda r: tickets.by_number(r, 1),
        ["sqlite_autoindex_ticket_1"],
    ),
}


@pytest.mark.parametrize("question", LOOKUPS)
def test_what_belongs_to_a_ticket_is_looked_up(plans: Plans, question: str) -> None:
    ask, indexes = LOOKUPS[question]
    steps = plans.of(ask)
    for index in indexes:
        assert any(re.search(rf"INDEX {index}\b", step) for step in steps), (index, steps)
    scans = [step for step in steps if re.match(r"SCAN (?!found|\(sub)", step)]
    assert scans == []
