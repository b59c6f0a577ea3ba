"""What other rules would do to the list: how many are hot, warm and cold, and who moves most."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from crm_desktop.domain.heat import Heat
from crm_desktop.services.score_preview import Move, Tally
from crm_desktop.ui.lead_words import HEAT_TONES, heat_words
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.key_values import FigureRow, FigureRows
from crm_desktop.ui.widgets.label import PlainLabel, secondary_label, strong_label


class PreviewCard(Card):
    """Shows a tally of the leads, as far as it has come."""

    def __init__(self) -> None:
        self._state = PlainLabel(ink="muted")
        self._heats, self._moves = FigureRows(), FigureRows()
        self._title = secondary_label(tr("Moves most"))
        title = strong_label(tr("What would change"))
        super().__init__(title, self._state, self._heats, self._title, self._moves)
        self.column.addStretch(1)
        self.show_tally(Tally(), 0, 0, {})

    def show_tally(self, tally: Tally, done: int, whole: int, names: Mapping[int, str]) -> None:
        """Show this; `names` are those of who moves."""
        self._state.setText(_state_words(tally, done, whole))
        rows = []
        for heat in Heat:
            before, after = tally.before[heat], tally.after[heat]
            words = heat_words(heat)
            tone = HEAT_TONES[heat] if after != before else Tone.NONE
            rows.append(FigureRow(words[:1].upper() + words[1:], _change(before, after), tone))
        self._heats.set_rows(rows)
        self._title.setVisible(bool(tally.moves))
        self._moves.setVisible(bool(tally.moves))
        self._moves.set_rows([_move(each, names) for each in tally.moves])

    def words(self) -> str:
        """What it says of the whole."""
        return self._state.text()


def _state_words(tally: Tally, done: int, whole: int) -> str:
    if not whole:
        return tr("Nobody has a score yet: make leads of some contacts.")
    if done < whole:
        return filled(tr("Counted {done} of {whole} …"), done=_number(done), whole=_number(whole))
    if not tally.moved:
        return tr("Nobody would move. Type other points, half-lives or words at the left.")
    one = tr("1 lead would score differently.")
    return counted(tally.moved, one, tr("%Ln leads would score differently.", "", tally.moved))


def _change(before: int, after: int) -> str:
    if before == after:
        return _number(before)
    return filled(tr("{before} → {after}"), before=_number(before), after=_number(after))


def _move(move: Move, names: Mapping[int, str]) -> FigureRow:
    tone = Tone.GOOD if move.after > move.before else Tone.BAD
    return FigureRow(names.get(move.contact, "…"), _change(move.before, move.after), tone)


def _number(value: int) -> str:
    return QLocale().toString(value)
