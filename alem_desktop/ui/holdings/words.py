"""Words of the Holdings tab that several of its parts share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from alem_desktop.drawing.formats import Formats

_NAMED = 3


def counted(text: str, n: int, formats: Formats) -> str:
    """A sentence with a number, translated with Qt's numerus forms.

    Qt writes the number without groups; here it is written as the language does. Where no
    translation is loaded the source text stands, with its `(s)` for the English plural.
    """
    grouped = formats.integer(n, grouped=True)
    found = text.replace("%n", grouped) if "%n" in text else text.replace(str(n), grouped, 1)
    return found.replace("(s)", "" if n == 1 else "s")


def change(formats: Formats, fraction: Decimal | None) -> str:
    """A gain or a change as percent; one below display has no plus: `+<0.01` says two things."""
    text = formats.percent(fraction)
    return text[1:] if text.startswith("+<") else text


def without(assets: Sequence[str]) -> str:
    """What a value and a gain leave out, '' for nothing; the first few by name."""
    if not assets:
        return ""
    translate = QCoreApplication.translate
    if len(assets) == 1:
        return translate("Holdings", "Without {asset}, which has no price").format(asset=assets[0])
    return translate("Holdings", "Without {assets}, which have no price").format(
        assets=named(assets)
    )


def no_rate(base: str, quote: str) -> str:
    """Why a column in the presentation currency is blank."""
    return QCoreApplication.translate(
        "Holdings", "No {pair} rate: {currency} figures are unknown"
    ).format(pair=f"{base}/{quote}", currency=quote)


def named(codes: Iterable[str]) -> str:
    """The first few, and how many more there are."""
    names = list(codes)
    rest = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" +{rest}" if rest > 0 else "")
