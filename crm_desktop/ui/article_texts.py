"""Words for what is done to articles and canned replies, and for what goes wrong with it."""

from collections.abc import Callable, Mapping

from crm_desktop.domain.article import ArticleState
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import QT_TR_NOOP, tr

STEPS = {
    "add-article": QT_TR_NOOP("new article “{name}”"),
    "edit-article": QT_TR_NOOP("change “{name}”"),
    "set-article-state": QT_TR_NOOP("change the state of “{name}”"),
    "delete-articles": QT_TR_NOOP("delete “{name}”"),
    "article-from-ticket": QT_TR_NOOP("article “{name}” from a ticket"),
    "add-pictures": QT_TR_NOOP("picture in “{name}”"),
    "add-template": QT_TR_NOOP("new canned reply “{name}”"),
    "edit-template": QT_TR_NOOP("change the canned reply “{name}”"),
    "close-template": QT_TR_NOOP("no longer offer “{name}”"),
    "open-template": QT_TR_NOOP("offer “{name}” again"),
    "delete-template": QT_TR_NOOP("delete the canned reply “{name}”"),
    "move-template": QT_TR_NOOP("move the canned reply “{name}”"),
}
MANY: Mapping[str, Callable[[int], str]] = {
    "set-article-state": lambda count: tr("change the state of %Ln articles", "", count),
    "delete-articles": lambda count: tr("delete %Ln articles", "", count),
    "add-pictures": lambda count: tr("%Ln pictures in “{name}”", "", count),
}
ERRORS = {
    "nothing-published": QT_TR_NOOP("No article is published yet."),
    "article-gone": QT_TR_NOOP("This article is no longer there."),
    "not-a-picture": QT_TR_NOOP("{file} is not a picture that can be shown."),
    "text-too-long": QT_TR_NOOP("This text is too long: at most {most} characters."),
    "template-exists": QT_TR_NOOP("There is a canned reply called “{name}” already."),
    "bad-placeholder": QT_TR_NOOP("“{value}” is no field that can be filled in."),
}
_STATES = {
    ArticleState.DRAFT: QT_TR_NOOP("Draft"),
    ArticleState.PUBLISHED: QT_TR_NOOP("Published"),
    ArticleState.OUTDATED: QT_TR_NOOP("Outdated"),
}
STATE_TONES = {
    ArticleState.DRAFT: Tone.NEUTRAL,
    ArticleState.PUBLISHED: Tone.GOOD,
    ArticleState.OUTDATED: Tone.WARNING,
}


def state_words(state: ArticleState) -> str:
    """The name of a state."""
    return tr(_STATES[state])
