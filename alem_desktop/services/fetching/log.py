"""The log of fetching for a book on this computer: each outcome in a line, the newest few thousand.

The facts are in the journal; this tells what was tried, what answered, and what did not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alem_desktop.core import fetch_errors
from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import DiskProblem
from alem_desktop.core.fetch_errors import SourceProblem
from alem_desktop.services.fetching.memory import folder_of
from alem_desktop.services.fetching.outcomes import FetchReport, State
from alem_desktop.services.outputs import replacing

MOST_LINES = 3_000
FILE = "fetches.jsonl"


@dataclass(frozen=True, slots=True)
class LogLine:
    """What came of asking a source for an asset at a time."""

    time: Instant
    asset: str
    source: str
    state: State
    added: int
    restated: int
    refused: int
    problem: SourceProblem | None


def write(book_id: str, report: FetchReport) -> None:
    """Add a fetch to the log of a book. Where the disk does not take it, there is no log."""
    path = folder_of(book_id) / FILE
    lines = _lines(path)
    lines += [_text(line) for line in lines_of(report)]
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(path) as temporary:
            temporary.write_text("\n".join(lines[-MOST_LINES:]) + "\n", encoding="utf-8")
    except (OSError, DiskProblem):
        return


def lines_of(report: FetchReport) -> Iterable[LogLine]:
    """A fetch as lines of the log."""
    return [
        LogLine(report.ended, o.asset, o.source, o.state, o.added, o.restated, o.refused, o.problem)
        for o in report.outcomes
    ]


def read(book_id: str, most: int = 500) -> tuple[LogLine, ...]:
    """The newest lines of a book's log, the newest first, without those that cannot be read."""
    found = []
    for text in reversed(_lines(folder_of(book_id) / FILE)):
        line = _line(text)
        if line is not None:
            found.append(line)
        if len(found) >= most:
            break
    return tuple(found)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()[-MOST_LINES:]
    except OSError:
        return []


def _text(line: LogLine) -> str:
    said: dict[str, Any] = {
        "time": line.time,
        "asset": line.asset,
        "source": line.source,
        "state": line.state.value,
        "added": line.added,
        "restated": line.restated,
        "refused": line.refused,
    }
    if line.problem is not None:
        fields = {name: str(value) for name, value in line.problem.fields.items()}
        said["problem"] = [type(line.problem).__name__, fields]
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _line(text: str) -> LogLine | None:
    try:
        said = json.loads(text)
        return LogLine(
            Instant(int(said["time"])),
            str(said["asset"]),
            str(said["source"]),
            State(said["state"]),
            int(said["added"]),
            int(said["restated"]),
            int(said["refused"]),
            _problem(said.get("problem")),
        )
    except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError):
        return None


def _problem(said: Any) -> SourceProblem | None:
    if said is None:
        return None
    name, fields = said
    kind = getattr(fetch_errors, str(name), None)
    if not (isinstance(kind, type) and issubclass(kind, SourceProblem)):
        raise ValueError(name)
    return kind(**{str(field): str(value) for field, value in fields.items()})
