"""Tells of deadlines: by the system where one works elsewhere, else by the notice at the foot."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QSystemTrayIcon

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.services.ticket_alerts import TicketAlert
from crm_desktop.ui import dates
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.toast import Toast

_ACT = "ticket.alert"
_SHOWN_MS = 20_000
_SHORT = 60


class TicketNotices(QObject):
    """One notice at a time; a click on it opens the ticket, or the list of the day for several."""

    open_requested = Signal(object, object)  # the kind and id of the ticket
    list_requested = Signal()

    def __init__(self, window: QMainWindow, toast: Callable[[], Toast]) -> None:
        super().__init__(window)
        self._window, self._toast = window, toast
        self._alerts: Sequence[TicketAlert] = ()
        self._tray: QSystemTrayIcon | None = None
        self._listens = False
        self._hiding = QTimer(self, interval=_SHOWN_MS, singleShot=True)
        self._hiding.timeout.connect(self._put_away)

    def tell(self, alerts: Sequence[TicketAlert]) -> None:
        """Say it now."""
        self._alerts = alerts
        words = alert_words(alerts)
        if not self._window.isActiveWindow() and QSystemTrayIcon.isSystemTrayAvailable():
            self._tell_by_system(words)
        else:
            toast = self._toast()
            if not self._listens:
                toast.action_requested.connect(self._act)
                self._listens = True
            action = tr("Open") if len(alerts) == 1 else tr("Show")
            toast.show_text(words, action, _ACT, for_ms=_SHOWN_MS)

    def open(self) -> None:
        """Show what was told of last."""
        if len(self._alerts) == 1:
            self.open_requested.emit(Kind.TICKET, self._alerts[0].ticket)
        elif self._alerts:
            self.list_requested.emit()

    def _tell_by_system(self, words: str) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.messageClicked.connect(self._clicked)
            self._tray.activated.connect(self._clicked)
        self._tray.show()
        self._tray.showMessage(tr("Tickets"), words, self._window.windowIcon(), _SHOWN_MS)
        self._hiding.start()

    def _clicked(self, _reason: object = None) -> None:
        self._put_away()
        self._window.raise_()
        self._window.activateWindow()
        self.open()

    def _put_away(self) -> None:
        if self._tray is not None:
            self._tray.hide()

    def _act(self, key: str) -> None:
        if key == _ACT:
            self.open()


def alert_words(alerts: Sequence[TicketAlert]) -> str:
    """What is told: one deadline by name, of several how many."""
    if len(alerts) == 1:
        return _words_of_one(alerts[0])
    missed = len({alert.ticket for alert in alerts if alert.is_breach})
    coming = len({alert.ticket for alert in alerts if not alert.is_breach})
    parts = []
    if missed:
        one, many = tr("1 ticket is overdue"), tr("%Ln tickets are overdue", "", missed)
        parts.append(counted(missed, one, many))
    if coming:
        one, many = tr("1 ticket is due soon"), tr("%Ln tickets are due soon", "", coming)
        parts.append(counted(coming, one, many))
    return " · ".join(parts)


def _words_of_one(alert: TicketAlert) -> str:
    if alert.is_breach:
        text = (
            tr("#{number} {name}: the first reply is overdue")
            if alert.is_reply
            else tr("#{number} {name}: the solution is overdue")
        )
    else:
        text = (
            tr("#{number} {name}: first reply by {time}")
            if alert.is_reply
            else tr("#{number} {name}: solution by {time}")
        )
    time = dates.time_of(local(alert.due))
    return filled(text, number=alert.number, name=one_line(alert.name)[:_SHORT], time=time)
