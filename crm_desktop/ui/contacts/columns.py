"""The columns of the list of contacts."""

from crm_desktop.domain.contact import ContactRow
from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.models.column import Column
from crm_desktop.ui.records.cells import (
    birthday_cell,
    date_columns,
    due_cell,
    split_tags,
    tags_cell,
)
from crm_desktop.ui.records.lead_cells import (
    chance_cell,
    lifecycle_cell,
    money_cell,
    score_cell,
)
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import tr


def columns() -> tuple[Column[ContactRow], ...]:
    """From left to right as offered."""
    return (*_own(), *_reach(), *date_columns(ContactRow), *_as_lead(), *_in_touch())


def _own() -> tuple[Column[ContactRow], ...]:
    return (
        Column(
            "name", tr("Name"), 170, 0,
            lambda row, _now: _name_cell(row),
            lambda row: row.name,
            lambda row, text: row._replace(name=text),
        ),
        Column(
            "company", tr("Company"), 150, 1,
            lambda row, _now: Cell(row.company) if row.company else Cell("—", muted=True),
            lambda row: row.company,
            lambda row, text: row._replace(company=text),
        ),
        Column(
            "title", tr("Title"), 130, 3,
            lambda row, _now: Cell(row.title, muted=True),
            lambda row: row.title,
            lambda row, text: row._replace(title=text),
        ),
        Column(
            "lifecycle", tr("Stage"), 107, 1,
            lambda row, _now: lifecycle_cell(row.lifecycle),
        ),
        Column(
            "score", tr("Score"), 74, 2,
            lambda row, _now: score_cell(row.score, row.heat),
            is_right=True,
        ),
        Column(
            "tags", tr("Tags"), 150, 5,
            lambda row, _now: tags_cell(row.tags),
            lambda row: ", ".join(row.tags),
            lambda row, text: row._replace(tags=split_tags(text)),
        ),
    )  # fmt: skip


def _reach() -> tuple[Column[ContactRow], ...]:
    return (
        Column(
            "email", tr("E-mail"), 190, 6,
            lambda row, _now: Cell(row.email),
            lambda row: row.email,
            lambda row, text: row._replace(email=text),
        ),
        Column(
            "phone", tr("Phone"), 140, 7,
            lambda row, _now: Cell(row.phone, figures=True),
            lambda row: row.phone,
            lambda row, text: row._replace(phone=text),
        ),
        Column(
            "city", tr("City"), 110, 8,
            lambda row, _now: Cell(row.city),
            lambda row: row.city,
            lambda row, text: row._replace(city=text),
        ),
    )  # fmt: skip


def _as_lead() -> tuple[Column[ContactRow], ...]:
    return (
        Column(
            "open_deals", tr("Open deals"), 100, 4,
            lambda row, _now: money_cell(row.open_deals, row.currency),
            is_right=True,
        ),
        Column(
            "lead_status", tr("Lead status"), 100, 12,
            lambda row, _now: Cell(row.status, tone=Tone.NEUTRAL) if row.status else EMPTY,
        ),
        Column(
            "source", tr("Source"), 115, 13,
            lambda row, _now: Cell(row.source, muted=True),
        ),
        Column(
            "odds", tr("Chance"), 70, 14,
            lambda row, _now: chance_cell(row.odds),
            is_right=True,
        ),
    )  # fmt: skip


def _in_touch() -> tuple[Column[ContactRow], ...]:
    return (
        Column(
            "birthday", tr("Birthday"), 105, 10,
            lambda row, _now: birthday_cell(row.birthday),
        ),
        Column(
            "touch_due", tr("Keep in touch"), 115, 11,
            lambda row, now: due_cell(row.touch_due, now),
        ),
    )  # fmt: skip


def _name_cell(row: ContactRow) -> Cell:
    secondary = tr("do not contact") if row.do_not_contact else ""
    return Cell(row.name, secondary, strong=True)
