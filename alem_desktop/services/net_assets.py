"""Net assets as of a moment: assets by kind, less the management fee that has accrued.

The fee accrues by the day on the fund's value at that day's valuation point, at the yearly rate and
day basis in force (policies `management-fee`, `management-fee-basis`). A `fee` transaction with the
manager (`management-fee-payee`) is an invoice: it takes what had accrued up to its day, and the
difference is its true-up. Without a rate nothing accrues.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby

from alem_desktop.core.accruals import (
    AccrualDay,
    AccruedFee,
    DatedRate,
    DayBase,
    FeeAccount,
    FeeKind,
    Invoice,
    NetAssets,
    accrual_schedule,
    fee_account,
    is_invoice,
    net_assets,
)
from alem_desktop.core.calendar import EARLIEST, AsOf, Instant
from alem_desktop.core.journal import Head
from alem_desktop.core.money import ONE, ZERO, round_money
from alem_desktop.core.policy import DayBasis, Policies, PolicyTimeline
from alem_desktop.core.prices import Price
from alem_desktop.core.series import FUND, SeriesDay
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.daily_values import DailyBook
from alem_desktop.services.history import earning_between
from alem_desktop.services.portfolio import HoldingsAnswer, Moment
from alem_desktop.storage import position_store
from alem_desktop.storage.reading import Reader


@dataclass(frozen=True, slots=True)
class Gap:
    """A day whose value is unknown, so that no fee can accrue on it; the assets without a price."""

    date: date
    unpriced: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ManagementFee:
    """The management fee as of a moment. `account` is None where `gap` says why it is unknown.

    `yearly_rate` and `basis` are those in force at the moment; `schedule` has every day on which
    the fee accrued.
    """

    yearly_rate: Decimal
    basis: DayBasis
    payee: str
    account: FeeAccount | None
    schedule: tuple[AccrualDay, ...]
    gap: Gap | None


@dataclass(frozen=True, slots=True)
class NetAssetsAnswer:
    """Net assets in both currencies, as printed; `presentation` is None where a part of it is
    unknown. `flags` are those of the prices used, by asset. With a gap in the fee, the fee is
    missing from the liabilities of both."""

    head: Head
    as_of: AsOf
    known_at: int | None
    functional: NetAssets
    presentation: NetAssets | None
    rate: Price | None
    fee: ManagementFee
    flags: Mapping[str, tuple[str, ...]]


def net_assets_of(
    book: Book, moment: Moment = None, known_at: int | None = None
) -> NetAssetsAnswer:
    """The fund's assets by kind, what it owes, and what is left."""
    at = portfolio.as_of(book, moment)
    with portfolio.knowledge(book, known_at) as (connection, head):
        answer = portfolio.holdings_in(connection, head, book, at, known_at, "account")
        return net_assets_in(connection, book, answer)


def net_assets_in(connection: Reader, book: Book, answer: HoldingsAnswer) -> NetAssetsAnswer:
    """The net assets of what is held, by account, on a connection that is open already."""
    head, at = answer.head, answer.as_of
    fee = _management_fee(connection, head, book, at)
    owed = [] if fee.account is None else [AccruedFee(FeeKind.MANAGEMENT, fee.account.accrued)]
    positions = answer.positions
    functional = net_assets([(p.asset, p.printed.functional.market_value) for p in positions], owed)
    info = book.info
    same = info.functional_currency == info.presentation_currency
    rate = ONE if same else (None if answer.rate is None else answer.rate.price)
    presentation = None
    if rate is not None:
        there = [AccruedFee(each.kind, round_money(each.amount) * rate) for each in owed]
        presentation = net_assets(
            [(p.asset, p.printed.presentation.market_value) for p in positions], there
        )
    flags = portfolio.price_flags(answer)
    return NetAssetsAnswer(
        head, at, answer.known_at, functional, presentation, answer.rate, fee, flags
    )


def _management_fee(connection: Reader, head: Head, book: Book, at: AsOf) -> ManagementFee:
    timeline = book.timeline(connection)
    now = timeline.at(Instant(at.cut - 1))
    days: list[DayBase] = []
    gap = None
    for day in _charged_days(connection, head, book, timeline, at):
        if day.market_value is None and _in_force(book, timeline, day.date).management_fee:
            gap = gap or Gap(day.date, day.unpriced)
        days.append(DayBase(day.date, day.market_value or ZERO))
    schedule: tuple[AccrualDay, ...] = ()
    account = None
    if gap is None:
        schedule = tuple(_schedule(book, timeline, days))
        account = fee_account(schedule, _invoices(connection, book, timeline, at))
    return ManagementFee(
        now.management_fee, now.management_fee_basis, now.management_fee_payee,
        account, schedule, gap,
    )  # fmt: skip


def _charged_days(
    connection: Reader, head: Head, book: Book, timeline: PolicyTimeline, at: AsOf
) -> Iterable[SeriesDay]:
    """The days that are over, from the first on which a fee accrues: a rate is in force, and the
    book has begun."""
    first_time = position_store.first_time(connection)
    if first_time is None:
        return ()
    calendar = book.calendar
    first = calendar.date_of(first_time)
    over = calendar.valuation_point(at.date) == at.valuation_point
    last = at.date if over else at.date - timedelta(days=1)
    begun = (max(first, calendar.date_of(change.effective)) for change in timeline.changes)
    for day in sorted({first, *begun}):
        if day <= last and _in_force(book, timeline, day).management_fee:
            days = DailyBook(connection, book, head, day, last)
            return days.series(FUND, book.info.functional_currency, day, last).days
    return ()


def _in_force(book: Book, timeline: PolicyTimeline, day: date) -> Policies:
    """The rules at the end of a day."""
    return timeline.at(Instant(book.calendar.valuation_point(day) - 1))


def _schedule(
    book: Book, timeline: PolicyTimeline, days: Iterable[DayBase]
) -> Iterator[AccrualDay]:
    """The days' accruals, each at the rate and day basis in force at its end."""

    def terms(day: DayBase) -> tuple[Decimal, DayBasis]:
        policies = _in_force(book, timeline, day.date)
        return policies.management_fee, policies.management_fee_basis

    for (yearly_rate, basis), run in groupby(days, key=terms):
        stretch = tuple(run)
        yield from accrual_schedule(stretch, [DatedRate(stretch[0].date, yearly_rate)], basis)


def _invoices(
    connection: Reader, book: Book, timeline: PolicyTimeline, at: AsOf
) -> Iterator[Invoice]:
    """Fees paid to the manager before the moment."""
    for _, t in earning_between(connection, timeline, EARLIEST, at.cut):
        if is_invoice(t, timeline.at(t.time)):
            yield Invoice(t.reference, book.calendar.date_of(t.time), t.value)
