"""Everything can be done without a pointer."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services import contacts
from crm_desktop.services.importing.command import ImportCards
from crm_desktop.services.importing.source import look_at
from crm_desktop.services.workspace import Reading, Workspace
from crm_desktop.ui.bulk.dialog import BulkDialog
from crm_desktop.ui.dialogs.exporting import ExportDialog
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.keys import KeysSheet
from crm_desktop.ui.dialogs.preferences import PreferencesDialog
from crm_desktop.ui.dialogs.tag_chooser import TagChooser
from crm_desktop.ui.widgets.link_line import LinkLine
from tests.helpers.gui import add_people, add_story
from tests.journeys.person import Person, a_business


@pytest.fixture
def at_work(person: Person, tmp_path: Path) -> Person:
    """The program open on twelve people, the first in the list in the panel."""
    bench = a_business(tmp_path / "studio.crm", "Harbour Studio")
    add_story(bench.workspace, add_people(bench.workspace)[0])
    bench.workspace.close()
    person.start(tmp_path / "studio.crm")
    person.until_shown("George Finch")
    return person


def find(person: Person, words: str, name: str) -> None:
    """Search for somebody and open what is found first."""
    person.press("Ctrl+K")
    person.write(words)
    person.press("Return")
    person.until_shown(name)


def test_j_and_k_walk_through_the_list_and_the_panel_follows(at_work: Person) -> None:
    names = at_work.names()
    for key, place in (("J", 1), ("J", 2), ("K", 1), ("End", 11), ("Home", 0)):
        at_work.press(key)
        at_work.until_shown(names[place])


def test_enter_leads_into_the_panel_tab_through_it_and_escape_back(at_work: Person) -> None:
    find(at_work, "oliv", "Marta Oliveira")
    table, panel = at_work.records().list.table, at_work.records().side.widget
    at_work.press("Return")
    places: list[int] = []
    while panel.isAncestorOf(at_work.focused) and len(places) < 60:
        widget = at_work.focused
        places.append(widget.mapTo(panel, widget.rect().topLeft()).y())
        at_work.press("Tab")
    assert 8 < len(places) < 60
    assert places == sorted(places), "Tab goes up again"
    table.setFocus()
    at_work.press("Return")
    assert panel.isAncestorOf(at_work.focused)
    at_work.press("Tab", "Tab", "Escape")
    assert table.hasFocus()


def test_a_company_is_entered_from_a_person_and_back_and_forward_lead_the_way(
    at_work: Person,
) -> None:
    find(at_work, "oliv", "Marta Oliveira")
    panel = at_work.records().side.widget
    at_work.press("Return")
    while not _is_company(at_work.focused):
        assert panel.isAncestorOf(at_work.focused)
        at_work.press("Tab")
    at_work.press("Return")
    at_work.until_shown("Oliveira Tiles", "companies")
    assert at_work.window.here == "companies"
    at_work.press("Alt+Left")
    assert at_work.window.here == "contacts"
    at_work.until_shown("Marta Oliveira")
    at_work.press("Alt+Right")
    at_work.until(lambda: at_work.window.here == "companies")
    at_work.until_shown("Oliveira Tiles", "companies")
    at_work.press("Ctrl+2")
    assert at_work.window.here == "contacts"


def _is_company(widget: QWidget) -> bool:
    return isinstance(widget, LinkLine) and "Oliveira Tiles" in widget.accessibleName()


def test_a_tag_is_given_by_keys_and_leads_to_all_who_carry_it(at_work: Person) -> None:
    at_work.press("Ctrl+T")
    at_work.dialog(TagChooser)
    at_work.write("regular")
    at_work.press("Return")
    at_work.until(lambda: at_work.undo_words() == "add-tag")
    at_work.until_closed()
    at_work.press("Ctrl+K")
    at_work.write("regular")
    at_work.settle()
    at_work.press("Tab", "Return")
    at_work.until(lambda: len(at_work.records().list.model.ids()) == 1)
    at_work.until_shown("George Finch")


def test_what_was_deleted_comes_back_by_the_toast(at_work: Person) -> None:
    before = at_work.names()
    at_work.press("Ctrl+A", "Del")
    asked = at_work.dialog(BulkDialog)  # so many are not deleted before it is said who they are
    at_work.until(asked.go_button.isEnabled)
    at_work.press("Return")
    at_work.until_closed()
    at_work.until(lambda: at_work.names() == [])
    at_work.until(lambda: at_work.toast == "Delete 12 contacts")
    undo = next(
        b for b in at_work.window.frame.toast.findChildren(QPushButton) if b.text() == "Undo"
    )
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    at_work.until(lambda: at_work.names() == before)
    at_work.until(lambda: at_work.toast.startswith("Undone:"))


def test_a_new_person_is_made_from_the_search_box(at_work: Person) -> None:
    at_work.press("Ctrl+K")
    at_work.write("Ada Lovelace")
    at_work.settle()
    at_work.press("Return")
    form = at_work.dialog(FormDialog)
    assert form.form.values()["name"] == "Ada Lovelace"
    at_work.press("Return")
    at_work.until_shown("Ada Lovelace")


@pytest.mark.parametrize(
    ("keys", "kind"), [("?", KeysSheet), ("F1", KeysSheet), ("Ctrl+,", PreferencesDialog)]
)
def test_sheets_open_by_a_key_and_close_by_escape(
    at_work: Person, keys: str, kind: type[KeysSheet] | type[PreferencesDialog]
) -> None:
    if len(keys) == 1:
        at_work.write(keys)
    else:
        at_work.press(keys)
    at_work.dialog(kind)
    at_work.press("Escape")
    at_work.until_closed()
    assert at_work.records().list.table.hasFocus()


def test_files_to_import_are_asked_for_by_a_key(at_work: Person) -> None:
    at_work.press("Ctrl+I")
    at_work.dialog(QFileDialog)
    at_work.press("Escape")
    at_work.until_closed()
    at_work.press("Alt+Left")
    at_work.until(lambda: at_work.window.here == "contacts")


@pytest.mark.parametrize(("steps", "suffix"), [(0, ".csv"), (1, ".vcf"), (2, ".vcf")])
def test_the_list_goes_out_to_a_file_and_comes_back_the_same(
    at_work: Person, tmp_path: Path, steps: int, suffix: str
) -> None:
    target = tmp_path / f"out{suffix}"
    at_work.press("Ctrl+E")
    dialog = at_work.dialog(ExportDialog)
    for _step in range(steps):
        at_work.press("Down")
    dialog.choose_path(target)
    at_work.press("Return")
    at_work.until_closed()
    assert target.stat().st_mode & 0o777 == 0o600
    again = a_business(tmp_path / "again.crm").workspace
    again.do(ImportCards(look_at(target, lambda _known: None)), CancelToken())
    assert people(again) == people(at_work.window.runner.workspace)
    again.close()


def people(workspace: Workspace) -> list[tuple[object, ...]]:
    """What the list shows of everybody."""

    def read(reading: Reading) -> list[tuple[object, ...]]:
        rows = contacts.rows(reading, contacts.ids(reading))
        return [(r.name, r.company, r.title, r.email, r.phone, r.city, r.tags) for r in rows]

    return workspace.read(read, CancelToken())
