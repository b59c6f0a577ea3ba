"""Lines for values of fields of one's own: with a list, a calendar, or a way to follow a link.

Each is a line of text all the same: whatever is typed is read when it is written.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QStringListModel, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QCompleter, QLineEdit, QWidget

from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import link_target, read_value
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.domain.figures import Conventions, decimals_of, write_number
from crm_desktop.ui.icons import icon
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.eliding_line import ElidingLine
from crm_desktop.ui.widgets.fields import calm_calendar

_MOST_SHOWN = 12
_OPENERS = (Qt.Key.Key_Down, Qt.Key.Key_F4)


def value_line(field: Field, how: Conventions, parent: QWidget | None = None) -> QLineEdit:
    """A line for the values of a field."""
    if field.type in (FieldType.CHOICE, FieldType.CHOICES):
        names = [choice.name for choice in field.choices]
        return ChoiceLine(names, parent, is_several=field.type is FieldType.CHOICES)
    if field.type is FieldType.YES_NO:
        return ChoiceLine([tr("Yes"), tr("No")], parent)
    if field.type is FieldType.DAY:
        return DayLine(field, how, parent)
    return LinkField(parent) if field.type is FieldType.LINK else QLineEdit(parent)


def hint(field: Field, how: Conventions) -> str:
    """What stands in the line of a field while it is empty."""
    if field.type is FieldType.MONEY:
        places = decimals_of(field.currency)
        return write_number(0, places, decimal_comma=how.decimal_comma, least=places)
    hints = {
        FieldType.CHOICES: tr("apart by semicolons"),
        FieldType.DAY: tr("2026-11-14"),
        FieldType.LINK: tr("https://"),
    }
    return hints.get(field.type, "")


class ChoiceLine(ElidingLine):
    """Offers names while one types, and all of them at Down, or at a click on its sign."""

    def __init__(
        self, names: Sequence[str], parent: QWidget | None = None, *, is_several: bool = False
    ) -> None:
        super().__init__(parent)
        self._names, self._is_several = tuple(names), is_several
        self._offers = QStringListModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_SHOWN)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._narrow)
        self.open_action = _sign(self, "chevron-down", tr("Show all choices"))
        self.open_action.triggered.connect(self.open_list)

    def set_names(self, names: Sequence[str]) -> None:
        """Offer these from now on."""
        self._names = tuple(names)

    def open_list(self) -> None:
        """Offer all names that are not there yet."""
        self.setFocus()
        there = self._parts() if self._is_several else []
        self._offer([name for name in self._names if name not in there])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENERS:
            self.open_list()
        else:
            super().keyPressEvent(event)

    def offered(self) -> list[str]:
        """The names offered now."""
        return self._offers.stringList()

    def _narrow(self, _text: str) -> None:
        typed = self._typed().casefold()
        found = [name for name in self._names if typed and typed in name.casefold()]
        if found:
            self._offer(found)
        else:
            self._hide()

    def _offer(self, names: Sequence[str]) -> None:
        self._offers.setStringList([one_line(name) for name in names])
        if names:
            self._completer.complete()
        else:
            self._hide()

    def _take(self, shown: str) -> None:
        name = next((each for each in self._names if one_line(each) == shown), shown)
        if self._is_several:
            parts = self._parts()
            if self._typed() and parts:
                parts.pop()
            name = "; ".join([*(part for part in parts if part != name), name])
        self.setText(name)
        self.setModified(True)

    def _parts(self) -> list[str]:
        return [part.strip() for part in self.text().split(";") if part.strip()]

    def _typed(self) -> str:
        """What is being typed: of several, the last one while it is no name yet."""
        last = self.text().rpartition(";")[2].strip() if self._is_several else self.text().strip()
        return "" if last in self._names else last

    def _hide(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()


class DayLine(QLineEdit):
    """A day, typed in any form or chosen from a calendar."""

    def __init__(self, field: Field, how: Conventions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field, self._how = field, how
        self.open_action = _sign(self, "calendar", tr("Choose a day"))
        self.open_action.triggered.connect(self.open_calendar)

    def open_calendar(self) -> QCalendarWidget:
        """Open the calendar at the day that stands here."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calm_calendar(calendar)
        shown = self._day()
        if shown is not None:
            calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        for chosen in (calendar.activated, calendar.clicked):
            chosen.connect(self._take)
            chosen.connect(calendar.close)
        calendar.move(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.show()
        calendar.setFocus()
        return calendar

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENERS:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _day(self) -> date | None:
        try:
            found = read_value(self._field, self.text(), self._how)
        except CrmError:
            return None
        return date.fromisoformat(found.text) if found else None

    def _take(self, chosen: QDate) -> None:
        self.setText(chosen.toString(Qt.DateFormat.ISODate))
        self.setModified(True)
        self.setFocus()


class LinkField(QLineEdit):
    """A link; its sign, or Alt+Enter, opens it where it is one that may be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_action = _sign(self, "external-link", tr("Open the link"))
        self.open_action.triggered.connect(self.follow)
        self.textChanged.connect(self._enable)
        self._enable(self.text())

    def follow(self) -> None:
        """Hand the link to the system."""
        from crm_desktop.ui.links import open_link

        open_link(link_target(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.follow()
        else:
            super().keyPressEvent(event)

    def _enable(self, text: str) -> None:
        self.open_action.setVisible(bool(link_target(text)))


def _sign(line: QLineEdit, name: str, words: str) -> QAction:
    action = QAction(icon(name, "muted"), words, line)
    action.setToolTip(words)
    line.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
    return action
