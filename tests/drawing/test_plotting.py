"""Drawn pictures tested as data: what artists hold, where words stand, which colours they have."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PathCollection, PolyCollection
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QTranslator

from alem_desktop.core.errors import DiskProblem
from alem_desktop.core.series import Scope
from alem_desktop.drawing.chart_style import chart_font
from alem_desktop.drawing.formats import LANGUAGES, Formats
from alem_desktop.drawing.picture import Cell, Picture
from alem_desktop.drawing.pictures import picture_of
from alem_desktop.drawing.plot_words import Words
from alem_desktop.drawing.plotting import Drawing, draw, save
from alem_desktop.drawing.tokens import DARK, LIGHT, Tokens
from alem_desktop.drawing.tones import READABLE, contrast
from alem_desktop.services.charting import ChartKind
from tests.drawing import answers

pytestmark = pytest.mark.usefixtures("qapp")

EN = Formats("en")
BNB = Scope(asset="BNB")
LONG = {
    "Value": "Нарықтағы құны",
    "Cost": "Сатып алу құны",
    "In {asset}": "Сол ақша {asset} түрінде",
    "Drawdown from peak, %": "Ең жоғары деңгейден құлдырау, %",
    "Unrealised": "Іске асырылмаған пайда немесе шығын",
    "Fund": "Мемлекеттік криптоқор",
    "no value": "құны белгісіз",
    "price set by hand": "қолмен қойылған баға",
}


class Long(QTranslator):
    """Names as long as the longest language's, whatever its translation says today."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return LONG.get(text, "") if context == "Chart" else ""

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def long_names(qapp: QCoreApplication) -> Iterator[None]:
    translator = Long()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def picture(kind: ChartKind = ChartKind.VALUE, days: int = 366, **more: object) -> Picture:
    return picture_of(answers.answer(kind, days, **more), EN)  # type: ignore[arg-type]


def drawn(
    shown: Picture,
    tokens: Tokens = LIGHT,
    formats: Formats = EN,
    size: tuple[int, int] = (1017, 576),
    **more: object,
) -> Drawing:
    figure = Figure(figsize=(size[0] / 96, size[1] / 96), dpi=96)
    FigureCanvasAgg(figure)
    return draw(figure, shown, tokens, formats, **more)  # type: ignore[arg-type]


def artists(drawing: Drawing, label: str) -> list[Artist]:
    return [each for each in drawing.figure.get_children() if each.get_label() == label]


def line(drawing: Drawing, label: str) -> Line2D:
    (found,) = artists(drawing, label)
    assert isinstance(found, Line2D)
    return found


def words(drawing: Drawing, role: str) -> list[str]:
    return [each.text for each in drawing.words if each.role == role]


def same(colour: object, token: str) -> bool:
    return to_hex(colour).upper() == token  # type: ignore[arg-type]


# Lines


def test_lines_are_the_picture() -> None:
    shown = picture(days=90, benchmark="BTC")
    drawing = drawn(shown)
    for panel in shown.panels:
        for each in panel.lines:
            artist = line(drawing, each.key)
            for at, value in enumerate(each.values):
                assert value is not None
                assert artist.get_xdata()[at] == shown.dates[at].toordinal()
                assert artist.get_ydata()[at] == float(value)
    assert line(drawing, "cost").get_drawstyle() == "steps-post"
    assert line(drawing, "benchmark").is_dashed()
    assert not line(drawing, "value").is_dashed()
    assert words(drawing, "unit") == ["USD million"]


def test_a_line_is_one_artist_however_long_it_is() -> None:
    assert len(drawn(picture(days=3650)).figure.get_children()) < 70


def test_last_figures_stand_at_the_lines_ends() -> None:
    shown = picture(benchmark="BTC")
    ends = words(drawn(shown), "end")
    for each in shown.panels[0].lines:
        last = each.values[-1]
        assert last is not None
        assert f"{EN.money(last / 1_000_000)}  {each.name}" in ends
    assert len(ends) == 3, "the drawdown has none"


def test_a_last_figure_of_an_earlier_day_says_which() -> None:
    shown = picture(days=60, unknown=range(40, 60))
    value = shown.panels[0].lines[0].values[39]
    assert value is not None
    ends = words(drawn(shown), "end")
    assert f"{EN.money(value / 1_000_000)}  Value, {EN.date(shown.dates[39])}" in ends


def test_labels_are_pushed_apart() -> None:
    shown = picture(days=60)
    (value, cost), five = shown.panels[0].lines, (Decimal(5_000_000),) * 60
    even = (replace(value, values=five), replace(cost, values=five))
    drawing = drawn(replace(shown, panels=(replace(shown.panels[0], lines=even),)))
    one, other = sorted(each.y for each in drawing.words if each.role == "end")
    assert other - one == pytest.approx(15)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_colours_come_from_the_tokens(tokens: Tokens) -> None:
    drawing = drawn(
        picture(days=100, unknown=range(20, 30), stale=range(50, 60), benchmark="BTC"), tokens
    )
    assert same(drawing.figure.get_facecolor(), tokens.surface)
    assert same(line(drawing, "value").get_color(), tokens.series[0])
    assert same(line(drawing, "value: doubtful").get_color(), tokens.series[0])
    assert same(line(drawing, "benchmark").get_color(), tokens.series[1])
    assert same(line(drawing, "cost").get_color(), tokens.text3)
    assert same(line(drawing, "drawdown").get_color(), tokens.loss)
    assert same(line(drawing, "doubtful days").get_color(), tokens.warn_line)
    for label in ("purchases", "sales"):
        (markers,) = artists(drawing, label)
        assert isinstance(markers, PathCollection)
        assert same(markers.get_facecolor()[0], tokens.surface)
        assert same(markers.get_edgecolor()[0], tokens.text2)
    tones = {role: {e.colour for e in drawing.words if e.role == role} for role in ("tick", "day")}
    assert tones == {"tick": {tokens.text2}, "day": {tokens.text2}}
    for each in drawing.words:
        assert contrast(each.colour, tokens.surface) >= READABLE, each.text


def test_unknown_days_are_gaps_with_a_band_in_every_panel() -> None:
    shown = picture(days=60, unknown=[*range(10, 20), 30, 32])
    drawing = drawn(shown)
    for key in ("value", "drawdown"):
        ys = line(drawing, key).get_ydata()
        assert all(math.isnan(ys[at]) for at in (*range(10, 20), 30, 32))
        assert not any(math.isnan(ys[at]) for at in (9, 20, 29, 31, 33))
    first = shown.dates[0].toordinal()
    bands = artists(drawing, "unknown days")
    assert len(bands) == 2
    for band in bands:
        assert isinstance(band, PolyCollection)
        ends = [(path.vertices[:, 0].min(), path.vertices[:, 0].max()) for path in band.get_paths()]
        assert ends == [
            (first + 9.5, first + 19.5), (first + 29.5, first + 30.5), (first + 31.5, first + 32.5),
        ]  # fmt: skip
    assert list(line(drawing, "value: single days").get_xdata()) == [first + 31]
    assert words(drawing, "stretch") == ["no value"], "only the wide band has room for words"


def test_doubtful_days_are_dashed_and_marked_on_the_axis() -> None:
    drawing = drawn(picture(days=60, stale=range(30, 40)))
    sound, doubtful = (line(drawing, key).get_ydata() for key in ("value", "value: doubtful"))
    assert [at for at in range(60) if math.isnan(sound[at])] == list(range(30, 39))
    assert [at for at in range(60) if not math.isnan(doubtful[at])] == list(range(29, 40))
    assert line(drawing, "value: doubtful").is_dashed()
    assert words(drawing, "stretch") == ["stale price"]


def test_the_strip_of_doubtful_days_ends_where_the_axis_does() -> None:
    """Left of the first day it would cover the label of the axis."""
    drawing = drawn(picture(days=60, flags={0: ("move",), 30: ("move",), 59: ("move",)}))
    strip = line(drawing, "doubtful days")
    first, middle, last = (drawing.x_of(at) for at in (0, 30, 59))
    xs = [x for x in strip.get_xdata() if not math.isnan(x)]
    assert xs == [first, first + 0.5, middle - 0.5, middle + 0.5, last - 0.5, last]


def test_marks_stand_on_their_line_sized_by_amount() -> None:
    shown = picture()
    drawing = drawn(shown)
    cost = shown.panels[0].lines[1]
    for label, side in (("purchases", "in"), ("sales", "out")):
        (artist,) = artists(drawing, label)
        assert isinstance(artist, PathCollection)
        expected = [marker for marker in shown.panels[0].markers if marker.side == side]
        for (x, y), marker in zip(artist.get_offsets(), expected, strict=True):
            assert x == shown.dates[marker.at].toordinal()
            assert y == float(cost.values[marker.at] or 0)
        sizes, amounts = list(artist.get_sizes()), [marker.trades.value for marker in expected]
        assert sorted(range(len(sizes)), key=sizes.__getitem__) == sorted(
            range(len(amounts)), key=amounts.__getitem__
        )


def test_a_filled_line_has_an_area_for_each_stretch() -> None:
    drawing = drawn(picture(days=60, unknown=range(10, 20)))
    (area,) = artists(drawing, "drawdown: area")
    assert isinstance(area, PolyCollection)
    assert len(area.get_paths()) == 2
    assert words(drawing, "note") == ["Drawdown from peak, %"]
    assert len(words(drawing, "spot")) == 1


# Axes


def test_ticks_are_written_in_the_unit_of_the_axis() -> None:
    drawing = drawn(picture())
    assert words(drawing, "tick") == [
        *["0", "10", "20", "30", "40"],
        *["\u221220", "\u221210", "0"],
    ]
    assert words(drawn(picture(ChartKind.RETURNS, 40)), "unit") == ["%"]
    tenge = drawn(picture(currency="KZT"))
    assert words(tenge, "unit") == ["KZT billion"]


def test_a_small_panel_has_few_ticks() -> None:
    drawing = drawn(picture(), size=(900, 300), text_scale=2.0)
    for panel in drawing.panels:
        heights = [panel.axes.y_at(panel.y_of(tick)) for tick in panel.scale.ticks]
        assert all(other - one >= 24 for one, other in pairwise(heights))


def test_a_logarithmic_axis() -> None:
    shown = picture(ChartKind.PRICE, days=900, scope=BNB)
    drawing = drawn(shown, log=True)
    panel = drawing.panels[0]
    assert panel.y_of(Decimal(100)) == 2
    assert math.isnan(panel.y_of(Decimal(0)))
    assert [float(text.replace(",", "")) for text in words(drawing, "tick")] == [
        float(tick) for tick in panel.scale.ticks
    ]
    returns = drawn(picture(ChartKind.RETURNS), log=True)
    assert returns.panels[0].y_of(Decimal(100)) == 100, "may be below nought, so never logarithmic"


def test_months_are_named_and_january_is_the_year() -> None:
    assert words(drawn(picture()), "day") == [
        "Dec",
        "2026",
        *["Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"],
    ]
    assert words(drawn(picture(days=20)), "day")[0] == "1 Nov"
    assert words(drawn(picture(), formats=Formats("ru")), "day")[0] == "дек"


def test_day_labels_do_not_touch() -> None:
    for days in (2, 30, 90, 181, 366, 1100, 3660):
        for width in (384, 672, 1344, 2560):
            for scale in (1.0, 2.0):
                drawing = drawn(picture(days=days), size=(width, 384), text_scale=scale)
                boxes = [each.box for each in drawing.words if each.role == "day"]
                assert boxes
                assert all(one.right < other.left for one, other in pairwise(boxes)), (days, width)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [900, 2560])
@pytest.mark.usefixtures("long_names")
def test_all_words_stand_inside_the_figure_and_apart(
    language: str, scale: float, width: int
) -> None:
    formats = Formats(language)
    for kind in ChartKind:
        shown = picture_of(
            answers.answer(
                kind, 400, benchmark="BTC", scope=BNB if kind is ChartKind.PRICE else None,
                unknown=range(150, 200), flags=dict.fromkeys(range(220, 270), ("override",)),
                parts=8,
            ),
            formats,
        )  # fmt: skip
        drawing = drawn(
            shown, formats=formats, size=(width, 640), text_scale=scale, caption=shown.caption
        )
        assert drawing.words
        for each in drawing.words:
            box = each.box
            assert box.left >= 0, each.text
            assert box.bottom >= 0, each.text
            assert box.right <= width, each.text
            assert box.top <= 640, each.text
        for role in ("tick", "end", "day", "stretch", "spot", "note", "share", "cell", "caption"):
            boxes = [each.box.grown(-1) for each in drawing.words if each.role == role]
            for at, box in enumerate(boxes):
                assert not any(box.meets(other) for other in boxes[:at]), (kind, role)


def test_words_are_as_wide_as_they_are_drawn() -> None:
    figure = Figure(dpi=96)
    renderer = FigureCanvasAgg(figure).get_renderer()
    for text in ("36.35  In BTC", "36,35  Ақша BTC-ге салынса", "\u221227.55 % on 3 Mar 2026"):
        shown = Words(text, 0, 0, "#000000", 12)
        told = Text(0, 0, text, figure=figure, fontproperties=chart_font(12), parse_math=False)
        assert shown.width == pytest.approx(told.get_window_extent(renderer).width, abs=2.5)


def test_a_name_that_is_too_long_is_wrapped_and_ends_at_a_word() -> None:
    name = (
        "Halyk Bank safekeeping account number 00123456 of the second branch in the city of Astana"
    )
    shown = picture(ChartKind.RETURNS, 60, scope=Scope(account=name))
    figure, one, other = words(drawn(shown), "end")
    assert figure.startswith(("+", "\u2212"))
    assert name.startswith(one)
    assert other.endswith("…")
    assert name.removeprefix(one).strip().startswith(other[:-1])


# Sentences, captions, sizes


def test_too_few_days_give_a_sentence_instead_of_an_empty_frame() -> None:
    drawing = drawn(picture(days=20, unknown=range(19)))
    assert drawing.axes is None
    assert drawing.panels == ()
    assert words(drawing, "sentence") == [
        "A chart needs two days with a value. Prices are missing for: SOL."
    ]
    assert len(drawing.words) == 1
    assert drawing.index_at(100) is None
    assert drawing.marker_at(100, 100) is None
    assert drawing.left == drawing.right == drawing.top == drawing.bottom == 0


def test_a_caption_stands_below_and_is_wrapped() -> None:
    shown = picture()
    wide = drawn(shown, caption=shown.caption)
    assert words(wide, "caption") == [shown.caption]
    narrow = drawn(shown, size=(420, 400), caption=shown.caption)
    assert " ".join(reversed(words(narrow, "caption"))) == shown.caption
    assert narrow.bottom < 400 - 2 * 12


def test_a_new_size_is_fitted() -> None:
    shown = picture()
    drawing = drawn(shown, size=(600, 400))
    count = len(drawing.figure.get_children())
    drawing.figure.set_size_inches(15, 7)
    drawing.place()
    fresh = drawn(shown, size=(1440, 672))
    assert [(each.text, each.x, each.y) for each in drawing.words] == [
        (each.text, each.x, each.y) for each in fresh.words
    ]
    assert drawing.panel_box(1) == fresh.panel_box(1)
    assert len(fresh.figure.get_children()) == len(drawing.figure.get_children()) >= count


# Where things stand


def test_places_are_pixels_from_the_upper_left_corner() -> None:
    shown = picture(benchmark="BTC")
    for dpi in (96, 192):
        figure = Figure(figsize=(10, 6), dpi=dpi)
        FigureCanvasAgg(figure)
        drawing = draw(figure, shown, LIGHT, EN)
        assert drawing.index_at(drawing.left) == 0
        assert drawing.index_at(drawing.right) == 365
        assert drawing.index_at(0) == 0
        assert drawing.index_at(960) == 365
        for at in (0, 100, 365):
            value = shown.panels[0].lines[0].values[at]
            x, y = drawing.place_of(0, at, drawing.panels[0].y_of(value))
            assert drawing.index_at(x) == at
            left, top, right, bottom = drawing.panel_box(0)
            assert left <= x <= right
            assert top <= y <= bottom
            assert drawing.axes is not None
            pixel = drawing.axes.transData.transform((drawing.x_of(at), float(value or 0)))
            assert tuple(pixel) == pytest.approx((x * dpi / 96, (576 - y) * dpi / 96))
            assert drawing.day_at(drawing.x_of(at)) == at
        assert drawing.panel_box(0)[3] < drawing.panel_box(1)[1]
        assert drawing.bottom == drawing.panel_box(1)[3]


def test_the_crosshair_marks_what_is_known_in_each_panel() -> None:
    shown = picture(days=60, unknown=[30], benchmark="BTC")
    drawing = drawn(shown)
    tones = [(number, tone) for number, _y, tone in drawing.crosshair_points(10)]
    assert tones == [(0, "series:0"), (0, "text3"), (0, "series:1"), (1, "loss")]
    assert [tone for _number, _y, tone in drawing.crosshair_points(30)] == ["text3", "series:1"]
    value = shown.panels[0].lines[0].values[10]
    assert drawing.crosshair_points(10)[0][1] == float(value or 0)


def test_the_nearest_mark_is_found() -> None:
    shown = picture()
    drawing = drawn(shown)
    cost = shown.panels[0].lines[1]
    for marker in shown.panels[0].markers:
        x, y = drawing.place_of(0, marker.at, drawing.panels[0].y_of(cost.values[marker.at]))
        assert drawing.marker_at(x + 3, y - 4) is marker
    assert drawing.marker_at(drawing.left, drawing.top) is None


# Shares


def test_shares_fill_the_panel_and_are_named_where_they_fit() -> None:
    shown = picture(ChartKind.ALLOCATION, unknown=range(200, 210), parts=8)
    drawing = drawn(shown)
    shares = drawing.panels[0].shares
    assert shares.tops[-1, 0] == pytest.approx(1)
    assert math.isnan(shares.tops[-1, 205])
    inside, ends = words(drawing, "share"), words(drawing, "end")
    assert {"BNB", "BTC", "ETH"} <= set(inside)
    assert len(ends) == 6
    for share in shown.panels[0].shares:
        figure = EN.weight(share.values[-1])
        assert (figure if share.name in inside else f"{figure}  {share.name}") in ends
    (area,) = artists(drawing, "part:BNB")
    assert isinstance(area, PolyCollection)
    assert len(area.get_paths()) == 2
    for each in drawing.words:
        if each.role == "share":
            box = drawing.axes
            assert box is not None
            assert box.box.left <= each.box.left <= each.box.right <= box.box.right


# The heat map


def heat(tokens: Tokens = LIGHT, **more: object) -> Drawing:
    shown = picture(ChartKind.MONTHS, 900, unknown=range(300, 400))
    return drawn(shown, tokens, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_cells_have_the_colour_of_their_return_and_text_reads_on_it(tokens: Tokens) -> None:
    drawing = heat(tokens)
    (cells,) = artists(drawing, "cells")
    assert isinstance(cells, PolyCollection)
    known = [cell for cell in drawing.picture.cells if cell.value is not None]
    colours = [to_hex(colour) for colour in cells.get_facecolor()]
    for cell, colour in zip(known, colours, strict=True):
        assert contrast(tokens.text_strong, colour.upper()) >= READABLE
        red, _green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        assert cell.value is not None
        assert (red > blue) is (cell.value < 0), (cell, colour)
    texts = [each for each in drawing.words if each.role == "cell"]
    assert [each.text for each in texts] == [EN.percent(cell.value) for cell in known]
    assert {each.colour for each in texts} == {tokens.text_strong}
    assert artists(drawing, "hatch")
    assert words(drawing, "legend") == ["Part of the month or year", "Unknown"]


def test_cells_are_found_where_they_stand() -> None:
    drawing = heat()
    assert drawing.axes is None
    for at, cell in enumerate(drawing.picture.cells):
        left, top, right, bottom = drawing.cell_box(at)
        assert drawing.cell_at((left + right) / 2, (top + bottom) / 2) is cell
    assert drawing.cell_at(1, 1) is None
    columns = {cell.month: drawing.cell_box(at)[0] for at, cell in enumerate(drawing.picture.cells)}
    assert sorted(columns, key=columns.__getitem__) == [*range(1, 13), 0]


def test_narrow_cells_lose_decimals_before_they_overlap() -> None:
    wide, narrow = heat(), heat(size=(700, 500), text_scale=2.0)
    assert all("." in text for text in words(wide, "cell"))
    assert not any("." in text for text in words(narrow, "cell"))
    for each, at in zip(
        (e for e in narrow.words if e.role == "cell"),
        (at for at, cell in enumerate(narrow.picture.cells) if cell.value is not None),
        strict=True,
    ):
        left, _top, right, _bottom = narrow.cell_box(at)
        assert left <= each.box.left <= each.box.right <= right


def test_many_years_keep_their_rows_inside() -> None:
    cells = tuple(
        Cell(year, month, Decimal("0.0123")) for year in range(1980, 2027) for month in range(1, 13)
    )
    drawing = drawn(replace(picture(ChartKind.MONTHS, 90), cells=cells), size=(900, 300))
    bottoms = [drawing.cell_box(at)[3] for at in range(len(cells))]
    assert max(bottoms) <= 300
    assert words(drawing, "cell") == []


# Files


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
@pytest.mark.parametrize("shown", [ChartKind.VALUE, ChartKind.MONTHS, ChartKind.ALLOCATION])
def test_a_picture_is_the_same_file_each_time(tmp_path: Path, kind: str, shown: ChartKind) -> None:
    answer = replace(
        answers.answer(shown, 90, unknown=[30], stale=[40, 41], benchmark="BTC"),
        fund="Fund <b>x</b> $y$ & Co",
    )
    one, other = tmp_path / f"one.{kind}", tmp_path / f"other.{kind}"
    for path in (one, other):
        assert save(picture_of(answer, EN), path, LIGHT, EN) == path
    assert one.read_bytes() == other.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"one.{kind}", f"other.{kind}"]


def test_a_png_has_the_asked_size_twice_over(tmp_path: Path) -> None:
    path = save(picture(), tmp_path / "a.png", DARK, EN, (600, 400))
    assert int.from_bytes(path.read_bytes()[16:20]) == 1200
    assert int.from_bytes(path.read_bytes()[20:24]) == 800


def test_text_of_a_pdf_can_be_found(tmp_path: Path) -> None:
    formats = Formats("ru")
    shown = picture_of(answers.answer(days=90, benchmark="BTC"), formats)
    path = save(shown, tmp_path / "a.pdf", LIGHT, formats)
    text = PdfReader(path).pages[0].extract_text()
    for part in ("Alem Crypto Fund", "Value", "USD million", "ноя"):
        assert part in text


def test_other_endings_and_folders_are_refused(tmp_path: Path) -> None:
    for name in ("chart.gif", "chart", "none/chart.png"):
        with pytest.raises(DiskProblem):
            save(picture(days=9), tmp_path / name, LIGHT, EN)
    assert list(tmp_path.iterdir()) == []
