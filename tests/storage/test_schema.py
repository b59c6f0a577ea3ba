import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Integer, Text

from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.storage import database
from crm_desktop.storage.queries import (
    activities,
    companies,
    contact_detail,
    contacts,
    matching,
    owned,
)
from crm_desktop.storage.reading import Reading
from crm_desktop.storage.schema import FACTS
from tests.helpers.plans import Plans

KINDS = {"INTEGER": Integer, "TEXT": Text}


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plans]:
    """A file in which ids of contacts and companies are known to be 1."""
    path = tmp_path_factory.mktemp("schema") / "harbour.crm"
    database.create(path)
    with closing(database.connect(path)) as connection:
        for kind in ("contact", "company"):
            connection.execute(f"INSERT INTO {kind} (id, name, sort_key, created_at)"
                               " VALUES (1, 'A', 'a', 1)")  # fmt: skip
        connection.execute("INSERT INTO contact_line (id, name, name_key, created_at)"
                           " VALUES (1, 'A', 'a', 1)")  # fmt: skip
        connection.execute("INSERT INTO company_line (id, name, name_key, people, created_at)"
                           " VALUES (1, 'A', 'a', 0, 1)")  # fmt: skip
        connection.execute("INSERT INTO tag (id, name, folded) VALUES (1, 'A', 'a')")
        connection.execute("INSERT INTO segment (id, record, kind, name, folded)"
                           " VALUES (1, 'contact', 'list', 'A', 'a')")  # fmt: skip
        for key, type_ in enumerate(("number", "text", "choice"), 1):
            connection.execute(
                "INSERT INTO field (id, record, name, folded, type) VALUES (?, 'contact', ?, ?, ?)",
                (key, type_, type_, type_),
            )
        connection.execute(
            "INSERT INTO choice (id, field_id, name, folded) VALUES (1, 3, 'A', 'a')"
        )
        connection.execute("INSERT INTO relation_kind (id, record, name, inverse)"
                           " VALUES (1, 'contact', 'referred by', 'referred')")  # fmt: skip
    found = Plans(path)
    yield found
    found.close()


def test_the_schema_is_that_of_the_database(tmp_path: Path) -> None:
    database.create(tmp_path / "new.crm")
    with closing(database.connect(tmp_path / "new.crm")) as connection:
        for name, table in FACTS.items():
            there = {
                row[1]: (KINDS[row[2]], bool(row[5]))
                for row in connection.execute(f"PRAGMA table_info({name})")
            }
            said = {
                column.name: (type(column.type), column.primary_key) for column in table.columns
            }
            assert said == there, name


SORTED_BY_INDEX = {
    "contact": {"name": "name", "company": "company", "last_touch": "touch"},
    "company": {"name": "name", "last_touch": "touch"},
}


@pytest.mark.parametrize(
    ("kind", "order"), [(kind, each) for kind, orders in SORTED_BY_INDEX.items() for each in orders]
)
@pytest.mark.parametrize("descending", [False, True])
def test_the_usual_orders_of_a_list_are_read_from_an_index(
    plans: Plans, kind: str, order: str, descending: bool
) -> None:
    ids = {"contact": contacts.ids, "company": companies.ids}[kind]
    steps = plans.of(lambda reading: ids(reading, ListQuestion(order, descending)))
    _packed, first, then, *_without_value = steps
    assert f"USING COVERING INDEX {kind}_line_{SORTED_BY_INDEX[kind][order]}" in first
    assert "TEMP B-TREE" not in first + then


# What is asked, and what SQLite must use to answer it.
LOOKUPS: dict[str, tuple[Callable[[Reading], object], list[str]]] = {
    "what was done with a contact": (
        lambda r: activities.done_of_contact(r, 1, 100), ["activity_contact"]),
    "what is planned with a contact": (
        lambda r: activities.planned_of_contact(r, 1), ["activity_contact"]),
    "how much was done with a contact": (
        lambda r: activities.count_of_contact(r, 1), ["activity_contact"]),
    "what was done with a company and its people": (
        lambda r: activities.done_of_company(r, 1, 100),
        ["activity_company", "activity_contact", "membership_company"]),
    "what is planned with a company and its people": (
        lambda r: activities.planned_of_company(r, 1),
        ["activity_company", "activity_contact", "membership_company"]),
    "all there is of a contact": (
        lambda r: contact_detail.detail(r, 1),
        ["activity_contact", "channel_contact", "tagging_contact", "membership_contact"]),
    "all there is of a company": (
        lambda r: companies.detail(r, 1),
        ["activity_company", "channel_company", "tagging_company", "membership_company"]),
    "whose mail or number this is": (
        lambda r: matching.channel_owners(r, ["a@b.example"]), ["channel_normal"]),
    "who is known by an id elsewhere": (
        lambda r: matching.external_owners(r, ["x"]), ["external_id_external"]),
    "which companies have this name": (
        lambda r: matching.companies_by_key(r, ["a"]), ["company_sort_key"]),
    "who belongs to these companies": (
        lambda r: matching.people_of_companies(r, [1]), ["membership_company"]),
    "the company by name": (lambda r: owned.company_by_key(r, "a"), ["company_sort_key"]),
    "names of companies as typed": (
        lambda r: owned.company_names(r, "a", 12), ["company_line_name"]),
}  # fmt: skip


@pytest.mark.parametrize("question", LOOKUPS)
def test_what_is_asked_often_is_answered_from_an_index(plans: Plans, question: str) -> None:
    ask, indexes = LOOKUPS[question]
    steps = plans.of(ask)
    for index in indexes:
        assert any(re.search(rf"INDEX {index}\b", step) for step in steps), (index, steps)


@pytest.mark.parametrize("question", LOOKUPS)
def test_what_is_asked_often_reads_no_table_from_end_to_end(plans: Plans, question: str) -> None:
    ask, _ = LOOKUPS[question]
    small = re.compile(r"SCAN (f|json_each|\w+_text|\w+ VIRTUAL TABLE|\(subquery)")
    scans = [each for each in plans.of(ask) if each.startswith("SCAN")]
    assert [each for each in scans if not small.match(each) and "VIRTUAL" not in each] == []


FILTERS: dict[str, tuple[Condition, str]] = {
    "who carries a tag": (
        Condition("tags", Operator.HAS_ANY, (1,)),
        "tagging_tag",
    ),
    "who is on a list": (
        Condition("lists", Operator.HAS_ANY, (1,)),
        "segment_member_segment",
    ),
    "whom nobody called for so long": (
        Condition("activity:call", Operator.NOT_WITHIN_LAST, (90,)),
        "activity_done",
    ),
    "with whom nothing was done for so long": (
        Condition("activity", Operator.NOT_WITHIN_LAST, (90,)),
        "contact_line_touch",
    ),
    "with whom a call is planned": (
        Condition("planned:call", Operator.FILLED, ()),
        "activity_due",
    ),
    "of whom notes speak": (
        Condition("activity", Operator.CONTAINS, ("tiles",)),
        "activity_done",
    ),
    "whose birthday it is": (
        Condition("birthday", Operator.THIS, ("month",)),
        "contact_line_birthday",
    ),
    "who is not to be contacted": (
        Condition("do_not_contact", Operator.YES, ()),
        "contact_line_do_not_contact",
    ),
    "who has consented": (
        Condition("consent", Operator.HAS_ANY, ("yes",)),
        "contact_consent",
    ),
    "who has a number of one's own": (
        Condition("field:1", Operator.MORE, (5,)),
        "field_value_number",
    ),
    "who has a text of one's own": (
        Condition("field:2", Operator.CONTAINS, ("blue",)),
        "field_value_text",
    ),
    "who has a choice of one's own": (
        Condition("field:3", Operator.HAS_ANY, (1,)),
        "field_value_choice",
    ),
    "who was referred by somebody": (
        Condition("relation:1", Operator.FILLED, ()),
        "relation_kind_id",
    ),
}


@pytest.mark.parametrize("question", FILTERS)
def test_a_condition_of_a_filter_is_answered_from_an_index(plans: Plans, question: str) -> None:
    condition, index = FILTERS[question]
    asked = ListQuestion(filter=Group(parts=(condition,)), today="2026-11-19")
    steps = plans.of(lambda reading: contacts.ids(reading, asked))
    assert any(re.search(rf"INDEX {index}\b", step) for step in steps), steps
    scanned = [step for step in steps if step.startswith("SCAN") and "INDEX" not in step]
    assert [step for step in scanned if not re.search("json_each|activity_text|found", step)] == []
    # Whatever is found, the list itself is read in order, once.
    assert steps.count("SCAN contact_line USING COVERING INDEX contact_line_name") == 1
    assert not any("TEMP B-TREE FOR ORDER" in step or "CORRELATED" in step for step in steps)
