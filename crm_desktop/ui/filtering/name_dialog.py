"""Asks for the name of a segment, and stays open until it is taken."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from crm_desktop.services.workspace import Command
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr


def ask_name(
    runner: Runner, parent: QWidget, title: str, start: str, command: Callable[[str], Command]
) -> FormDialog:
    """The dialog, open; what it writes is made of the name typed."""
    dialog = FormDialog(runner, parent, title, [FormField("name", tr("Name"))])
    dialog.form.set_values({"name": start})
    dialog.writes(lambda values: command(values["name"]))
    dialog.open()
    return dialog
