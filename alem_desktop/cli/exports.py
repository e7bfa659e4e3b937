"""The command that hands a book to other programs: export."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path

from alem_desktop.cli.books import Commands
from alem_desktop.cli.output import head_of, print_json, print_path
from alem_desktop.cli.signing import acting
from alem_desktop.services import auditing
from alem_desktop.services.exporting import ExportFormat, check_targets, export_book, targets


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add export."""
    export = commands.add_parser(
        "export", parents=[common], help="register and prices, for other programs to check us"
    )
    export.add_argument("book", type=Path, metavar="BOOK")
    export.add_argument("--format", required=True, choices=[kind.value for kind in ExportFormat])
    export.add_argument("out", type=Path, metavar="OUT")
    export.set_defaults(run=run_export)


def run_export(asked: Namespace) -> int:
    """Export a book; the paths of what was written."""
    kind = ExportFormat(asked.format)
    check_targets(kind, asked.out)
    with acting(asked) as book:
        write = partial(export_book, book, kind, asked.out)
        head = book.head()
        auditing.exporting(book, asked.user, kind.value, asked.out, write)
        files = targets(kind, asked.out)
        if asked.json:
            said = {"format": kind.value, "files": [str(file) for file in files]}
            print_json({**head_of(book, head), **said})
        else:
            for file in files:
                print_path(file)
    return 0
