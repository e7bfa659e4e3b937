"""`statement --check`: whether a PDF is what the book issued."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from alem_desktop.cli.books import opened
from alem_desktop.cli.output import head_of, print_json
from alem_desktop.cli.paper_register import statement_line
from alem_desktop.services.book import Book

if TYPE_CHECKING:
    from alem_desktop.drawing.paper_verdict import PaperVerdict

AS_ISSUED, NOT_AS_ISSUED, UNREADABLE = 0, 1, 2
"""Exit codes."""


def run_check(asked: Namespace) -> int:
    """Check a paper: exit code 0 where it is as issued, 1 where it is not, 2 for what cannot be
    read."""
    from alem_desktop.drawing.headless import application
    from alem_desktop.drawing.paper_check import check_paper
    from alem_desktop.drawing.paper_verdict import PaperKind
    from alem_desktop.drawing.paper_words import verdict_words

    with opened(asked.book) as book:
        application()
        verdict = check_paper(book, asked.check)
        if asked.json:
            print_json(_verdict(book, verdict))
        else:
            print(*verdict_words(verdict), sep="\n")
    if verdict.kind is PaperKind.UNREADABLE:
        return UNREADABLE
    return AS_ISSUED if verdict.is_as_issued else NOT_AS_ISSUED


def _verdict(book: Book, verdict: PaperVerdict) -> dict[str, Any]:
    known_at, issued = verdict.known_at, verdict.issued
    return {
        **head_of(book, book.head()),
        "verdict": verdict.kind.value,
        "as_issued": verdict.is_as_issued,
        "sha256": verdict.sha256 or None,
        "number": verdict.number if issued is None else issued.number,
        "language": None if verdict.form is None else "+".join(verdict.form),
        "known_at": None if known_at is None else known_at.sequence,
        "in_journal": verdict.in_journal,
        "reason": None if verdict.reason is None else verdict.reason.value,
        "issued": None if issued is None else statement_line(book, issued),
        "same_figures": verdict.same_figures,
        "cells": [cell._asdict() for cell in verdict.cells],
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
