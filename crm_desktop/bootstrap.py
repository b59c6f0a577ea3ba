"""Makes a source tree ready to run: environment, libraries of the system, translations.

Standard library only, and written so that an older Python still reads it and can be told so.
Installed from a wheel or frozen into a bundle, only the libraries of the system are looked at.
"""

import ctypes
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

OLDEST_PYTHON = (3, 11)
RUNTIME_LOCK = "requirements.lock"
DEVELOPMENT_LOCK = "tests/requirements.lock"
_STAMP = "crm-desktop-{}.stamp"


class Library(NamedTuple):
    """A shared library that Qt loads, and the Debian package it is in."""

    soname: str
    package: str


# A missing one of these is an ImportError at best: QtGui, QtNetwork and QtDBus link to them.
OFFSCREEN = (
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
)
# Without one of these Qt cannot load its X11 plugin, and aborts the process.
X11 = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-util.so.1", "libxcb-util1"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libX11-xcb.so.1", "libx11-xcb1"),
)


class Environment(NamedTuple):
    """The virtual environment `.venv` of a source tree, for running it or for developing it."""

    root: Path
    development: bool

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def locks(self) -> Sequence[Path]:
        names = [RUNTIME_LOCK, DEVELOPMENT_LOCK] if self.development else [RUNTIME_LOCK]
        return [self.root / name for name in names]

    @property
    def stamp(self) -> Path:
        return self.folder / _STAMP.format("development" if self.development else "runtime")

    def fingerprint(self) -> str:
        """Changes with the Python version, pyproject.toml and the locks."""
        digest = hashlib.sha256(repr(sys.version_info[:2]).encode())
        for path in [self.root / "pyproject.toml", *self.locks]:
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def is_fresh(self) -> bool:
        """Whether everything the locks name has been installed."""
        return (
            self.python.exists()
            and self.stamp.exists()
            and self.stamp.read_text(encoding="ascii") == self.fingerprint()
        )


def enter(module: str, *, development: bool = False) -> None:
    """Return once this process runs where `python -m module` has all it needs.

    In a source tree the process is replaced by one inside `.venv`, after making that ready;
    `SystemExit` says what is missing and what to do about it.
    """
    root = source_tree(Path(__file__).parent)
    if root is None:
        require(missing_packages(needed_libraries()))
        return
    check_python(sys.version_info[:2])
    environment = Environment(root, development)
    inside = Path(sys.prefix).resolve() == environment.folder.resolve()
    if inside and environment.is_fresh():
        build_translations(environment)
        return
    if inside:  # it cannot be made anew from within
        _hand_over(base_python(), module)
    packages = missing_packages(needed_libraries())
    if environment.is_fresh():
        install_libraries(packages)
    else:
        install_libraries(packages + missing_installer())
        prepare(environment)
    _hand_over(environment.python, module)


def source_tree(package: Path) -> "Path | None":
    """The folder that holds the package and its pyproject.toml; None if installed or frozen."""
    root = package.parent
    if getattr(sys, "frozen", False) or not (root / "pyproject.toml").exists():
        return None
    return root


def check_python(version: "tuple[int, ...]") -> None:
    """Stop with a sentence if this Python is too old."""
    if version < OLDEST_PYTHON:
        here, wanted = (".".join(map(str, v)) for v in (version, OLDEST_PYTHON))
        raise SystemExit(f"CRM Desktop needs Python {wanted} or later; this is {here}.")


def base_python() -> Path:
    """The Python that a virtual environment was made from."""
    if os.name == "nt":
        return Path(sys.base_prefix) / "python.exe"
    return Path(sys.base_prefix) / "bin" / "python{}.{}".format(*sys.version_info[:2])


def needed_libraries() -> Sequence[Library]:
    """What Qt wants from this system; wheels for Windows and macOS bring everything."""
    if not sys.platform.startswith("linux"):
        return ()
    return OFFSCREEN + X11 if os.environ.get("DISPLAY") else OFFSCREEN


def missing_packages(libraries: Iterable[Library]) -> "list[str]":
    """The Debian packages of those libraries that cannot be loaded."""
    return [package for soname, package in libraries if not _loads(soname)]


def missing_installer() -> "list[str]":
    """The Debian package of pip, where this Python has none; elsewhere pip comes with Python."""
    wanted = sys.platform.startswith("linux") and importlib.util.find_spec("pip") is None
    return ["python3-pip"] if wanted else []


def install_libraries(packages: Sequence[str]) -> None:
    """Install Debian packages where we may; otherwise stop with the command that does."""
    apt_get = shutil.which("apt-get")
    if not packages or apt_get is None or os.geteuid() != 0:
        require(packages)
        return
    _say("Installing " + " ".join(packages))
    install = [apt_get, "install", "--yes", "--no-install-recommends", "-qq", *packages]
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.run(install, env=quietly, stdout=subprocess.DEVNULL, check=False).returncode:
        _run([apt_get, "update", "-qq"], "The package lists could not be brought up to date.")
        if subprocess.run(install, env=quietly, check=False).returncode:
            require(packages)


def require(packages: Sequence[str]) -> None:
    """Stop with what to type, if any Debian package is missing."""
    if packages:
        raise SystemExit(
            "CRM Desktop needs a few libraries of the system first. On Debian and Ubuntu:\n\n"
            f"    sudo apt-get install {' '.join(packages)}\n\n"
            "Other systems have them under similar names."
        )


def prepare(environment: Environment) -> None:
    """Bring `.venv` to exactly what the locks name, making it anew where that is safer."""
    if environment.folder.exists() and not fits(environment):
        shutil.rmtree(environment.folder)
    if not environment.folder.exists():
        import venv

        _say("Making the environment in .venv (once; it takes a minute or two)")
        venv.EnvBuilder(symlinks=os.name != "nt", with_pip=False).create(environment.folder)
    install = [sys.executable, "-m", "pip", "--python", str(environment.folder), "install"]
    options = ["-qq", "--disable-pip-version-check", "--require-hashes", "--no-deps"]
    for lock in environment.locks:
        options += ["-r", str(lock)]
    _run(install + options, "The libraries could not be installed; pip says why above.")
    for done in {environment, environment._replace(development=False)}:
        done.stamp.write_text(done.fingerprint(), encoding="ascii")


def fits(environment: Environment) -> bool:
    """Whether `.venv` can be brought up to date in place.

    It cannot if another Python made it, nor if it holds another PySide6: the old one's files
    would stay behind among the new ones, and the mixture crashes.
    """
    configuration = environment.folder / "pyvenv.cfg"
    if not (environment.python.exists() and configuration.exists()):
        return False
    made_by = re.search(r"^version\s*=\s*(\d+)\.(\d+)", configuration.read_text("utf-8"), re.M)
    if made_by is None or tuple(map(int, made_by.groups())) != sys.version_info[:2]:
        return False
    wanted = pinned("pyside6-essentials", environment.locks[0].read_text(encoding="utf-8"))
    return installed("pyside6_essentials", environment.folder) <= {wanted}


def pinned(name: str, lock: str) -> str:
    """The version a lock names; empty if it does not name the package."""
    found = re.search(rf"^{re.escape(name)}==([^\s;\\]+)", lock, re.M)
    return found[1] if found else ""


def installed(name: str, folder: Path) -> "set[str]":
    """The versions of a package whose metadata lie in an environment: none, or one if sound."""
    metadata = (path.name.lower() for path in folder.glob("[Ll]ib/**/site-packages/*.dist-info"))
    pattern = re.compile(rf"{re.escape(name)}-(.+)\.dist-info")
    return {found[1] for found in map(pattern.fullmatch, metadata) if found}


def build_translations(environment: Environment) -> None:
    """Make the `.qm` files that are missing or older than their `.ts`."""
    for source in (environment.root / "resources" / "i18n").glob("*.ts"):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        lrelease = environment.python.with_name("pyside6-lrelease" + environment.python.suffix)
        command = [str(lrelease), "-silent", str(source), "-qm", str(target)]
        _run(command, f"The translation {source.name} could not be built.")


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _run(command: Sequence[str], complaint: str) -> None:
    if subprocess.run(command, check=False).returncode:
        raise SystemExit(complaint)


def _hand_over(python: Path, module: str) -> NoReturn:
    command = [str(python), "-m", module, *sys.argv[1:]]
    if os.name == "nt":  # there, exec would give the prompt back while the program still runs
        raise SystemExit(subprocess.run(command, check=False).returncode)
    sys.stdout.flush()
    os.execv(command[0], command)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
