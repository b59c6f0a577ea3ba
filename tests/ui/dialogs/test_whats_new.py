from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop import __version__
from crm_desktop.config.resources import resource
from crm_desktop.ui.dialogs.whats_new import WhatsNewWindow, changelog_lines


def test_paragraphs_are_told_apart_and_indented_lines_go_on() -> None:
    text = "# New\n\n## 1.0\n\nFirst\nversion.\n\n- One\n  and more\n- <b>Two</b>\n"
    assert list(changelog_lines(text)) == [
        ("title", "New"),
        ("heading", "1.0"),
        ("text", "First version."),
        ("point", "One and more"),
        ("point", "<b>Two</b>"),
    ]


def test_the_changelog_speaks_of_this_version_first() -> None:
    lines = list(changelog_lines(resource("changelog.md").read_text("utf-8")))
    assert next(words for kind, words in lines if kind == "heading") == __version__


def test_it_is_shown_as_plain_text(qtbot: QtBot) -> None:
    window = WhatsNewWindow()
    qtbot.addWidget(window)
    window.show()
    labels = window.findChildren(QLabel)
    assert __version__ in [label.text() for label in labels]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
