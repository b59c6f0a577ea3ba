"""What a report goes by that the user says: asked for in dialogs that are loaded when wanted."""

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.runner import Runner


def own_figures(runner: Runner, parent: QWidget) -> None:
    """Ask what the user expects of the months to come."""
    from crm_desktop.ui.reports.own_figures import ask_own_figures

    ask_own_figures(runner, parent)


def silence(runner: Runner, parent: QWidget) -> None:
    """Ask from which silence on customers are overdue, and lost."""
    from crm_desktop.ui.reports.silence import ask_silence

    ask_silence(runner, parent)
