"""How well chances do on outcomes they have not seen, over demo businesses of several seeds.

`python -m tests.chance` makes twenty businesses and prints for leads and for deals of each: the
Brier score of the chance as it would have been shown, of the base rate and of the rules alone on
the last 30 % in time, when all was learned and judged from what was known before; the error of
calibration, and how many of 100 pairs were ranked rightly. Then the same learned from thirty
outcomes, and from outcomes dealt out anew by chance, which must be seen to teach nothing.
`--large` adds a business with more than 10,000 outcomes held out; it is kept in the folder for
temporary files, since it takes minutes to make. `--seeds 101-112` are for trying things out.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import numpy as np

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.chance import ChanceOf
from crm_desktop.engine.chance import fit
from crm_desktop.engine.chance_model import Floats, predict
from crm_desktop.engine.chance_task import Cases, Task, rules_alone
from crm_desktop.engine.grading import Verdict, base_rate, grade, ranked_rightly, shown
from crm_desktop.engine.snapshots import settled
from crm_desktop.services import defaults
from crm_desktop.services.demo.command import FillDemo
from crm_desktop.services.learning import day_number
from crm_desktop.services.learning_cases import past, task_of
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage import database, founding
from tests.helpers.bench import NOON

SIZE, LARGE = 3_000, 100_000  # contacts
LARGE_SEED = 201
FEW = 30
_EARLIER = 0.7
_ALL = 1_000_000  # looks, however many there are
_BARS = 10


class Said(NamedTuple):
    """What was said of the last 30 %, and what came of them."""

    learned: int
    held_out: int
    chance: float
    base: float
    rules: float
    error: float
    pairs: float
    verdict: Verdict

    @property
    def is_best(self) -> bool:
        return self.chance < min(self.base, self.rules)


def made(folder: Path, seed: int, size: int) -> Path:
    """The file of a demo business, made where it is not there."""
    path = folder / f"chance-{size}-{seed}.crm"
    if not path.exists():
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        database.create(part)
        founding.add_lists(part, defaults.rows())
        workspace = Workspace(part, 1, lambda: NOON)
        workspace.do(FillDemo(today=date(2026, 11, 19), size=size, seed=seed), CancelToken())
        workspace.close()
        part.rename(path)
    return path


def read(path: Path, of: ChanceOf, *, most: int = _ALL) -> tuple[Task, Cases]:
    """What is learned, and every case of a business, as of the day it was made for."""
    workspace = Workspace(path, 1, lambda: NOON)
    found = workspace.read(
        lambda reading: (task_of(reading, of), past(reading, of, day_number(NOON), most)),
        CancelToken(),
    )
    workspace.close()
    return found


def held_out(task: Task, data: Cases, *, most: int | None = None) -> Said:
    """Learn and judge from what was known after 70 % of the time; tell the rest."""
    cut = int(np.quantile(data.day, _EARLIER))
    before = settled(data.take(np.flatnonzero(data.known < cut)), cut)
    if most is not None:
        before = _latest(before, most)
    after = data.take(np.flatnonzero(data.day >= cut))
    found = grade(task, before, cut)
    told = predict(shown(fit(task, before, cut), found), after.columns)
    base = np.full(len(told), base_rate(task, before, cut))
    return Said(
        before.outcomes,
        after.outcomes,
        _brier(told, after),
        _brier(base, after),
        _brier(predict(rules_alone(task), after.columns), after),
        _calibration_error(told, after.outcome),
        100.0 * ranked_rightly(told, after.outcome),
        found.verdict,
    )


def of_noise(task: Task, data: Cases, seed: int) -> Verdict:
    """What is said of chances learned where the outcomes were dealt out by chance."""
    cases, place = np.unique(data.group, return_inverse=True)
    came = np.zeros(len(cases))
    came[place] = data.outcome
    dealt = np.random.default_rng(seed).permutation(came)
    return grade(task, replace(data, outcome=dealt[place]), day_number(NOON)).verdict


def _latest(data: Cases, most: int) -> Cases:
    """The last so many outcomes."""
    groups, first = np.unique(data.group, return_index=True)
    kept = groups[np.argsort(data.known[first], kind="stable")[-most:]]
    return data.take(np.flatnonzero(np.isin(data.group, kept)))


def _brier(told: Floats, after: Cases) -> float:
    return float(np.mean((told - after.outcome) ** 2))


def _calibration_error(told: Floats, outcome: Floats) -> float:
    parts = np.array_split(np.argsort(told, kind="stable"), _BARS)
    return float(sum(abs((told[part] - outcome[part]).sum()) for part in parts) / len(told))


def main(arguments: argparse.Namespace) -> int:
    """Print all tables; 1 where less was reached than must be."""
    with tempfile.TemporaryDirectory() as folder:
        found = list(_each_seed(Path(folder), _seeds(arguments.seeds), arguments.size))
    missed = [not _sum_up(of, found) for of in ChanceOf]
    if arguments.large:
        missed += [not _large(of) for of in ChanceOf]
    return int(any(missed))


class _Seed(NamedTuple):
    of: ChanceOf
    whole: Said
    few: Said
    noise: Verdict


def _each_seed(folder: Path, seeds: Iterable[int], size: int) -> Iterator[_Seed]:
    print(f"{size} contacts\n{_HEAD}")
    for seed in seeds:
        path = made(folder, seed, size)
        for of in ChanceOf:
            task, data = read(path, of)
            found = _Seed(
                of, held_out(task, data), held_out(task, data, most=FEW), of_noise(task, data, seed)
            )
            _line(f"{seed} {of}", found.whole)
            yield found
        path.unlink()


_COLUMNS = ("learned", "held out", "chance", "base", "rules", "error", "pairs")
_HEAD = " " * 10 + "".join(f"{name:>9}" for name in _COLUMNS)


def _line(name: str, said: Said) -> None:
    counts = f"{said.learned:9}{said.held_out:9}"
    scores = f"{said.chance:9.4f}{said.base:9.4f}{said.rules:9.4f}"
    rest = f"{said.error:9.3f}{said.pairs:9.1f}"
    mark = "" if said.is_best else "  not the best"
    print(f"{name:>10}{counts}{scores}{rest}  {said.verdict}{mark}", flush=True)


def _sum_up(of: ChanceOf, found: list[_Seed]) -> bool:
    mine = [each for each in found if each.of is of]
    best = sum(each.whole.is_best for each in mine)
    plain = sum(each.noise is Verdict.NO_SKILL for each in mine)
    few, base, rules = (
        float(np.mean([getattr(each.few, name) for each in mine]))
        for name in ("chance", "base", "rules")
    )
    print(f"{of}: the chance is nearest in {best} of {len(mine)}")
    print(f"{of}: from {FEW} outcomes {few:.4f}, the base rate {base:.4f}, the rules {rules:.4f}")
    print(f"{of}: of noise the base rate is shown in {plain} of {len(mine)}")
    return best >= 0.9 * len(mine) and few < base and plain >= 0.95 * len(mine)


def _large(of: ChanceOf) -> bool:
    task, data = read(made(Path(tempfile.gettempdir()), LARGE_SEED, LARGE), of)
    said = held_out(task, data)
    print(f"{LARGE} contacts\n{_HEAD}")
    _line(f"{LARGE_SEED} {of}", said)
    return said.is_best and said.error <= 0.03


def _seeds(text: str) -> range:
    first, _dash, last = text.partition("-")
    return range(int(first), int(last) + 1) if last else range(1, int(first) + 1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seeds", default="20", help="how many, or from-to")
    parser.add_argument("--size", type=int, default=SIZE, help="contacts of each business")
    parser.add_argument("--large", action="store_true", help="with 10,000 outcomes held out")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main(_arguments()))
