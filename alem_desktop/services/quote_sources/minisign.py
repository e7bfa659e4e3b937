"""Signatures of price files, as the tools minisign and rsign2 make them.

A signature says that whoever has the secret key signed exactly these bytes. Its trusted comment is
signed too; the tools write the file's name into it, so that a signed file cannot be passed off as
another by renaming it. Format: https://jedisct1.github.io/minisign/
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Sequence
from typing import NamedTuple

from alem_desktop.core.fetch_errors import BadSignature

ENDING = ".minisig"
MAX_BYTES = 16_384
"""The tools write comments of up to 9 kB."""

_LEGACY, _HASHED = b"Ed", b"ED"
_TRUSTED, _UNTRUSTED = "trusted comment: ", "untrusted comment: "
_FILE = re.compile(r"(?:^|\t)file:([^\t]+)")
_ID, _KEY, _SIGNATURE = 8, 32, 64
"""Bytes of a key's identity, a public key and an Ed25519 signature."""


class NotAKey(ValueError):
    """Text that is no public key of minisign; its message says what it is instead."""


class PublicKey(NamedTuple):
    """What checks signatures; `identity` is how a signature names its key."""

    identity: bytes
    key: bytes


class _Signature(NamedTuple):
    hashed: bool
    identity: bytes
    signature: bytes
    comment: str
    over_comment: bytes


def public_key(text: str) -> PublicKey:
    """The key that the second line of a .pub file holds (56 characters). Raises NotAKey."""
    try:
        raw = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError) as problem:
        raise NotAKey("is not base64, as the second line of a .pub file is") from problem
    if len(raw) != len(_LEGACY) + _ID + _KEY or not raw.startswith(_LEGACY):
        raise NotAKey("is not a public key of minisign, which has 56 characters and begins with RW")
    return PublicKey(raw[2 : 2 + _ID], raw[2 + _ID :])


def verify(content: bytes, signature: bytes, keys: Sequence[str], file: str) -> str:
    """Check that one of `keys` signed `content`, and answer with the name of the file it signed.

    `file` is what a problem calls it; a blank answer: the signature names no file. Raises
    BadSignature with what does not hold, and NotAKey for a key that is none.
    """
    if not keys:
        raise BadSignature(file=file, reason="no key is set that could have made it")
    read = _read(signature, file)
    known = [key for key in map(public_key, keys) if key.identity == read.identity]
    if not known:
        name = read.identity[::-1].hex().upper()  # as the tools print it
        raise BadSignature(file=file, reason=f"key {name}, which made it, is not among those set")
    signed = hashlib.blake2b(content).digest() if read.hashed else content
    key = next((key for key in known if _holds(key, signed, read.signature)), None)
    if key is None:
        raise BadSignature(file=file, reason="the file is not the one that was signed")
    if not _holds(key, read.signature + read.comment.encode(), read.over_comment):
        raise BadSignature(file=file, reason="its comment was changed")
    named = _FILE.search(read.comment)
    return "" if named is None else named[1].replace("\\", "/").rpartition("/")[2]


def _holds(key: PublicKey, signed: bytes, signature: bytes) -> bool:
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(key.key).verify(signed, signature)
    except BadSignatureError:
        return False
    return True


def _read(signature: bytes, file: str) -> _Signature:
    if len(signature) > MAX_BYTES:
        raise BadSignature(file=file, reason=f"it has more than {MAX_BYTES} bytes")
    try:
        lines = [line.rstrip("\r") for line in signature.decode("utf-8").split("\n")]
        if len(lines) < 4 or any(lines[4:]):
            raise ValueError(lines)
        if not lines[0].startswith(_UNTRUSTED) or not lines[2].startswith(_TRUSTED):
            raise ValueError(lines)
        first, over_comment = (base64.b64decode(lines[n], validate=True) for n in (1, 3))
        kind, identity, of_file = first[:2], first[2 : 2 + _ID], first[2 + _ID :]
        if kind not in (_LEGACY, _HASHED) or {len(of_file), len(over_comment)} != {_SIGNATURE}:
            raise ValueError(kind)
    except ValueError as problem:
        raise BadSignature(file=file, reason="it is not a signature of minisign") from problem
    comment = lines[2].removeprefix(_TRUSTED)
    return _Signature(kind == _HASHED, identity, of_file, comment, over_comment)
