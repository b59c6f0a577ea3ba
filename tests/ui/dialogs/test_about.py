import platform
import sqlite3

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from crm_desktop.ui.dialogs.about import AboutWindow, parts, versions


def test_the_versions_are_those_that_run() -> None:
    known = dict(versions())
    assert known["Qt"] == qVersion()
    assert known["Python"] == platform.python_version()
    assert known["SQLite"] == sqlite3.sqlite_version


def test_every_part_made_by_others_has_its_licence() -> None:
    known = {part.name: part for part in parts()}
    assert {"CRM Desktop", "Qt", "Inter", "Lucide", "SQLAlchemy", "matplotlib"} <= set(known)
    assert "LGPL" in known["Qt"].text
    for name in ("CRM Desktop", "Inter", "Lucide", "SQLAlchemy", "matplotlib"):
        assert known[name].licence
        assert len(known[name].text) > 300


def test_the_licence_of_the_part_chosen_is_shown(qtbot: QtBot) -> None:
    window = AboutWindow()
    qtbot.addWidget(window)
    window.show()
    names, text = window.findChild(QListWidget), window.findChild(QPlainTextEdit)
    assert isinstance(names, QListWidget)
    assert isinstance(text, QPlainTextEdit)
    assert "MIT" in text.toPlainText()
    names.setCurrentRow(1)
    assert text.toPlainText().startswith(f"Qt {qVersion()}")
    labels = window.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_the_versions_can_be_copied(qtbot: QtBot) -> None:
    window = AboutWindow()
    qtbot.addWidget(window)
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "Copy versions")
    button.click()
    assert f"Qt {qVersion()}" in QApplication.clipboard().text()
