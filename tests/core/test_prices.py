"""The price for a moment: direct, inverted or crossed, how old, and by whom."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest

from alem_desktop.core.assets import is_currency
from alem_desktop.core.calendar import HOUR, BookCalendar, Instant
from alem_desktop.core.limits import Limits
from alem_desktop.core.money import plain
from alem_desktop.core.price_finding import PriceFinder
from alem_desktop.core.price_rules import PriceRules
from alem_desktop.core.prices import Observation, Price, digest_text
from tests.samples import at

ALMATY = BookCalendar("Asia/Almaty")
DAY = date(2024, 3, 6)
POINT = ALMATY.valuation_point(DAY)


class Listed:
    """Observations in the order in which they came."""

    def __init__(
        self, *listed: Observation, spans: Sequence[tuple[Observation, Instant, Instant]] = ()
    ) -> None:
        self._listed = listed
        self._spans = spans

    @property
    def has_official_rates(self) -> bool:
        return any(
            is_currency(o.base)
            and is_currency(o.quote)
            and o.effective is not None
            and o.source != "override"
            for o in self._listed
        )

    def sources(self, base: str, quote: str) -> Sequence[str]:
        return sorted({o.source for o in self._listed if (o.base, o.quote) == (base, quote)})

    def span(self, base: str, quote: str, at: Instant) -> Observation | None:
        said = [s for s in self._spans if {s[0].base, s[0].quote} == {base, quote}]
        return next((o for o, start, end in reversed(said) if start <= at <= end), None)

    def latest(
        self, base: str, quote: str, at: Instant, source: str | None = None, dated: bool = False
    ) -> Observation | None:
        found = [
            o
            for o in self._listed
            if (o.base, o.quote) == (base, quote)
            and o.time <= at
            and (source is None or o.source == source)
            and (o.effective is not None or not dated)
        ]
        newest = max((o.time for o in found), default=None)
        return next((o for o in reversed(found) if o.time == newest), None)

    def partners(self, code: str) -> Sequence[str]:
        said = (*self._listed, *(span[0] for span in self._spans))
        sides = [(o.base, o.quote) for o in said if code in (o.base, o.quote)]
        return sorted({base if quote == code else quote for base, quote in sides})


def close(base: str, quote: str, day: str, price: str, source: str = "Exchange") -> Observation:
    effective = date.fromisoformat(day)
    return Observation(
        base, quote, ALMATY.valuation_point(effective), Decimal(price), source, effective
    )


def found(asset: str, currency: str, *listed: Observation, stale: str = "36") -> Price | None:
    rules = PriceRules(stale_after=Limits(Decimal(stale)))
    finder = PriceFinder(Listed(*listed), ALMATY, rules)
    return finder.price(asset, currency, POINT, DAY)


def test_the_pair_itself_with_source_time_and_path() -> None:
    seen = close("BNB", "USD", "2024-03-06", "712.40")
    price = found("BNB", "USD", seen)
    assert price == Price(
        "BNB", "USD", Decimal("712.40"), "Exchange", POINT, DAY, "BNB/USD", (), (seen,)
    )


def test_the_last_one_at_or_before_the_moment_counts() -> None:
    listed = (
        close("BNB", "USD", "2024-03-05", "1"),
        Observation("BNB", "USD", Instant(POINT - 1), Decimal(2), "Exchange", None),
        Observation("BNB", "USD", POINT, Decimal(3), "Exchange", None),
        Observation("BNB", "USD", Instant(POINT + 1), Decimal(4), "Exchange", None),
    )
    price = found("BNB", "USD", *listed)
    assert price is not None
    assert price.price == 3


def test_a_later_observation_of_the_same_instant_supersedes() -> None:
    listed = (close("BNB", "USD", "2024-03-06", "882.10"), close("BNB", "USD", "2024-03-06", "881"))
    price = found("BNB", "USD", *listed)
    assert price is not None
    assert price.price == 881


def test_an_inverted_pair_is_one_divided_by_it_to_many_places() -> None:
    price = found("USD", "BNB", close("BNB", "USD", "2024-03-06", "700"))
    assert price is not None
    assert plain(price.price) == "0.001428571428571428571428571428571429"
    assert price.path == "USD/BNB"


def test_the_newer_of_pair_and_inverse_is_taken() -> None:
    straight = close("EUR", "USD", "2024-03-04", "1.10")
    inverse = close("USD", "EUR", "2024-03-05", "0.8")
    price = found("EUR", "USD", straight, inverse)
    assert price is not None
    assert price.price == Decimal("1.25")
    again = found("EUR", "USD", close("EUR", "USD", "2024-03-06", "1.2"), inverse)
    assert again is not None
    assert again.price == Decimal("1.2")


def test_a_cross_through_one_currency_names_its_path_and_both_sources() -> None:
    price = found(
        "EUR", "USD",
        close("EUR", "KZT", "2024-03-05", "490.00", "NBK"),
        close("USD", "KZT", "2024-03-06", "448.00", "Bank"),
    )  # fmt: skip
    assert price is not None
    assert price.path == "EUR/KZT/USD"
    assert price.source == "NBK + Bank"
    assert plain(price.price) == "1.09374999999999999999999999999999993"
    assert (price.time, price.date) == (ALMATY.valuation_point(date(2024, 3, 5)), date(2024, 3, 5))


def test_no_price_is_none_and_never_zero() -> None:
    assert found("BNB", "USD") is None
    assert found("BNB", "USD", close("BNB", "USD", "2024-03-07", "1")) is None, "only later ones"
    two_steps = (
        close("BNB", "BTC", "2024-03-06", "0.01"),
        close("BTC", "EUR", "2024-03-06", "60000"),
        close("EUR", "USD", "2024-03-06", "1.1"),
    )
    assert found("BNB", "USD", *two_steps) is None, "crossed through one currency, not two"


def test_an_asset_in_itself_is_one_at_face_value() -> None:
    price = found("USD", "USD")
    assert price is not None
    assert (price.price, price.source, price.path) == (1, "face value", "USD")


@pytest.mark.parametrize(("hours", "flags"), [(36, ()), (37, ("stale",))])
def test_a_price_older_than_the_limit_is_flagged(hours: int, flags: tuple[str, ...]) -> None:
    old = Instant(POINT - hours * 3_600_000_000)
    price = found("BNB", "USD", Observation("BNB", "USD", old, Decimal(5), "Exchange", None))
    assert price is not None
    assert price.flags == flags


def test_the_limit_is_the_books_own() -> None:
    old = Observation("BNB", "USD", Instant(POINT - 1_800_000_001), Decimal(5), "Exchange", None)
    strict, easy = found("BNB", "USD", old, stale="0.5"), found("BNB", "USD", old, stale="0.51")
    assert strict is not None
    assert easy is not None
    assert (strict.flags, easy.flags) == (("stale",), ())


def test_a_cross_is_as_old_as_its_older_leg() -> None:
    price = found(
        "BNB", "USD",
        close("BNB", "USDT", "2024-03-06", "700"),
        close("USDT", "USD", "2024-03-01", "1.001"),
    )  # fmt: skip
    assert price is not None
    assert price.flags == ("stale",)
    assert price.date == date(2024, 3, 1)


def test_the_rate_of_a_date_is_in_force_all_day() -> None:
    rate = close("USD", "KZT", "2024-03-06", "447.90", "NBK")
    finder = PriceFinder(Listed(rate), ALMATY, PriceRules())
    in_force = finder.rate("USD", "KZT", DAY)
    assert in_force is not None
    assert in_force.price == Decimal("447.90")
    morning = at("2024-03-06T03:00:00Z")
    price = finder.price("USD", "KZT", morning, DAY)
    assert price is not None
    assert price.price == Decimal("447.90")
    assert finder.rate("USD", "KZT", date(2024, 3, 5)) is None


def test_weekends_keep_the_last_rate_in_force_and_say_its_date() -> None:
    friday = close("USD", "KZT", "2024-03-01", "449.55", "NBK")
    finder = PriceFinder(Listed(friday), ALMATY, PriceRules())
    sunday = finder.rate("USD", "KZT", date(2024, 3, 3))
    assert sunday is not None
    assert (sunday.price, sunday.date) == (Decimal("449.55"), date(2024, 3, 1))


def test_an_official_rate_is_never_mixed_with_the_markets() -> None:
    """An observation of an instant, however new, is the market's; it stands in only alone."""
    official = close("USD", "KZT", "2024-03-05", "447.10", "NBK")
    market = Observation("USD", "KZT", at("2024-03-06T10:00:00Z"), Decimal(999), "Bureau", None)
    turned = Observation("KZT", "USD", at("2024-03-06T11:00:00Z"), Decimal("0.01"), "Bureau", None)
    finder = PriceFinder(Listed(official, market, turned), ALMATY, PriceRules())
    rate = finder.rate("USD", "KZT", DAY)
    assert rate is not None
    assert (rate.price, rate.source) == (Decimal("447.10"), "NBK")
    euro = Observation("EUR", "USD", at("2024-03-06T10:00:00Z"), Decimal("1.1"), "Bureau", None)
    beside = PriceFinder(Listed(official, euro), ALMATY, PriceRules())
    assert beside.rate("EUR", "USD", DAY) is None, "the market has no place beside the official"
    alone = PriceFinder(Listed(market), ALMATY, PriceRules()).rate("USD", "KZT", DAY)
    assert alone is not None
    assert alone.source == "Bureau"


def test_a_word_about_a_rate_stands_whatever_comes_for_its_date() -> None:
    word = close("USD", "KZT", "2024-03-06", "600", "override")
    before, after = (close("USD", "KZT", "2024-03-06", p, "NBK") for p in ("447.9", "448.1"))
    for listed in ((before, word), (word, after), (before, word, after)):
        rate = PriceFinder(Listed(*listed), ALMATY, PriceRules()).rate("USD", "KZT", DAY)
        assert rate is not None
        assert (rate.price, rate.flags) == (600, ("override",))
    next_day = close("USD", "KZT", "2024-03-07", "449", "NBK")
    finder = PriceFinder(Listed(before, word, next_day), ALMATY, PriceRules())
    following = finder.rate("USD", "KZT", DAY + timedelta(days=1))
    assert following is not None
    assert following.price == 449


def test_a_word_about_one_rate_does_not_silence_the_market_of_others() -> None:
    word = close("USD", "KZT", "2024-03-06", "600", "override")
    euro = Observation("EUR", "USD", at("2024-03-06T10:00:00Z"), Decimal("1.1"), "Bureau", None)
    found = PriceFinder(Listed(word, euro), ALMATY, PriceRules()).rate("EUR", "USD", DAY)
    assert found is not None
    assert found.price == Decimal("1.1")


def test_the_market_is_not_heard_before_it_speaks() -> None:
    """A rate for a date counts all day; one of an instant from then on only."""
    early = Observation("EUR", "USD", at("2024-03-06T03:00:00Z"), Decimal("1.1"), "Bureau", None)
    late = Observation("EUR", "USD", at("2024-03-06T15:00:00Z"), Decimal(2), "Bureau", None)
    finder = PriceFinder(Listed(early, late), ALMATY, PriceRules())
    found = finder.booking_price("EUR", "USD", at("2024-03-06T04:00:00Z"), DAY)
    assert found is not None
    assert found.price == Decimal("1.1")
    assert finder.booking_price("EUR", "USD", at("2024-03-06T02:00:00Z"), DAY) is None


def test_each_leg_of_a_cross_is_judged_by_its_own_limit() -> None:
    """On Monday the official rate of Saturday is in force, and a fresh price stays fresh."""
    saturday = close("USD", "KZT", "2024-01-13", "450", "NBK")
    monday = BookCalendar("Asia/Almaty").valuation_point(date(2024, 1, 15))
    fresh = Observation("BTC", "USD", Instant(monday - HOUR), Decimal(42_000), "Exchange", None)
    finder = PriceFinder(Listed(saturday, fresh), ALMATY, PriceRules())
    crossed = finder.price("BTC", "KZT", monday, date(2024, 1, 15))
    assert crossed is not None
    assert crossed.flags == ()
    old = fresh._replace(time=Instant(monday - 37 * HOUR))
    finder = PriceFinder(Listed(saturday, old), ALMATY, PriceRules())
    crossed = finder.price("BTC", "KZT", monday, date(2024, 1, 15))
    assert crossed is not None
    assert crossed.flags == ("stale",)


def test_a_rate_is_stale_after_holidays_and_never_booked_after_a_year() -> None:
    finder = PriceFinder(
        Listed(close("USD", "KZT", "2024-03-06", "447.10", "NBK")), ALMATY, Decimal(36)
    )
    ages = {0: (), 10: (), 11: ("stale",), 366: ("stale",), 367: ("stale",)}
    for days, flags in ages.items():
        day = DAY + timedelta(days=days)
        rate, booked = finder.rate("USD", "KZT", day), finder.booking_rate("USD", "KZT", day)
        assert rate is not None
        assert rate.flags == flags, days
        assert (booked is not None) == (days <= 366), days


def test_a_rate_of_money_never_goes_through_an_asset() -> None:
    listed = (close("BTC", "USD", "2024-03-06", "60000"), close("BTC", "KZT", "2024-03-06", "27e6"))
    finder = PriceFinder(Listed(*listed), ALMATY, PriceRules())
    assert finder.rate("USD", "KZT", DAY) is None


def test_an_observations_digest_text_holds_every_part_of_it() -> None:
    plain_close = close("BNB", "USD", "2024-03-06", "712.40")
    assert digest_text(plain_close) == f"BNB\tUSD\t{POINT}\t712.4\tExchange\t2024-03-06\n"
    changed = [
        plain_close._replace(base="BTC"),
        plain_close._replace(quote="KZT"),
        plain_close._replace(time=Instant(POINT + 1)),
        plain_close._replace(price=Decimal("712.41")),
        plain_close._replace(source="Other"),
        plain_close._replace(effective=None),
    ]
    assert len({digest_text(o) for o in [plain_close, *changed]}) == 7
