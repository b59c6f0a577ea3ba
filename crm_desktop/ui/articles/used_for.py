"""A ticket that an article was used for, as a line that leads to it."""

from crm_desktop.domain.article import ArticleUse
from crm_desktop.domain.ticket import UNSOLVED
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.ticket_words import state_words
from crm_desktop.ui.widgets.link_line import LinkText


def ticket_line(use: ArticleUse) -> LinkText:
    """The ticket as a line; one that is solved is muted."""
    is_open = use.state in UNSOLVED
    icon = "ticket" if is_open else "circle-check"
    aside = f"#{use.number} · {state_words(use.state)}"
    name = one_line(use.name)
    return LinkText(use.ticket, icon, name, aside, use.name, is_muted=not is_open)
