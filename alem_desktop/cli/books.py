"""Commands about whole books: new, verify, rebuild, backup, restore."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alem_desktop.cli.output import head_of, message, print_json, print_path
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.limits import Limits
from alem_desktop.core.policy import (
    FeeInKind,
    FeeTreatment,
    FourEyes,
    LotMethod,
    LotPool,
    Policies,
    Settlement,
    chosen,
)
from alem_desktop.services import trust
from alem_desktop.services.book import LANGUAGES, Book, NewBook, create_book, open_book
from alem_desktop.services.trust import Verification, VerifyProblem

Commands = Any
"""argparse's collection of commands; its class has no public name."""


@contextmanager
def opened(path: Path) -> Iterator[Book]:
    """An open book, closed at the end."""
    book = open_book(path)
    try:
        yield book
    finally:
        book.close()


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add new, verify, rebuild, backup and restore."""
    new = commands.add_parser("new", parents=[common], help="create a book")
    new.add_argument("book", type=Path, metavar="BOOK")
    new.add_argument("--fund", required=True, metavar="NAME")
    new.add_argument("--functional", default="USD", metavar="CODE", help="currency of cost")
    new.add_argument("--presentation", default="KZT", metavar="CODE", help="the second currency")
    new.add_argument("--time-zone", default="Asia/Almaty", metavar="ZONE")
    new.add_argument("--lot-method", default="fifo", metavar="|".join(LotMethod))
    new.add_argument("--lot-pool", default="account", metavar="|".join(LotPool))
    new.add_argument("--fees", default="capitalise", metavar="|".join(FeeTreatment))
    new.add_argument("--fee-in-kind", default="disposal", metavar="|".join(FeeInKind))
    new.add_argument("--settlement", default="cash", metavar="|".join(Settlement))
    new.add_argument("--four-eyes", default="off", metavar="|".join(FourEyes))
    new.add_argument("--stale-after", default="36", metavar="HOURS")
    new.add_argument("--language", default="en", metavar="|".join(LANGUAGES))
    new.add_argument("--bin", default="", help="the fund's business identification number")
    new.add_argument("--manager", default="", help="who manages the fund, for the letterhead")
    new.add_argument("--manager-place", default="", help="the manager's second line")
    new.set_defaults(run=run_new)

    verify = commands.add_parser("verify", parents=[common], help="prove that nothing was changed")
    verify.add_argument("book", type=Path, metavar="BOOK")
    verify.add_argument("--expect", metavar="FINGERPRINT", help="one written down earlier")
    verify.add_argument("--seal", type=Path, metavar="FILE", help="one that export-seal wrote")
    verify.set_defaults(run=run_verify)

    rebuild = commands.add_parser("rebuild", parents=[common], help="derive everything anew")
    rebuild.add_argument("book", type=Path, metavar="BOOK")
    rebuild.set_defaults(run=run_rebuild)

    backup = commands.add_parser("backup", parents=[common], help="copy a book, also while in use")
    backup.add_argument("book", type=Path, metavar="BOOK")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.set_defaults(run=run_backup)

    restore = commands.add_parser("restore", parents=[common], help="verify a backup, then put it")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("book", type=Path, metavar="BOOK")
    restore.set_defaults(run=run_restore)


def run_new(asked: Namespace) -> int:
    """Create a book."""
    policies = Policies(
        lot_method=chosen(LotMethod, asked.lot_method, "lot method"),
        lot_pool=chosen(LotPool, asked.lot_pool, "lot pool"),
        fees=chosen(FeeTreatment, asked.fees, "treatment of fees"),
        fee_in_kind=chosen(FeeInKind, asked.fee_in_kind, "treatment of fees in kind"),
        settlement=chosen(Settlement, asked.settlement, "settlement"),
        four_eyes=chosen(FourEyes, asked.four_eyes, "setting of four eyes"),
        stale_after_hours=Limits.said(asked.stale_after, "stale-after"),
        language=asked.language,
    )
    new = NewBook(
        asked.fund,
        asked.functional,
        asked.presentation,
        asked.time_zone,
        policies,
        asked.bin,
        asked.manager,
        asked.manager_place,
    )
    book = create_book(asked.book, new, asked.user)
    try:
        if asked.json:
            print_json(head_of(book, book.head()))
        else:
            print_path(asked.book)
    finally:
        book.close()
    return 0


def run_verify(asked: Namespace) -> int:
    """Verify a book; exit code 1 when anything is wrong."""
    found = trust.verify(asked.book, asked.expect, seal=asked.seal)
    if asked.json:
        print_json(_verification(asked.book, found))
    else:
        for problem in found.problems:
            print(f"{place(problem)}: {problem.message}")
        if found.ok:
            print(f"{found.records} records verified, fingerprint {found.head.fingerprint}")
        else:
            trusted = found.trusted
            upto = f"Records 1 to {trusted} can be trusted" if trusted else "No record is sure"
            message(
                f"The book does not verify. {upto}; restore the latest backup and keep this file "
                "as evidence."
            )
    return 0 if found.ok else 1


def _verification(book: Path, found: Verification) -> dict[str, Any]:
    return {
        "book": str(book),
        **_named(book),
        "sequence": found.head.sequence,
        "fingerprint": found.head.fingerprint,
        "records": found.records,
        "ok": found.ok,
        "problems": [
            {"sequence": problem.sequence, "message": problem.message} for problem in found.problems
        ],
    }


def _named(path: Path) -> dict[str, str | None]:
    """Whose book it is, as far as it can be read."""
    try:
        with opened(path) as book:
            info = book.info
            return {
                "fund": info.letterhead.fund,
                "functional_currency": info.functional_currency,
                "presentation_currency": info.presentation_currency,
            }
    except LedgerError:
        return {"fund": None, "functional_currency": None, "presentation_currency": None}


def place(problem: VerifyProblem) -> str:
    """Where something is wrong."""
    return "book" if problem.sequence is None else f"record {problem.sequence}"


def run_rebuild(asked: Namespace) -> int:
    """Derive everything anew."""
    from alem_desktop.cli.signing import acting  # it opens books by this module

    with acting(asked) as book:
        change = trust.rebuild(book, asked.user)
        if asked.json:
            print_json(head_of(book, change.head))
        else:
            message(f"Derived anew from {change.head.sequence} records.")
    return 0


def run_backup(asked: Namespace) -> int:
    """Copy a book."""
    with opened(asked.book) as book:
        made = trust.backup(book, asked.file)
        if asked.json:
            print_json({**head_of(book, made.head), "file": str(asked.file)})
        else:
            print_path(asked.file)
        if made.broken is not None:
            message(
                f"The copy is as damaged as the book: {place(made.broken)}: "
                f"{made.broken.message}. restore will refuse it; keep it as evidence only."
            )
    return 0 if made.broken is None else 1


def run_restore(asked: Namespace) -> int:
    """Verify a backup and put it in place; exit code 1 when it does not verify."""
    done = trust.restore(asked.file, asked.book)
    found = done.verification
    if not found.ok:
        for problem in found.problems:
            message(f"{place(problem)}: {problem.message}")
        message(f"{asked.file} does not verify; {asked.book} was not touched.")
    if done.kept is not None:
        more = f", with {done.dropped} records more than the backup" if done.dropped else ""
        message(f"The book that was there is kept as {done.kept}{more}.")
    if asked.json:
        print_json(_verification(asked.book, found))
    elif found.ok:
        print_path(asked.book)
    return 0 if found.ok else 1
