"""Statements of holdings and of net assets prepared from real books."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.statement_errors import (
    NoSuchAccounts,
    NoSuchAssets,
    NoSuchNames,
    NotEarlier,
    OneMoment,
    PeriodEnded,
    PeriodNeeded,
    RollEnded,
    TradeBasisOnly,
    WholeFundOnly,
)
from alem_desktop.core.statements.content import content_of, statement_from
from alem_desktop.core.statements.model import (
    Amount,
    Phrase,
    RowKind,
    Signatory,
    Statement,
    StatementBasis,
    StatementKind,
    Table,
)
from alem_desktop.core.statements.notes import NoteKind
from alem_desktop.core.statements.terms import Term
from alem_desktop.services.book import Book
from alem_desktop.services.net_assets import net_assets_of
from alem_desktop.services.policies import change_policy
from alem_desktop.services.portfolio import Basis
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.services.statements.asked import Asked, Prepared
from alem_desktop.services.statements.preparing import prepare
from tests.samples import CUSTODY, USER, VAULT, at, draft, price_file
from tests.statement_footing import check_footing, check_shape, shown

DAY = date(2024, 3, 6)
HELD = StatementKind.HOLDINGS


def holdings(book: Book, day: date = DAY, **asked: object) -> Prepared:
    return prepare(book, Asked(StatementKind.HOLDINGS, day, **asked))  # type: ignore[arg-type]


def net_assets(book: Book, day: date | Instant, **asked: object) -> Prepared:
    return prepare(book, Asked(StatementKind.NET_ASSETS, day, **asked))  # type: ignore[arg-type]


def rows(table: Table, kind: RowKind = RowKind.LINE) -> list[tuple[str, ...]]:
    return [shown(row) for row in table.rows if row.kind is kind]


def notes(statement: Statement) -> dict[NoteKind, dict[str, str]]:
    return {note.kind: note.fields for note in statement.notes}


def check(statement: Statement) -> None:
    for table in statement.tables:
        check_shape(table)
        check_footing(table)
    assert statement_from(content_of(statement)) == statement


# -- holdings --------------------------------------------------------------------------------------


def test_holdings_of_the_whole_book(book: Book) -> None:
    """Of 120 BNB 60 are left: 10 of P-2 at 640 and 50 of P-3 at 480 cost 30,400.00; at 712.40 they
    are 42,744.00. Half a bitcoin is 33,037.02; money is 974,000.00 and 28,478.50."""
    signatory = Signatory(Term.CHECKED_BY, "Dana Seitova", "Controller")
    prepared = holdings(book, signatories=(signatory,))
    statement = prepared.statement
    check(statement)
    assert prepared.undecided == ()
    assert statement.table("positions").title is None
    assert rows(statement.table("positions")) == [
        ("BNB", CUSTODY, "60", "712.4", "42,744.00", "19,145,037.60", "0.0396"),
        ("BTC", VAULT, "0.5", "66,074.04", "33,037.02", "14,797,281.26", "0.0306"),
        ("USD", CUSTODY, "974,000", "1", "974,000.00", "436,254,600.00", "0.9033"),
        ("USD", VAULT, "28,478.5", "1", "28,478.50", "12,755,520.15", "0.0264"),
    ]
    (figure,) = statement.key_figures
    assert figure.amounts == (
        Amount(Decimal("1078259.52"), "USD"),
        Amount(Decimal("482952439.01"), "KZT"),
    )
    assert rows(statement.table("cost"))[0] == (
        "BNB", CUSTODY, "506.666666666666666667", "30,400.00", "13,717,200.00", "12,344.00",
        "5,427,837.60",
    )  # fmt: skip
    assert [row[:2] for row in rows(statement.table("lots"))] == [
        ("P-2", "2024-02-01"), ("P-3", "2024-02-20"), ("P-4", "2024-02-10"),
    ]  # fmt: skip
    subject = statement.subject
    assert (subject.number, subject.opening, subject.basis) == (None, None, StatementBasis.TRADE)
    assert (subject.usual_source, subject.known_at) == ("Test exchange", book.head())
    assert subject.rate is not None
    assert subject.rate.rate == Decimal("447.90")
    assert statement.signatories == (
        Signatory(Term.PREPARED_BY), signatory, Signatory(Term.APPROVED_BY),
    )  # fmt: skip
    assert NoteKind.PART_OF_BOOK not in notes(statement)
    assert NoteKind.NO_FOUR_EYES in notes(statement)


def test_a_part_of_the_book_has_its_own_total_and_weights(book: Book) -> None:
    statement = holdings(book, accounts=(VAULT,)).statement
    check(statement)
    assert [row[:2] + row[6:] for row in rows(statement.table("positions"))] == [
        ("BTC", VAULT, "0.5371"), ("USD", VAULT, "0.4629"),
    ]  # fmt: skip
    (figure,) = statement.key_figures
    assert figure.label == Phrase(Term.PART_VALUE)
    assert figure.amounts[0].amount == Decimal("61515.52")
    assert notes(statement)[NoteKind.PART_OF_BOOK] == {"count": "2"}
    assert statement.subject.scope.accounts == (VAULT,)
    one = holdings(book, assets=("BNB",)).statement
    assert [row[0] for row in rows(one.table("positions"))] == ["BNB"]
    assert [row[0] for row in rows(one.table("lots"))] == ["P-2", "P-3"]
    none = holdings(book, accounts=(VAULT,), assets=("BNB",)).statement
    assert rows(none.table("positions")) == []


def test_names_that_the_book_does_not_have_are_refused(book: Book) -> None:
    with pytest.raises(NoSuchNames, match="no account “Safe” and no asset “DOGE”"):
        holdings(book, accounts=(VAULT, "Safe"), assets=("DOGE",))
    with pytest.raises(NoSuchAccounts, match="no account “Safe, Till”"):
        holdings(book, accounts=("Safe", VAULT, "Till"), assets=("BNB",))
    with pytest.raises(NoSuchAssets, match="no asset “DOGE”"):
        holdings(book, assets=("BNB", "DOGE"))


PROBLEMS = [
    (Asked(HELD, DAY, date(2024, 3, 1)), OneMoment),
    (Asked(StatementKind.GAINS, DAY), PeriodNeeded),
    (Asked(StatementKind.TRANSACTIONS, DAY, date(2024, 3, 7)), PeriodEnded),
    (Asked(StatementKind.ROLLFORWARD, DAY, DAY), RollEnded),
    (Asked(StatementKind.ROLLFORWARD, DAY, date(2024, 3, 1), accounts=(VAULT,)), WholeFundOnly),
    (Asked(StatementKind.NET_ASSETS, DAY, assets=("BNB",)), WholeFundOnly),
    (Asked(StatementKind.NET_ASSETS, DAY, basis=Basis.SETTLEMENT), TradeBasisOnly),
    (Asked(StatementKind.NET_ASSETS, DAY, DAY), NotEarlier),
    (Asked(HELD, DAY, assets=("DOGE",)), NoSuchAssets),
]


@pytest.mark.parametrize(
    ("asked", "problem"), PROBLEMS, ids=[problem.__name__ for _, problem in PROBLEMS]
)
def test_what_cannot_be_stated_is_told_in_a_sentence_that_can_be_translated(
    book: Book, asked: Asked, problem: type[UsageProblem]
) -> None:
    with pytest.raises(problem) as found:
        prepare(book, asked)
    assert found.value.exit_code == 2
    assert "{reason}" not in problem.template
    assert str(found.value) == problem.template.format(**found.value.fields)
    assert all(isinstance(value, str) for value in found.value.fields.values())


@pytest.fixture
def moving(book: Book) -> Book:
    """5 of 60 BNB lie on their way to the vault and 3 are bought there, until 9 March; 2 of 55 are
    locked in custody."""
    later = at("2024-03-09T00:00:00Z")
    record(
        book,
        [
            draft("T", "2024-03-06T10:00:00Z", "transfer", CUSTODY, "BNB", quantity="5",
                  to_account=VAULT, settlement_time=later),
            draft("B", "2024-03-06T11:00:00Z", "purchase", VAULT, "BNB", quantity="3",
                  price="700", currency="USD", settlement_time=later),
            draft("L", "2024-03-06T12:00:00Z", "lock", CUSTODY, "BNB", quantity="2",
                  note="Pledged"),
        ],
        USER,
    )  # fmt: skip
    return book


def test_what_is_bought_and_what_is_in_transit_are_told_apart(moving: Book) -> None:
    statement = holdings(moving).statement
    check(statement)
    assert rows(statement.table("balances")) == [
        ("BNB", CUSTODY, "55", "53", "2", "0", "0", "2024-03-06", "Pledged"),
        ("BNB", VAULT, "8", "0", "0", "3", "5", "", ""),
    ]
    settled = {table.name for table in holdings(moving, date(2024, 3, 9)).statement.tables}
    assert "balances" in settled, "what is locked stays"
    record(moving, [draft("U", "2024-03-08T00:00:00Z", "unlock", CUSTODY, "BNB", quantity="2")],
           USER)  # fmt: skip
    assert "balances" not in {t.name for t in holdings(moving, date(2024, 3, 9)).statement.tables}


def test_the_settlement_basis_leaves_out_what_has_not_settled(moving: Book) -> None:
    statement = holdings(moving, basis=Basis.SETTLEMENT).statement
    check(statement)
    held = {(row[0], row[1]): row[2] for row in rows(statement.table("positions"))}
    assert held["BNB", CUSTODY] == "60"
    assert ("BNB", VAULT) not in held
    assert held["USD", VAULT] == "28,478.5"
    assert rows(statement.table("balances")) == [
        ("BNB", CUSTODY, "60", "58", "2", "0", "0", "2024-03-06", "Pledged"),
    ]
    assert statement.subject.basis is StatementBasis.SETTLEMENT
    assert NoteKind.SETTLED_ONLY in notes(statement)
    assert NoteKind.PART_OF_BOOK not in notes(statement)


def test_doubtful_and_missing_prices_keep_it_from_being_issued(book: Book) -> None:
    record(book, [draft("O", "2024-03-01T00:00:00Z", "opening", VAULT, "XYZ", quantity="7",
                        amount="70")], USER)  # fmt: skip
    prepared = holdings(book, date(2024, 3, 10))
    check(prepared.statement)
    assert tuple(map(str, prepared.undecided)) == ("BNB: stale", "BTC: stale", "XYZ: no price")
    assert [row[0] for row in rows(prepared.statement.table("other-prices"))] == ["BNB", "BTC"]
    assert notes(prepared.statement)[NoteKind.UNPRICED] == {"asset": "XYZ"}
    vault = holdings(book, date(2024, 3, 10), accounts=(VAULT,))
    assert tuple(map(str, vault.undecided)) == ("BTC: stale", "XYZ: no price"), (
        "of what it tells alone"
    )


def test_it_can_be_of_what_was_known_before(book: Book) -> None:
    before = book.head().sequence
    then = holdings(book).statement
    record(book, [draft("L-1", "2024-03-01T00:00:00Z", "contribution", VAULT, "USD",
                        quantity="1")], USER)  # fmt: skip
    assert holdings(book, known_at=before).statement == then
    assert holdings(book).statement.key_figures != then.key_figures


def test_an_empty_book_has_a_statement(empty_book: Book) -> None:
    for prepared in (holdings(empty_book), net_assets(empty_book, DAY)):
        check(prepared.statement)
        assert prepared.statement.key_figures[0].amounts[0].amount == 0
        assert prepared.undecided == ()


# -- net assets ------------------------------------------------------------------------------------


@pytest.fixture
def fund(empty_book: Book, tmp_path: Path) -> Book:
    """5,000,000 USD of money from 1 January 2026 on, 2 % a year from then, at a rate of 500."""
    file = price_file(tmp_path / "r.csv", "2026-01-01,USD,KZT,500,NBK")
    import_prices(empty_book, file, user=USER)
    start = at("2025-12-31T19:00:00Z")
    record(empty_book, [draft("C", "2025-12-31T19:00:00Z", "contribution", "Bank", "USD",
                              quantity="5000000")], USER)  # fmt: skip
    change_policy(empty_book, "management-fee", "0.02", USER, start)
    change_policy(empty_book, "management-fee-payee", "QVG", USER, start)
    return empty_book


def test_x9_is_what_is_owed(fund: Book) -> None:
    """X9: 5,000,000 x 0.02 x 30 / 365 = 8,219.18. The book began in this month, so there is nothing
    to compare with."""
    statement = net_assets(fund, date(2026, 1, 30)).statement
    check(statement)
    table = statement.table("net-assets")
    assert rows(table)[-1] == ("AccruedManagementFee", "-8,219.18", "-4,109,590.00")
    assert rows(table, RowKind.TOTAL) == [("", "4,991,780.82", "2,495,890,410.00")]
    assert statement.subject.opening is None
    assert "change" not in {each.name for each in statement.tables}
    assert notes(statement)[NoteKind.FEE_ACCRUAL] == {
        "percent": "2", "basis": "actual/365", "since": "2026-01-01",
    }  # fmt: skip


def test_holdings_of_a_fund_that_owes_a_fee_are_not_its_net_assets(fund: Book) -> None:
    """What the one calls total assets, the other calls so too."""
    held = holdings(fund, date(2026, 1, 30)).statement
    owed = net_assets(fund, date(2026, 1, 30)).statement
    assert held.key_figures[0].label == Phrase(Term.ASSETS_VALUE)
    assert NoteKind.LIABILITIES_NOT_DEDUCTED in notes(held)
    total, subtotal = held.table("positions").rows[-1], owed.table("net-assets").rows[4]
    assert total.label == subtotal.label == Phrase(Term.TOTAL_ASSETS)
    assert total.cells[4] == subtotal.cells[1] == Decimal("5000000.00")


def test_a_part_paid_fee_is_told_with_what_was_written_off(fund: Book) -> None:
    """30 days on 5,000,000 and one on 4,992,000 accrue 8,492.71, of which 8,000.00 are invoiced on
    31 January, and nothing stays owed; the invoice of 2 February takes a day on 4,992,000 and one
    on 4,991,400, which are 547.04, and charges 52.96 more."""
    record(fund, [
        draft("I-1", "2026-01-31T05:00:00Z", "fee", "Bank", "USD", quantity="8000",
              counterparty="QVG"),
        draft("I-2", "2026-02-02T05:00:00Z", "fee", "Bank", "USD", quantity="600",
              counterparty="QVG"),
    ], USER)  # fmt: skip

    def invoices(day: date) -> dict[str, dict[str, str]]:
        told = net_assets(fund, day).statement.notes
        return {n.fields["reference"]: n.fields for n in told if "reference" in n.fields}

    january = net_assets(fund, date(2026, 1, 31)).statement
    assert rows(january.table("net-assets"))[-1][1] == "0"
    assert notes(january)[NoteKind.INVOICE_RELEASE] == {
        "reference": "I-1", "date": "2026-01-31", "invoiced": "8000", "accrued": "8492.71",
        "currency": "USD", "difference": "492.71",
    }  # fmt: skip
    assert set(invoices(date(2026, 1, 31))) == {"I-1"}
    february = invoices(date(2026, 2, 10))
    assert set(february) == {"I-2"}, "what came before the comparative is told there"
    assert (february["I-2"]["accrued"], february["I-2"]["difference"]) == ("547.04", "52.96")


def test_it_is_compared_with_the_last_day_of_the_month_before(fund: Book) -> None:
    """January accrued 8,493.15; the invoice of 2 February takes it, and 8 days from 3 February on
    accrue 4,991,506.85 x 0.02 x 8 / 365 = 2,188.06."""
    record(fund, [draft("I", "2026-02-02T05:00:00Z", "fee", "Bank", "USD", quantity="8493.15",
                        counterparty="QVG")], USER)  # fmt: skip
    statement = net_assets(fund, date(2026, 2, 10)).statement
    check(statement)
    assert statement.subject.opening is not None
    assert statement.subject.opening.date == date(2026, 1, 31)
    change = {row[0]: row[1] for row in rows(statement.table("change"))}
    assert change == {
        "OpeningNetAssets": "4,991,506.85",
        "ExternalFlow": "0.00",
        "Income": "0.00",
        "Expenses": "-8,493.15",
        "PriceGainLoss": "0.00",
        "CurrencyGainLoss": "0.00",
        "ChangeOfAccruedFee": "6,305.09",
        "Residual": "0.00",
    }
    (closing,) = rows(statement.table("change"), RowKind.TOTAL)
    assert closing[1] == "4,989,318.79"
    assert notes(statement)[NoteKind.COMPARATIVE_RATE]["date"] == "2026-01-31"


def test_it_foots_to_the_net_assets_that_are_told_elsewhere(book: Book) -> None:
    prepared = net_assets(book, DAY)
    check(prepared.statement)
    answer = net_assets_of(book, DAY)
    assert answer.presentation is not None
    assert prepared.statement.key_figures[0].amounts == (
        Amount(answer.functional.net, "USD"),
        Amount(answer.presentation.net, "KZT"),
    )
    opening = net_assets_of(book, date(2024, 2, 29))
    first = prepared.statement.table("change").rows[0]
    assert first.cells[1] == opening.functional.net
    assert rows(prepared.statement.table("cash"), RowKind.TOTAL)[0][3] == "1,002,478.50"
    assert NoteKind.NO_FEE in notes(prepared.statement)


def test_the_prices_of_both_moments_must_be_decided_on(book: Book) -> None:
    """On 29 February the prices of 20 and 10 February are stale; on 6 March all are of the day."""
    prepared = net_assets(book, DAY)
    assert tuple(map(str, prepared.undecided)) == (
        "BNB: stale (2024-02-29)",
        "BTC: stale (2024-02-29)",
    )
    told = [note for note in prepared.statement.notes if note.kind is NoteKind.OPENING_PRICES]
    assert [note.fields for note in told] == [
        {"asset": "BNB", "flags": "stale", "date": "2024-02-29"},
        {"asset": "BTC", "flags": "stale", "date": "2024-02-29"},
    ]
    assert net_assets(book, DAY, start=date(2024, 3, 5)).undecided == ()


def test_a_day_can_be_named_to_compare_with(book: Book) -> None:
    statement = net_assets(book, DAY, start=date(2024, 3, 5)).statement
    check(statement)
    assert statement.subject.opening is not None
    assert statement.subject.opening.date == date(2024, 3, 5)
    change = {row[0]: row[1] for row in rows(statement.table("change"))}
    # 60 BNB gained 91.40 each, half a bitcoin half of 2,297.99, which is rounded up in its line.
    assert change["PriceGainLoss"] == "6,633.00"
    for start in (DAY, date(2024, 3, 7)):
        with pytest.raises(UsageProblem, match="earlier day"):
            net_assets(book, DAY, start=start)


def test_net_assets_are_of_the_whole_fund_at_trade(book: Book) -> None:
    with pytest.raises(UsageProblem, match="whole fund"):
        net_assets(book, DAY, accounts=(VAULT,))
    with pytest.raises(UsageProblem, match="trade basis"):
        net_assets(book, DAY, basis=Basis.SETTLEMENT)


def test_a_day_without_a_value_leaves_net_assets_unknown(fund: Book) -> None:
    record(fund, [draft("O", "2026-01-20T00:00:00Z", "opening", "Vault", "BNB", quantity="1",
                        amount="900")], USER)  # fmt: skip
    prepared = net_assets(fund, date(2026, 1, 30))
    check(prepared.statement)
    assert tuple(map(str, prepared.undecided)) == ("BNB: no price", "USD/KZT: stale")
    assert prepared.statement.key_figures[0].amounts[0].amount is None
    assert notes(prepared.statement)[NoteKind.FEE_UNKNOWN] == {
        "date": "2026-01-20", "assets": "BNB",
    }  # fmt: skip


def test_what_is_locked_and_what_has_not_settled_is_told(moving: Book) -> None:
    statement = net_assets(moving, DAY).statement
    check(statement)
    assert rows(statement.table("restrictions")) == [
        ("BNB", CUSTODY, "2", "1,424.80", "638,167.92")
    ]
    assert NoteKind.UNSETTLED_IN_ASSETS in notes(statement)
    settled = net_assets(moving, date(2024, 3, 9)).statement
    assert NoteKind.UNSETTLED_IN_ASSETS not in notes(settled)


def test_net_assets_at_an_instant(book: Book) -> None:
    """At noon of 5 March nothing is sold yet and all is at the prices of 5 March or before."""
    prepared = net_assets(book, at("2024-03-05T07:00:00Z"))
    check(prepared.statement)
    assert prepared.statement.subject.opening is not None
    assert prepared.statement.subject.opening.date == date(2024, 2, 29)
