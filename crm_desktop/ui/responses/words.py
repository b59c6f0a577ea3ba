"""Words and tones for feedback: scores, figures of a survey, how a response came."""

from PySide6.QtCore import QLocale

from crm_desktop.domain.feedback import (
    BEST,
    SCALES,
    QuestionKind,
    ResponseRow,
    ResponseSource,
    Summary,
    SurveyCode,
    is_low,
)
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.theme import Tone
from crm_desktop.ui.translation import QT_TR_NOOP, counted, filled, tr

_SOURCES = {
    ResponseSource.HAND: QT_TR_NOOP("by hand"),
    ResponseSource.IMPORT: QT_TR_NOOP("import"),
    ResponseSource.REPLY: QT_TR_NOOP("reply"),
}
_KINDS = {
    QuestionKind.CHOICE: QT_TR_NOOP("Choice"),
    QuestionKind.SCALE: QT_TR_NOOP("Scale"),
    QuestionKind.TEXT: QT_TR_NOOP("Text"),
}
_ENDS = {
    SurveyCode.CSAT: (QT_TR_NOOP("very dissatisfied"), QT_TR_NOOP("very satisfied")),
    SurveyCode.NPS: (QT_TR_NOOP("would not recommend us"), QT_TR_NOOP("certainly would")),
}


def source_words(source: ResponseSource) -> str:
    """How a response came here."""
    return tr(_SOURCES[source])


def kind_words(kind: QuestionKind) -> str:
    """A kind of question."""
    return tr(_KINDS[kind])


def kind_named(words: str) -> QuestionKind | None:
    """The kind of question that these words, or their beginning, name."""
    typed = words.strip().casefold()
    named = (kind for kind in _KINDS if tr(_KINDS[kind]).casefold().startswith(typed))
    return next(named, None) if typed else None


def scale_ends(code: SurveyCode) -> tuple[str, str]:
    """What the lowest and the highest score of a survey mean."""
    low, high = _ENDS[code]
    return tr(low), tr(high)


def tone_of(code: SurveyCode, score: int) -> Tone:
    """Whether a score is good, low, or neither."""
    if is_low(code, score):
        return Tone.BAD
    return Tone.GOOD if score >= BEST[code] else Tone.NEUTRAL


def score_words(code: SurveyCode, score: int) -> str:
    """A score in words: `4 of 5`; what is low is said to be."""
    words = tr("{score} of {most}, low") if is_low(code, score) else tr("{score} of {most}")
    return filled(words, score=score, most=SCALES[code][1])


def meaning(code: SurveyCode, score: int) -> str:
    """What a score says of the customer."""
    tone = tone_of(code, score)
    if code is SurveyCode.CSAT:
        names = {Tone.GOOD: tr("satisfied"), Tone.BAD: tr("dissatisfied")}
        return names.get(tone, tr("neither satisfied nor dissatisfied"))
    names = {Tone.GOOD: tr("promoter"), Tone.BAD: tr("detractor")}
    return names.get(tone, tr("passive"))


def figure_words(summary: Summary) -> str:
    """The figure of a survey: `90 %`, of few `3 of 4`; `+31` for recommendation."""
    if summary.code is SurveyCode.OWN:
        return _number(summary.responses)
    if not summary.scores:
        return "–"
    if summary.code is SurveyCode.NPS:
        net = summary.net or 0
        return f"{'+' if net > 0 else '−' if net < 0 else ''}{abs(net)}"
    if summary.share is None:
        return filled(tr("{score} of {most}"), score=summary.best, most=summary.scores)
    return f"{summary.share} %"


def counts_words(summary: Summary) -> str:
    """What the figure is made of: `45 of 50 gave 4 or 5`."""
    if summary.code is SurveyCode.OWN or not summary.scores:
        return answers_words(summary.responses)
    best, low = summary.best, summary.low
    if summary.code is SurveyCode.CSAT:
        words = tr("{best} of {all} gave 4 or 5")
        return filled(words, best=_number(best), all=_number(summary.scores))
    passive = summary.scores - best - low
    promoters = counted(best, tr("1 promoter"), tr("%Ln promoters", "", best))
    detractors = counted(low, tr("1 detractor"), tr("%Ln detractors", "", low))
    return " · ".join((promoters, tr("%Ln passive", "", passive), detractors))


def answers_words(count: int) -> str:
    """How many responded."""
    return counted(count, tr("1 response"), tr("%Ln responses", "", count))


def said_words(row: ResponseRow) -> str:
    """What was said, on one line: the comment, or else the answers."""
    return one_line(row.comment or " · ".join(answer for _, answer in row.answers))


def whole_words(row: ResponseRow) -> str:
    """The comment, and each question with its answer."""
    asked = (f"{question}\n{answer}" for question, answer in row.answers)
    return "\n".join(filter(None, (row.comment, *asked)))


def mean_words(mean: float) -> str:
    """The mean of some scores, with one decimal."""
    return QLocale().toString(mean, "f", 1)


def survey_words(name: str) -> str:
    """The name of a survey on one short line."""
    return one_line(name)[:80]


def _number(value: int) -> str:
    return QLocale().toString(value)
