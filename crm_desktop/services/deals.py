"""Deals: made, changed, moved over the board, won, lost and opened again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.deal import StageKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import field_of
from crm_desktop.domain.row_values import whole
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.services.deal_state import (
    change_state,
    first_open_stage,
    keep_history,
    make_customer,
    places_in,
    stage_of,
)
from crm_desktop.services.deal_values import checked
from crm_desktop.services.field_values import type_values
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries.deal_parts import item_count
from crm_desktop.storage.queries.deals import (
    count_of,
    first_of_kind,
    followers,
    ids,
    of_owner,
    pipelines,
    roles_of,
    rows,
    there,
)

__all__ = ["count_of", "followers", "ids", "of_owner", "pipelines", "roles_of", "rows"]


@dataclass(frozen=True, slots=True)
class AddDeal:
    """Begin a deal with a contact, a company or both; `amount` in minor units of `currency`.

    Without a company it is with that of the contact's first place, without a stage it begins in
    the first one of the first pipeline, without a currency it is in that of the business. `values`
    are further columns as `EditDeal` takes them.
    """

    label: ClassVar[str] = "add-deal"
    name: str
    contact: int | None = None
    company: int | None = None
    stage: int | None = None
    amount: int | None = None
    currency: str = ""
    close_day: str = ""
    values: Mapping[str, object] | None = None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        add_deal(write, self)
        return {"name": records.clean_name(self.name)}


@dataclass(frozen=True, slots=True)
class EditDeal:
    """Change columns of a deal by name, or fields of one's own by their keys, as typed.

    What moves it over the board has commands of its own. Raises `CrmError` (`no-name`, `bad-day`,
    `not-in-list`, `unknown-field`, `deal-needs-someone`, `amount-from-items` where lines make it).
    """

    label: ClassVar[str] = "edit-deal"
    deal: int
    values: Mapping[str, object]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        before = write.row("deal", self.deal)
        values = checked(write, _typed_own(write, self.deal, self.values))
        after = {**before, **values}
        if after["contact_id"] is None and after["company_id"] is None:
            raise CrmError("deal-needs-someone")
        if after["amount"] != before["amount"] and item_count(write.read, self.deal):
            raise CrmError("amount-from-items")
        change_state(write, self.deal, values)
        return {"name": str(before["name"])}


@dataclass(frozen=True, slots=True)
class MoveDeals:
    """Put deals into a stage, before another deal there or at its end.

    A chance that was not set by hand becomes the stage's. Raises `CrmError("lost-needs-reason")`
    for a stage of lost deals: `LoseDeals` asks for it.
    """

    label: ClassVar[str] = "move-deals"
    deals: tuple[int, ...]
    stage: int
    before: int | None = None

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        stage = stage_of(write.read, self.stage)
        wanted = there(write.read, self.deals)
        if stage.kind is StageKind.LOST and any(
            stage_of(write.read, whole(write.row("deal", key)["stage_id"])).kind
            is not StageKind.LOST
            for key in wanted
        ):
            raise CrmError("lost-needs-reason")
        before = None if self.before in wanted else self.before
        places = places_in(write, stage.id, before, wanted)
        for key, place in zip(wanted, places, strict=True):
            token.check()
            _put(write, key, stage.id, {"place": place})
        return _words(write, wanted, stage=stage.name)


@dataclass(frozen=True, slots=True)
class WinDeals:
    """The deals are won, today; their people become customers."""

    label: ClassVar[str] = "win-deals"
    deals: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        return _close(write, self.deals, StageKind.WON, {}, token)


@dataclass(frozen=True, slots=True)
class LoseDeals:
    """The deals are lost, for a reason of the list `lost_reason`."""

    label: ClassVar[str] = "lose-deals"
    deals: tuple[int, ...]
    reason: int
    note: str = ""

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        values = {"lost_reason_id": self.reason, "reason_note": self.note}
        return _close(write, self.deals, StageKind.LOST, checked(write, values), token)


@dataclass(frozen=True, slots=True)
class ReopenDeals:
    """Deals that were won or lost go on in the last stage in which they were open."""

    label: ClassVar[str] = "reopen-deals"
    deals: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        wanted = there(write.read, self.deals)
        for key in wanted:
            token.check()
            row = write.row("deal", key)
            now = stage_of(write.read, whole(row["stage_id"]))
            if now.kind is StageKind.OPEN:
                continue
            last = row["last_open_stage_id"]
            stage = whole(last) if last is not None else first_open_stage(write, now.pipeline_id)
            (place,) = places_in(write, stage, None, [key])
            _put(write, key, stage, {"place": place})
        return _words(write, wanted)


@dataclass(frozen=True, slots=True)
class SetDealChance:
    """Set the stage chance of a deal by hand, 1–99 %, or give it back to its stage (`None`)."""

    label: ClassVar[str] = "set-deal-chance"
    deal: int
    chance: int | None

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("deal", self.deal)
        stage = stage_of(write.read, whole(row["stage_id"]))
        if stage.kind is not StageKind.OPEN:
            raise CrmError("deal-closed", name=str(row["name"]))
        if self.chance is not None and not 1 <= self.chance <= 99:
            raise CrmError("bad-chance", value=str(self.chance))
        by_hand = self.chance is not None
        chance = stage.chance if self.chance is None else self.chance
        change_state(write, self.deal, {"chance": chance, "is_hand_set": int(by_hand)})
        return {"name": str(row["name"]), "chance": str(chance)}


@dataclass(frozen=True, slots=True)
class SetCloseDay:
    """Expect deals to close on a day (`YYYY-MM-DD`), or on none."""

    label: ClassVar[str] = "set-close-day"
    deals: tuple[int, ...]
    day: str

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        wanted = there(write.read, self.deals)
        values = checked(write, {"close_day": self.day})
        for key in wanted:
            token.check()
            change_state(write, key, values)
        return _words(write, wanted)


@dataclass(frozen=True, slots=True)
class DeleteDeals:
    """Take deals away, with what was noted for them alone."""

    label: ClassVar[str] = "delete-deals"
    deals: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        words = _words(write, self.deals)
        records.delete_records(write, "deal", self.deals, token)
        return words


def add_deal(write: Writer, deal: AddDeal) -> int:
    """Begin a deal within a command, and give its id."""
    if deal.contact is None and deal.company is None:
        raise CrmError("deal-needs-someone")
    company = deal.company
    if company is None and deal.contact is not None:
        company = records.employer_of(write, deal.contact)
    stage = stage_of(write.read, deal.stage or first_open_stage(write, None))
    own = read_business(write.read).currency
    (place,) = places_in(write, stage.id, None, [0])
    given = {"name": deal.name, "amount": deal.amount, "close_day": deal.close_day}
    values = checked(write, {**given, **(deal.values or {})})
    base = {"currency": deal.currency or own, "place": place, "stage_id": stage.id}
    ends = {"contact_id": deal.contact, "company_id": company, "chance": stage.chance}
    is_closed = stage.kind is not StageKind.OPEN
    times = {"created_at": write.now, "closed_at": write.now if is_closed else None}
    key = write.insert("deal", {**base, **ends, **times, **values})
    keep_history(write, key)
    if stage.kind is StageKind.WON:
        make_customer(write, deal.contact)
    return key


def _typed_own(write: Writer, deal: int, values: Mapping[str, object]) -> dict[str, object]:
    """Write what was typed into fields of one's own, and give the other values."""
    own = {name: str(text) for name, text in values.items() if field_of(name) is not None}
    type_values(write, "deal", deal, own)
    return {name: value for name, value in values.items() if name not in own}


def _close(
    write: Writer,
    deals: Sequence[int],
    kind: StageKind,
    values: Mapping[str, object],
    token: CancelToken,
) -> Mapping[str, str]:
    wanted = there(write.read, deals)
    for key in wanted:
        token.check()
        pipeline = stage_of(write.read, whole(write.row("deal", key)["stage_id"])).pipeline_id
        stage = first_of_kind(write.read, pipeline, kind)
        if stage is None:
            raise CrmError("no-stage", kind=kind.value)
        (place,) = places_in(write, stage.id, None, [key])
        _put(write, key, stage.id, {"place": place, **values})
    return _words(write, wanted)


def _put(write: Writer, deal: int, stage: int, values: Mapping[str, object]) -> None:
    """A deal comes into a stage, with all that follows from it."""
    row = write.row("deal", deal)
    former = stage_of(write.read, whole(row["stage_id"]))
    now = stage_of(write.read, stage)
    new: dict[str, object] = {**values, "stage_id": now.id}
    if now.id != former.id:
        if now.kind is not StageKind.OPEN or not row["is_hand_set"]:
            new |= {"chance": now.chance, "is_hand_set": 0}
        if former.kind is StageKind.OPEN:
            new["last_open_stage_id"] = former.id
        if now.kind is StageKind.OPEN:
            new |= {"closed_at": None, "lost_reason_id": None, "reason_note": ""}
        elif now.kind is not former.kind:
            new["closed_at"] = write.now
            if now.kind is StageKind.WON:
                new |= {"lost_reason_id": None, "reason_note": ""}
    change_state(write, deal, new)
    if now.kind is StageKind.WON and former.kind is not StageKind.WON:
        contact = row["contact_id"]
        make_customer(write, None if contact is None else whole(contact))


def _words(write: Writer, deals: Sequence[int], **more: str) -> Mapping[str, str]:
    if not deals:
        raise CrmError("deal-gone")
    name = records.name_of(write, "deal", deals[0])
    return {"name": name, "count": str(len(deals)), **more}
