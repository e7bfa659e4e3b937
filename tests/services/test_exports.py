"""Other programs read our exports and come to our figures, to the last digit.

hledger and Beancount are asked themselves: whether they accept the file (both refuse an entry that
is out by one unit of its last digit), and what quantity and cost each account then holds.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alem_desktop.core import errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.movements import Movement
from alem_desktop.core.policy import (
    FeeInKind,
    FeeTreatment,
    LotMethod,
    LotPool,
    Policies,
    Settlement,
)
from alem_desktop.core.postings import Role
from alem_desktop.core.transactions import OWN_FIELDS, Draft, Transaction, TransactionType
from alem_desktop.services import portfolio
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.exporters import beancount, hledger
from alem_desktop.services.exporters.alem_csv import prices_beside
from alem_desktop.services.exporters.register import BookedEntry, CounterEntry, Register
from alem_desktop.services.exporting import ExportFormat, export_book
from alem_desktop.services.importing import import_file
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from tests import samples
from tests.samples import at, csv_file, draft, price_file

Held = dict[tuple[str, str], tuple[Decimal, Decimal]]
"""Quantity and cost by account and asset, without what is nothing."""

ALWAYS = (date(2009, 1, 2), date(2100, 1, 1))

_PLACES = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"


def _skip_without(*programs: str) -> pytest.MarkDecorator:
    lacking = [name for name in programs if shutil.which(name, path=_PLACES) is None]
    return pytest.mark.skipif(bool(lacking), reason=f"{', '.join(lacking)} not on this machine")


needs_hledger = _skip_without("hledger")
needs_beancount = _skip_without("bean-check", "bean-query")


def _run(program: str, *arguments: object) -> str:
    """What a program answers; it must have nothing to complain of."""
    found = shutil.which(program, path=_PLACES)
    assert found is not None
    done = subprocess.run(
        [found, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[:3_000]
    return done.stdout


# -- what they say ---------------------------------------------------------------------------------


def hledger_balances(journal: Path, *options: str) -> dict[str, Decimal]:
    """The amount in each account; each of ours has one commodity."""
    answer = _run("hledger", "-f", journal, "bal", "--flat", "-E", "-N", "-O", "csv", *options)
    rows = list(csv.reader(io.StringIO(answer)))
    return {account: Decimal(balance.split(" ")[0]) for account, balance in rows[1:]}


def hledger_holdings(journal: Path) -> Held:
    _run("hledger", "-f", journal, "check", "--strict", "ordereddates")
    units, cost = hledger_balances(journal), hledger_balances(journal, "-B")
    held: dict[tuple[str, str], list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    for account in units:
        root, *rest = account.split(":")
        if root == "Assets":
            place = held[rest[0], rest[1]]
            place[0] += units[account] if rest[2:] == [] else Decimal(0)
            place[1] += cost[account]
    return {key: (quantity, cost) for key, (quantity, cost) in held.items() if quantity or cost}


def beancount_balances(ledger: Path) -> dict[str, dict[str, Decimal]]:
    """The amounts in each account by commodity, the last digits of USD-FINE1 added to USD."""
    assert _run("bean-check", ledger) == ""
    query = "SELECT account, currency, str(sum(number)) GROUP BY account, currency"
    rows = csv.reader(io.StringIO(_run("bean-query", "-f", "csv", ledger, query)))
    next(rows)
    found: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for account, code, number in rows:
        found[account.strip()][code.strip().split("-FINE")[0]] += Decimal(number.strip())
    return found


def beancount_holdings(ledger: Path, functional: str = "USD") -> Held:
    held: dict[tuple[str, str], list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    for account, amounts in beancount_balances(ledger).items():
        root, *rest = account.split(":")
        if root == "Assets":
            what, name, asset = rest
            ((_code, amount),) = amounts.items()
            place = held[name, asset]
            place[1 if what == "Cost" else 0] += amount
            if what == "Cost" and asset == functional:
                place[0] += amount
    return {key: (quantity, cost) for key, (quantity, cost) in held.items() if quantity or cost}


def our_holdings(book: Book, names: Mapping[str, str], codes: Mapping[str, str]) -> Held:
    """What the book holds, its accounts and assets under the names that the other program takes."""
    return {
        (names.get(str(p.account), str(p.account)), codes.get(p.asset.code, p.asset.code)): (
            p.quantity,
            p.functional.cost_basis or Decimal(0),
        )
        for p in portfolio.holdings(book).positions
    }


def our_gains(book: Book) -> Decimal:
    """All realised gains."""
    return portfolio.gains(book, *ALWAYS).totals.gain


def check_hledger(book: Book, names: Mapping[str, str] | None = None) -> Path:
    path = book.path.with_suffix(".journal")
    export_book(book, ExportFormat.HLEDGER, path)
    assert hledger_holdings(path) == our_holdings(book, names or {}, {})
    assert sum(hledger_balances(path, "-B").values()) == 0
    assert hledger_balances(path).get("Income:Gains", Decimal(0)) == -our_gains(book)
    return path


def check_beancount(
    book: Book, names: Mapping[str, str] | None = None, codes: Mapping[str, str] | None = None
) -> Path:
    path = book.path.with_suffix(".beancount")
    export_book(book, ExportFormat.BEANCOUNT, path)
    assert beancount_holdings(path) == our_holdings(book, names or {}, codes or {})
    balances = beancount_balances(path)
    expenses = portfolio.gains(book, *ALWAYS).totals.expenses
    assert balances.get("Income:Gains", {}).get("USD", Decimal(0)) == -our_gains(book)
    assert balances.get("Expenses:Fees", {}).get("USD", Decimal(0)) == expenses
    assert sum(balances.get("Equity:Precision", {}).values()) == 0
    return path


@contextmanager
def new_book(**policies: object) -> Iterator[Book]:
    with tempfile.TemporaryDirectory() as folder:
        new = NewBook(samples.FUND, policies=Policies(**policies))  # type: ignore[arg-type]
        book = create_book(Path(folder) / "fund.alem", new, "u")
        try:
            yield book
        finally:
            book.close()


# -- books made by hand ----------------------------------------------------------------------------


@needs_hledger
def test_hledger_reads_the_worked_book(book: Book) -> None:
    """FIFO: 60 of 40 at 500 and 30 at 640 cost 20,000 + 12,800; sold for 37,200: 4,400 gained."""
    path = check_hledger(book)
    assert hledger_holdings(path) == {
        ("Custody", "BNB"): (Decimal(60), Decimal(30_400)),
        ("Custody", "USD"): (Decimal(974_000), Decimal(974_000)),
        ("Vault", "BTC"): (Decimal("0.5"), Decimal("21521.5")),
        ("Vault", "USD"): (Decimal("28478.5"), Decimal("28478.5")),
    }
    assert hledger_balances(path)["Income:Gains"] == -4_400
    assert hledger_balances(path)["Equity:Owner"] == -1_050_000
    # On 6 March a BNB was 712.40, half a bitcoin 33,037.02: 42,744 + 33,037.02 + 1,002,478.50.
    value = _run(
        "hledger", "-f", path, "bal", "assets", "-X", "USD", "-e", "2024-03-07", "-N", "-1"
    )
    assert value.split() == ["1078259.52", "USD", "Assets"]


@needs_beancount
def test_beancount_reads_the_worked_book(book: Book) -> None:
    path = check_beancount(book)
    assert beancount_balances(path)["Income:Gains"] == {"USD": Decimal(-4_400)}
    assert beancount_balances(path)["Equity:Owner"] == {"USD": Decimal(-1_050_000)}
    assert beancount_balances(path)["Equity:Units:BNB"] == {"BNB": Decimal(-60)}


ODD_NAMES = {
    'ТОО «Қазына» "алтын"; қор': 'ТОО «Қазына» "алтын", қор',
    "ТОО «Қазына» \"алтын\": қор": 'ТОО «Қазына» "алтын"- қор',
    "(a)  | b": "(a) | b",
    "(a) | b": "(a) | b-2",
    "* ! [x] 🪙": "* ! [x] 🪙",
    "🪙": "🪙",
    "a": "a",
    "1": "1",
    "金庫": "金庫",
    "x" * 120: "x" * 120,
}  # fmt: skip
"""Accounts, and what hledger's journal calls them."""

ODD_CODES = ("1INCH", "WIF$", "TRUE", "T", "A-", "A.", "X_Y", "X-Y", "9" * 20)

BEANCOUNT_NAMES = {
    'ТОО «Қазына» "алтын"; қор': "ТОО-Қазына-алтын-қор-2",
    'ТОО «Қазына» "алтын": қор': "ТОО-Қазына-алтын-қор",
    "(a) | b": "A-b-2",
    "(a)  | b": "A-b",
    "* ! [x] 🪙": "X",
    "🪙": "X-2",
    "a": "A",
    "1": "1",
    "金庫": "X金庫",
    "x" * 120: "X" + "x" * 119,
}


@pytest.fixture
def odd_book(tmp_path: Path) -> Iterator[Book]:
    """A contribution of one odd asset to each odd account, with texts that mean much elsewhere."""
    made = create_book(tmp_path / "odd.alem", NewBook('Fund "x" \\ ; y'), "u")
    drafts = [
        draft(
            f'R-{number} "q" \\ (;|) ^l #t', f"2024-01-{number + 10}T10:00:00Z", "contribution",
            name, ODD_CODES[number % len(ODD_CODES)], quantity="3.5", amount="0",
            counterparty='=HYPERLINK("x"); a | b \\ "c"',
            note="date:foo, [2024-99-99] ; =1+1 \\n", tx_hash="0xAB",
        )
        for number, name in enumerate(ODD_NAMES)
    ]  # fmt: skip
    record(made, drafts, "u")
    path = price_file(tmp_path / "p.csv", '2024-01-15,1INCH,USD,0.4,"A ""b""; \\c"')
    import_prices(made, path, user="u")
    yield made
    made.close()


@needs_hledger
def test_hledger_takes_odd_names(odd_book: Book) -> None:
    path = check_hledger(odd_book, ODD_NAMES)
    said = path.read_text(encoding="utf-8")
    assert '3.5 "1INCH" @@ 0 USD' in said
    assert "; (a) | b-2 is (a) | b" in said


@needs_beancount
def test_beancount_takes_odd_names(odd_book: Book) -> None:
    path = check_beancount(
        odd_book,
        BEANCOUNT_NAMES,
        {"WIF$": "WIF", "A-": "A", "A.": "A-2", "X_Y": "X-Y-2"},
    )
    said = path.read_text(encoding="utf-8")
    assert '  reference: "R-0 \\"q\\" \\\\ (;|) ^l #t"' in said
    assert '  name: "1INCH"' in said
    assert "3.5 XTRUE" in said, "TRUE means something else to Beancount"


def test_an_empty_book(empty_book: Book) -> None:
    for kind, check in (("hledger", check_hledger), ("bean-check", check_beancount)):
        if shutil.which(kind, path=_PLACES):
            check(empty_book)


@needs_beancount
def test_digits_beyond_the_28th_stand_apart(empty_book: Book) -> None:
    """475.11 KZT for a USD: 123,456,789.12 KZT cost as many times 1/475.11 to 36 places."""
    folder = empty_book.path.parent
    import_prices(
        empty_book, price_file(folder / "r.csv", "2024-01-10,USD,KZT,475.11,NBK"), user="u"
    )
    bought = draft(
        "P-1", "2024-01-10T10:00:00Z", "purchase", "A", "BNB",
        quantity="1000", price="123456.78912", currency="KZT", settlement="external",
    )  # fmt: skip
    sold = draft(
        "S-1", "2024-01-11T10:00:00Z", "sale", "A", "BNB",
        quantity="333.333333333333333333", price="300.01", currency="USD",
    )  # fmt: skip
    record(empty_book, [bought, sold], "u")
    path = check_beancount(empty_book)
    assert "USD-FINE1" in path.read_text(encoding="utf-8")
    if shutil.which("hledger", path=_PLACES):
        check_hledger(empty_book)


# -- entries that carry cost on --------------------------------------------------------------------


class HandMade(Register):
    """A register whose entries are given; all else is the book's."""

    def __init__(self, book: Book, entries: Sequence[BookedEntry], reader: object) -> None:
        super().__init__(reader, book)  # type: ignore[arg-type]
        self._given = entries

    def entries(self) -> Iterator[BookedEntry]:
        return iter(self._given)

    def accounts(self) -> tuple[str, ...]:
        return ("A", "B")

    def codes(self) -> list[str]:
        return ["$WIF", "BNB", "USD"]


def _moved(account: str, asset: str, quantity: str, cost: str) -> Movement:
    zero = Decimal(0)
    return Movement(
        account, asset, Instant(0), 2, 0, Role.PRINCIPAL, Decimal(quantity), zero, Decimal(cost),
        None, zero, zero, zero, 0, 0,
    )  # fmt: skip


def _carried(day: int, *movements: Movement, owner: str = "0") -> BookedEntry:
    entered = samples.DRAFTS[0]
    t = Transaction(
        f"T-{day}", entered.time, TransactionType.OPENING, "A", "BNB", Decimal(1), Decimal(1),
        "USD", Decimal(1), Decimal(0), "USD", Settlement.CASH, entered.time, None, None, None,
    )  # fmt: skip
    counters = (CounterEntry("Equity:Owner", Decimal(owner)),) if owner != "0" else ()
    return BookedEntry(t, date(2024, 1, day), movements, counters)


CARRIED = (
    # 10 BNB for 1,000 come to A and 10 for 3,000 to B; the fund-wide average is 200.
    _carried(1, _moved("A", "BNB", "10", "1000"), owner="-1000"),
    _carried(2, _moved("B", "BNB", "10", "3000"), owner="-3000"),
    # The pool's cost is spread anew: 1,000 go from B to A without a unit.
    _carried(2, _moved("A", "BNB", "0", "1000"), _moved("B", "BNB", "0", "-1000")),
    # A hands 4 to B with their 800, and swaps 3 for 300 of another token, cost and all.
    _carried(3, _moved("A", "BNB", "-4", "-800"), _moved("B", "BNB", "4", "800")),
    _carried(4, _moved("A", "BNB", "-3", "-600"), _moved("A", "$WIF", "300", "600")),
    # Cost may even come with units that go, where a pool is arranged anew at once.
    _carried(5, _moved("A", "BNB", "-1", "50"), _moved("B", "BNB", "1", "-50")),
)
HANDS_ON = {
    ("A", "BNB"): (Decimal(2), Decimal(650)),
    ("A", "$WIF"): (Decimal(300), Decimal(600)),
    ("B", "BNB"): (Decimal(15), Decimal(2_750)),
}


@pytest.fixture
def carried(empty_book: Book) -> Iterator[HandMade]:
    """Transfers, a token swap, and cost that moves alone."""
    with empty_book.database.look() as reader:
        yield HandMade(empty_book, CARRIED, reader)


@needs_hledger
def test_hledger_carries_cost_on(carried: HandMade, tmp_path: Path) -> None:
    hledger.write(carried, tmp_path / "c.journal")
    assert hledger_holdings(tmp_path / "c.journal") == HANDS_ON


@needs_beancount
def test_beancount_carries_cost_on(carried: HandMade, tmp_path: Path) -> None:
    beancount.write(carried, tmp_path / "c.beancount")
    found = beancount_holdings(tmp_path / "c.beancount")
    assert found == {(name, code.strip("$")): held for (name, code), held in HANDS_ON.items()}


# -- any book --------------------------------------------------------------------------------------

ACCOUNTS = {"Custody": "Custody", "Қойма; 2": "Қойма, 2"}
CODES = ("BNB", "1INCH", "USDT")
START = at("2024-02-20T00:00:00Z")


def _scaled(most: int, places: int) -> st.SearchStrategy[Decimal]:
    return st.integers(1, most).map(lambda n: Decimal(n).scaleb(-places))


quantities = st.one_of(_scaled(10**6, 2), _scaled(10**22, 18), st.just(Decimal(10**12)))
entries = st.builds(
    Draft,
    reference=st.just(""),
    time=st.integers(0, 60).map(lambda n: Instant(START + n * 6 * 3_600_000_000)),
    type=st.sampled_from([*TransactionType]),
    account=st.sampled_from([*ACCOUNTS]),
    asset=st.sampled_from(CODES),
    quantity=quantities,
    price=st.one_of(st.just(Decimal("0.01")), _scaled(10**6, 2), _scaled(10**9, 9)),
    currency=st.sampled_from(["USD", "USD", "KZT"]),
    amount=st.none(),
    fee=st.one_of(st.none(), _scaled(10**4, 5)),
    fee_asset=st.sampled_from([None, "BNB", "USD"]),
    settlement=st.sampled_from([Settlement.CASH, Settlement.EXTERNAL]),
    settlement_time=st.none(),
    counterparty=st.none(),
    tx_hash=st.none(),
    note=st.sampled_from([None, "; = | , 'x' \"y\""]),
    to_account=st.sampled_from([*ACCOUNTS]),
    to_asset=st.sampled_from(CODES),
    to_quantity=quantities,
    lots=st.just(()),
)


RARE = ("settlement", "price", "fee", "fee_asset", "to_account", "to_asset", "to_quantity")
"""What not every type says."""


def _fill(book: Book, drafts: Sequence[Draft]) -> None:
    """Record what the book takes; money comes in first, and prices are there."""
    folder = book.path.parent
    prices = price_file(
        folder / "prices.csv",
        "2024-02-01,USD,KZT,449.37,NBK",
        "2024-02-27,USD,KZT,451.03,NBK",
        "2024-02-01T12:00:00Z,BNB,USD,355.123456789,x",
        "2024-02-28T12:00:00Z,BNB,USD,410.7,x",
        "2024-02-28T12:00:00Z,BNB,USD,411.7,x",
        "2024-02-28T18:00:00Z,1INCH,KZT,222,y",
    )
    assert not import_prices(book, prices, user="u").rejected
    money = [
        draft(f"M-{number}", "2024-02-19T00:00:00Z", "contribution", account, code, quantity=size)
        for number, (account, code, size) in enumerate(
            (account, code, "1000000000") for account in ACCOUNTS for code in ("USD", "KZT")
        )
    ]
    record(book, money, "u")
    for number, said in enumerate(drafts):
        own = OWN_FIELDS[said.type]
        foreign = [name for name in RARE if name not in own]
        named = said._replace(reference=f"T-{number}", **dict.fromkeys(foreign))
        if not named.fee:
            named = named._replace(fee_asset=None)
        try:
            record(book, [named], "u")
        except errors.FieldError:
            continue  # more than there is, or a fee above its sale


def _transactions(book: Book) -> list[Transaction]:
    with book.database.look() as reader:
        return list(Register(reader, book).transactions())


@needs_hledger
@needs_beancount
@pytest.mark.parametrize("method", list(LotMethod))
@settings(max_examples=6, deadline=None)
@given(
    drafts=st.lists(entries, min_size=5, max_size=25),
    fees=st.sampled_from(list(FeeTreatment)),
    in_kind=st.sampled_from(list(FeeInKind)),
    pool=st.sampled_from(list(LotPool)),
)
def test_any_book_is_read_as_it_is(
    method: LotMethod, drafts: list[Draft], fees: FeeTreatment, in_kind: FeeInKind, pool: LotPool
) -> None:
    with new_book(lot_method=method, lot_pool=pool, fees=fees, fee_in_kind=in_kind) as book:
        _fill(book, drafts)
        check_hledger(book, ACCOUNTS)
        check_beancount(book, {"Қойма; 2": "Қойма-2"})


@pytest.mark.parametrize("method", list(LotMethod))
@settings(max_examples=15, deadline=None)
@given(drafts=st.lists(entries, min_size=1, max_size=25), fees=st.sampled_from(list(FeeTreatment)))
def test_csv_goes_in_again(method: LotMethod, drafts: list[Draft], fees: FeeTreatment) -> None:
    with (
        new_book(lot_method=method, fees=fees) as book,
        new_book(lot_method=method, fees=fees) as again,
    ):
        _fill(book, drafts)
        path = book.path.with_name("out.csv")
        export_book(book, ExportFormat.CSV, path)
        assert not import_prices(again, prices_beside(path), user="u").rejected
        outcome = import_file(again, path, user="u")
        assert outcome.rejected == ()
        assert _transactions(again) == _transactions(book)
        day = date(2024, 3, 10)
        assert portfolio.holdings(again, day).positions == portfolio.holdings(book, day).positions


# -- CSV and workbook, by hand ---------------------------------------------------------------------


def test_csv_has_the_columns_of_the_contract(book: Book, tmp_path: Path) -> None:
    export_book(book, ExportFormat.CSV, tmp_path / "out.csv")
    lines = (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == (
        "reference,time,type,account,asset,quantity,price,currency,amount,fee,fee_asset,"
        "to_account,to_asset,to_quantity,lots,settlement,settlement_time,counterparty,tx_hash,note"
    )
    assert lines[5] == (
        "P-4,2024-02-10T09:30:00Z,purchase,Vault,BTC,0.5,43000,USD,21500,21.5,USD,,,,,cash,,,,"
        "First of the vault"
    )
    assert len(lines) == 8
    prices = (tmp_path / "out-prices.csv").read_text(encoding="utf-8").splitlines()
    assert prices[0] == "time,base,quote,price,source"
    assert prices[1] == "2024-01-15,BNB,USD,501,Test exchange"
    assert len(prices) == 16


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("3,,100", "3,,USD,100"),  # 33.33… is worked out; no 18 places of it make 100 again
        (",0.3,100", "333.333333333333333333,,USD,100"),  # 100 by so many is 0.3, rounded
        ("0.000000000000000003,0.7,", "0.000000000000000003,0.7,USD,"),  # 19 places
        ("3,33.3333,100", "3,33.3333,USD,100"),  # all three said, and close enough
        ("2,50,", "2,50,USD,100"),
    ],
)
def test_csv_leaves_out_what_was_worked_out(empty_book: Book, said: str, written: str) -> None:
    folder = empty_book.path.parent
    row = f"P-1,2024-01-15T10:00:00Z,contribution,A,BNB,{said}"
    source = csv_file(
        folder / "in.csv", row, header="reference,time,type,account,asset,quantity,price,amount"
    )
    assert import_file(empty_book, source, user="u").rejected == ()
    export_book(empty_book, ExportFormat.CSV, folder / "out.csv")
    line = (folder / "out.csv").read_text(encoding="utf-8").splitlines()[1]
    assert line == f"P-1,2024-01-15T10:00:00Z,contribution,A,BNB,{written}" + "," * 11


_SHEET = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def sheets_of(path: Path) -> dict[str, list[list[str | float | None]]]:
    """The cells of each sheet: text, numbers as a spreadsheet holds them, None for empty ones."""
    with zipfile.ZipFile(path) as packed:
        names = [
            sheet.attrib["name"]
            for sheet in ElementTree.fromstring(packed.read("xl/workbook.xml")).iterfind(
                "x:sheets/x:sheet", _SHEET
            )
        ]
        found = {}
        for number, name in enumerate(names, start=1):
            root = ElementTree.fromstring(packed.read(f"xl/worksheets/sheet{number}.xml"))
            assert root.find(".//x:f", _SHEET) is None, "a formula"
            assert root.find(".//x:hyperlink", _SHEET) is None
            pane = root.find(".//x:pane", _SHEET)
            assert pane is not None
            assert (pane.attrib["ySplit"], pane.attrib["state"]) == ("1", "frozen")
            found[name] = [_row(row) for row in root.iterfind(".//x:row", _SHEET)]
    return found


def _row(row: ElementTree.Element) -> list[str | float | None]:
    cells: dict[int, str | float | None] = {}
    for cell in row.iterfind("x:c", _SHEET):
        column = 0
        for letter in cell.attrib["r"].rstrip("0123456789"):
            column = column * 26 + ord(letter) - ord("A") + 1
        if cell.attrib.get("t") == "inlineStr":
            cells[column] = "".join(text.text or "" for text in cell.iterfind(".//x:t", _SHEET))
        else:
            value = cell.find("x:v", _SHEET)
            cells[column] = None if value is None or value.text is None else float(value.text)
    return [cells.get(place) for place in range(1, max(cells) + 1)]


def _named(rows: list[list[str | float | None]], number: int) -> dict[str, str | float | None]:
    head = [str(cell) for cell in rows[0]]
    return dict(zip(head, rows[number] + [None] * len(head), strict=False))


def test_workbook(book: Book, tmp_path: Path) -> None:
    export_book(book, ExportFormat.XLSX, tmp_path / "out.xlsx")
    sheets = sheets_of(tmp_path / "out.xlsx")
    assert list(sheets) == ["Transactions", "Holdings", "Prices"]
    assert [len(rows) for rows in sheets.values()] == [8, 5, 16]
    bought = _named(sheets["Transactions"], 5)
    assert bought["reference"] == "P-4"
    assert (bought["quantity"], bought["price"], bought["amount"]) == (0.5, 43_000.0, 21_500.0)
    assert bought["day (Asia/Almaty)"] == (date(2024, 2, 10) - date(1899, 12, 30)).days
    assert bought["time"] == "2024-02-10T09:30:00Z"
    held = _named(sheets["Holdings"], 1)
    assert (held["account"], held["asset"]) == ("Custody", "BNB")
    assert (held["quantity"], held["cost_basis"]) == (60.0, 30_400.0)
    assert held["average_cost"] == "506.666666666666666667", "21 digits are text"
    assert _named(sheets["Prices"], 1)["price"] == 501.0


def test_workbook_takes_text_for_text(odd_book: Book, tmp_path: Path) -> None:
    export_book(odd_book, ExportFormat.XLSX, tmp_path / "out.xlsx")
    row = _named(sheets_of(tmp_path / "out.xlsx")["Transactions"], 1)
    assert row["counterparty"] == '=HYPERLINK("x"); a | b \\ "c"'
    assert row["note"] == "date:foo, [2024-99-99] ; =1+1 \\n"


@pytest.mark.parametrize(
    ("figure", "cell"),
    [
        ("0.1", 0.1),
        ("123456789012345", 123_456_789_012_345.0),
        ("1234567890123456", "1234567890123456"),
        ("0.000000000000000001", 1e-18),
        ("12345678.00000001", "12345678.00000001"),
        ("1234567.00000001", 1234567.00000001),
        ("100000000000000000000", 1e20),
    ],
)
def test_workbook_keeps_every_digit(
    empty_book: Book, figure: str, cell: str | float, tmp_path: Path
) -> None:
    came = draft(
        "C-1", "2024-01-15T10:00:00Z", "contribution", "A", "BNB", quantity=figure, amount="0"
    )
    record(empty_book, [came], "u")
    export_book(empty_book, ExportFormat.XLSX, tmp_path / "out.xlsx")
    assert _named(sheets_of(tmp_path / "out.xlsx")["Transactions"], 1)["quantity"] == cell


# -- what is refused -------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(ExportFormat))
def test_a_book_is_never_replaced(book: Book, kind: ExportFormat, tmp_path: Path) -> None:
    link = tmp_path / "link.xlsx"
    link.symlink_to(book.path)
    before = samples.facts(book.path)
    with pytest.raises(errors.WouldReplaceBook):
        export_book(book, kind, link)
    assert samples.facts(book.path) == before


def test_prices_beside_never_replace_a_book(book: Book, tmp_path: Path) -> None:
    other = create_book(tmp_path / "out-prices.csv", NewBook("Other"), "u")
    other.close()
    with pytest.raises(errors.WouldReplaceBook):
        export_book(book, ExportFormat.CSV, tmp_path / "out.csv")
    assert not (tmp_path / "out.csv").exists()


def test_an_entry_that_does_not_add_up_is_refused(book: Book, tmp_path: Path) -> None:
    """The book says that P-1 cost 20,000; its movement was made to say 20,001 by other hands."""
    target = tmp_path / "out.journal"
    target.write_text("before", encoding="utf-8")
    connection = book.database.raw_connection()
    connection.execute("UPDATE movements SET cost = '20001' WHERE cost = '20000'")
    connection.commit()
    connection.close()
    with pytest.raises(errors.BookDamaged, match=r"movements of P-1 differ by 1 USD"):
        export_book(book, ExportFormat.HLEDGER, target)
    assert target.read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_days_never_go_back(tmp_path: Path) -> None:
    """In St. John's the clocks of 1 November 2009 went from 00:01 back to 23:01 of 31 October."""
    new = replace(NewBook("Fund"), time_zone="America/St_Johns")
    book = create_book(tmp_path / "fund.alem", new, "u")
    times = ("2009-11-01T02:30:30Z", "2009-11-01T02:31:30Z", "2009-11-01T03:31:00Z")
    record(
        book,
        [draft(f"C-{t}", t, "contribution", "A", "USD", quantity="1") for t in times],
        "u",
    )
    with book.database.look() as reader:
        days = [entry.day.isoformat() for entry in Register(reader, book).entries()]
    book.close()
    assert days == ["2009-11-01"] * 3
