"""What stands at the right end of the strip: of when the value is, how fresh its prices are, and
what to doubt."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.positions import Position, totals_of
from alem_desktop.core.price_ages import PriceAges, price_ages
from alem_desktop.core.price_rules import FACE_VALUE, FLAGS, OVERRIDE, STALE
from alem_desktop.core.prices import Price
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.holdings.words import counted, named, no_rate, without
from alem_desktop.ui.price_words import flag_icon, flags_text, source_text
from alem_desktop.ui.widgets.figure_strip import Note

if TYPE_CHECKING:
    from alem_desktop.services.portfolio import HoldingsAnswer

_MOST_NOTES = 3
_TOLD = ((STALE,), (OVERRIDE,))
"""Flags whose sentence says them; others are named in a line below it."""


class StripNotes:
    """Makes the notes of an answer. `pair`: functional and presentation currency; `waits`: a line
    below says what waits for approval, and takes the room of one of them."""

    def __init__(
        self,
        answer: HoldingsAnswer,
        formats: Formats,
        calendar: BookCalendar,
        pair: tuple[str, str],
        *,
        waits: bool = False,
    ) -> None:
        self._answer = answer
        self._formats = formats
        self._calendar = calendar
        self._functional, self._presentation_code = pair
        self._most = _MOST_NOTES - waits

    def notes(self) -> tuple[Note, ...]:
        """When it was valued, how fresh the prices are, and up to two lines of warnings in words,
        one where something waits. Freshness joins the first line where it has none of its own."""
        warnings = [*self._unpriced(), *self._no_rate(), *self._rate(), *self._flagged()]
        most = self._most - 1
        if len(warnings) > most:
            warnings[most - 1 :] = [_together(warnings[most - 1 :])]
        valued, fresh = self._valued(), self._fresh()
        if fresh is None:
            return (valued, *warnings)
        if len(warnings) < most:
            return (valued, fresh, *warnings)
        return (_joined(valued, fresh), *warnings)

    def _valued(self) -> Note:
        translate = QCoreApplication.translate
        formats, at = self._formats, self._answer.as_of
        local = self._calendar.local(at.valuation_point)
        if at.cut == at.valuation_point:
            day = formats.date(at.date)
            before = self._calendar.local(at.valuation_point - 1)  # type: ignore[arg-type]
            zone = formats.zone(before.utcoffset())
            text = translate("Holdings", "Valued at the end of {date}, {zone}")
            return Note(
                text.format(date=day, zone=zone),
                short=translate("Holdings", "End of {date}").format(date=day),
            )
        moment = formats.moment(local)
        text = translate("Holdings", "Valued {moment} {zone}")
        return Note(text.format(moment=moment, zone=formats.zone(local.utcoffset())), short=moment)

    def _fresh(self) -> Note | None:
        """How old the newest price is, and how many are too old; of a past day which day's it is.
        Where nothing has a price from outside it is the rate."""
        translate, formats = QCoreApplication.translate, self._formats
        ages, at = price_ages(self._answer.positions, self._answer.rate), self._answer.as_of
        if ages is None:
            return None
        said = {
            "age": formats.age(_age(ages.newest, at.valuation_point)),
            "date": formats.date(ages.newest.date),
            "stale": formats.integer(ages.stale, grouped=True),
            "all": formats.integer(ages.count, grouped=True),
        }
        if not ages.count:
            text = short = translate("Holdings", "Rate of {date}")
        elif at.cut == at.valuation_point:
            short = translate("Holdings", "Newest price of {date}")
            text = translate("Holdings", "Newest price of {date}, {stale} of {all} stale")
            if not ages.stale:
                text = translate("Holdings", "Newest price of {date}, none stale")
        else:
            short = translate("Holdings", "Newest price {age} old")
            text = translate("Holdings", "Newest price {age} old, {stale} of {all} stale")
            if not ages.stale:
                text = translate("Holdings", "Newest price {age} old, none stale")
        return Note(text.format(**said), short=short.format(**said), tip=self._fresh_tip(ages))

    def _fresh_tip(self, ages: PriceAges) -> str:
        """The newest and the oldest price, and the rate."""
        translate, rate = QCoreApplication.translate, self._answer.rate
        lines = []
        if ages.count:
            lines.append(self._price_line(translate("Holdings", "Newest: {price}"), ages.newest))
            lines.append(self._price_line(translate("Holdings", "Oldest: {price}"), ages.oldest))
        if rate is not None:
            lines.append(self._price_line(translate("Holdings", "Rate: {price}"), rate))
        return "\n".join(lines)

    def _price_line(self, text: str, price: Price) -> str:
        at = self._calendar.local(price.time)
        if self._calendar.valuation_point(price.date) == price.time:
            moment = self._formats.date(price.date)  # a close: of the day, and not of the next one
        else:
            moment = self._formats.moment(at)
        return text.format(price=f"{price.path}, {source_text(price.source)}, {moment}")

    def _unpriced(self) -> list[Note]:
        codes = self._answer.totals.unpriced
        if not codes:
            return []
        translate = QCoreApplication.translate
        n = len(codes)
        short = counted(translate("Holdings", "%n without a price", "", n), n, self._formats)
        return [Note(without(codes), "triangle-alert", "warn", strong=True, short=short)]

    def _no_rate(self) -> list[Note]:
        if not self._lacks_rate():
            return []
        pair = f"{self._functional}/{self._presentation_code}"
        text = no_rate(self._functional, self._presentation_code)
        short = QCoreApplication.translate("Holdings", "No {pair} rate").format(pair=pair)
        return [Note(text, "triangle-alert", "warn", strong=True, short=short)]

    def _lacks_rate(self) -> bool:
        """Whether nothing can be said in the presentation currency."""
        return self._answer.rate is None and self._functional != self._presentation_code

    def _rate(self) -> list[Note]:
        """An official rate that is too old, or that somebody said."""
        rate, at = self._answer.rate, self._answer.as_of
        if rate is None or not rate.flags:
            return []
        translate = QCoreApplication.translate
        pair = f"{self._functional}/{self._presentation_code}"
        if STALE not in rate.flags:
            text = translate("Holdings", "{pair} rate of {date}: {flags}").format(
                pair=pair, date=self._formats.date(rate.date), flags=flags_text(rate.flags)
            )
            short = translate("Holdings", "{pair} rate: {flags}").format(
                pair=pair, flags=flags_text(rate.flags)
            )
            return [Note(text, flag_icon(rate.flags[0]), "warn", strong=True, short=short)]
        age = self._formats.days((at.date - rate.date).days)
        text = translate("Holdings", "{pair} rate of {date} is {age} old").format(
            pair=pair, date=self._formats.date(rate.date), age=age
        )
        short = translate("Holdings", "{pair} rate {age} old").format(pair=pair, age=age)
        return [Note(text, "clock-alert", "warn", strong=True, short=short)]

    def _flagged(self) -> list[Note]:
        """Which prices somebody should look at, why, and how much of the whole they value."""
        flagged: dict[str, list[Position]] = {}
        flags: set[str] = set()
        priced: set[str] = set()
        for position in self._answer.positions:
            price = position.price
            if price is None or price.source == FACE_VALUE:
                continue
            priced.add(position.asset.code)
            if price.flags:
                flagged.setdefault(position.asset.code, []).append(position)
                flags.update(price.flags)
        if not flagged:
            return []
        kinds = tuple(flag for flag in FLAGS if flag in flags)
        n, share = len(flagged), self._share(flagged.values())
        said = {
            "all": len(priced),
            "assets": named(flagged),
            "share": self._formats.weight(share),
        }
        text, short = (
            counted(words, n, self._formats).format(**said) for words in _flag_sentence(kinds, n)
        )
        icon = flag_icon(kinds[0]) if len(kinds) == 1 else "triangle-alert"
        notes = [Note(text, icon, "warn", strong=True, short=short)]
        if kinds not in _TOLD:
            words = flags_text(kinds)
            notes.append(Note(words, tone="warn", short=words))
        return notes

    def _share(self, held: Iterable[list[Position]]) -> Decimal | None:
        """Of the whole value, that of some positions."""
        return totals_of(p for positions in held for p in positions).printed.weight


def _flag_sentence(flags: tuple[str, ...], n: int) -> tuple[str, str]:
    """What is said of `n` flagged prices, and in short; with places for the figures."""
    translate = QCoreApplication.translate
    if flags == (STALE,):
        return (
            translate(
                "Holdings", "%n stale price(s) of {all}: {assets}, {share}\u00a0% of NAV", "", n
            ),
            translate("Holdings", "%n stale price(s)", "", n),
        )
    if flags == (OVERRIDE,):
        return (
            translate(
                "Holdings",
                "%n price(s) of {all} set by hand: {assets}, {share}\u00a0% of NAV",
                "",
                n,
            ),
            translate("Holdings", "%n price(s) set by hand", "", n),
        )
    return (
        translate(
            "Holdings",
            "%n doubtful price(s) of {all}: {assets}, {share}\u00a0% of NAV",
            "",
            n,
        ),
        translate("Holdings", "%n doubtful price(s)", "", n),
    )


def _together(notes: list[Note]) -> Note:
    """Several warnings in one line, in their short forms."""
    words = " · ".join(note.short for note in notes)
    return Note(words, notes[0].icon, "warn", strong=True, short=words)


def _joined(valued: Note, fresh: Note) -> Note:
    """Two facts in one line."""
    return Note(
        f"{valued.text} · {fresh.text}", short=f"{valued.short} · {fresh.short}", tip=fresh.tip
    )


def _age(price: Price, moment: int) -> timedelta:
    return timedelta(microseconds=moment - price.time)
