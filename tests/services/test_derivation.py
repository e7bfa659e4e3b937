"""Derived step by step, in whatever order things were recorded, equals derived from nothing.

A book is written to as the fund's people do: some entries late, some back-dated into the middle of
others, rates and prices before or after. After each write the derived tables must be those that a
rebuild from the journal alone would make, row by row.
"""

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alem_desktop.core import errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.policy import FeeInKind, FeeTreatment, LotMethod, Policies, Settlement
from alem_desktop.core.transactions import Draft, TransactionType
from alem_desktop.services import importing, portfolio, recording, trust
from alem_desktop.services.book import Book, NewBook, create_book, open_book
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from tests import samples
from tests.samples import at, derived_rows, draft, price_file

DAY_1 = at("2024-02-27T00:00:00Z")
STEP = 6 * 3_600_000_000
"""Six hours, so that some entries share an instant and some days have several."""


@contextmanager
def new_book(**policies: object) -> Iterator[Book]:
    with tempfile.TemporaryDirectory() as folder:
        new = NewBook(samples.FUND, policies=Policies(**policies))  # type: ignore[arg-type]
        book = create_book(Path(folder) / "fund.alem", new, "u")
        try:
            yield book
        finally:
            book.close()


def check_equal_to_rebuilt(book: Book) -> None:
    """The rows in the file, those that `verify` makes aside, and those a rebuild writes."""
    verification = trust.verify(book.path)
    assert verification.ok, verification.problems
    stepwise = derived_rows(book.path)
    trust.rebuild(book, "auditor")
    assert derived_rows(book.path) == stepwise


# -- properties ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Trade:
    """An entry to be: when (in steps), where, what and how much."""

    when: int
    account: str
    asset: str
    kind: str
    quantity: Decimal
    price: Decimal
    fee: Decimal | None
    fee_asset: str | None


@dataclass(frozen=True)
class Rate:
    """A USD/KZT rate for the day that lies so many days after the first."""

    day: int
    value: Decimal


small = st.integers(1, 10**7).map(lambda n: Decimal(n).scaleb(-4))
trades = st.builds(
    Trade,
    when=st.integers(0, 16),
    account=st.sampled_from(["A", "B"]),
    asset=st.sampled_from(["BNB", "BNB", "BTC"]),
    kind=st.sampled_from(["purchase", "purchase", "purchase", "sale", "distribution", "opening"]),
    quantity=small,
    price=small,
    fee=st.one_of(st.none(), st.integers(1, 100).map(lambda n: Decimal(n).scaleb(-6))),
    fee_asset=st.sampled_from([None, "BNB"]),
)
rates = st.builds(
    Rate, st.integers(-1, 5), st.integers(40_000, 50_000).map(lambda n: Decimal(n).scaleb(-2))
)
acts = st.lists(st.one_of(rates, st.lists(trades, min_size=1, max_size=4)), min_size=2, max_size=8)


def draft_of(number: int, trade: Trade) -> Draft:
    kind = TransactionType(trade.kind)
    is_trade = trade.kind in ("purchase", "sale")
    fee_asset = trade.fee_asset if is_trade and trade.fee_asset == trade.asset else None
    return Draft(
        f"T-{number}", Instant(DAY_1 + trade.when * STEP), kind, trade.account, trade.asset,
        trade.quantity, trade.price, "USD",
        fee=trade.fee if is_trade else None,
        fee_asset=fee_asset if is_trade and trade.fee else None,
        settlement=Settlement.EXTERNAL if is_trade else None,
    )  # fmt: skip


def do(book: Book, act: Rate | Sequence[Trade], number: int) -> bool:
    """Record trades or import a rate; False when it was refused."""
    if isinstance(act, Rate):
        day = date.fromordinal(date(2024, 2, 27).toordinal() + act.day)
        path = price_file(book.path.parent / "rate.csv", f"{day},USD,KZT,{act.value},NBK")
        import_prices(book, path, user="u")
        return True
    before = book.head()
    try:
        record(book, [draft_of(number * 100 + n, trade) for n, trade in enumerate(act)], "u")
    except errors.FieldError:
        assert book.head() == before, "what is refused leaves nothing behind"
        return False
    return True


@settings(max_examples=40, deadline=None)
@given(
    acts=acts,
    method=st.sampled_from(list(LotMethod)),
    fees=st.sampled_from(list(FeeTreatment)),
    in_kind=st.sampled_from(list(FeeInKind)),
)
def test_step_by_step_equals_from_nothing(
    acts: list[Rate | list[Trade]], method: LotMethod, fees: FeeTreatment, in_kind: FeeInKind
) -> None:
    with new_book(lot_method=method, fees=fees, fee_in_kind=in_kind) as book:
        for number, act in enumerate(acts):
            do(book, act, number)
        check_equal_to_rebuilt(book)
        rows = derived_rows(book.path)
        for row in rows["movements"]:
            quantity_after, cost_after = Decimal(row[10]), Decimal(row[11])
            assert quantity_after >= 0
            assert cost_after >= 0


def figures_of(book: Book) -> list[tuple[object, ...]]:
    answer = portfolio.holdings(book, date(2024, 3, 10))
    return [
        (p.account, p.asset.code, p.quantity, p.functional.cost_basis, p.presentation.cost_basis)
        for p in answer.positions
    ]


@settings(max_examples=25, deadline=None)
@given(
    bought=st.lists(trades, min_size=2, max_size=8, unique_by=lambda trade: trade.when),
    listed=st.lists(rates, min_size=1, max_size=3, unique_by=lambda rate: rate.day),
    method=st.sampled_from(list(LotMethod)),
    data=st.data(),
)
def test_the_order_of_recording_does_not_change_what_is_held(
    bought: list[Trade], listed: list[Rate], method: LotMethod, data: st.DataObject
) -> None:
    """Entries of different instants give the same figures in whatever order they came."""
    in_order = sorted(bought, key=lambda trade: trade.when)
    with new_book(lot_method=method) as first:
        for rate in listed:
            do(first, rate, 0)
        kept = [trade for n, trade in enumerate(in_order) if do(first, [trade], n)]
        expected = figures_of(first)
    # One batch takes them all: order inside a batch is order of time.
    mixed = data.draw(st.permutations(kept))
    with new_book(lot_method=method) as second:
        if mixed:
            record(second, [draft_of(n, trade) for n, trade in enumerate(mixed)], "u")
        for rate in data.draw(st.permutations(listed)):
            do(second, rate, 0)
        assert figures_of(second) == expected
    # One by one what comes in before what goes out, so that nothing is short on the way.
    incoming = [t for t in mixed if t.kind in ("purchase", "opening")]
    outgoing = [t for t in mixed if t not in incoming]
    with new_book(lot_method=method) as third:
        for n, trade in enumerate([*incoming, *outgoing]):
            assert do(third, [trade], n)
        for rate in listed:
            do(third, rate, 0)
        assert figures_of(third) == expected


# -- cases -----------------------------------------------------------------------------------------


def test_a_purchase_back_dated_before_a_sale_changes_the_lots_that_it_took(book: Book) -> None:
    earlier = draft("P-0", "2024-01-12T10:00:00Z", "purchase", "Custody", "BNB",
                    quantity="10", price="400", currency="USD")  # fmt: skip
    record(book, [earlier], "u")
    (sale,) = portfolio.gains(book, date(2024, 3, 1), date(2024, 3, 31)).disposals
    assert [(m.reference, m.quantity) for m in sale.matches or ()] == [
        ("P-0", 10), ("P-1", 40), ("P-2", 10),
    ]  # fmt: skip
    assert sale.cost_basis == 4_000 + 20_000 + 6_400
    check_equal_to_rebuilt(book)


def test_a_purchase_at_the_very_instant_of_a_sale_comes_after_it(book: Book) -> None:
    same = draft("P-9", "2024-03-05T12:00:00Z", "purchase", "Custody", "BNB",
                 quantity="1", price="1", currency="USD")  # fmt: skip
    record(book, [same], "u")
    more = draft("S-9", "2024-03-05T12:00:00Z", "sale", "Custody", "BNB",
                 quantity="61", price="1", currency="USD")  # fmt: skip
    record(book, [more], "u")
    assert not [p for p in portfolio.holdings(book).positions if p.asset.code == "BNB"]
    check_equal_to_rebuilt(book)


@pytest.mark.parametrize("method", list(LotMethod))
def test_a_late_rate_reaches_lots_of_the_past(tmp_path: Path, method: LotMethod) -> None:
    with new_book(lot_method=method) as book:
        record(book, samples.DRAFTS, "u")
        before = portfolio.holdings(book, date(2024, 3, 6)).positions
        assert {p.presentation.cost_basis for p in before} == {None}
        rates = price_file(tmp_path / "rates.csv", "2024-01-09,USD,KZT,450,NBK",
                           "2024-02-15,USD,KZT,460,NBK")  # fmt: skip
        import_prices(book, rates, user="u")
        check_equal_to_rebuilt(book)
        bnb = portfolio.holdings(book, date(2024, 3, 6)).positions[0]
        by_method = {
            # FIFO leaves 10 at 640 (rate 450) and 50 at 480 (rate 460); average half of it all.
            LotMethod.FIFO: Decimal(6_400 * 450 + 24_000 * 460),
            LotMethod.AVERAGE: Decimal((20_000 + 19_200) * 450 + 24_000 * 460) / 2,
            # LIFO leaves 40 at 500 and 20 at 640, all of the earlier rate.
            LotMethod.LIFO: Decimal((20_000 + 12_800) * 450),
            # HIFO takes 30 at 640 and 30 at 500; it leaves 10 at 500 and 50 at 480.
            LotMethod.HIFO: Decimal(5_000 * 450 + 24_000 * 460),
        }
        assert bnb.presentation.cost_basis == by_method[method]


def test_a_late_rate_reaches_lots_of_an_average_book(tmp_path: Path) -> None:
    with new_book(lot_method=LotMethod.AVERAGE) as book:
        record(book, samples.DRAFTS, "u")
        import_prices(
            book, price_file(tmp_path / "r.csv", "2024-02-01,USD,KZT,449.25,NBK"), user="u"
        )
        assert trust.verify(book.path).ok
        check_equal_to_rebuilt(book)


@pytest.mark.parametrize(
    "rows",
    [
        ("2024-01-09,BTC,USD,40000,X", "2024-01-09,BTC,KZT,18000000,X"),
        ("2024-01-09,USDT,USD,1,X", "2024-01-09,USDT,KZT,450,X"),
        ("2024-01-09,EUR,USD,1.1,X", "2024-01-09,EUR,KZT,495,X"),
        ("2024-01-09,KZT,USD,0.002,X",),
    ],
    ids=["through-btc", "through-a-stablecoin", "through-euro", "inverted"],
)
def test_rates_that_come_by_any_path_leave_the_book_provable(
    tmp_path: Path, rows: tuple[str, ...]
) -> None:
    with new_book() as book:
        record(book, samples.DRAFTS, "u")
        for number, row in enumerate(rows):
            import_prices(book, price_file(tmp_path / f"{number}.csv", row), user="u")
            assert trust.verify(book.path).ok
        check_equal_to_rebuilt(book)


def test_an_official_rate_is_never_crossed_through_an_asset(tmp_path: Path) -> None:
    with new_book() as book:
        record(book, samples.DRAFTS, "u")
        rows = ("2024-03-06,BTC,USD,40000,X", "2024-03-06,BTC,KZT,18000000,X")
        import_prices(book, price_file(tmp_path / "p.csv", *rows), user="u")
        assert portfolio.holdings(book, date(2024, 3, 6)).rate is None


def test_a_corrected_rate_supersedes_and_lots_follow(book: Book, tmp_path: Path) -> None:
    corrected = price_file(tmp_path / "r.csv", "2024-02-10,USD,KZT,400.00,NBK")
    import_prices(book, corrected, user="u")
    (btc,) = portfolio.open_lots(book, date(2024, 3, 6), asset="BTC")
    assert btc.cost_basis == Decimal("21521.50")
    held = [
        p for p in portfolio.holdings(book, date(2024, 3, 6)).positions if p.asset.code == "BTC"
    ]
    assert held[0].presentation.cost_basis == Decimal("21521.50") * 400
    check_equal_to_rebuilt(book)


def test_a_trade_one_microsecond_before_the_cut_is_in_and_at_the_cut_is_out(
    empty_book: Book,
) -> None:
    for reference, time in (
        ("in", "2024-02-29T18:59:59.999999Z"), ("out", "2024-02-29T19:00:00Z"),
    ):  # fmt: skip
        record(empty_book, [draft(reference, time, "opening", "A", reference.upper(),
                                  quantity="1", amount="1", currency="USD")], "u")  # fmt: skip
    at_cut = portfolio.holdings(empty_book, date(2024, 2, 29))
    assert [p.asset.code for p in at_cut.positions] == ["IN"]
    next_day = portfolio.holdings(empty_book, date(2024, 3, 1))
    assert [p.asset.code for p in next_day.positions] == ["IN", "OUT"]
    end = at("2024-02-29T19:00:00Z")
    assert portfolio.holdings(empty_book, end).positions == at_cut.positions, "the day's own end"
    assert len(portfolio.holdings(empty_book, Instant(end + 1)).positions) == 2, "past the end"
    inside = at("2024-02-29T18:59:59.999999Z")
    assert len(portfolio.holdings(empty_book, inside).positions) == 1, "what happens at it counts"


# -- as known at -----------------------------------------------------------------------------------


def rebuilt_from(source: Path, target: Path, upto: int) -> Book:
    """A book made of the first records of another and of the prices that came with them."""
    create_book(target, NewBook(samples.FUND), "u").close()
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER journal_is_final_delete")
        connection.execute("ATTACH ? AS old", (str(source),))
        connection.execute("DELETE FROM journal")
        connection.execute(
            "INSERT INTO journal SELECT * FROM old.journal WHERE sequence <= ?", (upto,)
        )
        connection.execute(
            "INSERT INTO observations SELECT * FROM old.observations WHERE batch <= ?", (upto,)
        )
        (trigger,) = connection.execute(
            "SELECT sql FROM old.sqlite_master WHERE name = 'journal_is_final_delete'"
        ).fetchone()
        connection.execute("DETACH old")
        connection.execute(trigger)
    book = open_book(target)
    trust.rebuild(book, "auditor")
    return book


def test_as_known_at_a_record_equals_the_book_made_of_that_many_records(
    book: Book, tmp_path: Path
) -> None:
    late = draft("L-1", "2024-01-20T10:00:00Z", "purchase", "Custody", "BNB",
                 quantity="5", price="555", currency="USD")  # fmt: skip
    record(book, [late], "u")
    corrected = price_file(tmp_path / "r.csv", "2024-02-01,USD,KZT,500.00,NBK")
    import_prices(book, corrected, user="u")
    newest = book.head().sequence
    day, differing = date(2024, 3, 6), set()
    for upto in range(1, newest + 1):
        other = rebuilt_from(book.path, tmp_path / f"{upto}.alem", upto)
        assert trust.verify(other.path).ok
        then, known = portfolio.holdings(other, day), portfolio.holdings(book, day, known_at=upto)
        assert known.head == other.head()
        assert (known.positions, known.totals, known.rate) == (
            then.positions, then.totals, then.rate,
        )  # fmt: skip
        assert portfolio.open_lots(book, day, known_at=upto) == portfolio.open_lots(other, day)
        start, end = date(2024, 1, 1), date(2024, 12, 31)
        mine = portfolio.gains(book, start, end, known_at=upto)
        assert (mine.disposals, mine.totals) == (
            portfolio.gains(other, start, end).disposals, portfolio.gains(other, start, end).totals,
        )  # fmt: skip
        differing.add(repr(known.totals))
        other.close()
    assert len(differing) > 6, "knowledge grew, so the answers did change"


def test_records_that_are_not_there_cannot_be_known_at(book: Book) -> None:
    newest = book.head().sequence
    for sequence in (0, -1, newest + 1, 2**63):
        for method in (None, LotMethod.AVERAGE):
            with pytest.raises(errors.UsageProblem, match=f"records 1 to {newest}"):
                portfolio.lots(book, known_at=sequence, method=method)
        with pytest.raises(errors.UsageProblem):
            portfolio.holdings(book, known_at=sequence)


def test_what_if_another_method_does_not_touch_the_book(book: Book) -> None:
    before, head = derived_rows(book.path), book.head()
    start, end = date(2024, 1, 1), date(2024, 12, 31)
    (average,) = portfolio.gains(book, start, end, method=LotMethod.AVERAGE).disposals
    assert (average.cost_basis, average.gain, average.matches) == (31_600, 5_600, None)
    (own,) = portfolio.gains(book, start, end).disposals
    assert (own.cost_basis, own.gain) == (32_800, 4_400)
    assert (derived_rows(book.path), book.head()) == (before, head)


# -- in several leaps ------------------------------------------------------------------------------


@pytest.mark.parametrize("leap", [3, 7, 40])
def test_an_import_written_in_leaps_is_the_same_book(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leap: int
) -> None:
    """A pool that only bought until a leap still holds its lots when it sells after it.

    40 at 10 are sold again one by one, then 10 at 1,000 are bought and 5 sold: 5 at 1,000 are left.
    """
    monkeypatch.setattr(recording, "FLUSH_RECORDS", leap)
    monkeypatch.setattr(importing, "ROWS_AT_ONCE", 1)
    kinds = [("purchase", "10")] * 40 + [("sale", "12")] * 40
    kinds += [("purchase", "1000")] * 10 + [("sale", "1100")] * 5
    rows = [
        f"R-{number},2024-01-{1 + number // 24:02d}T{number % 24:02d}:00:00Z,{kind},A,BNB,1,"
        f"{price},USD,external"
        for number, (kind, price) in enumerate(kinds)
    ]
    with new_book() as book:
        header = "reference,time,type,account,asset,quantity,price,currency,settlement"
        file = samples.csv_file(tmp_path / "r.csv", *rows, header=header)
        outcome = importing.import_file(book, file, user="u")
        assert outcome.accepted == len(kinds)
        (position,) = portfolio.holdings(book, date(2024, 2, 1)).positions
        assert (position.quantity, position.functional.cost_basis) == (5, 5_000)
        lots = portfolio.open_lots(book, date(2024, 2, 1))
        assert sum(lot.cost_basis for lot in lots) == 5_000
        assert trust.verify(book.path).ok
        check_equal_to_rebuilt(book)


def test_the_lots_of_a_position_are_worth_what_it_is(tmp_path: Path) -> None:
    """An asset native to the presentation currency is valued in it first, lot by lot too."""
    with new_book() as book:
        rows = ("2024-01-09,USD,KZT,500,NBK", "2024-01-09,KZTE,KZT,1,Issuer",
                "2024-01-09,KZTE,USD,0.0021,Venue")  # fmt: skip
        import_prices(book, price_file(tmp_path / "p.csv", *rows), user="u")
        record(book, [samples.draft(f"O-{n}", "2024-01-08T00:00:00Z", "opening", "A", "KZTE",
                                    quantity="500000", amount="1000", currency="USD")
                      for n in range(2)], "u")  # fmt: skip
        (position,) = portfolio.holdings(book, date(2024, 1, 9)).positions
        assert position.printed.functional.market_value == 2_000
        lots = portfolio.open_lots(book, date(2024, 1, 9))
        assert [lot.printed.market_value for lot in lots] == [1_000, 1_000]
        assert [lot.printed_presentation for lot in lots] == [500_000, 500_000]
