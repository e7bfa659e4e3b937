"""Start the program: alone it opens the window, with a command it answers without one."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Decide between window and command; each imports only what it needs."""
    arguments = sys.argv[1:]
    wants_window = not arguments or arguments == ["demo"]
    if not wants_window and len(arguments) == 1 and not arguments[0].startswith("-"):
        from alem_desktop.cli import COMMANDS

        wants_window = arguments[0] not in COMMANDS
    if not wants_window:
        from alem_desktop.cli.main import main as run_command

        return run_command(arguments)
    from alem_desktop.app import run_window

    if arguments and arguments[0] == "demo":
        return run_window(None, demo=True)
    return run_window(Path(arguments[0]) if arguments else None)


if __name__ == "__main__":
    sys.exit(main())
