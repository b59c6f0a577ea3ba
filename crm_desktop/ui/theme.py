"""The colours in force: a theme file's tokens as palette and style sheet of the whole program."""

import json
import sys
from enum import StrEnum
from functools import cache
from string import Template
from typing import ClassVar, NamedTuple

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from crm_desktop.config.resources import resource
from crm_desktop.ui import fonts


class ThemeChoice(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a pill or a figure means; each has words beside it, never the colour alone."""

    NONE = ""
    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    VIOLET = "violet"


class PillColors(NamedTuple):
    """The three colours of a pill."""

    ink: QColor
    ground: QColor
    border: QColor


class Theme(NamedTuple):
    """The tokens of `look.md` as colours; those below `violet_soft` are computed from them."""

    name: str
    is_dark: bool
    background: QColor
    panel: QColor
    line: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    accent_soft: QColor
    good: QColor
    good_soft: QColor
    warning: QColor
    warning_soft: QColor
    bad: QColor
    bad_soft: QColor
    violet: QColor
    violet_soft: QColor
    hover: QColor
    pressed: QColor
    outline: QColor
    handle: QColor
    disabled: QColor
    accent_hover: QColor
    accent_pressed: QColor
    chart: QColor
    chart_light: QColor

    def color(self, token: str) -> QColor:
        """The colour of a token by name; `AttributeError` where there is none."""
        found = getattr(self, token)
        if isinstance(found, QColor):
            return found
        raise AttributeError(token)

    def ink(self, tone: Tone) -> QColor:
        """The colour of text or a figure of this tone."""
        plain = {Tone.NONE: self.text, Tone.NEUTRAL: self.muted}
        return plain[tone] if tone in plain else self.color(tone.value)

    def shadow(self, share: float) -> QColor:
        """What something floating takes of the light below it, from 0 to 1 of the most."""
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlpha(round((60 if self.is_dark else 14) * share))
        return shade

    def pill(self, tone: Tone) -> PillColors:
        """The colours of a pill of this tone; neutral ones have an outline instead of a tint."""
        if tone in (Tone.NONE, Tone.NEUTRAL):
            return PillColors(self.text, self.background, self.line)
        soft = self.color(f"{tone.value}_soft")
        return PillColors(self.color(tone.value), soft, soft)


@cache
def load(name: str) -> Theme:
    """The theme called `light` or `dark`, from its file."""
    stored = json.loads(resource("themes", f"{name}.json").read_text("utf-8"))
    colors = {token: QColor(value) for token, value in stored["colors"].items()}
    panel, text = colors["panel"], colors["text"]
    colors["hover"] = mix(panel, text, 0.04)
    colors["pressed"] = mix(panel, text, 0.09)
    colors["outline"] = mix(colors["line"], colors["muted"], 0.45)
    colors["handle"] = mix(colors["line"], colors["muted"], 0.3)
    colors["disabled"] = mix(colors["muted"], panel, 0.45)
    colors["accent_hover"] = mix(colors["accent"], text, 0.12)
    colors["accent_pressed"] = mix(colors["accent"], text, 0.24)
    colors["chart"] = mix(colors["accent"], panel, 0.16)
    colors["chart_light"] = mix(colors["accent"], panel, 0.7)
    return Theme(stored["name"], stored["is_dark"], **colors)


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """The colour `share` (0–1) of the way from the first to the second."""
    return QColor(
        round(first.red() + (second.red() - first.red()) * share),
        round(first.green() + (second.green() - first.green()) * share),
        round(first.blue() + (second.blue() - first.blue()) * share),
    )


class ThemeSwitch(QObject):
    """Follows the system's colour scheme, or the user's choice; tells when the theme changes."""

    changed = Signal(object)
    in_force: ClassVar[Theme | None] = None
    at_work: ClassVar["ThemeSwitch | None"] = None

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = ThemeChoice.SYSTEM
        fonts.prepare(app)
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: ThemeChoice) -> None:
        """Use light or dark from now on, or whatever the system uses."""
        self._choice = choice
        hints = self._app.styleHints()
        if choice is ThemeChoice.SYSTEM:
            hints.unsetColorScheme()
        else:  # the frames and dialogs of the system follow where they can
            dark = choice is ThemeChoice.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._follow()

    def _follow(self) -> None:
        name = self._choice.value
        if self._choice is ThemeChoice.SYSTEM:
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
            name = "dark" if dark else "light"
        theme = load(name)
        if ThemeSwitch.in_force is theme and self._app.styleSheet():
            return
        ThemeSwitch.in_force = theme
        QDir.setSearchPaths("theme", [str(resource("themes", name))])
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(style_sheet(theme))
        self.changed.emit(theme)


def application() -> QApplication:
    """The application, in Qt's own style on every system.

    Setting the style later would make all that Python can know of styles, which takes long.
    """
    return QApplication([*sys.argv[:1], "-style", "fusion"])


def apply(app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> ThemeSwitch:
    """Dress the program; the same switch is given each time, so that `changed` can be followed."""
    switch = ThemeSwitch.at_work
    if switch is None or not isValid(switch):
        switch = ThemeSwitch.at_work = ThemeSwitch(app)
    switch.choose(choice)
    return switch


def current() -> Theme:
    """The theme in force; light before any was applied."""
    return ThemeSwitch.in_force or load("light")


def palette(theme: Theme) -> QPalette:
    """The theme for everything that Qt paints by itself."""
    made = QPalette(QGuiApplication.palette())
    role = QPalette.ColorRole
    roles = {
        role.Window: theme.background,
        role.WindowText: theme.text,
        role.Base: theme.panel,
        role.AlternateBase: theme.background,
        role.Text: theme.text,
        role.Button: theme.panel,
        role.ButtonText: theme.text,
        role.BrightText: theme.on_accent,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.violet,
        role.PlaceholderText: theme.muted,
        role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.text,
        role.Light: theme.panel,
        role.Midlight: theme.hover,
        role.Mid: theme.line,
        role.Dark: theme.outline,
        role.Shadow: theme.outline,
    }
    for each, color in roles.items():
        made.setColor(QPalette.ColorGroup.All, each, color)
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, theme.disabled)
    return made


def style_sheet(theme: Theme) -> str:
    """The template of `resources/themes/base.qss` with the theme's colours filled in."""
    colors = {
        token: theme.color(token).name()
        for token in Theme._fields
        if token not in ("name", "is_dark")
    }
    return Template(resource("themes", "base.qss").read_text("utf-8")).substitute(colors)
