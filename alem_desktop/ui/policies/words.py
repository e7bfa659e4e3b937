"""What the rules of a book are called, what each decides, and what is chosen among."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alem_desktop.core.policy import (
    LANGUAGES,
    DayBasis,
    FeeInKind,
    FeeTreatment,
    FourEyes,
    LotMethod,
    LotPool,
    Rewards,
    Rule,
    Settlement,
    Stablecoin,
)

translate = QCoreApplication.translate

_LANGUAGE_NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}


def rule_name(field: str) -> str:
    """A rule in a few words; one that this program does not know by its field."""
    words = {
        "lot_method": translate("Policies", "Which lots are sold first"),
        "lot_pool": translate("Policies", "Where lots are looked for"),
        "fees": translate("Policies", "Fees of trades"),
        "fee_in_kind": translate("Policies", "Fees paid in an asset"),
        "settlement": translate("Policies", "How trades are paid"),
        "four_eyes": translate("Policies", "A second person approves"),
        "stale_after_hours": translate("Policies", "A price is stale after"),
        "language": translate("Policies", "Language of documents"),
        "rewards": translate("Policies", "Cost of rewards"),
        "management_fee": translate("Policies", "Management fee"),
        "management_fee_basis": translate("Policies", "Year of the management fee"),
        "management_fee_payee": translate("Policies", "Management fee is paid to"),
        "second_approver_above": translate("Policies", "Two approvals from"),
        "evidence_limit_mb": translate("Policies", "Largest attached file"),
        "lock_out_after": translate("Policies", "Wrong passwords allowed"),
        "lock_out_minutes": translate("Policies", "Pause after wrong passwords"),
        "idle_minutes": translate("Policies", "Window locks when idle for"),
        "price_sources": translate("Policies", "Order of price sources"),
        "stablecoin": translate("Policies", "Value of stablecoins"),
        "par_tolerance": translate("Policies", "Near par is within"),
        "move_limit": translate("Policies", "A move is large above"),
        "second_source_gap": translate("Policies", "Sources differ above"),
        "unchanged_after": translate("Policies", "A price stands still after"),
        "liquidity_participation": translate("Policies", "Sales may be up to"),
    }
    return words.get(field, field)


def rule_meaning(field: str) -> str:
    """What a rule decides, in a sentence or two for somebody who sees it for the first time."""
    words = {
        "lot_method": translate(
            "Policies",
            "Each purchase is a lot with a cost of its own. This decides whose cost leaves when a "
            "part is sold, and so how large the realised gain is.",
        ),
        "lot_pool": translate(
            "Policies",
            "A sale takes lots of its own account only, or of all accounts of the fund together.",
        ),
        "fees": translate(
            "Policies",
            "The fee of a trade is part of what was paid or received, or stands apart as an "
            "expense.",
        ),
        "fee_in_kind": translate(
            "Policies",
            "What to do when a fee is taken in an asset and not in money: it is given away at its "
            "value of the day, or less was bought. It holds for what is recorded from then on.",
        ),
        "settlement": translate(
            "Policies",
            "Whether a trade moves the money of its own account, unless the entry says otherwise.",
        ),
        "four_eyes": translate(
            "Policies",
            "What one person enters counts only once another person has approved it.",
        ),
        "stale_after_hours": translate(
            "Policies", "A price that is older than this is marked wherever it values something."
        ),
        "language": translate("Policies", "In which language statements are written."),
        "rewards": translate(
            "Policies",
            "What was earned without paying comes in at its value of the day, which is income, or "
            "at no cost, so that all of it is gain once it is sold.",
        ),
        "management_fee": translate(
            "Policies",
            "What the manager earns in a year, as a part of the fund's value. It grows day by day; "
            "at 0 nothing does.",
        ),
        "management_fee_basis": translate(
            "Policies", "By how many days the yearly fee is divided for one day."
        ),
        "management_fee_payee": translate(
            "Policies", "A fee that is paid to this name settles what has grown so far."
        ),
        "second_approver_above": translate(
            "Policies",
            "From this value on a transaction takes two approvals. Empty: one is always enough.",
        ),
        "evidence_limit_mb": translate(
            "Policies", "A larger file cannot be attached to a transaction."
        ),
        "lock_out_after": translate(
            "Policies", "After so many wrong passwords a person has to wait before the next try."
        ),
        "lock_out_minutes": translate(
            "Policies", "How long a person waits after too many wrong passwords."
        ),
        "idle_minutes": translate(
            "Policies",
            "A window that nobody touches for so long asks for the password again. 0: never.",
        ),
        "price_sources": translate(
            "Policies",
            "The first of these sources that has a price young enough gives it. A price of "
            "another source is taken where none has, and marked. Empty: whoever is newest.",
        ),
        "stablecoin": translate(
            "Policies",
            "A stablecoin is valued at what the market says, or at one of its currency while the "
            "market is near that. Where it is not, the market counts and the price is marked.",
        ),
        "par_tolerance": translate(
            "Policies",
            "How far the market may be from par while a stablecoin still counts at par.",
        ),
        "move_limit": translate(
            "Policies",
            "A price that moved more than this from the close of the day before is marked, so "
            "that somebody looks at it.",
        ),
        "second_source_gap": translate(
            "Policies", "A price is marked where another source is farther away from it than this."
        ),
        "unchanged_after": translate(
            "Policies",
            "A source that says the same price at so many closes in a row may have stopped: its "
            "price is marked.",
        ),
        "liquidity_participation": translate(
            "Policies",
            "How large a part of what the market trades in a day the fund could sell of an asset. "
            "In how many days a position can be sold is worked out with it.",
        ),
    }
    return words.get(field, "")


def choices_of(field: str) -> tuple[tuple[str, str], ...]:
    """The values that a rule may have, with their words; none where it is typed."""
    words: dict[str, dict[str, str]] = {
        "lot_method": {
            LotMethod.FIFO: translate("Policies", "The oldest first (FIFO)"),
            LotMethod.LIFO: translate("Policies", "The newest first (LIFO)"),
            LotMethod.HIFO: translate("Policies", "The dearest first (HIFO)"),
            LotMethod.AVERAGE: translate("Policies", "All at their average cost"),
        },
        "lot_pool": {
            LotPool.ACCOUNT: translate("Policies", "In the account of the sale"),
            LotPool.FUND: translate("Policies", "In the whole fund"),
        },
        "fees": {
            FeeTreatment.CAPITALISE: translate("Policies", "Part of cost and proceeds"),
            FeeTreatment.EXPENSE: translate("Policies", "An expense of their own"),
        },
        "fee_in_kind": {
            FeeInKind.DISPOSAL: translate("Policies", "A disposal at fair value"),
            FeeInKind.REDUCE: translate("Policies", "Less of what was bought"),
        },
        "settlement": {
            Settlement.CASH: translate("Policies", "From the account's money"),
            Settlement.EXTERNAL: translate("Policies", "Outside the book"),
        },
        "four_eyes": {
            FourEyes.ON: translate("Policies", "Yes, always"),
            FourEyes.OFF: translate("Policies", "No"),
        },
        "language": {code: _LANGUAGE_NAMES[code] for code in LANGUAGES},
        "rewards": {
            Rewards.FAIR_VALUE: translate("Policies", "Value of the day, as income"),
            Rewards.NIL: translate("Policies", "No cost, no income"),
        },
        "management_fee_basis": {
            DayBasis.ACTUAL_365: translate("Policies", "365 days"),
            DayBasis.ACTUAL_360: translate("Policies", "360 days"),
        },
        "stablecoin": {
            Stablecoin.MARKET: translate("Policies", "What the market says"),
            Stablecoin.PAR: translate("Policies", "Par, while the market is near"),
        },
    }
    return tuple((str(value), word) for value, word in words.get(field, {}).items())


def change_warning(rule: Rule, value: str, day: str | None, past: bool) -> str:
    """What a change brings that one should know beforehand, or ''. `day`: the first day on which
    the new value is in force, None for now; `past`: whether that day has begun."""
    if rule.field == "four_eyes" and value == FourEyes.OFF:
        return translate(
            "Policies",
            "From then on what one person enters counts at once: nobody else looks at it.",
        )
    if day is None or not past:
        return ""
    if rule.books:
        return translate(
            "Policies",
            "This books the past anew: everything since {day} is booked again under the new "
            "value. Costs and realised gains of later sales can become others, in figures that "
            "were reported already, too.",
        ).format(day=day)
    return translate(
        "Policies", "Figures of the days since {day} are worked out with the new value."
    ).format(day=day)
