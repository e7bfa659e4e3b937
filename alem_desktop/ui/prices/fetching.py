"""What the tab asks of the service that fetches prices, and what it says of it in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.fetch_errors import SourceProblem
from alem_desktop.jobs.price_job import FetchState
from alem_desktop.services.fetching.outcomes import FetchReport, State
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.fetching.words import moment_text, progress_text
from alem_desktop.ui.holdings.words import counted, named
from alem_desktop.ui.messages import Teller, text_of

if TYPE_CHECKING:
    from alem_desktop.services.fetching.run import Progress

translate = QCoreApplication.translate

UNKNOWN = -1
"""How far a fetch is of which nobody knows it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A line above the table: an icon in the colour of a token, and how far it is, in thousandths
    (None: nothing runs; UNKNOWN: nobody knows)."""

    text: str
    icon: str = "info"
    token: str = "text2"
    done: int | None = None


def said_of(
    state: FetchState, context: BookContext, report: FetchReport | None = None
) -> Said | None:
    """What there is to say of fetching now; None before the first time.

    `report`: the one that came last, also of a fetch that was stopped, which `state` leaves out.
    """
    if state.is_running:
        return _running(state.progress, context)
    if state.problem is not None:
        return Said(text_of(state.problem, Teller.of(context)), "triangle-alert", "warn")
    last = report or state.stopped or state.last
    if last is not None and last.stopped:
        return Said(_with_next(report_text(last, context), state, context))
    if state.is_offline:
        text = translate(
            "Prices", "No network. What is stored counts; prices are fetched again once it is back."
        )
        return Said(_with_next(text, state, context))
    if last is None:
        text = _next(state, context)
        return Said(text, "clock") if text else None
    icon, token = ("triangle-alert", "warn") if last.failed else ("check", "gain")
    return Said(_with_next(report_text(last, context), state, context), icon, token)


def report_text(report: FetchReport, context: BookContext) -> str:
    """What came of a fetch, in a line: how many are new, for whom, what failed."""
    formats = context.formats
    time = formats.time(context.local(report.ended))
    n = report.added
    new = counted(translate("Prices", "%n new price(s)", "", n), n, formats)
    parts = [new if n else translate("Prices", "nothing new")]
    parts += _failures(report)
    unasked = dict.fromkeys(o.asset for o in report.outcomes if o.state is State.UNASKED)
    if unasked:
        text = translate("Prices", "nobody to ask for {assets}")
        parts.append(text.format(assets=named(unasked)))
    verb = translate("Prices", "Fetched at {time}: {what}.")
    if report.stopped:
        verb = translate("Prices", "Stopped at {time}: {what}. What was stored before stays.")
    return verb.format(time=time, what=", ".join(parts))


def _failures(report: FetchReport) -> list[str]:
    """For what nobody gave a price; then, of the rest, which source failed for what."""
    parts = []
    lacking = report.lacking
    if lacking:
        text = translate("Prices", "no answer for {assets}")
        parts.append(text.format(assets=named(lacking)))
    others: dict[str, list[str]] = {}
    for outcome in report.failed:
        if outcome.asset not in lacking:
            others.setdefault(outcome.source, []).append(outcome.asset)
    text = translate("Prices", "{source} failed for {assets}")
    return parts + [
        text.format(source=source, assets=named(dict.fromkeys(assets)))
        for source, assets in others.items()
    ]


def result_text(
    state: State, added: int, problem: SourceProblem | None, context: BookContext
) -> str:
    """The end of one question: how many are new, or why there are none."""
    if problem is not None:
        return text_of(problem, Teller.of(context))
    if state is State.UPDATED:
        return counted(translate("Prices", "%n new price(s)", "", added), added, context.formats)
    return translate("Prices", "Nothing new")


def _running(progress: Progress | None, context: BookContext) -> Said:
    done = UNKNOWN
    if progress is not None and progress.total:
        done = progress.done * 1000 // progress.total
    return Said(progress_text(progress, context), "refresh-cw", "text2", done)


def _with_next(text: str, state: FetchState, context: BookContext) -> str:
    return " ".join(filter(None, (text, _next(state, context))))


def _next(state: FetchState, context: BookContext) -> str:
    if state.next_at is None:
        return ""
    time = moment_text(state.next_at, context)
    return translate("Prices", "Next at {time}.").format(time=time)
