"""Accounts, assets and references: the names a book knows, and what stands behind each."""

from __future__ import annotations

from collections.abc import Sequence

from alem_desktop.core.assets import Asset, AssetClass
from alem_desktop.core.calendar import Instant
from alem_desktop.core.lots import EMPTY, Balance
from alem_desktop.storage.position_store import balance_before
from alem_desktop.storage.reading import OPEN, Reader, stored

_CHUNK = 500


def account_names(reader: Reader) -> tuple[str, ...]:
    """All accounts by name."""
    return tuple(reader.exec_driver_sql("SELECT name FROM accounts ORDER BY name").scalars())


def all_assets(reader: Reader) -> tuple[Asset, ...]:
    """All assets by code."""
    rows = reader.exec_driver_sql(
        "SELECT code, asset_class, decimals, native_currency FROM assets ORDER BY code"
    )
    return tuple(
        Asset(code, stored(AssetClass, kind), places, native) for code, kind, places, native in rows
    )


def has_reference(reader: Reader, reference: str) -> bool:
    """Whether a reference is in the book."""
    return bool(sequences_of(reader, (reference,)))


def sequences_of(reader: Reader, references: Sequence[str] | None = None) -> dict[str, int]:
    """The record of each of these references (None: of all) that is in the book."""
    query = "SELECT reference, sequence FROM transactions"
    if references is None:
        return dict(map(tuple, reader.exec_driver_sql(query)))
    found: dict[str, int] = {}
    for start in range(0, len(references), _CHUNK):
        chunk = tuple(references[start : start + _CHUNK])
        marks = ", ".join("?" * len(chunk))
        rows = reader.exec_driver_sql(f"{query} WHERE reference IN ({marks})", chunk)
        found.update((reference, sequence) for reference, sequence in rows)
    return found


def references_of(reader: Reader, sequences: Sequence[int]) -> dict[int, str]:
    """The reference of each of these records that is a transaction's."""
    found: dict[int, str] = {}
    for start in range(0, len(sequences), _CHUNK):
        chunk = tuple(sequences[start : start + _CHUNK])
        marks = ", ".join("?" * len(chunk))
        rows = reader.exec_driver_sql(
            f"SELECT sequence, reference FROM transactions WHERE sequence IN ({marks})", chunk
        )
        found.update((sequence, reference) for sequence, reference in rows)
    return found


def reversal_of(reader: Reader, reference: str) -> int | None:
    """The record that reversed an entry, None of one that stands (or is not there)."""
    reversed_by: int | None = reader.exec_driver_sql(
        "SELECT reversed_by FROM transactions WHERE reference = ?", (reference,)
    ).scalar()
    return reversed_by


def standing(reader: Reader, reference: str) -> tuple[str, Instant]:
    """The state and the time of an entry that is in the register."""
    row = reader.exec_driver_sql(
        "SELECT state, time FROM transactions WHERE reference = ?", (reference,)
    ).first()
    return row[0], Instant(row[1])


def time_of(reader: Reader, sequence: int) -> Instant | None:
    """When the transaction of a record happened; None of another record."""
    found: Instant | None = reader.exec_driver_sql(
        "SELECT time FROM transactions WHERE sequence = ?", (sequence,)
    ).scalar()
    return found


def reference_times(reader: Reader) -> list[tuple[str, Instant]]:
    """Every reference that was ever used, those of reversed entries too, with its time."""
    return list(map(tuple, reader.exec_driver_sql("SELECT reference, time FROM transactions")))


def newest_balance(reader: Reader, account: str, asset: str) -> Balance:
    """What an account holds of an asset after its newest movement."""
    ask = reader.exec_driver_sql
    account_id = ask("SELECT id FROM accounts WHERE name = ?", (account,)).scalar()
    asset_id = ask("SELECT id FROM assets WHERE code = ?", (asset,)).scalar()
    if account_id is None or asset_id is None:
        return EMPTY
    return balance_before(reader, account_id, asset_id, Instant(OPEN))
