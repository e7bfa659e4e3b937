"""The small book that tests share, and short ways to say and read things about books.

Every figure here can be checked by hand; the tests do so in words of their own.
"""

from __future__ import annotations

import csv
import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from alem_desktop.core.calendar import Instant, instant_of
from alem_desktop.core.policy import Settlement
from alem_desktop.core.transactions import Draft, TransactionType

FUND = "Alem Crypto Fund"
USER = "Aigerim"
DERIVED = (
    "accounts",
    "assets",
    "transactions",
    "movements",
    "lots",
    "matches",
    "carries",
    "holds",
    "policies",
)
"""The tables of a book's file that say what the journal says in other words."""

CUSTODY, VAULT = "Custody", "Vault"

SHARED_DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
"""Real files from outside that only some machines have; tests that use them skip without."""


def at(text: str) -> Instant:
    """An instant from ISO 8601 with offset: at("2024-01-15T10:00:00Z")."""
    return instant_of(datetime.fromisoformat(text))


def draft(reference: str, time: str, kind: str, account: str, asset: str, **said: object) -> Draft:
    """A draft with figures as text: draft("P-1", "2024-01-15T10:00Z", "purchase", ...)."""
    figures: dict[str, Any] = {
        name: Decimal(value)
        for name, value in said.items()
        if name in ("quantity", "price", "amount", "fee") and isinstance(value, str)
    }
    if isinstance(said.get("settlement"), str):
        figures["settlement"] = Settlement(said["settlement"])
    return Draft(reference, at(time), TransactionType(kind), account, asset, **(said | figures))


def _purchase(reference: str, time: str, quantity: str, price: str) -> Draft:
    return draft(
        reference, time, "purchase", CUSTODY, "BNB",
        quantity=quantity, price=price, currency="USD", counterparty="Binance Kazakhstan",
    )  # fmt: skip


DRAFTS = (
    draft("C-1", "2024-01-10T06:00:00Z", "contribution", CUSTODY, "USD", quantity="1000000"),
    draft("C-2", "2024-01-10T06:30:00Z", "contribution", VAULT, "USD", quantity="50000"),
    _purchase("P-1", "2024-01-15T10:00:00Z", "40", "500"),
    _purchase("P-2", "2024-02-01T10:00:00Z", "30", "640"),
    draft(
        "P-4", "2024-02-10T09:30:00Z", "purchase", VAULT, "BTC",
        quantity="0.5", price="43000", currency="USD", fee="21.50", note="First of the vault",
    ),
    _purchase("P-3", "2024-02-20T10:00:00Z", "50", "480"),
    draft(
        "S-1", "2024-03-05T12:00:00Z", "sale", CUSTODY, "BNB",
        quantity="60", price="620", currency="USD",
    ),
)  # fmt: skip
"""Seven transactions: worked figure X2 in Custody, half a bitcoin in Vault."""

PRICE_FILES = {
    "rates.csv": (
        "time,base,quote,price,source\n"
        "2024-01-09,USD,KZT,450.00,NBK\n"
        "2024-01-15,USD,KZT,452.50,NBK\n"
        "2024-02-01,USD,KZT,449.25,NBK\n"
        "2024-02-10,USD,KZT,448.00,NBK\n"
        "2024-02-20,USD,KZT,451.75,NBK\n"
        "2024-03-05,USD,KZT,447.10,NBK\n"
        "2024-03-06,USD,KZT,447.90,NBK\n"
    ),
    "prices.csv": (
        "time,base,quote,price,source\n"
        "2024-01-15,BNB,USD,501.00,Test exchange\n"
        "2024-02-01,BNB,USD,641.00,Test exchange\n"
        "2024-02-20,BNB,USD,481.00,Test exchange\n"
        "2024-03-05,BNB,USD,621.00,Test exchange\n"
        "2024-03-06,BNB,USD,712.40,Test exchange\n"
        "2024-02-10,BTC,USD,43100.50,Test exchange\n"
        "2024-03-05,BTC,USD,63776.05,Test exchange\n"
        "2024-03-06,BTC,USD,66074.04,Test exchange\n"
    ),
}

COLUMNS = (
    "reference,time,type,account,asset,quantity,price,currency,amount,fee,fee_asset,"
    "settlement,settlement_time,counterparty,tx_hash,note"
)


def csv_file(path: Path, *rows: str, header: str = COLUMNS) -> Path:
    """A file of transactions; each row is filled up with commas to the header's width."""
    width = header.count(",") + 1
    filled = [row + "," * (width - len(next(csv.reader([row])))) for row in rows]
    path.write_text("\n".join((header, *filled)) + "\n", encoding="utf-8")
    return path


def price_file(path: Path, *rows: str, header: str = "time,base,quote,price,source") -> Path:
    """A file of prices."""
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


def derived_rows(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every derived table, in a fixed order: equal books have equal rows."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
            for table in DERIVED
        }


def facts(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Everything a book's file says, table by table, and its schema."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            row[0]
            for row in connection.execute(
                "SELECT name FROM sqlite_master WHERE lower(type) = 'table' ORDER BY name"
            )
        ]
        said = {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2, 3, 4").fetchall()
            if len(connection.execute(f"PRAGMA table_info({name})").fetchall()) >= 4
            else connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()
            for name in names
        }
        said["schema"] = connection.execute(
            "SELECT name, sql FROM sqlite_master ORDER BY name"
        ).fetchall()
        return said


def sha256(path: Path) -> str:
    """The digest of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def figures(**texts: str | None) -> Mapping[str, Decimal | None]:
    """Figures by name from text; None stays None."""
    return {name: None if text is None else Decimal(text) for name, text in texts.items()}


def wal_bytes(path: Path) -> int:
    """How much of a book still waits in its write-ahead log."""
    wal = path.with_name(f"{path.name}-wal")
    return wal.stat().st_size if wal.exists() else 0


def total(amounts: Iterable[str]) -> Decimal:
    """The exact sum of decimal strings."""
    return sum(map(Decimal, amounts), Decimal(0))
