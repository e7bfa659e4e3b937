"""Returns and risk of a real book: of the whole, of its parts, in each currency."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

from alem_desktop.core import conventions, errors
from alem_desktop.core.concentration import BadExitFee
from alem_desktop.core.irr import IrrStatus
from alem_desktop.core.money import ZERO, total
from alem_desktop.core.policy import Policies
from alem_desktop.core.returns import Period, time_weighted_return
from alem_desktop.core.series import FUND, Scope
from alem_desktop.core.transactions import Draft
from alem_desktop.services import portfolio, rollforward
from alem_desktop.services.book import Book
from alem_desktop.services.performance import (
    PerformanceAnswer,
    PerformanceQuery,
    check_query,
    performance,
)
from alem_desktop.services.policies import change_policy
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.services.reversing import reverse
from tests.samples import at, draft, price_file
from tests.services.test_random_books import (
    LAST_DAY,
    Change,
    Reversal,
    acts,
    filled_book,
    perform,
    policies,
)

START, END = date(2024, 1, 15), date(2024, 3, 6)
PARTS = ("flow", "income", "fees", "price", "currency", "residual")


def asked(book: Book, start: date = START, end: date = END, **said: object) -> PerformanceAnswer:
    return performance(book, PerformanceQuery(start, end, **said))  # type: ignore[arg-type]


# -- the fund --------------------------------------------------------------------------------------


def test_the_fund_by_hand(book: Book) -> None:
    """Opening: 1,050,000 USD of which 20,000 became 40 BNB at 501: 1,050,040. Closing: 60 BNB at
    712.40, half a bitcoin at 66,074.04 and what is left of the money. No flow in between, so each
    return is closing over opening less 1."""
    money = Decimal(1_050_000 - 20_000 - 19_200 - 24_000 + 37_200) - Decimal("21521.50")
    closing = money + 60 * Decimal("712.40") + Decimal("66074.04") / 2
    found = asked(book).figures
    assert found.opening_value.value == 1_050_040
    assert found.closing_value.value == closing
    assert found.net_external_flow.value == 0
    exact = (closing / 1_050_040 - 1).quantize(Decimal("1E-18"))
    assert found.twr.value == found.modified_dietz.value == exact
    assert found.days == 51
    assert found.irr_status is IrrStatus.UNIQUE
    assert found.irr.value is not None
    yearly = (closing / 1_050_040) ** (Decimal(365) / 51) - 1
    assert abs(found.irr.value - yearly) <= Decimal("1E-18")


def test_flows_count_on_their_own_date(empty_book: Book, tmp_path: Path) -> None:
    """The time-weighted return by its days, Modified Dietz with day 20 of 31, and a rate at which
    all of it comes out even."""
    record(empty_book, [
        draft("C", "2024-03-01T00:00:00Z", "contribution", "A", "BNB", quantity="100",
              amount="50000", currency="USD"),
        draft("D", "2024-03-21T06:00:00Z", "contribution", "A", "BNB", quantity="100",
              amount="60000", currency="USD"),
    ], "u")  # fmt: skip
    import_prices(empty_book, price_file(
        tmp_path / "p.csv", "2024-03-01,BNB,USD,500,X", "2024-03-21,BNB,USD,600,X",
        "2024-04-01,BNB,USD,660,X"), user="u")  # fmt: skip
    found = asked(empty_book, date(2024, 3, 1), date(2024, 4, 1)).figures
    assert found.net_external_flow.value == 60_000
    day = date(2024, 3, 21)
    by_hand = time_weighted_return([
        Period(date(2024, 3, 1), date(2024, 3, 20), Decimal(50_000), Decimal(50_000)),
        Period(date(2024, 3, 20), day, Decimal(50_000), Decimal(120_000), Decimal(60_000)),
        Period(day, date(2024, 4, 1), Decimal(120_000), Decimal(132_000)),
    ])  # fmt: skip
    assert found.twr.value == by_hand
    dietz = Decimal(22_000) / (50_000 + Decimal(60_000) * 11 / 31)
    assert found.modified_dietz.value == dietz.quantize(Decimal("1E-18"))
    assert found.irr.value is not None
    worth = [(0, -50_000), (20, -60_000), (31, 132_000)]
    left = total(amount / (1 + found.irr.value) ** (Decimal(days) / 365) for days, amount in worth)
    assert abs(left) < Decimal("1E-10")


def test_a_period_is_half_open(book: Book) -> None:
    """What came in on the first day lies before the opening; on the day after it is a flow."""
    before = asked(book, date(2024, 1, 9), date(2024, 1, 11)).figures
    assert (before.opening_value.value, before.net_external_flow.value) == (0, 1_050_000)
    after = asked(book, date(2024, 1, 10), date(2024, 1, 11)).figures
    assert (after.opening_value.value, after.net_external_flow.value) == (1_050_000, 0)


def test_the_change_of_value_is_that_of_the_roll_forward(book: Book) -> None:
    rolled = rollforward.roll(book, START, END)
    assert rolled.presented is not None
    assert asked(book).attribution == rolled.change
    assert asked(book, currency="KZT").attribution == rolled.presented.attribution


def test_by_asset_each_part_by_hand(book: Book) -> None:
    """BNB: 19,200 + 24,000 paid, 37,200 brought: flow 6,000; 40 x 501 became 60 x 712.40."""
    bnb, btc, usd = asked(book).by_asset
    assert (bnb.asset, bnb.opening, bnb.closing) == ("BNB", 20_040, Decimal("42744"))
    assert (bnb.flow, bnb.price, bnb.residual) == (6_000, 42_744 - 20_040 - 6_000, 0)
    assert (btc.asset, btc.flow, btc.price) == ("BTC", Decimal("21521.50"), Decimal("11515.52"))
    assert (usd.asset, usd.flow, usd.price, usd.currency) == ("USD", Decimal("-27521.50"), 0, 0)


def test_rewards_and_fees_stand_with_their_assets(book: Book) -> None:
    """A reward of one BNB at 700; a fee of half a BNB, and one of 21.50 USD for a transfer."""
    record(book, [
        draft("R", "2024-03-06T06:00:00Z", "reward", "Custody", "BNB", quantity="1", price="700",
              currency="USD"),
        draft("F", "2024-03-06T07:00:00Z", "fee", "Custody", "BNB", quantity="0.5", amount="350",
              currency="USD"),
        draft("T", "2024-03-06T08:00:00Z", "transfer", "Vault", "BTC", quantity="0.1",
              to_account="Custody", currency="USD", fee="21.50", fee_asset="USD"),
    ], "u")  # fmt: skip
    answer = asked(book, date(2024, 3, 5), date(2024, 3, 6))
    bnb, btc, usd = answer.by_asset
    assert (bnb.income, bnb.fees, bnb.flow, bnb.residual) == (700, -350, 0, 0)
    assert (btc.flow, btc.fees) == (0, 0)
    assert (usd.flow, usd.fees, usd.residual) == (0, Decimal("-21.50"), 0)
    assert answer.attribution is not None
    assert (answer.attribution.income, answer.attribution.fees) == (700, Decimal("-371.50"))


def test_a_token_swap_carries_its_cost_from_one_asset_to_the_other(
    book: Book, tmp_path: Path
) -> None:
    record(book, [draft("W", "2024-03-06T06:00:00Z", "token_swap", "Vault", "BTC", quantity="0.5",
                        to_asset="XBT", to_quantity=Decimal(500))], "u")  # fmt: skip
    import_prices(book, price_file(tmp_path / "x.csv", "2024-03-06,XBT,USD,66,X"), user="u")
    answer = asked(book, date(2024, 3, 5), date(2024, 3, 6))
    swapped = {each.asset: each for each in answer.by_asset}
    cost = Decimal("21521.50")
    assert (swapped["BTC"].flow, swapped["XBT"].flow) == (-cost, cost)
    assert swapped["BTC"].residual == swapped["XBT"].residual == 0
    assert answer.attribution is not None
    assert answer.attribution.flow == 0


# -- parts of the fund -----------------------------------------------------------------------------


def test_an_asset_has_what_was_paid_for_it_as_flow(book: Book) -> None:
    answer = asked(book, scope=Scope(asset="BNB"))
    assert answer.figures.net_external_flow.value == 6_000
    (bnb,) = answer.by_asset
    assert answer.attribution is not None
    assert [getattr(answer.attribution, part) for part in PARTS] == [
        getattr(bnb, part) for part in PARTS
    ]
    assert answer.figures.concentration.largest == ("BNB", 1)
    assert [held.asset for held in answer.assets] == ["BNB"]


def test_of_an_account_the_change_is_not_explained(book: Book) -> None:
    answer = asked(book, scope=Scope("Vault"))
    assert answer.figures.twr.value is not None
    assert (answer.attribution, answer.by_asset) == (None, ())
    assert isinstance(answer.attribution_reason, conventions.AttributedByFund)
    assert [held.asset for held in answer.assets] == ["BTC"]


def test_what_the_book_does_not_know_was_never_invested(book: Book) -> None:
    answer = asked(book, scope=Scope("Nowhere"))
    assert isinstance(answer.figures.twr.reason, conventions.NothingInvested)


def test_in_a_third_currency(book: Book, tmp_path: Path) -> None:
    import_prices(book, price_file(tmp_path / "e.csv", "2024-01-10,EUR,USD,1.25,X"), user="u")
    answer = asked(book, currency="EUR")
    assert answer.figures.opening_value.value == Decimal(1_050_040) / Decimal("1.25")
    assert answer.figures.twr.value == asked(book).figures.twr.value
    assert isinstance(answer.attribution_reason, conventions.AttributedInTwo)
    bnb = next(held for held in answer.assets if held.asset == "BNB")
    assert bnb.cost.value == 24_320
    assert round(bnb.break_even.value or ZERO, 4) == Decimal("405.3333")
    assert isinstance(bnb.break_even_after_gains.reason, conventions.GainsInTwo)


# -- what is held ----------------------------------------------------------------------------------


def test_break_even_of_what_is_held(book: Book) -> None:
    """FIFO left 10 BNB at 640 and 50 at 480: 30,400 for 60; the sale had gained 4,400."""
    bnb, btc = asked(book, exit_fee=Decimal("0.001")).assets
    prices = (bnb.break_even, bnb.break_even_after_fee, bnb.break_even_after_gains)
    assert [round(price.value or ZERO, 4) for price in prices] == [
        Decimal("506.6667"), Decimal("507.1738"), Decimal("433.3333"),
    ]  # fmt: skip
    assert bnb.realised_gain.value == 4_400
    assert btc.break_even.value == 43_043


def test_break_even_in_the_presentation_currency(book: Book) -> None:
    """10 x 640 x 449.25 + 50 x 480 x 451.75 = 13,717,200 KZT; the sale brought 37,200 x 447.10
    for 40 x 500 x 452.50 + 20 x 640 x 449.25."""
    bnb, _btc = asked(book, currency="KZT").assets
    cost = Decimal(6_400) * Decimal("449.25") + 24_000 * Decimal("451.75")
    gain = 37_200 * Decimal("447.10") - 20_000 * Decimal("452.50") - 12_800 * Decimal("449.25")
    assert (bnb.cost.value, bnb.realised_gain.value) == (cost, gain)
    assert round(bnb.break_even_after_gains.value or ZERO, 6) == round((cost - gain) / 60, 6)


def test_how_fast_it_is_sold_follows_the_volumes_and_the_rule(book: Book, tmp_path: Path) -> None:
    """30 BNB are traded on each of two days: 10 % of it is 3 a day: 60 take 20 days. With a third
    of the volume allowed, 6."""
    file = tmp_path / "ohlc.csv"
    file.write_text(
        "date,open,high,low,close,volume\n2024-03-04,1,1,1,620,30\n2024-03-05,1,1,1,622,30\n",
        encoding="utf-8",
    )
    import_prices(book, file, user="u", asset="BNB", quote="USD")
    bnb, btc = asked(book).assets
    assert (bnb.average_volume.value, bnb.volume_days) == (30, 2)
    assert bnb.days_to_liquidate.value == 20
    assert [part.value for _days, part in bnb.sold_in] == [
        Decimal("0.05"), Decimal("0.25"), 1,
    ]  # fmt: skip
    assert isinstance(btc.days_to_liquidate.reason, conventions.NoVolume)
    change_policy(book, "liquidity-participation", "0.5", "u", at("2024-03-01T00:00:00Z"))
    bnb, _btc = asked(book).assets
    assert bnb.days_to_liquidate.value == 4


# -- beside a benchmark ----------------------------------------------------------------------------


def test_bitcoin_beside_itself(book: Book) -> None:
    """An account that holds nothing but bitcoin moves as bitcoin does."""
    span = date(2024, 2, 11), date(2024, 3, 6)
    beside = asked(book, *span, scope=Scope(asset="BTC")).figures.benchmark
    assert beside is not None
    assert (beside.beta.value, beside.correlation.value) == (1, 1)
    assert (beside.tracking_difference.value, beside.tracking_error.value) == (0, 0)
    assert beside.matched_days == 24
    assert beside.twr.value == (Decimal("66074.04") / Decimal("43100.50") - 1).quantize(
        Decimal("1E-18")
    )


def test_beside_none_or_one_without_prices(book: Book) -> None:
    assert asked(book, benchmark=None).figures.benchmark is None
    beside = asked(book, benchmark="ETH").figures.benchmark
    assert beside is not None
    assert isinstance(beside.twr.reason, conventions.NoBenchmarkPrice)


# -- unknown and refused ---------------------------------------------------------------------------


def test_what_has_no_price_leaves_figures_blank_and_is_named(book: Book) -> None:
    record(book, [draft("O", "2024-03-06T06:00:00Z", "opening", "Vault", "SOL", quantity="1",
                        amount="100")], "u")  # fmt: skip
    answer = asked(book)
    for figure in (answer.figures.twr, answer.figures.concentration.hhi):
        assert figure.value is None
        assert "SOL" in str(figure.reason)
    assert answer.attribution is None
    assert "SOL" in str(answer.attribution_reason)
    assert [each.asset for each in answer.by_asset] == ["BNB", "BTC", "USD"]
    said = {each.figure: each.text for each in answer.conventions}
    assert "SOL" in said["attribution"]


def test_as_known_at_a_record(book: Book) -> None:
    before = book.head().sequence
    first = asked(book)
    reverse(book, ["S-1"], "wrong", "u")
    assert asked(book).figures.closing_value.value != first.figures.closing_value.value
    then = asked(book, known_at=before)
    assert (repr(then.figures), then.head.sequence) == (repr(first.figures), before)
    assert (then.attribution, then.by_asset) == (first.attribution, first.by_asset)


@pytest.mark.parametrize("end", [START, date(2024, 1, 14)])
def test_a_period_has_a_day(book: Book, end: date) -> None:
    with pytest.raises(errors.UsageProblem, match="must be after"):
        asked(book, START, end)


def test_a_year_has_365_or_252_days(book: Book) -> None:
    with pytest.raises(errors.UsageProblem, match="365 or 252"):
        asked(book, year_days=360)


@pytest.mark.parametrize("fee", ["-0.1", "1"])
def test_a_fee_is_a_part_of_the_proceeds(book: Book, fee: str) -> None:
    with pytest.raises(BadExitFee):
        asked(book, exit_fee=Decimal(fee))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"scope": Scope("Nowhere")}, "no account"),
        ({"scope": Scope(asset="SOL")}, "no asset"),
        ({"currency": "EUR"}, "EUR"),
        ({"benchmark": "ETH"}, "ETH"),
        ({"end": date(2024, 1, 9), "start": date(2024, 1, 1)}, "begins on 2024-01-10"),
    ],
)
def test_what_cannot_have_been_meant_is_refused(
    book: Book, said: dict[str, object], told: str
) -> None:
    query = {"start": START, "end": END, **said}
    with pytest.raises(errors.UsageProblem, match=told):
        check_query(book, PerformanceQuery(**query))  # type: ignore[arg-type]


def test_an_empty_book_has_no_period(empty_book: Book) -> None:
    with pytest.raises(errors.UsageProblem, match="Nothing is recorded"):
        check_query(empty_book, PerformanceQuery(START, END, benchmark=None))
    assert asked(empty_book).figures.closing_value.value == 0


# -- random books ----------------------------------------------------------------------------------


def check_sums(book: Book, start: date, end: date, currency: str) -> None:
    """By asset nothing is left over, and each column adds up to that of the fund, which is that of
    the roll-forward."""
    answer = asked(book, start, end, currency=currency, benchmark=None)
    rolled = rollforward.roll(book, start, end)
    assert rolled.presented is not None
    expected = rolled.change if currency == "USD" else rolled.presented.attribution
    assert answer.attribution == expected
    if expected is None:
        return
    assert expected.residual == 0
    for each in answer.by_asset:
        assert each.residual == 0
        parts = each.flow + each.income + each.fees + each.price + each.currency
        assert each.closing - each.opening == parts
    for part in PARTS:
        whole = getattr(expected, part)
        assert total(getattr(each, part) for each in answer.by_asset) == whole
    gains = portfolio.gains(book, date(2020, 1, 1), end)
    if currency == "USD":
        assert expected.opening_value == answer.figures.opening_value.value
        for held in answer.assets:
            assert held.realised_gain.value == total(
                d.gain for d in gains.disposals if d.movement.asset == held.asset
            )


@settings(max_examples=40, deadline=None)
@given(recorded=acts, rules=policies)
def test_assets_add_up_to_the_fund(
    recorded: Sequence[Draft | Reversal | Change], rules: Policies
) -> None:
    with filled_book(rules) as book:
        done: list[str] = []
        for number, act in enumerate(recorded):
            perform(book, act, number, done)
        for start, end in (
            (date(2024, 2, 20), LAST_DAY),
            (date(2024, 2, 28), date(2024, 3, 3)),
        ):
            for currency in ("USD", "KZT"):
                check_sums(book, start, end, currency)


@settings(max_examples=15, deadline=None)
@given(recorded=acts, rules=policies)
def test_every_part_of_every_book_has_an_answer(
    recorded: Sequence[Draft | Reversal | Change], rules: Policies
) -> None:
    """Whatever is asked of whatever book: figures or reasons, and a convention for each."""
    with filled_book(rules) as book:
        done: list[str] = []
        for number, act in enumerate(recorded):
            perform(book, act, number, done)
        for scope in (FUND, Scope("A"), Scope(asset="BNB"), Scope("B", "BTC")):
            answer = asked(book, date(2024, 2, 20), LAST_DAY, scope=scope)
            m = answer.figures
            for figure in (m.twr, m.modified_dietz, m.irr, m.drawdown, m.volatility.value):
                assert (figure.value is None) == (figure.reason is not None)
            assert all(each.text for each in answer.conventions)
