"""Words that customers and businesses use for the same thing, in English and German.

Only what holds in any trade; what is said for what in one business is learned from its tickets.
"""

from collections.abc import Mapping
from functools import cache

from crm_desktop.engine.ticket_words import stem

_GROUPS = (
    "invoice bill receipt",
    "rechnung quittung beleg",
    "price cost fee charge",
    "preis kosten gebühr",
    "pay payment paid",
    "zahlen bezahlen zahlung überweisen überweisung",
    "refund reimburse reimbursement",
    "erstattung erstatten rückzahlung",
    "offer quote quotation estimate",
    "angebot kostenvoranschlag",
    "order purchase bought",
    "bestellung bestellen auftrag kaufen gekauft",
    "cancel cancellation",
    "stornieren kündigen widerrufen widerruf",
    "parcel package shipment delivery shipping",
    "paket sendung lieferung versand",
    "send ship deliver dispatch",
    "senden schicken liefern",
    "postage shipping",
    "porto versandkosten",
    "return returning",
    "rückgabe zurückgeben zurückschicken rücksendung",
    "broken defective faulty damaged",
    "kaputt defekt beschädigt",
    "repair fix mend",
    "reparieren reparatur",
    "exchange replace replacement swap",
    "umtausch umtauschen ersetzen ersatz",
    "warranty guarantee",
    "garantie gewährleistung",
    "change modify alter edit",
    "delete remove erase",
    "löschen entfernen",
    "error fault",
    "freeze hang crash",
    "slow sluggish",
    "hängt abstürzt eingefroren",
    "computer pc desktop",
    "computer pc rechner",
    "laptop notebook",
    "screen monitor display",
    "bildschirm monitor display",
    "phone mobile cellphone smartphone",
    "handy telefon smartphone mobiltelefon",
    "wifi wlan wireless",
    "website homepage webpage site",
    "webseite homepage internetseite website",
    "picture photo image",
    "bild foto",
    "mail email",
    "junk spam",
    "password passcode",
    "passwort kennwort",
    "login logon signin",
    "anmelden einloggen anmeldung",
    "customer client",
    "kunde auftraggeber",
    "appointment booking reservation",
    "termin buchung reservierung",
    "holiday vacation",
    "urlaub ferien",
)


@cache
def _table() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for group in _GROUPS:
        stems = {stem(word) for word in group.split()} - {""}
        for word in stems:
            table.setdefault(word, set()).update(stems - {word})
    return {word: frozenset(others) for word, others in table.items()}


def same_as(word: str) -> frozenset[str]:
    """The other words for the same thing; all are without their endings."""
    return _table().get(word, frozenset())
