"""The heads of lanes in words."""

from collections.abc import Callable

from PySide6.QtCore import QLocale

from crm_desktop.domain.board import Column, LaneKind
from crm_desktop.domain.figures import Conventions
from crm_desktop.ui.amounts import round_words
from crm_desktop.ui.board.paint import HeadWords
from crm_desktop.ui.board.view import HeadOf
from crm_desktop.ui.pipeline.days import month_words
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.translation import tr


def head_words(how: Conventions, column: Column) -> HeadWords:
    """How many deals, their sum and below it the weighted one; those without a rate apart."""
    lane, sums = column.lane, column.sums
    second = ""
    if lane.kind is not LaneKind.WON and sums.deals:
        weighted = round_words(sums.weighted, how.currency)
        second = tr("weighted {amount}").replace("{amount}", weighted)
    return HeadWords(
        lane_title(column),
        QLocale().toString(sums.deals),
        round_words(sums.value, how.currency) if sums.deals else "",
        tr("%n without a rate", "", sums.apart) if sums.apart else "",
        second,
    )


def lane_title(column: Column) -> str:
    """The name of the stage, or of the month."""
    titles = {LaneKind.OVERDUE: tr("Overdue"), LaneKind.NO_DAY: tr("No day")}
    if column.lane.kind is LaneKind.MONTH:
        return month_words(column.lane.key)
    return titles.get(column.lane.kind) or one_line(column.lane.title)


def heads_in(how: Callable[[], Conventions]) -> HeadOf:
    """Heads in the conventions of the moment."""
    return lambda column: head_words(how(), column)
