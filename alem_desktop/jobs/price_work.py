"""What fetching does in the runner, in order with all other ledger work: looking into the book and
writing to it, and the few files beside it. Each is called as a job, in the runner's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from alem_desktop.core.calendar import Instant

if TYPE_CHECKING:
    from alem_desktop.services.book import Book, BookChange
    from alem_desktop.services.fetching.memory import Memory
    from alem_desktop.services.fetching.outcomes import Batch, FetchReport, Tally
    from alem_desktop.services.fetching.plan import FetchPlan, Wanted
    from alem_desktop.services.price_settings import PriceSettings


class Look(NamedTuple):
    """The settings, and when a source last answered for a book; None: never, as far as is known."""

    settings: PriceSettings
    came_at: Instant | None


class Planned(NamedTuple):
    """What there is to ask, and where it is noted what was answered."""

    settings: PriceSettings
    memory: Memory
    plan: FetchPlan


class Concluded(NamedTuple):
    """What came of a fetch, and whether it left all that the book holds without new prices."""

    report: FetchReport
    lacks_all: bool


def look(book: Book) -> Look:
    """What this computer's disk says of fetching for a book. Raises BadPriceSettings."""
    from alem_desktop.services import price_settings
    from alem_desktop.services.fetching import log
    from alem_desktop.services.fetching.outcomes import FOLDER, State

    good = (State.UPDATED, State.UNCHANGED)
    lines = log.read(book.info.book_id)
    came_at = next((x.time for x in lines if x.state in good and x.source != FOLDER), None)
    return Look(price_settings.load(), came_at)


def plan_fetch(book: Book, wanted: Wanted | None) -> Planned:
    """What to ask. Raises BadPriceSettings, UsageProblem."""
    from alem_desktop.services import price_settings
    from alem_desktop.services.fetching import memory, plan

    settings = price_settings.load()
    remembered = memory.memory_of(book.info.book_id)
    planned = plan.plan(book, settings, wanted or plan.Wanted(), remembered)
    return Planned(settings, remembered, planned)


def keep_batch(
    book: Book, batch: Batch, planned: Planned, user: str
) -> tuple[Tally, BookChange | None]:
    """A batch into the book, whole or not at all. Raises as `keep.keep` does.

    Only the tally goes on to the window: to free 100,000 observations there takes it 65 ms.
    """
    from alem_desktop.services.fetching import keep
    from alem_desktop.services.fetching.outcomes import Tally

    kept, change = keep.keep(book, batch, planned.plan.known, user)
    planned.memory.note(batch)
    return Tally.of(kept), change


def conclude(book: Book, report: FetchReport, tallies: tuple[Tally, ...]) -> Concluded:
    """The report with what was new in the book; it goes into the log."""
    from alem_desktop.jobs.price_lack import lacks_all
    from alem_desktop.services.fetching import log
    from alem_desktop.services.portfolio import held_assets

    report = report.with_tallies(tallies)
    log.write(book.info.book_id, report)
    lacks = bool(report.lacking) and lacks_all(report, held_assets(book))
    return Concluded(report, lacks)
