"""What this computer remembers of asking sources for a book: spans that are settled, and a log.

None of it is a fact of the book: lost, it costs some questions more. A source that had nothing for
a span (before a listing, in an outage) is not asked for it again. What it did have is looked up in
the book, which may be an earlier copy by now.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from alem_desktop import paths
from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import DiskProblem
from alem_desktop.core.volumes import DayClose
from alem_desktop.services.fetching.outcomes import Batch, Pair
from alem_desktop.services.outputs import replacing
from alem_desktop.services.price_files.nbk_xml import SOURCE as NBK
from alem_desktop.services.quote_sources import coingecko
from alem_desktop.services.quote_sources.source import Interval, Span

MOST_BYTES = 4_000_000


class Memory:
    """The spans of one book for which sources have nothing, in a JSON file. A file that cannot be
    read is an empty one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._spans = _read(path)

    def settled(
        self, pair: Pair, interval: Interval, *, of_volumes: bool = False
    ) -> tuple[Span, ...]:
        """For which spans a source has nothing, in order, none touching another. `of_volumes`: for
        which closes it has no candle, or none that says what was traded."""
        return tuple(self._spans.get(_key(pair, interval, of_volumes), ()))

    def note(self, batch: Batch) -> None:
        """Remember what a source did not have of what it settled. Where the disk does not take it,
        it is forgotten with the program."""
        changed = False
        times: dict[Pair, list[Instant]] = {}
        traded: dict[Pair, list[Instant]] = {}
        for o in batch.observations:
            times.setdefault(Pair.of(o), []).append(o.time)
        for o in (*batch.observations, *batch.candles):
            if isinstance(o, DayClose):
                traded.setdefault(Pair.of(o), []).append(o.time)
        for pair, interval, span, of_volumes in batch.settled:
            have = (traded if of_volumes else times).get(pair, ())
            lacking = lacked(span, interval.length, have, pair.source)
            key = _key(pair, interval, of_volumes)
            before = self._spans.get(key, [])
            after = merged([*before, *lacking], interval.length)
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
        except (OSError, DiskProblem):
            return


def memory_of(book_id: str) -> Memory:
    """The memory of a book on this computer, by the number that it was created with."""
    return Memory(folder_of(book_id) / "settled.json")


def folder_of(book_id: str) -> Path:
    """Where what this computer remembers of a book lies."""
    safe = "".join(letter for letter in book_id if letter.isalnum() or letter == "-")[:64]
    return paths.state_dir() / "books" / (safe or "unnamed")


def lacked(span: Span, step: int, have: Iterable[Instant], source: str) -> Iterator[Span]:
    """The parts of a settled span for which nothing came."""
    if source != NBK:
        yield from missing_spans(span, step, have, near=near_of(source))
        return
    start = span.start  # dates end when they do, and that is not by the clock of UTC
    for time in sorted(time for time in have if span.start <= time <= span.end):
        if time - start > step:
            yield Span(start, Instant(time - 1))
        start = Instant(time + 1)
    if span.end - start >= step:
        yield Span(start, span.end)


def missing_spans(
    span: Span, step: int, have: Iterable[Instant], settled: Sequence[Span] = (), near: int = 0
) -> Iterator[Span]:
    """Spans of closes, `step` apart on the clock of UTC, that are neither there nor settled.

    A close counts as there when something was observed within `near` microseconds of it.
    """
    there = set()
    for time in have:
        close = (time + step // 2) // step
        if abs(time - close * step) <= near:
            there.add(close)
    first, last = -(-span.start // step), span.end // step
    for done in settled:
        there.update(range(max(-(-done.start // step), first), min(done.end // step, last) + 1))
    start: int | None = None
    for close in range(first, last + 2):
        lacking = close <= last and close not in there
        if lacking and start is None:
            start = close
        elif not lacking and start is not None:
            yield Span(Instant(start * step), Instant((close - 1) * step))
            start = None


def near_of(source: str) -> int:
    """How far from the clock a source's closes may stand and still be closes, in microseconds."""
    return coingecko.NEAR if source == coingecko.CoinGecko.name else 0


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


def within(span: Span, parts: Iterable[Span]) -> Iterator[Span]:
    """What of the parts lies in a span."""
    for part in parts:
        start, end = max(span.start, part.start), min(span.end, part.end)
        if start <= end:
            yield Span(start, end)


def _key(pair: Pair, interval: Interval, of_volumes: bool) -> str:
    return "/".join((*pair, interval.value, *(("volume",) if of_volumes else ())))


def _read(path: Path) -> dict[str, list[Span]]:
    try:
        if path.stat().st_size > MOST_BYTES:
            return {}
        said: Any = json.loads(path.read_text(encoding="utf-8"))
        return {
            str(key): [Span(Instant(int(start)), Instant(int(end))) for start, end in spans]
            for key, spans in said.items()
        }
    except (OSError, ValueError, ArithmeticError, TypeError, AttributeError, RecursionError):
        return {}
