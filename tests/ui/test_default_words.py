from crm_desktop.services.defaults import ENGLISH
from crm_desktop.ui.default_words import NAMES, default_words


def test_every_entry_of_the_first_lists_has_its_name() -> None:
    assert NAMES == ENGLISH
    assert default_words() == dict(ENGLISH)
