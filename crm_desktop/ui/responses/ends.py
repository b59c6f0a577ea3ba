"""Lines that name a record: what is offered while one types, and which one a text means."""

from collections.abc import Callable, Sequence

from crm_desktop.domain.folding import fold
from crm_desktop.domain.searching import Hit
from crm_desktop.services.workspace import Reading
from crm_desktop.ui.dialogs.completing import CompletingLine
from crm_desktop.ui.plain_text import one_line
from crm_desktop.ui.runner import Runner

Find = Callable[[str, Reading], Sequence[Hit]]


class End:
    """One such line; its text means what was offered, or what it stood for at the beginning."""

    def __init__(self, runner: Runner, find: Find) -> None:
        self._runner, self._find = runner, find
        self._known: dict[str, int] = {}
        self._named: dict[str, set[int]] = {}

    def line(self) -> CompletingLine:
        """A line that offers what it finds."""
        return CompletingLine(self._runner, self._like)

    def know(self, name: str, key: int, second: str = "") -> str:
        """Take a record for known; gives its words."""
        words = one_line(" — ".join(filter(None, (name, second))))
        self._known[words] = key
        self._named.setdefault(fold(name), set()).add(key)
        return words

    def meant(self, text: str) -> int | None:
        """The record that a text means; none for no text. Raises `LookupError` for any other."""
        words = text.strip()
        if not words:
            return None
        if words in self._known:
            return self._known[words]
        named = self._named.get(fold(words), set())
        if len(named) != 1:
            raise LookupError(words)
        return next(iter(named))

    def _like(self, start: str, reading: Reading) -> list[str]:
        return [self.know(hit.title, hit.id, hit.second) for hit in self._find(start, reading)]
