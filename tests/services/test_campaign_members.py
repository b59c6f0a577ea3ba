from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.domain.campaign import LeftOut, Outcome
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.filter import Condition, Group, Operator
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.services import campaign_members, contacts
from crm_desktop.services.campaign_members import (
    AddMembers,
    MemberQuestion,
    SetOutcome,
    StopContact,
    admission,
)
from crm_desktop.services.channel_edits import DeleteChannel
from crm_desktop.services.contacts import EditContactCell
from crm_desktop.services.segments import SaveSegment
from crm_desktop.services.touching import SetTouch
from tests.helpers.bench import Bench
from tests.helpers.campaigns import (
    EMAIL,
    EVENT,
    POST,
    TELEPHONE,
    a_campaign,
    campaign_of,
    members_of,
)
from tests.helpers.rebuilding import check_derived


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    opened = Bench(tmp_path / "harbour.crm")
    yield opened
    opened.workspace.close()


def _calls(bench: Bench, contact: int) -> list[tuple[str, str, str, str, str]]:
    found = bench.read(lambda r: contacts.detail(r, contact))
    return [
        (each.kind, each.direction, each.subject, each.outcome, each.body) for each in found.done
    ]


def test_who_is_left_out_is_told_by_reason_before_anything_happens(bench: Bench) -> None:
    names = ("In", "Never", "Refused", "Withdrawn", "Silent", "Given", "No address")
    ids = {name: bench.add(name, email=f"{name[:2].lower()}@x.example") for name in names}
    (channel,) = bench.read(lambda r: contacts.detail(r, ids["No address"])).channels
    bench.do(DeleteChannel(channel.id))
    for name, touch in (
        ("Never", Touch(do_not_contact=True)),
        ("Refused", Touch(consent=Consent.REFUSED)),
        ("Withdrawn", Touch(consent=Consent.WITHDRAWN)),
        ("Given", Touch(consent=Consent.GIVEN)),
    ):
        bench.do(SetTouch(ids[name], touch))
    key = a_campaign(bench, "Mails", ids["In"], channel=EMAIL)
    asked = (*ids.values(), 7)
    plain = bench.read(lambda r: admission(r, key, asked))
    assert plain.ids == (ids["Silent"], ids["Given"])
    assert plain.left_out == {
        LeftOut.THERE: 1,
        LeftOut.DO_NOT_CONTACT: 1,
        LeftOut.REFUSED: 2,
        LeftOut.NO_ADDRESS: 1,
    }
    strict = bench.read(lambda r: admission(r, key, asked, asks_consent=True))
    assert strict.ids == (ids["Given"],)
    assert strict.left_out[LeftOut.NO_CONSENT] == 2
    before = bench.facts()
    bench.do(AddMembers(key, asked, asks_consent=True))
    assert [each.name for each in members_of(bench, key)] == ["Given", "In"]
    bench.undo()
    assert bench.facts() == before
    with pytest.raises(CrmError, match="nobody-added"):
        bench.do(AddMembers(key, (ids["In"], ids["Never"])))


@pytest.mark.parametrize(
    ("channel", "more", "address"),
    [
        (EMAIL, {"email": "m@x.example"}, "m@x.example"),
        (TELEPHONE, {"phone": "+351 22 340 5678"}, "+351 22 340 5678"),
        (EVENT, {}, ""),
    ],
)
def test_the_channel_says_which_address_is_needed(
    bench: Bench, channel: int, more: dict[str, str], address: str
) -> None:
    bare, marta = bench.add("Bare"), bench.add("Marta", **more)
    key = a_campaign(bench, channel=channel)
    bench.do(AddMembers(key, (bare, marta)))
    found = {each.name: each.address for each in members_of(bench, key)}
    assert found["Marta"] == address
    assert ("Bare" in found) is (channel == EVENT)


def test_letters_need_a_place(bench: Bench) -> None:
    bare = bench.add("Bare", email="b@x.example")
    key = a_campaign(bench, channel=POST)
    assert bench.read(lambda r: admission(r, key, (bare,))).left_out == {LeftOut.NO_ADDRESS: 1}


def test_a_segment_is_asked_for_those_in_it_now(bench: Bench) -> None:
    marta = bench.add("Marta")
    bench.add("Ines")
    filter_ = Group(parts=(Condition("name", Operator.CONTAINS, ("mar",)),))
    done = bench.do(SaveSegment("contact", SegmentKind.FILTER, "Mar", filter_))
    (segment,) = done.changes.ids[Kind.SEGMENT] & done.changes.created
    now = bench.clock.now
    assert list(bench.read(lambda r: campaign_members.of_segment(r, segment, now))) == [marta]
    with pytest.raises(CrmError, match="segment-gone"):
        bench.read(lambda r: campaign_members.of_segment(r, 7, now))


def test_an_outcome_is_logged_with_the_person_and_names_the_campaign(bench: Bench) -> None:
    marta = bench.add("Marta", phone="+351 22 340 5678")
    key = a_campaign(bench, "Spring offer", marta)
    (member,) = members_of(bench, key)
    before = bench.facts()
    bench.do(SetOutcome((member.id,), Outcome.REACHED, "Reached", "Calls back."))
    assert _calls(bench, marta) == [("call", "out", "Spring offer", "Reached", "Calls back.")]
    assert members_of(bench, key)[0].outcome is Outcome.REACHED
    bench.do(SetOutcome((member.id,), Outcome.REACHED, "Reached"))
    bench.do(SetOutcome((member.id,), Outcome.TO_DO))
    assert len(_calls(bench, marta)) == 1
    check_derived(bench)
    for _ in range(2):  # that it was reached already wrote nothing
        bench.undo()
    assert bench.facts() == before


@pytest.mark.parametrize(
    ("channel", "outcome", "kind", "direction"),
    [
        (EMAIL, Outcome.SENT, "email", "out"),
        (EMAIL, Outcome.ANSWERED, "email", "in"),
        (EMAIL, Outcome.BOUNCED, "note", ""),
        (TELEPHONE, Outcome.DECLINED, "call", "out"),
        (POST, Outcome.SENT, "letter", "out"),
        (EVENT, Outcome.SENT, "note", ""),
        (EVENT, Outcome.CAME, "meeting", ""),
        (207, Outcome.BOUGHT, "note", ""),
    ],
)
def test_what_is_logged_is_what_the_channel_means(
    bench: Bench, channel: int, outcome: Outcome, kind: str, direction: str
) -> None:
    marta = bench.add("Marta", email="m@x.example", phone="+351 22 340 5678")
    bench.do(EditContactCell(marta, "city", "Porto"))
    key = a_campaign(bench, "Spring offer", marta, channel=channel)
    (member,) = members_of(bench, key)
    bench.do(SetOutcome((member.id,), outcome))
    assert [each[:2] for each in _calls(bench, marta)] == [(kind, direction)]


def test_whoever_says_no_is_not_contacted_any_more(bench: Bench) -> None:
    marta = bench.add("Marta", phone="+351 22 340 5678")
    key = a_campaign(bench, "Spring offer", marta)
    (member,) = members_of(bench, key)
    before = bench.facts()
    bench.do(StopContact((member.id,), "Declined"))
    (member,) = members_of(bench, key)
    assert (member.outcome, member.do_not_contact) == (Outcome.DECLINED, True)
    assert bench.read(lambda r: contacts.detail(r, marta)).touch.do_not_contact
    bench.undo()
    assert bench.facts() == before


def test_members_are_found_by_outcome_and_by_words(bench: Bench) -> None:
    people = [
        bench.add(name, company, phone="+351 22 340 5678")
        for name, company in (("Ana", "Tiles"), ("Ben", ""), ("Zoë", "Tiles"))
    ]
    key = a_campaign(bench, "Spring offer", *people)
    ana, *_ = members_of(bench, key)
    bench.do(SetOutcome((ana.id,), Outcome.SENT))

    def names(question: MemberQuestion) -> list[str]:
        found = bench.read(
            lambda r: campaign_members.member_rows(r, campaign_members.member_ids(r, question))
        )
        return [each.name for each in found]

    assert names(MemberQuestion(key, Outcome.TO_DO)) == ["Ben", "Zoë"]
    assert names(MemberQuestion(key, folded="tiles")) == ["Ana", "Zoë"]
    assert names(MemberQuestion(key, folded="zoe")) == ["Zoë"]
    assert names(MemberQuestion(key, is_descending=True)) == ["Zoë", "Ben", "Ana"]
    assert campaign_of(bench, key).outcomes[Outcome.SENT] == 1
