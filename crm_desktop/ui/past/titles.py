"""What a step did to the record whose history tells it, at the head of its lines."""

from collections.abc import Mapping

from crm_desktop.domain.activity import ActivityKind
from crm_desktop.services.workspace import StepLabel
from crm_desktop.ui.past import service_words
from crm_desktop.ui.step_words import step_words
from crm_desktop.ui.texts import kind_title
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr

_TITLES = {
    **dict.fromkeys(("add-contact", "add-company"), QT_TR_NOOP("Created")),
    **dict.fromkeys(
        ("edit-contact", "edit-company", "edit-channel", "edit-membership", "edit-deal"),
        QT_TR_NOOP("Changed"),
    ),
    "quick-add": QT_TR_NOOP("Quickly added"),
    "delete-channel": QT_TR_NOOP("Way to reach removed"),
    "make-primary": QT_TR_NOOP("{value} put first"),
    "delete-membership": QT_TR_NOOP("Place removed"),
    "edit-many": QT_TR_NOOP("Changed with others"),
    "set-photo": QT_TR_NOOP("Photo changed"),
    "set-touch": QT_TR_NOOP("Keeping in touch changed"),
    "add-tag": QT_TR_NOOP("Tagged “{tag}”"),
    "remove-tag": QT_TR_NOOP("Tag “{tag}” removed"),
    "add-to-list": QT_TR_NOOP("Put on the list “{name}”"),
    "remove-from-list": QT_TR_NOOP("Taken off the list “{name}”"),
    "delete-segment": QT_TR_NOOP("List “{name}” deleted"),
    "attach-files": QT_TR_NOOP("Files attached"),
    "rename-file": QT_TR_NOOP("File renamed"),
    "delete-files": QT_TR_NOOP("Files deleted"),
    "save-relation": QT_TR_NOOP("Relation changed"),
    "delete-relation": QT_TR_NOOP("Relation removed"),
    "delete-field": QT_TR_NOOP("Field “{field}” deleted"),
    "edit-choices": QT_TR_NOOP("Choices of “{field}” changed"),
    "change-field-type": QT_TR_NOOP("Type of “{field}” changed"),
    "log-activity": QT_TR_NOOP("{kind} logged"),
    "plan-activity": QT_TR_NOOP("{kind} planned"),
    "complete-activity": QT_TR_NOOP("{kind} done"),
    "snooze-activity": QT_TR_NOOP("{kind} put off"),
    "edit-activity": QT_TR_NOOP("{kind} changed"),
    "delete-activity": QT_TR_NOOP("{kind} deleted"),
    "import-contacts": QT_TR_NOOP("Import of {file}"),
    "import-deals": QT_TR_NOOP("Import of {file}"),
    "merge-contacts": QT_TR_NOOP("Merged with {other}"),
    "merge-companies": QT_TR_NOOP("Merged with {other}"),
    "merge-groups": QT_TR_NOOP("Merged with its duplicates"),
    "restore-records": QT_TR_NOOP("Restored from the trash"),
    "delete-contacts": QT_TR_NOOP("Contact deleted"),
    "delete-companies": QT_TR_NOOP("Company deleted"),
    "delete-deals": QT_TR_NOOP("Deal deleted"),
    "add-lead": QT_TR_NOOP("Created as a lead"),
    "make-leads": QT_TR_NOOP("Made a lead"),
    "set-lead-status": QT_TR_NOOP("Now {status}"),
    "disqualify": QT_TR_NOOP("Given up"),
    "qualify": QT_TR_NOOP("Qualification changed"),
    "set-source": QT_TR_NOOP("Source changed"),
    "set-decision": QT_TR_NOOP("Part in decisions changed"),
    "set-expected": QT_TR_NOOP("Expected amount changed"),
    "convert-lead": QT_TR_NOOP("Converted"),
    "add-deal": QT_TR_NOOP("Deal begun"),
    "move-deals": QT_TR_NOOP("Moved to {stage}"),
    "win-deals": QT_TR_NOOP("Won"),
    "lose-deals": QT_TR_NOOP("Lost"),
    "reopen-deals": QT_TR_NOOP("Opened again"),
    "set-deal-chance": QT_TR_NOOP("Chance set to {chance} %"),
    "set-close-day": QT_TR_NOOP("Expected close changed"),
    "set-deal-rate": QT_TR_NOOP("Exchange rate changed"),
    "set-deal-currency": QT_TR_NOOP("Put in {currency}"),
    "add-item": QT_TR_NOOP("Item added"),
    "edit-item": QT_TR_NOOP("Item changed"),
    "delete-items": QT_TR_NOOP("Items removed"),
    "set-role": QT_TR_NOOP("Role changed"),
    "remove-role": QT_TR_NOOP("Role removed"),
    "tick-off": QT_TR_NOOP("“{item}” done"),
    "tick-on": QT_TR_NOOP("“{item}” to do again"),
    "edit-playbook": QT_TR_NOOP("Plan of “{stage}” changed"),
    "delete-pipeline": QT_TR_NOOP("Pipeline “{pipeline}” deleted"),
    "delete-product": QT_TR_NOOP("Product “{name}” deleted"),
    **service_words.TITLES,
}


def title_of(label: str, args: Mapping[str, str]) -> str:
    """What a step did, said of the record itself: "Call logged"."""
    count = int(args.get("count", "1"))
    if label == "take-back":
        inner = {name: value for name, value in args.items() if name != "what"}
        return filled(tr("Taken back: {done}"), done=title_of(args["what"], inner))
    if label in ("merge-contacts", "merge-companies") and count > 1:
        return tr("Merged with %Ln others", "", count)
    if label not in _TITLES:
        words = step_words(StepLabel(label, args))
        return words[:1].upper() + words[1:]
    told = dict(args)
    if "kind" in told:
        told["kind"] = kind_title(ActivityKind(told["kind"]))
    return filled(tr(_TITLES[label]), **told)
