"""Looks for duplicates in the background, and again at what changed since."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.errors import Cancelled
from crm_desktop.services.duplicates.finding import Found, find, look_again
from crm_desktop.services.workspace import Done, Reading
from crm_desktop.ui.runner import Runner

_MOST = 500  # records that are looked at one by one; of more, all are
_STEP = 0.01
_KINDS = (Kind.CONTACT, Kind.COMPANY)


class Looking(QObject):
    """Keeps what was found for as long as the window is open."""

    progressed = Signal(float)  # the share done
    found = Signal(object)  # Found
    stopped = Signal()  # called off
    failed = Signal(object)  # the error
    outdated = Signal()  # so much changed that all of it is to be looked through

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._tokens: tuple[CancelToken, ...] = ()
        self._known: Found | None = None
        self._changed: dict[Kind, set[int]] = {}
        self.is_stale = True  # all of it is to be looked through
        self.is_whole = False  # it is being looked through
        runner.changed.connect(self._hear)
        runner.stopping.connect(self.stop)

    def begin(self) -> None:
        """Look through the whole file; the answer comes as `found`, `stopped` or `failed`."""
        self.stop()
        mine = CancelToken()
        last = 0.0

        def told(share: float) -> None:
            nonlocal last
            if share - last >= _STEP and not mine.cancelled and isValid(self):
                last = share
                self.progressed.emit(share)

        def work(reading: Reading) -> Found:
            return find(reading, mine, told)

        self.is_whole, self.is_stale = True, False
        self._changed = {}
        self._tokens = (mine, self._runner.read(self, work, self._land, self._fail))

    def stop(self) -> None:
        """Call off what is under way."""
        if self._tokens:
            for token in self._tokens:
                token.cancel()
            self._tokens = ()
            self.is_stale = self.is_stale or self.is_whole
            self.is_whole = False

    def cancel(self) -> None:
        """The same, and say so."""
        self.stop()
        self.stopped.emit()

    def _hear(self, done: Done, _asker: object) -> None:
        changed = _records(done.changes)
        if changed is None or sum(map(len, changed.values())) > _MOST:
            self.is_stale = True
            self.outdated.emit()
        else:
            for kind, keys in changed.items():
                self._changed.setdefault(kind, set()).update(keys)
        self._go_on()

    def _go_on(self) -> None:
        """Look at what changed, once nothing else is under way."""
        if self._tokens or self._known is None or self.is_stale or not self._changed:
            return
        changed, self._changed = self._changed, {}
        former, mine = self._known, CancelToken()
        keys: dict[Kind, Collection[int]] = dict(changed)

        def work(reading: Reading) -> Found:
            return look_again(former, keys, reading, mine)

        self._tokens = (mine, self._runner.read(self, work, self._land, self._fail))

    def _land(self, found: Found) -> None:
        self._tokens = ()
        self.is_whole = False
        self._known = found
        self.found.emit(found)
        self._go_on()

    def _fail(self, error: BaseException) -> None:
        self._tokens = ()
        self.is_whole, self.is_stale = False, True
        if isinstance(error, Cancelled):
            self.stopped.emit()
        else:
            self.failed.emit(error)


def _records(changes: Changes) -> Mapping[Kind, Collection[int]] | None:
    """Contacts and companies that read differently now; `None`: too many to name."""
    if changes.bulk:
        return None
    return {kind: changes.ids.get(kind, frozenset()) | changes.deleted for kind in _KINDS}
