"""How many people a transaction takes: by what it says it is worth, and by what the book says.

The larger counts, fee included, so that an asset that is sold for nothing or bought for too much
does not slip below the limit. What nobody can value takes two.
"""

from __future__ import annotations

from decimal import Decimal

from alem_desktop.core.approvals import approvals_needed
from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.money import ZERO, at_rate
from alem_desktop.core.price_finding import PriceFinder
from alem_desktop.core.transactions import Transaction, functional_value
from alem_desktop.services import access
from alem_desktop.services.book import Book
from alem_desktop.storage.price_store import StoredPrices
from alem_desktop.storage.reading import Reader


class Weighing:
    """Weighs transactions against the limit in force now, if there is one."""

    def __init__(self, connection: Reader, book: Book) -> None:
        timeline = book.timeline(connection)
        self._limit = timeline.at(access.present_moment(connection)).second_approver_above
        self._calendar: BookCalendar = book.calendar
        self._functional = book.info.functional_currency
        self._finder = PriceFinder(StoredPrices(connection), book.calendar, timeline.price_rules)

    def approvals(self, t: Transaction) -> int:
        """How many approvals a transaction takes."""
        return 1 if self._limit is None else approvals_needed(self.weight(t), self._limit)

    def weight(self, t: Transaction) -> Decimal | None:
        """What is at stake, in the functional currency; None where nobody can say."""
        known = [value for value in (self._stated(t), self._market(t)) if value is not None]
        return max(known, default=None)

    def _stated(self, t: Transaction) -> Decimal | None:
        value = functional_value(t)
        if value is None:
            return None
        fee = t.fee_value if t.fee_value is not None else at_rate(t.fee, t.rate)
        return value + (fee or ZERO)

    def _market(self, t: Transaction) -> Decimal | None:
        day = self._calendar.date_of(t.time)
        price = self._finder.price(t.asset, self._functional, t.time, day)
        return None if price is None else at_rate(t.quantity, price.price)
