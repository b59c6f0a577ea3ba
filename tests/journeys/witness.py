"""Somebody who keeps a picture of the file after each step, and goes back and forth along them."""

from crm_desktop.storage.columns import FACTS
from tests.journeys.person import Person

Facts = dict[str, list[tuple[object, ...]]]


class Witness(Person):
    """Begin with `watch`; say `did` after each step."""

    def watch(self) -> None:
        """Take the first picture."""
        self.pictures = [self.facts()]
        self.labels: list[str] = []

    def facts(self) -> Facts:
        return self.ask(lambda r: {name: r.rows(f'SELECT * FROM "{name}"') for name in FACTS})

    def did(self, label: str) -> None:
        """Wait until something more was done that is called so."""
        self.until(lambda: self.undo_words() == label and self.facts() != self.pictures[-1])
        self.settle()
        self.pictures.append(self.facts())
        self.labels.append(label)

    def until_as(self, picture: Facts) -> None:
        """Wait until the file is as it was when this picture was taken."""
        self.until(lambda: self.facts() == picture)
        self.settle()

    def go(self, key: str, screen: str) -> None:
        self.press(key)
        self.until(lambda: self.window.here == screen)
        self.settle()

    def go_back(self) -> None:
        """Undo step by step: each leads exactly to the picture before it."""
        for before, label in zip(self.pictures[-2::-1], self.labels[::-1], strict=True):
            assert self.undo_words() == label
            self.press("Ctrl+Z")
            self.until_as(before)

    def go_forth(self) -> None:
        """And again to the one after it."""
        for after in self.pictures[1:]:
            self.press("Ctrl+Shift+Z")
            self.until_as(after)
