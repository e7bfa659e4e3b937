"""The rules of a book that are a matter of choice, never constants in code."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from alem_desktop.core.errors import UsageProblem


class LotMethod(StrEnum):
    """Which cost leaves with a disposal."""

    FIFO = "fifo"
    AVERAGE = "average"


class LotPool(StrEnum):
    """Where a disposal finds its lots: in its own account."""

    ACCOUNT = "account"


class FeeTreatment(StrEnum):
    """A fee in money: into cost and off proceeds, or an expense of its own."""

    CAPITALISE = "capitalise"
    EXPENSE = "expense"


class FeeInKind(StrEnum):
    """A fee paid in an asset: a disposal at fair value, or less of what was bought."""

    DISPOSAL = "disposal"
    REDUCE = "reduce"


class Settlement(StrEnum):
    """How a trade is paid: from the account's own currency, or outside the book."""

    CASH = "cash"
    EXTERNAL = "external"


class FourEyes(StrEnum):
    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Policies:
    """The rules in force; recorded when the book is created.

    `stale_after_hours`: a price older than this is flagged. `language` of its documents.
    """

    lot_method: LotMethod = LotMethod.FIFO
    lot_pool: LotPool = LotPool.ACCOUNT
    fees: FeeTreatment = FeeTreatment.CAPITALISE
    fee_in_kind: FeeInKind = FeeInKind.DISPOSAL
    settlement: Settlement = Settlement.CASH
    four_eyes: FourEyes = FourEyes.OFF
    stale_after_hours: Decimal = Decimal(36)
    language: str = "en"

    def as_payload(self) -> dict[str, str]:
        """For the journal: every policy by name, as text."""
        return {field.name: str(getattr(self, field.name)) for field in fields(self)}

    @staticmethod
    def from_payload(payload: dict[str, str]) -> Policies:
        """The inverse of `as_payload`."""
        return Policies(
            lot_method=LotMethod(payload["lot_method"]),
            lot_pool=LotPool(payload["lot_pool"]),
            fees=FeeTreatment(payload["fees"]),
            fee_in_kind=FeeInKind(payload["fee_in_kind"]),
            settlement=Settlement(payload["settlement"]),
            four_eyes=FourEyes(payload["four_eyes"]),
            stale_after_hours=Decimal(payload["stale_after_hours"]),
            language=payload["language"],
        )


Choice = TypeVar("Choice", bound=StrEnum)


def chosen(kind: type[Choice], text: str, what: str) -> Choice:
    """The member of `kind` that `text` names; UsageProblem lists what there is."""
    try:
        return kind(text)
    except ValueError as problem:
        known = ", ".join(kind)
        raise UsageProblem(reason=f"“{text}” is not a {what}. Use one of: {known}.") from problem
