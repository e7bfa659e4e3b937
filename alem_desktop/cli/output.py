"""How answers leave: JSON with exact decimal strings, or tables with figures on the right."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from alem_desktop.core import calendar
from alem_desktop.core.calendar import AsOf, Instant
from alem_desktop.core.journal import Head
from alem_desktop.core.money import plain
from alem_desktop.core.positions import Figures
from alem_desktop.core.prices import Price
from alem_desktop.services.book import Book


def print_json(answer: Mapping[str, Any]) -> None:
    """One JSON document on stdout."""
    json.dump(answer, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def message(text: str) -> None:
    """A line for people, on stderr."""
    print(text, file=sys.stderr)


def amount(value: Decimal | None) -> str | None:
    """An amount in JSON: a decimal string in plain notation, null for unknown."""
    return None if value is None else plain(value)


def instant(value: Instant | None) -> str | None:
    """An instant in JSON."""
    return None if value is None else calendar.iso(value)


def head_of(book: Book, head: Head) -> dict[str, Any]:
    """How every answer starts."""
    info = book.info
    return {
        "book": str(book.path),
        "fund": info.letterhead.fund,
        "sequence": head.sequence,
        "fingerprint": head.fingerprint,
        "functional_currency": info.functional_currency,
        "presentation_currency": info.presentation_currency,
    }


def asked(as_of: AsOf, known_at: int | None) -> dict[str, Any]:
    """What a question as of a moment was asked for."""
    return {
        "as_of": calendar.iso(as_of.valuation_point),
        "valuation_point": calendar.iso(as_of.valuation_point),
        "known_at": known_at,
    }


def figures(value: Figures) -> dict[str, Any]:
    """Cost, value and gain."""
    return {
        "cost_basis": amount(value.cost_basis),
        "market_value": amount(value.market_value),
        "unrealised_gain": amount(value.unrealised_gain),
    }


def rate_of(rate: Price | None) -> dict[str, Any]:
    """An official rate with its date and source; nulls where there is none."""
    if rate is None:
        return {"rate": None, "rate_date": None, "rate_source": None}
    return {
        "rate": amount(rate.price),
        "rate_date": rate.date.isoformat(),
        "rate_source": rate.source,
    }


def table(headers: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> str:
    """A table of text; columns in `right` are figures, aligned on the decimal point."""
    columns = [list(column) for column in zip(headers, *rows, strict=True)]
    shown = [
        _aligned(column) if place in right else _padded(column)
        for place, column in enumerate(columns)
    ]
    lines = ["  ".join(cells).rstrip() for cells in zip(*shown, strict=True)]
    rule = "  ".join("-" * len(column[0]) for column in shown)
    return "\n".join([lines[0], rule, *lines[1:]])


def _padded(column: list[str]) -> list[str]:
    width = max(map(len, column))
    return [cell.ljust(width) for cell in column]


def _aligned(column: list[str]) -> list[str]:
    header, *cells = column
    parts = [cell.rpartition(".") if "." in cell else (cell, "", "") for cell in cells]
    after = max((len(point + end) for _whole, point, end in parts), default=0)
    padded = [whole + (point + end).ljust(after) for whole, point, end in parts]
    width = max([len(header), *map(len, padded)])
    return [header.rjust(width), *(cell.rjust(width) for cell in padded)]


def print_path(path: Path) -> None:
    """The path of a file that was written, alone on its line."""
    print(path)
