"""A record's history tells what was done to it and to what hangs on it, the newest first."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.history import HistoryStep
from crm_desktop.services.activities import DeleteActivity, LogActivity
from crm_desktop.services.channel_edits import SaveChannel, SaveMembership
from crm_desktop.services.contacts import EditContact, EditContactCell
from crm_desktop.services.history import merges, record_history
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.merging.command import MergeContacts
from crm_desktop.services.tags import AddTag, RemoveTag
from crm_desktop.services.taking_back import TakeBackStep
from crm_desktop.storage.reading import Reading
from tests.helpers.bench import Bench
from tests.helpers.hanging import HangAll


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "history.crm")
    yield made
    made.workspace.close()


def _history(bench: Bench, key: int, before: int | None = None) -> list[HistoryStep]:
    return bench.read(record_history("contact", key, before))


def _lines(step: HistoryStep) -> list[str]:
    told = []
    for each in step.changes:
        fields = "".join(f" {f.column} {f.before} → {f.after}" for f in each.fields)
        told.append(f"{each.verb} {each.table} {each.thing}{fields}")
    return told


def test_changes_are_told_with_what_was_before_and_after(bench: Bench) -> None:
    key = bench.add("Ana", "Tiles", "Owner", "a@x.example", "", "vip")
    bench.do(EditContactCell(key, "email", "b@x.example"))
    bench.do(EditContact(key, {"birthday": "1984-03-09", "nickname": "Nana"}))
    bench.do(SaveMembership(key, "Quay", {"title": "Buyer"}))
    tag = bench.read(lambda r: r.value("SELECT id FROM tag"))
    bench.do(RemoveTag("contact", (key,), tag))
    steps = _history(bench, key)
    assert [step.label for step in steps] == [
        "remove-tag",
        "edit-membership",
        "edit-contact",
        "edit-contact",
        "add-contact",
    ]
    assert [_lines(step) for step in steps] == [
        ["removed tagging vip"],
        ["added membership Quay"],
        ["changed contact Ana birthday  → 1984-03-09 nickname  → Nana"],
        ["changed channel b@x.example value a@x.example → b@x.example"],
        [
            "added contact Ana",
            "added channel b@x.example",
            "added membership Tiles",
            "added tagging vip",
        ],
    ]
    assert [step.at for step in steps] == sorted((step.at for step in steps), reverse=True)


def test_what_is_undone_is_no_history_and_others_are_left_out(bench: Bench) -> None:
    key, other = bench.add("Ana"), bench.add("Bob")
    bench.do(AddTag("contact", (other,), "vip"))
    bench.do(EditContact(key, {"nickname": "Nana"}))
    bench.undo()
    assert [step.label for step in _history(bench, key)] == ["add-contact"]


def test_what_hung_on_it_and_is_gone_is_told_still(bench: Bench) -> None:
    key = bench.add("Ana")
    bench.do(LogActivity(ActivityKind.CALL, "about tiles", key))
    bench.do(DeleteActivity(bench.read(lambda r: r.value("SELECT id FROM activity"))))
    steps = _history(bench, key)
    assert [_lines(step) for step in steps] == [
        ["removed activity about tiles"],
        ["added activity about tiles"],
        ["added contact Ana"],
    ]
    assert steps[0].changes[0].kind == "call"


def test_a_record_of_an_import_knows_the_file(bench: Bench, tmp_path: Path) -> None:
    table = tmp_path / "google.csv"
    rows = "".join(f"P{n},p{n}@x.example,Tiles\n" for n in range(20))
    table.write_text(f"Name,E-mail,Company\n{rows}", "utf-8")
    bench.do(ImportCards(look_at(table, lambda _: None)))
    key = bench.read(lambda r: r.value("SELECT id FROM contact WHERE name = 'P7'"))
    bench.do(EditContact(key, {"nickname": "x"}))
    _, made = _history(bench, key)
    assert (made.label, made.args["file"]) == ("import-contacts", "google.csv")
    assert _lines(made)[0] == "added contact P7"
    assert "added channel p7@x.example" in _lines(made)
    bench.undo()
    bench.undo()
    bench.redo()
    assert [step.label for step in _history(bench, key)] == ["import-contacts"]


def test_merged_it_has_both_histories(bench: Bench) -> None:
    first, second = bench.add("Ana", tags="vip"), bench.add("Anna", tags="vip")
    bench.do(EditContact(second, {"birthday": "1984-03-09"}))
    bench.do(SaveChannel("contact", second, ChannelKind.PHONE, "+351 912 000 111"))
    bench.do(MergeContacts(first, (second,), {"name": first}))
    steps = _history(bench, first)
    assert [step.label for step in steps] == [
        "merge-contacts",
        "edit-channel",
        "edit-contact",
        "add-contact",
        "add-contact",
    ]
    assert _lines(steps[0]) == [
        "added channel +351 912 000 111",
        "changed contact Ana birthday  → 1984-03-09 note  → Name (merged): Anna",
    ]
    bench.do(TakeBackStep(steps[0].id))
    now = _history(bench, first)
    assert [step.label for step in now] == ["take-back", "merge-contacts", "add-contact"]
    assert [step.is_taken_back for step in now] == [False, True, False]
    others = [step.label for step in _history(bench, second)]
    assert others == ["take-back", "merge-contacts", "edit-channel", "edit-contact", "add-contact"]


def test_the_merges_of_the_past_are_listed(bench: Bench) -> None:
    keys = [bench.add(name) for name in ("Ana", "Anna", "Bob", "Bobby")]
    bench.do(MergeContacts(keys[0], (keys[1],)))
    bench.do(MergeContacts(keys[2], (keys[3],), {"name": keys[2]}))
    newest, oldest = bench.read(merges)
    assert (newest.name, newest.other, newest.count) == ("Bob", "Bobby", 1)
    bench.do(TakeBackStep(oldest.step))
    assert bench.read(merges) == [newest]
    bench.undo()
    assert bench.read(merges) == [newest, oldest]
    assert bench.read(lambda r: merges(r, "ANNA")) == [oldest]


def test_history_comes_by_pages(bench: Bench) -> None:
    key = bench.add("Ana")
    for n in range(45):
        bench.do(EditContact(key, {"nickname": f"n{n}"}))
    first = _history(bench, key)
    second = _history(bench, key, first[-1].id)
    assert (len(first), len(second)) == (30, 16)
    assert _history(bench, key, second[-1].id) == []


def test_a_step_of_many_changes_is_cut(bench: Bench) -> None:
    key = bench.add("Ana", tags=",".join(f"t{n}" for n in range(30)))
    (made,) = _history(bench, key)
    assert (len(made.changes), made.more) == (12, 19)


def test_own_fields_read_as_their_type_has_it(bench: Bench) -> None:
    key = bench.add("Ana")
    bench.do(HangAll("contact", key, key, 1))
    lines = _lines(_history(bench, key)[0])
    assert "added field_value Likes choice_id  → tea" in lines or (
        "added field_value Likes choice_id  → coffee" in lines
    )


@pytest.mark.parametrize("kind", ["contact", "company"])
def test_reads_go_by_index_only(bench: Bench, kind: str) -> None:
    queries: list[str] = []
    key = bench.add_any(kind, "Ana")
    bench.do(HangAll(kind, key, key, 1))

    def watched(reading: object) -> object:
        connection = reading._connection  # type: ignore[attr-defined]  # to see what is asked
        connection.set_trace_callback(queries.append)
        found = record_history(kind, key)(reading)  # type: ignore[arg-type]  # a Reading
        connection.set_trace_callback(None)
        return found

    assert bench.read(watched)
    asked = [sql for sql in queries if "journal_note" in sql]
    assert asked
    for sql in asked:
        plan = bench.read(partial(Reading.rows, sql=f"EXPLAIN QUERY PLAN {sql}"))
        scans = [row[3] for row in plan if row[3].startswith("SCAN") and "json_each" not in row[3]]
        assert scans == [], sql
