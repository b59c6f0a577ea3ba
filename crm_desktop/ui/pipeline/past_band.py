"""Says that the board is that of a past day, and leads back; and asks for such a day."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QRect, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from crm_desktop.ui.pipeline.days import long_day
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import link_button, primary_button
from crm_desktop.ui.widgets.fields import day_field
from crm_desktop.ui.widgets.label import ElidedLabel, strong_label
from crm_desktop.ui.widgets.raised import RaisedPanel


class PastBand(QFrame):
    """Stands in the place of the totals."""

    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "card")
        self._words = ElidedLabel(ink="warning")
        back = link_button(tr("Back to today"))
        back.clicked.connect(self.back_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(back)

    def show_day(self, day: str) -> None:
        """Say of which day the board is."""
        words = tr("As it stood on {day}. Names are those of today; nothing can be changed here.")
        self._words.setText(filled(words, day=long_day(day)))


class DayPopup(RaisedPanel):
    """Asks for a past day."""

    chosen = Signal(str)

    def __init__(self, window: QWidget, today: date, start: str) -> None:
        super().__init__(window)
        self.setAccessibleName(tr("Board as of"))
        self.field = day_field()
        self.field.setAccessibleName(tr("Day"))
        last = today - timedelta(days=1)
        self.field.setMaximumDate(QDate(last.year, last.month, last.day))
        shown = date.fromisoformat(start) if start else last
        self.field.setDate(QDate(shown.year, shown.month, shown.day))
        show = primary_button(tr("Show"))
        show.clicked.connect(self._take)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(show)
        self.column.addWidget(strong_label(tr("The board as it stood on")))
        self.column.addLayout(row)

    def open_at(self, anchor: QRect) -> None:
        """Show it below a place of its window."""
        self.open_below(anchor)
        self.field.setFocus()

    def _take(self) -> None:
        day = self.field.date()
        self.close_panel()
        self.chosen.emit(f"{day.year():04}-{day.month():02}-{day.day():02}")
