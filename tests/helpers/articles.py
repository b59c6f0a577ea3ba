"""Articles for tests, made by the commands that people use."""

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.article_whole import ArticleDetail
from crm_desktop.domain.changes import Kind
from crm_desktop.services import articles
from crm_desktop.services.articles import AddArticle
from tests.helpers.bench import Bench

# Two by two pixels.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a730000001049"
    "444154789c63f8cfc0c000c14012001df003fde1dc35280000000049454e44ae426082"
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
