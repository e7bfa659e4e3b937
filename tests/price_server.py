"""A price source on loopback: a real HTTP server that answers as told, and fails as told.

    with PriceServer() as server:
        server.routes["/api/v3/klines"] = klines  # a function Request -> Reply
        server.fault(Drip(), path="/api/v3/klines")
        ...
    assert server.requests[0].query["symbol"] == "BNBUSDT"

Faults stand in a queue and meet one request each, in order, before the routes are asked. Leaving
the block ends every connection and joins every thread, however slow an answer was meant to be.
"""

from __future__ import annotations

import contextlib
import json
import select
import socket
import ssl
import struct
import sys
import threading
import zlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, NamedTuple
from urllib.parse import parse_qsl, urlsplit


class Request(NamedTuple):
    """What came: `path` without the query, `query` decoded, `headers` by lower-case name."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]


@dataclass
class Reply:
    """What goes back. `headers` win over those the server adds; a blank value leaves one out."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, value: Any, status: int = 200, **headers: str) -> Reply:
        """A value as JSON; names of headers are written with _ for -."""
        named = {name.replace("_", "-"): text for name, text in headers.items()}
        said = {"Content-Type": "application/json;charset=UTF-8", **named}
        return cls(status, json.dumps(value).encode(), said)


Route = Callable[[Request], Reply]


class Certificate(NamedTuple):
    """What an HTTPS server shows: chain and key, both PEM."""

    chain: Path
    key: Path


class Wire:
    """One connection, as a fault sees it."""

    def __init__(self, handler: _Handler) -> None:
        self._handler = handler
        self.closing = handler.server.closing
        """Set when the server is about to end: whatever waits is to wait no longer."""

    def send(self, data: bytes) -> None:
        """Raises OSError when the client has gone."""
        self._handler.wfile.write(data)

    def head(self, reply: Reply, length: int | None = None) -> None:
        """Status line and headers, announcing `length` bytes (None: as many as there are)."""
        announced = len(reply.body) if length is None else length
        self._handler.send_response_only(reply.status)
        for name, value in self._headers(reply, announced).items():
            if value:
                self._handler.send_header(name, value)
        self._handler.end_headers()

    def reply(self, reply: Reply) -> None:
        """A whole answer, as it should be."""
        self.head(reply)
        self.send(reply.body)

    def wait_until_left(self) -> None:
        """Answer nothing until the client leaves; whatever it says meanwhile is not heard."""
        with contextlib.suppress(OSError):
            while self._handler.connection.recv(4_096):
                pass
        self.end()

    def end(self) -> None:
        """No further request on this connection; it is closed after this one."""
        self._handler.close_connection = True

    def reset(self) -> None:
        """Close with RST, as a firewall or a dying machine does."""
        linger = struct.pack("ii", 1, 0)
        self._handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self._handler.connection.close()
        self.end()

    def _headers(self, reply: Reply, length: int) -> dict[str, str]:
        moment = self._handler.server.owner.date or datetime.now(UTC)
        added = {"date": format_datetime(moment.astimezone(UTC), usegmt=True)}
        added["content-length"] = str(length)
        return {**added, **{name.lower(): value for name, value in reply.headers.items()}}


# -- faults ----------------------------------------------------------------------------------------


class Fault(ABC):
    """Something that goes wrong with one request, or, `of_connection`, before there is one."""

    of_connection: ClassVar[bool] = False

    @abstractmethod
    def meet(self, wire: Wire, proper: Callable[[], Reply], request: Request | None) -> None:
        """Answer in the place of `proper`, which gives what the routes would have said."""


@dataclass(frozen=True)
class Drip(Fault):
    """Byte after byte, for ever, in time for every read and never done: `part` headers or body."""

    part: str = "body"
    every_s: float = 0.02
    reply: Reply = field(default_factory=Reply)
    """Its status and headers are sent first."""

    def meet(self, wire: Wire, proper: Callable[[], Reply], request: Request | None) -> None:
        if self.part == "body":
            wire.head(self.reply, length=1_000_000)
        else:
            wire.send(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        with contextlib.suppress(OSError):
            while not wire.closing.wait(self.every_s):
                wire.send(b"1")
        wire.end()


@dataclass(frozen=True)
class Silence(Fault):
    """The request is taken and never answered."""

    def meet(self, wire: Wire, proper: Callable[[], Reply], request: Request | None) -> None:
        wire.wait_until_left()


@dataclass(frozen=True)
class NoHandshake(Silence):
    """The connection is accepted and then nothing: with TLS, not even a handshake."""

    of_connection: ClassVar[bool] = True


@dataclass(frozen=True)
class CutConnection(Fault):
    """The proper headers, part of the body, and the connection closed; `reset`: with RST."""

    share: float = 0.5
    reset: bool = False

    def meet(self, wire: Wire, proper: Callable[[], Reply], request: Request | None) -> None:
        reply = proper()
        if self.reset:
            wire.reset()
            return
        wire.head(reply)
        wire.send(reply.body[: int(len(reply.body) * self.share)])
        wire.end()


@dataclass(frozen=True)
class WrongLength(Fault):
    """Content-Length off `by` bytes. Too long: the connection closes after the body. Too short:
    it stays open with the rest in it, which the next answer must not be mistaken for."""

    by: int = 10

    def meet(self, wire: Wire, proper: Callable[[], Reply], request: Request | None) -> None:
        reply = proper()
        wire.head(reply, length=max(0, len(reply.body) + self.by))
        wire.send(reply.body)
        if self.by > 0:
            wire.end()


@dataclass(frozen=True)
class GzipBomb(Fault):
    """A small body that unpacks to `size` bytes."""

    size: int = 120_000_000

    def meet(self, wire: Wire, proper: Callable[[], Reply], request: Request | None) -> None:
        wire.reply(Reply(200, _bomb(self.size), {"Content-Encoding": "gzip"}))


@lru_cache(maxsize=2)
def _bomb(size: int) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    piece = b"[" * 1_000_000
    parts = [packer.compress(piece) for _ in range(size // len(piece) + 1)]
    return b"".join(parts) + packer.flush()


@dataclass(frozen=True)
class Instead(Fault):
    """Another answer in the place of the proper one."""

    reply: Reply

    def meet(self, wire: Wire, proper: Callable[[], Reply], request: Request | None) -> None:
        wire.reply(self.reply)


@dataclass(frozen=True)
class Redirect(Fault):
    """Points to `location`; blank: to the very request that came, a loop."""

    location: str = ""
    status: int = 302

    def meet(self, wire: Wire, proper: Callable[[], Reply], request: Request | None) -> None:
        assert request is not None
        wire.reply(Reply(self.status, b"", {"Location": self.location or request.path}))


_HTML = {"Content-Type": "text/html; charset=UTF-8"}


def html_page(status: int = 200, said_type: str = _HTML["Content-Type"]) -> Instead:
    """A page for people where data was expected."""
    page = b"\n<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Wi-Fi</body></html>"
    return Instead(Reply(status, page, {"Content-Type": said_type}))


def empty_array() -> Instead:
    """No rows: what Binance says of a time before a pair was listed."""
    return Instead(Reply.of([]))


def too_many(retry_after: str = "") -> Instead:
    """429 as Binance says it; `retry_after`: seconds or an HTTP date, blank: not said."""
    said = {"code": -1003, "msg": "Too much request weight used; current limit is 6000 per minute."}
    return Instead(Reply.of(said, 429, Retry_After=retry_after))


def banned(retry_after: str = "", until_ms: int | None = None) -> Instead:
    """418 as Binance says it; `until_ms`: the end of the ban, only in the body."""
    until = "" if until_ms is None else f" until {until_ms}"
    text = f"Way too much request weight used; IP banned{until}. Please use WebSocket Streams."
    return Instead(Reply.of({"code": -1003, "msg": text}, 418, Retry_After=retry_after))


def restricted() -> Instead:
    """451, with a code that is falsy."""
    text = (
        "Service unavailable from a restricted location according to 'b. Eligibility' in "
        "https://www.binance.com/en/terms. Please contact customer service."
    )
    return Instead(Reply.of({"code": 0, "msg": text}, 451))


def firewall() -> Instead:
    """403 with the page of a web application firewall."""
    return Instead(Reply(403, b"<html><head><title>403 Forbidden</title></head></html>", _HTML))


def server_error(status: int = 503) -> Instead:
    """5xx with a text of a proxy in front."""
    return Instead(Reply(status, b"<html><h1>Service Unavailable</h1></html>", _HTML))


def captive_portal(url: str) -> Redirect:
    """A network that wants somebody to sign in first."""
    return Redirect(f"{url}/sign-in?from=prices")


# -- the server ------------------------------------------------------------------------------------


@dataclass
class _Queued:
    fault: Fault
    path: str | None
    left: int


class PriceServer:
    """The server, from `with` to the end of its block, on a free port of 127.0.0.1.

    `date`: what it says is the time; None: the true one. `wait_for` waits for requests to come.
    It serves as a proxy too: a request for another host meets the same routes, and with `tunnels`
    it lets TLS through to wherever a client says.
    """

    def __init__(self, certificate: Certificate | None = None) -> None:
        self.routes: dict[str, Route] = {}
        self.requests: list[Request] = []
        self.date: datetime | None = None
        self.tunnels = False
        self.connections = 0
        """How many connections were accepted: fewer than requests where they are kept alive."""
        self._certificate = certificate
        self._faults: list[_Queued] = []
        self._came = threading.Condition()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def host(self) -> str:
        """Host and port, as an address names them."""
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        return f"{'http' if self._certificate is None else 'https'}://{self.host}"

    def fault(self, fault: Fault, path: str | None = None, times: int = 1) -> None:
        """Let the next requests (of a path) meet a fault, after those that are queued already."""
        with self._came:
            self._faults.append(_Queued(fault, path, times))

    def wait_for(self, count: int = 1, timeout_s: float = 20) -> None:
        """Wait until as many requests have come, or, with a fault of a connection, been begun."""
        with self._came:
            assert self._came.wait_for(lambda: self._begun >= count, timeout_s), "no request came"

    def __enter__(self) -> PriceServer:
        self._begun = 0
        self._server = _Server(self, self._certificate)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self._server.end()
        self._thread.join()
        if self._server.errors and kind is None:
            raise self._server.errors[0]

    def taken(self, request: Request) -> Fault | None:
        """Note a request; the fault that it meets."""
        with self._came:
            self.requests.append(request)
            return self._begin(request.path)

    def accepted(self) -> Fault | None:
        """Note a connection; the fault that it meets before any request."""
        with self._came:
            self.connections += 1
            first = self._faults[0] if self._faults else None
            if first is None or not first.fault.of_connection:
                return None
            return self._begin(first.path)

    def _begin(self, path: str | None) -> Fault | None:
        self._begun += 1
        self._came.notify_all()
        for queued in self._faults:
            if queued.path is None or queued.path == path:
                queued.left -= 1
                if not queued.left:
                    self._faults.remove(queued)
                return queued.fault
        return None


class _Server(ThreadingHTTPServer):
    """Knows its connections, so that it can end them."""

    daemon_threads = False
    request_queue_size = 32

    def __init__(self, owner: PriceServer, certificate: Certificate | None) -> None:
        self.owner = owner
        self.closing = threading.Event()
        self.errors: list[BaseException] = []
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._context: ssl.SSLContext | None = None
        if certificate is not None:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(certificate.chain, certificate.key)
        super().__init__(("127.0.0.1", 0), _Handler)

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        if self._context is not None:
            # The handshake is the handler's: the thread that accepts must not wait for a client.
            connection = self._context.wrap_socket(
                connection, server_side=True, do_handshake_on_connect=False
            )
        with self._lock:
            self._open.add(connection)
        return connection, address

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that leaves is no fault; one in a route is the test's to hear of."""
        error = sys.exc_info()[1]
        if error is not None and not isinstance(error, OSError):
            self.errors.append(error)

    def end(self) -> None:
        """Stop accepting, end every connection, wait for every thread."""
        self.closing.set()
        self.shutdown()
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    socket.socket.shutdown(connection, socket.SHUT_RDWR)
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    """Reads requests of one connection and lets a fault or a route answer each."""

    protocol_version = "HTTP/1.1"
    server: _Server

    def handle(self) -> None:
        fault = self.server.owner.accepted()
        if fault is not None:
            fault.meet(Wire(self), Reply, None)
            return
        super().handle()

    def do_GET(self) -> None:
        split = urlsplit(self.path)
        query = dict(parse_qsl(split.query, keep_blank_values=True))
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, split.path, query, headers)
        fault = self.server.owner.taken(request)
        wire = Wire(self)
        if fault is None:
            wire.reply(self._proper(request))
        else:
            fault.meet(wire, lambda: self._proper(request), request)

    def do_CONNECT(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, self.path, {}, headers)
        fault = self.server.owner.taken(request)
        if fault is not None:
            fault.meet(Wire(self), lambda: Reply(403), request)
        elif self.server.owner.tunnels:
            self._tunnel(self.path)
        else:
            Wire(self).reply(Reply(403))

    def _tunnel(self, path: str) -> None:
        """Let bytes through, both ways, until one side leaves."""
        name, _, port = path.rpartition(":")
        with socket.create_connection((name, int(port))) as there:
            self.send_response_only(200)
            self.end_headers()
            with contextlib.suppress(OSError):
                ways = {self.connection: there, there: self.connection}
                while True:
                    for side in select.select(list(ways), [], [])[0]:
                        data = side.recv(1 << 16)
                        if not data:
                            raise ConnectionError
                        ways[side].sendall(data)
        self.close_connection = True

    def _proper(self, request: Request) -> Reply:
        route = self.server.owner.routes.get(request.path)
        return Reply.of({"error": "not found"}, 404) if route is None else route(request)

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


@contextlib.contextmanager
def serving(routes: Mapping[str, Route]) -> Iterator[PriceServer]:
    """A server with these routes, without faults yet."""
    with PriceServer() as server:
        server.routes.update(routes)
        yield server
