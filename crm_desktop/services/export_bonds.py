"""How people are tied to each other, and how to keep in touch with them, as cards say it."""

from dataclasses import replace

from crm_desktop.domain.card import Card, CardTie
from crm_desktop.domain.touch import NO_TOUCH, Consent, Touch
from crm_desktop.services.importing.prepared import own_id
from crm_desktop.storage.queries import exporting
from crm_desktop.storage.queries.exporting import Wanted
from crm_desktop.storage.reading import Reading


class ExportBonds:
    """The relations and habits of contact of some records, asked once.

    A relation goes out with the record that it was made from.
    """

    def __init__(self, reading: Reading, of: Wanted) -> None:
        self._ties: dict[int, list[CardTie]] = {}
        for key, name, inverse, role, other, other_name, note in exporting.relations(reading, of):
            tie = CardTie(name, inverse, role, own_id(other), other_name, note)
            self._ties.setdefault(key, []).append(tie)
        self._touches = {
            key: Touch(days, bool(stop), Consent(consent), day, source)
            for key, days, stop, consent, day, source in exporting.touches(reading, of)
        }

    def __contains__(self, key: int) -> bool:
        return key in self._ties or key in self._touches

    def with_bonds(self, key: int, card: Card) -> Card:
        """The card with what is known of the record."""
        if key not in self:
            return card
        ties = tuple(self._ties.get(key, ()))
        return replace(card, ties=ties, touch=self._touches.get(key, NO_TOUCH))
