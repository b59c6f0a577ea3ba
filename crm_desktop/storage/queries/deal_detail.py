"""All there is of one deal."""

from crm_desktop.domain.deal import DealRow, Stage, category_of
from crm_desktop.domain.deal_detail import DealDetail
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.fields import NO_VALUES, OwnFields
from crm_desktop.storage.queries import activities, deals, fields
from crm_desktop.storage.queries.contact_detail import tags
from crm_desktop.storage.reading import Fields, Reading

_OWN = (
    "d.category, d.rate, d.rate_day, d.competitor, d.campaign, d.reason_note, d.note,"
    " d.lost_reason_id, ifnull(r.name, ''), d.type_id, ifnull(t.name, ''), d.source_id,"
    " ifnull(s.name, '')"
)
_OWN_NAMES = (
    "chosen_category rate rate_day competitor campaign reason_note note lost_reason_id lost_reason"
    " type_id type source_id source"
).split()
_COUNTED = "items people plan_done plan files tickets".split()
_COUNTS = (
    "SELECT (SELECT count(*) FROM deal_item WHERE deal_id = ?1),"
    " (SELECT count(*) FROM (SELECT contact_id FROM deal_role WHERE deal_id = ?1 UNION"
    " SELECT contact_id FROM deal WHERE id = ?1 AND contact_id IS NOT NULL)),"
    " (SELECT count(DISTINCT k.playbook_item_id) FROM deal_check k JOIN playbook_item p"
    " ON p.id = k.playbook_item_id JOIN stage s ON s.id = p.stage_id"
    " WHERE k.deal_id = ?1 AND s.pipeline_id = ?2),"
    " (SELECT count(*) FROM playbook_item p JOIN stage s ON s.id = p.stage_id"
    " WHERE s.pipeline_id = ?2),"
    " (SELECT count(*) FROM attachment WHERE deal_id = ?1),"
    " (SELECT count(*) FROM ticket WHERE deal_id = ?1)"
)


def detail(reading: Reading, deal: int, done_limit: int, own_currency: str) -> DealDetail:
    """All there is of one deal. Raises `CrmError("deal-gone")`."""
    rows, own = deals.rows(reading, (deal,)), _own(reading, deal)
    if not rows or own is None:
        raise CrmError("deal-gone")
    row, pipeline = rows[0], _pipeline(reading, rows[0])
    counts = reading.first(_COUNTS, (deal, row.pipeline_id)) or (0, 0, 0, 0, 0, 0)
    return DealDetail(
        id=deal,
        name=row.name,
        row=row,
        pipeline=pipeline[0],
        stages=pipeline[1],
        category=category_of(row.kind, row.chance, own[0]),
        own_currency=own_currency,
        tags=tags(reading, "deal", deal),
        planned=activities.planned_of_deal(reading, deal),
        done=activities.done_of_deal(reading, deal, done_limit),
        done_count=activities.count_of_deal(reading, deal),
        own=OwnFields(fields.fields(reading, "deal")),
        values=fields.values(reading, "deal", (deal,)).get(deal, NO_VALUES),
        last_touch=row.last_touch,
        **dict(zip(_OWN_NAMES, own, strict=True)),
        **dict(zip(_COUNTED, counts, strict=True)),
    )


def _own(reading: Reading, deal: int) -> Fields | None:
    return reading.first(
        f"SELECT {_OWN} FROM deal d LEFT JOIN option r ON r.id = d.lost_reason_id"
        " LEFT JOIN option t ON t.id = d.type_id LEFT JOIN option s ON s.id = d.source_id"
        " WHERE d.id = ?",
        (deal,),
    )


def _pipeline(reading: Reading, row: DealRow) -> tuple[str, tuple[Stage, ...]]:
    for each in deals.pipelines(reading):
        if each.id == row.pipeline_id:
            return each.name, each.stages
    raise CrmError("stage-gone")
