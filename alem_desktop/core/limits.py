"""A limit that holds for every asset, with others for some: “36, SOL=72, KZTE=none”."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from alem_desktop.core.assets import check_asset_code
from alem_desktop.core.errors import UsageProblem
from alem_desktop.core.money import parse_quantity, plain

NO_LIMIT = "none"


@dataclass(frozen=True, slots=True)
class Limits:
    """`usual` for every asset but those of `own`, which is in order of their codes. None: no
    limit."""

    usual: Decimal | None
    own: tuple[tuple[str, Decimal | None], ...] = ()

    def of(self, asset: str) -> Decimal | None:
        """What holds for an asset; None where nothing limits it."""
        for code, limit in self.own:
            if code == asset:
                return limit
        return self.usual

    def __str__(self) -> str:
        parts = [_text(self.usual), *(f"{code}={_text(limit)}" for code, limit in self.own)]
        return ",".join(parts)

    @staticmethod
    def stored(text: str) -> Limits:
        """The inverse of `str`. Raises ValueError or ArithmeticError for what it never wrote."""
        usual, *own = text.split(",")
        pairs = (part.split("=", 1) for part in own)
        return Limits(_limit(usual), tuple((code, _limit(limit)) for code, limit in pairs))

    @staticmethod
    def said(text: str, rule: str, *, percent: bool = False) -> Limits:
        """What a person says, in any order and with spaces; `percent`: fractions may be said so.

        Raises UsageProblem or FieldError.
        """
        usual: list[Decimal | None] = []
        own: dict[str, Decimal | None] = {}
        for part in text.split(","):
            code, equals, limit = part.rpartition("=")
            if not equals:
                usual.append(_figure(limit, rule, percent=percent))
                continue
            asset = check_asset_code(code, rule)
            if asset in own:
                raise UsageProblem(reason=f"{rule} says two things of {asset}. Say one.")
            own[asset] = _figure(limit, rule, percent=percent)
        if len(usual) != 1:
            raise UsageProblem(
                reason=f"{rule} takes one limit for all assets, then others by asset, as "
                f"“36,SOL=72,KZTE=none”; “{text[:60]}” is not that."
            )
        return Limits(usual[0], tuple(sorted(own.items())))


def _text(limit: Decimal | None) -> str:
    return NO_LIMIT if limit is None else plain(limit)


def _limit(text: str) -> Decimal | None:
    return None if text == NO_LIMIT else Decimal(text)


def _figure(text: str, rule: str, *, percent: bool) -> Decimal | None:
    text = text.strip()
    if text.casefold() == NO_LIMIT:
        return None
    said_so = percent and text.endswith("%")
    figure = parse_quantity(text[:-1].strip() if said_so else text, rule, "a limit")
    if not figure:
        raise UsageProblem(reason=f"{rule} must be above zero; “none” for no limit.")
    return figure / 100 if said_so else figure
