"""What is typed of limits, in each language, and what the book keeps of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.errors import LedgerError
from alem_desktop.core.limits import Limits
from alem_desktop.core.policy import checked_value, rule_for
from alem_desktop.ui.policies.limits import said_limits, typed_limits

FIGURES = st.none() | st.decimals("0.0001", "9.9999", places=4)
CODES = st.sampled_from(("BNB", "BTC", "ETH", "KZTE", "SOL", "USDC", "USDT"))
LIMITS = st.builds(
    lambda usual, own: Limits(usual, tuple(sorted(own.items()))),
    FIGURES,
    st.dictionaries(CODES, FIGURES),
)


@given(limits=LIMITS, point=st.sampled_from(".,"), field=st.sampled_from(("move", "stale")))
def test_what_is_shown_is_read_back_as_itself(limits: Limits, point: str, field: str) -> None:
    percent = field == "move"
    rule = rule_for("move_limit" if percent else "stale_after_hours")
    typed = typed_limits(str(limits), point, percent=percent)
    kept = checked_value(rule, said_limits(typed, point, percent=percent))
    assert kept == str(limits)


@pytest.mark.parametrize(
    ("typed", "point", "kept"),
    [
        ("25", ".", "0.25"),
        ("25 %", ".", "0.25"),
        ("25%, btc = 12.5", ".", "0.25,BTC=0.125"),
        ("None, BTC=15", ".", "none,BTC=0.15"),
        ("2,5", ",", "0.025"),
        ("25, BTC=15, USDT=none", ",", "0.25,BTC=0.15,USDT=none"),
        ("25; BTC=12,5", ",", "0.25,BTC=0.125"),
        ("25,BTC=12,5", ",", "0.25,BTC=0.125"),
        ("25; BTC=12.5", ".", "0.25,BTC=0.125"),
    ],
)
def test_percentages_are_fractions_in_the_book(typed: str, point: str, kept: str) -> None:
    said = said_limits(typed, point, percent=True)
    assert checked_value(rule_for("move_limit"), said) == kept


@pytest.mark.parametrize("typed", ["2,5", "25 BTC=15", "", "=5", "25,,", "much", "%", "1,234.5"])
def test_what_is_no_limit_is_refused_by_core(typed: str) -> None:
    with pytest.raises(LedgerError):
        checked_value(rule_for("move_limit"), said_limits(typed, ".", percent=True))


def test_a_percentage_is_shown_exactly() -> None:
    assert typed_limits("0.12345,BTC=none", ".", percent=True) == "12.345, BTC=none"
    assert typed_limits(str(Limits(Decimal(36))), ",", percent=False) == "36"
