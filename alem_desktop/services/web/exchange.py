"""One question to one host and its answer, or the SourceProblem that came instead."""

from __future__ import annotations

import re
import ssl
from collections.abc import Mapping
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

import requests
from requests.utils import DEFAULT_CA_BUNDLE_PATH, get_environ_proxies, select_proxy
from urllib3.exceptions import HTTPError
from urllib3.util.ssl_ import create_urllib3_context

from alem_desktop.core import calendar, fetch_errors
from alem_desktop.core.calendar import EARLIEST, LATEST, SECOND, Instant
from alem_desktop.core.fetch_errors import SourceProblem
from alem_desktop.services.quote_sources.source import Answer
from alem_desktop.services.web import faults, unpacking
from alem_desktop.services.web.network import Network
from alem_desktop.services.web.sessions import Line, new_session
from alem_desktop.services.web.stop import Stop, Stopped
from alem_desktop.services.web.watch import Late, Watch

BAN = 418
_READ = (200, 400, 401, 404, BAN)
"""Answers whose body says something; of all others the status does."""
_REDIRECTIONS = (301, 302, 303, 307, 308)
_MOST_REDIRECTIONS = 3
_OLDEST_S = 86_400
"""No answer of a price source lies in a cache for longer; what says so does not know its age."""

_Failure = (requests.RequestException, HTTPError, OSError, ValueError)
"""What the HTTP library and what it stands on raise when no answer comes or none can be read."""


class Heard(NamedTuple):
    """An answer. `skew`: how far the host's clock is ahead of this computer's, taken at the middle
    of the exchange; None where the answer names no time."""

    answer: Answer
    skew: timedelta | None


class Exchange:
    """Asks hosts; keeps one connection to each alive until it is closed. For one thread."""

    def __init__(self, network: Network, stop: Stop) -> None:
        """Raises BadBundle."""
        self._network = network
        self._stop = stop
        self._line = Line()
        self._context = _trusting(network.ca_bundle)
        self._sessions: dict[str, requests.Session] = {}

    def close(self) -> None:
        """Close all connections."""
        for session in self._sessions.values():
            session.close()
        self._sessions.clear()

    def ask(
        self,
        address: str,
        params: Mapping[str, str],
        headers: Mapping[str, str],
        most_bytes: int,
    ) -> Heard:
        """GET an address. A few redirections within the host are followed.

        Raises NoNetwork, NoAnswer, CutOff, BadCertificate, ProxyFault, Elsewhere, TooLarge,
        BadAnswer or Stopped.
        """
        self._stop.raise_if_set()
        host = urlsplit(address).netloc
        url = f"{address}?{urlencode(params)}" if params else address
        with Watch(self._stop, self._network.whole_s) as watch:
            self._line.watch = watch
            try:
                heard = self._followed(url, host, headers, most_bytes)
                if heard.answer.status != BAN:  # which counts, even if its reason came too slowly
                    watch.check()
                return heard
            except (Stopped, SourceProblem):
                raise
            except (Late, *_Failure) as error:
                self._stop.raise_if_set()
                proxy = self._proxies(url)[1]
                if watch.is_late:
                    raise fetch_errors.NoAnswer(host=host, seconds=watch.seconds) from error
                raise faults.fault(error, host, proxy, watch.seconds) from error
            finally:
                self._line.watch = None

    def _followed(self, url: str, host: str, headers: Mapping[str, str], most: int) -> Heard:
        for _ in range(_MOST_REDIRECTIONS + 1):
            sent = calendar.now()
            response = self._sent(url, headers)
            came = calendar.now()
            try:
                if response.status_code not in _REDIRECTIONS:
                    answer = self._answer(response, host, url, most)
                    middle = Instant((sent + came) // 2)
                    skew = None if answer.date is None else answer.date - middle
                    return Heard(answer, None if skew is None else timedelta(microseconds=skew))
                location = response.headers.get("location", "")
            finally:
                response.close()
            if not location:
                reason = f"a redirection (HTTP {response.status_code}) that leads nowhere"
                raise fetch_errors.BadAnswer(host=host, reason=reason)
            url = faults.next_url(url, location, host)
        raise fetch_errors.Elsewhere(host=host, location="itself again and again")

    def _sent(self, url: str, headers: Mapping[str, str]) -> requests.Response:
        proxies, proxy = self._proxies(url)
        faults.check_proxy(proxy, urlsplit(url).netloc)
        return self._session(url).get(
            url,
            headers=headers,
            timeout=(self._network.connect_s, self._network.read_s),
            stream=True,
            allow_redirects=False,
            proxies=proxies,
            verify=True,
        )

    def _answer(self, response: requests.Response, host: str, url: str, most: int) -> Answer:
        status = response.status_code
        headers = {name.lower(): value for name, value in response.headers.items()}
        if status == 407:
            proxy = self._proxies(url)[1]
            raise faults.proxy_fault(host, proxy, f"{status} {response.reason}")
        body = b""
        if status in _READ:
            try:
                body = unpacking.read(response.raw, host, most)
                body = unpacking.unpacked(body, headers.get("content-encoding", ""), host, most)
            except (SourceProblem, *_Failure):
                if status != BAN:
                    raise
        return Answer(host, status, headers, body, _date(headers))

    def _session(self, url: str) -> requests.Session:
        host = urlsplit(url).netloc
        if host not in self._sessions:
            self._sessions[host] = new_session(self._line, self._context)
        return self._sessions[host]

    def _proxies(self, url: str) -> tuple[dict[str, str], str]:
        """By scheme, and the one that serves an address; blank without."""
        said = self._network.proxy
        proxies = {"http": said, "https": said} if said else get_environ_proxies(url, no_proxy=None)
        return proxies, select_proxy(url, proxies) or ""


def _trusting(bundle: str) -> Any:
    """The usual authorities and those of a bundle. They add up: an office may inspect what goes to
    one host and let another's own certificate through."""
    context = create_urllib3_context()
    context.load_verify_locations(DEFAULT_CA_BUNDLE_PATH)
    if bundle:
        path = Path(bundle)
        try:
            if path.is_dir():
                context.load_verify_locations(capath=path)
            else:
                context.load_verify_locations(cafile=path)
        except OSError as problem:
            reason = "it holds no certificate in PEM"
            if not isinstance(problem, ssl.SSLError):
                reason = problem.strerror or str(problem)
            raise fetch_errors.BadBundle(path=path, reason=reason) from problem
    return context


def _date(headers: Mapping[str, str]) -> Instant | None:
    """What time the host says it is: Date, and how long the answer has lain in a cache since.

    None without a Date, and where one of the two is no such thing or out of all bounds: a clock
    that is missing harms nothing, one that is far off ends the whole fetch.
    """
    try:
        moment = parsedate_to_datetime(headers.get("date", ""))
        said = calendar.instant_of(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, TypeError, OverflowError):
        return None
    age = headers.get("age", "0")
    if not re.fullmatch(r"\d{1,9}", age, re.ASCII) or int(age) > _OLDEST_S:
        return None
    return Instant(said + int(age) * SECOND) if EARLIEST <= said < LATEST else None
