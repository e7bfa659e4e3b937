"""What the Prices tab asks of the book and of this computer; run in the job runner's thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from alem_desktop.core.fetch_errors import BadPriceSettings
from alem_desktop.ui.prices.filtering import is_about

if TYPE_CHECKING:
    from alem_desktop.services.book import Book
    from alem_desktop.services.fetching.log import LogLine
    from alem_desktop.services.price_board import (
        Board,
        BoardLine,
        CoverageDay,
        DayObservation,
        PriceWord,
    )


@dataclass(frozen=True, slots=True)
class LoadedBoard:
    """The board of a moment. `four_eyes`: a second person approves what is said of prices.

    `unsourced`: assets for which nobody is set to be asked; `settings_problem`: the settings of
    fetching cannot be read, so that none of this is known.
    """

    board: Board
    four_eyes: bool
    unsourced: frozenset[str]
    settings_problem: BadPriceSettings | None


def load_board(book: Book, day: date | None) -> LoadedBoard:
    """All prices at the end of a day (None: now)."""
    from alem_desktop.services import access, price_board, price_settings

    board = price_board.board(book, day)
    unsourced: frozenset[str] = frozenset()
    problem = None
    try:
        settings = price_settings.load()
        unsourced = frozenset(
            line.asset
            for line in board.lines
            if not line.is_rate and not settings.order_of(line.asset)
        )
    except BadPriceSettings as found:
        problem = found
    return LoadedBoard(board, access.four_eyes(book), unsourced, problem)


def load_coverage(
    book: Book, asset: str, currency: str, first: date, last: date
) -> dict[date, CoverageDay]:
    """What each day has, by day."""
    from alem_desktop.services import price_board

    return {each.day: each for each in price_board.coverage(book, asset, currency, first, last)}


def load_day(book: Book, line: BoardLine, day: date) -> tuple[DayObservation, ...]:
    """Everything that was said of a line on a day, and what its price was made of."""
    from alem_desktop.services import price_board

    found = price_board.observations_of_day(book, line.asset, line.currency, day)
    return tuple(
        each
        for each in found
        if each.is_used or is_about(line, each.observation.base, each.observation.quote)
    )


def load_words(book: Book, line: BoardLine) -> tuple[PriceWord, ...]:
    """What people said of a line, the newest first."""
    from alem_desktop.services import price_board

    found = price_board.words(book, line.asset)
    return tuple(word for word in found if is_about(line, word.base, word.quote))


def load_log(book: Book) -> tuple[LogLine, ...]:
    """What came of fetching for this book on this computer, the newest first."""
    from alem_desktop.services.fetching import log

    return log.read(book.info.book_id)
