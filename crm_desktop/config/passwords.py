"""The password of a mail server: in the system's key ring where there is one, else in memory.

It is never in a file of ours. The key ring is the optional package `keyring`; without it, and
where the system has none, a password is known until the program ends.
"""

import importlib
from types import ModuleType

_SERVICE = "CRM Desktop mail"
_known: dict[tuple[str, str], str] = {}


def password_of(host: str, user: str) -> str:
    """The password kept for this user of a server; `""` where none is. It may take a while."""
    known = _known.get((host, user), "")
    ring = _ring()
    if known or ring is None:
        return known
    try:
        found = ring.get_password(_SERVICE, f"{user}@{host}")
    except ring.errors.KeyringError:
        return ""
    return found if isinstance(found, str) else ""


def keep_password(host: str, user: str, password: str) -> bool:
    """Keep it; False where there is no key ring, so that it is known in this run only."""
    _known[host, user] = password
    ring = _ring()
    if ring is None:
        return False
    try:
        ring.set_password(_SERVICE, f"{user}@{host}", password)
    except ring.errors.KeyringError:
        return False
    return True


def forget_password(host: str, user: str) -> None:
    """A password that the server did not take is asked for anew."""
    _known.pop((host, user), None)
    ring = _ring()
    if ring is None:
        return
    try:
        ring.delete_password(_SERVICE, f"{user}@{host}")
    except ring.errors.KeyringError:
        return


def has_ring() -> bool:
    """Whether passwords outlive the run."""
    return _ring() is not None


def _ring() -> ModuleType | None:
    """The key ring, if its package is installed and a back end that keeps something."""
    try:
        ring = importlib.import_module("keyring")
    except ImportError:
        return None
    priority = getattr(ring.get_keyring(), "priority", 0)
    return ring if isinstance(priority, int | float) and priority >= 1 else None
