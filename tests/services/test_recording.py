"""Recording by hand: all or none, checked like a file, and tried out without a trace."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from alem_desktop.core import errors
from alem_desktop.core.calendar import instant_of
from alem_desktop.services import portfolio, register, trust
from alem_desktop.services.book import Book, open_book
from alem_desktop.services.previewing import preview
from alem_desktop.services.recording import next_reference, record
from alem_desktop.services.register import RegisterQuery
from tests.samples import derived_rows, draft, facts


def purchase(reference: str = "N-1", **said: object):  # type: ignore[no-untyped-def]
    values: dict[str, object] = {"quantity": "1", "price": "600", "currency": "USD"}
    return draft(reference, "2024-03-06T10:00:00Z", "purchase", "Custody", "BNB", **values | said)


def test_a_change_says_what_it_touched(book: Book) -> None:
    change = record(book, [purchase(), purchase("N-2", fee="0.5")], "Daniyar")
    assert change.head == book.head()
    assert change.sequences == (16, 17)
    assert change.accounts == {"Custody"}
    assert change.assets == {"BNB", "USD"}
    assert change.earliest == instant_of(datetime(2024, 3, 6, 10, tzinfo=UTC))
    assert register.line_of(book, "N-1").user == "Daniyar"


@pytest.mark.parametrize(
    "bad",
    [
        purchase("N-2", quantity="-1"),
        purchase("P-1"),
        purchase("N-2", quantity="10000000"),
        purchase("N-2", price=None),
        draft("N-2", "2024-03-06T10:00:00Z", "sale", "Vault", "BNB", quantity="1", price="1",
              currency="USD"),
    ],
    ids=["negative", "reference-taken", "no-money", "one-figure", "not-held"],
)  # fmt: skip
def test_of_several_entries_all_are_recorded_or_none(book: Book, bad) -> None:  # type: ignore[no-untyped-def]
    before = facts(book.path)
    with pytest.raises(errors.FieldError):
        record(book, [purchase(), bad, purchase("N-3")], "u")
    assert facts(book.path) == before


def test_the_same_entry_twice_is_said_and_not_recorded(book: Book) -> None:
    record(book, [purchase()], "u")
    head = book.head()
    with pytest.raises(errors.FieldError) as caught:
        record(book, [purchase()], "u")
    assert caught.value.field == "reference"
    assert book.head() == head


def test_codes_and_names_have_one_spelling(book: Book) -> None:
    entry = draft(" N-1 ", "2024-03-06T10:00:00Z", "purchase", " Custody ", "bnb",
                  quantity="1", price="600", currency="usd")  # fmt: skip
    record(book, [entry], "u")
    assert book.accounts() == ("Custody", "Vault")
    assert [asset.code for asset in book.assets()] == ["BNB", "BTC", "USD"]
    assert register.line_of(book, "N-1").account == "Custody"
    bnb = portfolio.holdings(book, date(2024, 3, 6)).positions[0]
    assert bnb.quantity == 61


def test_letters_composed_and_decomposed_are_one_name(book: Book) -> None:
    """macOS writes й as two characters; two accounts that look the same would be a trap."""
    for number, name in enumerate(("Қазынай", "Қазынай")):
        record(book, [draft(f"N-{number}", "2024-03-06T10:00:00Z", "contribution", name, "USD",
                            quantity="1")], "u")  # fmt: skip
    assert book.accounts() == ("Custody", "Vault", "Қазынай")


def test_a_little_of_the_future_is_a_clock_that_is_ahead(book: Book) -> None:
    def entry(reference: str, ahead: timedelta):  # type: ignore[no-untyped-def]
        return draft(reference, (datetime.now(UTC) + ahead).isoformat(), "contribution", "Vault",
                     "USD", quantity="1")  # fmt: skip

    record(book, [entry("N-1", timedelta(minutes=2))], "u")
    with pytest.raises(errors.FutureTime):
        record(book, [entry("N-2", timedelta(minutes=10))], "u")


@pytest.mark.parametrize("user", ["", " ", "a\nb", "x" * 121])
def test_a_record_is_somebodys(book: Book, user: str) -> None:
    with pytest.raises(errors.LedgerError):
        record(book, [purchase()], user)
    assert book.head().sequence == 15


def test_a_preview_shows_what_recording_would_do_and_leaves_no_trace(book: Book) -> None:
    before = facts(book.path)
    shown = preview(book, purchase(quantity="2.5", price="640", fee="1.25"))
    assert facts(book.path) == before
    assert not book.changed_elsewhere()
    assert (shown.total, shown.total_functional) == (Decimal("1601.25"), Decimal("1601.25"))
    assert shown.total_presentation == Decimal("1601.25") * Decimal("447.90")
    assert (shown.before.quantity, shown.before.cost_basis) == (60, 30_400)
    assert (shown.after.quantity, shown.after.cost_basis) == (Decimal("62.5"), Decimal("32001.25"))
    assert shown.after.average_cost == Decimal("512.02")
    assert (shown.money_before, shown.money_after) == (974_000, Decimal("972398.75"))
    assert shown.market is not None
    assert shown.market.price == 621, "the last close before the trade, not that day's later one"
    assert shown.deviation == (Decimal(19) / 621).quantize(Decimal("1e-18"))
    record(book, [purchase(quantity="2.5", price="640", fee="1.25")], "u")
    bnb, usd = (p for p in portfolio.holdings(book).positions if p.account == "Custody")
    assert (bnb.quantity, bnb.functional.cost_basis) == (
        shown.after.quantity,
        shown.after.cost_basis,
    )
    assert usd.quantity == shown.money_after


def test_a_preview_raises_what_recording_would_raise(book: Book) -> None:
    before = facts(book.path)
    for bad in (purchase(quantity="-1"), purchase("P-1"), purchase(quantity="100000")):
        with pytest.raises(errors.FieldError) as shown:
            preview(book, bad)
        with pytest.raises(errors.FieldError) as said:
            record(book, [bad], "u")
        assert (shown.value.field, str(shown.value)) == (said.value.field, str(said.value))
    assert facts(book.path) == before


def test_a_proposed_reference_is_free(book: Book) -> None:
    first = next_reference(book)
    assert not register.page(book, RegisterQuery(text=f"reference:{first}"))
    record(book, [purchase(first)], "u")
    assert next_reference(book) != first


def test_another_currency_enters_cost_at_the_rate_of_its_date(book: Book) -> None:
    """1,000,000 KZT at 447.10 KZT for a dollar: the rate of 5 March, not of the day after."""
    record(book, [draft("K-1", "2024-03-05T18:59:59Z", "contribution", "Bank", "KZT",
                        quantity="1000000")], "u")  # fmt: skip
    t = register.line_of(book, "K-1").transaction
    assert t.rate == (1 / Decimal("447.10")).quantize(Decimal("1e-36"))
    (kzt,) = [
        p for p in portfolio.holdings(book, date(2024, 3, 5)).positions if p.account == "Bank"
    ]
    exact = (1_000_000 / Decimal("447.10")).quantize(Decimal("1e-18"))
    assert kzt.functional.cost_basis == exact, "a quotient has 18 places, whatever the rate's"
    assert kzt.presentation.market_value == 1_000_000
    assert trust.verify(book.path).ok


def test_the_value_of_a_fee_in_kind_is_the_price_before_the_trade(book: Book) -> None:
    record(book, [purchase("N-1", fee="0.1", fee_asset="BNB")], "u")
    t = register.line_of(book, "N-1").transaction
    assert t.fee_value == Decimal("0.1") * 621
    moved = [m.movement for m in register.movements(book, register.line_of(book, "N-1").sequence)]
    assert [(m.asset, m.quantity, m.value) for m in moved] == [
        ("BNB", 1, Decimal("662.1")), ("USD", -600, 600), ("BNB", Decimal("-0.1"), Decimal("62.1")),
    ]  # fmt: skip


def test_a_book_reopened_has_all_that_was_said(book: Book) -> None:
    record(book, [purchase()], "u")
    rows, head = derived_rows(book.path), book.head()
    book.close()
    again = open_book(book.path)
    assert (derived_rows(again.path), again.head()) == (rows, head)
    assert again.info == book.info
    again.close()


# -- the register ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", 7),
        ("bnb", 4),
        ("BNB sale", 1),
        ("asset:btc", 1),
        ("account:Vault", 2),
        ("type:purchase account:Custody", 3),
        ("reference:P-2", 1),
        ("since:2024-02-20", 2),
        ("until:2024-01", 3),
        ("since:2024-02 until:2024-02", 3),
        ('"First of the vault"', 1),
        ("first VAULT", 1),
        ("state:approved", 7),
        ("state:reversed", 0),
        ("%", 0),
        ("_", 0),
        ("'; DROP TABLE journal; --", 0),
        ("binance", 3),
    ],
)
def test_the_register_finds_what_is_asked_for(book: Book, text: str, found: int) -> None:
    query = RegisterQuery(text=text)
    assert len(register.page(book, query)) == found
    counted = register.count(book, query)
    assert (counted.matching, counted.all) == (found, 7)


def test_the_register_sorts_amounts_as_numbers_and_pages_without_loss(book: Book) -> None:
    by_quantity = register.page(book, RegisterQuery(sort="quantity", descending=False))
    assert [str(line.quantity) for line in by_quantity] == [
        "60", "0.5", "30", "40", "50", "50000", "1000000",
    ]  # fmt: skip  # the first leaves
    query = RegisterQuery(sort="time")
    pages = [line for offset in range(0, 7, 3) for line in register.page(book, query, offset, 3)]
    assert pages == list(register.page(book, query))
    assert [line.reference for line in pages] == ["S-1", "P-3", "P-4", "P-2", "P-1", "C-2", "C-1"]


def sale(reference: str, quantity: str, price: str, **said: object):  # type: ignore[no-untyped-def]
    figures = {"quantity": quantity, "price": price, "currency": "USD"}
    return draft(
        reference, "2024-03-06T10:00:00Z", "sale", "Custody", "BNB", **figures | said
    )  # fmt: skip


def test_what_leaves_sorts_below_zero_and_fees_count(book: Book) -> None:
    """As the register shows it: quantities and totals of sales carry a minus, fees are in them."""
    record(
        book,
        [
            sale("S-2", "1.5", "100"),
            sale("S-3", "1.55", "100", fee="6"),  # 149 got, less than the 150 of S-2
            sale("S-4", "10", "100"),
            sale("S-5", "0.001", "100", fee="0.1"),  # nothing got
            purchase("N-1", quantity="2", price="100", fee="5"),
            purchase("N-2", quantity="2.01", price="100", fee="0.01", fee_asset="BNB"),
        ],
        "u",
    )
    wanted = {"S-1", "S-2", "S-3", "S-4", "S-5", "N-1", "N-2"}

    def sorted_by(sort: str, descending: bool) -> list[str]:
        lines = register.page(book, RegisterQuery(sort=sort, descending=descending))
        return [line.reference for line in lines if line.reference in wanted]

    quantities = ["S-1", "S-4", "S-3", "S-2", "S-5", "N-1", "N-2"]
    assert sorted_by("quantity", False) == quantities
    assert sorted_by("quantity", True) == quantities[::-1]
    totals = ["S-1", "S-4", "S-2", "S-3", "S-5", "N-2", "N-1"]
    assert sorted_by("amount", False) == totals
    assert sorted_by("amount", True) == totals[::-1]


def test_the_blank_prices_of_money_stand_together(book: Book) -> None:
    lines = register.page(book, RegisterQuery(sort="price", descending=False))
    assert [line.reference for line in lines[:2]] == ["C-1", "C-2"]


def test_the_register_adds_up_its_purchases(book: Book) -> None:
    assert (
        register.count(book, RegisterQuery()).purchases_total == 20_000 + 19_200 + 24_000 + 21_500
    )
    assert register.count(book, RegisterQuery(text="asset:btc")).purchases_total == 21_500


def test_the_preview_says_what_arrives_and_what_money_moves(book: Book) -> None:
    """Only what comes in can be kept back from; a fee is part of a trade's money alone."""
    bought = preview(book, purchase(fee="0.1", fee_asset="BNB"))
    assert (bought.received_quantity, bought.total) == (Decimal("0.9"), 600)
    sold = preview(book, draft("S-9", "2024-03-06T10:00:00Z", "sale", "Custody", "BNB",
                               quantity="1", price="600", currency="USD", fee="0.1",
                               fee_asset="BNB"))  # fmt: skip
    assert (sold.received_quantity, sold.total) == (None, 600)
    paid = preview(book, draft("S-9", "2024-03-06T10:00:00Z", "sale", "Custody", "BNB",
                               quantity="1", price="600", currency="USD", fee="2"))  # fmt: skip
    assert paid.total == 598
    given = preview(book, draft("C-9", "2024-03-06T10:00:00Z", "contribution", "Custody", "BNB",
                                quantity="1", price="600", currency="USD", fee="2"))  # fmt: skip
    assert given.total == 600, "the value that came in"


def test_a_transaction_is_found_by_its_number_and_its_very_reference(book: Book) -> None:
    """However many newer ones have the same text somewhere else."""
    record(book, [draft("7", "2024-01-11T00:00:00Z", "contribution", "Main 7", "USD",
                        quantity="1")], "u")  # fmt: skip
    record(book, [draft(f"N-{n}", "2024-01-12T00:00:00Z", "contribution", "Main 7", "USD",
                        quantity="1") for n in range(80)], "u")  # fmt: skip
    assert [line.reference for line in register.lines_named(book, "7")][-1] == "7"
    assert register.lines_named(book, "C-1")[0].reference == "C-1"
    assert register.lines_named(book, "none") == ()
