"""Words for what other rooms say in codes: steps of undo, errors, problems, kinds."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crm_desktop.domain.activity import ActivityKind, Direction
from crm_desktop.domain.card import ChannelKind
from crm_desktop.domain.errors import CrmError, UnreadableSource
from crm_desktop.domain.problem import Problem
from crm_desktop.services.workspace import StepLabel
from crm_desktop.ui.translation import QT_TRANSLATE_NOOP

_CONTEXT = "texts"

_STEPS = {
    "add-contact": QT_TRANSLATE_NOOP("texts", "new contact {name}"),
    "edit-contact": QT_TRANSLATE_NOOP("texts", "change {name}"),
    "delete-contacts": QT_TRANSLATE_NOOP("texts", "delete {name}"),
    "add-company": QT_TRANSLATE_NOOP("texts", "new company {name}"),
    "edit-company": QT_TRANSLATE_NOOP("texts", "change {name}"),
    "delete-companies": QT_TRANSLATE_NOOP("texts", "delete {name}"),
    "edit-channel": QT_TRANSLATE_NOOP("texts", "change how to reach {name}"),
    "delete-channel": QT_TRANSLATE_NOOP("texts", "remove {value}"),
    "make-primary": QT_TRANSLATE_NOOP("texts", "put {value} first"),
    "edit-membership": QT_TRANSLATE_NOOP("texts", "change the company of {name}"),
    "delete-membership": QT_TRANSLATE_NOOP("texts", "remove a company of {name}"),
    "add-tag": QT_TRANSLATE_NOOP("texts", "tag “{tag}”"),
    "remove-tag": QT_TRANSLATE_NOOP("texts", "remove tag “{tag}”"),
    "rename-tag": QT_TRANSLATE_NOOP("texts", "rename tag “{tag}”"),
    "log-activity": QT_TRANSLATE_NOOP("texts", "log {kind} with {name}"),
    "plan-activity": QT_TRANSLATE_NOOP("texts", "plan {kind} with {name}"),
    "complete-activity": QT_TRANSLATE_NOOP("texts", "{kind} with {name} done"),
    "edit-activity": QT_TRANSLATE_NOOP("texts", "change {kind} with {name}"),
    "delete-activity": QT_TRANSLATE_NOOP("texts", "delete {kind} with {name}"),
    "import-contacts": QT_TRANSLATE_NOOP("texts", "import {file}"),
    "fill-demo": QT_TRANSLATE_NOOP("texts", "fill with demo records"),
    "edit-business": QT_TRANSLATE_NOOP("texts", "change the business"),
    "set-photo": QT_TRANSLATE_NOOP("texts", "change the photo of {name}"),
}
_MANY = {
    "delete-contacts": QT_TRANSLATE_NOOP("texts", "delete {count} contacts"),
    "delete-companies": QT_TRANSLATE_NOOP("texts", "delete {count} companies"),
    "add-tag": QT_TRANSLATE_NOOP("texts", "tag {count} records “{tag}”"),
    "remove-tag": QT_TRANSLATE_NOOP("texts", "remove tag “{tag}” from {count} records"),
    "import-contacts": QT_TRANSLATE_NOOP("texts", "import {count} contacts"),
}
_KINDS = {
    ActivityKind.CALL: QT_TRANSLATE_NOOP("texts", "call"),
    ActivityKind.EMAIL: QT_TRANSLATE_NOOP("texts", "e-mail"),
    ActivityKind.MEETING: QT_TRANSLATE_NOOP("texts", "meeting"),
    ActivityKind.VISIT: QT_TRANSLATE_NOOP("texts", "visit"),
    ActivityKind.CHAT: QT_TRANSLATE_NOOP("texts", "chat"),
    ActivityKind.LETTER: QT_TRANSLATE_NOOP("texts", "letter"),
    ActivityKind.NOTE: QT_TRANSLATE_NOOP("texts", "note"),
    ActivityKind.TASK: QT_TRANSLATE_NOOP("texts", "task"),
}
_DIRECTED = {
    (ActivityKind.EMAIL, Direction.OUT): QT_TRANSLATE_NOOP("texts", "E-mail sent"),
    (ActivityKind.EMAIL, Direction.IN): QT_TRANSLATE_NOOP("texts", "E-mail received"),
    (ActivityKind.CALL, Direction.IN): QT_TRANSLATE_NOOP("texts", "Call received"),
    (ActivityKind.LETTER, Direction.OUT): QT_TRANSLATE_NOOP("texts", "Letter sent"),
    (ActivityKind.LETTER, Direction.IN): QT_TRANSLATE_NOOP("texts", "Letter received"),
}
_CHANNELS = {
    ChannelKind.EMAIL: QT_TRANSLATE_NOOP("texts", "E-mail"),
    ChannelKind.PHONE: QT_TRANSLATE_NOOP("texts", "Phone"),
    ChannelKind.ADDRESS: QT_TRANSLATE_NOOP("texts", "Address"),
    ChannelKind.WEB: QT_TRANSLATE_NOOP("texts", "Web"),
}
_LABELS = {
    "work": QT_TRANSLATE_NOOP("texts", "work"),
    "home": QT_TRANSLATE_NOOP("texts", "home"),
    "mobile": QT_TRANSLATE_NOOP("texts", "mobile"),
    "fax": QT_TRANSLATE_NOOP("texts", "fax"),
    "pager": QT_TRANSLATE_NOOP("texts", "pager"),
    "main": QT_TRANSLATE_NOOP("texts", "main"),
    "other": QT_TRANSLATE_NOOP("texts", "other"),
}
_ERRORS = {
    "held-file": QT_TRANSLATE_NOOP(
        "texts",
        "{path} is open in another CRM Desktop (process {process} on {computer})."
        " Close it there, then try again.",
    ),
    "is-a-folder": QT_TRANSLATE_NOOP("texts", "{path} is a folder. Choose the file in it."),
    "copy-differs": QT_TRANSLATE_NOOP(
        "texts", "The safety copy differed from the file, so it was thrown away. Check the disk."
    ),
    "upgrade-failed": QT_TRANSLATE_NOOP(
        "texts", "{path} could not be brought up to date. It is as it was; please report this."
    ),
    "missing-resources": QT_TRANSLATE_NOOP(
        "texts", "Files of the program are missing. Install it again."
    ),
    "stale-log": QT_TRANSLATE_NOOP(
        "texts",
        "Beside {path} lies a log (-wal) that belongs to another file. Nothing was changed. "
        "Move the log away, then open the file again.",
    ),
    "cannot-write": QT_TRANSLATE_NOOP(
        "texts", "The file cannot be written there. Choose another place."
    ),
    "missing-file": QT_TRANSLATE_NOOP(
        "texts", "There is no file {path}. It may have been moved or renamed: open it from there."
    ),
    "empty-file": QT_TRANSLATE_NOOP(
        "texts", "{path} is empty. It was not changed. Open a safety copy instead."
    ),
    "not-a-workspace": QT_TRANSLATE_NOOP(
        "texts",
        "{path} is no CRM Desktop file. It was not changed. To bring contacts in, import it.",
    ),
    "damaged-file": QT_TRANSLATE_NOOP(
        "texts", "{path} is damaged. It was not changed. Open a safety copy from the File menu."
    ),
    "newer-version": QT_TRANSLATE_NOOP(
        "texts",
        "{path} was written by a newer CRM Desktop. It was not changed. Install the update.",
    ),
    "locked-file": QT_TRANSLATE_NOOP(
        "texts", "{path} is in use by another program. Close it there, then try again."
    ),
    "read-only-file": QT_TRANSLATE_NOOP(
        "texts", "{path} cannot be written. Copy it to a folder of yours and open it there."
    ),
    "no-permission": QT_TRANSLATE_NOOP(
        "texts",
        "{path} cannot be opened or made: the system does not allow it. Choose another place.",
    ),
    "file-exists": QT_TRANSLATE_NOOP(
        "texts", "There is a file {path} already. Choose another name, or open it."
    ),
    "disk-full": QT_TRANSLATE_NOOP("texts", "The disk is full. Free some room, then try again."),
    "disk-trouble": QT_TRANSLATE_NOOP(
        "texts", "The disk reported an error for {path}. Nothing was changed. Check the drive."
    ),
    "stale-write": QT_TRANSLATE_NOOP(
        "texts", "This was changed or deleted meanwhile, so nothing was done."
    ),
    "nothing-to-undo": QT_TRANSLATE_NOOP("texts", "There is nothing to undo."),
    "nothing-to-redo": QT_TRANSLATE_NOOP("texts", "There is nothing to redo."),
    "contact-gone": QT_TRANSLATE_NOOP("texts", "This contact is no longer there."),
    "company-gone": QT_TRANSLATE_NOOP("texts", "This company is no longer there."),
    "no-name": QT_TRANSLATE_NOOP("texts", "Type a name first."),
    "nothing-typed": QT_TRANSLATE_NOOP("texts", "Type some words first."),
    "activity-needs-someone": QT_TRANSLATE_NOOP("texts", "Choose a contact or company first."),
    "title-needs-company": QT_TRANSLATE_NOOP(
        "texts", "A title belongs to a place in a company: fill in the company first."
    ),
    "bad-birthday": QT_TRANSLATE_NOOP(
        "texts", "“{value}” is no day. Type a birthday as 1984-03-09, or --03-09 without the year."
    ),
    "bad-day": QT_TRANSLATE_NOOP("texts", "“{value}” is no day and time that can be planned."),
    "not-a-number": QT_TRANSLATE_NOOP("texts", "“{value}” is not a whole number."),
    "odd-characters": QT_TRANSLATE_NOOP(
        "texts", "This text holds characters that no file can keep (NUL or half characters)."
    ),
    "protected-workbook": QT_TRANSLATE_NOOP(
        "texts", "This workbook is protected by a password. Save it without one, then import it."
    ),
    "too-large": QT_TRANSLATE_NOOP(
        "texts", "This file is too large to be read. Split it, or save the table as CSV."
    ),
    "no-cards": QT_TRANSLATE_NOOP("texts", "There is no contact card in this file."),
    "unknown-kind": QT_TRANSLATE_NOOP(
        "texts", "This is no table or contact file that can be imported (CSV, Excel, ODS, vCard)."
    ),
}
_SOURCE_ERRORS = {
    "damaged-file": QT_TRANSLATE_NOOP(
        "texts", "This file is damaged and cannot be read. Export it again where it came from."
    ),
    "cannot-read": QT_TRANSLATE_NOOP(
        "texts", "This file cannot be read: the system does not allow it, or it is gone."
    ),
    "unreadable-source": QT_TRANSLATE_NOOP(
        "texts", "This file cannot be read. Save it again as CSV or vCard, then import it."
    ),
    "not-a-table": QT_TRANSLATE_NOOP(
        "texts", "This is no table or contact file that can be imported (CSV, Excel, ODS, vCard)."
    ),
    "no-such-sheet": QT_TRANSLATE_NOOP("texts", "The workbook has no such sheet. Choose another."),
    "no-sheets": QT_TRANSLATE_NOOP("texts", "There is no table in this workbook."),
}
_PROBLEMS = {
    "record-too-large": QT_TRANSLATE_NOOP("texts", "larger than any contact; left out"),
    "never-closed": QT_TRANSLATE_NOOP("texts", "the card has no end; read up to the next one"),
    "never-opened": QT_TRANSLATE_NOOP("texts", "an end without a beginning; passed over"),
    "text-between-cards": QT_TRANSLATE_NOOP("texts", "text between the cards; passed over"),
    "odd-line": QT_TRANSLATE_NOOP("texts", "a line that means nothing; kept as a note"),
    "binary-left-out": QT_TRANSLATE_NOOP("texts", "{property} of {bytes} bytes was left out"),
    "bad-value": QT_TRANSLATE_NOOP("texts", "“{value}” cannot be read; kept as a note"),
    "more-cells-than-columns": QT_TRANSLATE_NOOP(
        "texts", "more cells than columns; the rest kept as a note"
    ),
    "bad-email": QT_TRANSLATE_NOOP("texts", "e-mail “{value}” is not an address; kept as a note"),
    "bad-birthday": QT_TRANSLATE_NOOP("texts", "birthday “{value}” does not exist; kept as a note"),
    "nothing-to-import": QT_TRANSLATE_NOOP("texts", "no name, e-mail, phone or company; left out"),
    "empty-record": QT_TRANSLATE_NOOP("texts", "nothing can be read from it; left out"),
    "odd-characters": QT_TRANSLATE_NOOP("texts", "characters that no file can keep were replaced"),
}


def translate(text: str) -> str:
    """A text of the tables above in the user's language."""
    return QCoreApplication.translate(_CONTEXT, text)


def step_words(step: StepLabel) -> str:
    """What a step did, as follows the word Undo or Redo."""
    args = dict(step.args)
    is_many = args.get("count", "1") != "1" and step.label in _MANY
    text = (_MANY if is_many else _STEPS).get(step.label, step.label)
    if "kind" in args:
        args["kind"] = kind_words(ActivityKind(args["kind"]))
    return _filled(text, args)


def error_words(error: BaseException) -> str:
    """What went wrong and what to do, for an expected error."""
    if not isinstance(error, CrmError):
        return str(error)
    table = _SOURCE_ERRORS if isinstance(error, UnreadableSource) else _ERRORS
    return _filled(table.get(error.code) or _ERRORS.get(error.code, error.code), error.details)


def is_expected(error: BaseException) -> bool:
    """Whether this is an error the user can act on, and not a bug."""
    return isinstance(error, CrmError)


def problem_words(problem: Problem) -> str:
    """What is wrong with a row of a file."""
    return _filled(_PROBLEMS.get(problem.code, problem.code), problem.details)


def kind_words(kind: ActivityKind) -> str:
    """A kind of activity within a sentence."""
    return translate(_KINDS[kind])


def kind_title(kind: ActivityKind, direction: Direction = Direction.NONE) -> str:
    """A kind of activity at the head of a line."""
    directed = _DIRECTED.get((kind, direction))
    if directed is not None:
        return translate(directed)
    words = kind_words(kind)
    return words[:1].upper() + words[1:]


def channel_kind_words(kind: ChannelKind) -> str:
    """A kind of channel, as a heading."""
    return translate(_CHANNELS[kind])


def label_words(label: str) -> str:
    """The label of a channel: ours translated, a file's own words as they are."""
    return translate(_LABELS[label]) if label in _LABELS else label


def _filled(text: str, args: Mapping[str, object]) -> str:
    """The text with its places filled; what the names hold is never read as a template."""
    words = translate(text)
    for name, value in args.items():
        shown = str(value)
        words = words.replace("{" + name + "}", shown if len(shown) <= 80 else shown[:79] + "…")
    return words
