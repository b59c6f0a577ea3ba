"""Words for what is done to leads and scores, and for what goes wrong with it."""

from collections.abc import Callable, Mapping

from crm_desktop.ui.translation import QT_TR_NOOP, tr

STEPS = {
    "add-lead": QT_TR_NOOP("new lead {name}"),
    "make-leads": QT_TR_NOOP("make {name} a lead"),
    "set-lead-status": QT_TR_NOOP("{name} is now {status}"),
    "disqualify": QT_TR_NOOP("give up {name}"),
    "qualify": QT_TR_NOOP("qualify {name}"),
    "set-source": QT_TR_NOOP("change the source of {name}"),
    "set-decision": QT_TR_NOOP("change the part of {name} in the decision"),
    "set-expected": QT_TR_NOOP("change what is expected of {name}"),
    "convert-lead": QT_TR_NOOP("convert {name}"),
    "keep-rules": QT_TR_NOOP("change the rules of the score"),
}
MANY: Mapping[str, Callable[[int], str]] = {
    "make-leads": lambda count: tr("make %Ln people leads", "", count),
    "set-lead-status": lambda count: tr("%Ln leads are now {status}", "", count),
    "disqualify": lambda count: tr("give up %Ln leads", "", count),
    "set-source": lambda count: tr("change the source of %Ln people", "", count),
    "set-decision": lambda count: tr("change the part of %Ln people in the decision", "", count),
    "set-expected": lambda count: tr("change what is expected of %Ln people", "", count),
}
ERRORS = {
    "lead-needs-reason": QT_TR_NOOP("Say why nothing is to come of this lead."),
    "bad-half-life": QT_TR_NOOP("A half-life is 1 to 3650 days, or none."),
    "bad-points": QT_TR_NOOP("Points are whole numbers from −100 to 100."),
}
