"""The statement of holdings: figures worked by hand, and sums that foot whatever is held."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.assets import known_asset
from alem_desktop.core.money import ONE, round_money
from alem_desktop.core.policy import Policies
from alem_desktop.core.positions import (
    Holding,
    OpenLotLine,
    Position,
    figures,
    value_positions,
)
from alem_desktop.core.price_rules import FACE_VALUE, STALE
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.arrangement import usual_day
from alem_desktop.core.statements.content import content_of, statement_from
from alem_desktop.core.statements.holding_notes import holding_notes
from alem_desktop.core.statements.holdings import Holdings, holdings_figures, holdings_tables
from alem_desktop.core.statements.keeping import Keeping
from alem_desktop.core.statements.locked import Restriction
from alem_desktop.core.statements.model import (
    Amount,
    Phrase,
    RowKind,
    Scope,
    Statement,
    Subject,
    Table,
    Trace,
    amount_of,
    money_cell,
)
from alem_desktop.core.statements.notes import NoteKind
from alem_desktop.core.statements.terms import Term
from tests.statement_footing import check_footing, check_shape, shown
from tests.statement_values import AS_OF, DAY, subject

SOURCE = "Binance Kazakhstan"
ACQUIRED = date(2026, 3, 2)
HALF = "0.500000000000000000"


def holding(
    asset: str, quantity: str, cost: str = "0", in_kzt: str = "0", account: str = "Custody"
) -> Holding:
    return Holding(
        account, known_asset(asset), Decimal(quantity), Decimal(cost), Decimal(in_kzt), 1
    )


def quoted(asset: str, currency: str, price: str, source: str = SOURCE) -> Price:
    return Price(
        asset, currency, Decimal(price), source, AS_OF.valuation_point, DAY, f"{asset}/{currency}"
    )


def held(*holdings: Holding, rate: str | None = "498.75", **prices: str | Price) -> Holdings:
    """Holdings valued on the day of `subject`, each position one lot; prices by asset in USD, of
    what is native to tenge in KZT."""

    def price_of(asset: str, currency: str) -> Price | None:
        if asset == currency:
            day, point = DAY, AS_OF.valuation_point
            return Price(asset, currency, ONE, FACE_VALUE, point, day, asset)
        said = prices.get(asset)
        return quoted(asset, currency, said) if isinstance(said, str) else said

    official = None if rate is None else quoted("USD", "KZT", rate, "NBK")
    positions, totals = value_positions(holdings, price_of, official, "USD", "KZT")
    lots = [lot_of(number, position) for number, position in enumerate(positions, 1)]
    return Holdings(positions, totals, tuple(lots), official)


def lot_of(number: int, position: Position) -> OpenLotLine:
    """All of a position as one lot."""
    cost, value = position.functional.cost_basis, position.functional.market_value
    assert cost is not None
    return OpenLotLine(
        f"P-{number}",
        position.account or "",
        position.asset.code,
        AS_OF.valuation_point,
        ACQUIRED,
        position.quantity,
        cost,
        (DAY - ACQUIRED).days,
        figures(cost, value),
        figures(round_money(cost), None if value is None else round_money(value)),
    )


def tables(of: Holdings, said: Subject | None = None) -> dict[str, Table]:
    found = holdings_tables(said or subject(usual_source=SOURCE), of)
    return {table.name: table for table in found}


def rows(table: Table, kind: RowKind = RowKind.LINE) -> list[tuple[str, ...]]:
    return [shown(row) for row in table.rows if row.kind is kind]


def test_x1_as_it_is_printed() -> None:
    """Worked figure X1: 420.25 BNB x 712.40 = 299,386.10 USD; x 498.75 = 149,318,817.38 KZT; cost
    268,000.00; unrealised 31,386.10."""
    found = held(holding("BNB", "420.25", "268000.00", "130000000"), BNB="712.40")
    printed = tables(found)
    assert rows(printed["positions"]) == [
        ("BNB", "Custody", "420.25", "712.40", "299,386.10", "149,318,817.38", "1.0000")
    ]
    assert rows(printed["cost"]) == [
        (
            "BNB",
            "Custody",
            "637.715645449137418203",
            "268,000.00",
            "130,000,000.00",
            "31,386.10",
            "19,318,817.38",
        )
    ]
    (figure,) = holdings_figures(subject(), found.totals)
    assert figure.label == Phrase(Term.NET_ASSET_VALUE)
    assert figure.amounts == (
        Amount(Decimal("299386.10"), "USD"),
        Amount(Decimal("149318817.38"), "KZT"),
    )


def test_sections_stand_apart_and_the_total_adds_up_their_lines() -> None:
    """1.5 BTC at 60,000 and 10 BNB at 700 are 97,000.00 of digital assets; 3,000.00 in cash."""
    found = held(
        holding("USD", "3000"),
        holding("BNB", "10", account="Vault"),
        holding("BTC", "1.5"),
        rate="500",
        BNB="700",
        BTC="60000",
    )
    table = tables(found)["positions"]
    assert [(row.kind, row.label.term if row.label else shown(row)[0]) for row in table.rows] == [
        (RowKind.HEADING, Term.DIGITAL_ASSETS),
        (RowKind.LINE, "BTC"),
        (RowKind.LINE, "BNB"),
        (RowKind.SUBTOTAL, Term.SUBTOTAL),
        (RowKind.HEADING, Term.STABLECOINS_AND_CASH),
        (RowKind.LINE, "USD"),
        (RowKind.SUBTOTAL, Term.SUBTOTAL),
        (RowKind.TOTAL, Term.TOTAL_NET_ASSETS),
    ]
    assert rows(table, RowKind.SUBTOTAL) == [
        ("", "", "", "", "97,000.00", "48,500,000.00", "0.9700"),
        ("", "", "", "", "3,000.00", "1,500,000.00", "0.0300"),
    ]
    assert rows(table, RowKind.TOTAL) == [("", "", "", "", "100,000.00", "50,000,000.00", "1.0000")]
    assert rows(tables(found)["accounts"]) == [
        ("Custody", "93,000.00", "46,500,000.00", "0.9300"),
        ("Vault", "7,000.00", "3,500,000.00", "0.0700"),
    ]


def test_one_currency_has_no_second_column() -> None:
    said = subject(presentation_currency="USD", rate=None, usual_source=SOURCE)
    positions, totals = value_positions(
        [holding("BNB", "2", "900")], lambda a, c: quoted(a, c, "500"), None, "USD", "USD"
    )
    found = tables(Holdings(positions, totals, (), None), said)
    assert rows(found["positions"]) == [("BNB", "Custody", "2", "500", "1,000.00", "1.0000")]
    assert rows(found["cost"]) == [("BNB", "Custody", "450.000000000000000000", "900.00", "100.00")]
    assert [row[0] for row in rows(found["prices"])] == ["BNB"], "there is no rate to tell"


def test_a_price_in_tenge_says_so() -> None:
    found = held(holding("KZTE", "1000"), holding("BNB", "1"), KZTE="1.002", BNB="700")
    table = tables(found)["positions"]
    place = table.place(Term.PRICE_CURRENCY)
    assert [row.cells[place] for row in table.lines()] == ["USD", "KZT"]
    assert table.columns[table.place(Term.PRICE)].unit == ""
    all_dollars = tables(held(holding("BNB", "1"), BNB="700"))["positions"]
    assert all_dollars.columns[all_dollars.place(Term.PRICE)].unit == "USD"
    assert Term.PRICE_CURRENCY not in {column.term for column in all_dollars.columns}


def test_what_has_no_price_is_blank_and_named_by_the_total() -> None:
    found = held(holding("BNB", "1", "500"), holding("XYZ", "7", "50"), rate="500", BNB="700")
    printed = tables(found)
    assert rows(printed["positions"])[1] == ("XYZ", "Custody", "7", "", "", "", "")
    assert printed["positions"].rows[-1].label == Phrase(Term.TOTAL_WITHOUT, {"asset": "XYZ"})
    (figure,) = holdings_figures(subject(), found.totals)
    assert figure.label == Phrase(Term.NET_ASSET_VALUE_WITHOUT, {"asset": "XYZ"})
    assert figure.amounts[0].amount == Decimal("700.00")
    assert rows(printed["cost"], RowKind.TOTAL) == [
        ("", "", "", "550.00", "0.00", "200.00", "350,000.00")
    ], "cost counts all, gains what is priced"
    many = held(holding("XYZ", "7"), holding("ZYX", "7"))
    (figure,) = holdings_figures(subject(), many.totals)
    assert figure.label == Phrase(Term.NET_ASSET_VALUE_WITHOUT_MANY, {"count": "2"})
    assert figure.amounts[0].amount is None, "nothing is known, and that is not nought"


def test_without_a_rate_the_second_currency_is_blank() -> None:
    found = held(holding("BNB", "1", "500", "1"), rate=None, BNB="700")
    table = tables(found)["positions"]
    assert rows(table, RowKind.TOTAL) == [("", "", "", "", "700.00", "", "1.0000")]
    (figure,) = holdings_figures(subject(), found.totals)
    assert figure.amounts[1] == Amount(None, "KZT")


def test_what_divisions_leave_over_is_no_gain_below_a_cent() -> None:
    """10,000 KZT bought at 498.75 cost 20.050125313283208020 USD, and 1E-20 is no trace."""
    cost = (Decimal(10_000) / Decimal("498.75")).quantize(Decimal("1E-18")) - Decimal("1E-20")
    table = tables(held(holding("KZT", "10000", str(cost))))["cost"]
    assert [row.cells[table.place(Term.UNREALISED_GAIN)] for row in table.lines()] == [0]
    assert money_cell(Decimal("0.00"), Decimal("9E-10")) == 0
    assert money_cell(Decimal("0.00"), Decimal("-1E-9")) is Trace.BELOW


def test_a_share_that_rounds_to_nought_is_no_nought() -> None:
    """0.13 of 10,000.13 USD are 0.0013 %; the weights that are told add up without it."""
    found = held(holding("BNB", "1"), holding("USD", "0.13", account="Till"), BNB="10000")
    printed = tables(found)
    positions, accounts = printed["positions"], printed["accounts"]
    assert [row.cells[-1] for row in positions.lines()] == [1, Trace.ABOVE]
    assert [row.cells[-1] for row in accounts.lines()] == [1, Trace.ABOVE]
    assert positions.rows[-1].cells[-1] == accounts.rows[-1].cells[-1] == 1
    nothing = tables(held(holding("BNB", "1"), holding("XYZ", "5"), BNB="10000", XYZ="1E-10"))
    assert [row.cells[-1] for row in nothing["positions"].lines()] == [1, 0]


def test_less_than_a_cent_is_no_nought() -> None:
    """0.004 USD are printed below a cent; their 2 KZT are the printed USD times the rate: nought,
    and as they are not below a cent they are not shown to be."""
    table = tables(held(holding("BNB", "0.00001"), rate="500", BNB="400"))["positions"]
    (line,) = table.lines()
    assert line.cells[4:6] == (Trace.ABOVE, Decimal("0.00"))
    assert amount_of(line.cells[4]) == 0


def test_what_is_not_available_is_told_apart() -> None:
    """Of 10 BNB 2 are staked, 3 come from the vault and 1 was bought and has not settled."""
    bnb = replace(
        holding("BNB", "10"), locked=Decimal(2), pending=Decimal(4), in_transit=Decimal(3)
    )
    printed = tables(held(bnb, holding("BTC", "1"), BNB="700", BTC="60000"))
    assert rows(printed["balances"]) == [("BNB", "Custody", "10", "4", "2", "1", "3")]
    assert printed["balances"].columns[1].flexible
    assert "balances" not in tables(held(holding("BTC", "1"), BTC="60000"))


def test_what_is_locked_says_since_when_and_why() -> None:
    """2 of 10 BNB are staked; 3 BTC are on their way, which nobody locked."""
    bnb = replace(holding("BNB", "10"), locked=Decimal(2))
    btc = replace(holding("BTC", "5"), pending=Decimal(3), in_transit=Decimal(3))
    lock = Restriction("Custody", "BNB", Decimal(2), Decimal(1_400), ACQUIRED, "Staked until June")
    found = replace(held(bnb, btc, BNB="700", BTC="60000"), restrictions=(lock,))
    table = tables(found)["balances"]
    assert [column.term for column in table.columns[-2:]] == [Term.LOCKED_SINCE, Term.REASON]
    assert [row.cells[0::7] + row.cells[8:] for row in table.lines()] == [
        ("BTC", None, None),
        ("BNB", ACQUIRED, "Staked until June"),
    ]
    check_shape(table)


def test_prices_that_differ_are_told_in_full() -> None:
    """Of the usual source and day is BTC alone: ETH is from elsewhere, BNB is of the day before."""
    old = replace(quoted("BNB", "USD", "700.123456789"), date=date(2026, 11, 19), flags=(STALE,))
    found = held(
        holding("BTC", "1"),
        holding("BNB", "1"),
        holding("ETH", "1"),
        holding("USD", "5"),
        BTC="60000",
        BNB=old,
        ETH=quoted("ETH", "USD", "2000.5", "Kraken"),
    )
    printed = tables(found)
    assert printed["other-prices"].title == Phrase(
        Term.OTHER_PRICES, {"source": SOURCE, "date": "2026-11-20"}
    )
    told = [(row[0], row[1], row[2], row[3], row[5]) for row in rows(printed["other-prices"])]
    assert told == [
        ("ETH", "2,000.5", "USD", "Kraken", ""),
        ("BNB", "700.123456789", "USD", SOURCE, "stale"),
    ]
    assert [row[0] for row in rows(printed["prices"])] == ["BTC", "ETH", "BNB", "USD", "USD"]
    assert rows(printed["prices"])[-1][1:5] == ("498.75", "KZT", "NBK", "USD/KZT")


def test_prices_of_one_day_are_not_told_apart_for_being_older_than_the_statement() -> None:
    """Asked before the day is over, most prices are of the day before; SOL is older than they are,
    TON newer, and ETH is doubted."""
    days = {"BTC": 19, "BNB": 19, "SOL": 17, "TON": 20, "ETH": 19}
    priced = {
        code: replace(
            quoted(code, "USD", "9"),
            date=date(2026, 11, day),
            flags=(STALE,) if code == "ETH" else (),
        )
        for code, day in days.items()
    }
    found = held(*(holding(code, "1") for code in days), rate="498.75", **priced)
    table = tables(found)["other-prices"]
    assert {row.cells[0] for row in table.lines()} == {"ETH", "SOL"}
    assert table.title == Phrase(Term.OTHER_PRICES, {"source": SOURCE, "date": "2026-11-19"})
    usual = held(*(holding(code, "1") for code in ("BTC", "BNB")), rate="498.75", **priced)
    assert "other-prices" not in tables(usual)
    assert usual_day(usual.positions, "Elsewhere") is None


def test_lots_are_of_digital_assets_and_say_what_rounding_leaves() -> None:
    """Two lots of 1.005 are 1.01 each and 2.02 together; as one position they are 2.01."""
    found = held(holding("BNB", "2", "1"), holding("USD", "5"), BNB="1.005")
    whole = found.lots[0]
    half = replace(
        whole,
        quantity=ONE,
        cost_basis=Decimal("0.5"),
        functional=figures(Decimal("0.5"), Decimal("1.005")),
        printed=figures(Decimal("0.50"), Decimal("1.01")),
    )
    found = replace(found, lots=(half, replace(half, lot="P-9"), *found.lots[1:]))
    table = tables(found)["lots"]
    assert [row.label for row in table.rows if row.kind is RowKind.HEADING] == [
        Phrase(Term.NAMED, {"name": "BNB"})
    ]
    assert rows(table, RowKind.SUBTOTAL) == [("", "", "", "2", HALF, "1.00", "2.02", "1.02")]
    assert rows(table, RowKind.TOTAL) == [("", "", "", "", "", "1.00", "2.02", "1.02")]
    assert table.note == Phrase(Term.LOTS_EXCEED, {"amount": "0.01", "currency": "USD"})
    unnamed = replace(found, lots=(replace(whole, lot=None, acquired_on=None),))
    columns = [column.term for column in tables(unnamed)["lots"].columns]
    assert columns[0] is Term.ACCOUNT, "moving average knows no lots"


def test_lots_say_by_how_much_their_cost_differs_too() -> None:
    """Two lots of 1.004 cost 1.00 each; together, as one position, 2.01. So with the values: 2.02
    lot by lot, 2.01 as a position."""
    found = held(holding("BNB", "2", "2.008"), holding("XYZ", "2", "9"), BNB="1.005")
    whole, unpriced = found.lots
    half = replace(
        whole,
        quantity=ONE,
        cost_basis=Decimal("1.004"),
        functional=figures(Decimal("1.004"), Decimal("1.005")),
        printed=figures(Decimal("1.00"), Decimal("1.01")),
    )
    differ = {"cost_difference": "-0.01", "value_difference": "0.01", "currency": "USD"}
    lots = (half, replace(half, lot="P-9"), unpriced)
    note = tables(replace(found, lots=lots))["lots"].note
    assert note == Phrase(Term.LOTS_DIFFER_WITHOUT, {**differ, "assets": "XYZ"})
    priced = replace(held(holding("BNB", "2", "2.008"), BNB="1.005"), lots=lots[:2])
    assert tables(priced)["lots"].note == Phrase(Term.LOTS_DIFFER, differ)


def test_value_and_gain_leave_out_what_has_no_price_and_cost_counts_it() -> None:
    said = Phrase(Term.VALUE_WITHOUT, {"assets": "XYZ"})
    printed = tables(held(holding("BNB", "1", "500"), holding("XYZ", "7", "50"), BNB="700"))
    assert printed["cost"].note == printed["lots"].note == said
    priced = tables(held(holding("BNB", "1", "500"), BNB="700"))
    assert priced["cost"].note is priced["lots"].note is None


FEE = Policies(management_fee=Decimal("0.02"))


def test_where_a_fee_accrues_assets_are_not_called_net() -> None:
    """The fee is owed and told by the statement of net assets; here nothing is deducted."""
    said = subject(policies=FEE, usual_source=SOURCE)
    found = held(holding("BNB", "1"), BNB="700")
    (figure,) = holdings_figures(said, found.totals)
    assert figure.label == Phrase(Term.ASSETS_VALUE)
    printed = tables(found, said)
    for name in ("positions", "accounts"):
        assert printed[name].rows[-1].label == Phrase(Term.TOTAL_ASSETS)
    unpriced = held(holding("BNB", "1"), holding("XYZ", "1"), BNB="700")
    (figure,) = holdings_figures(said, unpriced.totals)
    assert figure.label == Phrase(Term.ASSETS_VALUE_WITHOUT, {"asset": "XYZ"})
    label = tables(unpriced, said)["positions"].rows[-1].label
    assert label == Phrase(Term.TOTAL_ASSETS_WITHOUT, {"asset": "XYZ"})
    part = replace(said, scope=Scope(("Custody",), (), 3))
    (figure,) = holdings_figures(part, found.totals)
    assert figure.label == Phrase(Term.PART_VALUE)
    assert tables(found, part)["positions"].rows[-1].label == Phrase(Term.TOTAL)


def noted(said: Subject, found: Holdings) -> set[NoteKind]:
    keeping = Keeping(None, four_eyes=False, awaiting=0, open_names=False)
    notes = holding_notes(said, found.positions, found.totals, found.rate, keeping, 0)
    return {note.kind for note in notes}


def test_a_note_says_that_liabilities_are_not_deducted() -> None:
    found, kind = held(holding("BNB", "1"), BNB="700"), NoteKind.LIABILITIES_NOT_DEDUCTED
    assert kind in noted(subject(policies=FEE), found)
    assert kind not in noted(subject(), found)
    assert kind not in noted(subject(policies=FEE, scope=Scope(("Custody",), (), 3)), found)


def test_a_note_says_where_prices_stand_in_full() -> None:
    """Of 712.4 no digit is lost, of 712.405 one; a small price is shown with four digits."""
    for price, rounded in (
        ("712.4", False), ("712.405", True), ("0.12345", True), ("0.001918", False),
        ("0.00001234", False), ("0.000012345", True), ("0.0000999996", True),
    ):  # fmt: skip
        found = noted(subject(), held(holding("BNB", "1"), BNB=price))
        assert (NoteKind.PRICES_IN_ANNEX in found) is rounded, price
    assert NoteKind.PRICES_IN_ANNEX not in noted(subject(), held(holding("XYZ", "1")))


def test_a_subtotal_of_lots_has_their_mean_unit_cost() -> None:
    """1,500 at 1,120 and 2,250.5 at 1,184.50 cost 4,345,717.25, or 1,158.7034... each; a total of
    several assets has none."""
    found = held(holding("BNB", "3750.5", "4345717.25"), holding("BTC", "1", "90000"))
    bnb, btc = found.lots
    bnb_lots = (
        replace(bnb, quantity=Decimal(1500), cost_basis=Decimal(1_680_000)),
        replace(bnb, lot="P-9", quantity=Decimal("2250.5"), cost_basis=Decimal("2665717.25")),
    )
    table = tables(replace(found, lots=(*bnb_lots, btc)))["lots"]
    at = table.place(Term.UNIT_COST)
    means = [row.cells[at] for row in table.rows if row.kind is RowKind.SUBTOTAL]
    assert means == [Decimal("1158.703439541394480736"), Decimal(90_000)]
    assert table.rows[-1].cells[at] is None


def test_a_part_of_the_book_is_not_called_its_net_assets() -> None:
    said = subject(scope=Scope(("Vault",), (), 3), usual_source=SOURCE)
    found = held(holding("BNB", "1", account="Vault"), BNB="700")
    (figure,) = holdings_figures(said, found.totals)
    assert figure.label == Phrase(Term.PART_VALUE)
    assert tables(found, said)["positions"].rows[-1].label == Phrase(Term.TOTAL)
    unpriced = held(holding("XYZ", "1", account="Vault"))
    assert tables(unpriced, said)["positions"].rows[-1].label == Phrase(
        Term.SUM_WITHOUT, {"asset": "XYZ"}
    )


def test_nothing_held_is_a_statement_too() -> None:
    found = tables(held())
    assert set(found) == {"positions", "prices"}
    heading, total = found["positions"].rows
    assert heading.label == Phrase(Term.NOTHING_HELD)
    assert shown(total) == ("", "", "", "", "0", "0", "")


quantities = st.integers(1, 10**9).map(lambda n: Decimal(n).scaleb(-6))
amounts = st.integers(0, 10**9).map(lambda n: Decimal(n).scaleb(-5))
codes = st.sampled_from(["BNB", "BTC", "XYZ", "USDT", "KZTE", "USD", "KZT"])


@st.composite
def lines(draw: st.DrawFn) -> Sequence[Holding]:
    places = draw(
        st.lists(st.tuples(st.sampled_from("ABC"), codes), unique=True, min_size=1, max_size=8)
    )
    found = []
    for account, code in places:
        quantity = draw(quantities)
        locked, moving = draw(st.sampled_from([(0, 0), (1, 0), (1, 2), (0, 3)]))
        found.append(
            Holding(
                account,
                known_asset(code),
                quantity,
                draw(amounts),
                draw(st.one_of(st.none(), amounts)),
                1,
                quantity * locked / 4,
                quantity * moving / 4,
                quantity / 4 if moving > 1 else Decimal(0),
            )
        )
    return found


@given(lines(), st.sampled_from([None, "1", "498.75"]), amounts, st.booleans())
def test_every_table_foots_and_is_read_back_as_it_was(
    holdings: Sequence[Holding], rate: str | None, price: Decimal, part: bool
) -> None:
    found = held(*holdings, rate=rate, BNB=str(price), BTC="60000", USDT="0.9998", KZTE="1.002")
    scope = Scope(("A", "B", "C"), (), 4) if part else Scope((), (), 3)
    said = subject(scope=scope, usual_source=SOURCE)
    printed = holdings_tables(said, found)
    for table in printed:
        check_shape(table)
        check_footing(table)
    (figure,) = holdings_figures(said, found.totals)
    positions = printed[0]
    for place, amount in enumerate(figure.amounts):
        assert positions.rows[-1].cells[positions.place(Term.MARKET_VALUE) + place] == amount.amount
    statement = Statement(said, (figure,), printed, (), ())
    assert statement_from(content_of(statement)) == statement
