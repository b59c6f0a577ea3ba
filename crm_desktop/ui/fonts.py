"""The fonts: the system's where it has one made for screens, else the Inter we ship."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

from crm_desktop.config.resources import resource

TITLE = 1.4
SECONDARY = 0.9

_FAMILY = "Inter"
_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf")
_FIGURES = ("InterFigures-Regular.ttf", "InterFigures-Medium.ttf")
_POINTS = 9.75  # 13 pixels at 96 dots per inch; Qt's own fallback of 9 is too small to read long
_NOT_FOR_SCREENS = frozenset(
    {"", "dejavu sans", "dejavu serif", "dejavu sans mono", "bitstream vera sans", "freesans"}
)


@cache
def load_inter() -> str:
    """Make Inter known to Qt; gives its family name. Reports need it on every system."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))
    return _FAMILY


@cache
def load_figures() -> tuple[str, str]:
    """Make Inter's digits of one width known to Qt, for pages; plain and medium ones.

    Taken by `tabular`, a PDF would not know which digit a shape stands for.
    """
    for name in _FIGURES:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))
    return "Figures of Inter", "Medium Figures of Inter"


def prepare(app: QGuiApplication) -> None:
    """Choose the program's font."""
    family = QRawFont.fromFont(app.font()).familyName()
    if family.lower() not in _NOT_FOR_SCREENS:
        return
    font = QFont(load_inter())
    font.setPointSizeF(_POINTS)
    app.setFont(font)


def sized(
    factor: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal, *, base: QFont | None = None
) -> QFont:
    """The program's font (or `base`) at a share of its size and in a weight."""
    font = QFont(base if base is not None else QGuiApplication.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(max(1, round(font.pixelSize() * factor)))
    font.setWeight(weight)
    return font


def title() -> QFont:
    """For the title of a page."""
    return sized(TITLE, QFont.Weight.DemiBold)


def strong() -> QFont:
    """For section titles and names."""
    return sized(1.0, QFont.Weight.DemiBold)


def secondary() -> QFont:
    """For second lines, labels and pills."""
    return sized(SECONDARY)


def tabular(font: QFont) -> QFont:
    """The same font with figures of one width, where it has them."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures
