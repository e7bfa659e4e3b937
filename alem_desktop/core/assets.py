"""Assets: what the program knows about a code before anyone tells it more."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from alem_desktop.core.errors import BadCode, EmptyName, NameTooLong, UnprintableName
from alem_desktop.core.money import MAX_DECIMALS

CURRENCIES = frozenset({
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT",
    "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD",
    "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD",
    "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ",
    "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD",
    "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR",
    "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR",
    "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN",
    "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR",
    "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB",
    "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS",
    "VES", "VND", "VUV", "WST", "XAF", "XCD", "XDR", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
})  # fmt: skip
"""Money of states, by ISO 4217 code; XDR is the Monetary Fund's unit, rated officially too."""

STABLECOINS = {
    "USDT": "USD",
    "USDC": "USD",
    "FDUSD": "USD",
    "TUSD": "USD",
    "BUSD": "USD",
    "DAI": "USD",
    "PYUSD": "USD",
    "USDE": "USD",
    "EURC": "EUR",
    "EURI": "EUR",
    "AEUR": "EUR",
    "KZTE": "KZT",
}
"""Stablecoins and the currency each stands for (KZTE: Evo, the tenge stablecoin on Solana)."""

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories of characters that do not show or turn the text around."""

_JOINERS = "\u200c\u200d"
"""They shape the letters beside them, as Persian and emoji need."""

_CODE = re.compile(r"[A-Z0-9][A-Z0-9._$-]{0,19}", re.ASCII)


class AssetClass(StrEnum):
    """How statements group assets."""

    CRYPTO = "crypto"
    STABLECOIN = "stablecoin"
    CURRENCY = "currency"


@dataclass(frozen=True, slots=True)
class Asset:
    """An asset of the book. `native_currency`: in which it is valued first, if it has one."""

    code: str
    asset_class: AssetClass
    decimals: int
    native_currency: str | None


def known_asset(code: str) -> Asset:
    """The asset that a code names by default; an asset made this way takes 18 decimals."""
    if code in CURRENCIES:
        return Asset(code, AssetClass.CURRENCY, MAX_DECIMALS, code)
    native = STABLECOINS.get(code)
    kind = AssetClass.CRYPTO if native is None else AssetClass.STABLECOIN
    return Asset(code, kind, MAX_DECIMALS, native)


def is_currency(code: str) -> bool:
    """Whether a code is money of a state: its rates belong to dates, not to instants."""
    return code in CURRENCIES


def check_asset_code(text: str, field: str) -> str:
    """`text` as an asset code, in capitals. Raises BadCode."""
    code = text.strip().upper()
    if not text.isascii() or not _CODE.fullmatch(code):
        raise BadCode(field, found=text[:40])
    return code


def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) in _UNSEEN and letter not in _JOINERS


def check_name(text: str, field: str, longest: int = 120) -> str:
    """`text` as a name people will read: one line, composed letters, nothing that does not show.

    No-break spaces are text (ТОО «Қазына»); control and direction characters are not. Raises
    EmptyName, NameTooLong or UnprintableName.
    """
    name = text.strip()
    if not name.isascii():
        name = unicodedata.normalize("NFC", name)
    if not name:
        raise EmptyName(field)
    if len(name) > longest:
        raise NameTooLong(field, length=len(name), longest=longest)
    if not name.isprintable() and any(_is_unseen(letter) for letter in name):
        raise UnprintableName(field, found=ascii(name)[:60])
    return name
