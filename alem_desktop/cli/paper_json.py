"""A statement as JSON: the same head and content for every kind, and the figures of holdings.

All of it comes from the statement itself, so that a reprint answers from what was kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alem_desktop.cli.output import amount, head_of
from alem_desktop.cli.output import asked as asked_for
from alem_desktop.core.money import ZERO
from alem_desktop.core.statements.content import check_code, content_of
from alem_desktop.core.statements.issued import content_digest
from alem_desktop.core.statements.model import (
    Row,
    RowKind,
    Statement,
    StatementKind,
    Table,
    Trace,
)
from alem_desktop.core.statements.terms import Term
from alem_desktop.services.book import Book

_KINDS = {
    Term.DIGITAL_ASSETS: "digital assets",
    Term.STABLECOINS_AND_CASH: "stablecoins and cash",
}
_FIGURES = {
    "cost_basis": Term.COST_BASIS,
    "market_value": Term.MARKET_VALUE,
    "unrealised_gain": Term.UNREALISED_GAIN,
}

Figures = dict[str, Any]


def statement_json(
    book: Book, statement: Statement, known_at: int | None, pdf: dict[str, Any]
) -> dict[str, Any]:
    """A statement's own data and the figures that it prints. `known_at`: what was asked for;
    `pdf`: what is told of the file (`paper_files.pdf_json`)."""
    subject, content = statement.subject, content_of(statement)
    content_sha256 = content_digest(content)
    told = {
        **head_of(book, subject.known_at),
        **asked_for(subject.as_of, known_at),
        "kind": subject.kind.value,
        "number": subject.number,
        "replaces": subject.replaces,
        **pdf,
        "check_code": check_code(content_sha256),
        "content_sha256": content_sha256,
        **_rate(statement),
        "notes": [{"kind": note.kind.value, **note.fields} for note in statement.notes],
    }
    if subject.kind is StatementKind.HOLDINGS:
        told |= _holdings(statement)
    return told | {"statement": content}


def _rate(statement: Statement) -> dict[str, Any]:
    rate = statement.subject.rate
    if rate is None:
        return {"rate": None, "rate_date": None, "rate_source": None}
    return {
        "rate": amount(rate.rate),
        "rate_date": rate.effective.isoformat(),
        "rate_source": rate.source,
    }


# -- holdings --------------------------------------------------------------------------------------


def _holdings(statement: Statement) -> dict[str, Any]:
    places = _places(statement)
    sections: list[dict[str, Any]] = []
    figures: Figures = {}
    for row, figures in zip(statement.table("positions").rows, _figures(statement), strict=True):
        if row.kind is RowKind.HEADING and row.label is not None and row.label.term in _KINDS:
            sections.append({"kind": _KINDS[row.label.term], "positions": []})
        elif row.kind is RowKind.LINE:
            sections[-1]["positions"].append({**_position(statement, row), **figures})
        elif row.kind is RowKind.SUBTOTAL:
            sections[-1]["subtotal"] = figures
    unpriced = {
        str(row.cells[places[Term.ASSET]])
        for row in statement.table("positions").lines()
        if row.cells[places[Term.PRICE]] is None
    }
    return {
        "sections": sections,
        "annex": list(_annex(statement)),
        "totals": {**figures, "unpriced": sorted(unpriced), "quarantined": []},
    }


def _places(statement: Statement) -> dict[Term, int]:
    columns = statement.table("positions").columns
    return {column.term: at for at, column in reversed(list(enumerate(columns)))}


def _position(statement: Statement, row: Row) -> dict[str, Any]:
    table = statement.table("positions")
    places = _places(statement)
    price = row.cells[places[Term.PRICE]]
    currency = table.columns[places[Term.PRICE]].unit
    if Term.PRICE_CURRENCY in places:
        currency = str(row.cells[places[Term.PRICE_CURRENCY]])
    return {
        "account": row.cells[places[Term.ACCOUNT]],
        "asset": row.cells[places[Term.ASSET]],
        "quantity": _cell(row, places[Term.QUANTITY]),
        "price": _cell(row, places[Term.PRICE]),
        "price_currency": None if price is None else currency,
    }


def _figures(statement: Statement) -> Iterator[Figures]:
    """Cost, value, gain and weight of each row of the positions, which the annex of costs has in
    the same order."""
    subject = statement.subject
    positions = statement.table("positions")
    costs = {table.name: table for table in statement.tables}.get("cost")
    nothing = "0" if costs is None else None  # there is no table of costs where nothing is held
    for at, row in enumerate(positions.rows):
        if row.kind is RowKind.HEADING:
            yield {}
            continue
        rows = [(positions, row)] if costs is None else [(positions, row), (costs, costs.rows[at])]

        def side(unit: str, rows: list[tuple[Table, Row]] = rows) -> Figures:
            return {name: _money(rows, term, unit, nothing) for name, term in _FIGURES.items()}

        yield {
            **side(subject.functional_currency),
            "weight": _cell(row, positions.place(Term.WEIGHT)),
            "presentation": side(subject.presentation_currency),
        }


def _money(
    rows: list[tuple[Table, Row]], term: Term, unit: str, otherwise: str | None
) -> str | None:
    """What a row of one of the tables says of a term in a currency."""
    for table, row in rows:
        for at, column in enumerate(table.columns):
            if column.term is term and column.unit == unit:
                return _cell(row, at)
    return otherwise


def _cell(row: Row, at: int) -> str | None:
    """A figure as a decimal string; what rounds to nought is nought."""
    cell = row.cells[at]
    if isinstance(cell, Trace):
        cell = ZERO
    return None if cell is None else amount(cell)  # type: ignore[arg-type]


def _annex(statement: Statement) -> Iterator[dict[str, Any]]:
    """The open lots, asset by asset."""
    table = {table.name: table for table in statement.tables}.get("lots")
    group: dict[str, Any] = {}
    for row in () if table is None else table.rows:
        assert table is not None
        if row.kind is RowKind.HEADING and row.label is not None:
            group = {"asset": row.label.fields["name"], "lots": []}
        elif row.kind is RowKind.LINE:
            group["lots"].append(_lot(table, row))
        elif row.kind is RowKind.SUBTOTAL:
            figures = {name: _cell(row, table.place(term)) for name, term in _FIGURES.items()}
            yield {**group, "subtotal": figures}


def _lot(table: Table, row: Row) -> dict[str, Any]:
    cells = {column.term: at for at, column in enumerate(table.columns)}
    acquired = row.cells[cells[Term.ACQUIRED]] if Term.ACQUIRED in cells else None
    return {
        "lot": row.cells[cells[Term.LOT]] if Term.LOT in cells else None,
        "account": row.cells[cells[Term.ACCOUNT]],
        "acquired_on": None if acquired is None else str(acquired),
        "quantity": _cell(row, cells[Term.LOT_QUANTITY]),
        **{name: _cell(row, cells[term]) for name, term in _FIGURES.items()},
    }
