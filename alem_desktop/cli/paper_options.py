"""The options of `statement`, and what of them goes together."""

from __future__ import annotations

from argparse import Action, ArgumentError, ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from alem_desktop.cli.answers import add_moment, add_period
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.services.portfolio import Basis

KINDS = [kind.value for kind in StatementKind]


class _Once(Action):
    """An option that is given once: of two files one would be left out without a word."""

    def __call__(
        self, _parser: ArgumentParser, namespace: Namespace, value: Any, _option: str | None = None
    ) -> None:
        if getattr(namespace, self.dest) is not None:
            raise ArgumentError(self, "is given twice")
        setattr(namespace, self.dest, value)


def add_options(paper: ArgumentParser) -> None:
    """Add what `statement` takes."""
    paper.add_argument("book", type=Path, metavar="BOOK")
    paper.add_argument("--kind", choices=KINDS)
    add_moment(paper)
    add_period(paper)
    paper.add_argument("--compare-with", metavar="DATE", help="net-assets: an earlier day beside")
    paper.add_argument("--account", action="append", default=[], metavar="NAME", help="only this")
    paper.add_argument("--asset", action="append", default=[], metavar="CODE", help="only this")
    paper.add_argument("--basis", choices=[*Basis], help="holdings: default trade")
    paper.add_argument("--prepared-by", metavar="NAME, POSITION")
    paper.add_argument("--checked-by", metavar="NAME, POSITION")
    paper.add_argument("--approved-by", metavar="NAME, POSITION")
    paper.add_argument(
        "--language", metavar="en|ru|kk|kk+ru|...", help="of files; two beside one another with +"
    )
    for ending, what in (
        ("pdf", "write the pages as PDF"),
        ("xlsx", "write the tables as a workbook"),
        ("csv", "write each table as CSV"),
    ):
        paper.add_argument(f"--{ending}", type=Path, action=_Once, metavar="FILE", help=what)
    paper.add_argument("--issue", action="store_true", help="give it a number and record it")
    for option, what in (
        ("replaces", "with --issue: the one it stands for"),
        ("reprint", "an issued one, as it was"),
        ("void", "take an issued one back; with --reason"),
    ):
        paper.add_argument(f"--{option}", type=_number, action=_Once, metavar="NUMBER", help=what)
    paper.add_argument("--reason", default="", metavar="TEXT", help="with --void")
    paper.add_argument(
        "--check",
        type=Path,
        action=_Once,
        metavar="FILE.pdf",
        help="whether it is as issued and still stands",
    )
    paper.add_argument(
        "--register", nargs="?", const="", metavar="TEXT", help="issued ones in which TEXT is found"
    )


def _number(text: str) -> str:
    """A number as it is issued, however it is typed."""
    return text.strip().upper()


def check_options(asked: Namespace) -> None:
    """Refuse options that do not go together. Raises UsageProblem."""
    of_issued = ("reprint", "check", "void", "register")
    chosen = [name for name in of_issued if getattr(asked, name) is not None]
    if asked.issue and chosen == ["reprint"]:
        raise UsageProblem(reason="Either --issue a new one or --reprint an issued one.")
    if len(chosen) > 1 or (asked.issue and chosen):
        names = [*(["--issue"] if asked.issue else []), *(f"--{name}" for name in chosen)]
        raise UsageProblem(reason=f"{' and '.join(names)} do not go together.")
    if asked.reason and asked.void is None:
        raise UsageProblem(reason="--reason goes with --void.")
    if asked.replaces is not None and not asked.issue:
        raise UsageProblem(reason="--replaces goes with --issue.")
    if asked.issue and asked.known_at is not None:
        raise UsageProblem(reason="--issue states what is known now: leave out --known-at.")
    if not chosen:
        _check_kind(asked)


def _check_kind(asked: Namespace) -> None:
    """Refuse what a kind of statement does not take. Raises UsageProblem."""
    if asked.kind is None:
        raise UsageProblem(reason=f"--kind is needed: one of {', '.join(KINDS)}.")
    kind = StatementKind(asked.kind)
    if kind.has_period:
        if asked.start is None or asked.end is None:
            raise UsageProblem(reason=f"--kind {kind.value} takes --from and --to.")
        if asked.as_of is not None:
            raise UsageProblem(reason=f"--kind {kind.value} takes --from and --to, no --as-of.")
    elif asked.start is not None or asked.end is not None:
        raise UsageProblem(reason=f"--kind {kind.value} takes --as-of, no --from or --to.")
    if asked.compare_with is not None and kind is not StatementKind.NET_ASSETS:
        raise UsageProblem(reason="--compare-with goes with --kind net-assets.")
    if asked.basis is not None and kind is not StatementKind.HOLDINGS:
        raise UsageProblem(reason="--basis goes with --kind holdings.")
