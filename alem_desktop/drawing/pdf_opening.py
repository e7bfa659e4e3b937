"""How every PDF is opened here, our own and those from outside: within limits of memory."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Final

from pikepdf import Pdf
from pikepdf.settings import set_qpdf_limits

LARGEST_STREAM: Final = 64 * 2**20
"""Bytes of one stream of a file, unpacked."""

# For the whole process, and before its first file, as qpdf asks: so whoever opens one does it here.
set_qpdf_limits(
    parser_max_errors=0,
    parser_max_container_size=2_000_000,
    max_stream_filters=4,
    flate_max_memory=LARGEST_STREAM,
    png_max_memory=LARGEST_STREAM,
    tiff_max_memory=LARGEST_STREAM,
    run_length_max_memory=LARGEST_STREAM,
    dct_max_memory=LARGEST_STREAM,
)


def open_pdf(source: Path | BinaryIO) -> Pdf:
    """The PDF of a file, as it stands: one that is damaged is not guessed at.

    Raises what pikepdf raises of a file that is no PDF, is damaged, or needs a password; OSError.
    """
    return Pdf.open(source, attempt_recovery=False)
