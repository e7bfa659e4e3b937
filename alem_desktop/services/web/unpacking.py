"""The body of an answer: read and unpacked within a limit."""

from __future__ import annotations

import zlib
from typing import Any

from alem_desktop.core.fetch_errors import BadAnswer, TooLarge

_PIECE = 1 << 16
_WRAPPED = {"gzip": 31, "x-gzip": 31, "deflate": 15}
"""Window bits that tell zlib how the packing is wrapped."""
_BARE_DEFLATE = -15
"""Some servers leave the wrapping of deflate out."""


def read(raw: Any, host: str, limit: int) -> bytes:
    """The bytes of a body as they come, at most `limit`.

    `raw`: an answer of urllib3, which raises for fewer bytes than were announced. Raises TooLarge.
    """
    if (raw.length_remaining or 0) > limit:
        raise TooLarge(host=host, limit=limit)
    pieces: list[bytes] = []
    size = 0
    while piece := raw.read(_PIECE, decode_content=False):
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            raise TooLarge(host=host, limit=limit)
    return b"".join(pieces)


def unpacked(body: bytes, encoding: str, host: str, limit: int) -> bytes:
    """A body without its Content-Encoding. Never holds more than `limit` bytes of it, whatever a
    small body would unpack to. Raises TooLarge or BadAnswer."""
    encoding = encoding.strip().lower()
    if not body or encoding in ("", "identity"):
        return body
    if encoding not in _WRAPPED:
        raise BadAnswer(
            host=host, reason=f"it is packed as {encoding[:20]}, which nobody asked for"
        )
    try:
        return _inflated(body, _WRAPPED[encoding], host, limit)
    except zlib.error as problem:
        if encoding == "deflate":
            try:
                return _inflated(body, _BARE_DEFLATE, host, limit)
            except zlib.error:
                pass
        raise BadAnswer(host=host, reason="its packing is damaged") from problem


def _inflated(body: bytes, wrapping: int, host: str, limit: int) -> bytes:
    """All members one after another, as gzip allows."""
    found = b""
    while body:
        packing = zlib.decompressobj(wrapping)
        found += packing.decompress(body, limit + 1 - len(found))
        if len(found) > limit:
            raise TooLarge(host=host, limit=limit)
        if not packing.eof:
            raise BadAnswer(host=host, reason="its packing ends too early")
        body = packing.unused_data
    return found
