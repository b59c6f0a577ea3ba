"""Words for campaigns: their states, what becomes of people, what is done, what goes wrong."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QLocale

from crm_desktop.domain.campaign import CampaignState, LeftOut, Outcome
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import QT_TR_NOOP, counted, filled, tr

STEPS = {
    "add-campaign": QT_TR_NOOP("new campaign “{name}”"),
    "edit-campaign": QT_TR_NOOP("change “{name}”"),
    "close-campaigns": QT_TR_NOOP("end “{name}”"),
    "open-campaigns": QT_TR_NOOP("go on with “{name}”"),
    "delete-campaigns": QT_TR_NOOP("delete “{name}”"),
    "add-members": QT_TR_NOOP("add 1 person to “{name}”"),
    "remove-members": QT_TR_NOOP("take 1 person out of “{name}”"),
    "set-outcome": QT_TR_NOOP("what became of {name} in “{campaign}”"),
    "stop-contact": QT_TR_NOOP("contact {name} no more"),
    "note-mails": QT_TR_NOOP("mail to {name} in “{campaign}”"),
    "set-campaign": QT_TR_NOOP("say which campaign {name} comes from"),
}
MANY: Mapping[str, Callable[[int], str]] = {
    "close-campaigns": lambda count: tr("end %Ln campaigns", "", count),
    "open-campaigns": lambda count: tr("go on with %Ln campaigns", "", count),
    "delete-campaigns": lambda count: tr("delete %Ln campaigns", "", count),
    "add-members": lambda count: tr("add %Ln people to “{name}”", "", count),
    "remove-members": lambda count: tr("take %Ln people out of “{name}”", "", count),
    "set-outcome": lambda count: tr("what became of %Ln people in “{campaign}”", "", count),
    "stop-contact": lambda count: tr("contact %Ln people no more", "", count),
    "note-mails": lambda count: tr("mails to %Ln people in “{campaign}”", "", count),
    "set-campaign": lambda count: tr("say which campaign %Ln records come from", "", count),
}
ERRORS = {
    "campaign-gone": QT_TR_NOOP("This campaign is no longer there."),
    "campaign-exists": QT_TR_NOOP("There is a campaign called “{name}” already."),
    "bad-campaign-day": QT_TR_NOOP("“{value}” is no day. Type it as 14.11. or 2026-11-14."),
    "bad-campaign-amount": QT_TR_NOOP("“{value}” is no amount of money."),
    "ends-before-start": QT_TR_NOOP("The last day lies before the first one."),
    "nobody-added": QT_TR_NOOP("Nobody is left to be added."),
}
_STATES = {
    CampaignState.PLANNED: QT_TR_NOOP("Planned"),
    CampaignState.RUNNING: QT_TR_NOOP("Running"),
    CampaignState.ENDED: QT_TR_NOOP("Ended"),
}
STATE_TONES = {
    CampaignState.PLANNED: Tone.NEUTRAL,
    CampaignState.RUNNING: Tone.GOOD,
    CampaignState.ENDED: Tone.NEUTRAL,
}
OUTCOME_TONES = {
    Outcome.TO_DO: Tone.ACCENT,
    Outcome.SENT: Tone.NEUTRAL,
    Outcome.REACHED: Tone.NEUTRAL,
    Outcome.ANSWERED: Tone.GOOD,
    Outcome.CAME: Tone.GOOD,
    Outcome.BOUGHT: Tone.GOOD,
    Outcome.DECLINED: Tone.WARNING,
    Outcome.BOUNCED: Tone.BAD,
}


def state_words(state: CampaignState) -> str:
    """The name of a state."""
    return tr(_STATES[state])


def outcome_words(outcome: Outcome) -> str:
    """The name of an outcome."""
    words = {
        Outcome.TO_DO: tr("To do"),
        Outcome.SENT: tr("Sent"),
        Outcome.REACHED: tr("Reached"),
        Outcome.ANSWERED: tr("Answered", "whoever was asked"),
        Outcome.CAME: tr("Came", "to an event"),
        Outcome.BOUGHT: tr("Bought"),
        Outcome.DECLINED: tr("Declined"),
        Outcome.BOUNCED: tr("Bounced"),
    }
    return words[outcome]


def people_words(count: int) -> str:
    """How many people."""
    return counted(count, tr("1 person"), tr("%Ln people", "", count))


def left_out_words(why: LeftOut, count: int) -> str:
    """Why so many people are not added."""
    words = {
        LeftOut.THERE: (tr("1 is in it already"), tr("%Ln are in it already", "", count)),
        LeftOut.DO_NOT_CONTACT: (
            tr("1 is not to be contacted"), tr("%Ln are not to be contacted", "", count),
        ),
        LeftOut.REFUSED: (
            tr("1 refused or took back their consent"),
            tr("%Ln refused or took back their consent", "", count),
        ),
        LeftOut.NO_CONSENT: (
            tr("1 never gave their consent"), tr("%Ln never gave their consent", "", count),
        ),
        LeftOut.NO_ADDRESS: (
            tr("1 has no address for this channel"),
            tr("%Ln have no address for this channel", "", count),
        ),
    }  # fmt: skip
    return counted(count, *words[why])


def profit_words(profit: float) -> str:
    """What came back on a cost, as a share of it: `+181 %`, `−70 %`."""
    percent = round(100 * profit)
    sign = "+" if percent > 0 else "−" if percent < 0 else ""
    return filled(tr("{chance} %"), chance=sign + QLocale().toString(abs(percent)))


def rule_words(days: int) -> str:
    """Whoever counts as a lead or a deal of a campaign."""
    return tr(
        "A lead or deal comes from the campaign it names; else from the first one its person was"
        " added to in the %Ln days before.",
        "",
        days,
    )
