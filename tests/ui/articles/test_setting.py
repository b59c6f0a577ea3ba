import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.domain.markdown import parse
from crm_desktop.domain.markdown_plain import plain
from crm_desktop.ui.articles.reader import Reader
from crm_desktop.ui.articles.setting import Pictures, fill
from tests.ui.test_hostile_text import HOSTILE

_DATA = Path(__file__).parents[2] / "data" / "knowledge" / "articles.json"


def _set(text: str, pictures: Pictures | None = None) -> QTextDocument:
    document = QTextDocument()
    fill(document, parse(text), pictures or {}, 400)
    return document


def _links(document: QTextDocument) -> list[str]:
    found, block = [], document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            href = pieces.fragment().charFormat().anchorHref()
            if href and href not in found:
                found.append(href)
            pieces += 1
        block = block.next()
    return found


def test_every_word_of_an_article_is_there_once(qapp: QApplication) -> None:
    assert qapp is not None
    for row in json.loads(_DATA.read_text("utf-8")):
        words = [w for w in plain(row["body"]).split() if w.isalpha()]
        shown = _set(row["body"]).toPlainText().split()
        assert [w for w in shown if w.isalpha()] == words, row["id"]


def test_lists_tables_quotes_and_code_are_read_as_they_are_meant(qapp: QApplication) -> None:
    assert qapp is not None
    text = "# One\n\n1. a\n2. b\n\n> said\n\n```\nx < y\n```"
    shown = _set(f"{text}\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\nend")
    assert shown.toPlainText().replace("\u00a0", " ").split("\n") == [
        "One", "1.  a", "2.  b", "said", "x < y", "A", "B", "1", "2", "end"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "<img src='file:///etc/passwd'><b>x</b>",
        "![x](https://example.org/x.png)",
        "![x](file:///etc/passwd)",
        "![x](file:../../x.png)",
        "[x](javascript:alert(1)) [y](file:///etc/passwd) [z](data:text/html,x)",
        "<script>x</script>",
        *HOSTILE.values(),
    ],
)
def test_nothing_of_an_article_is_markup_nor_leads_anywhere(text: str, qapp: QApplication) -> None:
    assert qapp is not None
    document = _set(f"{text}\n\n- {text}\n\n> {text}\n\n| {text} |\n|---|\n| {text} |")
    html = document.toHtml()
    assert "<img" not in html
    assert all(link.startswith(("http", "mailto:", "tel:")) for link in _links(document))


def test_only_pictures_that_are_given_are_shown_and_fit_the_width(qapp: QApplication) -> None:
    assert qapp is not None
    wide = QImage(2_000, 20, QImage.Format.Format_RGB32)
    text = "![Steps](file:Steps.png)\n\n![Gone](file:gone.png)"
    document = _set(text, {"steps.png": wide})
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    assert cursor.charFormat().toImageFormat().width() == 400
    assert "[Gone]" in document.toPlainText()


def test_a_reader_shows_another_article_from_the_top(qtbot: QtBot) -> None:
    reader = Reader()
    qtbot.addWidget(reader)
    reader.resize(300, 200)
    reader.show()
    reader.show_blocks(parse("word\n\n" * 200), {})
    reader.verticalScrollBar().setValue(100)
    reader.show_blocks(parse("word\n\n" * 200 + "more"), {})
    assert reader.verticalScrollBar().value() == 100
    reader.to_top()
    assert reader.verticalScrollBar().value() == 0
    reader.grab()
