"""The clock that runs, wherever one is in the window: for which ticket, how long, how to stop."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.services.time_entries import Running, StopTimer, running
from crm_desktop.services.workspace import Done
from crm_desktop.ui.plain_text import button_text, one_line, plain_tool_tip
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.time_spent.words import short_clock_words
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import icon_button, link_button

_LOOK_MS = 10_000
_SHORT = 40


class RunningTimer(QWidget):
    """A click on its words opens the ticket, one on the square stops the clock."""

    open_requested = Signal(object, object)  # the kind and id of the ticket

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        self._running: Running | None = None
        self.words = link_button("")
        self.stop = icon_button("square", tr("Stop the clock"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.words.setFixedHeight(self.fontMetrics().height() + 4)  # no higher than the line
        row.addWidget(self.words)
        row.addWidget(self.stop)
        self._ticking = QTimer(self, interval=_LOOK_MS)
        self._ticking.timeout.connect(self._tell)
        self.words.clicked.connect(self._open)
        self.stop.clicked.connect(lambda: runner.write(self, StopTimer()))
        runner.changed.connect(self._follow)
        self.hide()
        self._ask()

    def _ask(self) -> None:
        self._runner.read(self, running, self._show)

    def _follow(self, done: Done, _asker: object) -> None:
        if done.changes.touches(Kind.TICKET):
            self._ask()

    def _show(self, found: Sequence[Running]) -> None:
        self._running = found[0] if found else None
        self._tell()
        self.setVisible(bool(found))
        if found:
            self._ticking.start()
        else:
            self._ticking.stop()

    def _tell(self) -> None:
        shown = self._running
        if shown is None:
            return
        time = short_clock_words(self._runner.now() - shown.started_at)
        name = one_line(shown.name)
        short = name if len(name) <= _SHORT else f"{name[: _SHORT - 1]}…"
        words = filled(
            tr("{time} for #{number} {name}"), time=time, number=shown.number, name=short
        )
        self.words.setText(button_text(words))
        tip = filled(tr("Open ticket #{number} {name}"), number=shown.number, name=name)
        plain_tool_tip(self.words, tip)

    def _open(self) -> None:
        if self._running is not None:
            self.open_requested.emit(Kind.TICKET, self._running.ticket)
