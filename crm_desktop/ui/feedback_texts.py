"""Words for what is done to surveys and feedback, and for what goes wrong with it."""

from collections.abc import Callable, Mapping

from crm_desktop.ui.translation import QT_TR_NOOP, tr

STEPS = {
    "add-survey": QT_TR_NOOP("new survey “{name}”"),
    "rename-survey": QT_TR_NOOP("rename survey “{name}”"),
    "close-survey": QT_TR_NOOP("offer survey “{name}” no more"),
    "open-survey": QT_TR_NOOP("offer survey “{name}” again"),
    "delete-survey": QT_TR_NOOP("delete survey “{name}”"),
    "add-question": QT_TR_NOOP("new question in “{name}”"),
    "edit-question": QT_TR_NOOP("change question “{name}”"),
    "move-question": QT_TR_NOOP("move question “{name}”"),
    "delete-question": QT_TR_NOOP("delete question “{name}”"),
    "record-response": QT_TR_NOOP("feedback ({name})"),
    "edit-response": QT_TR_NOOP("change feedback ({name})"),
    "delete-responses": QT_TR_NOOP("delete feedback ({name})"),
    "import-responses": QT_TR_NOOP("import a response to “{name}”"),
}
MANY: Mapping[str, Callable[[int], str]] = {
    "delete-responses": lambda count: tr("delete %Ln responses", "", count),
    "import-responses": lambda count: tr("import %Ln responses to “{name}”", "", count),
}
ERRORS = {
    "survey-used": QT_TR_NOOP("“{name}” stays, since it is needed or answered: offer it no more."),
    "survey-exists": QT_TR_NOOP("There is a survey “{name}” already. Choose another name."),
    "survey-gone": QT_TR_NOOP("This survey is no longer there."),
    "question-answered": QT_TR_NOOP(
        "This question was answered already, so it stays, and so does what kind it is."
    ),
    "question-gone": QT_TR_NOOP("This question is no longer there."),
    "no-choices": QT_TR_NOOP("Type 2 to 50 choices, apart by semicolons."),
    "bad-scale": QT_TR_NOOP("A scale goes from a number to a higher one, in at most 100 steps."),
    "bad-score": QT_TR_NOOP("“{value}” is no score of this scale."),
}
