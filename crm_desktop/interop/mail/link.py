"""Short mails as `mailto:` links, which every mail program opens."""

from collections.abc import Sequence
from urllib.parse import quote

from crm_desktop.domain.mail import Draft, MailAddress

# Beyond that some systems cut the link without a word.
LONGEST_LINK = 1800


def mailto_link(draft: Draft) -> str:
    """The draft as a link; its sender, id and files are not in it, since it has no place for them.

    The answered mail is named, which some programs keep.
    """
    fields = [
        ("cc", _people(draft.cc)),
        ("bcc", _people(draft.bcc)),
        ("subject", _quoted(" ".join(draft.subject.split()))),
        ("in-reply-to", _quoted(f"<{draft.in_reply_to}>") if draft.in_reply_to else ""),
        ("body", _quoted(_lines(draft.body))),
    ]
    asked = "&".join(f"{name}={value}" for name, value in fields if value)
    return f"mailto:{_people(draft.recipients)}" + (f"?{asked}" if asked else "")


def fits_link(draft: Draft) -> bool:
    """Whether the draft can be handed over as a link: it is short and has no files."""
    return not draft.files and len(mailto_link(draft)) <= LONGEST_LINK


def _people(people: Sequence[MailAddress]) -> str:
    return ",".join(quote(one.address, safe="@") for one in people)


def _lines(text: str) -> str:
    return "\r\n".join(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _quoted(text: str) -> str:
    return quote(text, safe="", errors="replace")
