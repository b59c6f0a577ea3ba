import sys
from types import ModuleType, SimpleNamespace

import pytest

from crm_desktop.config import passwords


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_known", {})
    monkeypatch.setitem(sys.modules, "keyring", None)  # as where it is not installed


class _LockedError(Exception):
    pass


class _Ring(ModuleType):
    """A key ring of the system, locked or not."""

    def __init__(self, priority: float = 5) -> None:
        super().__init__("keyring")
        self.errors = SimpleNamespace(KeyringError=_LockedError)
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False
        self._priority = priority

    def get_keyring(self) -> object:
        return SimpleNamespace(priority=self._priority)

    def get_password(self, service: str, name: str) -> str | None:
        self._check()
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, password: str) -> None:
        self._check()
        self.kept[service, name] = password

    def delete_password(self, service: str, name: str) -> None:
        self._check()
        if (service, name) not in self.kept:
            raise _LockedError
        del self.kept[service, name]

    def _check(self) -> None:
        if self.is_locked:
            raise _LockedError


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> _Ring:
    made = _Ring()
    monkeypatch.setitem(sys.modules, "keyring", made)
    return made


def test_without_a_key_ring_it_is_known_in_this_run() -> None:
    assert not passwords.has_ring()
    assert passwords.password_of("mail.example", "me") == ""
    assert not passwords.keep_password("mail.example", "me", "secret")
    assert passwords.password_of("mail.example", "me") == "secret"
    assert passwords.password_of("mail.example", "you") == ""
    passwords.forget_password("mail.example", "me")
    assert passwords.password_of("mail.example", "me") == ""


def test_the_key_ring_keeps_it_for_the_next_run(
    ring: _Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert passwords.has_ring()
    assert passwords.keep_password("mail.example", "me", "secret")
    monkeypatch.setattr(passwords, "_known", {})
    assert passwords.password_of("mail.example", "me") == "secret"
    passwords.forget_password("mail.example", "me")
    assert ring.kept == {}
    passwords.forget_password("mail.example", "me")


def test_a_locked_key_ring_is_as_none(ring: _Ring) -> None:
    ring.is_locked = True
    assert passwords.password_of("mail.example", "me") == ""
    assert not passwords.keep_password("mail.example", "me", "secret")
    assert passwords.password_of("mail.example", "me") == "secret"


def test_one_that_keeps_nothing_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", _Ring(priority=0))
    assert not passwords.has_ring()
