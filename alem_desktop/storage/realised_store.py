"""Reading what disposals brought, and what swaps carried, without the rest of their movements."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import ZERO
from alem_desktop.core.postings import CARRIED, Role
from alem_desktop.storage.position_store import PoolRow
from alem_desktop.storage.reading import Reader, all_figures, figure, moment

_CARRIED = ", ".join(f"'{role.value}'" for role in sorted(CARRIED))
_OF_POSITION = "FROM movements WHERE account_id = ? AND asset_id = ? AND time >= ? AND time < ?"
_DISPOSALS = f"{_OF_POSITION} AND quantity LIKE '-%' AND role NOT IN ({_CARRIED})"


class Proceeds(NamedTuple):
    """A disposal: when, what it brought, functional, and what had been paid for it in the
    presentation currency, None where a rate was unknown."""

    time: Instant
    value: Decimal
    presentation_cost: Decimal | None


class SwappedCost(NamedTuple):
    """What a token swap carried into a position, above zero, or out of it."""

    time: Instant
    cost: Decimal


def realised_gain(reader: Reader, pool: PoolRow, since: Instant, until: Instant) -> Decimal:
    """What disposals of a position brought less the cost they released, functional, from an instant
    on and before another."""
    # Of what was worth its cost, as money in itself always is, nothing need be read.
    rows = reader.exec_driver_sql(
        f"SELECT value, cost {_DISPOSALS} AND cost <> '-' || value",
        (pool.account_id, pool.asset_id, since, until),
    )
    told = list(rows.tuples())
    return sum(all_figures(text for row in told for text in row), ZERO)


def disposals(reader: Reader, pool: PoolRow, until: Instant) -> Iterator[Proceeds]:
    """Every disposal of a position before an instant, in order."""
    rows = reader.exec_driver_sql(
        f"SELECT time, value, presentation_cost {_DISPOSALS} ORDER BY time, sequence, leg",
        (pool.account_id, pool.asset_id, 0, until),
    )
    for time, value, cost in rows.tuples():
        paid = None if cost is None else ZERO - figure(cost)
        yield Proceeds(moment(time), figure(value), paid)


def swapped(reader: Reader, pool: PoolRow, since: Instant, until: Instant) -> Iterator[SwappedCost]:
    """What token swaps carried into or out of a position from an instant on and before another."""
    rows = reader.exec_driver_sql(
        f"SELECT time, cost {_OF_POSITION} AND role = ? ORDER BY time, sequence, leg",
        (pool.account_id, pool.asset_id, since, until, Role.SWAP.value),
    )
    for time, cost in rows.tuples():
        yield SwappedCost(moment(time), figure(cost))
