"""What the Holdings tab asks of the book; run by the job runner, in its thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from alem_desktop.ui.holdings.lines import Lots, lots_of

if TYPE_CHECKING:
    from alem_desktop.core.calendar import Instant
    from alem_desktop.services.awaiting import Awaiting
    from alem_desktop.services.book import Book
    from alem_desktop.services.dashboard import Dashboard
    from alem_desktop.services.portfolio import HoldingsAnswer

Place = tuple[str, str]
"""Account and asset of a position."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """An answer, and the lots that were asked for with it.

    `transactions` counts those of the whole book where nothing is held, else it is 0. `awaiting`:
    what waits for approval; it is in no figure.
    """

    answer: HoldingsAnswer
    lots: dict[Place, Lots]
    transactions: int
    awaiting: Awaiting


def load(book: Book, moment: date | None, expanded: Iterable[Place]) -> Loaded:
    """Holdings as of a day (None: now), and the lots of expanded positions."""
    from alem_desktop.services import portfolio
    from alem_desktop.services.awaiting import awaiting_of

    answer = portfolio.holdings(book, moment)
    lots = {place: load_lots(book, answer, place) for place in expanded}
    recorded = 0
    if not answer.positions:  # an empty book, or an empty day?
        from alem_desktop.services import register

        recorded = register.count(book, register.RegisterQuery()).all
    awaiting = awaiting_of(book, moment_of(answer))
    return Loaded(answer, lots, recorded, awaiting)


def moment_of(answer: HoldingsAnswer) -> date | Instant:
    """The moment of an answer, for whatever is asked beside it."""
    at = answer.as_of
    return at.date if at.cut == at.valuation_point else at.valuation_point


def load_dashboard(book: Book, answer: HoldingsAnswer, kept: Dashboard | None) -> Dashboard:
    """The figures of periods, as of the answer's own moment."""
    from alem_desktop.services import dashboard

    return dashboard.dashboard(book, moment_of(answer), kept)


def load_lots(book: Book, answer: HoldingsAnswer, place: Place) -> Lots:
    """The open lots of one position, as of the answer's own moment."""
    from alem_desktop.services import portfolio

    at = answer.as_of
    position = next((p for p in answer.positions if (p.account, p.asset.code) == place), None)
    if position is None:  # sold since its lots were in sight
        return Lots((), 0, ())
    found = portfolio.open_lots(book, moment_of(answer), account=place[0], asset=place[1])
    return lots_of(position, at, found)


def load_histories(
    book: Book, assets: Iterable[str], end: date
) -> dict[str, tuple[Decimal | None, ...]]:
    """Prices of the last 30 days of each asset."""
    from alem_desktop.services import portfolio

    return {asset: portfolio.price_history(book, asset, end, 30) for asset in assets}
