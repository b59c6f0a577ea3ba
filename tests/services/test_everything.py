import csv
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Address, ChannelKind, Photo
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import Cancelled, CrmError, FileTrouble
from crm_desktop.domain.forecast_ledger import Frozen
from crm_desktop.domain.goal import GoalPeriod
from crm_desktop.domain.relation import RelationWords
from crm_desktop.services.activities import LogActivity, PlanActivity
from crm_desktop.services.articles import AddArticle, AddPictures
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.channel_edits import SaveChannel
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.contacts import AddContact, EditContact
from crm_desktop.services.everything import export_everything, import_everything
from crm_desktop.services.files import AttachFiles, SetPhoto
from crm_desktop.services.goals import SaveGoal
from crm_desktop.services.own_figures import SetOwnFigures
from crm_desktop.services.relations import SaveRelation
from crm_desktop.services.tags import AddTag
from crm_desktop.services.workspace import Command
from crm_desktop.storage import database
from tests.helpers.articles import PIXEL
from tests.helpers.bench import Bench
from tests.helpers.hanging import HangAll
from tests.helpers.mails import RITA
from tests.helpers.served import TABLES, serve

NASTY = ["=1+1", "<b>x</b>", "../../x", 'a"b', "a,b\r\nc", "\u202eabc", "😀", "李 伟", "محمد", "'",
         "\x01", "\ufeff", "\u2028", "NULL", "%s {name}", "\\", "a" * 5_000]  # fmt: skip
TEXTS = st.sampled_from(NASTY) | st.text(
    st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=12
)
PICTURE = Photo("image/png", b"\x89PNG picture")


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    _fill(made, tmp_path, NASTY)
    yield made
    made.workspace.close()


def _fill(bench: Bench, folder: Path, texts: list[str]) -> None:
    """A business in which every table of facts that has commands so far has rows."""
    bench.do_all(
        AddContact(f"{text} {number}", f"Co {text}", text, text, text, f"tag {text}")
        for number, text in enumerate(texts)
    )
    bench.do_all(AddCompany(f"{text} {number}") for number, text in enumerate(texts))
    people = sorted(bench.read(lambda r: r.ids("SELECT id FROM contact")))
    firms = sorted(bench.read(lambda r: r.ids("SELECT id FROM company")))
    bench.do_all(_story(folder, list(zip(people, texts, strict=True)), firms))
    if len(people) > 1:
        words = RelationWords("referred by", "referred")
        bench.do(SaveRelation("contact", people[0], words, people[1], texts[0]))
    serve(bench, folder, people[0], texts[-1])
    bench.do(SetOwnFigures({"2026-12": 500_000}))
    bench.do(SaveGoal("won-revenue", GoalPeriod.MONTH, "2026-10", 500_000, "2027-03"))
    told = tuple(Frozen(text, "2026-11", "2026-12", "EUR", 5, 4, 6, 0, 9) for text in set(texts))
    bench.workspace.derive(lambda write: write.keep_forecasts(told), CancelToken())


def _story(folder: Path, people: list[tuple[int, str]], firms: list[int]) -> Iterator[Command]:
    for number, (person, text) in enumerate(people):
        yield EditContact(person, {"note": text, "nickname": text, "birthday": "--02-29"})
        address = Address(text, text, text)
        yield SaveChannel("contact", person, ChannelKind.ADDRESS, f"x {text}", text, address)
        yield LogActivity(ActivityKind.NOTE, f"x {text}", person, firms[0], text)
        path = folder / f"offer {number}.txt"
        path.write_bytes(text.encode())
        yield AttachFiles("contact", person, (path,))
    first, text = people[0]
    yield EditBusiness({"business_name": text})
    yield PlanActivity(ActivityKind.TASK, f"x {text}", "2026-12-01", "10:00", first)
    yield SetPhoto("contact", first, PICTURE)
    yield SetPhoto("company", firms[0], PICTURE)
    yield AddTag("company", tuple(firms), f"all {text}")
    for seed in range(8):
        yield HangAll("contact", first, people[-1][0], seed)
        yield HangAll("company", firms[0], firms[-1], seed)


def _blobs(bench: Bench) -> list[tuple[object, ...]]:
    return bench.read(lambda r: r.rows("SELECT * FROM blob ORDER BY sha256"))


def _out_and_in(bench: Bench, folder: Path) -> Bench:
    exported, path = folder / "export", folder / "again.crm"
    bench.read(export_everything(exported, CancelToken(), "Read me"))
    import_everything(exported, path, CancelToken())
    return Bench(path)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_what_goes_out_and_comes_in_again_is_the_same(texts: list[str]) -> None:
    folder = Path(tempfile.mkdtemp())
    bench = Bench(folder / "harbour.crm")
    _fill(bench, folder, texts)
    again = _out_and_in(bench, folder)
    facts = bench.facts()
    assert all(facts[table] for table in TABLES)
    assert again.facts() == facts
    assert all(bench.records().values())
    assert again.records() == bench.records()
    assert again.derived() == bench.derived()
    assert _blobs(again) == _blobs(bench)
    for each in (bench, again):
        each.workspace.close()
    shutil.rmtree(folder)


def test_the_new_file_is_sound_and_has_no_steps_to_undo(bench: Bench, tmp_path: Path) -> None:
    again = _out_and_in(bench, tmp_path)
    again.do(AddContact("One more"))
    again.undo()
    with pytest.raises(CrmError, match="nothing-to-undo"):
        again.undo()
    again.workspace.close()
    connection = database.connect(tmp_path / "again.crm")
    assert database.is_sound(connection, "integrity_check")
    connection.close()


def test_a_person_finds_everything_without_the_program(bench: Bench, tmp_path: Path) -> None:
    exported = tmp_path / "export"
    bench.read(export_everything(exported, CancelToken(), "Read me"))
    assert {path.name for path in exported.iterdir()} == {
        "README.txt", "contacts.csv", "contacts.vcf", "companies.csv", "deals.csv",
        "activities.csv", "tickets.csv", "messages.csv", "feedback.csv", "time.csv", "articles",
        "campaigns.csv", "campaign_people.csv", "files", "photos", "data",
    }  # fmt: skip
    assert (exported / "README.txt").read_text() == "Read me"
    assert "李 伟" in (exported / "contacts.csv").read_text("utf-8-sig")
    assert "'=1+1" in (exported / "activities.csv").read_text("utf-8-sig")
    for path in exported.rglob("*"):
        assert path.resolve().is_relative_to(exported.resolve())


def test_a_person_reads_what_was_asked_and_answered(tmp_path: Path) -> None:
    bench, exported = Bench(tmp_path / "served.crm"), tmp_path / "export"
    serve(bench, tmp_path, bench.add("Rita"), "pair it")
    bench.read(export_everything(exported, CancelToken(), ""))
    asked = [row for row in _rows(exported, "messages.csv") if row["Ticket subject"] == "x pair it"]
    kinds = [(row["Kind"], row["Direction"], row["Text"]) for row in asked]
    assert kinds == [
        ("email", "in", "No link."), ("note", "in", "x"), ("note", "", "x pair it"),
        ("email", "out", "x pair it"), ("note", "in", "x"),
    ]  # fmt: skip
    assert (asked[3]["Files"], asked[0]["From"]) == ("x pair it.txt", RITA)
    spent = _rows(exported, "time.csv")[-1]
    assert (spent["Minutes"], spent["Billable"], spent["Note"]) == ("25", "yes", "pair it")
    assert "x pair it" in {row["Subject"] for row in _rows(exported, "tickets.csv")}
    said = _rows(exported, "feedback.csv")[0]
    assert (said["Comment"], said["x pair it"]) == ("pair it", "x pair it")
    (campaign,) = _rows(exported, "campaigns.csv")
    assert (campaign["Campaign"], campaign["Channel"]) == ("x pair it", "Other")
    assert (campaign["People"], campaign["Answered"]) == ("1", "1")
    assert (campaign["Cost"], campaign["Currency"], campaign["Note"]) == (
        "123.45",
        "EUR",
        "pair it",
    )
    (member,) = _rows(exported, "campaign_people.csv")
    assert (member["Contact"], member["Outcome"]) == ("Rita", "answered")
    assert (exported / "files" / "#1 x pair it" / "x pair it.txt").read_text() == "pair it"
    bench.workspace.close()


def test_articles_are_markdown_beside_their_pictures(bench: Bench, tmp_path: Path) -> None:
    exported = tmp_path / "export"
    for _ in range(2):
        done = bench.do(AddArticle("Pair: it/now", "![](picture.png)"))
        article = max(done.changes.ids[Kind.ARTICLE] & done.changes.created)
        bench.do(AddPictures(article, (("picture.png", PIXEL),)))
    bench.do(AddArticle("Pair: it/now", "Press it."))
    bench.read(export_everything(exported, CancelToken(), ""))
    folders = [exported / "articles" / name for name in ("now", "now 2")]
    for folder in folders:
        text = (folder / "now.md").read_text("utf-8")
        assert text.startswith('---\ntitle: "Pair: it/now"\nstate: "draft"\n')
        assert text.endswith("---\n\n![](picture.png)\n")
        assert (folder / "picture.png").read_bytes() == PIXEL
    assert (exported / "articles" / "now.md").read_text("utf-8").endswith("\n\nPress it.\n")


def _rows(exported: Path, name: str) -> list[dict[str, str]]:
    with (exported / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_each_content_is_written_once_under_a_name_of_its_own(bench: Bench, tmp_path: Path) -> None:
    exported = tmp_path / "export"
    bench.read(export_everything(exported, CancelToken(), ""))
    files = [path.read_bytes() for path in (exported / "files").rglob("*") if path.is_file()]
    assert len(files) == len(set(files))
    assert set(files) >= {text.encode() for text in NASTY}
    assert [path.read_bytes() for path in (exported / "photos").iterdir()] == [PICTURE.content]


def test_a_folder_that_is_there_is_left_alone(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "export").mkdir()
    with pytest.raises(CrmError, match="folder-exists"):
        bench.read(export_everything(tmp_path / "export", CancelToken(), ""))
    assert list((tmp_path / "export").iterdir()) == []


def test_called_off_it_leaves_nothing(bench: Bench, tmp_path: Path) -> None:
    token = CancelToken()

    def call_off(what: str, _count: int) -> None:
        if what == "activity":
            token.cancel()

    with pytest.raises(Cancelled):
        bench.read(export_everything(tmp_path / "export", token, "", call_off))
    assert not [path for path in tmp_path.iterdir() if "export" in path.name]


def _contacts(exported: Path) -> Path:
    return exported / "data" / "contact.jsonl"


def _lines(exported: Path) -> list[str]:
    return _contacts(exported).read_text("utf-8").splitlines(keepends=True)


def _first(exported: Path, name: str, value: object) -> str:
    return json.dumps({**json.loads(_lines(exported)[0]), name: value}) + "\n"


def _manifest(exported: Path, text: str) -> None:
    (exported / "data" / "manifest.json").write_text(text)


def _outside(exported: Path) -> None:
    row = {"sha256": "0" * 64, "media_type": "x", "path": "../harbour.crm"}
    (exported / "data" / "blob.jsonl").write_text(json.dumps(row) + "\n")


SPOILT: dict[str, tuple[str, Callable[[Path], object]]] = {
    "no manifest": ("no-export", lambda e: (e / "data" / "manifest.json").unlink()),
    "other program": ("no-export", lambda e: _manifest(e, '{"application": "x", "version": 1}')),
    "newer": (
        "newer-export", lambda e: _manifest(e, '{"application": "CRM Desktop", "version": 99}')),
    "half a line": (
        "bad-export", lambda e: _contacts(e).write_text("".join(_lines(e))[:-9], "utf-8")),
    "unknown column": (
        "bad-export", lambda e: _contacts(e).write_text(_first(e, "x; DROP TABLE contact", 1))),
    "a list": ("bad-export", lambda e: _contacts(e).write_text(_first(e, "name", []))),
    "half a character": (
        "bad-export", lambda e: _contacts(e).write_text(_first(e, "name", "\ud800"))),
    "twice the same": (
        "bad-export",
        lambda e: _contacts(e).write_text("".join([*_lines(e), _lines(e)[0]]), "utf-8")),
    "nobody's channel": (
        "bad-export", lambda e: _contacts(e).write_text("".join(_lines(e)[1:]), "utf-8")),
    "a file changed": (
        "bad-export", lambda e: next((e / "photos").iterdir()).write_bytes(b"other")),
    "a path outside": ("bad-export", _outside),
}  # fmt: skip


@pytest.mark.parametrize("how", SPOILT)
def test_what_is_not_whole_makes_no_file(bench: Bench, tmp_path: Path, how: str) -> None:
    exported = tmp_path / "export"
    bench.read(export_everything(exported, CancelToken(), ""))
    code, spoil = SPOILT[how]
    spoil(exported)
    with pytest.raises(CrmError, match=code):
        import_everything(exported, tmp_path / "again.crm", CancelToken())
    assert [path.name for path in tmp_path.iterdir() if "again" in path.name] == []
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_a_file_that_is_there_is_never_replaced(bench: Bench, tmp_path: Path) -> None:
    exported = tmp_path / "export"
    bench.read(export_everything(exported, CancelToken(), ""))
    with pytest.raises(FileTrouble, match="file-exists"):
        import_everything(exported, bench.workspace.path, CancelToken())
