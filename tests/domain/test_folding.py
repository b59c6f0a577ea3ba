"""Folding: case, accents and national letters make no difference, in a word or in a sentence."""

import unicodedata

import pytest

from crm_desktop.domain.folding import fold, fold_for_index

# Pairs of a word and what it folds to: composed and not, of several scripts, longer than usual.
_WORDS = {
    "Straße": "strasse",
    "ÅNGSTRÖM": "angstrom",
    "Łódź": "lodz",
    "e\u0301te\u0301": "ete",
    "Ώρα": "ωρα",
    "Ёлка": "елка",
    "İstanbul": "istanbul",
    "한국": "한국",
    "Ｆｕｌｌ": "full",
    "Plain": "plain",
    "Übergrößenträgerstraßenbahnhaltestellenänderung": (
        "ubergrossentragerstrassenbahnhaltestellenanderung"
    ),
}


@pytest.mark.parametrize("word", _WORDS)
def test_a_word_folds_to_what_one_types_without_that_keyboard(word: str) -> None:
    assert fold(word) == _WORDS[word]
    assert fold(fold(word)) == fold(word)
    assert fold(unicodedata.normalize("NFD", word)) == _WORDS[word]


def test_a_sentence_folds_as_its_words_do_and_keeps_its_blanks() -> None:
    sentence = "  ".join(_WORDS) + "\n\tÖ´ \u0301x "
    folded = "  ".join(_WORDS.values()) + "\n\to  x "
    assert fold(sentence) == folded


def test_each_chinese_character_is_a_word_of_the_index() -> None:
    assert fold_for_index("Café 李明").split() == ["cafe", "李", "明"]
    assert fold_for_index("Café") == "cafe"
