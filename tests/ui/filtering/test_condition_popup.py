"""A condition by keys alone: the field, what is asked, the value."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.filter import Condition, FieldKind, FilterField, Operator
from crm_desktop.ui.filtering.condition_popup import ConditionPopup
from crm_desktop.ui.filtering.known import Known

Key = Qt.Key
FIELDS = (
    FilterField("city", FieldKind.TEXT),
    FilterField("tags", FieldKind.TAGS),
    FilterField("last_touch", FieldKind.DAY),
    FilterField("birthday", FieldKind.BIRTHDAY),
    FilterField("photo", FieldKind.YES_NO),
    FilterField("field:7", FieldKind.NUMBER, "Size"),
    FilterField("field:8", FieldKind.MONEY, "Budget", currency="EUR"),
)
KNOWN = Known(
    date(2026, 11, 22), {field.key: field for field in FIELDS}, {1: "local", 2: "vip", 3: "verein"}
)
Ask = Callable[..., ConditionPopup]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with something else in it that can have the keyboard."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(QPushButton("below"))
    made.resize(700, 500)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def found() -> list[Condition]:
    return []


@pytest.fixture
def ask(window: QWidget, found: list[Condition]) -> Ask:
    """Opens the popup."""

    def open_popup(start: Condition | None = None) -> ConditionPopup:
        popup = ConditionPopup(window, KNOWN, lambda _field: QLineEdit(), start)
        popup.chosen.connect(found.append)
        popup.open_at(QRect(20, 20, 80, 24))
        return popup

    return open_popup


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)


def write(words: str) -> None:
    QTest.keyClicks(focused(), words)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize(
    ("field", "downs", "value", "wanted"),
    [
        ("city", 0, "Porto", Condition("city", Operator.CONTAINS, ("Porto",))),
        ("cit", 2, "  Porto ", Condition("city", Operator.IS, ("Porto",))),
        ("city", 5, None, Condition("city", Operator.EMPTY)),
        ("last", 1, "90", Condition("last_touch", Operator.NOT_WITHIN_LAST, (90,))),
        ("last", 3, "", Condition("last_touch", Operator.THIS, ("month",))),
        ("last", 5, "1.3.2026", Condition("last_touch", Operator.BEFORE, ("2026-03-01",))),
        ("birth", 2, "29 feb", Condition("birthday", Operator.ON, ("02-29",))),
        ("photo", 1, None, Condition("photo", Operator.NO)),
        ("size", 2, "1.5", Condition("field:7", Operator.LESS, (1_500_000,))),
        ("budget", 3, "1,200", Condition("field:8", Operator.MORE, (120_000,))),
    ],
)
def test_typed_chosen_and_applied_by_enter(
    ask: Ask, found: list[Condition], field: str, downs: int, value: str | None, wanted: Condition
) -> None:
    popup = ask()
    write(field)
    press(Key.Key_Return)
    press(*[Key.Key_Down] * downs)
    press(Key.Key_Return)
    if value is not None:
        if value:
            write(value)
        press(Key.Key_Return)
    assert found == [wanted]
    assert popup.isHidden()


def test_several_tags_are_found_by_typing_and_marked_by_enter(
    ask: Ask, found: list[Condition]
) -> None:
    ask()
    write("tag")
    press(Key.Key_Return, Key.Key_Return)
    for words in ("loc", "vip"):
        write(words)
        press(Key.Key_Return)
    press(Key.Key_Return)
    assert found == [Condition("tags", Operator.HAS_ANY, (1, 2))]


def test_two_numbers_for_between(ask: Ask, found: list[Condition]) -> None:
    ask()
    write("size")
    press(Key.Key_Return, *[Key.Key_Down] * 4, Key.Key_Return)
    write("2")
    press(Key.Key_Return)
    write("2.5")
    press(Key.Key_Return)
    assert found == [Condition("field:7", Operator.BETWEEN, (2_000_000, 2_500_000))]


def test_what_is_no_number_is_not_taken(ask: Ask, found: list[Condition]) -> None:
    popup = ask()
    write("size")
    press(Key.Key_Return, Key.Key_Return)
    write("many")
    press(Key.Key_Return)
    assert found == []
    assert popup.form is not None
    assert not popup.form.done.isEnabled()
    assert focused().property("state") == "bad"


def test_a_field_that_there_is_not_is_said_and_cannot_be_chosen(
    ask: Ask, found: list[Condition]
) -> None:
    popup = ask()
    write("zzz")
    assert popup.fields is not None
    assert popup.fields.list.item(0).text() == "There is no such field."
    press(Key.Key_Return)
    press(Key.Key_Down, Key.Key_Return)
    assert popup.fields is not None
    assert found == []


def test_one_there_is_begins_at_its_value(ask: Ask, found: list[Condition]) -> None:
    popup = ask(Condition("city", Operator.IS, ("Porto",)))
    assert popup.fields is None
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == "Porto"
    write("Faro")
    press(Key.Key_Return)
    assert found == [Condition("city", Operator.IS, ("Faro",))]


def test_another_operator_of_the_same_sort_keeps_the_value(ask: Ask) -> None:
    popup = ask(Condition("city", Operator.IS, ("Porto",)))
    assert popup.form is not None
    popup.form.operators.setCurrentIndex(0)
    assert popup.form.condition() == Condition("city", Operator.CONTAINS, ("Porto",))
    popup.form.operators.setCurrentIndex(5)
    assert popup.form.condition() == Condition("city", Operator.EMPTY)


def test_escape_steps_back_to_the_fields_and_then_away(
    ask: Ask, window: QWidget, found: list[Condition]
) -> None:
    below = window.findChild(QPushButton)
    assert below is not None
    below.setFocus()
    popup = ask()
    write("city")
    press(Key.Key_Return)
    assert popup.form is not None
    press(Key.Key_Escape)
    assert popup.fields is not None
    press(Key.Key_Escape)
    assert popup.isHidden()
    assert below.hasFocus()
    assert found == []


def test_tab_stays_within_and_the_keyboard_elsewhere_closes_it(ask: Ask, window: QWidget) -> None:
    popup = ask(Condition("city", Operator.IS, ("Porto",)))
    seen = set()
    for _ in range(8):
        assert popup.isAncestorOf(focused())
        seen.add(focused())
        press(Key.Key_Tab)
    assert len(seen) > 2
    below = window.findChild(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert below is not None
    below.setFocus()
    assert popup.isHidden()
    assert below.hasFocus()
