"""Where leads come from, what each way is worth, and how that changed over the years."""

from dataclasses import dataclass
from functools import cache

from crm_desktop.services.demo.chance import Chance, Weighted, items
from crm_desktop.services.demo.sales.party import Party


@dataclass(frozen=True, slots=True)
class Source:
    """A way to the studio; `first` are the words of the first contact, `""` if that is ours.

    `early` and `late` say how common it was at the beginning and is at the end; `worth` is in
    log-odds and `trend` what is added to it over the whole time.
    """

    code: str
    early: float
    late: float
    worth: float
    trend: float
    junk: float
    first: tuple[str, ...]
    details: tuple[str, ...]


def _source(line: str, first: str, details: str) -> Source:
    code, *numbers = line.split()
    early, late, worth, trend, junk = map(float, numbers)
    return Source(code, early, late, worth, trend, junk, tuple(first.split()), items(details))


# code, common early and late, worth, trend, share of junk; first words; details
SOURCES = (
    _source("website 15 17 0.25 0 0.07", "form_mail form_mail enquiry_mail", "Contact form"),
    _source("search 5 12 0 0.1 0.04", "form_mail enquiry_mail",
            "Guide to shop signs; Ten menus we like; Search: printer Porto; Paper sample page"),
    _source("social-media 6 14 -0.55 0.3 0.1", "social_chat",
            "Instagram; LinkedIn; Pinterest; Comment on a photo"),
    _source("email-campaign 9 7 -0.4 0 0.02", "click_mail reply_mail",
            "Spring newsletter; Autumn newsletter; Invitation to the open day"),
    _source("paid-ad 4 12 -0.35 -0.5 0.12", "form_mail click_mail",
            "Search ad: shop signs; Search ad: catalogues; Map ad"),
    _source("event 14 7 0.05 0 0.01", "fair_chat",
            "Porto Casa; Wine fair, Matosinhos; Hotel and kitchen show; Design market"),
    _source("referral 16 13 1.0 0 0", "intro_mail enquiry_call",
            "An old customer; Neighbour of the shop; A friend of the studio; The accountant"),
    _source("existing-customer 5 5 0.85 0 0", "enquiry_call enquiry_mail",
            "Same group; Colleague in the other office; Former place of work"),
    _source("partner 4 6 0.55 0 0", "intro_mail",
            "Web agency; Interior architect; Our paper merchant"),
    _source("cold-call 13 4 -0.95 0 0.03", "", "List of new shops; Street round; Trade register"),
    _source("walk-in 6 5 0.35 0 0.02", "walk_in", "Shop window; Open day"),
    _source("direct-mail 5 2 -0.55 0 0.02", "", "Card to hotels; Card to new shops"),
    _source("public-relations 2 3 -0.05 0 0.03", "enquiry_mail intro_mail",
            "Piece in the Gazeta; Radio talk; Award list"),
    _source("other 3 3 -0.2 0 0.05", "intro_mail", "Not known; Phone book"),
)  # fmt: skip
_BY_CODE = {source.code: source for source in SOURCES}
# What somebody who says so mostly came through.
_FOUND = {
    "Recommendation": "referral referral referral existing-customer partner",
    "Web search": "website search website paid-ad search",
    "Trade fair": "event",
    "Walked by": "walk-in walk-in social-media",
    "Press": "public-relations",
}


def draw_source(chance: Chance, party: Party, era: float) -> Source:
    """How a party came; `era` runs from 0 to 1 over the time in which leads were kept."""
    if party.found and chance.happens(0.45):
        return _BY_CODE[chance.pick(_FOUND[party.found].split())]
    if "referral" in party.tags and chance.happens(0.7):
        return _BY_CODE["referral"]
    if "trade show" in party.tags and chance.happens(0.6):
        return _BY_CODE["event"]
    return _mix(min(max(int(era * 10), 0), 9)).draw(chance)


def draw_detail(chance: Chance, source: Source) -> str:
    """What more is known of how somebody came, often nothing."""
    return chance.pick(source.details) if chance.happens(0.6) else ""


@cache
def _mix(tenth: int) -> Weighted[Source]:
    late = (tenth + 0.5) / 10
    return Weighted(SOURCES, [each.early * (1 - late) + each.late * late for each in SOURCES])
