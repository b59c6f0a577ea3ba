"""Companies: the list, and of the one chosen its people and what was done with them."""

from collections.abc import Mapping

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.company import CompanyRow
from crm_desktop.domain.lookalike import Lookalike
from crm_desktop.services import companies
from crm_desktop.services.workspace import Command, Reading
from crm_desktop.ui.companies.columns import columns
from crm_desktop.ui.companies.detail import show
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.filter_loading import load_filters
from crm_desktop.ui.models.column import Source
from crm_desktop.ui.records.screen import RecordScreen
from crm_desktop.ui.records.shown import Shown
from crm_desktop.ui.records.spec import RecordSpec
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import counted, tr


class CompaniesScreen(RecordScreen):
    """The companies of the business."""

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner, spec(), "user", load_filters)


def spec() -> RecordSpec[CompanyRow, Shown]:
    """Companies for the list and the panel."""
    return RecordSpec(
        kind=Kind.COMPANY,
        other=Kind.CONTACT,
        owner="company",
        icon="building-2",
        source=Source(
            Kind.COMPANY,
            companies.ids,
            companies.followers,
            companies.rows,
            companies.EditCompanyCell,
        ),
        columns=columns,
        shown=shown,
        fields=fields,
        new_fields=new_fields,
        resembling=resembling,
        add=add,
        edit=companies.EditCompany,
        delete=companies.DeleteCompanies,
        title=lambda: tr("Companies"),
        empty=lambda: tr(
            "The companies you work with belong here, each with its people and their story."
        ),
        new_words=lambda: tr("New company"),
        count_words=count_words,
        places_words=lambda: tr("Add person …"),
    )


def shown(reading: Reading, company: int, done_limit: int, now: int) -> Shown:
    """A company as the panel shows it."""
    return show(companies.detail(reading, company, done_limit), now)


def fields() -> list[FormField]:
    """What a company has of its own."""
    return [
        FormField("name", tr("Name")),
        FormField("industry", tr("Industry")),
        FormField("employees", tr("Employees")),
        FormField("note", tr("Note"), is_long=True),
    ]


def new_fields(_runner: Runner) -> list[FormField]:
    """What is asked of a new company."""
    return [FormField("name", tr("Name")), FormField("industry", tr("Industry"))]


def resembling(values: Mapping[str, str], reading: Reading) -> Lookalike | None:
    """Who is there already like the company being typed."""
    from crm_desktop.services.duplicates.resembling import Typed, like_company

    return like_company(Typed(values["name"]), reading)


def add(values: Mapping[str, str]) -> Command:
    """The command that makes a company of what was typed."""
    return companies.AddCompany(**values)


def count_words(count: int) -> str:
    """How many, in words: `1,204 companies`."""
    return counted(count, tr("1 company"), tr("%Ln companies", "", count))
