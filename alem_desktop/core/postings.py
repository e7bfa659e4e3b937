"""What a transaction does: its postings, its income and expenses, and what crosses the book's edge.

The postings of each type. V is the functional value of `amount`, f that of the fee, and n the
quantity; "in" acquires a lot at that cost, "out" disposes for those proceeds, "carry" moves lots
with cost and date and is no disposal. All in `account` unless another is named.

=============  ==========================  ==========================  =========================
type           asset                       also                        external flow, income
=============  ==========================  ==========================  =========================
purchase       in n, V (+ f)               cash: currency out          external: amount + fee in
                                           amount + fee, V + f
sale           out n, V (- f)              cash: currency in           external: amount - fee out
                                           amount - fee, V - f
exchange       out n, V                    to_asset in to_quantity,    none
                                           V (+ f)
token_swap     carry n to to_quantity of   none                        none
               to_asset
transfer       carry n to to_account       until settlement_time it    none
                                           is in transit there
contribution   in n, V                     none                        V in
distribution   out n, V                    none                        V out
reward         in n, V (policy nil: 0)     none                        income V (policy nil: 0)
fee            out n, V                    none                        expense V
write_off      out n, 0                    none                        none
opening        in n, V                     none                        V in (brought forward)
lock, unlock   none: n leaves, comes back  none                        none
               to what is available
=============  ==========================  ==========================  =========================

A fee in money (`fee_asset` is `currency`) goes into cost on a purchase and on an exchange, and off
the proceeds on a sale, where the policy is to capitalise; else, and on every other type, it is an
expense. On other types than trades the money leaves `account`.

A fee in kind is a posting of its own, "out fee, f", where f is the stored price as of the
transaction; f is then treated as money would be. Where the policy is `reduce` and the fee is in the
asset bought or moved, there is no such posting: less arrives than was bought or sent, and the whole
cost stays with it.

So money and cost are conserved in every type: what flowed in, plus income, less expenses, plus the
realised gain, is the change of cost over all positions, cash among them (property-tested).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import ONE, ZERO, at_rate
from alem_desktop.core.policy import FeeInKind, FeeTreatment, Policies, Rewards, Settlement
from alem_desktop.core.transactions import (
    INCOMING,
    TRADES,
    LotChoice,
    Transaction,
    TransactionType,
)

_PURCHASE, _SALE = TransactionType.PURCHASE, TransactionType.SALE
_EXCHANGE, _TRANSFER = TransactionType.EXCHANGE, TransactionType.TRANSFER
_EXTERNAL = Settlement.EXTERNAL
_new = tuple.__new__
"""See core.transactions."""


class Role(StrEnum):
    """Why a position moves.

    Lots are disposed of or acquired as PRINCIPAL, SETTLEMENT and FEE; they are carried, with cost
    and date, by TRANSFER and SWAP. POOLING: cost changes places between accounts because a disposal
    took its lots from the whole fund; RECOST: lots get their share of a pool's cost when a book
    leaves moving average. Neither changes a quantity or the cost of the whole.
    """

    PRINCIPAL = "principal"
    SETTLEMENT = "settlement"
    FEE = "fee"
    TRANSFER = "transfer"
    SWAP = "swap"
    POOLING = "pooling"
    RECOST = "recost"


CARRIED = frozenset({Role.TRANSFER, Role.SWAP, Role.POOLING, Role.RECOST})
"""Roles of movements that neither acquire nor dispose."""

_PRINCIPAL = Role.PRINCIPAL


class Posting(NamedTuple):
    """One change of one asset's quantity in one account.

    `quantity` is signed. `value` is in the functional currency and not negative: the cost of what
    comes in, the proceeds of what goes out. `lots`: the ones to take from, if any are named.
    """

    account: str
    asset: str
    quantity: Decimal
    value: Decimal
    role: Role
    lots: tuple[LotChoice, ...] = ()


class Carry(NamedTuple):
    """Lots that move from one position to another with their cost and dates.

    `quantity` of `asset` leaves `account`, `to_quantity` of `to_asset` arrives in `to_account`;
    each lot's part arrives in proportion.
    """

    account: str
    asset: str
    quantity: Decimal
    to_account: str
    to_asset: str
    to_quantity: Decimal
    role: Role
    lots: tuple[LotChoice, ...] = ()


class HoldKind(StrEnum):
    """Why a quantity in a position cannot be disposed of."""

    LOCK = "lock"
    TRANSIT = "transit"
    UNSETTLED = "unsettled"
    """Bought or come in, and not settled: it is told apart, but may be disposed of."""


class Hold(NamedTuple):
    """A change of what of a position cannot be disposed of; `quantity` is signed."""

    account: str
    asset: str
    quantity: Decimal
    kind: HoldKind


Step = Posting | Carry | Hold
"""One thing that a transaction does. Steps happen in order."""


def postings_of(transaction: Transaction, policies: Policies) -> tuple[Step, ...]:
    """What a transaction does, in the order in which it happens (table above).

    Raises ValueError for a fee in kind that has not been valued.
    """
    if transaction.settlement_time != transaction.time:
        steps = _steps(transaction, policies)
        return *steps, *(_on_the_way(transaction, steps))
    return _steps(transaction, policies)


def _steps(transaction: Transaction, policies: Policies) -> tuple[Step, ...]:
    """`postings_of` as if all were settled at once."""
    t = transaction
    _, _, kind, account, asset, quantity, _, _, amount, fee, _, settlement = t[:12]
    rate = t.rate
    trade = kind is _PURCHASE or kind is _SALE
    if not trade and kind not in _PLAIN:
        return _rarer_steps(t, policies)
    value = amount if rate is ONE or rate == ONE else at_rate(amount, rate)
    incoming = kind is _PURCHASE or kind in INCOMING
    if not fee and (settlement is _EXTERNAL or not trade):  # as most rows of a large import are
        signed = quantity if incoming else -quantity
        return (_new(Posting, (account, asset, signed, value, _PRINCIPAL, t.lots)),)
    if not fee:
        principal = _principal(t, t.quantity, value, incoming)
        return (*principal, *_settled(t, t.amount, value, incoming)) if trade else principal
    reduces = fee_reduces_quantity(t, policies)
    fee_value = _fee_value(t, reduces)
    quantity = t.quantity - t.fee if reduces else t.quantity
    adjusted = value
    if trade and policies.fees is FeeTreatment.CAPITALISE and not reduces:
        adjusted = value + fee_value if incoming else value - fee_value
    made: list[Step] = list(_principal(t, quantity, adjusted, incoming))
    if trade:
        money_fee = ZERO if t.fee_in_kind else t.fee
        money = t.amount + money_fee if incoming else t.amount - money_fee
        fee_part = at_rate(money_fee, t.rate)
        money_value = value + fee_part if incoming else value - fee_part
        made += _settled(t, money, money_value, incoming)
    if (t.fee_in_kind or not trade) and not reduces:
        made.append(_fee_paid(t, fee_value))
    return tuple(made)


def quantity_changes(t: Transaction, policies: Policies) -> dict[tuple[str, str], Decimal]:
    """By how much a transaction changes each position, once all of it has arrived."""
    arrival = arrival_of(t, policies)
    found: dict[tuple[str, str], Decimal] = {}
    for step in (*postings_of(t, policies), *(() if arrival is None else arrival[1])):
        moved: list[tuple[str, str, Decimal]] = []
        if isinstance(step, Posting):
            moved = [step[:3]]
        elif isinstance(step, Carry):
            moved = [
                (step.account, step.asset, -step.quantity),
                (step.to_account, step.to_asset, step.to_quantity),
            ]
        for account, asset, quantity in moved:
            found[account, asset] = found.get((account, asset), ZERO) + quantity
    return found


_PLAIN = frozenset(
    {
        TransactionType.CONTRIBUTION,
        TransactionType.DISTRIBUTION,
        TransactionType.OPENING,
    }
)


def _rarer_steps(t: Transaction, policies: Policies) -> tuple[Step, ...]:
    """`postings_of` for the types that move something else than one asset at its amount."""
    kind, account, asset, quantity = t.type, t.account, t.asset, t.quantity
    reduces = fee_reduces_quantity(t, policies)
    made: list[Step]
    if kind is TransactionType.LOCK:
        return (Hold(account, asset, quantity, HoldKind.LOCK),)
    if kind is TransactionType.UNLOCK:
        return (Hold(account, asset, -quantity, HoldKind.LOCK),)
    if kind is TransactionType.REWARD:
        made = [Posting(account, asset, quantity, income_of(t, policies), _PRINCIPAL)]
    elif kind is TransactionType.FEE:
        made = [Posting(account, asset, -quantity, t.value, Role.FEE, t.lots)]
    elif kind is TransactionType.WRITE_OFF:
        made = [Posting(account, asset, -quantity, ZERO, _PRINCIPAL, t.lots)]
    elif kind is _EXCHANGE:
        assert t.to_asset is not None
        assert t.to_quantity is not None
        into = t.to_quantity - t.fee if reduces else t.to_quantity
        cost = t.value
        if t.fee and not reduces and policies.fees is FeeTreatment.CAPITALISE:
            cost += _fee_value(t, reduces)
        made = [
            Posting(account, asset, -quantity, t.value, _PRINCIPAL, t.lots),
            Posting(account, t.to_asset, into, cost, _PRINCIPAL),
        ]
    elif kind is TransactionType.TOKEN_SWAP:
        assert t.to_asset is not None
        assert t.to_quantity is not None
        made = [
            Carry(account, asset, quantity, account, t.to_asset, t.to_quantity, Role.SWAP, t.lots)
        ]
    else:
        assert t.to_account is not None, "a transfer goes somewhere"
        leaves = quantity + t.fee if reduces else quantity
        made = [Carry(account, asset, leaves, t.to_account, asset, quantity, Role.TRANSFER, t.lots)]
    if t.fee and not reduces:
        made.append(_fee_paid(t, _fee_value(t, reduces)))
    return tuple(made)


def _on_the_way(t: Transaction, steps: Sequence[Step]) -> tuple[Hold, ...]:
    """What a transaction that settles later brings, which is not there yet: what a transfer sends,
    and what is bought or comes in."""
    found = []
    for step in steps:
        if isinstance(step, Carry) and step.role is Role.TRANSFER:
            found.append(Hold(step.to_account, step.to_asset, step.to_quantity, HoldKind.TRANSIT))
        elif isinstance(step, Posting) and step.role is _PRINCIPAL and step.quantity > 0:
            found.append(Hold(step.account, step.asset, step.quantity, HoldKind.UNSETTLED))
    return tuple(found)


def arrival_of(
    transaction: Transaction, policies: Policies
) -> tuple[Instant, tuple[Step, ...]] | None:
    """What a transaction does when it settles, and when; None of what settles at once."""
    t = transaction
    if t.settlement_time == t.time:
        return None
    holds = _on_the_way(t, _steps(t, policies))
    if not holds:
        return None
    return t.settlement_time, tuple(hold._replace(quantity=-hold.quantity) for hold in holds)


def pools_of(steps: Sequence[Step]) -> tuple[tuple[str, str], ...]:
    """The positions, account and asset, that steps change, in order."""
    found: dict[tuple[str, str], None] = {}
    for step in steps:
        found[step[:2]] = None
        if step.__class__ is Carry:
            found[step[3], step[4]] = None
    return tuple(found)


def _fee_value(t: Transaction, reduces: bool) -> Decimal:
    if reduces:
        return ZERO
    value = t.fee_value if t.fee_in_kind else at_rate(t.fee, t.rate)
    if value is None:
        raise ValueError("a fee in kind is valued before it is posted")
    return value


def _fee_paid(t: Transaction, value: Decimal) -> Posting:
    return Posting(t.account, t.fee_asset, -t.fee, value, Role.FEE)


def _principal(
    t: Transaction, quantity: Decimal, value: Decimal, incoming: bool
) -> tuple[Posting, ...]:
    signed = quantity if incoming else -quantity
    return (_new(Posting, (t.account, t.asset, signed, value, _PRINCIPAL, t.lots)),)


def _settled(t: Transaction, money: Decimal, value: Decimal, incoming: bool) -> tuple[Posting, ...]:
    if t.settlement is _EXTERNAL or not money:
        return ()
    signed = -money if incoming else money
    return (Posting(t.account, t.currency, signed, value, Role.SETTLEMENT),)


def moved_quantity(transaction: Transaction, policies: Policies, asset: str) -> Decimal:
    """By how much a transaction changes what its own account holds of an asset."""
    moved = ZERO
    for step in postings_of(transaction, policies):
        if isinstance(step, Hold):
            continue
        if step[:2] == (transaction.account, asset):
            moved += -step.quantity if isinstance(step, Carry) else step.quantity
        if isinstance(step, Carry) and (step.to_account, step.to_asset) == (
            transaction.account,
            asset,
        ):
            moved += step.to_quantity
    return moved


def received_quantity(transaction: Transaction, policies: Policies) -> Decimal | None:
    """What of the asset is there after a fee in it, where that is less than was bought or came in;
    None where nothing is kept back."""
    t = transaction
    if t.type not in INCOMING:
        return None
    moved = moved_quantity(t, policies, t.asset)
    return moved if moved < t.quantity else None


def money_total(transaction: Transaction) -> Decimal:
    """The money that a trade moves, fee in money included; of what is no trade, its amount."""
    t = transaction
    money_fee = ZERO if t.fee_in_kind or t.type not in TRADES else t.fee
    return t.amount - money_fee if t.type is _SALE else t.amount + money_fee


def fee_reduces_quantity(transaction: Transaction, policies: Policies) -> bool:
    """Whether the fee is simply not received or left behind (policy `reduce`, fee in the asset
    bought or moved).

    That is a fact of the trade, which no later rule changes: recorded under that policy it has the
    value 0, recorded under the other it has its own. Before it is valued, the policy says.
    """
    t = transaction
    if not t.fee or not _may_reduce(t):
        return False
    if t.fee_value is None:
        return policies.fee_in_kind is FeeInKind.REDUCE
    return t.fee_value == 0


def _may_reduce(t: Transaction) -> bool:
    """Whether the fee is in the asset bought or moved."""
    if t.type is _PURCHASE or t.type is _TRANSFER:
        eligible = t.fee_asset == t.asset
    else:
        eligible = t.type is _EXCHANGE and t.fee_asset == t.to_asset
    return eligible and t.fee_in_kind


def needs_fee_value(transaction: Transaction, policies: Policies) -> bool:
    """Whether a transaction that is about to be recorded pays a fee in kind that must be valued."""
    if not transaction.fee_in_kind:
        return False
    return policies.fee_in_kind is not FeeInKind.REDUCE or not _may_reduce(transaction)


CAPITALISED = frozenset({*TRADES, TransactionType.EXCHANGE})
"""Types whose fee goes into cost or off proceeds, unless the policy makes it an expense."""


def fee_expense(transaction: Transaction, policies: Policies) -> Decimal:
    """What a transaction cost that is an expense, in the functional currency: a fee that goes into
    no cost and off no proceeds, and what a `fee` transaction paid."""
    t = transaction
    if t.type is TransactionType.FEE:
        return t.value
    if t.fee == 0 or fee_reduces_quantity(t, policies):
        return ZERO
    if policies.fees is FeeTreatment.CAPITALISE and t.type in CAPITALISED:
        return ZERO
    return _fee_value(t, False)


def income_of(transaction: Transaction, policies: Policies) -> Decimal:
    """What a transaction earned, in the functional currency: a reward's fair value, or nothing
    where the policy is to bring rewards in at nil."""
    if transaction.type is not TransactionType.REWARD or policies.rewards is Rewards.NIL:
        return ZERO
    return transaction.value


def external_flow(transaction: Transaction) -> Decimal:
    """Money or value that crossed the book's edge, functional; into the book is positive."""
    t = transaction
    if t.type in TRADES:
        if t.settlement is Settlement.CASH:
            return ZERO
        money_fee = ZERO if t.fee_in_kind else t.fee
        if t.type is TransactionType.PURCHASE:
            return t.value + at_rate(money_fee, t.rate)
        return at_rate(money_fee, t.rate) - t.value
    if t.type is TransactionType.DISTRIBUTION:
        return -t.value
    return t.value if t.type in (TransactionType.CONTRIBUTION, TransactionType.OPENING) else ZERO
