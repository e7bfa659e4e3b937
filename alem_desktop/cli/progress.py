"""How far a long command is, on stderr: a bar where somebody watches, else a line now and then."""

from __future__ import annotations

import time
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from alem_desktop.services.fetching.run import Progress

_BAR_CELLS = 24
_DRAW_EVERY_S = 0.1
_LINE_EVERY_S = 10.0


class FetchProgress:
    """Shows the progress of a fetch until its block ends; nothing of it stays in a terminal."""

    def __init__(self, stream: TextIO, *, is_quiet: bool) -> None:
        self._stream = stream
        self._is_quiet = is_quiet
        self._is_terminal = stream.isatty()
        self._shown_at = time.monotonic()
        self._width = 0

    def __enter__(self) -> FetchProgress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        if self._width:
            self._stream.write("\r" + " " * self._width + "\r")
            self._stream.flush()

    def tell(self, progress: Progress) -> None:
        """Show how far it is, not too often."""
        now = time.monotonic()
        pause = _DRAW_EVERY_S if self._is_terminal else _LINE_EVERY_S
        if self._is_quiet or now - self._shown_at < pause:
            return
        self._shown_at = now
        text = f"{progress.done} of {progress.total} answers, {progress.asset}, {progress.source}"
        if not self._is_terminal:
            self._stream.write(f"Prices: {text}\n")
            return
        full = _BAR_CELLS * progress.done // max(progress.total, 1)
        line = f"[{'#' * full}{' ' * (_BAR_CELLS - full)}] {text}"
        self._stream.write("\r" + line.ljust(self._width))
        self._stream.flush()
        self._width = max(self._width, len(line))
