"""Records go with everything that hangs on them, and come back with it."""

from pathlib import Path

import pytest

from crm_desktop.domain.changes import Kind
from crm_desktop.services.companies import AddCompany, DeleteCompanies
from crm_desktop.services.contacts import AddContact, DeleteContacts
from tests.helpers.bench import Bench
from tests.helpers.hanging import HangAll

_LINKED = ("relation", "not_duplicate", "segment_member", "attachment", "field_value", "activity")


@pytest.mark.parametrize("kind", ["contact", "company"])
def test_a_deleted_record_takes_all_along_that_hangs_on_it(tmp_path: Path, kind: str) -> None:
    bench = Bench(tmp_path / "records.crm")
    made = AddContact if kind == "contact" else AddCompany
    first, second = (max(bench.do(made(name)).changes.created) for name in ("Ana", "Bob"))
    for seed in range(6):
        bench.do(HangAll(kind, first, second, seed))
    before = bench.facts()
    assert all(before[table] for table in _LINKED)
    delete = DeleteContacts if kind == "contact" else DeleteCompanies
    done = bench.do(delete((first,)))
    after = bench.facts()
    assert [table for table in _LINKED if after[table]] == []
    assert [row[1] for row in after[kind]] == ["Bob"]
    assert second in done.changes.ids[Kind(kind)]  # its relations read differently now
    bench.undo()
    assert bench.facts() == before
    bench.workspace.close()
