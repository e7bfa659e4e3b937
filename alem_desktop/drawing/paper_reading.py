"""A PDF from outside, opened with care: nothing in it may take more memory than is set here."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from alem_desktop.core.errors import FileUnreadable
from alem_desktop.core.journal import canonical
from alem_desktop.core.statements.content import NotAStatement, statement_from
from alem_desktop.core.statements.model import RowKind, Statement
from alem_desktop.drawing.paper_types import fits
from alem_desktop.drawing.paper_verdict import Unreadable
from alem_desktop.drawing.pdf_opening import open_pdf

LARGEST_FILE: Final = 128 * 2**20
LARGEST_SUM: Final = 1024 * 2**20
"""Bytes of a file; of all its streams that are read, unpacked, together."""

_DEEPEST: Final = 60
_LARGEST_EXPONENT: Final = 60
_ODD_PACKING: Final = re.compile(rb"/(?:L|#4[cC])(?:Z|#5[aA])(?:W|#57)")
"""LZW has no limit in qpdf, is not allowed in an archive, and no program of today writes it."""
_HEADER: Final = 1024


class UnreadablePaper(Exception):
    """A file that cannot be judged."""

    def __init__(self, reason: Unreadable) -> None:
        super().__init__(reason.value)
        self.reason = reason


def read_bytes(path: Path) -> bytes:
    """All of a file, at once, so that what is judged cannot change meanwhile.

    Raises FileUnreadable, and UnreadablePaper for what is too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise FileUnreadable(path=path, reason=reason) from problem
    if len(data) > LARGEST_FILE:
        raise UnreadablePaper(Unreadable.TOO_LARGE)
    return data


@contextmanager
def opened(data: bytes) -> Iterator[PaperFile]:
    """The PDF of some bytes, to be read with `careful`. Raises UnreadablePaper."""
    if b"%PDF-" not in data[:_HEADER]:
        raise UnreadablePaper(Unreadable.NOT_PDF)
    if _ODD_PACKING.search(data):
        raise UnreadablePaper(Unreadable.TOO_LARGE)
    with careful():
        pdf = open_pdf(io.BytesIO(data))
    with pdf:
        if pdf.is_encrypted:
            raise UnreadablePaper(Unreadable.ENCRYPTED)
        yield PaperFile(pdf)


@contextmanager
def careful() -> Iterator[None]:
    """Whatever goes wrong in here while a PDF from outside is read is an UnreadablePaper."""
    try:
        yield
    except pikepdf.PasswordError as problem:
        raise UnreadablePaper(Unreadable.ENCRYPTED) from problem
    except (pikepdf.PdfError, pikepdf.DataDecodingError) as problem:
        large = "memory" in str(problem) or "limit" in str(problem)
        reason = Unreadable.TOO_LARGE if large else Unreadable.BROKEN
        raise UnreadablePaper(reason) from problem
    except (MemoryError, RecursionError) as problem:
        raise UnreadablePaper(Unreadable.TOO_LARGE) from problem
    except (AttributeError, LookupError, TypeError, ValueError, ArithmeticError) as problem:
        # A number where a dictionary belongs, a page that is none, and the like.
        raise UnreadablePaper(Unreadable.BROKEN) from problem
    except RuntimeError as problem:  # qpdf's own, of what makes no sense
        raise UnreadablePaper(Unreadable.BROKEN) from problem


class PaperFile:
    """A PDF, its streams read within limits."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self._left = LARGEST_SUM
        self._prints: dict[tuple[int, int], str] = {}

    def unpacked(self, stream: Any) -> bytes:
        """The bytes of a stream. Raises UnreadablePaper where it is too large."""
        data: bytes = stream.read_bytes()
        self._left -= len(data)
        if self._left < 0:
            raise UnreadablePaper(Unreadable.TOO_LARGE)
        return data

    def print_of(self, thing: Any, depth: int = 0) -> str:
        """A hash of an object and all that it holds, whatever its numbers and packing."""
        if depth > _DEEPEST:
            raise UnreadablePaper(Unreadable.TOO_LARGE)
        if not isinstance(thing, Stream | Dictionary | Array):
            return _scalar(thing)
        key = thing.objgen
        if key != (0, 0) and key in self._prints:
            return self._prints[key]
        if key != (0, 0):
            self._prints[key] = "again"  # a ring comes back to here
        digest = hashlib.sha256()
        if isinstance(thing, Array):
            for each in thing:
                digest.update(f"{self.print_of(each, depth + 1)} ".encode())
        else:
            for name in sorted(set(thing.keys()) - _OF_PACKING):
                digest.update(f"{name} {self.print_of(thing[name], depth + 1)} ".encode())
            if isinstance(thing, Stream):
                digest.update(self.unpacked(thing))
        found = f"{type(thing).__name__} {digest.hexdigest()}"
        if key != (0, 0):
            self._prints[key] = found
        return found

    def files(self) -> dict[str, bytes]:
        """The files inside, by name. One that stands there twice, or is another to some readers
        than to others, is empty."""
        found: dict[str, bytes] = {}
        with careful():
            for name, specification in self.pdf.attachments.items():
                held: Any = specification.obj.EF
                streams = [held[key] for key in ("/F", "/UF") if key in held]
                same = len({each.objgen for each in streams}) == 1 and name not in found
                found[name] = self.unpacked(streams[0]) if same else b""
        return found

    def languages(self) -> tuple[str, ...]:
        """The languages that it says it is in, as one text from each place that says so, the main
        one first; the list of all of them has no order of its own (XMP, a bag)."""
        with careful():
            metadata = self.pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
            said: Any = metadata.get("dc:language", "")
            main = str(self.pdf.Root.get("/Lang", ""))
            codes = [said] if isinstance(said, str) else sorted(map(str, said))
            return "+".join(sorted(codes, key=lambda code: code != main)), main


_OF_PACKING: Final = frozenset({"/Length", "/Filter", "/DecodeParms", "/Parent", "/Length1"})


def _scalar(thing: Any) -> str:
    if isinstance(thing, bool):
        return str(thing)
    if isinstance(thing, int | float | Decimal):
        number = Decimal(str(thing))
        return f"{number.normalize():f}" if abs(number) < 10**9 else str(thing)
    if isinstance(thing, Name):
        return str(thing)
    return f"({bytes(thing).hex()})" if isinstance(thing, pikepdf.String) else repr(thing)


def statement_in(data: bytes) -> Statement:
    """The statement that an attached file says. Raises NotAStatement."""
    try:
        said = json.loads(data)
        if not isinstance(said, dict):
            raise NotAStatement("it is no object")
        statement = statement_from(said)
        canonical(said).encode()  # half a character cannot be written
    except NotAStatement:
        raise
    except (ValueError, RecursionError) as problem:
        raise NotAStatement(str(problem)) from problem
    if not fits(statement, Statement):
        raise NotAStatement("a field is not of its type")
    _check_rows(statement)
    _check_figures(statement)
    return statement


def _check_rows(statement: Statement) -> None:
    """Refuse rows that do not have a cell for each column, and headings that have any."""
    for table in statement.tables:
        for row in table.rows:
            if len(row.cells) != (0 if row.kind is RowKind.HEADING else len(table.columns)):
                raise NotAStatement("a row has too few cells or too many")


def _check_figures(statement: Statement) -> None:
    """Refuse figures that are no amounts: without end, or with digits by the million."""
    figures: list[Any] = [
        each.amount for figure in statement.key_figures for each in figure.amounts
    ]
    figures += [cell for table in statement.tables for row in table.rows for cell in row.cells]
    if statement.subject.rate is not None:
        figures.append(statement.subject.rate.rate)
    for figure in figures:
        if isinstance(figure, Decimal) and not (
            figure.is_finite()
            and abs(figure.adjusted()) <= _LARGEST_EXPONENT
            and -_LARGEST_EXPONENT <= int(figure.as_tuple().exponent) <= _LARGEST_EXPONENT
        ):
            raise NotAStatement("a figure is no amount")
