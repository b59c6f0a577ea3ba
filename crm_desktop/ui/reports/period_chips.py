"""Which days a report is about and what it is compared with, as two chips with menus."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from crm_desktop.domain.report import When
from crm_desktop.domain.report_period import Against, Asked, Span
from crm_desktop.ui.plain_text import button_text
from crm_desktop.ui.reports.words import ReportWords
from crm_desktop.ui.translation import QT_TR_NOOP, tr
from crm_desktop.ui.widgets.chip import Chip

_SPANS = {
    Span.THIS_MONTH: QT_TR_NOOP("This month"),
    Span.THIS_QUARTER: QT_TR_NOOP("This quarter"),
    Span.THIS_YEAR: QT_TR_NOOP("This year"),
    Span.LAST_MONTH: QT_TR_NOOP("Last month"),
    Span.LAST_QUARTER: QT_TR_NOOP("Last quarter"),
    Span.LAST_YEAR: QT_TR_NOOP("Last year"),
    Span.ALL: QT_TR_NOOP("All time"),
    Span.OWN: QT_TR_NOOP("Own days …"),
}
_AGAINST = {
    Against.BEFORE: QT_TR_NOOP("vs period before"),
    Against.LAST_YEAR: QT_TR_NOOP("vs last year"),
    Against.NONE: QT_TR_NOOP("not compared"),
}


class PeriodChips(QWidget):
    """Says what was chosen, and asks for it by menus that keys open, too."""

    chosen = Signal(object)  # Asked

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._asked = Asked()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._span = self._against = QWidget()
        self.show_asked(self._asked)

    def show_asked(self, asked: Asked) -> None:
        """Say this; `chosen` is not sent."""
        had = [self._span.hasFocus(), self._against.hasFocus()]
        for former in (self._span, self._against):
            self._row.removeWidget(former)
            former.hide()
            former.deleteLater()
        self._asked = asked
        words = tr(_SPANS[asked.span])
        if asked.span is Span.OWN and asked.own is not None:
            words = ReportWords().say(asked.own)
        self._span = self._chip(words, self.open_spans)
        self._against = self._chip(tr(_AGAINST[asked.against]), self.open_against)
        self._against.setVisible(asked.span is not Span.ALL)  # there is nothing before it
        self.setFixedWidth(self._row.sizeHint().width())
        for is_focused, chip in zip(had, (self._span, self._against), strict=True):
            if is_focused:
                chip.setFocus()

    def take_keyboard(self) -> None:
        """The period gets the keyboard."""
        self._span.setFocus()

    def open_spans(self) -> None:
        """Offer the periods."""
        menu, group = self._menu(self._span)
        for span, text in _SPANS.items():
            if span in (Span.LAST_MONTH, Span.ALL):
                menu.addSeparator()
            action = _choice(group, tr(text), is_chosen=span is self._asked.span)
            action.triggered.connect(partial(self.choose_span, span))
            menu.addAction(action)
        menu.popup(self._below(self._span))

    def open_against(self) -> None:
        """Offer what to compare with."""
        menu, group = self._menu(self._against)
        for against, text in _AGAINST.items():
            action = _choice(group, tr(text), is_chosen=against is self._asked.against)
            action.triggered.connect(partial(self._choose_against, against))
            menu.addAction(action)
        menu.popup(self._below(self._against))

    def _chip(self, words: str, then: Callable[[], None]) -> Chip:
        chip = Chip(f"{words} ▾", removable=False)
        chip.setAccessibleName(words)
        chip.clicked.connect(then)
        self._row.addWidget(chip)
        chip.show()
        return chip

    def _menu(self, over: QWidget) -> tuple[QMenu, QActionGroup]:
        menu = QMenu(over)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu, QActionGroup(menu)

    def _below(self, chip: QWidget) -> QPoint:
        return chip.mapToGlobal(QPoint(0, chip.height() + 4))

    def choose_span(self, span: Span, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
        """Take a period; own days are asked for first."""
        if span is not Span.OWN:
            self.chosen.emit(self._asked._replace(span=span))
            return
        from crm_desktop.ui.dialogs.own_days import OwnDaysDialog

        dialog = OwnDaysDialog(self, self._asked.own or _this_month(self._today))
        dialog.chosen.connect(self._choose_own)
        dialog.open()

    def _choose_own(self, days: When) -> None:
        self.chosen.emit(self._asked._replace(span=Span.OWN, own=days))

    def _choose_against(self, against: Against, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
        self.chosen.emit(self._asked._replace(against=against))


def _choice(group: QActionGroup, words: str, *, is_chosen: bool) -> QAction:
    action = QAction(button_text(words), group)
    action.setCheckable(True)
    action.setChecked(is_chosen)
    return action


def _this_month(today: date) -> When:
    return When(today.replace(day=1), today)
