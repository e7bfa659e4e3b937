"""Files that are as they should be go in, to the last digit, and once."""

import json
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alem_desktop.core.policy import Policies, Settlement
from alem_desktop.services import portfolio, register, trust
from alem_desktop.services.book import Book, NewBook, create_book, open_book
from alem_desktop.services.importing import import_file
from alem_desktop.services.register import RegisterQuery
from tests import samples
from tests.conftest import Cli
from tests.samples import COLUMNS, at, csv_file, derived_rows

ALL = RegisterQuery(descending=False)


def test_every_column_is_kept_as_it_was_said(empty_book: Book, tmp_path: Path) -> None:
    file = csv_file(
        tmp_path / "rows.csv",
        "P-1,2026-11-20T14:32:00+05:00,purchase,Binance KZ · Custody,BNB,420.25,712.40,USD,"
        "299386.10,97.05,USD,external,2026-11-21T00:00:00Z,Binance Kazakhstan,0xAb12,Тест ғ",
    )
    outcome = import_file(empty_book, file, user="Әсел")
    assert (outcome.format, outcome.accepted, outcome.rejected) == ("alem", 1, ())
    line = register.line_of(empty_book, "P-1")
    t = line.transaction
    assert (t.time, t.settlement_time) == (at("2026-11-20T09:32:00Z"), at("2026-11-21T00:00:00Z"))
    assert (t.account, t.asset, t.currency, t.fee_asset) == (
        "Binance KZ · Custody", "BNB", "USD", "USD",
    )  # fmt: skip
    assert (t.quantity, t.price, t.amount, t.fee) == (
        Decimal("420.25"), Decimal("712.40"), Decimal("299386.10"), Decimal("97.05"),
    )  # fmt: skip
    assert (t.settlement, t.counterparty, t.tx_hash, t.note) == (
        Settlement.EXTERNAL, "Binance Kazakhstan", "0xAb12", "Тест ғ",
    )  # fmt: skip
    assert (line.user, line.state) == ("Әсел", "approved")


def test_columns_in_any_order_and_only_those_needed(empty_book: Book, tmp_path: Path) -> None:
    file = csv_file(
        tmp_path / "rows.csv",
        "USD,100,Bank,contribution,2024-01-10,C-1",
        "USD,40,Bank,distribution,2024-01-11,C-2",
        header="asset,quantity,account,type,time,reference",
    )
    assert import_file(empty_book, file, user="u").accepted == 2
    assert register.line_of(empty_book, "C-1").time == at("2024-01-09T18:00:00Z"), "day's start"
    (usd,) = portfolio.holdings(empty_book).positions
    assert (usd.quantity, usd.functional.cost_basis) == (60, 60)


@pytest.mark.parametrize(
    "form",
    [
        lambda text: text,
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: text.rstrip("\n"),
        lambda text: text.replace("C-1,", '"C-1",').replace("USD,1,", '"USD","1",'),
        lambda text: text.replace("C-1,", " C-1 ,").replace("Bank", " Bank "),
        lambda text: text.replace(",USD,", ",usd,"),
    ],
    ids=[
        "plain",
        "bom",
        "crlf",
        "blank-lines",
        "no-last-newline",
        "quoted",
        "spaces",
        "lower-case",
    ],
)
def test_ways_in_which_programs_write_csv(empty_book: Book, tmp_path: Path, form: Any) -> None:
    plain = csv_file(tmp_path / "plain.csv", "C-1,2024-01-10T00:00:00Z,contribution,Bank,USD,1")
    file = tmp_path / "rows.csv"
    file.write_bytes(form(plain.read_text(encoding="utf-8")).encode())
    assert import_file(empty_book, file, user="u").accepted == 1
    assert import_file(empty_book, plain, user="u").duplicates == 1
    assert empty_book.accounts() == ("Bank",)
    assert [asset.code for asset in empty_book.assets()] == ["USD"]


SPECIAL = [
    "<b>bold</b><script>alert(1)</script>",
    '=HYPERLINK("http://x","y")',
    "+1",
    "-2+3",
    "@SUM(A1)",
    "'; DROP TABLE journal; --",
    "{template} {0} %s %(x)s",
    "a,b;c\td",
    'she said "so"',
    "Қазына қоры «Әлем» — ұлттық",
    "ТОО\u00a0«Фонд»",
    "1\u202f000",
    "🪙 ok",
    "\\n \\x00 %00",
    "&amp; &#0;",
]


@pytest.mark.parametrize("text", SPECIAL)
def test_what_looks_like_code_is_kept_as_text(
    empty_book: Book, tmp_path: Path, cli: Cli, text: str
) -> None:
    if "\t" in text:
        text = text.replace("\t", " ")
    quoted = '"' + text.replace('"', '""') + '"'
    file = csv_file(
        tmp_path / "rows.csv",
        f"C-1,2024-01-10T00:00:00Z,contribution,{quoted},USD,1,,,,,,,,{quoted},{quoted},{quoted}",
    )
    assert import_file(empty_book, file, user="u").rejected == ()
    answer = cli("transactions", empty_book.path, "--json")
    (line,) = answer.json["transactions"]
    assert [line[name] for name in ("account", "counterparty", "note", "tx_hash")] == [text] * 4
    assert text in cli("holdings", empty_book.path).out
    assert trust.verify(empty_book.path).ok


def test_a_no_break_space_is_text(empty_book: Book, tmp_path: Path) -> None:
    row = "C-1,2024-01-10T00:00:00Z,contribution,Bank,USD,1,,,,,,,,ТОО\u00a0«Қазына»"
    assert import_file(empty_book, csv_file(tmp_path / "r.csv", row), user="u").accepted == 1
    assert register.line_of(empty_book, "C-1").counterparty == "ТОО\u00a0«Қазына»"


def test_a_note_of_two_lines_is_named_or_kept_and_rows_are_still_counted_rightly(
    empty_book: Book, tmp_path: Path
) -> None:
    """A line feed inside quotes is one row of two lines; what follows it has the right number."""
    file = csv_file(tmp_path / "rows.csv", "A,2024-01-10,contribution,Bank,USD,1")
    with file.open("a", encoding="utf-8") as handle:
        handle.write('B,2024-01-10,contribution,Bank,USD,1,,,,,,,,,,"two\nlines"\n')
        handle.write("C,2024-01-10,contribution,Bank,USD,x,,,,,,,,,,\n")
    outcome = import_file(empty_book, file, user="u")
    places = [(problem.row, problem.column) for problem in outcome.rejected]
    assert places == [(3, "note"), (5, "quantity")], "a row is where it begins"


# -- once ------------------------------------------------------------------------------------------


def test_the_same_file_again_is_all_duplicates_and_changes_nothing(
    book: Book, tmp_path: Path, cli: Cli
) -> None:
    rows = [f"R-{n},2024-04-0{n}T00:00:00Z,contribution,Vault,USD,{n}" for n in range(1, 6)]
    file = csv_file(tmp_path / "rows.csv", *rows)
    assert import_file(book, file, user="u").accepted == 5
    head, derived = book.head(), derived_rows(book.path)
    again = import_file(book, file, user="somebody else")
    assert (again.accepted, again.duplicates, again.rejected) == (0, 5, ())
    assert again.change is None or again.change.sequences == ()
    assert (book.head(), derived_rows(book.path)) == (head, derived)
    answer = cli("import", book.path, file, "--json").json
    assert (answer["accepted"], answer["duplicates"]) == (0, 5)


@pytest.mark.parametrize(
    "same",
    [
        "P,2024-01-10T05:00:00Z,purchase,A,BNB,2,300,USD,,,,external",
        "P,2024-01-10T10:00:00+05:00,purchase,A,BNB,2.000,300.0,usd,,,,external",
        "P,2024-01-10T05:00:00Z,purchase,A,BNB,2,300,USD,600,0,,external",
        "P,2024-01-10T05:00:00Z,purchase,A,BNB,2,,USD,600.00,,,external",
        "P,2024-01-10T05:00:00Z,purchase,A,BNB,,300,USD,600,,,external",
        "P,2024-01-10T05:00:00Z,purchase,A,BNB,2,300,USD,,,USD,external,2024-01-10T05:00:00Z",
    ],
)
def test_the_same_said_otherwise_is_a_duplicate(
    empty_book: Book, tmp_path: Path, same: str
) -> None:
    first = "P,2024-01-10T05:00:00Z,purchase,A,BNB,2,300,USD,,,,external"
    assert import_file(empty_book, csv_file(tmp_path / "a.csv", first), user="u").accepted == 1
    again = import_file(empty_book, csv_file(tmp_path / "b.csv", same), user="u")
    assert (again.duplicates, again.rejected) == (1, ())


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ("P,2024-01-10T05:00:01Z,purchase,A,BNB,2,300,USD,,,,external", "time"),
        ("P,2024-01-10T05:00:00Z,sale,A,BNB,2,300,USD,,,,external", "type"),
        ("P,2024-01-10T05:00:00Z,purchase,B,BNB,2,300,USD,,,,external", "account"),
        ("P,2024-01-10T05:00:00Z,purchase,A,BTC,2,300,USD,,,,external", "asset"),
        ("P,2024-01-10T05:00:00Z,purchase,A,BNB,2.000000000000000001,300,USD,,,,external",
         "quantity"),
        ("P,2024-01-10T05:00:00Z,purchase,A,BNB,2,300.01,USD,,,,external", "price"),
        ("P,2024-01-10T05:00:00Z,purchase,A,BNB,2,300,USD,,1,,external", "fee"),
        ("P,2024-01-10T05:00:00Z,purchase,A,BNB,2,300,USD,,,,cash", "settlement"),
        ("P,2024-01-10T05:00:00Z,purchase,A,BNB,2,300,USD,,,,external,,Bank", "counterparty"),
        ("P,2024-01-10T05:00:00Z,purchase,A,BNB,2,300,USD,,,,external,,,,note", "note"),
    ],
)  # fmt: skip
def test_a_reference_with_other_content_is_an_error(
    empty_book: Book, tmp_path: Path, changed: str, field: str
) -> None:
    first = "P,2024-01-10T05:00:00Z,purchase,A,BNB,2,300,USD,,,,external"
    import_file(empty_book, csv_file(tmp_path / "a.csv", first), user="u")
    (problem,) = import_file(empty_book, csv_file(tmp_path / "b.csv", changed), user="u").rejected
    assert (problem.row, problem.column) == (2, "reference")
    assert f"another {field}" in problem.message


def test_a_rate_that_came_later_does_not_make_a_duplicate_differ(
    empty_book: Book, tmp_path: Path, cli: Cli
) -> None:
    rates = samples.price_file(tmp_path / "r.csv", "2024-01-01,EUR,USD,1.10,NBK")
    assert cli("prices", "import", empty_book.path, rates).code == 0
    row = csv_file(tmp_path / "a.csv", "P,2024-01-10T05:00:00Z,contribution,A,EUR,100")
    assert import_file(empty_book, row, user="u").accepted == 1
    rates = samples.price_file(tmp_path / "r.csv", "2024-01-09,EUR,USD,1.20,NBK")
    assert cli("prices", "import", empty_book.path, rates).code == 0
    assert import_file(empty_book, row, user="u").duplicates == 1
    (eur,) = portfolio.holdings(empty_book, date(2024, 1, 10)).positions
    assert eur.functional.cost_basis == 110, "recorded at the rate then in force, for ever"


def test_order_in_the_file_decides_between_equal_times(empty_book: Book, tmp_path: Path) -> None:
    rows = (
        "A,2024-01-10T05:00:00Z,opening,A,BNB,1,10,USD",
        "B,2024-01-10T05:00:00Z,opening,A,BNB,1,20,USD",
        "S,2024-01-10T05:00:00Z,sale,A,BNB,1,30,USD",
    )
    assert import_file(empty_book, csv_file(tmp_path / "a.csv", *rows), user="u").accepted == 3
    (sale,) = portfolio.gains(empty_book, date(2024, 1, 1), date(2024, 2, 1)).disposals
    assert [match.reference for match in sale.matches or ()] == ["A"]


numbers = st.integers(1, 10**20).map(lambda n: format(Decimal(n).scaleb(-18), "f"))
rows_of_files = st.lists(
    st.tuples(
        st.sampled_from(["purchase", "contribution", "opening"]),
        st.sampled_from(["A", "Қор"]),
        st.sampled_from(["BNB", "BTC"]),
        numbers, numbers, st.integers(0, 10**6),
    ),
    min_size=1, max_size=15,
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(rows=rows_of_files)
def test_whatever_went_in_is_known_when_it_comes_again_and_comes_out_as_it_went_in(
    rows: list[tuple[str, str, str, str, str, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fund.alem"
        book = create_book(
            path, NewBook("F", policies=Policies(settlement=Settlement.EXTERNAL)), "u"
        )
        said = {
            f"R-{n}": (kind, account, asset, quantity, price, seconds)
            for n, (kind, account, asset, quantity, price, seconds) in enumerate(rows)
        }
        file = csv_file(
            Path(folder) / "rows.csv",
            *(
                f"{reference},{date.fromordinal(738_000 + row[5] % 1_000)},{row[0]},{row[1]},"
                f"{row[2]},{row[3]},{row[4]},USD"
                for reference, row in said.items()
            ),
        )
        assert import_file(book, file, user="u").accepted == len(rows)
        head = book.head()
        assert import_file(book, file, user="u").duplicates == len(rows)
        assert book.head() == head
        for line in register.page(book, ALL):
            quantity, price = said[line.reference][3:5]
            assert (line.quantity, line.price) == (Decimal(quantity), Decimal(price))
            assert line.amount == Decimal(quantity) * Decimal(price)
        book.close()
        assert trust.verify(path).ok


def test_figures_as_json_make_the_same_book_again(book: Book, tmp_path: Path, cli: Cli) -> None:
    """Out through `transactions --json` and `prices list --json`, in through CSV: equal figures."""
    told = cli("transactions", book.path, "--json").json["transactions"]
    names = COLUMNS.split(",")
    rows = []
    for line in told:
        cells = {name: "" if line.get(name) is None else str(line[name]) for name in names}
        if line["type"] not in ("purchase", "sale"):
            cells["settlement"] = ""
        rows.append(",".join(f'"{cells[name]}"' for name in names))
    prices = cli("prices", "list", book.path, "--json").json["prices"]
    price_rows = [
        f"{p['date'] or p['time']},{p['base']},{p['quote']},{p['price']},{p['source']}"
        for p in sorted(prices, key=lambda p: p["batch"])
    ]
    other = create_book(tmp_path / "other.alem", NewBook(samples.FUND), "u")
    assert import_file(other, csv_file(tmp_path / "t.csv", *rows), user="u").accepted == len(told)
    file = samples.price_file(tmp_path / "p.csv", *price_rows)
    assert cli("prices", "import", other.path, file, "--json").json["accepted"] == len(prices)
    for command in (
        ("holdings", "--as-of", "2024-03-06"),
        ("lots", "--as-of", "2024-03-06"),
        ("gains", "--from", "2024-01-01", "--to", "2024-12-31"),
    ):
        mine = cli(command[0], book.path, *command[1:], "--json").json
        theirs = cli(command[0], other.path, *command[1:], "--json").json
        for answer in (mine, theirs):
            for own in ("book", "sequence", "fingerprint"):
                del answer[own]
        assert json.dumps(mine, sort_keys=True) == json.dumps(theirs, sort_keys=True)
    other.close()


# -- large -----------------------------------------------------------------------------------------


def test_a_large_file_that_lists_the_newest_first_goes_in(tmp_path: Path) -> None:
    """What pays for the first row stands last: only the whole file shows that nothing is short."""
    book = create_book(tmp_path / "fund.alem", NewBook("F"), "u")
    count = 29_500
    file = tmp_path / "rows.csv"
    with file.open("w", encoding="utf-8") as handle:
        handle.write("reference,time,type,account,asset,quantity,price,currency\n")
        for n in range(count):
            handle.write(f"S-{n},{2024 - n // 10_000}-06-01T00:00:00Z,sale,A,BNB,0.001,300,USD\n")
        handle.write(f"O,2020-01-01,opening,A,BNB,{count},1,USD\n")
    outcome = import_file(book, file, user="u")
    assert outcome.rejected == ()
    assert outcome.accepted == count + 1
    bnb, usd = portfolio.holdings(book).positions
    assert bnb.quantity == count - Decimal(count) / 1000
    assert usd.quantity == Decimal(count) * 300 / 1000
    book.close()


def test_a_large_file_names_the_row_that_goes_below_zero(tmp_path: Path) -> None:
    book = create_book(tmp_path / "fund.alem", NewBook("F"), "u")
    head = book.head()
    file = tmp_path / "rows.csv"
    with file.open("w", encoding="utf-8") as handle:
        handle.write("reference,time,type,account,asset,quantity\n")
        for n in range(29_500):
            kind = "distribution" if n == 26_000 else "contribution"
            day = f"{1 + n // 1_200:02d}"
            handle.write(
                f"S-{n},2024-05-{day}T00:00:00Z,{kind},A{n % 7},USD,9{'9' * (n == 26_000) * 8}\n"
            )
    outcome = import_file(book, file, user="u")
    assert [(problem.row, problem.column) for problem in outcome.rejected] == [(26_002, "quantity")]
    assert book.head() == head
    book.close()
    again = open_book(book.path)
    assert again.accounts() == ()
    again.close()
