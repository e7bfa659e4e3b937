"""What was traded of an asset: volumes by day, and how much changes hands in a day.

A volume counts units of the base, whatever they were paid in, so volumes of several pairs and
sources add up. A day without a volume is a day of which nothing is known, and no day on which
nothing was traded: that one has the volume 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core.errors import NegativeNumber
from alem_desktop.core.money import ZERO, divide, plain
from alem_desktop.core.prices import Observation


class NegativeVolume(NegativeNumber):
    template = "{found} is negative. What was traded is zero or more; correct the number."


class DayVolume(NamedTuple):
    """So many units of `base` were traded against `quote` on a day, by `source`.

    `date`: the day of the candle, which begins and ends at midnight UTC with every source that is
    asked over the network; of a file, the day that its row names.
    """

    base: str
    quote: str
    date: date
    volume: Decimal
    source: str


class DayClose(Observation):
    """The close of a day's candle: an observation, beside which stands what was traded that day.

    It goes wherever observations go, and equals the one that it is; only who keeps volumes looks at
    `traded`.
    """

    traded: DayVolume | None = None

    @classmethod
    def of(cls, close: Observation, day: date, volume: Decimal) -> DayClose:
        """A close with the units of its base that were traded on the candle's day."""
        made = cls(*close)
        made.traded = DayVolume(close.base, close.quote, day, volume, close.source)
        return made


def volumes_of(observations: Iterable[Observation]) -> Iterator[DayVolume]:
    """The volumes that stand beside observations, in their order."""
    for o in observations:
        if isinstance(o, DayClose) and o.traded is not None:
            yield o.traded


def volume_line(base: str, quote: str, day: str, volume: str, source: str) -> str:
    """A volume as one line of the text whose SHA-256 is its batch's digest.

    `day` is an ISO date and `volume` canonical decimal text, as they are stored: a figure spelled
    in another way is another text.
    """
    return f"{base}\t{quote}\t{day}\t{volume}\t{source}\n"


def volume_text(traded: DayVolume) -> str:
    """The line of a volume that is about to be stored."""
    day, volume = traded.date.isoformat(), plain(traded.volume)
    return volume_line(traded.base, traded.quote, day, volume, traded.source)


@dataclass(frozen=True, slots=True)
class AverageVolume:
    """How many units of an asset are traded in a day, on average.

    `per_day` is the mean over the `days` that have a volume, of which `first` and `last` are the
    earliest and the latest; `sources` in alphabetical order.
    """

    asset: str
    per_day: Decimal
    days: int
    sources: tuple[str, ...]
    first: date
    last: date


def average_volume(
    asset: str, volumes: Iterable[DayVolume], end: date, window: int
) -> AverageVolume | None:
    """The mean volume of a day, over those of the last `window` days up to and including `end` that
    have one; None where none has.

        per day = sum of the volumes of all days / number of days that have a volume

    A day's volume is summed over pairs. Of a pair the source counts that says most: the same market
    told under two names must not look twice as deep, and a second venue of the same pair is left
    out rather than guessed. The quotient is rounded once, to 18 places, half even. Raises
    ValueError for a window of no day.
    """
    if window < 1:
        raise ValueError(f"a window of {window} days")
    largest: dict[tuple[date, str], DayVolume] = {}
    for each in volumes:
        if each.base == asset and 0 <= (end - each.date).days < window:
            before = largest.get((each.date, each.quote))
            if before is None or each.volume > before.volume:
                largest[each.date, each.quote] = each
    by_day: dict[date, Decimal] = {}
    for each in largest.values():
        by_day[each.date] = by_day.get(each.date, ZERO) + each.volume
    sources = {each.source for each in largest.values()}
    if not by_day:
        return None
    return AverageVolume(
        asset,
        divide(sum(by_day.values(), ZERO), Decimal(len(by_day))),
        len(by_day),
        tuple(sorted(sources)),
        min(by_day),
        max(by_day),
    )
