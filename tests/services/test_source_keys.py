"""Keys of price sources: the environment first, then the keyring; shown by no message.

The keyrings here are backends as the library knows them, set by its own `set_keyring`.
"""

from __future__ import annotations

import logging
import pickle
import subprocess
import sys
import traceback
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.compat import properties
from keyring.errors import KeyringLocked, PasswordDeleteError

from alem_desktop.core.fetch_errors import KeyRefused, KeyringUnavailable
from alem_desktop.services import source_keys
from alem_desktop.services.source_keys import forget_key, keep_key, key_of
from tests.conftest import ROOT

KEY = "CG-abcdefghijklmnopqrstuvwx"


class InMemory(KeyringBackend):
    """A keyring that is open."""

    @properties.classproperty
    def priority(cls) -> float:  # noqa: N805
        raise RuntimeError("never chosen by the library itself")

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("No such password!")
        del self.kept[service, username]


class Locked(InMemory):
    """A keyring whose user does not unlock it; its problems tell more than they should."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(f"locked: {KEY}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(f"locked: {password}")


class Broken(InMemory):
    """A keyring of another maker, with errors of its own."""

    def get_password(self, service: str, username: str) -> str | None:
        raise OSError(f"bus: {KEY}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError(f"bus: {password}")


@pytest.fixture(autouse=True)
def _no_key(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("ALEM_COINGECKO_KEY", raising=False)
    # The keyring of whoever runs the tests is left alone, in processes of our own too.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def ring() -> InMemory:
    made = InMemory()
    keyring.set_keyring(made)
    return made


def test_a_key_is_kept_and_forgotten(ring: InMemory) -> None:
    assert key_of("CoinGecko") == ""
    keep_key("CoinGecko", f" {KEY}\n")
    assert key_of("CoinGecko") == KEY
    assert ring.kept == {("alem-desktop", "CoinGecko"): KEY}
    assert key_of("Kraken") == ""
    keep_key("CoinGecko", "other")
    assert key_of("CoinGecko") == "other"
    forget_key("CoinGecko")
    assert key_of("CoinGecko") == ""
    forget_key("CoinGecko")
    assert ring.kept == {}


def test_the_environment_comes_first(ring: InMemory, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_key("CoinGecko", "in-the-ring")
    monkeypatch.setenv("ALEM_COINGECKO_KEY", f"{KEY}\n")
    assert key_of("CoinGecko") == KEY
    monkeypatch.setenv("ALEM_COINGECKO_KEY", "  ")
    assert key_of("CoinGecko") == "in-the-ring"


@pytest.mark.parametrize("key", ["", "   ", "two words", "ключ", "x\r\nHost: elsewhere", "x" * 201])
def test_what_is_no_key(ring: InMemory, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    with pytest.raises(KeyRefused) as raised:
        keep_key("CoinGecko", key)
    assert not key.strip() or key not in str(raised.value)
    assert ring.kept == {}
    monkeypatch.setenv("ALEM_COINGECKO_KEY", key)
    assert key_of("CoinGecko") == "", "it would be sent as a header"


@pytest.mark.parametrize(
    ("backend", "word"),
    [
        (fail.Keyring(), "there is none"),
        (null.Keyring(), "it did not keep it"),
        (Locked(), "it is locked"),
        (Broken(), "OSError"),
    ],
    ids=["none", "null", "locked", "broken"],
)
def test_a_keyring_that_cannot_be_used(
    backend: KeyringBackend, word: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    keyring.set_keyring(backend)
    assert key_of("CoinGecko") == ""
    with pytest.raises(KeyringUnavailable) as raised:
        keep_key("CoinGecko", KEY)
    problem = raised.value
    assert word in str(problem)
    assert "ALEM_COINGECKO_KEY" in str(problem)
    traced = "".join(traceback.format_exception(problem))
    for shown in (traced, repr(problem), repr(problem.fields), caplog.text):
        assert KEY not in shown
    assert KEY.encode() not in pickle.dumps(problem)


@pytest.mark.parametrize("backend", [fail.Keyring(), Locked(), Broken()])
def test_nothing_can_be_forgotten_there(backend: KeyringBackend) -> None:
    keyring.set_keyring(backend)
    with pytest.raises(KeyringUnavailable):
        forget_key("CoinGecko")


def test_the_library_is_loaded_when_a_key_is_asked_for() -> None:
    """It takes 70 ms, which a window without fetching does not have."""
    code = (
        "import sys; from alem_desktop.services import source_keys;"
        "assert 'keyring' not in sys.modules; source_keys.key_of('CoinGecko');"
        "assert 'keyring' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, timeout=60)


def test_a_backend_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "no.such.Backend")
    code = (
        "from alem_desktop.services import source_keys; assert not source_keys.key_of('CoinGecko')"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, timeout=60)


def test_variables_of_sources() -> None:
    assert source_keys.variable_of("CoinGecko") == "ALEM_COINGECKO_KEY"
