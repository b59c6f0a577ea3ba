from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.duplicate import Pair, Reason
from crm_desktop.domain.errors import Cancelled
from crm_desktop.services.channel_edits import SaveChannel
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContact
from crm_desktop.services.duplicates.commands import NotDuplicates
from crm_desktop.services.duplicates.finding import Found, find, groups, look_again
from tests.duplicates import LEAST, look
from tests.helpers.bench import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "duplicates.crm")
    yield made
    made.workspace.close()


def found_in(bench: Bench) -> Found:
    return bench.read(lambda r: find(r, CancelToken(), lambda _: None))


def again(bench: Bench, former: Found, kind: Kind, *keys: int) -> Found:
    return bench.read(lambda r: look_again(former, {kind: keys}, r, CancelToken()))


def add(bench: Bench, *people: AddContact) -> list[int]:
    return [max(bench.do(each).changes.created & _ids(bench, "contact")) for each in people]


def _ids(bench: Bench, table: str) -> set[int]:
    return set(bench.read(lambda r: r.ids(f"SELECT id FROM {table}")))


MARTA = AddContact("Marta Oliveira", "Oliveira Tiles", email="marta@tiles.example")
TYPO = AddContact("Marta Olivera", "Oliveira Tiles, Lda.")
OTHER = AddContact("Karl Weiss", "Weiss GmbH", email="karl@weiss.example")


def test_planted_duplicates_are_found_and_what_is_found_is_right(tmp_path: Path) -> None:
    for kind, count in look(301, tmp_path, size=1200).items():
        assert count.planted > 20, kind
        assert count.share_found >= LEAST, (kind, count)
        assert count.share_right >= LEAST, (kind, count)


def test_the_same_company_with_another_form_brings_people_together(bench: Bench) -> None:
    one, other, _ = add(bench, MARTA, TYPO, OTHER)
    found = found_in(bench).pairs
    people = [pair for pair in found if pair.kind is Kind.CONTACT]
    assert [pair.key for pair in people] == [(one, other)]
    assert {each.reason for each in people[0].evidence} >= {Reason.MISTYPED_NAME, Reason.COMPANY}
    assert [pair.kind for pair in found if pair not in people] == [Kind.COMPANY]


def test_numbers_in_two_forms_are_one(bench: Bench) -> None:
    one, other = add(
        bench, AddContact("Ana Reis", phone="+351 912 345 678"), AddContact("Ana Reis")
    )
    bench.do(SaveChannel("contact", other, ChannelKind.PHONE, "912-345-678 (mobile)"))
    assert Reason.PHONE in {e.reason for e in found_in(bench).pairs[0].evidence}
    assert found_in(bench).pairs[0].key == (one, other)


def test_those_who_are_different_are_never_paired_again_until_undone(bench: Bench) -> None:
    one, other = add(bench, MARTA, MARTA)
    assert [pair.key for pair in found_in(bench).pairs] == [(one, other)]
    bench.do(NotDuplicates(Kind.CONTACT, other, one))
    assert found_in(bench).pairs == ()
    assert bench.do(NotDuplicates(Kind.CONTACT, one, other)).step is None
    bench.undo()
    assert [pair.key for pair in found_in(bench).pairs] == [(one, other)]


def test_what_changed_is_looked_at_anew(bench: Bench) -> None:
    one, other = add(bench, MARTA, OTHER)
    found = found_in(bench)
    assert found.pairs == ()
    (third,) = add(bench, TYPO)
    found = again(bench, found, Kind.CONTACT, third)
    assert [pair.key for pair in found.pairs] == [(one, third)]
    bench.do(EditContact(third, {"name": "Hugo Brandt"}))
    assert again(bench, found, Kind.CONTACT, third).pairs == ()
    bench.undo()
    bench.do(DeleteContacts((one,)))
    assert again(bench, found, Kind.CONTACT, one).pairs == ()
    assert other not in {key for pair in found.pairs for key in pair.key}


def test_a_company_that_came_is_compared(bench: Bench) -> None:
    bench.do(AddCompany("Lighthouse Walks"))
    found = found_in(bench)
    bench.do(AddCompany("Lighthouse Walks Ltd"))
    keys = sorted(_ids(bench, "company"))
    found = again(bench, found, Kind.COMPANY, keys[1])
    assert [(pair.kind, pair.key) for pair in found.pairs] == [(Kind.COMPANY, tuple(keys))]


def test_looking_again_weighs_as_looking_through_everything(bench: Bench) -> None:
    add(bench, MARTA, MARTA, TYPO, OTHER)
    whole = found_in(bench)
    keys = sorted(_ids(bench, "contact"))
    assert again(bench, whole, Kind.CONTACT, *keys[:2]).pairs == whole.pairs


def test_it_can_be_called_off(bench: Bench) -> None:
    add(bench, MARTA, TYPO)
    token = CancelToken()

    def stop(_share: float) -> None:
        token.cancel()

    with pytest.raises(Cancelled):
        bench.read(lambda r: find(r, token, stop))


def test_pairs_that_hang_together_are_one_group() -> None:
    chain = [Pair(Kind.CONTACT, a, b, ()) for a, b in ((1, 2), (5, 6), (2, 3))]
    company = Pair(Kind.COMPANY, 2, 9, ())
    assert groups([*chain, company]) == [(chain[0], chain[2]), (chain[1],), (company,)]
