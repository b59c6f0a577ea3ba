"""Relations and habits of contact that cards tell of, put down once everybody is here."""

from collections.abc import Mapping

from crm_desktop.domain.card import CardTie
from crm_desktop.domain.folding import sort_key
from crm_desktop.domain.relation import RelationWords
from crm_desktop.domain.touch import NO_TOUCH, Consent, Touch
from crm_desktop.interop.columns.target import OWN_SOURCE
from crm_desktop.services.importing.prepared import Prepared, own_identity
from crm_desktop.services.relations import kind_of
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import matching, relations


class Bonds:
    """Gathers what cards say of others; a relation whose other end is nowhere goes to the note."""

    def __init__(self, write: Writer) -> None:
        self._write = write
        self._ties: list[tuple[str, int, CardTie]] = []
        self._touches: list[tuple[int, Touch]] = []

    def add(self, row: Prepared, owner: int) -> None:
        """Keep what the card of a record says until `finish`."""
        record = "company" if row.is_company else "contact"
        self._ties += ((record, owner, tie) for tie in row.card.ties)
        if row.card.touch != NO_TOUCH and not row.is_company:
            self._touches.append((owner, row.card.touch))

    def finish(self) -> None:
        """Write all of it."""
        known = self._known()
        for record, owner, tie in self._ties:
            other = known.get((record, tie.identity)) or self._named(record, tie.other)
            if other is not None and other != owner:
                self._relate(record, owner, other, tie)
            elif other is None:
                self._note(record, owner, tie)
        for owner, touch in self._touches:
            self._keep(owner, touch)

    def _known(self) -> Mapping[tuple[str, str], int]:
        """Records by the identities that relations name, whether from here or from elsewhere."""
        wanted = {tie.identity for _, _, tie in self._ties}
        found: dict[tuple[str, str], int] = {}
        for source, external, contact, company in matching.external_owners(
            self._write.read, wanted
        ):
            if source == OWN_SOURCE:
                record, key = ("company", company) if contact is None else ("contact", contact)
                found[record, external] = key
        for record, _, tie in self._ties:
            number = tie.identity.removeprefix("#")
            if (record, tie.identity) not in found and number.isdecimal() and len(number) < 20:
                rows = matching.records(self._write.read, record, ("id", "name"), [int(number)])
                if rows and rows[0][1] == tie.other:
                    found[record, own_identity(rows[0][0])[1]] = rows[0][0]
        return found

    def _named(self, record: str, name: str) -> int | None:
        found = relations.named(self._write.read, record, sort_key(name)) if name else []
        return found[0] if len(found) == 1 else None

    def _relate(self, record: str, owner: int, other: int, tie: CardTie) -> None:
        kind = kind_of(self._write, record, RelationWords(tie.name, tie.inverse, tie.role))
        if relations.same(self._write.read, record, kind, (owner, other)) is None:
            ends = {f"{record}_id": owner, f"other_{record}_id": other}
            self._write.insert("relation", {**ends, "kind_id": kind, "note": tie.note})

    def _note(self, record: str, owner: int, tie: CardTie) -> None:
        line = f"{tie.name}: {tie.other}" + (f" ({tie.note})" if tie.note else "")
        note = str(self._write.row(record, owner)["note"])
        if line not in note.splitlines():
            self._write.update(record, owner, {"note": f"{note}\n{line}".strip()})

    def _keep(self, owner: int, touch: Touch) -> None:
        """What is set here already stays; of stop and consent the stricter one."""
        row = self._write.row("contact", owner)
        values: dict[str, object] = {}
        if row["touch_days"] is None:
            values["touch_days"] = touch.days
        if touch.do_not_contact:
            values["do_not_contact"] = 1
        is_stricter = touch.consent in (Consent.REFUSED, Consent.WITHDRAWN)
        if touch.consent and (not row["consent"] or is_stricter):
            values["consent"], values["consent_day"] = touch.consent.value, touch.consent_day
            values["consent_source"] = touch.consent_source
        self._write.update("contact", owner, values)
