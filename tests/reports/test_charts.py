"""Drawings hold every mark in its place; words are placed, never drawn."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.report import (
    ChartBlock,
    ChartKind,
    Figure,
    Mark,
    Phrase,
    Said,
    Told,
    When,
)
from crm_desktop.domain.scale import scale
from crm_desktop.reports.chart_places import bars, columns
from crm_desktop.reports.charts import Look, Size, picture, vectors

LOOK = Look("#2460dc", "#bccdf5", "#e3e6eb", "#5f6879")
VALUES = st.lists(st.integers(-100, 10**12), min_size=1, max_size=60)


class Plain:
    """A wording of bare numbers."""

    def say(self, said: Said) -> str:
        return f"{said.value or 0:.0f}" if isinstance(said, Figure) else str(said)

    def short(self, said: Figure | When) -> str:
        return self.say(said)[:5]

    def plain(self, figure: Figure) -> str:
        return self.say(figure)


def chart(values: list[int], kind: ChartKind = ChartKind.COLUMNS) -> ChartBlock:
    marks = tuple(Mark(f"m{place}", Figure(value)) for place, value in enumerate(values))
    return ChartBlock(kind, marks, Phrase("words"))


@given(st.floats(1e-3, 1e15))
def test_a_scale_has_few_round_steps_and_holds_the_longest(longest: float) -> None:
    steps = scale(longest)
    assert 2 <= len(steps) <= 6
    assert steps[0] == 0
    assert steps[-1] >= longest * (1 - 1e-9)
    digits = round(steps[1] / 10 ** math.floor(math.log10(steps[1])), 6)
    assert digits in (1, 2, 2.5, 5)


@given(VALUES, st.sampled_from([160, 400, 900]))
def test_every_mark_stands_within_the_picture_and_is_as_long_as_its_value(
    values: list[int], width: int
) -> None:
    places = columns(chart(values), Plain(), width, 200, 12)
    assert len(places.marks) == len(places.solid) == len(values)
    highest = max(*values, 1)
    tallest = max(box.height for box in places.solid)
    for value, box, slot in zip(values, places.solid, places.marks, strict=True):
        assert slot.left <= box.left + box.width / 2 <= slot.left + slot.width
        assert box.left >= 0
        assert box.left + box.width <= width + 1
        assert box.height == pytest.approx(tallest * max(value, 0) / highest, abs=0.01)


@given(VALUES)
def test_bars_keep_their_order_and_their_measure(values: list[int]) -> None:
    places = bars(chart(values, ChartKind.BARS), Plain(), 400, 30 * len(values), 12)
    tops = [mark.top for mark in places.marks]
    assert tops == sorted(tops)
    assert all(box.left + box.width <= 400 for box in places.solid)
    assert all(label.room > 0 for label in places.labels)


def test_a_picture_shows_each_column_in_its_colour_and_no_words() -> None:
    drawn = picture(chart([50, 100]), Plain(), LOOK, Size(200, 120, 2.0))
    assert (drawn.width, drawn.height) == (400, 240)
    assert len(drawn.dots) == 400 * 240 * 4
    for mark in drawn.marks:
        x, y = round(mark.left + mark.width / 2) * 2, round(mark.top + mark.height) * 2 - 8
        at = (y * drawn.width + x) * 4
        assert drawn.dots[at : at + 4] == bytes((0x24, 0x60, 0xDC, 255))
    assert drawn.dots[3] == 0  # nothing at the corner
    assert {label.text for label in drawn.labels} >= {"m0", "m1"}


def test_vectors_hold_no_text_and_are_the_same_each_time() -> None:
    first = vectors(chart([50, 100]), Plain(), LOOK, Size(200, 120))
    again = vectors(chart([50, 100]), Plain(), LOOK, Size(200, 120))
    assert first == again
    assert b"<text" not in first.svg
    assert first.svg.count(b"#2460dc") == 2
    assert len(first.marks) == 2


def foretold(columns_: list[int], told: list[tuple[int, int, int]]) -> ChartBlock:
    marks = [Mark(f"m{place}", Figure(value)) for place, value in enumerate(columns_)]
    marks += [
        Mark(f"t{place}", Figure(None), told=Told(*map(Figure, each)))
        for place, each in enumerate(told)
    ]
    return ChartBlock(ChartKind.COLUMNS, tuple(marks), Phrase("words"), told=Phrase("told"))


def test_what_is_told_is_a_line_within_its_band_and_on_the_same_scale() -> None:
    block = foretold([100], [(50, 25, 100), (100, 50, 200)])
    places = columns(block, Plain(), 400, 200, 12)
    (band,), (path,) = places.bands, places.paths
    assert len(path) == 2
    assert len(band) == 4
    column, foot = places.solid[0], places.marks[0].top + places.marks[0].height
    assert foot - path[1][1] == pytest.approx(column.height)  # both are 100
    high, low = band[:2], list(reversed(band[2:]))
    for place, (x, y) in enumerate(path):
        assert high[place][0] == low[place][0] == x
        assert high[place][1] < y < low[place][1]
        slot = places.marks[place + 1]
        assert slot.left < x < slot.left + slot.width
    assert min(y for _, y in band) >= places.marks[0].top - 0.01
    assert any("told" in label.text for label in places.labels)


def test_a_band_is_drawn_and_its_line_over_it() -> None:
    block = foretold([200], [(100, 50, 150)] * 3)
    drawn = picture(block, Plain(), LOOK, Size(400, 160))
    (band,), (path,) = (
        columns(block, Plain(), 400, 160, LOOK.em).bands,
        columns(block, Plain(), 400, 160, LOOK.em).paths,
    )

    def at(x: float, y: float) -> bytes:
        start = (round(y) * drawn.width + round(x)) * 4
        return drawn.dots[start : start + 4]

    assert at(*path[1]) == bytes((0x24, 0x60, 0xDC, 255))
    x, y = path[1][0] + 8, (band[1][1] + path[1][1]) / 2
    assert at(x, y)[3] > 0
    assert at(x, y) != at(path[1][0], path[1][1])
    assert b"<path" in vectors(block, Plain(), LOOK, Size(400, 160)).svg
