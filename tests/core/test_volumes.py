"""What is traded in a day: the mean of the days of which it is known, whoever says it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.core.calendar import Instant
from alem_desktop.core.prices import Observation
from alem_desktop.core.volumes import (
    AverageVolume,
    DayClose,
    DayVolume,
    average_volume,
    volume_line,
    volume_text,
    volumes_of,
)

END = date(2024, 3, 31)


def traded(day: date, volume: str, quote: str = "USDT", source: str = "Binance") -> DayVolume:
    return DayVolume("BNB", quote, day, Decimal(volume), source)


def test_a_day_is_summed_over_sources_and_pairs_and_days_are_averaged() -> None:
    """30 March: 100 + 20 + 5 = 125; 31 March: 50. The mean of two days is 175 / 2 = 87.5."""
    before = END - timedelta(days=1)
    volumes = [
        traded(before, "100"),
        traded(before, "20", "USD", "Kraken"),
        traded(before, "5", "BTC"),
        traded(END, "50"),
    ]
    assert average_volume("BNB", volumes, END, 30) == AverageVolume(
        "BNB", Decimal("87.5"), 2, ("Binance", "Kraken"), before, END
    )


def test_a_day_of_which_nothing_is_known_is_no_day_without_trade() -> None:
    """90 on one day and nothing known of 29 others: 90 a day. 90 and a day of nought: 45."""
    one = [traded(END, "90")]
    found = average_volume("BNB", one, END, 30)
    assert found is not None
    assert (found.per_day, found.days) == (90, 1)
    found = average_volume("BNB", [*one, traded(END - timedelta(days=3), "0")], END, 30)
    assert found is not None
    assert (found.per_day, found.days) == (45, 2)


def test_the_window_ends_with_its_last_day_and_holds_so_many() -> None:
    first = END - timedelta(days=29)
    outside = [traded(first - timedelta(days=1), "1000"), traded(END + timedelta(days=1), "1000")]
    assert average_volume("BNB", outside, END, 30) is None
    found = average_volume("BNB", [*outside, traded(first, "1"), traded(END, "2")], END, 30)
    assert found is not None
    assert (found.per_day, found.first, found.last) == (Decimal("1.5"), first, END)
    assert average_volume("BNB", [traded(END, "2")], END, 1) is not None


def test_another_assets_volume_does_not_count_nor_what_is_paid_in_it() -> None:
    other = [DayVolume("BTC", "BNB", END, Decimal(7), "Binance")]
    assert average_volume("BNB", other, END, 30) is None
    assert average_volume("BNB", [], END, 30) is None


def test_a_mean_that_does_not_end_is_rounded_once() -> None:
    volumes = [traded(END - timedelta(days=n), volume) for n, volume in enumerate("118")]
    found = average_volume("BNB", volumes, END, 30)
    assert found is not None
    assert found.per_day == Decimal("3.333333333333333333")


def test_a_window_of_no_day_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="0 days"):
        average_volume("BNB", [], END, 0)


VOLUMES = st.decimals(0, Decimal(10) ** 20, places=8)
KEYS = st.tuples(
    st.integers(-5, 40), st.sampled_from(("USDT", "USD", "BTC")), st.sampled_from("AB")
)


@given(said=st.dictionaries(KEYS, VOLUMES, max_size=30), window=st.integers(1, 35))
def test_the_mean_times_its_days_is_all_that_was_traded(
    said: dict[tuple[int, str, str], Decimal], window: int
) -> None:
    volumes = [
        DayVolume("BNB", quote, END - timedelta(days=back), volume, source)
        for (back, quote, source), volume in said.items()
    ]
    found = average_volume("BNB", volumes, END, window)
    inside = [each for each in volumes if END - timedelta(days=window) < each.date <= END]
    if found is None:
        assert not inside
        return
    assert found.days == len({each.date for each in inside})
    # Of a pair the source that says most counts, so that one market is not counted twice.
    largest: dict[tuple[date, str], Decimal] = {}
    for each in inside:
        place = each.date, each.quote
        largest[place] = max(each.volume, largest.get(place, each.volume))
    whole = sum(largest.values(), Decimal(0))
    assert abs(found.per_day * found.days - whole) <= found.days * Decimal("5E-19")
    assert (found.first, found.last) == (
        min(each.date for each in inside),
        max(each.date for each in inside),
    )
    assert average_volume("BNB", reversed(volumes), END, window) == found


def test_a_close_with_its_volume_is_the_observation_that_it_is() -> None:
    close = Observation("BNB", "USDT", Instant(5), Decimal(600), "Binance", None)
    made = DayClose.of(close, END, Decimal("21.5"))
    assert made == close
    assert hash(made) == hash(close)
    assert list(volumes_of([close, made, close])) == [traded(END, "21.5")]


def test_a_volumes_digest_text_holds_every_part_of_it() -> None:
    one = traded(END, "21.50")
    assert volume_text(one) == "BNB\tUSDT\t2024-03-31\t21.5\tBinance\n"
    others = [
        one._replace(base="BTC"), one._replace(quote="USD"), one._replace(source="Kraken"),
        one._replace(date=END - timedelta(days=1)), one._replace(volume=Decimal("21.51")),
    ]  # fmt: skip
    assert len({volume_text(each) for each in (one, *others)}) == 6
    assert volume_line("BNB", "USDT", "2024-03-31", "21.50", "Binance") != volume_text(one)
