"""What deals are called on the board."""

from crm_desktop.services.demo.chance import Chance, items
from crm_desktop.services.demo.jobs import ITEMS
from crm_desktop.services.demo.sales.party import Party

_RETAINERS = ("Annual retainer", "Monthly posts", "Care of the site", "Quarterly plan")
_OWN: dict[str, dict[str, str]] = {
    "food": {
        "signs": "Menu boards; Terrace lettering; Pavement sign; Shop signage; Room signs",
        "photos": "Food shoot; Team photos; Autumn shoot; Interior photos",
        "brand": "Bakery rebrand; Kitchen logo; New name and logo",
        "print": "Menus; Table mats; Vouchers; Drinks lists",
        "catalogue": "Wine list; Menu redesign; Guest folder",
        "website": "Booking page; Website; Table reservations",
    },
    "drinks": {
        "signs": "Tasting room signs; Cellar door sign; Shop signage",
        "photos": "Harvest shoot; Bottle photos; Autumn shoot",
        "brand": "Label design; Gift box; Label series; Rebrand",
        "print": "Bottle tags; Tasting cards; Shipping boxes",
        "catalogue": "Vintage brochure; Trade catalogue; Tasting book",
        "website": "Online shop; Visitors page; Website",
    },
    "makers": {
        "signs": "Showroom signs; Fair stand; Shop signage; Banners",
        "photos": "Product shoot; Autumn shoot; Workshop photos",
        "brand": "Packaging; Logo refresh; Label design",
        "print": "Swing tags; Price lists; Sample cards",
        "catalogue": "{trade} catalogue; Sample book; Spring catalogue; Lookbook",
        "website": "Online shop; Product pages; Website",
    },
    "offices": {
        "signs": "Door plates; Wayfinding; Office lettering; Shop signage",
        "photos": "Team photos; Portraits; Office photos",
        "brand": "Logo; Brand manual; Stationery set",
        "print": "Business cards; Letterheads; Folders; Invitations",
        "catalogue": "Annual report; Brochure; Programme",
        "website": "Website; Landing page; Website, English version",
    },
}
_FOOD = frozenset({"Hotels", "Restaurants", "Cafés and bakeries", "Tourism"})
_DRINKS = frozenset({"Wine", "Brewing", "Olive oil", "Canned fish", "Cosmetics"})
_TRADES = {
    "Tiles and ceramics": "Tile", "Cork": "Cork", "Textiles": "Textile", "Footwear": "Shoe",
    "Furniture": "Furniture", "Fashion": "Fashion", "Jewellery": "Jewellery", "Boats": "Boat",
    "Cycling and sport": "Cycling", "Optics": "Eyewear",
}  # fmt: skip
_AGAIN = ("reprint", "second run", "part two", "more of them")


def draw_name(chance: Chance, work: str, variant: int, party: Party, *, is_again: bool) -> str:
    """A name for a deal about such work; mostly what its activities call the thing."""
    if work == "retainer":
        return _RETAINERS[variant % len(_RETAINERS)]
    if is_again and work in ("print", "catalogue") and chance.happens(0.2):
        return f"{_thing(work, variant, party.language)}, {chance.pick(_AGAIN)}"
    if chance.happens(0.55):
        return _thing(work, variant, party.language)
    name = chance.pick(items(_OWN[_group(party.industry)][work]))
    return name.format(trade=_TRADES.get(party.industry, "Product"))


def _thing(work: str, variant: int, language: str) -> str:
    """The thing the activities speak of, see `wording`."""
    known = items(ITEMS[work].get(language, ITEMS[work]["en"]))
    thing = items(ITEMS[work]["en"])[variant % len(known)].removeprefix("the ")
    return thing[0].upper() + thing[1:]


def _group(industry: str) -> str:
    if industry in _FOOD:
        return "food"
    if industry in _DRINKS:
        return "drinks"
    return "makers" if industry in _TRADES else "offices"
