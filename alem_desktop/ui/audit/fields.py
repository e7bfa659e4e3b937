"""What a record says, field by field, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

from alem_desktop.core import calendar
from alem_desktop.core.approvals import ProposalKind
from alem_desktop.core.errors import LedgerError
from alem_desktop.core.journal import Kind
from alem_desktop.core.people import parse_roles
from alem_desktop.core.policy import RULES
from alem_desktop.core.statements.model import StatementKind
from alem_desktop.drawing.formats import elide_hash, with_unit
from alem_desktop.drawing.statements.terms import term_words
from alem_desktop.services.evidence import size_text
from alem_desktop.ui.audit.loading import Act
from alem_desktop.ui.context import BookContext
from alem_desktop.ui.messages import Teller
from alem_desktop.ui.people.words import roles_words
from alem_desktop.ui.periods.words import open_words
from alem_desktop.ui.policies.values import value_text
from alem_desktop.ui.policies.words import rule_name
from alem_desktop.ui.price_words import flags_text, source_text
from alem_desktop.ui.transactions.words import field_word, settlement_word, type_word

translate = QCoreApplication.translate

_TIMES = frozenset({"effective", "as_of", "first", "last", "time", "settlement_time", "at"})
_HASHES = frozenset(
    {"sha256", "figures_sha256", "content_sha256", "content", "tx_hash", "volume_digest"}
)
_HASH_LENGTH = 64
_RULES = frozenset(rule.field for rule in RULES)
_FIGURES = frozenset({"value", "rate", "fee_value"})
_DOCUMENTS = frozenset[str](StatementKind)
_PRICE_WORDS_OF = (Kind.PRICE_OVERRIDDEN, Kind.PRICE_ACCEPTED)
_EFFECTS: dict[str, str] = {
    ProposalKind.REVERSAL: Kind.TRANSACTION_REVERSED,
    ProposalKind.PRICE: Kind.PRICE_OVERRIDDEN,
    ProposalKind.ACCEPTANCE: Kind.PRICE_ACCEPTED,
    ProposalKind.POLICY: Kind.POLICY_CHANGED,
    ProposalKind.REOPENING: Kind.PERIOD_REOPENED,
}
"""The kind of act that each kind of proposal becomes."""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field: its name in words, what it says, and what stood there before ('' of what is new).
    `whole` is what is shown in full, for tips and copies."""

    name: str
    before: str
    after: str
    whole: str
    changed: bool = False


def field_lines(act: Act, context: BookContext) -> list[FieldLine]:
    """All that a record says, what was changed first."""
    said = {**act.line.said, **act.content}
    for name in act.expanded:
        said.pop(name, None)
    before = {_own(act, change.field): change.before for change in act.changes}
    kind = told_kind(act.line.kind, said)
    gone = [name for name, value in before.items() if value is not None and name not in said]
    lines = []
    for name in (*said, *gone):
        now = said.get(name, "")
        then = before.get(name)
        lines.append(
            FieldLine(
                part_word(name, kind),
                "" if then is None else part_text(name, then, said, kind, context),
                part_text(name, now, said, kind, context) if name in said else "—",
                now,
                then is not None,
            )
        )
    return sorted(lines, key=lambda line: not line.changed)


def _own(act: Act, field: str) -> str:
    """A change of a rule is told under the rule's key, its record says it as `value`."""
    return "value" if act.line.kind == Kind.POLICY_CHANGED else field


def told_kind(kind: str, said: Mapping[str, str]) -> str:
    """As which kind of act a record's fields are said: what is proposed says what its effect
    would."""
    if kind != Kind.ACT_PROPOSED:
        return kind
    return _EFFECTS.get(said.get("act", ""), kind)


def part_word(name: str, kind: str) -> str:
    """A field of a record; `kind` as `told_kind` gives it."""
    if kind in _PRICE_WORDS_OF and (word := _price_word(name, kind)):
        return word
    if name in _RULES and kind == Kind.BOOK_CREATED:
        return rule_name(name)
    if name == "until" and kind in (Kind.PERIOD_REOPENED, Kind.ACT_PROPOSED):
        return translate("Audit", "Stays closed until")
    if name == "type" and kind == Kind.EVIDENCE_ATTACHED:
        return translate("Audit", "Kind of file")
    if name == "value" and kind not in (Kind.POLICY_CHANGED, Kind.ACT_PROPOSED):
        return translate("Audit", "Value")
    words = {
        "act": translate("Audit", "What is proposed"),
        "approvals": translate("Audit", "Approvals it takes"),
        "active": translate("Audit", "May act"),
        "as_of": translate("Audit", "As of"),
        "asset_class": translate("Audit", "Class"),
        "base": translate("Audit", "Price of"),
        "bin": translate("Audit", "BIN"),
        "book_id": translate("Audit", "Book number"),
        "breaks": translate("Audit", "Differences"),
        "check_code": translate("Audit", "Check code"),
        "code": translate("Audit", "Code"),
        "content": translate("Audit", "Hash of the content"),
        "content_sha256": translate("Audit", "Hash of the content"),
        "count": translate("Audit", "How many"),
        "day": translate("Audit", "For valuations of"),
        "digests": translate("Audit", "Hashes of the pages"),
        "at": translate("Audit", "Looked at for"),
        "gap": translate("Audit", "Second source away by"),
        "decimals": translate("Audit", "Decimals"),
        "effective": translate("Audit", "In force from"),
        "fee_value": translate("Audit", "Value of fee"),
        "field": translate("Audit", "Rule"),
        "figures": translate("Audit", "Figures"),
        "figures_sha256": translate("Audit", "Hash of the figures"),
        "file": translate("Audit", "File"),
        "first": translate("Audit", "First"),
        "flags": translate("Audit", "Flags"),
        "format": translate("Audit", "What was exported"),
        "functional_currency": translate("Audit", "Cost kept in"),
        "fund": translate("Audit", "Fund"),
        "kind": translate("Audit", "Kind"),
        "known_at": translate("Audit", "Records known"),
        "language": translate("Audit", "Language"),
        "last": translate("Audit", "Last"),
        "lines": translate("Audit", "Lines"),
        "manager": translate("Audit", "Manager"),
        "name": translate("Audit", "Name"),
        "native_currency": translate("Audit", "Valued first in"),
        "number": translate("Audit", "Number"),
        "open": translate("Audit", "Still open then"),
        "opening": translate("Audit", "From"),
        "origin": translate("Audit", "File"),
        "pages": translate("Audit", "Pages"),
        "pairs": translate("Audit", "Prices of"),
        "place": translate("Audit", "Place"),
        "presentation_currency": translate("Audit", "Also shown in"),
        "prices": translate("Audit", "Prices"),
        "program": translate("Audit", "Version of the program"),
        "proposal": translate("Audit", "Proposed by record"),
        "quote": translate("Audit", "In"),
        "rate": translate("Audit", "Rate used"),
        "reason": translate("Audit", "Reason"),
        "replaces": translate("Audit", "Replaces"),
        "roles": translate("Audit", "Roles"),
        "scope": translate("Audit", "Narrowed down to"),
        "sha256": translate("Audit", "Hash of the file"),
        "size": translate("Audit", "Size"),
        "source": translate("Audit", "Source"),
        "sources": translate("Audit", "Sources"),
        "time_zone": translate("Audit", "Time zone"),
        "until": translate("Audit", "Last day"),
        "value": translate("Audit", "New value"),
        "volume_digest": translate("Audit", "Hash of the volumes"),
        "volumes": translate("Audit", "Daily volumes"),
        "what": translate("Audit", "What is new"),
        "withdrawn": translate("Audit", "Taken back by who proposed it"),
    }
    return words.get(name) or field_word(name)


def part_text(
    name: str, value: str, said: Mapping[str, str], kind: str, context: BookContext
) -> str:
    """What a field says, as the window says such things."""
    formats, currency = context.formats, context.book.info.functional_currency
    if name == "language" or (name in _RULES and kind == Kind.BOOK_CREATED):
        return value_text(name, value, formats, currency)
    if name == "value" and "field" in said:
        return value_text(said["field"], value, formats, currency)
    if name in _HASHES and len(value) == _HASH_LENGTH:
        return elide_hash(value)
    if name == "until" and kind == Kind.PRICE_OVERRIDDEN:
        return _time(value, context)
    if name == "effective" and kind == Kind.PRICE_OVERRIDDEN:
        return _day(value, context)
    if name in _TIMES:
        if not value:
            return translate("Audit", "its approval")
        return _time(value, context)
    match name:
        case "field":
            return rule_name(value)
        case "act":
            return _proposed_word(value)
        case "until" | "day" | "opening":
            return _day(value, context)
        case "gap":
            return with_unit(_percent(value, context), "%")
        case "flags":
            return flags_text(value.split(","))
        case "source":
            return source_text(value)
        case "open":
            return open_words(value.split(", ")) if value else translate("Audit", "nothing")
        case "roles":
            return _roles(value)
        case "type" if kind != Kind.EVIDENCE_ATTACHED:
            return type_word(value)
        case "settlement":
            return settlement_word(value)
        case "figures":
            return "…"  # a whole statement; the tip and copies have it, its hash stands beside it
        case "kind" if value in _DOCUMENTS:
            return term_words(StatementKind(value).document)
        case "size":
            return size_text(int(value)) if value.isdecimal() else value
        case "what" if value == "password":
            return translate("Audit", "the password")
        case "active" | "withdrawn":
            return translate("Audit", "yes") if value == "yes" else translate("Audit", "no")
    if name in _FIGURES:
        return _figure(value, context)
    return str(Teller.of(context).told(name, value))


def _price_word(name: str, kind: str) -> str:
    """A field of what was said of a price, '' of one that is called as everywhere."""
    is_override = kind == Kind.PRICE_OVERRIDDEN
    match name:
        case "time" if is_override:
            return translate("Audit", "As of")
        case "time":
            return translate("Audit", "Observed")
        case "until" if is_override:
            return translate("Audit", "Holds until")
        case "effective" if is_override:
            return translate("Audit", "Rate of")
    return ""


def _proposed_word(kind: str) -> str:
    return {
        ProposalKind.REVERSAL.value: translate("Audit", "A reversal"),
        ProposalKind.PRICE.value: translate("Audit", "A price"),
        ProposalKind.ACCEPTANCE.value: translate("Audit", "To take a doubtful price"),
        ProposalKind.POLICY.value: translate("Audit", "A rule"),
        ProposalKind.REOPENING.value: translate("Audit", "To reopen a period"),
    }.get(kind, kind)


def _time(value: str, context: BookContext) -> str:
    """To the second; what a record says to the microsecond is in the tip."""
    try:
        local = context.local(calendar.parse_iso(value))
    except ValueError:
        return value
    formats = context.formats
    shown = formats.moment(local, seconds=bool(local.second))
    return with_unit(shown, formats.zone(local.utcoffset()))


def _figure(value: str, context: BookContext) -> str:
    try:
        return context.formats.quantity(Decimal(value))
    except InvalidOperation:
        return value


def _percent(value: str, context: BookContext) -> str:
    """A fraction of the price in hundredths."""
    try:
        return context.formats.percent(Decimal(value))
    except InvalidOperation:
        return value


def _day(value: str, context: BookContext) -> str:
    try:
        return context.formats.date(date.fromisoformat(value))
    except ValueError:
        return value


def _roles(value: str) -> str:
    try:
        return roles_words(parse_roles(value))
    except LedgerError:
        return value
