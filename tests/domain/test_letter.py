import pytest

from crm_desktop.domain.letter import without_greetings


@pytest.mark.parametrize(
    ("letter", "said"),
    [
        ("Dear Rita,\n\nPair it again.\n\nKind regards\nBob Finch", "Pair it again."),
        ("Hallo Frau Maier,\nbitte neu.\nMit freundlichen Grüßen\nBob", "bitte neu."),
        ("Sehr geehrte Damen und Herren,\n\nes geht.\n\nViele Grüße", "es geht."),
        ("Bonjour,\n\nVoici.\n\nCordialement,\nLéa\n+33 1 23", "Voici."),
        ("Pair it again.\nThanks", "Pair it again."),
        ("Pair it again.", "Pair it again."),
        ("Hello, it is broken. What now?", "Hello, it is broken. What now?"),
        ("Thanks for the hint, it did not help.", "Thanks for the hint, it did not help."),
        ("Hello!\nThanks", "Hello!\nThanks"),
    ],
)  # fmt: skip
def test_greetings_go_and_what_is_said_stays(letter: str, said: str) -> None:
    assert without_greetings(letter) == said


def test_a_very_long_letter_takes_no_time() -> None:
    assert without_greetings("Dear " * 100_000).startswith("Dear")
    assert without_greetings("thanks " * 100_000 + "\n" * 100_000).startswith("thanks")
