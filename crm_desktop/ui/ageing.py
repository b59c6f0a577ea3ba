"""Lets tickets grow old behind all screens, and tells of deadlines that come or were missed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.domain.changes import Kind
from crm_desktop.services.ticket_alerts import TicketAlert, alerts
from crm_desktop.services.workspace import Deriving, Done
from crm_desktop.ui.runner import Runner

_MINUTE_MS = 60_000


class Ageing(QObject):
    """Each minute closes what was solved long ago and notes what was missed, one write at a time.

    Each deadline is told once before it comes, and once when it is noted as missed.
    """

    alerted = Signal(object)  # TicketAlerts, at least one

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._is_busy = False
        self._is_written = True  # since the last look at all tickets
        self._told: set[tuple[int, bool, int]] = set()
        runner.changed.connect(self._follow)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self.begin)
        self._clock.start()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._is_busy

    def begin(self) -> None:
        """Look at the tickets now; nothing where that is under way."""
        if self._is_busy:
            return
        self._is_busy = True
        work = Deriving.age_tickets if self._is_written else Deriving.age_running_tickets
        self._is_written = False
        since = self._runner.now()
        self._runner.derive(self, work, partial(self._aged, since), self._failed)

    def _aged(self, since: int, done: Done) -> None:
        if done.changes.ids:
            self._runner.tell(done, self)
        now = self._runner.now()
        self._runner.read(self, lambda r: alerts(r, now, since), self._alert, self._failed)

    def _alert(self, found: Sequence[TicketAlert]) -> None:
        self._is_busy = False
        new = [each for each in found if each.is_breach or _key(each) not in self._told]
        # What has passed need not be remembered.
        self._told = {_key(each) for each in found if not each.is_breach}
        if new:
            self.alerted.emit(new)

    def _failed(self, error: BaseException) -> None:
        self._is_busy, self._is_written = False, True
        self._runner.failed.emit(error, self)

    def _follow(self, done: Done, _asker: object) -> None:
        touched = done.changes.touches(Kind.TICKET) or done.changes.touches(Kind.LEVEL)
        self._is_written |= touched and done.step is not None


def _key(alert: TicketAlert) -> tuple[int, bool, int]:
    return alert.ticket, alert.is_reply, alert.due
