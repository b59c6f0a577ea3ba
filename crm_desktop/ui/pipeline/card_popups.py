"""The small forms and lists that open over the board, each below its card."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, QRect, Signal

from crm_desktop.domain.changes import Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.deal import DealRow, StageKind
from crm_desktop.services.workspace import Done
from crm_desktop.ui.board.view import BoardView
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup, Offer
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.form_popup import FormPopup
from crm_desktop.ui.pipeline import card_forms
from crm_desktop.ui.pipeline.chosen import Chosen
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.scoring.deal_chance import open_deal_chance
from crm_desktop.ui.translation import counted, tr


class CardPopups(QObject):
    """Opens them; only one is open at a time, for it goes when the keyboard leaves it."""

    made = Signal(object)  # the id of a new deal

    def __init__(self, runner: Runner, view: BoardView, chosen: Chosen) -> None:
        super().__init__(view)
        self._runner, self._view, self._chosen = runner, view, chosen
        self.popup: ChoicePopup | FormPopup | None = None

    def edit(self, first: str = "name") -> None:
        """Edit the current deal on its card."""
        row = self._row()
        if row is not None:
            how = self._view.shown.style.how
            popup = self._form(one_line(row.name), card_forms.card_fields())
            read = card_forms.read_card(row, how, self._today())
            popup.open_with(
                self._chosen.anchor(row.id), card_forms.card_values(row, how), read, first
            )

    def begin(self, start: Mapping[str, str] | None = None) -> None:
        """Ask for a new deal in the current lane, beginning with these values."""
        columns, choice = self._view.shown.columns, self._view.choice
        place = 0 if self._chosen.is_list else choice.lane
        if not columns or self._view.shown.is_fixed:
            return
        if not self._view.shown.takes_new(place):
            place += 1
        lane = columns[place].lane
        popup = self._form(tr("New deal"), card_forms.new_fields(self._runner))
        popup.saved.connect(self._tell_made)
        values = {"close_day": card_forms.day_in(lane), **(start or {})}
        read = card_forms.read_new(lane, self._view.shown.style.how, self._today())
        popup.open_with(self._chosen.lane_anchor(), values, read)

    def set_chance(self) -> None:
        """Ask for a chance set by hand."""
        row = self._row()
        if row is not None and row.kind is StageKind.OPEN:
            popup = self._form(one_line(row.name), card_forms.chance_fields())
            values = {"chance": str(row.chance) if row.is_hand_set else ""}
            popup.open_with(
                self._chosen.anchor(row.id), values, card_forms.read_chance(row.id), "chance"
            )

    def open_receipt(self) -> None:
        """Show what the learned chance is made of."""
        row = self._row()
        if row is not None and row.kind is StageKind.OPEN:
            open_deal_chance(self._runner, self._view.window(), row.id, row.name)

    def set_close_day(self) -> None:
        """Ask for the day on which the deals that are meant are to close."""
        row, meant = self._row(), tuple(self._chosen.ids())
        if row is not None and meant:
            popup = self._form(self.title_of(meant), card_forms.close_fields())
            read = card_forms.read_close(meant, self._today())
            popup.open_with(
                self._chosen.anchor(row.id), {"close_day": row.close_day}, read, "close_day"
            )

    def choose(
        self,
        anchor: QRect,
        title: str,
        offers: Sequence[Offer],
        then: Callable[[int | str, str], None],
        note_hint: str = "",
    ) -> None:
        """Ask for one of several, below a place of the window."""
        popup = ChoicePopup(self._view.window(), title, offers, note_hint)
        popup.chosen.connect(then)
        self.popup = popup
        popup.open_at(anchor)

    def title_of(self, deals: Sequence[int]) -> str:
        """The name of the deal, or how many they are."""
        row = self._chosen.row(deals[0])
        one = one_line(row.name) if row is not None else tr("1 deal")
        return counted(len(deals), one, tr("%Ln deals", "", len(deals)))

    def _form(self, title: str, fields: Sequence[FormField]) -> FormPopup:
        popup = FormPopup(self._runner, self._view.window(), title, fields)
        self.popup = popup
        return popup

    def _row(self) -> DealRow | None:
        current = self._chosen.current()
        return self._chosen.row(current) if current is not None and self._chosen.ids() else None

    def _today(self) -> date:
        return local(self._runner.now()).date()

    def _tell_made(self, done: Done) -> None:
        changes = done.changes
        made = changes.ids.get(Kind.DEAL, frozenset()) & changes.created
        if made:
            self.made.emit(max(made))
