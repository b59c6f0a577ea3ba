"""Articles: written, published, outdated, illustrated, made of an answered ticket."""

import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import ClassVar

from crm_desktop.domain.article import ArticleState
from crm_desktop.domain.cancel import CancelToken
from crm_desktop.domain.errors import CrmError
from crm_desktop.domain.files import LARGEST, safe_name
from crm_desktop.domain.option import OptionList
from crm_desktop.services import records
from crm_desktop.services.article_words import article_of
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import articles, options
from crm_desktop.storage.queries.articles import (
    detail,
    followers,
    ids,
    rows,
    used_for,
    uses,
)

__all__ = [
    "LONGEST",
    "AddArticle",
    "AddPictures",
    "ArticleFromTicket",
    "DeleteArticles",
    "EditArticle",
    "SetArticleState",
    "detail",
    "followers",
    "ids",
    "rows",
    "used_for",
    "uses",
]

LONGEST = 500_000  # characters of a body
PICTURES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"))


@dataclass(frozen=True, slots=True)
class AddArticle:
    """Begin an article, a draft unless said otherwise; `category` is an entry of those of tickets.

    Raises `CrmError` (`no-name`, `not-in-list`, `text-too-long`, `odd-characters`).
    """

    label: ClassVar[str] = "add-article"
    name: str
    body: str = ""
    category: int | None = None
    state: ArticleState = ArticleState.DRAFT

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        given = {"body": self.body, "category_id": self.category, "state": self.state}
        name = str(_checked(write, {"name": self.name})["name"])
        _add(write, {"name": name, **_checked(write, given)})
        return {"name": name}


@dataclass(frozen=True, slots=True)
class EditArticle:
    """Change an article: `name`, `body`, `category_id`, `state`. Raises as `AddArticle` does."""

    label: ClassVar[str] = "edit-article"
    article: int
    values: Mapping[str, object]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "article", self.article)
        _change(write, self.article, _checked(write, self.values))
        return {"name": name}


@dataclass(frozen=True, slots=True)
class SetArticleState:
    """Publish articles, take them back as drafts, or say that they are outdated."""

    label: ClassVar[str] = "set-article-state"
    articles: tuple[int, ...]
    state: ArticleState

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        values = {"state": ArticleState(self.state).value}
        name = records.name_of(write, "article", self.articles[0])
        for key in dict.fromkeys(self.articles):
            token.check()
            _change(write, key, values)
        return {"name": name, "count": str(len(self.articles)), **values}


@dataclass(frozen=True, slots=True)
class DeleteArticles:
    """Take articles away with their pictures; tickets no longer say that they were used."""

    label: ClassVar[str] = "delete-articles"
    articles: tuple[int, ...]

    def run(self, write: Writer, token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "article", self.articles[0])
        records.delete_records(write, "article", self.articles, token)
        return {"name": name, "count": str(len(self.articles))}


@dataclass(frozen=True, slots=True)
class ArticleFromTicket:
    """A draft from a ticket: named as it, what was asked as a quote, below it what was answered.

    Quoted mails and greetings are left out. It counts as used for the ticket.
    """

    label: ClassVar[str] = "article-from-ticket"
    ticket: int
    name: str = ""

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        row = write.row("ticket", self.ticket)
        name = records.clean(self.name) or str(row["name"])
        body = article_of(write.read, self.ticket)[:LONGEST]
        state = ArticleState.DRAFT.value
        values = {"name": name, "body": body, "category_id": row["category_id"], "state": state}
        article = _add(write, values)
        ends = {"article_id": article, "ticket_id": self.ticket}
        write.insert("article_use", {**ends, "at": write.now})
        return {"name": name}


@dataclass(frozen=True, slots=True)
class AddPictures:
    """Keep pictures (names and bytes) with an article, each under a name of its own there.

    `files` of what it returns are these names, line by line, as the article may show them. A
    picture that is there already keeps its name. Raises `CrmError` (`not-a-picture`,
    `file-too-large`).
    """

    label: ClassVar[str] = "add-pictures"
    article: int
    pictures: tuple[tuple[str, bytes], ...]

    def run(self, write: Writer, _token: CancelToken) -> Mapping[str, str]:
        name = records.name_of(write, "article", self.article)
        taken = articles.names_taken(write.read, self.article)
        kept = [_keep(write, self.article, taken, *each) for each in self.pictures]
        return {"name": name, "count": str(len(kept)), "files": "\n".join(kept)}


def _keep(write: Writer, article: int, taken: dict[str, str], name: str, content: bytes) -> str:
    safe = safe_name(name)
    if PurePosixPath(safe).suffix.lower() not in PICTURES:
        raise CrmError("not-a-picture", file=safe[:80])
    if len(content) > LARGEST:
        raise CrmError("file-too-large", file=safe[:80], megabytes=LARGEST // 2**20)
    digest = sha256(content).hexdigest()
    free = _free_name(safe, taken, digest)
    if free.casefold() not in taken:
        media_type = mimetypes.guess_type(free)[0] or "application/octet-stream"
        blob = write.keep_blob(media_type, content)
        values = {"name": free, "blob": blob, "article_id": article, "created_at": write.now}
        write.insert("attachment", values)
        taken[free.casefold()] = digest
    return free


def _free_name(name: str, taken: Mapping[str, str], digest: str) -> str:
    """The name, or with a number where another picture has it; signs of Markdown are left out."""
    plain = "".join("-" if sign in '()<>[]"' else sign for sign in name)
    path = PurePosixPath(plain)
    wanted, count = plain, 1
    while taken.get(wanted.casefold(), digest) != digest:
        count += 1
        wanted = f"{path.stem} {count}{path.suffix}"
    return wanted


def _add(write: Writer, values: Mapping[str, object]) -> int:
    return write.insert("article", {**values, "created_at": write.now, "changed_at": write.now})


def _change(write: Writer, article: int, values: Mapping[str, object]) -> None:
    row = write.row("article", article)
    if any(row[name] != value for name, value in values.items()):
        write.update("article", article, {**values, "changed_at": write.now})


def _checked(write: Writer, values: Mapping[str, object]) -> dict[str, object]:
    return {name: _check(write, name, value) for name, value in values.items()}


def _check(write: Writer, name: str, value: object) -> object:
    if name == "name":
        return records.clean_name(str(value))
    if name == "body":
        body = records.refuse_odd(str(value))
        if len(body) > LONGEST:
            raise CrmError("text-too-long", most=LONGEST)
        return body
    if name == "state":
        if value not in list(ArticleState):
            raise CrmError("not-in-list", value=str(value)[:40])
        return ArticleState(str(value)).value
    if name != "category_id":
        raise CrmError("unknown-field", name=name)
    is_entry = value is None or (
        isinstance(value, int) and options.is_in_list(write.read, OptionList.TICKET_CATEGORY, value)
    )
    if not is_entry:
        raise CrmError("not-in-list", value=str(value)[:40])
    return value
