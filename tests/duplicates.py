"""How many planted duplicates are found, and how many of those found are right.

`python -m tests.duplicates` prints a line for each of twenty demo businesses; at least 95 % must
be found, and at least 95 % of what is found must be right. `python -m tests.duplicates 101 102`
prints those of other seeds, and what was missed or wrong.
"""

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.duplicate import Pair
from crm_desktop.services import companies, contacts
from crm_desktop.services.duplicates.finding import pairs
from crm_desktop.services.workspace import Reading, Workspace
from crm_desktop.storage import database
from tests.helpers.bench import NOON
from tests.helpers.planting import Truth, plant

SEEDS = tuple(range(1, 21))
LEAST = 0.95


@dataclass(frozen=True, slots=True)
class Count:
    """Pairs planted, found in all, and of those found right."""

    planted: int
    found: int
    right: int

    @property
    def share_found(self) -> float:
        return self.right / self.planted

    @property
    def share_right(self) -> float:
        return self.right / self.found

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.planted + other.planted, self.found + other.found, self.right + other.right
        )


def look(seed: int, folder: Path, *, size: int = 3000, tells: bool = False) -> dict[Kind, Count]:
    """Plant duplicates, find them, and count."""
    path = folder / f"{seed}.crm"
    database.create(path)
    workspace = Workspace(path, 1, lambda: NOON)
    truth = plant(workspace, seed, size)
    found = workspace.read(lambda r: pairs(r, CancelToken(), lambda _: None), CancelToken())
    if tells:
        workspace.read(lambda r: _tell(r, truth, found), CancelToken())
    workspace.close()
    path.unlink()
    planted = {Kind.CONTACT: truth.contacts, Kind.COMPANY: truth.companies}
    return {kind: _count(true, found, kind) for kind, true in planted.items()}


def _count(true: set[tuple[int, int]], found: Sequence[Pair], kind: Kind) -> Count:
    mine = {pair.key for pair in found if pair.kind is kind}
    return Count(len(true), len(mine), len(mine & true))


def _tell(reading: Reading, truth: Truth, found: Sequence[Pair]) -> None:
    """What was missed and what is wrong, with names."""
    true = truth.contacts | truth.companies
    mine = {pair.key: pair for pair in found}
    for word, keys in (("missed", true - set(mine)), ("wrong", set(mine) - true)):
        for key in sorted(keys):
            read = contacts.rows if key in truth.contacts else companies.rows
            rows = read(reading, key) or contacts.rows(reading, key)
            said = " | ".join(f"{r.name}; {r.email}; {r.phone}; {r.city}" for r in rows)
            why = (
                ", ".join(f"{e.reason} {e.weight:+}" for e in mine[key].evidence)
                if key in mine
                else ""
            )
            print(f"  {word} {truth.kinds.get(key, '')}: {said}  {why}")


def main(seeds: Sequence[int]) -> int:
    """Print the table; 1 where less was found or right than must be."""
    print(f"{'seed':>6} {'planted':>8} {'found':>8} {'right':>8} {'% found':>8} {'% right':>8}")
    total = {Kind.CONTACT: Count(0, 0, 0), Kind.COMPANY: Count(0, 0, 0)}
    with tempfile.TemporaryDirectory() as folder:
        for seed in seeds:
            counts = look(seed, Path(folder), tells=seeds != SEEDS)
            for kind, count in counts.items():
                total[kind] += count
            _line(str(seed), counts[Kind.CONTACT] + counts[Kind.COMPANY])
    for kind, count in total.items():
        _line(kind.value, count)
    whole = total[Kind.CONTACT] + total[Kind.COMPANY]
    _line("all", whole)
    return int(min(whole.share_found, whole.share_right) < LEAST)


def _line(name: str, count: Count) -> None:
    shares = f"{count.share_found:8.1%} {count.share_right:8.1%}"
    print(f"{name:>8} {count.planted:8} {count.found:8} {count.right:8} {shares}", flush=True)


if __name__ == "__main__":
    sys.exit(main([int(each) for each in sys.argv[1:]] or SEEDS))
