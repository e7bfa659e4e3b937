"""The controls: a purchase proposed and approved, both sealed, and the whole book verified.

The book has 10,000 transactions, imported by one user and approved by another; a purchase is timed
from the draft to the end of the commit, an approval likewise. `python -m
tests.benchmarks.control_speed` prints them.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.books import write_book
from tests.benchmarks.import_speed import seconds_of

ROWS = 10_000

CONTROLS = """
import statistics, sys, time
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from alem_desktop.core.calendar import instant_of
from alem_desktop.core.policy import FourEyes, Policies, Settlement
from alem_desktop.core.transactions import Draft, TransactionType
from alem_desktop.services import access, approvals, trust, users
from alem_desktop.services.book import NewBook, create_book
from alem_desktop.services.importing import import_file
from alem_desktop.services.recording import record
source, path = Path(sys.argv[1]), Path(sys.argv[2])
rules = Policies(four_eyes=FourEyes.ON, settlement=Settlement.EXTERNAL)
book = create_book(path, NewBook("F", policies=rules), "benchmark")
users.add_user(book, "maker", "preparer", "benchmark", "maker-secret")
users.add_user(book, "checker", "approver", "benchmark", "checker-secret")
access.sign_in(book, "maker", "maker-secret")
assert not import_file(book, source, user="maker").rejected
access.sign_in(book, "checker", "checker-secret")
approvals.approve(book, [each.proposal.reference for each in approvals.waiting(book)], "checker")
moment = instant_of(datetime(2025, 1, 2, tzinfo=UTC))
proposing, approving = [], []
for user, spent in (("maker", proposing), ("checker", approving)):
    access.sign_in(book, user, f"{user}-secret")
    for number in range(12):
        reference = f"N-{number}"
        entry = Draft(reference, moment, TransactionType.PURCHASE, "Account 1", "BNB",
                      Decimal(1), Decimal(500), "USD", settlement=Settlement.EXTERNAL)
        begun = time.perf_counter()
        if user == "maker":
            record(book, (entry,), user)
        else:
            approvals.approve(book, [reference], user)
        spent.append(time.perf_counter() - begun)
records = book.head().sequence
book.close()
print(statistics.median(proposing[1:]))
print(statistics.median(approving[1:]))
spent = []
for _ in range(3):
    begun = time.perf_counter()
    assert trust.verify(path).ok
    spent.append(time.perf_counter() - begun)
print(statistics.median(spent) / records)
"""


class Spent(NamedTuple):
    """Seconds: a purchase proposed, the same approved, and the verification of one record."""

    proposed: float
    approved: float
    verified: float


def measure(rows: int = ROWS) -> Spent:
    """Medians of eleven, of three for the verification."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "trades.csv"
        write_book(source, rows)
        return Spent(*seconds_of("-c", CONTROLS, str(source), str(Path(folder) / "book.alem")))


def main() -> None:
    """Print what was measured."""
    spent = measure()
    print(f"proposed {spent.proposed * 1000:.1f} ms, approved {spent.approved * 1000:.1f} ms")
    print(f"verified {1 / spent.verified:,.0f} records a second")


if __name__ == "__main__":
    main()
