"""Articles for tests, made by the commands that people use."""

from crm_desktop.domain.article import ArticleDetail, ArticleState
from crm_desktop.domain.changes import Kind
from crm_desktop.services import articles
from crm_desktop.services.articles import AddArticle
from tests.helpers.bench import Bench

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360f8cfc0f01f0005050201a5f7c21d0000000049454e44ae426082"
)


def an_article(
    bench: Bench,
    name: str = "Pair the card reader",
    body: str = "Switch it off and on.",
    state: ArticleState = ArticleState.PUBLISHED,
) -> int:
    """A new article's id."""
    done = bench.do(AddArticle(name, body, state=state))
    return max(done.changes.created & done.changes.ids[Kind.ARTICLE])


def detail_of(bench: Bench, article: int) -> ArticleDetail:
    """An article whole."""
    return bench.read(lambda r: articles.detail(r, article))
