"""The lines in which cells of a list are edited in place."""

from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.domain.fields import OwnFields, field_of
from crm_desktop.ui.dialogs.completing import company_line, tags_line
from crm_desktop.ui.runner import Runner


def cell_editor(runner: Runner, own: OwnFields, key: str, parent: QWidget) -> QLineEdit:
    """A line for the column with this key."""
    if key == "company":
        return company_line(runner, parent)
    if key == "tags":
        return tags_line(runner, parent)
    field = next((each for each in own.fields if each.id == field_of(key)), None)
    if field is None:
        return QLineEdit(parent)
    from crm_desktop.ui.dialogs.value_lines import value_line

    return value_line(field, own.how, parent)
