"""Fetching in one go, for the command line: plan, run and keep, one after the other."""

from __future__ import annotations

from collections.abc import Callable

from alem_desktop.core.people import Permission
from alem_desktop.services import price_settings
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.fetching import keep, log, memory, plan, run, sources
from alem_desktop.services.fetching.outcomes import Batch, FetchReport, Tally
from alem_desktop.services.fetching.plan import Wanted
from alem_desktop.services.fetching.run import Progress
from alem_desktop.services.web.stop import Stop


def fetch(
    book: Book,
    wanted: Wanted,
    user: str,
    stop: Stop,
    tell: Callable[[Progress], None] = lambda _progress: None,
    *,
    manual: bool = False,
) -> tuple[FetchReport, tuple[BookChange, ...]]:
    """Fetch what is wanted into a book; what came of it, and the changes it made.

    `manual`: somebody sits there, who may have come to another network: sources that refused this
    place are asked again. Raises UsageProblem, BadPriceSettings, NotAllowed's children, and
    BookProblem's. What was stored before it is stopped stays.
    """
    with book.taking(user, Permission.IMPORT_PRICES):
        pass  # who may not store prices need not ask for them
    settings = price_settings.load()
    remembered = memory.memory_of(book.info.book_id)
    planned = plan.plan(book, settings, wanted, remembered)
    key = sources.key_for(planned, stop)
    if manual:
        sources.forgive(sources.limits(), planned)
    asked = sources.sources_of(settings, book.calendar, stop, key)
    tallies: list[Tally] = []
    changes: list[BookChange] = []

    def take(batch: Batch) -> None:
        found, change = keep.keep(book, batch, planned.known, user)
        remembered.note(batch)
        tallies.append(Tally.of(found))
        if change is not None:
            changes.append(change)

    web = sources.web_of(settings, stop)
    try:
        report = run.run(planned, asked, web, take, tell).with_tallies(tallies)
    finally:
        web.close()
    log.write(book.info.book_id, report)
    return report, tuple(changes)
