"""How often sources are asked, and when they are left alone.

Everybody in an office shares one address, and so its limits: we take half of what a source allows,
and a refusal is remembered across restarts and by all programs of this computer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC
from email.utils import parsedate_to_datetime
from pathlib import Path

from alem_desktop.core import calendar, fetch_errors
from alem_desktop.core.calendar import SECOND, Instant
from alem_desktop.core.fetch_errors import SourceProblem
from alem_desktop.services.quote_sources.source import BINANCE, COINGECKO, KRAKEN, NBK
from alem_desktop.services.web.limit_file import Kind, LimitFile, Parked, SourceLimits
from alem_desktop.services.web.stop import Stop

DAY_S = 86_400
LONGEST_S = 3 * DAY_S
"""No source shuts an address out for longer; what says more is wrong, or a wrong clock is."""
PATIENCE_S = 65
"""How long a question waits for a limit to pass: a whole minute of weights, and a little."""

_MINUTE = 60 * SECOND
_USUAL_S = {
    Kind.TOO_MANY: 60,
    Kind.BANNED: 3_600,
    Kind.RESTRICTED: DAY_S,
    Kind.FORBIDDEN: 3_600,
}
"""How long a source is left alone when it does not say."""
_MOST_DOUBLED_S = 15 * 60
_FORGIVABLE = (Kind.RESTRICTED, Kind.FORBIDDEN)
"""Depend on where this computer seems to be, which its user may just have changed. Asking again
while too many questions are held against the office makes a ban longer."""
_PROBLEMS: Mapping[Kind, type[SourceProblem]] = {
    Kind.TOO_MANY: fetch_errors.TooMany,
    Kind.BANNED: fetch_errors.Banned,
    Kind.RESTRICTED: fetch_errors.Restricted,
    Kind.FORBIDDEN: fetch_errors.Forbidden,
}


@dataclass(frozen=True, slots=True)
class Pace:
    """`every_s`: seconds from one call to the next, `keyed_s` for who sends a key; `most_weight` a
    minute, of which `header` tells how much is used (None: the source counts calls alone)."""

    every_s: float = 1.0
    keyed_s: float | None = None
    most_weight: int | None = None
    header: str = ""


PACES: Mapping[str, Pace] = {
    # Weights, not calls: 6,000 a minute for the address; half is left to everybody else in it.
    BINANCE: Pace(0.0, most_weight=3_000, header="x-mbx-used-weight-1m"),
    # Public calls are allowed about one a second.
    KRAKEN: Pace(1.0),
    # Without a key the address has 5 to 15 calls a minute, as seen; others live with 9.5, and this
    # is 9.2. A demo key has 100 a minute by its documents; this is 86.
    COINGECKO: Pace(6.5, keyed_s=0.7),
    # No limit is stated; a day's rates are one file, and years of them are asked for in a row.
    NBK: Pace(0.3),
}
_OTHER = Pace()


class Limits:
    """The limits of all sources, kept at `path`.

    `pace` scales the pauses between calls (0: none); `clock` tells the time.
    """

    def __init__(
        self, path: Path, pace: float = 1.0, clock: Callable[[], Instant] = calendar.now
    ) -> None:
        self._file = LimitFile(path)
        self._pace = pace
        self._clock = clock

    def before(self, source: str, weight: int, stop: Stop, *, keyed: bool = False) -> None:
        """Wait until a source may be asked, and count the call. `keyed`: a key is sent with it.

        Raises TooMany, Banned, Restricted or Forbidden, saying until when, where that is further
        away than PATIENCE_S; Stopped.
        """
        waited = 0.0
        while True:
            stop.raise_if_set()
            wait_s, problem = self._turn(source, weight, keyed)
            if wait_s <= 0:
                return
            if waited + wait_s > PATIENCE_S:
                raise problem
            waited += wait_s
            if stop.wait(wait_s):
                stop.raise_if_set()

    def heard(self, source: str, headers: Mapping[str, str], is_fine: bool) -> None:
        """Note what an answer says of its limits: headers by lower-case name."""
        pace = PACES.get(source, _OTHER)
        said = headers.get(pace.header, "") if pace.header else ""
        used = int(said) if re.fullmatch(r"\d{1,9}", said, re.ASCII) else None
        with self._file.changing() as sources:
            known = sources.get(source, SourceLimits())
            if used is not None:
                minute = self._clock() // _MINUTE
                before = known.used if known.minute == minute else 0
                known = replace(known, minute=minute, used=max(before, used))
            if is_fine and known.strikes:
                known = replace(known, strikes=0)
            if known != SourceLimits():
                sources[source] = known

    def park(self, source: str, kind: Kind, host: str, seconds: float | None) -> SourceProblem:
        """Leave a source alone for so long (None: as long as is usual); the problem to raise."""
        with self._file.changing() as sources:
            known = sources.get(source, SourceLimits())
            now = self._clock()
            strikes = known.strikes + 1 if kind is Kind.TOO_MANY else known.strikes
            if seconds is None:
                seconds = _USUAL_S[kind]
                if kind is Kind.TOO_MANY:
                    seconds = min(seconds * 2 ** min(strikes - 1, 10), _MOST_DOUBLED_S)
            length = round(min(max(seconds, 1), LONGEST_S) * SECOND)
            parked = Parked(kind, now, Instant(now + length), host)
            old = _credible(known.parked, now)
            if old is not None and old.until > parked.until:
                parked = old
            sources[source] = replace(known, parked=parked, strikes=strikes)
        return _problem(parked)

    def parked(self, source: str) -> SourceProblem | None:
        """Why a source is left alone at this moment; None when it may be asked."""
        known = self._file.read().get(source, SourceLimits())
        parked = _credible(known.parked, self._clock())
        return None if parked is None else _problem(parked)

    def forgive(self, source: str) -> None:
        """Let a person who says “try now” ask a source again that took us for somebody else. What
        was too much stays so."""
        with self._file.changing() as sources:
            known = sources.get(source, SourceLimits())
            if known.parked is not None and known.parked.kind in _FORGIVABLE:
                sources[source] = replace(known, parked=None)

    def _turn(self, source: str, weight: int, keyed: bool) -> tuple[float, SourceProblem]:
        """How many seconds a call has to wait, and the problem if that is too long; when it has to
        wait no longer, it is counted."""
        pace = PACES.get(source, _OTHER)
        every_s = pace.keyed_s if keyed and pace.keyed_s is not None else pace.every_s
        every = round(every_s * self._pace * SECOND)
        with self._file.changing() as sources:
            known = sources.get(source, SourceLimits())
            now = self._clock()
            minute = now // _MINUTE
            used = known.used if known.minute == minute else 0
            parked = _credible(known.parked, now)
            free, problem = now, None
            if parked is not None:
                free, problem = parked.until, _problem(parked)
            elif pace.most_weight is not None and used and used + weight > pace.most_weight:
                free = Instant((minute + 1) * _MINUTE)
            elif known.next_call - now <= every:  # further away only by a clock that was wrong
                free = max(now, known.next_call)
            if free <= now:
                known = replace(known, next_call=Instant(now + every))
                if pace.most_weight is not None:
                    known = replace(known, minute=minute, used=used + weight)
            sources[source] = replace(known, parked=parked)
        problem = problem or fetch_errors.TooMany(host=source, until=_told(free))
        return (free - now) / SECOND, problem


def seconds_until(said: str, now: Instant | None, local: Instant) -> float | None:
    """What Retry-After says: seconds, or an HTTP date. None for neither.

    A date is counted from `now`, the host's own clock where it told it, else from ours.
    """
    said = said.strip()
    if re.fullmatch(r"\d{1,12}", said, re.ASCII):
        return int(said)
    try:
        moment = parsedate_to_datetime(said)
        until = calendar.instant_of(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, TypeError, OverflowError):
        return None
    return max(0, until - (local if now is None else now)) / SECOND


def _credible(parked: Parked | None, now: Instant) -> Parked | None:
    """What still holds of it. A wrong clock may have noted a time that is years away: it lasts no
    longer than it was to last, from now."""
    if parked is None:
        return None
    length = min(parked.until - parked.since, round(LONGEST_S * SECOND))
    since = min(parked.since, now)
    until = min(parked.until, Instant(now + max(length, 0)))
    return Parked(parked.kind, since, until, parked.host) if until > now else None


def _problem(parked: Parked) -> SourceProblem:
    return _PROBLEMS[parked.kind](host=parked.host, until=_told(parked.until))


def _told(until: Instant) -> str:
    """The end of the second, in UTC: before it is over nobody should ask."""
    return calendar.iso(Instant(-(-until // SECOND) * SECOND))
