"""Makes `vN.crm`: a small business as version N of the schema keeps it, the newest one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.goal import GoalPeriod
from crm_desktop.domain.ticket import Priority
from crm_desktop.services import contacts
from crm_desktop.services.activities import LogActivity, PlanActivity
from crm_desktop.services.business import EditBusiness
from crm_desktop.services.campaign_members import AddMembers
from crm_desktop.services.campaigns import AddCampaign, all_names
from crm_desktop.services.contacts import AddContact, EditContact
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.forecasting import expectations
from crm_desktop.services.goals import SaveGoal
from crm_desktop.services.leads import MakeLeads, Qualify
from crm_desktop.services.opening import create_workspace
from crm_desktop.services.own_figures import SetOwnFigures
from crm_desktop.services.tags import AddTag
from crm_desktop.services.tickets import AddTicket
from crm_desktop.services.workspace import Command, Workspace
from crm_desktop.storage import migrations

PATH = Path(__file__).with_name(f"v{migrations.VERSION}.crm")
PEOPLE = (
    AddContact("Marta Oliveira", "Oliveira Tiles", "Owner", "marta@oliveira.example"),
    AddContact("José Núñez", "Quay Dental", "Buyer", "jose@quay.example", tags="press"),
    AddContact("李 伟", "Nanhai Imports", "Director", "", "+86 138 0013 8000"),
    AddContact("Zoë O’Brien", email="zoe@obrien.example"),
)


def steps(first: int, second: int) -> tuple[Command, ...]:
    """What is done with the first two people, so that every table has rows."""
    return (
        EditContact(first, {"birthday": "1984-03-09", "note": "Likes blue tiles."}),
        AddTag("contact", (first, second), "spring fair"),
        LogActivity(
            ActivityKind.EMAIL, "Proposal v2", first, subject="Tiles", direction=Direction.OUT
        ),
        LogActivity(ActivityKind.CALL, "Wants delivery before Christmas.", second, minutes=12),
        PlanActivity(ActivityKind.TASK, "Send samples", "2026-12-01", "10:00", contact=first),
        MakeLeads((second,)),
        Qualify(second, "budget", "yes", "About 4k.", "2026-11-20"),
        AddDeal("Tile catalogue", first, amount=420_000, close_day="2026-12-24"),
        AddDeal("Signage", first, amount=90_000, currency="USD", values={"rate": "0.9"}),
        AddTicket("Card reader offline", second, body="Since the update it says “no link”."),
        AddTicket("Where is my invoice?", first, priority=Priority.HIGH),
        SetOwnFigures({"2026-12": 500_000}),
        SaveGoal("won-revenue", GoalPeriod.MONTH, "2026-10", 400_000),
        AddCampaign("Spring fair", {"starts": "2027-03-01", "budget": 90_000}),
    )


def make(path: Path, clock: Callable[[], int]) -> None:
    """Write the file anew."""
    path.unlink(missing_ok=True)
    create_workspace(path, {"business_name": "Harbour", "currency": "EUR", "country": "PT"})
    workspace, token = Workspace(path, 7, clock), CancelToken()
    for person in PEOPLE:
        workspace.do(person, token)
    first, second = sorted(workspace.read(contacts.ids, token))[:2]
    for step in steps(first, second):
        workspace.do(step, token)
    ((campaign, _),) = workspace.read(all_names, token)
    workspace.do(AddMembers(campaign, (first, second)), token)
    workspace.do(EditBusiness({"business_name": "Harbour Studio"}), token)
    workspace.undo(token)
    told = workspace.read(partial(expectations, now=clock(), odds={}), token)
    workspace.derive(lambda write: write.keep_forecasts(told.months), token)
    workspace.close()


if __name__ == "__main__":
    make(PATH, lambda: 1_795_262_520_000)
