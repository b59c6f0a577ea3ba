"""Everything that one does with contacts, by keyboard alone.

Filters, segments, groups and lists are in `test_filters.py`.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTabBar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.contact_detail import ContactDetail
from crm_desktop.domain.touch import Consent
from crm_desktop.services import contacts, files
from crm_desktop.services.contacts import AddContact
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.bulk.dialog import BulkDialog
from crm_desktop.ui.dialogs import everything
from crm_desktop.ui.dialogs.column_chooser import ColumnChooser
from crm_desktop.ui.dialogs.everything import ExportEverything, ImportEverything
from crm_desktop.ui.dialogs.exporting import ExportDialog
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.touch_editor import TouchEditor
from crm_desktop.ui.duplicates.screen import DuplicatesScreen
from crm_desktop.ui.fields.dialog import FieldsDialog
from crm_desktop.ui.fields.new_field import NewField
from crm_desktop.ui.files.preview import Preview
from crm_desktop.ui.merging.dialog import MergeDialog
from crm_desktop.ui.past.trash import TrashDialog
from crm_desktop.ui.relations.dialog import RelationDialog
from tests.helpers.gui import PEOPLE, add_people, panel_of
from tests.journeys.person import Person, a_business
from tests.journeys.test_keyboard import people


@pytest.fixture
def at_work(person: Person, tmp_path: Path) -> Person:
    """The program open on twelve people, the first in the list in the panel."""
    bench = a_business(tmp_path / "studio.crm", "Harbour Studio")
    add_people(bench.workspace)
    bench.workspace.close()
    person.start(tmp_path / "studio.crm")
    person.until_shown("George Finch")
    return person


def detail(person: Person) -> ContactDetail:
    """The one in the panel, as the file has them."""
    shown = person.records().side.shown()
    assert shown is not None
    return person.ask(lambda reading: contacts.detail(reading, shown.id))


def to_page(person: Person, words: str) -> None:
    """Turn to a page of the panel; the keyboard stands on its tab."""
    person.run(words)
    tabs = panel_of(person.records()).tabs
    person.until(lambda: tabs.tabText(tabs.currentIndex()).lower() in words)
    assert isinstance(person.focused, QTabBar)


def own_value(person: Person, name: str = "Budget") -> str:
    """What the list shows in a column of one's own."""
    person.settle()
    table = person.records().list.table
    titles = [each.title for each in person.records().list.model.columns]
    return str(table.currentIndex().siblingAtColumn(titles.index(name)).data() or "")


def make_field(person: Person, name: str, kind: str) -> None:
    """Make a field of contacts; `kind` is how the word for its type begins."""
    person.run("Fields")
    person.dialog(FieldsDialog)
    person.settle()
    person.tab_to("New field")
    person.press("Return")
    person.dialog(NewField)
    person.write(name)
    person.tab_to("Type")
    person.write(kind)
    person.press("Return")
    person.settle()
    person.back_in(FieldsDialog)
    person.press("Escape")
    person.until_closed()


def to_column(person: Person, title: str) -> None:
    table = person.records().list.table
    titles = [each.title for each in person.records().list.model.columns]
    while table.currentIndex().column() != titles.index(title):
        former = table.currentIndex()
        person.press("Right")
        assert table.currentIndex() != former


def show_column(person: Person, title: str) -> None:
    person.run("Columns")
    chooser = person.dialog(ColumnChooser)
    person.write(title)
    assert chooser.list.currentItem().text() == title
    person.press("Space", "Return")
    person.until_closed()


def test_a_field_is_made_and_filled_in_panel_and_list(at_work: Person) -> None:
    make_field(at_work, "Budget", "Num")
    to_page(at_work, "Show the details")
    at_work.settle()
    at_work.tab_to("Budget")
    at_work.write("1200")
    at_work.press("Return")
    at_work.until(lambda: at_work.undo_words() == "edit-contact")
    at_work.settle()
    at_work.press("Escape")
    show_column(at_work, "Budget")
    at_work.press("Down")
    at_work.until_shown("Ines Duarte")
    to_column(at_work, "Budget")
    at_work.press("F2")
    at_work.write("900")
    at_work.press("Return")
    at_work.until(lambda: own_value(at_work) == "900")
    at_work.press("Up")
    at_work.until_shown("George Finch")
    assert own_value(at_work) == "1,200"


def test_many_are_changed_at_once_after_a_look_at_what_will_happen(at_work: Person) -> None:
    at_work.press("Ctrl+A", "Ctrl+B")
    dialog = at_work.dialog(BulkDialog)
    at_work.settle()
    while dialog.what.currentText() != "Set Company":
        at_work.press("Down")
    at_work.tab_to("Value")
    at_work.write("Lighthouse")
    at_work.until_reads("11 records will change", dialog)
    assert at_work.reads("1 is so already", dialog)
    at_work.press("Return")
    at_work.until_closed()
    assert at_work.ask(companies_of) == {"Lighthouse"}
    at_work.press("Ctrl+Z")
    at_work.until(lambda: len(at_work.ask(companies_of)) > 5)


def companies_of(reading: Reading) -> set[str]:
    return {row.company for row in contacts.rows(reading, contacts.ids(reading))}


def test_a_file_is_attached_looked_at_renamed_deleted_and_had_back(
    at_work: Person, tmp_path: Path
) -> None:
    note = tmp_path / "offer.txt"
    note.write_text("Blue tiles, 40 m²")
    at_work.run("Attach files")
    at_work.choose_file(note)
    at_work.look_at(at_work.window)
    at_work.until(lambda: previewed(at_work) == "Blue tiles, 40 m²")
    at_work.press("Alt+4")
    at_work.tab_to("Files")
    at_work.press("F2")
    at_work.dialog(FormDialog)
    at_work.press("Ctrl+A")
    at_work.write("Offer of May.txt")
    at_work.press("Return")
    at_work.until_closed()
    assert names_of_files(at_work) == ["Offer of May.txt"]
    at_work.press("Del")
    at_work.until(lambda: names_of_files(at_work) == [])
    at_work.press("Ctrl+Z")
    at_work.until(lambda: names_of_files(at_work) == ["Offer of May.txt"])
    at_work.until(lambda: previewed(at_work) == "Blue tiles, 40 m²")


def previewed(person: Person) -> str:
    shown = person.window.findChildren(Preview)
    return shown[0].text.toPlainText() if shown else ""


def names_of_files(person: Person) -> list[str]:
    shown = person.records().side.shown()
    assert shown is not None
    found = person.ask(lambda reading: files.of_record(reading, "contact", shown.id))
    return [each.name for each in found]


def test_a_photo_is_set_and_taken_away(at_work: Person, tmp_path: Path) -> None:
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    picture.save(str(tmp_path / "george.png"))
    at_work.run("Choose a photo")
    at_work.choose_file(tmp_path / "george.png")
    at_work.look_at(at_work.window)
    at_work.until(lambda: bool(detail(at_work).photo))
    at_work.press("Ctrl+Z")
    at_work.until(lambda: not detail(at_work).photo)


def test_two_people_are_related_and_the_referral_is_told(at_work: Person) -> None:
    to_page(at_work, "Show the relations")
    at_work.tab_to("Add relation")
    at_work.press("Return")
    at_work.dialog(RelationDialog)
    at_work.write("referred by")
    at_work.settle()
    at_work.press("Tab")
    at_work.write("Marta Oliveira")
    at_work.settle()
    at_work.press("Escape", "Return")
    at_work.until_closed()
    at_work.tab_to("Marta Oliveira")
    at_work.press("Return")
    at_work.until_shown("Marta Oliveira")
    at_work.until_reads("1 person by referral")


def test_touch_and_consent_are_set_and_do_not_contact_is_said(at_work: Person) -> None:
    at_work.press("Ctrl+Shift+K")
    at_work.dialog(TouchEditor)
    at_work.press("Down", "Down", "Tab", "Space", "Tab", "Down", "Tab")
    at_work.write("2026-05-01")
    at_work.press("Tab")
    at_work.write("fair")
    at_work.press("Return")
    at_work.until_closed()
    touch = detail(at_work).touch
    assert touch.days is not None
    assert touch.do_not_contact
    assert (touch.consent, touch.consent_day) == (Consent.GIVEN, "2026-05-01")
    assert touch.consent_source == "fair"
    at_work.until_reads("Do not contact")


def test_who_is_there_already_is_said_while_a_new_one_is_typed(at_work: Person) -> None:
    at_work.press("Ctrl+N")
    dialog = at_work.dialog(FormDialog)
    at_work.write("Marta Olivera")
    assert dialog.lookalike is not None
    line = dialog.lookalike
    at_work.until(lambda: "Marta Oliveira" in line.words)
    at_work.press("Alt+O")
    at_work.until_closed()
    at_work.until_shown("Marta Oliveira")
    assert len(at_work.names()) == len(PEOPLE)


@pytest.fixture
def with_twins(person: Person, tmp_path: Path) -> Person:
    """Two pairs that look like one each: of the same mail address, and of the same phone."""
    bench = a_business(tmp_path / "studio.crm", "Harbour Studio")
    for name, mail, phone in (
        ("Marta Oliveira", "marta@tiles.example", ""),
        ("Marta Oliveira", "marta@tiles.example", ""),
        ("Noor Haddad", "noor@quay.example", "+351 912 000 001"),
        ("Noor Hadad", "haddad@quay.example", "+351 912 000 001"),
        ("Tomas Berg", "tomas@berg.example", ""),
    ):
        bench.do(AddContact(name, email=mail, phone=phone))
    bench.workspace.close()
    person.start(tmp_path / "studio.crm")
    person.until(lambda: bool(person.shown()))
    return person


def test_duplicates_are_told_apart_or_merged_and_parted_again_after_other_changes(
    with_twins: Person,
) -> None:
    person = with_twins
    person.run("Find duplicates")
    screen = person.window.screen_of("duplicates")
    assert isinstance(screen, DuplicatesScreen)
    person.until(lambda: screen.pairs.rowCount() == 2)
    person.press("Down", "D")
    person.until(lambda: screen.pairs.rowCount() == 1)
    person.press("Return")
    dialog = person.dialog(MergeDialog)
    person.until(dialog.merge.isEnabled)
    person.press("Return")
    person.until_closed()
    person.until(lambda: len(person.names()) == 4)
    left = person.names()
    part_again(person, "Marta Oliveira" if left.count("Marta Oliveira") == 1 else "Noor")
    person.until(lambda: len(person.names()) == 5)
    person.run("Find duplicates")
    person.until(lambda: screen.pairs.rowCount() == 1)


def part_again(person: Person, name: str) -> None:
    """Change the one that was merged, and then take the merge back from its history."""
    person.press("Ctrl+2")
    person.run(name)
    person.until(lambda: person.shown().startswith(name))
    person.press("C")
    person.write("Prefers the morning")
    person.press("Return")
    person.until(lambda: person.undo_words() == "log-activity")
    person.settle()
    to_page(person, "Show the history")
    person.settle()
    person.tab_to("Undo this merge")
    person.press("Return")
    person.until(lambda: person.undo_words() == "take-back")
    person.settle()


def test_who_was_deleted_comes_back_from_the_trash(at_work: Person) -> None:
    at_work.press("Del")
    at_work.until(lambda: "George Finch" not in at_work.names())
    at_work.settle()
    at_work.run("Trash")
    at_work.dialog(TrashDialog)
    at_work.write("george")
    at_work.settle()
    at_work.until_reads("1 entry", at_work.dialog(TrashDialog))
    at_work.press("Return")
    at_work.until(lambda: "George Finch" in at_work.names())
    at_work.settle()
    at_work.press("Escape")
    at_work.until_closed()


@pytest.mark.parametrize(("downs", "suffix"), [(0, ".csv"), (1, ".xlsx")])
def test_the_list_goes_out_as_a_table(
    at_work: Person, tmp_path: Path, downs: int, suffix: str
) -> None:
    at_work.press("Ctrl+E")
    at_work.dialog(ExportDialog)
    at_work.press(*["Down"] * downs)
    at_work.tab_to("Change …")
    at_work.press("Return")
    at_work.choose_file(tmp_path / f"out{suffix}")
    at_work.back_in(ExportDialog)
    at_work.tab_to("Export 12 contacts")
    at_work.press("Return")
    at_work.until_closed()
    again = a_business(tmp_path / "again.crm").workspace
    found = look_at(tmp_path / f"out{suffix}", lambda _known: None)
    again.do(ImportCards(found), CancelToken())
    assert people(again) == people(at_work.window.runner.workspace)
    again.close()


def test_everything_goes_out_and_is_brought_back(
    at_work: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(everything, "documents", lambda: tmp_path / "documents")
    (tmp_path / "documents").mkdir()
    names, former = at_work.names(), at_work.window.runner.workspace.path
    at_work.run("Export everything")
    dialog = at_work.dialog(ExportEverything)
    at_work.until(lambda: bool(dialog.where.text()))
    folder = dialog.path
    at_work.press("Return")
    at_work.until_closed()
    assert (folder / "README.txt").exists()
    at_work.run("Bring an export back")
    at_work.choose_file(folder)
    at_work.dialog(ImportEverything)
    at_work.press("Return")
    at_work.until(lambda: at_work.window.runner.workspace.path != former)
    at_work.look_at(at_work.window)
    assert at_work.names() == names
