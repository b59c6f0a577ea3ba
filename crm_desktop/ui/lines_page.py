"""A page of the panel that lists records of the one in it, a line each, and begins new ones."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.changes import Kind
from crm_desktop.services.workspace import Done
from crm_desktop.ui.panel_page import PanelPage
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.widgets.buttons import Action, ActionRow
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.label import PlainLabel
from crm_desktop.ui.widgets.link_line import LinkColumn, LinkText


class LinesPage(PanelPage):
    """Lines of records of the kind `listed`; Enter opens one. Who makes it reads and begins."""

    def __init__(self, runner: Runner, listed: Kind, hint: str, new: str) -> None:
        super().__init__()
        self._runner, self._listed, self._who = runner, listed, (0, "")
        self._asking = CancelToken()
        self._hint = PlainLabel(hint, ink="muted")
        self.lines = LinkColumn()
        self._card = Card(self.lines, spacing=0)
        self._card.column.setContentsMargins(8, 6, 8, 6)
        self.buttons = ActionRow([Action("new", new, "plus")])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._hint, self._card, self.buttons):
            column.addWidget(widget)
        self.buttons.action_chosen.connect(lambda _key: self.begin())
        self.lines.acted.connect(self._act)
        runner.changed.connect(self._follow)

    def show_record(self, key: int, name: str) -> None:
        self._who = (key, name)
        self._asking.cancel()
        self._asking = self.ask(key)

    def ask(self, key: int) -> CancelToken:
        """Read what belongs to a record, and show it."""
        raise NotImplementedError

    def begin(self) -> None:
        """Ask for a new one of theirs."""
        raise NotImplementedError

    def show_lines(self, lines: Sequence[LinkText]) -> None:
        """Show these, or the hint where there are none."""
        self.lines.set_lines(lines)
        self._hint.setVisible(not lines)
        self._card.setVisible(bool(lines))

    def _follow(self, done: Done, _asker: object) -> None:
        if self._who[0] and done.changes.touches(self._listed) and self.isVisible():
            self.show_record(*self._who)

    def _act(self, key: object, verb: str, _at: QPoint) -> None:
        if verb in ("open", "edit"):
            self.open_requested.emit(self._listed, key)
