"""Scores of leads: made anew for those whose facts changed, and opened as receipts."""

from collections.abc import Collection, Sequence
from functools import lru_cache

from crm_desktop.domain.changes import Changes, Kind
from crm_desktop.domain.dates import local
from crm_desktop.domain.lead import ScoreRow
from crm_desktop.domain.option import OptionList
from crm_desktop.domain.scoring import Basis, LeadReceipt, Rule
from crm_desktop.engine.score_table import Compiled, compile_rules
from crm_desktop.engine.scoring import best_question, score
from crm_desktop.storage.deriving import Deriving
from crm_desktop.storage.queries import learning
from crm_desktop.storage.queries import scoring as queries
from crm_desktop.storage.queries.options import of_list
from crm_desktop.storage.queries.scoring import RuleRow, leads, rules, stale
from crm_desktop.storage.reading import Reading

__all__ = ["RuleRow", "leads", "rules", "stale"]


def day_of(now: int) -> str:
    """The day here, as scores know it."""
    return local(now).date().isoformat()


def basis(reading: Reading, contact: int) -> Basis | None:
    """What a contact is scored by; `None` for whoever has no score."""
    if not queries.leads_among(reading, (contact,)):
        return None
    found = tuple(row.rule for row in queries.rules(reading))
    facts = queries.facts(reading, (contact,), _kinds(found))
    if contact not in facts:
        return None
    signals = {each.id: each.name for each in of_list(reading, OptionList.SIGNAL)}
    return Basis(facts[contact], found, signals, learning.chance_of(reading, contact))


def receipt(known: Basis, now: int) -> LeadReceipt:
    """The score of a lead now, with its reasons."""
    compiled = _compiled(known.rules)
    question = best_question(known.facts, compiled)
    return LeadReceipt(
        score(known.facts, compiled, day_of(now)), question, known.signals, known.chance
    )


def may_differ_after(changes: Changes) -> bool:
    """Whether a write may have changed any score."""
    return any(changes.touches(kind) for kind in (Kind.CONTACT, Kind.COMPANY, Kind.RULE))


def is_about_all(changes: Changes) -> bool:
    """Whether every score may be another after a write."""
    return changes.bulk or Kind.RULE in changes.ids


def rescore(contacts: Collection[int], companies: Collection[int], write: Deriving) -> None:
    """Score anew whoever of these has a score, and whoever is with these companies."""
    wanted = set(contacts)
    if companies:
        wanted.update(queries.people_of(write.read, companies))
    ids = queries.leads_among(write.read, wanted)
    write.drop_scores(sorted(wanted.difference(ids)))
    found = tuple(row.rule for row in queries.rules(write.read))
    write.keep_scores(scores(write.read, ids, found, day_of(write.now)))


def scores(reading: Reading, ids: Sequence[int], by: tuple[Rule, ...], day: str) -> list[ScoreRow]:
    """The scores of these leads by such rules."""
    compiled = _compiled(by)
    made = []
    for key, facts in queries.facts(reading, ids, _kinds(by)).items():
        found = score(facts, compiled, day)
        made.append(ScoreRow(key, found.fit, found.engagement, found.score, None, day))
    return made


def _kinds(by: Sequence[Rule]) -> list[str]:
    """The kinds of activity that a rule speaks of."""
    return sorted({rule.value.partition(":")[0] for rule in by if rule.field == "kind"})


@lru_cache(maxsize=4)
def _compiled(by: tuple[Rule, ...]) -> Compiled:
    """The rules ready to score by; what they found for a text is remembered with them."""
    return compile_rules(by)
