"""Who is in a campaign: added with a word before who is left out, and what became of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.campaign import Admission, CampaignDetail, LeftOut, Outcome, done_by
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.dates import local
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.listing import ListQuestion
from crm_desktop.domain.row_values import whole
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import campaigns, contacts, segments
from crm_desktop.storage.queries.campaigns import (
    MemberQuestion,
    member_ids,
    member_rows,
    people,
)
from crm_desktop.storage.reading import Reading

__all__ = [
    "AddMembers",
    "MemberQuestion",
    "RemoveMembers",
    "SetOutcome",
    "StopContact",
    "admission",
    "member_ids",
    "member_rows",
    "of_segment",
    "people",
]

_AT_ONCE = 1000
_COLUMNS = ("id", "outcome", "campaign_id", "contact_id", "added_at", "changed_at")


def of_segment(reading: Reading, segment: int, now: int) -> Sequence[int]:
    """The contacts in a segment now, all of them for none (0).

    Raises `CrmError("segment-gone")`.
    """
    if not segment:
        return contacts.ids(reading, ListQuestion())
    found = segments.segment(reading, segment)
    if found is None or found.record != "contact":
        raise CrmError("segment-gone")
    zone = read_business(reading).time_zone
    today = local(now, zone).date().isoformat()
    return contacts.ids(reading, ListQuestion(filter=found.members, today=today, zone=zone))


def admission(
    reading: Reading, campaign: int, asked: Sequence[int], *, asks_consent: bool = False
) -> Admission:
    """Who of these contacts would be added to a campaign, and how many not, and why.

    Whoever is in it already or is not to be contacted is left out, who refused or took back their
    consent, who has no address for its channel, and, if it `asks_consent`, who gave none.
    """
    there = campaigns.present(reading, asked)
    barred = campaigns.barred(reading, campaign, there, asks_consent=asks_consent)
    counted = Counter(barred.values())
    left_out = {why: counted[why] for why in LeftOut if counted[why]}
    return Admission(tuple(key for key in there if key not in barred), left_out)


@dataclass(frozen=True, slots=True)
class AddMembers:
    """Add contacts to a campaign, but those whom `admission` leaves out.

    Raises `CrmError("nobody-added")` where it leaves out all of them.
    """

    label: ClassVar[str] = "add-members"
    campaign: int
    contacts: tuple[int, ...]
    asks_consent: bool = False

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "campaign", self.campaign)
        admitted = admission(
            write.read, self.campaign, self.contacts, asks_consent=self.asks_consent
        ).ids
        if not admitted:
            raise CrmError("nobody-added")
        keys = write.ids()
        for start in range(0, len(admitted), _AT_ONCE):
            token.check()
            rows: list[tuple[object, ...]] = [
                (next(keys), Outcome.TO_DO.value, self.campaign, key, write.now, write.now)
                for key in admitted[start : start + _AT_ONCE]
            ]
            write.insert_many("campaign_member", _COLUMNS, rows)
        return {"name": name, "count": str(len(admitted))}


@dataclass(frozen=True, slots=True)
class RemoveMembers:
    """Take people (rows of a campaign) out of it; what was done with them stays."""

    label: ClassVar[str] = "remove-members"
    members: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        campaign = whole(write.row("campaign_member", self.members[0])["campaign_id"])
        name = records.name_of(write, "campaign", campaign)
        token.check()
        gone = tuple(dict.fromkeys(self.members))
        write.delete_many("campaign_member", gone)
        return {"name": name, "count": str(len(gone))}


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """Say what became of people (rows of a campaign), and log it with each of them.

    `words` say the outcome and `note` more of it; the activity is of the kind of the channel and
    names the campaign. Whoever has this outcome already stays as they are, and nothing is logged
    of what is still to be done.
    """

    label: ClassVar[str] = "set-outcome"
    members: tuple[int, ...]
    outcome: Outcome
    words: str = ""
    note: str = ""

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        return _decide(write, token, self)


@dataclass(frozen=True, slots=True)
class StopContact:
    """Whoever says no: nobody contacts these people (rows of a campaign) any more.

    They have declined, which is logged as `SetOutcome` does.
    """

    label: ClassVar[str] = "stop-contact"
    members: tuple[int, ...]
    words: str = ""

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        said = _decide(write, token, SetOutcome(self.members, Outcome.DECLINED, self.words))
        keys = people(write.read, tuple(dict.fromkeys(self.members)))
        write.update_many("contact", {key: {"do_not_contact": 1} for key in keys})
        return said


def _decide(write: Writer, token: CancelToken, said: SetOutcome) -> Mapping[str, str]:
    rows = [write.row("campaign_member", key) for key in dict.fromkeys(said.members)]
    outcome = Outcome(said.outcome)
    found = campaigns.detail(write.read, whole(rows[0]["campaign_id"]))
    changed = [row for row in rows if row["outcome"] != outcome.value]
    values = {"outcome": outcome.value, "changed_at": write.now}
    write.update_many("campaign_member", {whole(row["id"]): values for row in changed})
    if outcome is not Outcome.TO_DO:
        activity = _activity(said, found, write.now)
        for row in changed:
            token.check()
            write.insert("activity", {**activity, "contact_id": row["contact_id"]})
    first = records.name_of(write, "contact", whole(rows[0]["contact_id"]))
    return {"name": first, "count": str(len(rows)), "campaign": found.row.name}


def _activity(said: SetOutcome, campaign: CampaignDetail, now: int) -> dict[str, object]:
    kind, direction = done_by(campaign.channel_code, Outcome(said.outcome))
    return {
        "kind": kind.value,
        "direction": direction.value,
        "subject": campaign.row.name,
        "body": records.refuse_odd(said.note).strip(),
        "outcome": records.clean(said.words),
        "done_at": now,
        "created_at": now,
    }
