"""The first day: a business made, contacts brought in, found, edited, logged, all taken back."""

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from crm_desktop.config.resources import resource
from crm_desktop.domain.activity import ActivityKind
from crm_desktop.domain.safety_copy import Why
from crm_desktop.services import backing_up, contacts
from crm_desktop.ui.importing.layout import CHECK, MATCH
from crm_desktop.ui.importing.screen import ImportScreen
from tests.journeys.person import Person

_DATA = Path(__file__).parent.parent / "data"
_KINDS: dict[str, dict[str, str]] = json.loads((_DATA / "csv_crm" / "expected.json").read_text())
TABLES = sorted(_DATA / "csv_crm" / n for n, known in _KINDS.items() if known["kind"] == "contacts")
CARDS = [
    _DATA / "vcard" / name
    for name in (
        "VCards__Ukrainian.vcf",
        "VCards__Hebrew.vcf",
        "Contacts.IO__v2_1.vcf",
        "ez-vcard__outlook-2007.vcf",
        "android_frameworks_opt_vcard__v21_japanese_1.vcf",
    )
]
BOOK = resource("sample", "people.xlsx")


def make_business(person: Person, file: Path, name: str) -> None:
    """From the welcome page to the open window of a new business."""
    person.look_at(person.welcome)
    person.press("Return")  # the first choice, New business, has the keyboard
    person.write(name)
    person.press("Return")
    person.choose_file(file)
    person.look_at(person.window)


def import_dropped(person: Person, paths: Sequence[Path]) -> list[tuple[int, ...]]:
    """Drop files on the window and bring all in by the keyboard; the figures of each last page."""
    person.drop(paths)
    return [_import_next(person, person.importing) for _path in paths]


def _import_next(person: Person, screen: ImportScreen) -> tuple[int, ...]:
    person.until(lambda: screen.file.check is not None)
    for step in (MATCH, CHECK):
        if screen.step == step:
            person.press("Ctrl+Return")
            person.until(partial(_is_past, screen, step))
    person.settle()
    figures = tuple(_figure(tile.text()) for tile in screen.parts.done.tiles)
    person.press("Return")  # the next file, or the contacts
    return figures


def _figure(text: str) -> int:
    return int("".join(letter for letter in text if letter.isdecimal()))


def test_the_first_start_leads_from_welcome_to_an_empty_list(
    person: Person, tmp_path: Path
) -> None:
    person.start()
    make_business(person, tmp_path / "Studio.crm", "Harbour Studio")
    assert person.window.windowTitle() == "Harbour Studio – CRM Desktop"
    assert person.reads("The people you work with belong here")
    assert (tmp_path / "Studio.crm").exists()
    assert person.session.settings.last_workspace == str(tmp_path / "Studio.crm")


def test_a_file_dialog_left_by_escape_makes_nothing(person: Person, tmp_path: Path) -> None:
    person.start()
    person.look_at(person.welcome)
    person.press("Return")
    person.write("Harbour Studio")
    person.press("Return")
    person.dialog(QFileDialog).reject()
    assert person.session.window is None
    assert person.welcome.isVisible()


@pytest.mark.parametrize("paths", [TABLES, CARDS, [BOOK]], ids=["tables", "cards", "book"])
def test_every_kind_of_file_comes_in_and_its_figures_add_up(
    person: Person, tmp_path: Path, paths: list[Path]
) -> None:
    _open_empty(person, tmp_path)
    for figures in import_dropped(person, paths):
        rows, created, *others = figures
        assert rows == created + sum(others) > 0
        assert created > 0
    person.until(lambda: person.window.here == "contacts")
    copies = backing_up.copies(tmp_path / "Studio.crm", person.session.backups)
    assert copies[-1].contacts == 0  # the copy before the first of them
    assert all(each.why is Why.IMPORT for each in copies)


def test_as_many_are_new_as_the_last_page_says(person: Person, tmp_path: Path) -> None:
    _open_empty(person, tmp_path)
    ((_rows, created, *_others),) = import_dropped(person, [TABLES[0]])
    assert created == len(person.names()) + companies_alone(person) > 0


def companies_alone(person: Person) -> int:
    """Companies without people: a row that names nobody is the company itself."""
    question = "SELECT id FROM company WHERE id NOT IN (SELECT company_id FROM membership)"
    return len(person.ask(lambda reading: reading.ids(question)))


def _open_empty(person: Person, tmp_path: Path) -> None:
    from tests.journeys.person import a_business

    a_business(tmp_path / "Studio.crm", "Harbour Studio").workspace.close()
    person.start(tmp_path / "Studio.crm")


def test_a_day_of_work_is_taken_back_and_done_again_across_a_restart(
    person: Person, tmp_path: Path
) -> None:
    _open_empty(person, tmp_path)
    import_dropped(person, [TABLES[0]])
    imported = person.names()
    _work(person)
    _take_all_back(person)
    assert person.names() == imported
    person.leave()
    copies = backing_up.copies(tmp_path / "Studio.crm", person.session.backups)
    assert [each.why for each in copies] == [Why.CLOSING, Why.IMPORT]

    person.start()
    person.until(lambda: bool(person.shown()))
    assert person.undo_words() == "import-contacts"
    person.press("Ctrl+Z")
    person.until(lambda: person.names() == [])
    person.until_reads("The people you work with belong here")
    assert person.toast.startswith("Undone: import")
    person.press("Ctrl+Shift+Z")
    person.until(lambda: person.names() == imported)
    person.until(lambda: bool(person.shown()))


def _work(person: Person) -> None:
    """Find somebody by three letters, open, edit in place, and log a call."""
    person.press("Ctrl+K")
    person.write("lef")
    person.press("Return")
    person.until_shown("Éloïse Lefèvre")
    person.press("F2")
    person.press("Ctrl+A")
    person.write("Eloise Lefevre")
    person.press("Return")
    person.until_shown("Eloise Lefevre")
    person.press("C")
    person.write("Wants the larger tiles")
    person.press("Return")
    person.until(lambda: person.undo_words() == "log-activity")
    key = person.records().list.current()
    assert key is not None
    shown = person.ask(lambda reading: contacts.detail(reading, key))
    assert [(each.kind, each.body) for each in shown.done] == [
        (ActivityKind.CALL, "Wants the larger tiles")
    ]


def _take_all_back(person: Person) -> None:
    for expected in ("log-activity", "edit-contact"):
        assert person.undo_words() == expected
        person.settle()
        person.press("Ctrl+Z")
        person.until(partial(_is_undone, person, expected))
    person.until_shown("Éloïse Lefèvre")


def _is_undone(person: Person, step: str) -> bool:
    return person.undo_words() != step


def _is_past(screen: ImportScreen, step: int) -> bool:
    return screen.step != step
