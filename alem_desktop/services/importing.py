"""Importing transactions: a file goes in whole or not at all; each bad row says what is wrong."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from alem_desktop.core import errors
from alem_desktop.core.assets import check_name
from alem_desktop.core.errors import Cancelled as Cancelled
from alem_desktop.core.errors import FieldError, LedgerError, RowProblem
from alem_desktop.core.file_errors import NoRows, WrongSeparator
from alem_desktop.core.people import Permission
from alem_desktop.core.transactions import Draft
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.collection import without_collection
from alem_desktop.services.importers import alem_csv, binance_trades
from alem_desktop.services.importers.reader import Row, TextFile, delimiter_of, open_text
from alem_desktop.services.recording import Recorder

FORMATS = ("auto", "alem", "binance-trades")
MOST_PROBLEMS = 1_000
"""Findings listed before reading stops: nobody mends more at once."""

DEFAULT_BINANCE_ACCOUNT = "Binance"

ROWS_AT_ONCE = 512
"""Rows read together; between them the user can stop the work."""

Progress = Callable[[int, int], None]

DraftOf = Callable[[list[str]], Draft]
DraftsOf = Callable[[Sequence[list[str]]], list[Draft] | None]
"""From the cells of rows to drafts: of one, or of many unless something in one of them is wrong."""


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One row of a dry run: its draft if it has one, and ready, duplicate or error with why.

    A duplicate is the same as `record` of the book, or as `same_row` of the file. `error` is what
    is wrong, for a window that shows it in another language; `message` says either in English.
    """

    row: int
    draft: Draft | None
    state: str
    message: str = ""
    column: str | None = None
    record: int | None = None
    same_row: int | None = None
    error: LedgerError | None = None


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What came of a file. With anything in `rejected`, nothing was written and `accepted` is 0."""

    format: str
    accepted: int
    duplicates: int
    rejected: tuple[RowProblem, ...]
    lines: tuple[ImportLine, ...] = ()
    change: BookChange | None = None


@dataclass(slots=True)
class _Reading:
    """How far a file has been read, and what was found."""

    format: str
    file: str
    duplicates: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    lines: list[ImportLine] = field(default_factory=list)
    sequences: array[int] = field(default_factory=lambda: array("Q"))
    rows: array[int] = field(default_factory=lambda: array("Q"))

    @property
    def accepted(self) -> int:
        """How many rows were taken."""
        return len(self.sequences)

    def note(self, row: int, problem: FieldError) -> None:
        """Keep a finding of a row."""
        found = RowProblem(row, problem.field or None, str(problem), problem, self.file)
        self.problems.append(found)

    def row_of(self, sequence: int | None) -> int | None:
        """The row that was taken as a record."""
        if sequence is None:
            return None
        place = bisect_left(self.sequences, sequence)
        if place < len(self.sequences) and self.sequences[place] == sequence:
            return self.rows[place]
        return None


class _TakenBack(Exception):
    """Ends the database transaction of an import that is not to be kept."""


def import_file(
    book: Book,
    path: Path,
    *,
    format: str = "auto",
    account: str | None = None,
    dry_run: bool = False,
    user: str,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportOutcome:
    """Import a file of transactions: `import_files` with one."""
    return import_files(
        book,
        (path,),
        format=format,
        account=account,
        dry_run=dry_run,
        user=user,
        progress=progress,
        cancelled=cancelled,
    )


def import_files(
    book: Book,
    paths: Sequence[Path],
    *,
    format: str = "auto",
    account: str | None = None,
    dry_run: bool = False,
    user: str,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportOutcome:
    """Import files of transactions, all of them or nothing.

    `account` receives the rows of an exchange's export, which names none. `dry_run` writes nothing
    and lists each line. `progress(bytes done, bytes in all)` and `cancelled()` are called as
    reading goes on. Raises FileProblem for what is no such file at all, Cancelled when stopped.
    """
    if format not in FORMATS:
        raise errors.UsageProblem(
            reason=f"“{format}” is not a format. Use one of: {', '.join(FORMATS)}."
        )
    if account is not None:
        account = check_name(account, "account")
    readings: list[_Reading] = []
    change: BookChange | None = None
    try:
        with book.taking(user, Permission.RECORD) as connection, without_collection():
            recorder = Recorder(connection, book, user)
            recorder.expect()
            for path in paths:
                with open_text(path) as file:
                    kind, rows, draft_of, drafts_of = _opened(file, book, format, account)
                    reading = _Reading(kind, path.name)
                    readings.append(reading)
                    for number, some in enumerate(_together(rows)):
                        if cancelled is not None and cancelled():
                            raise Cancelled
                        if progress is not None:
                            progress(file.position, file.size)
                        if number % 8 == 0 and not reading.problems:
                            recorder.flush_some()
                        _take(some, draft_of, drafts_of, recorder, reading, dry_run)
                        if len(reading.problems) >= MOST_PROBLEMS:
                            break
                if reading.problems:
                    raise _TakenBack
            change = _finish(recorder, readings, dry_run)
            if change is None or dry_run:
                raise _TakenBack
    except _TakenBack:
        change = None
    if change is not None:
        book.seen(change.head)
    problems = tuple(problem for reading in readings for problem in reading.problems)
    return ImportOutcome(
        readings[-1].format if readings else format,
        0 if problems else sum(reading.accepted for reading in readings),
        sum(reading.duplicates for reading in readings),
        problems,
        tuple(line for reading in readings for line in reading.lines),
        change,
    )


def _opened(
    file: TextFile, book: Book, format: str, account: str | None
) -> tuple[str, Iterator[Row], DraftOf, DraftsOf | None]:
    """The format of a file, its rows after the header, and how they are read."""
    lines = file.lines()
    first = next(lines, "")
    delimiter = delimiter_of(first)
    rows = file.rows_after(first, lines, delimiter)
    header = next(rows, None)
    if header is None:
        raise NoRows(file=file.name)
    kind = format
    if format == "auto":
        kind = "binance-trades" if binance_trades.recognises(header.cells) else "alem"
    if kind == "binance-trades":
        reader = binance_trades.reader_for(
            header.cells, account or DEFAULT_BINANCE_ACCOUNT, file.name
        )
        return kind, _oldest_first(rows), reader, None
    if delimiter != ",":
        raise WrongSeparator(file=file.name, row=1)
    own = alem_csv.reader_for(header.cells, book.calendar, file.name)
    return kind, rows, own.draft, own.drafts


def _oldest_first(rows: Iterator[Row]) -> Iterator[Row]:
    """An export's rows in order of time: exchanges list the newest first."""
    listed = list(rows)
    if len(listed) > 1 and listed[0].cells[0] > listed[-1].cells[0]:
        listed.reverse()
    return iter(listed)


def _together(rows: Iterator[Row]) -> Iterator[list[Row]]:
    return iter(lambda: list(islice(rows, ROWS_AT_ONCE)), [])


def _take(
    rows: list[Row],
    draft_of: DraftOf,
    drafts_of: DraftsOf | None,
    recorder: Recorder,
    reading: _Reading,
    listed: bool,
) -> None:
    """Record some rows, or note what is wrong with them."""
    drafts = None if drafts_of is None else drafts_of([row.cells for row in rows])
    for place, (number, cells) in enumerate(rows):
        draft: Draft | None = None
        try:
            draft = draft_of(cells) if drafts is None else drafts[place]
            sequence = recorder.take(draft)
        except FieldError as problem:
            reading.note(number, problem)
            if listed:
                reading.lines.append(_bad_line(number, draft, problem))
            if len(reading.problems) >= MOST_PROBLEMS:
                return
            continue
        if sequence is None:
            reading.duplicates += 1
        else:
            reading.sequences.append(sequence)
            reading.rows.append(number)
        if listed:
            reading.lines.append(_line(number, draft, sequence, recorder, reading))


def _line(
    number: int, draft: Draft, sequence: int | None, recorder: Recorder, reading: _Reading
) -> ImportLine:
    if sequence is not None:
        return ImportLine(number, draft, "ready")
    record = recorder.sequence_of(draft.reference)
    same = reading.row_of(record)
    if same is None:
        message = f"Already in the book as {record}"
        return ImportLine(number, draft, "duplicate", message, record=record)
    return ImportLine(number, draft, "duplicate", f"Same as row {same}", same_row=same)


def _bad_line(number: int, draft: Draft | None, problem: FieldError) -> ImportLine:
    column = problem.field or None
    return ImportLine(number, draft, "error", str(problem), column, error=problem)


def _finish(recorder: Recorder, readings: list[_Reading], listed: bool) -> BookChange | None:
    """Book the rows; a position below zero becomes the problem of the row that caused it."""
    try:
        return recorder.finish()
    except errors.SHORTAGES as problem:
        reading, row = _culprit(recorder, readings, problem)
        reading.note(row, problem)
        if listed:
            reading.lines[:] = [
                _bad_line(row, line.draft, problem) if line.row == row else line
                for line in reading.lines
            ]
        return None


def _culprit(
    recorder: Recorder, readings: list[_Reading], problem: FieldError
) -> tuple[_Reading, int]:
    """The row whose entry goes short; or, where that is an earlier entry of the book, the last row
    that moved the same position before it."""
    short = recorder.sequence_of(str(problem.fields["reference"]))
    for sequence in (short, recorder.last_moving(problem)):
        for reading in readings:
            row = reading.row_of(sequence)
            if row is not None:
                return reading, row
    return readings[-1], readings[-1].rows[-1]
