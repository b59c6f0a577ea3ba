"""The types a field may have, and the currencies of money, to choose from."""

from PySide6.QtWidgets import QComboBox

from crm_desktop.domain.fields import FieldType
from crm_desktop.ui.dialogs import countries
from crm_desktop.ui.dialogs.business_fields import ChoiceBox
from crm_desktop.ui.fields.words import type_words
from crm_desktop.ui.translation import tr


def type_box() -> QComboBox:
    """A box of all types."""
    box = QComboBox()
    box.setAccessibleName(tr("Type"))
    for kind in FieldType:
        box.addItem(type_words(kind), kind)
    return box


def currency_box() -> ChoiceBox:
    """A box of all currencies."""
    box = ChoiceBox(countries.currencies())
    box.setAccessibleName(tr("Currency"))
    return box
