"""Campaigns: planned, changed, closed, opened again; and where leads and deals come from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import sort_key
from crm_desktop.domain.option import OptionList
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.services.deal_values import currency_code
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import campaigns, options, segments
from crm_desktop.storage.queries.campaigns import all_names, detail, followers, ids, rows

__all__ = [
    "AddCampaign",
    "CloseCampaigns",
    "DeleteCampaigns",
    "EditCampaign",
    "OpenCampaigns",
    "SetCampaign",
    "all_names",
    "detail",
    "followers",
    "ids",
    "rows",
]

_MOST = 10**15  # minor units


@dataclass(frozen=True, slots=True)
class AddCampaign:
    """Plan a campaign, in the currency of the business unless `values` say another.

    `values` are further columns: `channel_id`, `segment_id`, `starts`, `ends` (ISO), `budget` and
    `cost` (minor units), `currency`, `note`. Raises `CrmError` (`no-name`, `campaign-exists`,
    `not-in-list`, `bad-campaign-day`, `ends-before-start`, `bad-currency`, `bad-campaign-amount`,
    `segment-gone`).
    """

    label: ClassVar[str] = "add-campaign"
    name: str
    values: Mapping[str, object]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        given = {"currency": read_business(write.read).currency, **self.values, "name": self.name}
        values = _checked(write, given, None)
        _refuse_backwards(values)
        write.insert("campaign", {**values, "created_at": write.now, "changed_at": write.now})
        return {"name": str(values["name"])}


@dataclass(frozen=True, slots=True)
class EditCampaign:
    """Change columns of a campaign, the name among them; whoever names it names it anew.

    Raises as `AddCampaign` does.
    """

    label: ClassVar[str] = "edit-campaign"
    campaign: int
    values: Mapping[str, object]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        before = write.row("campaign", self.campaign)
        values = _checked(write, self.values, self.campaign)
        _refuse_backwards({**before, **values})
        if any(before[column] != value for column, value in values.items()):
            write.update("campaign", self.campaign, {**values, "changed_at": write.now})
        if "name" in values:
            _rename(write, str(before["name"]), str(values["name"]))
        return {"name": str(before["name"])}


@dataclass(frozen=True, slots=True)
class CloseCampaigns:
    """End campaigns, whatever their last day."""

    label: ClassVar[str] = "close-campaigns"
    campaigns: tuple[int, ...]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        return _set_closed(write, self.campaigns, 1)


@dataclass(frozen=True, slots=True)
class OpenCampaigns:
    """Let campaigns that were closed go on as their days say."""

    label: ClassVar[str] = "open-campaigns"
    campaigns: tuple[int, ...]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        return _set_closed(write, self.campaigns, 0)


@dataclass(frozen=True, slots=True)
class DeleteCampaigns:
    """Take campaigns away; the people stay, with what was done with them."""

    label: ClassVar[str] = "delete-campaigns"
    campaigns: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "campaign", self.campaigns[0])
        records.delete_records(write, "campaign", self.campaigns, token)
        return {"name": name, "count": str(len(self.campaigns))}


@dataclass(frozen=True, slots=True)
class SetCampaign:
    """Say by hand which campaign leads (`contact`) or deals come from, by its name.

    Without a name they come from the one that the rule finds.
    """

    label: ClassVar[str] = "set-campaign"
    record: str
    ids: tuple[int, ...]
    campaign: str

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        if self.record not in ("contact", "deal"):
            raise CrmError("unknown-field", name=self.record)
        values = {"campaign": records.clean(self.campaign)}
        name = records.name_of(write, self.record, self.ids[0])
        write.update_many(self.record, dict.fromkeys(dict.fromkeys(self.ids), values))
        return {"name": name, "count": str(len(set(self.ids)))}


def _rename(write: Writer, before: str, after: str) -> None:
    if before == after:
        return
    for table in ("contact", "deal"):
        found = campaigns.naming(write.read, table, before)
        write.update_many(table, {key: {"campaign": after} for key in found})


def _set_closed(write: Writer, keys: tuple[int, ...], is_closed: int) -> Mapping[str, str]:
    name = records.name_of(write, "campaign", keys[0])
    for key in dict.fromkeys(keys):
        if write.row("campaign", key)["is_closed"] != is_closed:
            write.update("campaign", key, {"is_closed": is_closed, "changed_at": write.now})
    return {"name": name, "count": str(len(set(keys)))}


def _refuse_backwards(values: Mapping[str, object]) -> None:
    starts, ends = (str(values.get(name) or "") for name in ("starts", "ends"))
    if starts and ends and ends < starts:
        raise CrmError("ends-before-start", key="ends")


def _checked(write: Writer, values: Mapping[str, object], own: int | None) -> dict[str, object]:
    return {name: _check(write, name, value, own) for name, value in values.items()}


def _check(write: Writer, name: str, value: object, own: int | None) -> object:
    if name == "name":
        return _free_name(write, str(value), own)
    if name in ("starts", "ends"):
        return _day(name, str(value or ""))
    if name in ("budget", "cost"):
        return _amount(name, value)
    if name in ("channel_id", "segment_id"):
        return _link(write, name, value)
    return _text(name, str(value))


def _text(name: str, value: str) -> str:
    if name == "note":
        return records.refuse_odd(value).strip()
    if name != "currency":
        raise CrmError("unknown-field", name=name)
    return currency_code(value)


def _free_name(write: Writer, text: str, own: int | None) -> str:
    name = records.clean_name(text)
    if campaigns.named(write.read, sort_key(name)) not in (None, own):
        raise CrmError("campaign-exists", name=name)
    return name


def _day(name: str, text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise CrmError("bad-campaign-day", key=name, value=text[:40]) from None


def _amount(name: str, value: object) -> int | None:
    if value is None:
        return None
    if type(value) is not int or not 0 <= value <= _MOST:
        raise CrmError("bad-campaign-amount", key=name, value=str(value)[:20])
    return value


def _link(write: Writer, name: str, value: object) -> int | None:
    if value is None:
        return None
    is_there = isinstance(value, int) and (
        options.is_in_list(write.read, OptionList.CAMPAIGN_CHANNEL, value)
        if name == "channel_id"
        else segments.segment(write.read, value) is not None
    )
    if not is_there:
        code = "not-in-list" if name == "channel_id" else "segment-gone"
        raise CrmError(code, key=name, value=str(value)[:40])
    return int(str(value))
