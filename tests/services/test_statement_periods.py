"""Statements of a period gathered from real books."""

import time
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alem_desktop.core import errors
from alem_desktop.core.money import round_money
from alem_desktop.core.policy import LotMethod, Policies
from alem_desktop.core.statements.model import (
    Opening,
    RowKind,
    Statement,
    StatementKind,
    Table,
)
from alem_desktop.core.statements.notes import NoteKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.transactions import Draft
from alem_desktop.services import portfolio, rollforward
from alem_desktop.services.book import Book
from alem_desktop.services.policies import change_policy
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.services.reversing import reverse
from alem_desktop.services.statements.asked import Asked, Prepared
from alem_desktop.services.statements.preparing import prepare
from tests.control_samples import approve, controlled_book, make_keys_cheap, money, propose
from tests.samples import USER, at, draft, price_file
from tests.services.test_random_books import (
    LAST_DAY,
    Change,
    Reversal,
    acts,
    filled_book,
    perform,
    policies,
)
from tests.statement_checks import (
    cells,
    check_gains,
    check_roll,
    check_statement,
    figures,
    total_of,
)

FEBRUARY, MARCH = date(2024, 2, 1), date(2024, 3, 6)
PERIODS = (StatementKind.TRANSACTIONS, StatementKind.GAINS, StatementKind.ROLLFORWARD)


def asked(kind: StatementKind, start: date = FEBRUARY, **more: object) -> Asked:
    return Asked(kind, **({"moment": MARCH, "start": start} | more))  # type: ignore[arg-type]


def prepared(book: Book, kind: StatementKind, start: date = FEBRUARY, **more: object) -> Prepared:
    found = prepare(book, asked(kind, start, **more))
    check(found.statement)
    return found


def stated(book: Book, kind: StatementKind, start: date = FEBRUARY, **more: object) -> Statement:
    return prepared(book, kind, start, **more).statement


def check(statement: Statement) -> None:
    """What is promised of every statement of a period."""
    check_statement(statement)
    tables = {table.name: table for table in statement.tables}
    match statement.subject.kind:
        case StatementKind.TRANSACTIONS:
            check_balances(tables["balances"], tables["entries"])
        case StatementKind.GAINS:
            for name in ("gains", "gains-presentation"):
                if name in tables:
                    check_gains(tables[name])
            check_summary(tables)
        case StatementKind.ROLLFORWARD:
            for name in ("fair-value", "cost", "units"):
                if name in tables:
                    check_roll(tables[name])
            check_natures(tables)


def check_balances(balances: Table, entries: Table) -> None:
    """Opening and what came in, less what went out, is the closing of each line."""
    for row in balances.lines():
        opening, comes, goes, closing = figures(
            balances, row, Term.OPENING, Term.QUANTITY_IN, Term.QUANTITY_OUT, Term.CLOSING
        )
        assert opening + comes - goes == closing
        assert min(opening, comes, goes, closing) >= 0
    assert total_of(entries, Term.VALUE) is not None


def check_summary(tables: dict[str, Table]) -> None:
    """Gains and losses apart are, together, the total of the lines."""
    gain = total_of(tables["gains"], Term.REALISED_GAIN)
    up, down, *_ = cells(tables["summary"], Term.AMOUNT)
    assert isinstance(up, Decimal)
    assert isinstance(down, Decimal)
    assert up >= 0 >= down
    assert up + down == gain


def check_natures(tables: dict[str, Table]) -> None:
    """What came and went by nature is what the roll in fair value says came and went."""
    if "nature" in tables:
        for term in (Term.ADDITIONS, Term.DISPOSALS):
            assert total_of(tables["nature"], term) == total_of(tables["fair-value"], term)
    if "change" in tables:
        for term, at_end in ((Term.OPENING, 0), (Term.CLOSING, -1)):
            row = tables["change"].rows[at_end]
            assert row.cells[1] == total_of(tables["fair-value"], term)


# -- the transaction statement ---------------------------------------------------------------------


def test_a_period_opens_with_its_first_instant_and_closes_with_its_last(book: Book) -> None:
    """P-2 is of 1 February, S-1 of 5 March: both are in, and 40 BNB were there before."""
    statement = stated(book, StatementKind.TRANSACTIONS, moment=date(2024, 3, 5))
    start = book.calendar.start_of(FEBRUARY)
    assert statement.subject.opening == Opening(FEBRUARY, start)
    entries = statement.table("entries")
    assert cells(entries, Term.TRADE_TIME) == [
        at("2024-02-01T10:00:00Z"),
        at("2024-02-10T09:30:00Z"),
        at("2024-02-20T10:00:00Z"),
        at("2024-03-05T12:00:00Z"),
    ]
    balances = statement.table("balances")
    (bnb,) = [row for row in balances.lines() if row.cells[:2] == ("Custody", "BNB")]
    assert bnb.cells[2:] == (40, 80, 60, 60, 20_000, 30_400)
    (figure,) = statement.key_figures
    assert figure.label.fields == {"count": "4"}
    assert figure.amounts[0].amount == 19_200 + 21_500 + 24_000 + 37_200


def test_the_instant_that_opens_a_period_is_in_and_the_one_that_closes_it_is_not(
    empty_book: Book,
) -> None:
    """Midnight in Almaty, which was at 18:00 UTC until the end of February 2024, 19:00 since."""
    record(empty_book, [
        draft("A", "2024-01-31T18:00:00Z", "contribution", "A", "USD", quantity="1"),
        draft("B", "2024-03-06T18:59:59Z", "contribution", "A", "USD", quantity="2"),
        draft("C", "2024-03-06T19:00:00Z", "contribution", "A", "USD", quantity="4"),
    ], "u")  # fmt: skip
    statement = stated(empty_book, StatementKind.TRANSACTIONS)
    assert cells(statement.table("references"), Term.REFERENCE) == ["A", "B"]
    assert cells(statement.table("balances"), Term.CLOSING) == [3]
    later = stated(empty_book, StatementKind.TRANSACTIONS, date(2024, 3, 7), moment=None)
    assert cells(later.table("references"), Term.REFERENCE) == ["C"]
    assert cells(later.table("balances"), Term.OPENING) == [3]


def test_its_balances_are_those_of_holdings(book: Book) -> None:
    balances = stated(book, StatementKind.TRANSACTIONS).table("balances")
    held = {(p.account, p.asset.code): p for p in portfolio.holdings(book, MARCH).positions}
    for row in balances.lines():
        position = held.pop((str(row.cells[0]), str(row.cells[1])))
        assert row.cells[5] == position.quantity
        assert row.cells[7] == position.printed.functional.cost_basis
    assert not held


def test_a_scope_keeps_what_touches_it_and_refuses_what_is_unknown(book: Book) -> None:
    """The half bitcoin in Vault was paid from there; of BNB four entries are told."""
    vault = stated(book, StatementKind.TRANSACTIONS, accounts=("Vault",))
    assert cells(vault.table("references"), Term.REFERENCE) == ["P-4"]
    assert cells(vault.table("balances"), Term.ASSET) == ["BTC", "USD"]
    money = stated(book, StatementKind.TRANSACTIONS, accounts=("Custody",), assets=("USD",))
    assert cells(money.table("references"), Term.REFERENCE) == ["P-2", "P-3", "S-1"]
    assert money.subject.scope.accounts == ("Custody",)
    for scope in ({"accounts": ("Nowhere",)}, {"assets": ("BNB", "XYZ")}):
        with pytest.raises(errors.UsageProblem, match=r"no account|no asset"):
            prepare(book, asked(StatementKind.TRANSACTIONS, **scope))


def test_what_was_reversed_stands_apart_with_its_reversal(book: Book) -> None:
    change = reverse(book, ["S-1"], "Wrong account", "Bolat")
    statement = stated(book, StatementKind.TRANSACTIONS)
    table = statement.table("reversed")
    assert cells(table, Term.REFERENCE) == ["S-1"]
    assert cells(table, Term.REVERSAL) == [str(change.head.sequence)]
    assert cells(table, Term.REVERSED_BY) == ["Bolat"]
    assert cells(table, Term.REASON) == ["Wrong account"]
    assert cells(statement.table("references"), Term.REFERENCE) == ["P-2", "P-4", "P-3"]
    assert statement.key_figures[0].amounts[0].amount == 64_700
    before = stated(book, StatementKind.TRANSACTIONS, known_at=change.head.sequence - 1)
    assert "reversed" not in {table.name for table in before.tables}
    assert before.key_figures[0].label.fields == {"count": "4"}


def test_only_what_is_approved_counts_and_what_waits_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_keys_cheap(monkeypatch)
    book = controlled_book(tmp_path / "f.alem")
    try:
        propose(book, [money("A"), money("B")])
        approve(book, ["A"])
        for kind in PERIODS:
            statement = stated(book, kind)
            waits = [n.fields for n in statement.notes if n.kind is NoteKind.AWAITING]
            assert waits == [{"count": "1"}]
            assert NoteKind.FOUR_EYES in {note.kind for note in statement.notes}
        references = stated(book, StatementKind.TRANSACTIONS).table("references")
        assert cells(references, Term.REFERENCE) == ["A"]
        assert cells(references, Term.PREPARED_BY) == ["prep"]
        assert cells(references, Term.APPROVED_BY) == ["appr"]
    finally:
        book.close()


# -- realised gains --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "cost", "gain"),
    [
        (LotMethod.FIFO, 32_800, 4_400),
        (LotMethod.LIFO, 30_400, 6_800),
        (LotMethod.HIFO, 34_200, 3_000),
        (LotMethod.AVERAGE, 31_600, 5_600),
    ],
)
def test_x2_from_a_book(book: Book, method: LotMethod, cost: int, gain: int) -> None:
    """X2 under each method; what it says on paper is what the answer on screen says."""
    if method is not LotMethod.FIFO:
        change_policy(book, "lot-method", method.value, USER, at("2024-01-01T00:00:00Z"))
    statement = stated(book, StatementKind.GAINS)
    table = statement.table("gains")
    assert total_of(table, Term.PROCEEDS) == 37_200
    assert total_of(table, Term.COST_BASIS) == cost
    assert total_of(table, Term.REALISED_GAIN) == gain
    answer = portfolio.gains(book, FEBRUARY, MARCH)
    assert answer.totals.gain == gain
    net = statement.key_figures[0]
    (disposal,) = answer.disposals
    assert disposal.presentation_gain is not None
    assert [each.amount for each in net.amounts] == [gain, round_money(disposal.presentation_gain)]
    told = {note.kind for note in statement.notes}
    assert (NoteKind.WITHOUT_LOTS in told) is (method is LotMethod.AVERAGE)
    assert prepare(book, asked(StatementKind.GAINS)).undecided == ()


def test_a_line_says_what_its_transaction_was(book: Book) -> None:
    """A sale with a fee of 1.51 off its proceeds, a fee in kind, an exchange, chosen lots."""
    record(book, [
        draft("S-2", "2024-03-06T06:00:00Z", "sale", "Custody", "BNB", quantity="7",
              price="713.33", currency="USD", fee="1.51"),
        draft("T-1", "2024-03-06T07:00:00Z", "transfer", "Custody", "BNB", quantity="1",
              to_account="Vault", fee="0.01", fee_asset="BNB"),
        draft("X-1", "2024-03-06T08:00:00Z", "exchange", "Custody", "BNB", quantity="5",
              amount="3500", currency="USD", to_asset="BTC", to_quantity=Decimal("0.05")),
    ], "u")  # fmt: skip
    statement = stated(book, StatementKind.GAINS, MARCH)
    table = statement.table("gains")
    assert cells(table, Term.TYPE) == [
        Term.TYPE_SALE,
        Term.TYPE_FEE,
        *[Term.TYPE_EXCHANGE] * 2,
    ]
    assert cells(table, Term.LOT) == ["P-2", "P-2", "P-2", "P-3"]
    assert cells(table, Term.FEE) == [Decimal("1.51"), 0, 0, 0]
    assert cells(table, Term.PROCEEDS)[0] == Decimal("4991.80")
    assert NoteKind.NET_OF_FEES in {note.kind for note in statement.notes}
    assert cells(statement.table("expenses"), Term.ACCOUNT) == ["Custody"]
    vault = stated(book, StatementKind.GAINS, MARCH, accounts=("Vault",))
    assert list(vault.table("gains").lines()) == []


def test_an_unknown_rate_leaves_its_figures_blank_and_is_named(empty_book: Book) -> None:
    record(empty_book, [
        draft("O", "2024-02-02T00:00:00Z", "opening", "A", "BNB", quantity="2", amount="800"),
        draft("S", "2024-02-03T00:00:00Z", "sale", "A", "BNB", quantity="1", amount="500",
              currency="USD"),
    ], "u")  # fmt: skip
    statement = stated(empty_book, StatementKind.GAINS)
    assert total_of(statement.table("gains"), Term.REALISED_GAIN) == 100
    assert total_of(statement.table("gains-presentation"), Term.REALISED_GAIN) is None
    (note,) = [note for note in statement.notes if note.kind is NoteKind.UNKNOWN_GAINS]
    assert note.fields == {"currency": "KZT", "references": "S", "more": "0"}


# -- the roll-forward ------------------------------------------------------------------------------


def test_x3_from_a_book(empty_book: Book, tmp_path: Path) -> None:
    """X3: 480,000 + 62,000 - 30,000 + gain 28,000 = 540,000; tie-out 0.00.

    The money of 15 February came at a rate that was two weeks old then: somebody decides on it.
    """
    record(empty_book, [
        draft("O", "2024-01-01T00:00:00Z", "opening", "A", "BNB", quantity="800", amount="480000"),
        draft("P", "2024-02-01T00:00:00Z", "purchase", "A", "BNB", quantity="100",
              amount="62000", currency="USD", settlement="external"),
        draft("S", "2024-02-15T00:00:00Z", "sale", "A", "BNB", quantity="50",
              amount="30000", currency="USD", settlement="external"),
    ], "u")  # fmt: skip
    last = (Decimal(540_000) / 850).quantize(Decimal("1E-18"))
    import_prices(empty_book, price_file(
        tmp_path / "p.csv", "2024-01-31,BNB,USD,600,X", f"2024-02-29,BNB,USD,{last},X",
        "2024-01-31,USD,KZT,500,NBK", "2024-02-29,USD,KZT,515,NBK"), user="u")  # fmt: skip
    found = prepared(
        empty_book, StatementKind.ROLLFORWARD, date(2024, 1, 31), moment=date(2024, 2, 29)
    )
    statement = found.statement
    (line,) = statement.table("fair-value").lines()
    assert line.cells == ("BNB", 480_000, 62_000, -30_000, 28_000, 0, 0, 540_000)
    assert [each.amount for each in statement.key_figures[0].amounts] == [540_000, 278_100_000]
    assert cells(statement.table("nature"), Term.KIND) == [Term.TYPE_PURCHASE, Term.TYPE_SALE]
    assert tuple(map(str, found.undecided)) == ("USD/KZT: stale (2024-02-15)",)


def test_its_ends_are_what_holdings_print(book: Book) -> None:
    """Account by account rounded lines, so that no two papers differ by a cent."""
    record(book, [
        draft("T-1", "2024-03-06T06:00:00Z", "transfer", "Custody", "BNB",
              quantity="20.123456", to_account="Vault"),
    ], "u")  # fmt: skip
    statement = stated(book, StatementKind.ROLLFORWARD)
    held = portfolio.holdings(book, MARCH).totals.printed
    fair_value, cost = statement.table("fair-value"), statement.table("cost")
    assert total_of(fair_value, Term.CLOSING) == held.functional.market_value
    assert total_of(cost, Term.CLOSING) == held.functional.cost_basis
    amounts = [each.amount for each in statement.key_figures[0].amounts]
    assert amounts == [held.functional.market_value, held.presentation.market_value]


def test_it_says_at_which_rate_it_opened(book: Book) -> None:
    statement = stated(book, StatementKind.ROLLFORWARD, date(2024, 3, 5))
    (note,) = [note for note in statement.notes if note.kind is NoteKind.COMPARATIVE_RATE]
    assert (note.fields["base"], note.fields["quote"]) == ("USD", "KZT")
    assert note.fields["date"] == note.fields["effective"] == "2024-03-05"
    rate = portfolio.holdings(book, date(2024, 3, 5)).rate
    assert rate is not None
    assert Decimal(note.fields["rate"]) == rate.price


def test_cash_has_a_section_of_its_own(book: Book) -> None:
    """60 BNB at 712.40 and half a bitcoin are 75,781.02; the rest is money."""
    table = stated(book, StatementKind.ROLLFORWARD).table("fair-value")
    at = table.place(Term.CLOSING)
    sums = [row.cells[at] for row in table.rows if row.kind is RowKind.SUBTOTAL]
    assert sums == [Decimal("75781.02"), Decimal("1002478.50")]


def test_gains_say_how_their_tenge_and_cents_come_about(book: Book) -> None:
    told = {note.kind: note.fields for note in stated(book, StatementKind.GAINS).notes}
    assert told[NoteKind.GAINS_PRESENTATION] == {"presentation": "KZT", "functional": "USD"}
    assert NoteKind.GAINS_COMPARED in told


def test_what_is_realised_is_what_the_gains_report_says(book: Book) -> None:
    """The same instants: the valuation point of 31 January opens 1 February."""
    rolled = stated(book, StatementKind.ROLLFORWARD, date(2024, 1, 31))
    gains = stated(book, StatementKind.GAINS)
    realised = total_of(rolled.table("realised"), Term.NET)
    assert realised == total_of(gains.table("gains"), Term.REALISED_GAIN) == 4_400


def test_what_is_locked_is_told_with_its_reason(book: Book) -> None:
    """3 and 2 are locked and 1 is freed: of the 4 left, 2 count to the newer lock, 2 to the older
    one. 4 BNB at 712.40 are worth 2,849.60."""
    record(book, [
        draft("L-1", "2024-03-05T13:00:00Z", "lock", "Custody", "BNB", quantity="3",
              note="Staked until June"),
        draft("L-2", "2024-03-06T06:00:00Z", "lock", "Custody", "BNB", quantity="2",
              note="Pledged"),
        draft("U-1", "2024-03-06T07:00:00Z", "unlock", "Custody", "BNB", quantity="1"),
    ], "u")  # fmt: skip
    (line,) = stated(book, StatementKind.ROLLFORWARD).table("restrictions").lines()
    assert line.cells == (
        "Custody", "BNB", 4, Decimal("2849.60"), date(2024, 3, 5), "Staked until June; Pledged",
    )  # fmt: skip


def test_prices_at_both_ends_are_to_be_decided_on(book: Book) -> None:
    """On 8 March the prices of 6 March are older than 36 hours; at the opening all are there."""
    found = prepared(book, StatementKind.ROLLFORWARD, date(2024, 3, 8), moment=date(2024, 3, 9))
    assert [said for said in map(str, found.undecided) if said.startswith("BNB")] == [
        "BNB: stale",
        "BNB: stale (2024-03-08)",
    ]
    (note,) = [
        note
        for note in found.statement.notes
        if note.kind is NoteKind.OPENING_PRICES and note.fields["asset"] == "BNB"
    ]
    assert note.fields == {"asset": "BNB", "date": "2024-03-08", "flags": "stale"}


def test_an_asset_without_a_price_is_left_out_and_to_be_decided_on(book: Book) -> None:
    record(book, [draft("O", "2024-03-06T06:00:00Z", "opening", "Vault", "SOL", quantity="1",
                        amount="100")], "u")  # fmt: skip
    found = prepared(book, StatementKind.ROLLFORWARD)
    assert "SOL: no price" in map(str, found.undecided)
    assert found.statement.key_figures[0].label.fields == {"asset": "SOL"}
    told = [(note.kind, note.fields) for note in found.statement.notes]
    assert (NoteKind.CLOSING_UNPRICED, {"asset": "SOL", "date": "2024-03-06"}) in told
    assert (NoteKind.UNEXPLAINED, {}) in told


def test_a_rate_that_is_missing_at_the_opening_leaves_the_change_blank(
    empty_book: Book, tmp_path: Path
) -> None:
    import_prices(empty_book, price_file(
        tmp_path / "p.csv", "2024-02-10,USD,KZT,450,NBK"), user="u")  # fmt: skip
    record(empty_book, [draft("C", "2024-02-01T06:00:00Z", "contribution", "A", "USD",
                              quantity="100")], "u")  # fmt: skip
    statement = stated(empty_book, StatementKind.ROLLFORWARD, moment=date(2024, 2, 10))
    change = statement.table("change")
    assert total_of(change, Term.AMOUNT, "USD") == 100
    assert total_of(change, Term.AMOUNT, "KZT") is None
    (note,) = [note for note in statement.notes if note.kind is NoteKind.NO_CHANGE_RATE]
    assert note.fields == {"currency": "KZT", "date": "2024-02-01"}
    assert [each.amount for each in statement.key_figures[0].amounts] == [100, 45_000]


def test_it_is_of_the_whole_fund(book: Book) -> None:
    with pytest.raises(errors.UsageProblem, match="whole fund"):
        prepare(book, asked(StatementKind.ROLLFORWARD, accounts=("Vault",)))


# -- all of them -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", PERIODS)
def test_a_period_ends_after_it_begins(book: Book, kind: StatementKind) -> None:
    with pytest.raises(errors.UsageProblem, match="period"):
        prepare(book, asked(kind, date(2024, 3, 8)))
    with pytest.raises(errors.UsageProblem, match="period"):
        prepare(book, Asked(kind, MARCH))


@pytest.mark.parametrize("kind", PERIODS)
def test_a_book_that_does_not_verify_says_so_first(book: Book, kind: StatementKind) -> None:
    book.distrust("record 13 was changed", 12)
    first = stated(book, kind).notes[0]
    assert (first.kind, first.fields) == (NoteKind.BROKEN_JOURNAL, {"trusted": "12"})


@pytest.mark.parametrize("kind", PERIODS)
def test_what_was_known_then_is_answered_again(book: Book, kind: StatementKind) -> None:
    head = book.head().sequence
    then = stated(book, kind)
    record(book, [draft("S-9", "2024-03-06T06:00:00Z", "sale", "Custody", "BNB", quantity="1",
                        price="700", currency="USD")], "u")  # fmt: skip
    assert stated(book, kind, known_at=head) == then
    assert stated(book, kind) != then


@settings(max_examples=25, deadline=None)
@given(acts=acts, rules=policies, cut=st.integers(0, 24))
def test_of_random_books_everything_adds_up(
    acts: Sequence[Draft | Reversal | Change], rules: Policies, cut: int
) -> None:
    """Sums foot, balances, rolls and gains tie, content comes back equal; the ends of the
    roll-forward and the balances are those of holdings."""
    start = date(2024, 2, 20 + cut) if cut < 10 else date(2024, 3, cut - 9)
    with filled_book(rules) as book:
        done: list[str] = []
        for number, act in enumerate(acts):
            perform(book, act, number, done)
        for kind in PERIODS:
            statement = stated(book, kind, start, moment=LAST_DAY)
            if kind is StatementKind.ROLLFORWARD:
                held = portfolio.holdings(book, LAST_DAY).totals.printed.functional
                cost = statement.table("cost")
                assert total_of(cost, Term.CLOSING) == held.cost_basis
                exact = rollforward.roll(book, start, LAST_DAY).rolls.cost
                moved = total_of(cost, Term.ADDITIONS), total_of(cost, Term.DISPOSALS)
                for told, sum_of in zip(moved, (exact.additions, exact.disposals), strict=True):
                    assert isinstance(told, Decimal)
                    assert abs(told - sum_of) <= Decimal("0.10")


def test_two_thousand_lines_are_ready_at_once(empty_book: Book, tmp_path: Path) -> None:
    """Some two thousand entries and a thousand disposals; ten times what it takes is allowed."""
    import_prices(empty_book, price_file(
        tmp_path / "p.csv", "2024-01-31,BNB,USD,600,X", "2024-02-01,USD,KZT,450,NBK",
        "2024-03-06,BNB,USD,610,X", "2024-03-06,USD,KZT,450,NBK"), user="u")  # fmt: skip
    record(empty_book, [
        draft(f"E-{n}", f"2024-02-{n // 100 + 1:02}T{n % 24:02}:00:{n // 24 % 60:02}Z",
              "sale" if n % 2 else "purchase", "A", "BNB", quantity="1" if n % 2 else "3",
              price=f"{600 + n % 7}.37", currency="USD", settlement="external")
        for n in range(2_000)
    ], "u")  # fmt: skip
    for kind in PERIODS:
        began = time.perf_counter()
        statement = prepare(empty_book, asked(kind)).statement
        assert time.perf_counter() - began < 2
        check(statement)
