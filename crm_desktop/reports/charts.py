"""Chart blocks to drawings: marks by matplotlib as pixels or vectors, words by whoever shows them.

Text is only placed here, never drawn: the fonts of the screen and of the page know every script.
Lengths are logical pixels, or points on paper, from the top left corner.
"""

import io
import threading
from typing import Any, NamedTuple

from crm_desktop.domain.report import ChartBlock, ChartKind, Wording
from crm_desktop.reports import chart_places, library
from crm_desktop.reports.chart_places import Box, Label, Line, Path, Places

# matplotlib keeps its settings for the whole process.
_ONE_AT_A_TIME = threading.Lock()
_RADIUS = 2.5
_BAND = 0.55


class Look(NamedTuple):
    """The colours of a theme, as `#rrggbb`; `em` is the size of its font."""

    mark: str
    mark_aside: str
    grid: str
    reference: str
    em: float = 13.0


class Size(NamedTuple):
    """How large a drawing is; `ratio` are the dots of each pixel."""

    width: int
    height: int
    ratio: float = 1.0


class Picture(NamedTuple):
    """A chart without its words: RGBA of four bytes a dot, the rows from the top.

    `marks` are the places of the block's marks, in their order.
    """

    dots: bytes
    width: int
    height: int
    labels: tuple[Label, ...]
    marks: tuple[Box, ...]


class Vectors(NamedTuple):
    """The same as SVG."""

    svg: bytes
    labels: tuple[Label, ...]
    marks: tuple[Box, ...]


def picture(block: ChartBlock, wording: Wording, look: Look, size: Size) -> Picture:
    """Draw it as an image; only the first one, which loads the library, takes long."""
    places = _places(block, wording, look, size)
    with _ONE_AT_A_TIME:
        library.load()
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        canvas: Any = FigureCanvasAgg(_figure(places, look, size))
        canvas.draw()
        dots = bytes(canvas.buffer_rgba())
        width, height = canvas.get_width_height(physical=True)
    return Picture(dots, width, height, places.labels, places.marks)


def vectors(block: ChartBlock, wording: Wording, look: Look, size: Size) -> Vectors:
    """Draw it as SVG, for paper."""
    places = _places(block, wording, look, size)
    with _ONE_AT_A_TIME:
        library.load()
        from matplotlib import rc_context

        written = io.BytesIO()
        with rc_context({"svg.fonttype": "none", "svg.hashsalt": "chart"}):
            figure = _figure(places, look, size)
            figure.savefig(written, format="svg", transparent=True, metadata={"Date": None})
    return Vectors(written.getvalue(), places.labels, places.marks)


def warm_up() -> None:
    """Load the library, which takes about half a second of work."""
    with _ONE_AT_A_TIME:
        library.load()


def _places(block: ChartBlock, wording: Wording, look: Look, size: Size) -> Places:
    if block.kind is ChartKind.COLUMNS:
        return chart_places.columns(block, wording, size.width, size.height, look.em)
    return chart_places.bars(block, wording, size.width, size.height, look.em)


def _figure(places: Places, look: Look, size: Size) -> Any:
    """One axes over the whole figure, in pixels; a point is a pixel at 72 dots an inch."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(size.width / 72, size.height / 72), dpi=72 * size.ratio)
    figure.patch.set_visible(False)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, size.width)
    axes.set_ylim(size.height, 0)
    for line in places.grid:
        _draw_line(axes, line, look.grid, 1.0)
    for outline in places.bands:
        _draw_band(axes, outline, look.mark_aside)
    for box in places.light:
        _draw_box(axes, box, look.mark_aside)
    for box in places.solid:
        _draw_box(axes, box, look.mark)
    for line in places.references:
        _draw_line(axes, line, look.reference, 1.6)
    for path in places.paths:
        _draw_path(axes, path, look.mark)
    return figure


def _draw_line(axes: Any, line: Line, color: str, width: float) -> None:
    from matplotlib.lines import Line2D

    stroke = Line2D((line.left, line.right), (line.y, line.y), color=color, linewidth=width)
    stroke.set_solid_capstyle("butt")
    stroke.set_snap(True)
    stroke.set_zorder(len(axes.get_children()))
    axes.add_line(stroke)


def _draw_band(axes: Any, outline: Path, color: str) -> None:
    """A band that the grid shines through."""
    from matplotlib.patches import Polygon

    band = Polygon(outline, closed=True, facecolor=color, edgecolor="none", alpha=_BAND)
    band.set_zorder(len(axes.get_children()))
    axes.add_patch(band)


def _draw_path(axes: Any, path: Path, color: str) -> None:
    """A line with a dot at each of its points."""
    from matplotlib.lines import Line2D

    x, y = zip(*path, strict=True)
    stroke = Line2D(x, y, color=color, linewidth=1.8, marker="o", markersize=4.5)
    stroke.set_zorder(len(axes.get_children()))
    axes.add_line(stroke)


def _draw_box(axes: Any, box: Box, color: str) -> None:
    """A bar whose far end is rounded."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path as Outline

    if box.width <= 0 or box.height <= 0:
        return
    radius = min(_RADIUS, box.width / 2, box.height / 2)
    points, codes = _outline(box, radius)
    bar = PathPatch(Outline(points, codes), facecolor=color, edgecolor="none")
    bar.set_zorder(len(axes.get_children()))
    axes.add_patch(bar)


def _outline(box: Box, radius: float) -> tuple[list[tuple[float, float]], list[int]]:
    """The corners of a box in their order, two of them rounded, with matplotlib's codes."""
    left, top, right, bottom = box.left, box.top, box.left + box.width, box.top + box.height
    if box.is_lying:
        points = [
            (left, top), (right - radius, top), (right, top), (right, top + radius),
            (right, bottom - radius), (right, bottom), (right - radius, bottom), (left, bottom),
            (left, top),
        ]  # fmt: skip
    else:
        points = [
            (left, bottom), (left, top + radius), (left, top), (left + radius, top),
            (right - radius, top), (right, top), (right, top + radius), (right, bottom),
            (left, bottom),
        ]  # fmt: skip
    return points, [1, 2, 3, 3, 2, 3, 3, 2, 79]
