from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import Role
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import FieldType
from crm_desktop.services import deals
from crm_desktop.services.contacts import DeleteContacts
from crm_desktop.services.deal_detail import detail
from crm_desktop.services.deal_making import NewDeal
from crm_desktop.services.deal_people import RemoveRole, SetRole, people
from crm_desktop.services.deals import AddDeal, EditDeal
from crm_desktop.services.fields import AddField
from tests.helpers.bench import Bench
from tests.helpers.deal_bench import begin, in_euros


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    in_euros(made)
    yield made
    made.workspace.close()


def _told(bench: Bench, deal: int) -> list[tuple[str, Role | None, bool]]:
    found = bench.read(lambda r: people(r, deal))
    return [(each.name, each.role, each.is_main) for each in found]


def test_people_have_roles_in_a_deal(bench: Bench) -> None:
    marta, ana = bench.add("Marta"), bench.add("Ana")
    deal = begin(bench, marta)
    assert _told(bench, deal) == [("Marta", None, True)]
    bench.do(SetRole(deal, "ana", Role.EVALUATOR))
    bench.do(SetRole(deal, marta, Role.DECISION_MAKER))
    assert bench.do(SetRole(deal, ana, Role.EVALUATOR)).step is None
    assert _told(bench, deal) == [
        ("Marta", Role.DECISION_MAKER, True), ("Ana", Role.EVALUATOR, False),
    ]  # fmt: skip
    row = bench.read(lambda r: people(r, deal))[1].row
    assert row is not None
    bench.do(SetRole(deal, ana, Role.USER, row))
    assert _told(bench, deal)[1] == ("Ana", Role.USER, False)
    bench.do(DeleteContacts((ana,)))
    assert len(_told(bench, deal)) == 1
    bench.undo()
    bench.do(RemoveRole(row))
    assert len(_told(bench, deal)) == 1
    with pytest.raises(CrmError, match="no-such-record"):
        bench.do(SetRole(deal, "Zed", Role.USER))


def test_a_deal_stands_with_everybody_who_has_a_role_in_it(bench: Bench) -> None:
    marta, ana = bench.add("Marta"), bench.add("Ana")
    deal = begin(bench, marta)
    begin(bench, ana, name="Own")
    bench.do(SetRole(deal, ana, Role.EVALUATOR))

    def told(key: int) -> list[str]:
        return [each.name for each in bench.read(lambda r: deals.of_owner(r, "contact", key, 9))]

    assert (told(marta), told(ana)) == (["Tiles"], ["Own", "Tiles"])
    assert bench.read(lambda r: deals.count_of(r, "contact", ana)) == 2


def test_a_deal_is_made_with_its_next_step_in_one_go(bench: Bench) -> None:
    before = bench.facts()
    done = bench.do(
        NewDeal(AddDeal("Tiles", amount=5), "Marta", "Oliveira", "Call Marta", "2026-11-25")
    )
    deal = max(done.changes.created & done.changes.ids[Kind.DEAL])
    found = bench.read(lambda r: detail(r, deal))
    assert (found.row.person, found.row.company) == ("Marta", "Oliveira")
    assert (found.row.next_text, found.row.next_day) == ("Call Marta", "2026-11-25")
    assert [each.who for each in found.planned] == ["Marta"]
    bench.undo()
    assert bench.facts() == before


def test_a_deal_has_fields_of_ones_own(bench: Bench) -> None:
    bench.do(AddField("deal", "Budget", FieldType.MONEY))
    deal = begin(bench, bench.add("Marta"))
    [field] = bench.read(lambda r: detail(r, deal)).own.fields
    bench.do(EditDeal(deal, {field.key: "1.500", "note": "wants it soon"}))
    found = bench.read(lambda r: detail(r, deal))
    assert (found.values[field.id].number, found.note) == (150_000, "wants it soon")


def test_a_deal_stays_with_somebody(bench: Bench) -> None:
    deal = begin(bench, bench.add("Marta"))
    with pytest.raises(CrmError, match="deal-needs-someone"):
        bench.do(EditDeal(deal, {"contact_id": None}))
