"""The articles and canned replies of the demo business, written down."""

import re
import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from crm_desktop.domain.folding import fold, sort_key
from crm_desktop.domain.option import OptionList
from crm_desktop.services.demo.chance import Chance
from crm_desktop.services.demo.lists import Lists
from crm_desktop.services.demo.service.article_texts import ARTICLES, REPLIES
from crm_desktop.services.demo.service.hours import Hours
from crm_desktop.storage.journal import Writer
from crm_desktop.storage.queries import templates

_ARTICLE = "id name sort_key body state category_id created_at changed_at".split()
_WRITTEN_WITHIN = 240  # days, from when tickets were kept
_BEGINNINGS = re.compile(r"^#(?=\w)", re.MULTILINE)
_PICTURE = "logo.png"
# The logo on the smallest grid: a wave under a mast.
_PIXELS = """
................
........#.......
........##......
........####....
........#####...
........######..
........#.......
..############..
...##########...
................
..##...##...##..
.#..#.#..#.#..#.
....##...##...#.
................
"""
_SCALE = 12
_BLUE, _WHITE = b"\x1d\x5f\x8a", b"\xff\xff\xff"


class Article(NamedTuple):
    """An article that is sent along, from when it is there."""

    id: int
    created_at: int


def add_articles(write: Writer, chance: Chance, hours: Hours, lists: Lists) -> dict[str, Article]:
    """Write the articles; gives those that are published, by their keys."""
    rows: list[tuple[object, ...]] = []
    found: dict[str, Article] = {}
    for key, category, state, name, body in _articles():
        new, day = write.take_id(), hours.first_day + chance.between(2, _WRITTEN_WITHIN)
        made = hours.days.instant(hours.days.working_day(day), chance.between(560, 1000))
        later = hours.days.working_day(min(day + chance.between(0, 300), hours.today - 2))
        changed = max(made, hours.days.instant(later, chance.between(560, 1000)))
        option = lists.get(OptionList.TICKET_CATEGORY, category)
        rows.append((new, name, sort_key(name), body, state, option, made, changed))
        if state == "published":
            found[key] = Article(new, made)
    write.insert_many("article", _ARTICLE, rows)
    for row in rows:
        if _PICTURE in str(row[3]):
            blob = write.keep_blob("image/png", _picture())
            file = {"name": _PICTURE, "blob": blob, "article_id": row[0], "created_at": row[6]}
            write.insert("attachment", file)
    return found


def add_replies(write: Writer) -> None:
    """Write the canned replies that are not there yet."""
    there = len(templates.templates(write.read))
    for place, part in enumerate(_parts(REPLIES)):
        name, subject, body = part.split("\n", 2)
        if templates.named(write.read, fold(name)) is None:
            values = {"name": name, "subject": subject, "body": body.strip()}
            write.insert("template", {**values, "place": there + place, "is_closed": 0})


def _articles() -> Iterator[tuple[str, str, str, str, str]]:
    """Key, category, state, title and body of each."""
    for part in _parts(ARTICLES):
        head, name, body = part.split("\n", 2)
        key, category, state = head.split()
        yield key, category, state, name, body.strip()


def _parts(text: str) -> list[str]:
    """What begins with one sign; a heading begins with two and a blank."""
    return _BEGINNINGS.split(text.strip())[1:]


def _picture() -> bytes:
    """The logo as a PNG."""
    colours = {"#": _BLUE * _SCALE, ".": _WHITE * _SCALE}
    lines = [b"".join(colours[sign] for sign in line) for line in _PIXELS.split()]
    height, width = len(lines) * _SCALE, len(lines[0]) // 3
    raw = b"".join((b"\0" + line) * _SCALE for line in lines)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(raw, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    mark = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + mark
