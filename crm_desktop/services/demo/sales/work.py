"""What the studio sells: kinds of work with their usual size, and the products they are made of."""

from dataclasses import dataclass
from math import exp, log
from typing import NamedTuple

from crm_desktop.services.demo.chance import Chance, Weighted


class Product(NamedTuple):
    """A product as it stands in the list: price and cost in cents, tax in hundredths of a percent.

    `recurring` is "", "month" or "year".
    """

    sku: str
    name: str
    unit: str
    price: int
    cost: int
    tax: int = 2300
    recurring: str = ""
    note: str = ""


class Part(NamedTuple):
    """A line of an offer: a product, how many of it, and how often it is in the offer at all."""

    sku: str
    low: int
    high: int
    chance: float = 1.0
    by: int = 1  # quantities are multiples of this


@dataclass(frozen=True, slots=True)
class Work:
    """A kind of work; `median` is its usual amount in euros, `days` how long a sale takes.

    `ease` is in log-odds: what the studio is known for is sold more easily.
    """

    key: str
    weight: float
    median: float
    days: float
    ease: float
    parts: tuple[Part, ...]


PRODUCTS = (
    Product("SG-10", "Shop sign", "piece", 68_000, 29_000, note="Up to 3 m, without fitting"),
    Product("SG-20", "Window lettering", "m²", 9_500, 3_200),
    Product("SG-30", "Menu board", "piece", 18_500, 7_400),
    Product("SG-40", "Exhibition stand", "piece", 390_000, 215_000),
    Product("CA-10", "Catalogue design", "page", 6_800, 3_400),
    Product("CA-20", "Catalogue printing", "piece", 420, 265, 600, note="From 100 pieces"),
    Product("PH-10", "Photo day", "day", 78_000, 31_000),
    Product("PH-20", "Edited photo", "piece", 2_200, 900),
    Product("WB-10", "Website", "piece", 340_000, 150_000, note="Five pages, two languages"),
    Product("WB-20", "Hosting and domain", "piece", 12_000, 4_100, 2300, "year"),
    Product("WB-30", "Care of the website", "piece", 7_500, 2_500, 2300, "month"),
    Product("BR-10", "Logo and brand manual", "piece", 145_000, 60_000),
    Product("PR-10", "Printed cards and flyers", "hundred", 3_800, 1_900),
    Product("RT-10", "Design retainer", "piece", 42_000, 21_000, 2300, "month"),
)
BY_SKU = {product.sku: product for product in PRODUCTS}

WORKS = {
    work.key: work
    for work in (
        Work("signs", 21, 1900, 1.0, 0.15, (
            Part("SG-10", 1, 3, 0.7), Part("SG-20", 2, 14, 0.6), Part("SG-30", 1, 6, 0.4),
            Part("SG-40", 1, 1, 0.08))),
        Work("catalogue", 14, 3300, 1.15, 0.05, (
            Part("CA-10", 8, 40, 1, 4), Part("CA-20", 200, 1500, 0.8, 100),
            Part("PH-10", 1, 1, 0.25))),
        Work("photos", 13, 1150, 0.8, 0.2, (Part("PH-10", 1, 2), Part("PH-20", 8, 40, 0.7, 4))),
        Work("website", 12, 4300, 1.4, -0.35, (
            Part("WB-10", 1, 1), Part("PH-20", 10, 30, 0.3, 5), Part("WB-20", 1, 1, 0.7),
            Part("WB-30", 1, 1, 0.4))),
        Work("brand", 12, 2300, 1.2, -0.1, (
            Part("BR-10", 1, 1), Part("PR-10", 3, 10, 0.6), Part("SG-10", 1, 1, 0.15))),
        Work("print", 20, 480, 0.6, 0.4, (
            Part("PR-10", 3, 25), Part("CA-20", 100, 400, 0.2, 100))),
        Work("retainer", 8, 4600, 1.2, -0.2, (Part("RT-10", 1, 2), Part("WB-30", 1, 1, 0.3))),
    )
}  # fmt: skip
_TILTED = {
    "brand": frozenset({"Wine", "Brewing", "Olive oil", "Canned fish", "Cosmetics", "Fashion"}),
    "signs": frozenset({"Hotels", "Restaurants", "Cafés and bakeries", "Optics", "Jewellery"}),
    "website": frozenset({"Software", "Law", "Consulting", "Dental and medical", "Tourism"}),
    "catalogue": frozenset({"Tiles and ceramics", "Furniture", "Textiles", "Footwear", "Cork"}),
}
_DRAWS = {
    tilt: Weighted(
        tuple(WORKS), [work.weight * (3 if work.key == tilt else 1) for work in WORKS.values()]
    )
    for tilt in ("", *_TILTED)
}


def draw_work(chance: Chance, industry: str) -> str:
    """What somebody of that line of business wants."""
    tilt = next((work for work, industries in _TILTED.items() if industry in industries), "")
    return _DRAWS[tilt].draw(chance)


def draw_estimate(chance: Chance, work: str, employees: int) -> int:
    """What the work may come to, in cents of a round sum: larger companies order more."""
    euros = chance.around(WORKS[work].median, 0.5) * largeness(employees)
    by = 10 if euros < 1000 else 50
    return max(round(euros / by), 5) * by * 100


def largeness(employees: int) -> float:
    """How much more than usual a company of that size orders."""
    return exp(0.13 * log(max(employees, 2) / 8))
