"""How the first page is laid out; what it does is in `screen`."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.ui import fonts, icons, theme
from crm_desktop.ui.dialogs.business_fields import BusinessFields
from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.welcome.choice_tile import ChoiceTile
from crm_desktop.ui.welcome.recent_files import RecentFiles
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.headings import PageHeading
from crm_desktop.ui.widgets.label import PlainLabel

WIDTH = 680
FORM_WIDTH = 520

CHOICES = (
    (
        "new",
        "plus",
        QT_TR_NOOP("New business"),
        QT_TR_NOOP("An empty file to begin with."),
    ),
    (
        "open",
        "folder-open",
        QT_TR_NOOP("Open"),
        QT_TR_NOOP("A business you have worked on before."),
    ),
    (
        "import",
        "upload",
        QT_TR_NOOP("Import my contacts"),
        QT_TR_NOOP("From a file: CSV, Excel or vCard."),
    ),
    (
        "demo",
        "briefcase",
        QT_TR_NOOP("Try the demo business"),
        QT_TR_NOOP("A made-up studio to look around in."),
    ),
)


class DropArea(QWidget):
    """Says where files may be dropped; stands out while some are held over the page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._is_over = False
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        label = PlainLabel(text, ink="muted")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(label)

    def set_over(self, *, over: bool) -> None:
        """Whether files are held over the page."""
        self._is_over = over
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(
            colors.accent if self._is_over else colors.outline, 1, Qt.PenStyle.CustomDashLine
        )
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(colors.accent_soft if self._is_over else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class Emblem(QWidget):
    """The sign of the program: people on the accent."""

    _SIDE = 48

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(self._SIDE, self._SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().accent)
        painter.drawRoundedRect(self.rect(), 12, 12)
        picture = icons.pixmap("users", "on_accent", 26, self.devicePixelRatioF())
        painter.drawPixmap((self._SIDE - 26) // 2, (self._SIDE - 26) // 2, picture)


class WelcomeLayout(QWidget):
    """Two pages: the choices, and the form of a new business."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles: dict[str, ChoiceTile] = {}
        self.recent = RecentFiles()
        self.drop_area = DropArea(
            tr("Or drop files here: contacts to import, or a business to open (.crm)")
        )
        self.trouble = PlainLabel(ink="bad")
        self.trouble.hide()
        self.fields = BusinessFields()
        self.create_button = primary_button(tr("Create business …"))
        self.back_button = button(tr("Back"))
        self.pages = QStackedLayout(self)
        self.pages.addWidget(_scrolled(self._choices()))
        self.pages.addWidget(_scrolled(self._form()))

    def _choices(self) -> QWidget:
        column = QVBoxLayout()
        column.setSpacing(24)
        column.addLayout(self._head())
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, (key, icon, text, sentence) in enumerate(CHOICES):
            tile = ChoiceTile(icon, tr(text), tr(sentence), primary=key == "new")
            self.tiles[key] = tile
            grid.addWidget(tile, place // 2, place % 2)
        column.addLayout(grid)
        column.addWidget(self.trouble)
        column.addWidget(self.drop_area)
        column.addWidget(self.recent)
        return _centred(column, WIDTH)

    def _head(self) -> QHBoxLayout:
        name = PlainLabel(tr("CRM Desktop"))
        name.setFont(fonts.sized(1.9, QFont.Weight.DemiBold))
        sentence = PlainLabel(
            tr("Everyone you work with, in one file on your own computer."), ink="muted"
        )
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(sentence)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Emblem())
        row.addLayout(words, 1)
        return row

    def _form(self) -> QWidget:
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(PageHeading(tr("New business")))
        words = tr("All of this can be changed later. Next you choose where the file is kept.")
        column.addWidget(PlainLabel(words, ink="muted"))
        card = Card(self.fields)
        card.column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(card)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.create_button)
        column.addLayout(foot)
        return _centred(column, FORM_WIDTH)


def _centred(column: QVBoxLayout, width: int) -> QWidget:
    """The column in the middle of the page, a little above its middle."""
    inner = QWidget()
    column.setContentsMargins(0, 0, 0, 0)
    inner.setLayout(column)
    inner.setFixedWidth(width)
    page = QWidget()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(24, 24, 24, 24)
    outer.addStretch(2)
    outer.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
    outer.addStretch(3)
    return page


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
