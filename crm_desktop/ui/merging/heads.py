"""The records of a merge above their fields: picture, name, and all of this one chosen at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.domain.merging import MergePreview
from crm_desktop.ui.plain_text import plain_tool_tip
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.avatar import Avatar
from crm_desktop.ui.widgets.buttons import link_button
from crm_desktop.ui.widgets.label import strong_label

_SIDE = 40
_MOST = 4  # more have no room side by side


class Heads(QWidget):
    """One head for each record, as wide as the others."""

    chosen = Signal(int)  # the place of the record whose values are wanted throughout

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(24)
        self.hide()

    def show_records(self, preview: MergePreview, head: Callable[[int], str]) -> None:
        """Show these, under the words that `head` gives for a place."""
        if len(preview.ids) > _MOST:
            return
        for place, (name, photo) in enumerate(zip(preview.names, preview.photos, strict=True)):
            self._row.addLayout(self._head(place, name, head(place), photo), 1)
        self.show()

    def _head(self, place: int, name: str, words: str, photo: bytes) -> QHBoxLayout:
        picture = Avatar(_SIDE)
        picture.set_person(name, QImage.fromData(photo) if photo else None)
        take = link_button(tr("Choose all of this one"))
        plain_tool_tip(take, filled(tr("Choose everything that {name} says"), name=words))
        take.clicked.connect(partial(self._take, place))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(strong_label(words))
        under = QHBoxLayout()
        under.addWidget(take)
        under.addStretch(1)
        texts.addLayout(under)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(picture)
        row.addLayout(texts, 1)
        return row

    def _take(self, place: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's slot
        self.chosen.emit(place)
