"""A book with people in it, and short ways to act in their names.

The people: `prep` prepares, `second` prepares and approves, `appr` approves, `boss` manages the
users, `looker` audits. All have passwords, and four eyes are on unless a test says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from alem_desktop.core.control_errors import WrongPassword
from alem_desktop.core.journal import Kind
from alem_desktop.core.people import Role
from alem_desktop.core.policy import Policies
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.core.transactions import Draft
from alem_desktop.services import (
    access,
    acts,
    approvals,
    closing,
    evidence,
    issuing,
    keys,
    overriding,
    policies,
    price_deciding,
    reconciling,
    users,
)
from alem_desktop.services.acts import Act
from alem_desktop.services.approvals import Decision
from alem_desktop.services.book import Book, BookChange, NewBook, create_book
from alem_desktop.services.importing import import_file
from alem_desktop.services.keys import PrivateKey
from alem_desktop.services.prices import import_prices
from alem_desktop.services.recording import record
from alem_desktop.services.reversing import reverse
from alem_desktop.services.statements.asked import Asked
from alem_desktop.storage import journal_store
from tests import samples
from tests.samples import draft

PEOPLE = {
    "boss": "administrator",
    "prep": "preparer",
    "second": "preparer,approver",
    "appr": "approver",
    "looker": "auditor",
}
"""Name and roles of everybody, in the order in which they are added."""

OF_ROLE = {
    Role.PREPARER: "prep",
    Role.APPROVER: "appr",
    Role.ADMINISTRATOR: "boss",
    Role.AUDITOR: "looker",
}
"""Who has one role and no other."""

FOUNDER = "founder"
"""Who made the book, and is no user of it."""

LAST_DAY = date(2024, 3, 6)
"""The last day that the small book has prices for."""


def password_of(name: str) -> str:
    """Twelve letters, of nobody else."""
    return f"{name}-Пароль-9x-secret"[:12]


def make_keys_cheap(patch: pytest.MonkeyPatch) -> None:
    """The least that libsodium allows argon2id, in time and memory: a box then opens in 0.2 ms and
    not in 100. What a guess costs is libsodium's business; who may what is ours."""
    patch.setattr(keys, "PASSES", 1)
    patch.setattr(keys, "MEMORY", 8 * 1024)


def controlled_book(path: Path, *, four_eyes: bool = True, rules: Policies | None = None) -> Book:
    """A book with the people in it and nothing else; nobody is signed in."""
    book = create_book(path, NewBook(samples.FUND, policies=rules or Policies()), FOUNDER)
    users.add_user(book, "boss", PEOPLE["boss"], FOUNDER, password_of("boss"))
    with signed_in(book, "boss"):
        for name, roles in PEOPLE.items():
            if name != "boss":
                users.add_user(book, name, roles, "boss", password_of(name))
        if four_eyes:
            policies.change_policy(book, "four-eyes", "on", "boss")
    return book


def filled_book(path: Path, folder: Path, rules: Policies | None = None) -> Book:
    """The small book of `tests.samples`, recorded by `prep` alone; then four eyes are put on."""
    book = controlled_book(path, four_eyes=False, rules=rules)
    with signed_in(book, "prep"):
        record(book, samples.DRAFTS, "prep")
        for name, text in samples.PRICE_FILES.items():
            (folder / name).write_text(text, encoding="utf-8")
            import_prices(book, folder / name, user="prep")
    with signed_in(book, "boss"):
        policies.change_policy(book, "four-eyes", "on", "boss")
    return book


def rich_book(path: Path, folder: Path) -> Book:
    """A book in which everything that the controls know has happened; nobody is signed in."""
    book = filled_book(path, folder)
    invoice = folder / "invoice.pdf"
    invoice.write_bytes(b"%PDF-1.7 \x00\xff invoice of the second purchase")
    with signed_in(book, "prep"):
        record(book, [money("N-1"), purchase("N-2", "3"), sale("N-3", "2")], "prep")
        record(book, [money("D-1")], "prep", unsubmitted=True)
        evidence.attach(book, "P-2", invoice, "prep")
        evidence.attach(book, "N-2", invoice, "prep")
        rows = samples.csv_file(
            folder / "rows.csv", "I-1,2024-03-06T08:00:00Z,contribution,Vault,USD,7",
            "I-2,2024-03-06T08:00:00Z,transfer,Custody,BNB,1.5,,,,,,,2024-03-08T08:00:00Z,,0xab,"
            "To the vault,Vault", header=f"{samples.COLUMNS},to_account",
        )  # fmt: skip
        assert not import_file(book, rows, user="prep").rejected
        record(book, [money("W-1")], "prep")
        approvals.withdraw(book, "W-1", "entered twice", "prep")
    reject(book, ["N-1"])
    propose(book, [money("N-1", "1200")], "second", revising=True)
    approve(book, ["N-2", "N-3", "I-1", "I-2", "N-1"])
    decide_on(book, "boss", "second-approver-above", "1000")
    propose(book, [money("N-4", "5000")])
    approve(book, ["N-4"], "second")
    approve(book, ["N-4"], "appr")
    with signed_in(book, "prep"):
        reverse(book, ["N-4"], "not ours", "prep")
        price = overriding.checked(book, "BNB", "USD", "2024-03-06", "701", "thin market")
        (called,) = overriding.override(book, price, "prep").proposed
    approve(book, ["N-4", called], "second")
    with signed_in(book, "prep"):
        price = overriding.checked(
            book, "BTC", "USD", "2024-03-06", "63000", "venue closed", "2024-03-08"
        )
        (called,) = overriding.override(book, price, "prep").proposed
        taken = price_deciding.accept(book, "BNB", "USD", date(2024, 3, 10), "a holiday", "prep")
    approve(book, [called, *taken.proposed])
    decide_on(book, "boss", "lot-method", "lifo")
    balances = folder / "balances.csv"
    balances.write_text("account,asset,quantity\nCustody,BNB,60\nVault,BTC,0.5\n")
    with signed_in(book, "appr"):
        answer = reconciling.reconcile_file(book, balances, LAST_DAY)
        reconciling.record_reconciliation(book, answer, "appr")
        issuing.issue(book, Asked(StatementKind.HOLDINGS, LAST_DAY), "appr")
        closing.close(book, LAST_DAY, "appr", lock=False)
        closing.close(book, date(2024, 2, 29), "appr", lock=True, reason="year to date is audited")
        (called,) = closing.reopen(book, date(2024, 2, 15), "a late invoice", "appr").proposed
    approve(book, [called], "second")
    with pytest.raises(WrongPassword):
        access.sign_in(book, "looker", "not this one")
    propose(book, [money("N-5", "90")])
    return book


def decide_on(book: Book, name: str, key: str, value: str) -> None:
    """Have a policy changed by one person and approved by another."""
    with signed_in(book, name):
        (called,) = policies.change_policy(book, key, value, name).proposed
    approve(book, [called])


@contextmanager
def signed_in(book: Book, name: str) -> Iterator[None]:
    """Act as a person; afterwards nobody is signed in."""
    access.sign_in(book, name, password_of(name))
    try:
        yield
    finally:
        access.sign_out(book)


def propose(book: Book, drafts: Sequence[Draft], user: str = "prep", **how: bool) -> BookChange:
    """What a person proposes."""
    with signed_in(book, user):
        return record(book, drafts, user, **how)


def approve(
    book: Book,
    references: Sequence[str],
    user: str = "appr",
    contents: Mapping[str, str] | None = None,
) -> Decision:
    """What a person approves."""
    with signed_in(book, user):
        return approvals.approve(book, references, user, contents)


def reject(book: Book, references: Sequence[str], user: str = "appr") -> Decision:
    """What a person rejects."""
    with signed_in(book, user):
        return approvals.reject(book, references, "not like this", user)


def money(reference: str, quantity: str = "1000", time: str = "2024-03-06T09:00:00Z") -> Draft:
    """Money that comes in: an entry that needs nothing else."""
    return draft(reference, time, "contribution", samples.VAULT, "USD", quantity=quantity)


def purchase(
    reference: str, quantity: str, price: str = "700", time: str = "2024-03-06T10:00:00Z"
) -> Draft:
    """A purchase in Custody that is paid outside of the book."""
    return draft(
        reference, time, "purchase", samples.CUSTODY, "BNB",
        quantity=quantity, price=price, currency="USD", settlement="external",
    )  # fmt: skip


def sale(
    reference: str, quantity: str, price: str = "700", time: str = "2024-03-06T11:00:00Z"
) -> Draft:
    """A sale in Custody that is paid outside of the book."""
    return draft(
        reference, time, "sale", samples.CUSTODY, "BNB",
        quantity=quantity, price=price, currency="USD", settlement="external",
    )  # fmt: skip


def key_of(book: Book, name: str) -> PrivateKey:
    """A person's own key, as the person's own program has it."""
    with signed_in(book, name):
        assert book.session is not None
        assert book.session.key is not None
        return book.session.key


def forge(
    book: Book,
    user: str,
    said: Sequence[tuple[Kind, Mapping[str, object]]],
    key: PrivateKey | None = None,
) -> tuple[int, ...]:
    """Write records that no service would: hashed, derived and, with a key, sealed as they should
    be. What an insider with a key and a copy of this program can do; the records' numbers."""
    with book.database.write() as connection:
        before = journal_store.head(connection)
        change = acts.perform(connection, book, user, [Act(*each) for each in said])
        if key is not None:
            access.seal(connection, book, user, key, before)
    book.seen(change.head)
    return change.sequences
