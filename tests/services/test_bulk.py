"""Many records changed at once: what was said before is what happens, and undo takes it back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.bulk import BulkPreview
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.services import bulk, companies, contacts
from crm_desktop.services.bulk import (
    AddToList,
    Bulk,
    DeleteCompanies,
    DeleteContacts,
    EditMany,
    RemoveFromList,
    TagMany,
    UntagMany,
)
from crm_desktop.services.contacts import AddContact
from crm_desktop.storage.reading import Reading
from tests.helpers.bench import NOON, Bench
from tests.helpers.small_business import FoundBusiness

EDITS = (
    ("contact", "note", "Met at the fair"),
    ("contact", "nickname", "bo"),
    ("contact", "birthday", "--02-28"),
    ("contact", "company", "quay"),
    ("contact", "company", "Brand new"),
    ("contact", "title", "vip"),
    ("contact", "city", "Porto"),
    ("contact", "do_not_contact", "yes"),
    ("contact", "do_not_contact", "no"),
    ("contact", "touch_days", "30"),
    ("contact", "touch_days", ""),
    ("contact", "consent", "given"),
    ("contact", "consent", ""),
    ("company", "industry", "Straße"),
    ("company", "employees", "12"),
    ("company", "city", "Köln"),
)
OWN = (
    ("text", "ANA"), ("number", "7.5"), ("money", "1"), ("day", "2026-11-19"), ("yes-no", "no"),
    ("choice", "red"), ("choices", "red; blue"), ("link", "quay.example"),
    ("text", ""), ("choices", ""),
)  # fmt: skip


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that each test has a copy of."""
    made = Bench(tmp_path_factory.mktemp("bulk") / "harbour.crm")
    made.do(FoundBusiness(3, NOON, people=30))
    made.workspace.empty_log()
    made.workspace.close()
    return made.workspace.path


@pytest.fixture
def bench(tmp_path: Path, founded: Path) -> Iterator[Bench]:
    made = Bench(Path(shutil.copy(founded, tmp_path / "harbour.crm")))
    yield made
    made.workspace.close()


def every(bench: Bench, record: str) -> tuple[int, ...]:
    ask = {"contact": contacts.ids, "company": companies.ids}[record]
    return tuple(bench.read(ask))


def said(bench: Bench, command: Bulk) -> BulkPreview:
    return bench.read(lambda reading: bulk.preview(reading, command))


def row_id(bench: Bench, sql: str) -> int:
    return int(bench.read(lambda reading: reading.value(sql)))


def keeps_its_word(bench: Bench, command: Bulk) -> None:
    """What is said before happens, nothing is left to do afterwards, and undo takes it back."""
    before, facts = said(bench, command), bench.facts()
    changes = bench.do(command).changes
    after = said(bench, command)
    assert (after.changed, after.refused) == (0, before.refused)
    assert after.same == before.changed + before.same
    assert before.changed > 0
    assert len(before.examples) == min(5, before.changed)
    assert changes.touches(Kind.CONTACT) or changes.touches(Kind.COMPANY)
    changed = bench.facts()
    bench.undo()
    assert bench.facts() == facts
    bench.redo()
    assert bench.facts() == changed


@pytest.mark.parametrize(("record", "key", "value"), EDITS)
def test_a_value_for_many_is_what_was_said_of_it(
    bench: Bench, record: str, key: str, value: str
) -> None:
    keeps_its_word(bench, EditMany(record, every(bench, record), key, value))


@pytest.mark.parametrize("record", ["contact", "company"])
@pytest.mark.parametrize(("type_", "value"), OWN)
def test_a_field_of_ones_own_for_many(bench: Bench, record: str, type_: str, value: str) -> None:
    sql = f"SELECT id FROM field WHERE record = '{record}' AND type = '{type_}'"
    key = f"field:{row_id(bench, sql)}"
    keeps_its_word(bench, EditMany(record, every(bench, record), key, value))


@pytest.mark.parametrize("key", ["company", "city"])
def test_emptied_is_what_the_list_shows_and_what_stood_behind_it_comes_forth(
    bench: Bench, key: str
) -> None:
    command = EditMany("contact", every(bench, "contact"), key, "")
    facts, before = bench.facts(), said(bench, command)
    bench.do(command)
    assert 0 < said(bench, command).changed < before.changed
    bench.undo()
    assert bench.facts() == facts


@pytest.mark.parametrize("record", ["contact", "company"])
def test_tags_and_lists_for_many(bench: Bench, record: str) -> None:
    ids = every(bench, record)
    tag = row_id(bench, "SELECT id FROM tag WHERE folded = 'vip'")
    fair = row_id(bench, f"SELECT id FROM segment WHERE record = '{record}' AND name = 'Fair'")
    keeps_its_word(bench, TagMany(record, ids, "VIP"))
    keeps_its_word(bench, TagMany(record, ids, "quite new"))
    keeps_its_word(bench, UntagMany(record, ids, tag))
    keeps_its_word(bench, AddToList(record, ids, fair))
    keeps_its_word(bench, AddToList(record, ids, name="quite new"))
    keeps_its_word(bench, RemoveFromList(record, ids[1:], fair))


def test_many_deleted_go_with_all_that_hangs_on_them(bench: Bench) -> None:
    facts, derived = bench.facts(), bench.derived()
    people, firms = every(bench, "contact"), every(bench, "company")
    assert said(bench, DeleteContacts(people)).changed == len(people)
    bench.do(DeleteContacts(people[:20]))
    bench.do(DeleteCompanies(firms))
    bench.do(DeleteContacts(people[20:]))
    left = {name for name, rows in bench.facts().items() if rows}
    lists = {"pipeline", "stage", "option", "score_rule", "work_week", "service_level", "survey"}
    assert left == {"tag", "segment", "field", "choice", "relation_kind"} | lists
    for _ in range(3):
        bench.undo()
    assert (bench.facts(), bench.derived()) == (facts, derived)


def test_who_cannot_have_a_value_stays_as_they_are(bench: Bench) -> None:
    bench.do(AddContact("Nobody's"))
    command = EditMany("contact", every(bench, "contact"), "title", "Chief")
    before = said(bench, command)
    assert before.refused > 0
    assert before.refusal == "title-needs-company"
    done = bench.do(command)
    assert done.step is not None
    assert done.step.args["count"] == str(before.changed)
    titles = bench.read(lambda r: r.rows("SELECT title, count(*) FROM contact_line GROUP BY 1"))
    assert (None, before.refused) in titles
    assert ("Chief", before.changed + before.same) in titles


def test_examples_say_what_was_and_what_will_be(bench: Bench) -> None:
    key = every(bench, "contact")[0]
    bench.do(EditMany("contact", (key,), "touch_days", "7"))
    (example,) = said(bench, EditMany("contact", (key,), "touch_days", "30")).examples
    assert (example.id, example.before, example.after) == (key, "7", "30")
    assert example.name


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("name", "All alike", "unknown-field"),
        ("sort_key", "x", "unknown-field"),
        ("employees", "5", "unknown-field"),
        ("field:77", "x", "field-gone"),
        ("birthday", "31.2.", "bad-birthday"),
        ("touch_days", "0", "bad-interval"),
        ("touch_days", "soon", "not-a-number"),
        ("touch_days", "99999999999", "not-a-number"),
        ("consent", "perhaps", "unknown-field"),
        ("do_not_contact", "perhaps", "unknown-field"),
        ("note", "a\0b", "odd-characters"),
    ],
)
def test_what_nobody_can_have_is_refused_before_and_then(
    bench: Bench, key: str, value: str, code: str
) -> None:
    command = EditMany("contact", every(bench, "contact"), key, value)
    for attempt in (lambda: said(bench, command), lambda: bench.do(command)):
        with pytest.raises(CrmError) as error:
            attempt()
        assert error.value.code == code


def test_a_city_goes_into_the_address_there_is(bench: Bench) -> None:
    keys = every(bench, "contact")
    sql = "SELECT count(DISTINCT contact_id) FROM channel WHERE kind = 'address'"
    having = row_id(bench, sql)
    count = "SELECT count(*) FROM channel WHERE kind = 'address' AND contact_id IS NOT NULL"
    before = row_id(bench, count)
    bench.do(EditMany("contact", keys, "city", "Faro"))
    assert row_id(bench, count) == before + len(keys) - having
    bench.do(EditMany("contact", keys, "city", "Lagos"))
    assert row_id(bench, count) == before + len(keys) - having


def test_records_gone_meanwhile_are_passed_over(bench: Bench) -> None:
    keys = every(bench, "contact")
    bench.do(DeleteContacts(keys[:1]))
    assert said(bench, TagMany("contact", keys, "fresh")).changed == len(keys) - 1
    bench.do(TagMany("contact", keys, "fresh"))
    assert said(bench, EditMany("contact", keys, "note", "fresh")).changed == len(keys) - 1


def test_consent_of_many_is_of_the_day_it_was_put_down(bench: Bench) -> None:
    keys = every(bench, "contact")
    bench.do(EditMany("contact", keys, "consent", "given"))

    def consents(reading: Reading) -> set[tuple[object, ...]]:
        sql = "SELECT consent, consent_day, consent_source FROM contact WHERE consent_day <> ?"
        return set(reading.rows(sql, ("",)))

    assert ("given", "2026-11-19", "") in bench.read(consents)
    bench.do(EditMany("contact", keys, "consent", ""))
    assert bench.read(consents) == set()
