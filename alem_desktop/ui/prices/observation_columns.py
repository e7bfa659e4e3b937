"""The columns of what was said of an asset on a day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.money import plain
from alem_desktop.services.price_board import DayObservation
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.price_words import source_text
from alem_desktop.ui.prices.words import moment_text
from alem_desktop.ui.widgets.badge import BadgeSpec, Tone
from alem_desktop.ui.widgets.columns import Align, Cell, Column, RowKind

translate = QCoreApplication.translate


def observation_columns(context: BookContext) -> Sequence[Column[DayObservation]]:
    """Pair, source, time and price; whether it was used; who stored it when, by which record."""
    formats = context.formats
    zone = formats.zone(context.local(context.book.calendar.start_of(context.today())).utcoffset())

    def kind(line: DayObservation) -> RowKind:
        return RowKind.REVERSED if line.superseded else RowKind.NORMAL

    def pair(line: DayObservation) -> str:
        return f"{line.observation.base}/{line.observation.quote}"

    def time(line: DayObservation) -> Cell:
        o = line.observation
        if o.effective is not None:
            text = formats.date(o.effective)
        else:
            local = context.local(o.time)
            text = formats.moment(local, seconds=bool(local.second))
        return Cell(text, kind=kind(line), tip=moment_text(context, o.time, seconds=True))

    def price(line: DayObservation) -> Cell:
        text = formats.unit_price(line.observation.price)
        exact = plain(line.observation.price).replace(".", formats.point)
        return Cell(text, kind=kind(line), strong=line.is_used, tip=exact)

    def standing(line: DayObservation) -> Cell:
        if line.is_used:
            text = translate("Prices", "Used")
            tip = translate("Prices", "The price of the day was made of it.")
            return Cell(badge=BadgeSpec("check", text, Tone.GOOD), tip=tip)
        if line.superseded:
            text = translate("Prices", "Superseded")
            tip = translate("Prices", "The same source said otherwise later; this one is kept.")
            badge = BadgeSpec("undo-2", text, Tone.FAINT)
            return Cell(badge=badge, kind=RowKind.REVERSED, tip=tip)
        return Cell()

    def stored(line: DayObservation) -> Cell:
        text = formats.moment(context.local(line.stored_at))
        exact = moment_text(context, line.stored_at, seconds=True)
        return Cell(text, tone="text2", kind=kind(line), tip=exact)

    return (
        Column(
            "pair", translate("Prices", "Pair"), lambda x: Cell(pair(x), kind=kind(x)), pair,
            width=104,
        ),
        Column(
            "source", translate("Prices", "Source"),
            lambda x: Cell(source_text(x.observation.source), kind=kind(x),
                           tip=source_text(x.observation.source)),
            lambda x: x.observation.source, width=130,
        ),
        Column(
            "time", translate("Prices", "Time"), time, lambda x: x.observation.time, unit=zone,
            width=132,
        ),
        Column(
            "price", translate("Prices", "Price"), price, lambda x: x.observation.price,
            align=Align.FIGURE, width=84,
        ),
        Column(
            "standing", translate("Prices", "Standing"), standing,
            lambda x: (x.is_used, not x.superseded), width=84,
        ),
        Column(
            "stored", translate("Prices", "Stored"), stored, lambda x: x.stored_at, unit=zone,
            width=160, priority=2,
        ),
        Column(
            "record", translate("Prices", "Record"),
            lambda x: Cell(formats.integer(x.sequence), kind=kind(x)), lambda x: x.sequence,
            align=Align.FIGURE, decimals=0, width=76, priority=3,
        ),
        Column(
            "user", translate("Prices", "By"),
            lambda x: Cell(x.user, tone="text2", kind=kind(x), tip=x.user), lambda x: x.user,
            width=110, priority=1,
        ),
    )  # fmt: skip
