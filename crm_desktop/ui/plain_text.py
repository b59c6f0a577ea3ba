"""Text from people's data on its way to the screen: never markup, never endless."""

from functools import lru_cache

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

SHOWN = 2_000
TITLE = 200
_TIP = 600
_ISOLATE, _END = "\u2068", "\u2069"
_MARKS = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "\n": "<br>"}
)
_BREAKS = {ord(c): " " for c in "\n\r\t\v\f\x00\x1c\x1d\x1e\x85\u2028\u2029"}


def one_line(text: str) -> str:
    """The text as one line of at most 2,000 characters, for labels, cells and titles."""
    return for_display(text).translate(_BREAKS)


def for_display(text: str, limit: int = SHOWN) -> str:
    """The text with its lines, cut with an ellipsis where it is longer than can be laid out."""
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    # A lone surrogate makes Qt drop or garble what stands around it.
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def window_title(text: str) -> str:
    """The text for the title of a window, where Qt would read `[*]` as a mark of its own."""
    return for_display(one_line(text), TITLE).replace("[*]", "[*][*]")


def isolated(text: str) -> str:
    """The text fenced off, so that its direction marks cannot turn the words around it."""
    return text if text.isascii() else f"{_ISOLATE}{text}{_END}"


@lru_cache(maxsize=256)
def escaped_tool_tip(text: str) -> str:
    """What a tool tip role or `setToolTip` must be given so that the text is shown as it stands."""
    if not text:
        return ""
    return f"<qt>{for_display(text, _TIP).translate(_MARKS)}</qt>"


def plain_tool_tip(widget: QWidget | QAction, text: str) -> None:
    """Give a widget or an action a tool tip that is text, whatever it looks like."""
    widget.setToolTip(escaped_tool_tip(text))


def button_text(text: str) -> str:
    """The text for a button, tab or menu, where a single & would become a key."""
    return one_line(text).replace("&", "&&")
