"""A price said by a person, in the place of what a source said: reason, second person, the old
price kept.

An override is an observation like any other, by the source `OVERRIDE`; at its own instant it comes
after all that was observed before it, and whatever is observed later of a later instant follows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alem_desktop.core import calendar, errors
from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.assets import check_asset_code, check_name, is_currency
from alem_desktop.core.calendar import Instant
from alem_desktop.core.control_errors import ReasonMissing
from alem_desktop.core.journal import Kind
from alem_desktop.core.money import plain
from alem_desktop.core.people import Permission
from alem_desktop.core.prices import OVERRIDE, Observation, Price, PriceFinder, digest_text
from alem_desktop.services import access, acts
from alem_desktop.services.acts import Act
from alem_desktop.services.book import CLOCK_TOLERANCE, Book, BookChange
from alem_desktop.services.price_files.price_csv import positive_price
from alem_desktop.services.prices import rate_anew
from alem_desktop.storage import period_store, price_store
from alem_desktop.storage.price_store import StoredPrices
from alem_desktop.storage.reading import Reader


@dataclass(frozen=True, slots=True)
class Override:
    """What is proposed: one `base` costs `price` `quote` at an instant, and why. `effective`: the
    date that an official rate is for."""

    base: str
    quote: str
    time: Instant
    price: Decimal
    reason: str
    effective: date | None = None


def checked(book: Book, base: str, quote: str, time: str, price: str, reason: str) -> Override:
    """What a person says of a price. Raises the FieldError of what cannot be, or UnknownAsset."""
    base, quote = check_asset_code(base, "base"), check_asset_code(quote, "quote")
    if base == quote:
        raise errors.UsageProblem(reason=f"{base} has no price in itself. Name another currency.")
    info = book.info
    known = {asset.code for asset in book.assets()}
    known |= {info.functional_currency, info.presentation_currency}
    for code in (base, quote):
        if code not in known and not (code == quote and is_currency(code)):
            raise errors.UsageProblem(
                reason=f"{code} is not an asset of this book. It knows: {', '.join(sorted(known))}."
            )
    if not reason.strip():
        raise ReasonMissing(act="a price of one's own")
    figure = positive_price(price, "price", "a price")
    at = book.calendar.as_of(book.calendar.parse_as_of(time))
    if at.valuation_point > calendar.now() + CLOCK_TOLERANCE:
        raise errors.FutureTime("time", found=calendar.iso(at.valuation_point))
    reason = check_name(reason, "reason", longest=2_000)
    official = is_currency(base) and is_currency(quote)
    day = at.date if official else None
    return Override(base, quote, at.valuation_point, figure, reason, day)


def override(book: Book, said: Override, user: str) -> BookChange:
    """Propose a price, or put it into force at once where four eyes are off.

    `proposed` of the answer holds the reference by which it is approved. Raises PeriodLocked.
    """
    with book.taking(user, Permission.OVERRIDE) as connection:
        period_store.periods(connection).check("time", said.time, said.reason)
        content = {
            "base": said.base,
            "digest": _digest(_observation(said)),
            "price": plain(said.price),
            "quote": said.quote,
            "reason": said.reason,
            "time": calendar.iso(said.time),
        }
        if said.effective is not None:
            content["effective"] = said.effective.isoformat()
        if access.four_eyes(book, connection):
            change = acts.propose(connection, book, user, ProposalKind.PRICE, [(None, content)])
        else:
            change = acts.perform(connection, book, user, [Act(Kind.PRICE_OVERRIDDEN, content)])
            store(connection, book, change.head.sequence, content)
    book.seen(change.head)
    return change


def price_before(book: Book, said: Override) -> Price | None:
    """The price that an override would replace at its instant."""
    with book.database.look() as connection:
        stale_after = book.timeline(connection).stale_after
        finder = PriceFinder(StoredPrices(connection), book.calendar, stale_after)
        day = book.calendar.date_of(said.time)
        return finder.price(said.base, said.quote, said.time, day)


def store(connection: Reader, book: Book, sequence: int, content: Mapping[str, str]) -> None:
    """Keep the observation of an override that is in force by a record."""
    day = content.get("effective")
    observation = Observation(
        content["base"],
        content["quote"],
        calendar.parse_iso(content["time"]),
        Decimal(content["price"]),
        OVERRIDE,
        None if day is None else date.fromisoformat(day),
    )
    price_store.append(connection, sequence, [observation])
    rate_anew(connection, book, [observation])


def _observation(said: Override) -> Observation:
    return Observation(said.base, said.quote, said.time, said.price, OVERRIDE, said.effective)


def _digest(observation: Observation) -> str:
    return hashlib.sha256(digest_text(observation).encode()).hexdigest()
