"""From records to derived rows: the one path by which the journal becomes balances and lots.

`Derivation` takes records one after another, as they are appended or as they are read back for a
rebuild, and `finish` books them. Entries that come last in their pools are simply added; a
back-dated one, or a late official rate, rewinds the pools it concerns to its instant and books what
followed again. Deriving step by step therefore equals deriving from nothing (property-tested).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, islice
from operator import itemgetter

from alem_desktop.core.assets import AssetClass
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.errors import PositionBelowZero
from alem_desktop.core.journal import Kind, Record, UnreadableRecord, parsed
from alem_desktop.core.ledger import Effects, Entry, Ledger, PoolKey
from alem_desktop.core.lots import MOST_LEGS, LotId, OpenLot, Pool, pool_from
from alem_desktop.core.money import ONE, ZERO, plain
from alem_desktop.core.policy import LotMethod, Policies
from alem_desktop.core.prices import PriceFinder
from alem_desktop.core.transactions import Posting, Transaction, from_payload, postings_of
from alem_desktop.storage import journal_store
from alem_desktop.storage.position_store import balance_before
from alem_desktop.storage.price_store import StoredPrices
from alem_desktop.storage.reading import DERIVED, OPEN, Reader, figure
from alem_desktop.storage.rows import insert_rows

APPROVED = "approved"

_LOT_CHUNK = 200


_Booking = tuple[Entry, tuple[Posting, ...], frozenset[PoolKey] | None]
"""An entry with its postings, and the pools concerned when not all are."""


class Names:
    """Accounts and assets of a book by name, with the row ids that stand for them."""

    def __init__(self, connection: Reader) -> None:
        read = connection.exec_driver_sql
        self.account_ids = {r.name: r.id for r in read("SELECT id, name FROM accounts")}
        self.asset_ids = {r.code: r.id for r in read("SELECT id, code FROM assets")}


class Derivation:
    """Takes records of one database transaction and writes what follows from them.

    Between one `finish` and the next the ledger is kept, with its open lots: nobody else writes.
    """

    def __init__(
        self,
        connection: Reader,
        calendar: BookCalendar,
        policies: Policies,
        functional_currency: str,
        presentation_currency: str,
    ) -> None:
        self._connection = connection
        self._calendar = calendar
        self._policies = policies
        self._functional = functional_currency
        self._presentation = presentation_currency
        self._names = Names(connection)
        self._ledger: Ledger | None = None
        self._entries: list[_Booking] = []
        self._register: list[tuple[object, ...]] = []
        self._rates_from: Instant | None = None
        self._folded: dict[PoolKey, list[int]] = {}

    def take(self, record: Record) -> None:
        """Note a record. Raises UnreadableRecord where it does not say what its kind says, or
        names an account or asset that no record before it brought in."""
        sequence, payload = record.sequence, record.payload
        try:
            if record.kind == Kind.TRANSACTION_RECORDED:
                self.take_transaction(sequence, from_payload(sequence, payload))
            elif record.kind == Kind.ACCOUNT_OPENED:
                self._add_account(sequence, parsed(sequence, payload))
            elif record.kind == Kind.ASSET_ADDED:
                self._add_asset(sequence, parsed(sequence, payload))
        except (KeyError, ValueError, TypeError) as problem:
            raise UnreadableRecord(sequence) from problem

    def rates_changed(self, first: date) -> None:
        """Official rates came in for a date and later: lots acquired since then are rated anew."""
        start = self._calendar.start_of(first)
        self._ledger = None
        if self._rates_from is None or start < self._rates_from:
            self._rates_from = start

    def finish(self) -> Effects:
        """Book all that was taken. Raises PositionBelowZero; the caller rolls back."""
        insert_rows(self._connection, "transactions", _TRANSACTION, self._register)
        rewinds = self._rewinds()
        for pool, since in rewinds.items():
            if since is not None:
                self._fold_back(pool, since)
                self._ledger = None
        todo = self._entries + self._replayed(rewinds)
        todo.sort(key=itemgetter(0))
        ledger, self._ledger = self._ledger, None
        if ledger is None:
            ledger = Ledger(self._policies.lot_method, self._rate_finder(), self._load)
        for entry, postings, only in todo:
            ledger.apply(entry, postings, only)
        effects, ledger.effects = ledger.effects, Effects()
        self._write(effects)
        self._entries, self._register, self._rates_from = [], [], None
        self._ledger = ledger
        return effects

    def finish_if_possible(self) -> bool:
        """`finish`, unless a position would go below zero: then nothing is booked yet."""
        run = self._connection.exec_driver_sql
        run("SAVEPOINT derivation")
        try:
            self.finish()
            possible = True
        except PositionBelowZero:
            run("ROLLBACK TO derivation")
            possible = False
        run("RELEASE derivation")
        return possible

    # -- taking records --------------------------------------------------------------------------

    def take_transaction(self, sequence: int, t: Transaction) -> None:
        """Note the record of a transaction."""
        names = self._names
        reference, time, kind, account, asset, _, _, currency = t[:8]
        self._register.append(
            (
                sequence,
                reference,
                time,
                kind._value_,
                APPROVED,
                names.account_ids[account],
                names.asset_ids[asset],
                currency,
                t.counterparty,
                t.note,
            )
        )
        entry = tuple.__new__(Entry, (time, sequence, reference))
        self._entries.append((entry, postings_of(t, self._policies), None))

    def _postings(self, sequence: int, t: Transaction) -> tuple[Posting, ...]:
        try:
            return postings_of(t, self._policies)
        except ValueError as problem:
            raise UnreadableRecord(sequence) from problem

    def _add_account(self, sequence: int, payload: dict[str, str]) -> None:
        self._connection.exec_driver_sql(
            "INSERT INTO accounts (id, name) VALUES (?, ?)", (sequence, payload["name"])
        )
        self._names.account_ids[payload["name"]] = sequence

    def _add_asset(self, sequence: int, payload: dict[str, str]) -> None:
        kind = AssetClass(payload["asset_class"])
        self._connection.exec_driver_sql(
            "INSERT INTO assets (id, code, asset_class, decimals, native_currency) "
            "VALUES (?, ?, ?, ?, ?)",
            (
                sequence,
                payload["code"],
                kind.value,
                int(payload["decimals"]),
                payload.get("native_currency"),
            ),
        )
        self._names.asset_ids[payload["code"]] = sequence

    # -- going back ------------------------------------------------------------------------------

    def _rewinds(self) -> dict[PoolKey, Instant | None]:
        """For each pool concerned, the instant to go back to; None where entries simply follow."""
        first: dict[PoolKey, Instant] = {}
        for (time, _, _), postings, _ in self._entries:
            for posting in postings:
                pool = posting[:2]
                if time < first.setdefault(pool, time):
                    first[pool] = time
        last = {pool: self._last_time(pool) for pool in first}
        rewinds: dict[PoolKey, Instant | None] = {}
        for pool, since in first.items():
            newest = last[pool]
            rewinds[pool] = since if newest is not None and newest > since else None
        if self._rates_from is not None:
            for pool in self._pools_since(self._rates_from):
                back_to = rewinds.get(pool)
                if back_to is None or self._rates_from < back_to:
                    rewinds[pool] = self._rates_from
        return rewinds

    def _last_time(self, pool: PoolKey) -> Instant | None:
        newest: Instant | None = self._connection.exec_driver_sql(
            "SELECT max(time) FROM movements WHERE account_id = ? AND asset_id = ?", self._ids(pool)
        ).scalar()
        return newest

    def _pools_since(self, since: Instant) -> list[PoolKey]:
        """Pools into which something came at or after an instant."""
        rows = self._connection.exec_driver_sql(
            "SELECT DISTINCT a.name, s.code FROM movements m "
            "JOIN accounts a ON a.id = m.account_id JOIN assets s ON s.id = m.asset_id "
            "WHERE m.time >= ? AND m.quantity NOT LIKE '-%'",
            (since,),
        )
        return [(row.name, row.code) for row in rows]

    def _replayed(self, rewinds: dict[PoolKey, Instant | None]) -> list[_Booking]:
        """Entries that stand in rewound pools and were folded back, with those pools."""
        pools_of: dict[int, set[PoolKey]] = defaultdict(set)
        for pool, since in rewinds.items():
            if since is None:
                continue
            for sequence in self._folded.pop(pool):
                pools_of[sequence].add(pool)
        found: list[_Booking] = []
        for sequence, payload in journal_store.payloads(self._connection, pools_of):
            t = from_payload(sequence, payload)
            entry = Entry(t.time, sequence, t.reference)
            found.append((entry, self._postings(sequence, t), frozenset(pools_of[sequence])))
        return found

    def _fold_back(self, pool: PoolKey, since: Instant) -> None:
        """Remove what a pool's rows say from an instant on, remembering whose rows they were."""
        run = self._connection.exec_driver_sql
        where = (*self._ids(pool), since)
        rows = run(
            "SELECT DISTINCT sequence FROM movements "
            "WHERE account_id = ? AND asset_id = ? AND time >= ?",
            where,
        )
        self._folded[pool] = [row.sequence for row in rows]
        run(
            "DELETE FROM matches WHERE (sequence, leg) IN (SELECT sequence, leg FROM movements "
            "WHERE account_id = ? AND asset_id = ? AND time >= ?)",
            where,
        )
        run("DELETE FROM lots WHERE account_id = ? AND asset_id = ? AND opened_at >= ?", where)
        run(
            f"UPDATE lots SET closed_at = {OPEN}, closed_by = NULL "
            f"WHERE account_id = ? AND asset_id = ? AND closed_at >= ? AND closed_at < {OPEN}",
            where,
        )
        run("DELETE FROM movements WHERE account_id = ? AND asset_id = ? AND time >= ?", where)

    # -- a pool's state --------------------------------------------------------------------------

    def _load(self, account: str, asset: str) -> Pool:
        method = self._policies.lot_method
        ids = self._ids((account, asset))
        balance = balance_before(self._connection, *ids, Instant(OPEN))
        # As many as there are now: they are read when they are used, and by then the table may hold
        # lots that this ledger has opened itself.
        older = islice(self._open_lots(*ids), balance.lot_count)
        return pool_from(method, balance, older)

    def _open_lots(self, account_id: int, asset_id: int) -> Iterator[OpenLot]:
        """A pool's open lots in order of acquisition, read a few at a time as they are used."""
        place: tuple[int, int] = (-(2**63), 0)
        while True:
            rows = self._connection.exec_driver_sql(
                "SELECT id, acquired_at, quantity, cost, rate, (SELECT reference "
                f"FROM transactions t WHERE t.sequence = l.id / {MOST_LEGS}) AS reference "
                f"FROM lots l WHERE account_id = ? AND asset_id = ? AND closed_at = {OPEN} "
                "AND (acquired_at, id) > (?, ?) ORDER BY acquired_at, id LIMIT ?",
                (account_id, asset_id, *place, _LOT_CHUNK),
            ).all()
            for row in rows:
                quantity, cost = figure(row.quantity), figure(row.cost)
                taken = self._connection.exec_driver_sql(
                    "SELECT quantity, cost FROM matches WHERE lot_id = ?", (row.id,)
                )
                for part in taken:
                    quantity -= figure(part.quantity)
                    cost -= figure(part.cost)
                rate = None if row.rate is None else figure(row.rate)
                yield OpenLot(
                    LotId(row.id),
                    row.reference,
                    row.acquired_at,
                    quantity,
                    cost,
                    rate,
                )
            if len(rows) < _LOT_CHUNK:
                return
            place = (rows[-1].acquired_at, rows[-1].id)

    def _ids(self, pool: PoolKey) -> tuple[int, int]:
        return self._names.account_ids[pool[0]], self._names.asset_ids[pool[1]]

    def _rate_finder(self) -> Callable[[Instant], Decimal | None]:
        """The official rate of an instant's date, presentation for one functional, remembered."""
        if self._functional == self._presentation:
            return lambda _instant: ONE
        finder = PriceFinder(
            StoredPrices(self._connection), self._calendar, self._policies.stale_after_hours
        )
        date_of = self._calendar.date_of
        rates: dict[date, Decimal | None] = {}

        def rate_at(instant: Instant) -> Decimal | None:
            day = date_of(instant)
            if day not in rates:
                found = finder.booking_rate(self._functional, self._presentation, day)
                rates[day] = None if found is None else found.price
            return rates[day]

        return rate_at

    # -- writing ---------------------------------------------------------------------------------

    def _write(self, effects: Effects) -> None:
        movements: dict[tuple[int, int], list[tuple[object, ...]]] = defaultdict(list)
        lots: list[tuple[object, ...]] = []
        accounts, assets = self._names.account_ids, self._names.asset_ids
        closed, opened = effects.closed, iter(effects.opened)
        keeps_lots = self._policies.lot_method is not LotMethod.AVERAGE
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
            if keeps_lots and incoming:
                key, acquired_at, rate = next(opened)
                end = closed.pop(key, None)
                lots.append(
                    (
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
        # Pool by pool, as the table is kept: SQLite then adds at the end of each, and not all over.
        in_order = list(chain.from_iterable(movements[pool] for pool in sorted(movements)))
        insert_rows(self._connection, "movements", _MOVEMENT, in_order)
        insert_rows(self._connection, "lots", _LOT, lots)
        if closed and keeps_lots:
            self._connection.exec_driver_sql(
                "UPDATE lots SET closed_at = ?, closed_by = ? WHERE id = ?",
                [(end.time, end.sequence, lot) for lot, end in closed.items()],
            )
        matches = [
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
        insert_rows(self._connection, "matches", _MATCH, matches)


def clear(connection: Reader) -> None:
    """Throw away everything derived."""
    for table in reversed(DERIVED):
        connection.exec_driver_sql(f"DELETE FROM {table}")


def first_rate_date(effective: date | None, calendar: BookCalendar, time: Instant) -> date:
    """The first of the book's dates for which a new rate can be in force."""
    if effective is not None:
        return effective
    # A rate of an instant counts from the day whose valuation point is not before it.
    day = calendar.date_of(time)
    earlier = day - timedelta(days=1)
    return earlier if calendar.valuation_point(earlier) >= time else day


_TRANSACTION = "sequence reference time type state account_id asset_id currency counterparty note"
_MOVEMENT = (
    "account_id asset_id time sequence leg role quantity value cost presentation_cost "
    "quantity_after cost_after rated_cost_after unrated_after lots_after"
)
_LOT = "id account_id asset_id acquired_at opened_at quantity cost rate closed_at closed_by"
_MATCH = "sequence leg lot_id time quantity cost presentation_cost"
