"""The columns of the list of companies."""

from crm_desktop.domain.company import CompanyRow
from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.models.column import Column
from crm_desktop.ui.records.cells import date_columns, split_tags, tags_cell
from crm_desktop.ui.records.words import number
from crm_desktop.ui.translation import tr


def columns() -> tuple[Column[CompanyRow], ...]:
    """From left to right as offered."""
    return (*_own(), *date_columns(CompanyRow))


def _own() -> tuple[Column[CompanyRow], ...]:
    return (
        Column(
            "name", tr("Name"), 190, 0,
            lambda row, _now: Cell(row.name, strong=True),
            lambda row: row.name,
            lambda row, text: row._replace(name=text),
        ),
        Column(
            "industry", tr("Industry"), 130, 4,
            lambda row, _now: Cell(row.industry, muted=True),
            lambda row: row.industry,
            lambda row, text: row._replace(industry=text),
        ),
        Column(
            "people", tr("People"), 72, 1,
            lambda row, _now: _count(row.people),
            is_right=True,
        ),
        Column(
            "city", tr("City"), 110, 5,
            lambda row, _now: Cell(row.city),
            lambda row: row.city,
            lambda row, text: row._replace(city=text),
        ),
        Column(
            "tags", tr("Tags"), 150, 6,
            lambda row, _now: tags_cell(row.tags),
            lambda row: ", ".join(row.tags),
            lambda row, text: row._replace(tags=split_tags(text)),
        ),
        Column(
            "email", tr("E-mail"), 190, 7,
            lambda row, _now: Cell(row.email),
            lambda row: row.email,
            lambda row, text: row._replace(email=text),
        ),
        Column(
            "phone", tr("Phone"), 140, 8,
            lambda row, _now: Cell(row.phone, figures=True),
            lambda row: row.phone,
            lambda row, text: row._replace(phone=text),
        ),
    )  # fmt: skip


def _count(people: int) -> Cell:
    return Cell(number(people), right=True, figures=True) if people else EMPTY
