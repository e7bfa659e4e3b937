"""Start the program: alone it opens the window, with a command it answers without one."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> int:
    """Decide between window and command; each imports only what it needs."""
    arguments = sys.argv[1:]
    wants_window = not arguments or arguments == ["demo"]
    if not wants_window and len(arguments) == 1:
        wants_window = _names_a_file(arguments[0])
    if not wants_window:
        from alem_desktop.cli.main import main as run_command

        return run_command(arguments)
    if not _has_screen():
        print(
            "alem-desktop: no display here to open a window on. Ask for an answer instead, such "
            "as: alem-desktop holdings BOOK",
            file=sys.stderr,
        )
        return 2
    from alem_desktop.app import run_window

    if arguments and arguments[0] == "demo":
        return run_window(None, demo=True)
    return run_window(Path(arguments[0]) if arguments else None)


def _names_a_file(text: str) -> bool:
    """Whether a lone argument is a book's path and no command, known or unknown."""
    from alem_desktop.cli import COMMANDS

    if text in COMMANDS or text.startswith("-"):
        return False
    path = Path(text)
    return path.suffix == ".alem" or len(path.parts) > 1 or path.exists()


def _has_screen() -> bool:
    """Whether Qt finds a place for a window; where it does not, it would abort the process."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(map(os.environ.get, names))


if __name__ == "__main__":
    sys.exit(main())
