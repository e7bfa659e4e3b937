"""Official rates over HTTP: which dates are asked for, what is taken, settled and refused."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alem_desktop.core.calendar import HOUR, BookCalendar, Instant
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.fetch_errors import BadAnswer, NotData, ServerFault, TooLarge
from alem_desktop.core.money import plain
from alem_desktop.services.price_files import nbk_xml
from alem_desktop.services.quote_sources import nbk
from alem_desktop.services.quote_sources.nbk import NationalBank
from alem_desktop.services.quote_sources.source import Ask, Interval, Page, Series, Span
from alem_desktop.services.web.client import Network, WebClient
from alem_desktop.services.web.limits import Limits
from alem_desktop.services.web.stop import Stop
from tests.dialects.nbk import PATH, NbkDialect, Rates
from tests.price_server import Instead, PriceServer, Reply, server_error
from tests.samples import SHARED_DATA

ALMATY = BookCalendar("Asia/Almaty")
MONDAY = date(2026, 3, 30)
WEDNESDAY = date(2026, 4, 1)
DAY = timedelta(days=1)
USD: Rates = {"USD": ("478.77", "1")}


_OPEN: list[WebClient] = []


def web() -> WebClient:
    """A client that tries once and waits for nothing; what it learns of limits goes nowhere."""
    limits = Limits(Path(os.devnull) / "limits.json", pace=0)
    client = WebClient(Network(tries=1), limits, Stop())
    _OPEN.append(client)
    return client


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while _OPEN:
        _OPEN.pop().close()


@pytest.fixture
def server() -> Iterator[PriceServer]:
    with PriceServer() as running:
        yield running


def ask(first: date, last: date, *codes: str) -> Ask:
    """What to ask for the rates of dates, from the end of one to the end of another."""
    series = tuple(
        Series("NBK", code, "KZT", code, Interval.DAY) for code in codes or ("USD", "KRW")
    )
    return Ask("NBK", series, span(first, last))


def span(first: date, last: date) -> Span:
    """All of these dates: after the end of the one before, up to the end of the last."""
    start = ALMATY.valuation_point(first - DAY) + 1
    return Span(Instant(start), ALMATY.valuation_point(last))


def bank(server: PriceServer, dialect: NbkDialect, today: date = date(2026, 6, 1)) -> NationalBank:
    """The source, at noon of a day, with a server that speaks a dialect."""
    server.routes.clear()
    server.routes.update(dialect.routes())
    noon = Instant(ALMATY.start_of(today) + 12 * HOUR)
    return NationalBank(ALMATY, (server.url,), now=lambda: noon)


def pages(source: NationalBank, question: Ask) -> list[Page]:
    return list(source.pages(question, web()))


def found(answered: list[Page]) -> list[tuple[str, str, str]]:
    """Codes, dates and rates, after a look at what all have in common."""
    said = [o for page in answered for o in page.observations]
    assert all((o.quote, o.source) == ("KZT", "NBK") for o in said)
    assert all(o.effective and o.time == ALMATY.valuation_point(o.effective) for o in said)
    return [(o.base, str(o.effective), plain(o.price)) for o in said]


def settled(answered: list[Page], day: date) -> bool:
    return any(page.asked.start <= ALMATY.valuation_point(day) <= page.asked.end
               for page in answered)  # fmt: skip


# -- what is asked and taken -----------------------------------------------------------------------


def test_one_request_a_date_for_all_currencies(server: PriceServer) -> None:
    dialect = NbkDialect({
        WEDNESDAY: {**USD, "RUB": ("5.87", "1"), "KRW": ("31.29", "100")},
        WEDNESDAY + DAY: {"USD": ("475.09", "1"), "KRW": ("3.2", "10")},
    })  # fmt: skip
    source = bank(server, dialect)
    question = ask(WEDNESDAY, WEDNESDAY + DAY)
    answered = pages(source, question)
    assert found(answered) == [
        ("KRW", "2026-04-01", "0.3129"), ("USD", "2026-04-01", "478.77"),
        ("KRW", "2026-04-02", "0.32"), ("USD", "2026-04-02", "475.09"),
    ]  # fmt: skip
    assert [page.refused for page in answered] == [0, 0]
    assert dialect.days == [WEDNESDAY, WEDNESDAY + DAY]
    assert source.calls(question) == 2
    assert (answered[0].asked.start, answered[-1].asked.end) == question.span
    assert answered[0].asked.end + 1 == answered[1].asked.start


def test_the_observations_are_those_of_a_file(server: PriceServer, tmp_path: Path) -> None:
    dialect = NbkDialect({WEDNESDAY: {"AMD": ("12.72", "10"), "IRR": ("0.4", "1000"), **USD}})
    file = tmp_path / "get_rates.xml"
    file.write_bytes(dialect.page(WEDNESDAY))
    from_file = [rate() for rate in nbk_xml.rates(file, ALMATY)]
    (page,) = pages(bank(server, dialect), ask(WEDNESDAY, WEDNESDAY, "USD", "AMD", "IRR"))
    assert sorted(page.observations) == sorted(from_file)


@pytest.mark.parametrize("day", [WEDNESDAY, WEDNESDAY + DAY])
def test_real_answers_byte_for_byte(server: PriceServer, day: date) -> None:
    file = SHARED_DATA / "nbk" / f"get_rates-{day}.xml"
    if not file.exists():
        pytest.skip(f"{file} is not on this machine")
    dialect = NbkDialect({})
    dialect.text = file.read_bytes()
    codes = ("USD", "EUR", "IRR", "XDR")
    (page,) = pages(bank(server, dialect), ask(day, day, *codes))
    assert {o.base for o in page.observations} == set(codes)
    assert page.refused == 0
    usd = {WEDNESDAY: "478.77", WEDNESDAY + DAY: "475.09"}[day]
    assert ("USD", str(day), usd) in found([page])


def test_a_page_at_a_time(server: PriceServer) -> None:
    """Whoever stops after a page has asked for no further date."""
    dialect = NbkDialect({MONDAY + n * DAY: USD for n in range(5)})
    answering = bank(server, dialect).pages(ask(MONDAY, MONDAY + 4 * DAY), web())
    next(answering)
    assert dialect.days == [MONDAY]


@settings(
    max_examples=40,
    deadline=None,
    # Each example gives the one server its own dialect.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    start=st.integers(0, 10 * 24), hours=st.integers(0, 8 * 24), without=st.sets(st.integers(0, 20))
)
def test_any_span_is_answered_once_and_in_order(
    server: PriceServer, start: int, hours: int, without: set[int]
) -> None:
    rates = {MONDAY + n * DAY: USD for n in range(21) if n not in without}
    begins = Instant(ALMATY.start_of(MONDAY) + start * HOUR)
    asked = Span(begins, Instant(begins + hours * HOUR))
    inside = [day for day in rates if asked.start <= ALMATY.valuation_point(day) <= asked.end]
    question = Ask("NBK", ask(MONDAY, MONDAY, "USD").series, asked)
    answered = pages(bank(server, NbkDialect(rates)), question)
    assert [day for _code, day, _rate in found(answered)] == [str(day) for day in inside]
    spans = [page.asked for page in answered]
    assert all(one.end + 1 == next_one.start for one, next_one in pairwise(spans))
    assert all(one.start <= one.end for one in spans)
    if spans:
        assert spans[0].start == asked.start
        assert spans[-1].end <= asked.end


# -- what is settled -------------------------------------------------------------------------------


def test_an_empty_weekend_is_settled_by_the_day_after(server: PriceServer) -> None:
    dialect = NbkDialect({date(2026, 4, 3) + n * DAY: USD for n in range(5)})
    dialect.empty_weekends = True
    friday, saturday, sunday, monday = (date(2026, 4, 3) + n * DAY for n in range(4))
    source = bank(server, dialect)
    answered = pages(source, ask(friday, monday, "USD"))
    assert [day for _code, day, _rate in found(answered)] == ["2026-04-03", "2026-04-06"]
    assert all(settled(answered, day) for day in (friday, saturday, sunday, monday))
    until_sunday = pages(source, ask(friday, sunday, "USD"))
    assert settled(until_sunday, friday)
    assert not settled(until_sunday, saturday), "the feed may have been down since"
    assert not settled(until_sunday, sunday)


def test_a_weekend_with_rates_is_taken(server: PriceServer) -> None:
    saturday = date(2026, 4, 4)
    dialect = NbkDialect({saturday: USD, saturday + DAY: USD})
    answered = pages(bank(server, dialect), ask(saturday, saturday + DAY, "USD"))
    assert len(found(answered)) == 2


def test_tomorrow_is_asked_for_and_nothing_later(server: PriceServer) -> None:
    dialect = NbkDialect({WEDNESDAY + n * DAY: USD for n in range(10)})
    source = bank(server, dialect, today=WEDNESDAY)
    question = ask(WEDNESDAY, WEDNESDAY + 5 * DAY, "USD")
    answered = pages(source, question)
    assert dialect.days == [WEDNESDAY, WEDNESDAY + DAY]
    assert source.calls(question) == 2
    assert answered[-1].asked.end == ALMATY.valuation_point(WEDNESDAY + DAY)


@pytest.mark.parametrize("answer", ["empty", "today", "no document"])
def test_what_is_not_there_yet_is_not_settled(server: PriceServer, answer: str) -> None:
    dialect = NbkDialect({WEDNESDAY: USD})
    if answer == "today":
        dialect.answered[WEDNESDAY + DAY] = WEDNESDAY
    if answer == "no document":
        dialect.rates[WEDNESDAY + DAY] = {}
    source = bank(server, dialect, today=WEDNESDAY)
    answered = pages(source, ask(WEDNESDAY, WEDNESDAY + DAY, "USD"))
    assert len(found(answered)) == 1
    assert settled(answered, WEDNESDAY)
    assert not settled(answered, WEDNESDAY + DAY)


def test_today_without_rates_stays_open_though_tomorrow_has_some(server: PriceServer) -> None:
    dialect = NbkDialect({WEDNESDAY + DAY: USD})
    source = bank(server, dialect, today=WEDNESDAY)
    answered = pages(source, ask(MONDAY, WEDNESDAY + DAY, "USD"))
    assert [settled(answered, WEDNESDAY + n * DAY) for n in (0, 1)] == [False, True]


def test_an_earlier_date_in_the_answer_means_that_none_was_published(server: PriceServer) -> None:
    friday = date(2026, 4, 3)
    dialect = NbkDialect({friday: USD, friday + 3 * DAY: {"USD": ("470", "1")}})
    dialect.answered = {friday + DAY: friday, friday + 2 * DAY: friday}
    answered = pages(bank(server, dialect), ask(friday, friday + 3 * DAY, "USD"))
    assert found(answered) == [("USD", "2026-04-03", "478.77"), ("USD", "2026-04-06", "470")]
    assert settled(answered, friday + DAY)


def test_a_later_date_in_the_answer_leaves_the_day_open(server: PriceServer) -> None:
    dialect = NbkDialect({MONDAY + n * DAY: USD for n in range(3)})
    dialect.answered[MONDAY] = MONDAY + DAY
    answered = pages(bank(server, dialect), ask(MONDAY, MONDAY + 2 * DAY, "USD"))
    assert [settled(answered, MONDAY + n * DAY) for n in range(3)] == [False, True, True]


def test_a_host_that_does_not_read_the_date_settles_nothing(server: PriceServer) -> None:
    """Ten years of dates would else be taken for dates without rates."""
    dialect = NbkDialect({WEDNESDAY: USD})
    dialect.always = WEDNESDAY
    answering = bank(server, dialect).pages(ask(date(2016, 1, 1), WEDNESDAY), web())
    with pytest.raises(BadAnswer, match="gives the rates of another date"):
        next(answering)
    assert len(dialect.days) == nbk.MOST_ASTRAY + 1


# -- what is refused -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "listed",
    [
        {"EUR": ("550", "1")},
        {"USD": ("0", "1")},
        {"USD": ("-478.77", "1")},
        {"USD": ("NaN", "1")},
        {"USD": ("478,77", "1")},
        {"USD": ("", "1")},
        {"USD": ("478.77", "0")},
        {"USD": ("0.000000000000000001", "1000")},
        {"usd": ("478.77", "1")},
    ],
)
def test_a_currency_without_a_rate_is_counted(server: PriceServer, listed: Rates) -> None:
    dialect = NbkDialect({WEDNESDAY: {"KRW": ("31.29", "100"), **listed}})
    (page,) = pages(bank(server, dialect), ask(WEDNESDAY, WEDNESDAY))
    assert [o.base for o in page.observations] == ["KRW"]
    assert page.refused == 1


@pytest.mark.parametrize(("second", "kept"), [("478.77", 1), ("478.770", 1), ("480", 0)])
def test_two_values_for_one_currency(server: PriceServer, second: str, kept: int) -> None:
    dialect = NbkDialect({WEDNESDAY: USD})
    other = NbkDialect({WEDNESDAY: {"USD": (second, "1")}}).page(WEDNESDAY)
    item = other[other.index(b"<item>") : other.index(b"</rates>")]
    dialect.text = dialect.page(WEDNESDAY).replace(b"</rates>", item + b"</rates>")
    (page,) = pages(bank(server, dialect), ask(WEDNESDAY, WEDNESDAY, "USD"))
    assert (len(page.observations), page.refused) == (kept, 1 - kept)


def of(text: str) -> bytes:
    return f"<rates><date>{text}</date><item><title>USD</title></item></rates>".encode()


BOMB = b'<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rates>&b;</rates>'


@pytest.mark.parametrize(
    ("body", "problem", "word"),
    [
        (b"502 Bad Gateway", NotData, "502 Bad Gateway"),
        (b"", NotData, ""),
        (b"\n <html><head/></html>", NotData, "<html>"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html/>", NotData, "<!DOCTYPE html>"),
        (BOMB, BadAnswer, "document type definition"),
        (b"<rates><date>01.04.2026</date><item>", BadAnswer, "not well-formed"),
        (b'<?xml version="1.0" encoding="shift_jis"?><rates/>', BadAnswer, "not well-formed"),
        (b"<rss><channel/></rss>", BadAnswer, "<rss>"),
        (of("31.02.2026"), BadAnswer, "“31.02.2026” is not a date"),
        (of(""), BadAnswer, "“” is not a date"),
        (b"\x1b]0;owned\x07 no rates today", NotData, r"\x1b]0;owned\x07 no rates today"),
        (of("01.04.\u202e2026"), BadAnswer, r"“01.04.\u202e2026” is not a date"),
        (b"<rates>" + b" " * nbk_xml.MAX_BYTES + b"</rates>", TooLarge, "1048576"),
    ],
)
def test_what_is_no_list_of_rates(
    server: PriceServer, body: bytes, problem: type[LedgerError], word: str
) -> None:
    dialect = NbkDialect({})
    dialect.text = body
    with pytest.raises(problem) as raised:
        pages(bank(server, dialect), ask(WEDNESDAY, WEDNESDAY))
    assert word in str(raised.value)
    assert server.host in str(raised.value)
    assert "Fetch the file again" not in str(raised.value)


def test_space_and_a_mark_before_the_document_are_no_fault(server: PriceServer) -> None:
    dialect = NbkDialect({WEDNESDAY: USD})
    dialect.text = b"\xef\xbb\xbf\r\n  " + dialect.page(WEDNESDAY)
    assert len(found(pages(bank(server, dialect), ask(WEDNESDAY, WEDNESDAY)))) == 1


@pytest.mark.parametrize("switch", ["html", "dtd"])
def test_pages_before_a_bad_one_stand(server: PriceServer, switch: str) -> None:
    dialect = NbkDialect({MONDAY: USD, MONDAY + DAY: USD})
    answering = bank(server, dialect).pages(ask(MONDAY, MONDAY + DAY, "USD"), web())
    first = next(answering)
    setattr(dialect, switch, True)
    with pytest.raises((NotData, BadAnswer)):
        next(answering)
    assert found([first]) == [("USD", "2026-03-30", "478.77")]


@pytest.mark.parametrize(
    "fault", [Instead(Reply(404, b"<html/>")), Instead(Reply(400, b"<rates/>")), server_error(401)]
)
def test_a_refusal_is_never_an_empty_list(server: PriceServer, fault: Instead) -> None:
    dialect = NbkDialect({MONDAY: USD, WEDNESDAY: USD})
    source = bank(server, dialect)
    server.fault(fault, path=PATH)
    with pytest.raises(ServerFault, match=str(fault.reply.status)):
        pages(source, ask(MONDAY, WEDNESDAY))


def test_a_big_move_is_not_for_the_source_to_judge(server: PriceServer) -> None:
    """21 August 2015: 188.38 to 255.26."""
    dialect = NbkDialect({date(2015, 8, 20): {"USD": ("188.38", "1")},
                          date(2015, 8, 21): {"USD": ("255.26", "1")}})  # fmt: skip
    answered = pages(bank(server, dialect), ask(date(2015, 8, 20), date(2015, 8, 21), "USD"))
    assert [o.price for page in answered for o in page.observations] == [
        Decimal("188.38"), Decimal("255.26"),
    ]  # fmt: skip


def test_the_day_of_25_hours(server: PriceServer) -> None:
    """29 February 2024, when Almaty went from UTC+6 to UTC+5."""
    first = date(2024, 2, 28)
    dialect = NbkDialect({first + n * DAY: USD for n in range(4)})
    answered = pages(bank(server, dialect), ask(first, first + 3 * DAY, "USD"))
    ends = [o.time for page in answered for o in page.observations]
    assert [(b - a) // HOUR for a, b in pairwise(ends)] == [25, 24, 24]
