"""Fields for days, times and numbers that look like the other fields."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QAbstractSpinBox, QCalendarWidget, QDateEdit, QSpinBox, QTimeEdit

from crm_desktop.ui import theme

_INSET = 7

Field = TypeVar("Field", bound=QAbstractSpinBox)


def day_field() -> QDateEdit:
    """A field for a day, with a calendar to choose from."""
    field = QDateEdit()
    field.setCalendarPopup(True)
    calm_calendar(field.calendarWidget())
    return field


def time_field() -> QTimeEdit:
    """A field for a time of day."""
    return _inset(QTimeEdit())


def number_field(lowest: int, highest: int) -> QSpinBox:
    """A field for a whole number from `lowest` to `highest`."""
    field = _inset(QSpinBox())
    field.setRange(lowest, highest)
    return field


def calm_calendar(calendar: QCalendarWidget) -> None:
    """Take the red out of the week's end: here red means overdue."""
    plain = QTextCharFormat()
    plain.setForeground(theme.current().text)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)


def _inset(field: Field) -> Field:
    # The style sheet cannot: Qt begins the text of fields with two buttons at the border.
    field.lineEdit().setTextMargins(_INSET, 0, 0, 0)
    return field
