"""The open file: read it, do a command, undo, redo, derive."""

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Changes
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.ids import IdSource
from crm_desktop.storage.connections import Connections
from crm_desktop.storage.deriving import Deriving
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.notes import StepLabel, forget_undone
from crm_desktop.storage.queries import journal as steps
from crm_desktop.storage.reading import Reading

__all__ = ["Deriving", "Reading", "StepLabel"]

T = TypeVar("T")


class Command(Protocol):
    """One thing the user does: a transaction, a step of undo."""

    @property
    def label(self) -> str:
        """The key of its words in the undo menu."""
        ...

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        """Do it, and give the names that its words need."""
        ...


class Done(NamedTuple):
    """What a write did, and which step of undo it was (`None`: nothing needed doing).

    `is_undo` tells an undo (True) and a redo (False) from a command (None).
    """

    changes: Changes
    step: StepLabel | None
    is_undo: bool | None = None


class UndoState(NamedTuple):
    """What undo and redo would do now."""

    undo: StepLabel | None
    redo: StepLabel | None


class Workspace:
    """One workspace file, used from several threads at once; writes go one by one."""

    def __init__(
        self, path: Path, device: int, clock: Callable[[], int], *, readonly: bool = False
    ) -> None:
        self.path = path
        self.now = clock  # milliseconds UTC
        self._device = device
        self._connections = Connections(path, readonly=readonly)
        self._ids: IdSource | None = None
        self._one_writer = threading.Lock()
        self.was_changed = False

    def read(self, work: Callable[[Reading], T], token: CancelToken) -> T:
        """The answer to a question about one moment of the file."""
        with self._connections.reading(token) as reading:
            return work(reading)

    def do(self, command: Command, token: CancelToken) -> Done:
        """Run a command whole or not at all."""
        with self._one_writer, self._connections.writing(token) as connection:
            write = Writer(connection, self._id_source(Reading(connection)), self.now())
            step = StepLabel(command.label, command.run(write, token))
            if write.notes.is_empty:
                return Done(Changes(), None)
            forget_undone(connection)
            changes = write.finish(step)
        self.was_changed = True
        return Done(changes, step)

    def undo(self, token: CancelToken) -> Done:
        """Take the last step back. Raises `CrmError("nothing-to-undo")`."""
        return self._take_back(steps.last_done, "nothing-to-undo", token, is_undo=True)

    def redo(self, token: CancelToken) -> Done:
        """Do again what was undone last. Raises `CrmError("nothing-to-redo")`."""
        return self._take_back(steps.first_undone, "nothing-to-redo", token, is_undo=False)

    def derive(self, work: Callable[[Deriving], None], token: CancelToken) -> Done:
        """Write derived rows that no command makes: no step of undo."""
        with self._one_writer, self._connections.writing(token) as connection:
            made = Deriving(connection, self.now())
            work(made)
        return Done(made.changes(), None)

    def empty_log(self) -> None:
        """Put everything into the one file, so that a copy of it is whole."""
        self._connections.empty_log()

    def ease(self) -> None:
        """Keep no more in memory than what is under way needs."""
        self._connections.ease()

    def close(self) -> None:
        self._connections.close()

    def _take_back(
        self,
        find: Callable[[Reading], tuple[int, StepLabel] | None],
        otherwise: str,
        token: CancelToken,
        *,
        is_undo: bool,
    ) -> Done:
        from crm_desktop.storage import undoing

        with self._one_writer, self._connections.writing(token) as connection:
            reading = Reading(connection)
            found = find(reading)
            if found is None:
                raise CrmError(otherwise)
            step, label = found
            write = Writer(connection, self._id_source(reading), self.now(), step)
            undoing.take_back(connection, write)
            changes = write.finish(label)
            undoing.mark(connection, step, is_undone=is_undo)
        self.was_changed = True
        return Done(changes, label, is_undo)

    def _id_source(self, reading: Reading) -> IdSource:
        """Ids go on from the newest in the file, also where its clock ran ahead of ours."""
        if self._ids is None:
            self._ids = IdSource(self._device, self.now, steps.newest_id(reading))
        return self._ids


def step_count(reading: Reading) -> int:
    """How many steps of undo the file holds, undone ones included."""
    return steps.count(reading)


def undo_state(reading: Reading) -> UndoState:
    """What the menu says of undo and redo."""
    done, undone = steps.last_done(reading), steps.first_undone(reading)
    return UndoState(done and done[1], undone and undone[1])
