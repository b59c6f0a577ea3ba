import logging
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.config import logs
from crm_desktop.domain.errors import FileTrouble

SECRET = "marta@oliveira.example"
LOGGER = logging.getLogger("crm_desktop.tests")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    yield logs.start(tmp_path)
    logs.stop()


def _raise() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        raise KeyError(f"no {SECRET}") from error


def _error() -> BaseException:
    try:
        _raise()
    except KeyError as error:
        return error
    raise AssertionError


def test_a_report_names_errors_and_places_but_no_data() -> None:
    report = logs.report(_error())
    assert SECRET not in report
    assert report.index("builtins.ValueError") < report.index("builtins.KeyError")
    assert "tests/config/test_logs.py:" in report
    assert "in _raise" in report
    assert str(Path.cwd()) not in report


def test_a_report_gives_the_codes_of_errors_that_have_one() -> None:
    assert logs.report(FileTrouble("damaged-file", path="/x/marta.crm")).endswith(" damaged-file")
    assert logs.report(FileNotFoundError(2, "gone", "marta.crm")).endswith("Error ENOENT")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE a (b UNIQUE)")
        with pytest.raises(sqlite3.IntegrityError) as caught:
            connection.execute("INSERT INTO a VALUES (1), (1)")
    assert "SQLITE_CONSTRAINT_UNIQUE" in logs.report(caught.value)


def test_causes_that_lead_in_a_circle_end() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert logs.report(first).count("Error") == 2


def test_the_log_holds_what_happened_but_no_data(log: Path) -> None:
    LOGGER.info("file opened in %d ms", 12)
    LOGGER.debug("details")
    try:
        _raise()
    except KeyError:
        LOGGER.exception("import failed")
    text = log.read_text("utf-8")
    assert "INFO crm_desktop.tests: file opened in 12 ms" in text
    assert "import failed\nbuiltins.ValueError" in text
    assert SECRET not in text
    assert "details" not in text


def test_an_uncaught_error_is_written_down(log: Path) -> None:
    error = _error()
    logs.log_uncaught(type(error), error, error.__traceback__)
    text = log.read_text("utf-8")
    assert "CRITICAL crm_desktop: unexpected error\nbuiltins.ValueError" in text
    assert SECRET not in text


def test_a_key_that_stops_the_program_is_no_error(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.log_uncaught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert log.read_text("utf-8") == ""
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_the_log_stays_small_and_private(log: Path) -> None:
    for _ in range(300):
        LOGGER.info("x" * 9_000)
    files = sorted(log.parent.iterdir())
    assert len(files) == 4
    assert sum(each.stat().st_size for each in files) <= 4 * 512 * 1024
    if os.name == "posix":
        assert {each.stat().st_mode & 0o777 for each in files} == {0o600}


def test_starting_twice_writes_once(log: Path) -> None:
    logs.start(log.parent, "DEBUG")
    LOGGER.debug("once")
    assert log.read_text("utf-8").count("once") == 1
    assert sys.excepthook is not logs.log_uncaught
