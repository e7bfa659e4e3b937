"""Taking a doubtful price as it is: who looked at it, and why it is right after all.

The decision is about that price for valuations of that day alone (core/price_decisions.py). Under
four eyes it is proposed, and counts once another person has approved it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from alem_desktop.core import calendar
from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.assets import check_asset_code, check_name
from alem_desktop.core.control_errors import ReasonMissing
from alem_desktop.core.journal import Kind
from alem_desktop.core.money import plain
from alem_desktop.core.people import Permission
from alem_desktop.core.price_decisions import PriceDecision, open_flags
from alem_desktop.core.price_errors import AnotherPrice, NoSuchPrice, NothingDoubtful
from alem_desktop.core.price_rules import SECOND_SOURCE
from alem_desktop.services import access, acts, overriding, portfolio
from alem_desktop.services.acts import Act
from alem_desktop.services.book import Book, BookChange
from alem_desktop.services.portfolio import Moment
from alem_desktop.storage import price_decision_store
from alem_desktop.storage.reading import Reader


def accept(
    book: Book, asset: str, currency: str, moment: Moment, reason: str, user: str
) -> BookChange:
    """Take the price of an asset at a moment (None: now) as it is, in spite of its flags.

    `proposed` of the answer holds the reference by which it is approved. Raises ReasonMissing, or
    NoSuchPrice, NothingDoubtful or SaidAlready.
    """
    asset, currency = check_asset_code(asset, "asset"), check_asset_code(currency, "currency")
    if not reason.strip():
        raise ReasonMissing(act="taking a doubtful price")
    reason = check_name(reason, "reason", longest=2_000)
    at = portfolio.as_of(book, moment)
    with book.taking(user, Permission.OVERRIDE) as connection:
        finder = portfolio.price_finder(connection, book)
        price = finder.price(asset, currency, at.valuation_point, at.date)
        when = calendar.iso(at.valuation_point)
        if price is None:
            raise NoSuchPrice(asset=asset, currency=currency, time=when)
        flags = open_flags(price, at.date, price_decision_store.decisions(connection, at.date))
        if not flags:
            raise NothingDoubtful(asset=asset, currency=currency, time=when)
        content = {
            "asset": asset,
            "at": when,
            "currency": currency,
            "day": at.date.isoformat(),
            "flags": ",".join(flags),
            "price": plain(price.price),
            "reason": reason,
            "source": price.source,
            "time": calendar.iso(price.time),
        }
        gap = next((doubt.found for doubt in price.doubts if doubt.flag == SECOND_SOURCE), None)
        if gap is not None:
            content["gap"] = plain(gap)
        if access.four_eyes(book, connection):
            kind = ProposalKind.ACCEPTANCE
            overriding.check_new(connection, kind, content)
            change = acts.propose(connection, book, user, kind, [(None, content)])
        else:
            change = acts.perform(connection, book, user, [Act(Kind.PRICE_ACCEPTED, content)])
    book.seen(change.head)
    return change


def check_standing(connection: Reader, book: Book, content: Mapping[str, str]) -> None:
    """Raise AnotherPrice where the price that was looked at is another one meanwhile."""
    at, day = calendar.parse_iso(content["at"]), date.fromisoformat(content["day"])
    price = portfolio.price_finder(connection, book).price(
        content["asset"], content["currency"], at, day
    )
    now = None if price is None else (plain(price.price), calendar.iso(price.time), price.source)
    if now != (content["price"], content["time"], content["source"]):
        raise AnotherPrice(asset=content["asset"], currency=content["currency"], day=content["day"])


def decisions(book: Book) -> tuple[PriceDecision, ...]:
    """Everything that was decided of doubtful prices, in order."""
    with book.database.look() as connection:
        return price_decision_store.decisions(connection)
