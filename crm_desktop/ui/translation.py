"""The words of the program in the user's language.

`lupdate` reads the sources for calls of these names with plain texts in them: not within an
f-string, and a count as the third argument. Texts of tables are marked by `QT_TR_NOOP` where they
stand and go through `tr` where they are shown.
"""

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
    pieces = []
    rest = text
    while "{" in rest:
        before, _, after = rest.partition("{")
        name, _, rest = after.partition("}")
        value = str(values.get(name, ""))
        pieces += [before, value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"]
    return "".join((*pieces, rest))


def path_words(path: str) -> str:
    """A path short enough to fill a place; it is the name at its end that says which file."""
    return path if len(path) <= _LONGEST else "…" + path[1 - _LONGEST :]


def QT_TR_NOOP(text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """The text as it is, marked for translation."""
    return text
