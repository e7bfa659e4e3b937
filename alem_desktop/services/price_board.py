"""What is known of prices, for who looks after them: the newest of each asset with its age, source
and doubts, which days lack one, what every source said on a day, and what people said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from alem_desktop.core.approvals import ProposalKind, ProposalState
from alem_desktop.core.assets import AssetClass, is_currency, known_asset
from alem_desktop.core.calendar import AsOf, Instant, parse_iso
from alem_desktop.core.journal import Head, Kind, parsed
from alem_desktop.core.positions import valued_natively
from alem_desktop.core.price_decisions import PriceDecision, decisions_on, open_flags
from alem_desktop.core.price_finding import PriceFinder
from alem_desktop.core.price_rules import OVERRIDE
from alem_desktop.core.prices import Observation, Price
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.evidence import price_reference
from alem_desktop.services.portfolio import Moment
from alem_desktop.storage import (
    journal_store,
    position_store,
    price_decision_store,
    price_store,
    proposal_store,
)
from alem_desktop.storage.loaded_prices import LoadedPrices
from alem_desktop.storage.reading import Reader

TREND_DAYS = 30


@dataclass(frozen=True, slots=True)
class BoardLine:
    """An asset, or the official rate of the functional currency, with its price at the moment.

    `currency`: in which it is priced. `trend`: the price at the last 30 valuation points, oldest
    first. `missing`: how many of those days have no price of their own, from the book's first entry
    on. `undecided`: flags that nobody has decided on; `decision`: what was decided on this very
    price. `is_held`: something of it is held at the moment. `pending`: what people said of it that
    awaits approval, the newest first; `accepting`: of that, the decision on all of `undecided`.
    """

    asset: str
    asset_class: AssetClass
    currency: str
    is_rate: bool
    is_held: bool
    price: Price | None
    undecided: tuple[str, ...]
    decision: PriceDecision | None
    trend: tuple[Decimal | None, ...]
    missing: int
    pending: tuple[PriceWord, ...]
    accepting: PriceWord | None


@dataclass(frozen=True, slots=True)
class Board:
    """All lines at a moment: the official rate first, then assets in order of their codes."""

    head: Head
    as_of: AsOf
    lines: tuple[BoardLine, ...]


def board(book: Book, moment: Moment = None) -> Board:
    """The prices of everything that the book knows at a moment (None: now)."""
    at = portfolio.as_of(book, moment)
    info = book.info
    functional, presentation = info.functional_currency, info.presentation_currency
    with book.database.look() as connection:
        finder = _finder(connection, book, at.date - timedelta(days=TREND_DAYS), at.date)
        said = _Said(
            price_decision_store.decisions(connection, at.date),
            _newest_first(_proposed(connection, pending=True)),
            _first_day(connection, book),
        )
        held = {
            position.asset.code
            for position in position_store.held(connection, at.cut)
            if position.balance.quantity
        }
        lines = []
        if functional != presentation:
            lines.append(_line(book, finder, at, functional, presentation, True, said))
        for asset in book.assets():
            if asset.code == functional:
                continue
            native = valued_natively(asset, functional, presentation)
            currency = presentation if native else functional
            if asset.code == currency:
                continue
            is_held = asset.code in held
            lines.append(_line(book, finder, at, asset.code, currency, is_held, said))
        return Board(journal_store.head(connection), at, tuple(lines))


@dataclass(frozen=True, slots=True)
class _Said:
    """What all lines are made with: decisions that stand, words that wait, the first day of the
    book (None: it has no entry)."""

    decisions: tuple[PriceDecision, ...]
    pending: tuple[PriceWord, ...]
    first: date | None


def _first_day(connection: Reader, book: Book) -> date | None:
    first = position_store.first_time(connection)
    return None if first is None else book.calendar.date_of(first)


def _finder(connection: Reader, book: Book, first: date, last: date) -> PriceFinder:
    """What finds the prices of the days from one to another, reading each series once. To the end
    of the last day, since its rate stands there."""
    start, end = book.calendar.start_of(first), book.calendar.valuation_point(last)
    prices = LoadedPrices(connection, book.calendar, start, end)
    return PriceFinder(prices, book.calendar, book.timeline(connection).price_rules)


def _line(
    book: Book,
    finder: PriceFinder,
    at: AsOf,
    asset: str,
    currency: str,
    is_held: bool,
    said: _Said,
) -> BoardLine:
    known = known_asset(asset)
    price = finder.price(asset, currency, at.valuation_point, at.date)
    trend = []
    missing = 0
    for back in range(TREND_DAYS - 1, -1, -1):
        day = at.date - timedelta(days=back)
        end = book.calendar.valuation_point(day) if back else at.valuation_point
        found = price if not back else finder.price(asset, currency, end, day)
        trend.append(None if found is None else found.price)
        is_counted = back > 0 and said.first is not None and day >= said.first
        missing += is_counted and not _is_of_day(book, found, day)
    undecided = () if price is None else open_flags(price, at.date, said.decisions)
    pending = tuple(word for word in said.pending if is_of(asset, currency, word.base, word.quote))
    return BoardLine(
        asset,
        known.asset_class,
        currency,
        known.asset_class is AssetClass.CURRENCY,
        is_held,
        price,
        undecided,
        None if price is None else _newest(decisions_on(price, at.date, said.decisions)),
        tuple(trend),
        missing,
        pending,
        next((word for word in pending if _decides(word, price, at.date, undecided)), None),
    )


def is_of(asset: str, currency: str, base: str, quote: str) -> bool:
    """Whether a pair is one of a line: of an asset whatever it is quoted in, of a rate that pair
    alone; either way round."""
    if is_currency(asset):
        return {base, quote} == {asset, currency}
    return base == asset or (quote == asset and is_currency(base))


def _decides(word: PriceWord, price: Price | None, day: date, undecided: tuple[str, ...]) -> bool:
    """Whether a decision is about a price of a day and leaves none of its flags open."""
    if price is None or word.is_override or not undecided:
        return False
    is_this = (word.base, word.quote, word.day) == (price.asset, price.currency, day)
    same = (word.price, word.time) == (price.price, price.time)
    return is_this and same and set(undecided) <= set(word.flags)


def _newest(decisions: tuple[PriceDecision, ...]) -> PriceDecision | None:
    return decisions[-1] if decisions else None


def _is_of_day(book: Book, price: Price | None, day: date) -> bool:
    """Whether a price stands for its own day: observed on it, or said for a span that holds it."""
    if price is None:
        return False
    return price.date >= day or OVERRIDE in price.flags


# -- which days have a price -----------------------------------------------------------------------


class DayState(StrEnum):
    """What a day has: a price of its own, one that was carried over, a doubtful one, one that a
    person said, or none; none, and nothing was in the book yet that could want one."""

    PRICED = "priced"
    CARRIED = "carried"
    FLAGGED = "flagged"
    OVERRIDDEN = "overridden"
    MISSING = "missing"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class CoverageDay:
    """A day of an asset's calendar at its valuation point."""

    day: date
    state: DayState
    price: Price | None


def coverage(
    book: Book, asset: str, currency: str, first: date, last: date
) -> tuple[CoverageDay, ...]:
    """Each day from `first` to `last`, both included, that has begun; today as it stands now."""
    now = portfolio.as_of(book, None)
    last = min(last, now.date)
    if last < first:
        return ()
    with book.database.look() as connection:
        finder = _finder(connection, book, first, last)
        begun = _first_day(connection, book)
        found = []
        for number in range((last - first).days + 1):
            day = first + timedelta(days=number)
            point = min(book.calendar.valuation_point(day), now.valuation_point)
            price = finder.price(asset, currency, point, day)
            state = _state(book, price, day)
            if price is None and (begun is None or day < begun):
                state = DayState.BEFORE
            found.append(CoverageDay(day, state, price))
        return tuple(found)


def _state(book: Book, price: Price | None, day: date) -> DayState:
    if price is None:
        return DayState.MISSING
    if OVERRIDE in price.flags:
        return DayState.OVERRIDDEN
    if price.flags:
        return DayState.FLAGGED
    return DayState.PRICED if _is_of_day(book, price, day) else DayState.CARRIED


# -- what was said on a day ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DayObservation:
    """One observation of a day. `sequence` of the record that brought it, `stored_at` its instant
    and `user`; `superseded`: the source said otherwise later for the same instant; `is_used`: it
    is what the asset's price at the valuation point was made of."""

    observation: Observation
    sequence: int
    stored_at: Instant
    user: str
    superseded: bool
    is_used: bool


def observations_of_day(
    book: Book, asset: str, currency: str, day: date
) -> tuple[DayObservation, ...]:
    """Everything that was said of an asset on a day, in whatever currency, by pair, source and
    time; those that its price was made of are marked, wherever they come from."""
    now = portfolio.as_of(book, None)
    start = Instant(book.calendar.start_of(day) + 1)  # at which the day before ended
    end = min(book.calendar.valuation_point(day), now.valuation_point)
    with book.database.look() as connection:
        finder = portfolio.price_finder(connection, book)
        price = finder.price(asset, currency, end, day)
        used = set(() if price is None else price.observations)
        rows = price_store.of_code(connection, asset, start, book.calendar.valuation_point(day))
        listed = list(rows)
        known = {o for o, _ in listed}
        listed += [
            (o, batch)
            for o in used - known
            if (batch := price_store.batch_of(connection, o)) is not None
        ]
        records = {
            number: journal_store.record(connection, number) for number in {n for _, n in listed}
        }
    newest = {(o.base, o.quote, o.source, o.time): n for n, (o, _) in enumerate(listed)}
    found = []
    for number, (o, batch) in enumerate(listed):
        record = records[batch]
        if record is None:
            continue
        superseded = newest[o.base, o.quote, o.source, o.time] != number
        found.append(
            DayObservation(
                o, batch, record.recorded_at, record.user, superseded, o in used and not superseded
            )
        )
    return tuple(found)


# -- what people said ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PriceWord:
    """A price said by hand (`is_override`), or a doubtful one taken as it is, with where it stands.

    `day`: that of the decision; `until`: the last instant of a span; `flags`: those that were
    decided on. `decided_by`: who approved or rejected it.
    """

    reference: str
    sequence: int
    is_override: bool
    base: str
    quote: str
    time: Instant
    until: Instant | None
    day: date | None
    price: Decimal
    flags: tuple[str, ...]
    reason: str
    state: ProposalState
    user: str
    decided_by: str | None


def words(book: Book, asset: str | None = None) -> tuple[PriceWord, ...]:
    """Everything that people said of prices (of pairs with one code), the newest first."""
    with book.database.look() as connection:
        found = [*_proposed(connection), *_at_once(connection)]
    return _newest_first(word for word in found if asset in (None, word.base, word.quote))


def pending(book: Book) -> tuple[PriceWord, ...]:
    """What people said of prices that awaits approval, the newest first."""
    with book.database.look() as connection:
        return _newest_first(_proposed(connection, pending=True))


def _newest_first(found: Iterable[PriceWord]) -> tuple[PriceWord, ...]:
    return tuple(sorted(found, key=lambda word: -word.sequence))


def _proposed(connection: Reader, *, pending: bool = False) -> Iterator[PriceWord]:
    """What was proposed; `pending`: only what still awaits approval."""
    kinds = (ProposalKind.PRICE, ProposalKind.ACCEPTANCE)
    for proposal in proposal_store.of_kinds(connection, kinds):
        if pending and proposal.state is not ProposalState.PENDING:
            continue
        (told,) = journal_store.payloads(connection, [proposal.sequence])
        by = proposal.decided_by
        if by is None and proposal.approvals:
            by = proposal.approvals[-1].user
        yield _word(
            proposal.reference,
            proposal.sequence,
            proposal.kind is ProposalKind.PRICE,
            parsed(*told)["content"],
            proposal.state,
            proposal.preparers[0],
            by,
        )


def _at_once(connection: Reader) -> Iterator[PriceWord]:
    for record in journal_store.of_kinds(connection, (Kind.PRICE_OVERRIDDEN, Kind.PRICE_ACCEPTED)):
        said = parsed(record.sequence, record.payload)
        if "proposal" not in said:
            yield _word(
                price_reference(record),
                record.sequence,
                record.kind == Kind.PRICE_OVERRIDDEN,
                said,
                ProposalState.APPROVED,
                record.user,
                None,
            )


def _word(
    reference: str,
    sequence: int,
    is_override: bool,
    said: dict[str, str],
    state: ProposalState,
    user: str,
    decided_by: str | None,
) -> PriceWord:
    until = said.get("until")
    return PriceWord(
        reference,
        sequence,
        is_override,
        said["base"] if is_override else said["asset"],
        said["quote"] if is_override else said["currency"],
        parse_iso(said["time"]),
        None if until is None else parse_iso(until),
        None if is_override else date.fromisoformat(said["day"]),
        Decimal(said["price"]),
        () if is_override else tuple(said["flags"].split(",")),
        said["reason"],
        state,
        user,
        decided_by,
    )
