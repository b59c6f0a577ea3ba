"""All there is of one deal, as its panel shows it."""

from typing import NamedTuple

from crm_desktop.domain.activity import ActivityLine
from crm_desktop.domain.contact import TagRow
from crm_desktop.domain.deal import Category, DealRow, Role, Stage
from crm_desktop.domain.fields import NO_FIELDS, NO_VALUES, OwnFields, Values


class DealPerson(NamedTuple):
    """Somebody in a deal; `row` is that of the role, `None` where the person has none in it.

    `is_main` tells whose deal it is.
    """

    row: int | None
    contact_id: int
    name: str
    title: str
    company: str
    role: Role | None
    is_main: bool


class DealDetail(NamedTuple):
    """A deal with what hangs on it, and the stages it can be moved to.

    `own_currency` is that of the business; `base` in `row` is the amount in it, `None` where the
    rate is not known.
    """

    id: int
    name: str
    row: DealRow
    pipeline: str
    stages: tuple[Stage, ...]
    category: Category
    chosen_category: str
    rate: str
    rate_day: str
    own_currency: str
    competitor: str
    campaign: str
    reason_note: str
    note: str
    lost_reason_id: int | None
    lost_reason: str
    type_id: int | None
    type: str
    source_id: int | None
    source: str
    tags: tuple[TagRow, ...]
    planned: tuple[ActivityLine, ...]
    done: tuple[ActivityLine, ...]
    done_count: int
    items: int
    people: int
    plan_done: int
    plan: int
    files: int
    tickets: int
    own: OwnFields = NO_FIELDS
    values: Values = NO_VALUES
    # A panel asks every record for these.
    photo: bytes = b""
    last_touch: int | None = None

    @property
    def stage(self) -> Stage:
        """The stage it is in."""
        return next(stage for stage in self.stages if stage.id == self.row.stage_id)
