"""What a rule changes and what it leaves alone: facts of a trade stay as they were recorded."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from alem_desktop.core import errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.policy import FeeInKind, LotMethod, Policies, Rewards
from alem_desktop.core.transactions import LotChoice
from alem_desktop.services import importing, portfolio, recording, rollforward, trust
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.importing import import_file
from alem_desktop.services.net_assets import net_assets_of
from alem_desktop.services.policies import change_policy
from alem_desktop.services.portfolio import Basis
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from tests import samples
from tests.conftest import Cli
from tests.samples import at, csv_file, draft, price_file

YEAR = date(2024, 1, 1), date(2024, 12, 31)


def kept_back(folder: Path) -> Book:
    rules = Policies(fee_in_kind=FeeInKind.REDUCE)
    return create_book(folder / "reduce.alem", NewBook(samples.FUND, policies=rules), "u")


def transfer(lots: str, quantity: str = "10") -> object:
    return draft("T", "2024-02-02T00:00:00Z", "transfer", "Main", "BNB", quantity=quantity,
                 fee="0.1", fee_asset="BNB", to_account="Vault",
                 lots=(LotChoice("A", Decimal(lots)),))  # fmt: skip


BOUGHT = draft("A", "2024-02-01T00:00:00Z", "opening", "Main", "BNB", quantity="20", amount="2000")


def test_named_lots_of_a_transfer_are_what_it_carries(empty_book: Book, tmp_path: Path) -> None:
    """A fee that is paid apart is no part of the lots named; one that is kept back is."""
    import_prices(empty_book, price_file(tmp_path / "p.csv", "2024-01-31,BNB,USD,100,X"), user="u")
    record(empty_book, [BOUGHT], "u")
    with pytest.raises(errors.LotsDoNotAddUp, match=r"named hold 10\.1 in all, the quantity is 10"):
        record(empty_book, [transfer("10.1")], "u")  # type: ignore[list-item]
    record(empty_book, [transfer("10")], "u")  # type: ignore[list-item]
    held = {p.account: p.quantity for p in portfolio.holdings(empty_book).positions}
    assert held == {"Main": Decimal("9.9"), "Vault": 10}
    book = kept_back(tmp_path)
    record(book, [BOUGHT], "u")
    with pytest.raises(errors.LotsDoNotAddUp, match=r"the quantity is 10\.1"):
        record(book, [transfer("10")], "u")  # type: ignore[list-item]
    record(book, [transfer("10.1")], "u")  # type: ignore[list-item]
    held = {p.account: p.quantity for p in portfolio.holdings(book).positions}
    assert held == {"Main": Decimal("9.9"), "Vault": 10}
    book.close()


def test_how_a_fee_was_paid_is_a_fact_that_no_rule_changes(
    empty_book: Book, tmp_path: Path
) -> None:
    """3 BNB of commission on 1 BNB bought, paid from the 20 held: kept back it would leave less
    than nothing. Reduce from the beginning on changes nothing of what was recorded before."""
    import_prices(empty_book, price_file(tmp_path / "p.csv", "2024-01-31,BNB,USD,100,X"), user="u")
    record(empty_book, [
        BOUGHT,
        draft("B", "2024-02-02T00:00:00Z", "purchase", "Main", "BNB", quantity="1", amount="100",
              currency="USD", fee="3", fee_asset="BNB", settlement="external"),
    ], "u")  # fmt: skip
    before = portfolio.holdings(empty_book).positions
    change = change_policy(empty_book, "fee-in-kind", "reduce", "u", at("2024-01-01T00:00:00Z"))
    assert change.regains == ()
    assert portfolio.holdings(empty_book).positions == before
    assert before[0].quantity == 18
    rolled = rollforward.roll(empty_book, date(2024, 1, 31), date(2024, 2, 3))
    assert rolled.change is not None
    assert rolled.change.residual == 0
    assert trust.verify(empty_book.path).ok


def test_an_invoice_is_the_payees_of_its_own_time(empty_book: Book) -> None:
    """Another payee from February on leaves January's invoice what it was."""
    record(empty_book, [
        draft("C", "2024-01-01T00:00:00Z", "contribution", "Bank", "USD", quantity="365000"),
        draft("I", "2024-01-31T12:00:00Z", "fee", "Bank", "USD", quantity="600",
              counterparty="QVG"),
    ], "u")  # fmt: skip
    change_policy(empty_book, "management-fee", "0.02", "u", at("2024-01-01T00:00:00Z"))
    change_policy(empty_book, "management-fee-payee", "QVG", "u", at("2024-01-01T00:00:00Z"))
    before = net_assets_of(empty_book, date(2024, 2, 10))
    change_policy(empty_book, "management-fee-payee", "NEWCO", "u", at("2024-02-05T00:00:00Z"))
    after = net_assets_of(empty_book, date(2024, 2, 10))
    assert after.functional == before.functional
    assert after.fee.account == before.fee.account


def test_a_day_without_a_fee_needs_no_value(empty_book: Book) -> None:
    record(empty_book, [
        draft("C", "2024-01-01T00:00:00Z", "contribution", "Bank", "USD", quantity="365000"),
        draft("R", "2024-02-10T00:00:00Z", "opening", "Vault", "BNB", quantity="1", amount="1"),
    ], "u")  # fmt: skip
    change_policy(empty_book, "management-fee", "0.02", "u", at("2024-01-01T00:00:00Z"))
    change_policy(empty_book, "management-fee", "0", "u", at("2024-02-01T00:00:00Z"))
    answer = net_assets_of(empty_book, date(2024, 2, 20))
    assert answer.fee.gap is None
    assert answer.functional.unpriced == ("BNB",)


def test_how_old_a_price_may_be_is_the_rule_of_the_moment_asked_about(book: Book) -> None:
    known = book.head().sequence
    change_policy(book, "stale-after", "1", "u", at("2024-03-06T00:00:00Z"))
    moment = at("2024-03-05T23:30:00Z")  # more than an hour after the prices of 5 March
    told = portfolio.holdings(book, moment)
    assert [p.price.flags for p in told.positions if p.asset.code == "BNB" and p.price] == [()]
    later = portfolio.holdings(book, at("2024-03-07T12:00:00Z"))
    assert [p.price.flags for p in later.positions if p.asset.code == "BNB" and p.price] == [
        ("stale",)
    ]
    before = portfolio.holdings(book, at("2024-03-07T12:00:00Z"), known_at=known)
    assert [p.price.flags for p in before.positions if p.asset.code == "BNB" and p.price] == [()]


def test_on_the_settlement_basis_lots_keep_date_and_rate_of_their_trade(book: Book) -> None:
    """1 BNB traded on 20 February (451.75) and settled on 5 March (447.10) costs KZT at the first
    once it has settled, and is not there before."""
    record(book, [
        draft("P-9", "2024-02-20T11:00:00Z", "purchase", "Vault", "BNB", quantity="1", price="480",
              currency="USD", settlement="external", settlement_time=at("2024-03-05T13:00:00Z")),
    ], "u")  # fmt: skip

    def held(moment: date | Instant) -> list[object]:
        return [
            p.presentation.cost_basis
            for p in portfolio.holdings(book, moment, basis=Basis.SETTLEMENT).positions
            if (p.account, p.asset.code) == ("Vault", "BNB")
        ]

    assert held(date(2024, 3, 4)) == []
    assert held(date(2024, 3, 5)) == [480 * Decimal("451.75")]


def test_parts_of_a_position_are_never_more_than_the_whole(empty_book: Book) -> None:
    """10 bought and unsettled of which 8 were passed on at once: 2 are on their way, in the account
    as over all; locking them leaves none on its way."""
    record(empty_book, [
        draft("O", "2024-02-01T00:00:00Z", "opening", "B", "BNB", quantity="100", amount="100"),
        draft("P", "2024-02-02T00:00:00Z", "purchase", "A", "BNB", quantity="10", amount="100",
              currency="USD", settlement="external", settlement_time=at("2024-03-01T00:00:00Z")),
        draft("S", "2024-02-03T00:00:00Z", "sale", "A", "BNB", quantity="8", amount="80",
              currency="USD", settlement="external"),
    ], "u")  # fmt: skip
    for by, available in (("account", {"A": 0, "B": 100}), ("asset", {None: 100})):
        told = portfolio.holdings(empty_book, date(2024, 2, 4), by=by).positions
        assert {p.account: p.available_quantity for p in told} == available
        assert sum(p.pending_quantity for p in told) == 2
    record(empty_book, [draft("L", "2024-02-04T00:00:00Z", "lock", "A", "BNB", quantity="2")], "u")
    (a, _) = portfolio.holdings(empty_book, date(2024, 2, 5)).positions
    assert (a.quantity, a.locked_quantity, a.pending_quantity, a.available_quantity) == (2, 2, 0, 0)


def test_the_same_row_again_is_skipped_whatever_rule_has_changed(
    empty_book: Book, tmp_path: Path
) -> None:
    change_policy(empty_book, "settlement", "external", "u", at("2023-01-01T00:00:00Z"))
    change_policy(empty_book, "rewards", Rewards.NIL.value, "u", at("2023-01-01T00:00:00Z"))
    file = csv_file(
        tmp_path / "o.csv",
        "P,2024-02-01T00:00:00Z,purchase,A,BNB,1,100,USD",
        "R,2024-02-02T00:00:00Z,reward,A,BNB,1",
    )
    assert import_file(empty_book, file, user="u").accepted == 2
    change_policy(empty_book, "settlement", "cash", "u", at("2023-01-01T00:00:01Z"))
    change_policy(empty_book, "rewards", "fair-value", "u", at("2023-01-01T00:00:01Z"))
    again = import_file(empty_book, file, user="u")
    assert (again.accepted, again.duplicates, again.rejected) == (0, 2, ())


def test_gains_that_a_long_import_changes_are_told_in_the_end(
    empty_book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Written away in leaps, each of which changes what the sale before took: told is what it was
    before the import and what it is after."""
    monkeypatch.setattr(recording, "FLUSH_RECORDS", 2)
    monkeypatch.setattr(importing, "ROWS_AT_ONCE", 1)
    record(empty_book, [
        draft("P", "2024-02-01T00:00:00Z", "purchase", "A", "BNB", quantity="50", price="100",
              currency="USD", settlement="external"),
        draft("S", "2024-03-01T00:00:00Z", "sale", "A", "BNB", quantity="20", price="100",
              currency="USD", settlement="external"),
    ], "u")  # fmt: skip
    header = "reference,time,type,account,asset,quantity,price,currency,settlement"
    rows = [
        f"E-{n},2024-01-{n + 1:02d}T00:00:00Z,purchase,A,BNB,1,{90 - n},USD,external"
        for n in range(20)
    ]
    outcome = import_file(
        empty_book, csv_file(tmp_path / "early.csv", *rows, header=header), user="u"
    )
    assert outcome.change is not None
    (regain,) = outcome.change.regains
    assert (regain.before, regain.after) == (0, 2_000 - sum(90 - n for n in range(20)))
    assert trust.verify(empty_book.path).ok


def test_what_if_chooses_by_the_method_whatever_lots_were_named(book: Book) -> None:
    """10 named from the last lot, which LIFO has used up by then: it goes on to the one before."""
    named = draft("S-2", "2024-03-06T10:00:00Z", "sale", "Custody", "BNB", quantity="10",
                  price="700", currency="USD", lots=(LotChoice("P-3", Decimal(10)),))  # fmt: skip
    record(book, [named], "u")
    asked = portfolio.gains(book, *YEAR, method=LotMethod.LIFO)
    # 60 sold take 50 at 480 and 10 at 640; the next 10 are of the same lot at 640.
    assert [each.cost_basis for each in asked.disposals] == [50 * 480 + 10 * 640, 10 * 640]


def test_a_fee_above_what_is_parted_with_is_refused(book: Book) -> None:
    for kind, more in (("exchange", {"to_asset": "ETH", "to_quantity": Decimal(1)}),
                       ("distribution", {})):  # fmt: skip
        with pytest.raises(errors.FeeTooLarge, match="The fee 150 is more than the amount 100"):
            record(book, [draft("X", "2024-03-06T00:00:00Z", kind, "Custody", "BNB", quantity="1",
                                amount="100", currency="USD", fee="150", **more)], "u")  # fmt: skip


def test_a_trail_unfolds_what_is_booked_alone(book: Book, cli: Cli) -> None:
    for command in (
        ("holdings", book.path, "--json", "--trail", "--basis", "settlement"),
        ("lots", book.path, "--json", "--trail", "--lot-method", "lifo"),
        ("gains", book.path, "--json", "--trail", "--lot-method", "lifo",
         "--from", "2024-01-01", "--to", "2024-12-31"),
    ):  # fmt: skip
        answer = cli(*command)
        assert (answer.code, "--trail unfolds what is booked" in answer.complaint) == (2, True)
