"""Where a column's text can go, and what was decided about the columns of one table."""

from dataclasses import dataclass
from enum import StrEnum

from crm_desktop.domain.fields import FieldType

# Under which our own exports name a record, by `#` and its id in the file it comes from: as a mere
# number a spreadsheet would round it.
OWN_SOURCE = "crm-desktop"


class Target(StrEnum):
    """The places of a card that a column can fill."""

    SKIP = "skip"
    EXTRA = "extra"
    EXTRA_LABEL = "extra_label"
    NAME = "name"
    PREFIX = "prefix"
    GIVEN = "given"
    MIDDLE = "middle"
    FAMILY = "family"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    BIRTHDAY = "birthday"
    BIRTH_YEAR = "birth_year"
    BIRTH_MONTH = "birth_month"
    BIRTH_DAY = "birth_day"
    NOTE = "note"
    COMPANY = "company"
    TITLE = "title"
    DEPARTMENT = "department"
    EMAIL = "email"
    EMAIL_LABEL = "email_label"
    PHONE = "phone"
    PHONE_LABEL = "phone_label"
    WEB = "web"
    WEB_LABEL = "web_label"
    ADDRESS = "address"
    ADDRESS_LABEL = "address_label"
    ADDRESS_STREET = "address_street"
    ADDRESS_PO_BOX = "address_po_box"
    ADDRESS_CITY = "address_city"
    ADDRESS_REGION = "address_region"
    ADDRESS_POSTCODE = "address_postcode"
    ADDRESS_COUNTRY = "address_country"
    TAGS = "tags"
    EXTERNAL_ID = "external_id"
    KIND = "kind"
    MORE = "more"
    FIELD = "field"
    DEAL_NAME = "deal_name"
    DEAL_CONTACT = "deal_contact"
    DEAL_AMOUNT = "deal_amount"
    DEAL_CURRENCY = "deal_currency"
    DEAL_STAGE = "deal_stage"
    DEAL_PIPELINE = "deal_pipeline"
    DEAL_STATUS = "deal_status"
    DEAL_IS_CLOSED = "deal_is_closed"
    DEAL_IS_WON = "deal_is_won"
    DEAL_CHANCE = "deal_chance"
    DEAL_CLOSE_DAY = "deal_close_day"
    DEAL_CREATED = "deal_created"
    DEAL_CLOSED = "deal_closed"
    DEAL_STAGE_DAY = "deal_stage_day"
    DEAL_TYPE = "deal_type"
    DEAL_SOURCE = "deal_source"
    DEAL_LOST_REASON = "deal_lost_reason"
    DEAL_COMPETITOR = "deal_competitor"
    DEAL_CAMPAIGN = "deal_campaign"
    DEAL_NEXT_STEP = "deal_next_step"
    DEAL_NEXT_DAY = "deal_next_day"


ADDRESS_PARTS = frozenset(
    {
        Target.ADDRESS_STREET,
        Target.ADDRESS_PO_BOX,
        Target.ADDRESS_CITY,
        Target.ADDRESS_REGION,
        Target.ADDRESS_POSTCODE,
        Target.ADDRESS_COUNTRY,
    }
)


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """The field of one's own that a column fills; it may have to be made first.

    `choices` are those known beforehand; `is_new` tells that there is no such field yet.
    """

    name: str
    type: FieldType
    currency: str = ""
    choices: tuple[str, ...] = ()
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table and where its text goes.

    `label` is `work`, `home` … for channels, `group` tells which of several it belongs to
    (second e-mail, first address) and `how` what it was recognised by: `profile`, `alias`,
    `content`, `remembered` or `none`. `own` is what a column for a field of one's own fills.
    """

    index: int
    header: str
    target: Target
    label: str = ""
    group: int = 1
    how: str = "none"
    own: FieldPlan | None = None


class TableOf(StrEnum):
    """What the rows of a table are."""

    CONTACTS = "contacts"
    DEALS = "deals"


@dataclass(frozen=True, slots=True)
class Mapping:
    """What all columns of a table mean.

    `source` names the program the table comes from (`google`, `outlook`, …; empty: not known).
    `day_first` and `decimal_comma` say how dates and numbers are written; `None`: no evidence.
    Of deals, `currency` is that of amounts that name none, and `stages` tells for a pipeline and a
    stage of the file, folded, which stage of ours was meant by it.
    """

    source: str
    columns: tuple[Column, ...]
    day_first: bool | None = None
    decimal_comma: bool | None = None
    of: TableOf = TableOf.CONTACTS
    currency: str = ""
    stages: tuple[tuple[str, str, int], ...] = ()
