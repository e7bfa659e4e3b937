"""Each type in the entry form: which fields it has, and what its texts make of a Draft."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from alem_desktop.core.calendar import BookCalendar, Instant, instant_of
from alem_desktop.core.policy import Policies, Rewards, Settlement
from alem_desktop.core.transactions import OWN_FIELDS, Draft, LotChoice, TransactionType
from alem_desktop.drawing.formats import Formats
from alem_desktop.ui.transactions.form_fields import FIELDS
from alem_desktop.ui.transactions.form_state import FormState, Naming

ALMATY = ZoneInfo("Asia/Almaty")
T = TransactionType
COMMON = frozenset(
    "type asset time account quantity counterparty reference tx_hash note".split()  # noqa: SIM905
)
CURRENCY, SETTLING = frozenset({"currency"}), frozenset({"settlement_time"})
ALSO = {
    T.PURCHASE: CURRENCY | SETTLING,
    T.SALE: CURRENCY | SETTLING,
    T.EXCHANGE: CURRENCY,
    T.TRANSFER: SETTLING,
    T.CONTRIBUTION: CURRENCY,
    T.DISTRIBUTION: CURRENCY,
    T.REWARD: CURRENCY,
    T.FEE: CURRENCY,
    T.OPENING: CURRENCY,
}


def moment(*parts: int) -> Instant:
    return instant_of(datetime(*parts, tzinfo=ALMATY))  # type: ignore[misc,arg-type]


def form(language: str = "en", rewards: Rewards = Rewards.FAIR_VALUE) -> FormState:
    naming = Naming(
        calendar=BookCalendar("Asia/Almaty"),
        functional_currency="USD",
        decimals=lambda code: {"BNB": 8, "POL": 2}.get(code, 18),
        rules=lambda instant: Policies(rewards=rewards),
    )
    return FormState(naming, Formats(language), lambda: moment(2026, 11, 20, 15, 0))


def typed(state: FormState, kind: TransactionType, **texts: str) -> FormState:
    said = {
        "type": kind.value,
        "asset": "bnb",
        "time": "20.11.2026 14:32",
        "account": "Custody",
        "quantity": "2,5",
        "reference": "R-1",
    } | texts
    for name, text in said.items():
        state.edit(name, text)
        state.leave(name)
    return state


def said(draft: Draft | None) -> dict[str, Any]:
    """What a draft says beside what all of them say here."""
    assert draft is not None
    assert (draft.asset, draft.account, draft.reference) == ("BNB", "Custody", "R-1")
    assert (draft.time, draft.quantity) == (moment(2026, 11, 20, 14, 32), Decimal("2.5"))
    own = {name: value for name, value in draft._asdict().items() if value not in (None, ())}
    for name in ("asset", "account", "reference", "time", "quantity", "type"):
        del own[name]
    return own


@pytest.mark.parametrize("kind", list(T))
def test_a_type_shows_its_own_fields_only(kind: TransactionType) -> None:
    state = form()
    state.edit("type", kind.value)
    state.edit("asset", "BNB")
    assert state.shown == COMMON | OWN_FIELDS[kind] | ALSO.get(kind, frozenset())
    assert state.shown <= set(FIELDS)


@pytest.mark.parametrize(
    ("kind", "texts", "says"),
    [
        (
            T.PURCHASE,
            {"price": "300", "settlement_time": "22.11.2026 10:00", "fee": "1"},
            {
                "price": Decimal(300),
                "currency": "USD",
                "fee": Decimal(1),
                "settlement": Settlement.CASH,
                "settlement_time": moment(2026, 11, 22, 10, 0),
            },
        ),
        (
            T.SALE,
            {"amount": "750", "lots": "R-7:1.5; a:b:1"},
            {
                "amount": Decimal(750),
                "currency": "USD",
                "settlement": Settlement.CASH,
                "lots": (LotChoice("R-7", Decimal("1.5")), LotChoice("a:b", Decimal(1))),
            },
        ),
        (
            T.EXCHANGE,
            {"price": "300", "to_asset": "eth", "to_quantity": "0.25", "fee": "1"},
            {
                "price": Decimal(300),
                "currency": "USD",
                "fee": Decimal(1),
                "to_asset": "ETH",
                "to_quantity": Decimal("0.25"),
            },
        ),
        (
            T.TOKEN_SWAP,
            {"to_asset": "POL", "to_quantity": "7.5"},
            {"to_asset": "POL", "to_quantity": Decimal("7.5")},
        ),
        (
            T.TRANSFER,
            {"to_account": "Vault", "fee": "0.01", "fee_asset": "bnb", "lots": "R-7:2,51"},
            {
                "to_account": "Vault",
                "fee": Decimal("0.01"),
                "fee_asset": "BNB",
                "lots": (LotChoice("R-7", Decimal("2.51")),),
            },
        ),
        (T.CONTRIBUTION, {"price": "300"}, {"price": Decimal(300), "currency": "USD"}),
        (T.DISTRIBUTION, {"price": "300"}, {"price": Decimal(300), "currency": "USD"}),
        (T.REWARD, {"amount": "0"}, {"amount": Decimal(0), "currency": "USD"}),
        (T.FEE, {}, {"currency": "USD"}),
        (T.FEE, {"price": "300"}, {"price": Decimal(300), "currency": "USD"}),
        (T.WRITE_OFF, {"note": "lost key"}, {"note": "lost key"}),
        (T.OPENING, {"amount": "500"}, {"amount": Decimal(500), "currency": "USD"}),
        (T.LOCK, {"counterparty": "Validator"}, {"counterparty": "Validator"}),
        (T.UNLOCK, {}, {}),
    ],
)
def test_what_is_typed_makes_a_draft(
    kind: TransactionType, texts: dict[str, str], says: dict[str, Any]
) -> None:
    state = typed(form(), kind, **texts)
    assert state.problems() == ()
    assert said(state.draft()) == says


@pytest.mark.parametrize(
    ("kind", "missing"),
    [
        (T.SALE, ["quantity", "price"]),
        (T.EXCHANGE, ["quantity", "to_quantity", "to_asset", "price"]),
        (T.TOKEN_SWAP, ["quantity", "to_quantity", "to_asset"]),
        (T.TRANSFER, ["to_account", "quantity"]),
        (T.REWARD, ["quantity", "price"]),
        (T.FEE, ["quantity"]),
        (T.WRITE_OFF, ["quantity"]),
        (T.LOCK, ["quantity"]),
    ],
)
def test_what_a_type_needs_is_said(kind: TransactionType, missing: list[str]) -> None:
    state = typed(form(), kind, quantity="")
    assert [problem.field for problem in state.problems()] == missing
    assert all("is missing" in each.text or "needed" in each.text for each in state.problems())
    assert state.draft() is None


def test_a_price_without_its_quantity_is_half_of_a_fee() -> None:
    state = typed(form(), T.FEE, quantity="", price="300")
    assert [problem.field for problem in state.problems()] == ["quantity"]
    state.edit("amount", "600")
    assert state.calculated == "quantity"
    assert state.problems() == ()


def test_a_reward_at_nil_needs_a_quantity_only() -> None:
    state = typed(form(rewards=Rewards.NIL), T.REWARD)
    assert said(state.draft()) == {"currency": "USD"}
    assert typed(form(), T.REWARD).draft() is None


def test_money_is_exchanged_and_paid_at_its_face() -> None:
    for kind in (T.REWARD, T.FEE, T.DISTRIBUTION, T.EXCHANGE):
        state = typed(form(), kind, asset="KZT")
        assert not state.shown & {"price", "currency", "amount"}
        assert state.fee_default == "KZT"
    assert typed(form(), T.TRANSFER, asset="KZT").fee_default == "USD"


def test_what_is_received_is_counted_in_its_own_asset() -> None:
    state = typed(form(), T.TOKEN_SWAP, to_asset="POL", to_quantity="7.1255")
    (problem,) = state.problems()
    assert problem.field == "to_quantity"
    assert problem.text == "4 decimals, POL takes 2. Correct the figure."
    state.edit("to_quantity", "0")
    assert state.problems()[0].text == "The quantity is zero. Write a figure above zero."


@pytest.mark.parametrize("text", ["R-7", "R-7:", "R-7:x", "R-7:1;;", ":1"])
def test_lots_that_cannot_be_read_are_said(text: str) -> None:
    state = typed(form(), T.SALE, price="300", lots=text)
    (problem,) = state.problems()
    assert problem.field == "lots"
    assert "REFERENCE:quantity" in problem.text
    assert state.text("lots") == text


def test_lots_are_taken_as_far_as_they_are_needed_and_left_out_again() -> None:
    # 2.5 are sold: of R-7 all 2 that it holds, of R-8 the half that is still lacking.
    state = typed(form(), T.SALE, price="300")
    state.toggle_lot("R-7", Decimal(2))
    state.toggle_lot("R-8", Decimal(4))
    assert state.text("lots") == "R-7:2;R-8:0.5"
    state.toggle_lot("R-7", Decimal(2))
    assert state.text("lots") == "R-8:0.5"
    assert state.touched


def test_what_arrives_later_may_lie_ahead() -> None:
    state = typed(form(), T.TRANSFER, to_account="Vault", settlement_time="2026-12-01")
    draft = state.draft()
    assert draft is not None
    assert draft.settlement_time == moment(2026, 12, 1)
    state.step_day(1, "settlement_time")
    assert state.text("settlement_time") == "02.12.2026 00:00"
    state.edit("settlement_time", "")
    state.step_day(1, "settlement_time")  # a blank one begins at the trade time
    assert state.text("settlement_time") == "21.11.2026 14:32"
    state.edit("settlement_time", "soon")
    assert [problem.field for problem in state.problems()] == ["settlement_time"]


def test_another_type_hides_and_does_not_forget() -> None:
    state = typed(form(), T.TRANSFER, to_account="Vault", lots="R-7:2.5")
    state.edit("type", "lock")
    assert said(state.draft()) == {}
    state.edit("type", "transfer")
    assert said(state.draft())["to_account"] == "Vault"


def test_a_kept_draft_has_all_its_fields_again() -> None:
    state = typed(
        form("ru"),
        T.TRANSFER,
        to_account="Vault",
        lots="R-7:2,5",
        settlement_time="21.11.2026 10:00",
        to_asset="ETH",
        to_quantity="0,25",
    )
    other = form("ru")
    assert other.restore(state.as_json())
    assert [other.text(name) for name in FIELDS] == [state.text(name) for name in FIELDS]
    assert other.text("lots") == "R-7:2.5"
    assert other.text("to_quantity") == "0,25"
    assert other.draft() == state.draft()
