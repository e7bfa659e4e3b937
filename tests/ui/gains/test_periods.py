"""Periods by name, and the rows that a filter lets through."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from alem_desktop.core.calendar import BookCalendar
from alem_desktop.core.gains import Income
from alem_desktop.ui.gains.lines import EventLine, event_lines, matching, widest_events
from alem_desktop.ui.gains.periods import USUAL, Period, bounds, period_of
from tests.samples import at

ALMATY = BookCalendar("Asia/Almaty")


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.THIS_MONTH, date(2024, 3, 1), date(2024, 3, 6)),
        (Period.LAST_MONTH, date(2024, 2, 1), date(2024, 2, 29)),
        (Period.THIS_QUARTER, date(2024, 1, 1), date(2024, 3, 6)),
        (Period.THIS_YEAR, date(2024, 1, 1), date(2024, 3, 6)),
        (Period.LAST_YEAR, date(2023, 1, 1), date(2023, 12, 31)),
        (Period.ALL, None, date(2024, 3, 6)),
    ],
)
def test_a_period_ends_on_the_day_asked_about(
    period: Period, first: date | None, last: date
) -> None:
    assert bounds(period, date(2024, 3, 6)) == (first, last)


def test_quarters_and_the_turn_of_the_year() -> None:
    starts = {bounds(Period.THIS_QUARTER, date(2026, month, 28))[0] for month in range(1, 13)}
    assert starts == {date(2026, month, 1) for month in (1, 4, 7, 10)}
    assert bounds(Period.LAST_MONTH, date(2026, 1, 1)) == (date(2025, 12, 1), date(2025, 12, 31))


def test_a_name_that_nobody_knows_is_the_usual_period() -> None:
    assert period_of("last-year") is Period.LAST_YEAR
    assert period_of("fortnight") is USUAL


def _received(reference: str, asset: str, amount: str) -> Income:
    return Income(reference, at("2024-03-05T12:00:00Z"), asset, Decimal("0.25"), Decimal(amount))


def test_income_is_a_line_at_the_rate_of_its_day() -> None:
    """155.005 USD at 447.10 is 69,302.7355 KZT."""
    [line] = event_lines(
        (_received("R-1", "BNB", "155.005"),), ALMATY, {date(2024, 3, 5): Decimal("447.10")}
    )
    assert (line.reference, line.day, line.quantity) == ("R-1", date(2024, 3, 5), Decimal("0.25"))
    assert line.functional == Decimal("155.01")
    assert line.presentation == Decimal("69302.74")
    [unknown] = event_lines((_received("R-1", "BNB", "155"),), ALMATY, {})
    assert unknown.presentation is None


def test_words_and_fields_narrow_rows() -> None:
    lines = event_lines(
        (
            _received("R-1", "BNB", "1"),
            _received("R-2", "SOL", "2"),
            _received("BNB-3", "SOL", "3"),
        ),
        ALMATY,
        {},
    )

    def found(text: str) -> list[str]:
        return [line.reference for line in matching(lines, text)]

    assert found("") == ["R-1", "R-2", "BNB-3"]
    assert found("bnb") == ["R-1", "BNB-3"]
    assert found("asset:bnb") == ["R-1"]
    assert found("sol reference:r-") == ["R-2"]
    assert found('"open quote') == []


def test_of_many_rows_a_few_are_measured() -> None:
    rows = event_lines(
        tuple(_received(f"R-{number}", "BNB", str(number)) for number in range(10_000)), ALMATY, {}
    )
    measured: list[EventLine] = [line for _depth, line in widest_events(rows)]
    assert len(measured) < 20
    assert {"R-0", "R-9999"} <= {line.reference for line in measured}
