"""Rules of a book: dated, changed by a record of the journal, and what a change books anew."""

from datetime import date
from decimal import Decimal

import pytest

from alem_desktop.core import errors
from alem_desktop.core.journal import Kind
from alem_desktop.core.policy import LotMethod
from alem_desktop.services import portfolio, trust
from alem_desktop.services.book import Book
from alem_desktop.services.policies import change_policy, changes, in_force
from alem_desktop.services.recording import record
from alem_desktop.storage import journal_store
from tests.samples import at, draft

YEAR = date(2024, 1, 1), date(2024, 12, 31)


def test_every_rule_is_told_with_the_record_that_set_it(book: Book) -> None:
    told = {line.rule.key: (line.value, line.since, line.sequence) for line in in_force(book)}
    assert told["lot-method"] == ("fifo", None, 1)
    assert told["rewards"] == ("fair-value", None, 1)
    assert changes(book) == ()


def test_a_change_is_a_record_and_counts_from_its_instant(book: Book) -> None:
    """X2: FIFO 60 of 40 @ 500 and 30 @ 640 cost 32,800; HIFO takes 30 @ 640 and 30 @ 500: 34,200.

    A sale before the change keeps its lots; one after it follows the new rule.
    """
    before = book.head().sequence
    change = change_policy(book, "lot-method", "hifo", "Dana", at("2024-03-05T00:00:00Z"))
    assert change.head.sequence == before + 1
    with book.database.look() as reader:
        made = journal_store.record(reader, before + 1)
    assert made is not None
    assert (made.kind, made.user) == (Kind.POLICY_CHANGED, "Dana")
    assert made.payload == (
        '{"effective":"2024-03-05T00:00:00Z","field":"lot_method","value":"hifo"}'
    )
    (sale,) = portfolio.gains(book, *YEAR).disposals
    assert sale.cost_basis == 30 * 640 + 30 * 500 == 34_200
    (regain,) = change.regains
    assert (regain.before, regain.after) == (37_200 - 32_800, 37_200 - 34_200)
    assert trust.verify(book.path).ok


def test_a_change_after_a_sale_leaves_it_alone(book: Book) -> None:
    change = change_policy(book, "lot-method", "lifo", "u", at("2024-03-06T00:00:00Z"))
    assert change.regains == ()
    record(book, [draft("S-2", "2024-03-07T00:00:00Z", "sale", "Custody", "BNB",
                        quantity="5", price="700", currency="USD")], "u")  # fmt: skip
    first, second = portfolio.gains(book, *YEAR).disposals
    assert (first.cost_basis, second.cost_basis) == (32_800, 5 * 480)
    told = {line.rule.key: line for line in in_force(book, at("2024-03-05T00:00:00Z"))}
    assert told["lot-method"].value == "fifo"
    told = {line.rule.key: line for line in in_force(book)}
    assert told["lot-method"].value == "lifo"
    assert told["lot-method"].since == at("2024-03-06T00:00:00Z")
    assert book.info.policies.lot_method is LotMethod.LIFO


def test_leaving_the_average_shares_its_cost_among_the_lots(book: Book) -> None:
    """Average of 120 BNB that cost 63,200; 60 sold release 31,600 and leave 31,600 on 60 BNB.

    From the average to FIFO: what is left are 10 of the second and 50 of the third lot, at the
    average of 526.67 each. 10 more sold release 31,600 x 10 / 60 = 5,266.666666666666666667.
    """
    change_policy(book, "lot-method", "average", "u", at("2024-01-01T00:00:00Z"))
    change_policy(book, "lot-method", "fifo", "u", at("2024-03-06T00:00:00Z"))
    record(book, [draft("S-2", "2024-03-07T00:00:00Z", "sale", "Custody", "BNB",
                        quantity="10", price="700", currency="USD")], "u")  # fmt: skip
    first, second = portfolio.gains(book, *YEAR).disposals
    assert (first.cost_basis, first.matches) == (31_600, None)
    assert second.cost_basis == Decimal("5266.666666666666666667")
    assert [(match.reference, match.quantity) for match in second.matches or ()] == [("P-2", 10)]
    assert trust.verify(book.path).ok


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("lot-methode", "fifo", "is not a policy. Use one of: lot-method, lot-pool"),
        ("lot-method", "best", "Use one of: fifo, lifo, hifo, average"),
        ("stale-after", "0", "must be above zero"),
        ("stale-after", "SOL=72", "takes one limit for all assets"),
        ("stale-after", "36,SOL=72,SOL=80", "says two things of SOL"),
        ("unchanged-after", "2.5", "whole numbers from 2 to 30"),
        ("move-limit", "1100%", "is a fraction of the price"),
        ("price-sources", "Binance,Binance", "names each source once"),
        ("price-sources", "Override", "No file can have “Override” as the source"),
        ("stablecoin", "gold", "Use one of: market, par"),
        ("stale-after", "soon", "is not a number"),
        ("management-fee", "2", "a fraction of the value a year"),
        ("management-fee", "-0.02", "is negative"),
        ("liquidity-participation", "0", "above 0 and at most 1"),
        ("liquidity-participation", "1.01", "above 0 and at most 1"),
        ("liquidity-participation", "-0.1", "is negative"),
        ("liquidity-participation", "10%", "is not a number"),
        ("liquidity-participation", "", "is not a number"),
        ("language", "de", "Use one of: en, ru, kk"),
        ("lot-method", "fifo", "already; nothing changes"),
        ("four-eyes", "on", "take an active preparer and another"),
        ("evidence-limit", "0", "a whole number from 1 to 1000"),
        ("idle-minutes", "2.5", "a whole number from 0 to 1440"),
    ],
)
def test_what_cannot_be_a_rule_is_refused(book: Book, key: str, value: str, told: str) -> None:
    before = book.head()
    with pytest.raises(errors.LedgerError, match=told):
        change_policy(book, key, value, "u")
    assert book.head() == before


def test_the_part_of_the_volume_is_a_fraction_that_has_a_default(book: Book) -> None:
    assert book.info.policies.liquidity_participation == Decimal("0.10")
    for said, kept in (("0.250", "0.25"), ("1", "1"), ("0.000001", "0.000001")):
        change_policy(book, "liquidity-participation", said, "u")
        assert book.info.policies.liquidity_participation == Decimal(kept)
    assert [change.value for change in changes(book)] == ["0.25", "1", "0.000001"]
    assert trust.verify(book.path).ok


def test_a_rule_that_an_entry_cannot_live_under_is_refused(book: Book) -> None:
    """A lot of another account may be named while the whole fund is one pool, not afterwards."""
    change_policy(book, "lot-pool", "fund", "u", at("2024-01-01T00:00:00Z"))
    record(book, [
        draft("P-9", "2024-03-06T00:00:00Z", "purchase", "Vault", "BNB",
              quantity="5", price="600", currency="USD"),
        draft("S-9", "2024-03-07T00:00:00Z", "sale", "Custody", "BNB",
              quantity="5", price="700", currency="USD"),
    ], "u")  # fmt: skip
    named = draft("S-10", "2024-03-08T00:00:00Z", "sale", "Custody", "BNB",
                  quantity="5", price="700", currency="USD")  # fmt: skip
    from alem_desktop.core.transactions import LotChoice

    record(book, [named._replace(lots=(LotChoice("P-9", Decimal(5)),))], "u")
    before = book.head()
    with pytest.raises(errors.LotElsewhere, match="S-10 takes 5 from it"):
        change_policy(book, "lot-pool", "account", "u", at("2024-03-08T00:00:00Z"))
    assert book.head() == before
    assert trust.verify(book.path).ok
