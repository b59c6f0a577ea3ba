"""The command that brings a file in, whatever its records are."""

from collections.abc import Callable

from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.deal_command import ImportDeals
from crm_desktop.services.importing.outcome import Outcome
from crm_desktop.services.importing.policy import Policy
from crm_desktop.services.importing.progress import Report, no_report
from crm_desktop.services.importing.source import ImportSource, TableOf


def import_of(
    source: ImportSource,
    policy: Policy,
    report: Callable[[Outcome], None],
    progress: Report = no_report,
) -> ImportCards | ImportDeals:
    """Bring contacts and companies in, or deals."""
    kind = ImportDeals if source.of is TableOf.DEALS else ImportCards
    return kind(source, policy, report, progress)
