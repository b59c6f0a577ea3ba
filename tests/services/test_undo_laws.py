"""Whatever is done in whatever order, undo and redo lead exactly back and forth."""

import csv
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.card import Address, ChannelKind, Photo
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.activities import (
    CompleteActivity,
    DeleteActivity,
    EditActivity,
    LogActivity,
    PlanActivity,
)
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.channel_edits import (
    DeleteChannel,
    DeleteMembership,
    MakePrimary,
    SaveChannel,
    SaveMembership,
)
from crm_desktop.services.companies import (
    AddCompany,
    DeleteCompanies,
    EditCompany,
    EditCompanyCell,
)
from crm_desktop.services.contacts import AddContact, DeleteContacts, EditContact, EditContactCell
from crm_desktop.services.files import AttachFiles, DeleteFiles, RenameFile, SetPhoto
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.policy import OVERWRITABLE, Action, Policy
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.tags import AddTag, RemoveTag, RenameTag
from crm_desktop.services.workspace import Command
from crm_desktop.storage import database, text_index
from tests.helpers.bench import Bench
from tests.helpers.hanging import HangAll

_NAMES = st.sampled_from(
    ["Ana", "José", "李伟", "Ólafur SS", "a'b\"c", "<b>x</b>", "=1+1", "Bob Finch"]
)
_WORDS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=12)
_COMPANIES = st.sampled_from(["Tiles", "Oliveira & Co", "Łódź GmbH"])
_CELLS = st.sampled_from(
    ["", "ana@x.example", "@x.example", "a@x.example; b@x.example", '"', "=1+1", "vip; b", "a,b\n"]
)
_OWNERS = ("contact", "company")
_DAYS = st.dates().map(lambda day: day.isoformat())


class UndoLaws(RuleBasedStateMachine):
    """Random commands on a real file; a stack of pictures says what undo must bring back."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.bench = Bench(self.folder / "laws.crm")
        self.pictures = [self.bench.facts()]
        self.undone: list[dict[str, list[tuple[object, ...]]]] = []

    def teardown(self) -> None:
        while len(self.pictures) > 1:
            self.take_back()
        self.bench.workspace.close()
        shutil.rmtree(self.folder)

    def do(self, command: Command) -> None:
        try:
            done = self.bench.do(command)
        except CrmError:
            assert self.bench.facts() == self.pictures[-1]
            return
        if done.step is not None:
            self.pictures.append(self.bench.facts())
            self.undone = []
        assert self.bench.facts() == self.pictures[-1]

    def some(self, table: str, data: st.DataObject) -> int:
        ids = self.bench.read(lambda r: r.ids(f"SELECT id FROM {table}"))
        return data.draw(st.sampled_from(list(ids))) if ids else 7

    @rule(name=_NAMES, company=st.just("") | _COMPANIES, words=_WORDS, tags=_WORDS)
    def add_contact(self, name: str, company: str, words: str, tags: str) -> None:
        self.do(AddContact(name, company, words, f"{words}@x.example", "+351 912 000 111", tags))

    @rule(name=_NAMES, words=_WORDS)
    def add_company(self, name: str, words: str) -> None:
        self.do(AddCompany(name, words))

    @rule(
        data=st.data(),
        column=st.sampled_from(["name", "company", "title", "email", "phone", "city", "tags"]),
        words=_WORDS,
    )
    def edit_contact_cell(self, data: st.DataObject, column: str, words: str) -> None:
        self.do(EditContactCell(self.some("contact", data), column, words))

    @rule(
        data=st.data(),
        column=st.sampled_from(["name", "industry", "email", "city", "tags"]),
        words=_WORDS,
    )
    def edit_company_cell(self, data: st.DataObject, column: str, words: str) -> None:
        self.do(EditCompanyCell(self.some("company", data), column, words))

    @rule(
        data=st.data(),
        words=_WORDS,
        birthday=st.sampled_from(["", "1984-03-09", "--02-29", "31.2."]),
    )
    def edit_contact(self, data: st.DataObject, words: str, birthday: str) -> None:
        values = {"note": words, "birthday": birthday, "given": words}
        self.do(EditContact(self.some("contact", data), values))

    @rule(data=st.data(), words=_WORDS)
    def edit_company(self, data: st.DataObject, words: str) -> None:
        self.do(EditCompany(self.some("company", data), {"note": words, "employees": "12"}))

    @rule(data=st.data())
    def delete_contact(self, data: st.DataObject) -> None:
        self.do(DeleteContacts((self.some("contact", data),)))

    @rule(data=st.data())
    def delete_company(self, data: st.DataObject) -> None:
        self.do(DeleteCompanies((self.some("company", data),)))

    @rule(
        data=st.data(), kind=st.sampled_from(ActivityKind), words=_WORDS, with_company=st.booleans()
    )
    def log(self, data: st.DataObject, kind: ActivityKind, words: str, with_company: bool) -> None:
        company = self.some("company", data) if with_company else None
        contact = self.some("contact", data)
        self.do(LogActivity(kind, words, contact, company, "", Direction.OUT, 5))

    @rule(data=st.data(), words=_WORDS, day=_DAYS)
    def plan(self, data: st.DataObject, words: str, day: str) -> None:
        self.do(PlanActivity(ActivityKind.TASK, words, day, "09:30", self.some("contact", data)))

    @rule(data=st.data(), words=_WORDS)
    def change_activity(self, data: st.DataObject, words: str) -> None:
        activity = self.some("activity", data)
        self.do(EditActivity(activity, words))
        self.do(CompleteActivity(activity))

    @rule(data=st.data())
    def delete_activity(self, data: st.DataObject) -> None:
        self.do(DeleteActivity(self.some("activity", data)))

    @rule(
        data=st.data(),
        kind=st.sampled_from(ChannelKind),
        words=_WORDS,
        owner=st.sampled_from(["contact", "company"]),
    )
    def add_channel(self, data: st.DataObject, kind: ChannelKind, words: str, owner: str) -> None:
        key = self.some(owner, data)
        self.do(SaveChannel(owner, key, kind, words, "work", Address(city=words)))

    @rule(data=st.data())
    def change_channels(self, data: st.DataObject) -> None:
        self.do(MakePrimary(self.some("channel", data)))
        self.do(DeleteChannel(self.some("channel", data)))

    @rule(data=st.data(), company=_COMPANIES, ended=st.just("") | _DAYS)
    def change_places(self, data: st.DataObject, company: str, ended: str) -> None:
        self.do(SaveMembership(self.some("contact", data), company, {"title": "x", "ended": ended}))

    @rule(data=st.data())
    def delete_place(self, data: st.DataObject) -> None:
        self.do(DeleteMembership(self.some("membership", data)))

    @rule(data=st.data(), name=_WORDS)
    def change_tags(self, data: st.DataObject, name: str) -> None:
        contact = self.some("contact", data)
        self.do(AddTag("contact", (contact,), name))
        self.do(RenameTag(self.some("tag", data), name + "x"))
        self.do(RemoveTag("contact", (contact,), self.some("tag", data)))

    @rule(data=st.data(), kind=st.sampled_from(["contact", "company"]), seed=st.integers(0, 99))
    def hang_all(self, data: st.DataObject, kind: str, seed: int) -> None:
        key = self.some(kind, data)
        if key != 7:
            self.do(HangAll(kind, key, self.some(kind, data), seed))

    @rule(data=st.data(), content=st.binary(max_size=9), owner=st.sampled_from(_OWNERS))
    def attach(self, data: st.DataObject, content: bytes, owner: str) -> None:
        path = self.folder / "offer.txt"
        path.write_bytes(content)
        self.do(AttachFiles(owner, self.some(owner, data), (path,)))

    @rule(data=st.data(), words=_WORDS)
    def change_files(self, data: st.DataObject, words: str) -> None:
        self.do(RenameFile(self.some("attachment", data), words))
        self.do(DeleteFiles((self.some("attachment", data),)))

    @rule(data=st.data(), content=st.binary(max_size=9), owner=st.sampled_from(_OWNERS))
    def set_photo(self, data: st.DataObject, content: bytes, owner: str) -> None:
        photo = Photo("image/png", content) if content else None
        self.do(SetPhoto(owner, self.some(owner, data), photo))

    @rule(words=_WORDS)
    def change_business(self, words: str) -> None:
        self.do(EditBusiness({"business_name": words, "country": "PT"}))

    @rule(
        rows=st.lists(st.tuples(_NAMES, _COMPANIES, _CELLS, _CELLS, _CELLS), max_size=6),
        probable=st.sampled_from(Action),
        overwrite=st.sampled_from([frozenset[str](), frozenset(OVERWRITABLE)]),
    )
    def bring_in(
        self, rows: list[tuple[str, ...]], probable: Action, overwrite: frozenset[str]
    ) -> None:
        path = self.folder / "table.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(("Name", "Company", "E-mail", "Title", "Tags"))
            table.writerows(rows)
        source = look_at(path, lambda _: None)
        self.do(ImportCards(source, Policy(overwrite=overwrite, probable=probable)))

    @precondition(lambda self: len(self.pictures) > 1)
    @rule()
    def take_back(self) -> None:
        self.bench.undo()
        self.undone.append(self.pictures.pop())
        assert self.bench.facts() == self.pictures[-1]

    @precondition(lambda self: self.undone)
    @rule()
    def do_again(self) -> None:
        self.bench.redo()
        self.pictures.append(self.undone.pop())
        assert self.bench.facts() == self.pictures[-1]

    @rule()
    def restart(self) -> None:
        self.bench.workspace.close()
        self.bench = Bench(self.folder / "laws.crm")

    @invariant()
    def derived_rows_are_those_of_a_rebuild(self) -> None:
        kept = self.bench.derived()
        words = _activity_words(self.bench.workspace.path)
        copy = self.folder / "rebuilt.crm"
        shutil.copy(self.bench.workspace.path, copy)
        log = self.bench.workspace.path.with_name("laws.crm-wal")
        if log.exists():
            shutil.copy(log, copy.with_name("rebuilt.crm-wal"))
        _rebuild(copy)
        rebuilt = Bench(copy)
        assert rebuilt.derived() == kept
        assert _activity_words(copy) == words
        rebuilt.workspace.close()
        for left in self.folder.glob("rebuilt*"):
            left.unlink()


def _activity_words(path: Path) -> list[tuple[object, ...]]:
    with closing(database.connect(path)) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, activity_text, instance)"
        )
        return connection.execute("SELECT * FROM temp.words ORDER BY 1, 2, 3, 4").fetchall()


def _rebuild(path: Path) -> None:
    with closing(database.connect(path)) as connection:
        for kind in ("contact", "company"):
            connection.execute(f"DELETE FROM {kind}_line")
            connection.execute(f"DELETE FROM {kind}_text")
        connection.execute("INSERT INTO activity_text (activity_text) VALUES ('delete-all')")
        text_index.refresh_contacts(connection, _ids(connection, "contact"))
        text_index.refresh_companies(connection, _ids(connection, "company"))
        text_index.add_activities(connection, 0, 1 << 62)


def _ids(connection: sqlite3.Connection, table: str) -> list[int]:
    return [row[0] for row in connection.execute(f"SELECT id FROM {table}")]


TestUndoLaws = UndoLaws.TestCase
TestUndoLaws.settings = settings(
    phases=[Phase.generate],  # real files: making a failure smaller takes minutes
    max_examples=15,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
