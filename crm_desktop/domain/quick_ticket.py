"""A line that begins as a request for service: what it is about, from whom, how urgent."""

import re
from typing import NamedTuple

from crm_desktop.domain.quick_sheet import plain
from crm_desktop.domain.ticket import Priority

# Words that open such a line; each letter as `plain` folds it.
_OPENING = re.compile(
    r" *(?:new |neues? |neue |nouveau |nuevo |novo )?(?P<word>(?:support|service|hilfe)[ -]?"
    r"(?:ticket|request|case|fall|anfrage)|tickets?|support|incident|complaint|storung|stoerung"
    r"|reklamation|beschwerde|reclamation|reclamacion|reclamacao|incidencia|panne|avaria"
    r")\b *(?P<sign>[:;,–—-])? *"
)
_FROM = re.compile(
    r" (?:from|by|von|vom|de la part de|de parte de|da parte de)(?: (?:the|der|dem|la|el))? (?=\S)"
)
_URGENCY = {
    Priority.URGENT: r"urgent(?:e|ly)?|asap|dringend|sofort|eilt|tres urgent|muy urgente|!{2,}",
    Priority.HIGH: r"high(?: priority)?|hohe prioritat|prio ?1|important|wichtig|priorite haute"
    r"|prioridad alta|prioridade alta",
    Priority.LOW: r"low(?: priority)?|niedrige prioritat|not urgent|nicht dringend|pas urgent"
    r"|no urgente|nao urgente|prioridad baja|prioridade baixa|no hurry|eilt nicht",
}
_EDGES = " ,;:.–—-("


class Asked(NamedTuple):
    """What a line asks for: the subject, how urgent it is, and from where to where whom is said.

    A line of which no part names somebody has an empty span.
    """

    subject: str
    priority: Priority
    start: int
    end: int


def ticket_in(text: str) -> Asked | None:
    """What a line asks for, where it begins as a request for service.

    `Ticket Rita, Blue Door: card reader offline, urgent` and `Complaint: wrong colour from Rita`
    name somebody; what stands after the first line belongs to the subject no more.
    """
    line = text.split("\n", 1)[0]
    folded = plain(line)
    opening = _OPENING.match(folded)
    if opening is None or (opening["word"] in ("support", "panne") and not opening["sign"]):
        return None
    start, end, priority = opening.end(), len(line), Priority.NORMAL
    for each, words in reversed(_URGENCY.items()):
        found = re.search(rf"(?:^|[ ,;(–—-])(?:{words})[ .!)]*$", folded[start:end])
        if found is not None:
            priority, end = each, start + len(folded[start : start + found.start()].rstrip(_EDGES))
            break
    whom, subject = _parted(folded, start, end)
    words = line[slice(*subject)].strip(_EDGES + ")")
    return Asked(words, priority, *whom) if words else None


def _parted(folded: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The span that names somebody, and that of the subject."""
    colon = re.search(r": |:$|(?<=\w) [–—-] ", folded[start:end])
    if colon is not None and folded[start + colon.end() : end].strip():
        place = start + colon.start(), start + colon.end()
        return (start, place[0]), (place[1], end)
    sources = list(_FROM.finditer(folded, start, end))
    if sources and folded[start : sources[-1].start()].strip():
        last = sources[-1]
        return (last.end(), end), (start, last.start())
    return (start, start), (start, end)
