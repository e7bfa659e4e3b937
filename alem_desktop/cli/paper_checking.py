"""`statement --check`: whether a PDF is what the book issued."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from alem_desktop.cli.books import opened, place
from alem_desktop.cli.output import head_of, message, print_json
from alem_desktop.cli.paper_register import statement_line
from alem_desktop.services import trust
from alem_desktop.services.book import Book
from alem_desktop.services.issuing import ISSUED
from alem_desktop.services.trust import Verification

if TYPE_CHECKING:
    from alem_desktop.drawing.paper_verdict import PaperVerdict

STANDS, DOES_NOT_STAND, UNREADABLE, BOOK_DAMAGED = 0, 1, 2, 4
"""Exit codes. A paper stands that is as issued, and neither replaced nor void; a book that does not
verify vouches for none."""


def run_check(asked: Namespace) -> int:
    """Check a paper: exit code 0 where it is as issued and stands, 1 where it is not, or was
    replaced or voided since, 2 for what cannot be read, 4 where the book itself does not verify."""
    from alem_desktop.drawing.headless import application
    from alem_desktop.drawing.paper_check import check_paper
    from alem_desktop.drawing.paper_verdict import PaperKind
    from alem_desktop.drawing.paper_words import verdict_words

    with opened(asked.book) as book:
        verified(book)
        application()
        verdict = check_paper(book, asked.check)
        if asked.json:
            print_json(_verdict(book, verdict))
        else:
            print(*verdict_words(verdict), sep="\n")
    if not verdict.book_ok:
        return BOOK_DAMAGED
    if verdict.kind is PaperKind.UNREADABLE:
        return UNREADABLE
    return STANDS if _stands(verdict) else DOES_NOT_STAND


def verified(book: Book) -> Verification:
    """Verify a book before anything is said in its name; where it does not, it is distrusted and
    standard error says why."""
    found = trust.verify(book.path)
    if not found.ok:
        first = found.problems[0]
        book.distrust(first.message, found.trusted)
        message(f"The book is damaged or was changed: {place(first)}: {first.message}.")
    return found


def _stands(verdict: PaperVerdict) -> bool:
    issued = verdict.issued
    return verdict.is_as_issued and issued is not None and issued.state == ISSUED


def _verdict(book: Book, verdict: PaperVerdict) -> dict[str, Any]:
    known_at, issued = verdict.known_at, verdict.issued
    return {
        **head_of(book, book.head()),
        "verdict": verdict.kind.value,
        "as_issued": verdict.is_as_issued,
        "stands": _stands(verdict),
        "book_ok": verdict.book_ok,
        "trusted": verdict.trusted,
        "sha256": verdict.sha256 or None,
        "number": verdict.number if issued is None else issued.number,
        "language": None if verdict.form is None else "+".join(verdict.form),
        "known_at": None if known_at is None else known_at.sequence,
        "in_journal": verdict.in_journal,
        "reason": None if verdict.reason is None else verdict.reason.value,
        "issued": None if issued is None else statement_line(book, issued),
        "same_figures": verdict.same_figures,
        "cells": [
            {"name": cell.name, "before": cell.before, "after": cell.after}
            for cell in verdict.cells
        ],
        "parts": list(verdict.others),
        "findings": [
            {
                "kind": each.kind.value,
                "page": each.page or None,
                "before": each.before,
                "after": each.after,
            }
            for each in verdict.findings
        ],
    }
