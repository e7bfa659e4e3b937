"""The printed code that holds a statement's key figures, as rows of dark and light cells."""

from functools import lru_cache

import segno


@lru_cache(maxsize=16)
def qr_cells(text: str) -> tuple[tuple[bool, ...], ...]:
    """The QR code of a text, square, without its quiet zone; equal texts give equal codes."""
    code = segno.make_qr(text, error="m")
    return tuple(tuple(bool(cell) for cell in row) for row in code.matrix)
