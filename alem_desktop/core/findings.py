"""What a look over a book can find: each finding with its severity, its place and an offered fix.

A finding is no error: nothing was refused, but a person should look. Its sentences are templates
with named fields, as those of `core.errors`, so that a window can show them in another language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much it matters: a figure is missing or wrong; it may be; worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class PlaceKind(StrEnum):
    """What a place is: a row of a file, an asset, an asset in an account, or a transaction."""

    ROW = "row"
    ASSET = "asset"
    POSITION = "position"
    TRANSACTION = "transaction"


class Action(StrEnum):
    """What can be done about a finding."""

    IMPORT_PRICES = "import-prices"
    LOOK_AT_PRICE = "look-at-price"
    OPEN_TRANSACTION = "open-transaction"
    RECORD_TRANSFER = "record-transfer"
    RECORD_MISSING = "record-missing"
    CORRECT_FILE = "correct-file"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was found; only what belongs to its kind is given.

    `date` is the book's day of the entry, or the day for which the question was asked. `row` counts
    the lines of `file` as an editor does.
    """

    kind: PlaceKind
    date: date | None = None
    reference: str | None = None
    account: str | None = None
    asset: str | None = None
    file: str | None = None
    row: int | None = None


class Check(NamedTuple):
    """One kind of finding: its code, how much it matters, its sentence, and the offered fix."""

    code: str
    severity: Severity
    template: str
    action: Action
    fix: str


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

UNPRICED = Check(
    "unpriced",
    _E,
    "{asset} is held, but no price of it in {currency} is stored from the year up to {date}.",
    Action.IMPORT_PRICES,
    "Import prices of {asset} from {since}",
)
STALE_PRICE = Check(
    "stale-price",
    _W,
    "The newest price of {asset} in {currency} is of {time}: too old for its value on {date}.",
    Action.IMPORT_PRICES,
    "Import prices of {asset} from {since}",
)
DOUBTFUL_PRICE = Check(
    "doubtful-price",
    _W,
    "The price of {asset} in {currency} on {date} is doubtful ({flags}), and nobody has decided on "
    "it: no statement of that day can be issued.",
    Action.LOOK_AT_PRICE,
    "Look at the price: take it as it is with a reason, or say another",
)
MISSING_RATE = Check(
    "missing-rate",
    _E,
    "No {base}/{quote} rate is in force on {date}: values in {quote} are unknown.",
    Action.IMPORT_PRICES,
    "Import {base}/{quote} rates up to {date}",
)
STALE_RATE = Check(
    "stale-rate",
    _W,
    "The {base}/{quote} rate in force on {date} is of {day}: later ones are missing.",
    Action.IMPORT_PRICES,
    "Import {base}/{quote} rates from {day}",
)
UNRATED_COST = Check(
    "unrated-cost",
    _W,
    "The cost of {asset} in {quote} is unknown: no {base}/{quote} rate is stored for the date of "
    "a part of it.",
    Action.IMPORT_PRICES,
    "Import {base}/{quote} rates from {since}",
)
REWARD_AT_NIL = Check(
    "reward-without-value",
    _W,
    "{reference} is a reward of {quantity} {asset} without a value; rewards of its date come in at "
    "fair value, as income.",
    Action.OPEN_TRANSACTION,
    "Open {reference}; reverse it and record it again with its value",
)
NIL_COST = Check(
    "nil-cost",
    _W,
    "{reference} brings {quantity} {asset} into {account} at cost 0; all it is sold for will be "
    "gain.",
    Action.OPEN_TRANSACTION,
    "Open {reference}; reverse it and record it again with its cost",
)
ONE_SIDED = Check(
    "one-sided-transfer",
    _W,
    "{reference} takes {quantity} {asset} out of {account}, {other} brings {to_quantity} into "
    "{to_account} on {date}: one transfer recorded as two flows.",
    Action.RECORD_TRANSFER,
    "Reverse {reference} and {other}, then record a transfer from {account} to {to_account}",
)
LONG_IN_TRANSIT = Check(
    "long-in-transit",
    _W,
    "{reference}: {quantity} {asset} sent from {account} on {date} did not come to {to_account} "
    "for {count} days.",
    Action.OPEN_TRANSACTION,
    "Open {reference}; ask {to_account}, then correct its settlement time",
)
GAP = Check(
    "reference-gap",
    _I,
    "The references {first} to {last} leave out {count}: {numbers}.",
    Action.RECORD_MISSING,
    "Look for {numbers} at the source and record what is missing",
)
SAME_TWICE = Check(
    "duplicate",
    _W,
    "{reference} says the same as {other} within 24 hours: {type}, {quantity} {asset} in "
    "{account}.",
    Action.OPEN_TRANSACTION,
    "Open {reference}; reverse it if it was recorded twice",
)
SAME_HASH = Check(
    "duplicate-hash",
    _W,
    "{reference} has the hash of {other}, with the same asset and type: {type}, {quantity} "
    "{asset}.",
    Action.OPEN_TRANSACTION,
    "Open {reference}; reverse it if it was recorded twice",
)
PRICE_OFF = Check(
    "price-off",
    _I,
    "{reference} values {asset} at {price} {currency}, the stored price of {time} is {stored}: "
    "{percent} % off.",
    Action.OPEN_TRANSACTION,
    "Open {reference}; compare its price with the confirmation",
)
LARGE_FEE = Check(
    "large-fee",
    _W,
    "The fee of {reference}, {fee} {fee_asset}, is worth {percent} % of the amount.",
    Action.OPEN_TRANSACTION,
    "Open {reference}; compare its fee with the confirmation",
)
BELOW_ZERO = Check(
    "below-zero",
    _E,
    "{account} holds {position} {asset} at {time}; {reference} needs {needed}: {missing} are "
    "missing. Nothing of the file was imported.",
    Action.CORRECT_FILE,
    "Record what came in first: {missing} {asset} into {account} before {time}; or correct row "
    "{row}",
)
NOT_AVAILABLE = Check(
    "not-available",
    _E,
    "{account} holds {position} {asset} at {time}, {held} of it locked or in transit; {reference} "
    "needs {needed}: {missing} are missing. Nothing of the file was imported.",
    Action.CORRECT_FILE,
    "Record what was unlocked or arrived first: {missing} {asset} in {account} before {time}; or "
    "correct row {row}",
)

CHECKS = (
    UNPRICED,
    STALE_PRICE,
    DOUBTFUL_PRICE,
    MISSING_RATE,
    STALE_RATE,
    UNRATED_COST,
    REWARD_AT_NIL,
    NIL_COST,
    ONE_SIDED,
    LONG_IN_TRANSIT,
    GAP,
    SAME_TWICE,
    SAME_HASH,
    PRICE_OFF,
    LARGE_FEE,
    BELOW_ZERO,
    NOT_AVAILABLE,
)
"""Every kind of finding."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `fields` fill the check's sentences: figures and instants as JSON
    answers write them, names and counts as they are. `others`: references of the entries that the
    one at `place` was compared with."""

    check: Check
    place: Place
    fields: Mapping[str, object] = field(default_factory=dict, hash=False)
    others: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        return self.check.code

    @property
    def severity(self) -> Severity:
        return self.check.severity

    @property
    def message(self) -> str:
        """What was found, in English."""
        return self.check.template.format(**self.fields)

    @property
    def fix(self) -> str:
        """What can be done about it, in English."""
        return self.check.fix.format(**self.fields)

    @property
    def about_rates(self) -> bool:
        """Whether rates are what is missing, and not anything of the asset itself."""
        return self.check in (MISSING_RATE, STALE_RATE, UNRATED_COST)

    @property
    def key(self) -> tuple[str, Place]:
        """What makes it the same finding when the book is checked again."""
        return self.check.code, self.place


_SEVERITIES = tuple(Severity)
_KINDS = tuple(PlaceKind)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The worst first; then by place: its kind, its day, its names."""
    return tuple(sorted(findings, key=_rank))


def _rank(finding: Finding) -> tuple[object, ...]:
    place = finding.place
    return (
        _SEVERITIES.index(finding.severity),
        _KINDS.index(place.kind),
        place.date or date.min,
        place.account or "",
        place.asset or "",
        place.file or "",
        place.row or 0,
        place.reference or "",
        finding.code,
    )


def new_among(after: Iterable[Finding], before: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that were not there before, by code and place."""
    known = {finding.key for finding in before}
    return tuple(finding for finding in after if finding.key not in known)


def counted(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many there are of each severity, the worst first; none of a severity is left out."""
    found = [finding.severity for finding in findings]
    return {severity: found.count(severity) for severity in Severity if severity in found}
