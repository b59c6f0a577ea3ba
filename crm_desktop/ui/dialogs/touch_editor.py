"""How to keep in touch with someone: how often, whether at all, with what consent."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.dates import local
from crm_desktop.domain.touch import Consent, Touch
from crm_desktop.services.touching import SetTouch
from crm_desktop.services.workspace import Done
from crm_desktop.ui.dialogs import day_words
from crm_desktop.ui.plain_text import window_title
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.texts import error_words
from crm_desktop.ui.touch_words import CONSENTS, INTERVALS, consent_words, interval_words
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import button, primary_button
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label

_WIDTH = 440


class TouchEditor(QDialog):
    """Stays open until what it says is written."""

    def __init__(
        self, runner: Runner, parent: QWidget, contact: int, name: str, touch: Touch
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(window_title(filled(tr("Keep in touch with {name}"), name=name)))
        self._runner, self._contact = runner, contact
        self.interval, self.consent = QComboBox(), QComboBox()
        self.stop = QCheckBox(tr("Do not contact"))
        self.day, self.source = QLineEdit(), QLineEdit()
        self._error = PlainLabel(ink="bad")
        self._error.hide()
        self.save_button = primary_button(tr("Save"))
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self._fill(touch)
        self._lay_out()
        self.consent.currentIndexChanged.connect(self._enable)
        self._enable()

    def touch(self) -> Touch:
        """What stands in the fields; a day that cannot be read is given as typed."""
        today = local(self._runner.now()).date()
        typed = self.day.text().strip()
        read = day_words.day(typed, today) if typed else None
        return Touch(
            self.interval.currentData() or None,
            self.stop.isChecked(),
            Consent(self.consent.currentData()),
            read.isoformat() if read is not None else typed,
            self.source.text(),
        )

    def save(self) -> None:
        """Write it."""
        self.save_button.setEnabled(False)
        command = SetTouch(self._contact, self.touch())
        self._runner.write(self, command, self._saved, self._refused)

    def _fill(self, touch: Touch) -> None:
        days = sorted({*INTERVALS, touch.days or 0})
        for each in days:
            self.interval.addItem(interval_words(each), each)
        self.interval.setCurrentIndex(days.index(touch.days or 0))
        for consent in CONSENTS:
            self.consent.addItem(consent_words(consent), consent.value)
        self.consent.setCurrentIndex(CONSENTS.index(touch.consent))
        self.stop.setChecked(touch.do_not_contact)
        self.day.setText(touch.consent_day)
        self.day.setPlaceholderText(tr("today"))
        self.source.setText(touch.consent_source)
        self.source.setPlaceholderText(tr("form on the website, by phone …"))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows = (
            (tr("Be in touch"), self.interval),
            ("", self.stop),
            (tr("Consent to be written to"), self.consent),
            (tr("Since"), self.day),
            (tr("Source"), self.source),
        )
        for place, (words, field) in enumerate(rows):
            if words:
                grid.addWidget(secondary_label(words), place, 0)
                field.setAccessibleName(words)
            grid.addWidget(field, place, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(grid)
        column.addWidget(self._error)
        column.addLayout(foot)
        self.resize(_WIDTH, self.sizeHint().height())

    def _enable(self) -> None:
        is_told = bool(self.consent.currentData())
        self.day.setEnabled(is_told)
        self.source.setEnabled(is_told)

    def _saved(self, _done: Done) -> None:
        self.accept()

    def _refused(self, error: BaseException) -> None:
        self.save_button.setEnabled(True)
        self._error.setText(error_words(error))
        self._error.show()
