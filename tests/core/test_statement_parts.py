"""What all statements share: where periods open, the order of notes, and sums."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.statement_errors import NotEarlier
from alem_desktop.core.statements.keeping import Keeping, in_order
from alem_desktop.core.statements.model import (
    Column,
    ColumnKind,
    Phrase,
    Row,
    RowKind,
    StatementKind,
    Trace,
)
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.period import compared_with, first_day, opening_day
from alem_desktop.core.statements.questions import NO_PRICE, OpenQuestion
from alem_desktop.core.statements.sums import sum_row
from alem_desktop.core.statements.terms import Term
from tests.samples import at

ALMATY = BookCalendar("Asia/Almaty")

# -- periods ---------------------------------------------------------------------------------------


def test_what_opens_the_period_of_january() -> None:
    assert {kind: opening_day(kind, date(2026, 1, 1)) for kind in StatementKind} == {
        StatementKind.HOLDINGS: None,
        StatementKind.TRANSACTIONS: date(2026, 1, 1),
        StatementKind.GAINS: date(2026, 1, 1),
        StatementKind.NET_ASSETS: date(2025, 12, 31),
        StatementKind.ROLLFORWARD: date(2025, 12, 31),
    }


@given(st.sampled_from(StatementKind), st.dates(date(2009, 1, 3), date(2999, 1, 1)))
def test_the_first_day_of_a_period_is_told_by_what_opens_it(kind: StatementKind, day: date) -> None:
    opening = opening_day(kind, day)
    assert opening is None or first_day(kind, opening) == day


def compared(at_day: date, begun: Instant | None, asked: date | None = None) -> date | None:
    found = compared_with(ALMATY, ALMATY.as_of(at_day), begun, asked)
    return None if found is None else found.date


def test_net_assets_are_compared_with_the_month_before_if_the_book_had_begun() -> None:
    """March ends at 19:00Z in Almaty: what begins then begins in April."""
    before = at("2024-01-10T00:00:00Z")
    assert compared(date(2024, 3, 6), before) == date(2024, 2, 29)
    assert compared(date(2024, 2, 29), before) == date(2024, 1, 31)
    assert compared(date(2024, 4, 30), at("2024-03-31T18:59:59Z")) == date(2024, 3, 31)
    assert compared(date(2024, 4, 30), at("2024-03-31T19:00:00Z")) is None
    assert compared(date(2024, 3, 6), None) is None
    assert compared(date(2024, 3, 6), at("2024-03-07T00:00:00Z")) is None


def test_a_day_asked_for_is_before_the_moment() -> None:
    assert compared(date(2024, 3, 6), None, date(2023, 12, 31)) == date(2023, 12, 31)
    for day in (date(2024, 3, 6), date(2024, 3, 7)):
        with pytest.raises(NotEarlier, match=day.isoformat()):
            compared(date(2024, 3, 6), None, day)


# -- notes -----------------------------------------------------------------------------------------


def kinds(keeping: Keeping) -> list[NoteKind]:
    doubts, making = [Note(NoteKind.UNPRICED, {"asset": "XYZ"})], [Note(NoteKind.ROUNDING)]
    return [note.kind for note in in_order(keeping, doubts, making)]


def test_what_is_wrong_comes_first_and_how_figures_are_made_last() -> None:
    assert kinds(Keeping(7, four_eyes=True, awaiting=2, open_names=True)) == [
        NoteKind.BROKEN_JOURNAL, NoteKind.UNPRICED, NoteKind.AWAITING, NoteKind.ROUNDING,
        NoteKind.RULES, NoteKind.FOUR_EYES, NoteKind.OPEN_NAMES,
    ]  # fmt: skip
    assert kinds(Keeping(None, four_eyes=False, awaiting=0, open_names=True)) == [
        NoteKind.UNPRICED, NoteKind.ROUNDING, NoteKind.RULES, NoteKind.NO_FOUR_EYES,
    ]  # fmt: skip


# -- sums ------------------------------------------------------------------------------------------

COLUMNS = (
    Column(Term.ASSET, ColumnKind.TEXT),
    Column(Term.COUNT, ColumnKind.COUNT, sums=True),
    Column(Term.VALUE, ColumnKind.MONEY, "USD", sums=True),
    Column(Term.PRICE, ColumnKind.PRICE),
)


def test_a_sum_adds_up_what_is_summed() -> None:
    lines = (
        Row(RowKind.LINE, ("BNB", 2, Decimal("1.10"), Decimal(7))),
        Row(RowKind.LINE, ("BTC", 3, Trace.ABOVE, Decimal(9))),
        Row(RowKind.LINE, ("XYZ", 1, None, None)),
    )
    label = Phrase(Term.TOTAL)
    total = sum_row(RowKind.TOTAL, COLUMNS, lines, label)
    assert total == Row(RowKind.TOTAL, (None, 6, Decimal("1.10"), None), label)
    assert isinstance(total.cells[1], int), "a count is no amount"
    unknown = sum_row(RowKind.SUBTOTAL, COLUMNS, lines, label, blank_is_unknown=True)
    assert unknown.cells == (None, 6, None, None)
    assert sum_row(RowKind.TOTAL, COLUMNS, (), label, blank_is_unknown=True).cells == (
        None, 0, Decimal(0), None,
    )  # fmt: skip


def test_each_question_is_said_in_one_way() -> None:
    """As it stands in errors and on the command line."""
    assert list(
        map(
            str,
            (
                OpenQuestion("BNB", ("stale", "move")),
                OpenQuestion("USD/KZT", ("stale",)).of_day(date(2026, 10, 31)),
                OpenQuestion("A: B", (NO_PRICE,)),
            ),
        )
    ) == ["BNB: stale, move", "USD/KZT: stale (2026-10-31)", "A: B: no price"]
