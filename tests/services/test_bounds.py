"""Numbers typed by a person stay within what can be meant and stored."""

from pathlib import Path

import pytest

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.services.activities import LogActivity
from crm_desktop.services.companies import AddCompany, EditCompany
from crm_desktop.services.contacts import AddContact
from tests.helpers.bench import Bench


@pytest.mark.parametrize("minutes", [-1, 525_601, 10**30])
def test_a_duration_beyond_reason_is_refused(tmp_path: Path, minutes: int) -> None:
    bench = Bench(tmp_path / "bounds.crm")
    bench.do(AddContact("Ana"))
    contact = bench.read(lambda r: r.ids("SELECT id FROM contact"))[0]
    with pytest.raises(CrmError, match="not-a-number"):
        bench.do(LogActivity(ActivityKind.CALL, "long", contact, minutes=minutes))
    bench.workspace.close()


@pytest.mark.parametrize("typed", ["many", "-3", "1" * 30])
def test_a_number_of_employees_beyond_reason_is_refused(tmp_path: Path, typed: str) -> None:
    bench = Bench(tmp_path / "bounds.crm")
    bench.do(AddCompany("Tiles"))
    company = bench.read(lambda r: r.ids("SELECT id FROM company"))[0]
    with pytest.raises(CrmError, match="not-a-number"):
        bench.do(EditCompany(company, {"employees": typed}))
    bench.workspace.close()
