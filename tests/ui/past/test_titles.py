"""What a step did is said of the record itself: no order, and no name that stands above it."""

import pytest

from crm_desktop.domain.history import Change, Verb
from crm_desktop.ui.past.titles import _TITLES, title_of
from crm_desktop.ui.past.words import change_lines
from tests.ui.test_step_words import _labels


@pytest.mark.parametrize(
    ("label", "args", "words"),
    [
        ("log-activity", {"kind": "call", "name": "Ana"}, "Call logged"),
        ("snooze-activity", {"kind": "task", "name": "Ana", "day": "2026-12-01"}, "Task put off"),
        ("add-to-list", {"name": "Fair", "count": "3"}, "Put on the list “Fair”"),
        ("merge-contacts", {"other": "Bo", "name": "Ana", "count": "1"}, "Merged with Bo"),
        ("merge-contacts", {"other": "Bo", "name": "Ana", "count": "2"}, "Merged with 2 others"),
        ("take-back", {"what": "add-lead", "name": "Ana"}, "Taken back: Created as a lead"),
        ("delete-stage", {"stage": "<b>x</b>"}, "Delete stage “<b>x</b>”"),
    ],
)
def test_a_step_has_a_title(label: str, args: dict[str, str], words: str) -> None:
    assert title_of(label, args) == words


def test_every_title_is_of_a_command() -> None:
    assert set(_TITLES) <= _labels()


@pytest.mark.parametrize(
    ("table", "record", "words"),
    [
        ("article_use", "article", "Used in the ticket “X”"),
        ("article_use", "ticket", "Article “X” used"),
        ("membership", "contact", "Company X added"),
        ("membership", "company", "Person X added"),
        ("deal_role", "contact", "Takes part in the deal “X”"),
        ("deal_role", "deal", "X takes part"),
        ("ticket_link", "ticket", "Linked with the ticket “X”"),
        ("deal_item", "deal", "Item X added"),
    ],
)
def test_what_came_to_it_is_said_as_it_reads_there(table: str, record: str, words: str) -> None:
    assert change_lines(Change(Verb.ADDED, table, 7, "X"), record) == [words]


def test_what_has_no_name_is_still_told() -> None:
    assert change_lines(Change(Verb.REMOVED, "ticket_link", 7, ""), "ticket") == [
        "Linked ticket removed"
    ]
