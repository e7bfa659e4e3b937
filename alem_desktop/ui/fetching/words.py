"""How fetching stands, in words: for the status line and for what is done."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.calendar import Instant
from alem_desktop.core.fetch_errors import UnknownPair
from alem_desktop.jobs.price_job import FetchState
from alem_desktop.jobs.price_lack import may_come, unknown_to_all
from alem_desktop.jobs.price_schedule import MINUTE
from alem_desktop.ui.holdings.words import counted, named
from alem_desktop.ui.widgets.status_line import Connection

if TYPE_CHECKING:
    from alem_desktop.services.fetching.outcomes import FetchReport
    from alem_desktop.services.fetching.run import Progress
    from alem_desktop.ui.context import BookContext

translate = QCoreApplication.translate


def connection_of(state: FetchState) -> Connection | None:
    """The dot and its word; None while no source was asked."""
    if not state.is_on or state.answered is None:
        return None
    if state.is_offline:
        return Connection.OFFLINE
    if not state.answered or state.lacks_all:
        return Connection.PRICES_UNAVAILABLE
    return Connection.ONLINE


def freshness(state: FetchState, context: BookContext, now: Instant) -> str:
    """When prices came last, how long ago that is, and when they are asked for again; blank where
    they were never fetched."""
    if not state.is_on:
        return ""
    said = [_came(state.came_at, context, now), _next(state, context)]
    return " ".join(text for text in said if text)


def moment_text(instant: Instant, context: BookContext, *, seconds: bool = False) -> str:
    """A time of today, or a date with its time."""
    local = context.local(instant)
    if local.date() == context.today():
        return context.formats.time(local, seconds=seconds)
    return context.formats.moment(local, seconds=seconds)


def _came(came_at: Instant | None, context: BookContext, now: Instant) -> str:
    if came_at is None:
        return ""
    time = moment_text(came_at, context, seconds=True)
    if now - came_at < MINUTE:
        return translate("Fetching", "Last prices {time}.").format(time=time)
    age = context.formats.age(timedelta(microseconds=now - came_at))
    return translate("Fetching", "Last prices {time}, {age} ago.").format(time=time, age=age)


def _next(state: FetchState, context: BookContext) -> str:
    if state.next_at is None:
        return ""
    time = moment_text(state.next_at, context)
    if state.last is not None and may_come(state.last):
        return translate("Fetching", "Next try {time}").format(time=time)
    return translate("Fetching", "Next at {time}").format(time=time)


def progress_text(progress: Progress | None, context: BookContext) -> str:
    """How far a fetch is, and who is being asked for what."""
    if progress is None or not progress.total:
        return translate("Fetching", "Fetching prices")
    done, total = (context.formats.integer(n, grouped=True) for n in progress[:2])
    if not progress.source:
        text = translate("Fetching", "Prices: {done} of {total} answers")
        return text.format(done=done, total=total)
    text = translate("Fetching", "Prices: {done} of {total} answers, {asset}, {source}")
    return text.format(done=done, total=total, asset=progress.asset, source=progress.source)


def done_text(report: FetchReport, context: BookContext) -> str:
    """What came of a fetch that somebody asked for; who of several sources did not answer."""
    count = report.added
    if report.stopped:
        text = translate("Fetching", "Stopped. Kept: %n new price(s)", "", count)
        if not count:
            return translate("Fetching", "Stopped. Nothing new had come")
    else:
        text = translate("Fetching", "Prices fetched: %n new", "", count)
        if not count:
            text = translate("Fetching", "Prices fetched: nothing is new")
    text = counted(text, count, context.formats)
    if report.stopped:
        return text
    unknown = unknown_to_all(report)
    if unknown:
        text = translate("Fetching", "{done}. No source knows the pair of {assets}").format(
            done=text, assets=named(unknown)
        )
    failed = (o.source for o in report.failed if not isinstance(o.problem, UnknownPair))
    sources = ", ".join(dict.fromkeys(failed))
    if sources:
        text = translate("Fetching", "{done}. No answer to use from {sources}").format(
            done=text, sources=sources
        )
    return text
