"""Random books of every type of transaction: what must hold of them whatever was recorded.

A book is written to out of order, with entries back-dated, reversed, settled later, rules changed
in between, under each lot method and both pools. Then what is derived equals what is derived from
nothing, cost is conserved, a reversal leaves no trace in any figure, and full disposals leave zero.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alem_desktop.core import errors
from alem_desktop.core.calendar import EARLIEST, Instant
from alem_desktop.core.money import ZERO, total
from alem_desktop.core.policy import (
    FeeInKind,
    FeeTreatment,
    LotMethod,
    LotPool,
    Policies,
    Rewards,
    Settlement,
)
from alem_desktop.core.postings import CARRIED, external_flow, fee_expense, income_of
from alem_desktop.core.transactions import OWN_FIELDS, Draft, LotChoice, TransactionType
from alem_desktop.services import portfolio, rollforward, trust
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.history import transactions_between
from alem_desktop.services.importing import import_file
from alem_desktop.services.policies import change_policy
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.services.reversing import reverse
from alem_desktop.storage import position_store
from tests import samples
from tests.samples import at, derived_rows, price_file

DAY_1 = at("2024-02-26T00:00:00Z")
HALF_DAY = 12 * 3_600_000_000
LAST_DAY = date(2024, 3, 20)
BEYOND = at("2030-01-01T00:00:00Z")
ACCOUNTS = ("A", "B")
CODES = ("BNB", "BTC")


@dataclass(frozen=True)
class Reversal:
    """Reverses the entry that was recorded so many before."""

    back: int


@dataclass(frozen=True)
class Change:
    """Puts a rule into force from half a day on."""

    key: str
    value: str
    when: int


sizes = st.one_of(
    st.integers(1, 10**6).map(lambda n: Decimal(n).scaleb(-3)),
    st.integers(1, 10**4).map(lambda n: Decimal(n).scaleb(-18)),
    st.integers(1, 5).map(Decimal),
)
prices = st.one_of(
    st.integers(1, 10**7).map(lambda n: Decimal(n).scaleb(-2)),
    st.sampled_from([Decimal("1E-18"), Decimal(10) ** 12, Decimal("0.333333333333333333")]),
)
halves = st.integers(0, 30)
kinds = st.sampled_from([TransactionType.PURCHASE] * 4 + list(TransactionType))


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    kind, when = draw(kinds), draw(halves)
    account, asset = draw(st.sampled_from(ACCOUNTS)), draw(st.sampled_from(CODES))
    other = "BTC" if asset == "BNB" else "BNB"
    said: dict[str, object] = {}
    own = OWN_FIELDS[kind]
    if "price" in own:
        said["price"] = draw(prices)
    if "settlement" in own:
        said["settlement"] = Settlement.EXTERNAL
    if "to_asset" in own:
        said["to_asset"], said["to_quantity"] = other, draw(sizes)
    if "to_account" in own:
        said["to_account"] = "B" if account == "A" else "A"
    if "fee" in own and draw(st.booleans()):
        said["fee"] = draw(
            st.one_of(st.integers(1, 1_000).map(lambda n: Decimal(n).scaleb(-6)), sizes)
        )
        said["fee_asset"] = draw(st.sampled_from([asset, other, "USD"]))
    quantity = draw(sizes)
    if "lots" in own and asset == "BNB" and draw(st.integers(0, 3)) == 0:
        fee = said.get("fee") if said.get("fee_asset") == asset else None
        whole = quantity + fee if fee and draw(st.booleans()) else quantity
        said["lots"] = (LotChoice(f"M-{account}-BNB", whole),)
    if draw(st.integers(0, 4)) == 0:
        said["settlement_time"] = Instant(DAY_1 + (when + draw(st.integers(1, 5))) * HALF_DAY)
    return Draft(
        "", Instant(DAY_1 + when * HALF_DAY), kind, account, asset, quantity, currency="USD",
        **said,  # type: ignore[arg-type]
    )  # fmt: skip


RULES = [
    *(("lot-method", method.value) for method in LotMethod),
    *(("lot-pool", pool.value) for pool in LotPool),
    *(("fees", each.value) for each in FeeTreatment),
    *(("fee-in-kind", each.value) for each in FeeInKind),
    *(("rewards", each.value) for each in Rewards),
]
changes = st.builds(
    lambda rule, when: Change(*rule, when), st.sampled_from(RULES), st.integers(0, 34)
)
acts = st.lists(
    st.one_of(drafts(), drafts(), drafts(), st.builds(Reversal, st.integers(1, 6)), changes),
    min_size=3,
    max_size=14,
)
policies = st.builds(
    Policies,
    lot_method=st.sampled_from(list(LotMethod)),
    lot_pool=st.sampled_from(list(LotPool)),
    fees=st.sampled_from(list(FeeTreatment)),
    fee_in_kind=st.sampled_from(list(FeeInKind)),
    rewards=st.sampled_from(list(Rewards)),
)


@contextmanager
def filled_book(rules: Policies) -> Iterator[Book]:
    """A book with money, prices and a little of each asset to begin with."""
    with tempfile.TemporaryDirectory() as folder:
        book = create_book(Path(folder) / "f.alem", NewBook(samples.FUND, policies=rules), "u")
        try:
            file = price_file(
                Path(folder) / "p.csv",
                "2024-02-20,USD,KZT,450,NBK", "2024-03-02,USD,KZT,470,NBK",
                "2024-02-20,BNB,USD,400,X", "2024-03-05,BNB,USD,500,X",
                "2024-02-20,BTC,USD,50000,X", "2024-03-05,BTC,USD,60000,X",
            )  # fmt: skip
            import_prices(book, file, user="u")
            begin = [
                samples.draft(f"M-{account}-{code}", "2024-02-21T00:00:00Z", "contribution",
                              account, code, quantity=size, **said)
                for account in ACCOUNTS
                for code, size, said in (
                    ("USD", "1000000", {}),
                    ("BNB", "3", {"amount": "1201", "currency": "USD"}),
                )
            ]  # fmt: skip
            record(book, begin, "u")
            yield book
        finally:
            book.close()


def perform(book: Book, act: Draft | Reversal | Change, number: int, done: list[str]) -> None:
    """Do an act, if the book takes it; what it refuses leaves nothing behind."""
    before = book.head()
    try:
        if isinstance(act, Reversal):
            if len(done) >= act.back:
                reverse(book, [done[-act.back]], "wrong", "u")
                done.pop(-act.back)
        elif isinstance(act, Change):
            moment = Instant(DAY_1 + act.when * HALF_DAY)
            change_policy(book, act.key, act.value, "u", moment)
        else:
            record(book, [act._replace(reference=f"T-{number}")], "u")
            done.append(f"T-{number}")
    except errors.LedgerError:
        assert book.head() == before


def figures_of(book: Book) -> object:
    answer = portfolio.holdings(book, LAST_DAY)
    gains = portfolio.gains(book, date(2024, 1, 1), LAST_DAY)
    return (
        [(p.account, p.asset.code, p.quantity, p.available_quantity, p.functional, p.presentation)
         for p in answer.positions],
        [(lot.lot, lot.account, lot.quantity, lot.cost_basis)
         for lot in portfolio.open_lots(book, LAST_DAY)],
        gains.totals,
        [(d.reference, d.quantity, d.proceeds, d.cost_basis, d.presentation_cost)
         for d in gains.disposals],
    )  # fmt: skip


def check_conserved(book: Book) -> None:
    """What flowed in, with income, less expenses, with realised gains, is what is held at cost; and
    each position is the sum of its movements and of its lots."""
    with book.database.look() as reader:
        timeline = book.timeline(reader)
        flow = income = expense = ZERO
        for t in transactions_between(reader, EARLIEST, BEYOND):
            rules = timeline.at(t.time)
            flow += external_flow(t)
            income += income_of(t, rules)
            expense += fee_expense(t, rules)
        gain = ZERO
        quantities: dict[tuple[str, str], Decimal] = {}
        costs: dict[tuple[str, str], Decimal] = {}
        after: dict[tuple[str, str, int, int], tuple[Decimal, Decimal]] = {}
        for booked in position_store.movements_between(reader, EARLIEST, BEYOND):
            m = booked.movement
            key = m.account, m.asset
            if m.quantity < 0 and m.role not in CARRIED:
                gain += m.value + m.cost
            quantities[key] = quantities.get(key, ZERO) + m.quantity
            costs[key] = costs.get(key, ZERO) + m.cost
            assert m.quantity_after >= 0
            # Of one entry the last row counts: with a pooled disposal places are changed after it.
            after[*key, m.time, m.sequence] = m.quantity_after, m.cost_after
        for quantity_after, cost_after in after.values():
            assert cost_after >= 0
            assert quantity_after or not cost_after, "a full disposal leaves exactly zero"
        held = list(position_store.held(reader, BEYOND))
        assert flow + income - expense + gain == total(each.balance.cost for each in held)
        for each in held:
            key = each.account, each.asset.code
            assert each.balance.quantity == quantities[key]
            assert each.balance.cost == costs[key]
        if timeline.at(BEYOND).lot_method is not LotMethod.AVERAGE:
            for each in held:
                lots = list(position_store.open_lots(reader, BEYOND, each.account, each.asset.code))
                assert all(lot.quantity > 0 for lot in lots), "no nil lot lines"
                assert total(lot.quantity for lot in lots) == each.balance.quantity
                assert total(lot.cost for lot in lots) == each.balance.cost


def check_rolls(book: Book) -> None:
    """Whatever the period, the roll-forward ties and the change of value is explained."""
    for start, end in (
        (date(2024, 2, 20), LAST_DAY),
        (date(2024, 2, 28), date(2024, 3, 3)),
    ):
        rolled = rollforward.roll(book, start, end)
        for each in rolled.rolls.assets:
            assert each.units.difference == each.cost.difference == 0
            if each.fair_value is not None:
                assert each.fair_value.difference == 0
        assert rolled.change is not None
        assert rolled.change.residual == 0


@settings(max_examples=60, deadline=None)
@given(acts=acts, rules=policies)
def test_whatever_is_recorded_is_derived_alike_and_conserved(
    acts: Sequence[Draft | Reversal | Change], rules: Policies
) -> None:
    with filled_book(rules) as book:
        done: list[str] = []
        for number, act in enumerate(acts):
            perform(book, act, number, done)
        check_conserved(book)
        check_rolls(book)
        verification = trust.verify(book.path)
        assert verification.ok, verification.problems
        stepwise = derived_rows(book.path)
        trust.rebuild(book, "auditor")
        assert derived_rows(book.path) == stepwise


@settings(max_examples=25, deadline=None)
@given(
    kept=st.lists(drafts(), min_size=2, max_size=8),
    undone=st.lists(drafts(), min_size=1, max_size=4),
    rules=policies,
    data=st.data(),
)
def test_a_reversal_restores_every_figure(
    kept: list[Draft], undone: list[Draft], rules: Policies, data: st.DataObject
) -> None:
    with filled_book(rules) as book:
        done: list[str] = []
        for number, each in enumerate(kept):
            perform(book, each, number, done)
        before = figures_of(book)
        recorded: list[str] = []
        for number, each in enumerate(undone, len(kept)):
            perform(book, each, number, recorded)
        order = data.draw(st.permutations(recorded))
        if order:
            reverse(book, order, "wrong account", "u")
        assert figures_of(book) == before
        check_conserved(book)
        assert trust.verify(book.path).ok


@settings(max_examples=25, deadline=None)
@given(moved=st.lists(drafts(), min_size=2, max_size=10), rules=policies)
def test_what_if_equals_a_book_of_that_method(moved: list[Draft], rules: Policies) -> None:
    """The figures of another method are those that a book would have which always had it, and in
    which no lots were named."""
    moved = [each._replace(lots=()) for each in moved]
    for method in LotMethod:
        with filled_book(rules) as book:
            done: list[str] = []
            for number, each in enumerate(moved):
                perform(book, each, number, done)
            asked = portfolio.gains(book, date(2024, 1, 1), LAST_DAY, method=method)
            change_policy_if_other(book, rules, method)
            own = portfolio.gains(book, date(2024, 1, 1), LAST_DAY)
            assert asked.totals == own.totals
            assert [(d.reference, d.cost_basis, d.matches) for d in asked.disposals] == [
                (d.reference, d.cost_basis, d.matches) for d in own.disposals
            ]
            assert trust.verify(book.path).ok


def change_policy_if_other(book: Book, rules: Policies, method: LotMethod) -> None:
    if rules.lot_method is not method:
        change_policy(book, "lot-method", method.value, "u", at("2024-01-01T00:00:00Z"))


@pytest.mark.parametrize("method", list(LotMethod))
@settings(max_examples=12, deadline=None)
@given(
    bought=st.lists(
        st.tuples(sizes, prices), min_size=2, max_size=5, unique_by=lambda each: each[1]
    ),
    data=st.data(),
)
def test_the_order_of_rows_of_one_instant_changes_no_total(
    method: LotMethod, bought: list[tuple[Decimal, Decimal]], data: st.DataObject
) -> None:
    """Purchases of one instant in whatever order of a file: what is held and what it cost with what
    left are the same. Which lot goes first is the order's to say under FIFO and LIFO alone."""
    part = data.draw(st.sampled_from([Decimal("0.5"), Decimal("0.25")]))
    sold = (total(size for size, _ in bought) * part).quantize(Decimal("1E-18"))
    found = []
    for order in (bought, data.draw(st.permutations(bought))):
        with filled_book(Policies(lot_method=method)) as book:
            rows = [
                f"P-{size}-{price:f},2024-02-26T00:00:00Z,purchase,A,BTC,{size:f},{price:f},USD"
                for size, price in order
            ]
            header = "reference,time,type,account,asset,quantity,price,currency,settlement"
            file = samples.csv_file(
                book.path.with_name("r.csv"), *(f"{row},external" for row in rows), header=header
            )
            assert not import_file(book, file, user="u").rejected
            if sold:
                record(book, [
                    Draft("S", at("2024-02-27T00:00:00Z"), TransactionType.SALE, "A", "BTC", sold,
                          Decimal(7), "USD", settlement=Settlement.EXTERNAL)
                ], "u")  # fmt: skip
            held = [
                (p.quantity, p.functional.cost_basis)
                for p in portfolio.holdings(book, LAST_DAY).positions
                if p.asset.code == "BTC"
            ]
            released = portfolio.gains(book, date(2024, 2, 26), LAST_DAY).totals.cost_basis
            found.append((held, released))
    (one, one_released), (other, other_released) = found
    assert [quantity for quantity, _ in one] == [quantity for quantity, _ in other]
    paid = total(size * price for size, price in bought)
    for held, released in found:
        assert total(cost or ZERO for _, cost in held) + released == paid
    if method in (LotMethod.AVERAGE, LotMethod.HIFO):
        assert (one, one_released) == (other, other_released)


@pytest.mark.parametrize("method", list(LotMethod))
@pytest.mark.parametrize("pool", list(LotPool))
@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(sizes, prices), min_size=1, max_size=6), st.data())
def test_all_of_it_gone_is_exactly_nothing(
    method: LotMethod, pool: LotPool, bought: list[tuple[Decimal, Decimal]], data: st.DataObject
) -> None:
    """Quantities of 1e-18 and prices of 1e-18 and 1e12 side by side, sold piece by piece."""
    with filled_book(Policies(lot_method=method, lot_pool=pool)) as book:
        record(book, [
            Draft(f"P-{n}", Instant(DAY_1 + n), TransactionType.PURCHASE, "A", "BTC", size, price,
                  "USD", settlement=Settlement.EXTERNAL)
            for n, (size, price) in enumerate(bought)
        ], "u")  # fmt: skip
        whole = total(size for size, _ in bought)
        pieces: list[Decimal] = []
        while whole and len(pieces) < 4:
            part = min(whole, data.draw(sizes))
            pieces.append(part)
            whole -= part
        if whole:
            pieces.append(whole)
        record(book, [
            Draft(f"S-{n}", Instant(DAY_1 + 1_000 + n), TransactionType.SALE, "A", "BTC", part,
                  Decimal(7), "USD", settlement=Settlement.EXTERNAL)
            for n, part in enumerate(pieces)
        ], "u")  # fmt: skip
        positions = portfolio.holdings(book, LAST_DAY).positions
        assert not [p for p in positions if p.asset.code == "BTC"]
        sold = portfolio.gains(book, date(2024, 1, 1), LAST_DAY)
        paid = total(size * price for size, price in bought)
        assert sold.totals.cost_basis == paid
        check_conserved(book)


def test_a_choice_from_the_whole_fund_comes_to_an_end() -> None:
    """HIFO takes the 700 a unit of B first. What A gives for it costs 6.007E-16, rounded up to 601
    a unit, which is dearer than the rest of its own lot at 600.70: it must not be chosen in turn.
    """
    rules = Policies(lot_method=LotMethod.HIFO, lot_pool=LotPool.FUND)
    with filled_book(rules) as book:
        record(book, [
            samples.draft("P-1", "2024-03-01T00:00:00Z", "purchase", "A", "BTC", quantity="10",
                          amount="6007", currency="USD", settlement="external"),
            samples.draft("P-2", "2024-03-02T00:00:00Z", "purchase", "B", "BTC",
                          quantity="0.000000000000000001", amount="0.0000000000000007",
                          currency="USD", settlement="external"),
            samples.draft("S-1", "2024-03-03T00:00:00Z", "sale", "A", "BTC", quantity="5",
                          amount="3000", currency="USD", settlement="external"),
        ], "u")  # fmt: skip
        (sale,) = portfolio.gains(book, date(2024, 3, 3), date(2024, 3, 3)).disposals
        assert [match.reference for match in sale.matches or ()] == ["P-1", "P-2"]
        check_conserved(book)
        assert trust.verify(book.path).ok


def test_the_whole_fund_gives_its_lots_in_order() -> None:
    """FIFO over both accounts: A parts with 10 and takes 5 of a (B) and 5 of b (its own), 300 in
    all; what it holds in the end is what it gives for a, so c and d are left, in B."""
    with filled_book(Policies(lot_pool=LotPool.FUND)) as book:
        record(book, [
            samples.draft(reference, time, "purchase", account, "BTC", quantity="5", amount=amount,
                          currency="USD", settlement="external")
            for reference, time, account, amount in (
                ("a", "2024-03-01T00:00:00Z", "B", "100"),
                ("b", "2024-03-02T00:00:00Z", "A", "200"),
                ("c", "2024-03-03T00:00:00Z", "B", "300"),
                ("d", "2024-03-04T00:00:00Z", "A", "400"),
            )
        ], "u")  # fmt: skip
        record(book, [samples.draft("w", "2024-03-05T00:00:00Z", "write_off", "A", "BTC",
                                    quantity="10")], "u")  # fmt: skip
        (gone,) = portfolio.gains(book, date(2024, 3, 5), date(2024, 3, 5)).disposals
        assert [(m.reference, m.quantity) for m in gone.matches or ()] == [("a", 5), ("b", 5)]
        assert gone.cost_basis == 300
        left = portfolio.open_lots(book, LAST_DAY, asset="BTC")
        assert [(lot.lot, lot.account, lot.cost_basis) for lot in left] == [
            ("c", "B", 300), ("d", "B", 400),
        ]  # fmt: skip
        check_conserved(book)
        assert trust.verify(book.path).ok


@pytest.mark.parametrize(
    ("method", "pool", "taken"),
    [
        (LotMethod.FIFO, LotPool.ACCOUNT, "r1"),
        (LotMethod.LIFO, LotPool.ACCOUNT, "r2"),
        (LotMethod.FIFO, LotPool.FUND, "r1"),
        (LotMethod.LIFO, LotPool.FUND, "r2"),
    ],
)
def test_lots_of_one_instant_keep_their_order_wherever_they_went(
    method: LotMethod, pool: LotPool, taken: str
) -> None:
    """r1 and r2 came at one instant, in that order; r1 went to B and back, and is r1 still."""
    with filled_book(Policies(lot_method=method, lot_pool=pool)) as book:
        record(book, [
            samples.draft("r1", "2024-03-01T00:00:00Z", "purchase", "A", "BTC", quantity="1",
                          amount="100", currency="USD", settlement="external"),
            samples.draft("r2", "2024-03-01T00:00:00Z", "purchase", "A", "BTC", quantity="1",
                          amount="900", currency="USD", settlement="external"),
            samples.draft("t1", "2024-03-02T00:00:00Z", "transfer", "A", "BTC", quantity="1",
                          to_account="B", lots=(LotChoice("r1", Decimal(1)),)),
            samples.draft("t2", "2024-03-03T00:00:00Z", "transfer", "B", "BTC", quantity="1",
                          to_account="A"),
        ], "u")  # fmt: skip
        record(book, [samples.draft("w", "2024-03-04T00:00:00Z", "write_off", "A", "BTC",
                                    quantity="1")], "u")  # fmt: skip
        (gone,) = portfolio.gains(book, date(2024, 3, 4), date(2024, 3, 4)).disposals
        assert [match.reference for match in gone.matches or ()] == [taken]
        assert trust.verify(book.path).ok


def test_a_lot_named_twice_is_named_once(book: Book) -> None:
    twice = Draft(
        "S-2", at("2024-03-06T10:00:00Z"), TransactionType.SALE, "Custody", "BNB", Decimal(5),
        Decimal(700), "USD", lots=(LotChoice("P-3", Decimal(2)), LotChoice("P-3", Decimal(3))),
    )  # fmt: skip
    record(book, [twice], "u")
    (sale,) = portfolio.gains(book, date(2024, 3, 6), date(2024, 3, 6)).disposals
    assert sale.cost_basis == 5 * 480
    assert trust.verify(book.path).ok


def test_hifo_tells_apart_all_that_eighteen_decimals_can() -> None:
    with filled_book(Policies(lot_method=LotMethod.HIFO)) as other:
        record(other, [
            samples.draft(reference, time, "purchase", "A", "BTC", quantity="1", price=price,
                          currency="USD", settlement="external")
            for reference, time, price in (
                ("r1", "2024-03-01T00:00:00Z", "600000.000000000000000001"),
                ("r2", "2024-03-02T00:00:00Z", "600000.000000000000000002"),
            )
        ], "u")  # fmt: skip
        record(other, [samples.draft("w", "2024-03-04T00:00:00Z", "write_off", "A", "BTC",
                                     quantity="1")], "u")  # fmt: skip
        (gone,) = portfolio.gains(other, date(2024, 3, 4), date(2024, 3, 4)).disposals
        assert [match.reference for match in gone.matches or ()] == ["r2"]


def test_named_lots_are_taken_by_name(book: Book) -> None:
    """X2 with the sale of 5 more from the dearest of what is left: 10 at 640 and 50 at 480."""
    chosen = Draft(
        "S-2", at("2024-03-06T10:00:00Z"), TransactionType.SALE, "Custody", "BNB", Decimal(5),
        Decimal(700), "USD", lots=(LotChoice("P-3", Decimal(2)), LotChoice("P-2", Decimal(3))),
    )  # fmt: skip
    record(book, [chosen], "u")
    (sale,) = portfolio.gains(book, date(2024, 3, 6), date(2024, 3, 6)).disposals
    assert sale.cost_basis == 2 * 480 + 3 * 640
    assert trust.verify(book.path).ok
