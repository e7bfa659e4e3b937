"""The rules by which a book is looked over, each on entries that a hand can work out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from alem_desktop.core import errors
from alem_desktop.core.assets import known_asset
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.checks import (
    EntryChecks,
    Track,
    check_positions,
    check_references,
    check_refused,
    says_the_same,
)
from alem_desktop.core.errors import RowProblem
from alem_desktop.core.findings import (
    CHECKS,
    GAP,
    PRICE_OFF,
    UNPRICED,
    Finding,
    Place,
    PlaceKind,
    Severity,
    counted,
    in_order,
    new_among,
)
from alem_desktop.core.policy import Policies, PolicyChange, PolicyTimeline
from alem_desktop.core.positions import Holding, value_positions
from alem_desktop.core.prices import Price
from alem_desktop.core.transactions import Draft, completed
from tests.samples import at, draft

ALMATY = BookCalendar("Asia/Almaty")
CUT = at("2024-04-01T00:00:00Z")
FAIR = PolicyTimeline(Policies())
D = Decimal


def look(
    *drafts: Draft,
    timeline: PolicyTimeline = FAIR,
    prices: dict[tuple[str, str], Track] | None = None,
    rate: str = "1",
    fee_value: str | None = None,
) -> list[Finding]:
    """What the checks find in drafts as recorded, in order of time."""
    known = prices or {}
    checks = EntryChecks(timeline, ALMATY, CUT, "USD", lambda base, quote: known.get((base, quote)))
    for each in sorted(drafts, key=lambda one: one.time):
        entry = completed(each, "USD", timeline.at(each.time))
        value = None if fee_value is None else D(fee_value)
        checks.add(entry._replace(rate=D(rate), fee_value=value))
    return checks.findings()


def codes(findings: Sequence[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def bought(reference: str, time: str, **said: object) -> Draft:
    figures = {"quantity": "2", "price": "500", "currency": "USD"} | said
    return draft(reference, time, "purchase", "Custody", "BNB", **figures)


def moved(reference: str, **said: object) -> Draft:
    route = {"quantity": "2", "to_account": "Vault"} | said
    return draft(reference, "2024-02-01T10:00:00Z", "transfer", "Custody", "BNB", **route)


def flow(
    reference: str, time: str, kind: str, account: str, quantity: str, **said: object
) -> Draft:
    return draft(reference, time, kind, account, "BTC", quantity=quantity, price="40000", **said)


# -- what findings are -----------------------------------------------------------------------------


def test_codes_are_unique() -> None:
    assert len({check.code for check in CHECKS}) == len(CHECKS)


def test_the_worst_stand_first_then_by_place() -> None:
    late = Finding(PRICE_OFF, Place(PlaceKind.TRANSACTION, date(2024, 2, 1), "B"))
    early = Finding(PRICE_OFF, Place(PlaceKind.TRANSACTION, date(2024, 1, 1), "C"))
    worst = Finding(UNPRICED, Place(PlaceKind.ASSET, date(2024, 3, 1), asset="BTC"))
    assert in_order([late, early, worst]) == (worst, early, late)
    assert counted([late, worst, early]) == {Severity.ERROR: 1, Severity.INFO: 2}


def test_new_is_what_was_not_there_by_code_and_place() -> None:
    place = Place(PlaceKind.ASSET, date(2024, 3, 1), asset="BTC")
    before = Finding(UNPRICED, place, {"asset": "BTC"})
    again = Finding(UNPRICED, place, {"asset": "BTC", "since": "2024-01-01"})
    other = Finding(GAP, place)
    assert new_among([again, other], [before]) == (other,)


# -- rewards and costs of nothing ------------------------------------------------------------------


def test_a_reward_of_nothing_is_found_where_rewards_are_income() -> None:
    reward = draft(
        "R-1", "2024-02-01T10:00:00Z", "reward", "Custody", "BNB", quantity="1", amount="0"
    )
    (found,) = look(reward)
    assert found.code == "reward-without-value"
    assert found.place == Place(PlaceKind.TRANSACTION, date(2024, 2, 1), "R-1", "Custody", "BNB")
    assert found.message.startswith("R-1 is a reward of 1 BNB without a value;")
    nil = PolicyTimeline(
        Policies(), [PolicyChange(at("2024-01-15T00:00:00Z"), 2, "rewards", "nil")]
    )
    assert look(reward, timeline=nil) == []
    later = PolicyTimeline(
        Policies(), [PolicyChange(at("2024-02-15T00:00:00Z"), 2, "rewards", "nil")]
    )
    assert codes(look(reward, timeline=later)) == ["reward-without-value"]


@pytest.mark.parametrize("kind", ["opening", "contribution"])
def test_a_cost_of_nothing_is_found(kind: str) -> None:
    given = draft("G-1", "2024-02-01T10:00:00Z", kind, "Custody", "BNB", quantity="1", amount="0")
    assert codes(look(given)) == ["nil-cost"]
    paid = draft("G-2", "2024-02-01T10:00:00Z", kind, "Custody", "BNB", quantity="1", amount="9")
    assert look(paid) == []


# -- transfers -------------------------------------------------------------------------------------


def test_two_flows_within_three_days_look_like_one_transfer() -> None:
    """0.4 BTC out, 0.399 in: 0.25 % stayed with the network, less than the 1 % allowed."""
    gone = flow("D-1", "2024-02-01T10:00:00Z", "distribution", "Custody", "0.4")
    come = flow("C-1", "2024-02-03T10:00:00Z", "contribution", "Vault", "0.399")
    (found,) = look(gone, come)
    assert found.code == "one-sided-transfer"
    assert found.place.reference == "D-1"
    assert found.fix == "Reverse D-1 and C-1, then record a transfer from Custody to Vault"


@pytest.mark.parametrize(
    "come",
    [
        flow("C-1", "2024-02-04T10:00:01Z", "contribution", "Vault", "0.4"),
        flow("C-1", "2024-02-02T10:00:00Z", "contribution", "Vault", "0.395"),
        flow("C-1", "2024-02-02T10:00:00Z", "contribution", "Custody", "0.4"),
        flow("C-1", "2024-02-02T10:00:00Z", "contribution", "Vault", "0.4", tx_hash="0xbb"),
    ],
    ids=["a second too late", "1.25 % less", "same account", "another hash"],
)
def test_flows_that_are_no_transfer(come: Draft) -> None:
    gone = flow("D-1", "2024-02-01T10:00:00Z", "distribution", "Custody", "0.4", tx_hash="0xaa")
    assert look(gone, come) == []


def test_a_shared_hash_makes_a_transfer_at_any_distance() -> None:
    gone = flow("D-1", "2024-02-01T10:00:00Z", "distribution", "Custody", "0.4", tx_hash="0xaa")
    come = flow("C-1", "2024-03-01T10:00:00Z", "contribution", "Vault", "0.3", tx_hash="0xaa")
    assert codes(look(gone, come)) == ["one-sided-transfer"]


def test_each_flow_is_half_of_one_transfer_only() -> None:
    gone = [
        flow(f"D-{day}", f"2024-02-0{day}T10:00:00Z", "distribution", "Custody", "0.4")
        for day in (1, 3)
    ]
    come = flow("C-1", "2024-02-03T12:00:00Z", "contribution", "Vault", "0.4")
    assert len(look(*gone, come)) == 1


def test_money_paid_in_and_out_is_no_transfer() -> None:
    gone = draft("D-1", "2024-02-01T10:00Z", "distribution", "Custody", "USD", quantity="1000")
    come = draft("C-1", "2024-02-02T10:00Z", "contribution", "Vault", "USD", quantity="1000")
    assert look(gone, come) == []


def test_a_transfer_on_its_way_for_more_than_seven_days() -> None:
    """The look is at 1 April 00:00Z: what left on 24 March 00:00Z is eight days away."""

    def sent(time: str, arrives: str) -> Draft:
        return draft(
            "T-1", time, "transfer", "Custody", "BNB", quantity="5", to_account="Vault",
            settlement_time=at(arrives),
        )  # fmt: skip

    (found,) = look(sent("2024-03-24T00:00:00Z", "2024-04-02T00:00:00Z"))
    assert found.code == "long-in-transit"
    assert found.fields["count"] == 8
    assert look(sent("2024-03-25T00:00:00Z", "2024-04-02T00:00:00Z")) == []
    assert look(sent("2024-03-01T00:00:00Z", "2024-03-31T23:59:59Z")) == []


# -- references ------------------------------------------------------------------------------------


def gaps(*references: str) -> list[Finding]:
    times = [(each, Instant(CUT + place)) for place, each in enumerate(references)]
    return check_references(times, ALMATY.date_of)


def test_numbers_left_out_are_listed_as_ranges() -> None:
    (found,) = gaps("P-1", "P-2", "P-4", "P-9", "S-1", "S-3")
    assert found.fields == {"first": "P-1", "last": "P-9", "count": 5, "numbers": "P-3, P-5–P-8"}
    assert found.place.reference == "P-9", "the entry after the last gap"


def test_zeros_before_numbers_are_kept() -> None:
    (found,) = gaps("2024/008", "2024/009", "2024/011", "2024/030")
    assert found.fields["numbers"] == "2024/010, 2024/012–2024/029"


def test_a_long_list_is_cut() -> None:
    (found,) = gaps(*(f"P-{number}" for number in range(1, 20, 2)))
    assert found.fields["count"] == 9
    assert found.fields["numbers"] == "P-2, P-4, P-6, P-8, P-10, …"


@pytest.mark.parametrize(
    "references",
    [
        ("P-1", "P-3"),
        ("P-3", "P-1", "P-2"),
        ("28374650", "91827364", "91829999"),
        ("abc", "P-", "Ω"),
    ],
    ids=["two are no run", "whole", "ids of an exchange", "no numbers"],
)
def test_what_is_no_gap(references: tuple[str, ...]) -> None:
    assert gaps(*references) == []


# -- duplicates ------------------------------------------------------------------------------------


def test_the_same_figures_within_a_day_are_one_finding() -> None:
    (found,) = look(
        bought("P-1", "2024-02-01T10:00:00Z"),
        bought("X-9", "2024-02-01T23:00:00Z"),
        bought("X-10", "2024-02-02T10:00:00Z"),
    )
    assert found.code == "duplicate"
    assert found.place.reference == "X-10"
    assert found.fields["other"] == "P-1, X-9"


@pytest.mark.parametrize(
    "second",
    [
        bought("P-2", "2024-02-02T10:00:00Z"),
        bought("P-2", "2024-02-01T11:00:00Z", quantity="3"),
        bought("P-2", "2024-02-01T11:00:00Z", price="501"),
        bought("P-2", "2024-02-01T11:00:00Z", tx_hash="0xbb"),
    ],
    ids=["a day later", "another quantity", "another amount", "another hash"],
)
def test_what_is_no_duplicate(second: Draft) -> None:
    assert look(bought("P-1", "2024-02-01T10:00:00Z", tx_hash="0xaa"), second) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (bought("P-1", "2024-02-01T10:00:00Z"), bought("P-2", "2024-02-09T10:00:00Z"), True),
        (moved("T-1", to_account="Vault"), moved("T-2", to_account="Vault"), True),
        (moved("T-1", to_account="Vault"), moved("T-2", to_account="Trading"), False),
        (moved("T-1", tx_hash="0xaa"), moved("T-2", tx_hash="0xbb"), False),
        (moved("T-1", tx_hash="0xaa"), moved("T-2"), True),
        (moved("T-1", tx_hash="0xaa"), moved("T-2", tx_hash="0xaa", quantity="1"), True),
        (
            bought("P-1", "2024-02-01T10:00:00Z", tx_hash="0xaa"),
            moved("T-2", tx_hash="0xaa"),
            False,
        ),
    ],
    ids=[
        "same figures", "same transfer", "to another account", "another hash", "one hash",
        "same hash", "same hash of another type",
    ],
)  # fmt: skip
def test_what_says_the_same(one: Draft, other: Draft, same: bool) -> None:
    first, second = (completed(each, "USD", Policies()) for each in (one, other))
    assert says_the_same(first, second) is says_the_same(second, first) is same


def test_a_hash_twice_is_found_at_any_distance_and_told_once() -> None:
    found = look(
        bought("P-1", "2024-02-01T10:00:00Z", tx_hash="0xaa"),
        bought("P-2", "2024-02-01T11:00:00Z", tx_hash="0xaa"),
        bought("P-3", "2024-03-01T11:00:00Z", tx_hash="0xaa", quantity="7"),
    )
    assert codes(found) == ["duplicate-hash"]
    assert found[0].place.reference == "P-3"


# -- prices and fees of entries --------------------------------------------------------------------


def stored(time: str, price: str, pair: tuple[str, str] = ("BNB", "USD")) -> dict:  # type: ignore[type-arg]
    return {pair: Track([at(time)], [D(price)])}


@pytest.mark.parametrize(
    ("price", "found"),
    [("480", []), ("479.99", ["price-off"]), ("720.01", ["price-off"]), ("0", ["price-off"])],
)
def test_more_than_a_fifth_off_the_stored_price(price: str, found: list[str]) -> None:
    """600 is stored; a fifth of it is 120: 480 to 720 is usual."""
    prices = stored("2024-02-01T08:00:00Z", "600")
    assert codes(look(bought("P-1", "2024-02-01T10:00:00Z", price=price), prices=prices)) == found


def test_an_old_price_is_nothing_to_compare_with() -> None:
    """36 hours is the book's limit: 30 January 22:00Z to 1 February 10:00Z."""
    entry = bought("P-1", "2024-02-01T10:00:00Z", price="100")
    assert look(entry, prices=stored("2024-01-30T21:59:59Z", "600")) == []
    assert codes(look(entry, prices=stored("2024-01-30T22:00:00Z", "600"))) == ["price-off"]
    assert look(entry, prices=stored("2024-02-01T10:00:01Z", "600")) == []


def test_a_price_in_another_currency_is_compared_at_the_entrys_rate() -> None:
    """270,000 KZT at 1/450 USD are 600 USD: stored 600. 540,000 KZT are 1,200 USD: 100 % off."""
    prices = stored("2024-02-01T08:00:00Z", "600")
    rate = str(D(1) / D(450))
    usual = bought("P-1", "2024-02-01T10:00:00Z", price="270000", currency="KZT")
    assert look(usual, prices=prices, rate=rate) == []
    twice = bought("P-1", "2024-02-01T10:00:00Z", price="540000", currency="KZT")
    (found,) = look(twice, prices=prices, rate=rate)
    assert (found.fields["currency"], found.fields["percent"]) == ("USD", "100")


@pytest.mark.parametrize(
    ("fee_asset", "value", "found"),
    [("ETH", "50.01", ["large-fee"]), ("ETH", "50", []), ("BNB", "90", [])],
)
def test_a_fee_in_a_third_asset_above_a_twentieth(
    fee_asset: str, value: str, found: list[str]
) -> None:
    """2 BNB at 500 are 1,000 USD; 5 % of it is 50."""
    entry = bought("P-1", "2024-02-01T10:00:00Z", fee="0.02", fee_asset=fee_asset)
    assert codes(look(entry, fee_value=value)) == found


# -- what is held ----------------------------------------------------------------------------------

MOMENT = ALMATY.as_of(date(2024, 3, 6))


def held(price_day: str | None, *flags: str, rate: str | None = "450", rated: bool = True):  # type: ignore[no-untyped-def]
    """One BNB in each of two accounts, priced on a day, with or without a rate."""
    price = None
    if price_day is not None:
        day = date.fromisoformat(price_day)
        time = ALMATY.valuation_point(day)
        price = Price("BNB", "USD", D(600), "Test", time, day, "BNB/USD", flags)
    official = None
    if rate is not None:
        time = MOMENT.valuation_point
        official = Price("USD", "KZT", D(rate), "NBK", time, MOMENT.date, "USD/KZT")
    cost = D(225_000) if rated else None
    holdings = [
        Holding(account, known_asset("BNB"), D(1), D(500), cost, 1) for account in ("A", "B")
    ]
    positions, _ = value_positions(holdings, lambda *_: price, official, "USD", "KZT")
    first = {"BNB": date(2024, 1, 15)}
    return check_positions(positions, official, "USD", "KZT", MOMENT, first)


def test_an_asset_without_a_price_is_one_error() -> None:
    (found,) = held(None)
    assert (found.code, found.severity) == ("unpriced", Severity.ERROR)
    assert found.place == Place(PlaceKind.ASSET, MOMENT.date, asset="BNB")
    assert found.fix == "Import prices of BNB from 2024-01-15"


def test_a_price_of_more_than_a_year_ago_is_as_good_as_none() -> None:
    """7 March 2023 lies 365 days before 6 March 2024, a year with a 29 February; 6 March 366 days
    and the hour by which Almaty's clocks went back on 1 March 2024."""
    assert codes(held("2023-03-07", "stale")) == ["stale-price"]
    (found,) = held("2023-03-06", "stale")
    assert found.code == "unpriced"
    assert found.fix == "Import prices of BNB from 2023-03-06"


def test_rates_that_are_missing() -> None:
    assert held("2024-03-06") == []
    assert codes(held("2024-03-06", rate=None)) == ["missing-rate"]
    assert codes(held("2024-03-06", rated=False)) == ["unrated-cost"]


def test_nothing_held_needs_no_rate() -> None:
    assert check_positions([], None, "USD", "KZT", MOMENT, {}) == []


# -- files -----------------------------------------------------------------------------------------


def test_a_position_below_zero_says_where_when_and_what_is_missing() -> None:
    error = errors.PositionBelowZero(
        "quantity", account="Custody", asset="BNB", position="40", needed="60", missing="20",
        reference="S-1", time="2024-01-20T18:30:00Z",
    )  # fmt: skip
    other = errors.NotANumber("price", found="x")
    rows = [
        RowProblem(7, "quantity", str(error), error, "trades.csv"),
        RowProblem(8, "price", str(other), other, "trades.csv"),
    ]
    (found,) = check_refused(rows, ALMATY.date_of)
    assert found.place == Place(
        PlaceKind.ROW, date(2024, 1, 21), "S-1", "Custody", "BNB", "trades.csv", 7
    )
    assert found.fix == (
        "Record what came in first: 20 BNB into Custody before 2024-01-20T18:30:00Z; or correct "
        "row 7"
    )
