"""Commands that answer of a period or of the whole fund: rollforward, net assets."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from alem_desktop.cli import trails
from alem_desktop.cli.answers import add_known_at, add_period, add_trail, known_at_of, period_of
from alem_desktop.cli.books import Commands, opened
from alem_desktop.cli.output import amount, head_of, instant, print_json, rate_of, table
from alem_desktop.cli.output import asked as asked_for
from alem_desktop.core.accruals import NetAssets
from alem_desktop.core.attribution import Attribution
from alem_desktop.core.money import ZERO
from alem_desktop.core.rollforward import Roll
from alem_desktop.core.statements.model import (
    Cell,
    RowKind,
    Statement,
    StatementKind,
    Table,
    amount_of,
)
from alem_desktop.core.statements.terms import Term
from alem_desktop.drawing.formats import Formats
from alem_desktop.services import rollforward
from alem_desktop.services.book import Book
from alem_desktop.services.net_assets import ManagementFee, NetAssetsAnswer
from alem_desktop.services.rollforward import RollForwardAnswer
from alem_desktop.services.statements.asked import Asked
from alem_desktop.services.statements.preparing import prepare

_PARTS = {
    "opening": Term.OPENING,
    "additions": Term.ADDITIONS,
    "disposals": Term.DISPOSALS,
    "gains": Term.GAINS,
    "losses": Term.LOSSES,
    "closing": Term.CLOSING,
    "difference": Term.DIFFERENCE,
}
"""Columns of a roll, in their order here."""

_CHANGES = {
    Term.OPENING: "opening value",
    Term.FLOW: "flow",
    Term.INCOME: "income",
    Term.FEES_PAID: "fees",
    Term.PRICE_GAIN: "price",
    Term.CURRENCY_GAIN: "currency",
    Term.RESIDUAL: "residual",
    Term.ROUNDING: "rounding",
    Term.CLOSING: "closing value",
}
"""Lines of the change of value."""


def add_commands(commands: Commands, common: ArgumentParser) -> None:
    """Add rollforward."""
    rolled = commands.add_parser(
        "rollforward",
        parents=[common],
        help="opening, additions, disposals, gains, losses, closing; the change of value explained",
        description="The valuation point that ends --from opens the period, --to is its last day.",
    )
    rolled.add_argument("book", type=Path, metavar="BOOK")
    add_period(rolled, required=True)
    add_known_at(rolled)
    add_trail(rolled)
    rolled.set_defaults(run=run_rollforward)


# -- roll-forward ----------------------------------------------------------------------------------


def run_rollforward(asked: Namespace) -> int:
    """Roll every asset forward over a period."""
    start, end = period_of(asked)
    assert start is not None
    assert end is not None
    with opened(asked.book) as book:
        answer_rollforward(book, start, end, known_at_of(book, asked), asked.json, asked.trail)
    return 0


def answer_rollforward(
    book: Book, start: date, end: date, known_at: int | None, json: bool, trail: bool = False
) -> None:
    """Print a roll-forward."""
    answer = rollforward.roll(book, start, end, known_at)
    if not json:
        known = answer.head.sequence
        asked = Asked(StatementKind.ROLLFORWARD, end, start, known_at=known)
        print(rollforward_table(book, answer, prepare(book, asked).statement))
        return
    told = rollforward_json(book, answer, start, end, known_at)
    if trail:
        trails.add_to_rolls(book, start, end, known_at, told["assets"])
    print_json(told)


def rollforward_json(
    book: Book, answer: RollForwardAnswer, start: date, end: date, known_at: int | None
) -> dict[str, Any]:
    """The answer as CONTRACT.md shows it, with sums and the change of value explained."""
    rolls = answer.rolls
    shown = None if answer.presented is None else answer.presented.attribution
    reason = None if answer.presented is None else answer.presented.reason
    return {
        **head_of(book, answer.head),
        "from": start.isoformat(),
        "to": end.isoformat(),
        "opening_point": instant(answer.opening.valuation_point),
        "closing_point": instant(answer.closing.valuation_point),
        "known_at": known_at,
        "assets": [
            {
                "asset": rolled.asset,
                "units": _roll(rolled.units),
                "cost": _roll(rolled.cost),
                "fair_value": _roll(rolled.fair_value),
            }
            for rolled in rolls.assets
        ],
        "totals": {
            "cost": _roll(rolls.cost),
            "fair_value": _roll(rolls.fair_value),
            "unpriced": list(rolls.unpriced),
        },
        "price_flags": {
            "opening": {asset: list(flags) for asset, flags in answer.opening_flags.items()},
            "closing": {asset: list(flags) for asset, flags in answer.closing_flags.items()},
        },
        "attribution": _attribution(answer.change),
        "presentation": {
            "attribution": _attribution(shown),
            "reason": None if reason is None else str(reason),
        },
    }


def _roll(roll: Roll | None) -> dict[str, Any] | None:
    return None if roll is None else {part: amount(getattr(roll, part)) for part in _PARTS}


def _attribution(change: Attribution | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {
        "opening_value": amount(change.opening_value),
        "flow": amount(change.flow),
        "price": amount(change.price),
        "currency": amount(change.currency),
        "income": amount(change.income),
        "fees": amount(change.fees),
        "residual": amount(change.residual),
        "closing_value": amount(change.closing_value),
    }


def rollforward_table(book: Book, answer: RollForwardAnswer, statement: Statement) -> str:
    """Units, cost and fair value by asset, each with its tie-out; then the change of value: the
    figures of the statement of the same period."""
    currency = statement.subject.functional_currency
    tables = {each.name: each for each in statement.tables}
    lines = [_title(book, answer)]
    for name, measure in (
        ("units", "units"),
        ("cost", f"cost, {currency}"),
        ("fair-value", f"fair value, {currency}"),
    ):
        if name in tables:
            lines += ["", _roll_table(measure, tables[name])]
    if answer.rolls.unpriced:
        lines.append(f"Without a price at one end: {', '.join(answer.rolls.unpriced)}")
    for end, flags in (("opening", answer.opening_flags), ("closing", answer.closing_flags)):
        lines += _flag_lines(f"Prices at the {end}", flags)
    lines += ["", *_change_lines(answer, tables.get("change"))]
    return "\n".join(lines)


def _flag_lines(what: str, flags: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Which prices a reader should not take for granted, in one line."""
    if not flags:
        return []
    told = "; ".join(f"{asset} {', '.join(words)}" for asset, words in flags.items())
    return [f"{what}: {told}"]


def _title(book: Book, answer: RollForwardAnswer) -> str:
    ends = (answer.opening.valuation_point, answer.closing.valuation_point)
    opened_at, closed_at = (f"{book.calendar.local(end):%Y-%m-%d %H:%M %z}" for end in ends)
    fund = book.info.letterhead.fund
    return f"{fund}, {opened_at} to {closed_at}, record {answer.head.sequence}"


def _roll_table(measure: str, of: Table) -> str:
    """The lines and the total of a roll, with every part; one that it does not know is nought."""
    formats = Formats("en")
    show = formats.quantity if of.name == "units" else formats.money
    places = [
        next((at for at, column in enumerate(of.columns) if column.term is term), None)
        for term in _PARTS.values()
    ]
    rows = [
        (
            str(row.cells[0]) if row.kind is RowKind.LINE else "Total",
            *(
                show(
                    ZERO
                    if at is None
                    else None
                    if row.cells[at] is None
                    else amount_of(row.cells[at])
                )
                for at in places
            ),
        )
        for row in of.rows
        if row.kind in (RowKind.LINE, RowKind.TOTAL)
    ]
    return table((measure, *_PARTS), rows, right=range(1, len(_PARTS) + 1))


def _figure(cell: Cell) -> Decimal | None:
    """What a cell counts as; None of a blank one."""
    return None if cell is None else amount_of(cell)


def _change_lines(answer: RollForwardAnswer, of: Table | None) -> list[str]:
    """The change of value in each currency, part by part."""
    if of is None:
        return ["The change of value is unknown while an asset is without a price."]
    formats = Formats("en")
    rows = []
    for row in of.rows:
        term = Term.CLOSING if row.kind is RowKind.TOTAL else Term(str(row.cells[0]))
        show = formats.money if term in (Term.OPENING, Term.CLOSING) else formats.signed_money
        rows.append((_CHANGES[term], *(show(_figure(cell)) for cell in row.cells[1:])))
    currencies = [column.unit for column in of.columns[1:]]
    notes = ["Figures are those of the statement of this kind: totals add up the printed lines."]
    if answer.presented is not None and answer.presented.reason is not None:
        notes.insert(0, str(answer.presented.reason))
    headers = ("change of value", *currencies)
    return [table(headers, rows, right=range(1, len(currencies) + 1)), *notes]


# -- net assets ------------------------------------------------------------------------------------


def net_assets_json(book: Book, answer: NetAssetsAnswer) -> dict[str, Any]:
    """The figures of the statement of net assets; null where a part is unknown."""
    known = answer.fee.gap is None
    return {
        **head_of(book, answer.head),
        **asked_for(answer.as_of, answer.known_at),
        "kind": "net-assets",
        **rate_of(answer.rate),
        **_net(answer.functional, known),
        "presentation": None if answer.presentation is None else _net(answer.presentation, known),
        "unpriced": list(answer.functional.unpriced),
        "price_flags": {asset: list(flags) for asset, flags in answer.flags.items()},
        "management_fee": _fee(answer.fee),
    }


def _net(net: NetAssets, known: bool) -> dict[str, Any]:
    return {
        "assets": [{"kind": line.kind.value, "value": amount(line.value)} for line in net.assets],
        "liabilities": [
            {"kind": fee.kind.value, "amount": amount(fee.amount)} for fee in net.liabilities
        ],
        "total_assets": amount(net.total_assets),
        "total_liabilities": amount(net.total_liabilities) if known else None,
        "net_assets": amount(net.net) if known else None,
    }


def _fee(fee: ManagementFee) -> dict[str, Any]:
    account, gap = fee.account, fee.gap
    settled = () if account is None else account.settled
    since = None if account is None else account.since
    return {
        "yearly_rate": amount(fee.yearly_rate),
        "day_basis": fee.basis.value,
        "payee": fee.payee or None,
        "since": None if since is None else since.isoformat(),
        "accrued": None if account is None else amount(account.accrued),
        "unknown": None
        if gap is None
        else {"date": gap.date.isoformat(), "unpriced": list(gap.unpriced)},
        "invoices": [
            {
                "reference": each.invoice.reference,
                "date": each.invoice.date.isoformat(),
                "accrued": amount(each.true_up.accrued),
                "invoiced": amount(each.true_up.invoiced),
                "difference": amount(each.true_up.difference),
                "direction": each.true_up.direction.value,
            }
            for each in settled
        ],
    }


def net_assets_lines(answer: NetAssetsAnswer) -> list[str]:
    """How the fee came about, what is left out, and each invoice against its accrual."""
    formats, fee = Formats("en"), answer.fee
    lines = []
    if answer.functional.unpriced:
        lines.append(f"Not in the totals, without a price: {', '.join(answer.functional.unpriced)}")
    lines += _flag_lines("Prices", answer.flags)
    if fee.gap is not None:
        unpriced = ", ".join(fee.gap.unpriced)
        lines.append(
            f"The management fee is unknown: on {fee.gap.date} there is no price of {unpriced}."
        )
    elif fee.account is not None and fee.account.since is not None:
        lines.append(
            f"Management fee {formats.percent(fee.yearly_rate, signed=False)} % a year, "
            f"{fee.basis.value}, accrued since {fee.account.since}."
        )
    for each in () if fee.account is None else fee.account.settled:
        settled = each.true_up
        lines.append(
            f"Invoice {each.invoice.reference} of {each.invoice.date}: "
            f"{formats.money(settled.invoiced)} against {formats.money(settled.accrued)} accrued, "
            f"{settled.direction.value} {formats.money(abs(settled.difference))}."
        )
    return lines
