"""From which silence on customers are overdue or lost: asked for here, told by the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services.business import read_business
from crm_desktop.services.companies import AddCompany
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.reports.screen import ReportsScreen
from crm_desktop.ui.reports.silence import SilenceForm
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import do, made
from tests.helpers.sold import Sold


@pytest.fixture
def screen(workspace: Workspace, runner: Runner, qtbot: QtBot) -> ReportsScreen:
    """Seven months of purchases every month."""
    company = made(do(workspace, AddCompany("Quay Dental")))
    do(workspace, Sold(tuple(f"2026-{month:02}-10" for month in range(1, 8)), company))
    shown = ReportsScreen(runner)
    qtbot.addWidget(shown)
    shown.restore_state({"report": "customers", "span": "this-year", "against": "none"})
    shown.resize(1244, 826)
    shown.show()
    shown.activate()
    qtbot.waitUntil(lambda: "after a silence of 1.5 usual gaps, lost after 2." in said(shown))
    return shown


def said(screen: ReportsScreen) -> str:
    return " ".join(each.text() for each in screen.findChildren(QLabel))


def asked(screen: ReportsScreen, qtbot: QtBot) -> SilenceForm:
    screen.parts.asks["report.silence"].click()
    qtbot.waitUntil(lambda: bool(screen.findChildren(SilenceForm)))
    return screen.findChildren(SilenceForm)[-1]


def type_into(form: SilenceForm, **typed: str) -> None:
    for name, text in typed.items():
        field = form.form.field(name)
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)


def test_what_is_set_is_in_force_on_the_page(
    screen: ReportsScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    form = asked(screen, qtbot)
    assert form.form.values() == {"overdue_tenths": "1.5", "lost_tenths": "2"}
    type_into(form, overdue_tenths="1.8", lost_tenths="3")
    with qtbot.waitSignal(form.saved):
        form.save()
    qtbot.waitUntil(lambda: "after a silence of 1.8 usual gaps, lost after 3." in said(screen))
    assert workspace.read(read_business, CancelToken()).silence == (18, 30)


@pytest.mark.parametrize("typed", ["", "often", "1.55"])
def test_what_is_no_number_is_said_and_not_written(
    screen: ReportsScreen, workspace: Workspace, qtbot: QtBot, typed: str
) -> None:
    form = asked(screen, qtbot)
    type_into(form, lost_tenths=typed)
    form.save()
    assert "Type a number, such as 1.5." in [each.text() for each in form.findChildren(QLabel)]
    assert workspace.read(read_business, CancelToken()).silence == (15, 20)
    form.reject()


def test_who_would_be_lost_before_they_are_overdue_is_said(
    screen: ReportsScreen, qtbot: QtBot
) -> None:
    form = asked(screen, qtbot)
    type_into(form, lost_tenths="1.2")
    form.save()
    words = "Both are between 1 and 10 usual gaps, and nobody is lost before they are overdue."
    qtbot.waitUntil(lambda: words in [each.text() for each in form.findChildren(QLabel)])
    form.reject()


def test_only_the_report_on_customers_asks(screen: ReportsScreen) -> None:
    assert "report.silence" in screen.handlers()
    screen.open_report("sales")
    assert not screen.parts.asks["report.silence"].isVisible()
    assert "report.silence" not in screen.handlers()
