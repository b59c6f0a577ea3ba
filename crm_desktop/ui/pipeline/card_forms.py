"""The forms of the board: a deal edited on its card, a new one, a chance set by hand."""

from datetime import date

from crm_desktop.domain.board import Lane, LaneKind, in_month
from crm_desktop.domain.deal import DealRow
from crm_desktop.domain.figures import Conventions, read_money, write_money
from crm_desktop.services.board_edits import BeginDeal, EditCard
from crm_desktop.services.deals import SetCloseDay, SetDealChance
from crm_desktop.services.workspace import Command
from crm_desktop.ui.dialogs import day_words
from crm_desktop.ui.dialogs.completing import company_line
from crm_desktop.ui.dialogs.field_form import FieldForm
from crm_desktop.ui.dialogs.form_field import FormField
from crm_desktop.ui.dialogs.form_popup import Read, Wrong
from crm_desktop.ui.runner import Runner
from crm_desktop.ui.translation import tr


def card_fields() -> list[FormField]:
    """What is edited on a card."""
    return [
        FormField("name", tr("Name")),
        FormField("amount", tr("Amount")),
        FormField("close_day", tr("Expected close"), _day_hint()),
        FormField("step", tr("Next step"), tr("what is to be done")),
        FormField("step_day", tr("on"), _day_hint()),
    ]


def card_values(row: DealRow, how: Conventions) -> dict[str, str]:
    """What these fields start with."""
    return {
        "name": row.name,
        "amount": _typed_amount(row, how),
        "close_day": row.close_day,
        "step": row.next_text,
        "step_day": row.next_day,
    }


def read_card(row: DealRow, how: Conventions, today: date) -> Read:
    """The command of an edited card: only what was changed is written."""

    def read(form: FieldForm) -> Command | Wrong | None:
        typed, changed = form.values(), form.changed()
        found: dict[str, object] = {"name": typed["name"]}
        found["amount"] = _amount(typed["amount"], row.currency, how)
        found["close_day"] = _day("close_day", typed["close_day"], today)
        values = {key: value for key, value in found.items() if key in changed}
        step_day = _day("step_day", typed["step_day"], today)
        has_step = "step" in changed or "step_day" in changed
        for each in (*values.values(), step_day if has_step else ""):
            if isinstance(each, Wrong):
                return each
        step = (typed["step"], str(step_day)) if has_step else None
        return EditCard(row.id, values, step) if values or step is not None else None

    return read


def new_fields(runner: Runner) -> list[FormField]:
    """What is asked of a new deal."""
    return [
        FormField("name", tr("Name"), tr("what it is about")),
        FormField("company", tr("Company"), make=lambda: company_line(runner)),
        FormField("person", tr("Person")),
        FormField("amount", tr("Amount")),
        FormField("close_day", tr("Expected close"), _day_hint()),
    ]


def read_new(lane: Lane, how: Conventions, today: date) -> Read:
    """The command of a new deal in a lane: in its stage, or in its month."""

    def read(form: FieldForm) -> Command | Wrong | None:
        typed = form.values()
        amount = _amount(typed["amount"], how.currency, how)
        day = _day("close_day", typed["close_day"], today)
        for each in (amount, day):
            if isinstance(each, Wrong):
                return each
        is_stage = lane.kind in (LaneKind.OPEN, LaneKind.WON)
        return BeginDeal(
            typed["name"],
            typed["company"],
            typed["person"],
            lane.key if is_stage else None,
            amount if isinstance(amount, int) else None,
            str(day),
        )

    return read


def day_in(lane: Lane) -> str:
    """The day with which a new deal of a lane begins."""
    return in_month("", lane.key) if lane.kind is LaneKind.MONTH else ""


def chance_fields() -> list[FormField]:
    """What is asked for a chance set by hand."""
    return [FormField("chance", tr("Chance in %"), tr("1 to 99; empty: that of the stage"))]


def read_chance(deal: int) -> Read:
    """The command that sets it, or gives it back to the stage."""

    def read(form: FieldForm) -> Command | Wrong | None:
        typed = form.values()["chance"].strip().removesuffix("%").strip()
        if not typed:
            return SetDealChance(deal, None)
        if not typed.isdecimal() or not 1 <= int(typed) <= 99:
            return Wrong("chance", tr("A whole number from 1 to 99."))
        return SetDealChance(deal, int(typed))

    return read


def close_fields() -> list[FormField]:
    """What is asked for the day on which deals are to close."""
    return [FormField("close_day", tr("Expected close"), _day_hint())]


def read_close(deals: tuple[int, ...], today: date) -> Read:
    """The command that sets it for all of them."""

    def read(form: FieldForm) -> Command | Wrong | None:
        day = _day("close_day", form.values()["close_day"], today)
        return day if isinstance(day, Wrong) else SetCloseDay(deals, day)

    return read


def _day_hint() -> str:
    return tr("tomorrow, fri, 15.12. …")


def _typed_amount(row: DealRow, how: Conventions) -> str:
    if row.amount is None:
        return ""
    return write_money(row.amount, row.currency, decimal_comma=how.decimal_comma, with_sign=False)


def _amount(typed: str, currency: str, how: Conventions) -> int | Wrong | None:
    if not typed.strip():
        return None
    found = read_money(typed, currency, decimal_comma=how.decimal_comma)
    return Wrong("amount", tr("This is no amount of money.")) if found is None else found


def _day(field: str, typed: str, today: date) -> str | Wrong:
    if not typed.strip():
        return ""
    found = day_words.day(typed, today)
    if found is None:
        return Wrong(field, tr("This is no day."))
    return found.isoformat()
