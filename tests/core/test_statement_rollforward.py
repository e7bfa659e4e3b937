"""The roll-forward as printed: every line ties, between the ends that holdings print."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.attribution import Attribution
from alem_desktop.core.money import ONE, ZERO, round_money, total
from alem_desktop.core.rollforward import Change, Roll, Standing, roll_forward
from alem_desktop.core.statements.change_of_value import (
    PrintedChange,
    change_rows,
    printed_change,
)
from alem_desktop.core.statements.locked import Restriction
from alem_desktop.core.statements.model import Cell, KeyFigure, RowKind, StatementKind, Table
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.printed_rolls import (
    End,
    natures_of,
    printed_roll,
    realised_by_asset,
)
from alem_desktop.core.statements.roll_notes import left_out_notes, making_notes
from alem_desktop.core.statements.rolled import Rolled
from alem_desktop.core.statements.rollforward import rolled_figures, rolled_tables
from alem_desktop.core.statements.terms import Term
from tests.statement_checks import cells, check_roll, check_sums, total_of
from tests.statement_values import subject

SUBJECT = subject(kind=StatementKind.ROLLFORWARD, number=None)


def end(cost: str, value: str | None, presentation: str | None = None) -> End:
    there = None if presentation is None else Decimal(presentation)
    return End(Decimal(cost), None if value is None else Decimal(value), there)


def standing(units: str, cost: str, value: str | None) -> Standing:
    return Standing(Decimal(units), Decimal(cost), None if value is None else Decimal(value))


def tables(rolled: Rolled) -> dict[str, Table]:
    found = {table.name: table for table in rolled_tables(SUBJECT, rolled)}
    for table in found.values():
        check_sums(table)
    for name in ("fair-value", "cost", "units"):
        if name in found:
            check_roll(found[name])
    return found


X3 = Rolled(
    roll_forward(
        {"BNB": standing("800", "480000", "480000")},
        {"BNB": standing("850", "512000", "540000")},
        [
            Change(1, "BNB", Decimal(100), Decimal(62_000), Decimal(62_000)),
            Change(2, "BNB", Decimal(-50), Decimal(-30_000), Decimal(30_000)),
        ],
    ),
    {"BNB": end("480000", "480000", "240000000")},
    {"BNB": end("512000", "540000", "278100000")},
    {
        Term.TYPE_PURCHASE: [Change(1, "BNB", Decimal(100), Decimal(62_000), Decimal(62_000))],
        Term.TYPE_SALE: [Change(2, "BNB", Decimal(-50), Decimal(-30_000), Decimal(30_000))],
    },
    Attribution(
        Decimal(480_000), Decimal(540_000), Decimal(32_000), ZERO, ZERO, Decimal(28_000), ZERO
    ),
    None,
    (Restriction("Custody", "BNB", Decimal(8), Decimal("5082.35"), None, "Staked until June"),),
)
"""X3: 480,000 + 62,000 - 30,000 + gain 28,000 = 540,000; 800 units, 100 bought, 50 sold."""


def amounts_of(figure: KeyFigure) -> list[Decimal | None]:
    return [each.amount for each in figure.amounts]


def test_x3_as_printed() -> None:
    found = tables(X3)
    (line,) = found["fair-value"].lines()
    assert line.cells == ("BNB", 480_000, 62_000, -30_000, 28_000, 0, 0, 540_000)
    (units,) = found["units"].lines()
    assert units.cells == ("BNB", 800, 100, -50, 0, 850)
    (cost,) = found["cost"].lines()
    assert cost.cells == ("BNB", 480_000, 62_000, -30_000, 0, 512_000)
    assert cells(found["nature"], Term.KIND) == [Term.TYPE_PURCHASE, Term.TYPE_SALE]
    assert total_of(found["nature"], Term.ADDITIONS) == 62_000
    (figure,) = rolled_figures(SUBJECT, X3)
    assert figure.label.term is Term.CLOSING_FAIR_VALUE
    assert amounts_of(figure) == [540_000, 278_100_000]
    assert total_of(found["restrictions"], Term.FAIR_VALUE) == Decimal("5082.35")


def test_the_change_of_value_leads_from_end_to_end() -> None:
    """Without a rate the second currency is blank."""
    change = tables(X3)["change"]
    assert cells(change, Term.KIND) == [
        Term.OPENING, Term.FLOW, Term.INCOME, Term.FEES_PAID, Term.PRICE_GAIN,
        Term.CURRENCY_GAIN, Term.RESIDUAL,
    ]  # fmt: skip
    assert cells(change, Term.AMOUNT, "USD") == [480_000, 32_000, 0, 0, 28_000, 0, 0]
    assert total_of(change, Term.AMOUNT, "USD") == 540_000
    assert set(cells(change, Term.AMOUNT, "KZT")) == {None}


def test_an_asset_without_a_price_is_blank_and_named() -> None:
    rolled = Rolled(
        roll_forward(
            {"BNB": standing("1", "500", "600")},
            {"BNB": standing("1", "500", "700"), "SOL": standing("2", "100", None)},
            [Change(1, "SOL", Decimal(2), Decimal(100), Decimal(100))],
        ),
        {"BNB": end("500", "600", "270000")},
        {"BNB": end("500", "700", "315000"), "SOL": end("100", None)},
        {Term.TYPE_OPENING: [Change(1, "SOL", Decimal(2), Decimal(100), Decimal(100))]},
        None,
        None,
    )
    found = tables(rolled)
    assert [row.cells[1] for row in found["fair-value"].lines()] == [600, None]
    label = found["fair-value"].rows[-1].label
    assert label is not None
    assert (label.term, label.fields) == (Term.SUM_WITHOUT, {"asset": "SOL"})
    assert total_of(found["cost"], Term.CLOSING) == 600
    assert "change" not in found
    assert "nature" not in found, "nothing that has a price came or went"
    (figure,) = rolled_figures(SUBJECT, rolled)
    assert figure.label.fields == {"asset": "SOL"}
    assert amounts_of(figure) == [700, 315_000]


def test_what_has_no_opening_price_is_told_with_its_closing_value() -> None:
    """2 SOL were there without a price; at the closing they are worth 90.00. No total has them, and
    all of them say so."""
    bought = Change(1, "BNB", ONE, Decimal(500), Decimal(500))
    rolled = Rolled(
        roll_forward(
            {"SOL": standing("2", "100", None)},
            {"SOL": standing("2", "100", "90"), "BNB": standing("1", "500", "700")},
            [bought],
        ),
        {"SOL": end("100", None)},
        {"SOL": end("100", "90.00", "45000"), "BNB": end("500", "700", "350000")},
        {Term.TYPE_PURCHASE: [bought]},
        None,
        None,
    )
    found = tables(rolled)
    for name in ("fair-value", "nature"):
        label = found[name].rows[-1].label
        assert label is not None
        assert (label.term, label.fields) == (Term.SUM_WITHOUT, {"asset": "SOL"})
    (note,) = left_out_notes(rolled, date(2026, 11, 20), "USD")
    assert note == Note(
        NoteKind.CLOSING_LEFT_OUT,
        {"asset": "SOL", "date": "2026-11-20", "value": "90", "currency": "USD"},
    )
    assert list(left_out_notes(X3, date(2026, 11, 20), "USD")) == []


def test_digital_assets_stand_apart_from_stablecoins_and_cash() -> None:
    """ASC 350-60 is of the first alone: 700 of BNB and 90 of SOL; 30 of USD and 5 of USDT."""
    held = {
        asset: (standing("1", cost, value), end(cost, value))
        for asset, cost, value in (
            ("BNB", "500", "700"), ("SOL", "100", "90"), ("USD", "30", "30"), ("USDT", "4", "5"),
        )
    }  # fmt: skip
    rolled = Rolled(
        roll_forward({}, {asset: at_end for asset, (at_end, _) in held.items()}, []),
        {},
        {asset: printed for asset, (_, printed) in held.items()},
        {},
        None,
        None,
        money=frozenset({"USD", "USDT"}),
    )
    found = tables(rolled)
    for name, sums, whole in (("fair-value", [790, 35], 825), ("cost", [600, 34], 634)):
        table = found[name]
        told = [
            row.label.term if row.label else row.cells[0]
            for row in table.rows
            if row.kind is not RowKind.TOTAL
        ]
        assert told == [
            Term.DIGITAL_ASSETS, "BNB", "SOL", Term.SUBTOTAL,
            Term.STABLECOINS_AND_CASH, "USD", "USDT", Term.SUBTOTAL,
        ]  # fmt: skip
        at = table.place(Term.CLOSING)
        assert [r.cells[at] for r in table.rows if r.kind is RowKind.SUBTOTAL] == sums
        assert total_of(table, Term.CLOSING) == whole


def test_it_says_why_other_statements_print_other_figures() -> None:
    kinds = [note.kind for note in making_notes(X3)]
    assert kinds == [NoteKind.ROLL_ROUNDING, NoteKind.ROLL_COMPARED, NoteKind.ROLL_FEES]
    quiet = Rolled(roll_forward({}, {}, []), {}, {}, {}, None, None)
    assert NoteKind.ROLL_FEES not in {note.kind for note in making_notes(quiet)}


def test_an_empty_fund_rolls_from_nought_to_nought() -> None:
    rolled = Rolled(roll_forward({}, {}, []), {}, {}, {}, None, None)
    found = tables(rolled)
    assert set(found) == {"fair-value", "cost"}
    assert [row.kind for row in found["cost"].rows] == [RowKind.HEADING, RowKind.TOTAL]
    assert amounts_of(rolled_figures(SUBJECT, rolled)[0]) == [0, 0]


def test_what_was_carried_is_of_no_nature_but_a_token_swap() -> None:
    """A transfer nets out; a swap leaves one asset and enters another at its cost."""

    def carried(sequence: int, asset: str, units: int, cost: int) -> Change:
        return Change(sequence, asset, Decimal(units), Decimal(cost), ZERO, True)

    found = natures_of(
        {
            Term.TYPE_TRANSFER: [carried(1, "BNB", -3, -9), carried(1, "BNB", 3, 9)],
            Term.TYPE_TOKEN_SWAP: [carried(2, "OLD", -2, -8), carried(2, "NEW", 4, 8)],
        }
    )
    assert set(found) == {Term.TYPE_TOKEN_SWAP}
    assert (found[Term.TYPE_TOKEN_SWAP].additions, found[Term.TYPE_TOKEN_SWAP].disposals) == (8, -8)


def test_realised_gains_and_losses_are_those_that_disposals_print() -> None:
    """Sold for 10.005 at cost 4.004: 10.01 - 4.00 = 6.01; a loss of 2.00; what came is none."""
    found = realised_by_asset(
        [
            Change(1, "BNB", Decimal(-1), Decimal("-4.004"), Decimal("10.005")),
            Change(2, "BNB", Decimal(-1), Decimal(-5), Decimal(3)),
            Change(3, "BNB", Decimal(1), Decimal(5), Decimal(5)),
            Change(4, "BTC", Decimal(-1), Decimal(-5), Decimal(5)),
        ]
    )
    assert set(found) == {"BNB"}
    assert (found["BNB"].gains, found["BNB"].losses) == (Decimal("6.01"), -2)


# -- rounding --------------------------------------------------------------------------------------

money = st.integers(0, 10**9).map(lambda n: Decimal(n).scaleb(-5))
gains = st.integers(-(10**8), 10**8).map(lambda n: Decimal(n).scaleb(-5))
cents = st.integers(-3, 3).map(lambda n: Decimal(n).scaleb(-2))


@given(money, money, money, gains, cents, cents)
def test_a_printed_roll_ties_between_the_ends_it_is_given(
    opening: Decimal, came: Decimal, went: Decimal, gain: Decimal, off: Decimal, other: Decimal
) -> None:
    exact = Roll(
        opening, came, -went, max(gain, ZERO), min(gain, ZERO), opening + came - went + gain
    )
    before, after = round_money(exact.opening) + off, round_money(exact.closing) + other
    told = printed_roll(exact, before, after)
    assert (told.opening, told.closing) == (before, after)
    assert told.explained + told.difference == told.closing
    if came or went or gain:
        assert told.difference == 0
    for printed, real in (
        (told.additions, exact.additions),
        (told.disposals, exact.disposals),
        (told.net_gain, exact.net_gain),
    ):
        assert abs(printed - real) <= Decimal("0.09"), "no farther than rounding takes it"


@given(st.lists(gains, min_size=6, max_size=6), gains, cents, cents)
def test_a_printed_change_adds_up(
    parts: Sequence[Decimal], unexplained: Decimal, off: Decimal, other: Decimal
) -> None:
    opening, flow, income, fees, price, currency = parts
    moved = (flow, abs(income), -abs(fees), price, currency)
    exact = Attribution(opening, opening + total(moved) + unexplained, *moved)
    before, after = round_money(opening) + off, round_money(exact.closing_value) + other
    told = printed_change(exact, before, after)
    *parts_told, rounding = told.parts.values()
    assert parts_told == [round_money(each) for each in (*moved, unexplained)]
    assert (told.opening, told.closing) == (before, after)
    assert before + total(parts_told) + rounding == after
    assert abs(rounding) <= Decimal("0.10")
    besides = {Term.CURRENCY_GAIN: off, Term.ACCRUED_FEE_CHANGE: other}
    more = printed_change(exact, before, after, besides).parts
    assert more[Term.CURRENCY_GAIN] == told.parts[Term.CURRENCY_GAIN] + off
    assert more[Term.ACCRUED_FEE_CHANGE] == other
    assert list(more)[-2:] == [Term.RESIDUAL, Term.ROUNDING]
    assert before + total(more.values()) == after


def test_what_is_unexplained_is_told_though_it_is_nought_and_rounding_where_there_is_any() -> None:
    exact = Attribution(ZERO, Decimal("2.01"), Decimal("2.01"), ZERO, ZERO, ZERO, ZERO)
    even = printed_change(exact, ZERO, Decimal("2.01"))
    odd = printed_change(exact, ZERO, Decimal("2.02"))

    def told(*columns: PrintedChange | None) -> list[Cell]:
        return [row.cells[0] for row in change_rows(columns, Term.OPENING, Term.CLOSING)]

    assert told(even)[-2:] == [Term.RESIDUAL, None]
    assert told(odd)[-3:] == [Term.RESIDUAL, Term.ROUNDING, None]
    assert told(None, odd) == told(even, odd) == told(odd)
    assert told(None, None) == []
