"""Reversals: out of every figure from the entry's own time on, never out of sight."""

from datetime import date

import pytest

from alem_desktop.core import errors
from alem_desktop.core.control_errors import ReasonMissing
from alem_desktop.services import portfolio, register, trust
from alem_desktop.services.book import Book
from alem_desktop.services.recording import record
from alem_desktop.services.register import RegisterQuery
from alem_desktop.services.reversing import reverse
from tests.samples import draft

YEAR = date(2024, 1, 1), date(2024, 12, 31)


def position(book: Book, account: str, asset: str, day: date) -> tuple[object, object]:
    (found,) = [
        (p.quantity, p.functional.cost_basis)
        for p in portfolio.holdings(book, day).positions
        if (p.account, p.asset.code) == (account, asset)
    ]
    return found


def test_a_sale_reversed_gives_its_lots_back(book: Book) -> None:
    change = reverse(book, ["S-1"], "Keyed twice", "Dana")
    assert position(book, "Custody", "BNB", date(2024, 3, 6)) == (120, 63_200)
    assert portfolio.gains(book, *YEAR).disposals == ()
    (regain,) = change.regains
    assert (regain.before, regain.after) == (4_400, None)
    (line,) = [x for x in register.page(book, RegisterQuery()) if x.reference == "S-1"]
    assert (line.state, line.reversed_by) == ("reversed", change.head.sequence)
    assert trust.verify(book.path).ok


def test_a_purchase_reversed_changes_what_later_sales_took(book: Book) -> None:
    """Without the first 40 at 500 the sale of 60 takes 30 at 640 and 30 at 480: 33,600."""
    change = reverse(book, ["P-1"], "Belongs to another fund", "Dana")
    (sale,) = portfolio.gains(book, *YEAR).disposals
    assert sale.cost_basis == 30 * 640 + 30 * 480 == 33_600
    (regain,) = change.regains
    assert (regain.before, regain.after) == (4_400, 3_600)


def test_before_the_entry_nothing_changes(book: Book) -> None:
    day = date(2024, 3, 4)
    before = portfolio.holdings(book, day).positions
    reverse(book, ["S-1"], "Keyed twice", "u")
    assert portfolio.holdings(book, day).positions == before


def test_what_others_depend_on_is_refused_with_their_names(book: Book) -> None:
    record(book, [draft("S-2", "2024-03-06T00:00:00Z", "sale", "Custody", "BNB",
                        quantity="60", price="700", currency="USD")], "u")  # fmt: skip
    before = book.head()
    with pytest.raises(errors.ReversalBreaks) as refused:
        reverse(book, ["P-1"], "wrong", "u")
    assert str(refused.value) == (
        "P-1 cannot be reversed while these depend on it: S-2. At 2024-03-06T00:00:00Z S-2 needs "
        "60 BNB in Custody, where 20 would be left. Reverse those first, or record what came in "
        "otherwise."
    )
    with pytest.raises(errors.ReversalBreaks, match="depend on it: S-1, S-2"):
        reverse(book, ["P-1", "P-2", "P-3"], "wrong", "u")
    assert book.head() == before
    reverse(book, ["P-1", "S-2"], "wrong", "u")
    assert trust.verify(book.path).ok


def test_money_that_was_spent_is_depended_on(book: Book) -> None:
    with pytest.raises(errors.ReversalBreaks, match="depend on it: P-4"):
        reverse(book, ["C-2"], "wrong", "u")


def test_each_entry_is_reversed_once(book: Book) -> None:
    first = reverse(book, ["S-1"], "wrong", "u").head.sequence
    with pytest.raises(errors.ReversedAlready, match=f"by record {first}"):
        reverse(book, ["S-1"], "wrong", "u")
    with pytest.raises(errors.UnknownReference):
        reverse(book, ["S-77"], "wrong", "u")
    with pytest.raises(ReasonMissing, match="Say why"):
        reverse(book, ["P-3"], "  ", "u")


def test_the_reference_of_a_reversed_entry_is_not_used_again(book: Book) -> None:
    reverse(book, ["S-1"], "wrong", "u")
    other = draft("S-1", "2024-03-05T12:00:00Z", "sale", "Custody", "BNB",
                  quantity="6", price="620", currency="USD")  # fmt: skip
    with pytest.raises(errors.ReferenceChanged):
        record(book, [other], "u")


def test_knowledge_from_before_the_reversal_still_answers(book: Book) -> None:
    known = book.head().sequence
    before = portfolio.gains(book, *YEAR)
    reverse(book, ["S-1"], "wrong", "u")
    assert portfolio.gains(book, *YEAR, known_at=known).totals == before.totals
