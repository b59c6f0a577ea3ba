"""Hostile names neither widen the panel of a deal nor mean anything in it."""

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.deal import Role
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.deal_items import AddItem
from crm_desktop.services.deal_people import SetRole
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.pipelines import RenamePipeline
from crm_desktop.services.sales_plan import EditPlaybook
from crm_desktop.services.stages import EditStage
from crm_desktop.services.tags import AddTag
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.deals.panel import DealPanel
from crm_desktop.ui.lists.pipelines import PipelinesDialog
from crm_desktop.ui.selling.deals_page import DealsPage
from tests.helpers.gui import Together, a_runner, do

pytestmark = pytest.mark.usefixtures("dressed")

_NAMES = ("<b>bold</b> &File", "x" * 4000, "a b" * 900, "שלום \u202e right", "{name} %n\n\tline")


@pytest.mark.parametrize("name", _NAMES, ids=range(len(_NAMES)))
def test_any_name_stays_a_name(workspace: Workspace, qtbot: QtBot, name: str) -> None:
    do(workspace, AddContact(name, name, name))
    who = workspace.read(lambda r: int(r.value("SELECT id FROM contact")), CancelToken())
    do(workspace, AddDeal(name, who, stage=1, amount=10**14, values={"competitor": name}))
    deal = workspace.read(lambda r: int(r.value("SELECT id FROM deal")), CancelToken())
    do(
        workspace,
        Together(
            (
                AddItem(deal, values={"name": name, "price": 10**12, "unit": name}),
                SetRole(deal, who, Role.USER),
                EditStage(1, {"name": name}),
                RenamePipeline(1, name),
                EditPlaybook(1, ((0, name),)),
                AddTag("deal", (deal,), name),
            )
        ),
    )
    runner = a_runner(workspace, threads=False)
    panel, page = DealPanel(runner), DealsPage(runner, Kind.CONTACT)
    for widget in (panel, page):
        qtbot.addWidget(widget)
        widget.resize(440, 700)
        widget.show()
    panel.show_record(deal)
    page.show_record(who, name)
    qtbot.waitUntil(lambda: panel.view.detail is not None)
    for tab in range(7):
        panel.turn_to(tab)
        panel.grab()
    assert panel.view._inside.width() <= 440
    assert page.minimumSizeHint().width() < 440
    dialog = PipelinesDialog(runner, panel)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.stage() is not None)
    dialog.grab()
    assert dialog.minimumSizeHint().width() < 1100
    runner.stop()
