"""Probable duplicates, side by side: the same person, someone new, or passed over."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QMenu, QSizePolicy, QWidget

from crm_desktop.services.importing.checking import Pair
from crm_desktop.services.importing.policy import Action, Decision
from crm_desktop.ui import fonts, theme
from crm_desktop.ui.importing.comparing import ComparedField, compared
from crm_desktop.ui.importing.words import number, reason_words
from crm_desktop.ui.painting import paint_focus_ring
from crm_desktop.ui.translation import counted, filled, tr
from crm_desktop.ui.widgets.buttons import button, icon_button
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.label import ElidedLabel, secondary_label

_KEYS = {Qt.Key.Key_1: Action.MERGE, Qt.Key.Key_2: Action.CREATE, Qt.Key.Key_3: Action.SKIP}
_LABEL_WIDTH = 84
_ROWS = 5


class DuplicatesCard(Card):
    """One pair at a time; keys 1, 2, 3 decide, the arrow keys go on and back."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pairs: Sequence[Pair] = ()
        self._total = 0
        self._at = 0
        self._made: dict[int, Decision] = {}
        self._all: Action | None = None
        self._heading = SectionHeading(tr("Probable duplicates"))
        self.back = icon_button("chevron-left", tr("The one before (←)"))
        self.forth = icon_button("chevron-right", tr("The next one (→)"))
        self.choices = {
            Action.MERGE: button(tr("1  Same person")),
            Action.CREATE: button(tr("2  Someone new")),
            Action.SKIP: button(tr("3  Skip")),
        }
        self.all_button = button("")
        self._reasons = secondary_label()
        self._more = secondary_label()
        self._comparison = Comparison()
        self._lay_out()
        self._connect()

    def set_pairs(self, pairs: Sequence[Pair], total: int) -> None:
        """Show these pairs of `total`; what was decided of a pair that is still there stays."""
        present = {pair.number for pair in pairs}
        self._made = {key: made for key, made in self._made.items() if key in present}
        self._pairs, self._total = pairs, total
        self._at = min(self._at, max(len(pairs) - 1, 0))
        self._show()

    def reset(self) -> None:
        """Forget every decision."""
        self._made, self._all, self._at = {}, None, 0

    def decisions(self) -> dict[int, Decision]:
        """What was decided, by the number of the row."""
        return dict(self._made)

    def otherwise(self) -> Action:
        """What happens to those of which nothing was decided one by one."""
        return self._all or Action.CREATE

    def undecided(self) -> int:
        """For how many nothing was decided, neither one by one nor for all."""
        return 0 if self._all is not None else self._total - len(self._made)

    def brought_in(self) -> int:
        """How many of the rows make or change a contact."""
        chosen = sum(made.action is not Action.SKIP for made in self._made.values())
        rest = self._total - len(self._made)
        return chosen + (rest if self.otherwise() is not Action.SKIP else 0)

    def decide(self, action: Action) -> None:
        """Decide the pair that is shown, and go on to the next."""
        if not self._pairs:
            return
        pair = self._pairs[self._at]
        self._made[pair.number] = Decision(action, pair.contact or None)
        self._at = self._next_undecided()
        self._show()
        self.changed.emit()

    def decide_all(self, action: Action) -> None:
        """The same for every pair, also for those decided before."""
        self._made, self._all = {}, action
        self._show()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _KEYS:
            self.decide(_KEYS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._step(-1)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._step(1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            paint_focus_ring(painter, QRectF(self.rect()), theme.current().accent, 8)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _lay_out(self) -> None:
        self._heading.add_widget(self.back)
        self._heading.add_widget(self.forth)
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=8)
        self._group = QButtonGroup(self)
        for choice in self.choices.values():
            choice.setCheckable(True)
            self._group.addButton(choice)
            row.addWidget(choice)
        row.addWidget(self.all_button)
        for widget in (self._heading, self._comparison, self._reasons, buttons, self._more):
            self.column.addWidget(widget)

    def _connect(self) -> None:
        self.back.clicked.connect(partial(self._step, -1))
        self.forth.clicked.connect(partial(self._step, 1))
        menu = QMenu(self.all_button)
        for action, words in (
            (Action.MERGE, tr("All are the same person")),
            (Action.CREATE, tr("All are someone new")),
            (Action.SKIP, tr("Skip all")),
        ):
            entry = QAction(words, menu)
            entry.triggered.connect(partial(self._all_chosen, action))
            menu.addAction(entry)
        self.all_button.setMenu(menu)
        for action, choice in self.choices.items():
            choice.clicked.connect(partial(self._chosen, action))

    def _chosen(self, action: Action, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt
        self.decide(action)

    def _all_chosen(self, action: Action, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt
        self.decide_all(action)

    def _step(self, by: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
        if self._pairs:
            self._at = (self._at + by) % len(self._pairs)
            self._show()

    def _next_undecided(self) -> int:
        order = [*range(self._at + 1, len(self._pairs)), *range(self._at)]
        open_ones = (at for at in order if self._pairs[at].number not in self._made)
        return next(open_ones, min(self._at + 1, len(self._pairs) - 1))

    def _show(self) -> None:
        words = counted(self._total, tr("Decide all …"), tr("All %Ln at once", "", self._total))
        self.all_button.setText(words)
        self.all_button.setVisible(self._total > 1)
        self._more.setVisible(self._total > len(self._pairs))
        more = tr("Only the first {count} are shown; the rest goes as is chosen for all.")
        self._more.setText(filled(more, count=number(len(self._pairs))))
        if not self._pairs:
            return
        pair = self._pairs[self._at]
        self._heading.set_aside(self._where())
        self._comparison.show_pair(pair, compared(pair))
        self._reasons.setText(_likeness_words(pair))
        made = self._made.get(pair.number)
        present = made.action if made is not None else self._all
        self._group.setExclusive(False)
        for action, choice in self.choices.items():
            choice.setChecked(action is present)
        self._group.setExclusive(True)

    def _where(self) -> str:
        place = tr("{place} of {count}")
        words = filled(place, place=number(self._at + 1), count=number(self._total))
        left = self.undecided()
        if not left:
            return f"{words} · " + tr("all decided")
        return f"{words} · " + counted(left, tr("1 to decide"), tr("%Ln to decide", "", left))


class Comparison(QWidget):
    """Two columns of values with a sign between them where they differ."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._heads = (_wide(secondary_label()), _wide(secondary_label()))
        grid.addWidget(self._heads[0], 0, 1)
        grid.addWidget(self._heads[1], 0, 3)
        self._rows = [_Row(grid, place) for place in range(1, _ROWS + 1)]

    def show_pair(self, pair: Pair, fields: Sequence[ComparedField]) -> None:
        """Show the file's word at the left and ours at the right."""
        self._heads[0].setText(filled(tr("In the file, row {row}"), row=number(pair.number)))
        here = tr("Here already")
        if not pair.contact:
            here = filled(tr("In the file, row {row}"), row=number(pair.earlier_row))
        self._heads[1].setText(here)
        for place, row in enumerate(self._rows):
            row.show_field(fields[place] if place < len(fields) else None)


class _Row:
    def __init__(self, grid: QGridLayout, place: int) -> None:
        self._label = secondary_label()
        self._left, self._sign, self._right = (
            _wide(ElidedLabel()),
            ElidedLabel(),
            _wide(ElidedLabel()),
        )
        widgets = (self._label, self._left, self._sign, self._right)
        for column, widget in enumerate(widgets):
            grid.addWidget(widget, place, column)

    def show_field(self, field: ComparedField | None) -> None:
        shown = field or ComparedField("", "", "", "")
        differs = shown.sign == "≠"
        self._label.setText(shown.label)
        self._left.setText(shown.theirs or ("–" if field else " "))
        self._right.setText(shown.ours or ("–" if field else " "))
        self._sign.setText(shown.sign or " ")
        self._sign.setAccessibleName(tr("differs") if differs else "")
        for label in (self._left, self._right, self._sign):
            label.set_ink("warning" if differs else "" if label is not self._sign else "muted")
            label.setFont(fonts.strong() if differs else fonts.sized())  # after the ink, or lost


def _wide(label: ElidedLabel) -> ElidedLabel:
    """The label as wide as its half, whatever it says."""
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return label


def _likeness_words(pair: Pair) -> str:
    words = [reason_words(reason) for reason in pair.reasons]
    if pair.likeness:
        share = filled(tr("names alike by {share} %"), share=number(round(pair.likeness)))
        words.insert(0, share)
    return " · ".join(words)
