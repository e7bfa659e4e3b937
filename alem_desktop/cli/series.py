"""Commands that answer day by day: series, and the pictures of it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from alem_desktop.cli.answers import add_known_at, add_period, known_at_of, period_of
from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.output import amount, head_of, message, print_json, print_path, table
from alem_desktop.cli.signing import acting
from alem_desktop.core.calendar import iso
from alem_desktop.core.money import round_money
from alem_desktop.core.series import (
    Links,
    ReturnDay,
    Scope,
    SeriesDay,
    ValueSeries,
    return_days,
)
from alem_desktop.drawing.formats import Formats
from alem_desktop.services import auditing, charting, portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.charting import ChartAnswer, ChartKind, ChartQuery
from alem_desktop.services.outputs import check_target, replacing

PICTURES = (".png", ".svg", ".pdf")


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add series and chart."""
    series = commands.add_parser(
        "series", parents=[common], help="value, cost, flows and returns, one row a day"
    )
    series.add_argument("book", type=Path, metavar="BOOK")
    add_period(series, required=True)
    add_known_at(series)
    add_scope(series)
    series.set_defaults(run=run_series)

    chart = commands.add_parser("chart", parents=[common], help="a picture of the charts tab")
    chart.add_argument("book", type=Path, metavar="BOOK")
    chart.add_argument("--kind", required=True, choices=tuple(ChartKind))
    chart.add_argument("--out", required=True, type=Path, metavar="FILE.png|svg|pdf")
    add_period(chart)
    add_scope(chart)
    chart.add_argument("--benchmark", metavar="CODE", help="an asset to hold it against, as BTC")
    chart.add_argument("--log", action="store_true", help="a log scale, where there may be one")
    chart.add_argument("--dark", action="store_true", help="the colours of the dark theme")
    chart.add_argument("--language", default="en", choices=("en", "ru", "kk"))
    chart.add_argument("--data", type=Path, metavar="FILE.csv", help="its figures as well")
    chart.set_defaults(run=run_chart)


def add_scope(parser: ArgumentParser) -> None:
    """Add what of the book is asked about, and in which currency."""
    parser.add_argument("--account", metavar="NAME", help="of one account (default: the fund)")
    parser.add_argument("--asset", metavar="CODE", help="of one asset (default: all)")
    parser.add_argument("--currency", metavar="CODE", help="any priced one (default: functional)")


def scope_of(asked: Namespace) -> Scope:
    """What of the book is asked about."""
    return Scope(asked.account, asked.asset.upper() if asked.asset else None)


def currency_of(book: Book, asked: Namespace) -> str:
    """The currency that is asked for."""
    return (asked.currency or book.info.functional_currency).upper()


def run_series(asked: Namespace) -> int:
    """One row a day, from the day that opens the period to the last."""
    with opened(asked.book) as book:
        start, end = period_of(asked)
        assert start is not None
        assert end is not None
        scope, currency = scope_of(asked), currency_of(book, asked)
        known_at = known_at_of(book, asked)
        charting.check_query(book, ChartQuery(ChartKind.VALUE, start, end, currency, scope))
        with portfolio.daily_book(book, start, end, known_at) as (kept, _first, head):
            series = kept.series(scope, currency, start, end)
        returns = return_days(series.days)
        if asked.json:
            point = iso(book.calendar.valuation_point(end))
            print_json(
                {
                    **head_of(book, head),
                    "as_of": point,
                    "valuation_point": point,
                    "known_at": known_at,
                    "from": start.isoformat(),
                    "to": end.isoformat(),
                    "account": scope.account,
                    "asset": scope.asset,
                    "currency": currency,
                    "index_reason": _broken(series),
                    "days": [
                        _day(day, earned) for day, earned in zip(series.days, returns, strict=True)
                    ],
                }
            )
            return 0
        formats = Formats("en")
        rows = [
            _row(day, earned, formats) for day, earned in zip(series.days, returns, strict=True)
        ]
    headers = ("date", f"value {currency}", f"cost {currency}", "inflow", "outflow", "return %",
               "index", "drawdown %", "remark")  # fmt: skip
    print(table(headers, rows, right=(1, 2, 3, 4, 5, 6, 7)))
    why = _broken(series)
    if why is not None:
        print(f"The index ends: {why}")
    return 0


def _broken(series: ValueSeries) -> str | None:
    """Why the return index is unknown from a day on."""
    links = Links()
    for day in series.days:
        links.follow(day)
    if links.broken is None:
        return None
    if not links.broken.fields["invested"]:
        return f"What moved by {links.broken.fields['end']} has no known value."
    return str(links.broken)


def _day(day: SeriesDay, earned: ReturnDay) -> dict[str, Any]:
    return {
        "date": day.date.isoformat(),
        "market_value": amount(day.market_value),
        "cost_basis": amount(day.cost_basis),
        "inflow": amount(day.inflow),
        "outflow": amount(day.outflow),
        "return": amount(earned.simple_return),
        "index": amount(earned.index),
        "drawdown": amount(earned.drawdown),
        "unpriced": list(day.unpriced),
        "price_flags": list(day.flags),
    }


def _row(day: SeriesDay, earned: ReturnDay, formats: Formats) -> tuple[str, ...]:
    remark = ", ".join(day.flags)
    if day.unpriced:
        remark = f"no price: {', '.join(day.unpriced)}"
    money = [
        "" if value is None else formats.money(round_money(value))
        for value in (day.market_value, day.cost_basis, day.inflow, day.outflow)
    ]
    return (
        day.date.isoformat(),
        *money,
        formats.percent(earned.simple_return),
        "" if earned.index is None else f"{earned.index:.6f}",
        formats.percent(earned.drawdown),
        remark,
    )


def run_chart(asked: Namespace) -> int:
    """Draw a chart to a file, and its figures to another where they are asked for."""
    check_target(asked.out, PICTURES)
    if asked.data is not None:
        check_target(asked.data, (".csv",))
    with acting(asked) as book:
        auditing.check_may_export(book, asked.user)
        start, end = period_of(asked)
        end = end or portfolio.as_of(book, None).date
        query = ChartQuery(
            ChartKind(asked.kind),
            start,
            end,
            currency_of(book, asked),
            scope_of(asked),
            asked.benchmark.upper() if asked.benchmark else None,
        )
        answer = charting.chart(book, query)
        for path in draw(answer, asked.out, asked.data, asked.language, asked.log, asked.dark):
            auditing.note_export(book, asked.user, "chart", path)
        if asked.json:
            point = iso(book.calendar.valuation_point(end))
            at = {"as_of": point, "valuation_point": point, "known_at": None}
            print_json({**head_of(book, answer.head), **at, **_told(answer, end), **_files(asked)})
        else:
            print_path(asked.out)
            if asked.data is not None:
                print_path(asked.data)
    return 0


def draw(
    answer: ChartAnswer,
    out: Path,
    data: Path | None = None,
    language: str = "en",
    log: bool = False,
    dark: bool = False,
) -> Iterator[Path]:
    """Draw a chart to a file, and write its figures to another; each as it is done."""
    from alem_desktop.drawing.headless import application, speaking
    from alem_desktop.drawing.picture_csv import csv_text
    from alem_desktop.drawing.pictures import picture_of
    from alem_desktop.drawing.plotting import save
    from alem_desktop.drawing.tokens import DARK, LIGHT

    application()
    with speaking(language):
        formats = Formats(language)
        picture = picture_of(answer, formats)
        if picture.sentence:
            message(picture.sentence)
        save(picture, out, DARK if dark else LIGHT, formats, log=log)
        yield out
        if data is not None:
            with replacing(data) as file:
                file.write_text(csv_text(picture), encoding="utf-8", newline="")
            yield data


def _files(asked: Namespace) -> dict[str, Any]:
    data = {} if asked.data is None else {"data": str(asked.data)}
    return {"file": str(asked.out), **data}


def _told(answer: ChartAnswer, end: date) -> dict[str, Any]:
    query, days = answer.query, answer.series.days
    last = days[-1] if days else None
    return {
        "kind": query.kind.value,
        "currency": query.currency,
        "account": query.scope.account,
        "asset": query.scope.asset,
        "benchmark": query.benchmark,
        "from": days[0].date.isoformat() if days else None,
        "to": end.isoformat(),
        "market_value": amount(last.market_value if last else None),
        "cost_basis": amount(last.cost_basis if last else None),
    }
