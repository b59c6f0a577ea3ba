"""A nested filter is made, saved, found again and grouped without a pointer."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from crm_desktop.domain.filter import Condition, Group, Match, Operator
from crm_desktop.domain.segment import Segment
from crm_desktop.services.segments import segments
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.delegates.cell import CELL_ROLE, HeadingCell
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.filtering.editor import FilterEditor
from crm_desktop.ui.filtering.list_chooser import ListChooser
from crm_desktop.ui.widgets.place_button import PlaceButton
from tests.helpers.gui import add_people
from tests.journeys.person import Person, a_business

OWNERS = Condition("title", Operator.CONTAINS, ("Owner",))
LOCAL_OR_BERG = Group(
    Match.ALL,
    (
        OWNERS,
        Group(
            Match.ANY,
            (
                Condition("company", Operator.CONTAINS, ("Berg",)),
                Condition("name", Operator.BEGINS, ("Lena",)),
            ),
        ),
    ),
)


@pytest.fixture
def at_work(person: Person, tmp_path: Path) -> Person:
    """The program open on twelve people."""
    bench = a_business(tmp_path / "studio.crm", "Harbour Studio")
    add_people(bench.workspace)
    bench.workspace.close()
    person.start(tmp_path / "studio.crm")
    person.until_shown("George Finch")
    return person


def condition(person: Person, field: str, downs: int, value: str) -> None:
    """What is typed after the popup has opened."""
    person.settle()
    person.write(field)
    person.press("Return", *["Down"] * downs, "Return")
    person.write(value)
    person.press("Return")
    person.settle()


def listed(person: Person) -> list[str]:
    """The names in the list, as far as they are read."""
    model = person.records().list.model
    return [model.index(model.row_of(key), 0).data() for key in model.ids()]


def place(person: Person, words: str) -> PlaceButton:
    buttons = person.window.frame.side.findChildren(PlaceButton)
    shown = [each for each in buttons if each.isVisible() and each.accessibleName() == words]
    assert shown
    return shown[0]


def counts(person: Person, words: str, count: str) -> None:
    assert place(person, words)._count == count


def build(person: Person) -> None:
    """Owners, and of them those of Berg or named Lena."""
    person.press("Ctrl+Shift+F")
    condition(person, "title", 0, "Owner")
    person.until(lambda: len(listed(person)) == 4)
    person.press("Ctrl+Alt+F")
    person.settle()
    person.dialog(FilterEditor)
    person.press("Ins")
    condition(person, "company", 0, "Berg")
    person.press("Ins")
    condition(person, "name", 4, "Lena")
    person.press("Alt+Right", "Up")
    while not _is_apply(person):
        person.press("Tab")
    person.press("Return")
    person.until_closed()
    person.until(lambda: listed(person) == ["Lena Koch", "Tomas Berg"])


def _is_apply(person: Person) -> bool:
    text = getattr(person.focused, "text", None)
    return callable(text) and text() == "Apply"


def test_a_nested_filter_becomes_a_segment_that_is_there_after_a_restart(
    at_work: Person, tmp_path: Path
) -> None:
    build(at_work)
    at_work.press("Ctrl+Shift+S")
    at_work.dialog(FormDialog)
    at_work.write("Owners nearby")
    at_work.press("Return")
    at_work.until_closed()
    at_work.until(lambda: at_work.records().place() != "")
    kept = at_work.ask(_segments)
    assert [(each.name, each.filter) for each in kept] == [("Owners nearby", LOCAL_OR_BERG)]
    at_work.press("Ctrl+2")
    at_work.until(lambda: len(listed(at_work)) == 12)
    at_work.leave()
    at_work.start(tmp_path / "studio.crm")
    at_work.qtbot.waitUntil(partial(counts, at_work, "Owners nearby", "2"))
    at_work.press("Ctrl+K")
    at_work.write("owners nea")
    at_work.settle()
    at_work.press("Return")
    at_work.until(lambda: listed(at_work) == ["Lena Koch", "Tomas Berg"])
    assert place(at_work, "Owners nearby").isChecked()
    group_by_company(at_work)
    at_work.press("Home")
    at_work.until_shown("Tomas Berg")
    at_work.press("Down")
    at_work.until_shown("Lena Koch")


def group_by_company(person: Person) -> None:
    person.press("Ctrl+G")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    person.until(lambda: headings(person) == ["Berg Cycles", "Koch Optik"])
    person.look_at(person.window)


def headings(person: Person) -> list[str]:
    model = person.records().list.model
    cells = [model.index(row, 0).data(CELL_ROLE) for row in range(model.rowCount())]
    return [cell.text for cell in cells if isinstance(cell, HeadingCell)]


def _segments(reading: Reading) -> list[Segment]:
    return list(segments(reading))


def test_selected_people_go_on_a_list_and_off_it(at_work: Person) -> None:
    at_work.press("Ctrl+A", "Ctrl+Shift+A")
    at_work.dialog(ListChooser)
    at_work.write("Fair 2026")
    at_work.press("Return")
    at_work.until_closed()
    at_work.until(lambda: bool(at_work.ask(_segments)))
    at_work.settle()
    at_work.press("Ctrl+K")
    at_work.write("fair")
    at_work.settle()
    at_work.press("Return")
    at_work.until(lambda: at_work.records().place() != "")
    at_work.settle()
    at_work.press("Down")
    at_work.press("Ctrl+K")
    at_work.write("remove from")
    at_work.settle()
    at_work.press("Return")
    at_work.until(lambda: len(listed(at_work)) == 11)
    at_work.press("Ctrl+Z")
    at_work.until(lambda: len(listed(at_work)) == 12)
