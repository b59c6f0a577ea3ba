"""Names for the files of a folder, none of them twice."""

from pathlib import PurePosixPath


class FreeNames:
    """Gives each file of a folder a name of its own, blind to case as some disks are."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def free(self, *parts: str) -> str:
        """The path, with a number before its suffix where another file has it."""
        path = PurePosixPath(*parts)
        found, number = path, 2
        while str(found).casefold() in self._taken:
            found = path.with_name(f"{path.stem} {number}{path.suffix}")
            number += 1
        self._taken.add(str(found).casefold())
        return str(found)
