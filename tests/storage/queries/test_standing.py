"""Single rows come to stand exactly where the question for the whole order puts them."""

import random
from array import array
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContactCell
from crm_desktop.services.workspace import Command
from crm_desktop.storage.queries import companies, contacts
from crm_desktop.storage.queries.standing import Followers
from tests.helpers.bench import NOON, Bench
from tests.helpers.gui import Together

# Alike, without a value, beyond the plane of most letters, and those whose order bytes decide.
TEXTS = ("", "", "Berg", "berg", "Ångström", "李 伟", "\uff5e", "\U0001f600", "Zoë", "Finch & Sons")
CELLS = ("name", "company", "email", "phone", "tags")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "standing.crm")
    yield made
    made.workspace.close()


def arranged(ids: "array[int]", followers: Followers) -> list[int]:
    """The list once each record was brought before the one that comes next."""
    made = list(ids)
    for key, follower in followers:
        if key in made:
            made.remove(key)
        made.insert(len(made) if follower is None else made.index(follower), key)
    return made


def some_writes(chance: random.Random, people: list[int], now: int) -> Command:
    """One to four changes to anybody."""
    made: list[Command] = []
    for _ in range(chance.randint(1, 4)):
        key, text = chance.choice(people), chance.choice(TEXTS)
        cell = chance.choice(CELLS)
        if cell in ("name", "company"):
            text = text or "Ada"
        made.append(EditContactCell(key, cell, text))
        if chance.random() < 0.3:
            made.append(AddContact(text or "Ada", "Berg", chance.choice(TEXTS)))
        if chance.random() < 0.3:
            made.append(LogActivity(ActivityKind.NOTE, "Met", key, at=now - chance.randint(0, 3)))
    return Together(tuple(made))


@pytest.mark.parametrize("is_descending", [False, True])
def test_a_list_brought_up_to_date_is_the_list_asked_anew(
    bench: Bench, *, is_descending: bool
) -> None:
    chance = random.Random(f"standing {is_descending}")
    made = Together(tuple(AddContact(name or "Ada", name) for name in TEXTS * 2))
    people = sorted(bench.do(made).changes.ids[Kind.CONTACT])
    for subject, kind in ((contacts, Kind.CONTACT), (companies, Kind.COMPANY)):
        for order in subject.ORDERS:
            ask = partial(subject.ids, question=ListQuestion(order, is_descending))
            before = bench.read(ask)
            done = bench.do(some_writes(chance, people, NOON)).changes
            written = sorted(done.ids.get(kind, frozenset()) - done.deleted)
            gone = kind is Kind.COMPANY and done.deleted & set(before)
            assert not gone
            find = partial(subject.followers, order=order, ids=before, written=written)
            found = bench.read(partial(find, descending=is_descending))
            assert arranged(before, found) == list(bench.read(ask)), order


def test_records_that_stand_as_before_are_not_named(bench: Bench) -> None:
    made = Together(tuple(AddContact(name) for name in ("Ada", "Ben", "Cleo")))
    keys = sorted(bench.do(made).changes.created)
    ids = bench.read(contacts.ids)
    bench.do(EditContactCell(keys[1], "name", "Bert"))
    find = partial(contacts.followers, order="name", ids=ids, descending=False)
    assert bench.read(partial(find, written=keys)) == []


def test_records_deleted_meanwhile_are_left_out(bench: Bench) -> None:
    made = Together(tuple(AddContact(name) for name in ("Ada", "Ben", "Cleo")))
    keys = sorted(bench.do(made).changes.created)
    ids = bench.read(contacts.ids)
    bench.do(DeleteContacts((keys[0],)))
    bench.do(EditContactCell(keys[1], "name", "Zoë"))
    find = partial(contacts.followers, order="name", ids=ids, descending=False)
    assert bench.read(partial(find, written=keys[:2])) == [(keys[1], None)]
