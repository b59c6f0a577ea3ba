"""The machine that every rule of the undo laws is a part of: real files, pictures of all facts."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from crm_desktop.domain.errors import CrmError
from crm_desktop.services.workspace import Command
from tests.helpers.bench import Bench
from tests.helpers.rebuilding import check_derived

NAMES = st.sampled_from(
    ["Ana", "José", "李伟", "Ólafur SS", "a'b\"c", "<b>x</b>", "=1+1", "Bob Finch"]
)
WORDS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=12)
COMPANIES = st.sampled_from(["Tiles", "Oliveira & Co", "Łódź GmbH"])
CELLS = st.sampled_from(
    ["", "ana@x.example", "@x.example", "a@x.example; b@x.example", '"', "=1+1", "vip; b", "a,b\n"]
)
OWNERS = ("contact", "company")
RECORDS = (*OWNERS, "deal")
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
        check_derived(self.bench)
