"""The command that looks a book over, and what `import` says of what it brought."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from alem_desktop.cli.answers import moment_of
from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.output import asked as asked_for
from alem_desktop.cli.output import head_of, message, print_json
from alem_desktop.core.findings import Finding, Place, PlaceKind, counted
from alem_desktop.services import checks


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add checks."""
    look = commands.add_parser("checks", parents=[common], help="what a person should look at")
    look.add_argument("book", type=Path, metavar="BOOK")
    look.add_argument("--as-of", metavar="DATE|INSTANT", help="default: now")
    look.set_defaults(run=run_checks)


def run_checks(asked: Namespace) -> int:
    """Look a book over; findings are no failure, so the exit code is 0."""
    with opened(asked.book) as book:
        found = checks.check_book(book, moment_of(book, asked.as_of))
        if asked.json:
            print_json(
                {
                    **head_of(book, found.head),
                    **asked_for(found.as_of, None),
                    "findings": [finding_of(finding) for finding in found.findings],
                }
            )
            return 0
    if not found.findings:
        print(f"Nothing found. {_looked_at(found)}")
    for finding in found.findings:
        print(f"{finding.severity}: {place_text(finding.place)}: {finding.message}")
        print(f"    {finding.fix}.")
    return 0


def _looked_at(found: checks.CheckReport) -> str:
    many = "1 transaction" if found.transactions == 1 else f"{found.transactions} transactions"
    held = "1 position" if found.positions == 1 else f"{found.positions} positions"
    return f"{many} and {held} were looked at."


def finding_of(finding: Finding) -> dict[str, Any]:
    """A finding in JSON."""
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "place": {
            "kind": place.kind.value,
            "date": None if place.date is None else place.date.isoformat(),
            "reference": place.reference,
            "account": place.account,
            "asset": place.asset,
            "file": place.file,
            "row": place.row,
        },
        "message": finding.message,
        "fix": {"action": finding.check.action.value, "text": finding.fix},
    }


def place_text(place: Place) -> str:
    """A place in one line: where, and of which day."""
    names = {
        PlaceKind.ROW: f"{place.file}, row {place.row}",
        PlaceKind.ASSET: place.asset,
        PlaceKind.POSITION: f"{place.asset} in {place.account}",
        PlaceKind.TRANSACTION: place.reference,
    }
    where = names[place.kind] or ""
    return where if place.date is None else f"{where}, {place.date.isoformat()}"


def tell_of(findings: Sequence[Finding], book: Path) -> None:
    """Say in one line how much there is to look at, if anything."""
    if not findings:
        return
    many = "1 finding" if len(findings) == 1 else f"{len(findings)} findings"
    parts = [
        f"{count} {severity.value}" if count == 1 or severity == "info" else f"{count} {severity}s"
        for severity, count in counted(findings).items()
    ]
    message(f"{many}: {', '.join(parts)}. See: alem-desktop checks {book}")
