"""Trying an entry out: what recording it would do, before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core import errors
from alem_desktop.core.assets import check_name
from alem_desktop.core.calendar import Instant
from alem_desktop.core.checks import TWICE_WITHIN, says_the_same
from alem_desktop.core.lots import Match
from alem_desktop.core.money import at_rate, divide
from alem_desktop.core.movements import Movement
from alem_desktop.core.policy import LotMethod
from alem_desktop.core.postings import (
    CARRIED,
    Carry,
    fee_expense,
    income_of,
    money_total,
    pools_of,
    postings_of,
    received_quantity,
)
from alem_desktop.core.prices import Price
from alem_desktop.core.regains import Regain
from alem_desktop.core.transactions import Draft, Transaction, from_payload
from alem_desktop.services import scratch
from alem_desktop.services.book import Book
from alem_desktop.services.history import transactions_between
from alem_desktop.services.portfolio import price_finder
from alem_desktop.services.recording import Recorder
from alem_desktop.storage import journal_store, name_store, position_store
from alem_desktop.storage.reading import Reader


@dataclass(frozen=True, slots=True)
class PositionFigures:
    """What an account holds of an asset: quantity, cost and cost per unit."""

    quantity: Decimal
    cost_basis: Decimal
    average_cost: Decimal | None


@dataclass(frozen=True, slots=True)
class PostingPreview:
    """A movement with the lots it takes; `lots` is None under moving average, and of what comes in.

    `gain` is what a disposal realises, functional; None of what is no disposal.
    """

    movement: Movement
    lots: tuple[Match, ...] | None
    gain: Decimal | None


@dataclass(frozen=True, slots=True)
class PositionChange:
    """A position before and after the entry, as of the newest entry."""

    account: str
    asset: str
    before: PositionFigures
    after: PositionFigures


@dataclass(frozen=True, slots=True)
class EntryPreview:
    """What recording a draft would do, before anything is written.

    `total`: the money that moves, fee included, in the transaction's currency; `received_quantity`
    what arrives when a fee is kept back. `before`, `after`: the position as of the newest entry.
    `money_*`: the currency in the account, None when nothing of it moves. `market` and `deviation`:
    the stored price as of the trade and the fraction by which the typed one differs.

    `postings`: every movement with the lots it takes; `positions`: each position it changes, as of
    the newest entry; `income` and `expense`, functional. `alike`: references of recorded entries
    of the same figures near in time, which this may be entered twice. `regains`: realised gains of
    later disposals that a back-dated entry changes.
    """

    transaction: Transaction
    total: Decimal
    received_quantity: Decimal | None
    total_functional: Decimal
    total_presentation: Decimal | None
    before: PositionFigures
    after: PositionFigures
    money_before: Decimal | None
    money_after: Decimal | None
    market: Price | None
    deviation: Decimal | None
    postings: tuple[PostingPreview, ...] = ()
    positions: tuple[PositionChange, ...] = ()
    income: Decimal = Decimal(0)
    expense: Decimal = Decimal(0)
    alike: tuple[str, ...] = ()
    regains: tuple[Regain, ...] = ()


def preview(book: Book, draft: Draft) -> EntryPreview:
    """Try a draft out and take it back. Raises the FieldError that recording it would raise."""
    with book.trying() as connection:
        return _tried(connection, book, draft)


def preview_proposal(book: Book, sequence: int) -> EntryPreview:
    """What a transaction that waits would do if it were approved now. Raises the FieldError that
    approving it would raise."""
    with book.trying() as connection:
        (told,) = journal_store.payloads(connection, [sequence])
        t = from_payload(*told)
        derivation = scratch.derivation(connection, book.info)
        derivation.post_late(sequence, t)
        return _previewed(connection, book, t, sequence, derivation.finish_telling)


def alike(book: Book, draft: Draft) -> tuple[str, ...]:
    """References of recorded entries that a draft may repeat. Raises FieldError for the draft."""
    with book.database.look() as connection:
        return _alike(connection, Recorder(connection, book, "preview").transaction_of(draft))


def _tried(connection: Reader, book: Book, draft: Draft) -> EntryPreview:
    recorder = Recorder(connection, book, "preview", at_once=True, revising=True)
    recorder.expect([check_name(draft.reference, "reference")])
    t = recorder.transaction_of(draft)
    sequence = recorder.take(draft)
    if sequence is None:
        raise errors.RecordedAlready("reference", reference=t.reference)
    return _previewed(connection, book, t, sequence, lambda: recorder.finish().regains)


def _previewed(
    connection: Reader,
    book: Book,
    t: Transaction,
    sequence: int,
    finish: Callable[[], tuple[Regain, ...]],
) -> EntryPreview:
    """Positions before and after `finish` books what was taken; it answers the changed gains."""
    info = book.info
    policies = book.timeline(connection).at(t.time)
    steps = postings_of(t, policies)
    before = {pool: _figures(connection, *pool) for pool in pools_of(steps)}
    repeated = _alike(connection, t)
    regains = finish()
    after = {pool: _figures(connection, *pool) for pool in before}
    own, money = (t.account, t.asset), (t.account, t.currency)
    money_moves = money != own and any(
        step[:2] == money and not isinstance(step, Carry) for step in steps
    )
    total = money_total(t)
    finder = price_finder(connection, book)
    day = book.calendar.date_of(t.time)
    rate = finder.rate(info.functional_currency, info.presentation_currency, day)
    market = finder.price(t.asset, t.currency, t.time, day) if t.asset != t.currency else None
    typed = t.price if t.valued else None
    functional_total = at_rate(total, t.rate) if t.valued else t.value
    return EntryPreview(
        transaction=t,
        total=total,
        received_quantity=received_quantity(t, policies),
        total_functional=functional_total,
        total_presentation=None if rate is None else at_rate(functional_total, rate.price),
        before=before[own],
        after=after[own],
        money_before=before[money].quantity if money_moves else None,
        money_after=after[money].quantity if money_moves else None,
        market=market,
        deviation=(
            None if market is None or typed is None else divide(typed - market.price, market.price)
        ),
        postings=_postings(connection, sequence, policies.lot_method),
        positions=tuple(
            PositionChange(*pool, figures, after[pool]) for pool, figures in before.items()
        ),
        income=income_of(t, policies),
        expense=fee_expense(t, policies),
        alike=repeated,
        regains=regains,
    )


def _postings(connection: Reader, sequence: int, method: LotMethod) -> tuple[PostingPreview, ...]:
    """What an entry moved, each movement with the lots it took."""
    found = []
    for booked in position_store.movements_of(connection, sequence):
        movement = booked.movement
        leaves = movement.quantity < 0
        lots = None
        if leaves and method is not LotMethod.AVERAGE:
            lots = position_store.matches_of(connection, sequence, movement.leg)
        disposed = leaves and movement.role not in CARRIED
        gain = movement.value + movement.cost if disposed else None
        found.append(PostingPreview(movement, lots, gain))
    return tuple(found)


def _alike(connection: Reader, t: Transaction) -> tuple[str, ...]:
    """References of entries that say the same of nearly the same time under another reference."""
    since, until = Instant(t.time - TWICE_WITHIN + 1), Instant(t.time + TWICE_WITHIN)
    return tuple(
        other.reference
        for other in transactions_between(connection, since, until)
        if other.reference != t.reference and says_the_same(other, t)
    )


def _figures(connection: Reader, account: str, asset: str) -> PositionFigures:
    balance = name_store.newest_balance(connection, account, asset)
    average = divide(balance.cost, balance.quantity) if balance.quantity else None
    return PositionFigures(balance.quantity, balance.cost, average)
