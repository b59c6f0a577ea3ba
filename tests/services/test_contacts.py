from pathlib import Path

import pytest

from crm_desktop.domain.errors import CrmError
from crm_desktop.services.contacts import AddContact, EditContactCell
from tests.helpers.bench import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    made = Bench(tmp_path / "harbour.crm")
    made.do(AddContact("Ana"))
    return made


def _ana(bench: Bench) -> int:
    return int(bench.read(lambda r: r.value("SELECT id FROM contact")))


@pytest.mark.parametrize("column", ["company", "title", "email", "tags"])
def test_an_empty_cell_emptied_stays_empty(bench: Bench, column: str) -> None:
    assert bench.do(EditContactCell(_ana(bench), column, " ")).step is None
    bench.workspace.close()


def test_a_title_without_a_company_is_refused(bench: Bench) -> None:
    with pytest.raises(CrmError, match="title-needs-company"):
        bench.do(EditContactCell(_ana(bench), "title", "Owner"))
    bench.workspace.close()
