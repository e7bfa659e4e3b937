"""The rules by which a book is looked over: pure functions from what is recorded to findings.

`EntryChecks` is told every transaction once, in economic order; the other rules look at positions,
references and refused rows. What is usual is not reported: a rule is drawn so that a careful book
yields nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import NamedTuple

from alem_desktop.core import calendar, errors
from alem_desktop.core.assets import is_currency
from alem_desktop.core.calendar import HOUR, AsOf, BookCalendar, Instant
from alem_desktop.core.errors import RowProblem
from alem_desktop.core.findings import (
    BELOW_ZERO,
    DOUBTFUL_PRICE,
    GAP,
    LARGE_FEE,
    LONG_IN_TRANSIT,
    MISSING_RATE,
    NIL_COST,
    NOT_AVAILABLE,
    ONE_SIDED,
    PRICE_OFF,
    REWARD_AT_NIL,
    SAME_HASH,
    SAME_TWICE,
    STALE_PRICE,
    STALE_RATE,
    UNPRICED,
    UNRATED_COST,
    Check,
    Finding,
    Place,
    PlaceKind,
)
from alem_desktop.core.money import ONE, plain
from alem_desktop.core.policy import Policies, PolicyTimeline, Rewards
from alem_desktop.core.positions import Position
from alem_desktop.core.price_decisions import PriceDecision, open_flags
from alem_desktop.core.price_rules import STALE
from alem_desktop.core.prices import OLDEST_BOOKED, Price
from alem_desktop.core.transactions import TRADES, Transaction, TransactionType

_DAY = 24 * HOUR
TWICE_WITHIN = _DAY
"""Two entries that say the same are taken for one entered twice if they are less far apart."""

PAIRED_WITHIN = 3 * _DAY
"""What leaves one own account is in the other by then."""

LONGEST_TRANSIT = 7 * _DAY
LARGE_FEE_SHARE = Decimal("0.05")
PRICE_TOLERANCE = Decimal("0.20")
NEARLY = Decimal("0.01")
"""The share of a quantity that a network may have kept on the way."""

FEWEST_IN_RUN = 3
SPARSEST_RUN = 10
"""References are a run if at least one number of ten is used; ids of an exchange are none."""

MOST_RANGES = 5
"""Ranges of missing numbers that are named; a longer list is not read."""

_T = TransactionType
_NIL_COST = frozenset({_T.OPENING, _T.CONTRIBUTION})
_PRICED = frozenset({
    _T.PURCHASE, _T.SALE, _T.EXCHANGE, _T.CONTRIBUTION, _T.DISTRIBUTION, _T.REWARD,
})  # fmt: skip
"""Types whose price is that of their day; an opening's is that of its acquisition."""


def says_the_same(one: Transaction, other: Transaction) -> bool:
    """Whether two transactions of different references may be one that was entered twice.

    Where both name a transaction of a chain, that decides, with the asset and the type: one of them
    can move several assets. Else both say one type of the same accounts, assets, quantity and
    amount. Time is for the caller to look at: see TWICE_WITHIN.
    """
    if one.tx_hash and other.tx_hash:
        return _hash_said(one) == _hash_said(other)
    return _figures_said(one) == _figures_said(other)


def _hash_said(t: Transaction) -> tuple[object, ...]:
    return t.tx_hash, t.asset, t.type._value_


def _figures_said(t: Transaction) -> tuple[object, ...]:
    return t.type._value_, t.account, t.asset, t.quantity, t.amount, t.to_account, t.to_asset


class Track:
    """The stored prices of one pair over time, for questions in order of time."""

    __slots__ = ("_place", "_prices", "_times")

    def __init__(self, times: Sequence[Instant], prices: Sequence[Decimal]) -> None:
        """`times` rise; of equal ones the last counts."""
        self._times, self._prices = times, prices
        self._place = 0

    def at(self, time: Instant) -> tuple[Instant, Decimal] | None:
        """The newest price at or before `time`, and when it was observed."""
        self._place = bisect_right(self._times, time, self._place)
        if not self._place:
            return None
        return self._times[self._place - 1], self._prices[self._place - 1]


TrackOf = Callable[[str, str], Track | None]
"""The stored prices of a pair; None where there are none."""


class _Flow(NamedTuple):
    """An asset that came into the book or left it."""

    transaction: Transaction
    day: date


class EntryChecks:
    """Looks at every transaction of a book once; `findings` says what came of it.

    `cut` is the end of what is looked at, `functional` the currency in which cost is kept.
    """

    def __init__(
        self,
        timeline: PolicyTimeline,
        book_calendar: BookCalendar,
        cut: Instant,
        functional: str,
        tracks: TrackOf,
    ) -> None:
        self._timeline = timeline
        self._constant = timeline.first if timeline.constant else None
        self._day_of = book_calendar.date_of
        self._cut = cut
        self._functional = functional
        self._tracks = tracks
        self._pairs: dict[tuple[str, str], tuple[Track | None, bool]] = {}
        self._found: list[Finding] = []
        self._day = 0
        self._said: dict[tuple[object, ...], list[Transaction]] = {}
        self._yesterday: dict[tuple[object, ...], list[Transaction]] = {}
        self._repeats: list[list[Transaction]] = []
        self._hashes: dict[tuple[object, ...], list[Transaction]] = {}
        self._out: list[_Flow] = []
        self._in: list[_Flow] = []
        self.count = 0
        self.first_days: dict[str, date] = {}
        """When each asset came into the book or moved first."""

    def add(self, t: Transaction) -> None:
        """The next transaction in economic order."""
        self.count += 1
        kind, asset = t.type, t.asset
        if asset not in self.first_days:
            self.first_days[asset] = self._day_of(t.time)
        if t.to_asset is not None and t.to_asset not in self.first_days:
            self.first_days[t.to_asset] = self._day_of(t.time)
        self._compare_with_before(t)
        if t.tx_hash:
            self._hashes.setdefault(_hash_said(t), []).append(t)
        if kind in _PRICED and (t.price or kind in TRADES):  # a gift has no price, a trade has
            self._compare_price(t)
        elif not t.amount:
            self._look_at_nil(t)
        if t.fee_value is not None and t.fee:
            self._look_at_fee(t)
        if kind is _T.TRANSFER:
            self._look_at_transit(t)
        elif kind is _T.DISTRIBUTION and not is_currency(asset):
            self._out.append(_Flow(t, self._day_of(t.time)))
        elif kind is _T.CONTRIBUTION and not is_currency(asset):
            self._in.append(_Flow(t, self._day_of(t.time)))

    def findings(self) -> list[Finding]:
        """Everything found in what was added."""
        by_hash = [group for group in self._hashes.values() if len(group) > 1]
        named = {t.reference for group in by_hash for t in group}
        found = list(self._found)
        found += [self._repeated(SAME_HASH, group) for group in by_hash]
        for group in self._repeats:
            if not all(t.reference in named for t in group):
                found.append(self._repeated(SAME_TWICE, group))
        found += self._one_sided()
        return found

    # -- one transaction alone -------------------------------------------------------------------

    def _at(self, t: Transaction) -> Place:
        return Place(PlaceKind.TRANSACTION, self._day_of(t.time), t.reference, t.account, t.asset)

    def _find(self, check: Check, t: Transaction, **fields: object) -> None:
        said: dict[str, object] = {
            "reference": t.reference,
            "account": t.account,
            "asset": t.asset,
            "quantity": plain(t.quantity),
        }
        self._found.append(Finding(check, self._at(t), said | fields))

    def _look_at_nil(self, t: Transaction) -> None:
        """A reward or a cost of nothing."""
        if t.type is _T.REWARD:
            if self._policies(t).rewards is Rewards.FAIR_VALUE:
                self._find(REWARD_AT_NIL, t)
        elif t.type in _NIL_COST:
            self._find(NIL_COST, t)

    def _policies(self, t: Transaction) -> Policies:
        """The rules in force at a transaction."""
        return self._constant or self._timeline.at(t.time)

    def _young(self, t: Transaction) -> int:
        """How old, in microseconds, a price may be to be compared with a transaction's."""
        hours = self._policies(t).stale_after_hours.of(t.asset)
        return OLDEST_BOOKED if hours is None else int(hours * HOUR)

    def _look_at_fee(self, t: Transaction) -> None:
        """A fee in a third asset, against what was traded."""
        if t.fee_asset in (t.asset, t.currency, t.to_asset) or not t.valued:
            return
        value, fee = t.value, t.fee_value
        if fee is not None and value and fee > value * LARGE_FEE_SHARE:
            self._find(
                LARGE_FEE,
                t,
                fee=plain(t.fee),
                fee_asset=t.fee_asset,
                percent=_percent(fee / value),
            )

    def _look_at_transit(self, t: Transaction) -> None:
        """A transfer that has not arrived."""
        away = self._cut - t.time
        if t.settlement_time >= self._cut and away > LONGEST_TRANSIT:
            day = self._day_of(t.time).isoformat()
            self._find(LONG_IN_TRANSIT, t, to_account=t.to_account, date=day, count=away // _DAY)

    def _compare_price(self, t: Transaction) -> None:
        """A price against the stored one of its time, while that is young enough to compare with.

        A price in another currency than any stored is compared at the entry's own rate.
        """
        pair = (t.asset, t.currency)
        known = self._pairs.get(pair)
        if known is None:
            known = self._pairs[pair] = self._track(*pair)
        track, rated = known
        if track is None:
            return
        newest = track.at(t.time)
        if newest is None:
            return
        time, stored = newest
        if t.time - time > self._young(t):
            return
        price = t.price * t.rate if rated else t.price
        if abs(price - stored) > stored * PRICE_TOLERANCE:
            self._find(
                PRICE_OFF,
                t,
                price=plain(price),
                stored=plain(stored),
                currency=self._functional if rated else t.currency,
                time=calendar.iso(time),
                percent=_percent(abs(price - stored) / stored),
            )

    def _track(self, asset: str, currency: str) -> tuple[Track | None, bool]:
        """The prices to compare with, and whether they are in the functional currency instead."""
        if is_currency(asset):
            return None, False
        track = self._tracks(asset, currency)
        if track is not None or currency == self._functional:
            return track, False
        return self._tracks(asset, self._functional), True

    # -- one transaction against others ----------------------------------------------------------

    def _compare_with_before(self, t: Transaction) -> None:
        """The same figures again within a day; another hash proves that it is another one."""
        key = _figures_said(t)
        day = t.time // _DAY
        if day != self._day:  # what is two days old can say the same as nothing any more
            self._yesterday = self._said if day == self._day + 1 else {}
            self._said, self._day = {}, day
        group = self._said.get(key) or self._yesterday.get(key)
        if group is None:
            self._said[key] = [t]
            return
        last = group[-1]
        if t.time - last.time >= TWICE_WITHIN or not says_the_same(last, t):
            self._said[key] = [t]
            return
        group.append(t)
        self._said[key] = group
        if len(group) == 2:
            self._repeats.append(group)

    def _repeated(self, check: Check, group: list[Transaction]) -> Finding:
        """The newest of those that say the same, with the others."""
        newest = group[-1]
        others = [t.reference for t in group[:-1]]
        return Finding(
            check,
            self._at(newest),
            {
                "reference": newest.reference,
                "other": _listed(others),
                "type": newest.type.value,
                "quantity": plain(newest.quantity),
                "asset": newest.asset,
                "account": newest.account,
            },
            tuple(others),
        )

    def _one_sided(self) -> Iterable[Finding]:
        """What went out of one account and into another: one transfer, by its hash or figures."""
        by_hash: dict[tuple[str, str], list[_Flow]] = {}
        by_day: dict[tuple[str, int], list[_Flow]] = {}
        for flow in self._in:
            t = flow.transaction
            if t.tx_hash:
                by_hash.setdefault((t.tx_hash, t.asset), []).append(flow)
            by_day.setdefault((t.asset, t.time // _DAY), []).append(flow)
        used: set[str] = set()
        rest: list[_Flow] = []
        for flow in self._out:
            t = flow.transaction
            same = by_hash.get((t.tx_hash, t.asset), ()) if t.tx_hash else ()
            other = _partner(t, same, used, by_figures=False)
            if other is None:
                rest.append(flow)
            else:
                used.add(other.transaction.reference)
                yield self._pair(flow, other)
        for flow in rest:
            t = flow.transaction
            day, reach = t.time // _DAY, PAIRED_WITHIN // _DAY
            for near in sorted(range(day - reach, day + reach + 1), key=lambda n: abs(n - day)):
                other = _partner(t, by_day.get((t.asset, near), ()), used, by_figures=True)
                if other is not None:
                    used.add(other.transaction.reference)
                    yield self._pair(flow, other)
                    break

    def _pair(self, gone: _Flow, come: _Flow) -> Finding:
        out, into = gone.transaction, come.transaction
        return Finding(
            ONE_SIDED,
            self._at(out),
            {
                "reference": out.reference,
                "other": into.reference,
                "quantity": plain(out.quantity),
                "to_quantity": plain(into.quantity),
                "asset": out.asset,
                "account": out.account,
                "to_account": into.account,
                "date": come.day.isoformat(),
            },
            (into.reference,),
        )


def _partner(
    out: Transaction, flows: Iterable[_Flow], used: set[str], *, by_figures: bool
) -> _Flow | None:
    """The other half of a transfer among what came in."""
    for flow in flows:
        t = flow.transaction
        if t.account == out.account or t.reference in used:
            continue
        if by_figures:
            if out.tx_hash and t.tx_hash and out.tx_hash != t.tx_hash:
                continue
            if abs(t.time - out.time) > PAIRED_WITHIN:
                continue
            if abs(t.quantity - out.quantity) > out.quantity * NEARLY:
                continue
        return flow
    return None


# -- what is held ------------------------------------------------------------------------------


def check_positions(
    positions: Sequence[Position],
    rate: Price | None,
    functional: str,
    presentation: str,
    at: AsOf,
    first_days: Mapping[str, date],
    decisions: Sequence[PriceDecision] = (),
) -> list[Finding]:
    """What of the positions cannot be valued, or only by what is too old or doubtful.

    `rate`: presentation for one functional. `first_days`: when each asset came, to say from when
    on its prices are needed. `decisions`: on which doubtful prices somebody has decided.
    """
    if not positions:
        return []
    found: list[Finding] = []
    told: set[tuple[str, str]] = set()
    day = at.date.isoformat()
    pair: dict[str, object] = {"base": functional, "quote": presentation, "date": day}
    money = Place(PlaceKind.ASSET, at.date, asset=functional)
    if functional != presentation:
        if rate is None:
            found.append(Finding(MISSING_RATE, money, pair))
        elif "stale" in rate.flags:
            found.append(Finding(STALE_RATE, money, pair | {"day": rate.date.isoformat()}))
    for position in positions:
        asset = position.asset.code
        check, fields = _valuation(position, functional, presentation, at, first_days)
        if check is not None and (check.code, asset) not in told:
            told.add((check.code, asset))
            place = Place(PlaceKind.ASSET, at.date, asset=asset)
            found.append(Finding(check, place, {"asset": asset, "date": day, **fields}))
        flags = () if position.price is None else open_flags(position.price, at.date, decisions)
        doubtful = [flag for flag in flags if flag != STALE]
        if position.price is not None and doubtful and (DOUBTFUL_PRICE.code, asset) not in told:
            told.add((DOUBTFUL_PRICE.code, asset))
            place = Place(PlaceKind.ASSET, at.date, asset=asset)
            said = {"asset": asset, "date": day, "currency": position.price.currency}
            found.append(Finding(DOUBTFUL_PRICE, place, {**said, "flags": ", ".join(doubtful)}))
        unrated = functional != presentation and position.presentation.cost_basis is None
        if unrated and rate is not None and (UNRATED_COST.code, asset) not in told:
            told.add((UNRATED_COST.code, asset))
            since = first_days.get(asset, at.date).isoformat()
            place = Place(PlaceKind.ASSET, at.date, asset=asset)
            found.append(Finding(UNRATED_COST, place, pair | {"asset": asset, "since": since}))
    return found


def _valuation(
    position: Position,
    functional: str,
    presentation: str,
    at: AsOf,
    first_days: Mapping[str, date],
) -> tuple[Check | None, dict[str, object]]:
    price, asset = position.price, position.asset
    if price is None:
        native = asset.native_currency == presentation != functional
        since = first_days.get(asset.code, at.date)
        return UNPRICED, {
            "currency": presentation if native else functional,
            "since": since.isoformat(),
        }
    fields: dict[str, object] = {"currency": price.currency, "since": price.date.isoformat()}
    if at.valuation_point - price.time > OLDEST_BOOKED:
        return UNPRICED, fields
    if "stale" in price.flags:
        return STALE_PRICE, fields | {"time": calendar.iso(price.time)}
    return None, {}


# -- references --------------------------------------------------------------------------------

_DIGITS = "0123456789"
_LONGEST_NUMBER = 15


def check_references(
    references: Iterable[tuple[str, Instant]], day_of: Callable[[Instant], date]
) -> list[Finding]:
    """Numbers left out of runs of references: a common beginning and a number each.

    Every reference counts that was ever used, a reversed one too. The place is the entry after the
    last gap.
    """
    runs: dict[str, dict[int, tuple[str, Instant]]] = {}
    for reference, time in references:
        prefix = reference.rstrip(_DIGITS)
        length = len(reference) - len(prefix)
        if 0 < length <= _LONGEST_NUMBER:
            runs.setdefault(prefix, {})[int(reference[len(prefix) :])] = reference, time
    found = []
    for prefix, numbers in runs.items():
        least, most = min(numbers), max(numbers)
        missing = most - least + 1 - len(numbers)
        if len(numbers) < FEWEST_IN_RUN or not missing:
            continue
        if most - least + 1 > SPARSEST_RUN * len(numbers):
            continue
        found.append(_gap(prefix, numbers, missing, day_of))
    return found


def _gap(
    prefix: str,
    numbers: Mapping[int, tuple[str, Instant]],
    missing: int,
    day_of: Callable[[Instant], date],
) -> Finding:
    used = sorted(numbers)
    padded = {len(ref) - len(prefix) for ref, _ in numbers.values() if _is_padded(ref, prefix)}
    width = max(padded, default=0)
    ranges: list[str] = []
    after = used[0]
    for before, number in pairwise(used):
        if number - before > 1:
            after = number
            first, last = (f"{prefix}{n:0{width}d}" for n in (before + 1, number - 1))
            ranges.append(first if first == last else f"{first}–{last}")
    reference, time = numbers[after]
    return Finding(
        GAP,
        Place(PlaceKind.TRANSACTION, day_of(time), reference),
        {
            "first": numbers[used[0]][0],
            "last": numbers[used[-1]][0],
            "count": missing,
            "numbers": _listed(ranges),
        },
    )


def _is_padded(reference: str, prefix: str) -> bool:
    number = reference[len(prefix) :]
    return len(number) > 1 and number[0] == "0"


# -- files -------------------------------------------------------------------------------------


def check_refused(
    problems: Iterable[RowProblem], day_of: Callable[[Instant], date]
) -> list[Finding]:
    """Rows that were refused because a position would have gone below zero at some instant."""
    found = []
    for problem in problems:
        error = problem.error
        if isinstance(error, errors.PositionBelowZero):
            check = BELOW_ZERO
        elif isinstance(error, errors.NotAvailable):
            check = NOT_AVAILABLE
        else:
            continue
        said = error.fields
        place = Place(
            PlaceKind.ROW,
            day_of(calendar.parse_iso(str(said["time"]))),
            str(said["reference"]),
            str(said["account"]),
            str(said["asset"]),
            problem.file,
            problem.row,
        )
        fields = {name: value for name, value in said.items() if name != "field"}
        found.append(Finding(check, place, fields | {"row": problem.row}))
    return found


def _listed(names: Sequence[str]) -> str:
    """Names with commas between; of many the first, and a sign that there are more."""
    shown = list(names[:MOST_RANGES])
    return ", ".join([*shown, "…"] if len(names) > MOST_RANGES else shown)


def _percent(share: Decimal) -> str:
    """A share in whole percents."""
    return plain((share * 100).quantize(ONE, ROUND_HALF_UP))
