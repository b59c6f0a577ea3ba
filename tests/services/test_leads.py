from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.lead import LeadRow
from crm_desktop.domain.option import OptionList
from crm_desktop.services import deals, lead_count, leads
from crm_desktop.services.activities import LogActivity, PlanActivity
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.deals import AddDeal, WinDeals
from crm_desktop.services.leads import (
    ConvertLead,
    Disqualify,
    MakeLeads,
    NewDeal,
    Qualify,
    SetDecision,
    SetExpected,
    SetLeadStatus,
    SetSource,
)
from crm_desktop.services.workspace import Command
from crm_desktop.storage.queries import options
from tests.helpers.bench import Bench
from tests.helpers.rebuilding import check_derived


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "harbour.crm")
    made.do(EditBusiness({"currency": "EUR"}))
    yield made
    made.workspace.close()


def option(bench: Bench, name: OptionList, code: str) -> int:
    found = bench.read(lambda reading: options.by_code(reading, name, code))
    assert found is not None
    return found


def status(bench: Bench, code: str) -> int:
    return option(bench, OptionList.LEAD_STATUS, code)


def lead(bench: Bench, contact: int) -> LeadRow:
    found = bench.read(lambda reading: leads.lead(reading, contact))
    assert found is not None
    return found


def history(bench: Bench, contact: int) -> list[tuple[str, int | None]]:
    sql = "SELECT lifecycle, lead_status_id FROM contact_history WHERE contact_id = ? ORDER BY at"
    return [(row[0], row[1]) for row in bench.read(lambda r: r.rows(sql, (contact,)))]


def test_a_lead_goes_through_its_statuses_and_history_keeps_each(bench: Bench) -> None:
    marta = bench.add("Marta Oliveira")
    bench.do(MakeLeads((marta,)))
    bench.do(SetLeadStatus((marta,), status(bench, "contacted")))
    bench.do(SetLeadStatus((marta,), status(bench, "qualified")))
    row = lead(bench, marta)
    assert (row.lifecycle, row.status_name) == ("prospect", "Qualified")
    assert history(bench, marta) == [
        ("lead", status(bench, "new")),
        ("lead", status(bench, "contacted")),
        ("prospect", status(bench, "qualified")),
    ]


def test_only_open_and_waiting_leads_are_counted_as_open(bench: Bench) -> None:
    people = tuple(bench.add(name) for name in ("Ada", "Bo", "Cy", "Di"))
    bench.do(MakeLeads(people))
    bench.do(SetLeadStatus(people[1:2], status(bench, "nurture")))
    bench.do(SetLeadStatus(people[2:3], status(bench, "qualified")))
    bench.do(Disqualify(people[3:], None, is_junk=True))
    assert bench.read(lead_count.open_count) == 2


def test_who_is_given_up_needs_a_reason_and_a_new_status_forgets_it(bench: Bench) -> None:
    marta = bench.add("Marta Oliveira")
    bench.do(MakeLeads((marta,)))
    for refused in (
        SetLeadStatus((marta,), status(bench, "unqualified")),
        Disqualify((marta,), None),
    ):
        with pytest.raises(CrmError, match="lead-needs-reason"):
            bench.do(refused)
    bench.do(Disqualify((marta,), option(bench, OptionList.UNQUALIFIED_REASON, "no-need"), "later"))
    row = lead(bench, marta)
    assert (row.status_name, row.reason_name, row.note) == ("Unqualified", "No need", "later")
    bench.do(SetLeadStatus((marta,), status(bench, "attempting")))
    row = lead(bench, marta)
    assert (row.status_name, row.reason_name, row.note) == ("Attempting", "", "")


def test_what_is_known_of_an_item_has_an_answer_a_note_and_a_day(bench: Bench) -> None:
    marta = bench.add("Marta Oliveira")
    bench.do(Qualify(marta, "budget", "partly", "about 4k"))
    bench.do(Qualify(marta, "timeline", "no", "", "2026-10-01"))
    budget, authority, _need, timeline = lead(bench, marta).answers
    assert budget == ("budget", "partly", "about 4k", "2026-11-19")
    assert authority == ("authority", "", "", "")
    assert timeline.answer == "no", "no is known, unknown is not"
    assert timeline.day == "2026-10-01"
    bench.do(Qualify(marta, "budget"))
    assert lead(bench, marta).answers[0] == ("budget", "", "", "")


def test_converting_leaves_exactly_one_person(bench: Bench) -> None:
    known = bench.add("Marta Oliveira", "Oliveira Tiles", email="marta@tiles.pt")
    again = bench.add("M. Oliveira", email="m.oliveira@tiles.pt")
    bench.do(MakeLeads((again,)))
    bench.do(SetSource((again,), option(bench, OptionList.SOURCE, "event"), "Porto Casa"))
    bench.do(Qualify(again, "need", "yes"))
    before = bench.facts()
    done = bench.do(ConvertLead(again, NewDeal("Tiles", amount=420_000), into=known))
    assert bench.read(lambda r: [row[0] for row in r.rows("SELECT id FROM contact")]) == [known]
    row = lead(bench, known)
    assert (row.lifecycle, row.status_name, row.source_detail) == (
        "prospect",
        "Converted",
        "Porto Casa",
    )
    assert row.answers[2].answer == "yes"
    (deal,) = bench.read(
        lambda r: deals.rows(r, list(done.changes.created & done.changes.ids[Kind.DEAL]))
    )
    assert (deal.person, deal.company, deal.amount) == ("Marta Oliveira", "Oliveira Tiles", 420_000)
    bench.undo()
    assert bench.facts() == before


def test_converting_finds_the_company_or_makes_it_and_needs_no_deal(bench: Bench) -> None:
    marta, george = bench.add("Marta"), bench.add("George", "Finch & Sons")
    bench.do(MakeLeads((marta, george)))
    bench.do(ConvertLead(marta, company="Finch & Sons"))
    bench.do(ConvertLead(george, NewDeal("Quote"), company="Finch Export"))
    firms = bench.read(lambda r: r.rows("SELECT name FROM company ORDER BY id"))
    assert firms == [("Finch & Sons",), ("Finch Export",)]
    assert bench.read(lambda r: r.value("SELECT company FROM deal_line")) == "Finch Export"
    assert bench.read(lead_count.open_count) == 0


def test_a_customer_who_is_a_lead_again_stays_a_customer(bench: Bench) -> None:
    marta = bench.add("Marta", "Oliveira Tiles")
    done = bench.do(AddDeal("Tiles", marta))
    bench.do(WinDeals(tuple(done.changes.created & done.changes.ids[Kind.DEAL])))
    bench.do(MakeLeads((marta,)))
    bench.do(ConvertLead(marta))
    assert lead(bench, marta).lifecycle == "customer"


def test_every_command_about_leads_is_one_step_taken_back_exactly(bench: Bench) -> None:
    people = tuple(bench.add(name) for name in ("Ada", "Bo"))
    reason = option(bench, OptionList.UNQUALIFIED_REASON, "other")
    steps: tuple[Command, ...] = (
        MakeLeads(people),
        SetLeadStatus(people, status(bench, "contacted")),
        SetSource(people, option(bench, OptionList.SOURCE, "referral"), "by George"),
        SetDecision(people, "decision-maker"),
        SetExpected(people, 420_000),
        Qualify(people[0], "budget", "yes"),
        ConvertLead(people[0], NewDeal("Quote", amount=1), company="Ada Ltd"),
        Disqualify(people[1:], reason, "gone"),
    )
    states = [bench.facts()]
    for step in steps:
        bench.do(step)
        states.append(bench.facts())
    check_derived(bench)
    for state in reversed(states[:-1]):
        bench.undo()
        assert bench.facts() == state
    check_derived(bench)
    for state in states[1:]:
        bench.redo()
        assert bench.facts() == state


def test_what_is_expected_is_in_the_currency_of_the_business_unless_said(bench: Bench) -> None:
    marta = bench.add("Marta")
    bench.do(SetExpected((marta,), 420_000))
    assert lead(bench, marta)[10:12] == (420_000, "EUR")
    bench.do(SetExpected((marta,), None))
    assert lead(bench, marta)[10:12] == (None, "")


def test_what_was_planned_with_a_lead_is_the_next_step_of_its_deal(bench: Bench) -> None:
    marta = bench.add("Marta Oliveira")
    bench.do(MakeLeads((marta,)))
    bench.do(AddDeal("Tiles", marta))
    older = max(bench.read(lambda r: r.ids("SELECT id FROM deal")))
    bench.do(PlanActivity(ActivityKind.CALL, "Ask for the colours", "2026-11-25", deal=older))
    bench.do(PlanActivity(ActivityKind.CALL, "Send the offer", "2026-11-24", contact=marta))
    bench.do(LogActivity(ActivityKind.CALL, "Was glad", marta, at=bench.clock.now))
    before = bench.facts()
    bench.do(ConvertLead(marta, NewDeal("Quote")))
    steps: dict[str, str] = bench.read(
        lambda r: dict(r.rows("SELECT name, next_text FROM deal_line"))
    )
    assert steps == {"Tiles": "Ask for the colours", "Quote": "Send the offer"}
    done = bench.read(lambda r: r.rows("SELECT deal_id FROM activity WHERE body = 'Was glad'"))
    assert done == [(None,)]
    check_derived(bench)
    bench.undo()
    assert bench.facts() == before
