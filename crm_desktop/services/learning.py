"""Chances: learned from what became of leads and deals, kept for the open ones, explained."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.chance import Accuracy, Basis, ChanceOf, Proof, Reliability, Unused
from crm_desktop.engine.chance import fit
from crm_desktop.engine.chance_json import grade_to_json, model_to_json
from crm_desktop.engine.chance_model import predict
from crm_desktop.engine.chance_task import Cases, Task
from crm_desktop.engine.grading import grade
from crm_desktop.engine.timelines import day_of
from crm_desktop.services import scoring
from crm_desktop.services.forecasting import expectations
from crm_desktop.services.learning_cases import Known, known, parsed, past, present, task_of
from crm_desktop.services.lessons import Lesson, Study, outcomes
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.deriving import Deriving
from crm_desktop.storage.queries import learning as queries
from crm_desktop.storage.queries.scoring import people_of
from crm_desktop.storage.reading import Reading

_TOLD_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Material:
    """What is to be learned from: the cases of a day, and how many outcomes there were then."""

    of: ChanceOf
    task: Task
    cases: Cases
    seen: int
    today: int

    def learn(self, token: CancelToken) -> Lesson:
        """What that teaches, and how well it would have served. Takes seconds if there is much."""
        model = fit(self.task, self.cases, self.today)
        token.check()
        found = grade(self.task, self.cases, self.today)
        return Lesson(self.of, model_to_json(model), grade_to_json(found), self.seen)


def gather(reading: Reading, of: ChanceOf, now: int) -> Material:
    """What became of all leads or deals so far, with what was known of them before."""
    today = day_number(now)
    return Material(
        of, task_of(reading, of), past(reading, of, today), outcomes(reading, of), today
    )


def study(workspace: Workspace, wanted: Sequence[ChanceOf]) -> Study:
    """Learn these anew, and tell by them the chances of all that is open; nothing is written.

    What is expected to be won is told, too; once in a month, to be put on record.
    """
    token = CancelToken()
    lessons = {of: _learned(workspace, of, token) for of in wanted}
    told: dict[ChanceOf, dict[int, int]] = {of: {} for of in ChanceOf}
    for of in ChanceOf:
        ids = workspace.read(partial(open_ones, of=of), token)
        by = _by_lesson(lessons[of]) if of in lessons else None
        for start in range(0, len(ids), _TOLD_AT_ONCE):
            some = ids[start : start + _TOLD_AT_ONCE]
            ask = partial(odds, of=of, ids=some, now=workspace.now(), by=by)
            told[of].update(workspace.read(ask, token))
    expected = workspace.read(
        partial(expectations, now=workspace.now(), odds=told[ChanceOf.DEAL]), token
    )
    return Study(list(lessons.values()), told[ChanceOf.LEAD], told[ChanceOf.DEAL], expected)


def open_ones(reading: Reading, of: ChanceOf) -> Sequence[int]:
    """All leads or deals that have a chance."""
    if of is ChanceOf.LEAD:
        return queries.open_leads(reading)
    return queries.open_deals(reading)


def rescore(
    contacts: Collection[int], companies: Collection[int], deals: Collection[int], write: Deriving
) -> None:
    """Tell the chance anew of these leads and deals, and of whatever is open with them."""
    reading = write.read
    people = {*contacts, *people_of(reading, companies)}
    theirs = {*deals, *queries.deals_of(reading, "contact", sorted(people))}
    theirs.update(queries.deals_of(reading, "company", sorted(companies)))
    leads = queries.open_among(reading, sorted(people))
    if unscored := queries.unscored(reading, leads):
        scoring.rescore(unscored, (), write)
    write.keep_odds({**dict.fromkeys(people), **odds(reading, ChanceOf.LEAD, leads, write.now)})
    still = queries.open_deals_among(reading, sorted(theirs))
    told = odds(reading, ChanceOf.DEAL, still, write.now)
    write.keep_deal_odds({**dict.fromkeys(theirs), **told}, scoring.day_of(write.now))


def odds(
    reading: Reading, of: ChanceOf, ids: Sequence[int], now: int, by: Known | None = None
) -> dict[int, int]:
    """The chances of open leads or deals in percent, from 1 to 99, by what was learned last."""
    if not ids:
        return {}
    model = (by or known(reading, of)).model
    chances = predict(model, present(reading, of, ids, now))
    percents = np.clip(np.rint(100.0 * chances), 1, 99).astype(int).tolist()
    return dict(zip(sorted(ids), percents, strict=True))


def accuracy(reading: Reading, of: ChanceOf) -> Accuracy:
    """How well the chances did on outcomes they had not seen."""
    found = known(reading, of)
    grade, model = found.grade, found.model
    return Accuracy(
        of,
        found.at,
        Basis(model.basis),
        Proof(grade.verdict),
        found.seen,
        grade.tested,
        grade.base_rate,
        grade.brier,
        grade.brier_base,
        grade.brier_rules,
        grade.calibration_error,
        grade.pairs,
        tuple(Reliability(*bar) for bar in grade.bars),
        tuple(Unused(each.name, each.why, each.kept) for each in model.left_out),
    )


def day_number(now: int) -> int:
    """The ordinal of the day, as cases know it."""
    return int(day_of(np.array([now], dtype=np.int64))[0])


def _learned(workspace: Workspace, of: ChanceOf, token: CancelToken) -> Lesson:
    found = workspace.read(partial(gather, of=of, now=workspace.now()), token)
    return found.learn(token)


def _by_lesson(lesson: Lesson) -> Known | None:
    return parsed(queries.Learned(0, lesson.model, lesson.grade, lesson.seen))
