"""What is not learned from: fields filled in afterwards, and fields that stopped being true."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from crm_desktop.engine.chance_design import Design, Piece, design_of, matrix_of, shapes_of
from crm_desktop.engine.chance_model import UNKNOWN, Columns, Floats, Integers, LeftOut
from crm_desktop.engine.chance_task import Cases, FieldSpec, Task
from crm_desktop.engine.laplace import Mode, Sample, find_mode, likely_spreads

_LEAK, _LEAK_ERRORS, _LEAK_LEAST = 0.4, 2.5, 10
_EARLIER = 0.7
_TESTED_LEAST, _EACH_LEAST = 40, 10
_OUTSIDE, _UNSEEN = 0.25, 0.5
_ERRORS, _LEAST_GAIN = 2.0, 5e-4  # of a loss
_ENOUGH = 12_000


def leaks(task: Task, data: Cases) -> list[LeftOut]:
    """Fields filled in for one outcome far more often (by 40 points) than for the other."""
    won = data.outcome > 0.5
    shrunk = data.outcomes / max(1, len(won))  # rows of one deal are no more than one
    sides = [side for side in (won, ~won) if side.sum() * shrunk >= _LEAK_LEAST]
    if len(sides) < 2:
        return []
    return [
        LeftOut(spec.name, "leak", "nothing")
        for spec in task.fields
        if _is_leak(is_known(spec, data.columns), sides, shrunk)
    ]


def drifts(task: Task, data: Cases, weight: Floats, kept: Mapping[str, str]) -> list[LeftOut]:
    """Fields that, learned from the first 70 %, made the last 30 % worse, and what stays."""
    earlier, later = parted(data, _EARLIER)
    if not (_is_enough(data.take(earlier)) and _is_enough(data.take(later))):
        return []
    every = len(earlier) // _ENOUGH + 1
    trial = _Trial.of(task, data, weight, (earlier[::every], later), kept)
    found = []
    for piece in trial.design.pieces:
        if not is_known(piece.spec, data.columns)[earlier].any():
            continue
        unseen = _is_unseen(piece.spec, data.columns, earlier, later)
        if unseen:
            found.append(LeftOut(piece.spec.name, "unseen", unseen))
        elif how := trial.better_with(piece):
            found.append(LeftOut(piece.spec.name, "drift", how))
    return found


def parted(data: Cases, share: float) -> tuple[Integers, Integers]:
    """Rows whose outcome was known when the first share was over, and rows that came later."""
    days = np.sort(data.day)
    cut = days[min(len(days) - 1, int(share * len(days)))]
    return np.flatnonzero(data.known <= cut), np.flatnonzero(data.day > cut)


def is_known(spec: FieldSpec, columns: Columns) -> Floats:
    """1 for each row in which the field has a value."""
    if spec.is_numeric:
        return np.isfinite(np.asarray(columns[spec.name], dtype=np.float64)).astype(np.float64)
    return np.array([each != UNKNOWN for each in columns[spec.name]], dtype=np.float64)


def _is_leak(known: Floats, sides: Sequence[np.typing.NDArray[np.bool_]], shrunk: float) -> bool:
    one, other = (float(known[side].mean()) for side in sides)
    variances = [
        share * (1 - share) / (side.sum() * shrunk)
        for share, side in zip((one, other), sides, strict=True)
    ]
    apart = abs(one - other)
    return apart > _LEAK and apart > _LEAK_ERRORS * float(np.sqrt(sum(variances)))


def _is_enough(data: Cases) -> bool:
    won = len(np.unique(data.group[data.outcome > 0.5]))
    lost = len(np.unique(data.group[data.outcome < 0.5]))
    return data.outcomes >= _TESTED_LEAST and min(won, lost) >= _EACH_LEAST


def _is_unseen(spec: FieldSpec, columns: Columns, earlier: Integers, later: Integers) -> str:
    """How much of a field may stay of which the later rows show what the earlier ones did not."""
    if spec.is_numeric:
        values = np.asarray(columns[spec.name], dtype=np.float64)
        before, after = values[earlier], values[later]
        before, after = before[np.isfinite(before)], after[np.isfinite(after)]
        if not len(before) or not len(after):
            return ""
        outside = (after < before.min()) | (after > before.max())
        return "rules" if outside.mean() > _OUTSIDE else ""
    texts = columns[spec.name]
    seen = {texts[row] for row in earlier.tolist()} | {UNKNOWN, *spec.levels}
    new = [texts[row] not in seen for row in later.tolist()]
    return "rules" if np.mean(new) > _UNSEEN else ""


@dataclass(frozen=True, slots=True)
class _Trial:
    """Learned from the earlier rows, to be tried on the later ones."""

    design: Design
    mode: Mode
    tried: Floats
    outcome: Floats
    usual: Mapping[str, float]  # what the rules of each field say on average, earlier
    columns: Columns
    shrunk: float

    @classmethod
    def of(
        cls,
        task: Task,
        data: Cases,
        weight: Floats,
        rows: tuple[Integers, Integers],
        kept: Mapping[str, str],
    ) -> "_Trial":
        """Learn, once, with the spreads the evidence asks for."""
        before, after = data.take(rows[0]), data.take(rows[1])
        design = design_of(task, shapes_of(task, before.columns, before.outcomes), kept)
        matrix = matrix_of(design, before.columns)
        mode = learn(Sample(matrix, before.outcome, weight[rows[0]], np.zeros(len(matrix))), design)
        usual = {
            each.spec.name: float(each.rules.at(before.columns[each.spec.name]).mean())
            for each in design.pieces
        }
        tried = matrix_of(design, after.columns)
        shrunk = after.outcomes / len(after.outcome)
        return cls(design, mode, tried, after.outcome, usual, after.columns, shrunk)

    def better_with(self, piece: Piece) -> str:
        """How much of a field serves the later rows better than all of it; empty: none does."""
        whole = self._losses(self.tried @ self.mode.learned)
        found = [(0.0, "")]
        for how, log_odds in self._ways(piece):
            gained = whole - self._losses(log_odds)
            error = gained.std() / np.sqrt(len(gained) * self.shrunk)
            if gained.mean() > max(_ERRORS * error, _LEAST_GAIN):
                found.append((float(gained.mean()), how))
        return max(found)[1]

    def _ways(self, piece: Piece) -> Iterator[tuple[str, Floats]]:
        columns = np.arange(piece.start, piece.start + piece.width)
        if len(columns) > 2 and piece.spec.is_numeric:
            yield "line", self.tried @ self._without(columns[1:-1])
        learned = self._without(columns)
        by_rules = self.tried @ learned
        yield "rules", by_rules
        if not piece.spec.anchor:
            rules = piece.rules.at(self.columns[piece.spec.name]) - self.usual[piece.spec.name]
            yield "nothing", by_rules - learned[1] * rules

    def _without(self, columns: Integers) -> Floats:
        """The coefficients without some columns, by the curvature around the mode."""
        mode, mean = self.mode, self.design.mean
        whole = mode.whole_curvature()
        pull = mode.curvature @ mode.learned + mode.slope + mode.precision * mean
        rest = np.setdiff1d(np.arange(len(mean)), columns)
        pull = pull[rest] - whole[np.ix_(rest, columns)] @ mean[columns]
        learned = mean.copy()
        learned[rest] = np.linalg.solve(whole[np.ix_(rest, rest)], pull)
        return learned

    def _losses(self, log_odds: Floats) -> Floats:
        return np.logaddexp(0.0, log_odds) - self.outcome * log_odds


def learn(sample: Sample, design: Design) -> Mode:
    """The mode under the spreads that the evidence asks for."""
    spread = np.where(design.blocks < 0, design.given, 0.4)
    start = design.mean.copy()
    every = len(sample.outcome) // _ENOUGH + 1
    if every > 1:  # most of the way is gone with some of the rows
        part = sample.thinned(every)
        mode = find_mode(part, design.mean, spread, start)
        spread = likely_spreads(mode, design.mean, design.given, design.blocks)
        start = find_mode(part, design.mean, spread, mode.learned).learned
    mode = find_mode(sample, design.mean, spread, start)
    for _ in range(2 if every == 1 else 1):
        spread = likely_spreads(mode, design.mean, design.given, design.blocks)
        mode = find_mode(sample, design.mean, spread, mode.learned)
    return mode
