from dataclasses import replace

from PySide6.QtTest import QAbstractItemModelTester

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.search import parse
from crm_desktop.domain.searching import Hit
from crm_desktop.ui.palette.model import PaletteModel
from crm_desktop.ui.palette.rows import Does, Row, nothing_row, record_row, section

PEOPLE = [record_row(Kind.CONTACT, Hit(1, "Ada")), record_row(Kind.CONTACT, Hit(2, "Ben"))]
COMPANIES = [record_row(Kind.COMPANY, Hit(3, "Tiles"))]
ROWS = [*section("Contacts", PEOPLE), *section("Companies", COMPANIES)]


def model(rows: list[Row]) -> PaletteModel:
    made = PaletteModel()
    made.show_rows(rows)
    return made


def test_it_is_a_sound_model() -> None:
    made = PaletteModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in (ROWS, [nothing_row()], [], ROWS[:2]):
        made.show_rows(rows)
    assert made.rowCount() == 2


def test_the_same_rows_again_change_nothing() -> None:
    made = model(ROWS)
    resets: list[int] = []
    made.modelReset.connect(lambda: resets.append(1))
    made.show_rows(list(ROWS))
    assert resets == []
    made.show_rows([replace(row, search=parse("a")) for row in ROWS])
    assert resets == [1]


def test_steps_skip_headings_and_go_round() -> None:
    made = model(ROWS)
    assert made.first_choice() == 1
    assert [made.step(place, 1) for place in (1, 2, 4)] == [2, 4, 1]
    assert [made.step(place, -1) for place in (1, 2, 4)] == [4, 1, 2]
    assert (made.step(1, 9), made.step(4, -9)) == (4, 1)
    assert (made.next_section(2, 1), made.next_section(4, 1)) == (4, 1)


def test_a_row_is_found_again_by_what_it_stands_for() -> None:
    made = model(ROWS)
    assert made.place_of((Does.RECORD, 2)) == 2
    assert made.place_of((Does.RECORD, 9)) == -1


def test_without_choices_there_is_nowhere_to_go() -> None:
    made = model([nothing_row()])
    assert (made.first_choice(), made.step(-1, 1), made.next_section(0, 1)) == (-1, -1, -1)
