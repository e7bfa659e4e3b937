"""The statement of holdings gathered from a real book."""

from datetime import date

from alem_desktop.core.policy import LotMethod, LotPool
from alem_desktop.core.statements.model import Statement, StatementKind
from alem_desktop.core.statements.notes import NoteKind
from alem_desktop.services.book import Book
from alem_desktop.services.policies import change_policy
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare
from tests.samples import USER


def holdings(book: Book, day: date, known_at: int | None = None) -> Statement:
    """A draft of the statement of holdings of a day."""
    return prepare(book, Asked(StatementKind.HOLDINGS, day, known_at=known_at)).statement


def test_it_says_the_rules_of_its_own_day(book: Book) -> None:
    """Rules that start with 7 March are none of 6 March, nor known before they were recorded."""
    before = book.head().sequence
    since = book.calendar.start_of(date(2024, 3, 7))
    for key, value in (("lot-method", "lifo"), ("lot-pool", "fund")):
        change_policy(book, key, value, USER, since)
    old = holdings(book, date(2024, 3, 6))
    new = holdings(book, date(2024, 3, 7))
    then = holdings(book, date(2024, 3, 7), known_at=before)
    old_rules, new_rules = old.subject.policies, new.subject.policies
    assert (old_rules.lot_method, old_rules.lot_pool) == (LotMethod.FIFO, LotPool.ACCOUNT)
    assert (new_rules.lot_method, new_rules.lot_pool) == (LotMethod.LIFO, LotPool.FUND)
    assert then.subject.policies == old_rules


def test_its_notes_say_the_limit_of_its_own_day(book: Book) -> None:
    """On 7 March the prices of 6 March are 24 hours old: over 12, below the 36 of today."""
    start = book.calendar.start_of
    change_policy(book, "stale-after", "12", USER, start(date(2024, 3, 1)))
    change_policy(book, "stale-after", "36", USER, start(date(2024, 3, 10)))
    notes = holdings(book, date(2024, 3, 7)).notes
    limits = {note.fields["limit"] for note in notes if note.kind is NoteKind.STALE_PRICE}
    assert limits == {"12"}
