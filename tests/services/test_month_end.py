"""Which documents belong to a month's end: what was issued as it was, the rest as drafts."""

from datetime import date
from pathlib import Path

import pytest

from alem_desktop.core.control_errors import NotOver
from alem_desktop.core.statements.content import content_text
from alem_desktop.core.statements.model import Statement, StatementKind
from alem_desktop.services import issuing
from alem_desktop.services.book import Book
from alem_desktop.services.month_end import MonthDocument, asked_of, documents, last_day
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from tests import samples

MARCH = date(2024, 3, 15)
HELD = StatementKind.HOLDINGS


@pytest.fixture
def book(book: Book, tmp_path: Path) -> Book:
    """The small book with prices of the day that ends March: statements of it can be issued."""
    rows = ("USD,KZT,446.50,NBK", "BNB,USD,600.00,Test exchange", "BTC,USD,71000.00,Test exchange")
    file = samples.price_file(tmp_path / "march.csv", *(f"2024-03-31,{row}" for row in rows))
    import_prices(book, file, user=samples.USER)
    return book


def statement(found: tuple[MonthDocument, ...], kind: StatementKind) -> Statement:
    made = next(each.statement for each in found if each.kind is kind)
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2024, 2, 1), date(2024, 2, 29)),
        (date(2023, 2, 28), date(2023, 2, 28)),
        (date(2026, 12, 31), date(2026, 12, 31)),
        (date(2026, 11, 15), date(2026, 11, 30)),
    ],
)
def test_the_last_day_of_a_month(day: date, last: date) -> None:
    assert last_day(day) == last


def test_what_is_asked_for_at_the_end_of_january() -> None:
    starts = {kind: asked_of(kind, date(2026, 1, 31)).start for kind in StatementKind}
    assert starts == {
        StatementKind.HOLDINGS: None,
        StatementKind.TRANSACTIONS: date(2026, 1, 1),
        StatementKind.GAINS: date(2026, 1, 1),
        StatementKind.NET_ASSETS: date(2025, 12, 31),
        StatementKind.ROLLFORWARD: date(2025, 12, 31),
    }
    assert {asked_of(kind, date(2026, 1, 3)).moment for kind in StatementKind} == {
        date(2026, 1, 31)
    }


def test_five_drafts_from_one_record(book: Book) -> None:
    found = documents(book, MARCH, samples.USER)
    assert [each.kind for each in found] == list(StatementKind)
    for each in found:
        assert each.statement is not None, each.problem
        subject = each.statement.subject
        assert subject.number is None
        assert subject.as_of.date == date(2024, 3, 31)
        assert subject.known_at == book.head()
        assert samples.USER in {person.name for person in each.statement.signatories}


def test_what_was_issued_is_told_as_it_was(book: Book) -> None:
    issued = issuing.issue(book, asked_of(HELD, MARCH), samples.USER)
    late = samples.draft(
        "LATE", "2024-03-20T00:00:00Z", "contribution", samples.VAULT, "USD", quantity="7"
    )
    record(book, [late], samples.USER)
    found = documents(book, MARCH)
    assert content_text(statement(found, HELD)) == content_text(issued)
    assert statement(found, StatementKind.NET_ASSETS).subject.number is None


def test_what_is_void_or_of_another_period_does_not_stand(book: Book) -> None:
    issued = issuing.issue(book, asked_of(HELD, MARCH), samples.USER)
    gains = asked_of(StatementKind.GAINS, MARCH)
    quarter = issuing.issue(
        book, type(gains)(gains.kind, gains.moment, date(2024, 1, 1)), samples.USER
    )
    assert issued.subject.number
    issuing.void(book, issued.subject.number, "wrong fund", samples.USER)
    found = documents(book, MARCH)
    assert statement(found, HELD).subject.number is None
    assert statement(found, StatementKind.GAINS).subject.number is None
    assert quarter.subject.number


def test_what_was_issued_for_one_account_is_not_of_the_fund(book: Book) -> None:
    asked = asked_of(HELD, MARCH)
    narrow = type(asked)(HELD, asked.moment, accounts=(samples.VAULT,))
    issuing.issue(book, narrow, samples.USER)
    assert statement(documents(book, MARCH), HELD).subject.number is None


def test_the_newest_that_stands_is_the_one(book: Book) -> None:
    first = issuing.issue(book, asked_of(HELD, MARCH), samples.USER)
    second = issuing.issue(book, asked_of(HELD, MARCH), samples.USER, replaces=first.subject.number)
    assert statement(documents(book, MARCH), HELD).subject.number == second.subject.number


def test_a_month_that_is_not_over_has_no_end(book: Book) -> None:
    with pytest.raises(NotOver):
        documents(book, date(2999, 1, 1))
