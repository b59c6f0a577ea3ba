"""Why what stands in the box to answer in cannot be sent or kept yet."""

from typing import NamedTuple

from crm_desktop.domain.placeholders import unfilled
from crm_desktop.ui.articles.field_words import field_words
from crm_desktop.ui.tickets.draft import Draft, Way
from crm_desktop.ui.translation import filled, tr


class Refusal(NamedTuple):
    """What to say, the field it is mended in, and the piece of its text to be typed over."""

    words: str
    field: str = "text"
    start: int = 0
    end: int = 0


def refusal(draft: Draft, *, is_emptied: bool) -> Refusal | None:
    """What is lacking, if something is; `is_emptied` where the address was taken away."""
    if not draft.text.strip():
        return Refusal(tr("Type some words first."))
    if draft.way is Way.REPLY:
        if is_emptied:
            return Refusal(tr("Say whom it is for first."), "to")
        return _unfilled("subject", draft.subject) or _unfilled("text", draft.text)
    if draft.minutes and not (draft.minutes.isascii() and draft.minutes.isdecimal()):
        return Refusal(tr("The minutes are a whole number."), "minutes")
    return None


def _unfilled(field: str, text: str) -> Refusal | None:
    lacking = unfilled(text)
    if not lacking:
        return None
    said = tr("Fill in or remove what is missing first: {field}")
    words = filled(said, field=field_words(lacking[0].field))
    return Refusal(words, field, lacking[0].start, lacking[0].end)
