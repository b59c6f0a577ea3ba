"""Names do what text does, whatever they look like."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocumentFragment

from crm_desktop.ui.plain_text import (
    SHOWN,
    button_text,
    escaped_tool_tip,
    for_display,
    isolated,
    one_line,
)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"])))
def test_a_tool_tip_shows_the_text_itself(text: str) -> None:
    shown = QTextDocumentFragment.fromHtml(escaped_tool_tip(text)).toPlainText()
    assert shown == text.removeprefix("\ufeff") or "\ufeff" in text or text >= "\ufdd0"


def test_a_tool_tip_is_always_marked_as_what_it_is() -> None:
    assert escaped_tool_tip("<b>x</b>") == "<qt>&lt;b&gt;x&lt;/b&gt;</qt>"
    assert escaped_tool_tip("") == ""


@given(st.text())
def test_what_is_shown_is_one_line_of_bounded_length(text: str) -> None:
    shown = one_line(text)
    assert len(shown) <= SHOWN
    assert not set(shown) & set("\n\r\0\u2028\u2029")


def test_a_million_characters_are_cut_with_an_ellipsis() -> None:
    assert for_display("x" * 1_000_000) == "x" * (SHOWN - 1) + "…"


def test_a_lone_surrogate_becomes_a_question_mark() -> None:
    assert for_display("a\ud800é") == "a?é"


def test_direction_marks_are_fenced_in() -> None:
    assert isolated("plain") == "plain"
    assert isolated("\u202eevil") == "\u2068\u202eevil\u2069"


def test_an_ampersand_in_a_button_is_no_key() -> None:
    assert button_text("Finch & Sons") == "Finch && Sons"
