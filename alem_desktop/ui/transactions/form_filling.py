"""What the entry form takes from a record: the same once more, or all of it to be corrected."""

from __future__ import annotations

from decimal import Decimal

from alem_desktop.core import calendar
from alem_desktop.core.calendar import BookCalendar, Instant
from alem_desktop.core.transactions import Transaction, lots_text, third_figure
from alem_desktop.services.register import RegisterLine
from alem_desktop.ui.transactions.form_times import time_text

Figures = list[tuple[str, Decimal]]


def once_more(line: RegisterLine) -> tuple[dict[str, str], Figures]:
    """What a further entry of the kind says.

    Neither when, nor under what reference and hash, nor the lots: they may have gone with it.
    """
    t = line.transaction
    texts = {
        "type": line.type.value,
        "asset": line.asset,
        "account": line.account,
        "to_account": t.to_account or "",
        "to_asset": t.to_asset or "",
        "currency": line.currency,
        "fee_asset": line.fee_asset if line.fee else "",
        "settlement": line.settlement,
        "counterparty": line.counterparty or "",
        "note": line.note or "",
    }
    return texts, _figures_of(t)


def all_of_it(line: RegisterLine, days: BookCalendar) -> tuple[dict[str, str], Figures]:
    """Everything that a record says but its reference."""
    texts, figures = once_more(line)
    t = line.transaction
    texts["time"] = _moment_text(t.time, days)
    if t.settlement_time != t.time:
        texts["settlement_time"] = _moment_text(t.settlement_time, days)
    texts["lots"] = lots_text(t.lots)
    texts["tx_hash"] = t.tx_hash or ""
    return texts, figures


def _figures_of(t: Transaction) -> Figures:
    figures = [("quantity", t.quantity)]
    if t.valued:
        if t.quantity * t.price == t.amount:
            figures.append(("price", t.price))
        elif third_figure(t.quantity, None, t.amount) == t.price:
            figures.append(("amount", t.amount))
        else:  # money that was rounded to its cent: all three were said
            figures += [("price", t.price), ("amount", t.amount)]
    if t.to_quantity is not None:
        figures.append(("to_quantity", t.to_quantity))
    if t.fee:
        figures.append(("fee", t.fee))
    return figures


def _moment_text(instant: Instant, days: BookCalendar) -> str:
    """A moment as it is typed; one that its minute and second do not tell whole, as ISO 8601."""
    local = days.local(instant)
    if local.microsecond or days.instant_at(local.date(), local.time()) != instant:
        return calendar.iso(instant)
    return time_text(local)
