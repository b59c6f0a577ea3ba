"""The screens there are, in the order of the side bar; each is made when first visited."""

from collections.abc import Callable
from typing import NamedTuple

from crm_desktop.domain.changes import Kind
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.screen import Screen
from crm_desktop.ui.translation import QT_TR_NOOP, tr


def _today(runner: Runner) -> Screen:
    from crm_desktop.ui.today.screen import TodayScreen

    return TodayScreen(runner)


def _contacts(runner: Runner) -> Screen:
    from crm_desktop.ui.contacts.screen import ContactsScreen

    return ContactsScreen(runner)


def _companies(runner: Runner) -> Screen:
    from crm_desktop.ui.companies.screen import CompaniesScreen

    return CompaniesScreen(runner)


def _leads(runner: Runner) -> Screen:
    from crm_desktop.ui.contacts.screen import spec
    from crm_desktop.ui.leads.screen import LeadsScreen

    return LeadsScreen(runner, spec())


def _pipeline(runner: Runner) -> Screen:
    from crm_desktop.ui.pipeline.screen import PipelineScreen

    return PipelineScreen(runner)


def _tickets(runner: Runner) -> Screen:
    from crm_desktop.ui.tickets.screen import TicketsScreen

    return TicketsScreen(runner)


def _reports(runner: Runner) -> Screen:
    from crm_desktop.ui.reports.screen import ReportsScreen

    return ReportsScreen(runner)


def _knowledge(runner: Runner) -> Screen:
    from crm_desktop.ui.knowledge.screen import KnowledgeScreen

    return KnowledgeScreen(runner)


def _campaigns(runner: Runner) -> Screen:
    from crm_desktop.ui.campaigns.screen import CampaignsScreen

    return CampaignsScreen(runner)


def _importing(runner: Runner) -> Screen:
    from crm_desktop.ui.importing.screen import ImportScreen

    return ImportScreen(runner)


def _scoring(runner: Runner) -> Screen:
    from crm_desktop.ui.score_rules.screen import RulesScreen

    return RulesScreen(runner)


def _service_levels(runner: Runner) -> Screen:
    from crm_desktop.ui.service_levels.screen import ServiceLevelsScreen

    return ServiceLevelsScreen(runner)


def _duplicates(runner: Runner) -> Screen:
    from crm_desktop.ui.duplicates.screen import DuplicatesScreen

    return DuplicatesScreen(runner)


def _feedback(runner: Runner) -> Screen:
    from crm_desktop.ui.feedback.screen import FeedbackScreen

    return FeedbackScreen(runner)


class ScreenSpec(NamedTuple):
    """One screen: its name in the side bar (none: it is not listed there) and what it shows."""

    key: str
    text: str
    icon: str
    make: Callable[[Runner], Screen]
    kind: Kind | None = None
    new_text: str = ""


SCREENS: tuple[ScreenSpec, ...] = (
    ScreenSpec("today", QT_TR_NOOP("Today"), "sun", _today),
    ScreenSpec(
        "contacts",
        QT_TR_NOOP("Contacts"),
        "user",
        _contacts,
        Kind.CONTACT,
        QT_TR_NOOP("New contact"),
    ),
    ScreenSpec(
        "companies",
        QT_TR_NOOP("Companies"),
        "building-2",
        _companies,
        Kind.COMPANY,
        QT_TR_NOOP("New company"),
    ),
    ScreenSpec("leads", QT_TR_NOOP("Leads"), "inbox", _leads, Kind.CONTACT, QT_TR_NOOP("New lead")),
    ScreenSpec(
        "pipeline",
        QT_TR_NOOP("Pipeline"),
        "square-kanban",
        _pipeline,
        Kind.DEAL,
        QT_TR_NOOP("New deal"),
    ),
    ScreenSpec(
        "tickets",
        QT_TR_NOOP("Tickets"),
        "ticket",
        _tickets,
        Kind.TICKET,
        QT_TR_NOOP("New ticket"),
    ),
    ScreenSpec(
        "campaigns",
        QT_TR_NOOP("Campaigns"),
        "megaphone",
        _campaigns,
        Kind.CAMPAIGN,
        QT_TR_NOOP("New campaign"),
    ),
    ScreenSpec("reports", QT_TR_NOOP("Reports"), "chart-column", _reports),
    ScreenSpec(
        "knowledge",
        QT_TR_NOOP("Knowledge"),
        "book-open",
        _knowledge,
        Kind.ARTICLE,
        QT_TR_NOOP("New article"),
    ),
    ScreenSpec("import", "", "upload", _importing),
    ScreenSpec("duplicates", "", "merge", _duplicates),
    ScreenSpec("scoring", "", "sliders-horizontal", _scoring),
    ScreenSpec("service-levels", "", "clock", _service_levels),
    ScreenSpec("feedback", "", "star", _feedback),
)
BY_KEY = {spec.key: spec for spec in SCREENS}
PLACES = tuple(spec for spec in SCREENS if spec.text)
# A task rather than a place: nobody begins there.
TASKS = frozenset(spec.key for spec in SCREENS if not spec.text)
# Of several screens of a kind the first shows any record of it; leads are some of the contacts.
BY_KIND = {spec.kind: spec for spec in reversed(SCREENS) if spec.kind is not None}


def words(text: str) -> str:
    """A text of the table in the user's language."""
    return tr(text)
