"""The trail of a figure: the postings, lots and prices that it is made of.

A position's quantity and cost are the sums of its postings (`quantity`, `cost`), and of its open
lots; its value is the quantity at the price, which came from one or two observations, each brought
by a record of the journal. A disposal's gain is its posting's `value + cost`, and its cost that of
the lots it took. So every figure can be added up again by hand.

The whole trail of a position is as long as its history (`of_position`, for machines). What a person
looks at is bounded: the newest postings after the sum of the earlier ones (`of_postings`), and the
oldest lots before the sum of the later ones (`of_lots`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from alem_desktop.core.calendar import Instant
from alem_desktop.core.gains import (
    Disposal,
    LotGain,
    PrintedDisposal,
    held_days,
    lot_gains,
    printed_at,
    printed_sum,
)
from alem_desktop.core.lots import LotId, record_of
from alem_desktop.core.money import total
from alem_desktop.core.prices import Observation, Price
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import HoldingsAnswer, Moment
from alem_desktop.storage import name_store, position_store, price_store
from alem_desktop.storage.position_store import BookedMovement, HeldLot
from alem_desktop.storage.reading import Reader


@dataclass(frozen=True, slots=True)
class ObservationTrail:
    """An observation and the journal record that brought it; None of what no record names."""

    observation: Observation
    batch: int | None


@dataclass(frozen=True, slots=True)
class PriceTrail:
    """A price with the observations it was made of; none for money in itself."""

    price: Price
    observations: tuple[ObservationTrail, ...]


@dataclass(frozen=True, slots=True)
class PositionTrail:
    """Why a position is what it is: its postings in economic order, its open lots (none are known
    under moving average), the price of its value and the rate to the presentation currency."""

    account: str | None
    asset: str
    postings: tuple[BookedMovement, ...]
    lots: tuple[HeldLot, ...]
    price: PriceTrail | None
    rate: PriceTrail | None


@dataclass(frozen=True, slots=True)
class TransactionTrail:
    """What a transaction moved, posting by posting."""

    sequence: int
    postings: tuple[BookedMovement, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """The postings before those that are shown: how many, and what they add up to.

    `presentation_cost`: at the rates of acquisition dates, None where one is unknown.
    """

    count: int
    quantity: Decimal
    cost: Decimal
    presentation_cost: Decimal | None


@dataclass(frozen=True, slots=True)
class PostingsTrail:
    """The newest postings of a position in economic order, after the sum of the `earlier` ones
    (None without any). Their quantities and costs add up to what the position holds and costs."""

    earlier: Earlier | None
    postings: tuple[BookedMovement, ...]

    @property
    def count(self) -> int:
        """How many postings there are, shown or not."""
        return len(self.postings) + (0 if self.earlier is None else self.earlier.count)

    @property
    def quantity(self) -> Decimal:
        """The sum of all postings' quantities."""
        opening = () if self.earlier is None else (self.earlier.quantity,)
        return total((*opening, *(each.movement.quantity for each in self.postings)))

    @property
    def cost(self) -> Decimal:
        """The sum of all postings' changes of cost basis."""
        opening = () if self.earlier is None else (self.earlier.cost,)
        return total((*opening, *(each.movement.cost for each in self.postings)))

    @property
    def presentation_cost(self) -> Decimal | None:
        """The same in the presentation currency, None where a rate is unknown."""
        opening = () if self.earlier is None else (self.earlier.presentation_cost,)
        return printed_sum((*opening, *(each.movement.presentation_cost for each in self.postings)))


@dataclass(frozen=True, slots=True)
class LotTrail:
    """An open lot with its age at the as-of date, and its cost in the presentation currency as
    printed, at the rate of its own acquisition date (None: that rate is unknown)."""

    lot: HeldLot
    acquired_on: date
    held_days: int
    presentation_cost: Decimal | None


@dataclass(frozen=True, slots=True)
class LaterLots:
    """The lots after those that are shown: how many, and what they add up to."""

    count: int
    quantity: Decimal
    cost: Decimal
    presentation_cost: Decimal | None


@dataclass(frozen=True, slots=True)
class LotsTrail:
    """The oldest open lots of a position, before the sum of the `later` ones (None without any).
    Their quantities and costs add up to what the position holds and costs."""

    lots: tuple[LotTrail, ...]
    later: LaterLots | None

    @property
    def count(self) -> int:
        """How many lots there are, shown or not."""
        return len(self.lots) + (0 if self.later is None else self.later.count)

    @property
    def quantity(self) -> Decimal:
        """The sum of all lots' quantities."""
        rest = () if self.later is None else (self.later.quantity,)
        return total((*(each.lot.quantity for each in self.lots), *rest))

    @property
    def cost(self) -> Decimal:
        """The sum of all lots' costs."""
        rest = () if self.later is None else (self.later.cost,)
        return total((*(each.lot.cost for each in self.lots), *rest))


@dataclass(frozen=True, slots=True)
class TakenLot:
    """The part of a disposal that one lot bears, exact and as a line prints it in both currencies;
    `rate` is that of the acquisition day, None if unknown."""

    gain: LotGain
    functional: PrintedDisposal
    presentation: PrintedDisposal
    acquired_on: date
    rate: Decimal | None


@dataclass(frozen=True, slots=True)
class DisposalTrail:
    """Why a disposal gained what it did: its lots (None under moving average), the rate of its day,
    and all that its transaction moved.

    `postings` is None where another lot method is only asked about: the book has none of it.
    """

    lots: tuple[TakenLot, ...] | None
    rate: PriceTrail | None
    postings: tuple[BookedMovement, ...] | None


def of_position(
    book: Book,
    account: str | None,
    asset: str,
    moment: Moment = None,
    known_at: int | None = None,
) -> PositionTrail | None:
    """The trail of a position, or (account None) of an asset in all accounts; None of what is not
    held at that moment."""
    answer = portfolio.holdings(book, moment, known_at, "asset" if account is None else "account")
    with portfolio.knowledge(book, known_at) as (connection, _head):
        for position in answer.positions:
            if (position.account, position.asset.code) == (account, asset):
                return _position(connection, book, answer, account, asset, position.price)
    return None


def of_holdings(book: Book, answer: HoldingsAnswer) -> dict[tuple[str | None, str], PositionTrail]:
    """The trails of all positions of an answer, by account (None: all) and asset."""
    with portfolio.knowledge(book, answer.known_at) as (connection, _head):
        return {
            (p.account, p.asset.code): _position(
                connection, book, answer, p.account, p.asset.code, p.price
            )
            for p in answer.positions
        }


def of_transactions(
    book: Book, sequences: set[int], known_at: int | None = None
) -> dict[int, TransactionTrail]:
    """What each of these transactions moved, by its record."""
    with portfolio.knowledge(book, known_at) as (connection, _head):
        return {
            sequence: TransactionTrail(
                sequence, tuple(position_store.movements_of(connection, sequence))
            )
            for sequence in sorted(sequences)
        }


def of_postings(
    book: Book, answer: HoldingsAnswer, account: str | None, asset: str, most: int
) -> PostingsTrail:
    """The newest `most` postings of a position of an answer, or (account None) of an asset in all
    accounts, and what all before them add up to."""
    cut = answer.as_of.cut
    with portfolio.knowledge(book, answer.known_at) as (connection, _head):
        pools = list(position_store.newest_movements(connection, account, asset, cut, most + 1))
        count = position_store.movement_count(connection, account, asset, cut)
    newest = sorted((each for pool in pools for each in pool), key=_economic)[-most:]
    if count <= most:
        return PostingsTrail(None, tuple(newest))
    shown = {id(each) for each in newest}
    # The newest of a position that is not shown says what was held after it.
    before = [
        unseen.movement
        for pool in pools
        if (unseen := next((each for each in pool if id(each) not in shown), None)) is not None
    ]
    earlier = Earlier(
        count - len(newest),
        total(movement.quantity_after for movement in before),
        total(movement.cost_after for movement in before),
        printed_sum(
            None if movement.unrated_after else movement.rated_cost_after for movement in before
        ),
    )
    return PostingsTrail(earlier, tuple(newest))


def of_lots(
    book: Book, answer: HoldingsAnswer, account: str | None, asset: str, most: int
) -> LotsTrail | None:
    """The oldest `most` open lots of a position of an answer, or (account None) of an asset in all
    accounts, and what the others add up to; None under moving average, which knows no lots."""
    at = answer.as_of
    with portfolio.knowledge(book, answer.known_at) as (connection, _head):
        if portfolio.averaged(book, connection, at.cut):
            return None
        found = list(position_store.open_lots(connection, at.cut, account, asset))
    shown, rest = found[:most], found[most:]
    lots = tuple(
        LotTrail(
            lot,
            book.calendar.date_of(lot.acquired_at),
            held_days(lot.acquired_at, at.date, book.calendar),
            printed_at(lot.cost, lot.rate),
        )
        for lot in shown
    )
    if not rest:
        return LotsTrail(lots, None)
    later = LaterLots(
        len(rest),
        total(lot.quantity for lot in rest),
        total(lot.cost for lot in rest),
        printed_sum(printed_at(lot.cost, lot.rate) for lot in rest),
    )
    return LotsTrail(lots, later)


def of_disposal(book: Book, disposal: Disposal, *, booked: bool = True) -> DisposalTrail:
    """The trail of a disposal; not `booked` of one that another lot method would have made."""
    info = book.info
    lots = lot_gains(disposal, book.calendar)
    with portfolio.knowledge(book, None) as (connection, _head):
        found = portfolio.price_finder(connection, book).booking_rate(
            info.functional_currency, info.presentation_currency, disposal.date
        )
        sequence = disposal.movement.sequence
        postings = tuple(position_store.movements_of(connection, sequence)) if booked else None
        rate = _price(connection, found)
    return DisposalTrail(None if lots is None else _taken(book, disposal, lots), rate, postings)


def _taken(book: Book, disposal: Disposal, lots: tuple[LotGain, ...]) -> tuple[TakenLot, ...]:
    days = [book.calendar.date_of(lot.match.acquired_at) for lot in lots]
    rates = portfolio.booking_rates(book, days)
    found = []
    for lot, day in zip(lots, days, strict=True):
        part = replace(
            disposal,
            proceeds=lot.proceeds,
            cost_basis=lot.match.cost,
            presentation_cost=lot.match.presentation_cost,
            matches=(lot.match,),
        )
        printed = PrintedDisposal.functional(part), PrintedDisposal.presentation(part)
        found.append(TakenLot(lot, *printed, day, rates[day]))
    return tuple(found)


def of_reference(
    book: Book, reference: str, known_at: int | None = None
) -> TransactionTrail | None:
    """What the transaction of a reference moved, None where there is none."""
    with portfolio.knowledge(book, known_at) as (connection, _head):
        sequence = name_store.sequences_of(connection, [reference]).get(reference)
    if sequence is None:
        return None
    return of_transactions(book, {sequence}, known_at)[sequence]


def of_acquisition(book: Book, lot: LotId) -> TransactionTrail:
    """What the transaction that brought a lot into the book moved."""
    sequence = record_of(lot)
    return of_transactions(book, {sequence})[sequence]


def of_price(book: Book, price: Price | None, known_at: int | None = None) -> PriceTrail | None:
    """A price with its observations and their records."""
    with portfolio.knowledge(book, known_at) as (connection, _head):
        return _price(connection, price)


def _position(
    connection: Reader,
    book: Book,
    answer: HoldingsAnswer,
    account: str | None,
    asset: str,
    price: Price | None,
) -> PositionTrail:
    cut = answer.as_of.cut
    lots: tuple[HeldLot, ...] = ()
    if not portfolio.averaged(book, connection, cut):
        lots = tuple(position_store.open_lots(connection, cut, account, asset))
    return PositionTrail(
        account,
        asset,
        tuple(sorted(position_store.movements_in(connection, account, asset, cut), key=_economic)),
        lots,
        _price(connection, price),
        _price(connection, answer.rate),
    )


def _price(connection: Reader, price: Price | None) -> PriceTrail | None:
    if price is None:
        return None
    found = tuple(
        ObservationTrail(each, price_store.batch_of(connection, each))
        for each in price.observations
    )
    return PriceTrail(price, found)


def _economic(booked: BookedMovement) -> tuple[Instant, int, int, str]:
    """Where a posting stands among those of all accounts: by time, record and leg."""
    movement = booked.movement
    return movement.time, movement.sequence, movement.leg, movement.account
