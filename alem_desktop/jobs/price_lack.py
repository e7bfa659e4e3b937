"""What a fetch leaves the book without: the pairs that no answer of any source can mend are told
apart from prices that could have come and did not."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from alem_desktop.core.fetch_errors import UnknownPair

if TYPE_CHECKING:
    from alem_desktop.services.fetching.outcomes import FetchReport


def unknown_to_all(report: FetchReport) -> tuple[str, ...]:
    """The assets whose pair no source knows that was asked for it: no outage, and nothing that
    asking again would change."""
    failed = {asset: [o for o in report.failed if o.asset == asset] for asset in report.lacking}
    return tuple(
        asset
        for asset, outcomes in failed.items()
        if all(isinstance(o.problem, UnknownPair) for o in outcomes)
    )


def missing(report: FetchReport) -> tuple[str, ...]:
    """The assets, or rates, that no source gave and that some source has."""
    unknown = unknown_to_all(report)
    return tuple(asset for asset in report.lacking if asset not in unknown)


def lacks_all(report: FetchReport, held: Collection[str]) -> bool:
    """Whether nothing could be had of what the book holds, though it was asked for."""
    from alem_desktop.services.fetching.outcomes import State

    lacking = set(missing(report)).intersection(held)
    given = {o.asset for o in report.outcomes if o.state in (State.UPDATED, State.UNCHANGED)}
    return bool(lacking) and given.isdisjoint(held)


def may_come(report: FetchReport) -> bool:
    """Whether something failed that is worth asking for again."""
    return any(o.problem is None or o.problem.again for o in report.failed)
