"""Value against cost over time, drawn on a matplotlib figure.

Importing this module imports matplotlib (0.4 s): the window does so in a job, when it is first
needed. A chart is the one place where an amount becomes a float.
"""

from __future__ import annotations

import math
import os
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.ticker import FixedLocator
from PySide6.QtCore import QCoreApplication

from alem_desktop.core.errors import DiskProblem
from alem_desktop.core.positions import Figures
from alem_desktop.core.price_rules import OVERRIDE, STALE
from alem_desktop.core.series import SeriesDay, ValueSeries
from alem_desktop.drawing.chart_figures import (
    Currency,
    Scale,
    currency_code,
    date_ticks,
    day_figures,
    known_days,
    purchases_by_day,
    pushed_apart,
    value_scale,
)
from alem_desktop.drawing.chart_style import DPI, LABEL_PX, chart_font, dress_axes, points
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import REGULAR, SEMIBOLD, Tokens

translate = QCoreApplication.translate

_LABEL_DISTANCE = 15.0
_MARKER_SMALLEST, _MARKER_LARGEST = 5.0, 9.0
_STRETCH_LABEL_FROM = 56.0


@dataclass(frozen=True, slots=True)
class _EndLabel:
    """A name with the last value at the end of its line."""

    text: Text
    value: float


class ValueChart:
    """A drawn chart. `axes` is None where there were too few days to draw, and `sentence` says so.

    `figures` are the printed figures of each day; `x_of` and `y_of` place them on the axes.
    """

    def __init__(
        self,
        figure: Figure,
        series: ValueSeries,
        tokens: Tokens,
        formats: Formats,
        currency: Currency,
        *,
        text_scale: float = 1.0,
        caption: str = "",
    ) -> None:
        self.figure = figure
        self.series = series
        self.figures: tuple[Figures, ...] = tuple(day_figures(d, currency) for d in series.days)
        self.axes: Axes | None = None
        self.sentence = ""
        self._tokens, self._formats, self._currency = tokens, formats, currency
        self._px = LABEL_PX * text_scale
        self._unit_text: Text | None = None
        self._labels: list[_EndLabel] = []
        self._stretch_labels: list[tuple[Text, float]] = []
        self._scale = Scale(Decimal(1), Decimal(1), (Decimal(0), Decimal(1)))
        figure.clear()
        figure.set_facecolor(tokens.surface)
        self._caption = self._draw_caption(caption)
        if known_days(series, currency) < 2:
            self._draw_sentence()
        else:
            self._draw()
        self.place()

    # Where things stand

    def x_of(self, index: int) -> float:
        """A day's place on the horizontal axis."""
        return float(self.series.days[index].date.toordinal())

    def y_of(self, amount: Decimal | None) -> float:
        """An amount's place on the value axis; NaN for an unknown one."""
        return math.nan if amount is None else float(amount / self._scale.unit)

    def day_at(self, x: float) -> int:
        """The day nearest to a place on the horizontal axis."""
        first = self.series.days[0].date.toordinal()
        return min(max(round(x - first), 0), len(self.series.days) - 1)

    def place(self) -> None:
        """Fit axes and labels to the figure's present size; to be called when it has changed."""
        width, height = self.figure.get_size_inches() * self.figure.dpi
        ratio = self.figure.dpi / DPI
        px = self._px * ratio
        below = px * (1.9 if self._caption is not None else 0.2)
        if self._caption is not None:
            self._caption.set_position((16 * ratio / width, px * 0.7 / height))
        axes = self.axes
        if axes is None:
            return
        self._place_ticks(axes, width / ratio)
        ticks = max((self._text_width(label) for label in axes.get_yticklabels()), default=0.0)
        names = max((self._text_width(label.text) for label in self._labels), default=0.0)
        left, right = ticks + 22 * ratio, names + 22 * ratio
        bottom, top = px * 2.4 + below, px * 2.2
        axes.set_position(
            (
                left / width,
                bottom / height,
                max(width - left - right, 40 * ratio) / width,
                max(height - bottom - top, 40 * ratio) / height,
            )
        )
        if self._unit_text is not None:
            self._unit_text.set_position((11 * ratio / width, (height - top + 8 * ratio) / height))
        self._place_labels(axes, ratio)

    def _place_labels(self, axes: Axes, ratio: float) -> None:
        to_pixels = axes.transData.transform
        last = self.x_of(len(self.series.days) - 1)
        wanted = [float(to_pixels((last, label.value))[1]) for label in self._labels]
        low, high = axes.bbox.y0, axes.bbox.y1
        distance = _LABEL_DISTANCE * ratio * self._px / LABEL_PX
        for label, at in zip(self._labels, pushed_apart(wanted, distance, low, high), strict=True):
            y = float(axes.transData.inverted().transform((0.0, at))[1])
            label.text.xy = (last, y)  # type: ignore[attr-defined]
        for text, days in self._stretch_labels:
            wide = float(to_pixels((days, 0))[0] - to_pixels((0, 0))[0])
            text.set_visible(wide >= _STRETCH_LABEL_FROM * ratio * self._px / LABEL_PX)

    def _place_ticks(self, axes: Axes, width: float) -> None:
        first, last = self.series.days[0].date, self.series.days[-1].date
        kind, ticks = date_ticks(first, last, int(width / (6.2 * self._px)))
        axes.set_xticks(
            [day.toordinal() for day in ticks],
            labels=[self._date_label(kind, day) for day in ticks],
        )
        font = chart_font(self._px)
        for label in axes.get_xticklabels():
            label.set_fontproperties(font)
            label.set_color(self._tokens.text2)

    def _date_label(self, kind: str, day: date) -> str:
        month = self._formats.short_month(day)
        if kind == "days":
            return f"{day.day} {month}"
        return str(day.year) if day.month == 1 else month

    def _text_width(self, text: Text) -> float:
        canvas = self.figure.canvas
        if not isinstance(canvas, FigureCanvasAgg):
            canvas = FigureCanvasAgg(self.figure)
        return float(text.get_window_extent(canvas.get_renderer()).width)  # type: ignore[no-untyped-call]

    # What is drawn

    def _draw(self) -> None:
        amounts = [
            amount
            for figures in self.figures
            for amount in (figures.market_value, figures.cost_basis)
            if amount is not None
        ]
        self._scale = value_scale(max(amounts))
        axes = self.axes = self.figure.add_axes((0.1, 0.1, 0.8, 0.8))
        axes.set_xlim(self.x_of(0), self.x_of(len(self.series.days) - 1))
        axes.set_ylim(0, float(self._scale.ticks[-1]) * 1.02)
        ticks = [float(tick) for tick in self._scale.ticks]
        axes.yaxis.set_major_locator(FixedLocator(ticks))
        axes.set_yticks(ticks, labels=[self._tick_label(tick) for tick in self._scale.ticks])
        self._draw_gaps(axes)
        self._draw_cost(axes)
        self._draw_value(axes)
        self._draw_purchases(axes)
        self._draw_unit()
        dress_axes(axes, self._tokens, self._px)

    def _tick_label(self, tick: Decimal) -> str:
        """As many decimals as the step has; a bare 0."""
        if not tick:
            return "0"
        text = self._formats.money(tick)
        exponent = self._scale.step.normalize().as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        if decimals > 2:
            return self._formats.quantity(tick)
        return text[: len(text) - 2 + decimals].rstrip(self._formats.point)

    def _draw_value(self, axes: Axes) -> None:
        """Solid; where a price was doubtful, dashed, with a strip on the axis below, which ends
        where the axis does."""
        xs = [self.x_of(at) for at in range(len(self.figures))]
        ys = [self.y_of(figures.market_value) for figures in self.figures]
        flagged = [
            bool(day.flags) and not math.isnan(y)
            for day, y in zip(self.series.days, ys, strict=True)
        ]
        colour = self._tokens.series[0]
        sound = _either(ys, [not f for f in flagged])
        (line,) = axes.plot(xs, sound, color=colour, linewidth=points(1.75), label="value")
        line.set_solid_joinstyle("round")
        line.set_zorder(4)
        if any(flagged):
            axes.plot(
                xs,
                _either(ys, flagged),
                color=colour,
                linewidth=points(1.75),
                linestyle=(0, (1.6, 1.4)),
                zorder=4,
                label="doubtful value",
            )
            for first, last in _stretches(flagged):
                left, right = max(xs[first] - 0.5, xs[0]), min(xs[last] + 0.5, xs[-1])
                axes.plot(
                    [left, right],
                    [0, 0],
                    color=self._tokens.warn_line,
                    linewidth=points(4),
                    solid_capstyle="butt",
                    zorder=5,
                    clip_on=False,
                    label="doubtful days",
                )
                words = doubt_label(self.series.days[first : last + 1])
                self._label_stretch(axes, first, last, words, self._tokens.warn, 0.015)
        lonely = [at for at in range(len(ys)) if _is_lonely(ys, at)]
        if lonely:
            axes.plot(
                [xs[at] for at in lonely],
                [ys[at] for at in lonely],
                color=colour,
                linestyle="none",
                marker="o",
                markersize=points(4),
                zorder=4,
                label="single days",
            )
        self._label_end(axes, ys, translate("Chart", "Value"), strong=True)

    def _draw_cost(self, axes: Axes) -> None:
        xs = [self.x_of(at) for at in range(len(self.figures))]
        ys = [self.y_of(figures.cost_basis) for figures in self.figures]
        axes.plot(
            xs,
            ys,
            color=self._tokens.text3,
            linewidth=points(1.2),
            drawstyle="steps-post",
            zorder=3,
            label="cost",
        )
        self._label_end(axes, ys, translate("Chart", "Cost"), strong=False)

    def _label_end(self, axes: Axes, ys: Sequence[float], name: str, *, strong: bool) -> None:
        """The last known value and the line's name, to the right of the plot.

        A value of an earlier day says which: the line does not reach the edge then.
        """
        known = [at for at, y in enumerate(ys) if not math.isnan(y)]
        if not known:
            return
        last = ys[known[-1]]
        if known[-1] + 1 < len(ys):
            day = self._formats.date(self.series.days[known[-1]].date)
            name = translate("Chart", "{name}, {date}").format(name=name, date=day)
        shown = self._formats.money(Decimal(repr(round(last, 6))))
        text = axes.annotate(
            f"{shown}  {name}",
            xy=(self.x_of(len(self.figures) - 1), last),
            xytext=(points(8), 0),
            textcoords="offset points",
            va="center_baseline",
            color=self._tokens.accent_text if strong else self._tokens.text2,
            fontproperties=chart_font(self._px, SEMIBOLD if strong else REGULAR),
            annotation_clip=False,
        )
        self._labels.append(_EndLabel(text, last))

    def _draw_purchases(self, axes: Axes) -> None:
        """Hollow triangles on the cost step; their area follows the amount."""
        bought = purchases_by_day(self.series.purchases)
        if not bought:
            return
        first = self.series.days[0].date
        largest = max(bought.values())
        xs, ys, sizes = [], [], []
        for day, amount in bought.items():
            at = (day - first).days
            if not 0 <= at < len(self.figures) or self.figures[at].cost_basis is None:
                continue
            share = float((amount / largest).sqrt()) if largest > 0 else 1.0
            side = _MARKER_SMALLEST + (_MARKER_LARGEST - _MARKER_SMALLEST) * share
            xs.append(self.x_of(at))
            ys.append(self.y_of(self.figures[at].cost_basis))
            sizes.append(points(side) ** 2)
        axes.scatter(
            xs,
            ys,
            s=sizes,
            marker="^",
            facecolors=self._tokens.surface,
            edgecolors=self._tokens.text2,
            linewidths=points(1.2),
            zorder=5,
            clip_on=False,
            label="purchases",
        )

    def _draw_gaps(self, axes: Axes) -> None:
        """Days without a value are a band, not a line drawn across."""
        unknown = [figures.market_value is None for figures in self.figures]
        for first, last in _stretches(unknown):
            axes.axvspan(
                self.x_of(first) - 0.5,
                self.x_of(last) + 0.5,
                facecolor=self._tokens.line_soft,
                edgecolor="none",
                zorder=0.5,
                label="unknown days",
            )
            self._label_stretch(
                axes, first, last, translate("Chart", "no value"), self._tokens.text2, 0.985
            )

    def _label_stretch(
        self, axes: Axes, first: int, last: int, words: str, colour: str, height: float
    ) -> None:
        """Words in the middle of some days, shown while there is room for them."""
        text = axes.text(
            (self.x_of(first) + self.x_of(last)) / 2,
            height,
            words,
            transform=axes.get_xaxis_transform(),
            ha="center",
            va="top" if height > 0.5 else "bottom",
            color=colour,
            fontproperties=chart_font(self._px),
        )
        self._stretch_labels.append((text, last - first + 1.0))

    def _draw_unit(self) -> None:
        self._unit_text = self.figure.text(
            0,
            1,
            self.unit,
            ha="left",
            va="bottom",
            color=self._tokens.text3,
            fontproperties=chart_font(self._px),
        )

    @property
    def unit(self) -> str:
        """What one unit of the value axis is: `USD million`."""
        currency = currency_code(self.series, self._currency)
        names = {
            3: translate("Chart", "{currency} thousand"),
            6: translate("Chart", "{currency} million"),
            9: translate("Chart", "{currency} billion"),
            12: translate("Chart", "{currency} trillion"),
        }
        return names.get(self._scale.unit.adjusted(), "{currency}").format(currency=currency)

    def _draw_sentence(self) -> None:
        self.sentence = too_few_days(self.series, self._currency)
        self.figure.text(
            0.5,
            0.5,
            self.sentence,
            parse_math=False,
            ha="center",
            va="center",
            color=self._tokens.text2,
            fontproperties=chart_font(self._px * 13 / 12),
        )

    def _draw_caption(self, caption: str) -> Text | None:
        if not caption:
            return None
        return self.figure.text(
            0.02,
            0.02,
            caption,
            parse_math=False,
            ha="left",
            va="baseline",
            color=self._tokens.text2,
            fontproperties=chart_font(self._px * 11 / 12),
        )


def draw_value_chart(
    figure: Figure,
    series: ValueSeries,
    tokens: Tokens,
    formats: Formats,
    currency: Currency,
    *,
    text_scale: float = 1.0,
    caption: str = "",
) -> ValueChart:
    """Clear `figure` and draw value against cost on it. `text_scale`: 1.0 is 12 pixels."""
    return ValueChart(
        figure, series, tokens, formats, currency, text_scale=text_scale, caption=caption
    )


def too_few_days(series: ValueSeries, currency: Currency) -> str:
    """Why there is no chart: fewer than two days have a value."""
    count = known_days(series, currency)
    missing = sorted({asset for day in series.days for asset in day.unpriced})
    if not series.days:
        return translate("Chart", "Nothing was held in this period.")
    if missing:
        text = translate(
            "Chart", "A chart needs two days with a value. Prices are missing for: {assets}."
        )
        return text.format(assets=", ".join(missing))
    if currency == "presentation" and known_days(series, "functional") > count:
        text = translate(
            "Chart", "A chart needs two days with a value. The {currency} rate is missing."
        )
        return text.format(currency=series.presentation_currency)
    return translate("Chart", "A chart needs two days with a value.")


def doubt_label(days: Sequence[SeriesDay]) -> str:
    """Why the values of some days are marked, in a word or two: there is little room."""
    flags = {flag for day in days for flag in day.flags}
    if flags == {STALE}:
        return translate("Chart", "stale price")
    if flags == {OVERRIDE}:
        return translate("Chart", "price set by hand")
    return translate("Chart", "doubtful price")


def chart_caption(series: ValueSeries, fund: str, formats: Formats) -> str:
    """Whose value it is, and of which days: `Alem Crypto Fund, 1 Jan 2026 to 20 Nov 2026`."""
    if not series.days:
        return fund
    text = translate("Chart", "{fund}. Value and cost at the end of each day, {first} to {last}")
    return text.format(
        fund=fund,
        first=formats.date(series.days[0].date),
        last=formats.date(series.days[-1].date),
    )


def save_value_chart(
    series: ValueSeries,
    path: Path,
    tokens: Tokens,
    formats: Formats,
    currency: Currency,
    size: tuple[int, int] = (1200, 640),
    *,
    fund: str = "",
    scale: float = 2.0,
) -> Path:
    """Write the chart as PNG, SVG or PDF, by the name's ending; whole or not at all.

    `size` is in pixels at 96 dpi, `scale` the pixels of a PNG for each of them. Equal series give
    equal files. Raises DiskProblem.
    """
    kind = path.suffix.lower().lstrip(".")
    if kind not in ("png", "svg", "pdf"):
        raise DiskProblem(path=str(path), reason="the name must end in .png, .svg or .pdf")
    figure = Figure(figsize=(size[0] / DPI, size[1] / DPI), dpi=DPI)
    FigureCanvasAgg(figure)
    caption = chart_caption(series, fund, formats)
    draw_value_chart(figure, series, tokens, formats, currency, caption=caption)
    temporary = path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex}.part")
    try:
        with (
            temporary.open("xb") as file,
            mpl.rc_context({"svg.hashsalt": "alem", "pdf.fonttype": 42}),
        ):
            figure.savefig(
                file,
                format=kind,
                dpi=DPI * scale if kind == "png" else DPI,
                facecolor=tokens.surface,
                metadata=_metadata(kind, caption),
            )
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise DiskProblem(path=str(path), reason=reason) from problem
    finally:
        temporary.unlink(missing_ok=True)
    return path


def _metadata(kind: str, title: str) -> dict[str, str | None]:
    """A title, and no clock: the same chart is the same file."""
    if kind == "png":
        return {"Title": title, "Software": None}
    if kind == "svg":
        return {"Title": title, "Date": None, "Creator": None}
    return {"Title": title, "CreationDate": None, "Creator": None, "Producer": None}


def _either(ys: Sequence[float], wanted: Sequence[bool]) -> list[float]:
    """The line's stretches that end on a wanted day; all else is a gap."""
    shown = []
    for at, y in enumerate(ys):
        follows = at + 1 < len(ys) and wanted[at + 1]
        shown.append(y if wanted[at] or follows else math.nan)
    return shown


def _stretches(days: Sequence[bool]) -> list[tuple[int, int]]:
    """First and last index of each run of true days."""
    runs: list[tuple[int, int]] = []
    for at, day in enumerate(days):
        if not day:
            continue
        if runs and runs[-1][1] == at - 1:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return runs


def _is_lonely(ys: Sequence[float], at: int) -> bool:
    """Whether a value has no neighbour that a line could lead to."""
    if math.isnan(ys[at]):
        return False
    before = math.nan if at == 0 else ys[at - 1]
    after = math.nan if at + 1 == len(ys) else ys[at + 1]
    return math.isnan(before) and math.isnan(after)
