"""Initials for names of any script."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from crm_desktop.ui import theme
from crm_desktop.ui.widgets.avatar import Avatar, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Marta Oliveira", "MO"),
        ("Marta de Oliveira", "MO"),
        ("Éva", "É"),
        ("e\u0301va n", "ÉN"),
        ("李 伟", "李"),
        ("محمد علي", "م"),
        ("(Bob) [x]", "BX"),
        ("straße ßen", "SS"),
        ("", ""),
        ("   ", ""),
        ("!!!", "?"),
        ("\u202e", "?"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_photo_fills_the_disc_and_no_photo_is_violet(qtbot: QtBot) -> None:
    avatar = Avatar(40)
    qtbot.addWidget(avatar)
    avatar.resize(40, 40)
    photo = QImage(30, 60, QImage.Format.Format_RGB32)
    photo.fill(QColor("teal"))
    avatar.set_person("Marta", photo)
    assert avatar.grab().toImage().pixelColor(20, 5) == QColor("teal")
    avatar.set_person("Marta", QImage())
    assert avatar.grab().toImage().pixelColor(20, 5) == theme.current().violet_soft
