"""One window for each file: the lock, its holder, and the knock at its door."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from pytestqt.qtbot import QtBot

from crm_desktop.app.holding import Hold, door_of, knock
from crm_desktop.domain.errors import FileTrouble


def test_a_file_is_held_once_and_free_again_when_released(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "studio.crm"
    first, second = Hold(path, lambda: None), Hold(path, lambda: None)
    first.take()
    with pytest.raises(FileTrouble) as trouble:
        second.take()
    assert trouble.value.code == "held-file"
    assert trouble.value.details["path"] == str(path)
    first.release()
    second.take()
    second.release()
    assert not list(tmp_path.iterdir())


def test_whoever_holds_a_file_hears_a_knock(tmp_path: Path, qtbot: QtBot) -> None:
    path, heard = tmp_path / "studio.crm", []
    hold = Hold(path, lambda: heard.append(1))
    hold.take()
    qtbot.waitUntil(lambda: knock(path) and bool(heard))
    hold.release()
    assert not knock(path)


def test_nobody_answers_at_a_file_that_nobody_holds(tmp_path: Path, qtbot: QtBot) -> None:
    assert not knock(tmp_path / "studio.crm")


def test_every_way_to_write_a_path_leads_to_one_door(tmp_path: Path) -> None:
    (tmp_path / "real.crm").touch()
    (tmp_path / "link.crm").symlink_to(tmp_path / "real.crm")
    other = tmp_path / "x" / ".." / "link.crm"
    assert door_of(tmp_path / "real.crm") == door_of(tmp_path / "link.crm") == door_of(other)
    assert door_of(tmp_path / "real.crm") != door_of(tmp_path / "other.crm")


def test_where_no_lock_can_be_had_the_file_is_not_called_held(tmp_path: Path, qtbot: QtBot) -> None:
    hold = Hold(tmp_path / "no folder" / "studio.crm", lambda: None)
    hold.take()
    hold.release()


def test_an_old_lock_of_a_living_process_still_holds(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "studio.crm"
    lock = QLockFile(str(tmp_path / ".studio.crm.lock"))
    assert lock.tryLock(0)
    with pytest.raises(FileTrouble):
        Hold(path, lambda: None).take()
    lock.unlock()
