"""The rules of a book that are a matter of choice, never constants in code.

Each rule is dated: it is in force from an instant on, until a later act says otherwise. `Policies`
are all rules at one moment, a `PolicyTimeline` is their history.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from alem_desktop.core.calendar import Instant
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.limits import Limits
from alem_desktop.core.money import parse_quantity, plain
from alem_desktop.core.price_rules import (
    MOVE_LIMIT,
    PAR_TOLERANCE,
    SECOND_SOURCE_GAP,
    STALE_AFTER,
    UNCHANGED_AFTER,
    PriceRules,
    check_source,
)


class LotMethod(StrEnum):
    """Which cost leaves with a disposal: that of the lots acquired first, last, or at the highest
    unit cost; or the average of all."""

    FIFO = "fifo"
    LIFO = "lifo"
    HIFO = "hifo"
    AVERAGE = "average"


class LotPool(StrEnum):
    """Where a disposal finds its lots: in its own account, or in the whole fund."""

    ACCOUNT = "account"
    FUND = "fund"


class FeeTreatment(StrEnum):
    """A fee in money: into cost and off proceeds, or an expense of its own."""

    CAPITALISE = "capitalise"
    EXPENSE = "expense"


class FeeInKind(StrEnum):
    """A fee paid in an asset: a disposal at fair value, or less of what was bought."""

    DISPOSAL = "disposal"
    REDUCE = "reduce"


class Rewards(StrEnum):
    """At what cost a reward comes in: its fair value, which is income, or nil, which is none."""

    FAIR_VALUE = "fair-value"
    NIL = "nil"


class DayBasis(StrEnum):
    """How many days a year has for what accrues by the day."""

    ACTUAL_365 = "actual/365"
    ACTUAL_360 = "actual/360"

    @property
    def days(self) -> Decimal:
        """Days in the year of this basis."""
        return Decimal(365 if self is DayBasis.ACTUAL_365 else 360)


class Settlement(StrEnum):
    """How a trade is paid: from the account's own currency, or outside the book."""

    CASH = "cash"
    EXTERNAL = "external"


class Stablecoin(StrEnum):
    """At what a stablecoin is valued: what the market says, or par while the market is near it."""

    MARKET = "market"
    PAR = "par"


class FourEyes(StrEnum):
    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Policies:
    """The rules in force at a moment.

    `stale_after_hours`: a price older than this is flagged. `language` of the book's documents.
    `price_sources`: names in order of preference, joined by commas; blank: whoever is newest.
    `unchanged_after` closes alike, a move beyond `move_limit` from the close before, and a second
    source farther off than `second_source_gap` (fractions) are flagged. `par_tolerance`: how far
    from par (a fraction) a stablecoin may be and count as par.
    `liquidity_participation`: which part (a fraction) of what the market trades in a day the fund
    may sell of it, where it is asked how long a sale takes.
    `management_fee`: the manager's yearly rate, a fraction of the fund's value (0: none accrues),
    by `management_fee_basis`; a fee paid to `management_fee_payee` is its invoice.
    `second_approver_above`: from this value on (functional currency) a transaction takes two
    approvals; None: one is always enough. `evidence_limit_mb`: of one attached file, in units of
    1,000,000 bytes. `lock_out_after` wrong passwords a user waits `lock_out_minutes`; a window
    that nobody touches for `idle_minutes` is locked (0: never).
    """

    lot_method: LotMethod = LotMethod.FIFO
    lot_pool: LotPool = LotPool.ACCOUNT
    fees: FeeTreatment = FeeTreatment.CAPITALISE
    fee_in_kind: FeeInKind = FeeInKind.DISPOSAL
    settlement: Settlement = Settlement.CASH
    four_eyes: FourEyes = FourEyes.OFF
    stale_after_hours: Limits = STALE_AFTER
    language: str = "en"
    rewards: Rewards = Rewards.FAIR_VALUE
    management_fee: Decimal = Decimal(0)
    management_fee_basis: DayBasis = DayBasis.ACTUAL_365
    management_fee_payee: str = ""
    second_approver_above: Decimal | None = None
    evidence_limit_mb: Decimal = Decimal(20)
    lock_out_after: Decimal = Decimal(5)
    lock_out_minutes: Decimal = Decimal(15)
    idle_minutes: Decimal = Decimal(10)
    price_sources: str = ""
    stablecoin: Stablecoin = Stablecoin.MARKET
    par_tolerance: Limits = PAR_TOLERANCE
    move_limit: Limits = MOVE_LIMIT
    second_source_gap: Limits = SECOND_SOURCE_GAP
    unchanged_after: Limits = UNCHANGED_AFTER
    liquidity_participation: Decimal = Decimal("0.1")

    @property
    def price_rules(self) -> PriceRules:
        """What of the rules decides which price is taken and when it is doubtful."""
        return PriceRules(
            sources=tuple(filter(None, self.price_sources.split(","))),
            stale_after=self.stale_after_hours,
            unchanged_after=self.unchanged_after,
            move_limit=self.move_limit,
            second_source_gap=self.second_source_gap,
            par=self.stablecoin is Stablecoin.PAR,
            par_tolerance=self.par_tolerance,
        )

    def as_payload(self) -> dict[str, str]:
        """For the journal: every policy by name, as text; a limit that is not set is blank."""
        said = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: "" if value is None else str(value) for name, value in said.items()}

    @staticmethod
    def from_payload(payload: dict[str, str]) -> Policies:
        """The inverse of `as_payload`; a rule that an older program did not know has its default.

        Raises ValueError, KeyError or ArithmeticError for what this program never wrote.
        """
        known = {rule.field: rule for rule in RULES}
        for name in _FIRST:
            payload[name]  # the first program wrote these already
        said = {name: known[name].read(text) for name, text in payload.items() if name in known}
        return Policies(**said)


_FIRST = (
    "lot_method",
    "lot_pool",
    "fees",
    "fee_in_kind",
    "settlement",
    "four_eyes",
    "stale_after_hours",
    "language",
)
LANGUAGES = ("en", "ru", "kk")
"""Languages of screens and documents."""


class Rule(NamedTuple):
    """One rule: its key on the command line, its field in `Policies`, how its stored text is read,
    what it is about in a few words, and whether what is booked follows from it."""

    key: str
    field: str
    read: Callable[[str], Any]
    about: str
    books: bool = False


def _limit(text: str) -> Decimal | None:
    return Decimal(text) if text else None


RULES = (
    Rule("lot-method", "lot_method", LotMethod, "which cost leaves with a disposal", True),
    Rule("lot-pool", "lot_pool", LotPool, "where a disposal finds its lots", True),
    Rule("fees", "fees", FeeTreatment, "fees of trades: into cost, or expenses", True),
    Rule("fee-in-kind", "fee_in_kind", FeeInKind, "a fee paid in an asset, as it is recorded"),
    Rule("settlement", "settlement", Settlement, "how a trade is paid unless it says"),
    Rule("four-eyes", "four_eyes", FourEyes, "whether a second person approves"),
    Rule("stale-after", "stale_after_hours", Limits.stored, "hours after which a price is stale"),
    Rule("language", "language", str, "language of documents"),
    Rule("rewards", "rewards", Rewards, "cost and income of rewards", True),
    Rule("management-fee", "management_fee", Decimal, "yearly rate, as a fraction"),
    Rule("management-fee-basis", "management_fee_basis", DayBasis, "days in a year of the fee"),
    Rule("management-fee-payee", "management_fee_payee", str, "to whom the fee is paid"),
    Rule(
        "second-approver-above",
        "second_approver_above",
        _limit,
        "value from which a transaction takes two approvals (none: never)",
    ),
    Rule("evidence-limit", "evidence_limit_mb", Decimal, "megabytes of one attached file"),
    Rule("lock-out-after", "lock_out_after", Decimal, "wrong passwords before a pause"),
    Rule("lock-out-minutes", "lock_out_minutes", Decimal, "minutes of that pause"),
    Rule("idle-minutes", "idle_minutes", Decimal, "idle minutes until the window locks (0: never)"),
    Rule("price-sources", "price_sources", str, "price sources in order (none: the newest)"),
    Rule("stablecoin", "stablecoin", Stablecoin, "stablecoins: at market, or at par within limits"),
    Rule("par-tolerance", "par_tolerance", Limits.stored, "how far from par still is par"),
    Rule("move-limit", "move_limit", Limits.stored, "flagged move from the close before"),
    Rule("second-source-gap", "second_source_gap", Limits.stored, "flagged gap to a second source"),
    Rule("unchanged-after", "unchanged_after", Limits.stored, "closes alike that are flagged"),
    Rule(
        "liquidity-participation",
        "liquidity_participation",
        Decimal,
        "part of a day's volume that a sale may be, as a fraction",
    ),
)
"""Every rule a book has, in the order in which they are shown."""


def rule_named(key: str) -> Rule:
    """The rule with a key of the command line. Raises UsageProblem, which lists what there is."""
    for rule in RULES:
        if rule.key == key:
            return rule
    known = ", ".join(rule.key for rule in RULES)
    raise UsageProblem(reason=f"“{key[:40]}” is not a policy. Use one of: {known}.")


def rule_for(field: str) -> Rule:
    """The rule of a field of `Policies`. Raises KeyError."""
    return {rule.field: rule for rule in RULES}[field]


def checked_value(rule: Rule, text: str) -> str:
    """What a person says of a rule, as the journal keeps it. Raises UsageProblem or FieldError."""
    text = text.strip()
    if isinstance(rule.read, type) and issubclass(rule.read, StrEnum):
        return str(chosen(rule.read, text, rule.key))
    if rule.read is Limits.stored:
        limits = Limits.said(text, rule.key, percent=rule.field in _FRACTIONS)
        _check_limits(rule, limits)
        return str(limits)
    if rule.field == "price_sources":
        return _sources(text, rule.key)
    if rule.field == "management_fee":
        rate = parse_quantity(text, rule.key, "a rate")
        if rate >= 1:
            raise UsageProblem(
                reason=f"management-fee is a fraction of the value a year, as 0.02 for 2 %; "
                f"{text} would be all of it."
            )
        return plain(rate)
    if rule.field == "liquidity_participation":
        part = parse_quantity(text, rule.key, "a part")
        if not 0 < part <= 1:
            raise UsageProblem(
                reason=f"{rule.key} is a fraction of the volume of a day, as 0.1 for 10 %: above 0 "
                f"and at most 1, not {text}."
            )
        return plain(part)
    if rule.field == "second_approver_above":
        if text.casefold() in ("", "none"):
            return ""
        return plain(parse_quantity(text, rule.key, "an amount"))
    if rule.field in _WHOLE:
        least, most = _WHOLE[rule.field]
        number = parse_quantity(text, rule.key, "a number")
        if number != number.to_integral_value() or not least <= number <= most:
            raise UsageProblem(
                reason=f"{rule.key} is a whole number from {least} to {most}, not {text}."
            )
        return plain(number)
    if rule.field == "language" and text not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise UsageProblem(
            reason=f"“{text}” is not a language of this program. Use one of: {known}."
        )
    return text


def _check_limits(rule: Rule, limits: Limits) -> None:
    said = [limit for limit in (limits.usual, *dict(limits.own).values()) if limit is not None]
    if rule.field == "unchanged_after" and any(
        limit != limit.to_integral_value() or not 2 <= limit <= MOST_CLOSES for limit in said
    ):
        raise UsageProblem(
            reason=f"{rule.key} counts closes: whole numbers from 2 to {MOST_CLOSES}."
        )
    if rule.field in _FRACTIONS and any(limit > MOST_FRACTION for limit in said):
        raise UsageProblem(
            reason=f"{rule.key} is a fraction of the price, as 0.25 for 25 %; "
            f"{plain(max(said))} would be more than {MOST_FRACTION} times the price."
        )


MOST_CLOSES = 30
"""More closes alike than this nobody waits for."""

MOST_FRACTION = 10
_FRACTIONS = ("par_tolerance", "move_limit", "second_source_gap")


def _sources(text: str, key: str) -> str:
    if text.casefold() in ("", "none"):
        return ""
    names = [check_source(name, key) for name in text.split(",")]
    if len(set(names)) != len(names):
        raise UsageProblem(reason=f"{key} names each source once.")
    return ",".join(names)


_WHOLE = {
    "evidence_limit_mb": (1, 1_000),
    "lock_out_after": (2, 100),
    "lock_out_minutes": (1, 1_440),
    "idle_minutes": (0, 1_440),
}
"""Rules that are whole numbers, with the least and the most."""


class PolicyChange(NamedTuple):
    """A rule that is in force from an instant on, by a record of the journal."""

    effective: Instant
    sequence: int
    field: str
    value: str


class Regime(NamedTuple):
    """What of the rules decides which lots a disposal takes."""

    method: LotMethod
    pool: LotPool


class RegimeChange(NamedTuple):
    """An instant from which on lots are matched in another way, and the record that says so."""

    effective: Instant
    sequence: int
    before: Regime
    after: Regime


class PolicyTimeline:
    """The rules of a book over time: what it began with, and every change since.

    Changes count in order of the instant from which they are in force, then of their records.
    """

    def __init__(self, initial: Policies, changes: Iterable[PolicyChange] = ()) -> None:
        self.changes = tuple(sorted(changes))
        self._instants: list[Instant] = []
        self._states = [initial]
        self._price_rules: dict[int, PriceRules] = {}
        known = {rule.field: rule for rule in RULES}
        for change in self.changes:
            value = known[change.field].read(change.value)
            following = replace(self._states[-1], **{change.field: value})
            if self._instants and self._instants[-1] == change.effective:
                self._states[-1] = following
            else:
                self._instants.append(change.effective)
                self._states.append(following)

    @property
    def first(self) -> Policies:
        """The rules that the book began with."""
        return self._states[0]

    @property
    def constant(self) -> bool:
        """Whether no rule ever changed."""
        return not self._instants

    @property
    def ever_expenses_fees(self) -> bool:
        """Whether fees of trades were an expense under any of the rules."""
        return any(policies.fees is FeeTreatment.EXPENSE for policies in self._states)

    def ever_under(self, method: LotMethod) -> bool:
        """Whether a lot method was in force under any of the rules."""
        return any(policies.lot_method is method for policies in self._states)

    def at(self, instant: Instant) -> Policies:
        """The rules in force at an instant."""
        if not self._instants:
            return self._states[0]
        return self._states[bisect_right(self._instants, instant)]

    def price_rules(self, at: Instant) -> PriceRules:
        """By which rules a price is found that values what is held just before an instant."""
        place = bisect_right(self._instants, at - 1)
        rules = self._price_rules.get(place)
        if rules is None:
            rules = self._price_rules[place] = self._states[place].price_rules
        return rules

    def regime(self, instant: Instant) -> Regime:
        """How lots are matched at an instant."""
        policies = self.at(instant)
        return Regime(policies.lot_method, policies.lot_pool)

    def regime_changes(self) -> tuple[RegimeChange, ...]:
        """The instants at which the matching of lots changes, in order."""
        found = []
        for place, effective in enumerate(self._instants):
            before, after = self._states[place], self._states[place + 1]
            was = Regime(before.lot_method, before.lot_pool)
            now = Regime(after.lot_method, after.lot_pool)
            if was != now:
                said = [c for c in self.changes if c.effective == effective]
                found.append(RegimeChange(effective, said[-1].sequence, was, now))
        return tuple(found)

    def known_at(self, sequence: int) -> PolicyTimeline:
        """The history as it was known when a record was made."""
        kept = [change for change in self.changes if change.sequence < sequence]
        return PolicyTimeline(self.first, kept)

    def under(self, method: LotMethod) -> PolicyTimeline:
        """The same history with one lot method all along: what if."""
        kept = [change for change in self.changes if change.field != "lot_method"]
        return PolicyTimeline(replace(self.first, lot_method=method), kept)


Choice = TypeVar("Choice", bound=StrEnum)


def chosen(kind: type[Choice], text: str, what: str) -> Choice:
    """The member of `kind` that `text` names; UsageProblem lists what there is."""
    try:
        return kind(text)
    except ValueError as problem:
        known = ", ".join(kind)
        raise UsageProblem(reason=f"“{text}” is not a {what}. Use one of: {known}.") from problem
