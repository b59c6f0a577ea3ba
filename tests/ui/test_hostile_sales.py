"""Whatever leads, deals, stages, products and entries of lists are called, it stays text."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import Role
from crm_desktop.domain.option import OptionList
from crm_desktop.services import deals
from crm_desktop.services.activities import LogActivity, PlanActivity
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.deal_items import AddItem
from crm_desktop.services.deal_people import SetRole
from crm_desktop.services.deals import AddDeal, LoseDeals, WinDeals
from crm_desktop.services.leads import AddLead, Qualify, SetLeadStatus, SetSource
from crm_desktop.services.options import AddOption
from crm_desktop.services.pipelines import AddPipeline
from crm_desktop.services.products import AddProduct
from crm_desktop.services.sales_plan import EditPlaybook
from crm_desktop.services.stages import AddStage
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.deals.view import DealView
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup
from crm_desktop.ui.importing.layout import DONE
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.pipeline.screen import PipelineScreen
from crm_desktop.ui.reports.rows_dialog import RowsDialog
from crm_desktop.ui.reports.screen import ReportsScreen
from crm_desktop.ui.reports.tile import TileButton
from crm_desktop.ui.score_rules.screen import RulesScreen
from crm_desktop.ui.today.screen import TodayScreen
from crm_desktop.ui.widgets.raised import RaisedPanel
from tests.helpers.deals import look
from tests.helpers.gui import Together, do, main_window, new_workspace
from tests.ui.test_hostile_text import (
    HOSTILE,
    _dropped,
    _is_checked,
    _is_past,
    check,
    close_dialogs,
    each_record,
    records,
)

pytestmark = pytest.mark.usefixtures("dressed")

_PLANNED, _LOST_REASON = "2026-11-20", 31


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a business whose sales are full of hostile words."""
    workspace = new_workspace(tmp_path_factory.mktemp("stock"))
    for place, text in enumerate(HOSTILE.values()):
        _add_lists(workspace, text)
        _add_lead(workspace, text)
        _add_deal(workspace, text, place)
    workspace.close()
    return workspace.path


def _add_lists(workspace: Workspace, text: str) -> None:
    commands = [AddOption(each, text, "open") for each in OptionList]
    plans = EditPlaybook(1, ((0, text),))
    more = (AddStage(1, text), plans, AddPipeline(text, 1), AddProduct(text, 100, {"unit": text}))
    do(workspace, Together((*commands, *more)))


def _option(workspace: Workspace, name: OptionList) -> int:
    sql = "SELECT max(id) FROM option WHERE list = ?"
    return int(look(workspace, lambda r: r.value(sql, (name.value,))))


def _add_lead(workspace: Workspace, text: str) -> None:
    person = AddContact(text, text, text)
    lead = min(do(workspace, AddLead(person, {"source_detail": text})).changes.ids[Kind.CONTACT])
    signal, source = (_option(workspace, name) for name in (OptionList.SIGNAL, OptionList.SOURCE))
    commands = (
        SetLeadStatus((lead,), _option(workspace, OptionList.LEAD_STATUS)),
        SetSource((lead,), source, text),
        Qualify(lead, "budget", "yes", text),
        LogActivity(ActivityKind.CALL, text, lead, signal=signal),
        PlanActivity(ActivityKind.TASK, text, _PLANNED, contact=lead),
    )
    do(workspace, Together(commands))


def _add_deal(workspace: Workspace, text: str, place: int) -> None:
    """A deal that is open, won or lost, with all that belongs to one."""
    (*_, company) = look(workspace, lambda r: r.ids("SELECT id FROM company ORDER BY id"))
    (*_, contact) = look(workspace, lambda r: r.ids("SELECT id FROM contact ORDER BY id"))
    words = {"competitor": text, "campaign": text, "note": text}
    add = AddDeal(text, contact, company, 1, 10**12, close_day=_PLANNED, values=words)
    deal = min(do(workspace, add).changes.ids[Kind.DEAL])
    closing = (WinDeals((deal,)), LoseDeals((deal,), _LOST_REASON, text), None)[place % 3]
    commands = (
        AddItem(deal, None, {"name": text, "unit": text, "price": 5}),
        SetRole(deal, contact, Role.USER),
        PlanActivity(ActivityKind.TASK, text, _PLANNED, deal=deal),
        *([closing] if closing is not None else []),
    )
    do(workspace, Together(commands))


@pytest.fixture
def window(stock: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of that business."""
    workspace = Workspace(Path(shutil.copy(stock, tmp_path)), 7, lambda: 1_795_348_800_000)
    with main_window(workspace, qtbot) as shown:
        yield shown
    workspace.close()


def popup(window: MainWindow, kind: type[QWidget], qtbot: QtBot) -> None:
    """Look at what floats over the window, and leave it."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)))
    for each in window.findChildren(kind):
        if each.isVisible():
            check(each)
            each.close()


def dialog(window: MainWindow, qtbot: QtBot) -> None:
    """Look at the dialogs that open, and leave them."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QDialog)))
    close_dialogs(window)


def test_leads_and_all_that_opens_from_them(window: MainWindow, qtbot: QtBot) -> None:
    screen = records(window, "leads", qtbot)
    for _name in each_record(screen, qtbot):
        check(screen)
        for key in ("lead.receipt", "lead.convert"):
            window.run_action(key)
            dialog(window, qtbot)
    for key in ("lead.status", "lead.disqualify", "lead.source"):
        window.run_action(key)
        popup(window, ChoicePopup, qtbot)


def test_deals_their_panel_and_all_that_opens_from_them(window: MainWindow, qtbot: QtBot) -> None:
    window.go("pipeline")
    screen = window.screen_of("pipeline")
    assert isinstance(screen, PipelineScreen)
    for key in look(window.runner.workspace, deals.ids):
        window.open_record(Kind.DEAL, key)
        view = screen.beside.panel.view
        qtbot.waitUntil(partial(_is_read, view, key))
        for tab in range(view.pages.tabs.count()):
            view.turn_to(tab)
            check(screen.beside.panel)
    check(window)
    screen.menus.open_pipelines()
    assert screen.menus.menu is not None
    screen.menus.menu.grab()
    screen.menus.menu.close()
    screen.deeds.lose()
    popup(window, ChoicePopup, qtbot)
    window.run_action("deal.new")
    dialog(window, qtbot)


def _is_read(view: DealView, key: int) -> bool:
    return view.detail is not None and view.detail.id == key


def test_today_and_what_floats_below_its_lines(window: MainWindow, qtbot: QtBot) -> None:
    window.go("today")
    screen = window.screen_of("today")
    assert isinstance(screen, TodayScreen)
    qtbot.waitUntil(lambda: screen.parts.to_do.list.lines.rowCount() > 5)
    check(window)
    for card in screen.parts.cards:
        for row in range(min(card.list.lines.rowCount(), 20)):
            card.list.go_to(row)
            for verb in ("snooze", "log", "next"):
                screen.act(verb, card)
                popup(window, RaisedPanel, qtbot)


def test_a_report_and_the_deals_behind_its_figures(window: MainWindow, qtbot: QtBot) -> None:
    window.go("reports")
    screen = window.screen_of("reports")
    assert isinstance(screen, ReportsScreen)
    qtbot.waitUntil(lambda: screen.page is not None and bool(screen.page.charts))
    check(window)
    assert screen.page is not None
    for tile in screen.page.findChildren(TileButton):
        tile.click()
        shown = [each for each in screen.findChildren(RowsDialog) if each.isVisible()]
        for each in shown:
            check(each)
            each.reject()


def test_the_windows_of_lists_and_the_rules_of_scores(window: MainWindow, qtbot: QtBot) -> None:
    for key in ("file.pipelines", "file.products", "file.lists"):
        window.run_action(key)
        dialog(window, qtbot)
    window.run_action("file.scoring")
    screen = window.screen_of("scoring")
    assert isinstance(screen, RulesScreen)
    check(window)


def test_stages_of_a_file_are_words(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for place, text in enumerate(HOSTILE.values()):
        quoted = text.replace('"', '""')[:2_000]
        table = tmp_path / f"deals {place}.csv"
        row = f'"{quoted}","{quoted}","{quoted}",100,"{quoted}","{quoted}","{quoted}"'
        header = "Deal,Company,Contact,Value,Stage,Pipeline,Lost reason"
        table.write_text(f"{header}\n{row}\n", "utf-8", newline="")
        screen = _dropped(window, table)
        qtbot.waitUntil(partial(_is_checked, screen))
        check(window)
        while screen.step != DONE:
            step = screen.step
            screen.go_on()
            qtbot.waitUntil(partial(_is_past, screen, step))
            check(window)
