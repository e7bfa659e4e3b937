"""What happened between two valuation points: assets rolled forward, the change of value explained.

A period is half-open: the valuation point of its first date opens it, that of its last one closes
it, so that periods that follow each other share a moment and no transaction. Both answers stand on
the same positions, movements and prices as the holdings of the two moments.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from alem_desktop.core.attribution import (
    AssetGain,
    Attribution,
    Item,
    Part,
    Presented,
    Rates,
    attribute,
    presented,
)
from alem_desktop.core.calendar import AsOf
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.journal import Head
from alem_desktop.core.money import ONE, ZERO, total
from alem_desktop.core.policy import PolicyTimeline
from alem_desktop.core.postings import CARRIED, external_flow, fee_expense, income_of
from alem_desktop.core.prices import Price
from alem_desktop.core.rollforward import NOTHING, Change, RollForwards, Standing, roll_forward
from alem_desktop.core.transactions import Transaction
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.history import transactions_between
from alem_desktop.services.portfolio import HoldingsAnswer
from alem_desktop.storage import position_store
from alem_desktop.storage.position_store import BookedMovement
from alem_desktop.storage.reading import Reader


@dataclass(frozen=True, slots=True)
class RollForwardAnswer:
    """A period of a book. `change` explains the change of value in the functional currency, None
    where an asset held at either end has no price then; `presented` in the presentation currency,
    None likewise. The flags are those of the prices used at either end, by asset; `rates` the
    official ones by the day that each was used for."""

    head: Head
    opening: AsOf
    closing: AsOf
    rolls: RollForwards
    change: Attribution | None
    presented: Presented | None
    opening_flags: Mapping[str, tuple[str, ...]]
    closing_flags: Mapping[str, tuple[str, ...]]
    rates: Mapping[date, Price] = field(default_factory=dict)


def roll(book: Book, start: date, end: date, known_at: int | None = None) -> RollForwardAnswer:
    """Roll the book forward from the valuation point of `start` to that of `end`.

    Raises UsageProblem unless `start` is before `end`.
    """
    _check_period(start, end)
    opening, closing = portfolio.as_of(book, start), portfolio.as_of(book, end)
    with portfolio.knowledge(book, known_at) as (connection, head):
        first, last = (
            portfolio.holdings_in(connection, head, book, at, known_at, "asset")
            for at in (opening, closing)
        )
        return roll_between(connection, book, first, last)


def roll_between(
    connection: Reader, book: Book, first: HoldingsAnswer, last: HoldingsAnswer
) -> RollForwardAnswer:
    """`roll` between two holdings, on the connection that they were read from."""
    rolls = roll_forward(_standings(first), _standings(last), _changes(connection, first, last))
    rates: dict[date, Price] = {}
    change, shown = _explained(connection, book, first, last, rolls, rates)
    flags = portfolio.price_flags(first), portfolio.price_flags(last)
    return RollForwardAnswer(
        last.head, first.as_of, last.as_of, rolls, change, shown, *flags, rates
    )


def change_between(
    connection: Reader, book: Book, first: HoldingsAnswer, last: HoldingsAnswer
) -> tuple[Attribution | None, Presented | None]:
    """Explain the change of value between two answers by asset, as `roll` does; None where an asset
    held at either has no price."""
    rolls = roll_forward(_standings(first), _standings(last), _changes(connection, first, last))
    return _explained(connection, book, first, last, rolls, {})


def postings_of_period(
    book: Book, start: date, end: date, known_at: int | None = None
) -> dict[str, tuple[BookedMovement, ...]]:
    """By asset, every movement that a roll-forward is made of, in economic order."""
    _check_period(start, end)
    since, until = portfolio.as_of(book, start).cut, portfolio.as_of(book, end).cut
    found: dict[str, list[BookedMovement]] = {}
    with portfolio.knowledge(book, known_at) as (connection, _head):
        for booked in position_store.movements_between(connection, since, until):
            found.setdefault(booked.movement.asset, []).append(booked)
    return {asset: tuple(movements) for asset, movements in found.items()}


def _check_period(start: date, end: date) -> None:
    if end <= start:
        raise UsageProblem(
            reason=f"A period opens at the end of its first day, so --to must be after --from "
            f"{start}, not {end}."
        )


def _standings(answer: HoldingsAnswer) -> dict[str, Standing]:
    """What is held of each asset, over all accounts."""
    found: dict[str, Standing] = {}
    for position in answer.positions:
        before = found.get(position.asset.code, NOTHING)
        worth = position.functional.market_value
        found[position.asset.code] = Standing(
            before.units + position.quantity,
            before.cost + (position.functional.cost_basis or ZERO),
            None if worth is None or before.fair_value is None else before.fair_value + worth,
        )
    return found


def _changes(connection: Reader, first: HoldingsAnswer, last: HoldingsAnswer) -> Iterator[Change]:
    since, until = first.as_of.cut, last.as_of.cut
    for booked in position_store.movements_between(connection, since, until):
        m = booked.movement
        yield Change(m.sequence, m.asset, m.quantity, m.cost, m.value, m.role in CARRIED)


# -- the change of value ---------------------------------------------------------------------------


def _explained(
    connection: Reader,
    book: Book,
    first: HoldingsAnswer,
    last: HoldingsAnswer,
    rolls: RollForwards,
    used: dict[date, Price],
) -> tuple[Attribution | None, Presented | None]:
    if rolls.unpriced:
        return None, None
    transactions = transactions_between(connection, first.as_of.cut, last.as_of.cut)
    items = tuple(_items(book, book.timeline(connection), transactions))
    worth_before, worth_after = _worth(first), _worth(last)
    change = attribute(worth_before, worth_after, items, tuple(_gains(first, last, rolls)))
    return change, presented(change, items, _rates(connection, book, first, last, used))


def _worth(answer: HoldingsAnswer) -> Decimal:
    return total(position.functional.market_value or ZERO for position in answer.positions)


def _items(
    book: Book, timeline: PolicyTimeline, transactions: Iterable[Transaction]
) -> Iterator[Item]:
    """The flows, income and fees of a period, each on its own date."""
    for t in transactions:
        policies, day = timeline.at(t.time), book.calendar.date_of(t.time)
        for part, amount in (
            (Part.FLOW, external_flow(t)),
            (Part.INCOME, income_of(t, policies)),
            (Part.FEE, -fee_expense(t, policies)),
        ):
            if amount:
                yield Item(part, day, amount)


def _gains(first: HoldingsAnswer, last: HoldingsAnswer, rolls: RollForwards) -> Iterator[AssetGain]:
    """Each asset's gain of the period: what its roll in fair value shows, realised or not."""
    before, after = _standings(first), _standings(last)
    for rolled in rolls.assets:
        if rolled.fair_value is None:
            continue
        opening = _unrealised(before.get(rolled.asset, NOTHING))
        closing = _unrealised(after.get(rolled.asset, NOTHING))
        realised = rolled.fair_value.net_gain - closing + opening
        yield AssetGain(rolled.asset, realised, opening, closing)


def _unrealised(standing: Standing) -> Decimal:
    return (standing.worth or ZERO) - standing.cost


def _rates(
    connection: Reader,
    book: Book,
    first: HoldingsAnswer,
    last: HoldingsAnswer,
    used: dict[date, Price],
) -> Rates:
    """The official rates; those that are asked for are kept in `used`, each looked up once."""
    info = book.info
    functional, presentation = info.functional_currency, info.presentation_currency
    finder = portfolio.price_finder(connection, book)

    def on(day: date) -> Decimal | None:
        if functional == presentation:
            return ONE
        found = used.get(day) or finder.rate(functional, presentation, day)
        if found is None:
            return None
        used[day] = found
        return found.price

    return Rates(functional, presentation, first.as_of.date, last.as_of.date, on)
