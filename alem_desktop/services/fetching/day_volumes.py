"""Of which days it is missing what was traded, and how that is asked for.

A volume stands in the candle of its day, beside a close that is known already or comes by the hour.
So the candles of the last days are asked for too: once, when a day is over, and no more when its
volume is there or its source was found to have none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from alem_desktop.core.calendar import Instant
from alem_desktop.services.fetching.memory import Memory, merged, missing_spans
from alem_desktop.services.fetching.outcomes import Pair
from alem_desktop.services.quote_sources.candles import DAY, day_of
from alem_desktop.services.quote_sources.source import (
    WITH_VOLUMES,
    Ask,
    Interval,
    Series,
    Span,
)
from alem_desktop.services.volumes import days_kept
from alem_desktop.storage.reading import Reader

RECENT_DAYS = 35
"""So many days get their volumes without being asked for: the 30 of a mean, and some to spare."""


def closes_of(wanted: Span, *, whole: bool) -> Span | None:
    """The closes of the days whose volumes are wanted, out of a span for which prices are: of the
    last RECENT_DAYS that are over at its end or, `whole`, of all. None where no day is over."""
    first, last = -(-wanted.start // DAY) * DAY, wanted.end // DAY * DAY
    if not whole:
        first = max(first, last - (RECENT_DAYS - 1) * DAY)
    return Span(Instant(first), Instant(last)) if first <= last else None


def lacking(connection: Reader, days: Series, closes: Span, memory: Memory) -> Span | None:
    """From the first to the last of the closes whose day has no volume yet; None where all have
    one, or the source has none for them.

    In one span, as one question brings all of it: the candles between cost no further call.
    """
    if days.source not in WITH_VOLUMES:
        return None
    pair = Pair(days.base, days.quote, days.source)
    by_day = {
        day_of(close): close for close in map(Instant, range(closes.start, closes.end + 1, DAY))
    }
    settled = memory.settled(pair, Interval.DAY, of_volumes=True)
    have = [by_day[day] for day in days_kept(connection, *pair, list(by_day))]
    found = list(missing_spans(closes, DAY, have, settled))
    return Span(found[0].start, found[-1].end) if found else None


def asks(days: Series, prices: Sequence[Span], volumes: Span | None) -> Iterator[Ask]:
    """The questions for candles of days: for the closes that are lacking, and for volumes.

    Where the two overlap or follow one another they are one question.
    """
    spans = merged([*prices, volumes], DAY) if volumes else prices
    for span in spans:
        closes = tuple(each for each in prices if span.start <= each.start <= span.end)
        yield Ask(days.source, (days,), span, None if closes == (span,) else closes)
