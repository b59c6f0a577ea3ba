"""Whatever is done in whatever order, undo and redo lead exactly back and forth."""

from hypothesis import HealthCheck, Phase, settings

from tests.services.laws.activities import ActivityRules
from tests.services.laws.attaching import FileRules
from tests.services.laws.bulk import BulkRules
from tests.services.laws.deals import DealRules
from tests.services.laws.duplicates import DuplicateRules
from tests.services.laws.importing import ImportRules
from tests.services.laws.leads import LeadRules
from tests.services.laws.merging import MergeRules
from tests.services.laws.own_fields import FieldRules
from tests.services.laws.quick_add import QuickAddRules
from tests.services.laws.reach import ReachRules
from tests.services.laws.records import RecordRules
from tests.services.laws.relating import RelationRules
from tests.services.laws.segments import SegmentRules
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


class DealUndoLaws(RecordRules, ActivityRules, MergeRules, DealRules):
    """Deals, and what people and companies with deals go through."""


_SETTINGS = settings(
    phases=[Phase.generate],  # real files: making a failure smaller takes minutes
    max_examples=15,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestUndoLaws = UndoLaws.TestCase
TestUndoLaws.settings = _SETTINGS
TestDealUndoLaws = DealUndoLaws.TestCase
TestDealUndoLaws.settings = _SETTINGS
