"""An article read whole: its blocks, and the pictures in them; for any thread."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from crm_desktop.domain.article_whole import ArticleDetail
from crm_desktop.domain.files import Attachment
from crm_desktop.domain.markdown import parse
from crm_desktop.domain.markdown_plain import picture_names
from crm_desktop.domain.markdown_tree import Block
from crm_desktop.services import articles, files
from crm_desktop.services.workspace import Reading
from crm_desktop.ui import pictures

_ROOM = QSize(1_400, 1_400)
_MOST_PICTURES = 60


class Loaded(NamedTuple):
    """An article with what it shows; pictures by name, folded."""

    detail: ArticleDetail
    blocks: tuple[Block, ...]
    pictures: dict[str, QImage]


def load(article: int, reading: Reading) -> Loaded:
    """Read an article. Raises `CrmError("article-gone")`."""
    detail = articles.detail(reading, article)
    blocks = parse(detail.body)
    # Also those that are kept but not yet put in: they may be written in next.
    names = {each.name for each in detail.files if each.media_type.startswith("image/")}
    names.update(picture_names(blocks))
    return Loaded(detail, blocks, pictures_of(reading, detail.files, names))


def pictures_of(
    reading: Reading, attached: Iterable[Attachment], names: Iterable[str]
) -> dict[str, QImage]:
    """The pictures of these names among some files; what is none is left out."""
    wanted = {name.casefold() for name in names}
    found: dict[str, QImage] = {}
    for file in attached:
        name = file.name.casefold()
        if name not in wanted or name in found or len(found) >= _MOST_PICTURES:
            continue
        image = pictures.from_bytes(files.content(reading, file.id)[1], _ROOM)
        if image is not None:
            found[name] = image
    return found
