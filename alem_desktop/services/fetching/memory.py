"""What this computer remembers of asking sources for a book: spans that are settled, and a log.

None of it is a fact of the book: lost, it costs some questions more. A source that had nothing for
a span (before a listing, in an outage) is not asked for it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from alem_desktop import paths
from alem_desktop.core.calendar import Instant
from alem_desktop.services.fetching.outcomes import Pair, Settled
from alem_desktop.services.outputs import replacing
from alem_desktop.services.quote_sources.source import Interval, Span

MOST_BYTES = 4_000_000


class Memory:
    """The settled spans of one book, in a JSON file; one that cannot be read is an empty one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._spans = _read(path)

    def settled(self, pair: Pair, interval: Interval) -> tuple[Span, ...]:
        """For which spans a source has given all that it has, in order, none touching another."""
        return tuple(self._spans.get(_key(pair, interval), ()))

    def note(self, settled: Iterable[Settled]) -> None:
        """Remember more. Where the disk does not take it, it is forgotten with the program."""
        changed = False
        for pair, interval, span in settled:
            key = _key(pair, interval)
            before = self._spans.get(key, [])
            after = merged([*before, span], interval.length)
            changed = changed or after != before
            self._spans[key] = after
        if changed:
            self._write()

    def _write(self) -> None:
        text = json.dumps(self._spans, separators=(",", ":"))
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with replacing(self._path) as temporary:
                temporary.write_text(text, encoding="utf-8")
        except OSError:
            return


def memory_of(book_id: str) -> Memory:
    """The memory of a book on this computer, by the number that it was created with."""
    return Memory(folder_of(book_id) / "settled.json")


def folder_of(book_id: str) -> Path:
    """Where what this computer remembers of a book lies."""
    safe = "".join(letter for letter in book_id if letter.isalnum() or letter == "-")[:64]
    return paths.state_dir() / "books" / (safe or "unnamed")


def merged(spans: Iterable[Span], step: int) -> list[Span]:
    """Spans in order, those that overlap or have nothing between them (closes are `step` apart) as
    one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end + step:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _key(pair: Pair, interval: Interval) -> str:
    return "/".join((*pair, interval.value))


def _read(path: Path) -> dict[str, list[Span]]:
    try:
        if path.stat().st_size > MOST_BYTES:
            return {}
        said: Any = json.loads(path.read_text(encoding="utf-8"))
        return {
            str(key): [Span(Instant(int(start)), Instant(int(end))) for start, end in spans]
            for key, spans in said.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
