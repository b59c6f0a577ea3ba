"""A pipeline with deals for tests."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.deal import DealRow, Stage
from crm_desktop.services import deals
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.workspace import Reading, Workspace
from tests.helpers.gui import Together, do, made

T = TypeVar("T")
STAGES = ("Prospecting", "Qualified", "Proposal", "Negotiation", "Won", "Lost")
# Name, company, amount, stage: some of those of the picture of the board.
DEALS = (
    ("Menu boards", "Blue Door Café", 900, "Prospecting"),
    ("Team photos", "Reyes Law", 650, "Prospecting"),
    ("Catalogue", "Nanhai Imports", 3_100, "Prospecting"),
    ("Shop signage", "Berg Cycles", 2_400, "Qualified"),
    ("Autumn shoot", "Koch Optik", 1_800, "Qualified"),
    ("Tile catalogue", "Oliveira Tiles", 4_200, "Proposal"),
    ("Bakery rebrand", "Finch & Sons", 1_150, "Proposal"),
    ("Website", "Lighthouse", 7_800, "Proposal"),
    ("Annual retainer", "Quay Dental", 4_800, "Negotiation"),
    ("Label design", "Pell Brewing", 800, "Negotiation"),
)


def look(workspace: Workspace, work: Callable[[Reading], T]) -> T:
    """The answer to a question, here and now."""
    return workspace.read(work, CancelToken())


def stages(workspace: Workspace) -> dict[str, Stage]:
    """The stages of the first pipeline by name."""
    first = look(workspace, deals.pipelines)[0]
    return {stage.name: stage for stage in first.stages}


def add_company(workspace: Workspace, name: str = "Oliveira Tiles") -> int:
    """A company, and its id."""
    return made(do(workspace, AddCompany(name)))


def add_deals(workspace: Workspace, wanted: Sequence[tuple[str, str, int, str]] = DEALS) -> None:
    """Deals as listed, each with a company of its own, in one step."""
    there = stages(workspace)
    names = list(dict.fromkeys(company for _, company, _, _ in wanted))
    done = do(workspace, Together(tuple(AddCompany(name) for name in names)))
    ids = dict(zip(names, sorted(done.changes.created), strict=True))
    commands = [
        AddDeal(name, company=ids[company], stage=there[stage].id, amount=amount * 100)
        for name, company, amount, stage in wanted
    ]
    do(workspace, Together(tuple(commands)))


def deal_named(workspace: Workspace, name: str) -> DealRow:
    """The row of a deal by its name."""
    every = look(workspace, deals.ids)
    rows = look(workspace, lambda reading: deals.rows(reading, every))
    return next(row for row in rows if row.name == name)
