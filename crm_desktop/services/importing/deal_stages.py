"""Which stage of ours a stage of a file is: by its name, by won and lost, by its chance."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crm_desktop.domain.card import DealCard
from crm_desktop.domain.deal import Pipeline, Stage, StageKind
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.folding import fold
from crm_desktop.interop.columns.deal_values import read_outcome
from crm_desktop.interop.columns.target import Mapping as ColumnMapping
from crm_desktop.services.importing.policy import StageChoice, StageKey

_WORD = re.compile(r"[^\W\d_]+")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_LEAST = 4  # letters by which one word begins like another
_READ = 200  # characters of a name; nobody calls a stage by more
# What the usual stages are called elsewhere; words of one line mean one stage.
_SAME = [
    {fold(word) for word in line.split()}
    for line in (
        """prospecting prospect prospektierung akquise prospection prospeccion prospeccao
        pozyskiwanie new neu nouveau nuevo novo nowy новый новая lead leads inquiry anfrage 新規
        первичный""",
        """qualified qualification qualifiziert qualifizierung qualifie calificado cualificado
        qualificado qualificacao kwalifikacja zakwalifikowany квалификация квалифицирован 見込み
        kvalifikace""",
        """proposal offer quote quotation angebot devis proposition propuesta presupuesto oferta
        proposta orcamento предложение кп 提案 見積 見積もり nabidka preventivo offerte tilbud""",
        """negotiation negotiations negotiating verhandlung verhandlungen negociation negociacion
        negociacao negocjacje negocjacja переговоры 交渉 商談中 trattativa vyjednavani
        onderhandeling forhandling""",
    )
]


@dataclass(frozen=True, slots=True)
class FoundStage:
    """A stage as a file calls it, and where its deals go unless the user says otherwise.

    `deals` counts new ones, `here` those that are here already. `is_known` tells that the stage was
    recognised, and is no new one.
    """

    key: StageKey
    pipeline: str
    name: str
    deals: int
    choice: StageChoice
    is_known: bool
    here: int = 0


@dataclass(slots=True)
class _Said:
    pipeline: str
    name: str
    deals: int = 0
    here: int = 0
    chances: Counter[int] = field(default_factory=Counter)


class StageSurvey:
    """Gathers the stages that rows name."""

    def __init__(self, pipelines: Sequence[Pipeline], mapping: ColumnMapping | None) -> None:
        self._pipelines = pipelines
        there = stages_by_id(pipelines)
        meant = remembered(mapping)
        self._meant = {key: choice for key, choice in meant.items() if choice.stage in there}
        self._said: dict[StageKey, _Said] = {}

    def add(self, deal: DealCard, *, is_here: bool) -> None:
        """One more deal, new or here already."""
        key = stage_key(deal.pipeline, deal.stage)
        said = self._said.setdefault(key, _Said(deal.pipeline, deal.stage))
        said.here += is_here
        said.deals += not is_here
        if deal.chance is not None:
            said.chances[deal.chance] += 1

    def found(self) -> tuple[FoundStage, ...]:
        """The stages, those not recognised first."""
        chances = {key: _usual(said) for key, said in self._said.items()}
        tells = len({chance for chance in chances.values() if chance is not None}) > 1
        stages = []
        for key, said in self._said.items():
            chance = chances[key]
            choice = self._meant.get(key) or guess_stage(
                self._pipelines, said.pipeline, said.name, chance, by_chance=tells
            )
            is_known = bool(choice.stage) or not said.name
            stages.append(
                FoundStage(key, said.pipeline, said.name, said.deals, choice, is_known, said.here)
            )
        return tuple(sorted(stages, key=lambda each: each.is_known))


def remembered(mapping: ColumnMapping | None) -> dict[StageKey, StageChoice]:
    """Which stages were meant the last time that a table with these columns came in."""
    stages = mapping.stages if mapping is not None else ()
    return {(pipeline, stage): StageChoice(key) for pipeline, stage, key in stages}


def stage_key(pipeline: str, stage: str) -> StageKey:
    """Under what a stage of the file is kept among the choices."""
    return (" ".join(fold(pipeline).split()), " ".join(fold(stage).split()))


def guess_stage(
    pipelines: Sequence[Pipeline],
    pipeline: str,
    name: str,
    chance: int | None = None,
    *,
    by_chance: bool = False,
) -> StageChoice:
    """The stage that is meant, or a new one of that name."""
    home = pipeline_for(pipelines, pipeline)
    if not name.strip():
        return StageChoice(_first(home.stages, StageKind.OPEN))
    plain = _IN_BRACKETS.sub("", name) or name
    same = {fold(name).strip(), fold(plain).strip()}
    found = next((stage.id for stage in home.stages if fold(stage.name) in same), 0)
    kind = StageKind(read_outcome(plain) or "open")
    if not found and kind is not StageKind.OPEN:
        found = _first(home.stages, kind)
    if not found:
        found = _alike(home.stages, plain)
    if not found and by_chance and chance is not None:
        at_chance = [s.id for s in home.stages if s.kind is StageKind.OPEN and s.chance == chance]
        found = at_chance[0] if len(at_chance) == 1 else 0
    if found:
        return StageChoice(found)
    shown = " ".join(plain.split())
    return StageChoice(0, home.id, shown, kind, _chance_of_new(home.stages, kind, chance))


def pipeline_for(pipelines: Sequence[Pipeline], name: str) -> Pipeline:
    """The pipeline so named, else the first that is in use. Raises `CrmError("no-stage")`."""
    if not pipelines:
        raise CrmError("no-stage", kind=StageKind.OPEN.value)
    wanted = fold(name).strip()
    named = next((each for each in pipelines if fold(each.name) == wanted), None)
    return named or next((each for each in pipelines if not each.is_closed), pipelines[0])


def destined(
    deal: DealCard, choices: Mapping[StageKey, StageChoice], pipelines: Sequence[Pipeline]
) -> str:
    """The name of the stage in which a deal will be; that of the file where nothing is known."""
    choice = choices.get(stage_key(deal.pipeline, deal.stage))
    if choice is None:
        return deal.stage
    stage = stages_by_id(pipelines).get(choice.stage)
    kind, home = (stage.kind, stage.pipeline_id) if stage else (choice.kind, choice.pipeline)
    if kind is StageKind.OPEN and deal.outcome in (StageKind.WON, StageKind.LOST):
        stages = next((each.stages for each in pipelines if each.id == home), ())
        closing = stages_by_id(pipelines).get(_first(stages, StageKind(deal.outcome)))
        stage = closing or stage
    return stage.name if stage else choice.name


def stages_by_id(pipelines: Iterable[Pipeline]) -> Mapping[int, Stage]:
    """All stages by their ids."""
    return {stage.id: stage for pipeline in pipelines for stage in pipeline.stages}


def stage_of_kind(stages: Sequence[Stage], kind: StageKind) -> int:
    """The first stage of a kind, 0 where there is none."""
    return _first(stages, kind)


def _first(stages: Sequence[Stage], kind: StageKind) -> int:
    return next((stage.id for stage in stages if stage.kind is kind), 0)


def _alike(stages: Sequence[Stage], name: str) -> int:
    """The only open stage one of whose words is meant by a word of the name."""
    words = _words(name)
    found = {
        stage.id
        for stage in stages
        if stage.kind is StageKind.OPEN
        and any(_means(word, own) for word in words for own in _words(stage.name))
    }
    return found.pop() if len(found) == 1 else 0


def _words(name: str) -> set[str]:
    return set(_WORD.findall(fold(name[:_READ])))


def _means(word: str, own: str) -> bool:
    if any(word in line and own in line for line in _SAME):
        return True
    shorter, longer = sorted((word, own), key=len)
    return len(shorter) > _LEAST and longer.startswith(shorter)


def _usual(said: _Said) -> int | None:
    return said.chances.most_common(1)[0][0] if said.chances else None


def _chance_of_new(stages: Sequence[Stage], kind: StageKind, chance: int | None) -> int:
    if kind is not StageKind.OPEN:
        return 100 if kind is StageKind.WON else 0
    if chance is not None and 0 < chance < 100:
        return chance
    open_ones = [stage.chance for stage in stages if stage.kind is StageKind.OPEN]
    return open_ones[0] if open_ones else 10
