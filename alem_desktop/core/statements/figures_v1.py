"""The figures of a statement of holdings as the journal kept them at first, version 1.

Books hold such records for ever, each with the hash of this text: its spelling never changes.
Statements that are issued now are kept whole (`content`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal

from alem_desktop.core import calendar
from alem_desktop.core.calendar import AsOf
from alem_desktop.core.journal import Head
from alem_desktop.core.money import ZERO, plain
from alem_desktop.core.positions import Figures, Position, Totals, is_money


def figures_text(
    fund: str, as_of: AsOf, known_at: Head, positions: Sequence[Position], totals: Totals
) -> str:
    """The printed figures of all positions and their totals, as canonical JSON."""
    figures = {
        "as_of": calendar.iso(as_of.valuation_point),
        "fingerprint": known_at.fingerprint,
        "fund": fund,
        "lines": [
            [
                line.account,
                line.asset.code,
                plain(line.quantity),
                _texts(line.printed.functional),
                _texts(line.printed.presentation),
            ]
            for line in _in_order(positions)
        ],
        "sequence": known_at.sequence,
        "totals": [_texts(totals.printed.functional), _texts(totals.printed.presentation)],
    }
    return json.dumps(figures, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _texts(figures: Figures) -> list[str | None]:
    parts = (figures.cost_basis, figures.market_value, figures.unrealised_gain)
    return [None if part is None else plain(part) for part in parts]


def _in_order(positions: Sequence[Position]) -> Iterable[Position]:
    """Digital assets, then stablecoins and cash; in each the largest asset first, what has no
    price last."""
    worth: dict[str, Decimal | None] = {}
    for position in positions:
        value, code = position.printed.functional.market_value, position.asset.code
        before = worth.get(code)
        worth[code] = before if value is None else (before or ZERO) + value

    def order(position: Position) -> tuple[object, ...]:
        held = worth[position.asset.code]
        value = position.printed.functional.market_value or ZERO
        return (
            is_money(position.asset),
            held is None,
            -(held or ZERO),
            position.asset.code,
            -value,
            position.account or "",
        )

    return sorted(positions, key=order)
