"""Keys of price sources: in the keyring of the operating system, or in the environment.

No file of ours holds a key, and no message shows one. The keyring may ask its user to unlock it and
waits for the answer: ask for keys where waiting is allowed, never in a window's thread.
"""

from __future__ import annotations

import os
import re

from alem_desktop.core.fetch_errors import KeyRefused, KeyringUnavailable

SERVICE = "alem-desktop"
_KEY = re.compile(r"[!-~]{1,200}", re.ASCII)


def variable_of(source: str) -> str:
    """The environment variable that holds a source's key: ALEM_COINGECKO_KEY."""
    return f"ALEM_{source.upper()}_KEY"


def key_of(source: str) -> str:
    """The key of a source such as CoinGecko; blank where none is set or the keyring is locked.

    The environment comes first, so that a computer without a keyring can do without. What could not
    be sent as a key counts as none.
    """
    key = os.environ.get(variable_of(source), "").strip() or _in_keyring(source)
    return key if _KEY.fullmatch(key) else ""


def keep_key(source: str, key: str) -> None:
    """Keep a key in the keyring. Raises KeyRefused for what cannot be one, KeyringUnavailable."""
    key = key.strip()
    if not _KEY.fullmatch(key):
        reason = "a key is one word of letters, digits and signs"
        raise KeyRefused(source=source, reason=reason)
    try:
        import keyring

        keyring.set_password(SERVICE, source, key)
        kept = keyring.get_password(SERVICE, source) == key  # a null keyring keeps nothing
    except Exception as problem:  # whatever a keyring of another maker raises
        raise _unavailable(source, _kind(problem)) from None
    if not kept:
        raise _unavailable(source, "it did not keep it")


def forget_key(source: str) -> None:
    """Take a key out of the keyring, if it is there. Raises KeyringUnavailable."""
    try:
        import keyring

        if keyring.get_password(SERVICE, source) is not None:
            keyring.delete_password(SERVICE, source)
    except Exception as problem:  # as above
        raise _unavailable(source, _kind(problem)) from None


def _in_keyring(source: str) -> str:
    try:
        import keyring

        return keyring.get_password(SERVICE, source) or ""
    except Exception:  # as above; without a key the source is asked as anybody may ask it
        return ""


def _kind(problem: Exception) -> str:
    """What is wrong with a keyring, by the kind of a problem alone: the text of another maker's may
    hold the key."""
    kind = type(problem).__name__
    return {"NoKeyringError": "there is none", "KeyringLocked": "it is locked"}.get(kind, kind)


def _unavailable(source: str, reason: str) -> KeyringUnavailable:
    return KeyringUnavailable(source=source, reason=reason, variable=variable_of(source))
