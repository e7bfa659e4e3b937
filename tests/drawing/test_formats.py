"""Figures, dates and times as text, and as typed."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alem_desktop.drawing.formats import (
    LANGUAGES,
    AmountError,
    AmountProblem,
    DateError,
    Formats,
    elide_hash,
    exact,
    parse_amount,
    parse_date,
    parse_moment,
    parse_time,
    with_unit,
)

EN, RU, KK = (Formats(language) for language in LANGUAGES)
TODAY = dt.date(2026, 11, 20)
ALMATY = dt.timezone(dt.timedelta(hours=5))

languages = st.sampled_from(LANGUAGES)
amounts = st.decimals(allow_nan=False, allow_infinity=False, places=18, min_value=-(10**15),
                      max_value=10**15)  # fmt: skip
cents = st.integers(-(10**17), 10**17).map(lambda number: Decimal(number).scaleb(-2))


@pytest.mark.parametrize(
    ("amount", "english", "russian"),
    [
        ("1234567.89", "1,234,567.89", "1\u00a0234\u00a0567,89"),
        ("0", "0.00", "0,00"),
        ("-0.00", "0.00", "0,00"),
        ("-496.35", "\u2212496.35", "\u2212496,35"),
        ("0.004", "<0.01", "<0,01"),
        ("-0.004", "\u2212<0.01", "\u2212<0,01"),
        ("0.005", "0.01", "0,01"),
        ("2.345", "2.35", "2,35"),
        ("-2.345", "\u22122.35", "\u22122,35"),
        ("999.995", "1,000.00", "1\u00a0000,00"),
        ("1E+3", "1,000.00", "1\u00a0000,00"),
        (
            "123456789012345678901234567890.125",
            "123,456,789,012,345,678,901,234,567,890.13",
            "123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678\u00a0901\u00a0234\u00a0567\u00a0890,13",
        ),
    ],
)
def test_money(amount: str, english: str, russian: str) -> None:
    assert EN.money(Decimal(amount)) == english
    assert RU.money(Decimal(amount)) == KK.money(Decimal(amount)) == russian


def test_unknown_is_blank() -> None:
    assert EN.money(None) == EN.signed_money(None) == EN.quantity(None) == ""
    assert EN.unit_price(None) == EN.percent(None) == EN.weight(None) == EN.integer(None) == ""
    assert EN.date(None) == EN.long_date(None) == EN.time(None) == EN.moment(None) == ""
    assert EN.zone(None) == EN.age(None) == EN.entry(None) == exact(None) == ""
    assert with_unit("", "USD") == ""


def test_a_change_carries_its_sign_and_zero_has_none() -> None:
    assert EN.signed_money(Decimal("220701.82")) == "+220,701.82"
    assert EN.signed_money(Decimal("-954.18")) == "\u2212954.18"
    assert EN.signed_money(Decimal("0.00")) == "0.00"
    assert EN.signed_money(Decimal("0.001")) == "+<0.01"


@pytest.mark.parametrize(
    ("quantity", "decimals", "shown"),
    [
        ("12742.400000000000", 8, "12,742.40"),
        ("150.00000412", 8, "150.00000412"),
        ("412500000", 2, "412,500,000.00"),
        ("72.745", 8, "72.745"),
        ("5", 0, "5.00"),
        ("0.000000001", 8, "<0.00000001"),
        ("0.000000005", 8, "0.00000001"),
        ("0.000000000000000001", 18, "0.000000000000000001"),
        ("-0.00021", 8, "\u22120.00021"),
    ],
)
def test_quantity(quantity: str, decimals: int, shown: str) -> None:
    assert EN.quantity(Decimal(quantity), decimals) == shown


@pytest.mark.parametrize(
    ("price", "shown"),
    [
        ("109384.5", "109,384.50"),
        ("10", "10.00"),
        ("9.99", "9.9900"),
        ("1", "1.0000"),
        ("0.1", "0.1000"),
        ("0.0999", "0.099900"),
        ("0.001918", "0.001918"),
        ("0.0001", "0.000100"),
        ("0.00001234567", "0.00001235"),
        ("0.000099999", "0.0001000"),
        ("0", "0.00"),
    ],
)
def test_unit_price_shows_decimals_by_size(price: str, shown: str) -> None:
    assert EN.unit_price(Decimal(price)) == shown


def test_percent_and_weight() -> None:
    assert EN.percent(Decimal("0.1201")) == "+12.01"
    assert RU.percent(Decimal("-0.0032")) == "\u22120,32"
    assert EN.percent(Decimal("0.1201"), signed=False) == "12.01"
    assert EN.percent(Decimal(0)) == "0.00"
    assert EN.weight(Decimal("0.501449")) == "50.14"
    assert EN.weight(Decimal("0.0000001")) == "<0.01"
    assert with_unit(EN.percent(Decimal("0.0057")), "%") == "+0.57\u00a0%"


def test_record_numbers_have_no_groups_but_counts_may() -> None:
    assert EN.integer(4512) == "4512"
    assert EN.integer(12450, grouped=True) == "12,450"
    assert KK.integer(12450, grouped=True) == "12\u00a0450"


def test_dates() -> None:
    assert EN.date(TODAY) == "20 Nov 2026"
    assert EN.date(dt.date(2026, 9, 7)) == "7 Sep 2026"
    assert RU.date(dt.date(2026, 9, 7)) == KK.date(dt.date(2026, 9, 7)) == "07.09.2026"
    day = dt.date(2026, 3, 5)
    assert EN.long_date(day) == "5 March 2026"
    assert RU.long_date(day) == "5 марта 2026\u00a0г."
    assert KK.long_date(day) == "2026\u00a0ж. 5 наурыз"
    assert (EN.short_month(day), RU.short_month(day), KK.short_month(day)) == ("Mar", "мар", "нау")


def test_times_and_zones() -> None:
    moment = dt.datetime(2026, 11, 20, 18, 0, 4, tzinfo=ALMATY)
    assert EN.time(moment) == "18:00:04"
    assert EN.time(moment.time(), seconds=False) == "18:00"
    assert EN.moment(moment) == "20 Nov 2026, 18:00"
    assert RU.moment(moment, seconds=True) == "20.11.2026, 18:00:04"
    assert EN.zone(dt.timedelta(hours=5)) == "UTC+5"
    assert EN.zone(dt.timedelta(hours=-3, minutes=-30)) == "UTC\u22123:30"
    assert EN.zone(dt.timedelta(0)) == "UTC"


@pytest.mark.parametrize(
    ("age", "shown"),
    [
        (dt.timedelta(seconds=59), "0\u00a0min"),
        (dt.timedelta(minutes=2, seconds=30), "2\u00a0min"),
        (dt.timedelta(hours=41, minutes=59), "41\u00a0h"),
        (dt.timedelta(hours=48), "2\u00a0days"),
        (dt.timedelta(days=12, hours=20), "12\u00a0days"),
    ],
)
def test_age_is_rounded_down(age: dt.timedelta, shown: str) -> None:
    assert EN.age(age) == shown


def test_days_take_the_form_of_their_number() -> None:
    assert [RU.days(count) for count in (1, 2, 5, 11, 21, 112, 1000)] == [
        "1\u00a0день",
        "2\u00a0дня",
        "5\u00a0дней",
        "11\u00a0дней",
        "21\u00a0день",
        "112\u00a0дней",
        "1\u00a0000\u00a0дней",
    ]
    assert KK.age(dt.timedelta(hours=41)) == "41\u00a0сағ"
    assert EN.days(1) == "1\u00a0day"


def test_a_language_without_formats_is_refused() -> None:
    with pytest.raises(ValueError, match="'de'"):
        Formats("de")


def test_formats_of_one_language_are_equal() -> None:
    assert Formats("kk") == KK
    assert hash(Formats("kk")) == hash(KK)


def test_hash_is_elided_in_the_middle() -> None:
    assert elide_hash("3f2a91c0" + "0" * 48 + "77de01b4") == (
        "3f2a\u00a091c0\u00a0\u2026\u00a077de\u00a001b4"
    )
    assert elide_hash("3f2a91c0") == "3f2a\u00a091c0"


def test_exact_has_neither_groups_nor_exponent() -> None:
    assert exact(Decimal("1E+3")) == "1000"
    assert exact(Decimal("-1234567.890")) == "-1234567.890"
    assert exact(Decimal("1E-18")) == "0.000000000000000001"
    assert exact(Decimal("-0")) == "0"


@given(amount=amounts, language=languages)
def test_an_entry_is_read_back_exactly(amount: Decimal, language: str) -> None:
    assert parse_amount(Formats(language).entry(amount), language) == amount


@given(amount=cents, language=languages)
def test_money_is_read_back(amount: Decimal, language: str) -> None:
    formats = Formats(language)
    assert parse_amount(formats.money(amount), language) == amount
    assert parse_amount(formats.signed_money(amount), language) == amount


@given(amount=amounts, language=languages)
def test_a_quantity_is_read_back_or_asked_about(amount: Decimal, language: str) -> None:
    """Three decimals without groups may be thousands: the reading asked about holds the value."""
    try:
        readings = (parse_amount(Formats(language).quantity(amount), language),)
    except AmountError as error:
        readings = error.readings or ()
    assert amount.copy_abs() in [reading.copy_abs() for reading in readings]


@given(day=st.dates(min_value=dt.date(1000, 1, 1)), language=languages)
def test_a_date_is_read_back(day: dt.date, language: str) -> None:
    assert parse_date(Formats(language).date(day), TODAY) == day


@given(text=st.text(max_size=30))
def test_any_text_is_an_amount_or_an_amount_error(text: str) -> None:
    try:
        outcome = str(parse_amount(text))
    except AmountError as error:
        outcome = error.text
    assert outcome


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("425.5", "425.5"),
        ("425,5", "425.5"),
        ("1 234 567,89", "1234567.89"),
        ("1\u00a0234\u202f567.89", "1234567.89"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("1.234.567,5", "1234567.5"),
        ("1,234.5", "1234.5"),
        ("0,123", "0.123"),
        ("1234,567", "1234.567"),
        ("1 234,567", "1234.567"),
        ("1,2345", "1.2345"),
        (",5", "0.5"),
        ("5.", "5"),
        ("-5", "-5"),
        ("\u2212 5", "-5"),
        ("+5", "5"),
        ("=425.5*2", "851.0"),
        ("= (1 000 + 0,5) * -2", "-2001"),
        ("=1/8", "0.125"),
        ("=10/4-2*3", "-3.5"),
        ("=0.1+0.2", "0.3"),
        ("=1/3*3", "1"),
        ("=6×7÷2", "21"),
        ("0.000000000000000001", "0.000000000000000001"),
    ],
)
def test_parse_amount(text: str, amount: str) -> None:
    assert parse_amount(text, "kk") == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", AmountProblem.EMPTY),
        ("   ", AmountProblem.EMPTY),
        ("12a", AmountProblem.CHARACTERS),
        ("1e5", AmountProblem.CHARACTERS),
        ("--5", AmountProblem.CHARACTERS),
        (".", AmountProblem.CHARACTERS),
        ("١٢", AmountProblem.CHARACTERS),
        ("NaN", AmountProblem.CHARACTERS),
        ("1 2", AmountProblem.GROUPING),
        ("12,34,567", AmountProblem.GROUPING),
        ("1,234.5.6", AmountProblem.GROUPING),
        ("1 234,567.8", AmountProblem.GROUPING),
        ("1,234", AmountProblem.AMBIGUOUS),
        ("-1.234", AmountProblem.AMBIGUOUS),
        ("=1,234*2", AmountProblem.AMBIGUOUS),
        ("=", AmountProblem.EXPRESSION),
        ("=2*", AmountProblem.EXPRESSION),
        ("=(2", AmountProblem.EXPRESSION),
        ("=2)", AmountProblem.EXPRESSION),
        ("=2**3", AmountProblem.EXPRESSION),
        ("=a", AmountProblem.EXPRESSION),
        ("=" + "(" * 150, AmountProblem.EXPRESSION),
        ("=1/0", AmountProblem.DIVISION),
        ("=10/3", AmountProblem.INEXACT),
        ("1" * 201, AmountProblem.TOO_LONG),
    ],
)
def test_parse_amount_refuses(text: str, code: AmountProblem) -> None:
    with pytest.raises(AmountError) as caught:
        parse_amount(text)
    assert caught.value.code is code
    assert caught.value.text


def test_an_ambiguous_amount_names_both_readings() -> None:
    with pytest.raises(AmountError, match=r"^1\.234 or 1234\?$") as caught:
        parse_amount("1,234", "en")
    assert caught.value.readings == (Decimal("1.234"), Decimal(1234))
    with pytest.raises(AmountError, match=r"^1,234 or 1234\?$"):
        parse_amount("1,234", "ru")


def test_too_many_decimals_are_refused_but_zeros_lose_nothing() -> None:
    with pytest.raises(AmountError) as caught:
        parse_amount("0.123456789", decimals=8)
    assert caught.value.code is AmountProblem.DECIMALS
    assert (caught.value.found, caught.value.allowed) == (9, 8)
    assert parse_amount("0.1234567800", decimals=8) == Decimal("0.12345678")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20.11.2026", TODAY),
        ("20.11", TODAY),
        ("20.11.", TODAY),
        ("20.11.26", TODAY),
        ("2026-11-20", TODAY),
        ("20 Nov 2026", TODAY),
        ("20 nov", TODAY),
        ("today", TODAY),
        ("Сегодня", TODAY),
        ("бүгін", TODAY),
        ("-1", dt.date(2026, 11, 19)),
        ("\u22121", dt.date(2026, 11, 19)),
        ("+12", dt.date(2026, 12, 2)),
        ("29.2.2024", dt.date(2024, 2, 29)),
    ],
)
def test_parse_date(text: str, day: dt.date) -> None:
    assert parse_date(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "11/20/2026", "32.11.2026", "29.02.2026", "soon", "-999999"])
def test_parse_date_refuses(text: str) -> None:
    with pytest.raises(DateError):
        parse_date(text, TODAY)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("1432", dt.time(14, 32)),
        ("932", dt.time(9, 32)),
        ("14:32", dt.time(14, 32)),
        ("14.32", dt.time(14, 32)),
        ("14:32:05", dt.time(14, 32, 5)),
        ("143205", dt.time(14, 32, 5)),
        ("93205", dt.time(9, 32, 5)),
    ],
)
def test_parse_time(text: str, time: dt.time) -> None:
    assert parse_time(text) == time


@pytest.mark.parametrize("text", ["", "9", "2460", "24:00", "14:3", "noon", "1432059"])
def test_parse_time_refuses(text: str) -> None:
    with pytest.raises(DateError):
        parse_time(text)


def test_parse_moment() -> None:
    moment = dt.datetime.combine(TODAY, dt.time(14, 32))
    assert parse_moment("20.11.2026 14:32", TODAY) == moment
    assert parse_moment("20 Nov 2026, 14:32", TODAY) == moment
    assert parse_moment("today 1432", TODAY) == moment
    assert parse_moment("2026-11-20T14:32", TODAY) == moment
    with pytest.raises(DateError):
        parse_moment("20.11.2026", TODAY)


def test_a_figure_of_an_axis_has_the_decimals_it_is_told() -> None:
    assert Formats("en").fixed(Decimal("2.5"), 2) == "2.50"
    assert Formats("ru").fixed(Decimal("-1234.5"), 1) == "\u22121\u00a0234,5"
    assert Formats("en").fixed(Decimal(40), 0) == "40"
    assert Formats("en").fixed(None, 2) == ""
