"""The columns of what people said of prices."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.money import plain
from alem_desktop.services.price_board import PriceWord
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.price_words import flags_text
from alem_desktop.ui.prices.words import end_of_day_text, moment_text, word_kind
from alem_desktop.ui.widgets.badge import BadgeSpec
from alem_desktop.ui.widgets.columns import Align, Cell, Column

translate = QCoreApplication.translate


def word_columns(
    context: BookContext, badge_of: Callable[[PriceWord], BadgeSpec]
) -> Sequence[Column[PriceWord]]:
    """What, of which pair, for how long, where it stands, who and why."""
    formats = context.formats

    def what(word: PriceWord) -> Cell:
        return Cell(word_kind(word), tip=flags_text(word.flags))

    def pair(word: PriceWord) -> str:
        return f"{word.base}/{word.quote}"

    def span(word: PriceWord) -> str:
        if word.day is not None:
            return formats.date(word.day)
        start = end_of_day_text(context, word.time)
        if word.until is None:
            return translate("Prices", "from {start}").format(start=start)
        end = end_of_day_text(context, word.until)
        return translate("Prices", "{start} to {end}").format(start=start, end=end)

    def span_tip(word: PriceWord) -> str:
        times = [word.time] if word.until is None else [word.time, word.until]
        return "\n".join(moment_text(context, time, seconds=True) for time in times)

    def price(word: PriceWord) -> Cell:
        exact = plain(word.price).replace(".", formats.point)
        return Cell(formats.unit_price(word.price), tip=f"{exact} {word.quote}")

    def people(word: PriceWord) -> str:
        if word.decided_by is None:
            return word.user
        text = translate("Prices", "{user}, decided by {other}")
        return text.format(user=word.user, other=word.decided_by)

    return (
        Column("what", translate("Prices", "What"), what, word_kind, width=112),
        Column(
            "state", translate("Prices", "State"), lambda w: Cell(badge=badge_of(w)),
            lambda w: badge_of(w).text, width=140,
        ),
        Column(
            "pair", translate("Prices", "Pair"), lambda w: Cell(pair(w)), pair, width=96,
            priority=3,
        ),
        Column(
            "price", translate("Prices", "Price"), price, lambda w: w.price, align=Align.FIGURE,
            width=104,
        ),
        Column(
            "span", translate("Prices", "Holds"), lambda w: Cell(span(w), tip=span_tip(w)),
            lambda w: w.time, width=262, priority=1,
        ),
        Column(
            "reference", translate("Prices", "Reference"),
            lambda w: Cell(w.reference, tone="text2"), lambda w: w.reference, width=128,
            priority=4,
        ),
        Column(
            "people", translate("Prices", "Who"), lambda w: Cell(people(w), tip=people(w)), people,
            width=190, priority=2,
        ),
        Column(
            "why", translate("Prices", "Why"), lambda w: Cell(w.reason, tip=w.reason),
            lambda w: w.reason, width=140,
        ),
    )  # fmt: skip
