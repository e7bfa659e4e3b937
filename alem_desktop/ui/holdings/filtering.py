"""Which positions a typed filter lets through."""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from alem_desktop.core.positions import Position
from alem_desktop.ui.holdings.lines import DUST

_FIELDS = ("asset", "account", "source", "flag")


def matching(
    positions: Iterable[Position], text: str, *, hide_dust: bool = False
) -> tuple[Position, ...]:
    """Positions of which every word is found in some shown text.

    `asset:BNB`, `account:vault`, `source:binance` and `flag:stale` look in one place only; words
    in quotes stay together. Upper and lower case are the same.
    """
    words = _words(text)
    return tuple(
        position
        for position in positions
        if not (hide_dust and _is_dust(position)) and all(_matches(position, w) for w in words)
    )


def _words(text: str) -> list[str]:
    try:
        return [word.casefold() for word in shlex.split(text)]
    except ValueError:  # an open quote while typing
        return text.casefold().replace('"', " ").replace("'", " ").split()


def _matches(position: Position, word: str) -> bool:
    field, colon, wanted = word.partition(":")
    places = _places(position)
    if colon and field in _FIELDS:
        return wanted in places[field]
    return any(word in place for place in places.values())


def _places(position: Position) -> dict[str, str]:
    price = position.price
    flags = " ".join(price.flags) if price else "unpriced"
    return {
        "asset": position.asset.code.casefold(),
        "account": (position.account or "").casefold(),
        "source": price.source.casefold() if price else "",
        "flag": flags.casefold(),
    }


def _is_dust(position: Position) -> bool:
    value = position.functional.market_value
    return value is not None and value < DUST
