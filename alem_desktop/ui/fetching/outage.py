"""What the message bar says when prices do not come: who did not answer, what works, what waits."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.calendar import Instant
from alem_desktop.core.fetch_errors import WrongClock
from alem_desktop.jobs.price_job import FetchState
from alem_desktop.ui.fetching.words import moment_text
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.widgets.message_bar import Level

if TYPE_CHECKING:
    from alem_desktop.services.book import Book
    from alem_desktop.services.fetching.outcomes import FetchReport
    from alem_desktop.ui.context import BookContext

translate = QCoreApplication.translate

_SOURCES_TOLD = 3


class Outage(NamedTuple):
    """A message, ready to be shown."""

    text: str
    level: Level
    details: tuple[tuple[str, str], ...]
    hint: str


def outage_of(state: FetchState, report: FetchReport, context: BookContext, now: Instant) -> Outage:
    """What to say of a fetch in which something could not be had from anybody."""
    hint = ""
    if state.next_at is not None:
        time = moment_text(state.next_at, context, seconds=True)
        hint = translate("Fetching", "Next try {time}").format(time=time)
    wrong = next((o.problem for o in report.failed if isinstance(o.problem, WrongClock)), None)
    if wrong is not None:
        return Outage(text_of(wrong, Teller.of(context)), Level.ERROR, (), hint)
    works = translate(
        "Fetching", "Transactions, approvals, charts and statements, at the stored prices."
    )
    waits = translate(
        "Fetching", "New prices for {assets}. The age of each price stands beside it."
    )
    details = (
        (translate("Fetching", "Works now"), works),
        (translate("Fetching", "Waits"), waits.format(assets=", ".join(report.lacking))),
        *_tried(report, context),
    )
    return Outage(_headline(state, report, context, now), Level.WARNING, details, hint)


def _headline(state: FetchState, report: FetchReport, context: BookContext, now: Instant) -> str:
    if _answered(report):
        text = translate(
            "Fetching",
            "Nobody gave prices of {assets}. Their values use the prices that are stored.",
        )
        return text.format(assets=", ".join(report.lacking))
    return f"{_who(report)} {_in_use(state, context, now)}"


def _who(report: FetchReport) -> str:
    if report.is_offline:
        return translate("Fetching", "No price source can be reached.")
    sources = list(dict.fromkeys(outcome.source for outcome in report.failed))
    if len(sources) == 1:
        return translate("Fetching", "{source} gave no prices.").format(source=sources[0])
    text = translate("Fetching", "None of {sources} gave prices.")
    return text.format(sources=", ".join(sources))


def _answered(report: FetchReport) -> list[str]:
    """The sources that gave something."""
    given = (outcome for outcome in report.outcomes if outcome.problem is None)
    return list(dict.fromkeys(outcome.source for outcome in given if outcome.source))


def _in_use(state: FetchState, context: BookContext, now: Instant) -> str:
    if state.came_at is None:
        return translate("Fetching", "Values use the prices that are stored.")
    text = translate("Fetching", "Values use stored prices; the last came {time}, {age} ago.")
    return text.format(
        time=moment_text(state.came_at, context, seconds=True),
        age=context.formats.age(timedelta(microseconds=now - state.came_at)),
    )


def _tried(report: FetchReport, context: BookContext) -> list[tuple[str, str]]:
    """Each source that failed with why, then those that answered."""
    teller = Teller.of(context)
    time = moment_text(report.ended, context, seconds=True)
    why: dict[str, str] = {}
    for outcome in report.failed:
        if outcome.problem is not None:
            why.setdefault(outcome.source, text_of(outcome.problem, teller))
    if report.is_offline:
        text = translate("Fetching", "{time}: {sources}. This computer seems to have no network.")
        said = [text.format(time=time, sources=", ".join(why))]
    else:
        text = translate("Fetching", "{time}: {source}: {problem}")
        said = [
            text.format(time=time, source=source, problem=problem)
            for source, problem in list(why.items())[:_SOURCES_TOLD]
        ]
    answered = ", ".join(source for source in _answered(report) if source not in why)
    if answered:
        said.append(translate("Fetching", "Answered: {sources}.").format(sources=answered))
    head = translate("Fetching", "Tried")
    return [(head if not place else "", line) for place, line in enumerate(said)]


def stale_among(book: Book, assets: Collection[str]) -> tuple[str, ...]:
    """Which of some assets are held, and valued now with a price that is too old; in a job."""
    from alem_desktop.core.price_rules import STALE
    from alem_desktop.services import portfolio

    answer = portfolio.holdings(book, None, None, "asset")
    return tuple(
        position.asset.code
        for position in answer.positions
        if position.asset.code in assets
        and position.price is not None
        and STALE in position.price.flags
    )
