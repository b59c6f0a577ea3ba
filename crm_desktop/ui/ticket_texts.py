"""Words for what is done to tickets, and for what goes wrong with it."""

from collections.abc import Callable, Mapping

from crm_desktop.ui import mail_texts
from crm_desktop.ui.translation import QT_TR_NOOP, tr

STEPS = {
    "add-ticket": QT_TR_NOOP("new ticket “{name}”"),
    "edit-ticket": QT_TR_NOOP("change “{name}”"),
    "set-ticket-status": QT_TR_NOOP("“{name}” is now {status}"),
    "set-ticket-priority": QT_TR_NOOP("change the priority of “{name}”"),
    "solve-tickets": QT_TR_NOOP("“{name}” solved"),
    "reopen-tickets": QT_TR_NOOP("open “{name}” again"),
    "delete-tickets": QT_TR_NOOP("delete “{name}”"),
    "link-tickets": QT_TR_NOOP("link “{name}” with #{number}"),
    "unlink-tickets": QT_TR_NOOP("take a link from “{name}”"),
    "log-message": QT_TR_NOOP("message in “{name}”"),
    "send-reply": QT_TR_NOOP("reply in “{name}”"),
    "merge-tickets": QT_TR_NOOP("merge a ticket with “{name}”"),
    "split-ticket": QT_TR_NOOP("split off “{name}”"),
    **mail_texts.STEPS,
}
MANY: Mapping[str, Callable[[int], str]] = {
    "set-ticket-status": lambda count: tr("%Ln tickets are now {status}", "", count),
    "set-ticket-priority": lambda count: tr("change the priority of %Ln tickets", "", count),
    "solve-tickets": lambda count: tr("%Ln tickets solved", "", count),
    "reopen-tickets": lambda count: tr("open %Ln tickets again", "", count),
    "merge-tickets": lambda count: tr("merge %Ln tickets with “{name}”", "", count),
    "delete-tickets": lambda count: tr("delete %Ln tickets", "", count),
    **mail_texts.MANY,
}
ERRORS = {
    "no-status": QT_TR_NOOP(
        "No status of tickets stands for that. Add one under “Sources, statuses, reasons”."
    ),
    "no-such-ticket": QT_TR_NOOP("There is no other ticket #{number}."),
    "nothing-to-split": QT_TR_NOOP("Choose some of the messages, but not all of them."),
    "ticket-gone": QT_TR_NOOP("This ticket is no longer there."),
    **mail_texts.ERRORS,
}
