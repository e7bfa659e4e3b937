"""The statement of net assets: worked figures, unknown parts, and a change that foots."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.accruals import AccrualDay, FeeKind, Invoice, fee_account
from alem_desktop.core.assets import known_asset
from alem_desktop.core.attribution import Attribution
from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.money import ONE, ZERO, round_money
from alem_desktop.core.policy import Policies
from alem_desktop.core.positions import Holding, value_positions
from alem_desktop.core.prices import Price
from alem_desktop.core.statements.content import content_of, statement_from
from alem_desktop.core.statements.fee_notes import invoice_notes
from alem_desktop.core.statements.locked import restrictions_of
from alem_desktop.core.statements.model import (
    Amount,
    Opening,
    Phrase,
    RowKind,
    Statement,
    StatementKind,
    Table,
)
from alem_desktop.core.statements.net_assets import net_assets_figures, net_assets_tables
from alem_desktop.core.statements.net_assets_change import ChangeOfValue
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.standing import Moment
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.transactions import Transaction, completed
from tests.samples import draft
from tests.statement_footing import check_footing, check_shape, shown
from tests.statement_values import AS_OF, DAY, subject

THEN = date(2026, 10, 31)
ALMATY = BookCalendar("Asia/Almaty")
SUBJECT = subject(
    kind=StatementKind.NET_ASSETS, opening=Opening(THEN, ALMATY.valuation_point(THEN))
)


def holding(asset: str, quantity: str, account: str = "Custody", locked: str = "0") -> Holding:
    return Holding(account, known_asset(asset), Decimal(quantity), ZERO, ZERO, 1, Decimal(locked))


def moment(
    *holdings: Holding,
    rate: str | None = "500",
    fee: tuple[str | None, str | None] = ("0", "0"),
    **prices: str,
) -> Moment:
    """What there was, at prices in USD (of tenge in KZT); `fee` accrued in both currencies."""

    def price_of(asset: str, currency: str) -> Price | None:
        said = ONE if asset == currency else prices.get(asset)
        if said is None:
            return None
        return Price(asset, currency, Decimal(said), "Test", AS_OF.valuation_point, DAY, asset)

    official = None
    if rate is not None:
        point = AS_OF.valuation_point
        official = Price("USD", "KZT", Decimal(rate), "NBK", point, DAY, "USD/KZT")
    positions, _ = value_positions(holdings, price_of, official, "USD", "KZT")
    functional, presentation = (None if part is None else Decimal(part) for part in fee)
    return Moment(positions, official, {FeeKind.MANAGEMENT: (functional, presentation)})


def change(opening: str, closing: str, **parts: str) -> Attribution:
    """An attribution; parts not named are nought."""
    names = ("flow", "income", "fees", "price", "currency")
    figures = {name: Decimal(parts.get(name, "0")) for name in names}
    return Attribution(Decimal(opening), Decimal(closing), **figures)


def tables(
    now: Moment, then: Moment | None = None, changed: ChangeOfValue | None = None
) -> dict[str, Table]:
    return {table.name: table for table in net_assets_tables(SUBJECT, now, then, changed)}


def rows(table: Table, kind: RowKind = RowKind.LINE) -> list[tuple[str, ...]]:
    return [shown(row) for row in table.rows if row.kind is kind]


def named(table: Table) -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:] for row in rows(table)}


def test_assets_less_the_fee_that_accrued() -> None:
    """10 BNB at 700, 2,000 USDT at 0.999 and 5,000.00 USD are 13,998.00; 8.00 of fee are owed."""
    now = moment(
        holding("BNB", "10"),
        holding("USDT", "2000"),
        holding("USD", "5000"),
        fee=("8.00", "4000.00"),
        BNB="700",
        USDT="0.999",
    )
    table = tables(now)["net-assets"]
    assert named(table) == {
        "DigitalAssets": ("7,000.00", "3,500,000.00"),
        "Stablecoins": ("1,998.00", "999,000.00"),
        "Cash": ("5,000.00", "2,500,000.00"),
        "AccruedManagementFee": ("-8.00", "-4,000.00"),
    }
    assert rows(table, RowKind.SUBTOTAL) == [
        ("", "13,998.00", "6,999,000.00"),
        ("", "-8.00", "-4,000.00"),
    ]
    assert rows(table, RowKind.TOTAL) == [("", "13,990.00", "6,995,000.00")]
    headings = [row.label for row in table.rows if row.kind is RowKind.HEADING]
    assert headings == [Phrase(Term.ASSETS), Phrase(Term.LIABILITIES)]
    (figure,) = net_assets_figures(SUBJECT, now)
    assert figure.label == Phrase(Term.NET_ASSET_VALUE)
    assert figure.amounts == (
        Amount(Decimal("13990.00"), "USD"),
        Amount(Decimal("6995000.00"), "KZT"),
    )


def test_a_fee_that_is_unknown_leaves_net_assets_unknown() -> None:
    now = moment(holding("USD", "5000"), fee=(None, None))
    table = tables(now)["net-assets"]
    assert named(table)["AccruedManagementFee"] == ("", "")
    assert rows(table, RowKind.SUBTOTAL)[0] == ("", "5,000.00", "2,500,000.00")
    assert rows(table, RowKind.TOTAL) == [("", "", "")]
    (figure,) = net_assets_figures(SUBJECT, now)
    assert figure.amounts == (Amount(None, "USD"), Amount(None, "KZT"))


def test_what_has_no_price_is_blank_and_named() -> None:
    now = moment(holding("XYZ", "3"), holding("USD", "5000"))
    table = tables(now)["net-assets"]
    assert named(table)["DigitalAssets"] == ("", ""), "unknown is not nought"
    assert table.rows[-1].label == Phrase(Term.TOTAL_WITHOUT, {"asset": "XYZ"})
    labels = [row.label for row in table.rows if row.kind is RowKind.SUBTOTAL]
    assert labels == [
        Phrase(Term.TOTAL_ASSETS_WITHOUT, {"asset": "XYZ"}),
        Phrase(Term.TOTAL_LIABILITIES),
    ]
    assert rows(table, RowKind.TOTAL) == [("", "5,000.00", "2,500,000.00")]
    (figure,) = net_assets_figures(SUBJECT, now)
    assert figure.label == Phrase(Term.NET_ASSET_VALUE_WITHOUT, {"asset": "XYZ"})


def test_without_a_rate_the_second_currency_is_blank() -> None:
    now = moment(holding("USD", "5000"), rate=None, fee=("1.00", None))
    table = tables(now)["net-assets"]
    assert rows(table, RowKind.TOTAL) == [("", "4,999.00", "")]


def test_the_change_in_the_form_of_x11() -> None:
    """X11: 180,000 USD at 500 are 90,000,000 KZT; +20,000 USD at 505; +10,000 USD of price; closing
    rate 515: 108,150,000 = 90,000,000 + flow 10,100,000 + price 5,150,000 + currency 2,900,000.

    Owed were 100.00 USD of fee, and are 300.00: the 200.00 more are 103,000 KZT at the closing
    rate, and the 100.00 have grown by 1,500 KZT, which is currency.
    """
    then = moment(holding("BNB", "180"), fee=("100.00", "50000.00"), BNB="1000")
    now = moment(
        holding("BNB", "180"),
        holding("USD", "20000"),
        rate="515",
        fee=("300.00", "154500.00"),
        BNB="1055.555555555555555556",
    )
    functional = change("180000", "210000", flow="20000", price="10000")
    presentation = change(
        "90000000", "108150000", flow="10100000", price="5150000", currency="2900000"
    )
    table = tables(now, then, ChangeOfValue(functional, presentation))["change"]
    assert named(table) == {
        "OpeningNetAssets": ("179,900.00", "89,950,000.00"),
        "ExternalFlow": ("20,000.00", "10,100,000.00"),
        "Income": ("0.00", "0.00"),
        "Expenses": ("0.00", "0.00"),
        "PriceGainLoss": ("10,000.00", "5,150,000.00"),
        "CurrencyGainLoss": ("0.00", "2,898,500.00"),
        "ChangeOfAccruedFee": ("-200.00", "-103,000.00"),
        "Residual": ("0.00", "0.00"),
    }
    assert rows(table, RowKind.TOTAL) == [("", "209,700.00", "107,995,500.00")]
    assert table.title == Phrase(
        Term.CHANGE_OF_NET_ASSETS, {"start": "2026-10-31", "end": "2026-11-20"}
    )
    beside = tables(now, then)["net-assets"]
    assert [(c.term, c.unit) for c in beside.columns[1:]] == [
        (Term.VALUE, "USD"),
        (Term.VALUE, "KZT"),
        (Term.COMPARATIVE, "USD"),
        (Term.COMPARATIVE, "KZT"),
    ]
    assert rows(beside, RowKind.TOTAL) == [
        ("", "209,700.00", "107,995,500.00", "179,900.00", "89,950,000.00")
    ]


def test_what_rounding_leaves_has_a_line_of_its_own() -> None:
    """Two lines of 1.005 are printed as 2.02 and are worth 2.01, which is what the parts explain;
    a residual of the transactions themselves stands apart from it."""
    then = moment()
    now = moment(holding("BNB", "1"), holding("BNB", "1", "Vault"), BNB="1.005")
    explained = change("0", "2.01", flow="2.01")
    table = tables(now, then, ChangeOfValue(explained, None))["change"]
    assert named(table)["Rounding"] == ("0.01", "")
    assert rows(table, RowKind.TOTAL) == [("", "2.02", "")], "what is unknown in KZT stays blank"
    unbalanced = change("0", "2.01", flow="1.00")
    table = tables(now, then, ChangeOfValue(unbalanced, None))["change"]
    assert named(table)["Residual"] == ("1.01", "")
    assert named(table)["Rounding"] == ("0.01", "")


def test_the_change_is_left_out_where_it_is_unknown() -> None:
    now, then = moment(holding("USD", "5")), moment(holding("USD", "4"), fee=(None, None))
    assert "change" not in tables(now, then, ChangeOfValue(change("4", "5", flow="1"), None))
    assert "change" not in tables(now, now, None)
    assert "change" not in tables(now)


def test_cash_is_taken_apart_by_account_and_currency() -> None:
    now = moment(
        holding("USD", "5000", "Halyk"), holding("KZT", "1000000", "Bank"), holding("USDT", "1"),
        USDT="1",
    )  # fmt: skip
    table = tables(now)["cash"]
    assert rows(table) == [
        ("Bank", "KZT", "1,000,000", "2,000.00", "1,000,000.00"),
        ("Halyk", "USD", "5,000", "5,000.00", "2,500,000.00"),
    ]
    assert rows(table, RowKind.TOTAL) == [("", "", "", "7,000.00", "3,500,000.00")]


def test_what_is_locked_is_told_with_its_value() -> None:
    now = moment(holding("BNB", "10", locked="4"), holding("BTC", "1"), BNB="700", BTC="60000")
    table = tables(now)["restrictions"]
    assert rows(table) == [("BNB", "Custody", "4", "2,800.00", "1,400,000.00")]
    assert "restrictions" not in tables(moment(holding("BTC", "1"), BTC="60000"))


def test_what_is_locked_is_worth_the_same_in_every_statement() -> None:
    """4 of 10 BNB at 700.333 are 2,801.33 USD and at 498.75 1,397,163.34 KZT; of KZTE, which is
    native to tenge, 333.33 of 1,000 at 1.002 are 334.00 KZT, and 0.67 USD."""
    now = moment(
        holding("BNB", "10", locked="4"), holding("KZTE", "1000", locked="333.33"), rate="498.75",
        BNB="700.333", KZTE="1.002",
    )  # fmt: skip
    assert rows(tables(now)["restrictions"]) == [
        ("BNB", "Custody", "4", "2,801.33", "1,397,163.34"),
        ("KZTE", "Custody", "333.33", "0.67", "334.00"),
    ]
    told = restrictions_of(SUBJECT, now.positions, (), ALMATY)
    assert [(each.asset, each.value) for each in told] == [
        ("BNB", Decimal("2801.33")),
        ("KZTE", Decimal("0.67")),
    ]


def test_the_newest_locks_say_since_when_and_why() -> None:
    """5, 3 and 2 were locked and 4 freed since: the 6 left are the newest, from those of 3 on."""

    def lock(day: str, quantity: str, note: str) -> Transaction:
        said = draft(day, f"{day}T07:00:00Z", "lock", "Custody", "BNB", quantity=quantity,
                     note=note)  # fmt: skip
        return completed(said, "USD", Policies())

    locks = [lock("2026-01-05", "5", "Pledged"), lock("2026-02-06", "3", "Staked"),
             lock("2026-03-07", "3", "Staked")]  # fmt: skip
    now = moment(holding("BNB", "10", locked="6"), BNB="700")
    (told,) = restrictions_of(SUBJECT, now.positions, locks, ALMATY)
    assert (told.locked, told.value, told.since, told.reason) == (
        6, 4_200, date(2026, 2, 6), "Staked",
    )  # fmt: skip
    (all_of_it,) = restrictions_of(
        SUBJECT, moment(holding("BNB", "10", locked="7"), BNB="700").positions, locks, ALMATY
    )
    assert (all_of_it.since, all_of_it.reason) == (date(2026, 1, 5), "Pledged; Staked")
    (unknown,) = restrictions_of(SUBJECT, now.positions, (), ALMATY)
    assert (unknown.since, unknown.reason) == (None, "")


def test_each_invoice_since_says_what_it_took() -> None:
    """Accrue 1.00 a day. The invoice of day 2 takes 2.00 as they are, that of day 5 leaves 1.00 of
    3.00 unpaid, which is written off; that of day 6 charges 0.50 more than the 1.00."""
    days = [AccrualDay(date(2026, 11, n), ONE, ONE, ONE, Decimal(n)) for n in range(1, 9)]
    invoices = [
        Invoice(f"I-{day}", date(2026, 11, day), Decimal(amount))
        for day, amount in ((2, "2"), (5, "2"), (6, "1.5"))
    ]
    now, then = fee_account(days, invoices), fee_account(days[:2], invoices[:1])
    told = {note.fields["reference"]: note for note in invoice_notes(now, None, "USD")}
    assert told["I-2"] == Note(
        NoteKind.INVOICE_EVEN,
        {"reference": "I-2", "date": "2026-11-02", "invoiced": "2", "accrued": "2",
         "currency": "USD"},
    )  # fmt: skip
    assert told["I-5"].kind is NoteKind.INVOICE_RELEASE
    assert (
        told["I-5"].fields | {"invoiced": "2", "accrued": "3", "difference": "1"}
        == told["I-5"].fields
    )
    assert told["I-6"].kind is NoteKind.INVOICE_EXPENSE
    assert (told["I-6"].fields["accrued"], told["I-6"].fields["difference"]) == ("1", "0.5")
    since = [note.fields["reference"] for note in invoice_notes(now, then, "USD")]
    assert since == ["I-5", "I-6"]


quantities = st.integers(1, 10**9).map(lambda n: Decimal(n).scaleb(-6))
parts = st.integers(-(10**9), 10**9).map(lambda n: Decimal(n).scaleb(-4))
fees = st.one_of(st.none(), st.integers(0, 10**6).map(lambda n: Decimal(n).scaleb(-2)))
codes = st.sampled_from(["BNB", "XYZ", "USDT", "KZTE", "USD", "KZT"])


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    places = draw(st.lists(st.tuples(st.sampled_from("AB"), codes), unique=True, max_size=6))
    held = []
    for account, code in places:
        quantity = draw(quantities)
        locked = quantity * draw(st.integers(0, 4)) / 4
        held.append(replace(holding(code, "1", account), quantity=quantity, locked=locked))
    rate = draw(st.sampled_from([None, "1", "498.75"]))
    found = moment(*held, rate=rate, BNB="712.40", USDT="0.99985", KZTE="1.002")
    fee = draw(fees)
    owed = None if fee is None or rate is None else round_money(fee * Decimal(rate))
    return replace(found, fees={FeeKind.MANAGEMENT: (fee, owed)})


@given(moments(), moments(), st.lists(parts, min_size=14, max_size=14))
def test_every_table_foots_and_is_read_back_as_it_was(
    then: Moment, now: Moment, said: list[Decimal]
) -> None:
    changed = ChangeOfValue(Attribution(*said[:7]), Attribution(*said[7:]))
    printed = net_assets_tables(SUBJECT, now, then, changed)
    for table in printed:
        check_shape(table)
        check_footing(table)
    (figure,) = net_assets_figures(SUBJECT, now)
    total = printed[0].rows[-1].cells
    assert total[1:3] == tuple(amount.amount for amount in figure.amounts)
    by_name = {table.name: table for table in printed}
    locked = restrictions_of(SUBJECT, now.positions, (), ALMATY)
    printed_locked = by_name["restrictions"].lines() if "restrictions" in by_name else ()
    assert {(each.asset, each.account): each.value for each in locked} == {
        row.cells[:2]: row.cells[3] for row in printed_locked
    }
    if "change" in by_name:
        opening = by_name["change"].rows[0].cells[1:]
        closing = by_name["change"].rows[-1].cells[1:]
        for place in (0, 1):
            assert (opening[place] is None) == (closing[place] is None)
            if opening[place] is not None:
                assert (opening[place], closing[place]) == (total[3 + place], total[1 + place])
    statement = Statement(SUBJECT, (figure,), printed, (), ())
    assert statement_from(content_of(statement)) == statement
