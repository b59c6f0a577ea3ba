"""How well the sales history is forecast, on made-up businesses of several kinds and lengths.

`python -m tests.forecast` lets the next twelve months of each be told from what came before, and
prints for each kind the mean error in shares of the mean month, beside that of the same month of
the year before ("last year", the last month where there is none) and of the mean of all months;
the share of months, quarters and years that came to lie within their range of 80 %; and the time.
"""

import argparse
import sys
from collections.abc import Iterator
from time import perf_counter
from typing import NamedTuple

import numpy as np

from crm_desktop.engine.history import HORIZON, forecast
from tests.helpers.sales_series import KINDS, Floats, series

LENGTHS = (6, 12, 18, 24, 36, 60, 120)
_LEAST_COVERED, _MOST_COVERED = 0.75, 0.95


class Told(NamedTuple):
    """How a forecast did."""

    error: float
    last_year: float
    mean: float
    months: float
    quarter: float
    year: float
    milliseconds: float


def tried(kind: str, length: int, seed: int) -> Told:
    """Tell the last year of a business from what came before it."""
    whole = series(kind, length + HORIZON, seed)
    known, came = whole[:length], whole[length:]
    begun = perf_counter()
    found = forecast(known)
    took = 1000 * (perf_counter() - begun)
    expected, low, high = np.array(found.months).T
    quarter, year = found.total(0, 3), found.total(0, HORIZON)
    usual = max(float(came.mean()), 1.0)
    return Told(
        float(np.abs(came - expected).mean()) / usual,
        float(np.abs(came - _last_year(known)).mean()) / usual,
        float(np.abs(came - known.mean()).mean()) / usual,
        float(np.mean((low <= came) & (came <= high))),
        float(quarter.low <= came[:3].sum() <= quarter.high),
        float(year.low <= came.sum() <= year.high),
        took,
    )


def of_kind(kind: str, seeds: int) -> Iterator[tuple[int, Told]]:
    """The means over all seeds, for each length."""
    for length in LENGTHS:
        found = [tried(kind, length, seed) for seed in range(1, seeds + 1)]
        yield length, Told(*(float(np.mean(column)) for column in zip(*found, strict=True)))


def main(arguments: argparse.Namespace) -> int:
    """Print the table; 1 where less was reached than must be."""
    names = ("months", "error", "last year", "mean", "in range", "quarter", "year", "ms")
    print(" " * 10 + "".join(f"{name:>11}" for name in names))
    every = []
    for kind in KINDS:
        for length, told in of_kind(kind, arguments.seeds):
            every.append(told)
            shown = "".join(f"{value:11.3f}" for value in told[:-1])
            print(f"{kind:>10}{length:11}{shown}{told.milliseconds:11.0f}", flush=True)
    whole = Told(*(float(np.mean(column)) for column in zip(*every, strict=True)))
    shown = "".join(f"{value:11.3f}" for value in whole[:-1])
    print(f"{'all':>10}{'':11}{shown}{whole.milliseconds:11.0f}")
    is_better = whole.error < min(whole.last_year, whole.mean)
    is_honest = all(_LEAST_COVERED <= part <= _MOST_COVERED for part in whole[3:6])
    return 0 if is_better and is_honest else 1


def _last_year(known: Floats) -> Floats:
    return known[-HORIZON:] if len(known) >= HORIZON else np.full(HORIZON, known[-1])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seeds", type=int, default=20, help="how many of each kind")
    sys.exit(main(parser.parse_args()))
