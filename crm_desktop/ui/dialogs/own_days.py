"""Asks from which day to which something is to be shown."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.report import When
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.fields import day_field

_WIDTH = 320
_FIRST, _LAST = QDate(1970, 1, 1), QDate(2999, 12, 31)


class OwnDaysDialog(QDialog):
    """Two days; turned about, they mean the same."""

    chosen = Signal(object)  # When

    def __init__(self, parent: QWidget, days: When) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Own days"))
        self.first, self.last = _field(days.first), _field(days.last)
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(tr("From"), self.first)
        form.addRow(tr("To"), self.last)
        show = primary_button(tr("Show"))
        show.setDefault(True)
        show.clicked.connect(self.accept)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(show)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(form)
        column.addLayout(foot)
        self.resize(_WIDTH, self.sizeHint().height())

    def accept(self) -> None:
        first, last = sorted(_day(field) for field in (self.first, self.last))
        self.chosen.emit(When(first, last))
        super().accept()


def _field(day: date) -> QDateEdit:
    made = day_field()
    made.setDateRange(_FIRST, _LAST)
    made.setDate(QDate(day.year, day.month, day.day))
    return made


def _day(field: QDateEdit) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())
