"""The ways to show the deals of a pipeline."""

from crm_desktop.ui.translation import QT_TR_NOOP

VIEWS = (
    ("board", QT_TR_NOOP("Board")),
    ("list", QT_TR_NOOP("List")),
    ("months", QT_TR_NOOP("Months")),
)
