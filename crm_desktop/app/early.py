"""The first page of the list, read on a thread of its own while the window is being made."""

import threading
from pathlib import Path

from crm_desktop.services.first_page import FirstPage, read

_ROWS = 128


class EarlyPage:
    """Begins at once; `wait` gives what was read, or `None` where the file is not plainly sound."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._page: FirstPage | None = None
        self._thread = threading.Thread(target=self._read, name="first page")
        self._thread.start()

    def wait(self) -> FirstPage | None:
        """Every contact in the order of names, the first rows, and the fields of one's own."""
        self._thread.join()
        return self._page

    def _read(self) -> None:
        self._page = read(self.path, _ROWS)
