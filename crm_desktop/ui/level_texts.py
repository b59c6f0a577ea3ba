"""Words for what is done to service levels, hours and time spent, and for what goes wrong."""

from collections.abc import Callable, Mapping

from crm_desktop.ui.translation import QT_TR_NOOP, tr

STEPS = {
    "save-level": QT_TR_NOOP("service level “{name}”"),
    "close-level": QT_TR_NOOP("service level “{name}” holds no more"),
    "open-level": QT_TR_NOOP("service level “{name}” holds again"),
    "delete-level": QT_TR_NOOP("delete service level “{name}”"),
    "move-level": QT_TR_NOOP("move service level “{name}”"),
    "set-work-week": QT_TR_NOOP("change the working hours"),
    "delete-work-week": QT_TR_NOOP("delete the working hours from {day} on"),
    "add-holiday": QT_TR_NOOP("new holiday {name}"),
    "edit-holiday": QT_TR_NOOP("change holiday {name}"),
    "delete-holidays": QT_TR_NOOP("delete holiday {name}"),
    "import-holidays": QT_TR_NOOP("import 1 holiday"),
    "start-timer": QT_TR_NOOP("start the clock for “{name}”"),
    "stop-timer": QT_TR_NOOP("stop the clock for “{name}”"),
    "add-time": QT_TR_NOOP("time spent on “{name}”"),
    "edit-time": QT_TR_NOOP("change time spent on “{name}”"),
    "delete-time": QT_TR_NOOP("delete time spent on “{name}”"),
}
MANY: Mapping[str, Callable[[int], str]] = {
    "delete-holidays": lambda count: tr("delete %Ln holidays", "", count),
    "import-holidays": lambda count: tr("import %Ln holidays", "", count),
}
ERRORS = {
    "no-limit": QT_TR_NOOP("Say within which time you reply, or solve it, or both."),
    "bad-limit": QT_TR_NOOP("A time limit is between a minute and a year."),
    "level-gone": QT_TR_NOOP("This service level is no longer there."),
    "bad-hours": QT_TR_NOOP("These hours cannot be: each ends after it begins, and none overlap."),
    "first-week": QT_TR_NOOP("The hours from the beginning stay. Change them instead."),
    "week-gone": QT_TR_NOOP("These working hours are no longer there."),
    "bad-holiday": QT_TR_NOOP("“{value}” is no day. Type it as 2026-12-24."),
    "holiday-exists": QT_TR_NOOP("This day is free already: {name}."),
    "holiday-gone": QT_TR_NOOP("This holiday is no longer there."),
    "no-holidays": QT_TR_NOOP("There is no all-day event in this calendar."),
    "no-timer": QT_TR_NOOP("No clock runs."),
    "bad-minutes": QT_TR_NOOP("Type between a minute and a month."),
    "time-gone": QT_TR_NOOP("This entry is no longer there."),
}
PROBLEMS = {
    "holiday-with-time": QT_TR_NOOP("“{name}” has a time of day, so it is no holiday; left out"),
    "bad-holiday": QT_TR_NOOP("“{name}” has no day that can be read; left out"),
    "rule-not-read": QT_TR_NOOP("“{name}”: how it repeats cannot be read; only its first day"),
    "too-many-holidays": QT_TR_NOOP("more days than any calendar has; the rest was left out"),
}
SOURCE_ERRORS = {
    "no-events": QT_TR_NOOP("This is no calendar file (.ics), or there is nothing in it."),
    "too-many-events": QT_TR_NOOP("This calendar is too large to be read."),
}
