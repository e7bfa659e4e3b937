"""Sessions of `requests` whose connections can be stopped.

They differ from plain ones in two places: how a socket is connected, and that each exchange tells
the watch which socket it uses.
"""

from __future__ import annotations

import socket
import sys
from functools import partial
from typing import Any

from requests import Response, Session
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from alem_desktop import __version__
from alem_desktop.services.web.connecting import connected
from alem_desktop.services.web.watch import Watch

USER_AGENT = f"AlemDesktop/{__version__}"

_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "*/*",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "keep-alive",
}


class Line:
    """What the connections of a client have in common: `watch`, over the exchange that runs."""

    def __init__(self) -> None:
        self.watch: Watch | None = None


def new_session(line: Line, context: Any) -> Session:
    """A session for one host; `context`: an ssl.SSLContext that knows whom to trust.

    It asks the environment for nothing: ~/.netrc would send passwords along. Proxies are named with
    each request.
    """
    session = _Session()
    session.trust_env = False
    session.headers.clear()
    session.headers.update(_HEADERS)
    for scheme in ("http://", "https://"):
        session.mount(scheme, _Adapter(line, context))
    return session


class _Session(Session):
    """Leaves redirections to whoever asked. Even when told not to follow them, `requests` would
    read and unpack their bodies, of any size, and fail where a location is no address."""

    def get_redirect_target(self, resp: Response) -> None:
        return None


class _Adapter(HTTPAdapter):
    """Gives every pool, of a host or of a proxy, connections of ours, and TLS our context."""

    def __init__(self, line: Line, context: Any) -> None:
        self._line = line
        self._context = context
        super().__init__(pool_connections=2, pool_maxsize=1)

    def build_connection_pool_key_attributes(
        self, request: Any, verify: Any, cert: Any = None
    ) -> Any:
        host, tls = super().build_connection_pool_key_attributes(request, verify, cert)
        return host, {**tls, "ssl_context": self._context}

    def get_connection_with_tls_context(
        self, request: Any, verify: Any, proxies: Any = None, cert: Any = None
    ) -> Any:
        pool: Any = super().get_connection_with_tls_context(request, verify, proxies, cert)
        kind = _SecureConnection if pool.scheme == "https" else _PlainConnection
        pool.ConnectionCls = partial(kind, self._line)
        return pool

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """The context knows its authorities; loading them again with each connection is slow."""
        assert verify is True, "certificates are always checked"
        conn.cert_reqs = "CERT_REQUIRED"

    def proxy_manager_for(self, proxy: Any, **said: Any) -> Any:
        return super().proxy_manager_for(proxy, proxy_ssl_context=self._context, **said)


class _PlainConnection(HTTPConnection):
    """Connects in a way that can be stopped, and lets the watch hold its socket."""

    def __init__(self, line: Line, *said: Any, **more: Any) -> None:
        super().__init__(*said, **more)
        self._line = line
        self._holder: Watch | None = None

    def _new_conn(self) -> socket.socket:
        """As urllib3 does it, with the errors that it expects."""
        self._holder = watch = self._line.watch
        assert watch is not None, "a connection is made within an exchange"
        assert isinstance(self.timeout, (int, float))
        port = self.port or self.default_port
        try:
            made = connected(self._dns_host, port, self.timeout, watch)
        except socket.gaierror as problem:
            raise NameResolutionError(self.host, self, problem) from problem
        except TimeoutError as problem:
            raise ConnectTimeoutError(self, f"no connection in {self.timeout} s") from problem
        except OSError as problem:
            raise NewConnectionError(self, f"no connection: {problem}") from problem
        sys.audit("http.client.connect", self, self.host, self.port)
        return made

    def request(self, *said: Any, **more: Any) -> None:
        """A connection that is kept from an earlier exchange is watched by this one too."""
        watch = self._line.watch
        if self.sock is not None and watch is not None and watch is not self._holder:
            watch.hold(self.sock.fileno())
            self._holder = watch
        super().request(*said, **more)


class _SecureConnection(_PlainConnection, HTTPSConnection):
    """The same with TLS."""
