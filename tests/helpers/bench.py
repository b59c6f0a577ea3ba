"""Real workspace files for tests, with a clock that the test moves."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, TypeVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.workspace import Command, Done, Reading, Workspace
from crm_desktop.storage.columns import FACTS, RECORDS
from crm_desktop.storage.journal import Writer
from tests.helpers.new_file import new_file

T = TypeVar("T")
Rows = dict[str, list[tuple[object, ...]]]  # of tables by their names

# Thursday, 19 November 2026, 10:00 UTC.
NOON = 1_795_082_400_000


@dataclass(frozen=True, slots=True)
class _All:
    label: ClassVar[str] = "all"
    commands: tuple[Command, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        for command in self.commands:
            command.run(write, token)
        return {}


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now: int = NOON) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


class Bench:
    """A workspace with what a test asks of it in one word."""

    def __init__(self, path: Path) -> None:
        self.clock = Clock()
        if not path.exists():
            new_file(path)
        self.workspace = Workspace(path, 1, self.clock)

    def do(self, command: Command) -> Done:
        self.clock.now += 1000
        return self.workspace.do(command, CancelToken())

    def add(self, name: str, *rest: str, **more: str) -> int:
        """A new contact's id; what it has is as for `AddContact`."""
        done = self.do(AddContact(name, *rest, **more))
        return max(done.changes.created & done.changes.ids[Kind.CONTACT])

    def add_any(self, kind: str, name: str) -> int:
        """The id of a new contact or company."""
        return (
            self.add(name) if kind == "contact" else max(self.do(AddCompany(name)).changes.created)
        )

    def token(self) -> CancelToken:
        return CancelToken()

    def do_all(self, commands: Iterable[Command]) -> Done:
        """Several commands as one step: a single commit to wait for."""
        return self.do(_All(tuple(commands)))

    def undo(self) -> Done:
        return self.workspace.undo(CancelToken())

    def redo(self) -> Done:
        return self.workspace.redo(CancelToken())

    def read(self, work: Callable[[Reading], T]) -> T:
        return self.workspace.read(work, CancelToken())

    def facts(self) -> Rows:
        """Every row of every table of facts."""
        return self._all(FACTS)

    def records(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row of every table of records that cannot be told anew."""
        return self._all(RECORDS)

    def _all(self, tables: Iterable[str]) -> dict[str, list[tuple[object, ...]]]:
        return self.read(lambda r: {name: r.rows(f"SELECT * FROM {name}") for name in tables})

    def derived(self) -> Rows:
        """Every derived row: lines and search text."""
        return self.read(derived)


def derived(reading: Reading) -> Rows:
    """Every derived row: lines and search text."""
    return {
        f"{kind}_{what}": reading.rows(f"SELECT {names} FROM {kind}_{what} ORDER BY {key}")
        for kind in ("contact", "company", "deal", "ticket", "article", "campaign")
        for what, names, key in (("line", "*", "id"), ("text", "rowid, *", "rowid"))
    }
