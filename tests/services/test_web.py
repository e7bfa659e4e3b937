"""The web client against a real server on loopback that fails in every way it can."""

from __future__ import annotations

import contextlib
import gzip
import random
import socket
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop import __version__
from alem_desktop.core import calendar, fetch_errors
from alem_desktop.core.fetch_errors import SourceProblem
from alem_desktop.services.quote_sources.source import Answer
from alem_desktop.services.web import client, connecting, faults, unpacking
from alem_desktop.services.web.client import Network, WebClient
from alem_desktop.services.web.limit_file import Kind
from alem_desktop.services.web.limits import Limits
from alem_desktop.services.web.stop import Stop, Stopped
from alem_desktop.services.web.watch import Late, Watch
from tests.certificates import OPENSSL, Authority
from tests.price_server import (
    CutConnection,
    Drip,
    Fault,
    GzipBomb,
    Instead,
    NoHandshake,
    PriceServer,
    Redirect,
    Reply,
    Request,
    Silence,
    WrongLength,
    banned,
    captive_portal,
    empty_array,
    firewall,
    html_page,
    restricted,
    server_error,
    too_many,
)

PATH = "/api/v3/klines"
ROWS = [[1, "2", "3"]] * 40
BODY = Reply.of(ROWS).body

PATIENT = Network(connect_s=30, read_s=30, whole_s=60)
"""Nobody waits for its time-outs: who ends earlier was stopped."""
HASTY = Network(connect_s=0.4, read_s=0.4, whole_s=0.8)

AT_ONCE_S = 1.0
"""The claim is 0.2 s; a loaded machine gets more, and 30 s of a time-out are still far away."""

needs_openssl = pytest.mark.skipif(OPENSSL is None, reason="needs the openssl command")


@pytest.fixture(autouse=True)
def _no_proxy_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "_FIRST_PAUSE_S", 0.01)


@pytest.fixture
def server() -> Iterator[PriceServer]:
    with PriceServer() as made:
        made.routes[PATH] = lambda _request: Reply.of(ROWS)
        yield made


@pytest.fixture
def stop() -> Stop:
    return Stop()


@pytest.fixture
def limits(tmp_path: Path) -> Limits:
    return Limits(tmp_path / "limits.json", pace=0)


Make = Callable[..., WebClient]


@pytest.fixture
def make(limits: Limits, stop: Stop) -> Iterator[Make]:
    """Clients that are closed at the end of the test."""
    made: list[WebClient] = []

    def web(network: Network = PATIENT) -> WebClient:
        made.append(WebClient(network, limits, stop))
        return made[-1]

    yield web
    for one in made:
        one.close()


def ask(web: WebClient, *hosts: str, path: str = PATH, **more: object) -> Answer:
    return web.get(hosts, path, {"symbol": "BNBUSDT"}, source="Binance", **more)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("tls") / "authority")


# -- a question and its answer ---------------------------------------------------------------------


def test_an_answer_and_what_was_asked(server: PriceServer, make: Make) -> None:
    def route(request: Request) -> Reply:
        return Reply.of(ROWS, X_Mbx_Used_Weight_1m="4")

    server.routes[PATH] = route
    headers = {"x-cg-demo-api-key": "secret"}
    params = {"symbols": '["BNBUSDT","ETHUSDT"]', "fdate": "01.04.2026"}
    answer = make().get([server.url], PATH, params, source="Binance", headers=headers)
    assert answer.host == server.host
    assert answer.status == 200
    assert answer.json() == ROWS
    assert answer.headers["x-mbx-used-weight-1m"] == "4"
    (request,) = server.requests
    assert request.query == params
    assert request.headers["user-agent"] == f"AlemDesktop/{__version__}"
    assert request.headers["accept-encoding"] == "gzip, deflate"
    assert request.headers["x-cg-demo-api-key"] == "secret"


@pytest.mark.parametrize("status", [400, 401, 404])
def test_a_refusal_that_says_why_comes_back(server: PriceServer, make: Make, status: int) -> None:
    server.fault(Instead(Reply.of({"code": -1121, "msg": "Invalid symbol."}, status)))
    answer = ask(make(), server.url)
    assert (answer.status, answer.json()["code"]) == (status, -1121)
    assert len(server.requests) == 1


def test_an_empty_array_is_an_answer(server: PriceServer, make: Make) -> None:
    server.fault(empty_array())
    assert ask(make(), server.url).json() == []


def test_a_connection_is_kept(server: PriceServer, make: Make) -> None:
    web = make()
    for _ in range(5):
        ask(web, server.url)
    server.fault(Instead(Reply()))
    ask(web, server.url)
    ask(web, server.url)
    assert (len(server.requests), server.connections) == (7, 1)


def test_a_connection_that_the_server_closed_is_made_anew(server: PriceServer, make: Make) -> None:
    web = make()
    server.fault(Instead(Reply.of(ROWS, Connection="close")))
    assert ask(web, server.url).json() == ROWS
    assert ask(web, server.url).json() == ROWS
    assert server.connections == 2


def test_passwords_of_the_user_stay_here(
    server: PriceServer, make: Make, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / ".netrc").write_text("machine 127.0.0.1 login somebody password secret\n")
    (home / ".netrc").chmod(0o600)
    ask(make(), server.url)
    assert "authorization" not in server.requests[0].headers


@pytest.mark.parametrize("name", ["gzip", "x-gzip", "GZIP", "deflate", "bare deflate", "identity"])
def test_packed_answers(server: PriceServer, make: Make, name: str) -> None:
    bare = zlib.compressobj(wbits=-15)
    packed = {
        "deflate": zlib.compress(BODY),
        "bare deflate": bare.compress(BODY) + bare.flush(),
        "identity": BODY,
    }.get(name, gzip.compress(BODY))
    server.fault(Instead(Reply(200, packed, {"Content-Encoding": name.split()[-1]})))
    assert ask(make(), server.url).body == BODY


@given(parts=st.lists(st.binary(max_size=300), max_size=4), spare=st.integers(0, 50))
def test_unpacking_gives_what_was_packed_or_refuses(parts: list[bytes], spare: int) -> None:
    whole = b"".join(parts)
    packed = b"".join(gzip.compress(part) for part in parts)
    assert unpacking.unpacked(packed, "gzip", "host", len(whole) + spare) == whole
    if whole:
        with pytest.raises(fetch_errors.TooLarge):
            unpacking.unpacked(packed, "gzip", "host", len(whole) - 1)


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "br", "gzip, gzip"]))
def test_no_packing_harms(body: bytes, encoding: str) -> None:
    with contextlib.suppress(SourceProblem):
        assert len(unpacking.unpacked(body, encoding, "host", 1_000)) <= 1_000


# -- what time it is there -------------------------------------------------------------------------


def test_the_clock_of_a_host(server: PriceServer, make: Make) -> None:
    web = make()
    assert web.clock_skew is None
    server.date = datetime.now(UTC) - timedelta(days=800)
    answer = ask(web, server.url)
    assert answer.date is not None
    assert web.clock_skew is not None
    assert abs(web.clock_skew + timedelta(days=800)) < timedelta(seconds=10)
    assert web.clock_host == server.host


def test_an_answer_that_lay_in_a_cache(server: PriceServer, make: Make) -> None:
    web = make()
    server.date = datetime.now(UTC) - timedelta(hours=1)
    server.fault(Instead(Reply.of(ROWS, Age="3600")))
    ask(web, server.url)
    assert web.clock_skew is not None
    assert abs(web.clock_skew) < timedelta(seconds=10)


@pytest.mark.parametrize("said", ["", "yesterday", "Mon, 99 Foo 2026 10:00:00 GMT"])
def test_a_host_without_a_clock(server: PriceServer, make: Make, said: str) -> None:
    web = make()
    server.fault(Instead(Reply.of(ROWS, Date=said)))
    assert ask(web, server.url).date is None
    assert web.clock_skew is None


@pytest.mark.parametrize(
    "said",
    [
        {"Age": "99999999999999999"},
        {"Age": "9" * 5_000},
        {"Age": "86401"},
        {"Age": "-1"},
        {"Age": "an hour"},
        {"Age": "3600.5"},
        {"Date": "Mon, 01 Jan 0001 02:00:00 GMT"},
        {"Date": "Wed, 31 Dec 2008 23:59:59 GMT"},
        {"Date": "Fri, 31 Dec 9999 23:59:59 GMT", "Age": "86400"},
        {"Date": "Sun, 29 Nov 2026 02:00:00 +9999"},
    ],
    ids=lambda said: " ".join(said.values())[:30],
)
def test_a_clock_out_of_all_bounds_is_none(
    server: PriceServer, make: Make, said: dict[str, str]
) -> None:
    web = make()
    server.fault(Instead(Reply.of(ROWS, **said)))
    answer = ask(web, server.url)
    assert (answer.json(), answer.date) == (ROWS, None)
    assert web.clock_skew is None


def test_an_answer_may_be_a_day_old(server: PriceServer, make: Make) -> None:
    said = {"Date": "Sat, 28 Nov 2026 02:00:00 GMT", "Age": "86400"}
    server.fault(Instead(Reply.of(ROWS, **said)))
    assert ask(make(), server.url).date == calendar.parse_iso("2026-11-29T02:00:00Z")


# -- faults of a host: asked again, then the next one ----------------------------------------------

PASSING = [
    (CutConnection(), fetch_errors.CutOff),
    (CutConnection(reset=True), fetch_errors.CutOff),
    (WrongLength(by=10), fetch_errors.CutOff),
    (server_error(500), fetch_errors.ServerFault),
    (server_error(502), fetch_errors.ServerFault),
    (server_error(503), fetch_errors.ServerFault),
    (Silence(), fetch_errors.NoAnswer),
    (NoHandshake(), fetch_errors.NoAnswer),
    (Drip(), fetch_errors.NoAnswer),
    (Drip("headers"), fetch_errors.NoAnswer),
]
STAYING = [
    (html_page(), fetch_errors.NotData),
    (html_page(said_type="application/json"), fetch_errors.NotData),
    (GzipBomb(), fetch_errors.TooLarge),
    (WrongLength(by=5_000_000), fetch_errors.TooLarge),
    (Redirect(), fetch_errors.Elsewhere),
    (Redirect("http://192.0.2.1/sign-in"), fetch_errors.Elsewhere),
    (Redirect("//[oops"), fetch_errors.Elsewhere),
    (captive_portal("http://localhost:1"), fetch_errors.Elsewhere),
    (Instead(Reply(302)), fetch_errors.BadAnswer),
    (Instead(Reply(206, BODY)), fetch_errors.BadAnswer),
    (Instead(Reply(200, BODY, {"Content-Encoding": "br"})), fetch_errors.BadAnswer),
    (Instead(Reply(200, BODY, {"Content-Encoding": "gzip"})), fetch_errors.BadAnswer),
    (
        Instead(Reply(200, gzip.compress(BODY)[:-12], {"Content-Encoding": "gzip"})),
        fetch_errors.BadAnswer,
    ),
]
ours = pytest.mark.parametrize(("fault", "kind"), PASSING)
theirs = pytest.mark.parametrize(("fault", "kind"), STAYING)


@ours
def test_what_passes_is_asked_again(
    server: PriceServer, make: Make, fault: Fault, kind: type[SourceProblem]
) -> None:
    server.fault(fault)
    assert ask(make(HASTY), server.url).json() == ROWS
    assert server.connections == 2


@ours
def test_what_does_not_pass_is_told_after_three_tries(
    server: PriceServer, make: Make, fault: Fault, kind: type[SourceProblem]
) -> None:
    server.fault(fault, times=99)
    began = time.monotonic()
    with pytest.raises(kind) as told:
        ask(make(HASTY), server.url)
    assert told.value.fields["host"] == server.host
    assert server.connections == 3
    assert time.monotonic() - began < 20


@ours
def test_the_next_host_is_asked_and_then_remembered(
    server: PriceServer, make: Make, fault: Fault, kind: type[SourceProblem]
) -> None:
    server.fault(fault, times=99)
    with PriceServer() as other:
        other.routes = server.routes
        web = make(HASTY)
        assert ask(web, server.url, other.url).host == other.host
        before = server.connections
        assert ask(web, server.url, other.url).host == other.host
        assert (server.connections, len(other.requests)) == (before, 2)


@theirs
def test_what_stays_is_told_at_once(
    server: PriceServer, make: Make, fault: Fault, kind: type[SourceProblem]
) -> None:
    server.fault(fault, times=99)
    with pytest.raises(kind):
        ask(make(), server.url)
    assert len(server.requests) == (4 if fault == Redirect() else 1)


@theirs
def test_what_stays_is_no_reason_not_to_ask_the_next_host(
    server: PriceServer, make: Make, fault: Fault, kind: type[SourceProblem]
) -> None:
    server.fault(fault, times=99)
    with PriceServer() as other:
        other.routes = server.routes
        assert ask(make(), server.url, other.url).host == other.host


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Reply(302, b"", {"Location": "http://192.0.2.1/"}), fetch_errors.Elsewhere),
        (Reply(503), fetch_errors.ServerFault),
        (Reply(429), fetch_errors.TooMany),
        (Reply(451), fetch_errors.Restricted),
        (Reply(403), fetch_errors.Forbidden),
    ],
)
def test_where_the_status_says_all_no_body_is_read(
    server: PriceServer, make: Make, reply: Reply, kind: type[SourceProblem]
) -> None:
    server.fault(Drip(reply=reply), times=99)
    began = time.monotonic()
    with pytest.raises(kind):
        ask(make(), server.url)
    assert time.monotonic() - began < 10


def test_too_short_a_length_leaves_nothing_for_the_next_answer(
    server: PriceServer, make: Make
) -> None:
    web = make()
    server.fault(WrongLength(by=-5))
    assert ask(web, server.url).body == BODY[:-5]
    assert ask(web, server.url).json() == ROWS


def test_a_limit_of_bytes(server: PriceServer, make: Make) -> None:
    web = make()
    assert ask(web, server.url, most_bytes=len(BODY)).body == BODY
    with pytest.raises(fetch_errors.TooLarge):
        ask(web, server.url, most_bytes=len(BODY) - 1)


def test_what_is_no_http(make: Make, server: PriceServer) -> None:
    class Noise(Fault):
        of_connection = True

        def meet(self, wire: object, proper: object, request: object) -> None:
            wire.send(b"SSH-2.0-OpenSSH_9.2\r\n")  # type: ignore[attr-defined]

    server.fault(Noise())
    with pytest.raises(fetch_errors.BadAnswer, match="not HTTP"):
        ask(make(), server.url)


class Raw(Fault):
    """Bytes in the place of an answer, as no server of good will sends them."""

    of_connection = True

    def __init__(self, *lines: bytes) -> None:
        self._bytes = b"\r\n".join((*lines, b"Content-Length: 0", b"", b""))

    def meet(self, wire: object, proper: object, request: object) -> None:
        wire.send(self._bytes)  # type: ignore[attr-defined]


OWNED = "\x1b]0;owned\x07\x1b[2J"


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Instead(Reply(200, f"{OWNED}<html>".encode(), {"Content-Type": "text/html"})),
         fetch_errors.NotData),
        (Raw(b"HTTP/1.1 302 Found", b"Location: http://ev" + OWNED.encode() + b"il.example/"),
         fetch_errors.Elsewhere),
        (Raw(b"HTTP/1.1 302 Found", b"Location: //[" + OWNED.encode()),
         fetch_errors.Elsewhere),
        (Raw(b"HTTP/1.1 407 " + OWNED.encode() + b"x" * 500), fetch_errors.ProxyFault),
        (Instead(Reply(200, BODY, {"Content-Encoding": OWNED})), fetch_errors.BadAnswer),
    ],
)  # fmt: skip
def test_what_a_host_says_cannot_steer_a_terminal(
    server: PriceServer, make: Make, fault: Fault, kind: type[SourceProblem]
) -> None:
    server.fault(fault, times=99)
    with pytest.raises(kind) as told:
        ask(make(), server.url)
    assert str(told.value).isprintable()
    assert "owned" in str(told.value)
    assert len(str(told.value)) < 400


def test_nobody_there(make: Make) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        with pytest.raises(fetch_errors.NoNetwork) as told:
            ask(make(), url)
    assert told.value.offline


def test_no_such_name(make: Make) -> None:
    with pytest.raises(fetch_errors.NoNetwork):
        ask(make(), "https://prices.invalid")


def test_one_host_that_is_down_says_more_than_others_that_cannot_be_reached(
    server: PriceServer, make: Make
) -> None:
    server.fault(server_error(), times=99)
    with pytest.raises(fetch_errors.ServerFault):
        ask(make(), "https://prices.invalid", server.url, "https://prices.invalid")


# -- redirections ----------------------------------------------------------------------------------


def test_a_redirection_within_the_host_is_followed(server: PriceServer, make: Make) -> None:
    server.routes["/old"] = lambda _request: Reply(301, b"", {"Location": "/older"})
    server.routes["/older"] = lambda _request: Reply(307, b"", {"Location": f"{PATH}?a=b"})
    assert ask(make(), server.url, path="/old").json() == ROWS
    assert [(request.path, request.query) for request in server.requests] == [
        ("/old", {"symbol": "BNBUSDT"}),
        ("/older", {}),
        (PATH, {"a": "b"}),
    ]


HOME = "https://nationalbank.kz/rss/get_rates.cfm"


@pytest.mark.parametrize(
    ("url", "location", "leads"),
    [
        (HOME, "other", "https://nationalbank.kz/rss/other"),
        (HOME, "https://www.nationalbank.kz/rss/", "https://www.nationalbank.kz/rss/"),
        (HOME, "https://NationalBank.kz:443/x", "https://NationalBank.kz:443/x"),
        ("https://www.x.kz/", "https://x.kz/a", "https://x.kz/a"),
        ("http://x.kz/", "https://x.kz/a", "https://x.kz/a"),
        (HOME, "http://nationalbank.kz/rss/", None),
        (HOME, "https://nationalbank.kz:8443/", None),
        (HOME, "https://nationalbank.kz.evil.example/", None),
        (HOME, "https://www.nationalbank.kz@evil.example/", None),
        (HOME, "https://user@nationalbank.kz/", None),
        (HOME, "//evil.example/", None),
        (HOME, "https://m.nationalbank.kz/", None),
        (HOME, "file:///etc/passwd", None),
        (HOME, "https://nationalbank.kz:port/", None),
    ],
)
def test_where_a_redirection_may_lead(url: str, location: str, leads: str | None) -> None:
    if leads is None:
        with pytest.raises(fetch_errors.Elsewhere):
            faults.next_url(url, location, "nationalbank.kz")
    else:
        assert faults.next_url(url, location, "nationalbank.kz") == leads


# -- refusals: meant for this address, whichever host is asked -------------------------------------


@pytest.mark.parametrize(
    ("fault", "kind", "seconds"),
    [
        (too_many(), fetch_errors.TooMany, 60),
        (too_many("7"), fetch_errors.TooMany, 7),
        (too_many("99999999"), fetch_errors.TooMany, 3 * 86_400),
        (banned("120"), fetch_errors.Banned, 120),
        (banned(), fetch_errors.Banned, 3_600),
        (restricted(), fetch_errors.Restricted, 86_400),
        (firewall(), fetch_errors.Forbidden, 3_600),
    ],
)
def test_a_refusal_ends_the_question_and_is_kept(
    server: PriceServer,
    make: Make,
    limits: Limits,
    fault: Fault,
    kind: type[SourceProblem],
    seconds: int,
) -> None:
    server.fault(fault, times=99)
    with PriceServer() as other:
        now = calendar.now()
        with pytest.raises(kind) as told:
            ask(make(), server.url, other.url)
        assert (len(server.requests), other.requests) == (1, [])
    until = calendar.parse_iso(str(told.value.fields["until"]))
    assert abs((until - now) / calendar.SECOND - seconds) < 5
    assert told.value.fields["host"] == server.host
    kept = limits.parked("Binance")
    assert type(kept) is kind
    assert kept.fields == told.value.fields
    if seconds > 65:
        with pytest.raises(kind):
            ask(make(), server.url)
        assert len(server.requests) == 1


def test_the_end_of_a_ban_by_the_clock_of_the_host(server: PriceServer, make: Make) -> None:
    server.date = datetime(2031, 1, 1, tzinfo=UTC)
    until = server.date + timedelta(minutes=10)
    server.fault(banned(until_ms=int(until.timestamp() * 1_000)))
    now = calendar.now()
    with pytest.raises(fetch_errors.Banned) as told:
        ask(make(), server.url)
    seconds = (calendar.parse_iso(str(told.value.fields["until"])) - now) / calendar.SECOND
    assert abs(seconds - 600) < 5


def test_a_ban_counts_although_its_body_breaks_off(server: PriceServer, make: Make) -> None:
    server.routes[PATH] = lambda _request: banned().reply
    server.fault(CutConnection(), times=99)
    with pytest.raises(fetch_errors.Banned):
        ask(make(), server.url)
    assert len(server.requests) == 1


def test_a_limit_that_soon_passes_is_waited_for(server: PriceServer, make: Make) -> None:
    server.fault(too_many("1"))
    web = make()
    with pytest.raises(fetch_errors.TooMany):
        ask(web, server.url)
    began = time.monotonic()
    assert ask(web, server.url).json() == ROWS
    assert 0.3 < time.monotonic() - began < 20


# -- stopped in every phase ------------------------------------------------------------------------


def stopped(stop: Stop, act: Callable[[], object], when: Callable[[], object]) -> float:
    """Seconds from the moment when another thread stops `act` until it raises Stopped."""
    moment: list[float] = []

    def stopper() -> None:
        when()
        moment.append(time.monotonic())
        stop.set()

    thread = threading.Thread(target=stopper)
    thread.start()
    try:
        with pytest.raises(Stopped):
            act()
        ended = time.monotonic()
    finally:
        thread.join()
    return ended - moment[0]


CLOSING = Reply(headers={"Connection": "close"})


@pytest.mark.parametrize(
    "fault",
    [NoHandshake(), Silence(), Drip("headers"), Drip(), Drip(reply=CLOSING)],
    ids=["accepted", "silence", "headers", "body", "body that closes"],
)
def test_stopped_while_the_host_takes_its_time(
    server: PriceServer, make: Make, stop: Stop, fault: Fault
) -> None:
    server.fault(fault, times=99)
    web = make()
    assert stopped(stop, lambda: ask(web, server.url), server.wait_for) < AT_ONCE_S


@pytest.mark.parametrize("fault", [Silence(), Drip()], ids=["silence", "body"])
def test_stopped_on_a_connection_of_an_earlier_question(
    server: PriceServer, make: Make, stop: Stop, fault: Fault
) -> None:
    web = make()
    ask(web, server.url)
    server.fault(fault, times=99)
    took = stopped(stop, lambda: ask(web, server.url), lambda: server.wait_for(2))
    assert took < AT_ONCE_S
    assert server.connections == 1


@needs_openssl
@pytest.mark.parametrize(
    "fault", [NoHandshake(), Silence(), Drip()], ids=["handshake", "silence", "body"]
)
def test_stopped_with_tls(authority: Authority, make: Make, stop: Stop, fault: Fault) -> None:
    with PriceServer(authority.certificate()) as server:
        server.fault(fault, times=99)
        web = make(Network(ca_bundle=str(authority.bundle), connect_s=30, read_s=30, whole_s=60))
        assert stopped(stop, lambda: ask(web, server.url), server.wait_for) < AT_ONCE_S


def test_stopped_while_a_proxy_is_silent(server: PriceServer, make: Make, stop: Stop) -> None:
    server.fault(Silence(), times=99)
    web = make(Network(proxy=server.url, connect_s=30, read_s=30, whole_s=60))
    took = stopped(stop, lambda: ask(web, "https://prices.invalid"), server.wait_for)
    assert took < AT_ONCE_S
    assert server.requests[0].method == "CONNECT"


@pytest.fixture
def deaf() -> Iterator[str]:
    """The address of a host that answers no attempt to connect: its queue is full."""
    if sys.platform != "linux":
        pytest.skip("only Linux drops what does not fit into the queue")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        first = [socket.socket() for _ in range(4)]
        for one in first:
            one.setblocking(False)
            one.connect_ex(listener.getsockname())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        for one in first:
            one.close()


def test_stopped_while_connecting(
    deaf: str, make: Make, stop: Stop, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = threading.Event()
    start = connecting._Race._start

    def seen(race: connecting._Race, address: connecting.Address) -> None:
        start(race, address)
        started.set()

    monkeypatch.setattr(connecting._Race, "_start", seen)
    web = make()
    assert stopped(stop, lambda: ask(web, deaf), started.wait) < AT_ONCE_S


def test_a_host_that_takes_no_connection(deaf: str, make: Make) -> None:
    with pytest.raises(fetch_errors.NoAnswer):
        ask(make(HASTY), deaf)


@pytest.fixture
def hanging() -> Iterator[tuple[connecting.LookUp, threading.Event]]:
    """A resolver of the system that does not answer, and whether it was asked."""
    asked, release = threading.Event(), threading.Event()

    def look_up(*_said: object, **_more: object) -> list[connecting.Address]:
        asked.set()
        release.wait()
        return []

    before = set(threading.enumerate())
    yield look_up, asked
    release.set()
    for thread in set(threading.enumerate()) - before:
        thread.join()


def test_stopped_while_the_resolver_hangs(
    hanging: tuple[connecting.LookUp, threading.Event], stop: Stop
) -> None:
    look_up, asked = hanging

    def act() -> None:
        with Watch(stop, 60) as watch:
            connecting.connected("prices.invalid", 443, 30, watch, look_up)

    assert stopped(stop, act, asked.wait) < AT_ONCE_S


def test_a_resolver_that_hangs_is_no_network(
    hanging: tuple[connecting.LookUp, threading.Event], stop: Stop
) -> None:
    with Watch(stop, 60) as watch, pytest.raises(socket.gaierror):
        connecting.resolve("prices.invalid", 443, 0.1, watch, hanging[0])


def test_stopped_in_the_pause_before_a_retry(
    server: PriceServer, make: Make, stop: Stop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "_FIRST_PAUSE_S", 60)
    monkeypatch.setattr(client, "_LONGEST_PAUSE_S", 60)
    monkeypatch.setattr(random, "uniform", lambda _least, most: most)
    pausing = threading.Event()
    wait = stop.wait

    def seen(seconds: float) -> bool:
        pausing.set()
        return wait(seconds)

    monkeypatch.setattr(stop, "wait", seen)
    server.fault(server_error(), times=99)
    web = make()
    assert stopped(stop, lambda: ask(web, server.url), pausing.wait) < AT_ONCE_S
    assert len(server.requests) == 1


def test_stopped_while_a_limit_passes(
    make: Make, stop: Stop, limits: Limits, server: PriceServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits.park("Binance", Kind.TOO_MANY, "host", 50)
    pausing = threading.Event()
    wait = stop.wait

    def seen(seconds: float) -> bool:
        pausing.set()
        return wait(seconds)

    monkeypatch.setattr(stop, "wait", seen)
    web = make()
    assert stopped(stop, lambda: ask(web, server.url), pausing.wait) < AT_ONCE_S
    assert server.requests == []


def test_nothing_is_asked_after_a_stop(server: PriceServer, make: Make, stop: Stop) -> None:
    web = make()
    stop.set()
    with pytest.raises(Stopped):
        ask(web, server.url)
    assert server.connections == 0


def test_stop_calls_who_waits_once_and_at_once(stop: Stop) -> None:
    calls: list[str] = []
    with stop.calling(lambda: calls.append("gone")):
        pass
    with stop.calling(lambda: calls.append("waiting")):
        stop.set()
        with stop.calling(lambda: calls.append("late")):
            assert calls == ["waiting", "late"]
    assert stop.is_set
    assert stop.wait(30)


def test_a_watch_leaves_nothing_open(stop: Stop) -> None:
    """A backfill makes thousands of exchanges."""
    files = Path("/proc/self/fd")
    if not files.is_dir():
        pytest.skip("only Linux lists open files there")
    left, right = socket.socketpair()
    with left, right:
        before = len(list(files.iterdir()))
        with Watch(stop, 60) as watch:
            watch.hold(left.fileno())
            assert len(list(files.iterdir())) == before + 1
        assert len(list(files.iterdir())) == before


def test_a_watch_ends_what_takes_too_long(stop: Stop) -> None:
    left, right = socket.socketpair()
    with left, right, Watch(stop, 0.01) as watch:
        watch.hold(left.fileno())
        assert right.recv(1) == b""
        with pytest.raises(Late):
            watch.check()
        again, other = socket.socketpair()
        with again, other:
            watch.hold(again.fileno())
            assert other.recv(1) == b""


# -- addresses -------------------------------------------------------------------------------------


def addresses(*ports: int) -> list[connecting.Address]:
    kind = (socket.AF_INET, socket.SOCK_STREAM, 0, "")
    return [(*kind, ("127.0.0.1", port)) for port in ports]


def test_an_address_that_leads_nowhere_costs_a_moment(
    server: PriceServer, deaf: str, stop: Stop
) -> None:
    nowhere = int(deaf.rpartition(":")[2])
    with Watch(stop, 60) as watch:
        began = time.monotonic()
        with connecting.connect(addresses(nowhere, server.port), 30, watch) as found:
            assert found.getpeername()[1] == server.port
        assert time.monotonic() - began < 5


def test_an_address_that_refuses_costs_nothing(server: PriceServer, stop: Stop) -> None:
    with socket.socket() as closed, Watch(stop, 60) as watch:
        closed.bind(("127.0.0.1", 0))
        refusing = closed.getsockname()[1]
        with connecting.connect(addresses(refusing, server.port), 30, watch) as found:
            assert found.getpeername()[1] == server.port
        with pytest.raises(ConnectionRefusedError):
            connecting.connect(addresses(refusing, refusing), 30, watch)


# -- TLS -------------------------------------------------------------------------------------------


@needs_openssl
def test_a_bundle_is_trusted(authority: Authority, make: Make) -> None:
    with PriceServer(authority.certificate()) as server:
        server.routes[PATH] = lambda _request: Reply.of(ROWS)
        web = make(Network(ca_bundle=str(authority.bundle)))
        assert ask(web, server.url).json() == ROWS
        assert ask(web, server.url).json() == ROWS
        assert server.connections == 1


@needs_openssl
@pytest.mark.parametrize(
    ("names", "ends", "trusted", "reason"),
    [
        ("IP:127.0.0.1", "20491231235959Z", False, "unable to get local issuer"),
        ("IP:127.0.0.1", "20210101000000Z", True, "certificate has expired"),
        ("DNS:nationalbank.kz", "20491231235959Z", True, "mismatch"),
    ],
)
def test_a_certificate_that_is_not_to_be_trusted(
    authority: Authority, make: Make, names: str, ends: str, trusted: bool, reason: str
) -> None:
    with (
        PriceServer(authority.certificate(names, ends)) as server,
        PriceServer(authority.certificate()) as other,
    ):
        other.routes[PATH] = lambda _request: Reply.of(ROWS)
        web = make(Network(ca_bundle=str(authority.bundle) if trusted else ""))
        with pytest.raises(fetch_errors.BadCertificate, match=reason):
            ask(web, server.url)
        assert (server.connections, server.requests) == (1, [])
        if trusted:
            assert ask(web, server.url, other.url).host == other.host


@needs_openssl
def test_a_certificate_that_signed_itself(authority: Authority, make: Make) -> None:
    own = authority.certificate()._replace(chain=authority.bundle, key=authority.key)
    with PriceServer(own) as server, pytest.raises(fetch_errors.BadCertificate, match="self"):
        ask(make(), server.url)


def test_no_tls_where_tls_was_expected(server: PriceServer, make: Make) -> None:
    with pytest.raises(fetch_errors.BadCertificate, match="wrong version number"):
        ask(make(), server.url.replace("http:", "https:"))


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_a_bundle_that_cannot_be_used(
    make: Make, tmp_path: Path, server: PriceServer, content: bytes | None
) -> None:
    path = tmp_path / "bundle.pem"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(fetch_errors.BadBundle, match=r"bundle\.pem"):
        ask(make(Network(ca_bundle=str(path))), server.url)
    assert server.requests == []


# -- proxies ---------------------------------------------------------------------------------------


def test_the_proxy_that_is_set(
    server: PriceServer, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "*")
    assert ask(make(Network(proxy=server.url)), "http://prices.invalid").json() == ROWS
    assert server.requests[0].headers["host"] == "prices.invalid"


def test_the_proxy_of_the_environment(
    server: PriceServer, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", server.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    web = make()
    assert ask(web, "http://prices.invalid").json() == ROWS
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    assert ask(web, server.url).json() == ROWS


@needs_openssl
def test_tls_through_a_proxy(authority: Authority, server: PriceServer, make: Make) -> None:
    server.tunnels = True
    with PriceServer(authority.certificate()) as target:
        target.routes[PATH] = lambda _request: Reply.of(ROWS)
        web = make(Network(proxy=server.url, ca_bundle=str(authority.bundle)))
        assert ask(web, target.url).json() == ROWS
        assert ask(web, target.url).json() == ROWS
        assert target.connections == 1
        web.close()
    assert [request.method for request in server.requests] == ["CONNECT"]


@needs_openssl
def test_a_proxy_that_speaks_tls_itself(authority: Authority, make: Make) -> None:
    with (
        PriceServer(authority.certificate()) as proxy,
        PriceServer(authority.certificate()) as target,
    ):
        proxy.tunnels = True
        proxy.routes[PATH] = target.routes[PATH] = lambda _request: Reply.of(ROWS)
        web = make(Network(proxy=proxy.url, ca_bundle=str(authority.bundle)))
        assert ask(web, "http://prices.invalid").json() == ROWS
        assert ask(web, target.url).json() == ROWS
        web.close()
    assert [request.method for request in proxy.requests] == ["GET", "CONNECT"]


@pytest.mark.parametrize(
    ("url", "reason"), [("https://prices.invalid", "407"), ("http://prices.invalid", "407")]
)
def test_a_proxy_that_wants_a_password(
    server: PriceServer, make: Make, url: str, reason: str
) -> None:
    server.fault(Instead(Reply(407)), times=99)
    proxy = server.url.replace("//", "//somebody:secret@")
    with pytest.raises(fetch_errors.ProxyFault, match=reason) as told:
        ask(make(Network(proxy=proxy)), url)
    assert told.value.fields["proxy"] == server.host
    assert "secret" not in str(told.value)
    assert len(server.requests) == 1


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:1", "socks5://127.0.0.1:1", "http://:::"])
def test_a_proxy_that_cannot_be_used(make: Make, proxy: str) -> None:
    with pytest.raises(fetch_errors.ProxyFault) as told:
        ask(make(Network(proxy=proxy)), "https://prices.invalid")
    assert "object at" not in str(told.value)


SECRETS = [
    *("s3/cret", "s3://cret", "s3//cret", "s3#cret", "s3?cret", "1/cret"),
    *("s3@cret", "s3 cret", "s3:cret", "s3[cret"),
]


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize(
    "rest", ["127.0.0.1:1", "proxy.invalid:3128", "127.0.0.1:99999999", "[bad:3128", "ho st:80", ""]
)
def test_no_part_of_a_password_is_told(
    make: Make, monkeypatch: pytest.MonkeyPatch, secret: str, rest: str
) -> None:
    for scheme in ("http://", "socks5://", ""):
        monkeypatch.setenv("HTTPS_PROXY", f"{scheme}somebody:{secret}@{rest}")
        with pytest.raises(fetch_errors.ProxyFault) as told:
            ask(make(), "https://prices.invalid")
        shown = repr(told.value.fields)
        assert not [part for part in ("somebody", "s3", "cret") if part in shown], shown
        assert told.value.fields["proxy"] in (rest, "?")


@pytest.mark.parametrize("sign", "/?#")
def test_a_name_out_of_a_torn_address_is_not_asked_for(
    server: PriceServer, make: Make, monkeypatch: pytest.MonkeyPatch, sign: str
) -> None:
    """http://localhost:PORT/word@proxy: a user “localhost” whose password begins with a number."""
    torn = f"{server.url}{sign}word@proxy.example:3128"
    monkeypatch.setenv("HTTP_PROXY", torn)
    with pytest.raises(fetch_errors.ProxyFault, match="%2F"):
        ask(make(), "http://prices.invalid")
    assert server.connections == 0


@needs_openssl
def test_why_a_proxy_is_not_to_be_trusted(authority: Authority, make: Make) -> None:
    with (
        PriceServer(authority.certificate()) as proxy,
        pytest.raises(fetch_errors.ProxyFault, match="unable to get local issuer"),
    ):
        ask(make(Network(proxy=proxy.url)), "https://prices.invalid")


# -- start-up --------------------------------------------------------------------------------------


def test_nothing_of_http_is_loaded_before_the_first_question() -> None:
    asked = (
        "import sys, alem_desktop.services.web.client;"
        "print([name for name in ('requests', 'urllib3', 'ssl') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
