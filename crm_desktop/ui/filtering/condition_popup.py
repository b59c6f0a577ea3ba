"""One condition asked for in three steps: the field, what is asked of it, and the value."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.domain.filter import OPERATORS, Condition, FilterField, Operator
from crm_desktop.ui.field_titles import as_offered, field_title
from crm_desktop.ui.filtering.known import Known
from crm_desktop.ui.filtering.value_editor import ValueEditor, Values
from crm_desktop.ui.filtering.values import EnterBox, editor_sort, make_editor
from crm_desktop.ui.filtering.words import operator_words
from crm_desktop.ui.palette.matching import score_of
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import icon_button, primary_button
from crm_desktop.ui.widgets.field_over_list import FieldOverList
from crm_desktop.ui.widgets.label import strong_label
from crm_desktop.ui.widgets.raised import RaisedPanel

_KEY = Qt.ItemDataRole.UserRole
_WIDTH = 336
_ROWS = 9
MakeLine = Callable[[FilterField], QLineEdit]


class ConditionPopup(RaisedPanel):
    """Asks for a condition, or changes one that there is."""

    chosen = Signal(object)  # Condition

    def __init__(
        self, window: QWidget, known: Known, make_line: MakeLine, start: Condition | None = None
    ) -> None:
        super().__init__(window)
        self._known, self._make_line = known, make_line
        self._field: FilterField | None = None
        self._begins_at_field = start is None or start.field not in known.fields
        self.setAccessibleName(tr("Filter by"))
        self._page: QWidget | None = None
        if start is not None and not self._begins_at_field:
            self._field = known.fields[start.field]
        self._start = start

    def open_at(self, anchor: QRect) -> None:
        """Show it below a place of its window."""
        self._show_step()
        self.open_below(anchor)
        self._take_keyboard()

    @property
    def fields(self) -> "FieldList | None":
        """The first step, while it is shown."""
        return self._page if isinstance(self._page, FieldList) else None

    @property
    def form(self) -> "ConditionForm | None":
        """The other steps, while they are shown."""
        return self._page if isinstance(self._page, ConditionForm) else None

    def step_back(self) -> bool:
        if not self._begins_at_field or self.form is None:
            return False
        self._field = None
        self._show_step()
        self._take_keyboard()
        return True

    def _show_step(self) -> None:
        former = self._page
        if self._field is None:
            fields = FieldList(self._known)
            fields.chosen.connect(self._take_field)
            self._page = fields
        else:
            form = ConditionForm(self._field, self._known, self._make_line)
            if self._start is not None:
                form.set_condition(self._start)
            form.chosen.connect(self._take)
            form.back_requested.connect(self._go_back)
            form.resized.connect(self.settle)
            self._page = form
        self._page.setFixedWidth(_WIDTH)
        self.column.addWidget(self._page)
        if former is not None:
            self._page.show()
            self._take_keyboard()
            self.column.removeWidget(former)
            former.hide()
            former.deleteLater()
            self.settle()

    def _take_keyboard(self) -> None:
        if self.form is not None:
            self.form.take_keyboard(at_value=not self._begins_at_field)
        elif self.fields is not None:
            self.fields.field.setFocus()

    def _take_field(self, field: FilterField) -> None:
        self._field, self._start = field, None
        self._show_step()

    def _go_back(self) -> None:
        self._begins_at_field = True
        self.step_back()

    def _take(self, condition: Condition) -> None:
        self.close_panel()
        self.chosen.emit(condition)


class FieldList(QWidget):
    """The fields there are, found by typing."""

    chosen = Signal(object)  # FilterField

    def __init__(self, known: Known) -> None:
        super().__init__()
        self._fields = [(field, field_title(field)) for field in as_offered(known.fields.values())]
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Filter by which field?"))
        self.field.setAccessibleName(tr("Filter by which field?"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Fields"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = _stacked(self)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._offer)
        over = FieldOverList(self.field, self.list, page=_ROWS - 1, is_tab_enter=True)
        over.entered.connect(self._enter)
        self.list.itemClicked.connect(self._take)
        self._offer("")
        self.list.setFixedHeight(_ROWS * max(self.list.sizeHintForRow(0), 28) + 4)

    def _enter(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._take(item)

    def _offer(self, typed: str) -> None:
        self.list.clear()
        found = self._fields
        if typed.strip():
            scored = [(score_of(typed, title), field, title) for field, title in self._fields]
            scored = sorted((each for each in scored if each[0]), key=lambda each: -each[0])
            found = [(field, title) for _, field, title in scored]
        for field, title in found:
            item = QListWidgetItem(title)
            item.setData(_KEY, field.key)
            self.list.addItem(item)
        if found:
            self.list.setCurrentRow(0)
        else:
            item = QListWidgetItem(tr("There is no such field."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)

    def _take(self, item: QListWidgetItem) -> None:
        key = item.data(_KEY)
        found = [field for field, _ in self._fields if field.key == key]
        if found:
            self.chosen.emit(found[0])


class ConditionForm(QWidget):
    """What is asked of a field, and the value; Enter leads from one to the other and ends."""

    chosen = Signal(object)  # Condition
    back_requested = Signal()
    resized = Signal()

    def __init__(self, field: FilterField, known: Known, make_line: MakeLine) -> None:
        super().__init__()
        self._field, self._known, self._make_line = field, known, make_line
        self.operators = EnterBox()
        self.operators.setAccessibleName(tr("What is asked"))
        for operator in OPERATORS[field.kind]:
            self.operators.addItem(operator_words(field, operator), operator)
        self.editor: ValueEditor | None = None
        self._sort = ""
        self.done = primary_button(tr("Apply"))
        self.done.clicked.connect(self._submit)
        self._lay_out()
        self.operators.currentIndexChanged.connect(self._show_editor)
        self.operators.entered.connect(self._lead_on)
        self._show_editor()

    def set_condition(self, condition: Condition) -> None:
        """Start with this."""
        self.operators.setCurrentIndex(max(self.operators.findData(condition.operator), 0))
        if self.editor is not None:
            self.editor.set_values(condition.values)
        self._check()

    def take_keyboard(self, *, at_value: bool) -> None:
        """Begin at the operator, or at the value."""
        if at_value and self.editor is not None:
            self.editor.take_keyboard()
        else:
            self.operators.setFocus()

    def condition(self) -> Condition | None:
        """What is asked so far; None while the value is missing."""
        values = self._values()
        if values is None:
            return None
        return Condition(self._field.key, Operator(self.operators.currentData()), values)

    def _values(self) -> Values | None:
        return () if self.editor is None else self.editor.values()

    def _lay_out(self) -> None:
        back = icon_button("chevron-left", tr("Another field"))
        back.clicked.connect(self.back_requested)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(back)
        head.addWidget(strong_label(field_title(self._field)))
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.done)
        self._column = _stacked(self)
        self._column.addLayout(head)
        self._column.addWidget(self.operators)
        self._column.addLayout(foot)

    def _show_editor(self) -> None:
        operator = Operator(self.operators.currentData())
        sort = editor_sort(self._field, operator)
        if sort == self._sort:
            return
        former, former_sort, kept = self.editor, self._sort, self._values()
        self._sort = sort
        made = make_editor(sort, self._field, self._known, lambda: self._make_line(self._field))
        self.editor = made
        if former is not None:
            self._column.removeWidget(former)
            former.hide()
            former.deleteLater()
        if made is not None:
            if kept and sort[:-1] == former_sort[:-1]:
                made.set_values(kept)
            made.changed.connect(self._check)
            made.submitted.connect(self._submit)
            self._column.insertWidget(2, made)
        self._check()
        self.resized.emit()

    def _lead_on(self) -> None:
        if self.editor is None:
            self._submit()
        else:
            self.editor.take_keyboard()

    def _check(self) -> None:
        self.done.setEnabled(self._values() is not None)

    def _submit(self) -> None:
        found = self.condition()
        if found is not None:
            self.chosen.emit(found)


def _stacked(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    return column
