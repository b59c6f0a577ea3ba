"""New deals as rows of the tables, with whom they are with, their history and their next step."""

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.card import DealCard
from crm_desktop.domain.dates import instant_of
from crm_desktop.domain.deal import StageKind
from crm_desktop.domain.folding import fold
from crm_desktop.domain.option import OptionList
from crm_desktop.interop.columns.target import Mapping
from crm_desktop.services.business import read_business
from crm_desktop.services.importing.deal_planning import DealPlan
from crm_desktop.services.importing.deal_prepared import PreparedDeal, noon_of
from crm_desktop.services.importing.deal_stage_book import StageBook, Station
from crm_desktop.services.importing.policy import Policy
from crm_desktop.services.importing.storing import Ends, Store
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import matching

# A longer text is an explanation, not an entry of a list.
_LONGEST_ENTRY = 60


class DealStore:
    """Takes what is to be added; the store it is given writes it."""

    def __init__(
        self, write: Writer, store: Store, policy: Policy, mapping: Mapping | None = None
    ) -> None:
        self._write = write
        self._store = store
        self._words = policy.words
        self.stages = StageBook(write, policy, mapping)
        self._zone = read_business(write.read).time_zone
        self._options: dict[tuple[str, str], int] = {
            (name, folded): key for name, folded, key in matching.option_ids(write.read)
        }
        self._customers: dict[int, int] = {}

    def add_person(self, plan: DealPlan, row: PreparedDeal) -> None:
        """The contact of a row, where it is a new one."""
        if plan.makes_contact and plan.contact is not None and row.person is not None:
            places = (plan.company,) if row.person.affiliations and plan.company else ()
            self._store.add_record(row.person, plan.contact, places)

    def add(self, plan: DealPlan, row: PreparedDeal) -> None:
        """A new deal with everything that its row says."""
        deal, station = row.deal, self.stages.station(row.deal)
        created, closed = self.times(deal, station)
        stage, notes = station.stage, [*row.notes, *self._left_over(deal, station)]
        by_hand = self.is_by_hand(deal, station)
        chance = deal.chance if by_hand else stage.chance
        reason, explained = self.lost_reason(deal, station)
        self._store.put(
            "deal",
            plan.owner,
            *(row.name, row.key, deal.currency, deal.close_day),
            *(deal.competitor, deal.campaign, explained, "\n".join(notes)),
            *(stage.id, self.stages.next_place(stage.id), plan.contact, plan.company),
            *(deal.amount, chance, int(by_hand), closed, station.last_open, reason),
            self.option(OptionList.DEAL_TYPE, deal.type),
            self.option(OptionList.SOURCE, deal.source),
            created,
        )
        self._add_history(plan.owner, deal, station, created, closed, chance)
        self._add_step(plan, deal, station)
        ends: Ends = (None, None, plan.owner)
        for folded, name in row.tags:
            self._store.add_tagging(ends, self._store.tag(folded, name))
        for source, external in row.identities:
            self._store.add_identity(ends, source, external)
        for value in row.values:
            self._store.add_value(ends, value)
        self.note_customer(plan.contact, station, closed)

    def finish(self) -> None:
        """Whoever bought is a customer from then on."""
        keys = list(self._customers)
        changed = {}
        for start in range(0, len(keys), 1000):
            for row in self._write.rows("contact", keys[start : start + 1000]):
                if row["lifecycle"] != "customer":
                    key = int(str(row["id"]))
                    changed[key] = {"lifecycle": "customer"}
                    at, status = self._customers[key], row["lead_status_id"]
                    self._store.add("contact_history", key, at, "customer", status)
        self._write.update_many("contact", changed)
        self._store.flush()

    def note_customer(self, contact: int | None, station: Station, closed: int | None) -> None:
        """Whom a deal was won with becomes a customer in the end."""
        if station.stage.kind is StageKind.WON and contact is not None and closed is not None:
            self._customers.setdefault(contact, closed)

    def is_by_hand(self, deal: DealCard, station: Station) -> bool:
        """Whether the file gives an open deal another chance than its stage has."""
        if station.stage.kind is not StageKind.OPEN or deal.chance is None:
            return False
        return 0 < deal.chance < 100 and deal.chance != station.stage.chance

    def lost_reason(self, deal: DealCard, station: Station) -> tuple[int | None, str]:
        """The entry for why a deal was lost, or the whole text where it is no entry."""
        if station.stage.kind is not StageKind.LOST or not deal.lost_reason:
            return None, ""
        if len(deal.lost_reason) > _LONGEST_ENTRY or "\n" in deal.lost_reason:
            return None, deal.lost_reason
        return self.option(OptionList.LOST_REASON, deal.lost_reason), ""

    def option(self, name: OptionList, text: str) -> int | None:
        """The entry of a list, made where there is none."""
        shown = " ".join(text.split())
        if not shown:
            return None
        key = (name.value, fold(shown))
        if key not in self._options:
            place = sum(1 for each, _ in self._options if each == name.value)
            values = {"list": name.value, "name": shown, "place": place}
            self._options[key] = self._write.insert("option", values)
        return self._options[key]

    def _left_over(self, deal: DealCard, station: Station) -> list[str]:
        """Lines of the note for what has no place of its own in this deal."""
        lines = []
        if deal.pipeline and _is_other(deal.pipeline, station.pipeline):
            lines.append(("pipeline", deal.pipeline))
        if deal.lost_reason and station.stage.kind is not StageKind.LOST:
            lines.append(("lost-reason", deal.lost_reason))
        if deal.next_step and station.stage.kind is not StageKind.OPEN:
            lines.append(("next-step", deal.next_step))
        return [f"{self._words.get(name, name)}: {text}" for name, text in lines]

    def times(self, deal: DealCard, station: Station) -> tuple[int, int | None]:
        """When it began and when it was closed, as far as the file tells; none of it later on."""
        now = self._write.now
        created = min(noon_of(deal.created_day), now) if deal.created_day else now
        if station.stage.kind is StageKind.OPEN:
            return created, None
        day = deal.closed_day or deal.close_day
        closed = min(noon_of(day), now) if day else now
        return min(created, closed), closed

    def _add_history(
        self,
        key: int,
        deal: DealCard,
        station: Station,
        created: int,
        closed: int | None,
        chance: int | None,
    ) -> None:
        said = (deal.currency, deal.close_day)
        stage = station.stage
        if closed is None:
            since = min(noon_of(deal.stage_day), self._write.now) if deal.stage_day else created
            if created < since and station.first.id != stage.id:
                state = (station.first.id, deal.amount, station.first.chance)
                self._store.add("deal_history", key, created, *said, *state)
            else:
                since = created
            self._store.add("deal_history", key, since, *said, stage.id, deal.amount, chance)
            return
        begun = station.first
        if station.last_open is not None:
            begun = self.stages.stage(station.last_open)
        if created < closed:
            state = (begun.id, deal.amount, begun.chance)
            self._store.add("deal_history", key, created, *said, *state)
        self._store.add("deal_history", key, closed, *said, stage.id, deal.amount, stage.chance)

    def _add_step(self, plan: DealPlan, deal: DealCard, station: Station) -> None:
        """The next step of an open deal, planned."""
        if station.stage.kind is not StageKind.OPEN or not (deal.next_step or deal.next_day):
            return
        due = instant_of(deal.next_day, "", self._zone) if deal.next_day else None
        body = deal.next_step or self._words.get("next-step", "")
        company = plan.company if plan.contact is None else None
        self._store.add(
            "activity",
            *(ActivityKind.TASK.value, body, deal.next_day, self._zone if due else "", due),
            *(plan.contact, company, plan.owner, self._write.now),
        )


def _is_other(one: str, other: str) -> bool:
    """Whether two names of pipelines differ by more than a word: `Sales`, `Sales Pipeline`."""
    mine, theirs = set(fold(one).split()), set(fold(other).split())
    return not (mine <= theirs or theirs <= mine)
