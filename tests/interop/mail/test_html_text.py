"""Pages become the text that one reads, without markup, pictures or hidden places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.interop.mail.html_text import text_of_html


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>one<p>two", "one\n\ntwo"),
        ("one<br>two<BR/>three", "one\ntwo\nthree"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("a\n  b\t c", "a b c"),
        ("<b>b</b>old <i>i</i>", "bold i"),
        ("&lt;b&gt; &amp;amp; &#8364;&nbsp;5 &unknown;", "<b> &amp; €\xa05 &unknown;"),
        ("<ul><li>one<li>two</ul>", "- one\n- two"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a b\nc"),
        ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>c", "> a\n>\n>> b\n\nc"),
        ("a<hr>b", "a\n\n---\nb"),
        ("<head><title>t</title></head><style>p {}</style>a<script>if (1<2) x</script>b", "ab"),
        ("<style>never closed <p>a", "never closed\n\na"),
        ("a<!-- <p>hidden</p> -->b<!doctype html><?xml x?>c", "abc"),
        ("a<!-- never closed", "a"),
        ("1 < 2 <3 a<b", "1 < 2 <3 a"),
        ('<a title=">">x</a>', "x"),
        ('<img src="https://x.org/p.png" alt="Our logo">', "[Our logo]"),
        ('<img src="https://x.org/p.png">', ""),
        ('<a href="https://x.org/a">here</a>!', "here <https://x.org/a>!"),
        ('<a href="https://x.org/">x.org</a>', "x.org"),
        ("<a href='mailto:a@b.org'>a@b.org</a>", "a@b.org"),
        ('<a href="javascript:alert(1)">click</a>', "click"),
        ('<a href="file:///etc/passwd">file</a>', "file"),
        ('<a href="https://x.org/&#10;evil">x</a>', "x <https://x.org/evil>"),
        ("&#" + "9" * 5000 + ";", "\ufffd"),
    ],
)
def test_a_page_reads_as_text(markup: str, text: str) -> None:
    assert text_of_html(markup) == text


@given(st.lists(st.sampled_from(["<", ">", "a", "/", "!--", "--", '="', "'", "&", "#9", " ", "p"])))
def test_any_signs_give_text(pieces: list[str]) -> None:
    text_of_html("".join(pieces))


@given(st.text(alphabet="abc <>&\"'=/", max_size=40))
def test_escaped_text_comes_back(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert text_of_html(f"<p>{escaped}</p>").split() == text.split()
