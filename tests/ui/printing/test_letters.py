from pathlib import Path

from PySide6.QtGui import QPageSize

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.ui.printing.letters import Letters, LetterWords
from crm_desktop.ui.printing.outputs import page_picture, write_pdf
from crm_desktop.ui.printing.sheet import load_fonts, sheet_on
from tests.helpers.pdf_text import page_texts

SHEET = sheet_on(QPageSize.PageSizeId.A4)


def _letter(
    name: str, body: str = "Dear Marta,\n\ncome and see.", subject: str = "Open day"
) -> LetterWords:
    return LetterWords(name, "Rua das Flores 12\n4000-001 Porto", subject, body, "19 November 2026")


def _pages(folder: Path, *letters: LetterWords) -> list[str]:
    load_fonts()
    path = folder / "letters.pdf"
    write_pdf(Letters("Letters", letters, "Harbour Studio", SHEET), path, CancelToken())
    return ["\n".join(lines) for lines in page_texts(path)]


def test_each_letter_has_a_page_with_all_it_says(tmp_path: Path) -> None:
    first, second = _pages(tmp_path, _letter("Marta Oliveira"), _letter("<b>李 伟</b>"))
    for said in ("Harbour Studio", "Marta Oliveira", "Rua das Flores 12", "4000-001 Porto"):
        assert said in first
    for said in ("19 November 2026", "Open day", "Dear Marta,", "come and see."):
        assert said in first
    assert "<b>" in second
    assert "Marta Oliveira" not in second


def test_a_long_letter_goes_on_and_the_next_begins_a_page(tmp_path: Path) -> None:
    long = "\n".join(f"Line {number}" for number in range(60))
    pages = _pages(tmp_path, _letter("Ana", long), _letter("Ben", ""))
    assert len(pages) == 3
    assert "Line 59" in pages[1]
    assert "Ben" in pages[2]


def test_without_a_subject_no_line_is_left_for_it(tmp_path: Path) -> None:
    load_fonts()
    with_, without = (
        Letters("Letters", (_letter("Ana", subject=subject),), "", SHEET)
        for subject in ("Open day", "")
    )
    assert len(with_.pages[0]) == len(without.pages[0]) + 1
    assert not page_picture(without, 0).isNull()
