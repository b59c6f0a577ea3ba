from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.option import OptionList
from crm_desktop.services.deals import EditDeal, LoseDeals
from crm_desktop.services.options import (
    AddOption,
    CloseOption,
    DeleteOption,
    MoveOption,
    OpenOption,
    RenameOption,
    of_list,
    uses,
)
from tests.helpers.bench import Bench
from tests.helpers.deal_bench import begin, in_euros, option

SOURCE = OptionList.SOURCE


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    in_euros(made)
    yield made
    made.workspace.close()


def _names(bench: Bench, name: OptionList = SOURCE) -> list[str]:
    return [each.name for each in bench.read(lambda r: of_list(r, name))]


def test_entries_are_added_named_and_put_in_order(bench: Bench) -> None:
    bench.do(AddOption(SOURCE, "Radio"))
    assert _names(bench)[-1] == "Radio"
    radio = bench.read(lambda r: of_list(r, SOURCE))[-1]
    bench.do(MoveOption(radio.id, 0))
    bench.do(RenameOption(radio.id, "Radio advert"))
    assert _names(bench)[:2] == ["Radio advert", "Website"]
    with pytest.raises(CrmError, match="option-exists"):
        bench.do(AddOption(SOURCE, "WEBSITE"))
    bench.do(AddOption(OptionList.LOST_REASON, "Website"))


def test_a_closed_entry_stays_where_it_was_chosen(bench: Bench) -> None:
    website = option(bench, SOURCE, "website")
    begin(bench, bench.add("Marta"), values={"source_id": website})
    bench.do(CloseOption(website))
    assert bench.read(lambda r: uses(r, SOURCE)) == {website: 1}
    assert bench.read(lambda r: of_list(r, SOURCE))[0].is_closed
    bench.do(OpenOption(website))
    assert not bench.read(lambda r: of_list(r, SOURCE))[0].is_closed


def test_an_entry_that_goes_is_mapped_or_left_out(bench: Bench) -> None:
    website, search = (option(bench, SOURCE, code) for code in ("website", "search"))
    deal = begin(bench, bench.add("Marta"), values={"source_id": website})
    before = bench.facts()
    bench.do(DeleteOption(website, search))
    assert bench.read(lambda r: uses(r, SOURCE)) == {search: 1}
    bench.do(DeleteOption(search))
    assert bench.read(lambda r: uses(r, SOURCE)) == {}
    bench.undo()
    bench.undo()
    assert bench.facts() == before
    bench.do(EditDeal(deal, {"source_id": None}))


def test_whoever_needs_one_gets_another(bench: Bench) -> None:
    price, budget = (option(bench, OptionList.LOST_REASON, code) for code in ("price", "budget"))
    bench.do(LoseDeals((begin(bench, bench.add("Marta")),), price))
    with pytest.raises(CrmError, match="option-in-use"):
        bench.do(DeleteOption(price))
    with pytest.raises(CrmError, match="not-in-list"):
        bench.do(DeleteOption(price, option(bench, SOURCE, "website")))
    bench.do(DeleteOption(price, budget))
    assert bench.read(lambda r: uses(r, OptionList.LOST_REASON)) == {budget: 1}


def test_what_the_program_gives_itself_is_kept(bench: Bench) -> None:
    status = OptionList.LEAD_STATUS
    with pytest.raises(CrmError, match="kept-option"):
        bench.do(DeleteOption(option(bench, status, "converted")))
    bench.do(RenameOption(option(bench, status, "converted"), "Customer now"))
    with pytest.raises(CrmError, match="last-option"):
        bench.do(CloseOption(option(bench, status, "nurture")))
    bench.do(AddOption(status, "Sleeping", "waiting"))
    bench.do(DeleteOption(option(bench, status, "nurture")))
    assert "Sleeping" in _names(bench, status)
