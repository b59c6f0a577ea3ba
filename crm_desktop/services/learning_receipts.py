"""Why a chance is what it is: what each field adds, so that it all adds up exactly."""

from collections.abc import Mapping
from typing import Any

from crm_desktop.domain.chance import Basis, ChanceOf, ChanceReceipt, Factor, Proof
from crm_desktop.domain.option import OptionList
from crm_desktop.domain.scoring import BANT
from crm_desktop.engine.chance_model import Addend, asks, explain
from crm_desktop.services.learning_cases import Known, known, present
from crm_desktop.storage.queries import deals, options
from crm_desktop.storage.queries import learning as queries
from crm_desktop.storage.reading import Reading

# What one can find out; how long they have been silent is no question to put.
_ASKED = frozenset((*BANT, *"decision source industry country role employees type size".split()))
_LISTS = {
    "status": OptionList.LEAD_STATUS,
    "source": OptionList.SOURCE,
    "type": OptionList.DEAL_TYPE,
}


def lead_receipt(reading: Reading, contact: int, now: int) -> ChanceReceipt | None:
    """The chance of a lead taken apart; `None` for whoever is no open lead."""
    is_open = bool(queries.open_among(reading, (contact,)))
    return _receipt(reading, ChanceOf.LEAD, contact, now) if is_open else None


def deal_receipt(reading: Reading, deal: int, now: int) -> ChanceReceipt | None:
    """The chance of a deal taken apart; `None` for one that is not open."""
    is_open = bool(queries.open_deals_among(reading, (deal,)))
    return _receipt(reading, ChanceOf.DEAL, deal, now) if is_open else None


def _receipt(reading: Reading, of: ChanceOf, key: int, now: int) -> ChanceReceipt:
    found = known(reading, of)
    row = {name: _plain(values[0]) for name, values in present(reading, of, (key,), now).items()}
    told, names = explain(found.model, row), _names(reading, of)
    question = next((ask for ask in asks(found.model, row) if ask.field in _ASKED), None)
    return ChanceReceipt(
        min(max(round(100 * told.chance), 1), 99),
        round(100 * told.usual),
        told.log_odds,
        told.base,
        tuple(_factor(each, names) for each in told.addends),
        told.limit,
        Basis(found.model.basis),
        found.seen,
        _proof(found),
        question.field if question is not None and question.moves >= 0.005 else "",
    )


def _proof(found: Known) -> Proof:
    return Proof(found.grade.verdict)


def _factor(each: Addend, names: Mapping[tuple[str, str], str]) -> Factor:
    return Factor(
        each.field, each.value, each.log_odds, names.get((each.field, str(each.value)), "")
    )


def _names(reading: Reading, of: ChanceOf) -> dict[tuple[str, str], str]:
    """What the user calls the entries of lists and the stages that values stand for."""
    found = {
        (field, value): option.name
        for field, name in _LISTS.items()
        for option in options.of_list(reading, name)
        for value in (option.code, f"own{option.id}", str(option.id))
        if value
    }
    if of is ChanceOf.DEAL:
        for pipeline in deals.pipelines(reading):
            found.update({("stage", str(stage.id)): stage.name for stage in pipeline.stages})
    return found


def _plain(value: Any) -> str | float:
    return value if isinstance(value, str) else float(value)
