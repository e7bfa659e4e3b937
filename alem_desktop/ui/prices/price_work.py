"""What a new price asks of the book and writes to it; run by the job runner, in its thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from alem_desktop.core.calendar import BookCalendar, Instant, iso
from alem_desktop.core.errors import LedgerError
from alem_desktop.drawing.formats import DateError, parse_date, parse_moment

if TYPE_CHECKING:
    from alem_desktop.services.book import Book, BookChange
    from alem_desktop.services.overriding import Effect, Override
    from alem_desktop.services.price_board import PriceWord

TRYING = "-"
"""The reason under which a price is tried while none is typed yet; nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the form says, as text: `time` and `until` are what `overriding.checked` reads."""

    base: str
    quote: str
    time: str
    until: str
    price: str
    reason: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What a price would do to the figures at its instant."""

    override: Override
    effect: Effect


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of recording: the changes, the reference, and why files are not attached."""

    changes: tuple[BookChange, ...]
    reference: str
    waits: bool
    problem: LedgerError | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a form has to know of its book. `pending`: what others said that awaits approval."""

    codes: tuple[str, ...]
    four_eyes: bool
    pending: tuple[PriceWord, ...]


def surroundings(book: Book) -> Surroundings:
    """Which codes can be priced, whether a second person approves, and what waits for that."""
    from alem_desktop.services import access, price_board

    info = book.info
    codes = dict.fromkeys(asset.code for asset in book.assets())
    codes |= dict.fromkeys((info.functional_currency, info.presentation_currency))
    return Surroundings(tuple(codes), access.four_eyes(book), price_board.pending(book))


def try_price(book: Book, said: Said) -> Tried:
    """What it would do. Raises what `overriding.checked` raises of anything but the reason."""
    from alem_desktop.services import overriding

    override = overriding.checked(
        book, said.base, said.quote, said.time, said.price, said.reason or TRYING, said.until
    )
    return Tried(override, overriding.effect_of(book, override))


def record_price(book: Book, said: Said, files: Sequence[Path], user: str) -> Recorded:
    """Propose a price or put it into force, then attach what shows it. Files that the book does
    not take leave the price as it is."""
    from alem_desktop.services import evidence, overriding

    override = overriding.checked(
        book, said.base, said.quote, said.time, said.price, said.reason, said.until
    )
    change = overriding.override(book, override, user)
    waits = bool(change.proposed)
    reference = change.proposed[0] if waits else f"PRICE-{change.head.sequence}"
    if not files:
        return Recorded((change,), reference, waits, None)
    try:
        attached = evidence.attach_all(book, reference, files, user)
    except LedgerError as problem:
        return Recorded((change,), reference, waits, problem)
    return Recorded((change, attached), reference, waits, None)


def moment_said(text: str, days: BookCalendar, today: date) -> str:
    """A typed date, which means the end of its day, or a local time, as `overriding.checked` reads
    them. Raises DateError or a FieldError."""
    text = text.strip()
    try:
        return parse_date(text, today).isoformat()
    except DateError:
        moment: datetime = parse_moment(text, today)
    return iso(_instant(moment, days))


def _instant(moment: datetime, days: BookCalendar) -> Instant:
    try:
        return days.instant_at(moment.date(), moment.time())
    except (OverflowError, ValueError) as problem:
        raise DateError(f"The calendar has no {moment}.") from problem
