"""What an import of deals would do, told before anything happens."""

from contextlib import closing
from dataclasses import dataclass, field
from itertools import count

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.importing.check_result import MOST_PROBLEMS, Check, ProblemRow
from crm_desktop.services.importing.deal_planning import DealPlan, DealPlanner
from crm_desktop.services.importing.deal_stages import StageSurvey
from crm_desktop.services.importing.planning import chunks
from crm_desktop.services.importing.policy import Policy
from crm_desktop.services.importing.progress import Progress, Report
from crm_desktop.services.importing.source import ImportSource
from crm_desktop.storage.queries import deals
from crm_desktop.storage.reading import Reading


@dataclass(slots=True)
class _Findings:
    survey: StageSurvey
    counts: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("new", "here", "rejected"), 0)
    )
    apart: int = 0
    problem_rows: int = 0
    problems: list[ProblemRow] = field(default_factory=list)

    def add(self, plan: DealPlan) -> None:
        row = plan.prepared
        self.counts["rejected" if row is None else "here" if plan.is_here else "new"] += 1
        if row is not None:
            self.survey.add(row.deal, is_here=plan.is_here)
            self.apart += plan.is_apart and not plan.is_here
        if plan.row.problems:
            self.problem_rows += 1
            if len(self.problems) < MOST_PROBLEMS:
                name = row.name if row is not None else ""
                problems = plan.row.problems
                is_rejected = row is None
                self.problems.append(ProblemRow(plan.row.number, name, problems, is_rejected))


def check_deals(
    reading: Reading,
    source: ImportSource,
    policy: Policy,
    token: CancelToken,
    progress: Report,
) -> Check:
    """Go through the whole file and say what an import would find.

    Raises `UnreadableSource` where the file cannot be read on, `Cancelled` when called off.
    """
    pipelines = deals.pipelines(reading)
    findings = _Findings(StageSurvey(pipelines, source.mapping))
    # Ids below zero, for records that are not going to be made.
    planner = DealPlanner(reading, policy, count(-1, -1).__next__, source.mapping)
    so_far = Progress(progress, source.size)
    with closing(source.rows()) as rows:
        for chunk in chunks(rows):
            token.check()
            for plan in planner.plan(chunk):
                findings.add(plan)
            so_far.add(chunk)
    so_far.end()
    counts = findings.counts
    return Check(
        rows=sum(counts.values()),
        new=counts["new"],
        here=counts["here"],
        probable=0,
        rejected=counts["rejected"],
        new_companies=planner.companies_made,
        problem_rows=findings.problem_rows,
        problems=tuple(findings.problems),
        pairs=(),
        new_contacts=planner.contacts_made,
        apart=findings.apart,
        stages=findings.survey.found(),
        pipelines=pipelines,
    )
