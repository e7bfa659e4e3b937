"""Keys of users: made, locked in a box that a password opens, used to sign, and checked.

argon2id (RFC 9106) makes the box's key from the password; the box is XSalsa20-Poly1305, the key in
it Ed25519. A wrong password does not open the box, so no hash of a password is kept anywhere.
PyNaCl is loaded when the first password is asked for.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from typing import Any

from alem_desktop.core.control_errors import PasswordTooShort
from alem_desktop.storage.people_store import Credential

LEAST_LETTERS = 8

PASSES, MEMORY = 3, 64 * 2**20
"""What argon2id costs a guess. RFC 9106's second choice, for less memory, in one lane as libsodium
has it; whoever has the file can guess without us."""


@dataclass(frozen=True, slots=True)
class PrivateKey:
    """A user's key, out of its box. It shows nothing of itself in messages or logs."""

    _key: Any

    def __repr__(self) -> str:
        return "PrivateKey(...)"

    @property
    def public(self) -> str:
        """The key that checks its signatures, as 64 hex digits."""
        return bytes(self._key.verify_key).hex()

    def sign(self, text: bytes) -> str:
        """An Ed25519 signature, as 128 hex digits."""
        return bytes(self._key.sign(text).signature).hex()


def check_password(password: str) -> None:
    """Raise PasswordTooShort for one that is guessed at once."""
    if len(password.strip()) < LEAST_LETTERS:
        raise PasswordTooShort(least=LEAST_LETTERS)


def new_key(name: str, password: str) -> tuple[PrivateKey, Credential]:
    """A new key for a user, and the box to keep it in."""
    from nacl.signing import SigningKey

    check_password(password)
    key = PrivateKey(SigningKey.generate())
    return key, boxed(name, key, password)


def boxed(name: str, key: PrivateKey, password: str) -> Credential:
    """A key in a box that a password opens."""
    from nacl import pwhash, secret, utils

    check_password(password)
    salt = utils.random(pwhash.argon2id.SALTBYTES)
    box = secret.SecretBox(_box_key(password, salt, PASSES, MEMORY))
    return Credential(name, salt.hex(), PASSES, MEMORY, box.encrypt(bytes(key._key)).hex())


def box_digest(credential: Credential) -> str:
    """SHA-256 of a box, by which the journal knows it; it tells nothing of what is inside."""
    text = "\n".join(map(str, credential))
    return hashlib.sha256(text.encode()).hexdigest()


def unboxed(credential: Credential, password: str) -> PrivateKey | None:
    """The key in a box; None where the password does not open it."""
    from nacl import exceptions, secret
    from nacl.signing import SigningKey

    try:
        salt = bytes.fromhex(credential.salt)
        made = _box_key(password, salt, credential.passes, credential.memory)
        seed = secret.SecretBox(made).decrypt(bytes.fromhex(credential.box))
        return PrivateKey(SigningKey(seed))
    except (exceptions.CryptoError, ValueError):
        return None


def holds(public_key: str, text: bytes, signature: str) -> bool:
    """Whether a signature is of this text by this key, and written as this program writes it."""
    from nacl import exceptions
    from nacl.signing import VerifyKey

    try:
        said = bytes.fromhex(signature)
        if said.hex() != signature:  # digits may be spelled in more ways than one
            return False
        VerifyKey(bytes.fromhex(public_key)).verify(text, said)
    except (exceptions.CryptoError, ValueError, TypeError):
        return False
    return True


def _box_key(password: str, salt: bytes, passes: int, memory: int) -> bytes:
    """Passwords are compared as Unicode NFC, so that a letter typed in two ways is one."""
    from nacl import pwhash

    letters = unicodedata.normalize("NFC", password).encode()
    made: bytes = pwhash.argon2id.kdf(32, letters, salt, opslimit=passes, memlimit=memory)
    return made
