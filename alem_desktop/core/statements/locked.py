"""What is locked of positions: staked, pledged or frozen; what it is worth, since when and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.money import ONE, ZERO
from alem_desktop.core.positions import Position, Printed, figures, valued_natively, worth_of
from alem_desktop.core.statements.model import Cell, Subject, money_cell
from alem_desktop.core.transactions import Transaction


@dataclass(frozen=True, slots=True)
class Restriction:
    """A part of a position that is locked; `value` as printed, None where it has no price, a trace
    where it rounds to nought."""

    account: str
    asset: str
    locked: Decimal
    value: Cell
    since: date | None
    reason: str


def locked_part(subject: Subject, position: Position) -> Position:
    """What is locked of a position, valued at its price as all of it is; all of it prints what the
    position itself prints. Cost and weight stay out."""
    price, locked = position.price, position.locked_quantity
    native = valued_natively(
        position.asset, subject.functional_currency, subject.presentation_currency
    )
    rate = None if position.rate is None else position.rate.price
    if not subject.two_currencies:
        rate = ONE
    worth = worth_of(locked, None if price is None else price.price, rate, native)
    return replace(
        position,
        quantity=locked,
        functional=figures(None, worth.value),
        presentation=figures(None, worth.presentation_value),
        printed=Printed(
            figures(None, worth.printed), figures(None, worth.printed_presentation), None
        ),
    )


def restrictions_of(
    subject: Subject,
    positions: Sequence[Position],
    locks: Iterable[Transaction],
    calendar: BookCalendar,
) -> Iterator[Restriction]:
    """What is locked of positions by account, with the day and the words of the newest locks that
    make it up: of what was locked twice and freed in part, the older part counts as the freed one.

    `locks` are in economic order.
    """
    by_pool: dict[tuple[str, str], list[Transaction]] = {}
    for t in locks:
        by_pool.setdefault((t.account, t.asset), []).append(t)
    for position in positions:
        locked = position.locked_quantity
        if not locked:
            continue
        account, asset = position.account or "", position.asset.code
        part = locked_part(subject, position)
        standing = _standing(by_pool.get((account, asset), ()), locked)
        yield Restriction(
            account,
            asset,
            locked,
            money_cell(part.printed.functional.market_value, part.functional.market_value),
            calendar.date_of(standing[0].time) if standing else None,
            "; ".join(dict.fromkeys(t.note for t in standing if t.note)),
        )


def _standing(locks: Sequence[Transaction], locked: Decimal) -> Sequence[Transaction]:
    """The newest locks that make up what is locked, the oldest of them first."""
    found: list[Transaction] = []
    left = locked
    for t in reversed(locks):
        if left <= ZERO:
            break
        found.insert(0, t)
        left -= t.quantity
    return found
