"""What a file says where no draft does: the cells of refused rows, the prices of an export."""

from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.services.importers.said import Said, said_in

FAMILY_A = "Date(UTC),Market,Type,Price,Amount,Total,Fee,Fee Coin\n"
FAMILY_B = "Date(UTC),Pair,Side,Price,Executed,Amount,Fee\n"


def file_of(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "file.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_cells_of_asked_rows_by_column(tmp_path: Path) -> None:
    path = file_of(tmp_path, "reference,time,quantity\nA, 2024-02-30 ,1\nB,2024-02-03,2\nC\n")
    said = said_in(path, {2, 4})
    assert said.rows == {
        2: {"reference": "A", "time": "2024-02-30", "quantity": "1"},
        4: {"reference": "C"},
    }
    assert said.prices == {}


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (FAMILY_A, "2024-01-15 10:30:00,BTCUSDT,BUY,43210.10000000,0.01190273,514,0.1,BNB\n"),
        (FAMILY_B, "2024-01-15 10:30:00,BTCUSDT,BUY,43210.1USDT,0.01190273BTC,514USDT,0.1BNB\n"),
        (FAMILY_B, '2024-01-15 10:30:00,BTCUSDT,BUY,"43,210.1",0.01190273BTC,514USDT,0.1BNB\n'),
    ],
)
def test_prices_of_an_export(tmp_path: Path, header: str, row: str) -> None:
    said = said_in(file_of(tmp_path, header + row + row), {3})
    assert said.prices == {2: Decimal("43210.1"), 3: Decimal("43210.1")}
    assert said.rows[3]["quantity"].startswith("0.01190273")
    assert said.rows[3]["asset"] == "BTCUSDT"


def test_a_file_that_broke_meanwhile_says_what_it_can(tmp_path: Path) -> None:
    assert said_in(tmp_path / "gone.csv", {2}) == Said()
    path = file_of(tmp_path, FAMILY_B + 'x,BTCUSDT,BUY,none,1,1,1\nshort\n"open\n')
    assert said_in(path, {2}).rows[2]["price"] == "none"
    assert said_in(path, {2}).prices == {}
