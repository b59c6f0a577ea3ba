"""The windows that actions open over the main window, each imported when first wanted."""

from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from crm_desktop.domain.changes import Kind
from crm_desktop.ui.runner import Runner


def _keys(_runner: Runner, parent: QWidget) -> QDialog:
    from crm_desktop.ui.dialogs.keys import KeysSheet

    return KeysSheet(parent)


def _about(_runner: Runner, parent: QWidget) -> QDialog:
    from crm_desktop.ui.dialogs.about import AboutWindow

    return AboutWindow(parent)


def _whats_new(_runner: Runner, parent: QWidget) -> QDialog:
    from crm_desktop.ui.dialogs.whats_new import WhatsNewWindow

    return WhatsNewWindow(parent)


def _business(runner: Runner, parent: QWidget) -> QDialog:
    from crm_desktop.ui.dialogs.business import BusinessDialog

    return BusinessDialog(runner, parent)


def _mail(runner: Runner, parent: QWidget) -> QDialog:
    from crm_desktop.ui.mail.settings import MailSettingsDialog

    return MailSettingsDialog(runner, parent)


def _everything(runner: Runner, parent: QWidget) -> QDialog:
    from crm_desktop.ui.dialogs.everything import ExportEverything

    return ExportEverything(runner, parent)


def _trash(runner: Runner, parent: QWidget) -> QDialog:
    from crm_desktop.ui.past.trash import TrashDialog

    return TrashDialog(runner, parent)


def _fields(runner: Runner, parent: QWidget) -> QDialog:
    from crm_desktop.ui.fields.dialog import FieldsDialog

    return FieldsDialog(runner, parent)


def _pipelines(runner: Runner, parent: QWidget) -> QDialog:
    from crm_desktop.ui.lists.pipelines import PipelinesDialog

    return PipelinesDialog(runner, parent)


def _products(runner: Runner, parent: QWidget) -> QDialog:
    from crm_desktop.ui.lists.products import ProductsDialog

    return ProductsDialog(runner, parent)


def _templates(runner: Runner, parent: QWidget) -> QDialog:
    from crm_desktop.ui.lists.templates import TemplatesDialog

    return TemplatesDialog(runner, parent)


def _lists(runner: Runner, parent: QWidget) -> QDialog:
    from crm_desktop.ui.lists.options import OptionsDialog

    return OptionsDialog(runner, parent)


def open_new_deal(runner: Runner, parent: QWidget, then: Callable[[Kind, int], object]) -> None:
    """Ask for a new deal with anybody; it is handed on."""
    from crm_desktop.ui.selling.new_deal import begin_deal

    begin_deal(runner, parent, None, lambda deal: then(Kind.DEAL, deal))


def open_new_ticket(runner: Runner, parent: QWidget, then: Callable[[Kind, int], object]) -> None:
    """Ask for a new ticket of anybody; it is handed on."""
    from crm_desktop.ui.ticketing.new_ticket import begin_ticket

    begin_ticket(runner, parent, None, lambda ticket: then(Kind.TICKET, ticket))


def open_feedback(runner: Runner, parent: QWidget) -> None:
    """Ask what somebody said."""
    from crm_desktop.ui.responses.recording import begin_feedback

    begin_feedback(runner, parent, None)


def open_goal(runner: Runner, parent: QWidget) -> None:
    """Ask what is to be reached."""
    from crm_desktop.ui.reports.asking import goal

    goal(runner, parent)


def open_mails(runner: Runner, parent: QWidget, show: Callable[[Kind, int], object]) -> None:
    """Ask for files with mails, which begin tickets or find theirs."""
    from crm_desktop.ui.mail.ways_in import choose_mails

    choose_mails(runner, parent, show)


def open_copied(runner: Runner, parent: QWidget, show: Callable[[Kind, int], object]) -> None:
    """Begin a ticket with what is on the clipboard."""
    from crm_desktop.ui.mail.ways_in import take_copied

    take_copied(runner, parent, show)


def open_dropped(
    runner: Runner,
    parent: QWidget,
    show: Callable[[Kind, int], object],
    others: Callable[[list[Path]], object],
    paths: Sequence[Path],
) -> None:
    """Take mails in that were dropped; files of other kinds are handed on."""
    from crm_desktop.ui.mail.ways_in import take_dropped

    take_dropped(runner, parent, show, others, paths)


def open_quick_add(runner: Runner, parent: QWidget, then: Callable[[Kind, int], object]) -> None:
    """Ask for somebody in one line; who was added is handed on."""
    from crm_desktop.ui.quick_add.dialog import QuickAddWindow

    window = QuickAddWindow(runner, parent)
    window.saved.connect(then)
    window.open()


def open_export(runner: Runner, kind: Kind, ids: "array[int]", parent: QWidget) -> None:
    """Ask in what form these records go out, and where to."""
    from crm_desktop.ui.dialogs.exporting import ExportDialog

    ExportDialog(runner, kind, ids, parent).open()


DIALOGS: dict[str, Callable[[Runner, QWidget], QDialog]] = {
    "help.keys": _keys,
    "help.about": _about,
    "help.new": _whats_new,
    "file.business": _business,
    "file.mail": _mail,
    "file.everything": _everything,
    "edit.trash": _trash,
    "file.fields": _fields,
    "file.pipelines": _pipelines,
    "file.products": _products,
    "file.templates": _templates,
    "file.lists": _lists,
}
