"""Transactions: what happened, checked and complete, and the postings each one makes.

A `Draft` is what a person or a file says; `completed` checks it and works out the third of
quantity, price and amount; `Transaction` is the immutable result that the journal keeps.

The postings of each type, all in `account` (V: functional value of `amount`; f: functional value of
the fee; "in" acquires a lot at that cost, "out" disposes for those proceeds):

=============  ==========================  ==========================  =========================
type           asset                       currency, settlement cash   external flow
=============  ==========================  ==========================  =========================
purchase       in quantity, V (+ f)        out amount + fee, V + f     external: amount + fee in
sale           out quantity, V (- f)       in amount - fee, V - f      external: amount - fee out
contribution   in quantity, V              none                        V in
distribution   out quantity, V             none                        V out
opening        in quantity, V              none                        V in (brought forward)
=============  ==========================  ==========================  =========================

A fee in money (`fee_asset` is `currency`) goes into cost on a purchase and off the proceeds on a
sale where the policy is to capitalise; else, and on every other type, it is an expense. On other
types than trades the money leaves `account`.

A fee in kind is a posting of its own, "out fee, f", where f is the stored price as of the
transaction; f is then treated as money would be. Where the policy is `reduce` and the fee is in the
asset bought, there is no such posting: less is received, and the whole cost stays with it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import NamedTuple

from alem_desktop.core import calendar, errors
from alem_desktop.core.assets import is_currency
from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import UnreadableRecord, parsed
from alem_desktop.core.money import ONE, ZERO, divide, plain
from alem_desktop.core.policy import FeeInKind, FeeTreatment, Policies, Settlement


class TransactionType(StrEnum):
    """What happened (CONTRACT.md, Transactions as CSV)."""

    PURCHASE = "purchase"
    SALE = "sale"
    CONTRIBUTION = "contribution"
    DISTRIBUTION = "distribution"
    OPENING = "opening"


TRADES = frozenset({TransactionType.PURCHASE, TransactionType.SALE})
INCOMING = frozenset(
    {TransactionType.PURCHASE, TransactionType.CONTRIBUTION, TransactionType.OPENING}
)

_PURCHASE, _SALE = TransactionType.PURCHASE, TransactionType.SALE
_EXTERNAL = Settlement.EXTERNAL
_new = tuple.__new__
"""Looking members up in their class, and naming a tuple's class to make one, takes longer than what
is done with them: in a large import these short ways spare a tenth of its time."""


class Role(StrEnum):
    """Why a posting is made."""

    PRINCIPAL = "principal"
    SETTLEMENT = "settlement"
    FEE = "fee"


_PRINCIPAL = Role.PRINCIPAL


class Posting(NamedTuple):
    """One change of one asset's quantity in one account.

    `quantity` is signed. `value` is in the functional currency and not negative: the cost of what
    comes in, the proceeds of what goes out.
    """

    account: str
    asset: str
    quantity: Decimal
    value: Decimal
    role: Role


class Draft(NamedTuple):
    """A transaction as said, with what is not said left None; figures are not checked yet."""

    reference: str
    time: Instant
    type: TransactionType
    account: str
    asset: str
    quantity: Decimal | None = None
    price: Decimal | None = None
    currency: str | None = None
    amount: Decimal | None = None
    fee: Decimal | None = None
    fee_asset: str | None = None
    settlement: Settlement | None = None
    settlement_time: Instant | None = None
    counterparty: str | None = None
    tx_hash: str | None = None
    note: str | None = None


class Transaction(NamedTuple):
    """What happened, complete and checked.

    `quantity` above zero; `amount` (not negative, without the fee) and `price` in `currency`;
    `fee` in `fee_asset`. `rate`: functional currency for one `currency` on the transaction's date.
    `fee_value`: functional value of a fee in kind, None for a fee in money. Both were in force when
    the transaction was recorded and stay with it for ever.
    """

    reference: str
    time: Instant
    type: TransactionType
    account: str
    asset: str
    quantity: Decimal
    price: Decimal
    currency: str
    amount: Decimal
    fee: Decimal
    fee_asset: str
    settlement: Settlement
    settlement_time: Instant
    counterparty: str | None
    tx_hash: str | None
    note: str | None
    rate: Decimal = ONE
    fee_value: Decimal | None = None

    @property
    def fee_in_kind(self) -> bool:
        """Whether the fee is paid in an asset instead of the transaction's currency."""
        return self.fee != 0 and self.fee_asset != self.currency


def completed(draft: Draft, functional_currency: str, policies: Policies) -> Transaction:
    """The transaction that a draft describes, with its third figure and defaults filled in.

    The rate and the value of a fee in kind are still to be looked up (`valued`). Raises a
    FieldError that names the column at fault.
    """
    reference, time, kind, account, asset = draft[:5]
    trade = kind is _PURCHASE or kind is _SALE
    if trade and draft.currency is None:
        raise errors.MissingValue("currency", type=kind)
    currency = draft.currency or functional_currency
    if currency == asset and trade:
        raise errors.SameAsset("currency", asset=asset)
    settlement = draft.settlement
    if settlement is not None and not trade:
        raise errors.UnexpectedValue("settlement", type=kind)
    if asset == functional_currency and (trade or currency != functional_currency):
        raise errors.FunctionalAsset("asset", asset=asset)
    quantity, price, amount, currency = _figures(draft, currency, trade)
    if asset == functional_currency and amount != quantity:
        raise errors.NotAtFace("amount", asset=asset, quantity=quantity, amount=amount)
    fee = draft.fee or ZERO
    fee_asset = draft.fee_asset or currency
    if fee:
        if kind is _SALE and fee_asset == currency and fee > amount:
            raise errors.FeeTooLarge("fee", fee=plain(fee), of="amount", amount=plain(amount))
        if kind is _PURCHASE and fee_asset == asset and fee >= quantity:
            raise errors.FeeTooLarge("fee", fee=plain(fee), of="quantity", amount=plain(quantity))
    settlement_time = draft.settlement_time
    if settlement_time is None:
        settlement_time = time
    elif settlement_time < time:
        raise errors.SettledBeforeTrade("settlement_time")
    return _new(
        Transaction,
        (
            reference,
            time,
            kind,
            account,
            asset,
            quantity,
            price,
            currency,
            amount,
            fee,
            fee_asset,
            settlement or policies.settlement,
            settlement_time,
            draft.counterparty,
            draft.tx_hash,
            draft.note,
            ONE,
            None,
        ),
    )


def _figures(draft: Draft, currency: str, trade: bool) -> tuple[Decimal, Decimal, Decimal, str]:
    """Quantity, price and amount from two of them, and the currency they are in."""
    quantity, price, amount = draft.quantity, draft.price, draft.amount
    if quantity is not None and quantity < ZERO:
        raise errors.NegativeNumber("quantity", found=plain(quantity))
    if price is not None and price < ZERO:
        raise errors.NegativeNumber("price", found=plain(price))
    if amount is not None and amount < ZERO:
        raise errors.NegativeNumber("amount", found=plain(amount))
    if draft.fee is not None and draft.fee < ZERO:
        raise errors.NegativeNumber("fee", found=plain(draft.fee))
    if quantity is not None and not quantity:
        raise errors.NotPositive("quantity", found="0")
    face_value = not trade and is_currency(draft.asset)
    if face_value and quantity is not None and price is None and amount is None:
        # Money comes and goes at face value, in itself.
        return quantity, ONE, quantity, draft.asset
    third = third_figure(quantity, price, amount)
    if quantity is None:
        if price is None or amount is None:
            raise errors.TwoOfThreeNeeded("quantity", type=draft.type)
        if third is None:
            raise errors.NotPositive("price", found="0")
        if third == 0:
            raise errors.NotPositive("amount", found=plain(amount))
        return third, price, amount, currency
    if amount is None:
        if price is None or third is None:
            raise errors.TwoOfThreeNeeded("amount", type=draft.type)
        return quantity, price, third, currency
    if price is None:
        assert third is not None, "a quantity above zero divides"
        return quantity, third, amount, currency
    _check_product(quantity, price, amount)
    return quantity, price, amount, currency


def third_figure(
    quantity: Decimal | None, price: Decimal | None, amount: Decimal | None
) -> Decimal | None:
    """The one of three that is not given: quantity x price = amount, a quotient as `divide` says.

    None when another is missing too, when none is, or when it would be divided by zero.
    """
    if amount is None:
        return None if quantity is None or price is None else quantity * price
    if quantity is None:
        return divide(amount, price) if price else None
    return divide(amount, quantity) if price is None and quantity else None


def _check_product(quantity: Decimal, price: Decimal, amount: Decimal) -> None:
    """Refuse three figures that disagree in the last place in which `amount` is written."""
    product = quantity * price
    exponent = amount.as_tuple().exponent
    assert isinstance(exponent, int)
    place = Decimal(1).scaleb(min(exponent, 0))
    if abs(product - amount) * 2 > place:
        raise errors.FiguresDisagree(
            "amount",
            quantity=plain(quantity),
            price=plain(price),
            product=plain(product.quantize(place, ROUND_HALF_UP)),
            amount=plain(amount),
        )


def valued(transaction: Transaction, rate: Decimal, fee_value: Decimal | None) -> Transaction:
    """The transaction with the functional values in force at its time.

    `rate`: functional currency for one `currency`; `fee_value`: of a fee in kind. Raises
    FeeTooLarge where a sale's fee in kind is worth more than the sale.
    """
    sold_for = transaction.amount * rate
    if transaction.type is TransactionType.SALE and fee_value is not None and fee_value > sold_for:
        raise errors.FeeTooLarge("fee", fee=plain(fee_value), of="amount", amount=plain(sold_for))
    return transaction._replace(rate=rate, fee_value=fee_value)


def postings_of(transaction: Transaction, policies: Policies) -> tuple[Posting, ...]:
    """The postings a transaction makes, in the order in which they happen (table above).

    Raises ValueError for a fee in kind that has not been valued.
    """
    t = transaction
    _, _, kind, account, asset, quantity, _, _, amount, fee, _, settlement = t[:12]
    rate = t.rate
    value = amount if rate is ONE or rate == ONE else amount * rate
    trade = kind is _PURCHASE or kind is _SALE
    incoming = kind is _PURCHASE or kind in INCOMING
    if not fee and (settlement is _EXTERNAL or not trade):  # as most rows of a large import are
        signed = quantity if incoming else -quantity
        return (_new(Posting, (account, asset, signed, value, _PRINCIPAL)),)
    if not fee:
        principal = _principal(t, t.quantity, value, incoming)
        return (*principal, *_settled(t, t.amount, value, incoming)) if trade else principal
    in_kind = t.fee_in_kind
    reduces = in_kind and fee_reduces_quantity(t, policies)
    fee_value = t.fee_value if in_kind else t.fee * t.rate
    if reduces:
        fee_value = ZERO
    if fee_value is None:
        raise ValueError("a fee in kind is valued before it is posted")
    quantity = t.quantity - t.fee if reduces else t.quantity
    into_figures = trade and policies.fees is FeeTreatment.CAPITALISE and not reduces
    adjusted = value
    if into_figures:
        adjusted = value + fee_value if incoming else value - fee_value
    made = list(_principal(t, quantity, adjusted, incoming))
    if trade:
        money_fee = ZERO if in_kind else t.fee
        money = t.amount + money_fee if incoming else t.amount - money_fee
        money_value = value + money_fee * t.rate if incoming else value - money_fee * t.rate
        made += _settled(t, money, money_value, incoming)
    if (in_kind or not trade) and not reduces:
        made.append(Posting(t.account, t.fee_asset, -t.fee, fee_value, Role.FEE))
    return tuple(made)


def received_quantity(transaction: Transaction, policies: Policies) -> Decimal | None:
    """What of the asset is there after a fee in it, where that is less than was bought or came in;
    None where nothing is kept back."""
    t = transaction
    if t.type not in INCOMING:
        return None
    moved = sum((p.quantity for p in postings_of(t, policies) if p.asset == t.asset), ZERO)
    return moved if moved < t.quantity else None


def money_total(transaction: Transaction) -> Decimal:
    """The money that a trade moves, fee in money included; of what is no trade, its amount."""
    t = transaction
    money_fee = ZERO if t.fee_in_kind or t.type not in TRADES else t.fee
    return t.amount - money_fee if t.type is _SALE else t.amount + money_fee


def fee_reduces_quantity(transaction: Transaction, policies: Policies) -> bool:
    """Whether the fee is simply not received (policy `reduce`, fee in the asset bought)."""
    return (
        policies.fee_in_kind is FeeInKind.REDUCE
        and transaction.type is TransactionType.PURCHASE
        and transaction.fee_asset == transaction.asset
    )


def fee_expense(transaction: Transaction, policies: Policies) -> Decimal:
    """The part of the fee that is an expense, in the functional currency."""
    t = transaction
    if t.fee == 0 or fee_reduces_quantity(t, policies):
        return ZERO
    if t.type in TRADES and policies.fees is FeeTreatment.CAPITALISE:
        return ZERO
    if t.fee_in_kind:
        assert t.fee_value is not None
        return t.fee_value
    return t.fee * t.rate


def external_flow(transaction: Transaction) -> Decimal:
    """Money or value that crossed the book's edge, functional; into the book is positive."""
    t = transaction
    if t.type in TRADES:
        if t.settlement is Settlement.CASH:
            return ZERO
        money_fee = ZERO if t.fee_in_kind else t.fee
        if t.type is TransactionType.PURCHASE:
            return (t.amount + money_fee) * t.rate
        return -(t.amount - money_fee) * t.rate
    value = t.amount * t.rate
    return value if t.type in INCOMING else -value


def _principal(
    t: Transaction, quantity: Decimal, value: Decimal, incoming: bool
) -> tuple[Posting, ...]:
    signed = quantity if incoming else -quantity
    return (_new(Posting, (t.account, t.asset, signed, value, _PRINCIPAL)),)


def _settled(t: Transaction, money: Decimal, value: Decimal, incoming: bool) -> tuple[Posting, ...]:
    if t.settlement is _EXTERNAL or not money:
        return ()
    signed = -money if incoming else money
    return (Posting(t.account, t.currency, signed, value, Role.SETTLEMENT),)


# -- as journal payload ----------------------------------------------------------------------------

_quoted = json.encoder.encode_basestring
"""Text as JSON, in its own alphabet."""


def to_payload(transaction: Transaction) -> str:
    """The transaction as the journal keeps it: canonical JSON, what is not given left out.

    Spelled out key by key in order of the alphabet, which is what `journal.canonical` would give
    and takes a third of its time; and once more at one go for what most rows of a large file are.
    """
    t = transaction
    (
        reference,
        time,
        kind,
        account,
        asset,
        quantity,
        price,
        currency,
        amount,
        fee,
        _,
        settlement,
        settlement_time,
        counterparty,
        tx_hash,
        note,
        rate,
        fee_value,
    ) = t
    bare = counterparty is None and tx_hash is None and note is None and fee_value is None
    if bare and rate is ONE and not fee and settlement_time == time:
        return (
            f'{{"account":{_quoted(account)},"amount":"{plain(amount)}","asset":{_quoted(asset)},'
            f'"currency":{_quoted(currency)},"price":"{plain(price)}",'
            f'"quantity":"{plain(quantity)}","reference":{_quoted(reference)},'
            f'"settlement":"{settlement._value_}","time":"{calendar.iso(time)}",'
            f'"type":"{kind._value_}"}}'
        )
    parts = [
        f'{{"account":{_quoted(t.account)},"amount":"{plain(t.amount)}","asset":{_quoted(t.asset)}'
    ]
    add = parts.append
    if t.counterparty is not None:
        add(f'"counterparty":{_quoted(t.counterparty)}')
    add(f'"currency":{_quoted(t.currency)}')
    if t.fee:
        add(f'"fee":"{plain(t.fee)}","fee_asset":{_quoted(t.fee_asset)}')
    if t.fee_value is not None:
        add(f'"fee_value":"{plain(t.fee_value)}"')
    if t.note is not None:
        add(f'"note":{_quoted(t.note)}')
    add(f'"price":"{plain(t.price)}","quantity":"{plain(t.quantity)}"')
    if t.rate is not ONE and t.rate != ONE:
        add(f'"rate":"{plain(t.rate)}"')
    add(f'"reference":{_quoted(t.reference)},"settlement":"{t.settlement}"')
    if t.settlement_time != t.time:
        add(f'"settlement_time":"{calendar.iso(t.settlement_time)}"')
    add(f'"time":"{calendar.iso(t.time)}"')
    if t.tx_hash is not None:
        add(f'"tx_hash":{_quoted(t.tx_hash)}')
    add(f'"type":"{t.type}"}}')
    return ",".join(parts)


def from_payload(sequence: int, payload: str) -> Transaction:
    """The inverse of `to_payload`, for a record's payload. Raises UnreadableRecord."""
    try:
        return _from_fields(parsed(sequence, payload))
    except (KeyError, ValueError, ArithmeticError, TypeError) as problem:
        raise UnreadableRecord(sequence) from problem


def _from_fields(p: Mapping[str, str]) -> Transaction:
    time = calendar.parse_iso(p["time"])
    later = p.get("settlement_time")
    fee_value = p.get("fee_value")
    return Transaction(
        reference=p["reference"],
        time=time,
        type=TransactionType(p["type"]),
        account=p["account"],
        asset=p["asset"],
        quantity=Decimal(p["quantity"]),
        price=Decimal(p["price"]),
        currency=p["currency"],
        amount=Decimal(p["amount"]),
        fee=Decimal(p.get("fee", "0")),
        fee_asset=p.get("fee_asset", p["currency"]),
        settlement=Settlement(p["settlement"]),
        settlement_time=time if later is None else calendar.parse_iso(later),
        counterparty=p.get("counterparty"),
        tx_hash=p.get("tx_hash"),
        note=p.get("note"),
        rate=Decimal(p.get("rate", "1")),
        fee_value=None if fee_value is None else Decimal(fee_value),
    )


VALUATION_FIELDS = frozenset({"rate", "fee_value"})
"""What the book looked up itself; not part of what the source said."""


def differing_field(was: Mapping[str, str], now: Mapping[str, str]) -> str | None:
    """The first field in which two payloads of one reference say something else, or None.

    Values that the book looked up at the time of recording do not count.
    """
    for name in Transaction._fields:
        if name not in VALUATION_FIELDS and was.get(name) != now.get(name):
            return name
    return None
