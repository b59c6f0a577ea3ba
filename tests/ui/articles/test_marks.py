import pytest

from crm_desktop.ui.articles import marks


def _selected(found: marks.Marked) -> str:
    return found.text[found.start : found.end]


def test_a_selection_is_made_bold_and_plain_again() -> None:
    once = marks.wrapped("hold it now", 5, 8, "**")
    assert (once.text, _selected(once)) == ("hold **it** now", "it")
    again = marks.wrapped(once.text, once.start, once.end, "**")
    assert (again.text, _selected(again)) == ("hold it now", "it")


@pytest.mark.parametrize("text", ["one", "one\ntwo", "- one\ntwo"])
def test_lines_become_a_list_and_text_again(text: str) -> None:
    once = marks.listed(text, 0, len(text))
    assert once.text.split("\n") == [f"- {line.removeprefix('- ')}" for line in text.split("\n")]
    assert marks.listed(once.text, once.start, once.end).text == text.replace("- ", "")


def test_a_line_becomes_a_heading_and_text_again() -> None:
    once = marks.headed("a\nb\nc", 2, 3)
    assert once.text == "a\n## b\nc"
    assert marks.headed(once.text, 3, 3).text == "a\nb\nc"


def test_a_link_asks_for_what_it_lacks() -> None:
    words = marks.linked("see there", 4, 9)
    assert (words.text, _selected(words)) == ("see [there](https://)", "https://")
    address = marks.linked("https://a.example", 0, 17)
    assert (address.text, address.start) == ("[](https://a.example)", 1)


def test_pictures_stand_in_paragraphs_of_their_own() -> None:
    found = marks.pictured("one two", 3, ["a.png", "b c.png"])
    assert found.text == "one\n\n![](file:a.png)\n\n![](file:b c.png)\n\n two"
    assert marks.pictured("", 0, ["a.png"]).text == "![](file:a.png)\n\n"
