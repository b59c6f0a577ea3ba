"""The parts of the window of pipelines and where they stand."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.deal import Stage, StageKind
from crm_desktop.ui.dialogs.field_form import FieldForm
from crm_desktop.ui.lists.frame import lay_out
from crm_desktop.ui.lists.row_table import RowTable
from crm_desktop.ui.lists.rows import Rows
from crm_desktop.ui.lists.stage_form import stage_fields
from crm_desktop.ui.plain_text import button_text, one_line
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.buttons import icon_button, link_button
from crm_desktop.ui.widgets.label import secondary_label, strong_label
from crm_desktop.ui.widgets.line_tabs import LineTabs


class PipelinesLayout:
    """Pipelines as tabs, below them the stages at the left and the one chosen at the right."""

    def __init__(self, dialog: QDialog) -> None:
        self.tabs = LineTabs()
        self.new = link_button(tr("New pipeline …"))
        self.rename = link_button(tr("Rename …"))
        self.close = link_button(tr("Close it"))
        self.delete = icon_button("trash-2", tr("Delete the pipeline"))
        titles = (
            tr("Stage"), tr("Kind"), tr("Chance"), tr("Days"), tr("Deals"), tr("Own record"),
        )  # fmt: skip
        self.stages = RowTable(Rows(titles, dialog), tr("Stages"), tr("New stage …"))
        self._title = strong_label()
        self._is_open = True
        self.form = FieldForm(stage_fields(is_open=True))
        self._place(dialog)

    def show_pipelines(self, names: Sequence[str], ids: Sequence[int], at: int) -> None:
        """Show these as tabs, the one of the id `at` in front."""
        shown = [self.tabs.tabText(place) for place in range(self.tabs.count())]
        wanted = [button_text(name) for name in names]
        self.tabs.blockSignals(True)  # noqa: FBT003 - Qt's
        if shown != wanted:
            while self.tabs.count():
                self.tabs.removeTab(0)
            for name in wanted:
                self.tabs.addTab(name)
        if at in ids:
            self.tabs.setCurrentIndex(list(ids).index(at))
        self.tabs.blockSignals(False)  # noqa: FBT003 - Qt's

    def show_stage(self, stage: Stage, values: Mapping[str, str]) -> None:
        """Show a stage in the form."""
        is_open = stage.kind is StageKind.OPEN
        if is_open is not self._is_open:
            self._is_open = is_open
            self.form.set_fields(stage_fields(is_open=is_open))
        self._title.setText(one_line(stage.name))
        self.form.set_values(values)

    def _place(self, dialog: QDialog) -> None:
        head, halves, right = QWidget(), QWidget(), QWidget()
        top = QHBoxLayout(head)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(12)
        top.addWidget(self.tabs, 1)
        for each in (self.new, self.rename, self.close, self.delete):
            top.addWidget(each)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.form)
        hint = secondary_label(tr("Deals that are there already keep their chance."))
        column.addWidget(hint)
        column.addStretch(1)
        row = QHBoxLayout(halves)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.stages, 13)
        row.addWidget(right, 8)
        lay_out(dialog, tr("Pipelines and stages"), head, halves)
