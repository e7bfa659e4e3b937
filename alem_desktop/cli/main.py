"""The parser of all commands, and what happens to their errors."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from alem_desktop import __version__
from alem_desktop.cli import (
    acts,
    answers,
    audit,
    batch,
    books,
    checks,
    closing,
    decisions,
    demo,
    exports,
    files,
    gains,
    papers,
    people,
    performance,
    periods,
    prices,
    series,
)
from alem_desktop.cli.output import message
from alem_desktop.core.errors import DiskProblem, LedgerError

PROGRAM = "alem-desktop"


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a command in one line, exit code 2."""

    def error(self, text: str) -> NoReturn:
        message(f"{self.prog}: {text}. See: {self.prog} --help")
        raise SystemExit(2)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = _Parser(
        prog=PROGRAM,
        description="The books of a crypto fund: exact, verifiable, printable. Without a command "
        "the window opens; with a BOOK alone it opens that book.",
    )
    whole.add_argument("--version", action="version", version=f"Alem Desktop {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", required=True)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", action="store_true", help="one JSON document on stdout")
    common.add_argument(
        "--user", default=_user(), metavar="NAME", help="who does this (default: %(default)s)"
    )
    books.add_commands(commands, common)
    files.add_commands(commands, common)
    prices.add_commands(commands, common)
    answers.add_commands(commands, common)
    gains.add_commands(commands, common)
    checks.add_commands(commands, common)
    periods.add_commands(commands, common)
    acts.add_commands(commands, common)
    decisions.add_commands(commands, common)
    people.add_commands(commands, common)
    closing.add_commands(commands, common)
    audit.add_commands(commands, common)
    papers.add_commands(commands, common)
    batch.add_commands(commands, common)
    performance.add_commands(commands, common)
    series.add_commands(commands, common)
    exports.add_commands(commands, common)
    demo.add_commands(commands, common)
    return whole


def main(arguments: Sequence[str]) -> int:
    """Run a command; the exit code is CONTRACT.md's."""
    _speak_utf8()
    try:
        chosen = parser().parse_args(arguments)
        return int(chosen.run(chosen))
    except LedgerError as problem:
        message(f"{PROGRAM}: {problem}")
        return problem.exit_code
    except BrokenPipeError:
        # The reader of our output has gone (… | head): nothing is wrong, nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as problem:
        what = DiskProblem(path=problem.filename or "a file", reason=problem.strerror or problem)
        message(f"{PROGRAM}: {what}")
        return what.exit_code
    except KeyboardInterrupt:
        message(f"{PROGRAM}: stopped; the book is as it was.")
        return 130
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _speak_utf8() -> None:
    """Names and amounts are in three alphabets, whatever the terminal's locale says."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
