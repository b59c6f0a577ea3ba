"""Deals that are here get what they lack of what the file says."""

from collections.abc import Sequence

from crm_desktop.domain.card import DealCard
from crm_desktop.domain.deal import StageKind
from crm_desktop.domain.option import OptionList
from crm_desktop.services.deal_state import change_state
from crm_desktop.services.importing.deal_planning import DealPlan
from crm_desktop.services.importing.deal_prepared import ROW_SOURCE, PreparedDeal
from crm_desktop.services.importing.deal_storing import DealStore
from crm_desktop.services.importing.policy import Policy
from crm_desktop.services.importing.storing import Ends, Store
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import fields as queries
from crm_desktop.storage.queries import matching

_TEXTS = ("close_day", "competitor", "campaign")


class DealMerger:
    """Adds to deals; what is there stays but for what the user wants overwritten."""

    def __init__(self, write: Writer, store: Store, deals: DealStore, policy: Policy) -> None:
        self._overwrite = policy.overwrite
        self._write = write
        self._store = store
        self._deals = deals

    def merge(self, plans: Sequence[DealPlan]) -> int:
        """Fill the deals of these rows; gives how many say something new now."""
        keys = [plan.owner for plan in plans]
        rows = {int(str(row["id"])): row for row in self._write.rows("deal", list(set(keys)))}
        tags = self._children("tagging", ("deal_id", "tag_id"), keys)
        known = self._children("external_id", ("deal_id", "source"), keys)
        changed = 0
        for plan in plans:
            if plan.prepared is None:
                continue
            new = self._fill(plan, plan.prepared, rows[plan.owner])
            new |= self._add_tags(plan.owner, plan.prepared, tags.setdefault(plan.owner, set()))
            new |= self._add_values(plan.owner, plan.prepared)
            self._add_identities(plan, plan.prepared, known.setdefault(plan.owner, set()))
            changed += new
        return changed

    def _fill(self, plan: DealPlan, row: PreparedDeal, before: dict[str, object]) -> bool:
        deal = row.deal
        values: dict[str, object] = {
            name: getattr(deal, name) for name in _TEXTS if not before[name] and getattr(deal, name)
        }
        values |= self._amount(plan.owner, deal, before)
        if "close-day" in self._overwrite and deal.close_day:
            values["close_day"] = deal.close_day
        if "stage" in self._overwrite and (deal.stage or deal.outcome):
            values |= self._moved(plan, deal, before)
        ends = {"contact_id": plan.contact, "company_id": plan.company, **self._options(deal)}
        values |= {n: key for n, key in ends.items() if before[n] is None and key is not None}
        note = str(before["note"])
        lines = [part for part in row.notes if part not in note]
        if lines:
            values["note"] = "\n".join([*filter(None, (note,)), *lines])
        new = {name: value for name, value in values.items() if before[name] != value}
        if new:
            change_state(self._write, plan.owner, new)
            before |= new
        return bool(new)

    def _amount(self, key: int, deal: DealCard, before: dict[str, object]) -> dict[str, object]:
        """The amount where there is none, or is to be another; that of items follows from them."""
        is_wanted = before["amount"] is None or "amount" in self._overwrite
        if deal.amount is None or not is_wanted:
            return {}
        if self._children("deal_item", ("deal_id", "id"), [key]):
            return {}
        values: dict[str, object] = {"amount": deal.amount, "currency": deal.currency}
        if deal.currency != before["currency"]:
            values |= {"rate": "", "rate_day": ""}
        return values

    def _moved(
        self, plan: DealPlan, deal: DealCard, before: dict[str, object]
    ) -> dict[str, object]:
        """What changes where the deal is in another stage by now."""
        station = self._deals.stages.station(deal)
        former = self._deals.stages.stage(int(str(before["stage_id"])))
        stage = station.stage
        if stage.id == former.id:
            return {}
        by_hand = self._deals.is_by_hand(deal, station)
        _, closed = self._deals.times(deal, station)
        reason, explained = self._deals.lost_reason(deal, station)
        values: dict[str, object] = {
            "stage_id": stage.id,
            "place": self._deals.stages.next_place(stage.id),
            "chance": deal.chance if by_hand else stage.chance,
            "is_hand_set": int(by_hand),
            "closed_at": closed,
            "lost_reason_id": reason,
            "reason_note": explained,
        }
        if former.kind is StageKind.OPEN:
            values["last_open_stage_id"] = former.id
        self._deals.note_customer(plan.contact, station, closed)
        return values

    def _options(self, deal: DealCard) -> dict[str, int | None]:
        return {
            "type_id": self._deals.option(OptionList.DEAL_TYPE, deal.type),
            "source_id": self._deals.option(OptionList.SOURCE, deal.source),
        }

    def _add_tags(self, deal: int, row: PreparedDeal, present: set[object]) -> bool:
        ends: Ends = (None, None, deal)
        wanted = {self._store.tag(folded, name) for folded, name in row.tags}
        for tag in wanted - present:
            self._store.add_tagging(ends, int(str(tag)))
        present |= wanted
        return bool(row.tags) and bool(wanted - present)

    def _add_values(self, deal: int, row: PreparedDeal) -> bool:
        if not row.values:
            return False
        present = queries.values(self._write.read, "deal", (deal,)).get(deal, {})
        lacking = [value for value in row.values if self._store.field(value.field) not in present]
        for value in lacking:
            self._store.put_value(deal, value)
        return bool(lacking)

    def _add_identities(self, plan: DealPlan, row: PreparedDeal, known: set[object]) -> None:
        """What the deal is called elsewhere; its row as such only where nothing else tells it."""
        ends: Ends = (None, None, plan.owner)
        others = [each for each in row.identities if each[0] != ROW_SOURCE]
        for source, external in others or row.identities:
            if source not in known:
                self._store.add_identity(ends, source, external)
                known.add(source)

    def _children(
        self, table: str, names: tuple[str, str], deals: Sequence[int]
    ) -> dict[int, set[object]]:
        found: dict[int, set[object]] = {}
        for deal, value in matching.children(self._write.read, table, "deal", names, deals):
            found.setdefault(deal, set()).add(value)
        return found
