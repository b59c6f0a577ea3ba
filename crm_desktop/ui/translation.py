"""The words of the program in the user's language.

`lupdate` reads the sources for calls of these names with plain texts in them: not within an
f-string, and a count as the third argument. Texts of tables are marked by `QT_TR_NOOP` where they
stand and go through `tr` where they are shown.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

_LONGEST = 80


def tr(text: str, comment: str = "", count: int = -1) -> str:
    """The text in the user's language; `%n` becomes the count, `%Ln` as the country writes it.

    `comment` tells translators apart what one word means in two places.
    """
    return QCoreApplication.translate("", text, comment, count)


def counted(count: int, one: str, many: str) -> str:
    """The words for one of a thing, or else those for many, which hold the count already."""
    return one if count == 1 else many


def filled(text: str, /, **values: object) -> str:
    """The text with its places filled; what the values hold is never read as a template."""
    return filled_whole(text, {name: short(str(value)) for name, value in values.items()})


def short(value: str) -> str:
    """A value that is cut where it is too long for a place in a sentence."""
    return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"


def filled_whole(text: str, values: Mapping[str, str]) -> str:
    """The same, with every value as long as it is, as where sentences are put together."""
    pieces = []
    rest = text
    while "{" in rest:
        before, _, after = rest.partition("{")
        name, _, rest = after.partition("}")
        pieces += [before, values.get(name, "")]
    return "".join((*pieces, rest))


def path_words(path: str) -> str:
    """A path short enough to fill a place; it is the name at its end that says which file."""
    return path if len(path) <= _LONGEST else "…" + path[1 - _LONGEST :]


def QT_TR_NOOP(text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """The text as it is, marked for translation."""
    return text
