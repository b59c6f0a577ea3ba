"""What is typed into a log bar and done to the lines of a timeline, as commands."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.domain.activity import ActivityKind, ActivityLine, Direction
from crm_desktop.services.activities import (
    CompleteActivity,
    DeleteActivity,
    LogActivity,
    PlanActivity,
)
from crm_desktop.services.workspace import Command
from crm_desktop.ui.dialogs.activity_editor import ActivityEditor
from crm_desktop.ui.records.log_bar import Entry
from crm_desktop.ui.runner import Runner


def entry_command(
    entry: Entry,
    contact: int | None = None,
    company: int | None = None,
    deal: int | None = None,
    ticket: int | None = None,
) -> Command:
    """The plan, or what was done, that an entry tells of for these.

    What was done for a ticket is a message of it, from us where nothing else is said.
    """
    if entry.is_plan:
        ends = (contact, company, deal, ticket)
        return PlanActivity(entry.kind, entry.text, entry.day, entry.time, *ends)
    minutes = int(entry.minutes) if entry.minutes.strip() else None
    if ticket is not None:
        from crm_desktop.services.messages import LogMessage  # not on the way to the first list

        is_note = entry.kind is ActivityKind.NOTE or entry.direction is not Direction.NONE
        way = entry.direction if is_note else Direction.OUT
        return LogMessage(ticket, entry.kind, way, entry.text, minutes=minutes)
    done = (entry.kind, entry.text, contact, company, "", entry.direction, minutes)
    return LogActivity(*done, deal=deal)


def act_on_line(runner: Runner, owner: QWidget, verb: str, line: ActivityLine) -> None:
    """Do to a line of a timeline what its menu or a key asks for; `owner` asks and is told."""
    if verb == "done":
        runner.write(owner, CompleteActivity(line.id))
    elif verb == "delete":
        runner.write(owner, DeleteActivity(line.id))
    elif verb == "copy":
        QGuiApplication.clipboard().setText(line.body or line.subject)
    else:
        ActivityEditor(runner, owner, line).open()
