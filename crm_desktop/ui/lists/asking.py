"""One question before something goes: what takes its place."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from crm_desktop.services.workspace import Command
from crm_desktop.ui.dialogs.form_dialog import FormDialog
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr


def ask_for_other(
    runner: Runner,
    parent: QWidget,
    title: str,
    others: Mapping[int, str],
    command: Callable[[int], Command],
    nothing: tuple[str, Command] | None = None,
) -> FormDialog:
    """Ask which of the others takes the place; `nothing` is what to do where none does."""
    known = {one_line(name): key for key, name in others.items()}
    hint = "" if nothing is None else nothing[0]
    field = FormField("into", tr("Instead"), hint, make=lambda: ChoiceLine(list(known)))
    dialog = FormDialog(runner, parent, title, [field])

    def made(typed: Mapping[str, str]) -> Command:
        name = typed["into"].strip()
        if not name and nothing is not None:
            return nothing[1]
        return command(known.get(name, 0))

    dialog.writes(made)
    dialog.form.set_values({"into": next(iter(known), "") if nothing is None else ""})
    dialog.save_button.setText(tr("Delete"))
    dialog.open()
    return dialog


def ask_for_name(
    runner: Runner,
    parent: QWidget,
    title: str,
    command: Callable[[Mapping[str, str]], Command],
    *more: FormField,
    name: str = "",
) -> FormDialog:
    """Ask for a name, and for whatever else belongs to it."""
    dialog = FormDialog(runner, parent, title, [FormField("name", tr("Name")), *more])
    dialog.writes(command)
    dialog.form.set_values({"name": name})
    dialog.open()
    return dialog
