"""Transactions: what happened, checked and complete.

A `Draft` is what a person or a file says; `completed` checks it and works out the third of
quantity, price and amount; `Transaction` is the immutable result that the journal keeps. What each
type does to positions, cost, income and flows stands in `core.postings`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import NamedTuple

from alem_desktop.core import calendar, errors
from alem_desktop.core.assets import is_currency
from alem_desktop.core.calendar import Instant
from alem_desktop.core.journal import UnreadableRecord, canonical, parsed
from alem_desktop.core.money import (
    COST_QUANTUM,
    ONE,
    ZERO,
    at_rate,
    divide,
    parse_number,
    plain,
    total,
)
from alem_desktop.core.policy import FeeInKind, LotMethod, Policies, Rewards, Settlement


class TransactionType(StrEnum):
    """What happened (CONTRACT.md, Transactions as CSV)."""

    PURCHASE = "purchase"
    SALE = "sale"
    EXCHANGE = "exchange"
    TOKEN_SWAP = "token_swap"
    TRANSFER = "transfer"
    CONTRIBUTION = "contribution"
    DISTRIBUTION = "distribution"
    REWARD = "reward"
    FEE = "fee"
    WRITE_OFF = "write_off"
    OPENING = "opening"
    LOCK = "lock"
    UNLOCK = "unlock"


_T = TransactionType

TRADES = frozenset({_T.PURCHASE, _T.SALE})
"""Bought or sold for money, which `currency` must name."""

INCOMING = frozenset({_T.PURCHASE, _T.CONTRIBUTION, _T.REWARD, _T.OPENING})
OUTGOING = frozenset({_T.SALE, _T.EXCHANGE, _T.TOKEN_SWAP, _T.DISTRIBUTION, _T.FEE, _T.WRITE_OFF})
"""What `asset` does: it comes in, it goes out; in the other types it stays the fund's."""

UNVALUED = frozenset({_T.TOKEN_SWAP, _T.TRANSFER, _T.WRITE_OFF, _T.LOCK, _T.UNLOCK})
"""Types for which a quantity says it all: no price, no amount."""

_VALUE = frozenset({"price", "amount"})
_PAID = frozenset({"fee", "fee_asset"})
_INTO = frozenset({"to_asset", "to_quantity"})

OWN_FIELDS: Mapping[TransactionType, frozenset[str]] = {
    _T.PURCHASE: _VALUE | _PAID | {"settlement"},
    _T.SALE: _VALUE | _PAID | {"settlement", "lots"},
    _T.EXCHANGE: _VALUE | _PAID | _INTO | {"lots"},
    _T.TOKEN_SWAP: _PAID | _INTO | {"lots"},
    _T.TRANSFER: _PAID | {"to_account", "lots"},
    _T.CONTRIBUTION: _VALUE | _PAID,
    _T.DISTRIBUTION: _VALUE | _PAID | {"lots"},
    _T.REWARD: _VALUE | _PAID,
    _T.FEE: _VALUE | {"lots"},
    _T.WRITE_OFF: _PAID | {"lots"},
    _T.OPENING: _VALUE | _PAID,
    _T.LOCK: frozenset(),
    _T.UNLOCK: frozenset(),
}
"""What a type may say beside time, account, asset, quantity, currency and the texts."""

_PROCEEDS = frozenset({_T.SALE, _T.EXCHANGE, _T.DISTRIBUTION})
"""Types that part with something at `amount`: no fee in money is above it."""

_NEEDED: Mapping[TransactionType, tuple[str, ...]] = {
    _T.EXCHANGE: ("to_asset", "to_quantity"),
    _T.TOKEN_SWAP: ("to_asset", "to_quantity"),
    _T.TRANSFER: ("to_account",),
}

_PURCHASE, _SALE = _T.PURCHASE, _T.SALE
_new = tuple.__new__
"""Looking members up in their class, and naming a tuple's class to make one, takes longer than what
is done with them: in a large import these short ways spare a tenth of its time."""


class LotChoice(NamedTuple):
    """A quantity to be taken from the lots that one transaction opened."""

    reference: str
    quantity: Decimal


class Draft(NamedTuple):
    """A transaction as said, with what is not said left None; figures are not checked yet.

    `to_account` of a transfer, `to_asset` and `to_quantity` of an exchange or token swap; `lots`
    names the lots to take from, else the book's method chooses.
    """

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
    to_account: str | None = None
    to_asset: str | None = None
    to_quantity: Decimal | None = None
    lots: tuple[LotChoice, ...] = ()


_UNSAID = (None, None, None, ())
"""`to_account` and what follows it in a draft of the types that a large import is made of."""

_FIRST_OF_THEM = Draft._fields.index("to_account")


class Transaction(NamedTuple):
    """What happened, complete and checked.

    `quantity` above zero; `amount` (not negative, without the fee) and `price` in `currency`, both
    0 for types without a value; `fee` in `fee_asset`. `rate`: functional currency for one
    `currency` on the transaction's date. `fee_value`: functional value of a fee in kind (0 of one
    that is kept back from the quantity), and of what a `fee` transaction paid where it names no
    amount; None for a fee in money. Both were in force when the transaction was recorded and stay
    with it for ever.
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
    to_account: str | None = None
    to_asset: str | None = None
    to_quantity: Decimal | None = None
    lots: tuple[LotChoice, ...] = ()

    @property
    def fee_in_kind(self) -> bool:
        """Whether the fee is paid in an asset instead of the transaction's currency."""
        return self.fee != 0 and self.fee_asset != self.currency

    @property
    def valued(self) -> bool:
        """Whether price and amount say something: not of a transfer, nor of a fee whose value the
        book looked up."""
        if self.type is _T.FEE:
            return self.fee_value is None
        return self.type not in UNVALUED

    @property
    def value(self) -> Decimal:
        """What `amount` is in the functional currency, as of the transaction; 0 of what has no
        value of its own."""
        if self.type is _T.FEE and self.fee_value is not None:
            return self.fee_value
        return at_rate(self.amount, self.rate)


def functional_value(t: Transaction) -> Decimal | None:
    """What a transaction is worth in the functional currency; None of what has no value."""
    return None if t.type in UNVALUED else t.value


def completed(draft: Draft, functional_currency: str, policies: Policies) -> Transaction:
    """The transaction that a draft describes, with its third figure and defaults filled in.

    The rate and the value of a fee in kind are still to be looked up (`valued`). Raises a
    FieldError that names the column at fault.
    """
    reference, time, kind, account, asset = draft[:5]
    trade = kind is _PURCHASE or kind is _SALE
    if not trade or draft[_FIRST_OF_THEM:] != _UNSAID:
        _check_fields(draft, functional_currency)
    if trade and draft.currency is None:
        raise errors.MissingValue("currency", type=kind)
    currency = draft.currency or functional_currency
    if currency == asset and trade:
        raise errors.SameAsset("currency", asset=asset)
    settlement = draft.settlement
    valued = trade or kind not in UNVALUED
    if asset == functional_currency and (trade or (valued and currency != functional_currency)):
        raise errors.FunctionalAsset("asset", asset=asset)
    if valued:
        quantity, price, amount, currency = _figures(draft, currency, trade, policies)
        if asset == functional_currency and amount != quantity:
            raise errors.NotAtFace("amount", asset=asset, quantity=quantity, amount=amount)
    else:
        quantity, price, amount = _positive(draft, "quantity"), ZERO, ZERO
    fee = draft.fee or ZERO
    fee_asset = draft.fee_asset or currency
    if fee:
        _check_fee(draft, fee, fee_asset, currency, quantity, amount, policies)
    settlement_time = draft.settlement_time
    if settlement_time is None:
        settlement_time = time
    elif settlement_time < time:
        raise errors.SettledBeforeTrade("settlement_time")
    if draft.lots:
        if policies.lot_method is LotMethod.AVERAGE:
            raise errors.LotsUnderAverage("lots")
        # What a transfer leaves behind as its fee goes with it, and is named with it.
        kept_back = policies.fee_in_kind is FeeInKind.REDUCE and kind is _T.TRANSFER
        _check_lots(draft, quantity + fee if kept_back and fee_asset == asset else quantity)
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
            draft.to_account,
            draft.to_asset,
            draft.to_quantity,
            draft.lots,
        ),
    )


def _check_fields(draft: Draft, functional_currency: str) -> None:
    """Refuse what does not belong to the type, and what it needs and lacks."""
    kind, own = draft.type, OWN_FIELDS[draft.type]
    for field in (
        "settlement",
        "price",
        "amount",
        "fee",
        "fee_asset",
        *Draft._fields[_FIRST_OF_THEM:],
    ):
        said = getattr(draft, field)
        if said is None or said == () or field in own:
            continue
        if kind is _T.WRITE_OFF and field == "amount" and said == 0:
            continue  # the proceeds of what is lost, said in a figure
        if field == "lots":
            raise errors.LotsNotAllowed(field, type=kind)
        raise errors.UnexpectedValue(field, type=kind)
    for field in _NEEDED.get(kind, ()):
        if getattr(draft, field) is None:
            raise errors.MissingValue(field, type=kind)
    if draft.to_account == draft.account:
        raise errors.SameAccount("to_account", account=draft.account)
    if draft.to_asset is not None:
        if draft.to_asset == draft.asset:
            raise errors.SwappedForItself("to_asset", asset=draft.asset)
        if functional_currency in (draft.asset, draft.to_asset):
            field = "asset" if draft.asset == functional_currency else "to_asset"
            raise errors.FunctionalAsset(field, asset=functional_currency)
        _positive(draft, "to_quantity")


def _positive(draft: Draft, field: str) -> Decimal:
    """A quantity that must be there and above zero."""
    figure: Decimal | None = getattr(draft, field)
    if figure is None:
        raise errors.MissingValue(field, type=draft.type)
    if figure < 0:
        raise errors.NegativeNumber(field, found=plain(figure))
    if not figure:
        raise errors.NotPositive(field, found="0")
    return figure


def _check_fee(
    draft: Draft,
    fee: Decimal,
    fee_asset: str,
    currency: str,
    quantity: Decimal,
    amount: Decimal,
    policies: Policies,
) -> None:
    """Refuse a fee below zero, above the proceeds, or kept back from what came in until nothing of
    that is left."""
    kind = draft.type
    if fee < 0:
        raise errors.NegativeNumber("fee", found=plain(fee))
    if kind in _PROCEEDS and fee_asset == currency and fee > amount:
        raise errors.FeeTooLarge("fee", fee=plain(fee), of="amount", amount=plain(amount))
    if policies.fee_in_kind is not FeeInKind.REDUCE:
        return
    if kind is _PURCHASE and fee_asset == draft.asset and fee >= quantity:
        raise errors.FeeLeavesNothing("fee", fee=plain(fee), of="quantity", amount=plain(quantity))
    into = draft.to_quantity
    if into is not None and fee_asset == draft.to_asset and fee >= into:
        raise errors.FeeLeavesNothing("fee", fee=plain(fee), of="to_quantity", amount=plain(into))


def _check_lots(draft: Draft, quantity: Decimal) -> None:
    """Refuse lots that do not add up to the quantity that is taken from them."""
    for choice in draft.lots:
        if choice.quantity <= 0:
            raise errors.NotPositive("lots", found=plain(choice.quantity))
    named = total(choice.quantity for choice in draft.lots)
    if named != quantity:
        raise errors.LotsDoNotAddUp("lots", named=plain(named), quantity=plain(quantity))


def _figures(
    draft: Draft, currency: str, trade: bool, policies: Policies
) -> tuple[Decimal, Decimal, Decimal, str]:
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
    if quantity is not None and price is None and amount is None and not trade:
        if is_currency(draft.asset):
            # Money comes and goes at face value, in itself.
            return quantity, ONE, quantity, draft.asset
        if draft.type is _T.FEE or _comes_at_nil(draft, policies):
            return quantity, ZERO, ZERO, currency
    third = third_figure(quantity, price, amount)
    if quantity is None:
        if price is None or amount is None:
            raise errors.TwoOfThreeNeeded("quantity", type=draft.type)
        if third is None:
            raise errors.NotPositive("price", found="0")
        if third == 0:
            raise _too_small(price, amount)
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


def _too_small(price: Decimal, amount: Decimal) -> errors.FieldError:
    """Why an amount at a price is no quantity."""
    if not amount:
        return errors.NotPositive("amount", found="0")
    return errors.TooSmallAtPrice(
        "amount", amount=plain(amount), price=plain(price), smallest=plain(COST_QUANTUM)
    )


def _comes_at_nil(draft: Draft, policies: Policies) -> bool:
    return draft.type is _T.REWARD and policies.rewards is Rewards.NIL


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
    sold_for = at_rate(transaction.amount, rate)
    if transaction.type is TransactionType.SALE and fee_value is not None and fee_value > sold_for:
        raise errors.FeeTooLarge("fee", fee=plain(fee_value), of="amount", amount=plain(sold_for))
    return transaction._replace(rate=rate, fee_value=fee_value)


_CHOICE = re.compile(r"(.+?):(\d+(?:\.\d+)?)(?:;|$)", re.ASCII | re.DOTALL)


def parse_lots(text: str) -> tuple[LotChoice, ...]:
    """Lots as written in one cell, `REF:quantity;REF:quantity`. Raises BadLots.

    A reference may hold colons and semicolons itself: its quantity is what follows the colon that
    a semicolon or the end comes after.
    """
    text = text.strip()
    found: list[LotChoice] = []
    place = 0
    while place < len(text):
        match = _CHOICE.match(text, place)
        if match is None:
            raise errors.BadLots("lots", found=text[:60])
        found.append(LotChoice(match[1].strip(), parse_number(match[2], "lots")))
        place = match.end()
    return tuple(found)


def lots_text(lots: tuple[LotChoice, ...]) -> str:
    """The inverse of `parse_lots`."""
    return ";".join(f"{choice.reference}:{plain(choice.quantity)}" for choice in lots)


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
        *more,
    ) = t
    bare = counterparty is None and tx_hash is None and note is None and fee_value is None
    trade = kind is _PURCHASE or kind is _SALE
    if more != _NO_MORE or (not trade and kind in _ELSEWHERE):
        return _encoded(t)
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


_ELSEWHERE = frozenset({*UNVALUED, _T.FEE, _T.EXCHANGE})
_NO_MORE = [None, None, None, ()]


def _encoded(t: Transaction) -> str:
    """The payload of the rarer types, by the encoder of all other acts."""
    said: dict[str, str | None] = {
        "account": t.account,
        "amount": plain(t.amount) if t.valued else None,
        "asset": t.asset,
        "counterparty": t.counterparty,
        "currency": t.currency,
        "fee": plain(t.fee) if t.fee else None,
        "fee_asset": t.fee_asset if t.fee else None,
        "fee_value": None if t.fee_value is None else plain(t.fee_value),
        "lots": lots_text(t.lots) or None,
        "note": t.note,
        "price": plain(t.price) if t.valued else None,
        "quantity": plain(t.quantity),
        "rate": plain(t.rate) if t.rate != ONE else None,
        "reference": t.reference,
        "settlement": t.settlement.value,
        "settlement_time": (
            calendar.iso(t.settlement_time) if t.settlement_time != t.time else None
        ),
        "time": calendar.iso(t.time),
        "to_account": t.to_account,
        "to_asset": t.to_asset,
        "to_quantity": None if t.to_quantity is None else plain(t.to_quantity),
        "tx_hash": t.tx_hash,
        "type": t.type.value,
    }
    return canonical({name: text for name, text in said.items() if text is not None})


def from_payload(sequence: int, payload: str) -> Transaction:
    """The inverse of `to_payload`, for a record's payload. Raises UnreadableRecord."""
    try:
        return _from_fields(parsed(sequence, payload))
    except (KeyError, ValueError, ArithmeticError, TypeError) as problem:
        raise UnreadableRecord(sequence) from problem


def _from_fields(p: Mapping[str, str]) -> Transaction:
    time = calendar.parse_iso(p["time"])
    later = p.get("settlement_time")
    fee_value, into = p.get("fee_value"), p.get("to_quantity")
    kind = TransactionType(p["type"])
    for field in _NEEDED.get(kind, ()):
        p[field]  # it was never recorded without
    unsaid = kind in UNVALUED or (kind is _T.FEE and fee_value is not None)
    return Transaction(
        reference=p["reference"],
        time=time,
        type=kind,
        account=p["account"],
        asset=p["asset"],
        quantity=Decimal(p["quantity"]),
        price=ZERO if unsaid else Decimal(p["price"]),
        currency=p["currency"],
        amount=ZERO if unsaid else Decimal(p["amount"]),
        fee=Decimal(p.get("fee", "0")),
        fee_asset=p.get("fee_asset", p["currency"]),
        settlement=Settlement(p["settlement"]),
        settlement_time=time if later is None else calendar.parse_iso(later),
        counterparty=p.get("counterparty"),
        tx_hash=p.get("tx_hash"),
        note=p.get("note"),
        rate=Decimal(p.get("rate", "1")),
        fee_value=None if fee_value is None else Decimal(fee_value),
        to_account=p.get("to_account"),
        to_asset=p.get("to_asset"),
        to_quantity=None if into is None else Decimal(into),
        lots=parse_lots(p.get("lots", "")),
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
