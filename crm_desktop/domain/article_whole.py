"""All there is of one article, as its page shows it."""

from typing import NamedTuple

from crm_desktop.domain.article import ArticleRow, ArticleUse
from crm_desktop.domain.files import Attachment


class ArticleDetail(NamedTuple):
    """An article whole; `body` is Markdown, `files` hold its pictures, the newest first."""

    row: ArticleRow
    body: str
    category_id: int | None
    files: tuple[Attachment, ...]
    uses: tuple[ArticleUse, ...]
