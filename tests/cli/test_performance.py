"""`performance`: the keys of the contract, exact figures, and a table that people can read."""

from decimal import Decimal

import pytest

from alem_desktop.services.book import Book
from tests.conftest import Cli
from tests.samples import price_file

HEAD = (
    "book", "fund", "sequence", "fingerprint", "functional_currency", "presentation_currency",
)  # fmt: skip
KEYS = (
    "opening_value", "closing_value", "net_external_flow", "twr", "twr_annualised",
    "modified_dietz", "irr", "irr_status", "max_drawdown", "volatility", "value_at_risk",
    "expected_shortfall", "concentration_hhi", "attribution", "conventions",
)  # fmt: skip
PERIOD = ("--from", "2024-01-15", "--to", "2024-03-06")


def test_the_keys_of_the_contract_come_first_and_in_order(book: Book, cli: Cli) -> None:
    answer = cli("performance", book.path, *PERIOD, "--json")
    assert answer.code == 0
    told = answer.json
    asked = ("as_of", "valuation_point", "from", "to", "opening_point", "closing_point", "known_at")
    assert tuple(told)[: len(HEAD + asked + KEYS)] == HEAD + asked + KEYS
    assert (told["from"], told["to"], told["known_at"]) == ("2024-01-15", "2024-03-06", None)
    assert told["opening_point"] == "2024-01-15T18:00:00Z"
    assert told["as_of"] == told["closing_point"] == "2024-03-06T19:00:00Z"
    assert tuple(told["max_drawdown"])[:4] == ("value", "peak", "trough", "recovery")
    assert tuple(told["volatility"]) == ("value", "annualised", "days")
    parts = ("flow", "income", "fees", "price", "currency", "residual")
    assert tuple(told["attribution"])[:6] == parts


def test_every_figure_is_an_exact_decimal_or_null_with_its_reason(book: Book, cli: Cli) -> None:
    """1,050,040 became 1,078,259.52 without a flow in 51 days; too short to be annualised, and too
    few days to say what is lost once in a hundred."""
    told = cli("performance", book.path, *PERIOD, "--json").json
    assert (told["opening_value"], told["closing_value"]) == ("1050040", "1078259.52")
    assert told["net_external_flow"] == "0"
    grown = (Decimal("1078259.52") / 1_050_040 - 1).quantize(Decimal("1E-18"))
    assert Decimal(told["twr"]) == Decimal(told["modified_dietz"]) == grown
    assert told["irr_status"] == "unique"
    assert told["max_drawdown"] == {
        "value": "-0.010561725113343177", "peak": "2024-02-19", "trough": "2024-02-20",
        "recovery": "2024-03-05", "days_under_water": 15,
    }  # fmt: skip
    assert (told["volatility"]["annualised"], told["volatility"]["days"]) == (None, 51)
    assert set(told["value_at_risk"]) == {"95_1", "99_1", "95_10", "99_10"}
    assert told["value_at_risk"]["99_1"] is told["twr_annualised"] is None
    said = told["conventions"]
    assert said["twr_annualised"].endswith("A period of 51 days is not annualised: it takes 365.")
    assert said["value_at_risk.99_1"].endswith("51, at least 100 are needed for 99 %.")
    assert set(KEYS) - {"conventions"} <= set(said)
    assert told["attribution"]["residual"] == "0"
    (bnb, btc) = told["assets"]
    assert (bnb["asset"], round(Decimal(bnb["break_even"]), 4)) == ("BNB", Decimal("506.6667"))
    assert btc["days_to_liquidate"] is None
    assert "No volume of BTC" in btc["reasons"]["days_to_liquidate"]


def test_by_asset_the_parts_add_up(book: Book, cli: Cli) -> None:
    for currency in ("USD", "KZT"):
        told = cli("performance", book.path, *PERIOD, "--currency", currency, "--json").json
        assert told["currency"] == currency
        whole = told["attribution"]
        for part in ("flow", "income", "fees", "price", "currency", "residual"):
            lines = [Decimal(each[part]) for each in whole["by_asset"]]
            assert sum(lines) == Decimal(whole[part])


def test_a_part_of_the_fund(book: Book, cli: Cli) -> None:
    told = cli("performance", book.path, *PERIOD, "--account", "Vault", "--asset", "btc",
               "--from", "2024-02-11", "--json").json  # fmt: skip
    assert (told["account"], told["asset"]) == ("Vault", "BTC")
    assert told["benchmark"]["beta"] == told["benchmark"]["correlation"] == "1"
    assert told["attribution"]["flow"] is None
    assert told["conventions"]["attribution"].endswith("not for one account.")


def test_what_may_be_chosen(book: Book, cli: Cli) -> None:
    told = cli("performance", book.path, *PERIOD, "--benchmark", "none", "--year-days", "252",
               "--exit-fee", "0.001", "--known-at", "8", "--json").json  # fmt: skip
    assert (told["benchmark"], told["year_days"], told["known_at"]) == (None, 252, 8)
    assert told["exit_fee"] == "0.001"
    assert told["sequence"] == 8
    assert "exit fee 0.1 %" in told["conventions"]["assets.break_even_after_fee"]


def test_a_benchmark_without_prices_is_blank_unless_it_was_asked_for(
    empty_book: Book, cli: Cli
) -> None:
    path = price_file(empty_book.path.with_name("p.csv"), "2024-01-10,BNB,USD,500,X")
    assert cli("prices", "import", empty_book.path, path).code == 0
    trades = empty_book.path.with_name("t.csv")
    trades.write_text(
        "reference,time,type,account,asset,quantity,amount,currency\n"
        "C,2024-01-10T06:00:00Z,contribution,A,BNB,1,500,USD\n",
        encoding="utf-8",
    )
    assert cli("import", empty_book.path, trades).code == 0
    said = ("performance", empty_book.path, "--from", "2024-01-10", "--to", "2024-01-20")
    assert cli(*said, "--json").json["benchmark"]["return"] is None
    refused = cli(*said, "--benchmark", "BTC")
    assert (refused.code, "BTC" in refused.complaint) == (2, True)


def test_the_table_shows_each_figure_with_its_basis(book: Book, cli: Cli) -> None:
    out = cli("performance", book.path, *PERIOD).out
    lines = {line.split("  ")[0]: line for line in out.splitlines()}
    assert lines["time-weighted return"].split()[2:] == ["+2.69", "%", "51", "days"]
    assert lines["closing value"].split()[2:] == ["1,078,259.52", "end", "of", "2024-03-06"]
    assert lines["deepest fall"].endswith("recovered 2024-03-05, 15 days under water")
    assert lines["volatility, daily"].endswith("n = 51 daily returns")
    assert lines["Total"].split()[1:] == [
        "1,050,040.00", "0.00", "0.00", "0.00", "+28,219.52", "0.00", "0.00", "1,078,259.52",
    ]  # fmt: skip
    assert "A period of 51 days is not annualised: it takes 365." in out


def test_the_table_of_a_long_period(book: Book, cli: Cli) -> None:
    out = cli("performance", book.path, "--from", "2024-03-06", "--to", "2025-03-06").out
    assert "not annualised" not in out
    assert "it never fell" in out


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("--from", "2024-03-06", "--to", "2024-03-05"), "is before --from"),
        (("--from", "2024-03-06", "--to", "2024-03-06"), "must be after"),
        (("--from", "2023-01-01", "--to", "2023-12-31"), "begins on 2024-01-10"),
        ((*PERIOD, "--account", "Nowhere"), "no account"),
        ((*PERIOD, "--asset", "SOL"), "no asset"),
        ((*PERIOD, "--currency", "EUR"), "EUR"),
        ((*PERIOD, "--benchmark", "ETH"), "ETH"),
        ((*PERIOD, "--exit-fee", "1"), "--exit-fee"),
        ((*PERIOD, "--exit-fee", "a"), "not a number"),
        ((*PERIOD, "--year-days", "360"), "360"),
        ((*PERIOD, "--known-at", "99"), "records 1 to"),
        (("--from", "2024-03-06"), "--to"),
        (("--from", "yesterday", "--to", "2024-03-05"), "--from takes a date"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_one_line(
    book: Book, cli: Cli, said: tuple[str, ...], told: str
) -> None:
    answer = cli("performance", book.path, *said)
    assert answer.code == 2
    assert told in answer.complaint
    assert answer.out == ""
