"""Charts tested as data: what lines hold, where labels stand, which colours they have."""

import math
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from alem_desktop.core.errors import DiskProblem
from alem_desktop.core.positions import figures
from alem_desktop.core.series import ValueSeries
from alem_desktop.drawing.chart_figures import (
    Currency,
    between,
    date_ticks,
    day_figures,
    pushed_apart,
    value_scale,
)
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.tokens import DARK, LIGHT, Tokens
from alem_desktop.drawing.value_chart import ValueChart, draw_value_chart, save_value_chart
from tests.drawing import samples

pytestmark = pytest.mark.usefixtures("qapp")

EN = Formats("en")


def drawn(
    series: ValueSeries,
    currency: Currency = "functional",
    tokens: Tokens = LIGHT,
    formats: Formats = EN,
    size: tuple[float, float] = (10.6, 6.0),
) -> ValueChart:
    figure = Figure(figsize=size, dpi=96)
    FigureCanvasAgg(figure)
    return draw_value_chart(figure, series, tokens, formats, currency)


def line(chart: ValueChart, label: str) -> Line2D:
    assert chart.axes is not None
    return next(each for each in chart.axes.get_lines() if each.get_label() == label)


def texts(chart: ValueChart) -> list[str]:
    assert chart.axes is not None
    return [text.get_text() for text in chart.axes.texts]


@pytest.mark.parametrize("currency", ["functional", "presentation"])
def test_lines_are_the_series_in_the_axis_unit(currency: Currency) -> None:
    series = samples.series()
    chart = drawn(series, currency)
    unit = Decimal(10) ** (6 if currency == "functional" else 9)
    value, cost = line(chart, "value"), line(chart, "cost")
    assert cost.get_drawstyle() == "steps-post"
    for at, day in enumerate(series.days):
        figures = day_figures(day, currency)
        assert figures.market_value is not None
        assert figures.cost_basis is not None
        assert value.get_xdata()[at] == day.date.toordinal()
        assert value.get_ydata()[at] == float(figures.market_value / unit)
        assert cost.get_ydata()[at] == float(figures.cost_basis / unit)
    assert chart.unit == ("USD million" if currency == "functional" else "KZT billion")


def test_last_values_stand_at_the_lines_ends() -> None:
    series = samples.series()
    chart = drawn(series)
    last = day_figures(series.days[-1], "functional")
    for name, amount in (("Value", last.market_value), ("Cost", last.cost_basis)):
        assert amount is not None
        assert f"{EN.money(amount / 1_000_000)}  {name}" in texts(chart)


def test_a_last_value_of_an_earlier_day_says_which() -> None:
    series = samples.series(60, unknown=range(40, 60))
    known = day_figures(series.days[39], "functional").market_value
    assert known is not None
    said = f"{EN.money(known / 1_000_000)}  Value, {EN.date(series.days[39].date)}"
    assert said in texts(drawn(series))


def test_labels_are_pushed_apart_and_stay_inside() -> None:
    series = samples.series(60)
    even = [
        day.__class__(
            day.date,
            Decimal("5000000.00"),
            Decimal("5000000.00"),
            Decimal("2.00"),
            Decimal("2.00"),
            Decimal(0),
            Decimal(0),
            figures(Decimal("5000000.00"), Decimal("5000000.00")),
            figures(Decimal("2.00"), Decimal("2.00")),
        )
        for day in series.days
    ]
    chart = drawn(ValueSeries("USD", "KZT", tuple(even), ()))
    assert chart.axes is not None
    renderer = chart.figure.canvas.get_renderer()  # type: ignore[attr-defined]
    boxes = [text.get_window_extent(renderer) for text in chart.axes.texts]
    boxes.sort(key=lambda box: box.y0)
    assert boxes[1].y0 - boxes[0].y0 >= 15 - 0.5
    assert all(box.x1 <= chart.figure.bbox.x1 for box in boxes)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_come_from_the_tokens(tokens: Tokens) -> None:
    chart = drawn(samples.series(100, unknown=range(20, 30), stale=range(50, 60)), tokens=tokens)
    assert chart.axes is not None

    def same(colour: object, token: str) -> bool:
        return to_hex(colour).upper() == token  # type: ignore[arg-type]

    assert same(chart.figure.get_facecolor(), tokens.surface)
    assert same(line(chart, "value").get_color(), tokens.series[0])
    assert same(line(chart, "doubtful value").get_color(), tokens.series[0])
    assert same(line(chart, "doubtful days").get_color(), tokens.warn_line)
    assert same(line(chart, "cost").get_color(), tokens.text3)
    for label in (*chart.axes.get_xticklabels(), *chart.axes.get_yticklabels()):
        assert same(label.get_color(), tokens.text2)
        assert label.get_fontname() == "IBM Plex Sans"
        assert label.get_fontsize() == 9
    (markers,) = chart.axes.collections
    assert same(markers.get_facecolor()[0], tokens.surface)
    assert same(markers.get_edgecolor()[0], tokens.text2)
    visible = [side for side, spine in chart.axes.spines.items() if spine.get_visible()]
    assert visible == ["bottom"]


def test_unknown_days_are_gaps_with_a_band() -> None:
    series = samples.series(60, unknown=[*range(10, 20), 30, 32])
    chart = drawn(series)
    ys = line(chart, "value").get_ydata()
    assert all(math.isnan(ys[at]) for at in (*range(10, 20), 30, 32))
    assert not any(math.isnan(ys[at]) for at in (9, 20, 29, 31, 33))
    assert chart.axes is not None
    bands = [(p.get_x(), p.get_width()) for p in chart.axes.patches]  # type: ignore[attr-defined]
    first = series.days[0].date.toordinal()
    assert bands == [(first + 9.5, 10.0), (first + 29.5, 1.0), (first + 31.5, 1.0)]
    assert list(line(chart, "single days").get_xdata()) == [first + 31]
    shown = [text.get_text() for text in chart.axes.texts if text.get_visible()]
    assert shown.count("no value") == 1, "only the wide band has room for words"


def test_stale_days_are_dashed_and_marked_on_the_axis() -> None:
    series = samples.series(60, stale=range(30, 40))
    chart = drawn(series)
    sound, doubtful = line(chart, "value").get_ydata(), line(chart, "doubtful value").get_ydata()
    assert [at for at in range(60) if math.isnan(sound[at])] == list(range(30, 39))
    assert [at for at in range(60) if not math.isnan(doubtful[at])] == list(range(29, 40))
    assert list(line(chart, "doubtful days").get_ydata()) == [0, 0]
    assert "stale price" in texts(chart)


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (("stale",), "stale price"),
        (("override",), "price set by hand"),
        (("move",), "doubtful price"),
        (("stale", "override"), "doubtful price"),
    ],
)
def test_any_doubt_about_a_price_marks_its_days(flags: tuple[str, ...], words: str) -> None:
    chart = drawn(samples.series(60, flags=dict.fromkeys(range(30, 40), flags)))
    doubtful = line(chart, "doubtful value").get_ydata()
    assert [at for at in range(60) if not math.isnan(doubtful[at])] == list(range(29, 40))
    assert words in texts(chart)


def test_a_single_doubtful_day_is_marked() -> None:
    chart = drawn(samples.series(60, flags={30: ("move",)}))
    first = chart.x_of(30)
    assert list(line(chart, "doubtful days").get_xdata()) == [first - 0.5, first + 0.5]
    assert not math.isnan(line(chart, "doubtful value").get_ydata()[30])


def test_the_strip_of_doubtful_days_ends_where_the_axis_does() -> None:
    """Left of the first day it would cover the label of the axis."""
    chart = drawn(samples.series(60, flags={0: ("move",), 59: ("move",)}))
    assert chart.axes is not None
    strips = [each for each in chart.axes.lines if each.get_label() == "doubtful days"]
    first, last = chart.x_of(0), chart.x_of(59)
    assert [list(each.get_xdata()) for each in strips] == [
        [first, first + 0.5], [last - 0.5, last],
    ]  # fmt: skip


def test_purchases_stand_on_the_cost_step_sized_by_amount() -> None:
    series = samples.series()
    chart = drawn(series)
    assert chart.axes is not None
    (markers,) = chart.axes.collections
    cost = {day.date.toordinal(): day.cost_basis for day in series.days}
    for (x, y), purchase in zip(markers.get_offsets(), series.purchases, strict=True):
        assert x == purchase.date.toordinal()
        assert y == float(cost[int(x)] / 1_000_000)
    sizes = list(markers.get_sizes())  # type: ignore[attr-defined]
    amounts = [purchase.value for purchase in series.purchases]
    assert sorted(range(len(sizes)), key=lambda at: sizes[at]) == sorted(
        range(len(amounts)), key=lambda at: amounts[at]
    )


@pytest.mark.parametrize(
    ("largest", "unit", "labels"),
    [
        ("36349000", "1000000", ["0", "10", "20", "30", "40"]),
        ("11000000", "1000000", ["0.0", "2.5", "5.0", "7.5", "10.0", "12.5"]),
        ("14.4e9", "1e9", ["0", "5", "10", "15"]),
        ("790", "1", ["0", "200", "400", "600", "800"]),
        ("1000", "1e3", ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        ("0", "1", ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    ],
)
def test_value_ticks_are_round(largest: str, unit: str, labels: list[str]) -> None:
    scale = value_scale(Decimal(largest))
    assert scale.unit == Decimal(unit)
    assert [float(tick) for tick in scale.ticks] == [float(label) for label in labels]


def test_there_are_always_four_to_six_ticks() -> None:
    for power in range(-3, 15):
        for digits in range(100, 1000, 7):
            largest = Decimal(digits).scaleb(power)
            scale = value_scale(largest)
            assert 4 <= len(scale.ticks) <= 6, largest
            assert scale.ticks[-1] * scale.unit >= largest
            assert scale.ticks[0] == 0


def test_months_are_named_and_january_is_the_year() -> None:
    chart = drawn(samples.series())
    assert chart.axes is not None
    labels = [label.get_text() for label in chart.axes.get_xticklabels()]
    assert labels == [
        "Dec",
        "2026",
        *["Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"],
    ]
    short = drawn(samples.series(20))
    assert short.axes is not None
    assert short.axes.get_xticklabels()[0].get_text() == "1 Nov"
    russian = drawn(samples.series(), formats=Formats("ru"))
    assert russian.axes is not None
    assert russian.axes.get_xticklabels()[0].get_text() == "дек"


@pytest.mark.parametrize("days", [2, 7, 30, 62, 63, 200, 366, 1100, 3660, 8000])
@pytest.mark.parametrize("most", [3, 8, 14])
def test_date_ticks_are_few_ordered_and_inside(days: int, most: int) -> None:
    first = date(2010, 2, 27)
    last = date.fromordinal(first.toordinal() + days - 1)
    kind, ticks = date_ticks(first, last, most)
    assert 1 <= len(ticks) <= most + 2
    assert all(first <= tick <= last for tick in ticks)
    assert all(one < other for one, other in pairwise(ticks))
    if kind == "months":
        assert {tick.day for tick in ticks} == {1}


def test_x_labels_do_not_touch() -> None:
    for days in (30, 90, 181, 366, 1100, 3660):
        for width in (4.0, 7.0, 14.0):
            chart = drawn(samples.series(days), size=(width, 4.0))
            assert chart.axes is not None
            renderer = chart.figure.canvas.get_renderer()  # type: ignore[attr-defined]
            boxes = [each.get_window_extent(renderer) for each in chart.axes.get_xticklabels()]
            assert all(one.x1 < other.x0 for one, other in pairwise(boxes)), (days, width)


def test_pushed_apart_moves_little_and_keeps_the_order() -> None:
    assert pushed_apart([10, 100], 15, 0, 200) == [10, 100]
    near = pushed_apart([100, 104], 15, 0, 200)
    assert near == pytest.approx([94.5, 109.5])
    high = pushed_apart([199, 198, 197], 15, 0, 200)
    assert high == pytest.approx([200, 185, 170])
    low = pushed_apart([1, 0], 15, 0, 200)
    assert low == pytest.approx([15, 0])


def test_too_few_days_give_a_sentence_instead_of_an_empty_frame() -> None:
    chart = drawn(samples.series(20, unknown=range(19)))
    assert chart.axes is None
    assert chart.figure.axes == []
    assert chart.sentence == ("A chart needs two days with a value. Prices are missing for: SOL.")
    assert [text.get_text() for text in chart.figure.texts] == [chart.sentence]
    empty = drawn(ValueSeries("USD", "KZT", (), ()))
    assert empty.sentence == "Nothing was held in this period."
    one = drawn(samples.series(1))
    assert one.sentence == "A chart needs two days with a value."


def test_a_part_of_a_series_has_its_own_purchases() -> None:
    series = samples.series()
    part = between(series, date(2026, 3, 1), date(2026, 5, 31))
    assert part.days[0].date == date(2026, 3, 1)
    assert part.days[-1].date == date(2026, 5, 31)
    assert part.purchases
    assert all(date(2026, 3, 1) <= p.date <= date(2026, 5, 31) for p in part.purchases)
    assert between(series, None, samples.DAY) == series
    assert between(series, date(2030, 1, 1), date(2031, 1, 1)).days == ()


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_a_picture_is_the_same_file_each_time(tmp_path: Path, kind: str) -> None:
    series = samples.series(90, unknown=[30], stale=[40, 41])
    one, other = tmp_path / f"one.{kind}", tmp_path / f"other.{kind}"
    for path in (one, other):
        save_value_chart(series, path, LIGHT, EN, "functional", fund="Fund <b>x</b> $y$ & Co")
    assert one.read_bytes() == other.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"one.{kind}", f"other.{kind}"]


def test_a_png_has_the_asked_size_twice_over(tmp_path: Path) -> None:
    path = save_value_chart(
        samples.series(), tmp_path / "a.png", DARK, EN, "presentation", (600, 400)
    )
    assert int.from_bytes(path.read_bytes()[16:20]) == 1200
    assert int.from_bytes(path.read_bytes()[20:24]) == 800


def test_other_endings_and_folders_are_refused(tmp_path: Path) -> None:
    for name in ("chart.gif", "chart", "none/chart.png"):
        with pytest.raises(DiskProblem):
            save_value_chart(samples.series(), tmp_path / name, LIGHT, EN, "functional")
    assert list(tmp_path.iterdir()) == []
