"""Colours that can be read, and a choice that is followed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.config.resources import resource
from crm_desktop.ui import theme
from crm_desktop.ui.theme import Theme, ThemeChoice, Tone

THEMES = ("light", "dark")
GROUNDS = ("background", "panel")
SOFT = ("accent", "good", "warning", "bad", "violet")
PAIRS = [
    *((ink, ground) for ink in ("text", "muted", "accent") for ground in GROUNDS),
    *((ink, "panel") for ink in SOFT),
    *((ink, f"{ink}_soft") for ink in SOFT),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("text", "accent_soft"),
    ("muted", "accent_soft"),
    ("text", "hover"),
    ("muted", "hover"),
    ("text", "pressed"),
    ("panel", "text"),
    ("accent_soft", "text"),
]


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication, dressed: None) -> Iterator[None]:
    yield
    theme.apply(qapp, ThemeChoice.LIGHT)


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [channel / 255 for channel in (color.red(), color.green(), color.blue())]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio as WCAG 2.2 defines it."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(name: str, ink: str, ground: str) -> None:
    colors = theme.load(name)
    assert contrast(colors.color(ink), colors.color(ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("tone", list(Tone))
def test_every_pill_can_be_read(name: str, tone: Tone) -> None:
    pill = theme.load(name).pill(tone)
    assert contrast(pill.ink, pill.ground) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_glyphs_use_only_colors_of_their_theme(name: str) -> None:
    colors = theme.load(name)
    known = {colors.color(token).name() for token in ("muted", "on_accent")}
    for glyph in resource("themes", name).glob("*.svg"):
        used = set(re.findall(r"#[0-9a-f]{6}", glyph.read_text("utf-8")))
        assert used <= known, glyph.name


def test_every_glyph_of_the_style_sheet_exists_in_both_themes() -> None:
    names = re.findall(r"theme:([\w-]+\.svg)", resource("themes", "base.qss").read_text("utf-8"))
    assert names
    missing = [(t, n) for t in THEMES for n in names if not resource("themes", t, n).is_file()]
    assert not missing


def test_the_style_sheet_itself_holds_no_color() -> None:
    text = resource("themes", "base.qss").read_text("utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?!.*\{)|rgba?\(", text)


def test_no_code_of_the_window_holds_a_color() -> None:
    room = Path(theme.__file__).parent
    found = [
        path.name
        for path in room.rglob("*.py")
        if re.search(r"""["']#[0-9a-fA-F]{3,8}["']|QColor\(["'\d]""", path.read_text("utf-8"))
    ]
    assert not found


def test_a_forced_choice_dresses_the_program(qapp: QApplication) -> None:
    theme.apply(qapp, ThemeChoice.DARK)
    dark = theme.load("dark")
    assert theme.current() is dark
    assert qapp.palette().window().color() == dark.background
    assert dark.accent.name() in qapp.styleSheet()


def test_a_change_is_told_once_and_no_change_not_at_all(qapp: QApplication, qtbot: QtBot) -> None:
    switch = theme.apply(qapp, ThemeChoice.LIGHT)
    with qtbot.waitSignal(switch.changed) as told:
        theme.apply(qapp, ThemeChoice.DARK)
    assert isinstance(told.args[0], Theme)
    assert told.args[0].is_dark
    with qtbot.assertNotEmitted(switch.changed):
        theme.apply(qapp, ThemeChoice.DARK)


def test_widgets_that_are_open_take_the_new_colors(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, ThemeChoice.LIGHT)
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    theme.apply(qapp, ThemeChoice.DARK)
    assert widget.palette().window().color() == theme.load("dark").background


def test_the_system_is_followed_where_it_says_nothing_with_light(qapp: QApplication) -> None:
    theme.apply(qapp, ThemeChoice.DARK)
    theme.apply(qapp, ThemeChoice.SYSTEM)
    assert not theme.current().is_dark


def test_an_unknown_token_is_an_error() -> None:
    with pytest.raises(AttributeError):
        theme.load("light").color("name")
