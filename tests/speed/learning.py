"""Learning the chance of winning from all closed deals, in the background of the window.

Times are of the processor, for the machine may have other things to do: what a process beside the
window spends on reading, learning and telling all chances, what the window spends on writing
them, and how long it is deaf meanwhile.
"""

import gc
import os
import resource
import sys
import tempfile
from functools import partial
from statistics import quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from crm_desktop.domain.chance import ChanceOf
from crm_desktop.services import lessons
from crm_desktop.ui import theme
from tests.speed.demo_file import copied, demo_file
from tests.speed.desk import Desk, Pauses, Stopwatch
from tests.speed.line import Line

_RUNS = 3
_BOUND_S, _GAP_MS, _LIMIT_MS = 5, 50, 60_000


def lines(people: int = 100_000, activities: int = 1_000_000) -> list[Line]:
    """The lines of the table on learning."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(application, QApplication):
        theme.apply(application)
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    sys.setswitchinterval(0.0005)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(copied(demo_file(people, activities), folder))
        seen = desk.workspace.read(partial(lessons.outcomes, of=ChanceOf.DEAL), desk.token)
        pauses = Pauses()
        runs = [_Run(desk) for _ in range(_RUNS)]
        pauses.end()
        desk.close()
    best = min(runs, key=lambda run: run.beside)
    late = quantiles(pauses.gaps, n=100)[-1]
    return [
        Line(
            f"learning from {seen:,} closed deals",
            f"{best.beside / 1000:.1f} s of processor",
            f"{best.here.wall / 1000:.1f} s by the wall",
            "",
            f"≤ {_BOUND_S} s",
            best.beside <= _BOUND_S * 1000,
        ),
        Line(
            "… of which the window",
            f"{best.here.processor / 1000:.1f} s of processor",
            "",
            "",
            "",
            is_met=True,
        ),
        Line(
            "… the window meanwhile, between ticks",
            f"99 %: {late:.0f} ms, longest {max(pauses.gaps):.0f} ms",
            f"longest at work {max(pauses.busy):.0f} ms",
            "",
            f"99 % ≤ {_GAP_MS} ms",
            late <= _GAP_MS,
        ),
    ]


class _Run:
    """Learns once, as the window does, and tells all chances."""

    def __init__(self, desk: Desk) -> None:
        beside, watch = _beside(), Stopwatch()
        desk.learning.learn((ChanceOf.DEAL,))
        desk.until(lambda: desk.learning.is_idle, _LIMIT_MS, 50)
        desk.rest()
        self.here = watch.read()
        self.beside = _beside() - beside


def _beside() -> float:
    """Milliseconds of the processor of all processes begun here that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000


if __name__ == "__main__":
    for line in lines():
        print(line)
