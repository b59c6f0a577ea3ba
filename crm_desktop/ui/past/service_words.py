"""The tables and columns of tickets, articles, feedback and campaigns in their history."""

from collections.abc import Callable, Mapping

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.campaign import Outcome
from crm_desktop.ui.article_texts import state_words
from crm_desktop.ui.campaign_texts import outcome_words
from crm_desktop.ui.ticket_words import channel_words, priority_words, resolution_words
from crm_desktop.ui.translation import QT_TR_NOOP

TITLES = {
    "add-ticket": QT_TR_NOOP("Ticket begun"),
    "edit-ticket": QT_TR_NOOP("Changed"),
    "set-ticket-status": QT_TR_NOOP("Now {status}"),
    "set-ticket-priority": QT_TR_NOOP("Priority changed"),
    "solve-tickets": QT_TR_NOOP("Solved"),
    "reopen-tickets": QT_TR_NOOP("Opened again"),
    "send-reply": QT_TR_NOOP("Reply sent"),
    "take-mails": QT_TR_NOOP("Mail taken in"),
    "log-message": QT_TR_NOOP("Message noted"),
    "merge-tickets": QT_TR_NOOP("Merged with other tickets"),
    "split-ticket": QT_TR_NOOP("Messages moved to a ticket of their own"),
    "add-article": QT_TR_NOOP("Article begun"),
    "article-from-ticket": QT_TR_NOOP("Article begun from a ticket"),
    "edit-article": QT_TR_NOOP("Changed"),
    "set-article-state": QT_TR_NOOP("State changed"),
    "add-pictures": QT_TR_NOOP("Pictures added"),
    "add-campaign": QT_TR_NOOP("Campaign begun"),
    "edit-campaign": QT_TR_NOOP("Changed"),
    "close-campaigns": QT_TR_NOOP("Ended"),
    "open-campaigns": QT_TR_NOOP("Went on"),
    "link-tickets": QT_TR_NOOP("Linked with another ticket"),
    "unlink-tickets": QT_TR_NOOP("No longer linked with another ticket"),
    "delete-tickets": QT_TR_NOOP("Ticket deleted"),
    "delete-articles": QT_TR_NOOP("Article deleted"),
    "start-timer": QT_TR_NOOP("Clock started"),
    "stop-timer": QT_TR_NOOP("Clock stopped"),
    "add-time": QT_TR_NOOP("Time noted"),
}
# What it is to have something, and no longer to, as in `words`.
PARTS = {
    ("article_use", "article"): (
        QT_TR_NOOP("Used in the ticket “{thing}”"),
        QT_TR_NOOP("No longer used in the ticket “{thing}”"),
    ),
    ("article_use", ""): (
        QT_TR_NOOP("Article “{thing}” used"),
        QT_TR_NOOP("Article “{thing}” no longer used"),
    ),
    ("ticket_link", ""): (
        QT_TR_NOOP("Linked with the ticket “{thing}”"),
        QT_TR_NOOP("No longer linked with the ticket “{thing}”"),
    ),
}
THINGS = {
    "ticket": QT_TR_NOOP("Ticket"),
    "ticket_history": QT_TR_NOOP("Past state"),
    "ticket_link": QT_TR_NOOP("Linked ticket"),
    "time_entry": QT_TR_NOOP("Time spent"),
    "mail": QT_TR_NOOP("Mail"),
    "article": QT_TR_NOOP("Article"),
    "article_use": QT_TR_NOOP("Article used"),
    "campaign": QT_TR_NOOP("Campaign"),
    "campaign_member": QT_TR_NOOP("In the campaign"),
    "template": QT_TR_NOOP("Canned reply"),
    "service_level": QT_TR_NOOP("Service level"),
    "work_week": QT_TR_NOOP("Working hours"),
    "holiday": QT_TR_NOOP("Holiday"),
    "survey": QT_TR_NOOP("Survey"),
    "question": QT_TR_NOOP("Question"),
    "response": QT_TR_NOOP("Feedback"),
    "answer": QT_TR_NOOP("Answer"),
}
COLUMNS = {
    "priority": QT_TR_NOOP("Priority"),
    "channel": QT_TR_NOOP("Channel"),
    "resolution": QT_TR_NOOP("Resolution"),
    "status_id": QT_TR_NOOP("Status"),
    "category_id": QT_TR_NOOP("Category"),
    "ticket_id": QT_TR_NOOP("Ticket"),
    "other_ticket_id": QT_TR_NOOP("Linked ticket"),
    "reply_limit": QT_TR_NOOP("Minutes to the first reply"),
    "solve_limit": QT_TR_NOOP("Minutes to the solution"),
    "solved_at": QT_TR_NOOP("Solved"),
    "started_at": QT_TR_NOOP("Begun"),
    "is_billable": QT_TR_NOOP("Billable"),
    "state": QT_TR_NOOP("State"),
    "article_id": QT_TR_NOOP("Article"),
    "channel_id": QT_TR_NOOP("Channel"),
    "campaign_id": QT_TR_NOOP("Campaign"),
    "starts": QT_TR_NOOP("First day"),
    "ends": QT_TR_NOOP("Last day"),
    "budget": QT_TR_NOOP("Budget"),
    "added_at": QT_TR_NOOP("Added"),
    "sender": QT_TR_NOOP("Sender"),
    "recipients": QT_TR_NOOP("Recipients"),
    "cc": QT_TR_NOOP("Copy to"),
    "handing": QT_TR_NOOP("Sent or handed over"),
    "from_day": QT_TR_NOOP("From"),
    "hours": QT_TR_NOOP("Hours"),
    "survey_id": QT_TR_NOOP("Survey"),
    "question_id": QT_TR_NOOP("Question"),
    "choices": QT_TR_NOOP("Choices"),
    "low": QT_TR_NOOP("Lowest"),
    "high": QT_TR_NOOP("Highest"),
    "score": QT_TR_NOOP("Score"),
    "comment": QT_TR_NOOP("Comment"),
}


def _outcome(text: str) -> str:
    """Of somebody in a campaign a code; of an activity whatever was written."""
    return outcome_words(Outcome(text)) if text in list(Outcome) else text


# Nobody is told of them: they follow from others, or only say which row it is.
SILENT = frozenset("message_id in_reply_to refs activity_id response_id uid changed_at".split())
CODES: Mapping[str, Callable[[str], str]] = {
    "state": lambda state: state_words(ArticleState(state)) if state else "",
    "outcome": _outcome,
    "priority": priority_words,
    "channel": channel_words,
    "resolution": resolution_words,
}
