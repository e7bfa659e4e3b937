"""What the charts tab asks of the book; run by the job runner, in its thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from alem_desktop.drawing.formats import Formats
from alem_desktop.services.charting import ChartQuery
from alem_desktop.ui.charts.asked import Asked, Offered
from alem_desktop.ui.charts.chart_strip import Told
from alem_desktop.ui.charts.plot import Frame, Plot, render
from alem_desktop.ui.charts.ranges import Period, bounds
from alem_desktop.ui.charts.readings import PictureReader
from alem_desktop.ui.charts.side_figures import SideFigures, side_figures
from alem_desktop.ui.charts.strip_figures import strip_figures, strip_notes
from alem_desktop.ui.messages import Teller
from alem_desktop.ui.widgets.figure_strip import Note

if TYPE_CHECKING:
    from alem_desktop.services.book import Book
    from alem_desktop.services.charting import ChartAnswer

_DAYS_KEPT = 1000


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: `end` is the last day that may be shown, `currency` the code in which. `frame`
    is what the picture is drawn for; `offered` what is known of the book's choices, None where it
    may have changed."""

    asked: Asked
    period: Period
    end: date
    currency: str
    formats: Formats
    frame: Frame
    offered: Offered | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """An answer, drawn. `earliest` is the first day of the book, None of an empty one."""

    question: Question
    answer: ChartAnswer
    plot: Plot
    reader: PictureReader
    strip: tuple[Told, ...]
    notes: tuple[Note, ...]
    side: SideFigures
    earliest: date | None
    offered: Offered


def load_charts() -> None:
    """Import matplotlib and read its fonts, half a second's work: before the first chart."""
    import alem_desktop.drawing.plotting  # noqa: F401 - imported for later
    from alem_desktop.drawing.chart_style import load_chart_fonts

    load_chart_fonts()


def load(book: Book, question: Question) -> Loaded:
    """Ask for a period and draw it. Raises LedgerErrors."""
    from alem_desktop.drawing.pictures import picture_of
    from alem_desktop.services import charting, portfolio

    load_charts()
    earliest = portfolio.first_day(book)
    offered = question.offered or _offered(book)
    asked = offered.able(question.asked)
    start, end = bounds(question.period, earliest, question.end)
    query = ChartQuery(asked.kind, start, end, question.currency, asked.scope, asked.benchmark)
    answer = charting.chart(book, query)
    # Value, cost and gain of a day are each read out of all its printed figures.
    printed = lru_cache(maxsize=_DAYS_KEPT)(answer.series.printed)
    answer = replace(answer, series=replace(answer.series, printed=printed))
    teller = Teller(question.formats, book.calendar)
    picture = picture_of(answer, question.formats)
    return Loaded(
        question,
        answer,
        render(picture, question.frame, question.formats),
        PictureReader(picture, question.formats, answer.functional_currency),
        strip_figures(answer, teller),
        strip_notes(answer, picture),
        side_figures(answer, teller),
        earliest,
        offered,
    )


def _offered(book: Book) -> Offered:
    from alem_desktop.services import charting

    return Offered(
        book.accounts(),
        tuple(asset.code for asset in book.assets()),
        charting.currencies(book),
        charting.benchmarks(book),
    )
