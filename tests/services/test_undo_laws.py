"""Whatever is done in whatever order, undo and redo lead exactly back and forth."""

import ast
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

from tests.helpers.sources import PACKAGE, tree
from tests.services.laws.activities import ActivityRules
from tests.services.laws.attaching import FileRules
from tests.services.laws.bulk import BulkRules
from tests.services.laws.campaigning import CampaignRules
from tests.services.laws.deals import DealRules
from tests.services.laws.duplicates import DuplicateRules
from tests.services.laws.feedback import FeedbackRules
from tests.services.laws.goals import GoalRules
from tests.services.laws.importing import ImportRules
from tests.services.laws.knowledge import KnowledgeRules
from tests.services.laws.leads import LeadRules
from tests.services.laws.levels import LevelRules
from tests.services.laws.mails import MailRules
from tests.services.laws.merging import MergeRules
from tests.services.laws.own_fields import FieldRules
from tests.services.laws.quick_add import QuickAddRules
from tests.services.laws.reach import ReachRules
from tests.services.laws.records import RecordRules
from tests.services.laws.relating import RelationRules
from tests.services.laws.segments import SegmentRules
from tests.services.laws.selling import SellingRules
from tests.services.laws.tickets import TicketRules
from tests.services.laws.time_spent import TimeRules
from tests.services.laws.touching import TouchRules


class UndoLaws(
    RecordRules,
    ActivityRules,
    ReachRules,
    FieldRules,
    FileRules,
    ImportRules,
    RelationRules,
    MergeRules,
    LeadRules,
    TouchRules,
    SegmentRules,
    DuplicateRules,
    BulkRules,
    QuickAddRules,
):
    """All rules together."""


class DealUndoLaws(
    RecordRules,
    ActivityRules,
    MergeRules,
    DealRules,
    SellingRules,
    GoalRules,
    FieldRules,
    FileRules,
    SegmentRules,
):
    """Deals, and what people and companies with deals go through."""


class ServiceUndoLaws(
    RecordRules,
    ActivityRules,
    MergeRules,
    TicketRules,
    LevelRules,
    TimeRules,
    FileRules,
    FeedbackRules,
    MailRules,
):
    """Tickets, and what people and companies with tickets go through."""


class CampaignUndoLaws(
    RecordRules, CampaignRules, LeadRules, SellingRules, DealRules, MergeRules, SegmentRules
):
    """Campaigns, and the people, leads and deals that come from them."""


class KnowledgeUndoLaws(RecordRules, TicketRules, KnowledgeRules, FileRules):
    """Articles and canned replies, and the tickets they are used for."""


_SETTINGS = settings(
    phases=[Phase.generate],  # real files: making a failure smaller takes minutes
    max_examples=6,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
_MACHINES = (UndoLaws, DealUndoLaws, ServiceUndoLaws, CampaignUndoLaws, KnowledgeUndoLaws)
_EACH = pytest.mark.parametrize("machine", _MACHINES, ids=lambda each: each.__name__)


@_EACH
def test_any_steps_are_taken_back_and_done_again(machine: type[RuleBasedStateMachine]) -> None:
    run_state_machine_as_test(machine, settings=_SETTINGS)


@pytest.mark.slow
@_EACH
def test_hundreds_of_steps_are(machine: type[RuleBasedStateMachine]) -> None:
    run_state_machine_as_test(machine, settings=settings(_SETTINGS, max_examples=60))


_ONCE = frozenset(
    {"FillDemo"}
)  # fills an empty file; whether it goes back is asked in its own test


def _classes(path: Path) -> list[ast.ClassDef]:
    return [node for node in tree(path).body if isinstance(node, ast.ClassDef)]


def _is_command(node: ast.ClassDef) -> bool:
    """Whether it has what a command has: a label and a way to run."""
    names = {each.name for each in node.body if isinstance(each, ast.FunctionDef)}
    fields = [each.target for each in node.body if isinstance(each, ast.AnnAssign)]
    return {"run", "label"} <= names | {each.id for each in fields if isinstance(each, ast.Name)}


def test_every_command_obeys_them() -> None:
    services = (PACKAGE / "services").rglob("*.py")
    commands = {node.name for path in services for node in _classes(path) if _is_command(node)}
    assert len(commands) > 100
    laws = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("laws/*.py"))
    called = {node.id for node in ast.walk(ast.parse(laws)) if isinstance(node, ast.Name)}
    assert commands - called == _ONCE
