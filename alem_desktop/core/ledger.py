"""The ledger: transactions in economic order become balances, lots and realised cost.

One function does it for every caller: recording a purchase, importing a file, rebuilding a book
aside for `verify`, and asking what another lot method would have given. `Ledger.apply` takes one
entry after another and keeps what each has caused in `effects`, ready to be stored or shown.

Pooling. Where the policy is that a disposal takes its lots from the whole fund, the lot that the
method chooses may lie in another account than the one that disposes. The two accounts then change
places: the chosen lot is disposed of, and a part of the disposing account's own next lot, of equal
quantity, goes where the chosen one lay. So the lots in an account always add up to what it holds,
and its cost is theirs. Under the average the cost of the whole fund is shared by quantity whenever
something comes in; a disposal leaves the unit cost, and so the other accounts, as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from decimal import Decimal

from alem_desktop.core import calendar, errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.lots import (
    EMPTY,
    AveragePool,
    Match,
    OpenLot,
    Pool,
    Release,
    Taken,
    lot_id,
    pool_from,
    significant_unit_cost,
)
from alem_desktop.core.money import ONE, ZERO, plain, share_of_cost, total
from alem_desktop.core.movements import (
    Effects,
    Entry,
    HeldChange,
    LotMatch,
    Movement,
    OpenedLot,
    PoolKey,
    ReceivedLot,
)
from alem_desktop.core.policy import (
    LotMethod,
    LotPool,
    Policies,
    PolicyTimeline,
    Regime,
    RegimeChange,
)
from alem_desktop.core.pooling import Gathered, Pooled, change_places, parcels_of
from alem_desktop.core.postings import Carry, Hold, HoldKind, Posting, Role, Step
from alem_desktop.core.transactions import LotChoice

_LEGS = 3
"""Numbers for the movements of one step: what leaves or comes, what arrives elsewhere, and what
pooling then moves. In each position they follow one another as they happened."""

_ARRIVAL, _POOLING = 1, 2

_new = tuple.__new__
"""Makes a named tuple from its fields in order, at a third of the cost of naming its class: an
import makes half a million of them."""


class Stored:
    """What was booked before a ledger begins: nothing, unless storage says otherwise."""

    def pool(self, method: LotMethod, account: str, asset: str) -> Pool:
        """The pool of an asset in an account after all that was booked."""
        return pool_from(method, EMPTY, ())

    def accounts_of(self, asset: str) -> Iterable[str]:
        """Accounts that ever held an asset."""
        return ()


class Ledger:
    """Pools of a book at one moment of its economic time, moved on by `apply`.

    `policies` are the book's rules over time (a lot method alone: that one, account by account).
    `presentation_rate(instant)` is the official rate of an acquisition's date, presentation for one
    functional, or None. `stored` brings the state from before the first entry.
    """

    def __init__(
        self,
        policies: PolicyTimeline | LotMethod,
        presentation_rate: Callable[[Instant], Decimal | None],
        stored: Stored | None = None,
    ) -> None:
        if isinstance(policies, LotMethod):
            policies = PolicyTimeline(Policies(lot_method=policies))
        self.effects = Effects()
        self._policies = policies
        self._rate_at = presentation_rate
        self._stored = stored or Stored()
        self._pools: dict[PoolKey, Pool] = {}
        self._by_asset: dict[str, dict[str, Pool]] = {}
        self._changes = [change.effective for change in policies.regime_changes()]
        self._regime = policies.regime(Instant(0))
        self._fund = self._regime.pool is LotPool.FUND
        self._next_change: Instant | None = self._changes.pop(0) if self._changes else None
        self._recosted = 0

    def pool(self, account: str, asset: str) -> Pool:
        """The pool of an asset in an account."""
        key = (account, asset)
        pool = self._pools.get(key)
        if pool is None:
            pool = self._pools[key] = self._stored.pool(self._regime.method, account, asset)
            self._by_asset.pop(asset, None)
        return pool

    def apply(
        self,
        entry: Entry,
        steps: Collection[Step],
        only: Collection[PoolKey] | None = None,
        leg: int = 0,
    ) -> None:
        """Book an entry's steps; `only` names the pools concerned when the rest already stand, and
        `leg` numbers the first movement when the steps before stand.

        Entries come in economic order. Raises PositionBelowZero, NotAvailable or the error of a
        named lot when something cannot be at that instant; the ledger is then not to be used
        further.
        """
        if self._next_change is not None and entry.time >= self._next_change:
            self._enter(entry.time)
        for step in steps:
            key = step[:2]
            if only is not None and key not in only:
                leg += _LEGS
                continue
            pool = self._pools.get(key)
            if pool is None:
                pool = self.pool(*key)
            if step.__class__ is Posting:
                if step[2] > ZERO:
                    self._acquire(entry, leg, step, pool)
                else:
                    self._dispose(entry, leg, step, pool)
            elif isinstance(step, Carry):
                self._carry(entry, leg, step, pool)
            elif isinstance(step, Hold):
                self._hold(entry, leg, step, pool)
            leg += _LEGS

    def change_regime(self, change: RegimeChange, keys: Iterable[PoolKey]) -> None:
        """Book what a change in the matching of lots does to pools, before all else at its instant.

        Leaving the average, each parcel gets its share of the mass's cost; entering a fund-wide
        average, the fund's cost is shared by quantity. Any other change moves nothing.
        """
        entry = Entry(change.effective, 0, "")
        just_before = Instant(change.effective - 1)
        if self._next_change is not None and just_before >= self._next_change:
            self._enter(just_before)
        pools = {key: self.pool(*key) for key in sorted(keys)}
        if change.before.method is LotMethod.AVERAGE is not change.after.method:
            for key, pool in pools.items():
                if pool.quantity and isinstance(pool, AveragePool):
                    self._recost(entry, change.sequence, key, pool)
        if self._next_change is not None and entry.time >= self._next_change:
            self._enter(entry.time)
        if change.after == Regime(LotMethod.AVERAGE, LotPool.FUND):
            for asset in sorted({asset for _, asset in pools}):
                self._share(entry, _POOLING, asset)

    # -- what can happen -------------------------------------------------------------------------

    def _acquire(self, entry: Entry, leg: int, posting: Posting, pool: Pool) -> None:
        account, asset, quantity, value, role, _ = posting
        time, sequence, reference = entry
        rate = self._rate_at(time)
        key = lot_id(sequence, leg)
        pool.acquire(OpenLot(key, reference, time, quantity, value, rate))
        effects = self.effects
        effects.opened.append(_new(OpenedLot, (key, time, rate)))
        effects.movements.append(
            _new(
                Movement,
                (
                    account,
                    asset,
                    time,
                    sequence,
                    leg,
                    role,
                    quantity,
                    value,
                    value,
                    None if rate is None else value * rate,
                    pool.quantity,
                    pool.cost,
                    pool.rated_cost,
                    pool.unrated,
                    pool.lot_count,
                ),
            )
        )
        if self._fund and self._regime.method is LotMethod.AVERAGE:
            self._share(entry, leg + _POOLING, asset)

    def _dispose(self, entry: Entry, leg: int, posting: Posting, pool: Pool) -> None:
        account, asset, quantity, value, role, lots = posting
        time, sequence, _ = entry
        needed = -quantity
        if needed > pool.quantity or (pool.held and needed > pool.quantity - pool.held):
            self._refuse(entry, posting, pool, needed)
        pooled: Pooled | None = None
        if self._fund and self._regime.method is not LotMethod.AVERAGE:
            pooled = self._pooled(entry, leg, (account, asset), pool, needed, lots)
            cost, presentation, taken, closed = pooled.release
        elif lots:
            self._check_lots(entry, (account, asset), lots, (account,))
            cost, presentation, taken, closed = pool.release_lots(lots)
        else:
            cost, presentation, taken, closed = pool.release(needed)
        cost_after, rated_after = pool.cost, pool.rated_cost
        if pooled is not None:
            # The account has changed places already; its row of that follows this one.
            moved, moved_rated = pooled.moved.get(account, (ZERO, ZERO))
            cost_after, rated_after = cost_after - moved, rated_after - (moved_rated or ZERO)
        effects = self.effects
        effects.movements.append(
            _new(
                Movement,
                (
                    account,
                    asset,
                    time,
                    sequence,
                    leg,
                    role,
                    quantity,
                    value,
                    -cost,
                    None if presentation is None else -presentation,
                    pool.quantity,
                    cost_after,
                    rated_after,
                    pool.unrated,
                    pool.lot_count,
                ),
            )
        )
        for match, _, _ in taken:
            effects.matches.append(_new(LotMatch, (sequence, leg, time, match)))
        for lot in closed:
            effects.closed[lot] = entry
        if pooled is not None:
            for name, (moved, rated) in pooled.moved.items():
                key = (name, asset)
                self._book(
                    entry, leg + _POOLING, key, Role.POOLING, ZERO, moved, rated, self.pool(*key)
                )

    def _carry(self, entry: Entry, leg: int, carry: Carry, source: Pool) -> None:
        """Move lots with cost and dates: released as the method or their names say, received in
        proportion. Nothing is disposed of, so the lots are the account's own, whatever the pool."""
        needed = carry.quantity
        if needed > source.quantity or (source.held and needed > source.quantity - source.held):
            self._refuse(entry, carry, source, needed)
        key = carry[:2]
        if carry.lots:
            self._check_lots(entry, key, carry.lots, (carry.account,))
            release = source.release_lots(carry.lots)
        else:
            release = source.release(needed)
        self._book(
            entry, leg, key, carry.role, -needed, -release.cost, release.presentation_cost, source
        )
        self._note(entry, leg, release)
        target_key = carry.to_account, carry.to_asset
        target = self.pool(*target_key)
        parcels = parcels_of(
            entry.sequence, leg + _ARRIVAL, release.taken, needed, carry.to_quantity
        )
        self._receive(entry, target_key, target, parcels, release.presentation_cost)
        came = release.presentation_cost
        self._book(
            entry,
            leg + _ARRIVAL,
            target_key,
            carry.role,
            carry.to_quantity,
            release.cost,
            came,
            target,
        )
        if self._fund and self._regime.method is LotMethod.AVERAGE and key[1] != target_key[1]:
            self._share(entry, leg + _POOLING, target_key[1])

    def _hold(self, entry: Entry, leg: int, hold: Hold, pool: Pool) -> None:
        quantity = hold.quantity
        free = pool.quantity - pool.held
        if hold.kind is HoldKind.LOCK:
            if quantity > free:
                self._refuse(entry, hold, pool, quantity)
            if -quantity > pool.locked:
                raise errors.NotLocked(
                    "quantity",
                    account=hold.account,
                    asset=hold.asset,
                    held=plain(pool.locked),
                    needed=plain(-quantity),
                    reference=entry.reference,
                    time=calendar.iso(entry.time),
                )
            pool.locked += quantity
        if hold.kind is not HoldKind.UNSETTLED:
            pool.held += quantity
        self.effects.holds.append(
            HeldChange(
                hold.account, hold.asset, entry.time, entry.sequence, leg, hold.kind, quantity
            )
        )

    # -- the whole fund --------------------------------------------------------------------------

    def _pooled(
        self,
        entry: Entry,
        leg: int,
        key: PoolKey,
        own: Pool,
        needed: Decimal,
        lots: Sequence[LotChoice],
    ) -> Pooled:
        """Take `needed` from the lots of the whole fund that the method, or their names, choose.

        All that is taken is chosen before anything changes places: what the account then gives for
        a lot that lay elsewhere goes where that lay.
        """
        account, asset = key
        pools = self._pools_of(asset)
        if lots:
            self._check_lots(entry, key, lots, tuple(pools))
        taken, given = Gathered(), Gathered()
        elsewhere: list[tuple[str, Decimal, Release]] = []
        choices: Sequence[LotChoice | None] = lots or (None,)
        for choice in choices:
            rest = needed if choice is None else choice.quantity
            while rest:
                name = self._next_account(account, pools, choice)
                pool = pools[name]
                if choice is None:
                    part = min(pool.front().quantity, rest)
                    release = pool.release(part)
                else:
                    part = min(pool.left_of(choice.reference), rest)
                    release = pool.release_lots([LotChoice(choice.reference, part)])
                taken.add(release)
                rest -= part
                if pool is not own:
                    elsewhere.append((name, part, release))
        moved: dict[str, tuple[Decimal, Decimal | None]] = {}
        count = 0
        for name, part, release in elsewhere:
            swap = own.release(part)
            given.add(swap)
            parcels = parcels_of(entry.sequence, leg + _POOLING, swap.taken, ONE, ONE, count)
            count += len(parcels)
            self._receive(entry, (name, asset), pools[name], parcels, swap.presentation_cost)
            change_places(moved, account, release, swap)
            change_places(moved, name, swap, release)
        self._note(entry, leg + _POOLING, given.release())
        return Pooled(taken.release(), moved)

    def _next_account(self, own: str, pools: dict[str, Pool], choice: LotChoice | None) -> str:
        """The account whose lot is next: by the method, or where the named lot lies; the disposing
        account's own first among equals."""
        if choice is not None:
            there = [name for name, pool in pools.items() if pool.left_of(choice.reference)]
            return own if own in there else there[0]
        method = self._regime.method

        def rank(name: str) -> tuple[object, ...]:
            lot = pools[name].front()
            if method is LotMethod.LIFO:
                return (-lot.acquired_at, -lot.origin, name != own, name)
            if method is LotMethod.HIFO:
                if lot.unit_cost is None:
                    lot.unit_cost = significant_unit_cost(lot.cost, lot.quantity)
                return (-lot.unit_cost, lot.acquired_at, lot.origin, name != own, name)
            return (lot.acquired_at, lot.origin, name != own, name)

        return min((name for name, pool in pools.items() if pool.quantity), key=rank)

    def _share(self, entry: Entry, leg: int, asset: str) -> None:
        """Share the fund's cost of an asset among its accounts by quantity (fund-wide average)."""
        pools = {name: pool for name, pool in self._pools_of(asset).items() if pool.quantity}
        quantity = total(pool.quantity for pool in pools.values())
        cost = total(pool.cost for pool in pools.values())
        rated = total(pool.rated_cost for pool in pools.values())
        unknown = any(pool.unrated for pool in pools.values())
        for name, pool in sorted(pools.items()):
            own_cost = share_of_cost(cost, pool.quantity, quantity)
            own_rated = share_of_cost(rated, pool.quantity, quantity)
            cost, rated, quantity = cost - own_cost, rated - own_rated, quantity - pool.quantity
            moved, moved_rated = own_cost - pool.cost, own_rated - pool.rated_cost
            if not moved and not moved_rated and bool(pool.unrated) == unknown:
                continue
            pool.cost, pool.rated_cost, pool.unrated = own_cost, own_rated, int(unknown)
            self._book(
                entry,
                leg,
                (name, asset),
                Role.POOLING,
                ZERO,
                moved,
                None if unknown else moved_rated,
                pool,
            )

    def _pools_of(self, asset: str) -> dict[str, Pool]:
        """The pools of an asset in all accounts, by name. They are kept until one more comes or one
        is replaced: each disposal from the whole fund asks."""
        found = self._by_asset.get(asset)
        if found is None:
            names = {account for account, held in self._pools if held == asset}
            names.update(self._stored.accounts_of(asset))
            found = {name: self.pool(name, asset) for name in sorted(names)}
            self._by_asset[asset] = found
        return found

    # -- a change of rules -----------------------------------------------------------------------

    def _enter(self, time: Instant) -> None:
        """Go on under the rules of a later time; pools keep what they hold."""
        while self._next_change is not None and time >= self._next_change:
            self._next_change = self._changes.pop(0) if self._changes else None
        self._regime = self._policies.regime(time)
        self._fund = self._regime.pool is LotPool.FUND
        self._by_asset.clear()
        for key, pool in self._pools.items():
            if pool.method is not self._regime.method:
                following = pool_from(self._regime.method, pool.balance, pool.lots())
                following.held, following.locked = pool.held, pool.locked
                self._pools[key] = following

    def _recost(self, entry: Entry, record: int, key: PoolKey, pool: AveragePool) -> None:
        """Close a pool's parcels and open them anew, each with its share of the mass's cost."""
        shares, cost = pool.own_lots(), pool.cost
        # A parcel of an average closes at its share of the mass: its own cost says nothing there.
        parts = [
            Taken(
                Match(lot.key, lot.reference, lot.acquired_at, lot.quantity, lot.cost, None),
                lot.origin,
                lot.rate,
            )
            for lot in shares
        ]
        self._note(entry, 0, Release(cost, None, tuple(parts), tuple(lot.key for lot in shares)))
        anew = [
            OpenLot(
                lot_id(record, 0, self._recosted + part), lot.reference, lot.acquired_at,
                lot.quantity, lot.cost, lot.rate, lot.origin,
            )
            for part, lot in enumerate(shares)
        ]  # fmt: skip
        self._recosted += len(anew)
        held, locked = pool.held, pool.locked
        following = AveragePool()
        self._receive(entry, key, following, anew, pool.rated_cost if not pool.unrated else None)
        following.unrated = sum(lot.rate is None for lot in anew)
        following.held, following.locked = held, locked
        self._pools[key] = following
        self._by_asset.clear()
        self._book(entry, 0, key, Role.RECOST, ZERO, ZERO, ZERO, following)

    # -- keeping what happened -------------------------------------------------------------------

    def _receive(
        self,
        entry: Entry,
        key: PoolKey,
        pool: Pool,
        parcels: list[OpenLot],
        presentation_cost: Decimal | None,
    ) -> None:
        """Put parcels into a pool; they are the entry's lots there."""
        for lot in parcels:
            self.effects.received.append(
                ReceivedLot(
                    *key, entry.time, lot.key, lot.origin, lot.acquired_at, lot.quantity, lot.cost,
                    lot.rate,
                )
            )  # fmt: skip
        pool.receive(parcels, presentation_cost)

    def _note(self, entry: Entry, leg: int, release: Release) -> None:
        """Keep which parcels were taken from, and which of them are used up."""
        for part in release.taken:
            self.effects.matches.append(LotMatch(entry.sequence, leg, entry.time, part.match))
        for lot in release.closed:
            self.effects.closed[lot] = entry

    def _book(
        self,
        entry: Entry,
        leg: int,
        key: PoolKey,
        role: Role,
        quantity: Decimal,
        cost: Decimal,
        presentation: Decimal | None,
        pool: Pool,
    ) -> None:
        """Keep a movement that carries cost: `cost` and `presentation` take the sign of `cost`."""
        if presentation is not None and quantity < 0:
            presentation = -presentation
        self.effects.movements.append(
            Movement(
                *key, entry.time, entry.sequence, leg, role, quantity, abs(cost), cost,
                presentation, pool.quantity, pool.cost, pool.rated_cost, pool.unrated,
                pool.lot_count,
            )
        )  # fmt: skip

    # -- refusals --------------------------------------------------------------------------------

    def _check_lots(
        self, entry: Entry, key: PoolKey, lots: Sequence[LotChoice], accounts: Sequence[str]
    ) -> None:
        """Refuse named lots that are not there, lie elsewhere, or hold less than is named."""
        account, asset = key
        said: dict[str, Decimal] = {}
        for choice in lots:
            said[choice.reference] = said.get(choice.reference, ZERO) + choice.quantity
        for reference, needed in said.items():
            left = total(self.pool(name, asset).left_of(reference) for name in accounts)
            if left >= needed:
                continue
            told = {
                "lot": reference,
                "asset": asset,
                "account": account,
                "needed": plain(needed),
                "reference": entry.reference,
                "time": calendar.iso(entry.time),
            }
            if not left:
                for name, pool in self._pools_of(asset).items():
                    if name not in accounts and pool.left_of(reference):
                        raise errors.LotElsewhere("lots", elsewhere=name, **told)
                raise errors.LotGone("lots", **told)
            raise errors.LotTooSmall("lots", left=plain(left), **told)

    def _refuse(self, entry: Entry, step: Step, pool: Pool, needed: Decimal) -> None:
        """Raise what says why an account cannot part with so much."""
        told = {
            "account": step.account,
            "asset": step.asset,
            "position": plain(pool.quantity),
            "needed": plain(needed),
            "reference": entry.reference,
            "time": calendar.iso(entry.time),
        }
        missing = needed - pool.quantity
        if missing > 0:
            raise errors.PositionBelowZero("quantity", missing=plain(missing), **told)
        missing = needed - (pool.quantity - pool.held)
        raise errors.NotAvailable("quantity", held=plain(pool.held), missing=plain(missing), **told)
