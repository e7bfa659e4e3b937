"""What it means when no answer comes, or none that could be read: errors of the HTTP library, and
redirections, in the words of `core.fetch_errors`."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from http.client import HTTPException, IncompleteRead, RemoteDisconnected
from typing import TypeVar
from urllib.parse import SplitResult, urljoin, urlsplit

import requests
from urllib3.exceptions import LocationParseError, NewConnectionError, ReadTimeoutError

from alem_desktop.core import fetch_errors
from alem_desktop.core.fetch_errors import SourceProblem

E = TypeVar("E", bound=BaseException)

_NO_PROXY_ADDRESS = (
    requests.exceptions.InvalidSchema,
    requests.exceptions.InvalidURL,
    LocationParseError,
)
"""Addresses of hosts are checked where they are set; with a proxy these can only be about it."""

_DEFAULT_PORTS = {"http": 80, "https": 443}


def fault(error: Exception, host: str, proxy: str, seconds: int) -> SourceProblem:
    """Why there is no answer. `proxy`: that was asked, blank without; `seconds`: how long it took.

    Errors come wrapped in each other, differently by version: all that one is made of is looked at.
    """
    if isinstance(error, requests.exceptions.ProxyError) or (
        proxy and isinstance(error, _NO_PROXY_ADDRESS)
    ):
        inner = (one for one in _all_of(error) if type(one).__module__ == "builtins")
        return proxy_fault(host, proxy, str(next(inner, error)))
    if (untrusted := _within(error, ssl.SSLCertVerificationError)) is not None:
        return fetch_errors.BadCertificate(host=host, reason=untrusted.verify_message)
    if isinstance(error, requests.ConnectTimeout) or _within(error, TimeoutError, ReadTimeoutError):
        return fetch_errors.NoAnswer(host=host, seconds=seconds)
    if _within(error, NewConnectionError):
        return fetch_errors.NoNetwork(host=host)
    if _within(error, RemoteDisconnected, IncompleteRead, ssl.SSLEOFError, ssl.SSLZeroReturnError):
        return fetch_errors.CutOff(host=host)
    if (tls := _within(error, ssl.SSLError)) is not None:
        reason = (tls.reason or "no secure connection").replace("_", " ").lower()
        return fetch_errors.BadCertificate(host=host, reason=reason)
    if _within(error, HTTPException):
        return fetch_errors.BadAnswer(host=host, reason="it is not HTTP")
    if isinstance(error, ValueError):  # `requests` has errors that are both this and OSError
        return fetch_errors.BadAnswer(host=host, reason=type(error).__name__)
    return fetch_errors.CutOff(host=host)


def proxy_fault(host: str, proxy: str, reason: str) -> SourceProblem:
    """The proxy lets nothing through. Its address is told without user and password."""
    return fetch_errors.ProxyFault(proxy=shown(proxy), host=host, reason=reason[:120])


def shown(url: str) -> str:
    """Name and port of an address, without user, password and path."""
    try:
        return urlsplit(url if "//" in url else f"//{url}").netloc.rpartition("@")[2]
    except ValueError:
        return "?"


def next_url(url: str, location: str, host: str) -> str:
    """Where a redirection leads. Raises Elsewhere unless it stays at its host, give or take www.,
    and does not leave TLS."""
    try:
        there = urlsplit(urljoin(url, location))
        here = urlsplit(url)
        if _is_home(here, there):
            return there.geturl()
        told = f"{there.scheme}://{there.hostname}"
    except ValueError:
        told = location
    raise fetch_errors.Elsewhere(host=host, location=told[:100])


def _is_home(here: SplitResult, there: SplitResult) -> bool:
    if there.scheme not in ("http", "https") or there.username or there.password:
        return False
    if here.scheme == "https" and there.scheme != "https":
        return False
    return _bare(here) == _bare(there) and (_port(here), _port(there)) in (
        (_port(here), _port(here)),
        (80, 443),
    )


def _bare(url: SplitResult) -> str:
    return (url.hostname or "").rstrip(".").removeprefix("www.")


def _port(url: SplitResult) -> int:
    return url.port or _DEFAULT_PORTS[url.scheme]


def _within(error: BaseException, *kinds: type[E]) -> E | None:
    """The first error of these kinds among all that one is made of."""
    return next((one for one in _all_of(error) if isinstance(one, kinds)), None)


def _all_of(error: BaseException) -> Iterator[BaseException]:
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop(0)
        if not isinstance(one, BaseException) or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        reason = getattr(one, "reason", None)
        waiting += [*one.args, reason, one.__cause__, one.__context__]
