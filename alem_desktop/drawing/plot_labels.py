"""Words inside and beside a panel: names and last figures at the ends of lines, what stretches of
days are, its unit and note, and the days that are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np
from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.glyphs import width_of
from alem_desktop.drawing.picture import Measure, Spot, Stretch, Why
from alem_desktop.drawing.plot_area import Box
from alem_desktop.drawing.plot_panel import STRIP_HEIGHT, DrawnPanel
from alem_desktop.drawing.plot_words import LINE_HEIGHT, Words, wrapped
from alem_desktop.drawing.scales import Scale, pushed_apart
from alem_desktop.drawing.tokens import REGULAR, SEMIBOLD, Tokens
from alem_desktop.drawing.tones import colour_of, label_colour

translate = QCoreApplication.translate

END_GAP = 8.0
"""Between the end of a line and its name."""
_STRETCH_LABEL_FROM = 56.0
_NAME_LINES = 2
_INSET, _SPOT_GAP = 6.0, 8.0


@dataclass(frozen=True, slots=True)
class EndLabel:
    """Name and last figure of a line, in one line or more, and where on the axis it ends."""

    lines: tuple[str, ...]
    y: float
    colour: str
    weight: int

    def width(self, px: float) -> float:
        """Of its widest line, in pixels."""
        return max(width_of(line, px, self.weight) for line in self.lines)


def unit_words(unit: str, scale: Scale) -> str:
    """What one unit of an axis is: `USD million`."""
    names = {
        3: translate("Chart", "{currency} thousand"),
        6: translate("Chart", "{currency} million"),
        9: translate("Chart", "{currency} billion"),
        12: translate("Chart", "{currency} trillion"),
    }
    return names.get(scale.unit.adjusted(), "{currency}").format(currency=unit)


def axis_figure(value: Decimal, measure: Measure, scale: Scale, formats: Formats) -> str:
    """A figure in the unit of its axis."""
    match measure:
        case Measure.PERCENT:
            return formats.percent(value)
        case Measure.PRICE:
            return formats.unit_price(value)
        case Measure.INDEX:
            return formats.fixed(value, 4)
        case _:
            return formats.money(value / scale.unit)


class PanelLabels:
    """The words of one panel, for a size of text."""

    def __init__(
        self,
        drawn: DrawnPanel,
        dates: Sequence[date],
        tokens: Tokens,
        formats: Formats,
        px: float,
    ) -> None:
        self._drawn, self._dates = drawn, dates
        self._tokens, self._formats, self._px = tokens, formats, px
        self._taken: list[Box] = []

    # At the ends of the lines

    def ends(self, room: float) -> list[EndLabel]:
        """Names and last figures of lines, no wider than the room while figures allow it."""
        drawn, found = self._drawn, []
        strong = SEMIBOLD
        for line in drawn.panel.lines:
            known = np.flatnonzero(~np.isnan(drawn.ys[line.key]))
            if not line.labelled or not len(known):
                continue
            last = int(known[-1])
            value = line.values[last]
            assert value is not None
            figure = axis_figure(value, line.measure, drawn.scale, self._formats)
            colour = label_colour(self._tokens, line.tone)
            lines = self._in_room(figure, self._dated(line.name, last), room, strong)
            found.append(EndLabel(lines, float(drawn.ys[line.key][last]), colour, strong))
            strong = REGULAR
        return found

    def share_ends(self, room: float, inside: Sequence[bool] | None) -> list[EndLabel]:
        """Last percentages of shares, with the names of those that do not stand `inside`."""
        shares = self._drawn.shares
        last = shares.last
        if last is None:
            return []
        found = []
        for number, share in enumerate(shares.shares):
            value = share.values[last]
            if not value:
                continue
            name = "" if inside is not None and inside[number] else share.name
            middle = float(shares.bottoms[number, last] + shares.tops[number, last]) / 2
            lines = self._in_room(
                self._formats.weight(value), self._dated(name, last), room, REGULAR
            )
            colour = label_colour(self._tokens, share.tone)
            found.append(EndLabel(lines, middle, colour, REGULAR))
        return found

    def _dated(self, name: str, last: int) -> str:
        """A figure of an earlier day says which: the line does not reach the edge then."""
        if last + 1 == len(self._dates):
            return name
        day = self._formats.date(self._dates[last])
        return translate("Chart", "{name}, {date}").format(name=name, date=day) if name else day

    def _in_room(self, figure: str, name: str, room: float, weight: int) -> tuple[str, ...]:
        together = f"{figure}  {name}".strip()
        if width_of(together, self._px, weight) <= room:
            return (together,)
        return (figure, *wrapped(name, self._px, room, _NAME_LINES, weight))

    def place_ends(self, labels: Sequence[EndLabel]) -> list[Words]:
        """Labels pushed apart beside the panel; the last ones go where there is no room for all."""
        box, px = self._drawn.axes.box, self._px
        height = px * LINE_HEIGHT
        while labels and sum(len(label.lines) for label in labels) * height > box.height + height:
            labels = labels[:-1]
        wanted = [self._drawn.axes.y_at(label.y) for label in labels]
        sizes = [len(label.lines) * height for label in labels]
        words = []
        for label, middle in zip(
            labels, pushed_apart(wanted, sizes, box.bottom, box.top), strict=True
        ):
            top = middle + (len(label.lines) - 1) / 2 * height
            words += [
                Words(
                    text, box.right + END_GAP, top - number * height, label.colour, px,
                    weight=label.weight, middle=True, role="end",
                )
                for number, text in enumerate(label.lines)
            ]  # fmt: skip
        return words

    # Above and inside

    def unit(self, left: float) -> Words:
        """What a unit of the axis is, once above it."""
        drawn = self._drawn
        words = unit_words(drawn.panel.unit, drawn.scale)
        return Words(
            words,
            left,
            drawn.axes.box.top + 0.75 * self._px,
            self._tokens.text3,
            self._px,
            role="unit",
        )

    def inside(self, stretches: Sequence[Stretch]) -> list[Words]:
        """All words on the panel itself: spots first, then the note, then what stretches are."""
        return [*self._spots(), *self._note(), *self._stretches(stretches)]

    def _spots(self) -> list[Words]:
        drawn, px = self._drawn, self._px
        words = []
        for spot in drawn.panel.spots:
            tone = next(line.tone for line in drawn.panel.lines if line.key == spot.on)
            colour = colour_of(self._tokens, tone)
            x, y = drawn.axes.x_at(drawn.xs[spot.at]), drawn.axes.y_at(drawn.ys[spot.on][spot.at])
            words.append(self._best(self._around(spot, x, y, colour, px)))
        return words

    def _around(self, spot: Spot, x: float, y: float, colour: str, px: float) -> list[Words]:
        """To the right and left of a dot, and below it."""
        box = self._drawn.axes.box
        wide = width_of(spot.text, px)
        low = max(y - 1.1 * px - _SPOT_GAP / 2, box.bottom + 0.3 * px)
        places = [
            (x + _SPOT_GAP, max(y, box.bottom + 0.6 * px)),
            (x - _SPOT_GAP - wide, max(y, box.bottom + 0.6 * px)),
            (x + _SPOT_GAP, low),
            (x - _SPOT_GAP - wide, low),
            (x - wide / 2, low),
        ]
        return [
            Words(spot.text, self._kept(left, wide), at, colour, px, middle=True, role="spot")
            for left, at in places
        ]

    def _note(self) -> list[Words]:
        drawn, px = self._drawn, self._px
        if not drawn.panel.note:
            return []
        box, wide = drawn.axes.box, width_of(drawn.panel.note, px)
        below = box.bottom + 0.5 * px
        places = [
            (box.left + _INSET, below),
            (box.right - _INSET - wide, below),
            (box.left, box.top + 0.45 * px),  # above the panel nothing is in its way
        ]
        note = self._best(
            [
                Words(drawn.panel.note, left, y, self._tokens.text2, px, role="note")
                for left, y in places
            ]
        )
        return [note]

    def _stretches(self, stretches: Sequence[Stretch]) -> list[Words]:
        """Words in the middle of some days, shown while there is room for them."""
        drawn, px = self._drawn, self._px
        axes, words = drawn.axes, []
        for stretch in stretches:
            left = axes.x_at(drawn.xs[stretch.first] - 0.5)
            right = axes.x_at(drawn.xs[stretch.last] + 0.5)
            if right - left < _STRETCH_LABEL_FROM * px / 12:
                continue
            is_unknown = stretch.why is Why.UNKNOWN
            colour = self._tokens.text2 if is_unknown else self._tokens.warn
            if drawn.shares:  # on colours of their own
                colour = self._tokens.text_strong
            wide = width_of(stretch.label, px)
            at = self._kept((left + right - wide) / 2, wide)
            high, low = axes.box.top - 1.1 * px, axes.box.bottom + STRIP_HEIGHT + 0.35 * px
            heights = (high, low) if is_unknown else (low, high)
            choices = [Words(stretch.label, at, y, colour, px, role="stretch") for y in heights]
            best = min(choices, key=self._trouble)
            if any(best.box.meets(box) for box in self._taken):
                continue
            if drawn.shares and is_unknown and wide > right - left:
                continue
            if drawn.crossings(best.box):
                best.halo = self._tokens.surface
            self._taken.append(best.box)
            words.append(best)
        return words

    def _kept(self, left: float, width: float) -> float:
        """A left end moved so that words stay in the panel."""
        box = self._drawn.axes.box
        return max(min(left, box.right - _INSET - width), box.left + _INSET)

    def _best(self, choices: Sequence[Words]) -> Words:
        """The words that stand in the way of least."""
        best = min(choices, key=self._trouble)
        if self._trouble(best):
            best.halo = self._tokens.surface
        self._taken.append(best.box)
        return best

    def _trouble(self, words: Words) -> int:
        box = words.box
        return self._drawn.crossings(box) + sum(1000 for taken in self._taken if taken.meets(box))

    def names_inside(self) -> list[Words | None]:
        """Names of shares in their areas; None where one does not fit."""
        drawn, px = self._drawn, self._px
        words: list[Words | None] = []
        for number, share in enumerate(drawn.shares.shares):
            wide = width_of(share.name, px, SEMIBOLD)
            place = drawn.shares.room_for(number, drawn.axes, wide, px)
            words.append(
                None
                if place is None
                else Words(
                    share.name,
                    drawn.axes.x_at(place.x),
                    drawn.axes.y_at(place.y),
                    self._tokens.text_strong,
                    px,
                    weight=SEMIBOLD,
                    along="right",
                    middle=True,
                    role="share",
                )
            )
        return words
