"""The workbook of a statement: its numbers are numbers, its sums add up, its text stays text."""

import string
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from alem_desktop.core import errors
from alem_desktop.core.letterhead import Letterhead
from alem_desktop.core.statements.content import content_hash
from alem_desktop.core.statements.model import (
    Amount,
    Column,
    ColumnKind,
    KeyFigure,
    Phrase,
    Row,
    RowKind,
    Statement,
    Table,
    Trace,
)
from alem_desktop.core.statements.terms import Term
from alem_desktop.drawing.statement_workbook import write_workbook
from alem_desktop.services.statement_names import table_words
from tests import statement_values as values
from tests.drawing import papers
from tests.drawing.workbooks import SheetRead, read_workbook

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LETTERS = string.ascii_uppercase

pytestmark = pytest.mark.usefixtures("qapp")


def written(statement: Statement, folder: Path, language: str = "en") -> list[SheetRead]:
    """The sheets of a workbook that was written, the first one with the head."""
    path = folder / "statement.xlsx"
    write_workbook(statement, language, path)
    return list(read_workbook(path).values())


def test_a_sheet_for_the_head_and_one_for_each_table(tmp_path: Path) -> None:
    names = [sheet.name for sheet in written(values.statement(), tmp_path)]
    assert names == ["Statement", "Statement of holdings", "Annex. Lots, cost and"]


def test_the_first_sheet_tells_what_the_paper_tells(tmp_path: Path) -> None:
    head = written(values.statement(), tmp_path)[0]
    said = {
        head.cells[f"A{row}"].value: head.cells[f"B{row}"]
        for row in range(1, 40)
        if f"B{row}" in head.cells
    }
    assert said["Fund"].value == "Alem Crypto Fund"
    assert said["BIN"].value == "000000000000"
    assert said["Number"].value == "SH-2026-0087, final, unaudited"
    assert said["As of"].value == "20 November 2026, 24:00 UTC+5 (19:00 UTC)"
    figure = said["Net asset value, USD"]
    assert figure.is_number
    assert (float(figure.value), figure.number_format) == (407496.85, "#,##0.00")
    assert "XYZ" in said["Note 1"].value
    assert said["Prepared by"].value == "Aigerim Nurlanova, Accountant"
    assert said["Content, SHA-256"].value == content_hash(values.statement())


def test_every_table_has_a_name_without_blanks_in_whatever_language(tmp_path: Path) -> None:
    """What refers to it by that name finds all of its cells."""
    made = papers.net_assets()
    path = tmp_path / "statement.xlsx"
    for language in ("en", "kk"):
        write_workbook(made, language, path)
        with zipfile.ZipFile(path) as file:
            book = ElementTree.fromstring(file.read("xl/workbook.xml"))
        named = {
            each.attrib["name"]: each.text or ""
            for each in book.iter(f"{MAIN}definedName")
            if not each.attrib["name"].startswith("_xlnm")
        }
        assert named.keys() == {table_words(table.name, "_") for table in made.tables}
        assert "net_assets" in named
        sheets = read_workbook(path)
        for table in made.tables:
            sheet, _, cells = named[table_words(table.name, "_")].rpartition("!")
            held = sheets[sheet.strip("'").replace("''", "'")].cells
            last = cells.rpartition(":")[2].replace("$", "")
            assert cells.startswith("$A$1:")
            assert last == max(held, key=lambda place: (int(place.lstrip(LETTERS)), place))


def test_headers_name_units_and_the_zone_of_moments(tmp_path: Path) -> None:
    _head, sheet, _lots = written(values.statement(), tmp_path)
    assert sheet.header() == [
        "Asset", "Account", "Quantity", "Price, USD", "Price time, Asia/Almaty", "Value, USD",
        "Gain, USD", "Weight",
    ]  # fmt: skip


def test_figures_are_numbers_and_times_are_times(tmp_path: Path) -> None:
    _head, sheet, lots = written(values.statement(), tmp_path)
    quantity, moment, weight = sheet.cells["C4"], sheet.cells["E4"], sheet.cells["H4"]
    assert quantity.is_number
    assert quantity.value == "150.00000412"
    assert quantity.number_format == "#,##0.00000000"
    assert moment.number_format == "yyyy-mm-dd hh:mm:ss"
    seconds = round((float(moment.value) - 46346) * 86_400)  # 46346: 20 November 2026
    assert seconds == (17 * 60 + 59) * 60 + 30
    assert (weight.value, weight.number_format) == ("0.2509", "0.00%")
    day = lots.cells["B2"]
    assert (day.value, day.number_format) == ("45932", "yyyy-mm-dd")  # 2 October 2025
    assert lots.cells["D2"].value == "414"


def test_what_is_blank_stays_blank_and_a_trace_counts_as_nought(tmp_path: Path) -> None:
    _head, sheet, _lots = written(values.statement(), tmp_path, "ru")
    assert "F6" not in sheet.cells
    above, below = sheet.cells["F5"], sheet.cells["G5"]
    assert (above.value, below.value) == ("0", "0")
    assert above.number_format.split(";")[0] == '"<0,01"'
    assert below.number_format.split(";")[0] == '"-<0,01"'


def test_sums_are_formulas_that_come_to_our_figures(tmp_path: Path) -> None:
    _head, sheet, lots = written(values.statement(), tmp_path)
    assert sheet.cells["F7"].formula == "SUBTOTAL(9,F3:F6)"
    assert sheet.cells["F11"].formula == "SUBTOTAL(9,F2:F10)"
    worked_out = sheet.sums() | {f"lots {place}": found for place, found in lots.sums().items()}
    assert {place: round(found, 4) for place, found in worked_out.items()} == {
        "F7": 406246.10, "G7": 31145.60, "H7": 1.0,
        "F10": 1250.75, "G10": 0.0, "H10": 0.0031,
        "F11": 407496.85, "G11": 31145.60, "H11": 1.0031,
        "lots E4": 1800.0,
    }  # fmt: skip
    for place, found in sheet.sums().items():
        assert float(sheet.cells[place].value) == pytest.approx(found, abs=1e-6)


def test_a_figure_of_more_than_15_digits_is_text_to_the_last_digit(tmp_path: Path) -> None:
    _head, _sheet, lots = written(values.statement(), tmp_path)
    for place, figure in (("F2", "98765432109876543.21"), ("F4", "98765432109876544.31")):
        cell = lots.cells[place]
        assert not cell.is_number
        assert (cell.value, cell.horizontal) == (figure, "right")
        assert "15 digits" in lots.comments[place]


def test_a_sum_of_lines_that_are_text_is_no_formula(tmp_path: Path) -> None:
    """It would leave them out."""
    columns = values.LOTS[:1] + values.LOTS[-1:]
    rows = [
        values.line("1", Decimal("98765432109876543.21")),
        values.line("2", Decimal("-98765432109876543.01")),
    ]
    table = Table("lots", None, columns, tuple(values.summed(columns, rows)))
    _head, sheet = written(values.statement(table), tmp_path)
    total = sheet.cells["B4"]
    assert (total.value, total.is_number, total.formula) == ("0.2", True, "")
    assert "not a formula" in sheet.comments["B4"]


def test_text_never_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    texts = ["=1+1", "+7 701", "-x", "@here", "https://x.kz", "{=A1}", "12"]
    columns = (Column(Term.ASSET, ColumnKind.TEXT),)
    rows = tuple(values.line(text) for text in texts)
    table = Table("t", Phrase(Term.NAMED, {"name": "=2"}), columns, rows)
    statement = values.statement(table, letterhead=Letterhead("=cmd()", manager="@x"))
    head, sheet = written(statement, tmp_path)
    assert [sheet.cells[f"A{row}"].value for row in range(2, 9)] == texts
    for cell in [*sheet.cells.values(), *head.cells.values()]:
        assert not cell.formula
    assert all(sheet.cells[f"A{row}"].quote_prefix for row in range(2, 9))
    assert head.cells["B3"].quote_prefix


def test_sheets_print_on_a4_with_their_header_on_each_page(tmp_path: Path) -> None:
    path = tmp_path / "statement.xlsx"
    write_workbook(values.statement(letterhead=Letterhead("A & B")), "en", path)
    head, sheet, lots = read_workbook(path).values()
    for each in (head, sheet, lots):
        assert 'paperSize="9"' in each.xml
        assert "A &amp;&amp; B" in each.xml
        assert "SH-2026-0087" in each.xml
    assert 'orientation="landscape"' in sheet.xml
    assert 'orientation="landscape"' not in lots.xml
    assert 'state="frozen"' in sheet.xml
    with zipfile.ZipFile(path) as file:
        assert "'Statement of holdings'!$1:$1" in file.read("xl/workbook.xml").decode()


def test_the_file_says_what_it_is_and_nothing_of_the_clock(tmp_path: Path) -> None:
    path = tmp_path / "statement.xlsx"
    write_workbook(values.statement(), "en", path)
    with zipfile.ZipFile(path) as file:
        core = file.read("docProps/core.xml").decode()
        custom = file.read("docProps/custom.xml").decode()
    assert "Statement of holdings, SH-2026-0087" in core
    assert core.count("2026-11-20T13:31:04Z") == 2, "created and modified as of the last record"
    assert values.subject().known_at.fingerprint in custom
    assert content_hash(values.statement()) in custom


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_same_statement_gives_the_same_bytes(tmp_path: Path, language: str) -> None:
    one, other = tmp_path / "one.xlsx", tmp_path / "other.xlsx"
    write_workbook(values.statement(), language, one)
    write_workbook(values.statement(), language, other)
    assert one.read_bytes() == other.read_bytes()


def test_tables_of_one_title_have_sheets_of_their_own(tmp_path: Path) -> None:
    title = Phrase(Term.NAMED, {"name": "Statement [of]: a long/short fund of many words"})
    tables = [
        replace(values.lots_table(), name=name, title=title) for name in ("one", "two", "three")
    ]
    names = [sheet.name for sheet in written(values.statement(*tables), tmp_path)]
    assert names == [
        "Statement", "Statement of a long short fund", "Statement of a long short fun 2",
        "Statement of a long short fun 3",
    ]  # fmt: skip


def test_unknown_key_figures_are_blank(tmp_path: Path) -> None:
    figure = KeyFigure(Phrase(Term.NET_ASSET_VALUE), (Amount(None, "KZT"),))
    head = written(replace(values.statement(), key_figures=(figure,)), tmp_path)[0]
    labels = {cell.value: place for place, cell in head.cells.items()}
    assert labels["Net asset value, KZT"].replace("A", "B") not in head.cells


def test_a_workbook_ends_in_xlsx(tmp_path: Path) -> None:
    with pytest.raises(errors.WrongEnding):
        write_workbook(values.statement(), "en", tmp_path / "statement.csv")


cents = st.one_of(
    st.none(),
    st.sampled_from(list(Trace)),
    st.integers(-(10**9), 10**9).map(lambda n: Decimal(n).scaleb(-2)),
    st.integers(-(10**15), 10**15).map(lambda n: Decimal(n).scaleb(-2)),
    st.integers(10**15, 10**18).map(lambda n: Decimal(n).scaleb(-2)),
)
sections = st.lists(st.lists(cents, max_size=6), min_size=1, max_size=4)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(sections=[[Decimal("74499509630554.40")]])
@given(sections=sections)
def test_whatever_the_figures_every_sum_shows_ours(
    sections: list[list[Decimal | Trace | None]], tmp_path: Path
) -> None:
    columns = (values.LOTS[0], values.LOTS[-1])
    rows: list[Row] = []
    for number, section in enumerate(sections):
        rows.append(values.heading(Term.DIGITAL_ASSETS))
        rows += [values.line(f"{number}", cell) for cell in section]
    table = Table("lots", None, columns, tuple(values.summed(columns, rows)))
    _head, sheet = written(values.statement(table), tmp_path)
    worked_out = sheet.sums()
    for number, row in enumerate(table.rows, start=2):
        if row.kind not in (RowKind.SUBTOTAL, RowKind.TOTAL):
            continue
        place, figure = f"B{number}", row.cells[1]
        cell = sheet.cells[place]
        assert isinstance(figure, Decimal)
        if cell.formula:
            assert Decimal(f"{worked_out[place]:.2f}") == figure
        if cell.is_number:
            assert Decimal(f"{float(cell.value):.2f}") == figure
        else:
            assert Decimal(cell.value) == figure
