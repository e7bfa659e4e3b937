"""The transaction statement: entries line by line, totals by type, what was reversed."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core import lots
from alem_desktop.core.calendar import Instant
from alem_desktop.core.money import ZERO, inverse, round_money
from alem_desktop.core.movements import Movement
from alem_desktop.core.policy import Policies
from alem_desktop.core.postings import Role
from alem_desktop.core.statements.model import ColumnKind, RowKind, StatementKind, Table, Trace
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.statements.transactions import turnover_figures, turnover_tables
from alem_desktop.core.statements.turnover import Balance, Entry, Reversal, Turnover, balances_of
from alem_desktop.core.transactions import Transaction, completed, valued
from tests.samples import at, draft
from tests.statement_checks import cells, check_sums, total_of
from tests.statement_values import subject

SUBJECT = subject(kind=StatementKind.TRANSACTIONS, number=None)
NOON = "2024-03-06T07:00:00Z"


def said(kind: str, asset: str = "BNB", rate: str = "1", **fields: object) -> Transaction:
    reference = str(fields.pop("reference", "T-1"))
    account = str(fields.pop("account", "Custody"))
    entry = draft(reference, NOON, kind, account, asset, **fields)
    return valued(completed(entry, "USD", Policies()), Decimal(rate), None)


def entry(sequence: int, transaction: Transaction, *approved_by: str) -> Entry:
    return Entry(sequence, transaction, "Aigerim", at("2024-03-06T08:00:00Z"), approved_by)


def tables(*entries: Entry, gone: tuple[Entry, ...] = ()) -> dict[str, Table]:
    found = turnover_tables(SUBJECT, Turnover((), entries, gone))
    for table in found:
        check_sums(table)
    return {table.name: table for table in found}


PURCHASE = said("purchase", quantity="25", price="640", currency="USD", fee="12.00")


def test_a_trade_says_quantity_price_gross_fee_and_net() -> None:
    """25 at 640 are 16,000.00; with the fee of 12.00 they cost 16,012.00; the value is without."""
    table = tables(entry(7, PURCHASE))["entries"]
    (line,) = table.lines()
    told = dict(zip((column.term for column in table.columns), line.cells, strict=True))
    assert told == {
        Term.RECORD_NUMBER: "7",
        Term.TRADE_TIME: at(NOON),
        Term.TYPE: Term.TYPE_PURCHASE,
        Term.ACCOUNT: "Custody",
        Term.ASSET: "BNB",
        Term.QUANTITY_IN: 25,
        Term.QUANTITY_OUT: None,
        Term.PRICE: 640,
        Term.GROSS_AMOUNT: 16_000,
        Term.FEE: 12,
        Term.FEE_ASSET: "USD",
        Term.NET_AMOUNT: 16_012,
        Term.VALUE: 16_000,
    }
    assert table.columns[table.place(Term.PRICE)].unit == "USD", "all of it is in one currency"


def test_another_currency_is_told_on_the_line_with_its_rate_in_the_annex() -> None:
    bought = said("purchase", quantity="2", price="300000", currency="KZT", rate="0.002")
    found = tables(entry(1, PURCHASE), entry(2, bought))
    assert cells(found["entries"], Term.CURRENCY) == ["USD", "KZT"]
    assert cells(found["entries"], Term.VALUE) == [16_000, 1_200]
    assert cells(found["references"], Term.RATE_FOR_ONE) == [None, 500]
    columns = found["references"].columns
    assert columns[found["references"].place(Term.RATE_FOR_ONE)].unit == "USD"
    assert found["entries"].columns[found["entries"].place(Term.PRICE)].unit == ""


def test_a_rate_is_told_as_a_central_bank_tells_it() -> None:
    """382.74 KZT for 1 USD are kept as 0.00261273972... USD to 36 places; what does not end is told
    to eight places, or to ten digits."""
    kept = str(inverse(Decimal("382.74")))
    said_in = {"KZT": kept, "EUR": "1.08", "BTC": "60000"}
    entries = [
        entry(number, said("purchase", quantity="1", price="1", currency=currency, rate=rate))
        for number, (currency, rate) in enumerate(said_in.items())
    ]
    told = cells(tables(*entries)["references"], Term.RATE_FOR_ONE)
    assert told == [Decimal("382.74"), Decimal("0.9259259259"), Decimal("0.00001666666667")]


def test_quantity_times_price_is_the_gross_amount() -> None:
    """830.5 for 270,646.67 were bought at 325.88400963...: at 325.88 they would be 270,643.34. A
    price that ends is told to its end."""
    bought = said("purchase", quantity="830.5", amount="270646.67", currency="USD")
    table = tables(entry(1, bought), entry(2, PURCHASE))["entries"]
    assert table.columns[table.place(Term.PRICE)].kind is ColumnKind.RATE
    assert cells(table, Term.PRICE) == [Decimal("325.88400963"), 640]
    assert round_money(Decimal("830.5") * Decimal("325.88400963")) == Decimal("270646.67")


def test_a_transfer_leaves_one_account_and_arrives_in_another() -> None:
    moved = said("transfer", quantity="10", to_account="Vault")
    table = tables(entry(3, moved))["entries"]
    assert cells(table, Term.RECORD_NUMBER) == ["3", "3"]
    assert cells(table, Term.ACCOUNT) == ["Custody", "Vault"]
    assert cells(table, Term.QUANTITY_OUT) == [10, None]
    assert cells(table, Term.QUANTITY_IN) == [None, 10]
    assert cells(table, Term.VALUE) == [None, None]
    assert total_of(table, Term.VALUE) == 0


def test_an_exchange_gives_one_asset_for_another_and_is_valued_once() -> None:
    swapped = said("exchange", quantity="5", amount="3500", currency="USD", to_asset="BTC",
                   to_quantity=Decimal("0.05"))  # fmt: skip
    found = tables(entry(4, swapped))
    assert cells(found["entries"], Term.ASSET) == ["BNB", "BTC"]
    assert cells(found["entries"], Term.QUANTITY_IN) == [None, Decimal("0.05")]
    assert cells(found["entries"], Term.VALUE) == [3_500, None]
    assert cells(found["types"], Term.COUNT) == [1], "two lines are one entry"


def test_a_lock_neither_comes_nor_goes() -> None:
    locked = entry(1, said("lock", quantity="3"))
    freed = entry(2, said("unlock", quantity="1"))
    table = tables(locked, freed)["entries"]
    assert cells(table, Term.LOCKED) == [3, -1]
    assert cells(table, Term.QUANTITY_IN) == cells(table, Term.QUANTITY_OUT) == [None, None]


def test_a_balance_is_of_what_was_held_at_an_end_or_moved() -> None:
    """What came and what went stay apart; cost that moves alone is neither."""

    def moved(asset: str, quantity: str, account: str = "Custody") -> Movement:
        return Movement(
            account, asset, at(NOON), 1, 0, Role.PRINCIPAL, Decimal(quantity), ZERO, ZERO, None,
            ZERO, ZERO, ZERO, 0, 0,
        )  # fmt: skip

    def held(quantity: int, cost: int) -> lots.Balance:
        return lots.Balance(Decimal(quantity), Decimal(cost))

    found = balances_of(
        {("Vault", "BNB"): held(7, 700)},
        {("Custody", "BNB"): held(3, 300), ("Vault", "BNB"): held(7, 700)},
        [moved("BNB", "5"), moved("BNB", "-2"), moved("BTC", "1"), moved("BTC", "-1"),
         moved("ETH", "0")],
    )  # fmt: skip
    assert list(found) == [
        Balance("Custody", "BNB", ZERO, Decimal(5), Decimal(2), Decimal(3), ZERO, Decimal(300)),
        Balance("Custody", "BTC", ZERO, Decimal(1), Decimal(1), ZERO, ZERO, ZERO),
        Balance("Vault", "BNB", Decimal(7), ZERO, ZERO, Decimal(7), Decimal(700), Decimal(700)),
    ]


def test_money_has_no_price_in_itself_and_small_values_leave_a_trace() -> None:
    money = said("contribution", "USD", quantity="1000")
    dust = said("reward", quantity="0.000001", price="700", currency="USD")
    table = tables(entry(1, money), entry(2, dust))["entries"]
    assert cells(table, Term.PRICE) == [None, 700]
    assert cells(table, Term.VALUE) == [1_000, Trace.ABOVE]
    assert total_of(table, Term.VALUE) == 1_000


def test_what_is_priced_in_no_money_is_told_to_the_last_digit() -> None:
    bought = said("purchase", quantity="3", price="0.001", currency="BTC", rate="60000")
    table = tables(entry(1, bought))["entries"]
    assert table.columns[table.place(Term.GROSS_AMOUNT)].kind is ColumnKind.QUANTITY
    assert cells(table, Term.GROSS_AMOUNT) == [Decimal("0.003")]


def test_totals_by_type_count_entries_and_add_up_their_printed_values() -> None:
    """Twice 0.005 print as 0.01 each, so purchases are 0.02 and not the 0.01 of their sum."""
    small = said("purchase", quantity="1", price="0.005", currency="USD")
    sold = said("sale", quantity="1", price="2", currency="USD")
    entries = (entry(1, small), entry(2, sold), entry(3, small))
    found = tables(*entries)
    types = found["types"]
    assert cells(types, Term.TYPE) == [Term.TYPE_PURCHASE, Term.TYPE_SALE]
    assert cells(types, Term.COUNT) == [2, 1]
    assert cells(types, Term.VALUE) == [Decimal("0.02"), 2]
    assert total_of(types, Term.COUNT) == 3
    (figure,) = turnover_figures(SUBJECT, Turnover((), entries, ()))
    assert figure.label.fields == {"count": "3"}
    assert figure.amounts[0].amount == Decimal("2.02") == total_of(found["entries"], Term.VALUE)


def test_who_recorded_and_approved_it_stands_in_the_annex_with_its_hash() -> None:
    hashed = PURCHASE._replace(tx_hash="0x" + "ab" * 32, counterparty="Binance Kazakhstan")
    later = Instant(hashed.time + 1)
    found = tables(entry(7, hashed._replace(settlement_time=later), "Bolat", "Dana"))
    references = found["references"]
    assert cells(references, Term.PREPARED_BY) == ["Aigerim"]
    assert cells(references, Term.APPROVED_BY) == ["Bolat, Dana"]
    assert cells(references, Term.SETTLEMENT_TIME) == [later]
    assert cells(found["hashes"], Term.TRANSACTION_HASH) == ["0x" + "ab" * 32]
    assert references.annex
    assert found["hashes"].annex


def test_a_reversed_entry_is_told_apart_and_is_in_no_sum() -> None:
    gone = Entry(5, PURCHASE, "Aigerim", at(NOON), (), Reversal(9, "Bolat", at(NOON), "wrong"))
    found = tables(entry(6, PURCHASE), gone=(gone,))
    assert total_of(found["entries"], Term.VALUE) == 16_000
    assert cells(found["reversed"], Term.RECORD_NUMBER) == ["5"]
    assert cells(found["reversed"], Term.REVERSAL) == ["9"]
    assert cells(found["reversed"], Term.REASON) == ["wrong"]


def test_nothing_at_all_is_said_to_be_nothing() -> None:
    found = tables()
    assert set(found) == {"balances", "entries"}
    for table in found.values():
        assert [row.kind for row in table.rows] == [RowKind.HEADING, RowKind.TOTAL]


amounts = st.integers(0, 10**9).map(lambda n: Decimal(n).scaleb(-5))


@given(st.lists(st.tuples(amounts, amounts, amounts, amounts), max_size=12))
def test_balances_foot(lines: list[tuple[Decimal, ...]]) -> None:
    balances = tuple(
        Balance("A", f"X{n}", opening, comes, ZERO, opening + comes, cost, later)
        for n, (opening, comes, cost, later) in enumerate(lines)
    )
    table = turnover_tables(SUBJECT, Turnover(balances, (), ()))[0]
    check_sums(table)
    for row in table.lines():
        opening, comes, goes, closing = row.cells[2:6]
        assert opening + comes - goes == closing  # type: ignore[operator]
