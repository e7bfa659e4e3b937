"""Asking the sources, errand by errand. It knows no book: observations are handed over in batches.

A source that does not answer costs one attempt, not one for every asset; what others give is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import NamedTuple, Protocol

from alem_desktop.core import calendar
from alem_desktop.core.calendar import Instant
from alem_desktop.core.fetch_errors import (
    BadAnswer,
    ClockAhead,
    ClockBehind,
    CutOff,
    HistoryEnds,
    NotConfigured,
    SourceProblem,
    TooLarge,
    UnknownPair,
    WrongClock,
)
from alem_desktop.core.prices import Observation
from alem_desktop.services.fetching.memory import within
from alem_desktop.services.fetching.outcomes import (
    FOLDER,
    Batch,
    FetchReport,
    Outcome,
    Pair,
    Settled,
    State,
)
from alem_desktop.services.fetching.plan import Errand, FetchPlan
from alem_desktop.services.quote_sources.source import (
    WITH_VOLUMES,
    Ask,
    Getter,
    Interval,
    Page,
    QuoteSource,
    Series,
)
from alem_desktop.services.web.stop import Stopped

BATCH_ROWS = 5_000
"""So many observations make a batch: some tenths of a second to store, little to lose."""

CLOCK_WARNING = timedelta(minutes=5)
CLOCK_REFUSAL = timedelta(days=1)
"""With a clock that is farther off than this, ages and dates would all be wrong."""

_OF_ONE_PAIR = (UnknownPair, HistoryEnds, BadAnswer, CutOff, TooLarge)
"""What says nothing of the source's other pairs; anything else does, and it is left alone."""


class Progress(NamedTuple):
    """How many answers have come, of how many that are expected, and whose are awaited."""

    done: int
    total: int
    asset: str
    source: str


class Web(Getter, Protocol):
    """A getter that has seen what time the hosts think it is."""

    @property
    def clock_skew(self) -> timedelta | None:
        """How far the hosts' clock is ahead of this computer's."""
        ...

    @property
    def clocks_read(self) -> int:
        """How many answers have said what time it is."""
        ...

    @property
    def clock_host(self) -> str:
        """The host that said so."""
        ...


@dataclass(slots=True)
class _Run:
    """A fetch that is under way."""

    sources: Mapping[str, QuoteSource]
    web: Web
    hand_over: Callable[[Batch], None]
    tell: Callable[[Progress], None]
    total: int
    done: int = 0
    down: dict[str, SourceProblem] = field(default_factory=dict)
    off: set[str] = field(default_factory=set)
    outcomes: list[Outcome] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    candles: list[Observation] = field(default_factory=list)
    settled: list[Settled] = field(default_factory=list)

    def errand(self, errand: Errand) -> None:
        """Ask an errand's sources until enough have answered."""
        if not errand.sources:
            problem = NotConfigured(asset=errand.asset)
            unasked = Outcome(errand.asset, "", frozenset(), State.UNASKED, problem=problem)
            self.outcomes.append(unasked)
            return
        answered = 0
        for place, (source, series, asks) in enumerate(errand.sources):
            if answered >= errand.wanted:
                break
            if place >= errand.wanted:
                self.total += _calls(self.sources[source], asks)
            found = self.ask_all(errand.asset, source, series, asks)
            answered += found[0].state is not State.FAILED
            self.outcomes += found

    def ask_all(
        self, asset: str, source: str, series: tuple[Series, ...], asks: tuple[Ask, ...]
    ) -> list[Outcome]:
        """Ask one source everything about an asset; an outcome, of the rates one for each.

        Where it is stopped half-way, what came counts as an outcome of its own. That it said only
        its prices, and not what was traded, is told and no failure: nobody else is asked for it.
        """
        pairs = {Pair(each.base, each.quote, each.source) for each in series}
        refused, problem = 0, self.down.get(source)
        failed = problem is not None
        began, ends = self.done, self.done + _calls(self.sources[source], asks)
        read = self.web.clocks_read
        try:
            for ask in asks:
                if problem is not None:
                    break
                for page in self.sources[source].pages(ask, self.web):
                    self.check_clock(read)
                    self.take(ask, page, pairs)
                    refused += page.refused
                    self.done = min(self.done + 1, ends)
                    self.tell(Progress(self.done, self.total, asset, source))
                self.check_clock(read)
        except SourceProblem as told:
            found = self.wrong_clock(read) or told  # which may be why it failed
            problem = found
            failed = isinstance(found, WrongClock) or not ask.volumes_only
            if not isinstance(found, _OF_ONE_PAIR) and source != FOLDER:
                self.down[source] = found
            if isinstance(found, WrongClock):
                self.off.add(source)
                if len(self.off) > 1:
                    raise _Halted(found) from found
        except Stopped:
            if self.done > began:
                self.outcomes += _outcomes(asset, source, series, frozenset(pairs), refused, None)
            raise
        self.done = ends
        self.tell(Progress(self.done, self.total, asset, source))
        state = State.FAILED if failed else State.UNCHANGED
        outcomes = _outcomes(asset, source, series, frozenset(pairs), refused, problem, state)
        more = getattr(self.sources[source], "problems", ())[1:]  # of a folder, each file's own
        return [*outcomes, *(replace(outcomes[0], refused=0, problem=each) for each in more)]

    def take(self, ask: Ask, page: Page, pairs: set[Pair]) -> None:
        """Put a page into the batch: the closes that are wanted, and of other candles what was
        traded in them."""
        closes = (page.asked,) if ask.closes is None else ask.closes
        for o in page.observations:
            is_wanted = ask.closes is None or any(s.start <= o.time <= s.end for s in closes)
            (self.observations if is_wanted else self.candles).append(o)
        if not ask.series:
            pairs.update(map(Pair.of, page.observations))
        for each in ask.series:
            pair = Pair(each.base, each.quote, each.source)
            parts = within(page.asked, closes)
            self.settled += [Settled(pair, each.interval, part) for part in parts]
            if each.interval is Interval.DAY and each.source in WITH_VOLUMES:
                self.settled.append(Settled(pair, each.interval, page.asked, of_volumes=True))
        if len(self.observations) + len(self.candles) >= BATCH_ROWS:
            self.flush()

    def check_clock(self, read: int) -> None:
        """Raise WrongClock when this computer's clock and the source's disagree too much to trust
        either. One source can be wrong itself; when a second says so, nobody is asked any more."""
        problem = self.wrong_clock(read)
        if problem is not None:
            raise problem

    def wrong_clock(self, read: int) -> WrongClock | None:
        """What is wrong with this computer's clock by the source that is asked; None for nothing,
        or where it has not said what time it is. `read`: the clocks that had been read before."""
        skew = self.web.clock_skew
        if self.web.clocks_read == read or skew is None or abs(skew) <= CLOCK_REFUSAL:
            return None
        kind = ClockBehind if skew > timedelta(0) else ClockAhead
        return kind(hours=round(abs(skew) / timedelta(hours=1)), host=self.web.clock_host)

    def flush(self) -> None:
        """Hand over what has come."""
        if self.observations or self.settled:
            batch = Batch(tuple(self.observations), tuple(self.settled), tuple(self.candles))
            self.hand_over(batch)
        self.observations, self.settled, self.candles = [], [], []


class _Halted(Exception):
    """Nothing more is asked of anybody: this computer's clock is wrong."""

    def __init__(self, problem: SourceProblem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def run(
    plan: FetchPlan,
    sources: Mapping[str, QuoteSource],
    web: Web,
    hand_over: Callable[[Batch], None],
    tell: Callable[[Progress], None] = lambda _progress: None,
) -> FetchReport:
    """Ask for everything in a plan. What is new in the book is added to the report by who keeps it.

    When it is stopped, what has not been handed over is dropped; batches before stand.
    """
    started = calendar.now()
    first = [
        (sources[source], asks)
        for errand in plan.errands
        for source, _series, asks in errand.sources[: errand.wanted]
    ]
    going = _Run(sources, web, hand_over, tell, sum(_calls(*each) for each in first))
    stopped, left = False, list(plan.errands)
    try:
        while left:
            going.errand(left[0])
            del left[0]
        going.flush()
    except Stopped:
        stopped = True
    except _Halted as halted:
        going.outcomes += [
            Outcome(e.asset, source, frozenset(), State.FAILED, problem=halted.problem)
            for e in left
            for source, _series, _asks in e.sources[:1]
        ]
    skew = web.clock_skew
    off = None if skew is None or abs(skew) <= CLOCK_WARNING else -round(skew.total_seconds())
    return FetchReport(started, calendar.now(), tuple(going.outcomes), stopped, off)


def _calls(source: QuoteSource, asks: tuple[Ask, ...]) -> int:
    """How many answers are expected; of a source that cannot say it, none."""
    try:
        return sum(source.calls(ask) for ask in asks)
    except SourceProblem:
        return 0


def _outcomes(
    asset: str,
    source: str,
    series: tuple[Series, ...],
    pairs: frozenset[Pair],
    refused: int,
    problem: SourceProblem | None,
    state: State = State.UNCHANGED,
) -> list[Outcome]:
    until = None if problem is None else problem.fields.get("until")
    next_try = _instant(until)
    bases = list(dict.fromkeys(each.base for each in series))
    if len(bases) <= 1:
        name = asset if not bases or bases[0] == asset else f"{bases[0]}/{series[0].quote}"
        return [Outcome(name, source, pairs, state, 0, 0, refused, problem, next_try)]
    return [
        Outcome(
            f"{base}/{series[0].quote}",
            source,
            frozenset(pair for pair in pairs if pair.base == base),
            state,
            0,
            0,
            refused if base == bases[0] else 0,
            problem,
            next_try,
        )
        for base in bases
    ]


def _instant(said: object) -> Instant | None:
    try:
        return None if said is None else calendar.parse_iso(str(said))
    except ValueError:
        return None
