"""The machine that every rule of the undo laws is a part of: real files, pictures of all facts."""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from crm_desktop.domain.errors import CrmError
from crm_desktop.services.workspace import Command
from crm_desktop.storage import database, text_index
from tests.helpers.bench import Bench

NAMES = st.sampled_from(
    ["Ana", "José", "李伟", "Ólafur SS", "a'b\"c", "<b>x</b>", "=1+1", "Bob Finch"]
)
WORDS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=12)
COMPANIES = st.sampled_from(["Tiles", "Oliveira & Co", "Łódź GmbH"])
CELLS = st.sampled_from(
    ["", "ana@x.example", "@x.example", "a@x.example; b@x.example", '"', "=1+1", "vip; b", "a,b\n"]
)
OWNERS = ("contact", "company")
DAYS = st.dates().map(lambda day: day.isoformat())


class LawMachine(RuleBasedStateMachine):
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
