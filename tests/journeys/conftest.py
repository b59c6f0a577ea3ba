"""Somebody who uses the program, and who leaves it at the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.person import Person

_PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen)


class Strays(QObject):
    """Notes what shows as a window of its own and should stand in one."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            is_window = isinstance(watched, (QDialog, QMainWindow, QMenu))
            if not is_window and watched.windowType() not in _PASSING:
                self.seen.append(f"{type(watched).__name__} in {watched.parent()}")
        return False


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Iterator[Person]:
    """A person with a home of their own, before the first start."""
    home = tmp_path / "home"
    home.mkdir()
    strays = Strays()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(strays)
    made = Person(home, qtbot)
    yield made
    made.leave_all()
    application.removeEventFilter(strays)
    assert strays.seen == []
