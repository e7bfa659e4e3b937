"""The realised gains report: worked figures X2, lots that print what their disposal prints."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.gains import Disposal, Expense, Income, PrintedDisposal
from alem_desktop.core.lots import LotId, Match
from alem_desktop.core.money import ONE, ZERO, round_money, total
from alem_desktop.core.movements import Movement
from alem_desktop.core.policy import LotMethod, Policies
from alem_desktop.core.postings import Role
from alem_desktop.core.statements.gain_parts import Disposed, disposed_by, parts_of
from alem_desktop.core.statements.gains import Realised, realised_figures, realised_tables
from alem_desktop.core.statements.kinds import METHODS
from alem_desktop.core.statements.model import RowKind, StatementKind, Table
from alem_desktop.core.statements.rounding import fitted, running, short
from alem_desktop.core.statements.terms import Term
from alem_desktop.core.transactions import LotChoice, completed, valued
from tests.samples import at, draft
from tests.statement_checks import cells, check_gains, check_sums, total_of
from tests.statement_values import subject

ALMATY = BookCalendar("Asia/Almaty")
SUBJECT = subject(kind=StatementKind.GAINS, number=None)
SOLD_AT, SOLD_ON = at("2024-03-05T12:00:00Z"), date(2024, 3, 5)

LOTS = {
    "P-1": ("2024-01-15T10:00:00Z", "500"),
    "P-2": ("2024-02-01T10:00:00Z", "640"),
    "P-3": ("2024-02-20T10:00:00Z", "480"),
}
"""The lots of X2: 40 at 500, 30 at 640, 50 at 480."""


def match(lot: str, quantity: str, rate: str | None = "450") -> Match:
    acquired, price = LOTS[lot]
    cost = Decimal(quantity) * Decimal(price)
    there = None if rate is None else cost * Decimal(rate)
    return Match(LotId(int(lot[-1])), lot, at(acquired), Decimal(quantity), cost, there)


def disposal(
    proceeds: str, matches: tuple[Match, ...] | None, cost: str = "", rate: str | None = "447.10"
) -> Disposal:
    known = total(each.cost for each in matches or ()) if not cost else Decimal(cost)
    quantity = total(each.quantity for each in matches) if matches else Decimal(60)
    shown = [each.presentation_cost for each in matches or ()]
    there = total(x for x in shown if x is not None) if matches and None not in shown else None
    movement = Movement(
        "Custody", "BNB", SOLD_AT, 7, 0, Role.PRINCIPAL, -quantity, Decimal(proceeds), -known,
        None, ZERO, ZERO, ZERO, 0, 0,
    )  # fmt: skip
    return Disposal(
        "S-1", movement, SOLD_ON, Decimal(proceeds), known,
        None if rate is None else Decimal(rate), there, matches,
    )  # fmt: skip


def disposed(of: Disposal, method: LotMethod = LotMethod.FIFO, fee: str = "0") -> Disposed:
    return Disposed(of, Term.TYPE_SALE, METHODS[method], Decimal(fee))


def realised(*disposals: Disposed, **events: tuple[object, ...]) -> Realised:
    return Realised(
        disposals,
        events.get("income", ()),  # type: ignore[arg-type]
        events.get("expenses", ()),  # type: ignore[arg-type]
        lambda day: Decimal("447.10") if day == SOLD_ON else None,
        ALMATY,
    )


def tables(of: Realised) -> dict[str, Table]:
    found = {table.name: table for table in realised_tables(SUBJECT, of)}
    for table in found.values():
        check_sums(table)
    check_gains(found["gains"])
    check_gains(found["gains-presentation"])
    return found


def test_what_a_transaction_says_of_its_disposals() -> None:
    """A sale of 37,200.00 of which the rules book 37,150.00 as proceeds bore a fee of 50.00; lots
    that it names are those of what it sells. A fee in kind is a fee, by the method in force."""
    sold = disposal("37150", (match("P-1", "40"), match("P-2", "20")))
    sale = draft("S-1", "2024-03-05T12:00:00Z", "sale", "Custody", "BNB", quantity="60",
                 price="620", currency="USD", fee="50")  # fmt: skip
    by_rules = valued(completed(sale, "USD", Policies()), ONE, None)
    told = disposed_by(sold, by_rules, LotMethod.HIFO)
    assert told == Disposed(sold, Term.TYPE_SALE, Term.METHOD_HIFO, Decimal(50))
    named = by_rules._replace(lots=(LotChoice("P-1", Decimal(60)),))
    assert disposed_by(sold, named, LotMethod.HIFO).method is Term.METHOD_NAMED
    in_kind = replace(sold, movement=sold.movement._replace(role=Role.FEE))
    assert disposed_by(in_kind, named, LotMethod.HIFO) == Disposed(
        in_kind, Term.TYPE_FEE, Term.METHOD_HIFO, ZERO
    )


@pytest.mark.parametrize(
    ("method", "taken", "costs", "gains", "cost", "gain"),
    [
        (LotMethod.FIFO, (("P-1", "40"), ("P-2", "20")), (20_000, 12_800), (4_800, -400),
         32_800, 4_400),
        (LotMethod.LIFO, (("P-3", "50"), ("P-2", "10")), (24_000, 6_400), (7_000, -200),
         30_400, 6_800),
        (LotMethod.HIFO, (("P-2", "30"), ("P-1", "30")), (19_200, 15_000), (-600, 3_600),
         34_200, 3_000),
    ],
)  # fmt: skip
def test_x2_lot_by_lot(
    method: LotMethod,
    taken: tuple[tuple[str, str], ...],
    costs: tuple[int, ...],
    gains: tuple[int, ...],
    cost: int,
    gain: int,
) -> None:
    """X2: 60 sold at 620 for 37,200.00, each lot at 620 a unit less its own cost."""
    sold = disposal("37200", tuple(match(*each) for each in taken))
    table = tables(realised(disposed(sold, method)))["gains"]
    assert cells(table, Term.LOT) == [lot for lot, _ in taken]
    assert tuple(cells(table, Term.COST_BASIS)) == costs
    assert tuple(cells(table, Term.REALISED_GAIN)) == gains
    assert total_of(table, Term.PROCEEDS) == 37_200
    assert total_of(table, Term.COST_BASIS) == cost
    assert total_of(table, Term.REALISED_GAIN) == gain


def test_x2_under_moving_average_has_one_line_without_a_lot() -> None:
    sold = disposed(disposal("37200", None, cost="31600"), LotMethod.AVERAGE)
    found = tables(realised(sold))["gains"]
    assert cells(found, Term.LOT) == cells(found, Term.ACQUIRED) == [None]
    assert cells(found, Term.METHOD) == [Term.METHOD_AVERAGE], "not the method of the rules now"
    assert total_of(found, Term.REALISED_GAIN) == 5_600
    average = subject(policies=Policies(lot_method=LotMethod.AVERAGE))
    own = realised_tables(average, realised(sold))[0]
    assert Term.METHOD not in {column.term for column in own.columns}


def test_days_held_and_the_day_of_the_lot_stand_on_the_line() -> None:
    table = tables(realised(disposed(disposal("620", (match("P-1", "1"),)))))["gains"]
    assert cells(table, Term.ACQUIRED) == [date(2024, 1, 15)]
    assert cells(table, Term.HELD_DAYS) == [50]
    assert cells(table, Term.DATE) == [SOLD_ON]


def test_the_presentation_gain_is_price_and_currency() -> None:
    """1 BNB of cost 500 at 450 sold for 620 at 447.10: 277,202.00 - 225,000.00 = 52,202.00, of
    which price 120 x 447.10 = 53,652.00 and currency 500 x -2.90 = -1,450.00."""
    table = tables(realised(disposed(disposal("620", (match("P-1", "1"),)))))["gains-presentation"]
    (line,) = table.lines()
    assert line.cells[-5:] == (277_202, 225_000, 52_202, 53_652, -1_450)


def test_gains_and_losses_are_told_apart_by_disposal() -> None:
    """4,400.00 over both lots of one sale, a loss of 20.00 on another; income 10, expenses 4."""
    income = Income("R-1", SOLD_AT, "BNB", Decimal(1), Decimal(10), "Custody")
    expense = Expense("F-1", SOLD_AT, "BNB", Decimal(1), Decimal(4), "Custody")
    both = disposed(disposal("37200", (match("P-1", "40"), match("P-2", "20"))))
    loss = disposed(disposal("620", (match("P-2", "1"),)))
    of = realised(both, loss, income=(income,), expenses=(expense,))
    found = tables(of)
    summary = found["summary"]
    assert [row.cells[1] for row in summary.rows] == [4_400, -20, 4_380, 10, -4, 4_386]
    assert [row.kind for row in summary.rows if row.kind is not RowKind.LINE] == [
        RowKind.SUBTOTAL,
        RowKind.TOTAL,
    ]
    assert [figure.amounts[0].amount for figure in realised_figures(SUBJECT, of)] == [
        4_380,
        4_400,
        -20,
    ]
    assert total_of(found["income"], Term.AMOUNT, "KZT") == 4_471
    assert total_of(found["expenses"], Term.AMOUNT, "USD") == 4


def test_a_fee_taken_off_the_proceeds_is_told_beside_them() -> None:
    """1.51 off the proceeds of two lots, 40 and 20: 1.01 and 0.50."""
    sold = disposal("37198.49", (match("P-1", "40"), match("P-2", "20")))
    table = tables(realised(disposed(sold, fee="1.51")))["gains"]
    assert cells(table, Term.FEE) == [Decimal("1.01"), Decimal("0.50")]


def test_an_unknown_rate_leaves_figures_and_their_sums_blank() -> None:
    known = disposed(disposal("620", (match("P-1", "1"),)))
    unknown = disposed(disposal("620", (match("P-1", "1", None),)))
    of = realised(known, unknown)
    table = tables(of)["gains-presentation"]
    assert cells(table, Term.REALISED_GAIN) == [52_202, None]
    assert total_of(table, Term.REALISED_GAIN) is None
    assert total_of(table, Term.PROCEEDS) == 554_404
    assert of.unknown() == ("S-1",)
    net = realised_figures(SUBJECT, of)[0]
    assert [each.amount for each in net.amounts] == [240, None]


def test_without_a_second_currency_there_is_one_table() -> None:
    one = subject(presentation_currency="USD")
    of = realised(disposed(disposal("620", (match("P-1", "1"),))))
    assert [table.name for table in realised_tables(one, of)] == ["gains", "summary"]
    assert all(len(figure.amounts) == 1 for figure in realised_figures(one, of))


def test_nothing_disposed_of_is_said() -> None:
    rows = tables(realised())["gains"].rows
    assert [row.label.term for row in rows if row.label] == [Term.NO_DISPOSALS, Term.TOTAL]


# -- rounding --------------------------------------------------------------------------------------

amounts = st.integers(-(10**9), 10**9).map(lambda n: Decimal(n).scaleb(-6))


@given(st.lists(amounts, max_size=20))
def test_parts_rounded_in_turn_print_their_rounded_sum(parts: list[Decimal]) -> None:
    told = running(parts)
    assert total(each or ZERO for each in told) == round_money(total(parts))
    for printed, exact in zip(told, parts, strict=True):
        assert printed is not None
        assert abs(printed - exact) <= Decimal("0.01")
        assert exact or not printed, "nought stays nought"


def test_thirds_of_ten() -> None:
    third = Decimal(10) / 3
    told = running([third, third, 10 - 2 * third])
    assert told == (Decimal("3.33"), Decimal("3.34"), Decimal("3.33"))


@given(st.lists(amounts, min_size=1, max_size=20), st.integers(-9, 9))
def test_fitted_parts_print_a_sum_said_elsewhere(parts: list[Decimal], cents: int) -> None:
    target = round_money(total(parts)) + Decimal(cents).scaleb(-2)
    told = fitted(parts, target)
    if told is None:
        assert not any(parts)
        return
    assert total(told) == target
    off = [abs(a - round_money(b)) for a, b in zip(told, parts, strict=True)]
    assert sum(1 for each in off if each) <= 1, "one part takes all that is over"


sizes = st.integers(1, 10**9).map(lambda n: Decimal(n).scaleb(-9))


@given(
    st.lists(st.tuples(sizes, sizes, st.one_of(st.none(), sizes)), min_size=1, max_size=8),
    sizes,
    sizes,
)
def test_lots_print_what_their_disposal_prints(
    lots: list[tuple[Decimal, Decimal, Decimal | None]], proceeds: Decimal, rate: Decimal
) -> None:
    matches = tuple(
        Match(LotId(n), f"P-{n}", Instant(SOLD_AT - n), quantity, cost, there)
        for n, (quantity, cost, there) in enumerate(lots)
    )
    sold = disposal(str(proceeds), matches, rate=str(rate))
    parts = list(parts_of(disposed(sold), ALMATY))
    functional = PrintedDisposal.functional(sold)
    assert total(part.functional.gain or ZERO for part in parts) == functional.gain
    assert total(part.functional.proceeds or ZERO for part in parts) == functional.proceeds
    shown = PrintedDisposal.presentation(sold)
    if shown.gain is not None:
        assert total(part.presentation.gain or ZERO for part in parts) == shown.gain
        assert total(part.presentation.currency_gain or ZERO for part in parts) == (
            shown.currency_gain
        )
    tables(realised(disposed(sold)))


@given(st.decimals("1E-12", "1E9", places=18), st.integers(1, 10**6))
def test_a_shortened_price_still_makes_the_amount(price: Decimal, quantity: int) -> None:
    told = short(price)
    assert abs(told - price) * quantity <= Decimal("0.005")
    assert short(told) == told
    if price == price.quantize(Decimal("1E-8")):
        assert told == price
