"""The polite client: limits before each question, retries after faults, other hosts after those.

web = WebClient(Network(), Limits(path), stop)
answer = web.get(hosts, "/api/v3/klines", params, source="Binance", weight=2)
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from alem_desktop.core import calendar, fetch_errors
from alem_desktop.core.calendar import SECOND
from alem_desktop.core.fetch_errors import SourceProblem
from alem_desktop.services.quote_sources.source import KEY_HEADERS, Answer
from alem_desktop.services.web.limit_file import Kind
from alem_desktop.services.web.limits import Limits, seconds_until
from alem_desktop.services.web.network import Network as Network
from alem_desktop.services.web.stop import Stop

if TYPE_CHECKING:
    from alem_desktop.services.web.exchange import Exchange

_FIRST_PAUSE_S = 0.25
_LONGEST_PAUSE_S = 4.0

_TO_BE_READ = (200, 400, 401, 404)
_REFUSALS = {429: Kind.TOO_MANY, 418: Kind.BANNED, 451: Kind.RESTRICTED, 403: Kind.FORBIDDEN}
_MEANT_FOR_US = (
    fetch_errors.TooMany,
    fetch_errors.Banned,
    fetch_errors.Restricted,
    fetch_errors.Forbidden,
    fetch_errors.BadBundle,
)
"""Of this computer or its address, whichever host is asked."""
_PASSING = (
    fetch_errors.NoNetwork,
    fetch_errors.NoAnswer,
    fetch_errors.CutOff,
    fetch_errors.ServerFault,
)
"""May be gone a moment later; other problems of a host stay until somebody mends them."""

_BANNED_UNTIL = re.compile(rb"banned until (\d{10,14})\b")
_PAGE = (b"<!doctype html", b"<html")


class WebClient:
    """Asks hosts for one fetch; for one thread, while any other may stop it. To be closed.

    `clock_skew`: how far the clock of `clock_host`, which answered last, is ahead of ours; None
    while no host has said what time it is. `clocks_read`: how many answers have said so.
    """

    def __init__(self, settings: Network, limits: Limits, stop: Stop) -> None:
        self._settings = settings
        self._limits = limits
        self._stop = stop
        self._exchange: Exchange | None = None
        self._answered: dict[str, str] = {}
        self.clock_skew: timedelta | None = None
        self.clock_host = ""
        self.clocks_read = 0

    def get(
        self,
        hosts: Sequence[str],
        path: str,
        params: Mapping[str, str],
        *,
        source: str,
        weight: int = 1,
        headers: Mapping[str, str] | None = None,
        most_bytes: int = 4_000_000,
    ) -> Answer:
        """As `Getter` says. The host that answered a source last is asked first.

        When no host answers, what is raised is the first problem that another network would not
        have: one host that is down says more than five that have no name here.
        """
        told: SourceProblem | None = None
        for host in self._in_order(source, hosts):
            try:
                answer = self._tried(host, path, params, headers or {}, source, weight, most_bytes)
            except _MEANT_FOR_US:
                raise
            except SourceProblem as problem:
                if told is None or isinstance(told, fetch_errors.NoNetwork):
                    told = problem
            else:
                self._answered[source] = host
                return answer
        if told is None:
            raise ValueError("no host to ask")
        raise told

    def had_enough(self, source: str, host: str) -> SourceProblem:
        """As `Getter` says."""
        return self._limits.park(source, Kind.TOO_MANY, host, None)

    def close(self) -> None:
        """Close all connections."""
        if self._exchange is not None:
            self._exchange.close()
            self._exchange = None

    def _in_order(self, source: str, hosts: Sequence[str]) -> list[str]:
        last = self._answered.get(source)
        return sorted(hosts, key=lambda host: host != last)

    def _tried(
        self,
        host: str,
        path: str,
        params: Mapping[str, str],
        headers: Mapping[str, str],
        source: str,
        weight: int,
        most_bytes: int,
    ) -> Answer:
        """The answer of one host, asked again after what may pass."""
        keyed = any(name.lower() in KEY_HEADERS for name in headers)
        for turn in range(max(1, self._settings.tries)):
            if turn:
                self._pause(turn)
            self._limits.before(source, weight, self._stop, keyed=keyed)
            try:
                heard = self._asker().ask(host + path, params, headers, most_bytes)
                self._judge(source, heard.answer)
            except _PASSING as problem:
                told = problem
            else:
                if heard.skew is not None:
                    self.clock_skew, self.clock_host = heard.skew, heard.answer.host
                    self.clocks_read += 1
                return heard.answer
        raise told

    def _asker(self) -> Exchange:
        """The HTTP library is loaded here, by who fetches, and never at the program's start."""
        if self._exchange is None:
            from alem_desktop.services.web.exchange import Exchange

            self._exchange = Exchange(self._settings, self._stop)
        return self._exchange

    def _pause(self, turn: int) -> None:
        """Longer each time, and of any length up to that: an office whose programs all failed at
        once must not come back at once."""
        longest = min(_LONGEST_PAUSE_S, _FIRST_PAUSE_S * 2 ** (turn - 1))
        if self._stop.wait(random.uniform(0, longest)):
            self._stop.raise_if_set()

    def _judge(self, source: str, answer: Answer) -> None:
        """Note what an answer says of limits; raise what it is if nobody can read prices in it.

        The status goes first: a code in a body may be 0 or missing.
        """
        host, status = answer.host, answer.status
        self._limits.heard(source, answer.headers, status in _TO_BE_READ)
        if status in _REFUSALS:
            raise self._limits.park(source, _REFUSALS[status], host, _seconds(answer))
        if status >= 500:
            raise fetch_errors.ServerFault(host=host, status=status)
        if status not in _TO_BE_READ:
            raise fetch_errors.BadAnswer(host=host, reason=f"it says HTTP {status}")
        start = answer.body[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
        kind = answer.headers.get("content-type", "").lower()
        if status == 200 and (kind.startswith("text/html") or start.lower().startswith(_PAGE)):
            found = start[:30].decode("utf-8", errors="replace")
            raise fetch_errors.NotData(host=host, found=found)


def _seconds(answer: Answer) -> float | None:
    """How long a refusal is to last; None where it does not say, or says it by its kind."""
    if answer.status not in (429, 418):
        return None
    local = calendar.now()
    said = seconds_until(answer.headers.get("retry-after", ""), answer.date, local)
    until = _BANNED_UNTIL.search(answer.body)
    if said is None and until is not None:
        now = local if answer.date is None else answer.date
        return max(0, int(until[1]) * 1_000 - now) / SECOND
    return said
