"""Writing what a ledger caused into the derived tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from itertools import chain
from typing import Any, Protocol

from alem_desktop.core.lots import significant_unit_cost
from alem_desktop.core.money import ZERO, plain
from alem_desktop.core.movements import Effects
from alem_desktop.core.postings import Role
from alem_desktop.storage.reading import OPEN, Reader
from alem_desktop.storage.rewinding import LOT, MATCH, TakenBack
from alem_desktop.storage.rows import insert_rows

_TRANSFER, _SWAP = Role.TRANSFER, Role.SWAP


class LotRow(Protocol):
    """A parcel as it is stored."""

    id: int
    origin: int
    reference: str
    acquired_at: int
    quantity: str
    cost: str
    rate: str | None


def unit_cost(quantity: Decimal, cost: Decimal) -> Decimal:
    """What a parcel is ranked by under HIFO: its cost per unit when it came."""
    return significant_unit_cost(cost, quantity)


def write(
    connection: Reader,
    accounts: Mapping[str, int],
    assets: Mapping[str, int],
    effects: Effects,
    old: TakenBack,
) -> None:
    """Put movements, lots, matches and holds into their tables, in place of what was taken back."""
    movements: dict[tuple[int, int], list[tuple[object, ...]]] = defaultdict(list)
    lots: list[tuple[object, ...]] = []
    closed, opened = effects.closed, iter(effects.opened)
    for (
        account,
        asset,
        time,
        sequence,
        leg,
        role,
        quantity,
        value,
        cost,
        presentation,
        quantity_after,
        cost_after,
        rated_cost_after,
        unrated_after,
        lots_after,
    ) in effects.movements:
        pool = account_id, asset_id = accounts[account], assets[asset]
        quantity_text, value_text = plain(quantity), plain(value)
        incoming = quantity > ZERO
        movements[pool].append(
            (
                account_id,
                asset_id,
                time,
                sequence,
                leg,
                role._value_,
                quantity_text,
                value_text,
                value_text if incoming else plain(cost),
                None if presentation is None else plain(presentation),
                plain(quantity_after),
                plain(cost_after),
                plain(rated_cost_after) if rated_cost_after else "0",
                unrated_after,
                lots_after,
            )
        )
        if incoming and role is not _TRANSFER and role is not _SWAP:
            key, acquired_at, rate = next(opened)
            end = closed.pop(key, None)
            lots.append(
                (
                    key,
                    key,
                    account_id,
                    asset_id,
                    acquired_at,
                    time,
                    quantity_text,
                    value_text,
                    None if rate is None else plain(rate),
                    OPEN if end is None else end.time,
                    None if end is None else end.sequence,
                )
            )
    for lot in effects.received:
        end = closed.pop(lot.key, None)
        lots.append(
            (
                lot.key,
                lot.origin,
                accounts[lot.account],
                assets[lot.asset],
                lot.acquired_at,
                lot.time,
                plain(lot.quantity),
                plain(lot.cost),
                None if lot.rate is None else plain(lot.rate),
                OPEN if end is None else end.time,
                None if end is None else end.sequence,
            )
        )
    for (account_id, asset_id), since in old.pools.items():
        for table in ("movements", "holds"):
            connection.exec_driver_sql(
                f"DELETE FROM {table} WHERE account_id = ? AND asset_id = ? AND time >= ?",
                (account_id, asset_id, since),
            )
    # Pool by pool, as the table is kept: SQLite then adds at the end of each, and not all over.
    in_order = list(chain.from_iterable(movements[pool] for pool in sorted(movements)))
    insert_rows(connection, "movements", _MOVEMENT, in_order)
    ends: dict[int, tuple[object, ...]] = {lot: (end[0], end[1]) for lot, end in closed.items()}
    _write_lots(connection, lots, ends, old)
    matches: list[tuple[object, ...]] = [
        (
            sequence,
            leg,
            lot,
            time,
            plain(quantity),
            plain(cost),
            None if presentation is None else plain(presentation),
        )
        for sequence, leg, time, (lot, _, _, quantity, cost, presentation) in effects.matches
    ]
    _write_matches(connection, matches, old)
    holds = [
        (
            accounts[hold.account],
            assets[hold.asset],
            hold.time,
            hold.sequence,
            hold.leg,
            hold.kind.value,
            plain(hold.quantity),
        )
        for hold in effects.holds
    ]
    insert_rows(connection, "holds", _HOLD, holds)


def _write_lots(
    connection: Reader,
    lots: list[tuple[object, ...]],
    ends: dict[int, tuple[object, ...]],
    old: TakenBack,
) -> None:
    """Put parcels into their table, and when others were used up; those taken back that came out
    the same stay as they are."""
    gone = dict(old.lots)
    if gone:
        anew, lots = lots, []
        for row in anew:
            lot: Any = row[0]
            before = gone.get(lot)
            if before is None or before[:_END] != row[:_END]:
                lots.append(row)
                continue
            del gone[lot]
            if before != row:
                ends[lot] = row[_END:]
    for lot, end in old.closures.items():
        if ends.setdefault(lot, _NOT_CLOSED) == end:
            del ends[lot]
    run = connection.exec_driver_sql
    if gone:
        run("DELETE FROM lots WHERE id = ?", [(lot,) for lot in gone])
    insert_rows(connection, "lots", LOT, lots)
    if ends:
        run(
            "UPDATE lots SET closed_at = ?, closed_by = ? WHERE id = ?",
            [(*end, lot) for lot, end in ends.items()],
        )


def _write_matches(connection: Reader, matches: list[tuple[object, ...]], old: TakenBack) -> None:
    """Put matches into their table; of those taken back, change or remove what is not the same."""
    gone = dict(old.matches)
    if gone:
        anew, matches, changed = matches, [], []
        for row in anew:
            key = row[:_FIGURES]
            before = gone.pop(key, None)
            if before is None:
                matches.append(row)
            elif before != row:
                changed.append((*row[_FIGURES:], *key))
        key_is = "WHERE sequence = ? AND leg = ? AND lot_id = ?"
        run = connection.exec_driver_sql
        if changed:
            run(
                "UPDATE matches SET time = ?, quantity = ?, cost = ?, presentation_cost = ? "
                f"{key_is}",
                changed,
            )
        if gone:
            run(f"DELETE FROM matches {key_is}", list(gone))
    insert_rows(connection, "matches", MATCH, matches)


_END = LOT.split().index("closed_at")
_NOT_CLOSED = (OPEN, None)
"""How a parcel's row says whether it is used up, and how it says that it is not."""

_FIGURES = MATCH.split().index("time")
"""Where a match's row goes on after its key."""

_MOVEMENT = (
    "account_id asset_id time sequence leg role quantity value cost presentation_cost "
    "quantity_after cost_after rated_cost_after unrated_after lots_after"
)
_HOLD = "account_id asset_id time sequence leg kind quantity"
