"""The fields of a stage as its form asks them."""

from collections.abc import Mapping, Sequence

from crm_desktop.domain.deal import Stage, StageKind
from crm_desktop.ui.deal_words import stage_kind_words
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.value_lines import ChoiceLine
from crm_desktop.ui.translation import tr


def stage_fields(*, is_open: bool) -> list[FormField]:
    """What is asked of a stage; of a closed one neither chance nor days."""
    kinds = [stage_kind_words(each) for each in StageKind]
    figures = [
        FormField("chance", tr("Chance in %"), tr("1 to 99")),
        FormField("days", tr("Expected days"), tr("how long a deal stays")),
    ]
    return [
        FormField("name", tr("Name")),
        *(figures if is_open else []),
        FormField("kind", tr("Deals here are"), make=lambda: ChoiceLine(kinds)),
        FormField("plan", tr("What to do"), tr("a line for each thing"), is_long=True),
    ]


def stage_values(stage: Stage, plan: Sequence[str]) -> Mapping[str, str]:
    """What these fields start with."""
    return {
        "name": stage.name,
        "chance": str(stage.chance),
        "days": "" if stage.days is None else str(stage.days),
        "kind": stage_kind_words(stage.kind),
        "plan": "\n".join(plan),
    }


def kind_named(words: str) -> str:
    """The code of a kind of stage, by its words; open for others."""
    typed = words.strip().casefold()
    found = (each for each in StageKind if stage_kind_words(each).casefold() == typed)
    return next(found, StageKind.OPEN).value
