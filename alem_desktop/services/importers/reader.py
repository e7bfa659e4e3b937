"""Reading text files from outside: checked to be text, in UTF-8, of a sane size, row by row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NamedTuple

from alem_desktop.core.errors import FileProblem

MAX_BYTES = 1 << 30
"""A file above 1 GiB is a mistake: a million transactions take 150 MB."""

_KINDS = (
    (b"PK\x03\x04", "an XLSX workbook or a ZIP archive. Save its sheet as CSV (UTF-8)"),
    (b"%PDF", "a PDF document. Choose the CSV file"),
    (b"SQLite format 3", "a database. Choose the CSV file"),
    (b"\xff\xfe", "text in UTF-16. Save it as CSV (UTF-8)"),
    (b"\xfe\xff", "text in UTF-16. Save it as CSV (UTF-8)"),
    (b"\xd0\xcf\x11\xe0", "an XLS workbook. Save its sheet as CSV (UTF-8)"),
)


class Row(NamedTuple):
    """A row's cells; `number` is the line in which it ends, the header's being line 1."""

    number: int
    cells: list[str]


class TextFile:
    """An open text file; `position` and `size` in bytes tell how far reading has come."""

    def __init__(self, file: BinaryIO, path: Path, size: int) -> None:
        self._file = file
        self.name = path.name
        self.size = size
        self.position = 0

    def lines(self) -> Iterator[str]:
        """The decoded lines. Raises FileProblem at the first that is not UTF-8 text."""
        for number, raw in enumerate(self._file, start=1):
            self.position += len(raw)
            if b"\x00" in raw:
                raise FileProblem(
                    file=self.name,
                    reason=f"row {number} holds a zero byte, so this is not a text file. "
                    "Choose the CSV file that the source exported",
                )
            try:
                line = raw.decode("utf-8")
            except UnicodeDecodeError as problem:
                raise FileProblem(
                    file=self.name,
                    reason=f"row {number}, character {problem.start + 1}: byte "
                    f"0x{raw[problem.start]:02X} is not UTF-8. Save the file as CSV (UTF-8)",
                ) from problem
            yield line.removeprefix("\ufeff") if number == 1 else line

    def rows_after(self, first: str, rest: Iterator[str], delimiter: str) -> Iterator[Row]:
        """All rows as CSV, blank ones left out; `first` is a line taken off `rest` already.

        Raises FileProblem for broken quoting or an endless cell.
        """
        reader = csv.reader(chain((first,), rest), delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                if any(cells):
                    yield Row(reader.line_num, cells)
        except csv.Error as problem:
            raise FileProblem(
                file=self.name,
                reason=f"row {reader.line_num}: {problem}. Check the quotation marks there",
            ) from problem


@contextmanager
def open_text(path: Path) -> Iterator[TextFile]:
    """Open a text file from outside. Raises FileProblem for what cannot be one."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise FileProblem(file=path.name, reason="this is not a file")
        if size > MAX_BYTES:
            raise FileProblem(
                file=path.name,
                reason=f"it has {size / 2**30:.1f} GiB, at most {MAX_BYTES >> 30} GiB are read. "
                "Split it into parts",
            )
        if size == 0:
            raise FileProblem(file=path.name, reason="it is empty")
        with path.open("rb") as file:
            beginning = file.read(16)
            for magic, meaning in _KINDS:
                if beginning.startswith(magic):
                    raise FileProblem(file=path.name, reason=f"this is {meaning}")
            file.seek(0)
            yield TextFile(file, path, size)
    except OSError as problem:
        raise FileProblem(
            file=path.name, reason=f"it cannot be read: {problem.strerror}"
        ) from problem


def delimiter_of(header: str) -> str:
    """The separator of a header line: the one of comma, semicolon and tab seen most."""
    return max(",;\t", key=header.count)


def neutralised(text: str) -> str:
    """Text that no spreadsheet takes for a formula, for cells of CSV files people open."""
    return f"'{text}" if text[:1] in "=+-@\t\r" and text[:1] else text
