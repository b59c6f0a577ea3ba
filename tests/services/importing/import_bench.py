"""A workspace to import into, and small files to import."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TypeVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.card import Card
from crm_desktop.interop.columns.target import OWN_SOURCE
from crm_desktop.interop.vcard_writer import write_vcards
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.export_cards import company_cards, contact_cards
from crm_desktop.services.importing.any_import import import_of
from crm_desktop.services.importing.checking import Check, check
from crm_desktop.services.importing.outcome import Outcome
from crm_desktop.services.importing.policy import Policy
from crm_desktop.services.importing.source import ImportSource, look_at
from crm_desktop.services.workspace import Command, Done, Workspace
from crm_desktop.storage.queries.records import mapping
from crm_desktop.storage.reading import Reading
from tests.helpers.new_file import new_file

DATA = Path(__file__).parents[2] / "data"


T = TypeVar("T")
_FACTS = (
    "setting contact company membership channel tag tagging external_id field choice field_value"
    " option stage deal deal_history activity contact_history"
).split()


class ImportBench:
    """A workspace that imports files, and shows contacts and companies as cards."""

    def __init__(self, folder: Path, name: str = "test.crm", device: int = 1) -> None:
        clock = count(1_795_082_400_000, 1000).__next__
        self.workspace = Workspace(new_file(folder / name), device, clock)
        self.folder = folder
        self.do(EditBusiness({"country": "DE"}))

    def do(self, command: Command) -> Done:
        return self.workspace.do(command, CancelToken())

    def undo(self) -> Done:
        return self.workspace.undo(CancelToken())

    def redo(self) -> Done:
        return self.workspace.redo(CancelToken())

    def read(self, work: Callable[[Reading], T]) -> T:
        return self.workspace.read(work, CancelToken())

    def facts(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row of every table of facts."""
        return self.read(lambda r: {name: r.rows(f'SELECT * FROM "{name}"') for name in _FACTS})

    def derived(self) -> list[list[tuple[object, ...]]]:
        """The lines of lists and the text that search reads."""
        tables = (
            *("contact_line", "company_line", "contact_text", "company_text"),
            *("deal_line", "deal_text"),
        )
        return self.read(
            lambda r: [r.rows(f"SELECT rowid, * FROM {name} ORDER BY 1") for name in tables]
        )

    def look(self, path: Path) -> ImportSource:
        return look_at(path, lambda key: self.read(lambda reading: mapping(reading, key)))

    def check(self, path: Path, policy: Policy | None = None) -> Check:
        work = check(self.look(path), policy or Policy(), CancelToken())
        return self.read(work)

    def bring_in(self, path: Path, policy: Policy | None = None) -> Outcome:
        found: list[Outcome] = []
        self.do(import_of(self.look(path), policy or Policy(), found.append))
        outcome = found[0]
        parts = (outcome.created, outcome.updated, outcome.skipped, outcome.rejected)
        assert outcome.rows == sum(parts)
        assert outcome.rejected == len(outcome.rejects)
        return outcome

    def bring_in_table(self, text: str, policy: Policy | None = None) -> Outcome:
        return self.bring_in(self.table(text), policy)

    def bring_in_cards(self, *cards: Card, policy: Policy | None = None) -> Outcome:
        return self.bring_in(self.cards_file(cards), policy)

    def table(self, text: str, name: str = "table.csv") -> Path:
        path = self.folder / name
        path.write_text(text, "utf-8", newline="")
        return path

    def rows_file(self, rows: Sequence[Sequence[str]], name: str = "rows.csv") -> Path:
        path = self.folder / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return path

    def cards_file(self, cards: Sequence[Card], name: str = "cards.vcf") -> Path:
        path = self.folder / name
        with path.open("wb") as stream:
            write_vcards(cards, stream)
        return path

    def ids(self, table: str = "contact") -> Sequence[int]:
        return self.read(lambda reading: reading.ids(f"SELECT id FROM {table} ORDER BY id"))

    def contacts(self) -> list[Card]:
        return _bare(self.read(lambda reading: list(contact_cards(reading, self.ids()))))

    def companies(self) -> list[Card]:
        ids = self.ids("company")
        return _bare(self.read(lambda reading: list(company_cards(reading, ids))))

    def names(self) -> list[str]:
        return [card.name for card in self.contacts()]


def _bare(cards: list[Card]) -> list[Card]:
    """The cards without our own ids, which differ from file to file."""
    return [replace(card, identities=_of_others(card)) for card in cards]


def _of_others(card: Card) -> tuple[tuple[str, str], ...]:
    return tuple((source, key) for source, key in card.identities if source != OWN_SOURCE)
