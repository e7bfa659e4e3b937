"""Reading text files from outside: checked to be text, in UTF-8, of a sane size, row by row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO, StringIO
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NamedTuple

from alem_desktop.core import file_errors

MAX_BYTES = 1 << 30
"""A file above 1 GiB is a mistake: a million transactions take 150 MB."""

MAX_LINE = 1 << 20
"""Bytes in one line; a longer one is no table."""

_BLOCK = 1 << 16
"""Bytes read at once, and on to the end of their last line."""

_MARK = "\ufeff"
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_OTHERS = ((b"%PDF", "PDF"), (b"SQLite format 3", "SQLite"), (b"\x89PNG", "PNG"))


class Row(NamedTuple):
    """A row's cells; `number` is the line in which it begins, the header's being line 1."""

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
        """The decoded lines. Raises FileProblem at the first that is not UTF-8 text.

        A block is looked at as a whole, and line by line only where something in it is wrong.
        """
        number = 0
        for block in iter(self._next_block, b""):
            self.position += len(block)
            text = _decoded(block)
            if text is None:
                yield from self._checked(block, number)
            else:
                # Unlike str.splitlines, this ends a line at a line feed and nowhere else.
                yield from StringIO(text if number else text.removeprefix(_MARK), newline="\n")
            number += block.count(b"\n")

    def _next_block(self) -> bytes:
        block = self._file.read(_BLOCK)
        return block if block.endswith(b"\n") else block + self._file.readline(MAX_LINE + 1)

    def _checked(self, block: bytes, before: int) -> Iterator[str]:
        """The lines of a block that come after `before` others."""
        for number, raw in enumerate(BytesIO(block), start=before + 1):
            if len(raw) > MAX_LINE:
                raise file_errors.LineTooLong(file=self.name, row=number, limit=MAX_LINE)
            if b"\x00" in raw:
                raise file_errors.ZeroByte(file=self.name, row=number)
            try:
                line = raw.decode("utf-8")
            except UnicodeDecodeError as problem:
                raise file_errors.NotUtf8(
                    file=self.name,
                    row=number,
                    character=problem.start + 1,
                    found=f"0x{raw[problem.start]:02X}",
                ) from problem
            yield line.removeprefix(_MARK) if number == 1 else line

    def rows_after(self, first: str, rest: Iterator[str], delimiter: str) -> Iterator[Row]:
        """All rows as CSV, blank ones left out; `first` is a line taken off `rest` already.

        Raises FileProblem for broken quoting or an endless cell.
        """
        reader = csv.reader(chain((first,), rest), delimiter=delimiter, strict=True)
        new, before = tuple.__new__, 0
        try:
            for cells in reader:
                if any(cells):
                    yield new(Row, (before + 1, cells))
                before = reader.line_num
        except csv.Error as problem:
            raise file_errors.BrokenQuotes(file=self.name, row=reader.line_num) from problem


def _decoded(block: bytes) -> str | None:
    """The text of lines with nothing wrong in them; else None."""
    if len(block) > MAX_LINE or b"\x00" in block:
        return None
    try:
        return block.decode("utf-8")
    except UnicodeDecodeError:
        return None


@contextmanager
def open_text(path: Path) -> Iterator[TextFile]:
    """Open a text file from outside. Raises FileProblem for what cannot be one."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise file_errors.NotAFile(file=path.name)
        if size > MAX_BYTES:
            raise file_errors.FileTooLarge(file=path.name, size=size >> 20, limit=MAX_BYTES >> 20)
        if size == 0:
            raise file_errors.FileEmpty(file=path.name)
        with path.open("rb") as file:
            beginning = file.read(16)
            _refuse_known_kind(beginning, path.name)
            file.seek(0)
            yield TextFile(file, path, size)
    except OSError as problem:
        raise file_errors.FileUnreadable(file=path.name, reason=problem.strerror) from problem


def text_in(content: bytes, path: Path) -> TextFile:
    """As `open_text`, of what a file was found to hold. Raises FileProblem."""
    if not content:
        raise file_errors.FileEmpty(file=path.name)
    _refuse_known_kind(content[:16], path.name)
    return TextFile(BytesIO(content), path, len(content))


def _refuse_known_kind(beginning: bytes, name: str) -> None:
    """Name what people choose by mistake."""
    if beginning.startswith(_WORKBOOKS):
        raise file_errors.WorkbookNotText(file=name)
    if beginning.startswith(_UTF16):
        raise file_errors.Utf16Text(file=name)
    for magic, kind in _OTHERS:
        if beginning.startswith(magic):
            raise file_errors.NotText(file=name, kind=kind)


def delimiter_of(header: str) -> str:
    """The separator of a header line: the one of comma, semicolon and tab seen most."""
    return max(",;\t", key=header.count)
