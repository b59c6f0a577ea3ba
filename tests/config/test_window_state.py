from pathlib import Path

import pytest

from crm_desktop.config.window_state import WindowState


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "window.json"


def test_the_window_comes_back_as_it_was_left(path: Path) -> None:
    state = WindowState(path)
    state.put("geometry", b"\x01\xd9\xd0\xcb\x00")
    state.put("screen", "contacts")
    state.put("contacts.columns", ("name", "email"))
    state.put("contacts.widths", [200, 180])
    state.put("contact", 63 << 40)
    state.put("is_maximized", True)
    state.save()

    after = WindowState(path)
    assert after.data("geometry") == b"\x01\xd9\xd0\xcb\x00"
    assert after.text("screen") == "contacts"
    assert after.texts("contacts.columns") == ["name", "email"]
    assert after.numbers("contacts.widths") == [200, 180]
    assert after.number("contact") == 63 << 40
    assert after.flag("is_maximized") is True


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", '{"a": {"base64": "%%%"}}', '{"a": {"base64": 5}}', '{"a": [1, "x"]}',
        '{"a": null}', '{"a": 1.5}', '{"a": {"base64": "ä"}}',
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_as_if_it_were_not_there(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    state = WindowState(path)
    for ask in (state.data, state.text, state.number, state.flag, state.texts, state.numbers):
        assert ask("a") is None


def test_kinds_are_not_mistaken_for_each_other(path: Path) -> None:
    state = WindowState(path)
    state.put("flag", True)
    state.put("number", 1)
    assert state.number("flag") is None
    assert state.flag("number") is None


def test_a_disk_that_refuses_does_not_keep_the_window_open(tmp_path: Path) -> None:
    state = WindowState(tmp_path / "none" / "window.json")
    state.put("screen", "contacts")
    state.save()
    assert not (tmp_path / "none").exists()
