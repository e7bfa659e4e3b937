"""Going back: which positions a late entry concerns, since when, and what they say from then on.

A position's rows depend on what came before them in the same position, on the positions from which
lots were carried into it, and, where lots are pooled over the fund, on every account that holds the
asset. `Rewinds` finds all that hangs together; nothing outside it is touched. `TakenBack`
holds what is to be booked anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import ZERO
from alem_desktop.core.movements import Effects, Entry, PoolKey
from alem_desktop.core.policy import LotMethod, LotPool, PolicyTimeline
from alem_desktop.core.postings import CARRIED, Posting, Role
from alem_desktop.core.regains import Regain
from alem_desktop.storage.reading import OPEN, Reader, figure

_Ids = tuple[int, int]
Row = tuple[Any, ...]


class Rewinds:
    """For each pool concerned, the instant to go back to, or that entries simply follow."""

    def __init__(
        self, connection: Reader, account_ids: Mapping[str, int], asset_ids: Mapping[str, int]
    ) -> None:
        self._connection = connection
        self._account_ids, self._asset_ids = account_ids, asset_ids
        self._first: dict[PoolKey, Instant] = {}
        self._since: dict[PoolKey, Instant] = {}
        self._between: set[PoolKey] = set()

    @property
    def first(self) -> Instant | None:
        """The earliest instant at which anything is booked."""
        return min((*self._first.values(), *self._since.values()), default=None)

    def enter(self, pool: PoolKey, time: Instant) -> None:
        """Something new happens in a pool."""
        if time < self._first.setdefault(pool, time):
            self._first[pool] = time

    def enter_between(self, pool: PoolKey) -> None:
        """What happens in a pool may come before what is booked at the same instant."""
        self._between.add(pool)

    def go_back(self, pool: PoolKey, since: Instant) -> bool:
        """Go back to an instant, if not further already; whether this is news."""
        found = self._since.get(pool)
        if found is not None and found <= since:
            return False
        self._since[pool] = since
        return True

    def follow_or_go_back(self) -> None:
        """Go back in the pools that have moved since something new happened in them."""
        for pool, since in self._first.items():
            newest = self._newest(pool)
            if self._moved_since(newest, since, pool):
                self._since[pool] = since

    def _moved_since(self, newest: Instant | None, since: Instant, pool: PoolKey) -> bool:
        """Whether a pool whose newest movement this is has moved after what happens in it."""
        if newest is None:
            return False
        return newest > since or (newest == since and pool in self._between)

    def rate_anew(self, since: Instant) -> None:
        """Go back in every pool into which something came at or after an instant."""
        for pool in self._pools("AND m.time >= ? AND m.quantity NOT LIKE '-%'", since):
            self.go_back(pool, since)

    def whole_book(self, since: Instant) -> None:
        """Go back in every pool."""
        for pool in self._pools():
            self.go_back(pool, since)

    def close(self, timeline: PolicyTimeline) -> None:
        """Take in every pool that hangs together with those concerned."""
        if not timeline.constant or timeline.first.lot_pool is LotPool.FUND:
            self._close_regimes(timeline)
        waiting = list(self._since)
        while waiting:
            pool = waiting.pop()
            for other, time in self._carried(pool, self._since[pool]):
                if self.go_back(other, time):
                    waiting.append(other)
            if self._pooled(timeline):
                since = self._since[pool]
                waiting += [other for other in self._holding(pool[1]) if self.go_back(other, since)]

    def going_back(self) -> Iterator[tuple[PoolKey, Instant]]:
        """The pools that go back, each with the instant."""
        yield from self._since.items()

    def reaches(self, pool: PoolKey, time: Instant) -> bool:
        """Whether what happened in a pool at an instant is booked anew."""
        since = self._since.get(pool)
        return since is not None and time >= since

    def at_or_before(self, instant: Instant) -> set[PoolKey]:
        """The pools that are booked from an instant or earlier on."""
        found = {pool for pool, since in self._since.items() if since <= instant}
        return found | {pool for pool, first in self._first.items() if first < instant}

    # -- what hangs together ---------------------------------------------------------------------

    def _close_regimes(self, timeline: PolicyTimeline) -> None:
        """Where lots are pooled, and where a book leaves the average, accounts go back together."""
        if self._pooled(timeline):
            for asset in {asset for _, asset in self._first}:
                since = min(at for pool, at in self._first.items() if pool[1] == asset)
                between = any(pool[1] == asset for pool in self._between)
                holding = self._holding(asset)
                for newest in map(self._newest, holding):
                    if newest is not None and (newest > since or (between and newest == since)):
                        for pool in holding:
                            self.go_back(pool, since)
                        break
        first = self.first
        for change in timeline.regime_changes():
            leaving = change.before.method is LotMethod.AVERAGE is not change.after.method
            if leaving and first is not None and first <= change.effective:
                self.whole_book(change.effective)

    @staticmethod
    def _pooled(timeline: PolicyTimeline) -> bool:
        changes = timeline.regime_changes()
        ever = {timeline.first.lot_pool, *(change.after.pool for change in changes)}
        return LotPool.FUND in ever

    def _carried(self, pool: PoolKey, since: Instant) -> list[tuple[PoolKey, Instant]]:
        """The pools with which one exchanged lots since an instant, and when first."""
        ids = self._ids(pool)
        if ids is None:
            return []
        found = []
        for here, there in (("", "to_"), ("to_", "")):
            rows = self._connection.exec_driver_sql(
                f"SELECT a.name, s.code, min(c.time) AS time FROM carries c "
                f"JOIN accounts a ON a.id = c.{there}account_id "
                f"JOIN assets s ON s.id = c.{there}asset_id "
                f"WHERE c.{here}account_id = ? AND c.{here}asset_id = ? AND c.time >= ? "
                f"GROUP BY a.id, s.id",
                (*ids, since),
            )
            found += [((row.name, row.code), row.time) for row in rows]
        return found

    def _holding(self, asset: str) -> list[PoolKey]:
        """The pools of an asset that ever moved, and those in which something new happens."""
        asset_id = self._asset_ids.get(asset)
        stored = self._pools("AND m.asset_id = ?", asset_id) if asset_id is not None else []
        return list({*stored, *(pool for pool in self._first if pool[1] == asset)})

    def _newest(self, pool: PoolKey) -> Instant | None:
        ids = self._ids(pool)
        if ids is None:
            return None
        ask = self._connection.exec_driver_sql
        newest: Instant | None = ask(
            "SELECT max(time) FROM movements WHERE account_id = ? AND asset_id = ?", ids
        ).scalar()
        held: Instant | None = ask(
            "SELECT max(time) FROM holds WHERE account_id = ? AND asset_id = ?", ids
        ).scalar()
        return max((time for time in (newest, held) if time is not None), default=None)

    def _pools(self, which: str = "", *parameters: int) -> list[PoolKey]:
        """The pools with a movement of which something more is true: a look-up for each pool there
        may be, where the movements of ten years would be read to the last."""
        rows = self._connection.exec_driver_sql(
            "SELECT a.name, s.code FROM assets s CROSS JOIN accounts a WHERE EXISTS "
            "(SELECT 1 FROM movements m WHERE m.account_id = a.id AND m.asset_id = s.id "
            f"{which})",
            parameters,
        )
        return [(row.name, row.code) for row in rows]

    def _ids(self, pool: PoolKey) -> _Ids | None:
        account, asset = self._account_ids.get(pool[0]), self._asset_ids.get(pool[1])
        return None if account is None or asset is None else (account, asset)


_ROLES = {role.value: role for role in Role if role not in CARRIED}
"""Roles of what is acquired or disposed of."""
_CAUSED = frozenset({Role.POOLING.value, Role.RECOST.value})
"""Roles of movements that no posting says, but another movement or a change of rules causes."""

_new = tuple.__new__


class TakenBack:
    """What pools said from the instants on to which they go back.

    It stands in the tables until it is booked anew: nearly all parcels then come out as they were,
    and a match has at most other figures. `derived_rows.write` leaves what is the same alone, which
    spares a late entry most of the pages that it would write: parcels and matches of one pool lie
    scattered among those of all.

    `pools`: since when, by the row ids of account and asset; `sequences`: whose rows they are;
    `gains` among them. `postings`: the entry of each record with what it posted in these pools, and
    as which of its movements; the records among `others` did more than post. `lots` and `matches`:
    rows by their keys; `closures`: when and by which record parcels were used up that had come
    before; `rates`: at what the lots of an instant were rated.
    """

    def __init__(self) -> None:
        self.pools: dict[_Ids, Instant] = {}
        self.sequences: set[int] = set()
        self.gains: dict[tuple[int, int], Regain] = {}
        self.postings: dict[int, tuple[Entry, list[tuple[int, Posting]]]] = {}
        self.others: set[int] = set()
        self.lots: dict[int, Row] = {}
        self.closures: dict[int, Row] = {}
        self.matches: dict[Row, Row] = {}
        self.rates: dict[Instant, str | None] = {}
        self._rules_since: Instant | None = None

    def take(self, connection: Reader, pool: PoolKey, ids: _Ids, since: Instant) -> None:
        """Note what a pool's rows say from an instant on."""
        run = connection.exec_driver_sql
        where = (*ids, since)
        self.pools[ids] = since
        self._take_movements(pool, run(_MOVED_SINCE, where).all())
        held = list(run(_HELD_SINCE, where).scalars())
        self.sequences.update(held)
        self.others.update(held)
        for row in run(_LOTS_SINCE, (*where, *where)).all():
            lot, origin, acquired_at, opened_at, rate = row[0], row[1], row[4], row[5], row[8]
            if opened_at < since:
                self.closures[lot] = tuple(row[-2:])
                continue
            self.lots[lot] = tuple(row)
            if lot == origin:
                self.rates[acquired_at] = rate
        for row in run(_MATCHED_SINCE, (*where, since)).all():
            self.matches[tuple(row[:3])] = tuple(row)

    def take_changes_of_rules(self, connection: Reader) -> None:
        """Note what changes of rules matched in the pools taken; they have no record of their own,
        and go back in all pools together."""
        if self._rules_since is not None:
            for row in connection.exec_driver_sql(_RULES_SINCE, (self._rules_since,)):
                self.matches[tuple(row[:3])] = tuple(row)

    def _take_movements(self, pool: PoolKey, rows: Sequence[Row]) -> None:
        account, asset = pool
        for sequence, leg, time, role_text, quantity_text, value_text, cost, reference in rows:
            self.sequences.add(sequence)
            role = _ROLES.get(role_text)
            if role is None:
                if role_text not in _CAUSED:
                    self.others.add(sequence)
                if not sequence and (self._rules_since is None or time < self._rules_since):
                    self._rules_since = time
                continue
            quantity, value = figure(quantity_text), figure(value_text)
            if quantity < ZERO:
                gain = value + figure(cost)
                self.gains[sequence, leg] = Regain(sequence, account, asset, time, gain)
            posting = leg, _new(Posting, (account, asset, quantity, value, role, ()))
            said = self.postings.get(sequence)
            if said is None:
                self.postings[sequence] = _new(Entry, (time, sequence, reference)), [posting]
            else:
                said[1].append(posting)


LOT = "id origin account_id asset_id acquired_at opened_at quantity cost rate closed_at closed_by"
MATCH = "sequence leg lot_id time quantity cost presentation_cost"
"""Columns in the order of the rows that are taken back, and of those that are written."""

_OF_POOL = "WHERE account_id = ? AND asset_id = ?"
_MOVED_SINCE = (
    "SELECT m.sequence, m.leg, m.time, m.role, m.quantity, m.value, m.cost, t.reference "
    "FROM movements m LEFT JOIN transactions t ON t.sequence = m.sequence "
    "WHERE m.account_id = ? AND m.asset_id = ? AND m.time >= ? ORDER BY m.time, m.sequence, m.leg"
)
_HELD_SINCE = f"SELECT DISTINCT sequence FROM holds {_OF_POOL} AND time >= ?"
_LOTS_SINCE = (
    f"SELECT {', '.join(LOT.split())} FROM lots "
    f"{_OF_POOL} AND closed_at = {OPEN} AND opened_at >= ? "
    f"UNION ALL SELECT {', '.join(LOT.split())} FROM lots "
    f"{_OF_POOL} AND closed_at < {OPEN} AND closed_at >= ?"
)
"""Parcels that came since, and those that were used up since. An index each."""
_MATCHED_SINCE = (
    f"SELECT {', '.join(f'x.{name}' for name in MATCH.split())} FROM movements m "
    "CROSS JOIN matches x ON x.sequence = m.sequence AND x.leg = m.leg "
    "WHERE m.account_id = ? AND m.asset_id = ? AND m.time >= ? AND m.sequence > 0 AND x.time >= ?"
)
_RULES_SINCE = f"SELECT {', '.join(MATCH.split())} FROM matches WHERE sequence = 0 AND time >= ?"


def changed_gains(
    before: Mapping[tuple[int, int], Regain], effects: Effects
) -> dict[tuple[int, int], Regain]:
    """The gains that were booked anew and came out otherwise, by record and leg.

    A disposal that is gone (its entry was reversed) has a gain of None after; where it had none,
    as money that is paid, nothing became another.
    """
    if not before:
        return {}
    anew = {
        (m.sequence, m.leg): m.realised_gain
        for m in effects.movements
        if (m.sequence, m.leg) in before
    }
    return {
        place: regain._replace(after=anew.get(place))
        for place, regain in before.items()
        if anew.get(place, ZERO) != regain.before
    }
