"""Loads matplotlib as this program needs it: with its own defaults, and no font of the system.

Left to itself it reads every font there is when it first runs (two to four seconds) and takes
whatever settings the user has for it. Charts here have their words drawn by somebody else.
"""

import dis
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.abc import InspectLoader
from importlib.util import find_spec
from pathlib import Path
from types import CodeType

_PLACE = "MPLCONFIGDIR"


@cache
def load() -> None:
    """Load it, once; takes about half a second of work."""
    with tempfile.TemporaryDirectory() as folder, _settings_in(folder):
        version = _version_of_font_list()
        if version:
            known: dict[str, object] = {
                "_version": version,
                "_FontManager__default_weight": "normal",
                "default_size": None,
                "defaultFamily": {"ttf": "DejaVu Sans", "afm": "Helvetica"},
                "afmlist": [],
                "ttflist": [],
                "__class__": "FontManager",
            }
            path = Path(folder, f"fontlist-v{version}.json")
            path.write_text(json.dumps(known), encoding="utf-8")
        import matplotlib.backends.backend_agg
        import matplotlib.backends.backend_svg
        import matplotlib.figure  # noqa: F401 - loaded to be there


@contextmanager
def _settings_in(folder: str) -> Iterator[None]:
    """Have matplotlib keep its files there, and none of the user's."""
    former = os.environ.get(_PLACE)
    os.environ[_PLACE] = folder
    try:
        yield
    finally:
        if former is None:
            del os.environ[_PLACE]
        else:
            os.environ[_PLACE] = former


def _version_of_font_list() -> str:
    """Which form of its list of fonts it expects; empty where that cannot be told.

    It is read from the compiled module, as a bundle has no sources: running it would already look
    for fonts.
    """
    name = "matplotlib.font_manager"
    spec = find_spec(name)
    if spec is None or not isinstance(spec.loader, InspectLoader):
        return ""
    code = spec.loader.get_code(name)
    for part in code.co_consts if code is not None else ():
        if isinstance(part, CodeType) and part.co_name == "FontManager":
            return _constant(part, "__version__")
    return ""


def _constant(body: CodeType, name: str) -> str:
    """What the body of a class gives a name."""
    last = ""
    for step in dis.get_instructions(body):
        if step.opname == "STORE_NAME" and step.argval == name:
            return last
        last = str(step.argval) if step.opname == "LOAD_CONST" else ""
    return ""
