from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.deal import Stage, StageKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.option import OptionList
from crm_desktop.services.deals import LoseDeals, MoveDeals, ReopenDeals, SetDealChance, WinDeals
from crm_desktop.services.pipelines import (
    AddPipeline,
    ClosePipeline,
    DeletePipeline,
    OpenPipeline,
    RenamePipeline,
    pipelines,
    records,
)
from crm_desktop.services.sales_plan import EditPlaybook, TickOff, TickOn, plan, playbook
from crm_desktop.services.stages import AddStage, DeleteStage, EditStage, MoveStage
from tests.helpers.bench import Bench
from tests.helpers.deal_bench import (
    LOST,
    NEGOTIATION,
    PROPOSAL,
    PROSPECTING,
    QUALIFIED,
    WON,
    begin,
    in_euros,
    option,
    row,
)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    in_euros(made)
    yield made
    made.workspace.close()


@pytest.fixture
def marta(bench: Bench) -> int:
    return bench.add("Marta Oliveira")


def _stages(bench: Bench, at: int = 0) -> tuple[Stage, ...]:
    return bench.read(pipelines)[at].stages


def _names(bench: Bench, at: int = 0) -> list[str]:
    return [stage.name for stage in _stages(bench, at)]


def test_a_stage_comes_after_those_of_its_kind_and_can_be_moved(bench: Bench) -> None:
    bench.do(AddStage(1, "Contract", 90, 5))
    assert _names(bench)[3:6] == ["Negotiation", "Contract", "Won"]
    bench.do(MoveStage(PROPOSAL, 0))
    assert _names(bench)[:2] == ["Proposal", "Prospecting"]
    bench.undo()
    bench.undo()
    assert len(_stages(bench)) == 6


def test_a_new_default_rewrites_no_deal(bench: Bench, marta: int) -> None:
    old = begin(bench, marta)
    bench.do(EditStage(PROSPECTING, {"chance": 20, "days": None, "name": "First talks"}))
    assert (row(bench, old).chance, row(bench, old).stage) == (10, "First talks")
    assert row(bench, begin(bench, marta)).chance == 20


@pytest.mark.parametrize(
    ("values", "code"),
    [({"chance": 100}, "bad-chance"), ({"days": 0}, "bad-stage-days"), ({"name": ""}, "no-name"),
     ({"name": "WON"}, "stage-exists"), ({"kind": "won"}, "stage-has-deals")],
)  # fmt: skip
def test_what_is_no_stage_is_refused(
    bench: Bench, marta: int, values: dict[str, object], code: str
) -> None:
    begin(bench, marta)
    with pytest.raises(CrmError, match=code):
        bench.do(EditStage(PROSPECTING, values))


def test_deals_of_a_stage_that_goes_are_mapped_with_their_history(bench: Bench, marta: int) -> None:
    plain, by_hand, won = (begin(bench, marta, stage=PROPOSAL) for _ in range(3))
    bench.do(SetDealChance(by_hand, 33))
    bench.do(WinDeals((won,)))
    before = bench.facts()
    bench.do(DeleteStage(PROPOSAL, QUALIFIED))
    assert "Proposal" not in _names(bench)
    assert [row(bench, key).chance for key in (plain, by_hand)] == [25, 33]
    bench.do(ReopenDeals((won,)))
    assert row(bench, won).stage == "Qualified"
    bench.undo()
    bench.undo()
    assert bench.facts() == before


def test_a_pipeline_keeps_a_stage_of_each_kind(bench: Bench) -> None:
    with pytest.raises(CrmError, match="last-stage"):
        bench.do(DeleteStage(WON, LOST))
    with pytest.raises(CrmError, match="other-kind-of-stage"):
        bench.do(DeleteStage(PROPOSAL, WON))
    for gone in (PROSPECTING, QUALIFIED, PROPOSAL):
        bench.do(DeleteStage(gone, NEGOTIATION))
    with pytest.raises(CrmError, match="last-stage"):
        bench.do(EditStage(NEGOTIATION, {"kind": StageKind.LOST}))


def test_a_pipeline_begins_like_another_and_goes_with_a_mapping(bench: Bench, marta: int) -> None:
    bench.do(EditPlaybook(PROPOSAL, ((0, "Send the offer"),)))
    bench.do(AddPipeline("Repairs", 1))
    bench.do(RenamePipeline(bench.read(pipelines)[1].id, "Care"))
    care = bench.read(pipelines)[1]
    assert (care.name, _names(bench, 1)) == ("Care", _names(bench))
    assert [e.text for e in bench.read(lambda r: playbook(r, care.stages[2].id))] == [
        "Send the offer"
    ]
    deal = begin(bench, marta, stage=care.stages[1].id)
    before = bench.facts()
    bench.do(DeletePipeline(care.id, 1))
    assert (row(bench, deal).pipeline_id, row(bench, deal).stage_id) == (1, QUALIFIED)
    bench.undo()
    assert bench.facts() == before


def test_one_pipeline_stays_open(bench: Bench) -> None:
    with pytest.raises(CrmError, match="last-pipeline"):
        bench.do(ClosePipeline(1))
    bench.do(AddPipeline("Care", 1))
    bench.do(ClosePipeline(1))
    assert [(each.name, each.is_closed) for each in bench.read(pipelines)] == [
        ("Care", False), ("Sales", True),
    ]  # fmt: skip
    with pytest.raises(CrmError, match="last-pipeline"):
        bench.do(DeletePipeline(bench.read(pipelines)[0].id, 1))
    bench.do(OpenPipeline(1))
    with pytest.raises(CrmError, match="pipeline-exists"):
        bench.do(AddPipeline("sales", 1))


def test_a_stage_knows_its_own_record(bench: Bench, marta: int) -> None:
    """(won + 10 × default) / (entered + 10), of those decided since."""
    won, lost, other, _open = (begin(bench, marta, stage=PROPOSAL) for _ in range(4))
    bench.do(MoveDeals((won, other), NEGOTIATION))
    bench.do(WinDeals((won, other)))
    bench.do(LoseDeals((lost,), option(bench, OptionList.LOST_REASON, "price")))
    found = bench.read(lambda r: records(r, 1))
    assert (found[PROPOSAL].entered, found[PROPOSAL].won) == (3, 2)
    assert found[PROPOSAL].chance == round((2 + 10 * 0.5) / 13 * 100)
    assert found[NEGOTIATION].chance == round((2 + 7.5) / 12 * 100)
    assert (found[PROSPECTING].chance, found[WON].chance) == (10, 100)
    assert found[PROPOSAL].uses == 1


def test_a_plan_is_ticked_off_for_each_deal(bench: Bench, marta: int) -> None:
    bench.do(EditPlaybook(PROPOSAL, ((0, "Send the offer"), (0, "Call after a week"))))
    bench.do(EditPlaybook(PROSPECTING, ((0, "Find who decides"),)))
    deal, other = begin(bench, marta), begin(bench, marta)
    items = bench.read(lambda r: plan(r, deal))
    assert [each.text for each in items] == [
        "Find who decides", "Send the offer", "Call after a week",
    ]  # fmt: skip
    bench.do(TickOff(deal, items[1].id))
    assert [each.done_at is not None for each in bench.read(lambda r: plan(r, deal))] == [
        False, True, False,
    ]  # fmt: skip
    assert not any(each.done_at for each in bench.read(lambda r: plan(r, other)))
    before = bench.facts()
    bench.do(EditPlaybook(PROPOSAL, ((items[2].id, "Call after three days"),)))
    assert [each.text for each in bench.read(lambda r: plan(r, deal))][1:] == [
        "Call after three days"
    ]
    bench.undo()
    assert bench.facts() == before
    bench.do(TickOn(deal, items[1].id))
    assert not any(each.done_at for each in bench.read(lambda r: plan(r, deal)))
