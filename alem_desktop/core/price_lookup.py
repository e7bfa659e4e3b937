"""What the rules of prices need to know of the observations that a question may use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from alem_desktop.core.calendar import Instant
from alem_desktop.core.prices import Observation


class PriceLookup(Protocol):
    """The observations a question may use (all, or those known at a record)."""

    @property
    def has_official_rates(self) -> bool:
        """Whether any rate between currencies was given for a date, by a source and no person."""
        ...

    def sources(self, base: str, quote: str) -> Sequence[str]:
        """Who has quoted a pair, in a fixed order; `OVERRIDE` among them."""
        ...

    def latest(
        self, base: str, quote: str, at: Instant, source: str | None = None, dated: bool = False
    ) -> Observation | None:
        """The newest observation of a pair at or before `at`, by one source or (None) by any;
        `dated`: of those for a date only."""
        ...

    def partners(self, code: str) -> Sequence[str]:
        """Codes that `code` has been observed with, as base or quote, in a fixed order."""
        ...

    def span(self, base: str, quote: str, at: Instant) -> Observation | None:
        """What a person said of a pair, or of its inverse, for a span that holds `at`; the newest
        word counts, whichever way round it was said."""
        ...
