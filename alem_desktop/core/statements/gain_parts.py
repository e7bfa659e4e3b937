"""A disposal in the parts that its lots bear, as a realised gains report prints them.

Cost and proceeds are rounded, and the gain is the difference of the two as printed, so that every
line adds up for a reader; in the presentation currency the price gain is rounded too, and the
currency gain is the rest. The lots of a disposal are rounded one after another
(`rounding.running`): together they print what the disposal prints on screen. Under moving average,
which knows no lots, a disposal is one part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.gains import Disposal, LotGain, PrintedDisposal, lot_gains
from alem_desktop.core.money import ZERO, round_money, share_of_cost
from alem_desktop.core.policy import LotMethod
from alem_desktop.core.postings import Role
from alem_desktop.core.statements.kinds import METHODS, TYPES
from alem_desktop.core.statements.rounding import running
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.transactions import Transaction, TransactionType


@dataclass(frozen=True, slots=True)
class Disposed:
    """A disposal with what its transaction says of it: what kind it was, by which method its lots
    were chosen, and the functional fee that was taken off its proceeds."""

    disposal: Disposal
    kind: Term
    method: Term
    fee: Decimal = ZERO


def disposed_by(disposal: Disposal, t: Transaction, in_force: LotMethod) -> Disposed:
    """A disposal with what its transaction says of it; `in_force`: the method of its time.

    A fee in kind is a fee, whatever it was paid for. Lots that the transaction names are those of
    what it is of, not of its fee. Of a sale, what the proceeds are less than its value by is the
    fee that the book's rules take off them.
    """
    is_fee = disposal.movement.role is Role.FEE
    method = Term.METHOD_NAMED if t.lots and not is_fee else METHODS[in_force]
    fee = ZERO
    if t.type is TransactionType.SALE and disposal.movement.role is Role.PRINCIPAL:
        fee = t.value - disposal.proceeds
    return Disposed(disposal, Term.TYPE_FEE if is_fee else TYPES[t.type], method, fee)


@dataclass(frozen=True, slots=True)
class Part:
    """What one lot bears of a disposal, as printed; without lots all of it. `fee` is off the
    proceeds already."""

    quantity: Decimal
    fee: Decimal
    functional: PrintedDisposal
    presentation: PrintedDisposal
    lot: str | None = None
    acquired: date | None = None
    held_days: int | None = None


def parts_of(disposed: Disposed, calendar: BookCalendar) -> Iterator[Part]:
    """A disposal lot by lot, in the order in which the lots were taken."""
    disposal = disposed.disposal
    lots = lot_gains(disposal, calendar)
    if not lots:
        fee = round_money(disposed.fee)
        functional = PrintedDisposal.functional(disposal)
        yield Part(disposal.quantity, fee, functional, PrintedDisposal.presentation(disposal))
        return
    columns = (
        running(_fees(disposed, lots)),
        running(lot.proceeds for lot in lots),
        running(lot.match.cost for lot in lots),
        running(lot.presentation_proceeds for lot in lots),
        running(lot.match.presentation_cost for lot in lots),
        running(lot.price_gain for lot in lots),
    )
    for lot, fee, proceeds, cost, there, cost_there, price in zip(lots, *columns, strict=True):
        gain = _less(there, cost_there)
        yield Part(
            lot.match.quantity,
            fee or ZERO,
            PrintedDisposal(proceeds, cost, _less(proceeds, cost)),
            PrintedDisposal(there, cost_there, gain, price, _less(gain, price)),
            lot.match.reference,
            calendar.date_of(lot.match.acquired_at),
            lot.held_days,
        )


def _fees(disposed: Disposed, lots: Sequence[LotGain]) -> Iterator[Decimal]:
    """The fee by lot: by quantity, as the proceeds are."""
    quantity, left = disposed.disposal.quantity, disposed.fee
    for lot in lots:
        share = share_of_cost(left, lot.match.quantity, quantity)
        quantity, left = quantity - lot.match.quantity, left - share
        yield share


def _less(amount: Decimal | None, part: Decimal | None) -> Decimal | None:
    return None if amount is None or part is None else amount - part
