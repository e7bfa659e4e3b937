"""`rollforward` and the statements of net assets and roll-forward, as figures."""

from decimal import Decimal

import pytest

from alem_desktop.services.book import Book
from tests.conftest import Cli

PARTS = ("opening", "additions", "disposals", "gains", "losses", "closing", "difference")


def test_rollforward_has_the_keys_of_the_contract_and_ties(book: Book, cli: Cli) -> None:
    answer = cli("rollforward", book.path, "--from", "2024-01-31", "--to", "2024-03-06", "--json")
    assert answer.code == 0
    told = answer.json
    assert told["opening_point"] == "2024-01-31T18:00:00Z"
    assert told["closing_point"] == "2024-03-06T19:00:00Z"
    for each in told["assets"]:
        for measure in ("units", "cost", "fair_value"):
            roll = each[measure]
            assert tuple(roll) == PARTS
            parts = [Decimal(roll[part]) for part in PARTS[:5]]
            assert sum(parts) == Decimal(roll["closing"])
            assert roll["difference"] == "0"
    attribution = told["attribution"]
    parts = [Decimal(attribution[part]) for part in ("flow", "price", "currency", "income", "fees")]
    moved = Decimal(attribution["closing_value"]) - Decimal(attribution["opening_value"])
    assert sum(parts) == moved
    assert attribution["residual"] == "0"
    assert told["presentation"]["attribution"]["residual"] == "0"


def test_rollforward_prints_the_difference(book: Book, cli: Cli) -> None:
    out = cli("rollforward", book.path, "--from", "2024-01-31", "--to", "2024-03-06").out
    lines = out.splitlines()
    assert [line.split()[-1] for line in lines if line.startswith(("BNB", "BTC", "Total"))] == [
        "0.00"
    ] * 8
    assert any(line.split() == ["residual", "0.00", "0.00"] for line in lines)


def test_trail_of_a_roll_adds_up(book: Book, cli: Cli) -> None:
    said = ("rollforward", book.path, "--from", "2024-01-31", "--to", "2024-03-06")
    told = cli(*said, "--json", "--trail").json
    for each in told["assets"]:
        moved = sum(Decimal(posting["quantity"]) for posting in each["trail"]["postings"])
        assert Decimal(each["units"]["opening"]) + moved == Decimal(each["units"]["closing"])


def test_a_price_that_is_old_is_named_wherever_it_is_used(book: Book, cli: Cli) -> None:
    rolled = ("rollforward", book.path, "--from", "2024-03-06", "--to", "2024-06-01")
    assert cli(*rolled, "--json").json["price_flags"] == {
        "opening": {}, "closing": {"BNB": ["stale"], "BTC": ["stale"]},
    }  # fmt: skip
    assert "Prices at the closing: BNB stale; BTC stale" in cli(*rolled).out
    net = ("statement", book.path, "--kind", "net-assets", "--as-of", "2024-06-01")
    assert cli(*net, "--json").json["price_flags"] == {"BNB": ["stale"], "BTC": ["stale"]}
    assert "Prices: BNB stale; BTC stale" in cli(*net).out


def test_net_assets_are_assets_less_liabilities(book: Book, cli: Cli) -> None:
    assert cli("policy", book.path, "management-fee", "0.02", "--from", "2024-03-01").code == 0
    said = ("statement", book.path, "--kind", "net-assets", "--as-of", "2024-03-06")
    told = cli(*said, "--json").json
    assert (told["kind"], told["number"]) == ("net-assets", None)
    lines = {line["kind"]: Decimal(line["value"]) for line in told["assets"]}
    assert sum(lines.values()) == Decimal(told["total_assets"])
    (fee,) = told["liabilities"]
    assert Decimal(told["net_assets"]) == Decimal(told["total_assets"]) - Decimal(fee["amount"])
    assert told["management_fee"]["since"] == "2024-03-01"
    assert told["presentation"]["net_assets"] is not None
    out = cli(*said).out
    assert "Management fee 2.00 % a year, actual/365, accrued since 2024-03-01." in out


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["--kind", "rollforward", "--as-of", "2024-03-06"], "takes --from and --to"),
        (["--kind", "net-assets", "--from", "2024-03-06"], "takes --as-of"),
        (
            ["--kind", "rollforward", "--from", "2024-03-06", "--to", "2024-03-06"],
            "closes after it",
        ),
    ],
)
def test_a_statement_refuses_what_its_kind_does_not_take(
    book: Book, cli: Cli, said: list[str], told: str
) -> None:
    answer = cli("statement", book.path, *said)
    assert (answer.code, told in answer.complaint) == (2, True), answer.err


def test_the_table_and_the_paper_tell_the_same_figures(book: Book, cli: Cli) -> None:
    """Both round the lines of accounts once: a roll rounded by itself differs by a cent."""
    period = ("--from", "2024-01-31", "--to", "2024-03-06")
    said = [line.split() for line in cli("rollforward", book.path, *period).out.splitlines()]
    paper = cli("statement", book.path, "--kind", "rollforward", *period, "--json").json
    tables = {each["Name"]: each for each in paper["statement"]["Tables"]}
    totals = [line for line in said if line and line[0] == "Total"]
    for name, told in (("cost", totals[0]), ("fair-value", totals[1])):
        columns = [column[0] for column in tables[name]["Columns"]]
        cells = dict(zip(columns, tables[name]["Rows"][-1][2], strict=True))
        opening, *_parts, closing, _difference = told[1:]
        assert f"{Decimal(cells['OpeningBalance']):,.2f}" == opening
        assert f"{Decimal(cells['ClosingBalance']):,.2f}" == closing
