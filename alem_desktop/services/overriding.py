"""A price said by a person, in the place of what a source said: reason, second person, the old
price kept.

For an instant it is an observation like any other, by the source `OVERRIDE`: it counts from its own
instant until something newer is observed. For a span it counts at every instant of the span,
whatever is observed meanwhile, and never afterwards.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from alem_desktop.core import calendar, errors
from alem_desktop.core.approvals import ProposalKind, ProposalState
from alem_desktop.core.assets import check_asset_code, check_name, is_currency
from alem_desktop.core.calendar import HOUR, Instant
from alem_desktop.core.control_errors import ReasonMissing
from alem_desktop.core.journal import Kind, parsed
from alem_desktop.core.money import plain
from alem_desktop.core.people import Permission
from alem_desktop.core.periods import Periods
from alem_desktop.core.positions import Figures, Totals, sum_figures
from alem_desktop.core.price_errors import (
    NoPriceInItself,
    NotOfThisBook,
    SaidAlready,
    SpanEndsFirst,
    SpanTooLong,
)
from alem_desktop.core.price_rules import OVERRIDE
from alem_desktop.core.prices import Observation, Price, digest_text
from alem_desktop.services import access, acts, portfolio
from alem_desktop.services.acts import Act
from alem_desktop.services.book import CLOCK_TOLERANCE, Book, BookChange
from alem_desktop.services.portfolio import HoldingsAnswer
from alem_desktop.services.price_files.price_csv import positive_price
from alem_desktop.services.price_files.reading import RATES_AHEAD
from alem_desktop.services.prices import rate_anew
from alem_desktop.storage import journal_store, period_store, price_store, proposal_store
from alem_desktop.storage.reading import Reader


@dataclass(frozen=True, slots=True)
class Override:
    """What is proposed: one `base` costs `price` `quote` at an instant, and why. `effective`: the
    date that an official rate is for; `until`: the last instant of a span that begins at `time`."""

    base: str
    quote: str
    time: Instant
    price: Decimal
    reason: str
    effective: date | None = None
    until: Instant | None = None


def checked(
    book: Book, base: str, quote: str, time: str, price: str, reason: str, until: str = ""
) -> Override:
    """What a person says of a price. Raises the FieldError of what cannot be, or UsageProblem.

    `time` and `until` are dates, which stand for their valuation points, or instants.
    """
    base, quote = check_asset_code(base, "base"), check_asset_code(quote, "quote")
    if base == quote:
        raise NoPriceInItself("quote", asset=base)
    info = book.info
    known = {asset.code for asset in book.assets()}
    known |= {info.functional_currency, info.presentation_currency}
    for field, code in (("base", base), ("quote", quote)):
        if code not in known and not (field == "quote" and is_currency(code)):
            raise NotOfThisBook(field, asset=code, known=", ".join(sorted(known)))
    if not reason.strip():
        raise ReasonMissing(act="a price of one's own")
    figure = positive_price(price, "price", "a price")
    moment, now = book.calendar.parse_as_of(time), calendar.now()
    at = book.calendar.as_of(moment)
    start, day = at.valuation_point, None
    if moment == book.calendar.date_of(now):  # a day that is not over is valued as it stands
        start = min(start, now)
    if is_currency(base) and is_currency(quote):  # a rate is of a date, whenever it was said
        start, day = book.calendar.valuation_point(at.date), at.date
    if start < calendar.EARLIEST:
        raise errors.TimeTooEarly("time", found=time)
    if day is None and start > calendar.now() + CLOCK_TOLERANCE:
        raise errors.FutureTime("time", found=calendar.iso(start))
    if day is not None and day > book.calendar.date_of(calendar.now()) + RATES_AHEAD:
        raise errors.FutureTime("time", found=day.isoformat())
    reason = check_name(reason, "reason", longest=2_000)
    end = _end(book, until, start) if until else None
    return Override(base, quote, start, figure, reason, day, end)


def _end(book: Book, until: str, start: Instant) -> Instant:
    """The last instant of a span, which may lie ahead, but not for ever: it is looked at again."""
    end = book.calendar.as_of(book.calendar.parse_as_of(until)).valuation_point
    if end <= start:
        raise SpanEndsFirst("until", until=calendar.iso(end), time=calendar.iso(start))
    if end - max(start, calendar.now()) > LONGEST_AHEAD:
        raise SpanTooLong("until")
    return end


LONGEST_AHEAD = 366 * 24 * HOUR
"""How far ahead a span may reach, in microseconds."""


def override(book: Book, said: Override, user: str) -> BookChange:
    """Propose a price, or put it into force at once where four eyes are off.

    `proposed` of the answer holds the reference by which it is approved. Raises PeriodLocked.
    """
    with book.taking(user, Permission.OVERRIDE) as connection:
        check_open(period_store.periods(connection), said.time, said.reason)
        content = _content(said)
        if access.four_eyes(book, connection):
            check_new(connection, ProposalKind.PRICE, content)
            change = acts.propose(connection, book, user, ProposalKind.PRICE, [(None, content)])
        else:
            change = acts.perform(connection, book, user, [Act(Kind.PRICE_OVERRIDDEN, content)])
            store(connection, book, change.head.sequence, content)
    book.seen(change.head)
    return change


def price_before(book: Book, said: Override) -> Price | None:
    """The price that an override would replace at its instant."""
    with book.database.look() as connection:
        day = portfolio.as_of(book, said.time).date
        return portfolio.price_finder(connection, book).price(said.base, said.quote, said.time, day)


def check_new(connection: Reader, kind: ProposalKind, content: Mapping[str, str]) -> None:
    """Raise SaidAlready where the same, for whatever reason, awaits approval."""
    said = {**content, "reason": "", "at": ""}
    for proposal in proposal_store.of_kinds(connection, (kind,)):
        if proposal.state is ProposalState.PENDING:
            (told,) = journal_store.payloads(connection, [proposal.sequence])
            if {**parsed(*told)["content"], "reason": "", "at": ""} == said:
                raise SaidAlready(reference=proposal.reference)


def check_open(periods: Periods, time: Instant, reason: str) -> None:
    """Raise PeriodLocked or PeriodClosed for a price of a day that is closed: one at a valuation
    point is of the day that ends there."""
    periods.check("time", Instant(time - 1), reason)


def _content(said: Override) -> dict[str, str]:
    content = {
        "base": said.base,
        "price": plain(said.price),
        "quote": said.quote,
        "reason": said.reason,
        "time": calendar.iso(said.time),
    }
    if said.effective is not None:
        content["effective"] = said.effective.isoformat()
    if said.until is None:
        content["digest"] = _digest(_observation(said))
    else:
        content["until"] = calendar.iso(said.until)
    return content


class Held(NamedTuple):
    """The printed figures of what is held of an asset in all accounts, in both currencies."""

    functional: Figures
    presentation: Figures


@dataclass(frozen=True, slots=True)
class Effect:
    """What an override would do at its instant: the price it comes in the place of, and the value
    of what is held of the asset, and of everything, before and after, in both currencies. None is
    unknown."""

    price: Price | None
    asset_before: Held
    asset_after: Held
    whole_before: Totals
    whole_after: Totals


def effect_of(book: Book, said: Override) -> Effect:
    """What an override would do to the value at its instant; nothing of it is kept."""
    at = portfolio.as_of(book, said.time)
    with book.trying() as connection:
        before = portfolio.holdings_in(
            connection, journal_store.head(connection), book, at, None, "asset"
        )
        price = portfolio.price_finder(connection, book).price(
            said.base, said.quote, said.time, at.date
        )
        acts.perform(connection, book, TRYING, [Act(Kind.PRICE_OVERRIDDEN, _content(said))])
        head = journal_store.head(connection)
        store(connection, book, head.sequence, _content(said))
        after = portfolio.holdings_in(connection, head, book, at, None, "asset")
    return Effect(
        price, _held(before, said.base), _held(after, said.base), before.totals, after.totals
    )


TRYING = "trial"
"""In whose name an act is tried that is taken back at once."""


def _held(answer: HoldingsAnswer, asset: str) -> Held:
    printed = [position.printed for position in answer.positions if position.asset.code == asset]
    return Held(
        sum_figures(each.functional for each in printed),
        sum_figures(each.presentation for each in printed),
    )


def store(connection: Reader, book: Book, sequence: int, content: Mapping[str, str]) -> None:
    """Keep the observation of an override that is in force by a record. A span was kept with the
    record; both may give lots of those dates another rate."""
    day = content.get("effective")
    observation = Observation(
        content["base"],
        content["quote"],
        calendar.parse_iso(content["time"]),
        Decimal(content["price"]),
        OVERRIDE,
        None if day is None else date.fromisoformat(day),
    )
    if "until" not in content:
        price_store.append(connection, sequence, [observation])
    rate_anew(connection, book, [observation])


def _observation(said: Override) -> Observation:
    return Observation(said.base, said.quote, said.time, said.price, OVERRIDE, said.effective)


def _digest(observation: Observation) -> str:
    return hashlib.sha256(digest_text(observation).encode()).hexdigest()
