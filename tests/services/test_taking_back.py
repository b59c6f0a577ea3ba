"""An old step goes back where nothing else touched it, and says where it could not."""

import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.history import Left, Reason
from crm_desktop.services.activities import CompleteActivity, EditActivity, LogActivity
from crm_desktop.services.channel_edits import DeleteChannel, MakePrimary, SaveChannel
from crm_desktop.services.companies import AddCompany, EditCompany
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContact, EditContactCell
from crm_desktop.services.deals import MoveDeals, SetDealChance
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.merging.command import MergeCompanies, MergeContacts
from crm_desktop.services.tags import AddTag, RemoveTag, RenameTag
from crm_desktop.services.taking_back import TakeBackStep
from crm_desktop.services.workspace import Command
from crm_desktop.storage.columns import FACTS
from tests.helpers.bench import Bench
from tests.helpers.deal_bench import PROPOSAL, begin, row
from tests.helpers.hanging import HangAll
from tests.helpers.rebuilding import check_derived

Facts = dict[str, list[tuple[object, ...]]]
_STEP = "SELECT max(id) FROM journal_step WHERE is_undone = 0"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "back.crm")
    yield made
    made.workspace.close()


def _last_step(bench: Bench) -> int:
    return int(bench.read(lambda r: r.value(_STEP)))


def _take_back(bench: Bench, step: int) -> Sequence[Left]:
    told: list[Left] = []
    bench.do(TakeBackStep(step, told.extend))
    return told


def _by_id(facts: Facts) -> dict[tuple[str, object], tuple[object, ...]]:
    return {(table, row[0]): row for table, rows in facts.items() for row in rows}


def _orphans(bench: Bench) -> list[object]:
    return bench.read(lambda r: list(r.rows("PRAGMA foreign_key_check")))


@pytest.mark.parametrize("kind", ["contact", "company"])
def test_a_merge_nobody_touched_goes_back_whole(bench: Bench, kind: str) -> None:
    first, second, third = (bench.add_any(kind, name) for name in "ABC")
    for seed, (key, other) in enumerate([(first, second), (second, first), (second, third)]):
        bench.do(HangAll(kind, key, other, seed))
    before, derived = bench.facts(), bench.derived()
    bench.do((MergeContacts if kind == "contact" else MergeCompanies)(first, (second,)))
    merge = _last_step(bench)
    merged = bench.facts()
    assert _take_back(bench, merge) == []
    assert bench.facts() == before
    assert bench.derived() == derived
    bench.undo()
    assert bench.facts() == merged
    bench.redo()
    assert bench.facts() == before


def test_what_was_changed_since_stays_and_is_told(bench: Bench) -> None:
    first = bench.add("Marta", email="m@x.example", tags="vip")
    second = bench.add("Martha Oliveira", phone="+351 912 000 111", tags="local")
    bench.do(EditContact(second, {"birthday": "1984-03-09", "nickname": "Mo"}))
    bench.do(LogActivity(ActivityKind.CALL, "about tiles", second))
    call = bench.read(lambda r: r.value("SELECT id FROM activity"))
    phone = bench.read(lambda r: r.value("SELECT id FROM channel WHERE kind = 'phone'"))
    bench.do(MergeContacts(first, (second,), {"name": first}))
    merge = _last_step(bench)
    bench.do(EditContact(first, {"birthday": "1985-04-10"}))
    bench.do(EditActivity(call, "about blue tiles"))
    bench.do(DeleteChannel(phone))
    told = {(each.reason, each.table, each.columns) for each in _take_back(bench, merge)}
    assert told == {
        (Reason.CHANGED, "contact", ("birthday",)),
        (Reason.GONE, "channel", ("contact_id",)),
    }
    rows = bench.read(lambda r: r.rows("SELECT id, name, nickname, birthday FROM contact"))
    assert rows == [
        (first, "Marta", "", "1985-04-10"),
        (second, "Martha Oliveira", "Mo", "1984-03-09"),
    ]
    moved = bench.read(lambda r: r.rows("SELECT contact_id, body FROM activity"))
    assert moved == [(second, "about blue tiles")]


def test_what_is_told_names_the_record_and_the_thing(bench: Bench) -> None:
    first, second = bench.add("Marta", "Tiles"), bench.add("Bob", "Tiles")
    bench.do(SaveChannel("contact", second, ChannelKind.EMAIL, "bob@x.example"))
    mail = bench.read(lambda r: r.value("SELECT id FROM channel"))
    bench.do(MergeContacts(first, (second,)))
    merge = _last_step(bench)
    bench.do(DeleteChannel(mail))
    (told,) = _take_back(bench, merge)
    assert (told.reason, told.thing, told.name) == (Reason.GONE, "bob@x.example", "Marta")


def test_a_new_record_that_is_in_use_stays(bench: Bench) -> None:
    contact = bench.add("Ana", tags="vip")
    made = _last_step(bench)
    bench.do(LogActivity(ActivityKind.CALL, "since then", contact))
    tag = bench.read(lambda r: r.value("SELECT id FROM tag"))
    other = bench.add("Bob")
    bench.do(AddTag("contact", (other,), "vip"))
    told = {(each.reason, each.table, each.row) for each in _take_back(bench, made)}
    assert told == {(Reason.IN_USE, "contact", contact), (Reason.IN_USE, "tag", tag)}
    taggings = bench.read(lambda r: r.rows("SELECT contact_id FROM tagging"))
    assert taggings == [(other,)]


def test_an_import_goes_back_but_for_what_was_used_since(bench: Bench, tmp_path: Path) -> None:
    old = bench.add("Ana", email="ana@x.example")
    table = tmp_path / "people.csv"
    rows = "".join(f"P{n},p{n}@x.example,Tiles\n" for n in range(50))
    text = f"Name,E-mail,Company\nAna,ana@x.example,Quay\n{rows}"
    table.write_text(text, "utf-8")
    before = bench.facts()
    bench.do(ImportCards(look_at(table, lambda _: None)))
    step = _last_step(bench)
    assert _take_back(bench, step) == []
    assert bench.facts() == before
    bench.undo()
    used = bench.read(lambda r: r.value("SELECT id FROM contact WHERE name = 'P7'"))
    bench.do(LogActivity(ActivityKind.CALL, "since then", used))
    told = _take_back(bench, step)
    assert [(each.reason, each.table, each.name) for each in told] == [
        (Reason.IN_USE, "contact", "P7")
    ]
    left = bench.read(lambda r: list(r.ids("SELECT id FROM contact ORDER BY id")))
    assert left == [old, used]
    assert _orphans(bench) == []


def test_a_name_taken_meanwhile_is_not_taken_twice(bench: Bench) -> None:
    contact = bench.add("Ana", tags="vip")
    tag = bench.read(lambda r: r.value("SELECT id FROM tag"))
    bench.do(RemoveTag("contact", (contact,), tag))
    removed = _last_step(bench)
    bench.do(RenameTag(tag, "local"))
    renamed = _last_step(bench)
    bench.do(AddTag("contact", (contact,), "vip"))
    told = _take_back(bench, renamed)
    assert [(each.reason, each.table) for each in told] == [(Reason.THERE, "tag")]
    bench.do(AddTag("contact", (contact,), "local"))
    (told_again,) = _take_back(bench, removed)
    assert (told_again.reason, told_again.table) == (Reason.THERE, "tagging")


def test_what_is_undone_or_gone_cannot_be_taken_back(bench: Bench) -> None:
    bench.add("Ana")
    step = _last_step(bench)
    bench.undo()
    with pytest.raises(CrmError, match="step-gone"):
        bench.do(TakeBackStep(step))
    with pytest.raises(CrmError, match="step-gone"):
        bench.do(TakeBackStep(1))


def test_taken_back_twice_is_taken_back_once(bench: Bench) -> None:
    first, second = bench.add("Ana", tags="vip"), bench.add("Ana", email="a@x.example")
    bench.do(MergeContacts(first, (second,)))
    merge = _last_step(bench)
    assert _take_back(bench, merge) == []
    assert bench.do(TakeBackStep(merge)).step is None


class _Chance:
    """A hundred random changes, some of them to the records merged."""

    def __init__(self, bench: Bench, seed: int) -> None:
        self._bench, self._random = bench, random.Random(seed)

    def some(self, table: str) -> int:
        ids = self._bench.read(lambda r: r.ids(f"SELECT id FROM {table}"))
        return self._random.choice(list(ids) or [1])

    def change(self) -> None:
        with suppress(CrmError):
            self._bench.do(self._random.choice(self._commands())())

    def _commands(self) -> list[Callable[[], Command]]:
        word = self._random.choice(["red", "blue", "tall", "new", "vip"])
        return [
            lambda: AddContact(word, "Tiles", "", f"{word}@y.example", "", word),
            lambda: EditContact(self.some("contact"), {"nickname": word, "note": word}),
            lambda: EditContactCell(self.some("contact"), "email", f"{word}@z.example"),
            lambda: EditContactCell(self.some("contact"), "tags", f"{word}; more"),
            lambda: EditContactCell(self.some("contact"), "company", word),
            lambda: DeleteContacts((self.some("contact"),)),
            lambda: LogActivity(ActivityKind.NOTE, word, self.some("contact")),
            lambda: CompleteActivity(self.some("activity")),
            lambda: SaveChannel("contact", self.some("contact"), ChannelKind.PHONE, "912 000 111"),
            lambda: DeleteChannel(self.some("channel")),
            lambda: MakePrimary(self.some("channel")),
            lambda: RenameTag(self.some("tag"), word),
            lambda: RemoveTag("contact", (self.some("contact"),), self.some("tag")),
            lambda: HangAll("contact", self.some("contact"), self.some("contact"), 3),
            lambda: AddCompany(word),
            lambda: EditCompany(self.some("company"), {"industry": word}),
        ]


def _hundred_later(bench: Bench, seed: int) -> tuple[list[Facts], Sequence[Left]]:
    """Facts before the merge, after it, after a hundred changes, after it was taken back."""
    first = bench.add("Marta", "Tiles", "Owner", "m@x.example", "", "vip; local")
    second = bench.add("Marta", "Quay", "Buyer", "m2@x.example", "+351 912 000 111", "vip")
    bench.do(EditContact(second, {"birthday": "1984-03-09", "note": "tall"}))
    for turn in range(4):
        bench.do(HangAll("contact", (first, second)[turn % 2], first, seed + turn))
    facts = [bench.facts()]
    bench.do(MergeContacts(first, (second,)))
    merge = _last_step(bench)
    facts.append(bench.facts())
    chance = _Chance(bench, seed)
    for _ in range(100):
        chance.change()
    facts.append(bench.facts())
    told = _take_back(bench, merge)
    return [*facts, bench.facts()], told


def _check(bench: Bench, seed: int) -> None:
    facts, told = _hundred_later(bench, seed)
    before, merged, later, now = (_by_id(each) for each in facts)
    places = {table: {name: n for n, name in enumerate(c.all)} for table, c in FACTS.items()}
    left = {(each.table, each.row) for each in told}
    for key in before.keys() | merged.keys() | later.keys():
        was, then, since, stands = (rows.get(key) for rows in (before, merged, later, now))
        if was == then:  # no matter of the merge
            assert stands == since, key
        elif since == then and key not in left:  # of the merge, and nobody touched it
            assert stands == was, key
        elif since is not None and was is not None and then is not None and stands is not None:
            for name, n in places[key[0]].items():  # touched in part: the rest goes back
                wanted = was[n] if since[n] == then[n] and key not in left else None
                assert wanted is None or stands[n] == wanted, (key, name)
    assert _orphans(bench) == []


@settings(
    phases=[Phase.generate],  # a hundred commits each: making a failure smaller takes minutes
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(seed=st.integers(0, 1 << 32))
def test_after_a_hundred_changes_untouched_things_stand_as_before(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder) / "back.crm")
        _check(bench, seed)
        check_derived(bench)
        bench.workspace.close()


def test_an_old_move_of_a_deal_is_taken_back_and_its_past_stays(bench: Bench) -> None:
    deal = begin(bench, bench.add("Ana"))
    moved = bench.do(MoveDeals((deal,), PROPOSAL))
    assert moved.step is not None
    step = bench.read(lambda r: r.value("SELECT max(id) FROM journal_step"))
    bench.do(SetDealChance(deal, 40))
    bench.do(TakeBackStep(step))
    assert (row(bench, deal).stage, row(bench, deal).chance) == ("Prospecting", 40)
    told = bench.read(lambda r: r.rows("SELECT stage_id, chance FROM deal_history ORDER BY at, id"))
    assert told == [(1, 10), (PROPOSAL, 50), (PROPOSAL, 40), (1, 40)]
