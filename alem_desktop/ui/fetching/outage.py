"""What the message bar says when prices do not come: who did not answer, what works, what waits."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.calendar import Instant
from alem_desktop.core.fetch_errors import (
    Elsewhere,
    NoAnswer,
    NoNetwork,
    NotData,
    SourceProblem,
    UnknownPair,
    WrongClock,
)
from alem_desktop.jobs.price_job import FetchState
from alem_desktop.jobs.price_lack import missing
from alem_desktop.ui.fetching.words import moment_text
from alem_desktop.ui.holdings.words import counted
from alem_desktop.ui.messages import Teller, text_of
from alem_desktop.ui.widgets.message_bar import Level

if TYPE_CHECKING:
    from alem_desktop.services.book import Book
    from alem_desktop.services.fetching.outcomes import FetchReport
    from alem_desktop.ui.context import BookContext

translate = QCoreApplication.translate

_CAUSES_TOLD = 3


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
        (translate("Fetching", "Waits"), waits.format(assets=", ".join(missing(report)))),
        *_tried(report, context),
    )
    return Outage(_headline(state, report, context, now), Level.WARNING, details, hint)


def _headline(state: FetchState, report: FetchReport, context: BookContext, now: Instant) -> str:
    if _answered(report):
        text = translate(
            "Fetching",
            "Nobody gave prices of {assets}. Their values use the prices that are stored.",
        )
        return text.format(assets=", ".join(missing(report)))
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
    """The sources that gave something, for whatever asset."""
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
    """Why prices are missing, then who answered. A cause of several sources is told once."""
    said = _causes(report, context)
    more = len(said) - _CAUSES_TOLD
    if more > 0:
        rest = translate("Fetching", "%n more cause(s) stand in the log of the fetches.", "", more)
        said = [*said[:_CAUSES_TOLD], counted(rest, more, context.formats)]
    if said:
        time = moment_text(report.ended, context, seconds=True)
        text = translate("Fetching", "{time}: {problem}")
        said[0] = text.format(time=time, problem=said[0])
    answered = ", ".join(_answered(report))
    if answered:
        said.append(translate("Fetching", "Answered: {sources}.").format(sources=answered))
    head = translate("Fetching", "Tried")
    return [(head if not place else "", line) for place, line in enumerate(said)]


def _causes(report: FetchReport, context: BookContext) -> list[str]:
    """A sentence for each cause; a pair that a source does not know causes no outage."""
    told: dict[str, list[SourceProblem]] = {}
    for outcome in report.failed:
        problem = outcome.problem
        if problem is not None and not isinstance(problem, UnknownPair):
            told.setdefault(outcome.source, []).append(problem)
    first = {source: problems[0] for source, problems in told.items()}
    if report.is_offline:
        text = translate("Fetching", "{sources}. This computer seems to have no network.")
        return [text.format(sources=", ".join(first))]
    said = []
    for kinds, text in (
        (
            (NotData, Elsewhere),
            translate(
                "Fetching",
                "{sources}: a page came, and no prices. The network may want somebody to sign in "
                "first: open a browser.",
            ),
        ),
        ((NoNetwork,), translate("Fetching", "{sources}: cannot be reached.")),
        ((NoAnswer,), translate("Fetching", "{sources}: no answer in time.")),
    ):
        sources = [source for source, problem in first.items() if isinstance(problem, kinds)]
        if sources:
            said.append(text.format(sources=", ".join(sources)))
        first = {source: problem for source, problem in first.items() if source not in sources}
    teller = Teller.of(context)
    pattern = translate("Fetching", "{source}: {problem}")
    for source, problem in first.items():
        text = text_of(problem, teller)
        names_it = problem.fields.get("source") == source
        said.append(text if names_it else pattern.format(source=source, problem=text))
    return said


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
