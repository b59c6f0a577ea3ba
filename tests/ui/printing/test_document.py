"""A report on paper: whole, selectable, parted where it may be."""

from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFontDatabase, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import Cancelled
from crm_desktop.domain.report import (
    Column,
    Heading,
    Paragraph,
    Phrase,
    Report,
    Row,
    TableBlock,
)
from crm_desktop.reports.sales import sales
from crm_desktop.services.reporting import vectors
from crm_desktop.ui.printing.document import Document
from crm_desktop.ui.printing.flow import ALWAYS, WELL_FILLED, Piece, pages
from crm_desktop.ui.printing.outputs import page_picture, paint_pages, write_pdf
from crm_desktop.ui.printing.sheet import sheet_of
from crm_desktop.ui.reports.words import ReportWords
from tests.helpers.pdf_text import page_texts
from tests.helpers.sales import studio


def words() -> ReportWords:
    return ReportWords(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def document(report: Report, country: str = "PT") -> Document:
    return Document(report, words(), sheet_of(country), vectors)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> list[list[str]]:
    path = tmp_path_factory.mktemp("pdf") / "sales.pdf"
    made = document(sales(studio()))
    assert write_pdf(made, path, CancelToken()) == len(made.pages)
    return page_texts(path)


def test_every_page_says_whose_it_is_and_which(written: list[list[str]]) -> None:
    assert len(written) == 4
    for number, page in enumerate(written, 1):
        assert "Harbour Studio · Sales report" in page
        assert f"{number} of 4" in page


def test_words_and_figures_can_be_selected(written: list[list[str]]) -> None:
    first = written[0]
    assert first[:2] == ["Harbour Studio", "Sales report"]
    assert " ".join(first).count("\ufffd") == 0
    for said in ("€84,200", "41%", "+3 pt", "23 days", "€13,150", "Negotiation", "7.9k"):
        assert said in first
    assert any("(41% won)" in piece for piece in first)


def _needs_fonts_for(system: QFontDatabase.WritingSystem) -> None:
    if not QFontDatabase.families(system):
        pytest.skip("no font for this script on this machine")


@pytest.mark.parametrize("name", ["Weiß & Söhne GmbH", "Tile catalogue <b>2026</b>", "李 伟"])
def test_names_of_every_script_can_be_selected(written: list[list[str]], name: str) -> None:
    if not name.isascii() and "ß" not in name:
        _needs_fonts_for(QFontDatabase.WritingSystem.SimplifiedChinese)
    assert name in normalize("NFKC", "".join(piece for page in written for piece in page))


def test_a_name_from_right_to_left_keeps_its_letters(written: list[list[str]]) -> None:
    _needs_fonts_for(QFontDatabase.WritingSystem.Arabic)
    found = {normalize("NFKC", piece) for page in written for piece in page}
    assert any(set(piece) == set("محمد") for piece in found)


def test_a_table_that_goes_over_pages_repeats_its_head(qapp: QApplication, tmp_path: Path) -> None:
    columns = (Column(Phrase("column.deal")), Column(Phrase("column.amount"), is_right=True))
    rows = tuple(Row((f"Deal {place}", None)) for place in range(100))
    blocks = (Heading(Phrase("sales.won-deals")), TableBlock(columns, rows))
    report = sales(studio())._replace(blocks=blocks)
    path = tmp_path / "long.pdf"
    write_pdf(document(report), path, CancelToken())
    found = page_texts(path)
    assert len(found) == 3
    assert [page.count("Amount") for page in found] == [1, 1, 1]
    assert [piece for page in found for piece in page if piece.startswith("Deal ")] == [
        f"Deal {place}" for place in range(100)
    ]


def test_the_paper_is_that_of_the_country(qapp: QApplication) -> None:
    assert sheet_of("US").width > sheet_of("PT").width
    assert sheet_of("US").height < sheet_of("PT").height


def test_a_page_is_a_picture_too(qapp: QApplication) -> None:
    image = page_picture(document(sales(studio())), 0, 48)
    assert (image.width(), image.height()) == (397, 561)
    inks = {image.pixelColor(x, y).name() for x in range(0, 397, 2) for y in range(0, 561, 2)}
    assert "#ffffff" in inks
    assert len(inks) > 20


def test_what_is_called_off_is_not_painted(qapp: QApplication, tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    made = document(sales(studio())._replace(blocks=()))
    with pytest.raises(Cancelled):
        write_pdf(made, tmp_path / "sales.pdf", token)


def test_a_printer_gets_the_same_pages(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    made = document(sales(studio()))
    assert paint_pages(made, printer, path, CancelToken()) == 4
    assert [page[-1] for page in page_texts(path)] == [f"{page} of 4" for page in range(1, 5)]


def _piece(height: float, *, is_kept: bool = False, head: Piece | None = None) -> Piece:
    def paint(painter: QPainter, place: object) -> None:
        painter.setPen(QColor("black"))

    return Piece(height, paint, is_kept=is_kept, head=head)


def test_a_title_is_never_left_alone_at_the_foot() -> None:
    title, row = _piece(10, is_kept=True), _piece(30)
    found = pages([_piece(70), title, row], 100)
    assert [[placed.piece for placed in page] for page in found][1] == [title, row]


def test_what_is_kept_together_parts_only_where_no_page_holds_it() -> None:
    rows = [_piece(40, is_kept=True) for _ in range(4)]
    found = pages([*rows, _piece(40)], 100)
    assert [len(page) for page in found] == [2, 2, 1]


def test_a_new_page_is_begun_only_where_the_one_before_is_well_filled() -> None:
    part = _piece(30)._replace(fills=WELL_FILLED)
    assert [len(page) for page in pages([_piece(65), part], 100)] == [1, 1]
    assert [len(page) for page in pages([_piece(20), part], 100)] == [2]
    assert [len(page) for page in pages([_piece(20), part._replace(fills=ALWAYS)], 100)] == [1, 1]


def _a_table(rows: int) -> TableBlock:
    return TableBlock((Column(Phrase("column.deal")),), (Row(("Deal",)),) * rows)


def test_no_row_stands_alone_on_a_page(qapp: QApplication) -> None:
    for rows in range(36, 48):
        made = document(sales(studio())._replace(blocks=(_a_table(rows),)))
        last = [placed for placed in made.pages[-1] if placed.piece.head is not None]
        assert len(last) > 1


def test_a_remark_under_a_title_stays_with_what_it_is_said_of(qapp: QApplication) -> None:
    said = (Heading(Phrase("column.deal")), Paragraph((Phrase("column.deal"),), is_muted=True))
    for rows in range(30, 48):
        blocks = (_a_table(rows), *said, _a_table(4))
        made = document(sales(studio())._replace(blocks=blocks))
        for page in made.pages:
            assert page[-1].piece.head is not None
