"""A statement as canonical JSON, and back: what the journal keeps and a PDF carries inside.

The text is the same in whatever language the statement is printed, so it has one hash; equal
statements have equal text. Figures and instants are text, to the last digit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from alem_desktop.core.calendar import AsOf, Instant, iso, parse_iso
from alem_desktop.core.journal import Head, canonical
from alem_desktop.core.letterhead import Letterhead
from alem_desktop.core.money import plain
from alem_desktop.core.policy import Policies
from alem_desktop.core.statements.model import (
    Amount,
    Cell,
    Column,
    ColumnKind,
    KeyFigure,
    Opening,
    Phrase,
    Row,
    RowKind,
    Scope,
    Signatory,
    StatedRate,
    Statement,
    StatementBasis,
    StatementKind,
    Subject,
    Table,
    Trace,
)
from alem_desktop.core.statements.notes import Note, NoteKind
from alem_desktop.core.statements.terms import Term

FORMAT = "alem-statement-1"
"""Names this shape of content; another shape has another name."""

_TRACES = {trace.value: trace for trace in Trace}


class NotAStatement(ValueError):
    """A text does not hold the content of a statement."""


def content_text(statement: Statement) -> str:
    """All that a statement says, as canonical JSON."""
    return canonical(content_of(statement))


def content_hash(statement: Statement) -> str:
    """SHA-256 of the content's text, as 64 hex digits."""
    return hashlib.sha256(content_text(statement).encode()).hexdigest()


def check_code(digest: str) -> str:
    """Eight hex digits of a content's hash in two groups, to compare two papers by."""
    return f"{digest[:4]}-{digest[4:8]}".upper()


def code_text(statement: Statement) -> str:
    """What the QR code holds, a line each: number, fund, instant, key figures, fingerprint and
    check code."""
    subject = statement.subject
    return "\n".join(
        [
            subject.number or "draft",
            subject.letterhead.fund,
            iso(subject.as_of.valuation_point),
            *(
                f"{'' if each.amount is None else f'{each.amount:.2f}'} {each.currency}"
                for figure in statement.key_figures
                for each in figure.amounts
            ),
            subject.known_at.fingerprint,
            check_code(content_hash(statement)),
        ]
    )


# -- writing ---------------------------------------------------------------------------------------


def content_of(statement: Statement) -> dict[str, Any]:
    """All that a statement says, as JSON values."""
    return {
        "Format": FORMAT,
        "Subject": _subject(statement.subject),
        "KeyFigures": [
            {
                "Label": _phrase(figure.label),
                "Amounts": [[_text(each.amount), each.currency] for each in figure.amounts],
            }
            for figure in statement.key_figures
        ],
        "Tables": [_table(table) for table in statement.tables],
        "Notes": [[note.kind.value, dict(note.fields)] for note in statement.notes],
        "Signatories": [
            [each.role.value, each.name, each.position] for each in statement.signatories
        ],
    }


def _subject(subject: Subject) -> dict[str, Any]:
    letterhead, rate, opening = subject.letterhead, subject.rate, subject.opening
    return {
        "Kind": subject.kind.value,
        "ReportNumber": subject.number,
        "Replaces": subject.replaces,
        "AccountOwner": letterhead.fund,
        "AccountOwnerIdentification": letterhead.bin,
        "AccountServicer": letterhead.manager,
        "AccountServicerPlace": letterhead.manager_place,
        "SafekeepingAccounts": list(subject.scope.accounts),
        "FinancialInstruments": list(subject.scope.assets),
        "NumberOfAccounts": subject.scope.account_count,
        "FromDate": None if opening is None else opening.date.isoformat(),
        "FromDateTime": None if opening is None else iso(opening.instant),
        "StatementDate": subject.as_of.date.isoformat(),
        "StatementDateTime": iso(subject.as_of.valuation_point),
        "StatementCut": iso(subject.as_of.cut),
        "KnownAt": str(subject.known_at.sequence),
        "KnownAtDateTime": iso(subject.known_time),
        "Fingerprint": subject.known_at.fingerprint,
        "TimeZone": subject.time_zone,
        "StatementBasis": subject.basis.value,
        "AuditedIndicator": False,
        "AccountBaseCurrency": subject.functional_currency,
        "AlternateReportingCurrency": subject.presentation_currency,
        "Policies": subject.policies.as_payload(),
        "FourEyes": subject.four_eyes,
        "ForeignExchangeDetails": None if rate is None else _rate(rate),
        "UsualSource": subject.usual_source,
        "ProgramVersion": subject.program_version,
    }


def _rate(rate: StatedRate) -> dict[str, Any]:
    return {
        "ExchangeRate": plain(rate.rate),
        "UnitCurrency": rate.base,
        "QuotedCurrency": rate.quote,
        "Source": rate.source,
        "Path": rate.path,
        "EffectiveDate": rate.effective.isoformat(),
        "QuotationDate": iso(rate.time),
        "Flags": list(rate.flags),
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "Name": table.name,
        "Title": None if table.title is None else _phrase(table.title),
        "Note": None if table.note is None else _phrase(table.note),
        "Annex": table.annex,
        "Columns": [_column(column) for column in table.columns],
        "Rows": [
            [
                row.kind.value,
                None if row.label is None else _phrase(row.label),
                [
                    cell_text(cell, column.kind)
                    for cell, column in zip(row.cells, table.columns, strict=False)
                ],
            ]
            for row in table.rows
        ],
    }


def _column(column: Column) -> list[Any]:
    marks = "".join(
        mark
        for mark, is_set in (
            ("s", column.sums),
            ("f", column.flexible),
            ("n", column.strong),
        )
        if is_set
    )
    return [column.term.value, column.kind.value, column.unit, marks]


def _phrase(phrase: Phrase) -> list[Any]:
    return [phrase.term.value, dict(phrase.fields)]


def cell_text(cell: Cell, kind: ColumnKind) -> str | None:
    """A cell as text for machines: plain figures, ISO dates, instants in UTC; None of a blank."""
    if cell is None:
        return None
    if isinstance(cell, Trace):
        return cell.value
    if isinstance(cell, Decimal):
        return plain(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, int) and kind is ColumnKind.MOMENT:
        return iso(Instant(cell))
    return str(cell)


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else plain(amount)


# -- reading ---------------------------------------------------------------------------------------


def statement_from(content: Mapping[str, Any]) -> Statement:
    """The statement that a content is of. Raises NotAStatement."""
    try:
        if content["Format"] != FORMAT:
            raise NotAStatement(f"the format is {content['Format']!r}, not {FORMAT!r}")
        return Statement(
            _read_subject(content["Subject"]),
            tuple(
                KeyFigure(
                    _read_phrase(said["Label"]),
                    tuple(Amount(_amount(text), unit) for text, unit in said["Amounts"]),
                )
                for said in content["KeyFigures"]
            ),
            tuple(_read_table(said) for said in content["Tables"]),
            tuple(Note(NoteKind(kind), dict(fields)) for kind, fields in content["Notes"]),
            tuple(
                Signatory(Term(role), name, position)
                for role, name, position in content["Signatories"]
            ),
        )
    except NotAStatement:
        raise
    except (KeyError, ValueError, TypeError, AttributeError, ArithmeticError) as problem:
        raise NotAStatement(f"{type(problem).__name__}: {problem}") from problem


def _read_subject(said: Mapping[str, Any]) -> Subject:
    opening = said["FromDateTime"]
    return Subject(
        kind=StatementKind(said["Kind"]),
        number=said["ReportNumber"],
        replaces=said["Replaces"],
        letterhead=Letterhead(
            said["AccountOwner"],
            said["AccountOwnerIdentification"],
            said["AccountServicer"],
            said["AccountServicerPlace"],
        ),
        scope=Scope(
            tuple(said["SafekeepingAccounts"]),
            tuple(said["FinancialInstruments"]),
            said["NumberOfAccounts"],
        ),
        opening=None
        if opening is None
        else Opening(date.fromisoformat(said["FromDate"]), parse_iso(opening)),
        as_of=AsOf(
            parse_iso(said["StatementDateTime"]),
            parse_iso(said["StatementCut"]),
            date.fromisoformat(said["StatementDate"]),
        ),
        known_at=Head(int(said["KnownAt"]), said["Fingerprint"]),
        known_time=parse_iso(said["KnownAtDateTime"]),
        time_zone=said["TimeZone"],
        basis=StatementBasis(said["StatementBasis"]),
        functional_currency=said["AccountBaseCurrency"],
        presentation_currency=said["AlternateReportingCurrency"],
        policies=Policies.from_payload(dict(said["Policies"])),
        four_eyes=said["FourEyes"],
        rate=_read_rate(said["ForeignExchangeDetails"]),
        usual_source=said["UsualSource"],
        program_version=said["ProgramVersion"],
    )


def _read_rate(said: Mapping[str, Any] | None) -> StatedRate | None:
    if said is None:
        return None
    return StatedRate(
        Decimal(said["ExchangeRate"]),
        said["UnitCurrency"],
        said["QuotedCurrency"],
        said["Source"],
        said["Path"],
        date.fromisoformat(said["EffectiveDate"]),
        parse_iso(said["QuotationDate"]),
        tuple(said["Flags"]),
    )


def _read_table(said: Mapping[str, Any]) -> Table:
    columns = tuple(_read_column(*column) for column in said["Columns"])
    rows = tuple(
        Row(
            RowKind(kind),
            tuple(
                _read_cell(text, column.kind)
                for text, column in zip(cells, columns, strict=bool(cells))
            ),
            None if label is None else _read_phrase(label),
        )
        for kind, label, cells in said["Rows"]
    )
    title, note = said["Title"], said["Note"]
    return Table(
        said["Name"],
        None if title is None else _read_phrase(title),
        columns,
        rows,
        None if note is None else _read_phrase(note),
        said["Annex"],
    )


def _read_column(term: str, kind: str, unit: str, marks: str) -> Column:
    return Column(Term(term), ColumnKind(kind), unit, "s" in marks, "f" in marks, "n" in marks)


def _read_phrase(said: tuple[str, dict[str, str]]) -> Phrase:
    term, fields = said
    return Phrase(Term(term), dict(fields))


def _read_cell(text: str | None, kind: ColumnKind) -> Cell:
    if text is None:
        return None
    match kind:
        case ColumnKind.TEXT:
            return text
        case ColumnKind.TERM:
            return Term(text)
        case ColumnKind.COUNT:
            return int(text)
        case ColumnKind.DAY:
            return date.fromisoformat(text)
        case ColumnKind.MOMENT:
            return parse_iso(text)
        case _:
            return _TRACES.get(text) or Decimal(text)


def _amount(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
