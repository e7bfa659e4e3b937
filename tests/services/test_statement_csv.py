"""Tables of a statement as CSV: a program reads the very figures that are printed."""

import csv
import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.core import errors
from alem_desktop.core.statements.model import (
    Column,
    ColumnKind,
    Phrase,
    Row,
    RowKind,
    Table,
)
from alem_desktop.core.statements.terms import Term
from alem_desktop.services.statement_csv import tables_csv, targets, write_csv
from tests import statement_values as values


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_header_names_terms_and_units() -> None:
    text = tables_csv(values.statement())["positions"]
    assert text.splitlines()[0] == (
        "Row,Section,Label,FinancialInstrumentIdentification,SafekeepingAccount,AggregateBalance,"
        "PriceDetails_USD,QuotationDate,HoldingValue_USD,UnrealisedGainLoss_USD,Weight,Traces"
    )
    assert (
        tables_csv(values.statement())["lots"]
        .splitlines()[0]
        .endswith("HoldingDays,BookValue_USD,BookValue_KZT,Traces")
    )


def test_figures_are_plain_and_exact() -> None:
    rows = read(tables_csv(values.statement())["positions"])
    assert [row["Row"] for row in rows] == [
        "heading", "line", "line", "line", "line", "subtotal",
        "heading", "line", "subtotal", "total",
    ]  # fmt: skip
    bnb = rows[2]
    assert bnb["AggregateBalance"] == "150.00000412"
    assert bnb["UnrealisedGainLoss_USD"] == "-240.5", "a figure is not text and has no apostrophe"
    assert bnb["QuotationDate"] == "2026-11-20T12:59:30Z"
    assert bnb["Section"] == "DigitalAssets"
    assert rows[-1]["Section"] == ""
    assert rows[-1]["Label"] == "TotalNetAssets"
    assert rows[-1]["HoldingValue_USD"] == "407496.85"


def test_days_terms_and_long_figures() -> None:
    lot = read(tables_csv(values.statement())["lots"])[0]
    assert lot["LotDateTime"] == "2025-10-02"
    assert lot["TransactionType"] == "FinancialInstrumentIdentification"
    assert lot["HoldingDays"] == "414"
    assert lot["BookValue_KZT"] == "98765432109876543.21"


def test_what_the_lines_say_adds_up_to_what_the_sums_say() -> None:
    for table in tables_csv(values.statement()).values():
        rows = read(table)
        for name in rows[0]:
            if not name.endswith(("_USD", "_KZT")) or name.startswith("Price"):
                continue
            lines = sum(Decimal(row[name] or 0) for row in rows if row["Row"] == "line")
            assert lines == Decimal(rows[-1][name])


def test_unknown_is_blank_and_a_trace_is_told_apart_from_nought() -> None:
    _heading, _vault, _binance, ton, xyz, *_rest = read(tables_csv(values.statement())["positions"])
    assert (ton["HoldingValue_USD"], ton["UnrealisedGainLoss_USD"]) == ("0", "0")
    assert ton["Traces"] == "HoldingValue_USD>0 UnrealisedGainLoss_USD<0"
    assert (xyz["HoldingValue_USD"], xyz["PriceDetails_USD"], xyz["Traces"]) == ("", "", "")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "＝", "＠"])
def test_no_text_becomes_a_formula(sign: str) -> None:
    columns = (
        Column(Term.ASSET, ColumnKind.TEXT),
        Column(Term.MARKET_VALUE, ColumnKind.MONEY, "USD"),
    )
    said = Phrase(Term.NAMED, {"name": f"{sign}2+5"})
    rows = (
        Row(RowKind.HEADING, (), said),
        Row(RowKind.LINE, (f"{sign}cmd()", Decimal("-1.00")), said),
    )
    table = Table("positions", None, columns, rows)
    heading, line = read(tables_csv(values.statement(table))["positions"])
    shown = " " if sign.isspace() else sign  # of a break or tab, programs make another cell
    assert heading["Label"] == line["Section"] == line["Label"] == f"'{shown}2+5"
    assert line["FinancialInstrumentIdentification"] == f"'{shown}cmd()"
    assert line["HoldingValue_USD"] == "-1"


def test_columns_alike_have_names_of_their_own() -> None:
    column = Column(Term.MARKET_VALUE, ColumnKind.MONEY, "USD")
    table = Table("t", None, (column, column), (values.line(Decimal(1), Decimal(2)),))
    (row,) = read(tables_csv(values.statement(table))["t"])
    assert (row["HoldingValue_USD"], row["HoldingValue_USD_2"]) == ("1", "2")


def test_a_label_carries_its_fields() -> None:
    label = Phrase(Term.TOTAL_WITHOUT, {"asset": "BNB"})
    base = values.lines_table()
    table = replace(base, rows=(*base.rows[:-1], replace(base.rows[-1], label=label)))
    rows = read(tables_csv(values.statement(table))["positions"])
    assert rows[-1]["Label"] == "TotalNetAssetsWithout; asset=BNB"


def test_the_first_table_is_the_file_and_the_others_stand_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "november.csv"
    statement = values.statement()
    files = write_csv(statement, path)
    assert files == (path, tmp_path / "november-lots.csv") == targets(statement, path)
    assert sorted(tmp_path.iterdir()) == sorted(files)
    assert [file.read_bytes().decode() for file in files] == list(tables_csv(statement).values())


def test_a_file_that_cannot_be_written_leaves_all_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "november.csv"
    path.write_text("old")
    (tmp_path / "november-lots.csv").mkdir()
    with pytest.raises(errors.DiskProblem):
        write_csv(values.statement(), path)
    assert path.read_text() == "old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["november-lots.csv", "november.csv"]


def test_csv_goes_to_a_csv_file(tmp_path: Path) -> None:
    with pytest.raises(errors.WrongEnding):
        write_csv(values.statement(), tmp_path / "november.xlsx")
