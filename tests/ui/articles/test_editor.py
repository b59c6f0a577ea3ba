from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from crm_desktop.ui.articles.editor import MarkdownEditor


def _editor(qtbot: QtBot, body: str = "") -> MarkdownEditor:
    made = MarkdownEditor()
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    made.set_body(body, {})
    return made


def test_what_is_written_is_seen_beside_it(qtbot: QtBot) -> None:
    editor = _editor(qtbot)
    editor.text.setFocus()
    QTest.keyClicks(editor.text, "**bold** word")
    qtbot.waitUntil(lambda: editor.preview.toPlainText() == "bold word")


def test_a_text_that_is_not_touched_keeps_every_sign(qtbot: QtBot) -> None:
    body = "12\u00a0€\u2028next\r\nline"
    assert _editor(qtbot, body).body() == body


def test_keys_and_buttons_mark_what_is_selected_and_leave_the_rest(qtbot: QtBot) -> None:
    editor = _editor(qtbot, "😀 hold it")
    cursor = editor.text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.movePosition(QTextCursor.MoveOperation.WordLeft, QTextCursor.MoveMode.KeepAnchor)
    editor.text.setTextCursor(cursor)
    QTest.keyClick(editor.text, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert editor.body() == "😀 hold **it**"
    assert editor.text.textCursor().selectedText() == "it"
    editor.text.undo()
    assert editor.text.toPlainText() == "😀 hold it"


def test_pictures_pasted_or_dropped_are_told_and_text_stays_text(qtbot: QtBot) -> None:
    editor, told = _editor(qtbot), list[object]()
    editor.pictures_given.connect(told.append)
    files, picture, words = QMimeData(), QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/x/a.png"), QUrl.fromLocalFile("/x/b.txt")])
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    words.setHtml("<b>x</b>")
    words.setText("<b>x</b>")
    for given in (files, picture, words):
        editor.text.insertFromMimeData(given)
    assert [type(each).__name__ for each in told] == ["list", "QImage"]
    assert editor.body() == "<b>x</b>"


def test_pictures_are_put_where_the_cursor_is(qtbot: QtBot) -> None:
    editor = _editor(qtbot, "one")
    editor.text.moveCursor(QTextCursor.MoveOperation.End)
    editor.put_pictures(["a.png"])
    assert editor.body() == "one\n\n![](file:a.png)\n\n"
