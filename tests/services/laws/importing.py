"""Tables brought in."""

import csv

from hypothesis import strategies as st
from hypothesis.stateful import rule

from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.policy import OVERWRITABLE, Action, Policy
from crm_desktop.services.importing.source import look_at
from tests.services.laws.machine import CELLS, COMPANIES, NAMES, LawMachine


class ImportRules(LawMachine):
    """Tables brought in."""

    @rule(
        rows=st.lists(st.tuples(NAMES, COMPANIES, CELLS, CELLS, CELLS), max_size=6),
        probable=st.sampled_from(Action),
        overwrite=st.sampled_from([frozenset[str](), frozenset(OVERWRITABLE)]),
    )
    def bring_in(
        self, rows: list[tuple[str, ...]], probable: Action, overwrite: frozenset[str]
    ) -> None:
        path = self.folder / "table.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(("Name", "Company", "E-mail", "Title", "Tags"))
            table.writerows(rows)
        source = look_at(path, lambda _: None)
        self.do(ImportCards(source, Policy(overwrite=overwrite, probable=probable)))
