import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.config import json_file
from crm_desktop.config.settings import DEFAULTS, RECENT, Settings, device_number, load, save


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_all_is_as_delivered(path: Path) -> None:
    assert load(path) == (DEFAULTS, None)
    assert not path.exists()


def test_only_what_differs_is_written(path: Path) -> None:
    save(path, DEFAULTS._replace(theme="dark", recent=("a.crm", "b.crm")))
    assert json.loads(path.read_text("utf-8")) == {
        "version": 1,
        "theme": "dark",
        "recent": ["a.crm", "b.crm"],
    }


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SETTINGS = st.builds(
    Settings,
    theme=st.sampled_from(["system", "light", "dark"]),
    language=TEXTS,
    phone_link=st.sampled_from(["tel", "callto", "sip"]),
    backups=TEXTS,
    last_workspace=TEXTS,
    recent=st.lists(TEXTS, max_size=4).map(tuple),
    unknown=st.dictionaries(
        st.text("abc_", min_size=1).map("future_".__add__), st.none() | st.integers() | TEXTS
    ),
)


@given(SETTINGS)
def test_what_is_saved_is_loaded(
    tmp_path_factory: pytest.TempPathFactory, wanted: Settings
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    save(path, wanted)
    assert load(path) == (wanted, None)


def test_what_a_newer_program_wrote_is_kept(path: Path) -> None:
    path.write_text('{"version": 3, "theme": "dark", "density": {"rows": "tight"}}', "utf-8")
    settings, problem = load(path)
    assert problem is None
    save(path, settings._replace(theme="light"))
    stored = json.loads(path.read_text("utf-8"))
    assert stored["density"] == {"rows": "tight"}
    assert stored["theme"] == "light"


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[1]", b"null", b"\xff\xfe\x00", b"\x00" * 50, b'{"theme": "dark"',
        b"[" * 100_000,
    ],
    ids=["empty", "cut", "a list", "nothing", "no text", "zeros", "half", "deep"],
)  # fmt: skip
def test_a_broken_file_is_set_aside_and_named(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    settings, problem = load(path)
    assert settings == DEFAULTS
    assert problem is not None
    assert problem.code == "broken-settings"
    aside = Path(problem.details["file"])
    assert (aside.name, aside.read_bytes()) == ("settings (broken).json", content)
    assert load(path) == (DEFAULTS, None)


@pytest.mark.parametrize(
    "text",
    [
        '{"theme": 5}',
        '{"theme": "pink"}',
        '{"recent": "x"}',
        '{"language": null}',
        '{"recent": [1]}',
    ],
)
def test_a_value_that_makes_no_sense_is_as_delivered(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    assert load(path) == (DEFAULTS, None)


def test_a_file_too_large_to_be_settings_is_set_aside(path: Path) -> None:
    path.write_bytes(b" " * (5 * 1024 * 1024))
    assert load(path)[1] is not None


@pytest.mark.skipif(os.name != "posix", reason="rights of files")
def test_settings_are_for_their_owner_only(path: Path) -> None:
    save(path, DEFAULTS)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_write_that_was_broken_off_harms_nothing(path: Path) -> None:
    save(path, DEFAULTS._replace(theme="dark"))
    (path.parent / ".settings.json.part").write_bytes(b"{")
    assert load(path)[0].theme == "dark"
    save(path, DEFAULTS._replace(theme="light"))
    assert load(path)[0].theme == "light"
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_the_file_opened_last_comes_first() -> None:
    settings = DEFAULTS
    for name in ("a", "b", "a", *"cdefghijkl"):
        settings = settings.with_opened(Path(name))
    assert settings.last_workspace == "l"
    assert settings.recent == tuple("lkjihgfedc")
    assert len(settings.recent) == RECENT
    assert settings.without("l").recent[0] == "k"
    assert settings.without("l").last_workspace == ""
    assert settings.without("k").last_workspace == "l"


def test_the_number_of_this_machine_is_drawn_once(tmp_path: Path) -> None:
    path = tmp_path / "device.json"
    drawn = device_number(path)
    assert 0 <= drawn < 256
    assert [device_number(path) for _ in range(3)] == [drawn] * 3


@pytest.mark.parametrize(
    "text", ["", "{}", '{"device": 256}', '{"device": -1}', '{"device": true}']
)
def test_a_machine_without_a_sensible_number_draws_another(tmp_path: Path, text: str) -> None:
    path = tmp_path / "device.json"
    path.write_text(text, "utf-8")
    drawn = device_number(path)
    assert json_file.read(path) == ({"device": drawn}, None)
