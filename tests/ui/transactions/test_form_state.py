"""The entry form without its widgets: what texts make of a Draft, and what they say is wrong."""

import json
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from alem_desktop.core.calendar import BookCalendar, Instant, instant_of
from alem_desktop.core.policy import Policies, Settlement
from alem_desktop.core.transactions import TransactionType
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.transactions.form_fields import FIELDS
from alem_desktop.ui.transactions.form_state import FormState, Naming

ALMATY = ZoneInfo("Asia/Almaty")
NOW = instant_of(datetime(2026, 11, 20, 15, 0, tzinfo=ALMATY))


COMMON = {
    "type",
    "asset",
    "time",
    "account",
    "quantity",
    "counterparty",
    "reference",
    "tx_hash",
    "note",
}


def now() -> Instant:
    return NOW


def form(language: str = "en") -> FormState:
    naming = Naming(
        calendar=BookCalendar("Asia/Almaty"),
        functional_currency="USD",
        decimals=lambda code: 8 if code == "BNB" else 18,
    )
    return FormState(naming, Formats(language), now)


def filled(language: str = "en", **texts: str) -> FormState:
    state = form(language)
    said = {
        "asset": "BNB",
        "time": "20.11.2026 14:32",
        "account": "Binance KZ · Custody",
        "quantity": "425.5",
        "price": "1046.90",
        "reference": "BKZ-331",
    } | texts
    for name, text in said.items():
        state.edit(name, text)
        state.leave(name)
    return state


def test_a_filled_form_is_a_draft() -> None:
    draft = filled(fee="0.319125", fee_asset="bnb", note=" first tranche ").draft()
    assert draft is not None
    assert draft.type is TransactionType.PURCHASE
    assert (draft.asset, draft.account) == ("BNB", "Binance KZ · Custody")
    assert (draft.quantity, draft.price, draft.amount) == (
        Decimal("425.5"),
        Decimal("1046.90"),
        None,
    )
    assert draft.currency == "USD"
    assert (draft.fee, draft.fee_asset) == (Decimal("0.319125"), "BNB")
    assert draft.settlement is Settlement.CASH
    assert draft.time == instant_of(datetime(2026, 11, 20, 14, 32, tzinfo=ALMATY))
    assert draft.note == "first tranche"
    assert draft.counterparty is None


@pytest.mark.parametrize(
    ("typed", "calculated", "text"),
    [
        ((("quantity", "425.5"), ("price", "1046.90")), "amount", "445,455.95"),
        ((("price", "1046.90"), ("amount", "445455.95")), "quantity", "425.50"),
        ((("quantity", "425.5"), ("amount", "445455.95")), "price", "1,046.90"),
        ((("quantity", "3"), ("amount", "10.00")), "price", "3.3333"),
        ((("quantity", "3"), ("price", "")), None, ""),
    ],
)
def test_two_figures_give_the_third(
    typed: tuple[tuple[str, str], ...], calculated: str | None, text: str
) -> None:
    state = form()
    for name, figure in typed:
        state.edit(name, figure)
    assert state.calculated == calculated
    assert (state.text(calculated) if calculated else "") == text


def test_the_calculated_figure_yields_to_typing() -> None:
    state = filled()
    assert state.calculated == "amount"
    state.edit("amount", "445456.00")
    assert state.calculated == "price"
    state.edit("price", "1000")
    assert state.calculated == "amount"
    assert state.text("amount") == "425,500.00"


def test_a_third_figure_that_agrees_is_taken_as_said() -> None:
    state = filled(amount="445455.95")
    assert state.calculated is None
    draft = state.draft()
    assert draft is not None
    assert draft.amount == Decimal("445455.95")
    assert draft.price == Decimal("1046.90")


def test_an_emptied_figure_is_calculated_again() -> None:
    state = filled(amount="445456")
    state.edit("quantity", "")
    assert state.calculated is None
    state.edit("price", "1000")
    assert state.calculated == "quantity"


def test_the_quotient_keeps_eighteen_places() -> None:
    state = filled(price="", amount="1000", quantity="3")
    assert state.calculated_value() == Decimal("333.333333333333333333")
    draft = state.draft()
    assert draft is not None
    assert draft.price is None


@pytest.mark.parametrize("text", ["1,234", "1.234"])
def test_an_ambiguous_amount_asks_which(text: str) -> None:
    state = form()
    state.edit("quantity", text)
    problem = state.leave("quantity")
    assert problem is not None
    assert problem.text == "1.234 or 1234? Write 1.2340 or 1234."
    assert state.text("quantity") == text


def test_both_answers_to_an_ambiguous_amount_are_read() -> None:
    for text, shown in (("1.2340", "1.2340"), ("1234", "1,234.00")):
        state = form()
        state.edit("quantity", text)
        assert state.leave("quantity") is None
        assert state.text("quantity") == shown
        assert state.leave("quantity") is None


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("quantity", "14.250000001", "9 decimals, BNB takes 8. Correct the figure."),
        ("quantity", "0", "The quantity is zero. Write a figure above zero."),
        ("quantity", "-5", "The type says which way it goes. Write the figure without a sign."),
        ("price", "abc", "“abc” is not a number. Write it as 1234.56."),
        ("price", "=1/3", "The result has no end of decimals. Write the figure that was agreed."),
        ("price", "=1/0", "Division by zero has no value. Correct the calculation."),
        ("amount", "1 23 456", "do not make one number"),
        ("time", "31.11.2026 10:00", "“31.11.2026 10:00” is not a date and time."),
        ("time", "20.11.2026 15:01", "is in the future."),
        ("time", "20.11.0026 15:01", "is before 2009"),
        ("asset", "B N B", "“B N B” is not an asset code."),
        ("fee_asset", "№1", "is not an asset code."),
        ("account", "x" * 121, "121 characters, 120 fit. Shorten it."),
        ("reference", "a\u202eb", "It has characters that do not print."),
    ],
)
def test_a_field_says_what_is_wrong(field: str, text: str, says: str) -> None:
    state = filled()
    state.edit(field, text)
    problem = state.leave(field)
    assert problem is not None
    assert problem.field == field
    assert says in problem.text
    assert state.text(field) == text
    assert state.draft() is None
    assert [found.field for found in state.problems()] == [field]


def test_formats_on_leaving() -> None:
    state = filled(quantity="=400+25.5", time="today 1432", asset="bnb", fee="1 000,5")
    assert state.text("quantity") == "425.50"
    assert state.text("time") == "20.11.2026 14:32"
    assert state.text("asset") == "BNB"
    assert state.text("fee") == "1,000.50"
    assert filled("ru", quantity="1234567.5").text("quantity") == "1\u00a0234\u00a0567,50"


def test_an_hour_that_comes_twice_can_be_said_with_its_offset() -> None:
    first = filled(time="29.02.2024 23:30").instant()
    state = filled(time="2024-02-29T23:30:00+05:00")
    second = state.instant()
    assert first is not None
    assert second is not None
    assert second - first == 3_600_000_000
    assert state.text("time") == "2024-02-29T23:30:00+05:00"
    assert state.utc_text() == "UTC+5, that is 18:30 UTC"


def test_utc_names_its_day_when_it_is_another() -> None:
    assert filled(time="20.11.2026 03:00").utc_text() == "UTC+5, that is 19 Nov 2026, 22:00 UTC"


def test_a_date_alone_is_the_start_of_its_day() -> None:
    assert filled(time="-1").text("time") == "19.11.2026 00:00"


def test_an_empty_form_asks_for_all_it_needs() -> None:
    state = form()
    assert [problem.field for problem in state.problems()] == [
        "asset",
        "time",
        "account",
        "quantity",
        "price",
        "reference",
    ]
    assert state.first_empty() == "asset"
    state.edit("amount", "100")
    assert [p.field for p in state.problems()][3] == "quantity"


def test_each_type_has_its_own_fields() -> None:
    state = filled()
    common = COMMON | {"price", "currency", "amount", "fee", "fee_asset"}
    assert state.shown == common | {"settlement", "settlement_time"}
    state.edit("type", "opening")
    assert state.shown == common
    draft = state.draft()
    assert draft is not None
    assert draft.settlement is None


def test_money_contributed_needs_a_quantity_only() -> None:
    state = filled(type="contribution", asset="KZT", quantity="50000000", price="")
    assert state.face_value
    assert not state.shown & {"price", "currency", "amount"}
    draft = state.draft()
    assert draft is not None
    assert (draft.quantity, draft.price, draft.amount, draft.currency) == (
        Decimal(50_000_000),
        None,
        None,
        None,
    )


def test_what_another_type_hides_is_not_said_but_not_lost() -> None:
    state = filled(fee="1.5", counterparty="Binance KZ")
    state.edit("type", "lock")
    draft = state.draft()
    assert draft is not None
    assert (draft.fee, draft.price, draft.currency) == (None, None, None)
    assert draft.counterparty == "Binance KZ"
    state.edit("type", "purchase")
    again = state.draft()
    assert again is not None
    assert (again.fee, again.price) == (Decimal("1.5"), Decimal("1046.90"))


def test_a_kept_draft_comes_back_as_it_was() -> None:
    state = filled(amount="445456.00", note="<b>bold</b> =1+1", fee="abc")
    kept = state.as_json()
    other = form()
    assert other.restore(kept)
    assert [other.text(name) for name in FIELDS] == [state.text(name) for name in FIELDS]
    assert other.calculated == state.calculated == "price"
    assert other.touched


@pytest.mark.parametrize(
    "kept", ["", "{}", "[]", "null", '{"texts": {"type": "loan"}, "given": []}', '{"texts": 1}']
)
def test_what_is_not_a_draft_is_left_alone(kept: str) -> None:
    state = filled()
    assert not state.restore(kept)
    assert state.text("reference") == "BKZ-331"


def test_a_draft_is_kept_as_text_that_can_be_read() -> None:
    assert json.loads(filled().as_json())["texts"]["account"] == "Binance KZ · Custody"


def test_the_next_entry_carries_type_account_and_currency_over() -> None:
    state = filled(type="sale", currency="usdt", settlement="external")
    state.clear(state.carried())
    assert state.type is TransactionType.SALE
    assert state.text("account") == "Binance KZ · Custody"
    assert state.text("currency") == "USDT"
    assert state.text("settlement") == "external"
    assert state.text("reference") == ""
    assert not state.touched


def ruled_form() -> FormState:
    """A book whose trades are paid outside it from 18 November on."""
    since = instant_of(datetime(2026, 11, 18, tzinfo=ALMATY))

    def rules(instant: Instant | None) -> Policies:
        return Policies(
            settlement=Settlement.EXTERNAL if (instant or NOW) >= since else Settlement.CASH
        )

    return FormState(Naming(BookCalendar("Asia/Almaty"), "USD", rules=rules), Formats("en"), now)


def test_a_trade_is_paid_by_the_rule_of_its_own_time() -> None:
    state = ruled_form()
    assert state.text("settlement") == "external"
    state.edit("time", "17.11.2026 14:32")
    assert state.text("settlement") == "cash"
    state.step_day(1)
    assert state.text("settlement") == "external"
    state.edit("settlement", "cash")
    state.step_day(1)
    assert state.text("settlement") == "cash", "a choice of a person stays"
    assert state.carried()["settlement"] == "cash"


def test_the_rule_itself_is_neither_kept_nor_carried_over() -> None:
    """What was by the rule when a draft was kept is by the rule when it comes back."""
    before = ruled_form()
    before.edit("time", "17.11.2026 14:32")
    assert before.text("settlement") == "cash"
    assert "settlement" not in before.carried()
    kept = before.as_json()
    assert "settlement" not in json.loads(kept)["texts"]
    after = ruled_form()
    assert after.restore(kept)
    assert after.text("settlement") == "cash"
    after.clear({"settlement": "external"})
    after.edit("time", "17.11.2026 14:32")
    assert after.text("settlement") == "cash", "carried over, but it was the rule"


def test_a_proposal_fills_only_what_nobody_filled_and_is_no_draft() -> None:
    state = form()
    state.propose("reference", "T-2")
    assert state.text("reference") == "T-2"
    assert not state.touched
    state.propose("reference", "T-3")  # T-2 was used meanwhile
    assert state.text("reference") == "T-3"
    state.edit("reference", "BKZ-1")
    state.propose("reference", "T-4")
    assert state.text("reference") == "BKZ-1"


def test_a_kept_draft_is_proposed_a_reference_anew() -> None:
    state = form()
    state.propose("reference", "T-2")
    state.edit("note", "half done")
    kept = state.as_json()
    assert state.restore(kept)
    assert state.text("reference") == ""
    state.edit("reference", "BKZ-1")
    assert state.restore(state.as_json())
    assert state.text("reference") == "BKZ-1"


def test_what_a_fee_is_in_needs_a_fee() -> None:
    state = filled()
    state.edit("fee_asset", "BNB")
    assert [found.field for found in state.problems()] == ["fee"]
    assert state.draft() is None
    state.edit("fee", "0,01")
    assert state.draft() is not None


def test_steps_by_days_keep_the_time() -> None:
    state = filled()
    state.step_day(-1)
    assert state.text("time") == "19.11.2026 14:32"
    state.step_day(2)
    assert state.text("time") == "21.11.2026 14:32"


def test_another_language_rewrites_what_it_can_read() -> None:
    state = filled(fee="x1")
    state.relocalise(Formats("ru"))
    assert state.text("quantity") == "425,50"
    assert state.text("amount") == "445\u00a0455,95"
    assert state.text("fee") == "x1"
    draft_without_fee = filled("ru")
    draft = draft_without_fee.draft()
    assert draft is not None
    assert draft.quantity == Decimal("425.5")


def test_beside_the_field_another_day_of_utc_takes_the_place_of_the_zone() -> None:
    assert filled(time="20.11.2026 14:32").utc_hint() == "UTC+5, that is 09:32 UTC"
    assert filled(time="20.11.2026 03:00:05").utc_hint() == "19 Nov 2026, 22:00 UTC"
