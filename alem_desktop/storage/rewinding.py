"""Going back: which positions a late entry concerns, since when, and taking back what they say.

A position's rows depend on what came before them in the same position, on the positions from which
lots were carried into it, and, where lots are pooled over the fund, on every account that holds the
asset. `Rewinds` finds all that hangs together; nothing outside it is touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.calendar import Instant
from alem_desktop.core.movements import Effects, PoolKey
from alem_desktop.core.policy import LotMethod, LotPool, PolicyTimeline
from alem_desktop.core.postings import CARRIED
from alem_desktop.storage.reading import OPEN, Reader, figure

_Ids = tuple[int, int]


class Rewinds:
    """For each pool concerned, the instant to go back to, or that entries simply follow."""

    def __init__(
        self, connection: Reader, account_ids: Mapping[str, int], asset_ids: Mapping[str, int]
    ) -> None:
        self._connection = connection
        self._account_ids, self._asset_ids = account_ids, asset_ids
        self._first: dict[PoolKey, Instant] = {}
        self._since: dict[PoolKey, Instant] = {}

    @property
    def first(self) -> Instant | None:
        """The earliest instant at which anything is booked."""
        return min((*self._first.values(), *self._since.values()), default=None)

    def enter(self, pool: PoolKey, time: Instant) -> None:
        """Something new happens in a pool."""
        if time < self._first.setdefault(pool, time):
            self._first[pool] = time

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
            if newest is not None and newest > since:
                self._since[pool] = since

    def rate_anew(self, since: Instant) -> None:
        """Go back in every pool into which something came at or after an instant."""
        for pool in self._pools("WHERE m.time >= ? AND m.quantity NOT LIKE '-%'", since):
            self.go_back(pool, since)

    def whole_book(self, since: Instant) -> None:
        """Go back in every pool."""
        for pool in self._pools(""):
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
                moved = [self._newest(pool) for pool in self._holding(asset)]
                if any(newest is not None and newest > since for newest in moved):
                    for pool in self._holding(asset):
                        self.go_back(pool, since)
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
        stored = self._pools("WHERE m.asset_id = ?", asset_id) if asset_id is not None else []
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

    def _pools(self, where: str, *parameters: int) -> list[PoolKey]:
        rows = self._connection.exec_driver_sql(
            "SELECT DISTINCT a.name, s.code FROM movements m "
            "JOIN accounts a ON a.id = m.account_id JOIN assets s ON s.id = m.asset_id "
            f"{where}",
            parameters,
        )
        return [(row.name, row.code) for row in rows]

    def _ids(self, pool: PoolKey) -> _Ids | None:
        account, asset = self._account_ids.get(pool[0]), self._asset_ids.get(pool[1])
        return None if account is None or asset is None else (account, asset)


class Regain(NamedTuple):
    """A realised gain that a late entry changed; `after` is None while it is not booked anew."""

    sequence: int
    account: str
    asset: str
    time: Instant
    before: Decimal
    after: Decimal | None = None


class Folded(NamedTuple):
    """What was taken back of a pool: whose rows they were, and the gains among them."""

    sequences: list[int]
    gains: dict[tuple[int, int], Regain]


_NOT_DISPOSED = tuple(sorted(role.value for role in CARRIED))


def fold_back(connection: Reader, pool: PoolKey, ids: _Ids, since: Instant) -> Folded:
    """Remove what a pool's rows say from an instant on."""
    run = connection.exec_driver_sql
    where = (*ids, since)
    rows = run(
        "SELECT sequence, leg, time, role, quantity, value, cost FROM movements "
        "WHERE account_id = ? AND asset_id = ? AND time >= ?",
        where,
    ).all()
    held = run(
        "SELECT DISTINCT sequence FROM holds WHERE account_id = ? AND asset_id = ? AND time >= ?",
        where,
    ).scalars()
    sequences = sorted({*(row.sequence for row in rows), *held})
    gains = {
        (row.sequence, row.leg): Regain(
            row.sequence, *pool, row.time, figure(row.value) + figure(row.cost)
        )
        for row in rows
        if row.quantity.startswith("-") and row.role not in _NOT_DISPOSED
    }
    run(
        "DELETE FROM matches WHERE (sequence, leg) IN (SELECT sequence, leg FROM movements "
        "WHERE account_id = ? AND asset_id = ? AND time >= ?) AND time >= ?",
        (*where, since),
    )
    run("DELETE FROM lots WHERE account_id = ? AND asset_id = ? AND opened_at >= ?", where)
    run(
        f"UPDATE lots SET closed_at = {OPEN}, closed_by = NULL "
        f"WHERE account_id = ? AND asset_id = ? AND closed_at >= ? AND closed_at < {OPEN}",
        where,
    )
    run("DELETE FROM holds WHERE account_id = ? AND asset_id = ? AND time >= ?", where)
    run("DELETE FROM movements WHERE account_id = ? AND asset_id = ? AND time >= ?", where)
    return Folded(sequences, gains)


def changed_gains(before: Mapping[tuple[int, int], Regain], effects: Effects) -> tuple[Regain, ...]:
    """The gains that were booked anew and came out otherwise, in economic order.

    A disposal that is gone (its entry was reversed) has a gain of None after.
    """
    if not before:
        return ()
    anew = {
        (m.sequence, m.leg): m.value + m.cost
        for m in effects.movements
        if (m.sequence, m.leg) in before
    }
    found = [
        regain._replace(after=anew.get(place))
        for place, regain in before.items()
        if anew.get(place) != regain.before
    ]
    found.sort(key=lambda regain: (regain.time, regain.sequence))
    return tuple(found)
