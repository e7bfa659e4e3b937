"""Pictures as data: lines, shares, cells, marks, stretches, sentences, and the data behind them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from alem_desktop.core.money import round_money
from alem_desktop.core.positions import Figures
from alem_desktop.core.series import Scope
from alem_desktop.drawing.formats import Formats
from alem_desktop.drawing.picture import (
    Dash,
    DataColumn,
    Line,
    Measure,
    Panel,
    Picture,
    Stretch,
    Why,
)
from alem_desktop.drawing.pictures import picture_of
from alem_desktop.services.charting import ChartAnswer, ChartKind, MonthReturn
from tests.drawing import answers

pytestmark = pytest.mark.usefixtures("qapp")

EN = Formats("en")
BNB = Scope(asset="BNB")


def picture(kind: ChartKind = ChartKind.VALUE, days: int = 366, **more: object) -> Picture:
    return picture_of(answers.answer(kind, days, **more), EN)  # type: ignore[arg-type]


def line(panel: Panel, key: str) -> Line:
    return next(each for each in panel.lines if each.key == key)


def column(shown: Picture, key: str) -> DataColumn:
    return next(each for each in shown.columns if each.key == key)


@pytest.mark.parametrize("kind", list(ChartKind))
def test_every_kind_has_a_picture_with_the_data_behind_it(kind: ChartKind) -> None:
    shown = picture(kind, benchmark="BTC", scope=BNB if kind is ChartKind.PRICE else None)
    assert shown.kind == kind.value
    assert shown.title
    assert shown.sentence == ""
    assert shown.panels or shown.cells
    assert shown.rows == (len(shown.cells) or 366)
    for each in shown.columns:
        each.value(0), each.value(shown.rows - 1)
    assert shown.caption.startswith("Alem Crypto Fund")
    assert shown.caption.count("20 Nov 2026") == 1
    assert ", USD" in shown.caption


@pytest.mark.parametrize("kind", list(ChartKind))
def test_nothing_held_is_a_sentence(kind: ChartKind) -> None:
    shown = picture(kind, days=0, benchmark="BTC")
    assert shown.sentence
    assert shown.caption == "Alem Crypto Fund"
    assert shown.rows == 0


# Value


def test_value_and_cost_are_drawn_exact_and_read_as_printed() -> None:
    answer = answers.answer(days=40)
    panel = picture_of(answer, EN).panels[0]
    value, cost = line(panel, "value"), line(panel, "cost")
    assert [each.key for each in panel.lines] == ["value", "cost"]
    assert value.values == tuple(day.market_value for day in answer.series.days)
    assert cost.values == tuple(day.cost_basis for day in answer.series.days)
    assert (value.tone, value.width, value.dash) == ("series:0", 1.75, Dash.SOLID)
    assert (cost.tone, cost.width, cost.stepped) == ("text3", 1.2, True)
    exact = value.values[7]
    assert exact is not None
    assert value.figure(7) == round_money(exact) != exact
    assert (panel.unit, panel.weight, panel.from_zero, panel.may_be_log) == ("USD", 3, True, True)


def test_printed_sums_are_asked_for_only_when_they_are_read() -> None:
    answer = answers.answer(days=40)
    asked: list[int] = []

    def printed(at: int) -> Figures:
        asked.append(at)
        return answer.series.printed(at)

    shown = picture_of(replace(answer, series=replace(answer.series, printed=printed)), EN)
    assert asked == []
    gain = column(shown, "gain").on_screen(39)
    value, cost = (line(shown.panels[0], key).figure(39) for key in ("value", "cost"))
    assert value is not None
    assert cost is not None
    assert gain == value - cost
    assert asked == [39, 39, 39]


def test_files_are_of_exact_figures_and_the_table_of_printed_ones() -> None:
    answer = answers.answer(days=40)
    shown = picture_of(answer, EN)
    for key, figure in (
        ("value", answer.series.days[39].market_value),
        ("cost", answer.series.days[39].cost_basis),
    ):
        assert column(shown, key).value(39) == figure
    assert column(shown, "value").on_screen(39) == answer.series.printed(39).market_value


def test_a_benchmark_is_dashed_in_the_second_colour() -> None:
    panel = picture(benchmark="BTC").panels[0]
    other = line(panel, "benchmark")
    assert other.name == "In BTC"
    assert (other.tone, other.width, other.dash) == ("series:1", 1.2, Dash.DASHED)
    assert "benchmark" not in [each.key for each in picture().panels[0].lines]


def test_what_was_bought_and_sold_stands_on_the_cost_step() -> None:
    answer = answers.answer()
    panel = picture_of(answer, EN).panels[0]
    assert [marker.trades for marker in panel.markers] == list(answer.trades)
    assert {marker.side for marker in panel.markers} == {"in", "out"}
    assert {marker.on for marker in panel.markers} == {"cost"}
    for marker in panel.markers:
        assert answer.series.days[marker.at].date == marker.trades.date
        assert (marker.side == "in") is marker.trades.is_purchase


def test_trades_before_the_first_day_have_no_mark() -> None:
    answer = answers.answer()
    series = replace(answer.series, days=answer.series.days[100:])
    shown = picture_of(replace(answer, series=series, returns=answer.returns[100:]), EN)
    first = answer.series.days[100].date
    later = [trades for trades in answer.trades if trades.date >= first]
    assert [marker.trades for marker in shown.panels[0].markers] == later


def test_the_drawdown_tells_its_deepest_day() -> None:
    answer = answers.answer()
    value, drawdown = picture_of(answer, EN).panels
    assert (value.weight, drawdown.weight) == (3, 1)
    assert drawdown.note == "Drawdown from peak, %"
    fall = line(drawdown, "drawdown")
    assert (fall.tone, fall.width, fall.filled, fall.labelled) == ("loss", 1.0, True, False)
    (spot,) = drawdown.spots
    lowest = min(value for value in fall.values if value is not None)
    assert fall.values[spot.at] == lowest
    percent = EN.percent(lowest)
    assert spot.text == f"{percent}\u00a0% on {EN.date(answer.series.days[spot.at].date)}"


def test_without_a_known_return_there_is_no_drawdown() -> None:
    answer = answers.answer(days=40)
    unknown = tuple(replace(day, index=None, drawdown=None) for day in answer.returns)
    assert len(picture_of(replace(answer, returns=unknown), EN).panels) == 1


def test_without_cost_the_marks_stand_on_the_value() -> None:
    answer = answers.answer(days=40, currency="KZT")
    days = tuple(day._replace(cost_basis=None) for day in answer.series.days)
    panel = picture_of(replace(answer, series=replace(answer.series, days=days)), EN).panels[0]
    assert [each.key for each in panel.lines] == ["value"]
    assert {marker.on for marker in panel.markers} == {"value"}


def test_unknown_and_doubtful_days_are_told_apart() -> None:
    flags = dict.fromkeys(range(50, 53), ("override",)) | {55: ("move", "stale")}
    shown = picture(days=60, unknown=[*range(10, 20), 30, 32], stale=range(40, 45), flags=flags)
    assert shown.stretches == (
        Stretch(10, 19, Why.UNKNOWN, "no value"),
        Stretch(30, 30, Why.UNKNOWN, "no value"),
        Stretch(32, 32, Why.UNKNOWN, "no value"),
        Stretch(40, 44, Why.DOUBTFUL, "stale price"),
        Stretch(50, 52, Why.DOUBTFUL, "price set by hand"),
        Stretch(55, 55, Why.DOUBTFUL, "doubtful price"),
    )
    value = line(shown.panels[0], "value")
    assert [at for at in range(60) if value.values[at] is None] == [*range(10, 20), 30, 32]
    assert [at for at in range(60) if value.doubtful[at]] == [*range(40, 45), 50, 51, 52, 55]
    assert shown.remark(10) == "No price: SOL"
    assert shown.remark(40) == "Prices: stale"
    assert shown.remark(52) == "Prices: set by hand"
    assert shown.remark(0) == ""
    assert column(shown, "remark").value(0) is None


def test_a_missing_rate_is_told() -> None:
    answer = answers.answer(days=4, currency="KZT")
    days = tuple(day._replace(market_value=None) for day in answer.series.days)
    shown = picture_of(replace(answer, series=replace(answer.series, days=days)), EN)
    assert shown.remark(2) == "No KZT rate"
    assert shown.sentence == "A chart needs two days with a value. The KZT rate is missing."


def test_too_few_days_are_a_sentence() -> None:
    prices = picture(days=20, unknown=range(19))
    assert prices.sentence == "A chart needs two days with a value. Prices are missing for: SOL."
    assert picture(days=1).sentence == "A chart needs two days with a value."
    assert picture(days=0).sentence == "Nothing was held in this period."
    assert picture(days=2).sentence == ""


def test_the_data_of_a_value_picture() -> None:
    answer = answers.answer(days=90, benchmark="BTC")
    shown = picture_of(answer, EN)
    assert [(each.key, each.unit) for each in shown.columns] == [
        ("date", ""), ("value", "USD"), ("cost", "USD"), ("gain", "USD"), ("benchmark", "USD"),
        ("drawdown", "fraction"), ("bought", "USD"), ("sold", "USD"), ("remark", ""),
    ]  # fmt: skip
    purchase = next(trades for trades in answer.trades if trades.is_purchase)
    at = (purchase.date - shown.dates[0]).days
    assert column(shown, "date").value(at) == purchase.date
    assert column(shown, "bought").value(at) == purchase.value
    assert column(shown, "bought").value(at + 1) is None
    assert column(shown, "cost").value(at) == answer.series.printed(at).cost_basis


def test_the_caption_says_what_of_the_fund_it_is() -> None:
    scope = Scope("Cold vault · 3 of 5", "BNB")
    assert picture(days=3, scope=scope).caption == (
        "Alem Crypto Fund, Cold vault · 3 of 5, BNB. Value and cost at the end of each day, "
        "18 Nov 2026 to 20 Nov 2026, USD"
    )


# Price


def test_a_price_has_its_own_gaps_doubts_and_marks() -> None:
    shown = picture(ChartKind.PRICE, 90, scope=BNB, unknown=range(10, 15), stale=[40])
    (panel,) = shown.panels
    assert panel.unit == "USD per BNB"
    assert (panel.measure, panel.from_zero, panel.may_be_log) == (Measure.PRICE, False, True)
    price, cost = line(panel, "price"), line(panel, "average_cost")
    assert price.values[10:15] == (None,) * 5
    assert [at for at in range(90) if price.doubtful[at]] == [40]
    assert (cost.tone, cost.stepped) == ("text3", True)
    assert {marker.on for marker in panel.markers} == {"price"}
    assert [each.label for each in shown.stretches] == ["no price", "stale price"]
    assert shown.title == "Price of BNB"
    assert shown.remark(12) == "No price: BNB"
    assert shown.remark(40) == "Prices: stale"


def test_too_few_prices_are_a_sentence() -> None:
    shown = picture(ChartKind.PRICE, 9, scope=BNB, unknown=range(8))
    assert shown.sentence == "A chart needs two days with a price of BNB."


# Allocation


def test_shares_are_parts_of_each_known_day() -> None:
    answer = answers.answer(ChartKind.ALLOCATION, 200, unknown=range(50, 60))
    shown = picture_of(answer, EN)
    shares = shown.panels[0].shares
    assert [share.name for share in shares] == ["BNB", "BTC", "ETH", "SOL"]
    assert [share.tone for share in shares] == [f"series:{number}" for number in range(4)]
    for at in range(200):
        values = [share.values[at] for share in shares]
        if 50 <= at < 60:
            assert values == [None] * 4
        else:
            assert sum(value for value in values if value is not None) == pytest.approx(Decimal(1))
    assert [bar.name for bar in shown.bars] == ["BNB", "BTC", "ETH", "SOL"]
    assert answer.allocation is not None
    assert shown.bars[0].amount == answer.allocation.parts[0].values[-1]
    assert column(shown, "amount:ETH").value(199) == answer.allocation.parts[2].values[199]
    share = column(shown, "share:ETH").value(199)
    assert isinstance(share, Decimal)
    assert share == pytest.approx(shares[2].values[199])


def test_more_parts_than_colours_are_one_together() -> None:
    answer = answers.answer(ChartKind.ALLOCATION, 366, parts=8)
    shown = picture_of(answer, EN)
    shares = shown.panels[0].shares
    assert [share.name for share in shares] == ["BNB", "BTC", "ETH", "SOL", "TON", "Other"]
    assert shares[-1].tone == "text3"
    assert answer.allocation is not None
    rest = [part.values[-1] for part in answer.allocation.parts[5:]]
    whole = [part.values[-1] for part in answer.allocation.parts]
    expected = sum(v for v in rest if v is not None) / sum(v for v in whole if v is not None)
    assert shares[-1].values[-1] == pytest.approx(expected)
    assert len(shown.bars) == 8
    assert {bar.tone for bar in shown.bars[5:]} == {"text3"}


def test_what_was_large_once_keeps_a_colour_of_its_own() -> None:
    answer = answers.answer(ChartKind.ALLOCATION, 366, parts=8)
    assert answer.allocation is not None
    *others, last = answer.allocation.parts
    sold = replace(last, values=(*(Decimal(10**9),) * 300, *(Decimal(0),) * 66))
    allocation = replace(answer.allocation, parts=(*others, sold))
    shown = picture_of(replace(answer, allocation=allocation), EN)
    assert sold.name in [share.name for share in shown.panels[0].shares]
    assert sold.name not in [bar.name for bar in shown.bars]


# Returns, drawdown, gains


def test_returns_are_told_since_the_opening() -> None:
    answer = answers.answer(ChartKind.RETURNS, benchmark="BTC", stale=[9])
    (panel,) = picture_of(answer, EN).panels
    own, other = line(panel, "return"), line(panel, "benchmark")
    assert own.values[0] == 0
    last = answer.returns[-1].index
    assert last is not None
    assert own.values[-1] == last - 1
    assert (own.name, own.tone, own.measure) == ("Fund", "series:0", Measure.PERCENT)
    assert (other.name, other.tone, other.dash) == ("BTC", "series:1", Dash.DASHED)
    assert own.doubtful[9]
    assert (panel.unit, panel.from_zero, panel.may_be_log) == ("%", True, False)


def test_an_account_is_named_at_the_end_of_its_line() -> None:
    scope = Scope(account="Cold vault · 3 of 5")
    (panel,) = picture(ChartKind.RETURNS, scope=scope).panels
    assert panel.lines[0].name == "Cold vault · 3 of 5"


def test_a_drawdown_stands_beside_the_benchmarks() -> None:
    (panel,) = picture(ChartKind.DRAWDOWN, benchmark="BTC").panels
    own, other = panel.lines
    assert (own.tone, own.filled, own.labelled) == ("loss", True, True)
    assert (other.dash, other.filled) == (Dash.DASHED, False)
    assert len(panel.spots) == 1
    assert panel.below


def test_values_without_returns_say_what_is_missing() -> None:
    answer = answers.answer(ChartKind.RETURNS, 40)
    unknown = tuple(replace(day, index=None, drawdown=None) for day in answer.returns)
    shown = picture_of(replace(answer, returns=unknown), EN)
    assert shown.sentence == "A return needs two days with a value, and every flow between them."


def test_gains_add_up() -> None:
    answer = answers.answer(ChartKind.GAINS, unknown=[200])
    shown = picture_of(answer, EN)
    (panel,) = shown.panels
    together, realised, unrealised = panel.lines
    assert realised.stepped
    assert together.values[200] is None
    assert realised.values[200] is not None
    for at in (0, 100, 365):
        parts = [each.values[at] for each in (realised, unrealised)]
        assert together.values[at] == sum(part for part in parts if part is not None)
    assert column(shown, "total").value(100) == together.values[100]


def test_no_gain_in_a_currency_without_cost() -> None:
    answer = answers.answer(ChartKind.GAINS, 9, currency="KZT")
    assert answer.gains is not None
    nothing = (None,) * 9
    shown = picture_of(
        replace(
            answer,
            series=replace(answer.series, lacks_cost=True),
            gains=replace(answer.gains, realised=nothing, unrealised=nothing),
        ),
        EN,
    )
    assert shown.sentence == "Cost is not kept in KZT, so there is no gain in it."


# Months


def months(*some: MonthReturn) -> ChartAnswer:
    return replace(answers.answer(ChartKind.MONTHS, 90), months=some)


def test_months_come_in_order_with_their_year_last() -> None:
    shown = picture_of(
        months(
            MonthReturn(2026, 0, Decimal("0.1"), False),
            MonthReturn(2025, 12, Decimal("-0.02"), True),
            MonthReturn(2026, 1, None, True),
            MonthReturn(2026, 2, Decimal("0.03"), False),
        ),
        EN,
    )
    assert [(cell.year, cell.month) for cell in shown.cells] == [
        (2025, 12), (2026, 1), (2026, 2), (2026, 0),
    ]  # fmt: skip
    assert [cell.partial for cell in shown.cells] == [False, False, True, True]
    assert shown.cells[1].tip == "A value or a flow of this time is missing."
    assert [column(shown, "period").value(at) for at in range(4)] == [
        "2025-12", "2026-01", "2026-02", "2026",
    ]  # fmt: skip
    assert [column(shown, "return").value(at) for at in range(2)] == [Decimal("-0.02"), None]
    assert column(shown, "remark").value(2) == "Part of the month or year"
    assert shown.panels == ()


def test_no_known_month_is_a_sentence() -> None:
    shown = picture_of(months(MonthReturn(2026, 1, None, True)), EN)
    assert shown.sentence == "A return needs two days with a value, and every flow between them."


def test_dates_have_no_gaps() -> None:
    shown = picture(days=366)
    assert shown.dates[0] == date(2025, 11, 20)
    assert shown.dates[-1] == date(2026, 11, 20)
    assert len(set(shown.dates)) == 366
