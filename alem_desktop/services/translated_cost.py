"""Cost in a currency in which the book does not keep it: each lot at its acquisition's rate."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import accumulate

from alem_desktop.core.daily import Column
from alem_desktop.core.money import ONE, ZERO, divide
from alem_desktop.core.policy import LotMethod
from alem_desktop.core.price_finding import PriceFinder
from alem_desktop.core.tracks import DaySpan, Track
from alem_desktop.services.book import Book
from alem_desktop.storage import day_store
from alem_desktop.storage.price_store import StoredPrices
from alem_desktop.storage.reading import Reader


def translated_costs(
    reader: Reader, book: Book, tracks: Iterable[Track], span: DaySpan, currency: str
) -> Column:
    """What the lots of positions had cost, in a currency, at the end of each day of a span.

    As cost in the presentation currency is kept: functional cost at the rate of the lot's own
    acquisition date, never restated. None while a lot is held whose rate is unknown, and throughout
    a book that was ever under moving average, which knows no lots.
    """
    timeline = book.timeline(reader)
    if timeline.ever_under(LotMethod.AVERAGE):
        return [None] * len(span)
    finder = PriceFinder(StoredPrices(reader), book.calendar, timeline.price_rules)
    rates: dict[date, Decimal | None] = {}
    changes, unknown = [ZERO] * (len(span) + 1), [ZERO] * (len(span) + 1)
    for track in tracks:
        for lot in day_store.lot_costs(reader, track, span):
            day = book.calendar.date_of(lot.acquired_at)
            if day not in rates:
                end = book.calendar.valuation_point(day)
                functional = book.info.functional_currency
                found = finder.booking_price(functional, currency, end, day)
                rates[day] = None if found is None else found.price
            rate = rates[day]
            if rate is None:
                unknown[lot.day + 1] += lot.cost
            else:
                changes[lot.day + 1] += lot.cost * rate  # rounded in the sum, once
    return [
        None if lacks else divide(cost, ONE)
        for cost, lacks in list(zip(accumulate(changes), accumulate(unknown), strict=True))[1:]
    ]
