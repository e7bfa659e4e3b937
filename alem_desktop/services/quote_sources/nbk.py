"""Official rates from the National Bank of Kazakhstan: one request a date, for all currencies.

The bank sets a rate for a date, on the working day before; Saturday's rate may stand for Sunday and
Monday, in the feed as values of their own or as an empty list (both were seen). So each date is
asked for, and no rule of weekends is assumed. Carrying a rate forward is the price rules' work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from alem_desktop.core import file_errors
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.calendar import now as by_this_computer
from alem_desktop.core.errors import FieldError
from alem_desktop.core.fetch_errors import BadAnswer, NotData, ServerFault, TooLarge
from alem_desktop.core.prices import Observation
from alem_desktop.services.price_files import nbk_xml
from alem_desktop.services.price_files.nbk_xml import RatesOfDay
from alem_desktop.services.quote_sources.source import NBK, Answer, Ask, Getter, Page, Span

HOSTS = ("https://nationalbank.kz",)
PATH = "/rss/get_rates.cfm"

MOST_ASTRAY = 10
"""After so many answers in a row for later dates than were asked for, the host is taken not to read
the question. No holidays are as long."""

_DAY = timedelta(days=1)


class NationalBank:
    """The source NBK: KZT for one unit of each currency asked for, at the end of its date."""

    name = NBK

    def __init__(
        self,
        calendar: BookCalendar,
        hosts: Sequence[str] = HOSTS,
        now: Callable[[], Instant] = by_this_computer,
    ) -> None:
        """`calendar` gives dates their instants; `now` decides which can have been published."""
        self._calendar = calendar
        self._hosts = tuple(hosts)
        self._now = now

    def calls(self, ask: Ask) -> int:
        """One for each date whose end lies in the span, tomorrow's at the latest."""
        first, last = self._first_and_last(ask.span)
        return max(0, (last - first).days + 1)

    def pages(self, ask: Ask, web: Getter) -> Iterator[Page]:
        """A page for each date that has rates.

        It settles its date and the dates without rates before it: a date is found to have none once
        a later one shows that the feed was well. Left unsettled are today and later dates without
        rates, and dates for which a later one was answered. Raises SourceProblem's children, or
        Stopped.
        """
        first, last = self._first_and_last(ask.span)
        today = self._calendar.date_of(self._now())
        wanted = frozenset(series.symbol for series in ask.series)
        start, astray = ask.span.start, 0
        for day in (first + _DAY * n for n in range((last - first).days + 1)):
            answer = self._answer(day, web)
            found = _read(answer, self._calendar)
            if found is not None and found.day == day:
                end = self._end(day, ask.span)
                yield _page(found, wanted, Span(start, end))
                start, astray = Instant(end + 1), 0
                continue
            astray = astray + 1 if found is not None and found.day > day else 0
            if astray > MOST_ASTRAY:
                reason = f"for {day} it gives the rates of another date"
                raise BadAnswer(host=answer.host, reason=reason)
            if astray or day >= today:
                start = Instant(self._calendar.valuation_point(day) + 1)

    def _first_and_last(self, span: Span) -> tuple[date, date]:
        """The dates whose ends lie in a span; the last is tomorrow at the latest, as tomorrow's
        rate is known this afternoon."""
        first = self._calendar.date_of(Instant(span.start - 1))
        last = self._calendar.date_of(span.end) - _DAY
        return first, min(last, self._calendar.date_of(self._now()) + _DAY)

    def _end(self, day: date, span: Span) -> Instant:
        """How far a page settles: what follows the span's last date holds no further date's end."""
        whole = day == self._calendar.date_of(span.end) - _DAY
        return span.end if whole else self._calendar.valuation_point(day)

    def _answer(self, day: date, web: Getter) -> Answer:
        return web.get(
            self._hosts,
            PATH,
            {"fdate": f"{day:%d.%m.%Y}"},
            source=self.name,
            most_bytes=nbk_xml.MAX_BYTES,
        )


def _read(answer: Answer, calendar: BookCalendar) -> RatesOfDay | None:
    """The rates of an answer; None where it has none. Raises SourceProblem's children."""
    if answer.status != 200:
        raise ServerFault(host=answer.host, status=answer.status)
    beginning = answer.body[:64].decode("utf-8", errors="replace").strip("\ufeff \t\r\n")
    if beginning[:1] != "<" or beginning.lower().startswith(("<!doctype html", "<html")):
        raise NotData(host=answer.host, found=beginning[:30])
    try:
        return nbk_xml.rates_of_day(answer.body, answer.host, calendar)
    except file_errors.XmlTooLarge as problem:
        raise TooLarge(host=answer.host, limit=nbk_xml.MAX_BYTES) from problem
    except file_errors.FileProblem as problem:
        raise BadAnswer(host=answer.host, reason=_in_short(problem)) from problem


def _in_short(problem: file_errors.FileProblem) -> str:
    """What is wrong with an answer, without the advice that is for files."""
    match problem:
        case file_errors.DoctypeRefused():
            return "it holds a document type definition, which rates never do"
        case file_errors.NotWellFormed():
            return "it is not well-formed XML"
        case file_errors.NotARateDate():
            return f"“{problem.fields['found']}” is not a date"
        case _:
            return f"its outermost element is <{problem.fields.get('found', '')}>"


def _page(found: RatesOfDay, wanted: frozenset[str], settled: Span) -> Page:
    """The wanted rates of a date; refused is what is not there, is no rate, or has two values."""
    by_code: dict[str, set[Observation]] = {code: set() for code in wanted}
    for rate in found.rates:
        try:
            observation = rate()
        except FieldError:
            continue
        if observation.base in wanted:
            by_code[observation.base].add(observation)
    taken = [next(iter(said)) for _code, said in sorted(by_code.items()) if len(said) == 1]
    return Page(tuple(taken), settled, refused=len(wanted) - len(taken))
