"""Articles as a list: where it finds them, its columns and words."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from crm_desktop.domain.article import ArticleRow
from crm_desktop.domain.changes import Kind
from crm_desktop.services import articles
from crm_desktop.services.articles import EditArticle
from crm_desktop.ui.article_texts import STATE_TONES, state_words
from crm_desktop.ui.delegates.cell import EMPTY, Cell
from crm_desktop.ui.models.column import Column, Source
from crm_desktop.ui.records.cells import day_cell, touch_cell
from crm_desktop.ui.records.words import number
from crm_desktop.ui.translation import counted, tr

ORDER = "name"


class Listing(NamedTuple):
    """Articles for the list, as `ListedKind` wants them."""

    kind: Kind = Kind.ARTICLE
    owner: str = "article"
    icon: str = "book-open"

    @property
    def source(self) -> Source[ArticleRow]:
        """Where the list finds its articles."""
        return Source(Kind.ARTICLE, articles.ids, articles.followers, articles.rows, edit_cell)

    @property
    def columns(self) -> Callable[[], Sequence[Column[ArticleRow]]]:
        return columns

    @property
    def title(self) -> Callable[[], str]:
        return lambda: tr("Knowledge")

    @property
    def empty(self) -> Callable[[], str]:
        return lambda: tr(
            "What customers ask again and again belongs here: written once, it is suggested for"
            " every ticket like it."
        )

    @property
    def new_words(self) -> Callable[[], str]:
        return lambda: tr("New article")

    @property
    def count_words(self) -> Callable[[int], str]:
        return lambda count: counted(count, tr("1 article"), tr("%Ln articles", "", count))


def edit_cell(article: int, column: str, text: str) -> EditArticle:
    """The command that changes what a column shows of an article."""
    return EditArticle(article, {column: text})


def columns() -> tuple[Column[ArticleRow], ...]:
    """From left to right as offered."""
    return (
        Column(
            "name", tr("Title", "of an article"), 230, 0,
            lambda row, _now: Cell(row.name, strong=True),
            lambda row: row.name,
            lambda row, text: row._replace(name=text),
        ),
        Column(
            "state", tr("State"), 110, 1,
            lambda row, _now: Cell(state_words(row.state), tone=STATE_TONES[row.state]),
        ),
        Column("category", tr("Category"), 120, 3, lambda row, _now: Cell(row.category)),
        Column("uses", tr("Used"), 70, 4, lambda row, _now: _figure(row.uses), is_right=True),
        Column(
            "solved", tr("Solved"), 75, 2, lambda row, _now: _figure(row.solved), is_right=True,
        ),
        Column(
            "last_touch", tr("Changed"), 110, 5,
            lambda row, now: touch_cell(row.last_touch, now),
        ),
        Column(
            "created_at", tr("Written"), 105, 6,
            lambda row, now: day_cell(row.created_at, now),
        ),
    )  # fmt: skip


def _figure(value: int) -> Cell:
    return Cell(number(value), right=True, figures=True) if value else EMPTY
