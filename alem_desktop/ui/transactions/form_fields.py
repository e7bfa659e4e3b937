"""Which fields an entry has by its type, and how many of its figures must be said.

A field is named as the CSV column of CONTRACT.md, as in a `FieldError`.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

from alem_desktop.core.assets import is_currency
from alem_desktop.core.policy import Rewards
from alem_desktop.core.transactions import OWN_FIELDS, TRADES, UNVALUED, TransactionType

FIGURES = ("quantity", "price", "amount")
AMOUNTS = (*FIGURES, "to_quantity", "fee")
CODES = ("asset", "to_asset", "currency", "fee_asset")
ACCOUNTS = ("account", "to_account")
MOMENTS = ("time", "settlement_time")
COUNTED_IN = {"quantity": "asset", "to_quantity": "to_asset", "fee": "fee_asset"}
"""The code that says how many decimals a figure takes."""

FIELDS = (
    "type",
    "asset",
    "time",
    "account",
    "to_account",
    "quantity",
    "to_quantity",
    "to_asset",
    "price",
    "currency",
    "amount",
    "fee",
    "fee_asset",
    "lots",
    "settlement",
    "settlement_time",
    "counterparty",
    "reference",
    "tx_hash",
    "note",
)
"""In the order in which the form shows them and problems are visited."""

_COMMON = frozenset(
    {
        "type",
        "asset",
        "time",
        "account",
        "quantity",
        "counterparty",
        "reference",
        "tx_hash",
        "note",
    }
)
_VALUE = frozenset({"price", "currency", "amount"})


class Figures(Enum):
    """What must be said of quantity, price and amount: two of them; a quantity, and two if it is
    not alone; or a quantity, since there is nothing else."""

    TWO = "two"
    QUANTITY_OR_TWO = "quantity or two"
    QUANTITY = "quantity"


def at_face_value(kind: TransactionType, asset: str) -> bool:
    """Whether money of a state comes or goes in itself: a quantity says it all."""
    return kind not in TRADES and kind not in UNVALUED and is_currency(asset)


def shown_fields(kind: TransactionType, asset: str) -> frozenset[str]:
    """The fields that an entry of a type and asset has."""
    fields = _COMMON | OWN_FIELDS[kind]
    if kind in TRADES or kind is TransactionType.TRANSFER:
        fields |= {"settlement_time"}
    if kind in UNVALUED or at_face_value(kind, asset):
        return fields - _VALUE
    return fields | {"currency"}


def figures_of(kind: TransactionType, asset: str, rewards: Rewards) -> Figures:
    """What must be said of the three figures; `rewards`: the rule at the entry's time."""
    if kind in UNVALUED or at_face_value(kind, asset):
        return Figures.QUANTITY
    at_nil = kind is TransactionType.REWARD and rewards is Rewards.NIL
    return Figures.QUANTITY_OR_TWO if at_nil or kind is TransactionType.FEE else Figures.TWO


def missing_figures(wanted: Figures, given: Collection[str]) -> tuple[str, ...]:
    """The figures that are still to be said; the first of several that would do."""
    alone = wanted is Figures.QUANTITY_OR_TWO and not set(given) - {"quantity"}
    if wanted is Figures.QUANTITY or alone:
        return () if "quantity" in given else ("quantity",)
    return tuple(name for name in FIGURES if name not in given)[: max(2 - len(given), 0)]


def needed_fields(kind: TransactionType) -> tuple[str, ...]:
    """The other fields that must not be blank."""
    needed = ["asset", "time", "account", "to_account", "to_quantity", "to_asset", "reference"]
    if kind in TRADES:
        needed.append("currency")
    return tuple(needed)
