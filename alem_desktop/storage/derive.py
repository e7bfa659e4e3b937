"""From records to derived rows: the one path by which the journal becomes balances and lots.

`Derivation` takes records one after another, as they are appended or as they are read back for a
rebuild, and `finish` books them. Entries that come last in their pools are simply added; a
back-dated one, a reversal, a late official rate or a change of rules rewinds the pools it concerns
to its instant and books what followed again (`storage.rewinding` says which), and of the rows only
those are written that come out otherwise. Deriving step by step therefore equals deriving from
nothing (property-tested).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from heapq import merge
from itertools import islice
from typing import NamedTuple

from alem_desktop.core import errors
from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.assets import AssetClass
from alem_desktop.core.calendar import BookCalendar, Instant, parse_iso
from alem_desktop.core.journal import Kind, Record, UnreadableRecord, parsed
from alem_desktop.core.ledger import Ledger, Stored
from alem_desktop.core.lots import LotId, OpenLot, Pool, pool_from
from alem_desktop.core.money import ONE, ZERO
from alem_desktop.core.movements import Effects, Entry, PoolKey
from alem_desktop.core.policy import (
    LotMethod,
    Policies,
    PolicyChange,
    PolicyTimeline,
    RegimeChange,
    rule_for,
)
from alem_desktop.core.postings import Carry, HoldKind, Step, arrival_of, pools_of, postings_of
from alem_desktop.core.price_finding import PriceFinder
from alem_desktop.core.regains import Regain
from alem_desktop.core.transactions import Transaction, from_payload
from alem_desktop.storage import (
    derived_rows,
    journal_store,
    policy_store,
    rewinding,
)
from alem_desktop.storage.derive_controls import ControlRows
from alem_desktop.storage.position_store import balance_before
from alem_desktop.storage.price_store import StoredPrices
from alem_desktop.storage.reading import (
    DERIVED,
    OPEN,
    REFERENCE_OF_LOT,
    Reader,
    UnreadableRow,
    figure,
)
from alem_desktop.storage.rewinding import Rewinds, TakenBack
from alem_desktop.storage.rows import insert_rows

APPROVED, REVERSED = "approved", "reversed"
DRAFT, PENDING, REJECTED = "draft", "pending", "rejected"

_LOT_CHUNK = 200

_new = tuple.__new__
"""Makes a named tuple from its fields at a third of the cost of naming its class."""


class _Booking(NamedTuple):
    """An entry with its steps, the number of the first one's movement, and the pools concerned when
    not all are."""

    entry: Entry
    steps: tuple[Step, ...]
    only: frozenset[PoolKey] | None = None
    leg: int = 0


class Names:
    """Accounts and assets of a book by name, with the row ids that stand for them."""

    def __init__(self, connection: Reader) -> None:
        read = connection.exec_driver_sql
        self.account_ids = {r.name: r.id for r in read("SELECT id, name FROM accounts")}
        self.asset_ids = {r.code: r.id for r in read("SELECT id, code FROM assets")}

    def ids(self, pool: PoolKey) -> tuple[int, int]:
        """The row ids of a pool's account and asset."""
        return self.account_ids[pool[0]], self.asset_ids[pool[1]]


class Derivation:
    """Takes records of one database transaction and writes what follows from them.

    `initial` are the rules that the book began with; changes since are read from what is derived
    already and taken from the records that come. `method` asks what one lot method all along would
    have given, whatever lots were named; `settled_before` what there would be without the
    transactions that had not settled by an instant.

    Between one `finish` and the next the ledger is kept, with its open lots: nobody else writes.
    """

    def __init__(
        self,
        connection: Reader,
        calendar: BookCalendar,
        initial: Policies,
        functional_currency: str,
        presentation_currency: str,
        method: LotMethod | None = None,
        settled_before: Instant | None = None,
    ) -> None:
        self._connection = connection
        self._calendar = calendar
        self._functional = functional_currency
        self._presentation = presentation_currency
        self._method = method
        self._settled_before = settled_before
        self._names = Names(connection)
        self._initial = initial
        self._timeline = self._under_method(policy_store.timeline(connection, initial))
        self._ledger: Ledger | None = None
        self._entries: list[_Booking] = []
        self._register: list[tuple[object, ...]] = []
        self._later: list[tuple[int, Transaction]] = []
        self._places: dict[object, int] = {}
        self._reversed: dict[int, int] = {}
        self._undone: list[Transaction] = []
        self._late_yes: set[int] = set()
        self._proposed: dict[int, Transaction] = {}
        self._fresh: dict[int, tuple[object, ...]] = {}
        self._controls = ControlRows(connection, calendar)
        self._rates_from: Instant | None = None
        self._rules_from: Instant | None = None
        self._regains: dict[tuple[int, int], Regain] = {}

    @property
    def regains(self) -> tuple[Regain, ...]:
        """Realised gains that are others than before the first `finish`, in economic order."""
        found = [each for each in self._regains.values() if (each.after or ZERO) != each.before]
        return tuple(sorted(found, key=lambda regain: (regain.time, regain.sequence)))

    @property
    def timeline(self) -> PolicyTimeline:
        """The book's rules over time, with those that were taken."""
        return self._timeline

    def take(self, record: Record) -> None:
        """Note a record. Raises UnreadableRecord where it does not say what its kind says, or
        names an account or asset that no record before it brought in."""
        sequence, payload = record.sequence, record.payload
        try:
            if record.kind == Kind.TRANSACTION_RECORDED:
                self.take_transaction(sequence, from_payload(sequence, payload))
            elif record.kind in _PROPOSED:
                t = from_payload(sequence, payload)
                self.propose(record, t)
            elif record.kind == Kind.PROPOSAL_APPROVED:
                self._take_approval(record)
            elif record.kind == Kind.PROPOSAL_REJECTED:
                proposal = self._controls.reject(record)
                self._set_state(proposal, REJECTED)
            elif record.kind == Kind.TRANSACTION_REVERSED:
                self._take_reversal(sequence, parsed(sequence, payload)["reference"])
            elif record.kind == Kind.POLICY_CHANGED:
                self._take_policy(sequence, parsed(sequence, payload))
            elif record.kind == Kind.ACCOUNT_OPENED:
                self._add_account(sequence, parsed(sequence, payload))
            elif record.kind == Kind.ASSET_ADDED:
                self._add_asset(sequence, parsed(sequence, payload))
            else:
                self._controls.take(record)
        except (KeyError, ValueError, TypeError, ArithmeticError) as problem:
            raise UnreadableRecord(sequence) from problem

    def rates_changed(self, first: date) -> None:
        """Official rates came in for a date and later: lots acquired since then are rated anew."""
        start = self._calendar.start_of(first)
        self._ledger = None
        if self._rates_from is None or start < self._rates_from:
            self._rates_from = start

    def finish(self) -> Effects:
        """Book all that was taken.

        Raises PositionBelowZero, NotAvailable or the error of a named lot; the caller rolls back.
        """
        self._post_later()
        self.write_proposed()
        insert_rows(self._connection, "transactions", _TRANSACTION, self._register)
        self._mark_reversed()
        if not self._timeline.constant:
            self._ledger = None  # it stands at the newest rules, and an entry may be of older ones
        rewinds = self._rewinds()
        old = TakenBack()
        for pool, since in rewinds.going_back():
            old.take(self._connection, pool, self._names.ids(pool), since)
        old.take_changes_of_rules(self._connection)
        bookings = self._entries + self._replayed(rewinds, old)
        bookings.sort(key=lambda booking: booking.entry)
        try:
            effects = self._book(bookings, rewinds, old)
        except IndexError as problem:  # a pool says it holds more than its lots do
            raise UnreadableRow("balances are stored that no lots make up") from problem
        names = self._names
        derived_rows.write(self._connection, names.account_ids, names.asset_ids, effects, old)
        for place, regain in rewinding.changed_gains(old.gains, effects).items():
            first = self._regains.get(place, regain)
            self._regains[place] = regain._replace(before=first.before)
        self._entries, self._register, self._reversed, self._undone = [], [], {}, []
        self._places, self._late_yes = {}, set()
        self._rates_from = self._rules_from = None
        return effects

    def finish_telling(self) -> tuple[Regain, ...]:
        """`finish`; the gains of earlier entries that became others."""
        waiting = {booking.entry.sequence for booking in self._entries}
        self.finish()
        return tuple(each for each in self.regains if each.sequence not in waiting)

    def finish_if_possible(self) -> bool:
        """`finish`, unless a position would go below zero: then nothing is booked yet."""
        run = self._connection.exec_driver_sql
        self.write_proposed()
        run("SAVEPOINT derivation")
        kept = list(self._entries), self._register, list(self._later), dict(self._regains)
        try:
            self.finish()
            possible = True
        except errors.SHORTAGES:
            run("ROLLBACK TO derivation")
            self._entries, self._register, self._later, self._regains = kept
            self._ledger = None
            possible = False
        run("RELEASE derivation")
        return possible

    # -- taking records --------------------------------------------------------------------------

    def take_transaction(self, sequence: int, t: Transaction) -> None:
        """Note the record of a transaction that counts at once."""
        self._register.append(self._register_row(sequence, t, APPROVED))
        self.post(sequence, t)

    def propose(self, record: Record, t: Transaction) -> None:
        """Note a transaction that counts when it is approved."""
        draft = record.kind == Kind.TRANSACTION_DRAFTED
        needed = 1
        if '"approvals":' in record.payload:  # a note may read so, too
            needed = int(parsed(record.sequence, record.payload).get("approvals", "1"))
        replaced = self._controls.propose_transaction(
            record.sequence, record.user, t.reference, record.payload, needed, draft
        )
        if replaced is not None and self._fresh.pop(replaced, None) is None:
            self._connection.exec_driver_sql(
                "DELETE FROM transactions WHERE sequence = ?", (replaced,)
            )
        self._proposed[record.sequence] = t
        row = self._register_row(record.sequence, t, DRAFT if draft else PENDING)
        self._fresh[record.sequence] = row

    def write_proposed(self) -> None:
        """Put what was proposed and approved into its tables, before anything is booked."""
        self._controls.write()
        insert_rows(self._connection, "transactions", _TRANSACTION, list(self._fresh.values()))
        self._fresh = {}

    def _take_approval(self, record: Record) -> None:
        approved = self._controls.approve(record)
        if approved is None or approved[1] is not ProposalKind.TRANSACTION:
            return  # what another act does is a record of its own, which follows
        proposal = approved[0]
        self._set_state(proposal, APPROVED)
        t = self._proposed.pop(proposal, None)
        if t is None:
            (told,) = journal_store.payloads(self._connection, [proposal])
            t = from_payload(*told)
        self.post_late(proposal, t)

    def post_late(self, sequence: int, t: Transaction) -> None:
        """Note what a transaction does whose record may be older than others at its instant."""
        self._late_yes.add(sequence)
        self.post(sequence, t)

    def _set_state(self, sequence: int, state: str) -> None:
        row = self._fresh.get(sequence)
        if row is not None:
            self._fresh[sequence] = (*row[:_STATE], state, *row[_STATE + 1 :])
            return
        self._connection.exec_driver_sql(
            "UPDATE transactions SET state = ? WHERE sequence = ?", (state, sequence)
        )

    def _register_row(self, sequence: int, t: Transaction, state: str) -> tuple[object, ...]:
        names = self._names
        reference, time, kind, account, asset, _, _, currency = t[:8]
        return (
            sequence,
            reference,
            time,
            kind._value_,
            state,
            names.account_ids[account],
            names.asset_ids[asset],
            currency,
            t.counterparty,
            t.note,
        )

    def post(self, sequence: int, t: Transaction) -> None:
        """Note what a transaction does; its row in the register is there or comes."""
        time, reference = t.time, t.reference
        entry = _new(Entry, (time, sequence, reference))
        timeline = self._timeline
        policies = timeline.first if timeline.constant else timeline.at(time)
        if self._method is not None and t.lots:
            t = t._replace(lots=())
        if self._settled_before is not None and t.settlement_time >= self._settled_before:
            self._entries.append(_Booking(entry, ()))
            return
        steps = postings_of(t, policies)
        self._entries.append(_new(_Booking, (entry, steps, None, 0)))
        if t.to_account is not None or t.to_asset is not None or t.settlement_time != time:
            self._later.append((sequence, t))

    def _post_later(self) -> None:
        """Keep between which positions transfers and swaps carry lots, and book what arrives."""
        carried = []
        for sequence, t in self._later:
            if sequence in self._reversed:
                continue
            policies = self._timeline.at(t.time)
            arrival = arrival_of(t, policies)
            if arrival is not None:
                time, steps = arrival
                self._entries.append(_Booking(Entry(time, sequence, t.reference), steps))
            for step in postings_of(t, policies):
                if isinstance(step, Carry):
                    ids = self._names.ids(step[:2])
                    target = self._names.ids((step.to_account, step.to_asset))
                    carried.append((sequence, t.time, *ids, *target))
        insert_rows(self._connection, "carries", _CARRY, carried)
        self._later = []

    def _take_reversal(self, sequence: int, reference: str) -> None:
        """Take a transaction out of all figures from its own time on."""
        place = self._place_of(reference)
        if place is not None:
            number = self._entries[place].entry.sequence
            self._entries[place] = self._entries[place]._replace(steps=())
        else:
            found = self._connection.exec_driver_sql(
                "SELECT sequence FROM transactions WHERE reference = ? AND state = ?",
                (reference, APPROVED),
            ).scalar()
            if found is None:
                raise KeyError(reference)
            number = found
            (told,) = journal_store.payloads(self._connection, [number])
            self._undone.append(from_payload(*told))
        self._reversed[number] = sequence

    def _place_of(self, reference: str) -> int | None:
        """Where an entry that waits stands among the others, None of one that is booked."""
        if len(self._places) != len(self._entries):
            named = enumerate(booking.entry.reference for booking in self._entries)
            self._places = {name: place for place, name in named}
        return self._places.get(reference)

    def _mark_reversed(self) -> None:
        for number, sequence in self._reversed.items():
            run = self._connection.exec_driver_sql
            run(
                "UPDATE transactions SET state = ?, reversed_by = ? WHERE sequence = ?",
                (REVERSED, sequence, number),
            )
            run("DELETE FROM carries WHERE sequence = ?", (number,))

    def _take_policy(self, sequence: int, payload: dict[str, str]) -> None:
        """Note that a rule is another from an instant on."""
        rule = rule_for(payload["field"])
        effective = parse_iso(payload["effective"])
        change = PolicyChange(effective, sequence, rule.field, payload["value"])
        rule.read(change.value)
        policy_store.add(self._connection, change)
        whole = policy_store.timeline(self._connection, self._initial)
        self._timeline = self._under_method(whole)
        if not rule.books:
            return
        self._ledger = None
        if self._rules_from is None or effective < self._rules_from:
            self._rules_from = effective
        self._repost(effective)

    def _repost(self, since: Instant) -> None:
        """Say again what the entries that wait do, from an instant on: the rules are others."""
        for place, booking in enumerate(self._entries):
            entry = booking.entry
            if entry.time >= since and booking.steps and entry.sequence not in self._reversed:
                self._entries[place] = booking._replace(steps=self._steps_of(entry.sequence))

    def _steps_of(self, sequence: int) -> tuple[Step, ...]:
        (told,) = journal_store.payloads(self._connection, [sequence])
        return self._postings(sequence, from_payload(*told))

    def _postings(self, sequence: int, t: Transaction) -> tuple[Step, ...]:
        if self._method is not None:
            t = t._replace(lots=())
        try:
            return postings_of(t, self._timeline.at(t.time))
        except ValueError as problem:
            raise UnreadableRecord(sequence) from problem

    def _under_method(self, timeline: PolicyTimeline) -> PolicyTimeline:
        return timeline if self._method is None else timeline.under(self._method)

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

    # -- booking ---------------------------------------------------------------------------------

    def _rewinds(self) -> Rewinds:
        """How far each pool concerned goes back."""
        rewinds = Rewinds(self._connection, self._names.account_ids, self._names.asset_ids)
        timeline = self._timeline
        late = self._late_yes
        for (time, sequence, _), steps, _, _ in self._entries:
            for step in steps:
                rewinds.enter(step[:2], time)
                if step.__class__ is Carry:
                    rewinds.enter((step[3], step[4]), time)
                if sequence in late:  # it goes before what was made since, at the same instant
                    rewinds.enter_between(step[:2])
                    if step.__class__ is Carry:
                        rewinds.enter_between((step[3], step[4]))
        rewinds.follow_or_go_back()
        for t in self._undone:
            for pool in pools_of(self._steps_of_reversed(t)):
                rewinds.go_back(pool, t.time)
        if self._rates_from is not None:
            rewinds.rate_anew(self._rates_from)
        if self._rules_from is not None:
            rewinds.whole_book(self._rules_from)
        rewinds.close(timeline)
        return rewinds

    def _steps_of_reversed(self, t: Transaction) -> tuple[Step, ...]:
        policies = self._timeline.at(t.time)
        arrival = arrival_of(t, policies)
        steps = postings_of(t, policies)
        return steps if arrival is None else (*steps, *arrival[1])

    def _book(self, bookings: list[_Booking], rewinds: Rewinds, old: TakenBack) -> Effects:
        """Run the ledger over bookings in order, and over the changes of rules among them."""
        ledger, self._ledger = self._ledger, None
        if ledger is None or old.pools:
            stored = _StoredPools(self._connection, self._names, old.pools)
            ledger = Ledger(self._timeline, self._rates_of(old), stored)
        changes = iter(self._changes(rewinds))
        change = next(changes, None)
        for entry, steps, only, leg in bookings:
            while change is not None and entry.time >= change.effective:
                ledger.change_regime(change, rewinds.at_or_before(change.effective))
                change = next(changes, None)
            ledger.apply(entry, steps, only, leg)
        while change is not None:
            ledger.change_regime(change, rewinds.at_or_before(change.effective))
            change = next(changes, None)
        effects, ledger.effects = ledger.effects, Effects()
        if not old.pools:  # what one has gone back in begins where it went back to
            self._ledger = ledger
        return effects

    def _changes(self, rewinds: Rewinds) -> list[RegimeChange]:
        """The changes in the matching of lots that the pools concerned live through."""
        first = rewinds.first
        if first is None:
            return []
        return [c for c in self._timeline.regime_changes() if c.effective >= first]

    def _replayed(self, rewinds: Rewinds, old: TakenBack) -> list[_Booking]:
        """The entries whose rows were taken back, with the pools in which they were."""
        found = self._replayed_postings(old)
        sequences = old.sequences - self._reversed.keys() - {0}
        sequences.difference_update(booking.entry.sequence for booking in found)
        for sequence, payload in journal_store.payloads(self._connection, sequences):
            t = from_payload(sequence, payload)
            bookings = [(t.time, self._postings(sequence, t))]
            arrival = arrival_of(t, self._timeline.at(t.time))
            if arrival is not None:
                bookings.append(arrival)
            for time, steps in bookings:
                concerned = [pool for pool in pools_of(steps) if rewinds.reaches(pool, time)]
                if self._rules_from is not None and time >= self._rules_from:
                    found.append(_Booking(Entry(time, sequence, t.reference), steps))
                elif concerned:
                    only = frozenset(concerned)
                    found.append(_Booking(Entry(time, sequence, t.reference), steps, only))
        return found

    def _replayed_postings(self, old: TakenBack) -> list[_Booking]:
        """Those of the entries that only post, name no lots, and are posted as they were.

        Their movements say what their postings said. To read and post their records again would
        take a third of the time of a late entry.
        """
        if self._rules_from is not None:
            return []
        plain = old.postings.keys() - old.others - self._reversed.keys()
        plain.difference_update(journal_store.may_name_lots(self._connection, plain))
        return [
            _new(_Booking, (entry, (posting,), None, leg))
            for entry, postings in map(old.postings.__getitem__, plain)
            for leg, posting in postings
        ]

    def _rates_of(self, old: TakenBack) -> Callable[[Instant], Decimal | None]:
        """`_rate_finder`, which need not look for the rates of lots that were taken back: they
        stand unless other rates came in for their dates. A late entry would spend a seventh of
        its time on the dates of what followed it."""
        find = self._rate_finder()
        known, anew = old.rates, self._rates_from

        def rate_at(instant: Instant) -> Decimal | None:
            if instant not in known or (anew is not None and instant >= anew):
                return find(instant)
            text = known[instant]
            return None if text is None else figure(text)

        return rate_at if known else find

    def _rate_finder(self) -> Callable[[Instant], Decimal | None]:
        """The official rate of an instant's date, presentation for one functional, remembered."""
        if self._functional == self._presentation:
            return lambda _instant: ONE
        finder = PriceFinder(
            StoredPrices(self._connection), self._calendar, self._initial.price_rules
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


class _StoredPools(Stored):
    """Pools as the derived tables hold them, their open lots read a few at a time when used.

    `since`: to which instants pools go back, by the row ids of account and asset; the others are
    brought as they stand after all that was booked.
    """

    def __init__(
        self, connection: Reader, names: Names, since: Mapping[tuple[int, int], Instant]
    ) -> None:
        self._connection = connection
        self._names = names
        self._since = since

    def pool(self, method: LotMethod, account: str, asset: str) -> Pool:
        ids = self._names.ids((account, asset))
        cut = self._since.get(ids, _AT_LAST)
        balance = balance_before(self._connection, *ids, cut)
        # As many as there are now: they are read when they are used, and by then the table may hold
        # lots that this ledger has opened itself.
        older = islice(self._open_lots(ids, cut), balance.lot_count)
        pool = pool_from(method, balance, older)
        for kind, quantity in self._connection.exec_driver_sql(
            "SELECT kind, quantity FROM holds WHERE account_id = ? AND asset_id = ? AND time < ?",
            (*ids, cut),
        ):
            if kind != HoldKind.UNSETTLED:
                pool.held += figure(quantity)
            if kind == HoldKind.LOCK:
                pool.locked += figure(quantity)
        return pool

    def accounts_of(self, asset: str) -> list[str]:
        rows = self._connection.exec_driver_sql(
            "SELECT name FROM accounts a WHERE EXISTS "
            "(SELECT 1 FROM movements m WHERE m.account_id = a.id AND m.asset_id = ?)",
            (self._names.asset_ids[asset],),
        )
        return list(rows.scalars())

    def _open_lots(self, ids: tuple[int, int], cut: Instant) -> Iterator[OpenLot]:
        """A pool's parcels that were open just before an instant, in order of acquisition."""
        if cut == _AT_LAST:
            return self._open_still(ids, cut)
        return merge(self._open_still(ids, cut), self._used_up_since(ids, cut))

    def _open_still(self, ids: tuple[int, int], cut: Instant) -> Iterator[OpenLot]:
        place: tuple[int, int, int] = (-(2**63), 0, 0)
        while True:
            rows = self._connection.exec_driver_sql(
                f"{_PARCEL} AND closed_at = {OPEN} AND opened_at < ? "
                "AND (acquired_at, origin, id) > (?, ?, ?) "
                "ORDER BY acquired_at, origin, id LIMIT ?",
                (*ids, cut, *place, _LOT_CHUNK),
            ).all()
            yield from self._parcels(rows, cut)
            if len(rows) < _LOT_CHUNK:
                return
            place = (rows[-1].acquired_at, rows[-1].origin, rows[-1].id)

    def _used_up_since(self, ids: tuple[int, int], cut: Instant) -> Iterator[OpenLot]:
        rows = self._connection.exec_driver_sql(
            f"{_PARCEL} AND closed_at < {OPEN} AND closed_at >= ? AND opened_at < ? "
            "ORDER BY acquired_at, origin, id",
            (*ids, cut, cut),
        ).all()
        for start in range(0, len(rows), _LOT_CHUNK):
            yield from self._parcels(rows[start : start + _LOT_CHUNK], cut)

    def _parcels(self, rows: Sequence[derived_rows.LotRow], cut: Instant) -> Iterator[OpenLot]:
        """Parcels with what was left of them just before an instant: one question for them all."""
        taken: dict[int, list[tuple[str, str]]] = {}
        marks = ", ".join("?" * len(rows))
        for lot, quantity, cost in self._connection.exec_driver_sql(
            f"SELECT lot_id, quantity, cost FROM matches WHERE lot_id IN ({marks}) AND time < ?",
            (*(row.id for row in rows), cut),
        ):
            taken.setdefault(lot, []).append((quantity, cost))
        for row in rows:
            quantity, cost = figure(row.quantity), figure(row.cost)
            unit_cost = derived_rows.unit_cost(quantity, cost)
            for part, part_cost in taken.get(row.id, ()):
                quantity -= figure(part)
                cost -= figure(part_cost)
            rate = None if row.rate is None else figure(row.rate)
            yield OpenLot(
                LotId(row.id),
                row.reference,
                Instant(row.acquired_at),
                quantity,
                cost,
                rate,
                LotId(row.origin),
                unit_cost,
            )


_AT_LAST = Instant(OPEN)
"""After all that was booked."""

_PARCEL = (
    "SELECT id, origin, acquired_at, quantity, cost, rate, "
    f"{REFERENCE_OF_LOT} AS reference "
    "FROM lots l WHERE account_id = ? AND asset_id = ?"
)


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


_PROPOSED = (Kind.TRANSACTION_PROPOSED, Kind.TRANSACTION_DRAFTED)

_TRANSACTION = "sequence reference time type state account_id asset_id currency counterparty note"
_STATE = _TRANSACTION.split().index("state")
_CARRY = "sequence time account_id asset_id to_account_id to_asset_id"
