"""Editors for the values that a field is held against: text, numbers, days, choices."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
)

from crm_desktop.domain.filter import PERIODS, FieldKind, FilterField, Operator, Value
from crm_desktop.ui.dialogs import day_words
from crm_desktop.ui.filtering import amounts, words
from crm_desktop.ui.filtering.choices import ChoicesEditor
from crm_desktop.ui.filtering.known import Known
from crm_desktop.ui.filtering.value_editor import ValueEditor, Values
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import icon_button
from crm_desktop.ui.widgets.fields import calm_calendar, number_field
from crm_desktop.ui.widgets.label import secondary_label

MakeLine = Callable[[], QLineEdit]
_DAYS = 30
_MOST_DAYS = 36_500


class _TypedEditor(ValueEditor):
    """One line or two; Enter leads from the first to the second and out of the last."""

    def __init__(self, lines: list[QLineEdit]) -> None:
        super().__init__()
        self._lines = lines
        for place, line in enumerate(lines):
            line.textChanged.connect(self._typed)
            line.returnPressed.connect(partial(self._enter, place))

    def take_keyboard(self) -> None:
        self._lines[0].setFocus()
        self._lines[0].selectAll()

    def _enter(self, place: int) -> None:
        if place + 1 < len(self._lines):
            self._lines[place + 1].setFocus()
        else:
            self.submitted.emit()

    def _typed(self, _text: str) -> None:
        self.changed.emit()


class LinesEditor(_TypedEditor):
    """`read` gives the value that a text means, `show` the text of a value."""

    def __init__(
        self,
        lines: list[QLineEdit],
        read: Callable[[str], Value | None],
        show: Callable[[Value], str],
    ) -> None:
        super().__init__(lines)
        self._read, self._text = read, show
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for place, line in enumerate(lines):
            if place:
                row.addWidget(secondary_label(tr("and")))
            row.addWidget(line, 1)
            line.setAccessibleName(tr("Value") if not place else tr("Upper value"))

    def values(self) -> Values | None:
        found = [self._read(line.text()) for line in self._lines]
        whole = tuple(value for value in found if value is not None)
        return whole if len(whole) == len(self._lines) else None

    def set_values(self, values: Values) -> None:
        for line, value in zip(self._lines, values, strict=False):
            line.setText(self._text(value))

    def _typed(self, _text: str) -> None:
        for line in self._lines:
            is_bad = bool(line.text().strip()) and self._read(line.text()) is None
            line.setProperty("state", "bad" if is_bad else "")
            line.style().unpolish(line)
            line.style().polish(line)
        super()._typed(_text)


class DaysEditor(ValueEditor):
    """A number of days."""

    def __init__(self) -> None:
        super().__init__()
        self._count = number_field(1, _MOST_DAYS)
        self._count.setValue(_DAYS)
        self._count.setAccessibleName(tr("Number of days"))
        self._count.setMinimumWidth(96)
        self._count.valueChanged.connect(self.changed)
        self._count.lineEdit().returnPressed.connect(self.submitted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._count)
        row.addWidget(secondary_label(tr("days")))
        row.addStretch(1)

    def values(self) -> Values | None:
        self._count.interpretText()
        return (self._count.value(),)

    def set_values(self, values: Values) -> None:
        if values and isinstance(values[0], int):
            self._count.setValue(values[0])

    def take_keyboard(self) -> None:
        self._count.setFocus()
        self._count.selectAll()


class PeriodEditor(ValueEditor):
    """This week, this month and so on."""

    def __init__(self) -> None:
        super().__init__()
        self._box = EnterBox()
        self._box.setAccessibleName(tr("Period"))
        for period in PERIODS:
            self._box.addItem(words.period_words(period), period)
        self._box.setCurrentIndex(PERIODS.index("month"))
        self._box.currentIndexChanged.connect(self.changed)
        self._box.entered.connect(self.submitted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box)

    def values(self) -> Values | None:
        return (str(self._box.currentData()),)

    def set_values(self, values: Values) -> None:
        if values and values[0] in PERIODS:
            self._box.setCurrentIndex(PERIODS.index(str(values[0])))

    def take_keyboard(self) -> None:
        self._box.setFocus()


class DayEditor(_TypedEditor):
    """One day or two, in words or from a calendar, with what was understood below."""

    def __init__(self, count: int, today: date, *, is_yearless: bool) -> None:
        super().__init__([QLineEdit() for _ in range(count)])
        self._today, self._is_yearless = today, is_yearless
        self._words = secondary_label()
        row = QHBoxLayout()
        row.setSpacing(4)
        for place, line in enumerate(self._lines):
            line.setPlaceholderText(tr("1 March, 15.12.2025 …"))
            line.setAccessibleName(tr("Day") if not place else tr("Last day"))
            choose = icon_button("calendar", tr("Choose a day"))
            choose.clicked.connect(partial(self._open_calendar, line))
            row.addWidget(line, 1)
            row.addWidget(choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._words)

    def values(self) -> Values | None:
        found = [day_words.day(line.text(), self._today) for line in self._lines]
        days = [day.isoformat() for day in found if day is not None]
        if len(days) < len(self._lines):
            return None
        return tuple(day[5:] if self._is_yearless else day for day in days)

    def set_values(self, values: Values) -> None:
        for line, value in zip(self._lines, values, strict=False):
            text = str(value)
            line.setText(f"2000-{text}" if self._is_yearless and len(text) == 5 else text)

    def _typed(self, _text: str) -> None:
        found = self.values()
        if found is not None:
            said = [words.day_words(str(value), self._today) for value in found]
            self._words.setText(words.all_of(said))
        else:
            self._words.setText("")
        is_bad = found is None and all(line.text().strip() for line in self._lines)
        if is_bad:
            self._words.setText(tr("not understood as a day"))
        self._words.set_ink("bad" if is_bad else "muted")
        super()._typed(_text)

    def _open_calendar(self, line: QLineEdit) -> None:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calm_calendar(calendar)
        shown = day_words.day(line.text(), self._today) or self._today
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))

        def take(chosen: QDate) -> None:
            line.setText(chosen.toString(Qt.DateFormat.ISODate))
            line.setFocus()
            calendar.close()

        calendar.activated.connect(take)
        calendar.clicked.connect(take)
        calendar.move(line.mapToGlobal(QPoint(0, line.height() + 4)))
        calendar.show()
        calendar.setFocus()


class EnterBox(QComboBox):
    """A choice of few, in which Enter leads on and Space or Alt+Down opens."""

    entered = Signal()

    def keyPressEvent(self, event: Any) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


_NUMBERS = frozenset({FieldKind.COUNT, FieldKind.NUMBER, FieldKind.MONEY})
# What each operator asks for; all others ask for a text, or a number of a number.
_SORTS = {
    Operator.YES: "",
    Operator.NO: "",
    Operator.EMPTY: "",
    Operator.FILLED: "",
    Operator.HAS_ANY: "choices",
    Operator.HAS_ALL: "choices",
    Operator.HAS_NONE: "choices",
    Operator.WITHIN_LAST: "span",
    Operator.NOT_WITHIN_LAST: "span",
    Operator.WITHIN_NEXT: "span",
    Operator.THIS: "period",
    Operator.ON: "day1",
    Operator.BEFORE: "day1",
    Operator.AFTER: "day1",
    Operator.BETWEEN: "day2",
}
_YEARLESS = frozenset({Operator.ON, Operator.BETWEEN})


def editor_sort(field: FilterField, operator: Operator) -> str:
    """Which editor an operator needs, `""` for none: those of the same sort can share one."""
    if field.kind in _NUMBERS and operator is Operator.BETWEEN:
        return "number2"
    if operator in _SORTS:
        sort = _SORTS[operator]
        is_yearless = field.kind is FieldKind.BIRTHDAY and operator in _YEARLESS
        return sort.replace("day", "yearless") if is_yearless else sort
    return "number1" if field.kind in _NUMBERS else "text"


def make_editor(
    sort: str, field: FilterField, known: Known, make_line: MakeLine
) -> ValueEditor | None:
    """The editor of a sort; `None` where nothing is asked for."""
    makers: dict[str, Callable[[], ValueEditor]] = {
        "choices": partial(_choices, field, known),
        "span": DaysEditor,
        "period": PeriodEditor,
        "number1": partial(_numbers, 1, field),
        "number2": partial(_numbers, 2, field),
        "text": lambda: LinesEditor([make_line()], lambda text: text.strip() or None, str),
        "day1": partial(DayEditor, 1, known.today, is_yearless=False),
        "day2": partial(DayEditor, 2, known.today, is_yearless=False),
        "yearless1": partial(DayEditor, 1, known.today, is_yearless=True),
        "yearless2": partial(DayEditor, 2, known.today, is_yearless=True),
    }
    return makers[sort]() if sort else None


def _choices(field: FilterField, known: Known) -> ValueEditor:
    return ChoicesEditor(known.choices(field))


def _numbers(count: int, field: FilterField) -> ValueEditor:
    def show(value: Value) -> str:
        return amounts.typed(value, field) if isinstance(value, int) else value

    lines = [QLineEdit() for _ in range(count)]
    return LinesEditor(lines, partial(amounts.parsed, field=field), show)
