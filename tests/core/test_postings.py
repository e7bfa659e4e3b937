"""Every transaction type by settlement, fee and policy: its postings written out by hand.

Ten BNB at 300 USD: amount 3,000. A fee in money is 7.50 USD; in kind 0.01 BNB, worth 3.10 at the
stored price, or 2 TKN, worth 9. In euros the rate is 1.10 USD. Whatever the case, the books
balance: what came in from outside and was gained, less expenses, is the change in cost.
"""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from alem_desktop.core import errors
from alem_desktop.core.ledger import Ledger
from alem_desktop.core.lots import OpenLot, lot_id
from alem_desktop.core.money import ONE, plain
from alem_desktop.core.movements import Entry
from alem_desktop.core.policy import FeeInKind, FeeTreatment, LotMethod, Policies
from alem_desktop.core.postings import Posting, Role, external_flow, fee_expense, postings_of
from alem_desktop.core.transactions import Transaction, completed, valued
from tests.samples import at, draft

MONEY = {"fee": "7.50"}
OWN = {"fee": "0.01", "fee_asset": "BNB", "worth": "3.10"}
KEPT_BACK = {"fee": "0.01", "fee_asset": "BNB", "worth": "0"}
"""As a fee is recorded under `reduce`: it has no value of its own."""

OTHER = {"fee": "2", "fee_asset": "TKN", "worth": "9"}
EURO = {"currency": "EUR", "rate": "1.10"}

CASH, OUTSIDE = {"settlement": "cash"}, {"settlement": "external"}
CAPITALISE = {"fees": FeeTreatment.CAPITALISE}
EXPENSE = {"fees": FeeTreatment.EXPENSE}
REDUCE = {"fee_in_kind": FeeInKind.REDUCE}
ANY_FEES = (CAPITALISE, EXPENSE)

# type, asset, what is said, policies, postings "asset quantity value [role]", flow, expense
TABLE = [
    # A purchase paid from the account.
    ("purchase", "BNB", CASH, {}, "BNB 10 3000 | USD -3000 3000 s", "0", "0"),
    ("purchase", "BNB", CASH | MONEY, CAPITALISE,
     "BNB 10 3007.5 | USD -3007.5 3007.5 s", "0", "0"),
    ("purchase", "BNB", CASH | MONEY, EXPENSE,
     "BNB 10 3000 | USD -3007.5 3007.5 s", "0", "7.5"),
    ("purchase", "BNB", CASH | OWN, CAPITALISE,
     "BNB 10 3003.1 | USD -3000 3000 s | BNB -0.01 3.1 f", "0", "0"),
    ("purchase", "BNB", CASH | OWN, EXPENSE,
     "BNB 10 3000 | USD -3000 3000 s | BNB -0.01 3.1 f", "0", "3.1"),
    ("purchase", "BNB", CASH | KEPT_BACK, CAPITALISE | REDUCE,
     "BNB 9.99 3000 | USD -3000 3000 s", "0", "0"),
    ("purchase", "BNB", CASH | KEPT_BACK, EXPENSE | REDUCE,
     "BNB 9.99 3000 | USD -3000 3000 s", "0", "0"),
    # How it was recorded is a fact of the trade, whatever the policy became.
    ("purchase", "BNB", CASH | KEPT_BACK, CAPITALISE,
     "BNB 9.99 3000 | USD -3000 3000 s", "0", "0"),
    ("purchase", "BNB", CASH | OWN, CAPITALISE | REDUCE,
     "BNB 10 3003.1 | USD -3000 3000 s | BNB -0.01 3.1 f", "0", "0"),
    ("purchase", "BNB", CASH | OTHER, CAPITALISE,
     "BNB 10 3009 | USD -3000 3000 s | TKN -2 9 f", "0", "0"),
    ("purchase", "BNB", CASH | OTHER, CAPITALISE | REDUCE,
     "BNB 10 3009 | USD -3000 3000 s | TKN -2 9 f", "0", "0"),
    ("purchase", "BNB", CASH | OTHER, EXPENSE,
     "BNB 10 3000 | USD -3000 3000 s | TKN -2 9 f", "0", "9"),
    # A purchase paid outside the book.
    ("purchase", "BNB", OUTSIDE, {}, "BNB 10 3000", "3000", "0"),
    ("purchase", "BNB", OUTSIDE | MONEY, CAPITALISE, "BNB 10 3007.5", "3007.5", "0"),
    ("purchase", "BNB", OUTSIDE | MONEY, EXPENSE, "BNB 10 3000", "3007.5", "7.5"),
    ("purchase", "BNB", OUTSIDE | OWN, CAPITALISE, "BNB 10 3003.1 | BNB -0.01 3.1 f", "3000", "0"),
    ("purchase", "BNB", OUTSIDE | KEPT_BACK, CAPITALISE | REDUCE, "BNB 9.99 3000", "3000", "0"),
    ("purchase", "BNB", OUTSIDE | OTHER, EXPENSE, "BNB 10 3000 | TKN -2 9 f", "3000", "9"),
    # A purchase in another currency enters cost at the rate in force.
    ("purchase", "BNB", CASH | EURO, {}, "BNB 10 3300 | EUR -3000 3300 s", "0", "0"),
    ("purchase", "BNB", CASH | EURO | {"fee": "5"}, CAPITALISE,
     "BNB 10 3305.5 | EUR -3005 3305.5 s", "0", "0"),
    ("purchase", "BNB", OUTSIDE | EURO | {"fee": "5"}, EXPENSE, "BNB 10 3300", "3305.5", "5.5"),
    ("purchase", "BNB", CASH | EURO | OWN, CAPITALISE,
     "BNB 10 3303.1 | EUR -3000 3300 s | BNB -0.01 3.1 f", "0", "0"),
    # A sale.
    ("sale", "BNB", CASH, {}, "BNB -10 3000 | USD 3000 3000 s", "0", "0"),
    ("sale", "BNB", CASH | MONEY, CAPITALISE,
     "BNB -10 2992.5 | USD 2992.5 2992.5 s", "0", "0"),
    ("sale", "BNB", CASH | MONEY, EXPENSE, "BNB -10 3000 | USD 2992.5 2992.5 s", "0", "7.5"),
    ("sale", "BNB", CASH | OWN, CAPITALISE,
     "BNB -10 2996.9 | USD 3000 3000 s | BNB -0.01 3.1 f", "0", "0"),
    ("sale", "BNB", CASH | OWN, CAPITALISE | REDUCE,
     "BNB -10 2996.9 | USD 3000 3000 s | BNB -0.01 3.1 f", "0", "0"),
    ("sale", "BNB", CASH | OTHER, EXPENSE,
     "BNB -10 3000 | USD 3000 3000 s | TKN -2 9 f", "0", "9"),
    ("sale", "BNB", OUTSIDE, {}, "BNB -10 3000", "-3000", "0"),
    ("sale", "BNB", OUTSIDE | MONEY, CAPITALISE, "BNB -10 2992.5", "-2992.5", "0"),
    ("sale", "BNB", OUTSIDE | MONEY, EXPENSE, "BNB -10 3000", "-2992.5", "7.5"),
    ("sale", "BNB", OUTSIDE | OTHER, CAPITALISE, "BNB -10 2991 | TKN -2 9 f", "-3000", "0"),
    ("sale", "BNB", CASH | EURO | {"fee": "5"}, EXPENSE,
     "BNB -10 3300 | EUR 2995 3294.5 s", "0", "5.5"),
    # From and to the owner: any fee is an expense.
    *(
        row
        for policy in ANY_FEES
        for row in (
            ("contribution", "BNB", MONEY, policy, "BNB 10 3000 | USD -7.5 7.5 f", "3000", "7.5"),
            ("contribution", "BNB", OWN, policy, "BNB 10 3000 | BNB -0.01 3.1 f", "3000", "3.1"),
            ("contribution", "BNB", OWN, policy | REDUCE,
             "BNB 10 3000 | BNB -0.01 3.1 f", "3000", "3.1"),
            ("distribution", "BNB", MONEY, policy, "BNB -10 3000 | USD -7.5 7.5 f", "-3000", "7.5"),
            ("distribution", "BNB", OTHER, policy, "BNB -10 3000 | TKN -2 9 f", "-3000", "9"),
            ("opening", "BNB", MONEY, policy, "BNB 10 3000 | USD -7.5 7.5 f", "3000", "7.5"),
        )
    ),
    ("contribution", "BNB", {}, {}, "BNB 10 3000", "3000", "0"),
    ("distribution", "BNB", {}, {}, "BNB -10 3000", "-3000", "0"),
    ("opening", "BNB", {}, {}, "BNB 10 3000", "3000", "0"),
    ("contribution", "BNB", EURO, {}, "BNB 10 3300", "3300", "0"),
    ("contribution", "BNB", EURO | {"fee": "5"}, {}, "BNB 10 3300 | EUR -5 5.5 f", "3300", "5.5"),
    ("contribution", "USD", {"quantity": "10", "price": None}, {}, "USD 10 10", "10", "0"),
    ("contribution", "EUR", {"quantity": "10", "price": None, "rate": "1.10"}, {},
     "EUR 10 11", "11", "0"),
    ("distribution", "EUR", {"quantity": "10", "price": None, "rate": "1.10"}, {},
     "EUR -10 11", "-11", "0"),
    # For nothing: a gift costs nothing and is still a lot.
    ("contribution", "BNB", {"price": "0"}, {}, "BNB 10 0", "0", "0"),
    ("purchase", "BNB", CASH | {"price": "0"}, {}, "BNB 10 0", "0", "0"),
]  # fmt: skip

ROLES = {"s": Role.SETTLEMENT, "f": Role.FEE, "p": Role.PRINCIPAL}


def transaction_of(
    kind: str, asset: str, said: dict[str, object], policies: Policies
) -> Transaction:
    figures = {"quantity": "10", "price": "300", **said}
    worth, rate = figures.pop("worth", None), figures.pop("rate", None)
    if kind in ("purchase", "sale"):
        figures.setdefault("currency", "USD")
    entry = draft("T", "2024-01-15T10:00:00Z", kind, "Custody", asset, **figures)
    done = completed(entry, "USD", policies)
    at_rate = ONE if rate is None else Decimal(str(rate))
    return valued(done, at_rate, None if worth is None else Decimal(str(worth)))


def posting(text: str) -> Posting:
    asset, quantity, value, *role = text.split()
    return Posting("Custody", asset, Decimal(quantity), Decimal(value), ROLES[(role or ["p"])[0]])


def row_id(row: tuple[object, ...]) -> str:
    kind, asset, said, policies, *_ = row
    words = [str(v) for part in (said, policies) for v in part.values() if v]  # type: ignore[attr-defined]
    return "-".join([str(kind), str(asset), *words])


@pytest.mark.parametrize("row", TABLE, ids=row_id)
def test_postings_flow_and_expense(row: tuple[str, str, dict, dict, str, str, str]) -> None:
    kind, asset, said, chosen, expected, flow, expense = row
    policies = Policies(**chosen)
    t = transaction_of(kind, asset, said, policies)
    assert postings_of(t, policies) == tuple(posting(text) for text in expected.split(" | "))
    assert external_flow(t) == Decimal(flow)
    assert fee_expense(t, policies) == Decimal(expense)


def funded(method: LotMethod) -> Ledger:
    """An account with enough of everything, bought at costs that are not today's prices."""
    ledger = Ledger(method, lambda _at: Decimal(450))
    before = at("2024-01-01T00:00:00Z")
    stock = (("USD", "20000", "20000"), ("BNB", "100", "9999.99"), ("TKN", "100", "301"),
             ("EUR", "5000", "5250.01"))  # fmt: skip
    for number, (asset, quantity, cost) in enumerate(stock, start=1):
        lot = OpenLot(lot_id(number, 0), "O", before, Decimal(quantity), Decimal(cost), ONE)
        ledger.pool("Custody", asset).acquire(lot)
    return ledger


def cost_of(ledger: Ledger) -> Decimal:
    return sum(
        (ledger.pool("Custody", asset).cost for asset in ("USD", "BNB", "TKN", "EUR")), Decimal(0)
    )


@pytest.mark.parametrize("method", list(LotMethod))
@pytest.mark.parametrize("row", TABLE, ids=row_id)
def test_flows_gains_and_expenses_explain_the_change_in_cost(
    row: tuple[str, str, dict, dict, str, str, str], method: LotMethod
) -> None:
    kind, asset, said, chosen, *_ = row
    policies = Policies(**chosen)
    t = transaction_of(kind, asset, said, policies)
    ledger = funded(method)
    before = cost_of(ledger)
    ledger.apply(Entry(t.time, 9, t.reference), postings_of(t, policies))
    realised = sum(
        (m.value + m.cost for m in ledger.effects.movements if m.quantity < 0), Decimal(0)
    )
    change = cost_of(ledger) - before
    assert change == external_flow(t) + realised - fee_expense(t, policies)


def test_x6_a_commission_in_kind_that_reduces_what_is_received() -> None:
    """Worked figure X6: 25 BNB at 640, 0.075 % in BNB: 24.98125 received, unit cost 640.480360."""
    policies = Policies(fee_in_kind=FeeInKind.REDUCE)
    said = {"quantity": "25", "price": "640", "fee": "0.01875", "fee_asset": "BNB"}
    t = transaction_of("purchase", "BNB", said, policies)
    ledger = Ledger(LotMethod.FIFO, lambda _at: None)
    (received, _paid) = postings_of(t, policies)
    ledger.apply(Entry(t.time, 1, "T"), [received])
    pool = ledger.pool("Custody", "BNB")
    assert (plain(pool.quantity), plain(pool.cost)) == ("24.98125", "16000")
    assert str((pool.cost / pool.quantity).quantize(Decimal("0.000001"))) == "640.480360"


def test_a_fee_in_kind_may_not_be_worth_more_than_the_sale() -> None:
    with pytest.raises(errors.FeeTooLarge, match="The fee 3001 is more than the amount 3000"):
        transaction_of("sale", "BNB", OTHER | {"worth": "3001"}, Policies())
    transaction_of("sale", "BNB", OTHER | {"worth": "3000"}, Policies())


@given(
    kind=st.sampled_from(["purchase", "sale", "contribution", "distribution", "opening"]),
    quantity=st.integers(1, 40 * 10**9).map(lambda n: Decimal(n).scaleb(-9)),
    price=st.integers(1, 200 * 10**6).map(lambda n: Decimal(n).scaleb(-6)),
    fee=st.one_of(st.none(), st.sampled_from(["USD", "BNB", "TKN"])),
    share=st.integers(1, 900),
    outside=st.booleans(),
    fees=st.sampled_from(list(FeeTreatment)),
    in_kind=st.sampled_from(list(FeeInKind)),
    method=st.sampled_from(list(LotMethod)),
)
@example(  # all that may be sold, and nine tenths of it again as the fee
    kind="sale",
    quantity=Decimal(40),
    price=Decimal(200),
    fee="BNB",
    share=900,
    outside=False,
    fees=FeeTreatment.EXPENSE,
    in_kind=FeeInKind.REDUCE,
    method=LotMethod.AVERAGE,
)
@example(
    kind="purchase",
    quantity=Decimal(40),
    price=Decimal(200),
    fee="USD",
    share=900,
    outside=False,
    fees=FeeTreatment.EXPENSE,
    in_kind=FeeInKind.REDUCE,
    method=LotMethod.FIFO,
)
def test_the_books_balance_whatever_is_recorded(
    kind: str,
    quantity: Decimal,
    price: Decimal,
    fee: str | None,
    share: int,
    outside: bool,
    fees: FeeTreatment,
    in_kind: FeeInKind,
    method: LotMethod,
) -> None:
    policies = Policies(fees=fees, fee_in_kind=in_kind)
    said: dict[str, object] = {"quantity": quantity, "price": price, "currency": "USD"}
    if kind in ("purchase", "sale"):
        said["settlement"] = "external" if outside else "cash"
    if fee is not None:
        base = {"USD": quantity * price, "BNB": quantity, "TKN": Decimal(1)}[fee]
        said |= {"fee": base * share / 1000, "fee_asset": fee}
        said["worth"] = quantity * price * share / 1000
    t = transaction_of(kind, "BNB", said, policies)
    ledger = funded(method)
    before = cost_of(ledger)
    ledger.apply(Entry(t.time, 9, t.reference), postings_of(t, policies))
    realised = sum(
        (m.value + m.cost for m in ledger.effects.movements if m.quantity < 0), Decimal(0)
    )
    assert cost_of(ledger) - before == external_flow(t) + realised - fee_expense(t, policies)
    for m in ledger.effects.movements:
        assert m.quantity_after >= 0
        assert m.cost_after >= 0
