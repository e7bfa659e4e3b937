"""What it means when no answer comes, or none that could be read: errors of the HTTP library, and
redirections, in the words of `core.fetch_errors`."""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator
from http.client import HTTPException, IncompleteRead, RemoteDisconnected
from typing import TypeVar
from urllib.parse import SplitResult, urljoin, urlsplit

import requests
from urllib3.exceptions import (
    LocationParseError,
    NameResolutionError,
    NewConnectionError,
    ReadTimeoutError,
)

from alem_desktop.core import fetch_errors
from alem_desktop.core.fetch_errors import SourceProblem

E = TypeVar("E", bound=BaseException)

_NO_PROXY_ADDRESS = (
    requests.exceptions.InvalidSchema,
    requests.exceptions.InvalidURL,
    LocationParseError,
)
"""Addresses of hosts are checked where they are set; with a proxy these can only be about it."""

_NO_ADDRESS = "its address is not like http://proxy.example.com:3128"
_NAMELESS = "?"

_SCHEME = re.compile(r"\A[\w+.-]*:?//", re.ASCII)
_ENDS_NAME = re.compile(r"[/?#]")

_DEFAULT_PORTS = {"http": 80, "https": 443}


def fault(error: Exception, host: str, proxy: str, seconds: int) -> SourceProblem:
    """Why there is no answer. `proxy`: that was asked, blank without; `seconds`: how long it took.

    Errors come wrapped in each other, differently by version: all that one is made of is looked at.
    """
    if proxy and isinstance(error, _NO_PROXY_ADDRESS):
        return proxy_fault(host, proxy, _NO_ADDRESS)
    if isinstance(error, requests.exceptions.ProxyError):
        return proxy_fault(host, proxy, _said_of_proxy(error))
    if (untrusted := _within(error, ssl.SSLCertVerificationError)) is not None:
        return fetch_errors.BadCertificate(host=host, reason=_said_of_tls(untrusted))
    if isinstance(error, requests.ConnectTimeout) or _within(error, TimeoutError, ReadTimeoutError):
        return fetch_errors.NoAnswer(host=host, seconds=seconds)
    if _within(error, NewConnectionError):
        return fetch_errors.NoNetwork(host=host)
    if _within(error, RemoteDisconnected, IncompleteRead, ssl.SSLEOFError, ssl.SSLZeroReturnError):
        return fetch_errors.CutOff(host=host)
    if (tls := _within(error, ssl.SSLError)) is not None:
        return fetch_errors.BadCertificate(host=host, reason=_said_of_tls(tls))
    if _within(error, HTTPException):
        return fetch_errors.BadAnswer(host=host, reason="it is not HTTP")
    if isinstance(error, ValueError):  # `requests` has errors that are both this and OSError
        return fetch_errors.BadAnswer(host=host, reason=type(error).__name__)
    return fetch_errors.CutOff(host=host)


def proxy_fault(host: str, proxy: str, reason: str) -> SourceProblem:
    """The proxy lets nothing through. Its address is told without user and password; `reason` must
    not hold them either, in whole or in part."""
    return fetch_errors.ProxyFault(proxy=_shown(proxy), host=host, reason=reason)


def check_proxy(proxy: str, host: str) -> None:
    """Raise ProxyFault for an address that cannot be taken apart, or only at the wrong place.

    With a sign in its password that ends a name, the network would be asked for its beginning.
    """
    if "@" in proxy and "@" not in _ENDS_NAME.split(_SCHEME.sub("", proxy))[0]:
        reason = "in its user and password write / as %2F, ? as %3F and # as %23"
        raise proxy_fault(host, proxy, reason)
    if proxy and (_host_in(proxy) is None or _shown(proxy) == _NAMELESS):
        raise proxy_fault(host, proxy, _NO_ADDRESS)


def _shown(proxy: str) -> str:
    """Name and port of a proxy. All before the last @ goes before anything is taken apart: it may
    hold a password, with signs in it that part an address at the wrong place."""
    return _host_in(proxy.rpartition("@")[2]) or _NAMELESS


def _host_in(address: str) -> str | None:
    """User, name and port of an address with a scheme or without; None where it is none."""
    try:
        return urlsplit(address if "//" in address else f"//{address}").netloc
    except ValueError:
        return None


def _said_of_proxy(error: Exception) -> str:
    """Why a proxy lets nothing through, in words of the system or of the proxy. What the HTTP
    library itself says quotes addresses and is not told."""
    if _within(error, NameResolutionError) is not None:
        return "its name has no address"
    if (tls := _within(error, ssl.SSLError)) is not None:
        return _said_of_tls(tls)
    inner = (one for one in _all_of(error) if type(one).__module__ == "builtins")
    said = next((one for one in inner if isinstance(one, OSError)), None)
    return "it cannot be reached" if said is None else str(said)


def _said_of_tls(error: ssl.SSLError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    return (error.reason or "no secure connection").replace("_", " ").lower()


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
    raise fetch_errors.Elsewhere(host=host, location=told)


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
