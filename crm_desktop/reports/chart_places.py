"""Where the marks, grid lines and words of a chart stand: arithmetic, no drawing."""

import math
from enum import StrEnum
from typing import NamedTuple

from crm_desktop.domain.report import ChartBlock, Figure, Mark, When, Wording
from crm_desktop.domain.scale import scale

_LETTER = 0.62  # the width of a letter of the small font, in its size; generous


class Align(StrEnum):
    """Which end of a label stands at its point."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


class Label(NamedTuple):
    """Words in one line: `x` is where they begin, end or have their middle, `y` their middle.

    They may take as much as `room`, and end in … where that is not enough.
    """

    text: str
    x: float
    y: float
    align: Align
    room: float
    is_muted: bool = True


class Line(NamedTuple):
    """A line from left to right."""

    left: float
    right: float
    y: float


class Box(NamedTuple):
    """A bar; a lying one begins at the left, others at the foot."""

    left: float
    top: float
    width: float
    height: float
    is_lying: bool = False


Path = tuple[tuple[float, float], ...]


class Places(NamedTuple):
    """All of a chart; `marks` are where a mark can be pointed at.

    What is told of marks side by side is a path, within the outline of its band.
    """

    solid: tuple[Box, ...]
    light: tuple[Box, ...]
    grid: tuple[Line, ...]
    references: tuple[Line, ...]
    labels: tuple[Label, ...]
    marks: tuple[Box, ...]
    bands: tuple[Path, ...] = ()
    paths: tuple[Path, ...] = ()


def columns(block: ChartBlock, wording: Wording, width: float, height: float, em: float) -> Places:
    """Columns side by side over a scale, the names below them."""
    steps = scale(_longest(block))
    words = [wording.short(step) for step in _in_unit(block, steps)]
    left = max(map(len, words), default=1) * em * _LETTER + em * 0.8
    told = (("—", block.reference), ("●", block.told))
    heads = [f"{sign} {wording.say(each)}" for sign, each in told if each is not None]
    top, foot = em * (2.9 if heads else 1.5), height - em * 2.9
    frame = _Frame(left, top, width - 1, foot, steps[-1])
    boxes = [
        _column(frame, mark, place, len(block.marks)) for place, mark in enumerate(block.marks)
    ]
    labels = [
        Label(text, left - em * 0.6, frame.y(step), Align.RIGHT, left)
        for text, step in zip(words, steps, strict=True)
    ]
    labels += _column_names(block, wording, frame, em)
    labels += _column_values(block, wording, frame, boxes, em)
    if heads:
        labels.append(Label("   ".join(heads), width - 1, em * 0.6, Align.RIGHT, width * 0.6))
    bands, paths = _told(block, frame)
    own = [box for box, mark in zip(boxes, block.marks, strict=True) if not mark.is_aside]
    aside = [box for box, mark in zip(boxes, block.marks, strict=True) if mark.is_aside]
    return Places(
        tuple(own),
        tuple(aside),
        tuple(Line(left, width, round(frame.y(step)) + 0.5) for step in steps),
        _references(block, frame, boxes),
        tuple(labels),
        tuple(frame.slot(place, len(boxes)) for place in range(len(boxes))),
        bands,
        paths,
    )


def bars(block: ChartBlock, wording: Wording, width: float, height: float, em: float) -> Places:
    """Bars one below the other, the names before and the values after them."""
    names = [wording.say(mark.label) for mark in block.marks]
    values = [wording.say(mark.value) for mark in block.marks]
    before = min(max(map(len, names), default=1) * em * _LETTER + em, width * 0.34)
    after = min(max(map(len, values), default=1) * em * _LETTER + em, width * 0.34)
    room, rise = max(width - before - after, 1.0), height / max(len(block.marks), 1)
    thick = min(rise * 0.52, em * 1.1)
    most = max(_longest(block), 1.0)
    light, solid, labels = [], [], []
    for place, mark in enumerate(block.marks):
        y = rise * (place + 0.5)
        whole = Box(before, y - thick / 2, room * _size(mark.value) / most, thick, is_lying=True)
        part = whole if mark.part is None else whole._replace(width=room * _size(mark.part) / most)
        light += [whole] if mark.part is not None else []
        solid.append(part)
        labels.append(Label(names[place], 0, y, Align.LEFT, before - em * 0.6, is_muted=False))
        labels.append(Label(values[place], width, y, Align.RIGHT, after, is_muted=False))
    marks = tuple(Box(0, rise * place, width, rise) for place in range(len(names)))
    return Places(tuple(solid), tuple(light), (), (), tuple(labels), marks)


class _Frame(NamedTuple):
    """The room of the columns, and how high the scale goes."""

    left: float
    top: float
    right: float
    foot: float
    most: float

    def y(self, value: float) -> float:
        return self.foot - (self.foot - self.top) * value / self.most

    def slot(self, place: int, count: int) -> Box:
        """The whole strip that a column stands in."""
        width = (self.right - self.left) / max(count, 1)
        return Box(self.left + place * width, self.top, width, self.foot - self.top)


def _column(frame: _Frame, mark: Mark, place: int, count: int) -> Box:
    slot = frame.slot(place, count)
    gap = slot.width * (0.19 if count <= 60 else 0.05)
    width = min(slot.width - 2 * gap, 46.0)
    top = frame.y(_size(mark.value))
    middle = slot.left + slot.width / 2
    return Box(middle - width / 2, top, width, frame.foot - top)


def _references(block: ChartBlock, frame: _Frame, boxes: list[Box]) -> tuple[Line, ...]:
    return tuple(
        Line(box.left - 2, box.left + box.width + 2, frame.y(_size(mark.reference)))
        for box, mark in zip(boxes, block.marks, strict=True)
        if mark.reference is not None
    )


def _told(block: ChartBlock, frame: _Frame) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The band and the line of what is told, through the middles of the columns."""
    found = [
        (frame.slot(place, len(block.marks)), mark.told)
        for place, mark in enumerate(block.marks)
        if mark.told is not None
    ]
    if not found:
        return (), ()
    middles = [slot.left + slot.width / 2 for slot, _ in found]
    line, low, high = (
        [(x, frame.y(_size(told[place]))) for x, (_, told) in zip(middles, found, strict=True)]
        for place in range(3)
    )
    return ((*high, *reversed(low)),), (tuple(line),)


def _column_names(block: ChartBlock, wording: Wording, frame: _Frame, em: float) -> list[Label]:
    """The names below, as many as fit; the year below the first and wherever a new one begins."""
    count = len(block.marks)
    slot = frame.slot(0, count).width
    names = [_name(mark, wording) for mark in block.marks]
    needed = max(map(len, names), default=1) * em * _LETTER + em * 0.4
    every = max(math.ceil(needed / slot), 1)
    labels: list[Label] = []
    years: list[Label] = []
    year = 0
    for place in range(0, count, every):
        middle = frame.left + (place + 0.5) * slot
        room = slot * every
        labels.append(Label(names[place], middle, frame.foot + em * 0.95, Align.MIDDLE, room))
        when = block.marks[place].label
        if isinstance(when, When) and when.first.year != year and not names[place].isdigit():
            year = when.first.year
            y = frame.foot + em * 2.2
            years.append(Label(str(year), middle, y, Align.MIDDLE, em * 3))
    far = [
        label
        for label, after in zip(years, [*years[1:], None], strict=False)
        if after is None or after.x - label.x >= em * 3.2
    ]
    return labels + far


def _column_values(
    block: ChartBlock, wording: Wording, frame: _Frame, boxes: list[Box], em: float
) -> list[Label]:
    """The value over each column where all have room, else over the longest one."""
    slot = frame.slot(0, len(boxes)).width
    words = [wording.short(mark.value) for mark in block.marks]
    most = max((_size(mark.value) for mark in block.marks if mark.told is None), default=0)
    fits = max(map(len, words), default=1) * em * _LETTER <= slot
    labels = []
    for mark, box, text in zip(block.marks, boxes, words, strict=True):
        value = _size(mark.value)
        if value > 0 and mark.told is None and (fits or value == most):
            top = box.top
            if mark.reference is not None and 0 < top - frame.y(_size(mark.reference)) < em * 1.3:
                top = frame.y(_size(mark.reference))
            room = slot if fits else em * 7
            middle = box.left + box.width / 2
            labels.append(Label(text, middle, top - em * 0.65, Align.MIDDLE, room))
    return labels


def _name(mark: Mark, wording: Wording) -> str:
    return wording.short(mark.label) if isinstance(mark.label, When) else wording.say(mark.label)


def _longest(block: ChartBlock) -> float:
    values = [_size(mark.value) for mark in block.marks]
    values += [_size(mark.reference) for mark in block.marks if mark.reference is not None]
    values += [_size(mark.told.high) for mark in block.marks if mark.told is not None]
    return max(values, default=0.0)


def _in_unit(block: ChartBlock, steps: list[float]) -> list[Figure]:
    unit = block.marks[0].value if block.marks else Figure(0)
    return [unit._replace(value=step) for step in steps]


def _size(figure: Figure) -> float:
    """A bar has no length for what is below nothing."""
    return max(figure.value or 0.0, 0.0)
