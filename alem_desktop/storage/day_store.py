"""Reading positions day by day, each once along its movements."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator
from decimal import Decimal
from functools import partial
from itertools import compress
from operator import ne
from typing import NamedTuple

from alem_desktop.core.calendar import Instant
from alem_desktop.core.postings import CARRIED, Role
from alem_desktop.core.tracks import Carried, DaySpan, RatedCost, Track
from alem_desktop.storage import position_store
from alem_desktop.storage.reading import Reader, all_figures, figure, moment, stored

_CARRIED = ", ".join(f"'{role.value}'" for role in sorted(CARRIED))
_OF_POSITION = "FROM movements WHERE account_id = ? AND asset_id = ? AND time >= ? AND time < ?"
_ORDER = "ORDER BY time, sequence, leg"
_MOVES = (
    f"SELECT time, sequence, CASE WHEN role IN ({_CARRIED}) THEN NULL "
    "WHEN quantity LIKE '-%' THEN '-' || value ELSE value END, quantity_after, cost_after "
    f"{_OF_POSITION} {_ORDER}"
)
_CARRIES = f"SELECT time, sequence, role, quantity {_OF_POSITION} AND role IN ({_CARRIED}) {_ORDER}"


def tracks(
    reader: Reader, span: DaySpan, known: Container[tuple[str, str]] = ()
) -> Iterator[Track]:
    """The track of every position that held or moved anything in a span of days, but for those that
    are `known` (account and asset) already."""
    for pool in position_store.pools(reader):
        if (pool.name, pool.code) in known:
            continue
        ids = (pool.account_id, pool.asset_id)
        opening = position_store.balance_before(reader, *ids, span.since)
        track = Track(pool.name, pool.asset, opening.quantity, opening.cost)
        _follow(reader, ids, span.since, span, track)
        if not track.is_empty:
            yield track


def followed_anew(reader: Reader, track: Track, day: int, span: DaySpan) -> Track:
    """A track read again from a day of its span on."""
    kept = track.before(day)
    ids = position_store.ids_of(reader, track.account, track.asset.code)
    _follow(reader, ids, span.ends[day - 1] if day else span.since, span, kept)
    return kept


def rated_cost(reader: Reader, track: Track, span: DaySpan) -> RatedCost:
    """What a position's lots had cost in the presentation currency."""
    ids = position_store.ids_of(reader, track.account, track.asset.code)
    opening = position_store.balance_before(reader, *ids, span.since)
    rows = reader.exec_driver_sql(
        f"SELECT time, rated_cost_after, unrated_after {_OF_POSITION} {_ORDER}",
        (*ids, span.since, span.until),
    )
    latest: dict[int, tuple[str, int]] = {}
    ends = span.ends
    day, end = 0, ends[0]
    for time, rated, unrated in rows.tuples():
        if time >= end:
            day = bisect_right(ends, time, day)
            end = ends[day]
        latest[day] = rated, unrated
    return RatedCost(
        None if opening.unrated else opening.rated_cost,
        list(latest),
        [None if unrated else figure(rated) for rated, unrated in latest.values()],
    )


class LotCost(NamedTuple):
    """Cost that came into a position with a lot on a day of a span (-1: before it), or left with
    it, below zero; functional."""

    day: int
    acquired_at: Instant
    cost: Decimal


def lot_costs(reader: Reader, track: Track, span: DaySpan) -> Iterator[LotCost]:
    """What the lots of a position had cost, lot by lot: summed up to a day they are its cost, but
    under moving average, which knows no lots."""
    for lot in position_store.open_lots(reader, span.since, track.account, track.asset.code):
        yield LotCost(-1, lot.acquired_at, lot.cost)
    ids = position_store.ids_of(reader, track.account, track.asset.code)
    for sql, sign in ((_OPENED, 1), (_TAKEN, -1)):
        for time, acquired_at, cost in reader.exec_driver_sql(
            sql, (*ids, span.since, span.until)
        ).tuples():
            day = bisect_right(span.ends, time)
            yield LotCost(day, moment(acquired_at), sign * figure(cost))


_OPENED = (
    "SELECT opened_at, acquired_at, cost FROM lots "
    "WHERE account_id = ? AND asset_id = ? AND opened_at >= ? AND opened_at < ?"
)
_TAKEN = (
    "SELECT m.time, l.acquired_at, m.cost FROM lots l JOIN matches m ON m.lot_id = l.id "
    "WHERE l.account_id = ? AND l.asset_id = ? AND m.time >= ? AND m.time < ?"
)


def _follow(
    reader: Reader, ids: tuple[int, int], since: Instant, span: DaySpan, track: Track
) -> None:
    """Follow a position's movements from an instant, the start of one of the span's days, on.

    By columns and not by rows, since ten years have a hundred thousand of them.
    """
    rows = list(reader.exec_driver_sql(_MOVES, (*ids, since, span.until)).tuples())
    if not rows:
        return
    times, sequences, values, held, cost = zip(*rows, strict=True)
    days = list(map(partial(bisect_right, span.ends), times))
    ends_day = [*map(ne, days, days[1:]), True]
    track.days += compress(days, ends_day)
    track.quantities += all_figures(compress(held, ends_day))
    track.costs += all_figures(compress(cost, ends_day))
    has_value = [value is not None for value in values]
    track.moved_days += compress(days, has_value)
    track.moved_sequences += compress(sequences, has_value)
    track.moved_values += all_figures(compress(values, has_value))
    if None in values:
        _follow_carried(reader, ids, since, span, track)


def _follow_carried(
    reader: Reader, ids: tuple[int, int], since: Instant, span: DaySpan, track: Track
) -> None:
    rows = reader.exec_driver_sql(_CARRIES, (*ids, since, span.until))
    for time, sequence, role, quantity in rows.tuples():
        day = bisect_right(span.ends, time)
        track.carried.append(Carried(day, sequence, time, stored(Role, role), figure(quantity)))
