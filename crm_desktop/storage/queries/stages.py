"""What stands behind the stages of a pipeline: their deals, their playbooks, their own record."""

from collections.abc import Sequence

from crm_desktop.domain.deal import StageKind
from crm_desktop.domain.sales_plan import PlanItem, StageRecord, own_chance
from crm_desktop.storage.queries.deals import pipelines
from crm_desktop.storage.reading import Reading


def playbook(reading: Reading, stage: int) -> list[PlanItem]:
    """What is to be done in a stage, in its order."""
    sql = "SELECT id, stage_id, text FROM playbook_item WHERE stage_id = ? ORDER BY place, id"
    return [PlanItem(*row) for row in reading.rows(sql, (stage,))]


def checks_of(reading: Reading, item: int) -> Sequence[int]:
    """The rows that tick a thing to do off for any deal."""
    return reading.ids("SELECT id FROM deal_check WHERE playbook_item_id = ?", (item,))


def deals_of(reading: Reading, stage: int) -> Sequence[int]:
    """The deals in a stage, in the order of its column."""
    return reading.ids("SELECT id FROM deal WHERE stage_id = ? ORDER BY place, id", (stage,))


def deals_last_open_in(reading: Reading, stage: int) -> Sequence[int]:
    """The deals that were in a stage before they were won or lost."""
    return reading.ids("SELECT id FROM deal WHERE last_open_stage_id = ? ORDER BY id", (stage,))


def history_of(reading: Reading, stage: int) -> Sequence[int]:
    """The rows of histories that say that a deal was in a stage."""
    return reading.ids("SELECT id FROM deal_history WHERE stage_id = ? ORDER BY id", (stage,))


def pipeline_named(reading: Reading, folded: str) -> int | None:
    """The pipeline whose name folds to this."""
    found = reading.value("SELECT id FROM pipeline WHERE folded = ?", (folded,))
    return None if found is None else int(found)


def stage_named(reading: Reading, pipeline: int, folded: str) -> int | None:
    """The stage of a pipeline whose name folds to this."""
    sql = "SELECT id FROM stage WHERE pipeline_id = ? AND folded = ?"
    found = reading.value(sql, (pipeline, folded))
    return None if found is None else int(found)


def records(reading: Reading, pipeline: int) -> dict[int, StageRecord]:
    """The own record of each stage of a pipeline: its deals that were closed since, and the won.

    `uses` counts the deals that are in it now.
    """
    closed = {
        stage: (entered, won)
        for stage, entered, won in reading.rows(
            "SELECT e.stage_id, count(*), sum(l.kind = 'won') FROM"
            " (SELECT DISTINCT h.stage_id, h.deal_id FROM deal_history h JOIN stage s"
            " ON s.id = h.stage_id WHERE s.pipeline_id = ?) e"
            " JOIN deal_line l ON l.id = e.deal_id WHERE l.kind <> 'open' GROUP BY e.stage_id",
            (pipeline,),
        )
    }
    uses: dict[int, int] = dict(
        reading.rows("SELECT stage_id, count(*) FROM deal_line GROUP BY stage_id")
    )
    found = {}
    for each in pipelines(reading):
        for stage in each.stages if each.id == pipeline else ():
            entered, won = closed.get(stage.id, (0, 0))
            chance = own_chance(won, entered, stage.chance)
            if stage.kind is not StageKind.OPEN:
                chance = stage.chance
            found[stage.id] = StageRecord(stage.id, entered, won, chance, uses.get(stage.id, 0))
    return found
