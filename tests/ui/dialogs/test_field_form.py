from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from crm_desktop.ui.dialogs.field_form import FieldForm
from crm_desktop.ui.dialogs.form_field import FormField


@pytest.fixture
def form(qtbot: QtBot) -> FieldForm:
    made = FieldForm([FormField("name", "Name"), FormField("note", "Note", is_long=True)])
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    "text", ["", "a\u00a0b", "a\u2028b\r\nc", "\ufeffx", "x\ud800y", "n" * 100_000, "a\0b"]
)
def test_showing_a_text_changes_nothing_of_it(form: FieldForm, text: str) -> None:
    form.set_values({"name": text, "note": text})
    assert form.changed() == {}


def test_only_what_was_typed_is_a_change(form: FieldForm) -> None:
    form.set_values({"name": "Ada", "note": "old"})
    QTest.keyClicks(form.field("name"), "x")
    assert list(form.changed()) == ["name"]
    form.set_values({"name": "Ada", "note": "old"})
    assert form.changed() == {} or form.field("name").hasFocus()


def test_a_text_too_long_to_be_laid_out_cannot_be_spoiled(form: FieldForm) -> None:
    form.set_values({"note": "n" * 1_000_000})
    note = cast(QPlainTextEdit, form.field("note"))
    assert note.isReadOnly()
    assert len(note.toPlainText()) < 30_000
    form.set_values({"note": "short"})
    assert not note.isReadOnly()


def test_enter_submits_a_line_and_ctrl_enter_a_text(form: FieldForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.submitted):
        QTest.keyClick(form.field("name"), Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(form.submitted):
        QTest.keyClick(form.field("note"), Qt.Key.Key_Return)
    with qtbot.waitSignal(form.submitted):
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(form.field("note"), Qt.Key.Key_Return, control)


def test_an_error_stands_below_its_field_until_it_is_typed_in(form: FieldForm) -> None:
    form.show_error("name", "Type a name first.")
    assert form._errors["name"].isVisible()
    QTest.keyClicks(form.field("name"), "x")
    assert not form._errors["name"].isVisible()
    form.show_error("no such field", "Something else.")
    assert form._errors["name"].isVisible()
