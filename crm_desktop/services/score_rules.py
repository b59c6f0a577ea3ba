"""The rules of the score, changed by their owner: all that was changed is kept as one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.option import OptionList
from crm_desktop.domain.scoring import FULL, Part, Rule
from crm_desktop.services import records
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import scoring as queries
from crm_desktop.storage.queries.options import of_list
from crm_desktop.storage.queries.scoring import RuleRow
from crm_desktop.storage.reading import Reading

_LONGEST_HALF_LIFE = 3_650
_USUAL_HALF_LIFE = 30


@dataclass(frozen=True, slots=True)
class Offered:
    """The rules there are, one for each signal that has none yet, and what signals are called."""

    rows: tuple[RuleRow, ...]
    signals: Mapping[int, str]


def offered(reading: Reading) -> Offered:
    """What can be changed. A rule that is not stored yet has a negative number as its id."""
    rows = list(queries.rules(reading))
    known = {row.rule.option_id for row in rows}
    signals = of_list(reading, OptionList.SIGNAL)
    for signal in signals:
        if signal.id not in known and not signal.is_closed:
            rule = Rule(Part.ENGAGEMENT, "signal", signal.code, 0, _USUAL_HALF_LIFE)
            rows.append(RuleRow(-signal.id, rule._replace(option_id=signal.id, place=len(rows))))
    return Offered(tuple(rows), {signal.id: signal.name for signal in signals})


def checked(rule: Rule) -> Rule:
    """The rule as it is kept. Raises `CrmError` (`bad-points`, `bad-half-life`)."""
    least = 0 if rule.part is Part.CAP else -FULL
    if not least <= rule.points <= FULL:
        raise CrmError("bad-points", value=str(rule.points))
    if rule.half_life is not None and not 1 <= rule.half_life <= _LONGEST_HALF_LIFE:
        raise CrmError("bad-half-life", value=str(rule.half_life))
    records.refuse_odd(rule.words)
    return rule._replace(words=" ".join(rule.words.split()))


@dataclass(frozen=True, slots=True)
class KeepRules:
    """Make these rules so; those with a negative id are new. Raises as `checked` does."""

    label: ClassVar[str] = "keep-rules"
    rows: Sequence[RuleRow]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        for key, given in self.rows:
            rule = checked(given)
            worth = {"points": rule.points, "half_life": rule.half_life, "words": rule.words}
            if key > 0:
                write.update("score_rule", key, worth)
            else:
                named = {"part": rule.part.value, "field": rule.field, "value": rule.value}
                where = {"option_id": rule.option_id, "place": rule.place}
                write.insert("score_rule", {**named, **worth, **where})
        return {"count": str(len(self.rows))}
