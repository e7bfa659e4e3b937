"""Signatures over batches of records."""

from __future__ import annotations

from collections.abc import Iterator

from alem_desktop.core.seals import Seal
from alem_desktop.storage.reading import Reader


def add(connection: Reader, seal: Seal) -> None:
    """Keep a seal."""
    connection.exec_driver_sql(
        "INSERT INTO seals (first, last, user, signature) VALUES (?, ?, ?, ?)", tuple(seal)
    )


def seals(reader: Reader) -> Iterator[Seal]:
    """All seals in order of their records."""
    for row in reader.exec_driver_sql(
        "SELECT first, last, user, signature FROM seals ORDER BY last"
    ):
        yield Seal(*row)


def newest(reader: Reader) -> Seal | None:
    """The seal over the newest sealed record."""
    row = reader.exec_driver_sql(
        "SELECT first, last, user, signature FROM seals ORDER BY last DESC LIMIT 1"
    ).first()
    return None if row is None else Seal(*row)
