"""What is called off leaves nothing behind, and what was entered is never lost on the way out."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QTimer

from crm_desktop.services import contacts
from crm_desktop.ui.importing.layout import DONE
from tests.helpers.gui import panel_of
from tests.helpers.workspaces import files_in
from tests.journeys.person import Person
from tests.journeys.test_ways_in import with_people

_ROWS = 2_500


def a_long_list(path: Path) -> Path:
    """Contacts enough for an import that can be called off."""
    lines = ["Name;E-Mail;Phone;Company"]
    for number in range(_ROWS):
        word = _word(number)
        lines.append(f"{word} {word[::-1]};info@{word}.example;+351 9{number:08};{_word(-number)}")
    path.write_text("\n".join(lines))
    return path


def _word(number: int) -> str:
    """A word like no other, so that nobody looks like anybody else."""
    digest = hashlib.sha256(str(number).encode()).hexdigest()[:12]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest)


class Pulse(QTimer):
    """Beats every 5 ms; knows its longest pause in milliseconds."""

    def __init__(self) -> None:
        super().__init__(interval=5)
        self.longest = 0
        self._since = QElapsedTimer()
        self._since.start()
        self.timeout.connect(self._beat)
        self.start()

    def _beat(self) -> None:
        self.longest = max(self.longest, self._since.restart())


def test_an_import_called_off_half_way_leaves_nothing(person: Person, tmp_path: Path) -> None:
    person.start(with_people(tmp_path / "studio.crm"))
    before = person.ask(lambda reading: reading.rows("SELECT * FROM contact ORDER BY id"))
    person.drop([a_long_list(tmp_path / "list.csv")])
    screen = person.importing
    person.until(lambda: screen.file.check is not None)
    seen: list[int] = []
    pulse = Pulse()
    screen.importer.progressed.connect(lambda rows, _share: seen.append(rows))
    person.press("Ctrl+Return")
    person.until(lambda: bool(seen and seen[-1] > 0))
    screen.parts.footer.cancel.setFocus()
    person.press("Return")
    person.until(lambda: not screen.importer.is_running)
    assert seen[-1] < _ROWS
    assert pulse.longest < 1_000  # a busy machine; the benchmarks measure it closely
    assert screen.step != DONE
    person.settle()
    after = person.ask(lambda reading: reading.rows("SELECT * FROM contact ORDER BY id"))
    assert after == before
    assert len(person.ask(lambda reading: reading.ids("SELECT id FROM company_line"))) == 2
    assert person.undo_words() == "add-contact"
    assert screen.parts.footer.primary.isEnabled()


def test_leaving_during_an_import_calls_it_off(person: Person, tmp_path: Path) -> None:
    path = with_people(tmp_path / "studio.crm")
    person.start(path)
    person.drop([a_long_list(tmp_path / "list.csv")])
    screen = person.importing
    person.until(lambda: screen.file.check is not None)
    seen: list[int] = []
    screen.importer.progressed.connect(lambda rows, _share: seen.append(rows))
    person.press("Ctrl+Return")
    person.until(lambda: bool(seen and seen[-1] > 0))
    person.leave()
    person.start(path)
    assert len(person.names()) == 3


def test_words_entered_at_the_last_moment_are_there_at_the_next_start(
    person: Person, tmp_path: Path
) -> None:
    path = with_people(tmp_path / "studio.crm")
    person.start(path)
    person.until_shown("Ines Duarte")
    person.press("C")
    person.write("Goes on holiday")
    person.press("Return")
    person.leave()
    person.start(path)
    person.until_shown("Ines Duarte")
    assert person.undo_words() == "log-activity"


def test_a_cell_left_open_on_the_way_out_is_written(person: Person, tmp_path: Path) -> None:
    path = with_people(tmp_path / "studio.crm")
    person.start(path)
    person.until_shown("Ines Duarte")
    person.press("F2", "Ctrl+A")
    person.write("Ina Duarte")
    person.leave()
    person.start(path)
    person.until_shown("Ina Duarte")


def test_a_field_of_the_details_left_open_on_the_way_out_is_written(
    person: Person, tmp_path: Path
) -> None:
    path = with_people(tmp_path / "studio.crm")
    person.start(path)
    person.until_shown("Ines Duarte")
    panel = panel_of(person.records())
    panel.tabs.setCurrentIndex(1)
    panel.form.field("nickname").setFocus()
    person.write("Nini")
    person.leave()
    person.start(path)
    person.until_shown("Ines Duarte")
    key = person.records().list.current()
    assert key is not None
    assert person.ask(lambda reading: contacts.detail(reading, key)).nickname == "Nini"


def test_nothing_but_the_business_and_its_lock_lies_in_its_folder(
    person: Person, tmp_path: Path
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    person.start(with_people(folder / "studio.crm"))
    person.until_shown("Ines Duarte")
    person.press("Del")
    person.until_shown("Marta Oliveira")
    person.leave()
    assert set(files_in(folder)) == {"studio.crm"}
    assert (folder / "studio.crm").stat().st_mode & 0o777 == 0o600
