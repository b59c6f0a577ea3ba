from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.scoring import LeadReceipt, Part
from crm_desktop.services import scoring
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.companies import EditCompany
from crm_desktop.services.contacts import EditContact
from crm_desktop.services.leads import MakeLeads, Qualify, SetDecision
from tests.helpers.bench import Bench
from tests.helpers.rebuilding import check_derived


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    yield made
    made.workspace.close()


@pytest.fixture
def marta(bench: Bench) -> int:
    key = bench.add("Marta Oliveira", "Oliveira Tiles", "Owner")
    bench.do(MakeLeads((key,)))
    return key


def rescore(bench: Bench, *contacts: int, companies: tuple[int, ...] = ()) -> Changes:
    work = lambda write: scoring.rescore(contacts, companies, write)  # noqa: E731 - one line
    return bench.workspace.derive(work, bench.token()).changes


def shown(bench: Bench, contact: int) -> int | None:
    sql = "SELECT score FROM contact_line WHERE id = ?"
    found = bench.read(lambda reading: reading.value(sql, (contact,)))
    return None if found is None else int(found)


def receipt(bench: Bench, contact: int) -> LeadReceipt:
    basis = bench.read(lambda reading: scoring.basis(reading, contact))
    assert basis is not None
    return scoring.receipt(basis, bench.clock.now)


def test_the_score_in_the_list_is_that_of_a_receipt_that_adds_up(bench: Bench, marta: int) -> None:
    bench.do(SetDecision((marta,), "decision-maker"))
    bench.do(Qualify(marta, "budget", "yes"))
    bench.do(LogActivity(ActivityKind.EMAIL, "Yes!", marta, direction=Direction.IN))
    bench.do(LogActivity(ActivityKind.VISIT, "Yard", marta, at=bench.clock.now - 60 * DAY_MS))
    assert rescore(bench, marta).ids == {Kind.CONTACT: frozenset({marta})}
    found = receipt(bench, marta).receipt
    # Fit 25 owner + 20 decides + 25 budget = 70; engagement 15 + half of 20 = 25.
    assert (found.fit, found.engagement, found.score) == (700, 250, 52)
    assert sum(reason.hundredths for reason in found.reasons) == 100 * found.score
    for part, points in ((Part.FIT, found.fit), (Part.ENGAGEMENT, found.engagement)):
        assert sum(each.points for each in found.reasons if each.part is part) == points
    assert shown(bench, marta) == 52
    check_derived(bench)


def test_what_would_raise_it_most_is_said(bench: Bench, marta: int) -> None:
    question = receipt(bench, marta).question
    assert question is not None
    assert (question.field, question.item, question.gain) == ("bant", "authority", 1800)


def test_only_leads_and_prospects_have_a_score(bench: Bench, marta: int) -> None:
    other = bench.add("Noor Haddad", "Souk", "Owner")
    rescore(bench, marta, other)
    assert (shown(bench, marta), shown(bench, other)) == (15, None)
    bench.undo()  # Noor
    bench.undo()  # Marta is a lead no more
    assert rescore(bench, marta).ids == {Kind.CONTACT: frozenset({marta})}
    assert shown(bench, marta) is None
    assert bench.read(lambda reading: scoring.basis(reading, marta)) is None


def test_what_scores_alike_is_not_told(bench: Bench, marta: int) -> None:
    rescore(bench, marta)
    assert rescore(bench, marta) == Changes()


def test_a_score_is_no_step_and_leaves_what_was_undone_to_be_done_again(
    bench: Bench, marta: int
) -> None:
    bench.do(EditContact(marta, {"nickname": "Mo"}))
    bench.undo()
    before = bench.facts()
    rescore(bench, marta)
    bench.redo()
    bench.undo()
    assert bench.facts() == before
    assert shown(bench, marta) == 15


def test_who_works_in_a_company_is_scored_by_what_that_is(bench: Bench, marta: int) -> None:
    rescore(bench, marta)
    firm = bench.read(lambda reading: reading.value("SELECT id FROM company"))
    done = bench.do(EditCompany(firm, {"employees": "300"}))
    assert scoring.may_differ_after(done.changes)
    rescore(bench, companies=tuple(done.changes.ids[Kind.COMPANY]))
    assert shown(bench, marta) == 27


def test_another_day_makes_every_score_stale(bench: Bench, marta: int) -> None:
    rescore(bench, marta)
    today = scoring.day_of(bench.clock.now)
    assert not bench.read(lambda reading: scoring.stale(reading, today))
    bench.clock.now += 200 * DAY_MS
    tomorrow = scoring.day_of(bench.clock.now)
    assert list(bench.read(lambda reading: scoring.stale(reading, tomorrow))) == [marta]
    rescore(bench, marta)
    silence = [each for each in receipt(bench, marta).receipt.reasons if each.group == "silence"]
    assert [each.points for each in silence] == [-100]
    assert not bench.read(lambda reading: scoring.stale(reading, tomorrow))
