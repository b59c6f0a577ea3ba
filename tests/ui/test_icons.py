"""Icons in the colours of the theme, crisp at every pixel ratio."""

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from crm_desktop.config.resources import resource
from crm_desktop.ui import icons, theme
from crm_desktop.ui.theme import ThemeChoice

pytestmark = pytest.mark.usefixtures("dressed")

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def strongest(picture: QPixmap) -> str:
    """The colour of the most opaque pixel."""
    image = picture.toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    best = max(points, key=lambda point: image.pixelColor(*point).alpha())
    return image.pixelColor(*best).name()


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something(qapp: QApplication, name: str) -> None:
    assert qapp is not None
    picture = icons.pixmap(name, "text", 16).toImage()
    assert any(picture.pixelColor(x, y).alpha() > 100 for x in range(16) for y in range(16))


def test_the_licence_lies_beside_icons_and_fonts() -> None:
    assert "ISC License" in resource("icons", "LICENSE").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in resource("fonts", "LICENSE").read_text("utf-8").upper()


def test_an_icon_made_once_follows_the_theme(qapp: QApplication) -> None:
    theme.apply(qapp, ThemeChoice.LIGHT)
    made = icons.icon("minus", "bad", 64)
    light = strongest(made.pixmap(QSize(64, 64)))
    theme.apply(qapp, ThemeChoice.DARK)
    dark = strongest(made.pixmap(QSize(64, 64)))
    theme.apply(qapp, ThemeChoice.LIGHT)
    assert (light, dark) == (theme.load("light").bad.name(), theme.load("dark").bad.name())


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0, 3.0])
def test_an_icon_has_the_pixels_of_the_screen(qapp: QApplication, ratio: float) -> None:
    assert qapp is not None
    picture = icons.icon("mail").pixmap(QSize(16, 16), ratio)
    assert picture.width() == round(16 * ratio)
    assert picture.devicePixelRatio() == ratio


def test_a_disabled_icon_is_faint(qapp: QApplication) -> None:
    theme.apply(qapp, ThemeChoice.LIGHT)
    picture = icons.icon("minus", "text", 64).pixmap(QSize(64, 64), QIcon.Mode.Disabled)
    assert strongest(picture) == theme.current().disabled.name()


def test_copies_of_an_icon_outlive_it_and_each_other(qapp: QApplication) -> None:
    assert qapp is not None
    first = icons.icon("mail")
    second = QIcon(first)
    second.addPixmap(QPixmap(8, 8))
    del first
    gc.collect()
    assert not second.pixmap(QSize(16, 16)).isNull()


def test_an_unknown_icon_is_an_error_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


@pytest.mark.parametrize("size", [QSize(0, 0), QSize(16, 0), QSize(-4, 16)])
def test_an_icon_without_room_is_no_picture(qapp: QApplication, size: QSize) -> None:
    assert qapp is not None
    assert icons.icon("user").pixmap(size).isNull()
