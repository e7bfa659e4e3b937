"""`series` and `chart`: to the letter of the contract, and refused in one line."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.services import portfolio
from alem_desktop.services.book import Book
from alem_desktop.services.charting import ChartKind
from tests.conftest import Cli

PERIOD = ("--from", "2024-03-01", "--to", "2024-03-06")
DAY = ["date", "market_value", "cost_basis", "inflow", "outflow", "return", "index", "drawdown"]


def test_series_answers_one_row_a_day(book: Book, cli: Cli) -> None:
    answer = cli("series", book.path, *PERIOD, "--json").json
    assert list(answer)[:6] == [
        "book", "fund", "sequence", "fingerprint", "functional_currency", "presentation_currency",
    ]  # fmt: skip
    assert (answer["from"], answer["to"], answer["known_at"]) == ("2024-03-01", "2024-03-06", None)
    days = answer["days"]
    assert [day["date"] for day in days] == [f"2024-03-0{n}" for n in range(1, 7)]
    assert list(days[0])[: len(DAY)] == DAY
    totals = portfolio.holdings(book, book.calendar.parse_as_of("2024-03-06")).totals
    assert Decimal(days[-1]["market_value"]) == totals.functional.market_value
    assert days[0]["return"] is None
    assert days[0]["index"] == "1"


def test_series_is_told_in_any_currency_and_of_a_part(book: Book, cli: Cli) -> None:
    whole = json.loads(cli("series", book.path, *PERIOD, "--currency", "kzt", "--json").out)
    assert whole["currency"] == "KZT"
    last = whole["days"][-1]
    totals = portfolio.holdings(book, book.calendar.parse_as_of("2024-03-06")).totals
    assert Decimal(last["market_value"]) == totals.presentation.market_value
    assert Decimal(last["cost_basis"]) == totals.presentation.cost_basis
    part = json.loads(
        cli("series", book.path, *PERIOD, "--account", "Vault", "--asset", "btc", "--json").out
    )
    assert Decimal(part["days"][-1]["market_value"]) == Decimal("0.5") * Decimal("66074.04")


def test_series_as_known_before_is_what_was_known(book: Book, cli: Cli) -> None:
    now = cli("series", book.path, *PERIOD, "--json").json
    before = now["sequence"]
    cli("reverse", book.path, "S-1", "--reason", "wrong")
    then = json.loads(cli("series", book.path, *PERIOD, "--known-at", str(before), "--json").out)
    assert then["days"] == now["days"]
    assert (then["sequence"], then["known_at"]) == (before, before)


def test_series_is_a_table_for_people(book: Book, cli: Cli) -> None:
    out = cli("series", book.path, *PERIOD).out
    assert out.splitlines()[0].split()[:4] == ["date", "value", "USD", "cost"]
    assert len(out.splitlines()) == 8


@pytest.mark.parametrize("kind", list(ChartKind))
def test_every_chart_is_drawn_with_its_figures(
    book: Book, cli: Cli, tmp_path: Path, kind: ChartKind
) -> None:
    out, data = tmp_path / "chart.png", tmp_path / "chart.csv"
    answer = cli(
        "chart", book.path, "--kind", kind.value, "--out", out, "--data", data,
        *PERIOD, "--benchmark", "BTC", "--json",
    )  # fmt: skip
    assert answer.code == 0, answer.err
    told = json.loads(answer.out)
    assert (told["kind"], told["benchmark"]) == (kind.value, "BTC")
    assert out.read_bytes().startswith(b"\x89PNG")
    rows = list(csv.reader(io.StringIO(data.read_text("utf-8"))))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("ending", ["svg", "pdf"])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_charts_are_drawn_in_each_form_and_language(
    book: Book, cli: Cli, tmp_path: Path, ending: str, language: str
) -> None:
    out = tmp_path / f"chart.{ending}"
    asked = ("chart", book.path, "--kind", "value", "--out", out, "--language", language)
    assert cli(*asked, *PERIOD).code == 0
    first = out.read_bytes()
    assert cli(*asked, *PERIOD).code == 0
    assert out.read_bytes() == first  # the same chart is the same file


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--currency", "XYZ"), "Value cannot be told in “XYZ”"),
        (("--account", "Nowhere"), "no account “Nowhere”"),
        (("--asset", "DOGE"), "no asset “DOGE”"),
        (("--from", "2024-04-01", "--to", "2024-03-06"), "--to 2024-03-06 is before"),
    ],
)
def test_what_cannot_be_answered_is_refused(
    book: Book, cli: Cli, tmp_path: Path, more: tuple[str, ...], said: str
) -> None:
    for asked in (
        ("series", book.path),
        ("chart", book.path, "--kind", "value", "--out", tmp_path / "c.png"),
    ):
        answer = cli(*asked, *PERIOD, *more)
        assert answer.code == 2
        assert said in answer.err
        assert answer.out == ""
    assert not (tmp_path / "c.png").exists()
