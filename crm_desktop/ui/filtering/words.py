"""What a filter asks, in words: every operator's sentence in one table."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QDate

from crm_desktop.domain.filter import (
    GIVEN,
    Condition,
    FieldKind,
    FilterField,
    Group,
    Match,
    Operator,
    Value,
)
from crm_desktop.ui import dates
from crm_desktop.ui.field_titles import field_title
from crm_desktop.ui.filtering import amounts
from crm_desktop.ui.filtering.known import Known
from crm_desktop.ui.plain_text import isolated, one_line
from crm_desktop.ui.translation import QT_TR_NOOP, filled, tr

_Key = tuple[FieldKind | str, Operator]
# As they are offered after the name of a field.
_OPERATORS = {
    Operator.CONTAINS: QT_TR_NOOP("contains"),
    Operator.LACKS: QT_TR_NOOP("does not contain"),
    Operator.IS: QT_TR_NOOP("is"),
    Operator.IS_NOT: QT_TR_NOOP("is not"),
    Operator.BEGINS: QT_TR_NOOP("begins with"),
    Operator.LESS: QT_TR_NOOP("is less than"),
    Operator.MORE: QT_TR_NOOP("is more than"),
    Operator.BETWEEN: QT_TR_NOOP("lies between"),
    Operator.BEFORE: QT_TR_NOOP("before"),
    Operator.AFTER: QT_TR_NOOP("after"),
    Operator.ON: QT_TR_NOOP("on the day"),
    Operator.WITHIN_LAST: QT_TR_NOOP("in the last … days"),
    Operator.NOT_WITHIN_LAST: QT_TR_NOOP("not in the last … days"),
    Operator.WITHIN_NEXT: QT_TR_NOOP("in the next … days"),
    Operator.THIS: QT_TR_NOOP("this week, month …"),
    Operator.HAS_ANY: QT_TR_NOOP("any of"),
    Operator.HAS_ALL: QT_TR_NOOP("all of"),
    Operator.HAS_NONE: QT_TR_NOOP("none of"),
    Operator.YES: QT_TR_NOOP("yes"),
    Operator.NO: QT_TR_NOOP("no"),
    Operator.EMPTY: QT_TR_NOOP("is empty"),
    Operator.FILLED: QT_TR_NOOP("is filled in"),
}
_OFFERED: Mapping[_Key, str] = {
    (FieldKind.ACTIVITY, Operator.CONTAINS): QT_TR_NOOP("mentions"),
    (FieldKind.ACTIVITY, Operator.LACKS): QT_TR_NOOP("never mentions"),
    (FieldKind.ACTIVITY, Operator.EMPTY): QT_TR_NOOP("never"),
    (FieldKind.ACTIVITY, Operator.FILLED): QT_TR_NOOP("ever"),
    (FieldKind.PLANNED, Operator.CONTAINS): QT_TR_NOOP("mentions"),
    (FieldKind.PLANNED, Operator.LACKS): QT_TR_NOOP("never mentions"),
    (FieldKind.PLANNED, Operator.EMPTY): QT_TR_NOOP("nothing"),
    (FieldKind.PLANNED, Operator.FILLED): QT_TR_NOOP("anything"),
}
# As a whole sentence, short enough for a chip.
_SENTENCES: Mapping[Operator, str] = {
    Operator.CONTAINS: QT_TR_NOOP("{field} contains “{value}”"),
    Operator.LACKS: QT_TR_NOOP("{field} does not contain “{value}”"),
    Operator.IS: QT_TR_NOOP("{field} is {value}"),
    Operator.IS_NOT: QT_TR_NOOP("{field} is not {value}"),
    Operator.BEGINS: QT_TR_NOOP("{field} begins with “{value}”"),
    Operator.LESS: QT_TR_NOOP("{field} below {value}"),
    Operator.MORE: QT_TR_NOOP("{field} above {value}"),
    Operator.BETWEEN: QT_TR_NOOP("{field} from {value} to {last}"),
    Operator.BEFORE: QT_TR_NOOP("{field} before {value}"),
    Operator.AFTER: QT_TR_NOOP("{field} after {value}"),
    Operator.ON: QT_TR_NOOP("{field} on {value}"),
    Operator.HAS_ANY: QT_TR_NOOP("{field}: {value}"),
    Operator.HAS_ALL: QT_TR_NOOP("{field}: {value}"),
    Operator.HAS_NONE: QT_TR_NOOP("{field}: not {value}"),
    Operator.YES: QT_TR_NOOP("{field}: yes"),
    Operator.NO: QT_TR_NOOP("{field}: no"),
    Operator.EMPTY: QT_TR_NOOP("{field}: none"),
    Operator.FILLED: QT_TR_NOOP("{field}: any"),
}
_SPECIAL: Mapping[_Key, str] = {
    (FieldKind.TEXT, Operator.EMPTY): QT_TR_NOOP("{field} is empty"),
    (FieldKind.TEXT, Operator.FILLED): QT_TR_NOOP("{field} is filled in"),
    (FieldKind.ACTIVITY, Operator.CONTAINS): QT_TR_NOOP("{field} mentions “{value}”"),
    (FieldKind.ACTIVITY, Operator.LACKS): QT_TR_NOOP("{field} never mentions “{value}”"),
    (FieldKind.ACTIVITY, Operator.EMPTY): QT_TR_NOOP("{field}: never"),
    (FieldKind.ACTIVITY, Operator.FILLED): QT_TR_NOOP("{field}: ever"),
    (FieldKind.PLANNED, Operator.CONTAINS): QT_TR_NOOP("{field} mentions “{value}”"),
    (FieldKind.PLANNED, Operator.LACKS): QT_TR_NOOP("{field} never mentions “{value}”"),
    ("last_touch", Operator.EMPTY): QT_TR_NOOP("Never touched"),
    ("last_touch", Operator.FILLED): QT_TR_NOOP("Touched before"),
    ("next_due", Operator.EMPTY): QT_TR_NOOP("No next step"),
    ("next_due", Operator.FILLED): QT_TR_NOOP("Has a next step"),
}
_PERIODS = {
    "day": (QT_TR_NOOP("today"), QT_TR_NOOP("{field} today")),
    "week": (QT_TR_NOOP("this week"), QT_TR_NOOP("{field} this week")),
    "month": (QT_TR_NOOP("this month"), QT_TR_NOOP("{field} this month")),
    "quarter": (QT_TR_NOOP("this quarter"), QT_TR_NOOP("{field} this quarter")),
    "year": (QT_TR_NOOP("this year"), QT_TR_NOOP("{field} this year")),
}
# One day, and then more of them.
_SPANS: Mapping[Operator, tuple[str, Callable[[int], str]]] = {
    Operator.WITHIN_LAST: (
        QT_TR_NOOP("{field} today"),
        lambda days: tr("{field} in the last %Ln days", "", days),
    ),
    Operator.NOT_WITHIN_LAST: (
        QT_TR_NOOP("{field} not today"),
        lambda days: tr("{field} not in the last %Ln days", "", days),
    ),
    Operator.WITHIN_NEXT: (
        QT_TR_NOOP("{field} today"),
        lambda days: tr("{field} in the next %Ln days", "", days),
    ),
}
_TOUCH_SPANS: Mapping[Operator, tuple[str, Callable[[int], str]]] = {
    Operator.WITHIN_LAST: (
        QT_TR_NOOP("Touched today"),
        lambda days: tr("Touched in the last %Ln days", "", days),
    ),
    Operator.NOT_WITHIN_LAST: (
        QT_TR_NOOP("Not touched today"),
        lambda days: tr("Not touched for %Ln days", "", days),
    ),
}


def part_words(part: Condition | Group, known: Known) -> str:
    """What a part of a filter asks: "Tag: local", "City is Porto or Lisbon"."""
    return condition_words(part, known) if isinstance(part, Condition) else group_words(part, known)


def condition_words(condition: Condition, known: Known) -> str:
    """What a condition asks, short enough for a chip."""
    field = known.fields.get(condition.field)
    if field is None:
        is_given = condition.field == GIVEN
        gone = tr("A field that is no longer there")
        return isolated(one_line(str(condition.values[0]))) if is_given else gone
    operator, name = condition.operator, field_title(field)
    if operator is Operator.THIS:
        period = _PERIODS.get(str(*condition.values[:1]), _PERIODS["day"])
        return filled(tr(period[1]), field=name)
    if operator in _SPANS:
        return _span_words(condition, name)
    values = [value_words(value, field, known) for value in condition.values]
    text = _sentence(field, operator)
    if operator is Operator.BETWEEN and len(values) > 1:
        return filled(text, field=name, value=values[0], last=values[1])
    joined = all_of(values) if operator is Operator.HAS_ALL else any_of(values)
    return filled(text, field=name, value=joined)


def group_words(group: Group, known: Known) -> str:
    """What a group asks, in one sentence; what is alike in its parts is said once."""
    alike = _alike(group)
    if alike is not None:
        field = known.fields.get(alike.field)
        if field is not None:
            values = [value_words(value, field, known) for value in alike.values]
            text = _sentence(field, alike.operator)
            return filled(text, field=field_title(field), value=any_of(values))
    words = [
        f"({inner})" if isinstance(part, Group) and len(part.parts) > 1 else inner
        for part in group.parts
        for inner in (part_words(part, known),)
    ]
    return all_of(words) if group.match is Match.ALL else any_of(words)


def operator_words(field: FilterField, operator: Operator) -> str:
    """An operator as it is offered after the name of a field."""
    return tr(_OFFERED.get((field.kind, operator)) or _OPERATORS[operator])


def period_words(period: str) -> str:
    """One of the periods that a day can lie in: "this month"."""
    return tr(_PERIODS[period][0])


def value_words(value: Value, field: FilterField, known: Known) -> str:
    """A value that a field is held against."""
    if field.kind in (FieldKind.COUNT, FieldKind.NUMBER, FieldKind.MONEY):
        return amounts.shown(value, field) if isinstance(value, int) else one_line(value)
    chosen = known.choices(field)
    if chosen or field.kind in _CHOSEN:
        name = chosen.get(value)
        return isolated(one_line(name)) if name is not None else tr("(deleted)")
    text = str(value)
    if field.kind not in _TEXTS:
        text = day_words(text, known.today)
    return isolated(one_line(text))


def any_of(words: list[str]) -> str:
    """One word after the other: "Porto, Lisbon or Faro"."""
    return _joined(words, tr("{first} or {last}"))


def all_of(words: list[str]) -> str:
    """One word after the other: "Porto, Lisbon and Faro"."""
    return _joined(words, tr("{first} and {last}"))


def filters_words(count: int) -> str:
    """How many filters there are: "3 filters"."""
    return tr("1 filter") if count == 1 else tr("%Ln filters", "", count)


_CHOSEN = frozenset({FieldKind.TAGS, FieldKind.LISTS, FieldKind.CHOICE, FieldKind.CHOICES})
_TEXTS = frozenset({FieldKind.TEXT, FieldKind.RELATION})
_MONTH_AND_DAY, _WHOLE_DAY = 5, 10


def _sentence(field: FilterField, operator: Operator) -> str:
    special = _SPECIAL.get((field.key, operator)) or _SPECIAL.get((field.kind, operator))
    return tr(special or _SENTENCES[operator])


def _span_words(condition: Condition, name: str) -> str:
    spans = _TOUCH_SPANS if condition.field == "last_touch" else _SPANS
    one, many = spans.get(condition.operator) or _SPANS[condition.operator]
    days = condition.values[0] if condition.values else 1
    count = days if isinstance(days, int) else 1
    return filled(tr(one) if count == 1 else many(count), field=name)


def day_words(text: str, today: date) -> str:
    """A day (`YYYY-MM-DD` or `MM-DD`) as the country writes it; any other text as it is."""
    try:
        if len(text) == _MONTH_AND_DAY and text[2] == "-":
            day = QDate(2000, int(text[:2]), int(text[3:]))
            return dates.written(day, "d MMMM") if day.isValid() else text
        if len(text) == _WHOLE_DAY and text[4] == "-":
            return dates.day_of(date.fromisoformat(text), today)
    except ValueError:
        pass
    return text


def _alike(group: Group) -> Condition | None:
    """Where every part asks the same of the same field, the condition with all their values."""
    found = [part for part in group.parts if isinstance(part, Condition)]
    if group.match is Match.ALL or len(found) != len(group.parts) or len(found) < 2:
        return None
    if len({(part.field, part.operator) for part in found}) > 1:
        return None
    first = found[0]
    is_plain = first.operator in (Operator.IS, Operator.CONTAINS, Operator.BEGINS, Operator.HAS_ANY)
    if not is_plain or any(len(part.values) != 1 for part in found):
        return None
    return Condition(first.field, first.operator, tuple(part.values[0] for part in found))


def _joined(words: list[str], last: str) -> str:
    if len(words) < 2:
        return "".join(words)
    first = ", ".join(words[:-1])
    return last.replace("{first}", "\x00").replace("{last}", words[-1]).replace("\x00", first)
