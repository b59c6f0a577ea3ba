"""HTML as plain text: no markup is left, no picture asked for, links say where they lead.

The standard `html.parser` of Python 3.11 takes minutes for a megabyte of `<!` or `<a`; this reader
looks at each sign a fixed number of times.
"""

import html
import re
from collections.abc import Iterator

_TAG = re.compile(r"(/?)([A-Za-z][^\s/>]*)")
_ATTRIBUTE = re.compile(
    r"""\s*([^\s"'>/=]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?|\s*["'/=]""", re.DOTALL
)
_REST_OF_TAG = re.compile(r"""(?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')|["'=])*+>""")
_BLANKS = re.compile(r"[ \t\r\n\f\u200b\u200c\ufeff\u034f\u00ad]+")
_LONG_NUMBER = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9A-Fa-f]{7,});?")
_EMPTY_LINES = re.compile(r"\n{3,}")
_UNREAD = frozenset({"script", "style", "head", "title", "template", "svg", "math", "object"})
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr figure form".split())
_LINES = frozenset(
    "div tr li dt dd address article aside footer header main nav section center body html option "
    "caption thead tbody tfoot fieldset legend".split()
)
_CELLS = frozenset({"td", "th"})
_LEADS = ("http://", "https://", "mailto:", "tel:")
_DEEPEST_QUOTE = 20
_LONGEST_TAG = 20_000
Token = tuple[str, str, str]


def text_of_html(markup: str) -> str:
    """What a reader of the page sees as text."""
    writer = _Writer()
    for kind, name, rest in _tokens(markup):
        if kind == "text":
            writer.text(_unescape(rest))
        elif kind == "open":
            writer.open(name, rest)
        else:
            writer.close(name)
    return writer.finished()


def _unescape(text: str) -> str:
    """Entities undone; a number of thousands of digits is no sign."""
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text


def _tokens(markup: str) -> Iterator[Token]:
    """Texts, and tags with their attributes; comments and unread elements are left out."""
    at, end = 0, len(markup)
    never_closed: set[str] = set()
    while at < end:
        mark = markup.find("<", at)
        if mark != at:
            yield "text", "", markup[at : mark if mark >= 0 else end]
        if mark < 0:
            return
        tag = _TAG.match(markup, mark + 1)
        if tag is None:
            at, shown = _beside_tags(markup, mark)
            if shown:
                yield "text", "", shown
            continue
        close = _tag_end(markup, tag.end())
        name = tag[2].lower()
        yield ("close" if tag[1] else "open"), name, markup[tag.end() : close - 1]
        at = close
        if name in _UNREAD - never_closed and not tag[1] and markup[close - 2 : close] != "/>":
            at = _after_unread(markup, name, close)
            if at == close:
                never_closed.add(name)


def _beside_tags(markup: str, mark: int) -> tuple[int, str]:
    """Where it goes on after a `<` that opens no tag, and the text that it is."""
    if markup.startswith("<!--", mark):
        end = markup.find("-->", mark + 2)
        return (end + 3 if end >= 0 else len(markup)), ""
    if markup.startswith(("<!", "<?", "</"), mark):
        end = markup.find(">", mark)
        return (end + 1 if end >= 0 else len(markup)), ""
    return mark + 1, "<"


def _tag_end(markup: str, at: int) -> int:
    """Just behind the `>` that ends a tag; one within quotes does not."""
    found = _REST_OF_TAG.match(markup, at)
    return found.end() if found else len(markup) + 1


def _after_unread(markup: str, name: str, at: int) -> int:
    """Behind the closing tag of an element that is not shown; what is never closed is shown."""
    closing = re.compile(rf"</{name}\b", re.IGNORECASE).search(markup, at)
    if closing is None:
        return at
    return min(_tag_end(markup, closing.end()), len(markup))


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in _ATTRIBUTE.finditer(" ".join(text[:_LONGEST_TAG].split())):
        if one[1]:
            value = one[2] or one[3] or one[4] or ""
            found.setdefault(one[1].lower(), _unescape(value))
    return found


class _Writer:
    """Puts texts into lines as a browser would, quotes marked as mail programs do."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._quotes = 0
        self._pre = 0
        self._link = ""
        self._link_from = 0
        self._is_blank = True
        self._ends_blank = False  # an empty line between paragraphs was written last

    def text(self, text: str) -> None:
        if self._pre:
            self._put_lines(text)
            return
        plain = _BLANKS.sub(" ", text)
        if self._is_blank:
            plain = plain.lstrip(" ")
        if plain:
            self._line.append(plain)
            self._is_blank = plain.endswith(" ")

    def open(self, name: str, rest: str) -> None:
        if name == "br":
            self._end_line()
        elif name == "a":
            self._open_link(_attributes(rest).get("href", ""))
        elif name == "img":
            self._picture(_attributes(rest).get("alt", ""))
        elif name in _PARAGRAPHS:
            self._paragraph()
            self._enter(name, 1)
        elif name in _LINES:
            self._fresh_line()
            self._line += ["- "] if name == "li" else []
        elif name in _CELLS and self._line:
            self.text(" ")

    def close(self, name: str) -> None:
        if name == "a":
            self._close_link()
        elif name in _PARAGRAPHS:
            self._paragraph(of=name)
        elif name in _LINES:
            self._fresh_line()
        elif name in _CELLS and self._line:
            self.text(" ")

    def finished(self) -> str:
        self._close_link()
        self._fresh_line()
        text = "\n".join(self._lines)
        return _EMPTY_LINES.sub("\n\n", text).strip("\n")

    def _put_lines(self, text: str) -> None:
        first, *others = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._line.append(first)
        for line in others:
            self._end_line()
            self._line.append(line)

    def _enter(self, name: str, step: int) -> None:
        if name == "blockquote":
            self._quotes = min(max(self._quotes + step, 0), _DEEPEST_QUOTE)
        elif name == "pre":
            self._pre = max(self._pre + step, 0)
        elif name == "hr" and step > 0:
            self._lines.append("---")
            self._ends_blank = False

    def _paragraph(self, of: str = "") -> None:
        """Ends the line and leaves an empty one; `of` names the element that closes."""
        self._fresh_line()
        if of:
            self._enter(of, -1)
        if self._lines and self._ends_blank:
            self._lines.pop()
        if self._lines:
            self._lines.append(self._margin().rstrip())
            self._ends_blank = True

    def _fresh_line(self) -> None:
        if any(piece.strip() for piece in self._line):
            self._end_line()
        self._line, self._is_blank, self._link_from = [], True, 0

    def _end_line(self) -> None:
        self._ends_blank = False
        self._lines.append(self._margin() + "".join(self._line).rstrip(" \t\u00a0"))
        self._line, self._is_blank, self._link_from = [], True, 0

    def _margin(self) -> str:
        return ">" * self._quotes + (" " if self._quotes else "")

    def _open_link(self, address: str) -> None:
        self._close_link()
        address = "".join(address.split())
        self._link = address if address.lower().startswith(_LEADS) else ""
        self._link_from = len(self._line)

    def _close_link(self) -> None:
        """Writes where the link leads, if its words do not say so."""
        if not self._link:
            return
        words = "".join(self._line[self._link_from :]).strip()
        bare = self._link.removeprefix("mailto:").removeprefix("tel:")
        if _alike(words) != _alike(bare):
            self.text(f" <{bare}>" if self._line else f"<{bare}>")
        self._link = ""

    def _picture(self, words: str) -> None:
        words = " ".join(words.split())
        if words:
            self.text(f"[{words}]")


def _alike(text: str) -> str:
    return re.sub(r"\Ahttps?://(www\.)?|/\Z", "", text.strip().lower())
