import threading
import weakref
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from crm_desktop.services.workspace import Reading, Workspace
from crm_desktop.ui.runner import Runner
from tests.helpers.gui import AtOnce

T = TypeVar("T")


class Lingering(Executor):
    """A thread that holds on to its work after the answer, until it is told to let go."""

    def __init__(self) -> None:
        self.may_let_go = threading.Event()
        self.thread: threading.Thread | None = None

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        job: Future[T] = Future()
        self.thread = threading.Thread(target=self._work, args=(job, fn, args, kwargs))
        self.thread.start()
        return job

    def _work(self, job: "Future[T]", fn: Callable[..., T], args: Any, kwargs: Any) -> None:
        job.set_result(fn(*args, **kwargs))
        self.may_let_go.wait(5)


class Asker(QObject):
    """Whoever asks, with work that holds on to it."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = 0

    def ask(self, runner: Runner) -> None:
        runner.read(self, self._look, self._take)

    def _look(self, _reading: Reading) -> int:
        return 7

    def _take(self, answer: int) -> None:
        self.answer = answer


def test_who_asked_goes_on_the_thread_of_the_window(workspace: Workspace, qtbot: QtBot) -> None:
    readers = Lingering()
    runner = Runner(workspace, readers, AtOnce())
    askers, gone = [Asker()], list[threading.Thread]()
    weakref.finalize(askers[0], lambda: gone.append(threading.current_thread()))
    askers[0].ask(runner)
    qtbot.waitUntil(lambda: askers[0].answer == 7)
    askers.clear()
    readers.may_let_go.set()
    assert readers.thread is not None
    readers.thread.join()
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.main_thread()]
    runner.stop()
