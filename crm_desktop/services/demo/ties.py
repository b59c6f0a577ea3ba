"""What ties the people of the demo business together: segments, referrals, habits of contact."""

from collections.abc import Mapping, Sequence
from random import Random

from crm_desktop.domain.filter import Condition, Group, Operator, to_json
from crm_desktop.domain.folding import fold
from crm_desktop.domain.relation import REFERRAL
from crm_desktop.domain.segment import SegmentKind
from crm_desktop.services.demo.schedule import Acquaintance
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import owned, segments

_MOST = 400  # people looked at for referrals
_EVERY = 30  # of so many acquaintances one is someone's spouse
_HABITS = (30, 90, 180)


def add_segments(write: Writer, tags: Mapping[str, int]) -> None:
    """Four segments as a small studio would keep them."""
    vip = Condition("tags", Operator.HAS_ANY, (tags["vip"],))
    filters = {
        "Quiet for 90 days": Group(
            parts=(vip, Condition("last_touch", Operator.NOT_WITHIN_LAST, (90,)))
        ),
        "Birthday this month": Group(parts=(Condition("birthday", Operator.THIS, ("month",)),)),
        "VIP, no next step": Group(parts=(vip, Condition("next_due", Operator.EMPTY))),
    }
    for place, (name, group) in enumerate(filters.items()):
        _add_segment(write, "contact", name, group, place)
    trade = Group(parts=(Condition("industry", Operator.CONTAINS, ("tile",)),))
    _add_segment(write, "company", "Tile makers", trade, 0)


def _add_segment(write: Writer, record: str, name: str, group: Group, place: int) -> None:
    if segments.named(write.read, record, fold(name)) is None:
        kept = {"record": record, "kind": SegmentKind.FILTER.value, "name": name, "place": place}
        write.insert("segment", {**kept, "filter": to_json(group)})


def add_ties(
    write: Writer, known: Sequence[Acquaintance], tags: Mapping[str, int], seed: int
) -> None:
    """Who referred whom, who is married to whom, and with whom to keep in touch how often."""
    chance, people = Random(seed), known[:_MOST]
    referred = _kind(write, "referred by", "referred", REFERRAL)
    spouse = _kind(write, "spouse of", "spouse of", "")
    carriers = set(owned.carriers(write.read, tags["referral"], _MOST))
    for place, person in enumerate(people):
        if person.contact in carriers and place:
            earlier = [each for each in people[:place] if each.met < person.met]
            if earlier:
                _relate(write, referred, person.contact, chance.choice(earlier).contact)
        elif place % _EVERY == 1:
            _relate(write, spouse, person.contact, people[place - 1].contact)
    for contact in owned.carriers(write.read, tags["vip"], _MOST):
        write.update("contact", contact, {"touch_days": chance.choice(_HABITS)})


def _kind(write: Writer, name: str, inverse: str, role: str) -> int:
    said = {"record": "contact", "name": name, "inverse": inverse, "role": role}
    return write.insert("relation_kind", said)


def _relate(write: Writer, kind: int, contact: int, other: int) -> None:
    write.insert("relation", {"kind_id": kind, "contact_id": contact, "other_contact_id": other})
