"""Draws the charts that are in view, one after the other, away from the window's thread."""

from functools import partial

from PySide6.QtCore import QObject
from shiboken6 import isValid

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.report import ChartBlock, Wording
from crm_desktop.services.reporting import Look, Picture, Size, picture, warm_up
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.chart_view import ChartView

Wish = tuple[ChartView, ChartBlock, Wording]


class Drawing(QObject):
    """One chart at a time, so that a reader is left for questions; the newest wish counts."""

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._wishes: dict[ChartView, Wish] = {}
        self._is_busy = self._is_ready = False

    def prepare(self) -> None:
        """Load the library of charts, once, while what they are to show is still being read."""
        if not self._is_ready:
            self._is_ready = self._is_busy = True
            self._runner.work(self, _load, self._begin, self._fail)

    def draw(self, view: ChartView, block: ChartBlock, wording: Wording) -> None:
        """Draw a chart in the size it has by the time it is its turn."""
        self._wishes[view] = view, block, wording
        self._go_on()

    def forget(self) -> None:
        """Leave out what is not begun yet."""
        self._wishes.clear()

    def _go_on(self) -> None:
        while self._wishes and not self._is_busy:
            view, block, wording = self._wishes.pop(next(iter(self._wishes)))
            if isValid(view):
                self._is_busy = True
                job = partial(_draw, block, wording, view.look(), view.size_wanted())
                self._runner.work(self, job, partial(self._show, view), self._fail)

    def _begin(self, _answer: None) -> None:
        self._is_busy = False
        self._go_on()

    def _show(self, view: ChartView, drawn: Picture) -> None:
        self._is_busy = False
        if isValid(view):
            view.show_picture(drawn)
        self._go_on()

    def _fail(self, error: BaseException) -> None:
        self._is_busy = False
        self._runner.failed.emit(error, self)


def _load(_token: CancelToken) -> None:
    warm_up()


def _draw(
    block: ChartBlock, wording: Wording, look: Look, size: Size, _token: CancelToken
) -> Picture:
    return picture(block, wording, look, size)
