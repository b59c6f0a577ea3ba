"""Campaigns for tests, made by the commands that people use."""

from crm_desktop.domain.campaign import CampaignDetail, MemberRow
from crm_desktop.domain.changes import Kind
from crm_desktop.services import campaign_members, campaigns
from crm_desktop.services.campaign_members import AddMembers, MemberQuestion
from crm_desktop.services.campaigns import AddCampaign
from tests.helpers.bench import Bench

EMAIL, TELEPHONE, POST, EVENT = range(201, 205)  # the channels a business begins with


def a_campaign(
    bench: Bench, name: str = "Spring offer", *people: int, channel: int = TELEPHONE, **more: object
) -> int:
    """A new campaign's id, with these people in it."""
    done = bench.do(AddCampaign(name, {"channel_id": channel, **more}))
    key = max(done.changes.created & done.changes.ids[Kind.CAMPAIGN])
    if people:
        bench.do(AddMembers(key, people))
    return key


def campaign_of(bench: Bench, key: int) -> CampaignDetail:
    """A campaign whole."""
    return bench.read(lambda r: campaigns.detail(r, key))


def members_of(bench: Bench, key: int) -> list[MemberRow]:
    """Who is in a campaign, by name."""
    question = MemberQuestion(key)
    return bench.read(
        lambda r: campaign_members.member_rows(r, campaign_members.member_ids(r, question))
    )
