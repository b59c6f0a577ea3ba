"""The window of quick add: by the keyboard alone, with corrections, with whatever is typed."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.domain.contact import ContactRow
from crm_desktop.domain.contact_detail import ContactDetail
from crm_desktop.domain.quick_add import QuickAdd
from crm_desktop.domain.ticket import Priority
from crm_desktop.services import contacts, tickets
from crm_desktop.services.business import Business, EditBusiness
from crm_desktop.services.workspace import Reading, Workspace
from crm_desktop.ui.main_window import MainWindow
from crm_desktop.ui.quick_add.dialog import QuickAddWindow
from crm_desktop.ui.quick_add.words import Setting, entry_of, texts_of
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import a_runner, add_people, do
from tests.ui.test_hostile_text import HOSTILE, check

LINE = (
    "Ana Ruiz, Ruiz Tiles, ana@ruiz.example, +34 600 111 222, met at Porto Casa,"
    " wants quote 1200 € by friday #roof"
)


@pytest.fixture
def window(runner: Runner, qtbot: QtBot) -> Iterator[QuickAddWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = QuickAddWindow(runner, parent)
    made.show()
    settle(runner, qtbot)
    yield made
    parent.close()  # which lives as long as the test


def settle(runner: Runner, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: runner.is_idle)
    qtbot.wait(1)


def people(workspace: Workspace) -> list[ContactRow]:
    def read(reading: Reading) -> list[ContactRow]:
        return list(contacts.rows(reading, reading.ids("SELECT id FROM contact ORDER BY id")))

    return workspace.read(read, CancelToken())


def one(workspace: Workspace) -> ContactDetail:
    (row,) = people(workspace)
    return workspace.read(lambda reading: contacts.detail(reading, row.id), CancelToken())


def write(window: QuickAddWindow, text: str, runner: Runner, qtbot: QtBot) -> None:
    window.text.setPlainText(text)
    settle(runner, qtbot)


def is_gone(workspace: Workspace, count: int) -> bool:
    return len(people(workspace)) == count


def test_what_was_understood_stands_below_the_line(
    window: QuickAddWindow, runner: Runner, qtbot: QtBot
) -> None:
    shown = [name for name in window.preview.texts() if window.preview.line(name).isVisible()]
    assert shown == ["name", "company"]
    write(window, LINE, runner, qtbot)
    texts = {name: text for name, text in window.preview.texts().items() if text}
    assert texts == {
        "name": "Ana Ruiz",
        "company": "Ruiz Tiles",
        "emails": "ana@ruiz.example",
        "phones": "+34 600 111 222",
        "source": "met at Porto Casa",
        "value": "€1,200.00",
        "task": "wants quote",
        "day": "27 November 2026",
        "tags": "roof",
    }
    assert all(window.preview.line(name).isVisible() for name in texts)
    assert not window.preview.line("note").isVisible()


def test_enter_saves_it_all(
    window: QuickAddWindow, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    window.text.insertPlainText(LINE + ", two dogs")
    QTest.keyClick(window.text, Qt.Key.Key_Return)  # at once, before anything was looked up
    qtbot.waitUntil(lambda: is_gone(workspace, 1))
    found = one(workspace)
    assert found.note == "two dogs"
    assert found.lead is not None
    assert (found.lead.lifecycle, found.lead.source_detail) == ("lead", "met at Porto Casa")
    assert (found.lead.amount, found.lead.currency) == (120_000, "EUR")
    assert [(task.body, task.due_day) for task in found.planned] == [("wants quote", "2026-11-27")]
    assert [tag.name for tag in found.tags] == ["roof"]


def test_who_is_here_is_added_to_unless_it_is_somebody_else(
    window: QuickAddWindow, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    add_people(workspace)
    before = len(people(workspace))
    write(window, "Marta Oliveira, Oliveira Tiles, marta@new.example", runner, qtbot)
    assert window.known_words == "Adds to Marta Oliveira, Oliveira Tiles"
    window.anew.click()
    assert window.known_words == "Oliveira Tiles is here already"
    window.anew.click()
    window.save_button.click()
    settle(runner, qtbot)
    assert len(people(workspace)) == before
    assert any(row.name == "Marta Oliveira" for row in people(workspace))


def test_a_second_one_is_made_where_that_is_wanted(
    window: QuickAddWindow, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    add_people(workspace)
    before = len(people(workspace))
    write(window, "Marta Oliveira, Oliveira Tiles", runner, qtbot)
    window.anew.click()
    window.save_button.click()
    qtbot.waitUntil(lambda: is_gone(workspace, before + 1))


def test_a_correction_stays_while_one_types_on(
    window: QuickAddWindow, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    write(window, "Ana Ruiz, Ruiz Tiles, call friday", runner, qtbot)
    company = window.preview.line("company")
    company.selectAll()
    QTest.keyClicks(company, "Ruiz & Sons")
    day = window.preview.line("day")
    day.selectAll()
    QTest.keyClicks(day, "in 3 days 9:30")
    write(window, "Ana Ruiz, Ruiz Tiles, call friday #new", runner, qtbot)
    assert company.text() == "Ruiz & Sons"
    QTest.keyClick(company, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_gone(workspace, 1))
    found = one(workspace)
    assert [place.name for place in found.memberships] == ["Ruiz & Sons"]
    assert [(task.due_day, task.due_time) for task in found.planned] == [("2026-11-25", "09:30")]


def test_what_is_corrected_into_nonsense_is_noted_and_said(
    window: QuickAddWindow, runner: Runner, qtbot: QtBot
) -> None:
    write(window, LINE, runner, qtbot)
    for name, text in (("day", "soonish"), ("value", "plenty")):
        line = window.preview.line(name)
        line.selectAll()
        QTest.keyClicks(line, text)
    entry = window.entry()
    assert (entry.day, entry.task) == ("", "")
    assert entry.note.split("\n") == ["Value: plenty", "Task: wants quote", "Day: soonish"]


def test_without_a_name_it_stays_and_asks(
    window: QuickAddWindow, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    window.save_button.click()
    settle(runner, qtbot)
    assert window.isVisible()
    assert people(workspace) == []
    assert window.preview.line("name").hasFocus() or not window.isActiveWindow()


def test_what_the_file_refuses_is_said_and_can_be_mended(
    window: QuickAddWindow, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    write(window, "Ana Ruiz", runner, qtbot)
    window.preview.line("name").setText("Ana\0Ruiz")
    window.save_button.click()
    settle(runner, qtbot)
    assert window.isVisible()
    window.preview.line("name").setText("Ana Ruiz")
    window.save_button.click()
    qtbot.waitUntil(lambda: is_gone(workspace, 1))


def test_a_pasted_signature_grows_the_line(
    window: QuickAddWindow, runner: Runner, qtbot: QtBot
) -> None:
    height = window.text.height()
    QGuiApplication.clipboard().setText("Best regards\nAna Ruiz\nOwner\nRuiz Tiles\nT: 600 111 222")
    window.text.paste()
    settle(runner, qtbot)
    assert window.text.height() > height
    texts = window.preview.texts()
    assert [texts[name] for name in ("name", "title", "company", "phones")] == [
        "Ana Ruiz",
        "Owner",
        "Ruiz Tiles",
        "600 111 222",
    ]
    assert window.text.toPlainText().count("\n") == 4


def test_the_business_says_how_amounts_and_days_are_read(
    runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    do(workspace, EditBusiness({"country": "US", "currency": "USD"}))
    parent = QWidget()
    qtbot.addWidget(parent)
    made = QuickAddWindow(runner, parent)
    settle(runner, qtbot)
    write(made, "Ana Ruiz, budget 1,200.50, call on 12/3", runner, qtbot)
    assert made.preview.line("value").text() == "$1,200.50"
    assert made.entry().day == "2026-12-03"


def test_a_title_without_a_company_is_noted() -> None:
    setting = Setting(date(2026, 11, 22), Business())
    texts = {**texts_of(QuickAdd(), setting), "name": "Ana Ruiz", "title": "Owner"}
    assert entry_of(texts, setting).note == "Title: Owner"


@pytest.fixture
def main(workspace: Workspace, qtbot: QtBot) -> Iterator[MainWindow]:
    add_people(workspace)
    runner = a_runner(workspace, threads=False)
    shown = MainWindow(runner)
    qtbot.addWidget(shown)
    shown.show_start("contacts", frozenset())
    shown.show()
    settle(runner, qtbot)
    yield shown
    runner.stop()


def quick(main: MainWindow) -> QuickAddWindow:
    (found,) = (each for each in main.findChildren(QDialog) if isinstance(each, QuickAddWindow))
    return found


def test_by_the_keyboard_alone(main: MainWindow, workspace: Workspace, qtbot: QtBot) -> None:
    before = len(people(workspace))
    action = main.actions_table["record.quick"]
    assert action.shortcut().toString() == "Ctrl+Shift+N"
    assert action.isEnabled()
    action.trigger()
    window = quick(main)
    qtbot.waitUntil(window.isVisible)
    window.text.setFocus()
    QTest.keyClicks(window.text, "Ana Ruiz, Ruiz Tiles")
    for wanted in ("name", "company"):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is window.preview.line(wanted)
    focused = window.focusWidget()
    assert isinstance(focused, QLineEdit)
    focused.end(False)
    QTest.keyClicks(focused, " Ltd")
    QTest.keyClick(focused, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_gone(workspace, before + 1))
    made = people(workspace)[-1]
    assert (made.name, made.company) == ("Ana Ruiz", "Ruiz Tiles Ltd")
    qtbot.waitUntil(lambda: "Ana Ruiz" in main.frame.toast.text())
    main.run_action("edit.undo")
    qtbot.waitUntil(lambda: is_gone(workspace, before))


def test_escape_leaves_without_writing(
    main: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    before = len(people(workspace))
    main.run_action("record.quick")
    window = quick(main)
    QTest.keyClicks(window.text, "Ana Ruiz")
    QTest.keyClick(window.text, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert len(people(workspace)) == before


@pytest.mark.parametrize("kind", HOSTILE)
def test_whatever_is_typed_is_text(main: MainWindow, qtbot: QtBot, kind: str) -> None:
    text = HOSTILE[kind][:20_000]
    main.run_action("record.quick")
    window = quick(main)
    for typed in (text, f"{text}, {text}, zq@x.example, call friday", f"Ana\n{text}\n{text}"):
        window.text.setPlainText(typed)
        settle(main.runner, qtbot)
        check(window)
    window.preview.line("name").setText(text)
    window.preview.line("company").setText(text)
    window.save()
    settle(main.runner, qtbot)
    main.run_action("record.quick")
    again = next(each for each in main.findChildren(QuickAddWindow) if each.isVisible())
    again.preview.line("name").setText(text)
    again.preview.line("company").setText(text)
    again.preview.corrected.emit()
    settle(main.runner, qtbot)
    check(again)
    again.reject()


def test_a_line_that_asks_for_service_becomes_a_ticket_with_its_person(
    window: QuickAddWindow, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    write(window, "Ticket Ana Ruiz, Ruiz Tiles: card reader offline, urgent", runner, qtbot)
    texts = {name: text for name, text in window.preview.texts().items() if text}
    assert texts == {
        "ticket": "card reader offline",
        "priority": "Urgent",
        "name": "Ana Ruiz",
        "company": "Ruiz Tiles",
    }
    with qtbot.waitSignal(window.saved) as saved:
        window.save()
    kind, key = saved.args
    (row,) = workspace.read(lambda reading: tickets.rows(reading, [key]), CancelToken())
    assert kind is Kind.TICKET
    assert (row.name, row.person, row.company, row.priority) == (
        "card reader offline", "Ana Ruiz", "Ruiz Tiles", Priority.URGENT,
    )  # fmt: skip
    lead = one(workspace).lead
    assert lead is None or not lead.lifecycle


def test_a_ticket_without_a_person_is_saved_with_what_was_written_below_it(
    window: QuickAddWindow, runner: Runner, workspace: Workspace, qtbot: QtBot
) -> None:
    write(window, "Ticket: till does not print\nSince this morning.", runner, qtbot)
    with qtbot.waitSignal(window.saved) as saved:
        window.save()
    key = saved.args[1]
    (said,) = workspace.read(lambda reading: tickets.messages(reading, key, 9), CancelToken())
    assert said.body == "Since this morning."
