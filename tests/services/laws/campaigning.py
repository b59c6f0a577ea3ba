"""Campaigns, who is in them, and whoever comes from them."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.domain.campaign import Outcome
from crm_desktop.domain.placeholders import Rendered
from crm_desktop.domain.ticket import Handing
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.campaign_mail import Letter, NoteMails
from crm_desktop.services.campaign_members import (
    AddMembers,
    RemoveMembers,
    SetOutcome,
    StopContact,
)
from crm_desktop.services.campaigns import (
    AddCampaign,
    CloseCampaigns,
    DeleteCampaigns,
    EditCampaign,
    OpenCampaigns,
    SetCampaign,
)
from tests.services.laws.machine import DAYS, NAMES, WORDS, LawMachine

_CHANNELS = st.none() | st.integers(201, 208)
_MONEY = st.none() | st.integers(0, 10**9)


class CampaignRules(LawMachine):
    """Campaigns, who is in them, and whoever comes from them."""

    @rule(data=st.data(), name=NAMES, channel=_CHANNELS, day=DAYS, cost=_MONEY)
    def add_campaign(
        self, data: st.DataObject, name: str, channel: int | None, day: str, cost: int | None
    ) -> None:
        segment = data.draw(st.sampled_from([None, self.some("segment", data)]))
        values = {"channel_id": channel, "segment_id": segment, "starts": day, "cost": cost}
        self.do(AddCampaign(name, values))

    @rule(data=st.data(), name=NAMES, note=WORDS, day=DAYS, currency=st.sampled_from("EUR USD X"))
    def edit_campaign(
        self, data: st.DataObject, name: str, note: str, day: str, currency: str
    ) -> None:
        values = {"name": name, "note": note, "ends": day, "currency": currency}
        self.do(EditCampaign(self.some("campaign", data), values))

    @rule(data=st.data())
    def close_and_open(self, data: st.DataObject) -> None:
        keys = (self.some("campaign", data), self.some("campaign", data))
        self.do(CloseCampaigns(keys))
        self.do(OpenCampaigns(keys[:1]))

    @rule(data=st.data())
    def delete_campaigns(self, data: st.DataObject) -> None:
        self.do(DeleteCampaigns((self.some("campaign", data),)))

    @rule(data=st.data(), asks=st.booleans())
    def add_members(self, data: st.DataObject, *, asks: bool) -> None:
        people = tuple(self.some("contact", data) for _ in range(3))
        self.do(AddMembers(self.some("campaign", data), people, asks_consent=asks))

    @rule(data=st.data())
    def remove_members(self, data: st.DataObject) -> None:
        self.do(RemoveMembers((self.some("campaign_member", data),)))

    @rule(data=st.data(), outcome=st.sampled_from(Outcome), note=WORDS)
    def set_outcome(self, data: st.DataObject, outcome: Outcome, note: str) -> None:
        members = (self.some("campaign_member", data), self.some("campaign_member", data))
        self.do(SetOutcome(members, outcome, note, note))

    @rule(data=st.data(), words=WORDS, handing=st.sampled_from([Handing.SENT, Handing.HANDED_OVER]))
    def note_mails(self, data: st.DataObject, words: str, handing: Handing) -> None:
        text = Rendered(words, (), ())
        members = {self.some("campaign_member", data), self.some("campaign_member", data)}
        letters = tuple(Letter(key, words, "a@x.example", text, text) for key in sorted(members))
        self.do(NoteMails(letters, handing, "me@x.example", words))

    @rule(data=st.data(), words=WORDS)
    def stop_contact(self, data: st.DataObject, words: str) -> None:
        self.do(StopContact((self.some("campaign_member", data),), words))

    @rule(data=st.data(), record=st.sampled_from(["contact", "deal"]), name=NAMES)
    def set_campaign(self, data: st.DataObject, record: str, name: str) -> None:
        self.do(SetCampaign(record, (self.some(record, data), self.some(record, data)), name))

    @rule(days=st.integers(0, 2))
    def count_with(self, days: int) -> None:
        self.do(EditBusiness({"campaign_days": days}))
