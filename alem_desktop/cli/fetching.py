"""Commands that fetch prices, and that say how: prices fetch, settings, key."""

from __future__ import annotations

import getpass
import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alem_desktop.cli.answers import add_period, period_of
from alem_desktop.cli.books import Commands
from alem_desktop.cli.output import head_of, instant, message, print_json, table
from alem_desktop.cli.progress import FetchProgress
from alem_desktop.cli.signing import acting
from alem_desktop.core.errors import UsageProblem
from alem_desktop.services import price_settings, source_keys
from alem_desktop.services.asset_sources import ALL_SOURCES

if TYPE_CHECKING:
    from alem_desktop.services.fetching.outcomes import FetchReport, Outcome
    from alem_desktop.services.fetching.plan import Wanted
    from alem_desktop.services.web.stop import Stop

STOPPED = 130
"""What a shell expects of a program that Ctrl+C has ended."""

KEYED = "CoinGecko"
"""The one source that takes a key."""


def add_acts(inner: Commands, common: ArgumentParser) -> None:
    """Add fetch, settings and key to the prices commands."""
    fetch = inner.add_parser("fetch", parents=[common], help="what is missing, from the network")
    fetch.add_argument("book", type=Path, metavar="BOOK")
    add_period(fetch)
    fetch.add_argument("--assets", metavar="CODE,...", help="default: all of the book, and rates")
    fetch.add_argument(
        "--provider", metavar="NAME,...", help=f"of {', '.join(ALL_SOURCES)} and Folder"
    )
    fetch.add_argument("--quiet", action="store_true", help="show no progress")
    fetch.set_defaults(run=run_fetch)
    shown = inner.add_parser("settings", parents=[common], help="who is asked, how and when")
    shown.set_defaults(run=run_settings)
    key = inner.add_parser("key", parents=[common], help="keep a source's key in the keyring")
    key.add_argument("source", metavar="SOURCE", help=KEYED.lower())
    key.add_argument("--forget", action="store_true", help="take it out of the keyring")
    key.set_defaults(run=run_key)


# -- fetch -----------------------------------------------------------------------------------------


def run_fetch(asked: Namespace) -> int:
    """Fetch what is missing; exit code 1 when something could be had from nobody."""
    from alem_desktop.services.fetching import command
    from alem_desktop.services.web.stop import Stop

    wanted, stop = _wanted(asked), Stop()
    with acting(asked) as book:
        progress = FetchProgress(sys.stderr, is_quiet=asked.quiet)
        with _stopped_by_interrupt(stop), progress:
            report, _changes = command.fetch(
                book, wanted, asked.user, stop, progress.tell, manual=sys.stdin.isatty()
            )
        if asked.json:
            print_json({**head_of(book, book.head()), **_report_json(report)})
        else:
            print(_table(report))
    return _told(asked, report)


def _wanted(asked: Namespace) -> Wanted:
    from alem_desktop.services.fetching.plan import Wanted

    since, until = period_of(asked)
    assets = tuple(code.upper() for code in _names(asked.assets)) or None
    sources = tuple(_source(name) for name in _names(asked.provider)) or None
    return Wanted(assets, since, until, sources)


def _names(said: str | None) -> list[str]:
    """What stands between commas. Raises UsageProblem where that is nothing."""
    if said is None:
        return []
    names = [name.strip() for name in said.split(",") if name.strip()]
    if not names:
        raise UsageProblem(reason="A list between commas names nothing. Leave the option out.")
    return names


def _source(name: str) -> str:
    """A source by its name in any case; one that there is not is for the service to refuse."""
    return next((each for each in ALL_SOURCES if each.lower() == name.lower()), name)


@contextmanager
def _stopped_by_interrupt(stop: Stop) -> Iterator[None]:
    """Ctrl+C ends the questions and keeps what was stored; a second one ends all at once."""

    def handle(_number: int, _frame: object) -> None:
        if stop.is_set:
            raise KeyboardInterrupt
        stop.set()

    before = signal.signal(signal.SIGINT, handle)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _told(asked: Namespace, report: FetchReport) -> int:
    """Say on stderr what matters, and answer with the exit code."""
    off = report.clock_off_s
    if off is not None:
        way = "ahead of" if off > 0 else "behind"
        message(f"The clock of this computer is {abs(off)} s {way} the sources'. Set it right.")
    restated = sum(outcome.restated for outcome in report.outcomes)
    if restated:
        message(
            f"Prices of the past that were given another value: {restated}. Both are kept; the "
            "newer one counts."
        )
    tell_of_volumes(report.volumes)
    if report.stopped:
        message("Stopped; what had come whole is kept.")
        return STOPPED
    unasked = [o.asset for o in report.outcomes if o.source == ""]
    lacking = [*report.lacking, *(unasked if asked.assets else ())]
    if lacking:
        message(f"No source gave prices of {', '.join(lacking)}.")
    return 1 if lacking else 0


def tell_of_volumes(kept: int) -> None:
    """Say of how many days what was traded is new in the book, each pair and source for itself;
    nothing where it is none."""
    if kept:
        message("1 daily volume kept." if kept == 1 else f"{kept} daily volumes kept.")


def _report_json(report: FetchReport) -> dict[str, Any]:
    return {
        "outcomes": [_outcome_json(outcome) for outcome in report.outcomes],
        "added": report.added,
        "stopped": report.stopped,
        "clock_off_seconds": report.clock_off_s,
    }


def _outcome_json(outcome: Outcome) -> dict[str, Any]:
    return {
        "asset": outcome.asset,
        "source": outcome.source or None,
        "outcome": outcome.state.value,
        "added": outcome.added,
        "restated": outcome.restated,
        "refused": outcome.refused,
        "problem": None if outcome.problem is None else str(outcome.problem),
        "next_try": instant(outcome.next_try),
    }


def _table(report: FetchReport) -> str:
    headers = ("asset", "source", "outcome", "new", "restated", "refused", "next try", "problem")
    rows = [
        (
            o.asset,
            o.source,
            o.state.value,
            str(o.added),
            str(o.restated),
            str(o.refused),
            instant(o.next_try) or "",
            "" if o.problem is None else str(o.problem),
        )
        for o in report.outcomes
    ]
    return table(headers, rows, right=(3, 4, 5))


# -- settings and keys -----------------------------------------------------------------------------


def run_settings(asked: Namespace) -> int:
    """Where the settings are, and what holds."""
    path = price_settings.settings_path()
    settings = price_settings.load(path)
    said = {
        "path": str(path),
        "exists": path.exists(),
        **asdict(settings),
        "coingecko_key": bool(source_keys.key_of(KEYED)),
    }
    if asked.json:
        print_json(said)
        return 0
    for name, value in said.items():
        if name == "assets":
            for code, sources in settings.assets.items():
                pairs = [f"{of} {pair.symbol}/{pair.quote}" for of, pair in sources.pairs.items()]
                print(f"assets.{code}: {', '.join(pairs) or 'no source'}")
        else:
            print(f"{name}: {_shown(value)}")
    return 0


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return "; ".join(f"{key} {' '.join(each)}" for key, each in value.items())
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return str(value)


def run_key(asked: Namespace) -> int:
    """Keep a key, or forget it. It is asked for, or read as a line: never from the command line,
    which every user of the machine can see."""
    source = _source(asked.source)
    if source != KEYED:
        raise UsageProblem(reason=f"No key is set for {asked.source[:40]}. {KEYED} takes one.")
    if asked.forget:
        source_keys.forget_key(source)
        message(f"The key of {source} is not in the keyring any more.")
    else:
        asks = sys.stdin.isatty()
        key = getpass.getpass(f"Key of {source}: ") if asks else sys.stdin.readline()
        source_keys.keep_key(source, key)
        message(f"The key of {source} is in the keyring.")
    if asked.json:
        print_json({"source": source, "set": bool(source_keys.key_of(source))})
    return 0
