"""One window for each file: the lock beside it, and the door at which a second start knocks."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer

from crm_desktop.domain.errors import FileTrouble

_PATIENCE_MS = 1500
_SETTLED_MS = 500


class Hold(QObject):
    """Holds a workspace file for this process until released."""

    def __init__(self, path: Path, on_knock: Callable[[], None]) -> None:
        super().__init__()
        self._lock = QLockFile(str(path.with_name(f".{path.name}.lock")))
        self._lock.setStaleLockTime(0)  # a lock ends with its process, not with time
        self._on_knock = on_knock
        self._path = path
        self._end_listening: Callable[[], None] = _nothing

    def take(self) -> None:
        """Raises `FileTrouble("held-file")` with the holder's process and computer."""
        if not self._lock.tryLock(0):
            if self._lock.error() is QLockFile.LockError.LockFailedError:
                process, computer, _program = self._lock.getLockInfo()
                raise FileTrouble(
                    "held-file", path=str(self._path), process=process, computer=computer
                )
            return  # no lock can be had in this folder; whether it can be written is asked later
        with suppress(OSError):
            Path(self._lock.fileName()).chmod(0o600)
        # Nobody knocks before there is a window, and Qt's network takes a while to load.
        QTimer.singleShot(_SETTLED_MS, self, self._listen)

    def release(self) -> None:
        self._end_listening()
        self._lock.unlock()
        self.deleteLater()

    def _listen(self) -> None:
        if not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def knocked() -> None:
            caller = server.nextPendingConnection()
            if caller is not None:
                caller.disconnected.connect(caller.deleteLater)
                self._on_knock()

        server.newConnection.connect(knocked)
        QLocalServer.removeServer(door_of(self._path))
        server.listen(door_of(self._path))
        self._end_listening = server.close


def _nothing() -> None:
    """Not listening yet."""


def knock(path: Path) -> bool:
    """Ask the process that holds a file to bring its window forward; whether it answered."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(door_of(path))
    answered = socket.waitForConnected(_PATIENCE_MS)
    socket.disconnectFromServer()
    return answered


def door_of(path: Path) -> str:
    """The name of the door for a file, the same for every way to write its path."""
    import hashlib

    return f"crm-desktop-{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:24]}"
