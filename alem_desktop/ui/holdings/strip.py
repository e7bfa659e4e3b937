"""What the strip above the holdings says: net asset value, change, gain, and what to doubt."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.positions import Figures, Position, Totals, day_change, is_money, totals_of
from alem_desktop.core.price_rules import FACE_VALUE, FLAGS, OVERRIDE, STALE
from alem_desktop.core.prices import Price
from alem_desktop.drawing.formats import NBSP, Formats, with_unit
from alem_desktop.ui.holdings.lines import (
    NOTHING_SHOWN,
    Shown,
    functional_of,
    presentation_of,
)
from alem_desktop.ui.holdings.words import change, counted, named, no_rate, without
from alem_desktop.ui.price_words import flag_icon, flags_text, source_text
from alem_desktop.ui.widgets.figure_strip import Figure, Note

if TYPE_CHECKING:
    from alem_desktop.services.portfolio import HoldingsAnswer
    from alem_desktop.ui.holdings.loading import DayBefore

_MOST_WARNINGS = 2
_TOLD = ((STALE,), (OVERRIDE,))
"""Flags whose sentence says them; others are named in a line below it."""


def blank_figures() -> tuple[Figure, ...]:
    """The strip before the first answer: what will stand there, without figures."""
    translate = QCoreApplication.translate
    return (
        Figure(translate("Holdings", "Net asset value"), "", large=True),
        Figure(translate("Holdings", "Day change"), ""),
        Figure(translate("Holdings", "Unrealised gain"), ""),
        Figure(translate("Holdings", "Digital assets"), "", priority=3),
        Figure(translate("Holdings", "Cash and stablecoins"), "", priority=4),
    )


class Strip:
    """Makes figures and notes of an answer; `presentation`: that currency stands first.

    `waits`: a line below the notes says what waits for approval, and takes the room of a warning.
    """

    def __init__(
        self,
        answer: HoldingsAnswer,
        before: DayBefore,
        formats: Formats,
        calendar: BookCalendar,
        currencies: tuple[str, str],
        presentation: bool,
        waits: bool = False,
    ) -> None:
        self._answer = answer
        self._before = before
        self._formats = formats
        self._calendar = calendar
        self._first, self._second = currencies[::-1] if presentation else currencies
        self._functional, self._presentation_code = currencies
        self._presentation = presentation
        self._most_warnings = _MOST_WARNINGS - waits

    def figures(self) -> tuple[Figure, ...]:
        """Net asset value, day change, unrealised gain, and the two halves of what is held."""
        crypto = totals_of(p for p in self._answer.positions if not is_money(p.asset))
        money = totals_of(p for p in self._answer.positions if is_money(p.asset))
        translate = QCoreApplication.translate
        return (
            self._nav(),
            self._day_change(),
            self._gain(),
            self._part(translate("Holdings", "Digital assets"), crypto, 3),
            self._part(translate("Holdings", "Cash and stablecoins"), money, 4),
        )

    def notes(self) -> tuple[Note, ...]:
        """When it was valued, and up to two lines of warnings in words, one where something
        waits."""
        warnings = [*self._unpriced(), *self._no_rate(), *self._rate(), *self._flagged()]
        if len(warnings) > self._most_warnings:
            kept = self._most_warnings - 1
            warnings[kept:] = [_together(warnings[kept:])]
        return (self._valued(), *warnings)

    # -- figures ---------------------------------------------------------------------------------

    def _nav(self) -> Figure:
        translate = QCoreApplication.translate
        formats = self._formats
        totals = self._answer.totals
        other = self._other(totals).market_value
        second = with_unit(formats.money(other), self._second)
        rate = self._answer.rate
        if second and rate is not None:
            second = self._at_rate(second, rate)
        value = self._main(totals).printed.market_value
        return Figure(
            translate("Holdings", "Net asset value"),
            formats.money(value),
            self._first if value is not None else "",
            second,
            large=True,
            tip=self._nav_tip(rate),
        )

    def _at_rate(self, amount: str, rate: Price) -> str:
        """An amount with the rate that it was converted at, and the rate's day if it is another."""
        translate = QCoreApplication.translate
        price = self._formats.unit_price(rate.price)
        if rate.date == self._answer.as_of.date:
            return translate("Holdings", "{amount} at {rate}").format(amount=amount, rate=price)
        return translate("Holdings", "{amount} at {rate} of {date}").format(
            amount=amount, rate=price, date=self._formats.date(rate.date)
        )

    def _nav_tip(self, rate: Price | None) -> str:
        lines = []
        if rate is not None:
            lines.append(
                f"{rate.path} {rate.price.normalize():f}, {source_text(rate.source)}, "
                f"{self._formats.date(rate.date)}"
            )
        lines.append(without(self._answer.totals.unpriced))
        return "\n".join(filter(None, lines))

    def _day_change(self) -> Figure:
        translate = QCoreApplication.translate
        label = translate("Holdings", "Day change")
        before, formats = self._before, self._formats
        since = formats.date(before.date)
        now = self._main(self._answer.totals).printed.market_value
        then = before.presentation_market_value if self._presentation else before.market_value
        flow = self._flow()
        if now is None or then is None or flow is None or self._answer.totals.unpriced:
            reason = translate(
                "Holdings", "Unknown: a price or rate of {date} or of today is missing."
            )
            return Figure(label, "", tip=reason.format(date=since))
        moved, fraction = day_change(now, then, flow)
        percent = change(formats, fraction)
        second = translate("Holdings", "since {date}").format(date=since)
        if percent:
            second = f"{percent}{NBSP}% {second}"
        tip = ""
        if flow:
            tip = translate(
                "Holdings", "Without the {amount} that came in (−: went out) since."
            ).format(amount=with_unit(formats.signed_money(flow), self._first))
            paid = translate("Holdings", "without {amount} in or out").format(
                amount=formats.signed_money(flow)
            )
            second = f"{second}, {paid}"
        return Figure(
            label,
            formats.signed_money(moved),
            self._first,
            second,
            trend=_trend(moved),
            short_second=f"{percent}{NBSP}%" if percent else "",
            priority=1,
            tip=tip,
        )

    def _flow(self) -> Decimal | None:
        """Net external flow since the day before, in the currency that stands first."""
        flow = self._before.net_flow
        if not self._presentation or not flow:
            return flow
        rate = self._before.rate
        return None if rate is None else flow * rate.price

    def _gain(self) -> Figure:
        translate = QCoreApplication.translate
        formats = self._formats
        label = translate("Holdings", "Unrealised gain")
        shown = self._main(self._answer.totals)
        gain, cost = shown.printed.unrealised_gain, shown.gain_cost
        if gain is None:
            reason = translate("Holdings", "Unknown: a cost or rate in {currency} is missing.")
            return Figure(label, "", tip=reason.format(currency=self._first))
        second = short = ""
        if cost:
            percent = change(formats, shown.gain_fraction)
            second = translate("Holdings", "{percent}\u00a0% on cost {cost}").format(
                percent=percent, cost=formats.money(cost)
            )
            short = translate("Holdings", "{percent}\u00a0% on cost").format(percent=percent)
        return Figure(
            label,
            formats.signed_money(gain),
            self._first,
            second,
            trend=_trend(gain),
            short_second=short,
            tip=without(self._answer.totals.unpriced),
        )

    def _part(self, label: str, part: Totals, priority: int) -> Figure:
        formats = self._formats
        weight = part.printed.weight
        second = ""
        if weight is not None and self._answer.positions:
            second = QCoreApplication.translate("Holdings", "{share}\u00a0% of NAV").format(
                share=formats.weight(weight)
            )
        value = self._main(part).printed.market_value
        return Figure(
            label,
            formats.money(value),
            self._first if value is not None else "",
            second,
            priority=priority,
        )

    # -- notes -----------------------------------------------------------------------------------

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

    def _main(self, totals: Totals) -> Shown:
        return self._in_presentation(totals) if self._presentation else functional_of(totals)

    def _other(self, totals: Totals) -> Figures:
        other = functional_of(totals) if self._presentation else self._in_presentation(totals)
        return other.printed

    def _in_presentation(self, totals: Totals) -> Shown:
        """Without a rate even nothing is not worth 0.00: what it is worth is unknown."""
        return NOTHING_SHOWN if self._lacks_rate() else presentation_of(totals)


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


def _trend(figure: Decimal) -> int:
    return 0 if not figure else 1 if figure > 0 else -1
