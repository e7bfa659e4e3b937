"""The register of issued statements: what is found in it, and what came late, for every kind."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alem_desktop.core import errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.statements.compared import cells_of, differences
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services import changes, issuing, price_deciding
from alem_desktop.services.book import Book
from alem_desktop.services.issuing import StatementQuery
from alem_desktop.services.issuing.late import asked_again
from alem_desktop.services.portfolio import Basis
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from tests.samples import USER, VAULT, at, draft, price_file

DAY, BEFORE = date(2024, 3, 6), date(2024, 3, 5)
HOLDINGS = Asked(StatementKind.HOLDINGS, DAY)

EVERY_KIND = (
    HOLDINGS,
    Asked(StatementKind.TRANSACTIONS, DAY, date(2024, 2, 1)),
    Asked(StatementKind.GAINS, DAY, date(2024, 2, 1)),
    Asked(StatementKind.NET_ASSETS, DAY, BEFORE),
    Asked(StatementKind.ROLLFORWARD, DAY, BEFORE),
)


@pytest.fixture
def stocked(book: Book) -> Book:
    """A book with four statements: one replaced, one narrowed down, one void."""
    issuing.issue(book, HOLDINGS, "Aigerim")
    issuing.issue(book, HOLDINGS, "Daniyar", replaces="SH-2024-0001")
    issuing.issue(book, replace(HOLDINGS, moment=BEFORE, accounts=(VAULT,)), "Aigerim")
    issuing.issue(book, Asked(StatementKind.GAINS, DAY, date(2024, 2, 1)), "Aigerim")
    issuing.void(book, "SG-2024-0001", "Prepared for another fund", "Daniyar")
    return book


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        (StatementQuery(), "SH-2024-0001 SH-2024-0002 SH-2024-0003 SG-2024-0001"),
        (StatementQuery("sh-2024-0001"), "SH-2024-0001 SH-2024-0002"),
        (StatementQuery("2024-03-05"), "SH-2024-0003"),
        (StatementQuery("2024-02-01"), "SG-2024-0001"),
        (StatementQuery("vault"), "SH-2024-0003"),
        (StatementQuery("ANOTHER fund"), "SG-2024-0001"),
        (StatementQuery("daniyar"), "SH-2024-0002 SG-2024-0001"),
        (StatementQuery("gains 2024-03-06"), "SG-2024-0001"),
        (StatementQuery("gains vault"), ""),
        (StatementQuery(kind=StatementKind.GAINS), "SG-2024-0001"),
        (StatementQuery(year=2023), ""),
        (StatementQuery("aigerim", StatementKind.HOLDINGS, 2024, "issued"), "SH-2024-0003"),
        (StatementQuery(state="replaced"), "SH-2024-0001"),
        (StatementQuery(state="void"), "SG-2024-0001"),
    ],
)  # fmt: skip
def test_every_word_is_looked_for_everywhere(
    stocked: Book, query: StatementQuery, numbers: str
) -> None:
    found = [each.number for each in issuing.search(stocked, query)]
    assert found == numbers.split()


@pytest.mark.parametrize("asked", EVERY_KIND, ids=lambda asked: asked.kind.value)
def test_every_kind_is_issued_printed_again_and_asked_again(book: Book, asked: Asked) -> None:
    made = issuing.issue(book, asked, USER)
    (line,) = issuing.issued(book)
    assert (line.kind, line.opening) == (asked.kind, asked.start)
    assert made.subject.number == f"{asked.kind.letters}-2024-0001"
    assert issuing.reprint(book, line.number) == made
    again = prepare(book, asked_again(made)).statement
    assert (again.key_figures, again.tables) == (made.key_figures, made.tables)
    assert issuing.late_changes(book) == ()


@pytest.mark.parametrize("asked", EVERY_KIND, ids=lambda asked: asked.kind.value)
def test_of_every_kind_it_is_told_what_came_late(book: Book, asked: Asked, tmp_path: Path) -> None:
    made = issuing.issue(book, asked, USER)
    sale = draft(
        "S-0", "2024-03-05T11:00:00Z", "sale", "Custody", "BNB",
        quantity="3", price="600", currency="USD",
    )  # fmt: skip
    record(book, [sale], USER)
    (late,) = issuing.late_changes(book)
    told = {change.name for change in late.changes}
    now = prepare(book, asked).statement
    assert told == {each.name for each in differences(cells_of(made), cells_of(now))}
    assert len(told) == len(late.changes), "each cell has a name of its own"
    assert all(change.before != change.after for change in late.changes)


def test_what_is_after_its_day_is_no_late_change_and_costs_nothing(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Statements that nothing can have touched are not made again, however many there are."""
    for second in range(12):
        moment = Instant(book.calendar.valuation_point(BEFORE) + second * 1_000_000)
        issuing.issue(book, replace(HOLDINGS, moment=moment), USER)
    later = draft("L-1", "2024-03-06T09:00:00Z", "contribution", VAULT, "USD", quantity="100")
    record(book, [later], USER)
    rows = price_file(tmp_path / "p.csv", "2024-03-07,BNB,USD,720,Test exchange")
    import_prices(book, rows, user=USER)
    price_deciding.accept(book, "BNB", "USD", date(2024, 3, 12), "no trading", USER)
    made: list[Asked] = []
    monkeypatch.setattr("alem_desktop.services.issuing.late.prepare", lambda _, a: made.append(a))
    assert issuing.late_changes(book) == ()
    assert made == []


def test_more_records_than_a_chart_would_follow_are_followed(book: Book) -> None:
    issuing.issue(book, HOLDINGS, USER)
    drafts = [
        draft(f"L-{number}", "2024-03-07T09:00:00Z", "contribution", VAULT, "USD", quantity="1")
        for number in range(changes.MOST_RECORDS + 1)
    ]
    record(book, drafts, USER)
    assert issuing.late_changes(book) == ()
    early = draft("E-1", "2024-03-06T09:00:00Z", "contribution", VAULT, "USD", quantity="1")
    record(book, [early], USER)
    (late,) = issuing.late_changes(book)
    changed = {change.name: (change.before, change.after) for change in late.changes}
    assert changed["USD, Vault: AggregateBalance"] == ("28478.5", "28479.5")


# -- what cannot be made again ---------------------------------------------------------------------


def late_sale(book: Book) -> None:
    """A sale that is settled by the 6th, of what by settlement came in too late for it."""
    bought = draft(
        "L-1", "2024-03-05T09:00:00Z", "purchase", VAULT, "ETH", quantity="2", price="3000",
        currency="USD", settlement="external", settlement_time=at("2024-03-08T09:00:00Z"),
    )  # fmt: skip
    sold = draft(
        "L-2", "2024-03-05T10:00:00Z", "sale", VAULT, "ETH", quantity="1", price="3100",
        currency="USD", settlement="external", settlement_time=at("2024-03-05T10:00:00Z"),
    )  # fmt: skip
    record(book, [bought, sold], USER)


def test_one_that_cannot_be_made_again_does_not_hide_the_others(book: Book) -> None:
    settled = issuing.issue(book, replace(HOLDINGS, basis=Basis.SETTLEMENT), USER)
    traded = issuing.issue(book, HOLDINGS, USER)
    late_sale(book)
    first, second = issuing.late_changes(book)
    assert first.issued.number == settled.subject.number
    assert isinstance(first.problem, errors.PositionBelowZero)
    assert first.changes == ()
    assert second.issued.number == traded.subject.number
    assert second.problem is None
    assert {each.cell.line for each in second.changes} >= {("ETH", VAULT)}


def test_a_content_that_cannot_be_read_is_damage_and_hides_no_other(book: Book) -> None:
    issuing.issue(book, HOLDINGS, USER)
    issuing.issue(book, replace(HOLDINGS, moment=BEFORE), USER)
    (sequence, _) = (each.sequence for each in issuing.issued(book))
    with book.database.write() as connection:
        for (name,) in connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'"
        ).all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        connection.exec_driver_sql(
            "UPDATE journal SET payload = replace(payload, 'HoldingValue', 'Sum') "
            "WHERE sequence = ?",
            (sequence,),
        )
    early = draft("E-1", "2024-03-04T09:00:00Z", "contribution", VAULT, "USD", quantity="1")
    record(book, [early], USER)
    first, second = issuing.late_changes(book)
    assert isinstance(first.problem, errors.BookDamaged)
    assert second.changes
    with pytest.raises(errors.BookDamaged):
        issuing.reprint(book, "SH-2024-0001")


# -- how long it takes -----------------------------------------------------------------------------


def test_what_does_not_stand_is_not_made_again(stocked: Book) -> None:
    early = draft("E-1", "2024-03-04T09:00:00Z", "contribution", VAULT, "USD", quantity="1")
    record(stocked, [early], USER)
    told = [each.issued.number for each in issuing.late_changes(stocked)]
    assert told == ["SH-2024-0002", "SH-2024-0003"]


def test_it_says_how_far_it_is_and_can_be_stopped(stocked: Book) -> None:
    told: list[tuple[int, int]] = []
    issuing.late_changes(stocked, lambda done, of: told.append((done, of)))
    assert told == [(0, 2), (1, 2)]
    with pytest.raises(errors.Cancelled):
        issuing.late_changes(stocked, stopped=lambda: True)
