"""What happens to people who are here already: fill gaps, overwrite, or leave them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from crm_desktop.services.importing.policy import OVERWRITABLE, OVERWRITABLE_OF_DEALS, Existing
from crm_desktop.services.importing.source import TableOf
from crm_desktop.ui.translation import QT_TR_NOOP, counted, tr
from crm_desktop.ui.widgets.card import Card
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.headings import SectionHeading
from crm_desktop.ui.widgets.label import secondary_label

_FIELDS: Mapping[str, str] = {
    "name": QT_TR_NOOP("Name"),
    "nickname": QT_TR_NOOP("Nickname"),
    "birthday": QT_TR_NOOP("Birthday"),
    "title": QT_TR_NOOP("Title"),
    "department": QT_TR_NOOP("Department"),
    "note": QT_TR_NOOP("Note"),
    "photo": QT_TR_NOOP("Photo"),
    "fields": QT_TR_NOOP("Your own fields"),
    "stage": QT_TR_NOOP("Stage"),
    "amount": QT_TR_NOOP("Amount"),
    "close-day": QT_TR_NOOP("Expected to close"),
}


class PolicyCard(Card):
    """Two choices for all, and for each field whether the file's word goes before ours."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=6)
        self._heading = SectionHeading(tr("Already here"))
        self.fill = QRadioButton(tr("Fill in what is missing"))
        self.leave = QRadioButton(tr("Leave them as they are"))
        self.fill.setChecked(True)
        self._group = QButtonGroup(self)
        for choice in (self.fill, self.leave):
            self._group.addButton(choice)
        offered = (*OVERWRITABLE, *OVERWRITABLE_OF_DEALS)
        self.boxes = {name: QCheckBox(tr(_FIELDS[name])) for name in offered}
        self._lay_out()
        self.fill.toggled.connect(self._toggled)
        for box in self.boxes.values():
            box.toggled.connect(self._toggled)

    def existing(self) -> Existing:
        """What happens to those who are here."""
        return Existing.FILL if self.fill.isChecked() else Existing.SKIP

    def overwrite(self) -> frozenset[str]:
        """The fields in which the file's word goes before ours."""
        if self.leave.isChecked():
            return frozenset()
        return frozenset(name for name, box in self.boxes.items() if box.isChecked())

    def reset(self) -> None:
        """Back to filling in what is missing."""
        self.fill.setChecked(True)
        for box in self.boxes.values():
            box.setChecked(False)

    def show_fields(self, of: TableOf) -> None:
        """Offer to overwrite the fields of contacts, or those of deals."""
        offered = OVERWRITABLE_OF_DEALS if of is TableOf.DEALS else OVERWRITABLE
        for name, box in self.boxes.items():
            self._flow.removeWidget(box)
            box.setVisible(name in offered)
        for name in offered:
            self._flow.addWidget(self.boxes[name])

    def set_count(self, here: int) -> None:
        """So many rows are of people who are here."""
        self._heading.set_aside(counted(here, tr("1 row"), tr("%Ln rows", "", here)))

    def _lay_out(self) -> None:
        self.column.addWidget(self._heading)
        choices, fields = QWidget(), QWidget()
        flow = FlowLayout(choices, spacing=16)
        flow.addWidget(self.fill)
        flow.addWidget(self.leave)
        self.column.addWidget(choices)
        self.column.addWidget(secondary_label(tr("Overwrite with what the file says:")))
        self._flow = FlowLayout(fields, spacing=16)
        for box in self.boxes.values():
            self._flow.addWidget(box)
        self.column.addWidget(fields)
        self.show_fields(TableOf.CONTACTS)

    def _toggled(self, _on: bool) -> None:  # noqa: FBT001 - Qt's slot
        for box in self.boxes.values():
            box.setEnabled(self.fill.isChecked())
        self.changed.emit()
