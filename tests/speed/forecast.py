"""The forecast over a file of 5,000 deals: from the click until its figures and chart are painted.

The first visit, which loads numpy, later ones after a change, what is read and told for it, and
the engine alone on 120 months. It works on a copy of the file, for the changes are written.
"""

import gc
import os
import sys
import tempfile
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from crm_desktop.ui import theme
from tests.helpers.sales_series import series
from tests.speed.demo_file import copied, demo_file
from tests.speed.desk import Desk, Stopwatch
from tests.speed.line import Line
from tests.speed.report import Paints, change, screen_of, shown, visit

_VISITS = 10
_ENGINE_MS, _READING_MS = 300, 150


def lines(deals: int = 5_000) -> list[Line]:
    """The lines of the table on the forecast."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(application, QApplication):
        theme.apply(application)
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    sys.setswitchinterval(0.0005)
    paints = Paints()
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(copied(demo_file(2 * deals, 4 * deals, deals, deals // 10), folder))
        screen_of(desk).restore_state({"report": "forecast"})
        loading = _loading()
        visits = [visit(desk, paints)]
        for number in range(_VISITS):
            desk.go("contacts")
            change(desk, number)
            visits.append(visit(desk, paints))
        made = [loading, *shown("what is expected", visits), _reading(desk), _engine()]
        desk.close()
    return made


def _loading() -> Line:
    """What the first visit needs that later ones have: numpy and what tells with it."""
    watch = Stopwatch()
    import crm_desktop.services.forecasting  # noqa: F401 - loaded to be there

    took = watch.read()
    return Line(
        "numpy and the engine, loaded", f"{took.wall:.0f} ms", "", "", "≤ 400 ms", took.wall <= 400
    )


def _reading(desk: Desk) -> Line:
    from crm_desktop.services.forecasting import forecast_figures

    now, taken = desk.runner.now(), []
    for _ in range(_VISITS):
        watch = Stopwatch()
        desk.workspace.read(lambda reading: forecast_figures(reading, now), desk.token)
        taken.append(watch.read().wall)
    took = median(taken)
    bound = f"≤ {_READING_MS} ms"
    return Line("… read and told", f"{took:.0f} ms", "", "", bound, took <= _READING_MS)


def _engine() -> Line:
    from crm_desktop.engine.history import forecast

    taken = []
    for seed in range(_VISITS):
        months = series("season", 120, seed)
        watch = Stopwatch()
        forecast(months)
        taken.append(watch.read().wall)
    took = max(taken)
    bound = f"≤ {_ENGINE_MS} ms"
    return Line("the engine, 120 months", f"{took:.0f} ms", "", "", bound, took <= _ENGINE_MS)


if __name__ == "__main__":
    for line in lines():
        print(line)
