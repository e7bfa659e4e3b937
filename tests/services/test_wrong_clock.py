"""A clock that was set back brings back neither the rules from before nor an end of a pause."""

from contextlib import closing
from pathlib import Path

import pytest

from alem_desktop.core import calendar, control_errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.policy import Policies, Settlement
from alem_desktop.services import access, approvals, keys, trust, users
from alem_desktop.services.book import Book, NewBook, create_book
from alem_desktop.services.policies import change_policy
from alem_desktop.services.recording import record
from tests.samples import draft

DAY = 24 * calendar.HOUR


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Book:
    monkeypatch.setattr(keys, "PASSES", 1)
    monkeypatch.setattr(keys, "MEMORY", 8 * 1024)  # guessing is not what is tested here
    rules = Policies(settlement=Settlement.EXTERNAL)
    made = create_book(tmp_path / "b.alem", NewBook("F", policies=rules), "x")
    users.add_user(made, "prep", "preparer", "x", "prep-secret")
    users.add_user(made, "appr", "approver", "x", "appr-secret")
    users.add_user(made, "other", "approver", "x", "other-secret")
    users.add_user(made, "boss", "administrator", "x", "boss-secret")
    access.sign_in(made, "boss", "boss-secret")
    change_policy(made, "second-approver-above", "100", "boss")
    change_policy(made, "four-eyes", "on", "boss")
    return made


def set_back(monkeypatch: pytest.MonkeyPatch, by: int) -> None:
    now = calendar.now()
    monkeypatch.setattr(calendar, "now", lambda: Instant(now - by))


def test_four_eyes_and_their_limit_hold(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    set_back(monkeypatch, 10 * DAY)
    with closing(book):
        access.sign_in(book, "prep", "prep-secret")
        entry = draft(
            "P-1", "2024-03-06T00:00:00Z", "purchase", "Custody", "BNB",
            quantity="5", price="600", currency="USD",
        )  # fmt: skip
        assert record(book, [entry], "prep").proposed == ("P-1",)
        (waits,) = approvals.waiting(book)
        assert waits.proposal.needed == 2
    assert trust.verify(book.path).ok


def test_a_pause_after_wrong_passwords_goes_on(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(5):
        with pytest.raises(control_errors.NotAllowed):
            access.sign_in(book, "prep", "not-this-one")
    for by in (10 * DAY, -14 * 60_000_000):
        with monkeypatch.context() as other:
            set_back(other, by)
            with pytest.raises(control_errors.LockedOut):
                access.sign_in(book, "prep", "prep-secret")
    set_back(monkeypatch, -16 * 60_000_000)
    with closing(book):
        assert access.sign_in(book, "prep", "prep-secret").name == "prep"
