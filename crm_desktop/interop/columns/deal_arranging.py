"""Columns of a table of deals: what names leave open is settled by the columns beside and cells."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from crm_desktop.domain.day_forms import day_order
from crm_desktop.interop.cell_values import EMAIL
from crm_desktop.interop.columns.arranging import Draft
from crm_desktop.interop.columns.by_name import squeeze
from crm_desktop.interop.columns.deal_money import are_amounts, decimal_comma_of, read_currency
from crm_desktop.interop.columns.deal_names import DealGuess, guess_deal_column, is_deal_noise
from crm_desktop.interop.columns.deal_profiles import program_of_deals
from crm_desktop.interop.columns.deal_values import SHARE, are_shares, read_day, read_outcome
from crm_desktop.interop.columns.target import Column, Mapping, TableOf, Target

DAYS = (
    *(Target.DEAL_CLOSE_DAY, Target.DEAL_CREATED, Target.DEAL_CLOSED),
    *(Target.DEAL_STAGE_DAY, Target.DEAL_NEXT_DAY),
)
_MANY = frozenset(
    {Target.SKIP, Target.EXTRA, Target.FIELD, Target.NOTE, Target.TAGS, Target.DEAL_CLOSED}
    | {Target.EMAIL, Target.PHONE}
)
_EXPECTED = (
    "expect forecast estim est anticip project target plan prev prevu voraus erwart geplant ziel"
    " spodziew przewid oczekiw predpokl ocekav предпол ожид план 予定 预计 예상 verwacht".split()
)
_ENGLISH = (
    "close closing created create creation entered added won lost due opened next change".split()
)
_MOST = 0.7


def guess_deals(header: Sequence[str], sample: Sequence[Sequence[str]]) -> Mapping:
    """What each column of a table of deals holds, with no column left out."""
    width = len(header) or max(map(len, sample), default=0)
    names = [*map(str.strip, header), *[""] * (width - len(header))]
    source = program_of_deals(tuple(header))
    guesses = [guess_deal_column(name) for name in names]
    columns = [_first(*each, source) for each in zip(range(width), names, guesses, strict=True)]
    draft = Draft(columns, sample, has_header=bool(header))
    _settle_kinds(draft)
    _settle_open(draft, guesses)
    _settle_days(draft)
    _settle_status(draft)
    _settle_once(draft)
    _settle_by_cells(draft)
    _settle_chances(draft)
    amounts = [cell for c in _of(draft, Target.DEAL_AMOUNT) for cell in draft.cells(c)]
    return Mapping(
        source,
        tuple(draft.columns),
        _day_first(draft),
        decimal_comma_of(amounts),
        TableOf.DEALS,
        _currency(draft, guesses),
    )


def _first(index: int, name: str, guess: DealGuess | None, source: str) -> Column:
    if guess is None or guess.either:
        if source and is_deal_noise(name):
            return Column(index, name, Target.SKIP, how="profile")
        return Column(index, name, Target.EXTRA)
    how = "profile" if source else "alias"
    return Column(index, name, guess.target, how=how)


def _settle_kinds(draft: Draft) -> None:
    """A column called as amounts or days are, but with other things in it, is none of them."""
    for column in list(draft.columns):
        filled = _filled(draft, column)
        if not filled:
            continue
        is_other = column.target is Target.DEAL_AMOUNT and not are_amounts(filled)
        is_other |= column.target in DAYS and not _are_days(filled)
        is_other |= column.target is Target.DEAL_CURRENCY and not _most(filled, read_currency)
        if is_other:
            draft.columns[column.index] = Column(column.index, column.header, Target.EXTRA)


def _settle_open(draft: Draft, guesses: Sequence[DealGuess | None]) -> None:
    """Names that may mean several things mean what no other column is yet."""
    for column in list(draft.columns):
        guess = guesses[column.index]
        if guess is None or not guess.either or column.target is not Target.EXTRA:
            continue
        filled = _filled(draft, column)
        for target in guess.either:
            fits = target is not Target.DEAL_AMOUNT or not filled or are_amounts(filled)
            fits &= target not in DAYS or not filled or _are_days(filled)
            if fits and not draft.has(target):
                draft.move(column, target, how="alias")
                break


def _settle_days(draft: Draft) -> None:
    """Beside the day one expects, `Close Date` is the day on which it was closed."""
    columns = _of(draft, Target.DEAL_CLOSE_DAY)
    expected = [c for c in columns if _speaks_of(c.header, _EXPECTED)]
    if not expected or draft.has(Target.DEAL_CLOSED):
        return
    other = next((c for c in columns if c not in expected), None)
    if other is not None:
        draft.move(other, Target.DEAL_CLOSED)


def _settle_status(draft: Draft) -> None:
    """Without a column of stages, a status with other words than won and lost is the stage."""
    status = draft.first(Target.DEAL_STATUS)
    if status is None or draft.has(Target.DEAL_STAGE):
        return
    words = set(_filled(draft, status))
    if any(not read_outcome(word) for word in words):
        draft.move(status, Target.DEAL_STAGE)


def _settle_once(draft: Draft) -> None:
    """Of those with the same meaning the one with most in it stays; others are kept beside."""
    for target in {column.target for column in draft.columns} - _MANY:
        columns = _of(draft, target)
        best = max(columns, key=lambda c: (bool(_filled(draft, c)), -c.index), default=None)
        for column in columns:
            if column is not best:
                draft.columns[column.index] = Column(column.index, column.header, Target.EXTRA)


def _settle_by_cells(draft: Draft) -> None:
    """What cells show without doubt: addresses, currencies, amounts with their sign."""
    tests = (
        (Target.EMAIL, lambda cell: EMAIL.match(cell) is not None),
        (Target.DEAL_CURRENCY, _is_currency),
        (Target.DEAL_AMOUNT, _has_currency),
    )
    for target, test in tests:
        if draft.has(target):
            continue
        for column in list(draft.columns):
            filled = _filled(draft, column)
            is_free = column.target is Target.EXTRA and column.how == "none" and bool(filled)
            if is_free and _most(filled, test):
                draft.move(column, target, how="content")
                break


def _settle_chances(draft: Draft) -> None:
    column = draft.first(Target.DEAL_CHANCE)
    if column is not None and are_shares(_filled(draft, column)):
        draft.columns[column.index] = replace(column, label=SHARE)


def _day_first(draft: Draft) -> bool | None:
    """How days are written; where no cell shows it, the language of their columns decides."""
    columns = [column for target in DAYS for column in _of(draft, target)]
    order = day_order(cell for column in columns for cell in draft.cells(column))
    if order is None and columns and not any(_is_english(column.header) for column in columns):
        return True
    return order


def _currency(draft: Draft, guesses: Sequence[DealGuess | None]) -> str:
    """The currency that the name of the column of amounts tells."""
    for column in _of(draft, Target.DEAL_AMOUNT):
        guess = guesses[column.index]
        if guess is not None and guess.currency:
            return guess.currency
    return ""


def _of(draft: Draft, target: Target) -> list[Column]:
    return [column for column in draft.columns if column.target is target]


def _filled(draft: Draft, column: Column) -> list[str]:
    return [cell.strip() for cell in draft.cells(column) if cell.strip()]


def _are_days(cells: Sequence[str]) -> bool:
    return _most(cells, lambda cell: read_day(cell, day_first=None) is not None)


def _most(cells: Sequence[str], test: Callable[[str], object]) -> bool:
    return sum(bool(test(cell)) for cell in cells) >= _MOST * len(cells)


def _has_currency(cell: str) -> bool:
    bare = "".join(sign for sign in cell if not sign.isdigit() and sign not in ".,'- \u00a0\u202f")
    return bool(bare) and len(bare) <= 4 and are_amounts([cell]) and bool(read_currency(bare))


def _is_currency(cell: str) -> bool:
    return len(cell) <= 4 and not any(map(str.isdigit, cell)) and bool(read_currency(cell))


def _is_english(header: str) -> bool:
    plain = squeeze(header)
    return any(word in plain for word in _ENGLISH) and plain.isascii()


def _speaks_of(header: str, starts: Sequence[str]) -> bool:
    plain = squeeze(header)
    return any(start in plain for start in starts)
