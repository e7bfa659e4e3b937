"""Reading positions: what each account held at a moment, its open lots, and what was disposed of.

Each question is answered from the newest movement before the moment, one index look-up per
position, so that its cost does not grow with the length of history.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import itemgetter
from typing import Any, NamedTuple

from alem_desktop.core.assets import Asset, AssetClass
from alem_desktop.core.calendar import Instant
from alem_desktop.core.lots import EMPTY, Balance, LotId, Match
from alem_desktop.core.money import ZERO
from alem_desktop.core.movements import Movement
from alem_desktop.core.postings import CARRIED, HoldKind, Role
from alem_desktop.storage.reading import (
    OPEN,
    REFERENCE_OF_LOT,
    Reader,
    UnreadableRow,
    figure,
    moment,
    stored,
)


@dataclass(frozen=True, slots=True)
class HeldPosition:
    """An asset in an account with its balance; what of it is locked, what is in transit from an own
    account, and what was bought or came in and has not settled."""

    account: str
    asset: Asset
    balance: Balance
    locked: Decimal = Decimal(0)
    in_transit: Decimal = Decimal(0)
    unsettled: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class HeldLot:
    """What is left of a lot in an account at a moment."""

    key: LotId
    reference: str
    account: str
    asset: str
    acquired_at: Instant
    quantity: Decimal
    cost: Decimal
    rate: Decimal | None


@dataclass(frozen=True, slots=True)
class BookedMovement:
    """A movement with the reference of its transaction; what a change of policy moved has none, and
    the type “policy”."""

    reference: str
    type: str
    movement: Movement


_CARRIED = ", ".join(f"'{role.value}'" for role in sorted(CARRIED))


class PoolRow(NamedTuple):
    """A position that ever moved: who and what it is."""

    account_id: int
    name: str
    asset_id: int
    code: str
    asset_class: str
    decimals: int
    native_currency: str | None

    @property
    def asset(self) -> Asset:
        kind = stored(AssetClass, self.asset_class)
        return Asset(self.code, kind, self.decimals, self.native_currency)


def balance_before(reader: Reader, account_id: int, asset_id: int, cut: Instant) -> Balance:
    """What a pool held just before an instant."""
    row = reader.exec_driver_sql(
        "SELECT quantity_after, cost_after, rated_cost_after, unrated_after, lots_after "
        "FROM movements WHERE account_id = ? AND asset_id = ? AND time < ? "
        "ORDER BY time DESC, sequence DESC, leg DESC LIMIT 1",
        (account_id, asset_id, cut),
    ).first()
    if row is None:
        return EMPTY
    return Balance(
        figure(row.quantity_after),
        figure(row.cost_after),
        figure(row.rated_cost_after),
        row.unrated_after,
        row.lots_after,
    )


def held(reader: Reader, cut: Instant) -> Iterator[HeldPosition]:
    """Every position that was not nil just before `cut`, by account and asset."""
    holds = _holds(reader, cut)
    for row in pools(reader):
        balance = balance_before(reader, row.account_id, row.asset_id, cut)
        if balance.quantity:
            held_back = holds.get((row.account_id, row.asset_id), {})
            yield HeldPosition(
                row.name, row.asset, balance, *(held_back.get(kind, ZERO) for kind in _HELD_BACK)
            )


_HELD_BACK = (HoldKind.LOCK, HoldKind.TRANSIT, HoldKind.UNSETTLED)


def _holds(reader: Reader, cut: Instant) -> dict[tuple[int, int], dict[str, Decimal]]:
    """What of each position was held back just before an instant, by why."""
    found: dict[tuple[int, int], dict[str, Decimal]] = {}
    for account_id, asset_id, kind, quantity in reader.exec_driver_sql(
        "SELECT account_id, asset_id, kind, quantity FROM holds WHERE time < ?", (cut,)
    ):
        kinds = found.setdefault((account_id, asset_id), {})
        kinds[kind] = kinds.get(kind, ZERO) + figure(quantity)
    return found


def open_lots(
    reader: Reader, cut: Instant, account: str | None = None, asset: str | None = None
) -> Iterator[HeldLot]:
    """The lots that were open just before `cut`, by asset, acquisition and account."""
    wanted = [
        row for row in pools(reader) if account in (None, row.name) and asset in (None, row.code)
    ]
    found: list[HeldLot] = []
    for pool in wanted:
        taken = _taken(reader, pool.account_id, pool.asset_id, cut)
        rows = reader.exec_driver_sql(
            f"SELECT l.id, l.origin, {REFERENCE_OF_LOT} AS reference, l.acquired_at, l.quantity, "
            f"l.cost, l.rate FROM ({_OPEN_THEN}) l",
            _open_then(pool.account_id, pool.asset_id, cut),
        )
        for row in rows:
            used, used_cost = taken.get(LotId(row.id), (Decimal(0), Decimal(0)))
            found.append(
                HeldLot(
                    LotId(row.origin),
                    row.reference,
                    pool.name,
                    pool.code,
                    row.acquired_at,
                    figure(row.quantity) - used,
                    figure(row.cost) - used_cost,
                    None if row.rate is None else figure(row.rate),
                )
            )
    found = _whole_lots(found)
    found.sort(key=lambda lot: (lot.asset, lot.acquired_at, lot.key, lot.account))
    yield from found


def _whole_lots(parcels: list[HeldLot]) -> list[HeldLot]:
    """Parcels of one lot in one account as one line, their rates being one."""
    found: dict[tuple[LotId, str, str], HeldLot] = {}
    for parcel in parcels:
        place = (parcel.key, parcel.account, parcel.asset)
        before = found.get(place)
        if before is not None:
            parcel = replace(
                before,
                quantity=before.quantity + parcel.quantity,
                cost=before.cost + parcel.cost,
            )
        found[place] = parcel
    return list(found.values())


_OPEN_THEN = (
    "SELECT id, origin, acquired_at, quantity, cost, rate FROM lots "
    f"WHERE account_id = ? AND asset_id = ? AND closed_at = {OPEN} AND opened_at < ? "
    "UNION ALL SELECT id, origin, acquired_at, quantity, cost, rate FROM lots "
    f"WHERE account_id = ? AND asset_id = ? AND closed_at < {OPEN} AND closed_at >= ? "
    "AND opened_at < ?"
)
"""Lots open just before an instant: those open still, and those closed since. An index each."""


def _open_then(account_id: int, asset_id: int, cut: Instant) -> tuple[int, ...]:
    """The parameters of `_OPEN_THEN`."""
    return account_id, asset_id, cut, account_id, asset_id, cut, cut


def _taken(
    reader: Reader, account_id: int, asset_id: int, cut: Instant
) -> dict[LotId, tuple[Decimal, Decimal]]:
    """What disposals before `cut` took of lots that were still open then."""
    rows = reader.exec_driver_sql(
        f"SELECT m.lot_id, m.quantity, m.cost FROM ({_OPEN_THEN}) l "
        "JOIN matches m ON m.lot_id = l.id WHERE m.time < ?",
        (*_open_then(account_id, asset_id, cut), cut),
    )
    taken: dict[LotId, tuple[Decimal, Decimal]] = {}
    for row in rows:
        key = LotId(row.lot_id)
        quantity, cost = taken.get(key, (Decimal(0), Decimal(0)))
        taken[key] = quantity + figure(row.quantity), cost + figure(row.cost)
    return taken


_ROLES = {role.value: role for role in Role}
_new = tuple.__new__


def _role(text: str) -> Role:
    role = _ROLES.get(text)
    return stored(Role, text) if role is None else role


def _booked(row: Any) -> BookedMovement:
    """A row of `_MOVED`; made field by field, as a report of ten years makes fifty thousand."""
    (
        reference,
        kind,
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
    ) = row
    fields = (
        account,
        asset,
        time,
        sequence,
        leg,
        _ROLES.get(role) or _role(role),
        figure(quantity),
        figure(value),
        figure(cost),
        None if presentation is None else figure(presentation),
        figure(quantity_after),
        figure(cost_after),
        figure(rated_cost_after),
        unrated_after,
        lots_after,
    )
    return BookedMovement(reference, kind, _new(Movement, fields))


_MOVED = (
    "SELECT coalesce(t.reference, '') AS reference, coalesce(t.type, 'policy') AS type, "
    "a.name AS account, s.code AS asset, m.time, m.sequence, m.leg, m.role, m.quantity, m.value, "
    "m.cost, m.presentation_cost, m.quantity_after, m.cost_after, m.rated_cost_after, "
    "m.unrated_after, m.lots_after "
)
_MOVEMENT = (
    f"{_MOVED} FROM movements m "
    "JOIN accounts a ON a.id = m.account_id JOIN assets s ON s.id = m.asset_id "
    "LEFT JOIN transactions t ON t.sequence = m.sequence "
)


def movements_between(
    reader: Reader, start: Instant, end: Instant, disposals_only: bool = False
) -> Iterator[BookedMovement]:
    """Movements from `start` on and before `end`, in economic order."""
    sign = f"AND m.quantity LIKE '-%' AND m.role NOT IN ({_CARRIED}) " if disposals_only else ""
    rows = reader.exec_driver_sql(
        f"{_MOVEMENT} WHERE m.time >= ? AND m.time < ? {sign}ORDER BY m.time, m.sequence, m.leg",
        (start, end),
    )
    for row in rows.tuples():
        yield _booked(row)


def movements_in(
    reader: Reader, account: str | None, asset: str, cut: Instant
) -> Iterator[BookedMovement]:
    """What moved a position, or (account None) an asset in all accounts, before an instant."""
    for row in pools(reader):
        if row.code != asset or account not in (None, row.name):
            continue
        rows = reader.exec_driver_sql(
            f"{_MOVEMENT} WHERE m.account_id = ? AND m.asset_id = ? AND m.time < ? "
            "ORDER BY m.time, m.sequence, m.leg",
            (row.account_id, row.asset_id, cut),
        )
        for found in rows:
            yield _booked(found)


def newest_movements(
    reader: Reader, account: str | None, asset: str, cut: Instant, most: int
) -> Iterator[list[BookedMovement]]:
    """Of each position that `movements_in` tells of: at most `most` movements, the newest first.

    What it costs grows with `most`, not with the length of history.
    """
    for row in pools(reader):
        if row.code != asset or account not in (None, row.name):
            continue
        rows = reader.exec_driver_sql(
            f"{_MOVEMENT} WHERE m.account_id = ? AND m.asset_id = ? AND m.time < ? "
            "ORDER BY m.time DESC, m.sequence DESC, m.leg DESC LIMIT ?",
            (row.account_id, row.asset_id, cut, most),
        )
        yield [_booked(found) for found in rows]


def movement_count(reader: Reader, account: str | None, asset: str, cut: Instant) -> int:
    """How many movements `movements_in` tells of."""
    found = reader.exec_driver_sql(
        "SELECT count(*) FROM movements WHERE asset_id = (SELECT id FROM assets WHERE code = ?) "
        "AND account_id IN (SELECT id FROM accounts WHERE name = coalesce(?, name)) AND time < ?",
        (asset, account, cut),
    )
    return int(found.scalar_one())


def movements_of(reader: Reader, sequence: int) -> Iterator[BookedMovement]:
    """The movements of one transaction, in the order in which they happened."""
    rows = reader.exec_driver_sql(
        f"{_MOVED} FROM transactions t CROSS JOIN assets s CROSS JOIN accounts a "
        "JOIN movements m ON m.account_id = a.id AND m.asset_id = s.id "
        "AND m.time = t.time AND m.sequence = t.sequence "
        "WHERE t.sequence = ? ORDER BY m.leg, a.name",
        (sequence,),
    )
    for row in rows:
        yield _booked(row)


_MATCH = (
    f"SELECT m.sequence, m.leg, l.origin, {REFERENCE_OF_LOT} AS reference, l.acquired_at, "
    "m.quantity, m.cost, m.presentation_cost FROM matches m JOIN lots l ON l.id = m.lot_id "
)


def matches_of(reader: Reader, sequence: int, leg: int) -> tuple[Match, ...]:
    """The lots that one movement took from, oldest first; parts of one lot are one match."""
    rows = reader.exec_driver_sql(f"{_MATCH} WHERE m.sequence = ? AND m.leg = ?", (sequence, leg))
    return _matched([_match(row) for row in rows])


def matches_between(
    reader: Reader, start: Instant, end: Instant
) -> dict[tuple[int, int], tuple[Match, ...]]:
    """The matches of every movement from `start` on and before `end`, by its record and leg.

    One question for all, where a long report would ask ten thousand.
    """
    found: dict[tuple[int, int], list[Match]] = {}
    rows = reader.exec_driver_sql(f"{_MATCH} WHERE m.time >= ? AND m.time < ?", (start, end))
    for row in rows.tuples():
        match, place = _match(row), row[:2]
        if place in found:
            found[place].append(match)
        else:
            found[place] = [match]
    return {place: _matched(parts) for place, parts in found.items()}


def _match(row: Any) -> Match:
    _, _, origin, reference, acquired_at, quantity, cost, presentation = row
    rated = None if presentation is None else figure(presentation)
    return _new(Match, (origin, reference, acquired_at, figure(quantity), figure(cost), rated))


def _matched(parts: list[Match]) -> tuple[Match, ...]:
    """Matches oldest first, those of one lot as one."""
    if len(parts) == 1:
        return tuple(parts)
    parts.sort(key=_by_age)
    if len({part[0] for part in parts}) == len(parts):
        return tuple(parts)
    found: dict[int, Match] = {}
    for part in parts:
        before = found.get(part.lot)
        found[part.lot] = part if before is None else _joined(before, part)
    return tuple(found.values())


_by_age = itemgetter(2, 0)
"""Of matches: when the lot was acquired, then which lot it is."""


def _joined(one: Match, other: Match) -> Match:
    rated = None
    if one.presentation_cost is not None and other.presentation_cost is not None:
        rated = one.presentation_cost + other.presentation_cost
    return one._replace(
        quantity=one.quantity + other.quantity,
        cost=one.cost + other.cost,
        presentation_cost=rated,
    )


def first_time(reader: Reader) -> Instant | None:
    """The instant of the earliest transaction."""
    first = reader.exec_driver_sql(
        "SELECT min(time) FROM transactions WHERE state IN ('approved', 'reversed')"
    ).scalar()
    return None if first is None else moment(first)


def account_count(reader: Reader) -> int:
    """How many accounts the book has."""
    return int(reader.exec_driver_sql("SELECT count(*) FROM accounts").scalar_one())


def swaps_since(reader: Reader, since: Instant) -> list[tuple[str, str]]:
    """From which assets into which lots were carried from an instant on."""
    rows = reader.exec_driver_sql(
        "SELECT DISTINCT s.code, i.code FROM carries c JOIN assets s ON s.id = c.asset_id "
        "JOIN assets i ON i.id = c.to_asset_id WHERE c.time >= ? AND c.asset_id <> c.to_asset_id",
        (since,),
    )
    return [(row[0], row[1]) for row in rows]


def ids_of(reader: Reader, account: str, asset: str) -> tuple[int, int]:
    """By which numbers the file knows an account and an asset."""
    row = reader.exec_driver_sql(
        "SELECT a.id, s.id FROM accounts a, assets s WHERE a.name = ? AND s.code = ?",
        (account, asset),
    ).first()
    if row is None:
        raise UnreadableRow(f"“{account}” or “{asset}” moved, but is not in its table")
    return row[0], row[1]


def pools(reader: Reader) -> list[PoolRow]:
    """Each account and asset that ever moved, by leaps through the index and not by a scan.

    One leap for the next account and one for its next asset: asked for the next pair, SQLite would
    step over every movement of the pair before.
    """
    rows = reader.exec_driver_sql(
        "WITH RECURSIVE held (account_id) AS ("
        "SELECT min(account_id) FROM movements UNION ALL "
        "SELECT (SELECT min(account_id) FROM movements WHERE account_id > h.account_id) "
        "FROM held h WHERE h.account_id IS NOT NULL), "
        "pools (account_id, asset_id) AS ("
        "SELECT account_id, (SELECT min(asset_id) FROM movements WHERE account_id = h.account_id) "
        "FROM held h WHERE account_id IS NOT NULL UNION ALL "
        "SELECT account_id, (SELECT min(asset_id) FROM movements m "
        "WHERE m.account_id = p.account_id AND m.asset_id > p.asset_id) "
        "FROM pools p WHERE p.asset_id IS NOT NULL) "
        "SELECT a.id, a.name, s.id, s.code, s.asset_class, s.decimals, s.native_currency "
        "FROM pools p JOIN accounts a ON a.id = p.account_id JOIN assets s ON s.id = p.asset_id "
        "ORDER BY a.name, s.code"
    )
    return [PoolRow(*row) for row in rows]
