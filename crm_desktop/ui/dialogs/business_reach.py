"""How a business is reached: its e-mail addresses and its telephone."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from crm_desktop.ui.plain_text import one_line, plain_tool_tip
from crm_desktop.ui.translation import tr
from crm_desktop.ui.widgets.label import secondary_label

_LONGEST = 400


class BusinessReach(QWidget):
    """Both stand in canned replies; of several addresses the first one does."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = {"emails": QLineEdit(), "phone": QLineEdit()}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        words = {"emails": tr("E-mail"), "phone": tr("Phone")}
        for place, (key, line) in enumerate(self.lines.items()):
            line.setMaxLength(_LONGEST)
            line.setAccessibleName(words[key])
            grid.addWidget(secondary_label(words[key]), place, 0)
            grid.addWidget(line, place, 1)
        plain_tool_tip(self.lines["emails"], tr("Several apart by commas, the usual one first"))

    def set_values(self, values: Mapping[str, str]) -> None:
        """Show these, by the names of the settings of a business."""
        for key, line in self.lines.items():
            line.setText(one_line(values.get(key, "")))

    def values(self) -> dict[str, str | int]:
        """What stands in the lines."""
        return {key: " ".join(line.text().split()) for key, line in self.lines.items()}
