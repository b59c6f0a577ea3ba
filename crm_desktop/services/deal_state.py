"""The state of a deal that history keeps, and where it stands in its column."""

from collections.abc import Mapping, Sequence

from crm_desktop.domain.deal import Stage, StageKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import deals
from crm_desktop.storage.reading import Reading

# What a row of the history says of a deal from its time on.
TRACKED = ("currency", "rate", "close_day", "stage_id", "amount", "chance")
_GAP = 1 << 20


def stage_of(reading: Reading, stage: int) -> Stage:
    """A stage by its id. Raises `CrmError("stage-gone")`."""
    found = deals.stage(reading, stage)
    if found is None:
        raise CrmError("stage-gone")
    return found


def first_open_stage(write: Writer, pipeline: int | None) -> int:
    """Where a deal begins, in a pipeline or in the first one. Raises `CrmError("no-stage")`."""
    for each in deals.pipelines(write.read):
        if pipeline in (None, each.id):
            found = [stage.id for stage in each.stages if stage.kind is StageKind.OPEN]
            if found:
                return found[0]
    raise CrmError("no-stage", kind=StageKind.OPEN.value)


def change_state(write: Writer, deal: int, values: Mapping[str, object]) -> None:
    """Change columns of a deal; the history learns of those that it keeps."""
    before = write.row("deal", deal)
    write.update("deal", deal, values)
    if any(name in values and values[name] != before[name] for name in TRACKED):
        keep_history(write, deal)


def keep_history(write: Writer, deal: int) -> None:
    """Note the state of a deal from now on."""
    row = write.row("deal", deal)
    state = {name: row[name] for name in TRACKED}
    write.insert("deal_history", {"deal_id": deal, "at": write.now, **state})


def follow_histories(write: Writer, records: Mapping[str, Sequence[int]]) -> None:
    """Let the histories of contacts and deals say how these are, where they say otherwise."""
    for key in deals.there(write.read, records["deal"]):
        row, last = write.row("deal", key), deals.last_state(write.read, key, TRACKED)
        if last is not None and tuple(row[name] for name in TRACKED) != last:
            keep_history(write, key)
    for key in deals.contacts_astray(write.read, records["contact"]):
        row = write.row("contact", key)
        state = {name: row[name] for name in ("lifecycle", "lead_status_id")}
        write.insert("contact_history", {"contact_id": key, "at": write.now, **state})


def make_customer(write: Writer, contact: int | None) -> None:
    """Whoever bought is a customer, and no lead any more."""
    if contact is None or write.row("contact", contact)["lifecycle"] == "customer":
        return
    set_lifecycle(write, contact, {"lifecycle": "customer"})


def set_lifecycle(write: Writer, contact: int, values: Mapping[str, object]) -> None:
    """Change lifecycle or lead status of a contact, with further columns; its history learns it."""
    before = write.row("contact", contact)
    write.update("contact", contact, values)
    after = {**before, **values}
    kept = ("lifecycle", "lead_status_id")
    if any(after[name] != before[name] for name in kept):
        state = {name: after[name] for name in kept}
        write.insert("contact_history", {"contact_id": contact, "at": write.now, **state})


def places_in(write: Writer, stage: int, before: int | None, moved: Sequence[int]) -> list[int]:
    """Places for deals that stand one after the other before another one, or at the end.

    Where there is no room left between two cards, those of the column are set apart anew.
    """
    low, high = deals.place_before(write.read, stage, before)
    if high is None:
        first = 0 if low is None else low + _GAP
        return [first + place * _GAP for place in range(len(moved))]
    low = high - _GAP * (len(moved) + 1) if low is None else low
    step = (high - low) // (len(moved) + 1)
    if step:
        return [low + step * number for number in range(1, len(moved) + 1)]
    others = [key for key in deals.in_stage(write.read, stage) if key not in moved]
    write.update_many("deal", {key: {"place": n * _GAP} for n, key in enumerate(others)})
    return places_in(write, stage, before, moved)
