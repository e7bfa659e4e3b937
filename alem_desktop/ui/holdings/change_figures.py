"""Figures of periods in the strip: how value changed, and what was realised this year.

Each keeps the room of the largest change that is likely, so that nothing moves when it comes a
moment after the table, or is another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.positions import gain_fraction
from alem_desktop.drawing.formats import Formats, with_unit
from alem_desktop.ui.holdings.words import change, counted, named
from alem_desktop.ui.widgets.figure_strip import Figure

if TYPE_CHECKING:
    from alem_desktop.core.changes_of_value import ChangeOfValue, Unknown
    from alem_desktop.services.dashboard import Dashboard, Realised

_DAY, _YEAR, _MONTH, _START, REALISED = 1, 3, 4, 5, 6
"""In what order they go when it is narrow, the last first; the unrealised gain goes with 2."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands over the figures, in full and in short."""

    day: str
    month: str
    year: str
    start: str
    realised: str
    short_realised: str

    @staticmethod
    def of(year: int) -> Labels:
        """In the language in force, for figures of a year."""
        translate = QCoreApplication.translate
        return Labels(
            translate("Holdings", "Day change"),
            translate("Holdings", "Month to date"),
            translate("Holdings", "Year to date"),
            translate("Holdings", "Since start"),
            translate("Holdings", "Realised gain in {year}").format(year=year),
            translate("Holdings", "Realised in {year}").format(year=year),
        )


def blank_changes(year: int) -> tuple[tuple[Figure, ...], Figure]:
    """Changes and realised gain without figures, in the order in which they stand."""
    labels = Labels.of(year)
    return (
        (
            Figure(labels.day, "", priority=_DAY),
            Figure(labels.month, "", priority=_MONTH),
            Figure(labels.year, "", priority=_YEAR),
            Figure(labels.start, "", priority=_START),
        ),
        Figure(labels.realised, "", priority=REALISED, short_label=labels.short_realised),
    )


@dataclass(frozen=True, slots=True)
class ChangeFigures:
    """Makes the figures of a dashboard, None while it is being worked out.

    `pair`: functional and presentation currency; `presentation`: that one is shown. `room` is the
    widest value that is likely; `year` the one whose realised gain stands here.
    """

    dashboard: Dashboard | None
    formats: Formats
    pair: tuple[str, str]
    presentation: bool
    room: str
    year: int

    def changes(self) -> tuple[Figure, ...]:
        """Of the day, the month, the year, and since the start."""
        labels, told = Labels.of(self.year), self.dashboard
        if told is None:
            shown = [
                (labels.day, _DAY), (labels.month, _MONTH), (labels.year, _YEAR),
                (labels.start, _START),
            ]  # fmt: skip
            return tuple(self._waiting(label, priority) for label, priority in shown)
        found = told.presentation if self.presentation else told.functional
        return (
            self._change(labels.day, found.day, _DAY, is_day=True),
            self._change(labels.month, found.month, _MONTH),
            self._change(labels.year, found.year, _YEAR),
            self._change(labels.start, found.start, _START, first=told.first),
        )

    def realised(self) -> Figure:
        """What the disposals of the year came to."""
        labels = Labels.of(self.year)
        if self.dashboard is None:
            return self._waiting(labels.realised, REALISED, labels.short_realised)
        told = self.dashboard.realised
        sums = told.presentation if self.presentation else told.functional
        percent = change(self.formats, gain_fraction(sums.gain, sums.cost_basis))
        second = QCoreApplication.translate("Holdings", "{percent} of cost").format(
            percent=with_unit(percent, "%")
        )
        return Figure(
            labels.realised,
            self.formats.signed_money(sums.gain),
            self._currency,
            second if percent else "",
            trend=trend_of(sums.gain),
            priority=REALISED,
            tip=self._realised_tip(told, known=sums.gain is not None),
            short_label=labels.short_realised,
            room=self.room,
        )

    # -- figures ---------------------------------------------------------------------------------

    @property
    def _currency(self) -> str:
        return self.pair[self.presentation]

    def _waiting(self, label: str, priority: int, short_label: str = "") -> Figure:
        tip = QCoreApplication.translate("Holdings", "Being worked out.")
        return Figure(
            label, "", self._currency, priority=priority, tip=tip, short_label=short_label,
            room=self.room,
        )  # fmt: skip

    def _change(
        self,
        label: str,
        told: ChangeOfValue,
        priority: int,
        *,
        is_day: bool = False,
        first: date | None = None,
    ) -> Figure:
        if told.unknown is not None:
            tip = self._unknown(told.unknown)
            return Figure(label, "", self._currency, priority=priority, tip=tip, room=self.room)
        percent = with_unit(change(self.formats, told.fraction), "%")
        since = QCoreApplication.translate("Holdings", "since {date}").format(
            date=self.formats.date(first or told.opening.date)
        )
        return Figure(
            label,
            self.formats.signed_money(told.change),
            self._currency,
            f"{percent} {since}" if percent else since,
            trend=trend_of(told.change),
            priority=priority,
            short_second=percent,
            tip=self._basis(told, is_day=is_day, first=first),
            room=self.room,
        )

    # -- tips ------------------------------------------------------------------------------------

    def _unknown(self, why: Unknown) -> str:
        translate = QCoreApplication.translate
        if not why.assets:
            text = translate("Holdings", "Unknown: there is no {pair} rate for {date}.")
        elif len(why.assets) == 1:
            text = translate("Holdings", "Unknown: {assets} has no price on {date}.")
        else:
            text = translate("Holdings", "Unknown: {assets} have no price on {date}.")
        return text.format(
            assets=named(why.assets), pair="/".join(self.pair), date=self.formats.date(why.date)
        )

    def _basis(self, told: ChangeOfValue, *, is_day: bool, first: date | None) -> str:
        """What a change is measured against, and how its percentage is."""
        translate = QCoreApplication.translate
        values = translate("Holdings", "From {opening} to {closing}.").format(
            opening=self._money(told.opening.value), closing=self._money(told.closing.value)
        )
        if told.undefined_on is not None:
            how = translate(
                "Holdings", "The return is undefined: on {date} something was earned on nothing."
            ).format(date=self.formats.date(told.undefined_on))
        elif told.fraction is None:
            how = translate("Holdings", "No percentage: nothing was invested.")
        elif is_day:
            how = translate("Holdings", "Percent of the value then and of what came in since.")
        else:
            how = translate("Holdings", "Time-weighted return of the period, not annualised.")
        return "\n".join((self._since(told, first), values, how))

    def _since(self, told: ChangeOfValue, first: date | None) -> str:
        translate, flow = QCoreApplication.translate, told.net_flow
        if first is not None:
            if not flow:
                text = translate(
                    "Holdings", "Change since the first transaction, {date}; nothing came in or "
                    "went out, net.",
                )  # fmt: skip
            elif flow > 0:
                text = translate(
                    "Holdings", "Change since the first transaction, {date}, without {amount} that "
                    "came in, net.",
                )  # fmt: skip
            else:
                text = translate(
                    "Holdings", "Change since the first transaction, {date}, without {amount} that "
                    "went out, net.",
                )  # fmt: skip
        elif not flow:
            text = translate(
                "Holdings", "Change since the end of {date}; nothing came in or went out, net."
            )
        elif flow > 0:
            text = translate(
                "Holdings", "Change since the end of {date}, without {amount} that came in, net."
            )
        else:
            text = translate(
                "Holdings", "Change since the end of {date}, without {amount} that went out, net."
            )
        return text.format(
            date=self.formats.date(first or told.opening.date),
            amount=self._money(None if flow is None else abs(flow)),
        )

    def _realised_tip(self, told: Realised, *, known: bool) -> str:
        translate, n = QCoreApplication.translate, told.count
        text = translate(
            "Holdings",
            "%n disposal(s) from {first} to {last}, as the gains of those days are printed; "
            "without income and expenses.",
            "",
            n,
        )
        formats = self.formats
        said = counted(text, n, formats).format(
            first=formats.date(told.start), last=formats.date(told.end)
        )
        if known:
            return said
        lacks = translate("Holdings", "Unknown: there is no {pair} rate for {references}.")
        pair, references = "/".join(self.pair), named(told.without_rate)
        return f"{lacks.format(pair=pair, references=references)}\n{said}"

    def _money(self, amount: Decimal | None) -> str:
        return with_unit(self.formats.money(amount), self._currency)


def trend_of(figure: Decimal | None) -> int:
    """1 for a gain, -1 for a loss."""
    return 0 if not figure else 1 if figure > 0 else -1
