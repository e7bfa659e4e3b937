"""What came of fetching, asset by asset and source by source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from alem_desktop.core.calendar import Instant
from alem_desktop.core.fetch_errors import SourceProblem
from alem_desktop.core.prices import Observation
from alem_desktop.core.volumes import DayVolume
from alem_desktop.services.quote_sources.source import Interval, Span


class Pair(NamedTuple):
    """What one source says of one base in one quote."""

    base: str
    quote: str
    source: str

    @staticmethod
    def of(o: Observation) -> Pair:
        """The pair that an observation is of."""
        return Pair(o.base, o.quote, o.source)


class State(StrEnum):
    """How asking a source for an asset ended."""

    UPDATED = "updated"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    UNASKED = "not asked"


class Settled(NamedTuple):
    """A span for which a source has given all that it has of a pair: its closes or, `of_volumes`,
    what was traded in its candles."""

    pair: Pair
    interval: Interval
    span: Span
    of_volumes: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Observations on their way into the book, from whole answers only, and what they settle.

    `candles`: closes that are not to be stored, for the volumes beside them.
    """

    observations: tuple[Observation, ...]
    settled: tuple[Settled, ...]
    candles: tuple[Observation, ...] = ()


class Restated(NamedTuple):
    """An observation whose value was another before; the first is kept beside it."""

    observation: Observation
    before: Decimal


@dataclass(frozen=True, slots=True)
class Kept:
    """What of a batch is new in the book, what of that was known with another value, and what was
    refused: from the future, or of what the book does not know. `volumes` that are new may stand
    beside prices that are not."""

    added: tuple[Observation, ...]
    restated: tuple[Restated, ...]
    refused: tuple[Observation, ...]
    volumes: tuple[DayVolume, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many prices of each pair were new in the book, known with another value, and refused, and
    how many volumes were new: all that is to be remembered of a batch once it is kept."""

    added: Counter[Pair]
    restated: Counter[Pair]
    refused: Counter[Pair]
    volumes: Counter[Pair] = field(default_factory=Counter)

    @staticmethod
    def of(kept: Kept) -> Tally:
        """The tally of one batch."""
        return Tally(
            Counter(map(Pair.of, kept.added)),
            Counter(Pair.of(each.observation) for each in kept.restated),
            Counter(map(Pair.of, kept.refused)),
            Counter(Pair(v.base, v.quote, v.source) for v in kept.volumes),
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of asking one source for one asset (its code, or USD/KZT of a rate; the name of a
    folder of files).

    `pairs` that it quotes the asset by. `added` are new in the book, `restated` those of them that
    were known with another value, `refused` what no price can be. `problem` says why it failed or
    was not asked, `next_try` when it may be asked again where the source said so. All of it is of
    prices, and so is the state; but a problem of one that has not failed is of its volumes.
    `volumes`: of so many days what was traded is new in the book.
    """

    asset: str
    source: str
    pairs: frozenset[Pair]
    state: State
    added: int = 0
    restated: int = 0
    refused: int = 0
    problem: SourceProblem | None = None
    next_try: Instant | None = None
    volumes: int = 0

    def with_tallies(self, tallies: Iterable[Tally]) -> Outcome:
        """With what was new in the book."""
        added = restated = volumes = 0
        refused = self.refused
        for tally in tallies:
            added += sum(tally.added[pair] for pair in self.pairs)
            restated += sum(tally.restated[pair] for pair in self.pairs)
            refused += sum(tally.refused[pair] for pair in self.pairs)
            volumes += sum(tally.volumes[pair] for pair in self.pairs)
        state = State.UPDATED if added and self.state is State.UNCHANGED else self.state
        return replace(
            self, state=state, added=added, restated=restated, refused=refused, volumes=volumes
        )


@dataclass(frozen=True, slots=True)
class FetchReport:
    """A fetch that is over. `clock_off_s`: by how many seconds this computer's clock is ahead of
    the sources' (negative: behind), where that is more than it may be. `stopped`: somebody asked
    it to stop."""

    started: Instant
    ended: Instant
    outcomes: tuple[Outcome, ...]
    stopped: bool = False
    clock_off_s: int | None = None

    def with_tallies(self, tallies: Iterable[Tally]) -> FetchReport:
        """With what was new in the book."""
        listed = tuple(tallies)
        return replace(self, outcomes=tuple(o.with_tallies(listed) for o in self.outcomes))

    @property
    def added(self) -> int:
        """How many observations are new in the book."""
        return sum(outcome.added for outcome in self.outcomes)

    @property
    def volumes(self) -> int:
        """Of how many days, pairs and sources what was traded is new in the book."""
        return sum(outcome.volumes for outcome in self.outcomes)

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """What could not be had."""
        return tuple(o for o in self.outcomes if o.state is State.FAILED)

    @property
    def lacking(self) -> tuple[str, ...]:
        """The assets, or rates, that no source gave: each that was asked failed."""
        given = {o.asset for o in self.outcomes if o.state in (State.UPDATED, State.UNCHANGED)}
        return tuple(dict.fromkeys(o.asset for o in self.failed if o.asset not in given))

    @property
    def is_offline(self) -> bool:
        """Whether nothing answered, and it looks as if this computer had no network."""
        asked = [o for o in self.outcomes if o.state is not State.UNASKED and o.source != FOLDER]
        return bool(asked) and all(o.problem is not None and o.problem.offline for o in asked)


FOLDER = "Folder"
"""Source of the files of a folder; the network has no part in it."""
