"""A business with a deal, for tests of what is done with one."""

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.option import OptionList
from crm_desktop.services import deals
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.deals import AddDeal
from crm_desktop.storage.queries import options
from tests.helpers.bench import Bench

PROSPECTING, QUALIFIED, PROPOSAL, NEGOTIATION, WON, LOST = range(1, 7)


def in_euros(bench: Bench) -> None:
    """The business writes as one does in Portugal."""
    bench.do(EditBusiness({"currency": "EUR", "country": "PT"}))


def begin(bench: Bench, contact: int, amount: int | None = 100_000, **more: object) -> int:
    """The id of a new deal of a contact."""
    name = str(more.pop("name", "Tiles"))
    done = bench.do(AddDeal(name, contact, amount=amount, **more))  # type: ignore[arg-type] # of its fields
    return max(done.changes.created & done.changes.ids[Kind.DEAL])


def row(bench: Bench, deal: int) -> DealRow:
    """A deal as lists have it."""
    return bench.read(lambda reading: deals.rows(reading, [deal]))[0]


def option(bench: Bench, name: OptionList, code: str) -> int:
    """The entry of a list that has a code."""
    found = bench.read(lambda reading: options.by_code(reading, name, code))
    assert found is not None
    return found
