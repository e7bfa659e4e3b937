"""The program's own CSV (CONTRACT.md): transactions, and beside them prices; both can be imported.

Imported into a new book of the same policies, prices first, they give the same holdings. Of
quantity, price and amount the file leaves out the one that was worked out from the others, where
rounding or more decimals than an import takes would make them disagree. Text stands as it was
recorded, signs of formulas too (`core.spreadsheet_text`): an apostrophe would be imported with it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from alem_desktop.core import calendar
from alem_desktop.core.money import MAX_DECIMALS, MAX_INTEGER_DIGITS, decimal_places, plain
from alem_desktop.core.price_rules import OVERRIDE
from alem_desktop.core.transactions import TRADES, Transaction, lots_text, third_figure
from alem_desktop.services.exporters.register import Register

COLUMNS = (
    "reference",
    "time",
    "type",
    "account",
    "asset",
    "quantity",
    "price",
    "currency",
    "amount",
    "fee",
    "fee_asset",
    "to_account",
    "to_asset",
    "to_quantity",
    "lots",
    "settlement",
    "settlement_time",
    "counterparty",
    "tx_hash",
    "note",
)
PRICE_COLUMNS = ("time", "base", "quote", "price", "source")


def prices_beside(path: Path) -> Path:
    """Where the prices go: fund.csv has fund-prices.csv beside it."""
    return path.with_name(f"{path.stem}-prices{path.suffix}")


def write_transactions(register: Register, path: Path) -> None:
    """Write all transactions in force, in economic order."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(map(cells_of, register.transactions()))


def write_prices(register: Register, path: Path) -> None:
    """Write all prices and rates, by pair and time."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(PRICE_COLUMNS)
        writer.writerows(price_rows(register))


BY_HAND = "by hand"
"""Source, in a file, of a price that a person said: what is imported was approved by nobody."""


def price_rows(register: Register) -> Iterator[tuple[str, str, str, str, str]]:
    """The cells of PRICE_COLUMNS; a rate that was given for a date has the date."""
    for _day, o in register.observations():
        time = calendar.iso(o.time) if o.effective is None else o.effective.isoformat()
        source = BY_HAND if o.source == OVERRIDE else o.source
        yield time, o.base, o.quote, plain(o.price), source


def cells_of(t: Transaction, whole: bool = False) -> list[str]:
    """The cells of COLUMNS; blank where a transaction does not say.

    `whole`: all figures, for people to read; else those that an import takes.
    """
    said = {
        "reference": t.reference,
        "time": calendar.iso(t.time),
        "type": t.type.value,
        "account": t.account,
        "asset": t.asset,
        "currency": t.currency,  # also where it says in what a fee was paid
        **{name: plain(figure) for name, figure in _figures(t, whole).items()},
        "fee": plain(t.fee) if t.fee else "",
        "fee_asset": t.fee_asset if t.fee else "",
        "settlement": t.settlement.value if t.type in TRADES else "",
        "settlement_time": "" if t.settlement_time == t.time else calendar.iso(t.settlement_time),
        "to_account": t.to_account or "",
        "to_asset": t.to_asset or "",
        "to_quantity": "" if t.to_quantity is None else plain(t.to_quantity),
        "lots": lots_text(t.lots),
        "counterparty": t.counterparty or "",
        "tx_hash": t.tx_hash or "",
        "note": t.note or "",
    }
    return [said.get(column, "") for column in COLUMNS]


def _figures(t: Transaction, whole: bool) -> dict[str, Decimal]:
    """The three figures, or those of them from which an import makes all three again."""
    quantity, price, amount = t.quantity, t.price, t.amount
    if not t.valued:
        return {"quantity": quantity}
    given = {"quantity": quantity, "price": price, "amount": amount}
    if whole:
        return given
    if price.adjusted() >= MAX_INTEGER_DIGITS:
        del given["price"]  # worked out of a tiny quantity, and more than an import takes
    elif quantity * price == amount:
        if decimal_places(amount) > MAX_DECIMALS:
            del given["amount"]
    elif third_figure(quantity, None, amount) == price:
        del given["price"]
    elif third_figure(None, price, amount) == quantity:
        del given["quantity"]
    return given
