"""Commands for auditors: audit, issued, evidence, export-seal."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alem_desktop.cli.answers import add_period, period_of
from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.output import head_of, instant, message, print_json, print_path, table
from alem_desktop.cli.paper_register import statement_line
from alem_desktop.cli.signing import acting
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.journal import Kind
from alem_desktop.services import auditing, evidence, issuing, sealing
from alem_desktop.services.approvals import FieldChange
from alem_desktop.services.auditing import AuditFilter, AuditLine
from alem_desktop.services.book import Book
from alem_desktop.services.evidence import Evidence
from alem_desktop.services.issuing import ISSUED, LateChange

MOST_SHOWN = 200

_MOST_CHANGES = 10
"""Cells that would be others today, of each statement, for people."""


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add audit, issued, evidence and export-seal."""
    trail = commands.add_parser("audit", parents=[common], help="who did what, when and why")
    trail.add_argument("book", type=Path, metavar="BOOK")
    add_period(trail)
    trail.add_argument("--by", action="append", default=[], metavar="NAME", help="acts of a user")
    trail.add_argument("--kind", action="append", default=[], help="as proposal.approved")
    trail.add_argument("--search", default="", metavar="WORDS")
    trail.add_argument("--csv", type=Path, metavar="FILE", help="write all that match as CSV")
    trail.set_defaults(run=run_audit)

    papers = commands.add_parser(
        "issued", parents=[common], help="issued statements, and what came late for them"
    )
    papers.add_argument("book", type=Path, metavar="BOOK")
    papers.set_defaults(run=run_issued)

    files = commands.add_parser(
        "evidence",
        parents=[common],
        help="files that show a transaction",
        description="list: what is attached; with --missing, transactions without. attach "
        "REFERENCE FILE...; save SHA-256 FOLDER.",
    )
    files.add_argument("book", type=Path, metavar="BOOK")
    files.add_argument("act", choices=("list", "attach", "save"))
    files.add_argument("subject", nargs="?", metavar="REFERENCE|SHA-256")
    files.add_argument("paths", nargs="*", type=Path, metavar="FILE|FOLDER")
    files.add_argument("--missing", action="store_true")
    files.set_defaults(run=run_evidence)

    seal = commands.add_parser(
        "export-seal", parents=[common], help="a small file that witnesses the book, kept elsewhere"
    )
    seal.add_argument("book", type=Path, metavar="BOOK")
    seal.add_argument("file", type=Path, metavar="FILE")
    seal.set_defaults(run=run_export_seal)


# -- audit -----------------------------------------------------------------------------------------


def run_audit(asked: Namespace) -> int:
    """Show or export the audit trail."""
    start, end = period_of(asked)
    for kind in asked.kind:
        if kind not in set(Kind):
            raise UsageProblem(reason=f"“{kind}” is no kind of act. Use one of: {', '.join(Kind)}.")
    with acting(asked) if asked.csv is not None else opened(asked.book) as book:
        calendar = book.calendar
        wanted = AuditFilter(
            tuple(asked.search.split()),
            tuple(asked.by),
            tuple(asked.kind),
            None if start is None else calendar.start_of(start),
            None if end is None else calendar.valuation_point(end),
        )
        if asked.csv is not None:
            many = auditing.export_audit(book, wanted, asked.csv, asked.user)
            message(f"{many} acts written.")
            print_path(asked.csv)
            return 0
        page = auditing.audit(book, wanted, limit=None if asked.json else MOST_SHOWN)
        if asked.json:
            acts = [_act(book, line) for line in reversed(page.lines)]
            print_json({**head_of(book, book.head()), "matching": page.matching, "acts": acts})
            return 0
        rows = [
            (
                str(line.sequence),
                f"{calendar.local(line.at):%Y-%m-%d %H:%M:%S}",
                line.user,
                line.kind,
                line.about,
                line.why,
            )
            for line in reversed(page.lines)
        ]
        print(table(("record", "time", "user", "act", "about", "reason"), rows, right=(0,)))
        if page.matching > len(rows):
            message(f"The newest {len(rows)} of {page.matching}; --csv FILE writes all.")
    return 0


def _act(book: Book, line: AuditLine) -> dict[str, Any]:
    return {
        "sequence": line.sequence,
        "time": instant(line.at),
        "user": line.user,
        "kind": line.kind,
        "about": line.about,
        "reason": line.why,
        "said": dict(line.said),
        "changes": [_change(each) for each in auditing.changes_of(book, line.sequence)],
        "hash": line.hash,
    }


def _change(change: FieldChange) -> dict[str, str | None]:
    return {"field": change.field, "before": change.before, "after": change.after}


# -- issued statements -----------------------------------------------------------------------------


def run_issued(asked: Namespace) -> int:
    """The register of statements."""
    with opened(asked.book) as book:
        papers = issuing.issued(book)
        late = {each.issued.number: each for each in issuing.late_changes(book)}
        if asked.json:
            told = [
                {**statement_line(book, paper), **_late(late.get(paper.number))} for paper in papers
            ]
            print_json({**head_of(book, book.head()), "statements": told})
            return 0
        if not papers:
            message("No statement was issued yet.")
        for paper in papers:
            day = book.calendar.as_of(paper.as_of).date
            state = "" if paper.state == ISSUED else f", {paper.state}"
            print(f"{paper.number}  {paper.kind} as of {day}, record {paper.known_at}{state}")
            for line in _late_lines(late.get(paper.number)):
                print(line)
    return 0


def _late(found: LateChange | None) -> dict[str, Any]:
    """What would be another in a statement today, or why that cannot be told."""
    changes = () if found is None else found.changes
    problem = None if found is None else found.problem
    return {
        "late_changes": [
            {"field": each.name, "before": each.before, "after": each.after} for each in changes
        ],
        "late_problem": None if problem is None else str(problem),
    }


def _late_lines(found: LateChange | None) -> Iterator[str]:
    if found is None:
        return
    if found.problem is not None:
        yield f"  cannot be made again today: {found.problem}"
    for each in found.changes[:_MOST_CHANGES]:
        yield f"  today {each.name}: {each.before or '-'} -> {each.after or '-'}"
    if (more := len(found.changes) - _MOST_CHANGES) > 0:
        yield f"  and {more} more; --json tells all of them"


# -- evidence --------------------------------------------------------------------------------------


def run_evidence(asked: Namespace) -> int:
    """List, attach or save evidence."""
    if asked.act == "list":
        with opened(asked.book) as book:
            _list(book, asked)
        return 0
    if asked.subject is None or not asked.paths:
        needed = "REFERENCE and FILE" if asked.act == "attach" else "SHA-256 and FOLDER"
        raise UsageProblem(reason=f"evidence {asked.act} takes {needed}.")
    if asked.act == "save":
        with opened(asked.book) as book:
            print_path(evidence.save_copy(book, asked.subject, asked.paths[0]))
        return 0
    with acting(asked) as book:
        evidence.attach_all(book, asked.subject, asked.paths, asked.user)
        if asked.json:
            _list(book, asked)
        else:
            message(f"{len(asked.paths)} attached to {asked.subject}.")
    return 0


def _list(book: Book, asked: Namespace) -> None:
    if asked.missing:
        bare = evidence.missing_evidence(book)
        if asked.json:
            print_json({**head_of(book, book.head()), "missing": list(bare)})
        else:
            for reference in bare:
                print(reference)
        return
    found = (
        evidence.all_evidence(book)
        if asked.subject is None
        else evidence.evidence_of(book, asked.subject)
    )
    if asked.json:
        print_json({**head_of(book, book.head()), "evidence": [_file(each) for each in found]})
        return
    rows = [
        (each.reference, each.name, evidence.size_text(each.size), each.user, each.sha256)
        for each in found
    ]
    print(table(("reference", "file", "size", "attached by", "sha-256"), rows, right=(2,)))


def _file(each: Evidence) -> dict[str, Any]:
    return {
        "reference": each.reference,
        "sha256": each.sha256,
        "name": each.name,
        "type": each.type,
        "size": each.size,
        "user": each.user,
        "time": instant(each.at),
        "sequence": each.sequence,
    }


# -- the seal file ---------------------------------------------------------------------------------


def run_export_seal(asked: Namespace) -> int:
    """Write a seal file, of a book that verifies."""
    with acting(asked) as book:
        made = sealing.export_seal(book, asked.file, asked.user)
        if asked.json:
            print_json({**head_of(book, made.head), "file": str(asked.file)})
        else:
            print_path(asked.file)
            if made.signature is None:
                message("It is not signed: the user has no key. Keep it where nobody changes it.")
    return 0
