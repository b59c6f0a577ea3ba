"""What the user expects of months: kept with its days, and taken back like any command."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.forecasting import forecast_figures
from crm_desktop.services.own_figures import SetOwnFigures, own_figures, standing
from tests.helpers.bench import NOON, Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"currency": "EUR"}))
    yield made
    made.workspace.close()


def stands(bench: Bench) -> dict[str, int]:
    return standing(bench.read(own_figures))


def test_a_figure_is_set_taken_back_and_set_again(bench: Bench) -> None:
    before = bench.facts()
    done = bench.do(SetOwnFigures({"2026-11": 500_000, "2026-12": 0}))
    assert done.changes.touches(Kind.FORECAST)
    assert stands(bench) == {"2026-11": 500_000, "2026-12": 0}
    after = bench.facts()
    bench.undo()
    assert bench.facts() == before
    bench.redo()
    assert bench.facts() == after


def test_former_figures_stay_with_their_days(bench: Bench) -> None:
    bench.do(SetOwnFigures({"2026-12": 500_000}))
    first = bench.clock.now
    bench.clock.now += 86_400_000
    bench.do(SetOwnFigures({"2026-12": 700_000}))
    bench.do(SetOwnFigures({"2026-12": None}))
    found = bench.read(own_figures)
    assert [figure.amount for figure in found] == [500_000, 700_000, None]
    assert found[0].at == first
    assert stands(bench) == {}


def test_the_same_figure_again_is_no_step(bench: Bench) -> None:
    bench.do(SetOwnFigures({"2026-12": 500_000}))
    assert bench.do(SetOwnFigures({"2026-12": 500_000, "2027-01": None})).step is None


@pytest.mark.parametrize("month", ["", "2026", "2026-13", "2026-12-01", "next"])
def test_what_is_no_month_is_refused(bench: Bench, month: str) -> None:
    with pytest.raises(CrmError, match="bad-day"):
        bench.do(SetOwnFigures({month: 1}))


@pytest.mark.parametrize("amount", [-1, 10**15])
def test_what_is_no_amount_is_refused(bench: Bench, amount: int) -> None:
    with pytest.raises(CrmError, match="not-a-number"):
        bench.do(SetOwnFigures({"2026-12": amount}))


def test_figures_of_another_currency_are_not_shown(bench: Bench) -> None:
    bench.do(SetOwnFigures({"2026-12": 500_000}))
    bench.do(EditBusiness({"currency": "CHF"}))
    assert stands(bench) == {}


def test_the_forecast_shows_them_beside_its_own(bench: Bench) -> None:
    bench.do(SetOwnFigures({"2026-12": 500_000}))
    found = bench.read(lambda reading: forecast_figures(reading, NOON))
    assert [month.own for month in found.coming[:3]] == [None, 500_000, None]
