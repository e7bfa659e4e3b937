"""Whatever is in a book: each column that a statement prints foots to its printed sums.

The figures are read off the PDF by where they stand, in every language, as an auditor with a
calculator reads the paper. And a paper made again later is the same to the last point.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.policy import Policies
from alem_desktop.core.statements.content import content_of, statement_from
from alem_desktop.core.statements.model import Statement, StatementKind
from alem_desktop.drawing.formats import LANGUAGES
from alem_desktop.drawing.statement_pdf import write_statement
from alem_desktop.services import issuing
from alem_desktop.services.book import Book
from alem_desktop.services.month_end import asked_of
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.services.reversing import reverse
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from tests import samples
from tests import statement_values as values
from tests.drawing.printed import (
    check_footing,
    needs_poppler,
    printed_boxes,
    printed_tables,
)
from tests.services import test_random_books as random_books

pytestmark = [pytest.mark.usefixtures("qapp"), needs_poppler]

STARTS = {
    StatementKind.TRANSACTIONS: date(2024, 2, 20),
    StatementKind.GAINS: date(2024, 2, 20),
    StatementKind.NET_ASSETS: date(2024, 2, 29),
    StatementKind.ROLLFORWARD: date(2024, 2, 25),
}

NOT_SHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""An example takes a second: to make a failing one smaller would take minutes."""


def check_paper(statement: Statement, language: str, folder: Path) -> int:
    """Write a statement and check every sum on its pages; how many there were."""
    path = folder / "statement.pdf"
    write_statement(statement, (language,), path)
    return sum(
        check_footing(table, rows) for table, rows in printed_tables(statement, path, language)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_statement_made_by_hand_foots(tmp_path: Path, language: str) -> None:
    assert check_paper(values.statement(), language, tmp_path) == 3 * 2 + 2


def test_a_figure_that_does_not_foot_is_found(tmp_path: Path) -> None:
    """What the checks below are worth: one cent too much in one line of the paper."""
    table = values.lines_table()
    line = table.rows[1]
    cells = list(line.cells)
    cells[5] = Decimal("299386.11")
    wrong = replace(table, rows=(table.rows[0], replace(line, cells=tuple(cells)), *table.rows[2:]))
    with pytest.raises(AssertionError, match=r"406246\.10 is not 406246\.11"):
        check_paper(values.statement(wrong), "en", tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(StatementKind))
@settings(
    max_examples=3,
    deadline=None,
    phases=NOT_SHRUNK,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rules=random_books.policies, acts=random_books.acts)
def test_every_printed_column_foots(
    kind: StatementKind,
    language: str,
    rules: Policies,
    acts: Sequence[object],
    tmp_path: Path,
) -> None:
    with random_books.filled_book(rules) as book:
        done: list[str] = []
        for number, act in enumerate(acts):
            random_books.perform(book, act, number, done)  # type: ignore[arg-type]
        asked = Asked(kind, random_books.LAST_DAY, STARTS.get(kind))
        assert check_paper(prepare(book, asked).statement, language, tmp_path)


@settings(max_examples=5, deadline=None, phases=NOT_SHRUNK)
@given(count=st.integers(1, 400))
def test_it_foots_over_many_pages(count: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    rows = [values.heading(values.Term.DIGITAL_ASSETS)]
    for at in range(count):
        value, gain = Decimal(at * 7919 % 10**7).scaleb(-2), Decimal(at * 31 - 999).scaleb(-2)
        rows.append(
            values.line(
                f"A{at}", f"Wallet {at:05}", Decimal(at + 1), Decimal("1.5"), values.PRICED_AT,
                value, gain, Decimal("0.0001"),
            )
        )  # fmt: skip
        if at % 50 == 49:
            rows.append(values.heading(values.Term.STABLECOINS_AND_CASH))
    table = replace(values.lines_table(), rows=tuple(values.summed(values.LINES, rows)))
    assert check_paper(values.statement(table), "en", tmp_path_factory.mktemp("pages"))


@pytest.fixture
def priced(book: Book, tmp_path: Path) -> Book:
    """The small book with prices of the day that ends March: statements of it can be issued."""
    rows = ("USD,KZT,446.50,NBK", "BNB,USD,600.00,Test exchange", "BTC,USD,71000.00,Test exchange")
    days = [f"{day},{row}" for day in ("2024-02-29", "2024-03-31") for row in rows]
    import_prices(book, samples.price_file(tmp_path / "march.csv", *days), user=samples.USER)
    return book


@pytest.mark.parametrize("kind", list(StatementKind))
def test_a_reprint_is_the_same_paper(
    priced: Book, kind: StatementKind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Later entries of the period, other prices of its days, a later year: no letter moves."""
    book, march = priced, date(2024, 3, 1)
    issued = issuing.issue(book, asked_of(kind, march), samples.USER)
    before, after = tmp_path / "before.pdf", tmp_path / "after.pdf"
    write_statement(issued, ("ru",), before)

    late = samples.draft(
        "LATE", "2024-03-20T00:00:00Z", "contribution", samples.VAULT, "USD", quantity="7"
    )
    record(book, [late], samples.USER)
    reverse(book, ["P-3"], "entered twice", samples.USER)
    file = samples.price_file(tmp_path / "late.csv", "2024-03-31,BNB,USD,999.99,Other")
    import_prices(book, file, user=samples.USER)
    later = Instant(calendar.now() + 400 * 24 * calendar.HOUR)
    monkeypatch.setattr(calendar, "now", lambda: later)

    assert issued.subject.number
    again = issuing.reprint(book, issued.subject.number)
    assert again == issued
    write_statement(again, ("ru",), after)
    assert printed_boxes(before) == printed_boxes(after)
    assert before.read_bytes() == after.read_bytes()


@settings(max_examples=3, deadline=None, phases=NOT_SHRUNK)
@given(rules=random_books.policies, acts=random_books.acts)
def test_what_the_journal_keeps_prints_the_same(
    rules: Policies, acts: Sequence[object], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("kept")
    with random_books.filled_book(rules) as book:
        done: list[str] = []
        for number, act in enumerate(acts):
            random_books.perform(book, act, number, done)  # type: ignore[arg-type]
        for kind in StatementKind:
            asked = Asked(kind, random_books.LAST_DAY, STARTS.get(kind))
            statement = prepare(book, asked).statement
            kept = statement_from(content_of(statement))
            files = folder / "drawn.pdf", folder / "kept.pdf"
            for each, file in zip((statement, kept), files, strict=True):
                write_statement(each, ("kk",), file)
            assert printed_boxes(files[0]) == printed_boxes(files[1])
