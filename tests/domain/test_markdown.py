"""Articles as blocks: what people write by hand is read, the rest stays text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.domain.markdown import parse
from crm_desktop.domain.markdown_inline import spans
from crm_desktop.domain.markdown_plain import Entry, outline, plain
from crm_desktop.domain.markdown_tree import (
    Block,
    Code,
    Heading,
    Item,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Side,
    Span,
    Table,
)


def said(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def item(text: str, *more: Block) -> Item:
    return Item((said(text), *more))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", ()),
        (" \n\n\t\n", ()),
        ("One\ntwo\n\nthree", (said("One two"), said("three"))),
        ("One  \ntwo\\\nthree", (said("One\ntwo\nthree"),)),
        ("    set in", (said("set in"),)),
        ("# Ink\ntext", (Heading(1, (Span("Ink"),)), said("text"))),
        ("## C# ##", (Heading(2, (Span("C#"),)),)),
        ("####### seven", (said("####### seven"),)),
        ("#184 is open", (said("#184 is open"),)),
        ("a\n---\nb", (said("a"), Rule(), said("b"))),
        ("* * *", (Rule(),)),
        ("> a\n> b\n\nc", (Quote((said("a b"),)), said("c"))),
        ("> - a\n> > b", (Quote((Listing((item("a"),)), Quote((said("b"),)))),)),
        ("> > > > a", (Quote((Quote((Quote((said("> a"),)),)),)),)),
        ("```html\n<b>*x*</b>\n\n  y\n```\nz", (Code("<b>*x*</b>\n\n  y"), said("z"))),
        ("~~~\nnever closed", (Code("never closed"),)),
        ("a\r\nb\rc", (said("a b c"),)),
    ],
)
def test_blocks(text: str, blocks: tuple[Block, ...]) -> None:
    assert parse(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("- a\n- b\n\n- c", (Listing((item("a"), item("b"), item("c"))),)),
        ("3. a\n4) b", (Listing((item("a"), item("b")), 3),)),
        ("* a\n1. b", (Listing((item("a"),)), Listing((item("b"),), 1))),
        ("- a\n  - b\n  - c", (Listing((item("a", Listing((item("b"), item("c")))),)),)),
        ("1. a\n   - b\n2. c", (Listing((item("a", Listing((item("b"),))), item("c")), 1),)),
        ("- a\n\t1. b", (Listing((item("a", Listing((item("b"),), 1)),)),)),
        ("- a\n  - b\n    - c", (Listing((item("a", Listing((item("b"), item("c")))),)),)),
        ("- a\n  goes on\nlazily\n\nafter", (Listing((item("a goes on lazily"),)), said("after"))),
        ("- a\n\n  second\n- b", (Listing((item("a", said("second")), item("b"))),)),
        ("1. a\n   ```\n- y\n   ```\n2. b", (Listing((item("a", Code("- y")), item("b")), 1),)),
        ("1. a\n   ![b](file:c.png)", (Listing((item("a", Picture("c.png", "b")),), 1),)),
        ("Steps:\n1. a", (said("Steps:"), Listing((item("a"),), 1))),
        ("Born in\n1986. A good year", (said("Born in 1986. A good year"),)),
        ("-5 degrees", (said("-5 degrees"),)),
        ("- a\n# b", (Listing((item("a"),)), Heading(1, (Span("b"),)))),
        ("- ", (Listing((Item(()),)),)),
    ],
)  # fmt: skip
def test_lists(text: str, blocks: tuple[Block, ...]) -> None:
    assert parse(text) == blocks


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("**b** *i* __b__ _i_", [("b", "b"), " ", ("i", "i"), " ", ("b", "b"), " ", ("i", "i")]),
        ("***x*** y", [("x", "bi"), " y"]),
        ("**a *b* c**", [("a ", "b"), ("b", "bi"), (" c", "b")]),
        ("***a* b**", [("a", "bi"), (" b", "b")]),
        ("un*frigging*real", ["un", ("frigging", "i"), "real"]),
        ("snake_case_name", ["snake_case_name"]),
        ("3*4*5 cm, 2 * 2", ["3*4*5 cm, 2 * 2"]),
        ("a*b and *this*", ["a*b and ", ("this", "i")]),
        ("**never closed", ["**never closed"]),
        ("name: ______", ["name: ______"]),
        (r"\*no\* \[x\] \`y\`", ["*no* [x] `y`"]),
        ("`a*b*` and ``a`b``", [("a*b*", "c"), " and ", ("a`b", "c")]),
        ("`a ``b", ["`a ``b"]),
        ("<b>x</b> &amp; <!-- y -->", ["<b>x</b> &amp; <!-- y -->"]),
    ],
)
def test_styles(text: str, runs: list[str | tuple[str, str]]) -> None:
    plain_runs = [(run, "") if isinstance(run, str) else run for run in runs]
    assert spans(text) == tuple(
        Span(words, "b" in style, "i" in style, "c" in style) for words, style in plain_runs
    )


@pytest.mark.parametrize(
    ("text", "words", "link"),
    [
        ("[Help](https://x.example/a_(b)?c=*d*)", "Help", "https://x.example/a_(b)?c=*d*"),
        ('[Help](http://x.example "title")', "Help", "http://x.example"),
        ("[Write](mailto:a@b.example)", "Write", "mailto:a@b.example"),
        ("[Call](tel:+351912345678)", "Call", "tel:+351912345678"),
        ("[](https://x.example)", "https://x.example", "https://x.example"),
        ("<https://x.example/a>", "https://x.example/a", "https://x.example/a"),
        ("<mailto:a@b.example>", "a@b.example", "mailto:a@b.example"),
        ("HTTPS://x.example", "HTTPS://x.example", "HTTPS://x.example"),
        ("[a](<https://x.example>)", "a", "https://x.example"),
        ("![Far](https://x.example/p.png)", "Far", "https://x.example/p.png"),
        ("[https://good.example](https://bad.example)", "https://good.example", "https://good.example"),
    ],
)  # fmt: skip
def test_links_that_may_be_opened(text: str, words: str, link: str) -> None:
    assert spans(text) == (Span(words, link=link),)


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "[x](data:text/html,<b>)",
        "[x](JaVaScRiPt:alert)",
        "[x](smb://host/share)",
        "[x](page.html)",
        "[x](https:)",
        "[x]",
        "[x](",
        "[x] (https",
        "![x](javascript:1)",
        "![x](file:../secret.png)",
        "![x](file:///etc/passwd)",
        "![x](file:c:\\secret.png)",
        "![x](file:..)",
        '<img src="file:///etc/passwd">',
        '<a href="javascript:x">y</a>',
    ],
)
def test_what_must_not_be_opened_is_shown_as_it_was_written(text: str) -> None:
    assert "".join(span.text for span in spans(text)) == text
    assert not any(span.link for span in spans(text))
    assert all(isinstance(block, Paragraph) for block in parse(text))


def test_an_address_ends_before_the_full_stop() -> None:
    assert spans("(see https://x.example/a).") == (
        Span("(see "),
        Span("https://x.example/a", link="https://x.example/a"),
        Span(")."),
    )


def test_a_link_keeps_the_styles_within_it() -> None:
    link = "https://x.example"
    assert spans("[a **b**](https://x.example) c") == (
        Span("a ", link=link),
        Span("b", bold=True, link=link),
        Span(" c"),
    )


def test_pictures_are_blocks_that_name_an_attachment() -> None:
    assert parse("Look: ![The menu](file:menu (1).png) there\n![](file:b.jpg)") == (
        said("Look:"),
        Picture("menu (1).png", "The menu"),
        said("there"),
        Picture("b.jpg", ""),
    )
    assert spans("![The menu](file:a.png)") == (Span("The menu"),)


def test_tables() -> None:
    text = "| a | **b** |\n|:-:|--:|\n| 1 | 2 \\| 3 |\n4 | 5 | 6\n|7|\n\nafter"
    cells = [((Span("1"),), (Span("2 | 3"),)), ((Span("4"),), (Span("5 | 6"),)), ((Span("7"),), ())]
    assert parse(text) == (
        Table((Side.MIDDLE, Side.END), ((Span("a"),), (Span("b", bold=True),)), tuple(cells)),
        said("after"),
    )
    assert parse("a | b\nc | d") == (said("a | b c | d"),)
    assert len(parse("x\na | b\n--|--\nc | d")) == 2


ARTICLE = """# Printer *offline*

Switch it **off**, see [our page](https://help.example/a) or https://help.example.

1. First
   - Within [mail](mailto:a@b.example)
2. Second

> Quoted
> on

![The back](file:back.png)

---

| a | b |
|---|---|
| 1 | `2` |

```
code
```
"""


def test_as_plain_text() -> None:
    assert plain(ARTICLE) == (
        "Printer offline\n\n"
        "Switch it off, see our page (https://help.example/a) or https://help.example.\n\n"
        "1. First\n   - Within mail (a@b.example)\n2. Second\n\n"
        "> Quoted on\n\nThe back\n\n———\n\na | b\n1 | 2\n\ncode"
    )


def test_the_outline_leads_to_the_headings() -> None:
    assert outline(parse(ARTICLE + "\n\n## More\n\ntext")) == (
        Entry(1, "Printer offline", 0),
        Entry(2, "More", 8),
    )


def test_text_that_is_plain_stays_so() -> None:
    assert plain("Hello there,\n\nall is well.") == "Hello there,\n\nall is well."


PIECES = [
    "\n", "\n\n", "  ", "\t", "- ", "1. ", "> ", "# ", "```", "|", "|-|-|", "*", "**", "_", "`",
    "[", "]", "(", ")", "![", "](https://a.example)", "](file:a.png)", "\\", "a", "é b", "---", "<",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text())
def test_any_text_is_read(text: str) -> None:
    plain(text)
    outline(parse(text))


@pytest.mark.parametrize("text", ["```é b", "```é\nb\n```", "a\n~~~ as said before"])
def test_words_after_a_fence_are_words(text: str) -> None:
    assert not any(isinstance(block, Code) for block in parse(text)[:1])
    assert all(word in plain(text) for word in text.replace("`", " ").replace("~", " ").split())


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_no_letter_is_lost(text: str) -> None:
    assert plain(text).count("é") == text.count("é")


HOSTILE = [
    *("*", "_", "`", "[", "]", "![", "(", "[a](", "](", ">", "|", "#", "-", "\\", "<", "~", " "),
    *("* ", "a*", "*a", "**a ", "a**", "***a", "_a*b", "*a_ ", "[[a](b)", "![a](", "![a"),
    *("- ", "1. ", "> ", "- a\n", "  - a\n", ">\n", "|\n", "|-", "a|b\n-|-\n", "```\n", "\n"),
    *("https://", "https://a.example)", "<https://", "](https://a.example", '](a "'),
    *("](<", "](a(b)"),
    *("[a](https://a.example)", "![a](file:b c", "`` ` ", "\t", " \n", "#\n", "--- ", "- - "),
    *("a  \n",),
    *("> - ", "- > ", "1. a\n   - b\n     - c\n", "(https://a.example)).", "_*", "\x00", "🙂"),
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_texts_take_time_as_they_are_long(piece: str) -> None:
    begun = time.thread_time()
    plain(piece * (25_000 // len(piece)))
    assert time.thread_time() - begun < 0.5


def test_sets_of_backticks_of_every_length_take_no_time() -> None:
    text = " ".join("`" * length for length in range(1, 450))
    begun = time.thread_time()
    assert plain(text) == text
    assert time.thread_time() - begun < 0.5


def test_nothing_goes_deeper_than_can_be_painted() -> None:
    def depth(blocks: tuple[Block, ...]) -> int:
        inner = [
            part
            for block in blocks
            for part in (
                [each.blocks for each in block.items]
                if isinstance(block, Listing)
                else [block.blocks]
                if isinstance(block, Quote)
                else []
            )
        ]
        return 1 + max(map(depth, inner), default=0)

    assert depth(parse("> - " * 500 + "a")) <= 6
    steps = "\n".join(" " * (2 * level) + "- a" for level in range(300))
    assert depth(parse(steps)) <= 3
