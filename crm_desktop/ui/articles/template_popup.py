"""Canned replies to choose from, each as it will read for the ticket."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from crm_desktop.domain.article import Template
from crm_desktop.services.templates import Filled
from crm_desktop.ui.articles.field_words import field_words
from crm_desktop.ui.articles.placeholder_ink import PlaceholderInk
from crm_desktop.ui.dialogs.choice_popup import ChoicePopup, Offer
from crm_desktop.ui.plain_text import for_display
from crm_desktop.ui.translation import filled, tr
from crm_desktop.ui.widgets.label import PlainLabel

_WIDTH, _TALL, _LONGEST = 380, 150, 5_000
EDIT = -1


class TemplatePopup(ChoicePopup):
    """The one marked is shown below the list, and what it lacks; the last row edits them all."""

    def __init__(self, window: QWidget, found: Sequence[tuple[Template, Filled]]) -> None:
        offers = [Offer(each.id, each.name) for each, _ in found]
        self._found = {each.id: text for each, text in found}
        self._keys = [offer.key for offer in offers] + [EDIT]
        super().__init__(
            window, tr("Canned replies"), [*offers, Offer(EDIT, tr("Edit canned replies …"))]
        )
        self.preview, self.missing = QPlainTextEdit(), PlainLabel(ink="warning")
        self.preview.setReadOnly(True)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview.setAccessibleName(tr("Preview"))
        self.preview.setFixedSize(_WIDTH, _TALL)
        self.list.setFixedWidth(_WIDTH)
        self.missing.setFixedWidth(_WIDTH)
        self._ink = PlaceholderInk(self.preview.document())
        self.column.addWidget(self.preview)
        self.column.addWidget(self.missing)
        self.list.currentRowChanged.connect(self._show)
        self._show(self.list.currentRow())

    def _show(self, row: int) -> None:
        item = self.list.item(row) if row >= 0 else None
        place = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        text = None if place is None else self._found.get(int(self._keys[int(place)]))
        said = () if text is None else (text.subject, text.body)
        shown = "\n\n".join(each.text for each in said if each.text)
        self.preview.setPlainText(for_display(shown, _LONGEST))
        lacks = dict.fromkeys(field for each in said for field in each.missing)
        fields = ", ".join(field_words(field) for field in lacks)
        self.missing.setText(filled(tr("Missing: {fields}"), fields=fields) if lacks else "")
        self.missing.setVisible(bool(lacks))
