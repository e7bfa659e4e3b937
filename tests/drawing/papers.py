"""A statement of every kind, made by hand, for whatever draws them.

The holdings are those of the design's pictures. Totals are added up here from the lines, so that
they foot whatever a test changes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import cycle, islice
from typing import Any

from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.journal import Head
from alem_desktop.core.letterhead import Letterhead
from alem_desktop.core.policy import Policies
from alem_desktop.core.statements.model import (
    Amount,
    Cell,
    Column,
    ColumnKind,
    KeyFigure,
    Opening,
    Phrase,
    Row,
    RowKind,
    Scope,
    Signatory,
    StatedRate,
    Statement,
    StatementBasis,
    StatementKind,
    Subject,
    Table,
    Trace,
    amount_of,
)
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.terms import Term

CALENDAR = BookCalendar("Asia/Almaty")
DAY = date(2026, 11, 20)
START = date(2026, 10, 1)
FUND = Letterhead(
    "Alem Crypto Fund",
    "000000000000",
    "Qazaqstan Venture Group",
    "Astana International Financial Centre",
)
SOURCE = "Binance Kazakhstan"
PEOPLE = (
    Signatory(Term.PREPARED_BY, "Aigerim Nurlanova", "Operations specialist"),
    Signatory(Term.CHECKED_BY, "Dana Kim", "Reconciliation specialist"),
    Signatory(Term.APPROVED_BY, "Bolat Sadykov", "Head of operations"),
)
NUMBERS = {
    StatementKind.HOLDINGS: "SH-2026-0087",
    StatementKind.TRANSACTIONS: "ST-2026-0031",
    StatementKind.GAINS: "SG-2026-0012",
    StatementKind.NET_ASSETS: "SN-2026-0087",
    StatementKind.ROLLFORWARD: "SR-2026-0004",
}

_K, _R, _T = ColumnKind, RowKind, Term


def d(text: str) -> Decimal:
    """A figure as the pictures write it."""
    return Decimal(text.replace(",", "").replace(" ", ""))


def at(text: str) -> Instant:
    """An instant on the book's clock: `2026-11-19 01:00`."""
    return CALENDAR.parse_time(f"{text.replace(' ', 'T')}:00+05:00", "time")


def subject(kind: StatementKind = StatementKind.HOLDINGS, **changed: Any) -> Subject:
    """The head of an issued statement; `changed` replaces fields of it."""
    as_of = CALENDAR.as_of(DAY)
    opening = Opening(START, CALENDAR.start_of(START)) if kind.has_period else None
    said = Subject(
        kind=kind,
        number=NUMBERS[kind],
        replaces=None,
        letterhead=FUND,
        scope=Scope(account_count=6),
        opening=opening,
        as_of=as_of,
        known_at=Head(4512, hashlib.sha256(b"record 4512").hexdigest()),
        known_time=CALENDAR.parse_time("2026-11-20T18:31:04.250000+05:00", "time"),
        time_zone="Asia/Almaty",
        basis=StatementBasis.TRADE,
        functional_currency="USD",
        presentation_currency="KZT",
        policies=Policies(),
        four_eyes=True,
        rate=StatedRate(
            d("521.36"), "USD", "KZT", "NBK", "USD/KZT", DAY, as_of.valuation_point
        ),
        usual_source=SOURCE,
        program_version="0.1.0",
    )  # fmt: skip
    return replace(said, **changed)


def line(*cells: Cell) -> Row:
    return Row(_R.LINE, cells)


def named(text: str) -> Row:
    """A heading that is a name of the book."""
    return Row(_R.HEADING, label=Phrase(_T.NAMED, {"name": text}))


def headed(term: Term) -> Row:
    return Row(_R.HEADING, label=Phrase(term))


def sums(
    kind: RowKind, columns: Sequence[Column], lines: Iterable[Row], term: Term = _T.SUBTOTAL
) -> Row:
    """The sum of lines in the columns that are summed, blank in the others."""
    lines = list(lines)
    cells: list[Cell] = []
    for place, column in enumerate(columns):
        found = sum((amount_of(row.cells[place]) for row in lines), Decimal(0))
        value: Cell = int(found) if column.kind is _K.COUNT else found
        cells.append(value if column.sums else None)
    return Row(kind, tuple(cells), Phrase(term))


def grouped(
    columns: Sequence[Column], groups: Iterable[tuple[Row, Sequence[Row]]], total: Term = _T.TOTAL
) -> tuple[Row, ...]:
    """Headings with their lines and subtotals, and the total of all."""
    rows: list[Row] = []
    lines: list[Row] = []
    for heading, group in groups:
        rows += [heading, *group, sums(_R.SUBTOTAL, columns, group)]
        lines += group
    return (*rows, sums(_R.TOTAL, columns, lines, total))


# -- holdings --------------------------------------------------------------------------------------

POSITIONS = (
    Column(_T.ASSET, _K.TEXT, strong=True),
    Column(_T.ACCOUNT, _K.TEXT, flexible=True),
    Column(_T.QUANTITY, _K.QUANTITY),
    Column(_T.PRICE, _K.PRICE, "USD"),
    Column(_T.MARKET_VALUE, _K.MONEY, "USD", sums=True),
    Column(_T.MARKET_VALUE, _K.MONEY, "KZT", sums=True),
    Column(_T.WEIGHT, _K.SHARE, sums=True),
)
_BELOW = Trace.ABOVE
DIGITAL = tuple(
    line(asset, account, d(quantity), d(price),
         _BELOW if usd == "<" else d(usd), _BELOW if kzt == "<" else d(kzt), d(weight) / 100)
    for asset, account, quantity, price, usd, kzt, weight in (
        ("BNB", "Binance KZ · Custody", "12,742.40", "1,042.18",
         "13,279,874.43", "6,923,595,332.82", "34.09"),
        ("BNB", "Cold vault · 3 of 5", "5,850.00", "1,042.18",
         "6,096,753.00", "3,178,603,144.08", "15.65"),
        ("BNB", "Binance KZ · Trading", "150.00000412", "1,042.18",
         "156,327.00", "81,502,644.72", "0.40"),
        ("BTC", "Binance KZ · Custody", "44.745", "109,384.50",
         "4,894,409.45", "2,551,749,310.85", "12.57"),
        ("BTC", "Cold vault · 3 of 5", "28.00", "109,384.50",
         "3,062,766.00", "1,596,803,681.76", "7.86"),
        ("ETH", "Binance KZ · Custody", "1,857.625", "3,712.40",
         "6,896,247.05", "3,595,427,361.99", "17.71"),
        ("SOL", "Binance KZ · Custody", "9,200.00", "176.85",
         "1,627,020.00", "848,263,147.20", "4.18"),
        ("TON", "Binance KZ · Trading", "0.00131", "3.2180", "<", "<", "0.001"),
    )
)  # fmt: skip
MONEY = tuple(
    line(asset, account, d(quantity), d(price), d(usd), d(kzt), d(weight) / 100)
    for asset, account, quantity, price, usd, kzt, weight in (
        ("USDT", "Binance KZ · Trading", "250,418.337", "1.0002",
         "250,468.42", "130,584,215.45", "0.64"),
        ("KZTE", "KZTE wallet · Treasury", "412,500,000.00", "0.001918",
         "791,199.94", "412,500,000.00", "2.03"),
        ("USD", "Settlement bank · USD", "1,284,416.52", "1.0000",
         "1,284,416.52", "669,643,396.87", "3.30"),
        ("KZT", "Settlement bank · KZT", "318,204,775.40", "0.001918",
         "610,336.00", "318,204,775.40", "1.57"),
    )
)  # fmt: skip
LOTS = (
    Column(_T.LOT, _K.TEXT),
    Column(_T.ACQUIRED, _K.DAY),
    Column(_T.ACCOUNT, _K.TEXT, flexible=True),
    Column(_T.LOT_QUANTITY, _K.QUANTITY, sums=True),
    Column(_T.UNIT_COST, _K.PRICE, "USD"),
    Column(_T.COST_BASIS, _K.MONEY, "USD", sums=True),
    Column(_T.MARKET_VALUE, _K.MONEY, "USD", sums=True),
    Column(_T.UNREALISED_GAIN, _K.GAIN, "USD", sums=True),
)
_LOTS = {
    "BNB": (
        ("1003", "2025-10-02", "Custody", "1,500.00", "1,120.57", "1,680,856.20", "1,563,270.00"),
        ("1009", "2025-10-21", "Custody", "2,250.50", "1,184.68", "2,666,133.21", "2,345,426.09"),
        ("1014", "2025-11-06", "Cold", "1,800.00", "967.02", "1,740,628.80", "1,875,924.00"),
        ("1021", "2025-11-24", "Custody", "3,100.25", "845.80", "2,622,189.38", "3,231,018.55"),
        ("1041", "2026-02-03", "Cold", "2,400.00", "875.39", "2,100,926.05", "2,501,232.00"),
        ("1057", "2026-03-11", "Custody", "2,875.75", "757.64", "2,178,781.38", "2,997,049.14"),
        ("1080", "2026-05-19", "Cold", "1,650.00", "820.48", "1,353,796.65", "1,719,597.00"),
        ("1104", "2026-07-28", "Custody", "1,210.40", "882.15", "1,067,749.44", "1,261,454.67"),
        ("1131", "2026-09-15", "Custody", "960.00", "1,064.47", "1,021,894.90", "1,000,492.80"),
        ("1158", "2026-11-04", "Custody", "845.50", "1,003.91", "848,804.40", "881,163.19"),
        ("1171", "2026-11-18", "Trading", "150.00000412", "1,045.49", "156,823.35", "156,327.00"),
    ),
    "BTC": (
        ("1022", "2025-11-25", "Custody", "24.50", "91,714.92", "2,247,015.44", "2,679,920.25"),
        ("1030", "2025-12-16", "Cold", "18.25", "95,890.07", "1,749,993.70", "1,996,267.13"),
        ("1050", "2026-02-26", "Custody", "12.845", "80,479.03", "1,033,753.10", "1,405,043.90"),
        ("1092", "2026-06-23", "Cold", "9.75", "94,573.10", "922,087.73", "1,066,498.88"),
        ("1144", "2026-10-13", "Custody", "7.40", "103,897.36", "768,840.48", "809,445.30"),
    ),
    "ETH": (
        ("1036", "2026-01-14", "Custody", "640.00", "3,375.67", "2,160,429.70", "2,375,936.00"),
        ("1063", "2026-03-30", "Custody", "815.50", "2,744.28", "2,237,959.02", "3,027,462.20"),
        ("1119", "2026-08-25", "Custody", "402.125", "3,906.09", "1,570,736.68", "1,492,848.85"),
    ),
    "SOL": (
        ("1071", "2026-04-21", "Custody", "9,200.00", "102.18", "940,040.36", "1,627,020.00"),
    ),
}  # fmt: skip
_PLACES = {
    "Custody": "Binance KZ · Custody",
    "Cold": "Cold vault · 3 of 5",
    "Trading": "Binance KZ · Trading",
}
OTHER_PRICES = (
    Column(_T.ASSET, _K.TEXT, strong=True),
    Column(_T.PRICE, _K.RATE),
    Column(_T.CURRENCY, _K.TEXT),
    Column(_T.SOURCE, _K.TEXT, flexible=True),
    Column(_T.PRICE_TIME, _K.MOMENT),
    Column(_T.FLAGS, _K.TEXT),
)
HOLDINGS_NOTES = (
    Note(NoteKind.STALE_PRICE, {"asset": "SOL", "hours": "41", "limit": "36"}),
    Note(
        NoteKind.DECIDED_PRICE,
        {"asset": "SOL", "user": "Bolat Sadykov", "reason": "the venue was closed."},
    ),
    Note(NoteKind.AWAITING, {"count": "3"}),
    Note(NoteKind.ROUNDING),
    Note(NoteKind.RULES),
    Note(NoteKind.FOUR_EYES),
)


def positions_table(digital: Sequence[Row] = DIGITAL, money: Sequence[Row] = MONEY) -> Table:
    """The lines of the pictures in their two sections."""
    sections = ((_T.DIGITAL_ASSETS, digital), (_T.STABLECOINS_AND_CASH, money))
    groups = [(headed(term), lines) for term, lines in sections if lines]
    rows = grouped(POSITIONS, groups, _T.TOTAL_NET_ASSETS)
    if not groups:
        rows = (headed(_T.NOTHING_HELD), *rows)
    return Table("positions", None, POSITIONS, rows)


def other_prices_table() -> Table:
    rows = (
        line("SOL", d("176.85"), "USD", SOURCE, at("2026-11-19 01:00"), "stale"),
        line("KZTE", d("1"), "KZT", "issuer", at("2026-11-20 23:59"), None),
        line("KZT", d("1"), "KZT", "face value", at("2026-11-20 23:59"), None),
    )
    title = Phrase(_T.OTHER_PRICES, {"source": SOURCE, "date": DAY.isoformat()})
    return Table("other-prices", title, OTHER_PRICES, rows)


def lots_table(times: int = 1) -> Table:
    """The annex of the pictures; `times` repeats every group's lines."""
    groups = []
    for asset, lots in _LOTS.items():
        lines = [
            line(number, date.fromisoformat(day), _PLACES[place], d(quantity), d(unit), d(cost),
                 d(value), d(value) - d(cost))
            for number, day, place, quantity, unit, cost, value in lots * times
        ]  # fmt: skip
        groups.append((named(asset), lines))
    return Table(
        "lots",
        Phrase(_T.LOTS_ANNEX, {"currency": "USD"}),
        LOTS,
        lot_rows(groups),
        Phrase(_T.LOTS_EXCEED, {"amount": "0.02", "currency": "USD"}),
        annex=True,
    )


def lot_rows(groups: Sequence[tuple[Row, Sequence[Row]]]) -> tuple[Row, ...]:
    """Lots by asset; quantities of several assets have no sum."""
    *rows, total = grouped(LOTS, groups)
    return (*rows, replace(total, cells=(*total.cells[:3], None, *total.cells[4:])))


def net_asset_value(table: Table) -> KeyFigure:
    """What the total of a table of positions says, in large figures."""
    total = table.rows[-1].cells
    amounts = (Amount(amount_of(total[4]), "USD"), Amount(amount_of(total[5]), "KZT"))
    return KeyFigure(Phrase(_T.NET_ASSET_VALUE), amounts)


def holdings(positions: Table | None = None, **changed: Any) -> Statement:
    """The statement of the pictures."""
    table, said = positions or positions_table(), subject(**changed)
    issued = () if said.number is None else (Note(NoteKind.THREE_LANGUAGES),)
    return Statement(
        said,
        (net_asset_value(table),),
        (table, other_prices_table(), lots_table()),
        (*HOLDINGS_NOTES, *issued),
        PEOPLE,
    )


def many_lines(count: int) -> list[Row]:
    """Lines of a book with many accounts."""
    codes = cycle(("BNB", "BTC", "ETH", "SOL", "USDT"))
    return [
        line(
            code,
            f"Client wallet {place:05}",
            d(f"{1 + place % 97}.{place:06}"),
            d("1042.18"),
            d(f"{100 + place * 13 % 9000}.{place % 100:02}"),
            d(f"{52136 + place * 6777}.11"),
            d("0.0001"),
        )
        for place, code in enumerate(islice(codes, count))
    ]


def long_holdings(count: int) -> Statement:
    """A statement of so many lines, and a lot for each."""
    lines = many_lines(count)
    lots = [
        line(str(1000 + place), START + timedelta(days=place % 40), row.cells[1], row.cells[2],
             row.cells[3], row.cells[4], row.cells[4], Decimal(0))
        for place, row in enumerate(lines)
    ]  # fmt: skip
    annex = replace(lots_table(), rows=lot_rows([(named("BNB"), lots)]))
    table = positions_table(lines, MONEY)
    return replace(
        holdings(table), tables=(table, other_prices_table(), annex), notes=HOLDINGS_NOTES
    )


# -- transactions ----------------------------------------------------------------------------------

BALANCES = (
    Column(_T.ACCOUNT, _K.TEXT, flexible=True),
    Column(_T.ASSET, _K.TEXT, strong=True),
    Column(_T.OPENING, _K.QUANTITY),
    Column(_T.QUANTITY_IN, _K.QUANTITY),
    Column(_T.QUANTITY_OUT, _K.QUANTITY),
    Column(_T.CLOSING, _K.QUANTITY),
    Column(_T.OPENING_COST, _K.MONEY, "USD", sums=True),
    Column(_T.CLOSING_COST, _K.MONEY, "USD", sums=True),
)
ENTRIES = (
    Column(_T.NUMBER, _K.TEXT),
    Column(_T.TRADE_TIME, _K.MOMENT),
    Column(_T.TYPE, _K.TERM),
    Column(_T.ACCOUNT, _K.TEXT, flexible=True),
    Column(_T.ASSET, _K.TEXT, strong=True),
    Column(_T.QUANTITY_IN, _K.QUANTITY),
    Column(_T.QUANTITY_OUT, _K.QUANTITY),
    Column(_T.PRICE, _K.PRICE),
    Column(_T.GROSS_AMOUNT, _K.MONEY),
    Column(_T.FEE, _K.QUANTITY),
    Column(_T.FEE_ASSET, _K.TEXT),
    Column(_T.NET_AMOUNT, _K.MONEY),
    Column(_T.CURRENCY, _K.TEXT),
    Column(_T.VALUE, _K.MONEY, "USD", sums=True),
)
_ENTRIES = (
    line("1144", at("2026-10-13 11:02"), _T.TYPE_PURCHASE, "Binance KZ · Custody", "BTC",
         d("7.4"), None, d("103897.36"), d("768840.48"), d("0.00555"), "BTC", d("768840.48"),
         "USD", d("768840.48")),
    line("1151", at("2026-10-28 16:40"), _T.TYPE_SALE, "Binance KZ · Trading", "SOL",
         None, d("1200"), d("171.2"), d("205440"), d("205.44"), "USDT", d("205234.56"), "USDT",
         d("205234.56")),
    line("1155", at("2026-11-01 05:00"), _T.TYPE_REWARD, "Binance KZ · Custody", "BNB",
         d("12.40000412"), None, d("1001.11"), d("12413.77"), None, None, d("12413.77"), "USD",
         d("12413.77")),
    line("1158", Instant(at("2026-11-04 10:15") + 27_000_000), _T.TYPE_PURCHASE,
         "Binance KZ · Custody", "BNB", d("845.5"), None, d("1003.91"), d("848804.40"), None,
         None, d("848804.40"), "USD", d("848804.40")),
    line("1163", at("2026-11-09 12:30"), _T.TYPE_TRANSFER, "Binance KZ · Custody", "BTC",
         None, d("10"), None, None, d("0.00021"), "BTC", None, None, None),
    line("1163", at("2026-11-09 12:30"), _T.TYPE_TRANSFER, "Cold vault · 3 of 5", "BTC",
         d("10"), None, None, None, None, None, None, None, None),
    line("1171", at("2026-11-18 14:32"), _T.TYPE_PURCHASE, "Binance KZ · Trading", "BNB",
         d("150.00000412"), None, d("1045.49"), d("156823.35"), d("156.82"), "USDT",
         d("156980.17"), "USD", d("156980.17")),
)  # fmt: skip
REFERENCES = (
    Column(_T.NUMBER, _K.TEXT),
    Column(_T.REFERENCE, _K.TEXT, strong=True),
    Column(_T.COUNTERPARTY, _K.TEXT, flexible=True),
    Column(_T.SETTLEMENT_TIME, _K.MOMENT),
    Column(_T.PREPARED_BY, _K.TEXT),
    Column(_T.APPROVED_BY, _K.TEXT),
    Column(_T.RECORDED_TIME, _K.MOMENT),
)
HASHES = (
    Column(_T.NUMBER, _K.TEXT),
    Column(_T.ASSET, _K.TEXT, strong=True),
    Column(_T.TRANSACTION_HASH, _K.TEXT, flexible=True),
)
TYPES = (
    Column(_T.TYPE, _K.TERM, strong=True, flexible=True),
    Column(_T.COUNT, _K.COUNT, sums=True),
    Column(_T.VALUE, _K.MONEY, "USD", sums=True),
)


def transactions(times: int = 1, **changed: Any) -> Statement:
    """Every entry of two months; `times` repeats them."""
    entries = _ENTRIES * times
    balances = (
        line("Binance KZ · Custody", "BNB", d("11884.5"), d("857.90000412"), None,
             d("12742.40000412"), d("10342237.51"), d("11203455.68")),
        line("Binance KZ · Custody", "BTC", d("47.345"), d("7.4"), d("10.00021"), d("44.74479"),
             d("4112400.54"), d("4049609.02")),
        line("Cold vault · 3 of 5", "BTC", d("18"), d("10"), None, d("28"), d("1749993.70"),
             d("2672081.43")),
    )  # fmt: skip
    references = tuple(
        line(row.cells[0], f"BKZ-{300 + place}/2026-11", "Binance Kazakhstan Ltd., AIFC",
             row.cells[1], "Aigerim Nurlanova", "Bolat Sadykov", row.cells[1])
        for place, row in enumerate(entries)
    )  # fmt: skip
    hashes = tuple(
        line(row.cells[0], row.cells[4], "0x" + hashlib.sha256(str(place).encode()).hexdigest())
        for place, row in enumerate(entries)
    )
    count = str(len(entries) - times)
    total = sums(_R.TOTAL, ENTRIES, entries)
    total = replace(total, label=Phrase(_T.TOTAL_ENTRIES, {"count": count}))
    kinds = (
        line(_T.TYPE_PURCHASE, 3 * times, d("1774625.05") * times),
        line(_T.TYPE_SALE, times, d("205234.56") * times),
        line(_T.TYPE_TRANSFER, times, None),
        line(_T.TYPE_REWARD, times, d("12413.77") * times),
    )
    worth = amount_of(total.cells[-1])
    return Statement(
        subject(StatementKind.TRANSACTIONS, **changed),
        (KeyFigure(Phrase(_T.TRANSACTIONS_VALUE, {"count": count}), (Amount(worth, "USD"),)),),
        (
            Table("balances", Phrase(_T.BALANCES), BALANCES,
                  (*balances, sums(_R.TOTAL, BALANCES, balances, _T.TOTAL))),
            Table("entries", Phrase(_T.ENTRIES), ENTRIES, (*entries, total)),
            Table("types", Phrase(_T.TOTALS_BY_TYPE), TYPES,
                  (*kinds, sums(_R.TOTAL, TYPES, kinds, _T.TOTAL))),
            Table("references", Phrase(_T.REFERENCES_ANNEX), REFERENCES, references, annex=True),
            Table("hashes", Phrase(_T.HASHES_ANNEX), HASHES, hashes, annex=True),
        ),
        (Note(NoteKind.PERIOD_ROUNDING), Note(NoteKind.RULES), Note(NoteKind.FOUR_EYES)),
        PEOPLE,
    )  # fmt: skip


# -- gains -----------------------------------------------------------------------------------------

GAINS = (
    Column(_T.REFERENCE, _K.TEXT, strong=True),
    Column(_T.DATE, _K.DAY),
    Column(_T.TYPE, _K.TERM),
    Column(_T.ASSET, _K.TEXT),
    Column(_T.ACCOUNT, _K.TEXT, flexible=True),
    Column(_T.LOT, _K.TEXT),
    Column(_T.ACQUIRED, _K.DAY),
    Column(_T.HELD_DAYS, _K.COUNT),
    Column(_T.QUANTITY, _K.QUANTITY),
    Column(_T.PROCEEDS, _K.MONEY, "USD", sums=True),
    Column(_T.FEE, _K.MONEY, "USD", sums=True),
    Column(_T.COST_BASIS, _K.MONEY, "USD", sums=True),
    Column(_T.REALISED_GAIN, _K.GAIN, "USD", sums=True),
)
GAINS_KZT = (
    Column(_T.REFERENCE, _K.TEXT, strong=True),
    Column(_T.DATE, _K.DAY),
    Column(_T.ASSET, _K.TEXT),
    Column(_T.LOT, _K.TEXT, flexible=True),
    Column(_T.QUANTITY, _K.QUANTITY),
    Column(_T.RATE, _K.RATE),
    Column(_T.PROCEEDS, _K.MONEY, "KZT", sums=True),
    Column(_T.COST_BASIS, _K.MONEY, "KZT", sums=True),
    Column(_T.REALISED_GAIN, _K.GAIN, "KZT", sums=True),
    Column(_T.PRICE_GAIN, _K.GAIN, "KZT", sums=True),
    Column(_T.CURRENCY_GAIN, _K.GAIN, "KZT", sums=True),
)
_DISPOSED = (
    ("BKZ-231", "2026-10-28", "SOL", "1071", "2026-04-21", 190, "1200", "205234.56", "205.44",
     "122614.83"),
    ("BKZ-244", "2026-11-06", "BNB", "1003", "2025-10-02", 400, "40", "24800.00", "0.00",
     "20000.00"),
    ("BKZ-244", "2026-11-06", "BNB", "1009", "2025-10-21", 381, "20", "12400.00", "0.00",
     "12800.00"),
    ("GAS-0419", "2026-11-09", "BTC", "1022", "2025-11-25", 349, "0.00021", "22.97", "0.00",
     "19.26"),
)  # fmt: skip


def gains(times: int = 1, **changed: Any) -> Statement:
    """Three disposals out of four lots."""
    by_asset: dict[str, list[Row]] = {}
    kzt: dict[str, list[Row]] = {}
    for reference, day, asset, lot, acquired, held, quantity, proceeds, fee, cost in (
        _DISPOSED * times
    ):
        kind = _T.TYPE_TRANSFER if reference.startswith("GAS") else _T.TYPE_SALE
        by_asset.setdefault(asset, []).append(
            line(reference, date.fromisoformat(day), kind, asset, "Binance KZ · Trading", lot,
                 date.fromisoformat(acquired), held, d(quantity), d(proceeds), d(fee), d(cost),
                 d(proceeds) - d(cost))
        )  # fmt: skip
        came, went = d(proceeds) * 521, d(cost) * 512
        price = (d(proceeds) - d(cost)) * 521
        kzt.setdefault(asset, []).append(
            line(reference, date.fromisoformat(day), asset, lot, d(quantity), d("521"), came, went,
                 came - went, price, came - went - price)
        )  # fmt: skip
    tables = (
        Table("gains", Phrase(_T.GAINS_IN, {"currency": "USD"}), GAINS,
              grouped(GAINS, [(named(a), rows) for a, rows in sorted(by_asset.items())])),
        Table("gains-presentation", Phrase(_T.GAINS_IN, {"currency": "KZT"}), GAINS_KZT,
              grouped(GAINS_KZT, [(named(a), rows) for a, rows in sorted(kzt.items())])),
    )  # fmt: skip
    net = [amount_of(tables[0].rows[-1].cells[12]), amount_of(tables[1].rows[-1].cells[8])]
    losses = [d("-400") * times, d("-92400") * times]
    figures = (
        (_T.NET_REALISED_GAIN, net),
        (_T.GAINS, [a - b for a, b in zip(net, losses, strict=True)]),
        (_T.LOSSES, losses),
    )
    return Statement(
        subject(StatementKind.GAINS, **changed),
        tuple(
            KeyFigure(Phrase(term), (Amount(usd, "USD"), Amount(kzt_, "KZT")))
            for term, (usd, kzt_) in figures
        ),
        tables,
        (
            Note(NoteKind.NET_OF_FEES),
            Note(NoteKind.GAINS_ROUNDING),
            Note(NoteKind.RULES),
            Note(NoteKind.FOUR_EYES),
        ),
        PEOPLE,
    )


# -- net assets ------------------------------------------------------------------------------------

NET_ASSETS = (
    Column(_T.KIND, _K.TERM, flexible=True, strong=True),
    Column(_T.VALUE, _K.MONEY, "USD", sums=True),
    Column(_T.VALUE, _K.MONEY, "KZT", sums=True),
    Column(_T.COMPARATIVE, _K.MONEY, "USD", sums=True),
    Column(_T.COMPARATIVE, _K.MONEY, "KZT", sums=True),
)
CHANGE = (
    Column(_T.KIND, _K.TERM, flexible=True, strong=True),
    Column(_T.AMOUNT, _K.MONEY, "USD"),
    Column(_T.AMOUNT, _K.MONEY, "KZT"),
)


def net_assets(**changed: Any) -> Statement:
    """What there is less what is owed, compared with a month before."""
    said = subject(StatementKind.NET_ASSETS, **changed)
    then = date(2026, 10, 31)
    if "opening" not in changed:
        said = replace(said, opening=Opening(then, CALENDAR.valuation_point(then)))
    assets = (
        line(_T.DIGITAL_ASSETS, d("36013396.93"), d("18775944623.42"), d("35120411.07"),
             d("18262613756.40")),
        line(_T.STABLECOINS, d("1041668.36"), d("543084215.45"), d("1040100.00"),
             d("540852000.00")),
        line(_T.CASH, d("1894752.52"), d("987848172.27"), d("2101200.11"), d("1092624057.20")),
    )  # fmt: skip
    owed = (
        line(_T.ACCRUED_MANAGEMENT_FEE, d("-8219.18"), d("-4285151.68"), d("-7950.00"),
             d("-4134000.00")),
    )  # fmt: skip
    rows = (
        headed(_T.ASSETS),
        *assets,
        sums(_R.SUBTOTAL, NET_ASSETS, assets, _T.TOTAL_ASSETS),
        headed(_T.LIABILITIES),
        *owed,
        sums(_R.SUBTOTAL, NET_ASSETS, owed, _T.TOTAL_LIABILITIES),
        sums(_R.TOTAL, NET_ASSETS, (*assets, *owed), _T.TOTAL_NET_ASSETS),
    )
    total = rows[-1].cells
    change: tuple[Row, ...] = (
        line(_T.OPENING_NET_ASSETS, total[3], total[4]),
        line(_T.FLOW, d("500000.00"), d("260680000.00")),
        line(_T.INCOME, d("12413.77"), d("6472044.00")),
        line(_T.FEES_PAID, d("-362.26"), d("-188868.00")),
        line(_T.PRICE_GAIN, d("175786.94"), d("91649279.00")),
        line(_T.ACCRUED_FEE_CHANGE, d("-269.18"), d("-151151.68")),
    )
    rest = [
        amount_of(total[place]) - sum(amount_of(row.cells[place]) for row in change)
        for place in (1, 2)
    ]
    change = (*change, line(_T.CURRENCY_GAIN, *rest))
    closing = Row(_R.TOTAL, (None, total[1], total[2]), Phrase(_T.CLOSING_NET_ASSETS))
    title = Phrase(
        _T.CHANGE_OF_NET_ASSETS, {"start": then.isoformat(), "end": DAY.isoformat()}
    )  # fmt: skip
    amounts = (Amount(amount_of(total[1]), "USD"), Amount(amount_of(total[2]), "KZT"))
    return Statement(
        said,
        (KeyFigure(Phrase(_T.NET_ASSET_VALUE), amounts),),
        (
            Table("net-assets", None, NET_ASSETS, rows),
            Table("change", title, CHANGE, (*change, closing)),
        ),
        (Note(NoteKind.ROUNDING), Note(NoteKind.RULES), Note(NoteKind.NO_FOUR_EYES)),
        (Signatory(_T.PREPARED_BY), Signatory(_T.CHECKED_BY), Signatory(_T.APPROVED_BY)),
    )


# -- roll-forward ----------------------------------------------------------------------------------

ROLL = (
    Column(_T.ASSET, _K.TEXT, strong=True, flexible=True),
    Column(_T.OPENING, _K.MONEY, "USD", sums=True),
    Column(_T.ADDITIONS, _K.MONEY, "USD", sums=True),
    Column(_T.DISPOSALS, _K.MONEY, "USD", sums=True),
    Column(_T.GAINS, _K.GAIN, "USD", sums=True),
    Column(_T.LOSSES, _K.GAIN, "USD", sums=True),
    Column(_T.CLOSING, _K.MONEY, "USD", sums=True),
    Column(_T.DIFFERENCE, _K.GAIN, "USD", sums=True),
)


def rollforward(**changed: Any) -> Statement:
    """The worked figure: 480,000 + 62,000 - 30,000 + 28,000 = 540,000."""
    lines = (
        line("BNB", d("480000"), d("62000"), d("-30000"), d("28000"), d("0"), d("540000"), d("0")),
        line("BTC", d("4894409.45"), d("768840.48"), d("0"), d("0"), d("-12004.11"),
             d("5651245.82"), d("0")),
        line("SOL", d("1830000"), d("0"), d("-205440"), d("2460"), d("0"), d("1627020"), d("0")),
    )  # fmt: skip
    total = sums(_R.TOTAL, ROLL, lines, _T.TOTAL)
    amounts = (Amount(amount_of(total.cells[6]), "USD"), Amount(d("4075785000.01"), "KZT"))
    return Statement(
        subject(StatementKind.ROLLFORWARD, **changed),
        (KeyFigure(Phrase(_T.CLOSING_FAIR_VALUE), amounts),),
        (
            Table("fair value", Phrase(_T.FAIR_VALUE_ROLL), ROLL, (*lines, total),
                  Phrase(_T.FAIR_VALUE_NOTE)),
        ),
        (
            Note(NoteKind.OPENING_UNPRICED, {"asset": "TON", "date": START.isoformat()}),
            Note(NoteKind.ROLL_ROUNDING),
            Note(NoteKind.RULES),
        ),
        PEOPLE,
    )  # fmt: skip


def every_kind(**changed: Any) -> dict[StatementKind, Statement]:
    """A statement of each kind."""
    return {
        StatementKind.HOLDINGS: holdings(**changed),
        StatementKind.TRANSACTIONS: transactions(**changed),
        StatementKind.GAINS: gains(**changed),
        StatementKind.NET_ASSETS: net_assets(**changed),
        StatementKind.ROLLFORWARD: rollforward(**changed),
    }
