"""What a roll-forward is made of: exact rolls, printed ends, changes by nature, restrictions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core.attribution import Attribution
from alem_desktop.core.gains import printed_sum
from alem_desktop.core.money import ZERO
from alem_desktop.core.rollforward import Change, Roll, RollForward, RollForwards
from alem_desktop.core.statements.arrangement import SectionKind
from alem_desktop.core.statements.locked import Restriction
from alem_desktop.core.statements.printed_rolls import NOTHING, End, printed_roll
from alem_desktop.core.statements.terms import Term


@dataclass(frozen=True, slots=True)
class Rolled:
    """What a roll-forward is made of: the exact rolls, both ends by asset as printed, every change
    by its nature, and the change of value explained in both currencies, None where it is unknown.

    `money`: the stablecoins and currencies among the assets, which stand in a section of their own.
    """

    rolls: RollForwards
    opening: Mapping[str, End]
    closing: Mapping[str, End]
    changes: Mapping[Term, Sequence[Change]]
    change: Attribution | None
    presented: Attribution | None
    restrictions: tuple[Restriction, ...] = ()
    money: frozenset[str] = frozenset()

    def fair_values(self) -> dict[str, Roll]:
        """The printed rolls in fair value, of the assets that have a price at both ends."""
        found: dict[str, Roll] = {}
        for rolled in self.rolls.assets:
            if rolled.fair_value is None:
                continue
            before, after = self.ends(rolled.asset)
            found[rolled.asset] = printed_roll(
                rolled.fair_value, before.value or ZERO, after.value or ZERO
            )
        return found

    def sections(self) -> Iterator[tuple[SectionKind, tuple[RollForward, ...]]]:
        """The assets by kind, those kinds of which there are any."""
        for kind, money in ((SectionKind.DIGITAL_ASSETS, False), (SectionKind.MONEY, True)):
            found = tuple(x for x in self.rolls.assets if (x.asset in self.money) is money)
            if found:
                yield kind, found

    def ends(self, asset: str) -> tuple[End, End]:
        """An asset at both ends."""
        return self.opening.get(asset, NOTHING), self.closing.get(asset, NOTHING)

    def presentation_ends(self) -> tuple[Decimal | None, Decimal | None]:
        """What the assets with a price are worth at both ends in the presentation currency."""
        ends = [self.ends(x.asset) for x in self.rolls.assets if x.fair_value is not None]
        return (
            printed_sum(before.presentation_value for before, _ in ends),
            printed_sum(after.presentation_value for _, after in ends),
        )
