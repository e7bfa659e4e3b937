"""A dry run of an import in the background, with what its preview needs to show it whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from alem_desktop.core.money import decimal_places
from alem_desktop.jobs.runner import Cancelled, Report
from alem_desktop.services import access
from alem_desktop.services.book import Book
from alem_desktop.services.importers.said import Said, said_in
from alem_desktop.services.importing import ImportLine, ImportOutcome, import_file
from alem_desktop.ui.transactions.import_columns import TOLD

BINANCE = "binance-trades"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would bring; what it says where there is no draft; its widest lines.

    `widest` has for every column of figures the lines that need the most room on either side of
    the point: a million lines need not be measured for that. `rare`: the columns of TOLD that some
    line says something in. `four_eyes`: whether what is imported waits for a second person.
    """

    outcome: ImportOutcome
    said: Said
    widest: tuple[ImportLine, ...]
    rare: frozenset[str] = frozenset()
    four_eyes: bool = False


def read_preview(
    book: Book,
    path: Path,
    format_name: str,
    account: str | None,
    user: str,
    report: Report,
    cancelled: Cancelled,
) -> Preview:
    """Read a file without writing anything. Raises FileProblem."""
    outcome = run_import(book, path, format_name, account, True, user, report, cancelled)
    unread = {line.row for line in outcome.lines if line.draft is None}
    said = Said()
    if unread or outcome.format == BINANCE:
        said = said_in(path, unread)
    rare = frozenset(name for name in TOLD if _is_said(name, outcome.lines, said))
    widest = tuple(_widest(outcome.lines, said))
    return Preview(outcome, said, widest, rare, access.four_eyes(book))


def _is_said(name: str, lines: tuple[ImportLine, ...], said: Said) -> bool:
    return any(cells.get(name) for cells in said.rows.values()) or any(
        line.draft is not None and getattr(line.draft, name) not in (None, ()) for line in lines
    )


def run_import(
    book: Book,
    path: Path,
    format_name: str,
    account: str | None,
    dry_run: bool,
    user: str,
    report: Report,
    cancelled: Cancelled,
) -> ImportOutcome:
    """Import a file, or try to. Raises FileProblem, Cancelled when stopped."""
    return import_file(
        book,
        path,
        format=format_name,
        account=account,
        dry_run=dry_run,
        user=user,
        progress=report,
        cancelled=cancelled,
    )


_Figure = Callable[[ImportLine], Decimal | None]


def _widest(lines: tuple[ImportLine, ...], said: Said) -> Iterable[ImportLine]:
    """The lines that need the most room in a column, and those that say what cannot be read."""
    yield from lines[-1:]
    yield from {line.state: line for line in lines}.values()
    yield from (line for line in lines if line.row in said.rows)
    figures: tuple[_Figure, ...] = (
        _quantity,
        _received,
        lambda line: _price(line, said),
        _amount,
        _product,
    )
    for figure in figures:
        yield from _widest_by(lines, figure)
    assets = {len(_asset(line)): line for line in lines}
    yield from (assets[length] for length in sorted(assets)[-1:])
    fees: dict[str, tuple[int, ImportLine]] = {}  # by unit, which stands behind the figure
    for line in lines:
        if line.draft is not None and line.draft.fee:
            unit = line.draft.fee_asset or line.draft.currency or ""
            length = len(f"{line.draft.fee:f}")
            if length > fees.get(unit, (0, line))[0]:
                fees[unit] = length, line
    yield from (line for _length, line in fees.values())


def _widest_by(lines: tuple[ImportLine, ...], figure: _Figure) -> Iterable[ImportLine]:
    largest: ImportLine | None = None
    finest: ImportLine | None = None
    size, places = -100, 0
    for line in lines:
        value = figure(line)
        if value is None:
            continue
        if value.adjusted() > size:
            largest, size = line, value.adjusted()
        exponent = value.as_tuple().exponent
        if isinstance(exponent, int) and -exponent > places and decimal_places(value) > places:
            finest, places = line, decimal_places(value)
    return [line for line in (largest, finest) if line is not None]


def _quantity(line: ImportLine) -> Decimal | None:
    return None if line.draft is None else line.draft.quantity


def _received(line: ImportLine) -> Decimal | None:
    return None if line.draft is None else line.draft.to_quantity


def _asset(line: ImportLine) -> str:
    return "" if line.draft is None else f"{line.draft.asset} → {line.draft.to_asset or ''}"


def _price(line: ImportLine, said: Said) -> Decimal | None:
    if line.draft is None:
        return None
    return line.draft.price if line.draft.price is not None else said.prices.get(line.row)


def _amount(line: ImportLine) -> Decimal | None:
    return None if line.draft is None else line.draft.amount


def _product(line: ImportLine) -> Decimal | None:
    draft = line.draft
    if draft is None or draft.amount is not None:
        return None
    if draft.quantity is None or draft.price is None:
        return None
    return draft.quantity * draft.price
