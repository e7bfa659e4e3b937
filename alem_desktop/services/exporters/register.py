"""The register as exporters need it: each transaction with its movements and its counter-entries.

Every movement changes the cost basis of an account's asset. What is left over when all those of a
transaction are added up has the other side in one of four accounts, by its cause:

- Income:Gains: proceeds less cost of each disposal (a loss is positive, as postings go);
- Equity:Owner: what the owner brought (negative) or took (positive), which is the external flow;
- Expenses:Fees: the fee where it is an expense;
- Income:Rewards: what came in from nobody's pocket at fair value.

So the postings of each entry add up to zero, to the last digit. Each part comes from the rules of
core by itself and none is what the others leave over; an entry that they do not explain is refused.
Cost that a change of policy moved between accounts goes with the entry after it, or the last.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from alem_desktop.core import errors
from alem_desktop.core.calendar import EARLIEST, LATEST, Instant, now
from alem_desktop.core.journal import Head
from alem_desktop.core.money import plain, total
from alem_desktop.core.movements import Movement
from alem_desktop.core.policy import Policies
from alem_desktop.core.postings import external_flow, fee_expense, income_of
from alem_desktop.core.prices import Observation
from alem_desktop.core.transactions import Transaction
from alem_desktop.services.book import Book
from alem_desktop.services.history import transactions_between
from alem_desktop.storage import journal_store, name_store, position_store, price_store
from alem_desktop.storage.price_store import PriceSpan
from alem_desktop.storage.reading import Reader

GAINS, REWARDS = "Income:Gains", "Income:Rewards"
FEES = "Expenses:Fees"
OWNER = "Equity:Owner"


class CounterEntry(NamedTuple):
    """One of the four accounts with its posting, in the functional currency."""

    account: str
    amount: Decimal


class BookedEntry(NamedTuple):
    """A transaction on its day in the book's zone, with all it moved.

    Cost of `movements` and amounts of `counters` add up to zero.
    """

    transaction: Transaction
    day: date
    movements: tuple[Movement, ...]
    counters: tuple[CounterEntry, ...]


class Register:
    """One unchanging view of a book's register and prices; both may be walked more than once."""

    def __init__(self, reader: Reader, book: Book) -> None:
        self._reader = reader
        self.book = book
        self.functional = book.info.functional_currency

    def head(self) -> Head:
        """The newest record of the view."""
        return journal_store.head(self._reader)

    def transactions(self) -> Iterator[Transaction]:
        """All transactions in force, in economic order."""
        yield from transactions_between(self._reader, EARLIEST, _END)

    def entries(self) -> Iterator[BookedEntry]:
        """All transactions in force with what they moved, in economic order.

        Days never go back, as they could where a zone's clocks go back over midnight. Raises
        BookDamaged for an entry that does not add up.
        """
        moved = groupby(
            position_store.movements_between(self._reader, EARLIEST, _END),
            lambda booked: booked.reference,
        )
        timeline = self.book.timeline(self._reader)
        waiting = next(moved, None)
        day = date.min
        last: BookedEntry | None = None
        by_policy: tuple[Movement, ...] = ()
        for transaction in self.transactions():
            if last is not None:
                yield last
            movements, by_policy = by_policy, ()
            while waiting is not None and not waiting[0]:
                movements += tuple(booked.movement for booked in waiting[1])
                waiting = next(moved, None)
            if waiting is not None and waiting[0] == transaction.reference:
                movements += tuple(booked.movement for booked in waiting[1])
                waiting = next(moved, None)
            day = max(day, self.book.calendar.date_of(transaction.time))
            counters = self._counters(transaction, movements, timeline.at(transaction.time))
            last = BookedEntry(transaction, day, movements, counters)
        while waiting is not None and not waiting[0]:
            by_policy += tuple(booked.movement for booked in waiting[1])
            waiting = next(moved, None)
        if last is not None:
            yield last._replace(movements=last.movements + by_policy)
        if waiting is not None:
            raise self._damaged(f"there are movements of {waiting[0]} but no such entry")

    def observations(self) -> Iterator[tuple[date, Observation]]:
        """All prices and rates with their day, by pair and time; of equal times the later rules.
        What a person said for a span comes last, as a price of each of its days that is over;
        such files know no end of a price, so the last one is carried there to the next."""
        calendar = self.book.calendar
        for observation, _batch in price_store.listed(self._reader):
            yield observation.effective or calendar.date_of(observation.time), observation
        for span in price_store.price_spans(self._reader):
            yield from self._days_of(span)

    def _days_of(self, span: PriceSpan) -> Iterator[tuple[date, Observation]]:
        calendar = self.book.calendar
        day, end = calendar.day_ending(span.start), min(span.end, now())
        while (point := calendar.valuation_point(day)) <= end:
            yield day, span.said._replace(time=point, effective=day)
            day += timedelta(days=1)

    def codes(self) -> list[str]:
        """Codes of all assets, and of what prices name besides."""
        known = {asset.code for asset in name_store.all_assets(self._reader)} | {self.functional}
        for _day, observation in self.observations():
            known |= {observation.base, observation.quote}
        return sorted(known)

    def accounts(self) -> tuple[str, ...]:
        """Names of all accounts."""
        return name_store.account_names(self._reader)

    def _counters(
        self, transaction: Transaction, movements: tuple[Movement, ...], policies: Policies
    ) -> tuple[CounterEntry, ...]:
        cost = total(m.cost for m in movements)
        gain = total(movement.realised_gain for movement in movements)
        flow = external_flow(transaction)
        expense, income = fee_expense(transaction, policies), income_of(transaction, policies)
        rest = cost - gain - flow - income + expense
        if rest:
            raise self._damaged(
                f"the movements of {transaction.reference} differ by {plain(rest)} "
                f"{self.functional} from what it says"
            )
        parts = ((OWNER, -flow), (REWARDS, -income), (FEES, expense), (GAINS, -gain))
        return tuple(CounterEntry(account, amount) for account, amount in parts if amount)

    def _damaged(self, reason: str) -> errors.BookDamaged:
        return errors.BookDamaged(path=self.book.path, reason=reason)


_END = Instant(LATEST + 1)
