from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.campaign import CampaignState, Outcome
from crm_desktop.domain.dates import DAY_MS
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.search import parse
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.services import campaigns, contacts, deals, leads
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.campaign_members import AddMembers, RemoveMembers, SetOutcome
from crm_desktop.services.campaigns import (
    AddCampaign,
    CloseCampaigns,
    DeleteCampaigns,
    EditCampaign,
    OpenCampaigns,
    SetCampaign,
)
from crm_desktop.services.contacts import DeleteContacts
from crm_desktop.services.deals import AddDeal, WinDeals
from crm_desktop.services.leads import MakeLeads
from crm_desktop.services.options import DeleteOption
from crm_desktop.services.segments import DeleteSegment, SaveSegment, segments
from crm_desktop.services.trash import RestoreRecords
from crm_desktop.storage.journal import Writer
from tests.helpers.bench import Bench
from tests.helpers.campaigns import EMAIL, TELEPHONE, a_campaign, campaign_of, members_of
from tests.helpers.rebuilding import check_derived


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _reachable(bench: Bench, name: str) -> int:
    return bench.add(name, phone="+351 22 340 5678", email=f"{name[0].lower()}@x.example")


def _deal(bench: Bench, contact: int, amount: int = 100_000, **values: object) -> int:
    bench.do(AddDeal("Tiles", contact, amount=amount, values=values))
    return max(bench.read(deals.ids))


def _found(bench: Bench, question: ListQuestion) -> list[str]:
    return bench.read(lambda r: [row.name for row in campaigns.rows(r, campaigns.ids(r, question))])


def test_a_campaign_has_what_it_was_given_in_the_currency_of_the_business(bench: Bench) -> None:
    before = bench.facts()
    key = a_campaign(
        bench, "Spring offer", channel=EMAIL, starts="2026-03-01", ends="2026-03-31",
        budget=50_000, cost=42_000, note="Blue tiles.",
    )  # fmt: skip
    found = campaign_of(bench, key)
    assert found.row.name == "Spring offer"
    assert (found.row.channel, found.channel_code) == ("E-mail", "email")
    assert (found.row.starts, found.row.ends, found.note) == (
        "2026-03-01", "2026-03-31", "Blue tiles.",
    )  # fmt: skip
    assert (found.row.budget, found.row.cost, found.row.currency) == (50_000, 42_000, "EUR")
    check_derived(bench)
    bench.undo()
    assert bench.facts() == before


@pytest.mark.parametrize(
    ("starts", "ends", "state"),
    [
        ("", "", CampaignState.PLANNED),
        ("2026-11-20", "", CampaignState.PLANNED),
        ("2026-11-19", "", CampaignState.RUNNING),
        ("2026-11-01", "2026-11-19", CampaignState.RUNNING),
        ("2026-11-01", "2026-11-18", CampaignState.ENDED),
        ("", "2026-11-18", CampaignState.ENDED),
    ],
)
def test_where_a_campaign_stands_follows_from_its_days_and_whether_it_was_closed(
    bench: Bench, starts: str, ends: str, state: CampaignState
) -> None:
    key = a_campaign(bench, starts=starts, ends=ends)
    assert campaign_of(bench, key).row.state("2026-11-19") is state
    bench.do(CloseCampaigns((key,)))
    assert campaign_of(bench, key).row.state("2026-11-19") is CampaignState.ENDED
    bench.do(OpenCampaigns((key,)))
    assert campaign_of(bench, key).row.state("2026-11-19") is state


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"channel_id": 1}, "not-in-list"),
        ({"segment_id": 7}, "segment-gone"),
        ({"starts": "soon"}, "bad-campaign-day"),
        ({"starts": "2026-03-02", "ends": "2026-03-01"}, "ends-before-start"),
        ({"budget": -1}, "bad-campaign-amount"),
        ({"cost": 1.5}, "bad-campaign-amount"),
        ({"currency": "Euro"}, "bad-currency"),
        ({"note": "\x00"}, "odd-characters"),
        ({"colour": "red"}, "unknown-field"),
    ],
)
def test_what_a_campaign_cannot_have_is_refused(
    bench: Bench, values: dict[str, object], code: str
) -> None:
    before = bench.facts()
    with pytest.raises(CrmError, match=code):
        bench.do(AddCampaign("Spring offer", values))
    assert bench.facts() == before


def test_a_name_is_given_once_however_it_is_written(bench: Bench) -> None:
    key = a_campaign(bench, "Frühling")
    with pytest.raises(CrmError, match="campaign-exists"):
        bench.do(AddCampaign("FRUHLING", {}))
    with pytest.raises(CrmError, match="no-name"):
        bench.do(EditCampaign(key, {"name": "  "}))
    bench.do(EditCampaign(key, {"name": "FRÜHLING"}))
    assert campaign_of(bench, key).row.name == "FRÜHLING"


def test_an_end_before_the_first_day_is_refused_also_later(bench: Bench) -> None:
    key = a_campaign(bench, starts="2026-03-01")
    with pytest.raises(CrmError, match="ends-before-start"):
        bench.do(EditCampaign(key, {"ends": "2026-02-28"}))


def test_a_lead_comes_from_the_first_campaign_within_the_days_before(bench: Bench) -> None:
    marta, ines, ana = (_reachable(bench, name) for name in ("Marta", "Ines", "Ana"))
    early = a_campaign(bench, "Early", marta, ines)
    bench.clock.now += 60 * DAY_MS
    late = a_campaign(bench, "Late", marta, ines, ana)
    bench.clock.now += 29 * DAY_MS
    bench.do(MakeLeads((marta,)))
    bench.clock.now += 2 * DAY_MS
    bench.do(MakeLeads((ines,)))
    assert campaign_of(bench, early).row.leads == 1
    assert campaign_of(bench, late).row.leads == 1
    assert campaign_of(bench, late).window == 90
    check_derived(bench)
    bench.do(EditBusiness({"campaign_days": 30}))
    assert campaign_of(bench, early).row.leads == 0
    assert campaign_of(bench, late).row.leads == 1
    check_derived(bench)


def test_whoever_was_a_lead_before_does_not_come_from_it(bench: Bench) -> None:
    marta = _reachable(bench, "Marta")
    bench.do(MakeLeads((marta,)))
    key = a_campaign(bench, "Late", marta)
    assert campaign_of(bench, key).row.leads == 0


def test_by_hand_a_lead_and_a_deal_come_from_any_campaign(bench: Bench) -> None:
    marta = _reachable(bench, "Marta")
    bench.do(MakeLeads((marta,)))
    other = a_campaign(bench, "Other", marta)
    key = a_campaign(bench, "Open day", cost=40_000)
    deal = _deal(bench, marta)
    bench.do(SetCampaign("contact", (marta,), "Open day"))
    bench.do(SetCampaign("deal", (deal,), "open DAY"))
    bench.do(WinDeals((deal,)))
    row = campaign_of(bench, key).row
    assert (row.leads, row.won, row.won_value, row.profit) == (1, 1, 100_000, 1.5)
    assert row.per_lead == 40_000
    told = bench.read(lambda r: leads.lead(r, marta))
    assert told is not None
    assert told.campaign == "Open day"
    assert campaign_of(bench, other).row.won == 0
    check_derived(bench)
    bench.do(EditCampaign(key, {"name": "Open week"}))
    assert campaign_of(bench, key).row.won == 1
    bench.do(SetCampaign("deal", (deal,), ""))
    assert (campaign_of(bench, key).row.won, campaign_of(bench, other).row.won) == (0, 1)
    check_derived(bench)


def test_a_deal_with_the_word_of_a_campaign_belongs_to_it_once_there_is_one(bench: Bench) -> None:
    marta = bench.add("Marta")
    deal = _deal(bench, marta, campaign="Spring offer")
    bench.do(WinDeals((deal,)))
    key = a_campaign(bench)
    assert campaign_of(bench, key).row.won == 1
    check_derived(bench)
    bench.do(DeleteCampaigns((key,)))
    check_derived(bench)
    bench.do(RestoreRecords((("campaign", key),)))
    assert campaign_of(bench, key).row.won == 1
    check_derived(bench)


def test_deals_won_through_people_count_with_what_came_back(bench: Bench) -> None:
    marta, ines = _reachable(bench, "Marta"), _reachable(bench, "Ines")
    key = a_campaign(bench, "Spring offer", marta, ines, cost=50_000)
    won = _deal(bench, marta, 200_000)
    _deal(bench, ines, 900_000)
    bench.do(WinDeals((won,)))
    row = campaign_of(bench, key).row
    assert (row.won, row.won_value, row.profit) == (1, 200_000, 3.0)
    check_derived(bench)
    bench.do(EditCampaign(key, {"currency": "USD"}))
    assert campaign_of(bench, key).row.profit is None
    bench.do(EditBusiness({"currency": "USD"}))
    check_derived(bench)
    bench.do(DeleteContacts((ines,)))
    assert campaign_of(bench, key).row.people == 1
    check_derived(bench)
    bench.undo()
    assert campaign_of(bench, key).row.people == 2
    check_derived(bench)


def test_segment_and_channel_may_go_the_campaign_stays(bench: Bench) -> None:
    bench.do(SaveSegment("contact", SegmentKind.LIST, "Nearby"))
    (segment,) = [each.id for each in bench.read(segments) if each.name == "Nearby"]
    key = a_campaign(bench, channel=TELEPHONE, segment_id=segment)
    assert campaign_of(bench, key).segment == "Nearby"
    before = bench.facts()
    bench.do(DeleteSegment(segment))
    bench.do(DeleteOption(TELEPHONE, EMAIL))
    found = campaign_of(bench, key)
    assert (found.segment, found.row.channel) == ("", "E-mail")
    check_derived(bench)
    bench.undo()
    bench.undo()
    assert bench.facts() == before


def test_campaigns_are_found_sorted_and_filtered(bench: Bench) -> None:
    a_campaign(bench, "Été à Lyon", channel=EMAIL, cost=30_000)
    a_campaign(bench, "Calls", cost=90_000, starts="2026-10-01")
    a_campaign(bench, "Fair")
    assert _found(bench, ListQuestion("cost", is_descending=True)) == [
        "Calls", "Été à Lyon", "Fair",
    ]  # fmt: skip
    assert _found(bench, ListQuestion(search=parse("ete mail"))) == ["Été à Lyon"]
    for key, operator, values, names in (
        ("channel", Operator.HAS_ANY, (EMAIL,), ["Été à Lyon"]),
        ("cost", Operator.MORE, (50_000,), ["Calls"]),
        ("starts", Operator.EMPTY, (), ["Été à Lyon", "Fair"]),
        ("people", Operator.MORE, (0,), []),
        ("closed", Operator.YES, (), []),
    ):
        group = Group(parts=(Condition(key, operator, values),))
        assert _found(bench, ListQuestion(filter=group, today="2026-11-19")) == names


def test_people_and_deals_are_filtered_by_their_campaigns(bench: Bench) -> None:
    marta, ines = _reachable(bench, "Marta"), _reachable(bench, "Ines")
    key = a_campaign(bench, "Spring offer", marta)
    bench.do(MakeLeads((marta, ines)))

    def found(name: str, operator: Operator) -> list[int]:
        group = Group(parts=(Condition(name, operator, (key,)),))
        asked = ListQuestion(filter=group, today="2026-11-19")
        return list(bench.read(lambda r: contacts.ids(r, asked)))

    assert found("campaigns", Operator.HAS_ANY) == [marta]
    assert found("from_campaign", Operator.HAS_ANY) == [marta]
    assert found("from_campaign", Operator.HAS_NONE) == [ines]


def test_a_deleted_campaign_comes_back_with_its_people(bench: Bench) -> None:
    marta = _reachable(bench, "Marta")
    key = a_campaign(bench, "Spring offer", marta)
    bench.do(DeleteCampaigns((key,)))
    with pytest.raises(CrmError, match="campaign-gone"):
        campaign_of(bench, key)
    bench.do(RestoreRecords((("campaign", key),)))
    assert [each.contact for each in members_of(bench, key)] == [marta]
    check_derived(bench)


def test_what_becomes_of_people_is_counted(bench: Bench) -> None:
    keys = [_reachable(bench, name) for name in ("Ana", "Ben", "Cem")]
    key = a_campaign(bench, "Spring offer", *keys)
    ana, ben, _ = members_of(bench, key)
    bench.do(SetOutcome((ana.id,), Outcome.REACHED))
    bench.do(SetOutcome((ben.id,), Outcome.BOUGHT))
    row = campaign_of(bench, key).row
    assert (row.people, row.to_do, row.reached, row.answered) == (3, 1, 2, 1)
    check_derived(bench)
    bench.do(RemoveMembers((ana.id, ben.id)))
    assert campaign_of(bench, key).row.people == 1
    check_derived(bench)


def test_many_at_once_are_told_as_single_ones_are(bench: Bench) -> None:
    def add(write: Writer) -> list[int]:
        ids = [write.take_id() for _ in range(2_500)]
        rows: list[tuple[object, ...]] = [
            (key, f"P {n}", f"p {n}", write.now) for n, key in enumerate(ids)
        ]
        write.insert_many("contact", ("id", "name", "sort_key", "created_at"), rows)
        return ids

    people: list[int] = []

    class _Add:
        label = "add"

        def run(self, write: Writer, _token: object) -> dict[str, str]:
            people.extend(add(write))
            return {}

    bench.do(_Add())
    key = a_campaign(bench, channel=207)
    bench.do(AddMembers(key, tuple(people)))
    bench.do(MakeLeads(tuple(people)))
    assert campaign_of(bench, key).row.leads == 2_500
    check_derived(bench)
    bench.undo()
    assert campaign_of(bench, key).row.leads == 0
    bench.undo()
    assert campaign_of(bench, key).row.people == 0
    check_derived(bench)
