"""Pipelines, products and lists are edited in their windows, by keys."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.option import OptionList
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.deals import AddDeal
from crm_desktop.services.options import of_list
from crm_desktop.services.pipelines import pipelines
from crm_desktop.services.products import products
from crm_desktop.services.sales_plan import playbook
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.lists.options import OptionsDialog
from crm_desktop.ui.lists.pipelines import PipelinesDialog
from crm_desktop.ui.lists.products import ProductsDialog
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import do

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def _open(dialog: D, qtbot: QtBot) -> D:
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def _form(dialog: QDialog) -> FormDialog:
    return dialog.findChildren(FormDialog)[-1]


def _say(form: FormDialog, name: str, text: str) -> None:
    field = form.form.field(name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def _stages(workspace: Workspace, at: int = 0) -> list[str]:
    found = workspace.read(pipelines, CancelToken())
    return [stage.name for stage in found[at].stages]


def test_stages_are_added_and_changed(
    runner: Runner, qtbot: QtBot, host: QWidget, workspace: Workspace
) -> None:
    dialog = _open(PipelinesDialog(runner, host), qtbot)
    stages = dialog.parts.stages
    qtbot.waitUntil(lambda: len(stages.rows.rows) == 6)
    stages.add.click()
    _say(_form(dialog), "name", "Contract")
    QTest.keyClick(_form(dialog).form.field("name"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _stages(workspace)[4] == "Contract")
    qtbot.waitUntil(lambda: getattr(dialog.stage(), "name", "") == "Contract")
    form = dialog.parts.form
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    for name, text in (("chance", "90 %"), ("days", "5"), ("plan", "Print it\nSign it")):
        field = form.field(name)
        field.setFocus()
        field.selectAll()
        if isinstance(field, QPlainTextEdit):
            field.insertPlainText(text)
        else:
            QTest.keyClicks(field, text)
        form.field("name").setFocus()
    qtbot.waitUntil(
        lambda: [
            (s.chance, s.days) for s in workspace.read(pipelines, CancelToken())[0].stages
        ][4] == (90, 5)
    )  # fmt: skip
    stage = dialog.stage()
    assert stage is not None
    key = stage.id
    qtbot.waitUntil(
        lambda: (
            [e.text for e in workspace.read(lambda r: playbook(r, key), CancelToken())]
            == ["Print it", "Sign it"]
        )
    )


def test_stages_are_moved_by_keys_and_mapped_when_they_go(
    runner: Runner, qtbot: QtBot, host: QWidget, workspace: Workspace
) -> None:
    do(workspace, AddContact("Marta"))
    marta = workspace.read(lambda r: int(r.value("SELECT id FROM contact")), CancelToken())
    do(workspace, AddDeal("Tiles", marta, stage=2))
    dialog = _open(PipelinesDialog(runner, host), qtbot)
    stages = dialog.parts.stages
    qtbot.waitUntil(lambda: len(stages.rows.rows) == 6)
    stages.table.setCurrentIndex(stages.rows.index(3, 0))
    QTest.keyClick(stages.table, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _stages(workspace)[2] == "Negotiation")
    stages.table.setCurrentIndex(stages.rows.index(1, 0))
    QTest.keyClick(stages.table, Qt.Key.Key_Delete)
    _form(dialog).save()
    qtbot.waitUntil(lambda: "Qualified" not in _stages(workspace))
    deal = workspace.read(lambda r: r.value("SELECT stage_id FROM deal"), CancelToken())
    assert deal == 1


def test_the_last_stage_of_a_kind_says_why_it_stays(
    runner: Runner, qtbot: QtBot, host: QWidget
) -> None:
    dialog = _open(PipelinesDialog(runner, host), qtbot)
    stages = dialog.parts.stages
    qtbot.waitUntil(lambda: len(stages.rows.rows) == 6)
    stages.table.setCurrentIndex(stages.rows.index(4, 0))
    QTest.keyClick(stages.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(stages._error.isVisible)
    assert "Won" in stages._error.text()


def test_a_pipeline_is_made_closed_and_opened(
    runner: Runner, qtbot: QtBot, host: QWidget, workspace: Workspace
) -> None:
    dialog = _open(PipelinesDialog(runner, host), qtbot)
    qtbot.waitUntil(lambda: dialog.pipeline() is not None)
    dialog.parts.new.click()
    _say(_form(dialog), "name", "Care")
    _form(dialog).save()
    qtbot.waitUntil(lambda: getattr(dialog.pipeline(), "name", "") == "Care")
    assert _stages(workspace, 1) == _stages(workspace)
    dialog.parts.close.click()
    qtbot.waitUntil(lambda: getattr(dialog.pipeline(), "is_closed", False))
    assert dialog.parts.tabs.tabText(1) == "Care (closed)"


def test_products_are_written_as_they_are_typed(
    runner: Runner, qtbot: QtBot, host: QWidget, workspace: Workspace
) -> None:
    dialog = _open(ProductsDialog(runner, host), qtbot)
    dialog.add()
    form = _form(dialog)
    for name, text in (("name", "Tiles"), ("price", "49.99"), ("unit", "m²"), ("tax", "23"),
                       ("recurring", "a month")):  # fmt: skip
        _say(form, name, text)
    form.save()
    qtbot.waitUntil(lambda: len(dialog.list.rows.rows) == 1)
    [found] = workspace.read(products, CancelToken())
    assert (found.price, found.unit, found.tax, found.recurring) == (4_999, "m²", 2300, "month")
    assert dialog.list.rows.rows[0].cells[1].text == "€49.99 / m² a month"
    dialog.list.table.setFocus()
    QTest.keyClick(dialog.list.table, Qt.Key.Key_Return)
    _say(_form(dialog), "price", "x")
    _form(dialog).save()
    qtbot.waitUntil(_form(dialog).form._errors["price"].isVisible)
    _say(_form(dialog), "price", "55")
    _form(dialog).save()
    qtbot.waitUntil(lambda: workspace.read(products, CancelToken())[0].price == 5_500)
    dialog.offered.click()
    qtbot.waitUntil(lambda: workspace.read(products, CancelToken())[0].is_closed)
    QTest.keyClick(dialog.list.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not workspace.read(products, CancelToken()))


def test_entries_of_lists_are_kept_closed_and_mapped(
    runner: Runner, qtbot: QtBot, host: QWidget, workspace: Workspace
) -> None:
    def names(name: OptionList = OptionList.SOURCE) -> list[str]:
        return [each.name for each in workspace.read(lambda r: of_list(r, name), CancelToken())]

    dialog = _open(OptionsDialog(runner, host), qtbot)
    qtbot.waitUntil(lambda: dialog.current() is not None)
    dialog.add()
    _say(_form(dialog), "name", "Radio")
    _form(dialog).save()
    qtbot.waitUntil(lambda: names()[-1] == "Radio")
    qtbot.waitUntil(lambda: getattr(dialog.current(), "name", "") == "Radio")
    dialog.offered.click()
    qtbot.waitUntil(lambda: getattr(dialog.current(), "is_closed", False))
    QTest.keyClick(dialog.list.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Radio" not in names())
    dialog.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: getattr(dialog.current(), "name", "") == "New")
    assert not dialog.list.delete.isEnabled()
    dialog.add()
    _say(_form(dialog), "name", "Asleep")
    _say(_form(dialog), "type", "waiting")
    _form(dialog).save()
    qtbot.waitUntil(lambda: "Asleep" in names(OptionList.LEAD_STATUS))
