"""Lines that complete what is typed from what the business already knows."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.services import companies, tags
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.eliding_line import ElidingLine

Names = Callable[[str, Reading], Sequence[str]]
_SHOWN = 12
_APART = ",;"


class CompletingLine(ElidingLine):
    """Offers names below the line while the user types; any text may be typed all the same.

    One that `begins_empty` offers all of them by the arrow down.
    """

    def __init__(
        self,
        runner: Runner,
        names: Names,
        parent: QWidget | None = None,
        *,
        is_list: bool = False,
        begins_empty: bool = False,
    ) -> None:
        super().__init__(parent)
        self._runner, self._names, self._is_list = runner, names, is_list
        self._begins_empty = begins_empty
        self._token = CancelToken()
        self._offers = QStringListModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._ask)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._begins_empty:
            self._ask(self.text())
        else:
            super().keyPressEvent(event)

    def _ask(self, _text: str) -> None:
        self._token.cancel()
        start = self._part().strip()
        if not start and not self._begins_empty:
            self._hide()
            return
        self._token = self._runner.read(self, partial(self._names, start), self._offer)

    def _offer(self, names: Sequence[str]) -> None:
        shown = [one_line(name) for name in names][:_SHOWN]
        if not self.hasFocus() or not shown or shown == [self._part().strip()]:
            self._hide()
            return
        self._offers.setStringList(shown)
        self._completer.complete()

    def _take(self, name: str) -> None:
        text = self.text()
        if self._is_list:
            before = text[: len(text) - len(self._part())]
            name = f"{before}{' ' if before else ''}{name}, "
        self.setText(name)
        self.setModified(True)

    def _hide(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()

    def _part(self) -> str:
        text = self.text()
        if not self._is_list:
            return text
        cut = max(text.rfind(sign) for sign in _APART)
        return text[cut + 1 :]


def company_line(runner: Runner, parent: QWidget | None = None) -> CompletingLine:
    """A line for the name of a company."""
    return CompletingLine(runner, companies.names, parent)


def tags_line(runner: Runner, parent: QWidget | None = None) -> CompletingLine:
    """A line for tags apart by commas."""
    return CompletingLine(runner, _tags_like, parent, is_list=True)


def _tags_like(start: str, reading: Reading) -> list[str]:
    wanted = start.casefold()
    return [tag.name for tag in tags.all_tags(reading) if wanted in tag.name.casefold()]
