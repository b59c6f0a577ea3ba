"""Titles of pages and sections, each with room for something beside it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.label import ElidedLabel, secondary_label, strong_label


class _Heading(QWidget):
    def __init__(self, title: ElidedLabel, aside: ElidedLabel) -> None:
        super().__init__()
        self._title, self._aside = title, aside
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(title)
        self._row.addWidget(aside)
        self._row.addStretch(1)

    def set_title(self, text: str) -> None:
        self._title.setText(text)

    def set_aside(self, text: str) -> None:
        """The muted words after the title: a count, a file's kind."""
        self._aside.setText(text)
        self._aside.setVisible(bool(text))

    def add_widget(self, widget: QWidget) -> None:
        """Put something at the right end."""
        self._row.addWidget(widget)


class PageHeading(_Heading):
    """The title of a page, 1.4 times the text."""

    def __init__(self, title: str = "", aside: str = "") -> None:
        label = ElidedLabel(title)
        label.setFont(fonts.title())
        super().__init__(label, ElidedLabel(ink="muted"))
        self.set_aside(aside)


class SectionHeading(_Heading):
    """The title of a section, semibold."""

    def __init__(self, title: str = "", aside: str = "") -> None:
        super().__init__(strong_label(title), secondary_label())
        self.set_aside(aside)
