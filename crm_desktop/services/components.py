"""What the program is made of: packages, their versions and licences, as installed."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

from crm_desktop.storage import library

# Those shipped with the program; what only development needs is not.
_PACKAGES = (
    "PySide6-Essentials",
    "shiboken6",
    "SQLAlchemy",
    "matplotlib",
    "numpy",
    "platformdirs",
    "phonenumberslite",
    "rapidfuzz",
    "python-calamine",
    "XlsxWriter",
    "python-dateutil",
    "pillow",
    "fonttools",
    "contourpy",
    "cycler",
    "kiwisolver",
    "packaging",
    "pyparsing",
    "six",
    "typing-extensions",
    "tzdata",
)
_NAMES = ("licen", "copying", "notice", "authors")


@dataclass(frozen=True, slots=True)
class Component:
    """A part made by others: `licence` in a few words, `text` as its makers wrote it."""

    name: str
    version: str
    licence: str
    text: str = ""


def sqlite_version() -> str:
    """The version of the database library."""
    return library.version()


def own_licence() -> str:
    """The licence text that an installation of this program carries, empty where there is none."""
    try:
        return _text(metadata.distribution("crm-desktop"))
    except metadata.PackageNotFoundError:
        return ""


def components() -> list[Component]:
    """The packages that are installed, with the licence texts that came with them."""
    return list(_components())


def _components() -> Iterator[Component]:
    for name in _PACKAGES:
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        yield Component(name, found.version, _licence(found), _text(found))


def _licence(found: metadata.Distribution) -> str:
    about = found.metadata
    if "License-Expression" in about:
        return about["License-Expression"]
    kinds = [str(kind) for kind in about.get_all("Classifier") or [] if "License ::" in str(kind)]
    named = [kind.rpartition(" :: ")[2] for kind in kinds]
    first = about["License"].strip().split("\n")[0] if "License" in about else ""
    return ", ".join(named) or first[:80]


def _text(found: metadata.Distribution) -> str:
    texts = []
    for file in found.files or []:
        inside = ".dist-info" in str(file.parent)
        if inside and file.name.lower().startswith(_NAMES):
            try:
                texts.append(file.read_text("utf-8").strip())
            except (OSError, UnicodeDecodeError):
                continue
    return "\n\n".join(dict.fromkeys(texts))
