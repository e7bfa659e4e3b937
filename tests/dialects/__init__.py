"""Each provider's dialect for the test server: functions Request -> Reply over a given history.

A history gives the close of each candle by the instant at which it opens, in microseconds, as the
sources are to find it. `Bad` says what is wrong with the rows of an answer.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum, auto
from typing import Any

from alem_desktop.core.calendar import Instant, instant_of

History = Mapping[int, Decimal]
Row = list[Any]


class Bad(Enum):
    """What is wrong with the rows of an answer; where one row is meant, with the middle one."""

    DUPLICATE = auto()
    TWO_VALUES = auto()
    OUT_OF_ORDER = auto()
    NAN = auto()
    INFINITE = auto()
    NEGATIVE = auto()
    ZERO = auto()
    WORDS = auto()
    ABSURD = auto()
    """More digits than any price has."""
    JUMP = auto()
    """A thousand times what it should be: a price by all that a source can see."""
    SHORT_ROW = auto()
    NO_TIME = auto()
    FUTURE = auto()
    """A row more, of a time to come."""
    OUTSIDE = auto()
    """A row more, of a time that was not asked for."""
    ELSEWHERE = auto()
    """All rows of a time that was not asked for."""
    MICROSECONDS = auto()
    OTHER_PAIR = auto()


def spoiled(
    rows: Sequence[Row],
    bad: Bad,
    *,
    price: int,
    times: Sequence[int],
    far: int,
    written: Callable[[Decimal], Any] = str,
) -> list[Row]:
    """Rows with what is wrong with them. `price`: the place of the price in a row; `times`: those
    of times; `far`: how far off a wrong time is; `written`: how the dialect writes a price."""
    changed = [list(row) for row in rows]
    middle = len(changed) // 2
    row = list(changed[middle])
    values = {
        Bad.NAN: Decimal("NaN"),
        Bad.INFINITE: Decimal("Infinity"),
        Bad.NEGATIVE: -Decimal(row[price]),
        Bad.ZERO: Decimal(0),
        Bad.ABSURD: Decimal(10) ** 30,
        Bad.JUMP: Decimal(row[price]) * 1_000,
    }
    if bad in values:
        changed[middle][price] = written(values[bad])
    elif bad is Bad.WORDS:
        changed[middle][price] = "n/a"
    elif bad is Bad.DUPLICATE:
        changed.insert(middle, row)
    elif bad is Bad.TWO_VALUES:
        row[price] = written(Decimal(row[price]) + 1)
        changed.insert(middle, row)
    elif bad is Bad.OUT_OF_ORDER:
        random.Random(1).shuffle(changed)
    elif bad is Bad.SHORT_ROW:
        del changed[middle][-1]
    elif bad is Bad.NO_TIME:
        changed[middle][times[0]] = None
    elif bad in (Bad.FUTURE, Bad.OUTSIDE):
        changed.append(_moved(row, times, far if bad is Bad.FUTURE else -far))
    elif bad is Bad.ELSEWHERE:
        changed = [_moved(row, times, -far) for row in changed]
    return changed


def _moved(row: Row, times: Sequence[int], by: int) -> Row:
    return [value + by if place in times else value for place, value in enumerate(row)]


def walk(first: datetime, count: int, length: int, *, seed: int, start: str = "100") -> History:
    """Closes of `count` candles of `length` microseconds from the one that opens at `first`: each
    up to 3 % from the one before, to eight decimals, never nothing."""
    chance, close = random.Random(seed), Decimal(start)
    closes: dict[int, Decimal] = {}
    for place in range(count):
        factor = Decimal(chance.randrange(9_700, 10_301)) / 10_000
        close = max((close * factor).quantize(Decimal("1E-8")), Decimal("0.01"))
        closes[instant_of(first) + place * length] = close
    return closes


def at(*when: int) -> Instant:
    """The instant of a date, and time, in UTC."""
    return instant_of(datetime(*when, tzinfo=UTC))  # type: ignore[misc, arg-type]


def json_text(value: Any) -> bytes:
    """JSON with every decimal digit for digit; NaN and infinities as Python's writers put them."""

    def written(part: Any) -> str:
        if isinstance(part, dict):
            inside = (f"{json.dumps(name)}:{written(member)}" for name, member in part.items())
            return "{" + ",".join(inside) + "}"
        if isinstance(part, list):
            return "[" + ",".join(map(written, part)) + "]"
        if isinstance(part, Decimal):
            return f"{part:f}"
        return json.dumps(part)

    return written(value).encode()
