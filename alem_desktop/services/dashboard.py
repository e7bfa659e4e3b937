"""The figures at the head of the holdings: how value changed today, this month, this year and since
the beginning, and what was realised this year; each as holdings and gains print it.

Values are those that the holdings of the moment (which may lie within a day) and of the valuation
points before it print; the returns between them come from one pass over the book by days.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from alem_desktop.core import daily
from alem_desktop.core.calendar import AsOf
from alem_desktop.core.changes_of_value import (
    ChangeOfValue,
    Valuation,
    change_of_day,
    change_since,
)
from alem_desktop.core.gains import PrintedDisposal, PrintedTotals, printed_totals
from alem_desktop.core.journal import Head
from alem_desktop.core.money import ZERO, at_rate
from alem_desktop.core.positions import Figures
from alem_desktop.core.postings import external_flow
from alem_desktop.core.series import FUND, SeriesDay
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.history import transactions_between
from alem_desktop.services.portfolio import HoldingsAnswer, Moment
from alem_desktop.storage.reading import Reader

if TYPE_CHECKING:
    from alem_desktop.services.daily_values import DailyBook


@dataclass(frozen=True, slots=True)
class Changes:
    """How the fund's value changed, in one currency: since the valuation point before, since the
    ends of the month and of the year before, and since before the first transaction."""

    day: ChangeOfValue
    month: ChangeOfValue
    year: ChangeOfValue
    start: ChangeOfValue


@dataclass(frozen=True, slots=True)
class Realised:
    """What the disposals of a year came to, up to a day of it: sums of printed lines.

    `without_rate`: the disposals whose presentation gain is unknown, which leaves the sum unknown.
    """

    start: date
    end: date
    count: int
    functional: PrintedTotals
    presentation: PrintedTotals
    without_rate: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The figures of a moment. `head` is the newest record used; `first` the day of the first
    transaction, None where there is none up to the moment; `last` the moment's day as far as it has
    gone, exact, functional."""

    head: Head
    as_of: AsOf
    first: date | None
    functional: Changes
    presentation: Changes
    realised: Realised
    last: SeriesDay


def dashboard(book: Book, moment: Moment = None, kept: Dashboard | None = None) -> Dashboard:
    """The figures as of a date, an instant, or now.

    `kept`, an earlier answer, is given again where nothing has happened since but that time passed.
    """
    at = portfolio.as_of(book, moment)
    first = portfolio.first_day(book)
    if first is None or at.date < first:
        return _before_all(book, at)
    start = _day_before(first)
    # To the present day, whatever is asked: the days that are kept serve the next question too.
    end = max(at.date, portfolio.as_of(book, None).date)
    with portfolio.daily_book(book, start, end) as (days, _first, head):
        closing = _Closing.of(days.reader, head, book, at)
        same_book = kept is not None and kept.head == head and kept.as_of.date == at.date
        if kept is not None and same_book and closing.is_of(kept):
            return replace(kept, as_of=at)
        openings = _Openings.of(at.date, start)
        then = {day: _valuations(_holdings(days.reader, head, book, day)) for day in {*openings}}
        functional, presentation = (
            _changes(openings, {day: both[side] for day, both in then.items()}, closing[side], past)
            for side, past in enumerate(_pasts(days, book, start, at.date))
        )
    realised = kept.realised if kept is not None and same_book else _realised(book, at.date)
    return Dashboard(head, at, first, functional, presentation, realised, closing.last)


def _before_all(book: Book, at: AsOf) -> Dashboard:
    """Before the first transaction nothing has changed."""
    with portfolio.knowledge(book, None) as (reader, head):
        closing = _Closing.of(reader, head, book, at)
    start = _day_before(at.date)
    openings = _Openings.of(at.date, start)
    then = {day: Valuation(day, ZERO) for day in openings}
    past = (SeriesDay(start, ZERO, ZERO, ZERO, ZERO),)
    functional, presentation = (_changes(openings, then, closing[side], past) for side in (0, 1))
    nothing = printed_totals(())
    realised = Realised(at.date.replace(month=1, day=1), at.date, 0, nothing, nothing)
    return Dashboard(head, at, None, functional, presentation, realised, closing.last)


# -- values ----------------------------------------------------------------------------------------


class _Openings(NamedTuple):
    """The days at whose valuation points the periods open."""

    day: date
    month: date
    year: date
    start: date

    @staticmethod
    def of(day: date, start: date) -> _Openings:
        return _Openings(
            _day_before(day),
            _day_before(day.replace(day=1)),
            _day_before(day.replace(month=1, day=1)),
            start,
        )


class _End(NamedTuple):
    """The value at the moment asked about as printed, and its day as far as it has gone, exact."""

    value: Valuation
    day: SeriesDay


class _Closing(NamedTuple):
    """Both in the functional and in the presentation currency."""

    functional: _End
    presentation: _End

    @property
    def last(self) -> SeriesDay:
        """The day as it is kept."""
        return self.functional.day

    @staticmethod
    def of(reader: Reader, head: Head, book: Book, at: AsOf) -> _Closing:
        answer = portfolio.holdings_in(reader, head, book, at, None, "account")
        functional, presentation = _valuations(answer)
        flows = _flows(reader, book, at)
        value = _whole(answer, answer.totals.functional)
        end = _End(functional, SeriesDay(at.date, value, None, *flows))
        if book.info.functional_currency == book.info.presentation_currency:
            return _Closing(end, end)
        if answer.rate is None:  # even nothing is worth nobody knows what
            presentation, value = replace(presentation, value=None), None
        else:
            value = _whole(answer, answer.totals.presentation)
        inflow, outflow = (_converted(flow, answer) for flow in flows)
        return _Closing(end, _End(presentation, SeriesDay(at.date, value, None, inflow, outflow)))

    def is_of(self, kept: Dashboard) -> bool:
        """Whether an earlier answer closed with the same."""
        return (
            self.last == kept.last
            and self.functional.value == kept.functional.day.closing
            and self.presentation.value == kept.presentation.day.closing
        )


def _holdings(reader: Reader, head: Head, book: Book, day: date) -> HoldingsAnswer:
    return portfolio.holdings_in(reader, head, book, book.calendar.as_of(day), None, "account")


def _valuations(answer: HoldingsAnswer) -> tuple[Valuation, Valuation]:
    """What an answer prints below its lines, in both currencies."""
    day, unpriced, printed = answer.as_of.date, answer.totals.unpriced, answer.totals.printed
    return (
        Valuation(day, _whole(answer, printed.functional), unpriced),
        Valuation(day, _whole(answer, printed.presentation), unpriced),
    )


def _whole(answer: HoldingsAnswer, figures: Figures) -> Decimal | None:
    """The value of everything held; unknown where an asset has no price."""
    return None if answer.totals.unpriced else figures.market_value


def _flows(reader: Reader, book: Book, at: AsOf) -> tuple[Decimal, Decimal]:
    """What came in and what went out on the moment's day up to the moment, functional."""
    since = book.calendar.start_of(at.date)
    flows = [external_flow(t) for t in transactions_between(reader, since, at.cut)]
    came = sum((flow for flow in flows if flow > ZERO), ZERO)
    return came, came - sum(flows, ZERO)


def _converted(flow: Decimal, answer: HoldingsAnswer) -> Decimal | None:
    if not flow:
        return flow
    return None if answer.rate is None else at_rate(flow, answer.rate.price)


def _day_before(day: date) -> date:
    """The first of all days has none before it."""
    return date.fromordinal(max(day.toordinal() - 1, 1))


# -- changes ---------------------------------------------------------------------------------------


def _pasts(
    days: DailyBook, book: Book, start: date, end: date
) -> tuple[tuple[SeriesDay, ...], tuple[SeriesDay, ...]]:
    """The days from one to the day before another, exact, in both currencies."""
    info = book.info
    part = slice(days.span.number_of(start), days.span.number_of(end))
    dates, count = days.span.dates[part], len(days.span.dates[part])
    inflow, outflow = (column[part] for column in days.flows(FUND))
    unknown = [None] * count  # their cost, which is not asked for

    def told(currency: str, *flows: daily.Column) -> tuple[SeriesDay, ...]:
        columns = [days.values(asset, None, currency)[part] for asset in days.assets(FUND)]
        return tuple(map(SeriesDay, dates, daily.added(columns, count), unknown, *flows))

    functional = told(info.functional_currency, inflow, outflow)
    if info.functional_currency == info.presentation_currency:
        return functional, functional
    rates = days.rates(info.presentation_currency).prices[part]
    there = (daily.converted(column, rates) for column in (inflow, outflow))
    return functional, told(info.presentation_currency, *there)


def _changes(
    openings: _Openings,
    then: Mapping[date, Valuation],
    closing: _End,
    past: Sequence[SeriesDay],
) -> Changes:
    """The changes in one currency from what was `then` printed of the openings; `past` are the days
    before the moment's own."""
    days = (*past, closing.day)

    def since(
        day: date,
        measure: Callable[[Valuation, Valuation, Sequence[SeriesDay]], ChangeOfValue],
    ) -> ChangeOfValue:
        at = max((day - days[0].date).days, 0)  # before the first of them there was nothing either
        return measure(then[day], closing.value, days[at:])

    return Changes(
        since(openings.day, change_of_day),
        since(openings.month, change_since),
        since(openings.year, change_since),
        since(openings.start, change_since),
    )


def _realised(book: Book, end: date) -> Realised:
    """From the first day of the year on."""
    start = end.replace(month=1, day=1)
    disposals = portfolio.gains(book, start, end).disposals
    functional = [PrintedDisposal.functional(disposal) for disposal in disposals]
    presentation = functional
    if book.info.functional_currency != book.info.presentation_currency:
        presentation = [PrintedDisposal.presentation(disposal) for disposal in disposals]
    without_rate = tuple(
        disposal.reference
        for disposal, line in zip(disposals, presentation, strict=True)
        if line.gain is None
    )
    return Realised(
        start,
        end,
        len(disposals),
        printed_totals(functional),
        printed_totals(presentation),
        without_rate,
    )
