"""Words for what other rooms say in codes: steps of undo, errors, problems, kinds."""

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.channel import ChannelKind
from crm_desktop.domain.errors import CrmError, UnreadableSource
from crm_desktop.domain.problem import Problem
from crm_desktop.ui import (
    article_texts,
    campaign_texts,
    feedback_texts,
    goal_texts,
    lead_texts,
    level_texts,
    ticket_texts,
)
from crm_desktop.ui.translation import QT_TR_NOOP, filled, path_words, tr

_KINDS = {
    ActivityKind.CALL: QT_TR_NOOP("call"),
    ActivityKind.EMAIL: QT_TR_NOOP("e-mail"),
    ActivityKind.MEETING: QT_TR_NOOP("meeting"),
    ActivityKind.VISIT: QT_TR_NOOP("visit"),
    ActivityKind.CHAT: QT_TR_NOOP("chat"),
    ActivityKind.LETTER: QT_TR_NOOP("letter"),
    ActivityKind.NOTE: QT_TR_NOOP("note"),
    ActivityKind.TASK: QT_TR_NOOP("task"),
}
_DIRECTED = {
    (ActivityKind.EMAIL, Direction.OUT): QT_TR_NOOP("E-mail sent"),
    (ActivityKind.EMAIL, Direction.IN): QT_TR_NOOP("E-mail received"),
    (ActivityKind.CALL, Direction.IN): QT_TR_NOOP("Call received"),
    (ActivityKind.LETTER, Direction.OUT): QT_TR_NOOP("Letter sent"),
    (ActivityKind.LETTER, Direction.IN): QT_TR_NOOP("Letter received"),
}
_CHANNELS = {
    ChannelKind.EMAIL: QT_TR_NOOP("E-mail"),
    ChannelKind.PHONE: QT_TR_NOOP("Phone"),
    ChannelKind.ADDRESS: QT_TR_NOOP("Address"),
    ChannelKind.WEB: QT_TR_NOOP("Web"),
}
_LABELS = {
    "work": QT_TR_NOOP("work"),
    "home": QT_TR_NOOP("home"),
    "mobile": QT_TR_NOOP("mobile"),
    "fax": QT_TR_NOOP("fax"),
    "pager": QT_TR_NOOP("pager"),
    "main": QT_TR_NOOP("main"),
    "other": QT_TR_NOOP("other"),
}
_ERRORS = {
    "held-file": QT_TR_NOOP(
        "{path} is open in another CRM Desktop (process {process} on {computer})."
        " Close it there, then try again.",
    ),
    "is-a-folder": QT_TR_NOOP("{path} is a folder. Choose the file in it."),
    "copy-differs": QT_TR_NOOP(
        "The safety copy differed from the file, so it was thrown away. Check the disk."
    ),
    "upgrade-failed": QT_TR_NOOP(
        "{path} could not be brought up to date. It is as it was; please report this."
    ),
    "missing-resources": QT_TR_NOOP("Files of the program are missing. Install it again."),
    "stale-log": QT_TR_NOOP(
        "Beside {path} lies a log (-wal) that belongs to another file. Nothing was changed. "
        "Move the log away, then open the file again.",
    ),
    "too-many-rows": QT_TR_NOOP(
        "A workbook holds no more than {most} rows. Choose CSV, or export fewer at a time."
    ),
    "cannot-write": QT_TR_NOOP("The file cannot be written there. Choose another place."),
    "missing-file": QT_TR_NOOP(
        "There is no file {path}. It may have been moved or renamed: open it from there."
    ),
    "empty-file": QT_TR_NOOP("{path} is empty. It was not changed. Open a safety copy instead."),
    "not-a-workspace": QT_TR_NOOP(
        "{path} is no CRM Desktop file. It was not changed. To bring contacts in, import it.",
    ),
    "damaged-file": QT_TR_NOOP(
        "{path} is damaged. It was not changed. Open a safety copy from the File menu."
    ),
    "newer-version": QT_TR_NOOP(
        "{path} was written by a newer CRM Desktop. It was not changed. Install the update.",
    ),
    "locked-file": QT_TR_NOOP(
        "{path} is in use by another program. Close it there, then try again."
    ),
    "read-only-file": QT_TR_NOOP(
        "{path} cannot be written. Copy it to a folder of yours and open it there."
    ),
    "no-permission": QT_TR_NOOP(
        "{path} cannot be opened or made: the system does not allow it. Choose another place.",
    ),
    "file-exists": QT_TR_NOOP("There is a file {path} already. Choose another name, or open it."),
    "disk-full": QT_TR_NOOP("The disk is full. Free some room, then try again."),
    "disk-trouble": QT_TR_NOOP(
        "The disk reported an error for {path}. Nothing was changed. Check the drive."
    ),
    "stale-write": QT_TR_NOOP("This was changed or deleted meanwhile, so nothing was done."),
    "nothing-to-undo": QT_TR_NOOP("There is nothing to undo."),
    "nothing-to-redo": QT_TR_NOOP("There is nothing to redo."),
    "contact-gone": QT_TR_NOOP("This contact is no longer there."),
    "company-gone": QT_TR_NOOP("This company is no longer there."),
    "amount-from-items": QT_TR_NOOP("The lines of this deal make its amount: change them."),
    "next-step-needs-day": QT_TR_NOOP("Say on which day the next step is due."),
    "deal-gone": QT_TR_NOOP("This deal is no longer there."),
    "deal-closed": QT_TR_NOOP("“{name}” is won or lost: open it again to set its chance."),
    "deal-needs-someone": QT_TR_NOOP("Say who the deal is with: a person or a company."),
    "stage-gone": QT_TR_NOOP("This stage is no longer there. Choose another one."),
    "pipeline-gone": QT_TR_NOOP("This pipeline is no longer there."),
    "product-gone": QT_TR_NOOP("This product is no longer there."),
    "option-gone": QT_TR_NOOP("This entry is no longer there."),
    "no-stage": QT_TR_NOOP(
        "The pipeline has no stage for that. Add one under “Pipelines and stages”."
    ),
    "lost-needs-reason": QT_TR_NOOP("Say why it was lost first."),
    "bad-chance": QT_TR_NOOP("“{value}” is no chance from 1 to 99 percent."),
    "bad-stage-days": QT_TR_NOOP("“{value}” is no number of days from 1 to 3650."),
    "not-in-list": QT_TR_NOOP("This is not in the list any more. Choose another entry."),
    "not-an-amount": QT_TR_NOOP("“{value}” is more than an amount can be."),
    "bad-figure": QT_TR_NOOP("“{value}” cannot stand there."),
    "bad-currency": QT_TR_NOOP("“{value}” is no currency. Type its three letters, such as EUR."),
    "bad-rate": QT_TR_NOOP("“{value}” is no exchange rate. Type a number above zero."),
    "other-currency": QT_TR_NOOP(
        "{name} is priced in {currency} and the deal is in {other}: type the price, or the rate."
    ),
    "product-exists": QT_TR_NOOP("There is a product “{name}” already. Choose another name."),
    "pipeline-exists": QT_TR_NOOP("There is a pipeline “{name}” already. Choose another name."),
    "stage-exists": QT_TR_NOOP("There is a stage “{name}” already. Choose another name."),
    "option-exists": QT_TR_NOOP("“{name}” is in the list already."),
    "last-pipeline": QT_TR_NOOP("One pipeline stays open, so that deals can begin somewhere."),
    "same-pipeline": QT_TR_NOOP("Choose another pipeline for its deals."),
    "last-stage": QT_TR_NOOP("“{name}” is the last stage of its kind, so it stays."),
    "stage-has-deals": QT_TR_NOOP("There are deals in “{name}”: move them first."),
    "other-kind-of-stage": QT_TR_NOOP(
        "Deals can go only to a stage of the same kind in the same pipeline, not to “{name}”."
    ),
    "kept-option": QT_TR_NOOP("“{name}” is needed; rename it, or offer it no more."),
    "last-option": QT_TR_NOOP("“{name}” is the last one of its kind that is offered, so it stays."),
    "option-in-use": QT_TR_NOOP("“{name}” is in use: choose what takes its place."),
    "nothing-to-merge": QT_TR_NOOP("Choose two or more to merge."),
    "too-many-to-merge": QT_TR_NOOP("At most {count} can be merged at once. Choose fewer."),
    "tag-exists": QT_TR_NOOP("There is a tag “{name}” already. Choose another name."),
    "step-gone": QT_TR_NOOP("This step is no longer there, so it cannot be taken back."),
    "nothing-to-restore": QT_TR_NOOP("This is no longer in the trash."),
    "no-name": QT_TR_NOOP("Type a name first."),
    "nothing-typed": QT_TR_NOOP("Type some words first."),
    "activity-needs-someone": QT_TR_NOOP("Choose a contact or company first."),
    "title-needs-company": QT_TR_NOOP(
        "A title belongs to a place in a company: fill in the company first."
    ),
    "bad-birthday": QT_TR_NOOP(
        "“{value}” is no day. Type a birthday as 1984-03-09, or --03-09 without the year."
    ),
    "bad-filter": QT_TR_NOOP("This filter cannot be read; make it anew."),
    "filter-field-gone": QT_TR_NOOP(
        "This filter asks for a field, a tag or a list that is no longer there. Change the filter."
    ),
    "segment-gone": QT_TR_NOOP("This segment is no longer there."),
    "segment-exists": QT_TR_NOOP("There is a segment “{name}” already. Choose another name."),
    "not-a-list": QT_TR_NOOP("“{name}” is a saved filter: who belongs to it follows from it."),
    "bad-day": QT_TR_NOOP("“{value}” is no day and time that can be planned."),
    "bad-silence": QT_TR_NOOP(
        "Both are between 1 and 10 usual gaps, and nobody is lost before they are overdue."
    ),
    "not-a-number": QT_TR_NOOP("“{value}” is not a whole number."),
    "field-without-choices": QT_TR_NOOP("“{field}” offers no choices: change its type first."),
    "field-gone": QT_TR_NOOP("This field is no longer there."),
    "field-exists": QT_TR_NOOP("There is a field “{value}” already. Choose another name."),
    "choice-exists": QT_TR_NOOP("The choice “{value}” stands there twice."),
    "long-choice": QT_TR_NOOP("“{value} …” is too long: a choice has at most {limit} characters."),
    "bad-number": QT_TR_NOOP("“{value}” is no number with at most six decimals."),
    "bad-amount": QT_TR_NOOP("“{value}” is no amount in {currency}."),
    "bad-field-day": QT_TR_NOOP(
        "“{value}” is no day. Type it as 2026-11-14, or as you write days."
    ),
    "bad-yes-no": QT_TR_NOOP("Type yes or no, or leave it empty; “{value}” is neither."),
    "no-such-choice": QT_TR_NOOP("“{value}” is none of the choices of “{name}”."),
    "bad-link": QT_TR_NOOP("“{value}” is no web address, e-mail address or tel: number."),
    "odd-characters": QT_TR_NOOP(
        "This text holds characters that no file can keep (NUL or half characters)."
    ),
    "bad-interval": QT_TR_NOOP("Type 1 to 3650 days, or none."),
    "bad-consent-day": QT_TR_NOOP("“{value}” is no day. Type it as 2026-03-09."),
    "no-such-record": QT_TR_NOOP("There is no “{name}”. Add them first, then the relation."),
    "several-of-name": QT_TR_NOOP("There are several of the name “{name}”: choose from the list."),
    "related-to-itself": QT_TR_NOOP("This is the same record. Choose another one."),
    "no-picture": QT_TR_NOOP("This is no picture that can be shown (PNG, JPEG, GIF, WebP)."),
    "folder-exists": QT_TR_NOOP("There is {path} already. Choose another folder or name."),
    "no-export": QT_TR_NOOP(
        "{path} is no folder that “Export everything” made: choose the one with README.txt in it."
    ),
    "newer-export": QT_TR_NOOP("{path} was made by a newer CRM Desktop. Install the update."),
    "bad-export": QT_TR_NOOP(
        "{file} cannot be read (line {line}). It was changed or is not whole; no file was made."
    ),
    "file-gone": QT_TR_NOOP("This file is no longer there."),
    "cannot-read-file": QT_TR_NOOP(
        "{file} cannot be read: the system does not allow it, or it is gone."
    ),
    "file-is-folder": QT_TR_NOOP("{file} is a folder. Attach the files in it."),
    "file-too-large": QT_TR_NOOP(
        "{file} is larger than {megabytes} MB. Keep it in a folder and note where it is."
    ),
    "protected-workbook": QT_TR_NOOP(
        "This workbook is protected by a password. Save it without one, then import it."
    ),
    "too-large": QT_TR_NOOP(
        "This file is too large to be read. Split it, or save the table as CSV."
    ),
    "no-cards": QT_TR_NOOP("There is no contact card in this file."),
    "unknown-kind": QT_TR_NOOP(
        "This is no table or contact file that can be imported (CSV, Excel, ODS, vCard)."
    ),
    **feedback_texts.ERRORS,
    **goal_texts.ERRORS,
    **lead_texts.ERRORS,
    **level_texts.ERRORS,
    **ticket_texts.ERRORS,
    **article_texts.ERRORS,
    **campaign_texts.ERRORS,
}
_SOURCE_ERRORS = {
    "damaged-file": QT_TR_NOOP(
        "This file is damaged and cannot be read. Export it again where it came from."
    ),
    "cannot-read": QT_TR_NOOP(
        "This file cannot be read: the system does not allow it, or it is gone."
    ),
    "unreadable-source": QT_TR_NOOP(
        "This file cannot be read. Save it again as CSV or vCard, then import it."
    ),
    "not-a-table": QT_TR_NOOP(
        "This is no table or contact file that can be imported (CSV, Excel, ODS, vCard)."
    ),
    "no-such-sheet": QT_TR_NOOP("The workbook has no such sheet. Choose another."),
    "no-sheets": QT_TR_NOOP("There is no table in this workbook."),
    **level_texts.SOURCE_ERRORS,
}
_PROBLEMS = {
    "record-too-large": QT_TR_NOOP("larger than any contact; left out"),
    "never-closed": QT_TR_NOOP("the card has no end; read up to the next one"),
    "never-opened": QT_TR_NOOP("an end without a beginning; passed over"),
    "text-between-cards": QT_TR_NOOP("text between the cards; passed over"),
    "odd-line": QT_TR_NOOP("a line that means nothing; kept as a note"),
    "binary-left-out": QT_TR_NOOP("{property} of {bytes} bytes was left out"),
    "bad-value": QT_TR_NOOP("“{value}” cannot be read; kept as a note"),
    "more-cells-than-columns": QT_TR_NOOP("more cells than columns; the rest kept as a note"),
    "bad-email": QT_TR_NOOP("e-mail “{value}” is not an address; kept as a note"),
    "bad-field": QT_TR_NOOP("“{value}” does not fit “{field}”; kept as a note"),
    "bad-birthday": QT_TR_NOOP("birthday “{value}” does not exist; kept as a note"),
    "nothing-of-a-deal": QT_TR_NOOP("no name, contact or company; left out"),
    "bad-deal-amount": QT_TR_NOOP("amount “{value}” is no amount; kept as a note"),
    "rounded-amount": QT_TR_NOOP("amount “{value}” has more decimals than money; rounded"),
    "other-currency": QT_TR_NOOP(
        "amount “{value}” is in another currency than its row; kept as a note"
    ),
    "bad-currency": QT_TR_NOOP("currency “{value}” is not known; kept as a note"),
    "bad-deal-day": QT_TR_NOOP("“{value}” is no day; kept as a note"),
    "bad-chance": QT_TR_NOOP("chance “{value}” is no percentage; kept as a note"),
    "which-contact": QT_TR_NOOP("several contacts are called “{value}”; kept as a note"),
    "nothing-to-import": QT_TR_NOOP("no name, e-mail, phone or company; left out"),
    "empty-record": QT_TR_NOOP("nothing can be read from it; left out"),
    "odd-characters": QT_TR_NOOP("characters that no file can keep were replaced"),
    **level_texts.PROBLEMS,
}


def error_words(error: BaseException) -> str:
    """What went wrong and what to do, for an expected error."""
    if not isinstance(error, CrmError):
        return str(error)
    table = _SOURCE_ERRORS if isinstance(error, UnreadableSource) else _ERRORS
    text = table.get(error.code) or _ERRORS.get(error.code, error.code)
    details = error.details
    if "path" in details:
        details = details | {"path": path_words(str(details["path"]))}
    return filled(tr(text), **details)


def is_expected(error: BaseException) -> bool:
    """Whether this is an error the user can act on, and not a bug."""
    return isinstance(error, CrmError)


def problem_words(problem: Problem) -> str:
    """What is wrong with a row of a file."""
    return filled(tr(_PROBLEMS.get(problem.code, problem.code)), **problem.details)


def kind_words(kind: ActivityKind) -> str:
    """A kind of activity within a sentence."""
    return tr(_KINDS[kind])


def kind_title(kind: ActivityKind, direction: Direction = Direction.NONE) -> str:
    """A kind of activity at the head of a line."""
    directed = _DIRECTED.get((kind, direction))
    if directed is not None:
        return tr(directed)
    words = kind_words(kind)
    return words[:1].upper() + words[1:]


def channel_kind_words(kind: ChannelKind) -> str:
    """A kind of channel, as a heading."""
    return tr(_CHANNELS[kind])


def label_words(label: str) -> str:
    """The label of a channel: ours translated, a file's own words as they are."""
    return tr(_LABELS[label]) if label in _LABELS else label
