"""What a book was made to say by other hands is neither printed again nor vouched for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alem_desktop.core.statement_errors import StatementUntrusted
from alem_desktop.core.statements.model import Statement, StatementKind
from alem_desktop.services import issuing, trust
from alem_desktop.services.book import Book
from alem_desktop.services.statements.asked import Asked
from tests import tampering
from tests.samples import USER

HOLDINGS = Asked(StatementKind.HOLDINGS, date(2024, 3, 6))
BEFORE = replace(HOLDINGS, moment=date(2024, 3, 5))
NUMBER, RECORD = "SH-2024-0001", 16

Forge = Callable[[Path], None]


@pytest.fixture
def issued(book: Book) -> Statement:
    """The first of two that were issued."""
    made = issuing.issue(book, HOLDINGS, USER)
    issuing.issue(book, BEFORE, USER)
    assert issuing.reprint(book, NUMBER) == made
    return made


def payload(path: Path) -> None:
    tampering.edit_payload(path, RECORD, tampering.more_held_and_hashed)


def payload_and_row(path: Path) -> None:
    payload(path)
    tampering.edit(
        path,
        "UPDATE statements SET content_sha256 = (SELECT payload ->> '$.content_sha256' "
        "FROM journal WHERE journal.sequence = statements.sequence) WHERE sequence = ?",
        RECORD,
    )


def content(path: Path) -> None:
    tampering.edit_payload(path, RECORD, tampering.more_held)


def own_hash(path: Path) -> None:
    tampering.edit(path, "UPDATE journal SET hash = ? WHERE sequence = ?", "0" * 64, RECORD)


def record_gone(path: Path) -> None:
    tampering.edit(path, "DELETE FROM journal WHERE sequence = ?", RECORD)


def another_act(path: Path) -> None:
    tampering.edit(path, "UPDATE statements SET sequence = 3 WHERE sequence = ?", RECORD)


def other_number(path: Path) -> None:
    tampering.edit(path, "UPDATE statements SET sequence = 99 WHERE number = 'SH-2024-0002'")
    tampering.edit(path, "UPDATE statements SET sequence = 17 WHERE sequence = ?", RECORD)


def row(path: Path) -> None:
    tampering.edit(path, "UPDATE statements SET user = 'Aibek' WHERE sequence = ?", RECORD)


FORGERIES = [
    payload, payload_and_row, content, own_hash, record_gone, another_act, other_number, row,
]  # fmt: skip


@pytest.mark.parametrize("forge", FORGERIES)
def test_a_forged_statement_is_not_printed_again(
    book: Book, issued: Statement, forge: Forge
) -> None:
    """Whether or not anybody has verified the book."""
    forge(book.path)
    with pytest.raises(StatementUntrusted, match="latest backup that verifies") as told:
        issuing.reprint(book, NUMBER)
    assert told.value.exit_code == 4
    assert NUMBER in str(told.value)
    assert not trust.verify(book.path).ok


def test_a_record_with_a_hash_of_its_own_does_not_fit_the_next(
    book: Book, issued: Statement
) -> None:
    """The forger hashes the record anew; the one after it still names the old hash."""
    from alem_desktop.core.journal import record_hash
    from alem_desktop.storage import journal_store

    payload_and_row(book.path)
    with book.database.look() as connection:
        found = journal_store.record(connection, RECORD)
    assert found is not None
    made = record_hash(
        found.previous_hash, found.sequence, found.recorded_at, found.user, found.kind,
        found.version, found.payload,
    )  # fmt: skip
    tampering.edit(book.path, "UPDATE journal SET hash = ? WHERE sequence = ?", made, RECORD)
    with pytest.raises(StatementUntrusted, match="next record"):
        issuing.reprint(book, NUMBER)


def test_what_comes_after_the_last_trusted_record_is_not_printed(
    book: Book, issued: Statement
) -> None:
    book.distrust("somebody was at it", RECORD - 1)
    with pytest.raises(StatementUntrusted, match=f"after record {RECORD - 1}"):
        issuing.reprint(book, NUMBER)
    book.distrust("somebody was at it", RECORD)
    assert issuing.reprint(book, NUMBER) == issued
    with pytest.raises(StatementUntrusted):
        issuing.reprint(book, "SH-2024-0002")


def test_what_became_of_a_statement_is_told_by_the_journal(book: Book, issued: Statement) -> None:
    issuing.issue(book, HOLDINGS, USER, replaces=NUMBER)
    issuing.void(book, "SH-2024-0002", "wrong day", USER)
    assert tuple(issuing.journal_register(book).statements.values()) == issuing.issued(book)
    tampering.edit(book.path, "UPDATE statements SET replaced_by = NULL, voided_by = NULL")
    told = issuing.journal_register(book).statements
    assert [each.state for each in told.values()] == ["replaced", "void", "issued"]
    assert told[NUMBER].replaced_by == "SH-2024-0003"
    assert (told["SH-2024-0002"].voided_by, told["SH-2024-0002"].void_reason) == (
        USER, "wrong day",
    )  # fmt: skip


def test_one_that_is_gone_hides_no_other(book: Book, issued: Statement) -> None:
    issuing.issue(book, HOLDINGS, USER, replaces=NUMBER)
    record_gone(book.path)
    assert list(issuing.journal_register(book).statements) == ["SH-2024-0002", "SH-2024-0003"]
