"""The trail of a figure: the postings, lots and prices that it is made of.

A position's quantity and cost are the sums of its postings (`quantity`, `cost`), and of its open
lots; its value is the quantity at the price, which came from one or two observations, each brought
by a record of the journal. A disposal's gain is its posting's `value + cost`, and its cost that of
the lots it took. So every figure can be added up again by hand.
"""

from __future__ import annotations

from dataclasses import dataclass

from alem_desktop.core.prices import Observation, Price
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.portfolio import HoldingsAnswer, Moment
from alem_desktop.storage import position_store, price_store
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
        tuple(position_store.movements_in(connection, account, asset, cut)),
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
