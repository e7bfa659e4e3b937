"""Reading what was bought and sold."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.calendar import Instant
from alem_desktop.core.postings import Role
from alem_desktop.core.transactions import TransactionType
from alem_desktop.storage import position_store
from alem_desktop.storage.reading import Reader, figure

_TRADED = (TransactionType.PURCHASE, TransactionType.SALE, TransactionType.EXCHANGE)


class BookedTrade(NamedTuple):
    """One side of a trade as it was booked: `quantity` and functional `value` above zero."""

    sequence: int
    reference: str
    time: Instant
    is_purchase: bool
    account: str
    asset: str
    quantity: Decimal
    value: Decimal


def trades(
    reader: Reader, since: Instant, until: Instant, account: str | None, asset: str | None
) -> list[BookedTrade]:
    """What was bought and sold from an instant on and before another, in economic order."""
    kinds = ", ".join(f"'{kind.value}'" for kind in _TRADED)
    found: list[BookedTrade] = []
    for pool in position_store.pools(reader):
        if account not in (None, pool.name) or asset not in (None, pool.code):
            continue
        rows = reader.exec_driver_sql(
            "SELECT m.sequence, t.reference, m.time, m.quantity, m.value FROM movements m "
            "JOIN transactions t ON t.sequence = m.sequence "
            "WHERE m.account_id = ? AND m.asset_id = ? AND m.time >= ? AND m.time < ? "
            f"AND m.role = ? AND t.type IN ({kinds})",
            (pool.account_id, pool.asset_id, since, until, Role.PRINCIPAL.value),
        )
        for sequence, reference, time, moved, value in rows.tuples():
            quantity = figure(moved)
            found.append(
                BookedTrade(
                    sequence, reference, time, quantity > 0, pool.name, pool.code, abs(quantity),
                    figure(value),
                )
            )  # fmt: skip
    found.sort(key=lambda trade: (trade.time, trade.sequence))
    return found
