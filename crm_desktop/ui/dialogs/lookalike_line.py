"""A quiet line below a form: who is there already like the one being typed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.lookalike import Lookalike
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.plain_text import isolated, plain_tool_tip
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.buttons import link_button
from crm_desktop.ui.widgets.label import ElidedLabel

Ask = Callable[[Mapping[str, str], Reading], Lookalike | None]


class LookalikeLine(QWidget):
    """Asks with every key typed, says whom it found, and opens it; it never stands in the way."""

    open_requested = Signal(object, object)  # Kind and id

    def __init__(self, runner: Runner, ask: Ask) -> None:
        super().__init__()
        self._runner, self._ask = runner, ask
        self._token: CancelToken | None = None
        self._shown: Lookalike | None = None
        self._words = ElidedLabel(ink="warning")
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.open = link_button(tr("Open"))
        self.open.clicked.connect(self._open)
        plain_tool_tip(self.open, tr("Alt+O"))
        shortcut = QShortcut(QKeySequence("Alt+O"), self)
        shortcut.activated.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.open)
        # Its room is kept, so that nothing jumps under the hands of who types.
        self.setFixedHeight(max(self.open.sizeHint().height(), self._words.sizeHint().height()))
        self._show(None)

    def look(self, values: Mapping[str, str]) -> None:
        """Ask about these values; a former question is called off."""
        if self._token is not None:
            self._token.cancel()
        typed, ask = dict(values), self._ask
        self._token = self._runner.read(self, lambda reading: ask(typed, reading), self._show)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _show(self, found: Lookalike | None) -> None:
        self._shown = found
        self.open.setVisible(found is not None)
        if found is None:
            self._words.setText("")
            return
        name = ", ".join(isolated(each) for each in (found.name, found.aside) if each)
        words = filled(tr("Looks like {name}"), name=name)
        self._words.setText(words)
        self.open.setAccessibleName(filled(tr("Open {name}"), name=found.name))

    def _open(self) -> None:
        if self._shown is not None:
            self.open_requested.emit(self._shown.kind, self._shown.id)
