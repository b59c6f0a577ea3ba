from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services import articles
from crm_desktop.services.articles import EditArticle, SetArticleState
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.knowledge.exporting import write_all, write_article
from crm_desktop.ui.knowledge.screen import KnowledgeScreen
from crm_desktop.ui.main_window import MainWindow
from tests.helpers.contacts import texts
from tests.helpers.gui import do, main_window
from tests.helpers.pdf_text import page_texts
from tests.ui.knowledge.conftest import DRAFT, INVOICES, PAIR, shown_name


def _body(workspace: Workspace, key: int) -> str:
    return workspace.read(lambda r: articles.detail(r, key), CancelToken()).body


def _state(workspace: Workspace, key: int) -> ArticleState:
    return workspace.read(lambda r: articles.detail(r, key), CancelToken()).row.state


def test_an_article_is_read_with_its_picture_and_whom_it_helped(
    screen: KnowledgeScreen, ids: dict[str, int], qtbot: QtBot
) -> None:
    parts = screen.page.parts
    assert parts.reader.toPlainText().startswith("Hold the button.")
    assert "\ufffc" in parts.reader.toPlainText()
    assert parts.uses.line(0).line().text == "Card reader offline"
    with qtbot.waitSignal(screen.open_requested) as asked:
        parts.uses.line(0).acted.emit("open", QPoint())
    assert asked.args == [Kind.TICKET, ids["ticket"]]
    assert screen.status().startswith("3 articles")


def test_an_article_tells_its_history_under_a_tab(
    screen: KnowledgeScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    do(workspace, SetArticleState((ids[PAIR],), ArticleState.OUTDATED))
    screen.handlers()["panel.history"]()
    parts = screen.page.parts
    assert parts.past.isVisible()
    assert not parts.reader.isVisible()
    assert not parts.uses.isVisible()
    qtbot.waitUntil(lambda: "State: Published → Outdated" in texts(parts.past))
    said = texts(parts.past)
    assert {"Article begun", "Pictures added"} <= {*said}
    assert "Used in the ticket “Card reader offline”" in said
    screen.runner.write(screen, EditArticle(ids[PAIR], {"name": "Pairing"}))
    qtbot.waitUntil(lambda: f"Name: {PAIR} → Pairing" in texts(parts.past))
    screen.open_record(Kind.ARTICLE, ids[DRAFT])
    qtbot.waitUntil(lambda: texts(parts.past)[:1] == ["Article begun"])
    parts.tabs.setCurrentIndex(0)
    assert parts.reader.isVisible()
    screen.open_record(Kind.ARTICLE, ids[INVOICES])
    qtbot.waitUntil(lambda: shown_name(screen) == INVOICES)
    assert not parts.uses_title.isVisible()


def test_an_article_is_written_beside_its_preview_and_kept(
    screen: KnowledgeScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    screen.handlers()["record.edit"]()
    parts = screen.page.parts
    assert not screen.pane.isVisible()
    parts.editor.text.setPlainText("Hold it *longer*.")
    parts.title.setText("Pairing")
    parts.category.setText("Fault")
    QTest.keyClick(parts.editor.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown_name(screen) == "Pairing")
    assert _body(workspace, ids[PAIR]) == "Hold it *longer*."
    assert parts.reader.toPlainText() == "Hold it longer."
    assert screen.pane.isVisible()


def test_going_elsewhere_keeps_what_was_written_and_cancel_forgets_it(
    screen: KnowledgeScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    page = screen.page
    page.edit()
    page.parts.editor.text.setPlainText("forgotten")
    page.parts.cancel.click()
    page.edit()
    assert page.parts.editor.text.toPlainText().startswith("Hold")
    page.parts.editor.text.setPlainText("kept")
    screen.open_record(Kind.ARTICLE, ids[INVOICES])
    qtbot.waitUntil(lambda: shown_name(screen) == INVOICES)
    qtbot.waitUntil(lambda: _body(workspace, ids[PAIR]) == "kept")


def test_what_cannot_be_kept_stays_to_be_mended(screen: KnowledgeScreen, qtbot: QtBot) -> None:
    too_long = "x" * 99 + "\n" + "word\n" * (articles.LONGEST // 5)
    screen.page.edit()
    screen.page.parts.editor.text.setPlainText(too_long)
    screen.page.parts.done.click()
    qtbot.waitUntil(screen.page.parts.error.isVisible)
    assert screen.page.is_editing
    assert screen.page.parts.editor.text.toPlainText() == too_long
    screen.page.parts.cancel.click()


def test_a_new_article_is_begun_by_its_title_and_written_on(
    screen: KnowledgeScreen, workspace: Workspace, qtbot: QtBot
) -> None:
    screen.handlers()["record.new"]()
    dialog = screen.deeds.dialog
    assert dialog is not None
    dialog.form.set_values({"name": "Delivery"})
    dialog.save()
    qtbot.waitUntil(lambda: screen.page.is_editing and shown_name(screen) == "Delivery")


def test_an_article_is_published_outdated_and_deleted(
    screen: KnowledgeScreen, ids: dict[str, int], workspace: Workspace, qtbot: QtBot
) -> None:
    screen.open_record(Kind.ARTICLE, ids[DRAFT])
    qtbot.waitUntil(lambda: shown_name(screen) == DRAFT)
    buttons = screen.page.parts.states
    assert not buttons[ArticleState.OUTDATED].isVisible()
    buttons[ArticleState.PUBLISHED].click()
    qtbot.waitUntil(lambda: _state(workspace, ids[DRAFT]) is ArticleState.PUBLISHED)
    screen.handlers()["article.outdate"]()
    qtbot.waitUntil(lambda: _state(workspace, ids[DRAFT]) is ArticleState.OUTDATED)
    screen.handlers()["record.delete"]()
    qtbot.waitUntil(lambda: screen.pane.model.row_of(ids[DRAFT]) < 0)


def test_pictures_of_the_clipboard_and_of_files_are_kept_and_put_in(
    screen: KnowledgeScreen, ids: dict[str, int], tmp_path: Path, qtbot: QtBot
) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    path = tmp_path / "step (1).png"
    image.save(str(path))
    screen.page.edit()
    editor = screen.page.parts.editor
    editor.text.setPlainText("")
    screen.page.give_pictures(image)
    qtbot.waitUntil(lambda: "file:Picture.png" in editor.body())
    screen.page.give_pictures([path])
    qtbot.waitUntil(lambda: "file:step -1-.png" in editor.body())
    qtbot.waitUntil(lambda: editor.preview.toPlainText().count("\ufffc") == 2)
    screen.page.give_pictures([tmp_path / "gone.png"])
    qtbot.waitUntil(screen.page.parts.error.isVisible)


def test_one_article_becomes_a_pdf(screen: KnowledgeScreen, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "one.pdf"
    assert screen.page.shown is not None
    write_article(screen.runner, screen, screen.page.shown, path)
    qtbot.waitUntil(path.exists)
    (texts,) = page_texts(path)
    assert " ".join(" ".join(texts).split()).startswith(f"{PAIR} Hold the button .")
    assert b"/Subtype /Image" in path.read_bytes()


def test_all_published_articles_become_one_pdf_with_contents(
    screen: KnowledgeScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "all.pdf"
    write_all(screen.runner, screen, path)
    qtbot.waitUntil(path.exists)
    contents, first, second = (" ".join(page) for page in page_texts(path))
    assert contents.startswith("Knowledge Contents")
    assert f"{INVOICES} 2" in contents
    assert f"{PAIR} 3" in contents
    assert DRAFT not in contents
    assert first.startswith(INVOICES)
    assert second.startswith(PAIR)


def test_without_a_published_article_there_is_nothing_to_export(
    screen: KnowledgeScreen, ids: dict[str, int], workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    for name in (PAIR, INVOICES):
        do(workspace, EditArticle(ids[name], {"state": "draft"}))
    screen.runner.failed.disconnect()
    with qtbot.waitSignal(screen.runner.failed) as failed:
        write_all(screen.runner, screen, tmp_path / "all.pdf")
    assert "nothing-published" in str(failed.args[0])


@pytest.fixture
def window(workspace: Workspace, qtbot: QtBot) -> Iterator[MainWindow]:
    with main_window(workspace, qtbot) as shown:
        yield shown


def test_an_empty_business_is_told_what_belongs_here(window: MainWindow, qtbot: QtBot) -> None:
    window.go("knowledge")
    screen = window.screen_of("knowledge")
    assert isinstance(screen, KnowledgeScreen)
    qtbot.waitUntil(lambda: screen.pane.model.is_ready)
    assert not screen.page.isVisible()
    window.run_action("record.new")
    assert screen.deeds.dialog is not None
    screen.deeds.dialog.reject()
