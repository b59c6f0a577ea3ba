"""The subject of a mail without what mail programs put before it."""

import re

_BEFORE = re.compile(
    r"\s*(?:(?:re|aw|antw|antwort|sv|vs|ref|rép|rep|res|odp|ynt|tr|fwd?|wg|wtr|rv|enc|i|回复|答复|转发"
    r"|رد)(?:\s*\[\d+\]|\s*\(\d+\))?\s*[:：]|\[#[0-9]{1,15}\])",
    re.IGNORECASE,
)
_MARK = re.compile(r"\s*\[#[0-9]{1,15}\]")


def bare_subject(subject: str) -> str:
    """`Re: AW: Card reader [#184]` is `Card reader`."""
    text = subject
    while (found := _BEFORE.match(text)) is not None:
        text = text[found.end() :]
    return _MARK.sub("", text).strip()
