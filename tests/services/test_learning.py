"""Chances are learned of what was known before the end, and told for what is still open."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.chance import Basis, ChanceOf, Proof
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.option import OptionList
from crm_desktop.engine.deal_cases import DealHistory, DealTables, Stages
from crm_desktop.engine.lead_cases import LeadHistory, LeadTables
from crm_desktop.engine.timelines import day_of
from crm_desktop.services import learning, learning_cases, lessons, scoring
from crm_desktop.services.deals import LoseDeals, ReopenDeals, WinDeals
from crm_desktop.services.demo.command import FillDemo
from crm_desktop.services.leads import MakeLeads
from crm_desktop.services.learning_receipts import deal_receipt, lead_receipt
from crm_desktop.storage.queries import deals as deal_queries
from crm_desktop.storage.queries import learning as queries
from crm_desktop.storage.reading import Reading
from tests.helpers.bench import NOON, Bench
from tests.helpers.deal_bench import begin, option

SIZE, SEED = 900, 302


def learn(bench: Bench, of: ChanceOf) -> None:
    found = bench.read(lambda r: learning.gather(r, of, bench.clock.now))
    bench.workspace.derive(found.learn(CancelToken()).keep, CancelToken())


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A business of some years, in which all was learned there is."""
    path = tmp_path_factory.mktemp("grown") / "harbour.crm"
    made = Bench(path)
    made.do(FillDemo(today=date(2026, 11, 19), size=SIZE, seed=SEED))
    made.clock.now = NOON
    for of in ChanceOf:
        learn(made, of)
    made.workspace.close()
    return path


@pytest.fixture
def business(grown: Path, tmp_path: Path) -> Iterator[Bench]:
    shutil.copy(grown, tmp_path / "harbour.crm")
    made = Bench(tmp_path / "harbour.crm")
    yield made
    made.workspace.close()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "new.crm")
    yield made
    made.workspace.close()


def _asking(ask: Any, key: int, now: int) -> Any:
    return lambda reading: ask(reading, key, now)


def rescore(
    bench: Bench, contacts: Sequence[int] = (), deals: Sequence[int] = ()
) -> dict[Kind, frozenset[int]]:
    def work(write: Any) -> None:
        learning.rescore(contacts, (), deals, write)

    return dict(bench.workspace.derive(work, CancelToken()).changes.ids)


def shown(bench: Bench, table: str, key: int) -> Any:
    return bench.read(lambda r: r.value(f"SELECT odds FROM {table} WHERE id = ?", (key,)))


def test_what_came_later_is_not_known_at_a_moment(grown: Path) -> None:
    bench = Bench(grown)
    moment = NOON - 400 * DAY_MS
    bench.read(lambda r: _check_leads(r, moment))
    bench.read(lambda r: _check_deals(r, moment))
    bench.workspace.close()


def _check_leads(reading: Reading, moment: int) -> None:
    rules = tuple(row.rule for row in scoring.rules(reading))
    found = LeadTables(*queries.lead_rows(reading, queries.were_leads(reading)))
    whole = LeadHistory(found, rules)
    every = np.arange(len(whole.ids))
    at = np.full(len(every), moment)
    rows = np.flatnonzero(whole.are_open(every, at))
    assert len(rows) > 20
    day = day_of(at) - 1
    cut = found._replace(
        standings=_before(found.standings, moment),
        answers=[row for row in found.answers if row[1] <= day[0]],
        events=_before(found.events, moment),
    )
    then = LeadHistory(cut, rules)
    same = whole.columns(rows, at[rows], day[rows]), then.columns(rows, at[rows], day[rows])
    _check_same(*same)


def _check_deals(reading: Reading, moment: int) -> None:
    stages = Stages(
        tuple((each.id, each.chance / 100) for each in deal_queries.pipelines(reading)[0].stages
              if each.kind == "open"),
        {},
    )  # fmt: skip
    found = DealTables(*queries.deal_rows(reading, queries.closed_deals(reading)))
    whole = DealHistory(found, stages, 100_000.0)
    every = np.arange(len(whole.ids))
    at = np.full(len(every), moment)
    rows = np.flatnonzero(whole.are_open(every, at))
    assert len(rows) > 10
    open_then = [
        (*row[:2], row[2] if row[2] <= moment else 0, row[3] if row[2] <= moment else 0, *row[4:])
        for row in found.deals
    ]
    cut = DealTables(open_then, *(_before(each, moment) for each in found[1:]))
    _check_same(
        whole.columns(rows, at[rows]), DealHistory(cut, stages, 100_000.0).columns(rows, at[rows])
    )


def _before(rows: Sequence[Any], moment: int) -> list[Any]:
    return [row for row in rows if row[1] <= moment]


def _check_same(one: Any, other: Any) -> None:
    assert one.keys() == other.keys()
    for name, values in one.items():
        np.testing.assert_array_equal(np.array(values), np.array(other[name]), err_msg=name)


@pytest.mark.parametrize("of", list(ChanceOf))
def test_a_learned_chance_beats_the_base_rate_and_the_rules(grown: Path, of: ChanceOf) -> None:
    business = Bench(grown)
    found = business.read(lambda r: learning.accuracy(r, of))
    model = business.read(lambda r: learning_cases.known(r, of)).model
    business.workspace.close()
    assert found.proof is Proof.SKILL
    assert found.basis is Basis.LEARNED
    assert found.brier < min(found.brier_base, found.brier_rules)
    assert found.tested > 90
    assert sum(bar.cases for bar in found.bars) > 150
    filled_in_late = {"competitor", "decision_maker", "next_step"}
    assert not filled_in_late & {each.name for each in model.tables}


@pytest.mark.parametrize("of", list(ChanceOf))
def test_a_receipt_adds_up_to_the_chance_in_the_list(business: Bench, of: ChanceOf) -> None:
    keys = list(business.read(lambda r: learning.open_ones(r, of)))[:40]
    is_lead = of is ChanceOf.LEAD
    rescore(business, *((keys, ()) if is_lead else ((), keys)))
    ask = lead_receipt if is_lead else deal_receipt
    for key in keys:
        found = business.read(_asking(ask, key, business.clock.now))
        assert found is not None
        assert found.percent == shown(business, "contact_line" if is_lead else "deal_line", key)
        assert 1 <= found.percent <= 99
        whole = found.base + sum(each.log_odds for each in found.factors) + found.limit
        assert abs(whole - found.log_odds) < 1e-9
        named = {each.field: each.name for each in found.factors}
        assert named["status" if is_lead else "stage"]


def test_nothing_is_due_when_nothing_new_has_ended(business: Bench) -> None:
    assert business.read(lambda r: lessons.due(r, business.clock.now)) == []
    open_deals = list(business.read(lambda r: learning.open_ones(r, ChanceOf.DEAL)))
    business.do(WinDeals(tuple(open_deals[:9])))
    assert business.read(lambda r: lessons.due(r, business.clock.now)) == []
    business.do(WinDeals(tuple(open_deals[9:10])))
    assert business.read(lambda r: lessons.due(r, business.clock.now)) == [ChanceOf.DEAL]
    week = business.clock.now + 7 * DAY_MS
    assert business.read(lambda r: lessons.due(r, week)) == list(ChanceOf)


@pytest.mark.slow
def test_where_nothing_can_be_learned_the_base_rate_is_shown(business: Bench) -> None:
    found = business.read(lambda r: learning.gather(r, ChanceOf.DEAL, NOON))
    random = np.random.default_rng(5)
    groups, place = np.unique(found.cases.group, return_inverse=True)
    dealt = (random.random(len(groups)) < 0.4).astype(np.float64)[place]
    noise = replace(found, cases=replace(found.cases, outcome=dealt))
    business.workspace.derive(noise.learn(CancelToken()).keep, CancelToken())
    deals = list(business.read(lambda r: learning.open_ones(r, ChanceOf.DEAL)))
    told = business.read(lambda r: learning.odds(r, ChanceOf.DEAL, deals, NOON))
    accuracy = business.read(lambda r: learning.accuracy(r, ChanceOf.DEAL))
    assert accuracy.proof is Proof.NO_SKILL
    assert set(told.values()) == {round(100 * accuracy.base_rate)}
    receipt = business.read(lambda r: deal_receipt(r, deals[0], NOON))
    assert receipt is not None
    assert {each.log_odds for each in receipt.factors} == {0.0}


def test_before_any_outcome_the_rules_speak(bench: Bench) -> None:
    marta, noor = bench.add("Marta Oliveira"), bench.add("Noor Haddad")
    bench.do(MakeLeads((marta,)))
    rescore(bench, (marta, noor))
    assert 1 <= shown(bench, "contact_line", marta) <= 99
    assert shown(bench, "contact_line", noor) is None
    receipt = bench.read(lambda r: lead_receipt(r, marta, bench.clock.now))
    assert receipt is not None
    assert (receipt.basis, receipt.proof) == (Basis.RULES, Proof.UNJUDGED)
    assert bench.read(lambda r: lead_receipt(r, noor, bench.clock.now)) is None


def test_a_score_made_anew_leaves_the_chance_as_it_is(bench: Bench) -> None:
    marta = bench.add("Marta Oliveira")
    bench.do(MakeLeads((marta,)))
    rescore(bench, (marta,))
    chance = shown(bench, "contact_line", marta)
    bench.clock.now += 2 * DAY_MS
    bench.workspace.derive(lambda write: scoring.rescore((marta,), (), write), CancelToken())
    assert shown(bench, "contact_line", marta) == chance


def test_a_closed_deal_has_no_chance_and_a_reopened_one_a_new_one(bench: Bench) -> None:
    deal = begin(bench, bench.add("Marta Oliveira"))
    assert rescore(bench, (), (deal,)) == {Kind.DEAL: frozenset({deal})}
    first = shown(bench, "deal_line", deal)
    bench.do(LoseDeals((deal,), option(bench, OptionList.LOST_REASON, "price")))
    rescore(bench, (), (deal,))
    assert shown(bench, "deal_line", deal) is None
    bench.clock.now += 60 * DAY_MS
    bench.do(ReopenDeals((deal,)))
    rescore(bench, (), (deal,))
    later = shown(bench, "deal_line", deal)
    assert 1 <= later < first <= 99  # sixty days without a touch
    assert rescore(bench, (), (deal,)) == {}


def test_what_a_process_beside_learns_is_what_is_learned_here(business: Bench) -> None:
    found = learning.study(business.workspace, [ChanceOf.DEAL])
    assert lessons.study_from_json(found.to_json()) == found
    now = business.clock.now
    before = business.workspace.path.read_bytes()
    command, folder = lessons.study_command(business.workspace.path, now, [ChanceOf.DEAL])
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    assert lessons.study_from_json(done.stdout) == found
    assert business.workspace.path.read_bytes() == before
    for part in found.parts():
        business.workspace.derive(part, CancelToken())
    for of, told in ((ChanceOf.LEAD, found.leads), (ChanceOf.DEAL, found.deals)):
        ids = business.read(partial(learning.open_ones, of=of))
        assert sorted(told) == sorted(ids)
        assert business.read(partial(learning.odds, of=of, ids=ids, now=now)) == told
        table = "contact_line" if of is ChanceOf.LEAD else "deal_line"
        assert {key: shown(business, table, key) for key in ids} == told


def test_what_asks_whether_learning_is_due_needs_no_numpy() -> None:
    code = "import sys, crm_desktop.ui.relearning; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
