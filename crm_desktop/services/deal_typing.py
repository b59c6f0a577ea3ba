"""What is typed into the fields of a deal: read, and written as one step."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.field_values import read_value
from crm_desktop.domain.fields import Field, FieldType
from crm_desktop.domain.figures import read_money
from crm_desktop.domain.folding import fold
from crm_desktop.domain.option import OptionList
from crm_desktop.services import records
from crm_desktop.services.business import read_business
from crm_desktop.services.deal_making import NewDeal, person_named
from crm_desktop.services.deal_money import SetDealCurrency, SetRate, rated
from crm_desktop.services.deal_values import currency_code
from crm_desktop.services.deals import AddDeal, EditDeal, SetDealChance
from crm_desktop.services.own_fields import conventions
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import options

_DAY = Field(0, "deal", "", FieldType.DAY)
_MOST_DIGITS = 9
_MONEY = ("currency", "rate", "rate_day")


@dataclass(frozen=True, slots=True)
class TypeDeal:
    """Write what was typed into fields of a deal: `amount`, `close_day`, `person`, `type`.

    Lists take the names of their entries, people and companies names or ids; a name that nobody
    has makes somebody. Raises as the commands that it leads to, and `bad-amount`.
    """

    label: ClassVar[str] = "edit-deal"
    deal: int
    values: Mapping[str, str | int]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "deal", self.deal)
        self._set_money(write, token)
        rest = {key: value for key, value in self.values.items() if key not in _MONEY}
        found: dict[str, object] = {}
        for key, value in rest.items():
            column, _ = _READS.get(key, (key, _as_it_is))
            found[column] = _read(write, self.deal, key, value)
        EditDeal(self.deal, found).run(write, token)
        return {"name": name}

    def _set_money(self, write: Writer, token: CancelToken) -> None:
        row = write.row("deal", self.deal)
        code = str(self.values.get("currency", row["currency"])).strip().upper()
        is_new = code != row["currency"]
        rate = str(self.values.get("rate", "" if is_new else _rate(write, str(row["rate"]))))
        day = str(self.values.get("rate_day", "" if is_new else row["rate_day"]))
        day = str(_day(write, self.deal, day))
        if is_new:
            SetDealCurrency(self.deal, code, rate, day).run(write, token)
        elif "rate" in self.values or "rate_day" in self.values:
            SetRate(self.deal, rate, day).run(write, token)


@dataclass(frozen=True, slots=True)
class TypeNewDeal:
    """Begin a deal with what was typed: as for `TypeDeal`, and `stage` (an id), `step`, `step_day`.

    Raises as `NewDeal` does, and `bad-amount`.
    """

    label: ClassVar[str] = "add-deal"
    values: Mapping[str, str | int]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        said = {key: value for key, value in self.values.items() if str(value).strip()}
        own = read_business(write.read).currency
        code = currency_code(str(said.get("currency", own)))
        values: dict[str, object] = {}
        for key in ("type", "source"):
            if key in said:
                values[_READS[key][0]] = _read(write, 0, key, said[key])
        if code != own:
            values |= rated(write, str(said.get("rate", "")), "")
        stage, person, company = (said.get(key) for key in ("stage", "person", "company"))
        if isinstance(stage, str):
            raise CrmError("stage-gone", key="stage")
        deal = AddDeal(
            str(said.get("name", "")),
            person if isinstance(person, int) else None,
            company if isinstance(company, int) else None,
            stage if isinstance(stage, int) else None,
            _money(write, str(said.get("amount", "")), code),
            code,
            str(_read(write, 0, "close_day", said.get("close_day", ""))),
            values,
        )
        new = NewDeal(
            deal,
            person if isinstance(person, str) else "",
            company if isinstance(company, str) else "",
            str(said.get("step", "")),
            str(_read(write, 0, "step_day", said.get("step_day", ""))),
        )
        return new.run(write, token)


@dataclass(frozen=True, slots=True)
class TypeChance:
    """Set the stage chance of a deal as typed, `40` or `40 %`. Raises `CrmError("bad-chance")`."""

    label: ClassVar[str] = "set-deal-chance"
    deal: int
    chance: str

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        text = self.chance.strip().removesuffix("%").strip()
        if not (text.isascii() and text.isdecimal() and len(text) < _MOST_DIGITS):
            raise CrmError("bad-chance", value=self.chance.strip()[:20])
        return SetDealChance(self.deal, int(text)).run(write, token)


def _rate(write: Writer, stored: str) -> str:
    """A stored rate as it would be typed."""
    return stored.replace(".", ",") if conventions(write.read).decimal_comma else stored


def _read(write: Writer, deal: int, key: str, value: str | int) -> object:
    """What was typed, as it is stored; what it cannot be is told of its field (`key`)."""
    _, read = _READS.get(key, (key, _as_it_is))
    try:
        return read(write, deal, value)
    except CrmError as error:
        error.details.setdefault("key", key)
        raise


def _as_it_is(_write: Writer, _deal: int, value: str | int) -> object:
    return value


def _amount(write: Writer, deal: int, value: str | int) -> object:
    return _money(write, str(value), str(write.row("deal", deal)["currency"]))


def _money(write: Writer, text: str, currency: str) -> int | None:
    if not text.strip():
        return None
    found = read_money(text, currency, decimal_comma=conventions(write.read).decimal_comma)
    if found is None:
        raise CrmError("bad-amount", value=text[:40], currency=currency, key="amount")
    return found


def _day(write: Writer, _deal: int, value: str | int) -> object:
    found = read_value(_DAY, str(value), conventions(write.read))
    return found.text if found else ""


def _person(write: Writer, _deal: int, value: str | int) -> object:
    if isinstance(value, int):
        return value
    return person_named(write, value) if value.strip() else None


def _company(write: Writer, _deal: int, value: str | int) -> object:
    if isinstance(value, int):
        return value
    return records.company_named(write, value) if value.strip() else None


def _entry(name: OptionList, write: Writer, _deal: int, value: str | int) -> object:
    text = str(value).strip()
    if not text:
        return None
    found = options.named(write.read, name, fold(text))
    if found is None:
        raise CrmError("not-in-list", value=text)
    return found


_Read = Callable[[Writer, int, str | int], object]
_READS: dict[str, tuple[str, _Read]] = {
    "amount": ("amount", _amount),
    "close_day": ("close_day", _day),
    "step_day": ("step_day", _day),
    "person": ("contact_id", _person),
    "company": ("company_id", _company),
    "type": ("type_id", partial(_entry, OptionList.DEAL_TYPE)),
    "source": ("source_id", partial(_entry, OptionList.SOURCE)),
    "lost_reason": ("lost_reason_id", partial(_entry, OptionList.LOST_REASON)),
}
