"""The report on sales over a big file: from the click until its figures and all charts are painted.

The first visit, which loads the library of charts, and later ones after a change; how long the
window is deaf meanwhile; the reading beside the plainest sums of the same deals; and the report
as PDF. It works on a copy of the file, for the changes are written.
"""

import gc
import os
import re
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from crm_desktop.domain.report_period import Asked, Span
from crm_desktop.services.deals import EditDeal
from crm_desktop.services.reporting import Picture, sales_figures
from crm_desktop.storage import database
from crm_desktop.ui import theme
from crm_desktop.ui.reports.exporting import write_report
from crm_desktop.ui.reports.screen import ReportsScreen
from crm_desktop.ui.reports.tile import TileButton
from crm_desktop.ui.widgets.chart_view import ChartView
from tests.speed.demo_file import copied, demo_file
from tests.speed.desk import Desk, Pauses, Spent, Stopwatch
from tests.speed.line import Line

_VISITS = 10
_TILES_MS, _CHARTS_MS, _PAUSE_MS, _PDF_MS = 150, 900, 150, 1000
_PLAIN = """SELECT kind, count(*), sum(base), sum(closed_at - created_at) FROM deal_line
    WHERE closed_at >= ? AND closed_at < ? GROUP BY kind"""
_OPEN = """SELECT stage_id, count(*), sum(base), sum(base * chance) FROM deal_line
    WHERE kind = 'open' GROUP BY stage_id"""
_LARGEST = """SELECT * FROM deal_line WHERE kind = ? AND closed_at >= ? AND closed_at < ?
    ORDER BY base DESC LIMIT 10"""
_MONTHS = """SELECT closed_at / 2629746000, count(*), sum(base) FROM deal_line
    WHERE kind = 'won' AND closed_at >= ? AND closed_at < ? GROUP BY 1"""
_REASONS = """SELECT d.lost_reason_id, count(*), sum(l.base) FROM deal_line l
    JOIN deal d ON d.id = l.id WHERE l.kind = 'lost' AND l.closed_at >= ? AND l.closed_at < ?
    GROUP BY 1"""


class Visit(NamedTuple):
    """One visit: until the figures are painted, until all charts are, and the pauses."""

    tiles: Spent
    charts: Spent
    pauses: Pauses


def lines(people: int = 100_000, activities: int = 1_000_000) -> list[Line]:
    """The lines of the table on the report on sales."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if isinstance(application, QApplication):
        theme.apply(application)
    gc.disable()  # as the program does; it collects on the GUI thread by a timer
    sys.setswitchinterval(0.0005)
    paints = Paints()
    with tempfile.TemporaryDirectory() as folder:
        path = copied(demo_file(people, activities), folder)
        desk = Desk(path)
        visits = [visit(desk, paints)]
        for number in range(_VISITS):
            desk.go("contacts")
            change(desk, number)
            visits.append(visit(desk, paints))
        made = [*shown("sales", visits), _reading(desk, path), _pdf(desk, Path(folder))]
        desk.close()
    return made


class Paints(QObject):
    """When figures and charts were painted; charts only with their pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles: list[TileButton] = []
        self.charts: set[ChartView] = set()
        self._drawn: set[ChartView] = set()
        self._after(TileButton, "paintEvent", self._tile_painted)
        self._after(ChartView, "show_picture", self._chart_drawn)
        self._after(ChartView, "paintEvent", self._chart_painted)

    def forget(self) -> None:
        """Begin anew."""
        self.tiles.clear()
        self.charts.clear()
        self._drawn.clear()

    def _after(self, kind: type, name: str, note: Callable[[object], None]) -> None:
        itself = getattr(kind, name)

        def noted(widget: object, what: QPaintEvent | Picture) -> None:
            itself(widget, what)
            note(widget)

        setattr(kind, name, noted)

    def _tile_painted(self, tile: object) -> None:
        if isinstance(tile, TileButton):
            self.tiles.append(tile)

    def _chart_drawn(self, chart: object) -> None:
        if isinstance(chart, ChartView):
            self._drawn.add(chart)

    def _chart_painted(self, chart: object) -> None:
        if isinstance(chart, ChartView) and chart in self._drawn:
            self.charts.add(chart)


def visit(desk: Desk, paints: Paints) -> Visit:
    """From the click until what was read after it is painted."""
    paints.forget()
    pauses, watch = Pauses(), Stopwatch()
    screen = screen_of(desk)
    former = screen.page
    told = set(screen.findChildren(TileButton))
    desk.go("reports")
    desk.until(lambda: _is_painted(screen, paints, told))
    tiles = watch.read()
    desk.until(lambda: screen.page is not former and _charts_wanted(screen) <= len(paints.charts))
    visit = Visit(tiles, watch.read(), pauses.end())
    desk.rest(200)
    return visit


def _is_painted(screen: ReportsScreen, paints: Paints, former: set[TileButton]) -> bool:
    """Whether a figure was painted that was not there before."""
    page = screen.page
    tiles = (tile for tile in paints.tiles if isValid(tile) and tile not in former)
    return page is not None and any(map(page.isAncestorOf, tiles))


def _charts_wanted(screen: ReportsScreen) -> int:
    """How many charts are to be drawn where they are in sight; one more until that is known."""
    page, area = screen.page, screen.parts.area
    if page is None or not page.charts:
        return 1
    views = [view for view, _block in page.charts]
    inside = area.viewport().rect()
    return sum(
        inside.intersects(
            view.rect().translated(view.mapTo(area.viewport(), view.rect().topLeft()))
        )
        for view in views
    )


def screen_of(desk: Desk) -> ReportsScreen:
    """The screen of reports."""
    screen = desk.window.screen_of("reports")
    if not isinstance(screen, ReportsScreen):
        raise TypeError(screen)
    return screen


def change(desk: Desk, number: int) -> None:
    """A deal is given another name, as somebody may between two looks."""
    with closing(database.connect(desk.workspace.path, readonly=True)) as raw:
        (deal,) = raw.execute("SELECT min(id) FROM deal").fetchone()
    desk.runner.write(desk, EditDeal(deal, {"name": f"Deal of the visit {number}"}))
    desk.rest(300)


def shown(name: str, visits: list[Visit]) -> list[Line]:
    """What the visits to a report took."""
    first, later = visits[0], visits[1:]
    tiles, charts = (
        (median(spent) for spent in zip(*(getattr(visit, part) for visit in later), strict=True))
        for part in ("tiles", "charts")
    )
    return [
        _line(f"the report on {name}, click to figures", first.tiles, Spent(*tiles), _TILES_MS),
        _line("… to all charts", first.charts, Spent(*charts), _CHARTS_MS),
        Line(
            "… the longest pause of the window",
            f"first {_longest([first]):.0f} ms, later {_longest(later):.0f} ms",
            f"longest at work {max(max(visit.pauses.busy) for visit in visits):.0f} ms",
            "",
            f"≤ {_PAUSE_MS} ms",
            _longest(visits) <= _PAUSE_MS,
        ),
    ]


def _longest(visits: list[Visit]) -> float:
    return max(max(visit.pauses.gaps) for visit in visits)


def _line(what: str, first: Spent, later: Spent, bound: float) -> Line:
    return Line(
        what,
        f"first {first.wall:.0f} ms, later {later.wall:.0f} ms",
        f"of the processor {first.processor:.0f}, {later.processor:.0f} ms",
        "",
        f"≤ {bound} ms",
        max(first.wall, later.wall) <= bound,
    )


def _reading(desk: Desk, path: Path) -> Line:
    now, asked = desk.runner.now(), Asked(Span.THIS_YEAR)
    found = desk.workspace.read(lambda r: sales_figures(r, asked, now), desk.token).outcome
    ours, plain = [], []
    with closing(database.connect(path, readonly=True)) as raw:
        for _ in range(_VISITS):
            watch = Stopwatch()
            desk.workspace.read(lambda reading: sales_figures(reading, asked, now), desk.token)
            ours.append(watch.read().processor)
            watch = Stopwatch()
            _ask(raw, found.first, found.before)
            plain.append(watch.read().processor)
    took, reference = median(ours), median(plain)
    ratio = took / reference
    return Line(
        "the reading of it",
        f"{took:.0f} ms",
        f"plain sums {reference:.0f} ms",
        f"{ratio:.1f}",
        "≤ 3×",
        ratio <= 3,
    )


def _ask(raw: sqlite3.Connection, first: int, before: int) -> None:
    year = 31_556_952_000
    for begin, end in ((first, before), (first - year, before - year)):
        raw.execute(_PLAIN, (begin, end)).fetchall()
        raw.execute(_MONTHS, (begin, end)).fetchall()
    raw.execute(_REASONS, (first, before)).fetchall()
    raw.execute(_OPEN).fetchall()
    for kind in ("won", "lost"):
        raw.execute(_LARGEST, (kind, first, before)).fetchall()


def _pdf(desk: Desk, folder: Path) -> Line:
    screen = screen_of(desk)
    page = screen.page
    if page is None:
        raise ValueError("no report")
    taken, paths = [], [folder / f"{number}.pdf" for number in range(4)]
    for path in paths:
        watch = Stopwatch()
        write_report(desk.runner, screen, page.report, "PT", path)
        desk.until(partial(_is_written, desk, path))
        taken.append(watch.read())
    pages = len(re.findall(rb"/Type /Page\s", paths[-1].read_bytes()))
    later = Spent(*(median(each) for each in zip(*taken[1:], strict=True)))
    return _line(f"the report as PDF, {pages} pages", taken[0], later, _PDF_MS)


def _is_written(desk: Desk, path: Path) -> bool:
    return desk.runner.is_idle and path.exists()


if __name__ == "__main__":
    for line in lines():
        print(line)
