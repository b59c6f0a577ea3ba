"""A day and a time to plan for, in words or from a calendar, with what was understood beside it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.ui.dialogs import day_words
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import icon_button
from crm_desktop.ui.widgets.fields import calm_calendar
from crm_desktop.ui.widgets.label import secondary_label


class WhenFields(QWidget):
    """Two lines for day and time; `understood` is what they mean."""

    submitted = Signal()
    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.day = QLineEdit()
        self.day.setPlaceholderText(tr("tomorrow, fri, 15.12. …"))
        self.day.setAccessibleName(tr("Day"))
        self.time = QLineEdit()
        self.time.setPlaceholderText(tr("time"))
        self.time.setAccessibleName(tr("Time"))
        self.time.setFixedWidth(64)
        self._choose = icon_button("calendar", tr("Choose a day"))
        self._choose.clicked.connect(self._open_calendar)
        self._words = secondary_label()
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget in (self.day, self._choose, self.time):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._words)
        for field in (self.day, self.time):
            field.textChanged.connect(self._show)
            field.returnPressed.connect(self.submitted)
        self._show()

    def set_when(self, day: str, time: str) -> None:
        """Start with a day (`YYYY-MM-DD`) and time."""
        self.day.setText(day)
        self.time.setText(time)

    def understood(self) -> tuple[str, str] | None:
        """The day (`YYYY-MM-DD`) and time (`HH:MM` or empty) meant; None while there is none."""
        found = day_words.day_and_time(self.day.text(), self._today())
        wall = day_words.time(self.time.text())
        if found is None or wall is None:
            return None
        return found[0].isoformat(), wall or found[1]

    def _show(self) -> None:
        found = self.understood()
        if found is not None:
            self._words.setText(_long(*found))
        elif self.day.text().strip() or self.time.text().strip():
            self._words.setText(tr("not understood as a day and time"))
        else:
            self._words.setText(tr("a day, such as “in 3 days”"))
        is_bad = found is None and bool(self.day.text().strip())
        self._words.set_ink("bad" if is_bad else "muted")
        self.changed.emit()

    def _open_calendar(self) -> None:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calm_calendar(calendar)
        found = self.understood()
        shown = date.fromisoformat(found[0]) if found else self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        calendar.activated.connect(calendar.close)
        calendar.clicked.connect(calendar.close)
        calendar.move(self._choose.mapToGlobal(QPoint(0, self._choose.height() + 4)))
        calendar.show()
        calendar.setFocus()

    def _take(self, chosen: QDate) -> None:
        self.day.setText(chosen.toString(Qt.DateFormat.ISODate))
        self.time.setFocus()


def _long(day: str, wall: str) -> str:
    shown = QDate.fromString(day, Qt.DateFormat.ISODate)
    words = QLocale().toString(shown, QLocale.FormatType.LongFormat)
    return f"{words}, {wall}" if wall else words
