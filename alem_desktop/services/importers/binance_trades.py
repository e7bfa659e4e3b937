"""Binance spot trade exports: the two header families, localised or not.

Family A: `Date(UTC),Market,Type,Price,Amount,Total,Fee,Fee Coin`. Family B:
`Date(UTC),Pair,Side,Price,Executed,Amount,Fee`, units glued to the numbers or absent; localised
files have the shape of B. A pair has no separator: it is split by the quote assets known, and a
glued unit, once stripped, must be one of the pair's. Rows carry no id; the reference is made of the
row's content and, as identical fills are real, of its occurrence among identical rows.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

from alem_desktop.core import errors, file_errors
from alem_desktop.core.calendar import Instant, instant_of
from alem_desktop.core.errors import FieldError
from alem_desktop.core.money import parse_quantity, plain
from alem_desktop.core.transactions import Draft, TransactionType

QUOTES = (
    "FDUSD", "USDT", "USDC", "BUSD", "TUSD", "USDS", "USDE", "AEUR", "EURI", "BIDR", "IDRT",
    "BVND", "USD1", "KZTE", "BKRW", "BTC", "ETH", "BNB", "SOL", "XRP", "TRX", "DOGE", "DOT",
    "PAX", "DAI", "VAI", "UST", "KZT", "EUR", "USD", "GBP", "TRY", "RUB", "UAH", "BRL", "AUD",
    "ARS", "MXN", "COP", "CZK", "JPY", "NGN", "PLN", "RON", "ZAR", "IDR",
)  # fmt: skip
"""Quote assets of Binance pairs."""

WIDELY_KNOWN = frozenset({
    "AAVE", "ADA", "ATOM", "AVAX", "BCH", "BNB", "BTC", "DOGE", "DOT", "ETC", "ETH", "FIL", "LINK",
    "LTC", "MATIC", "NEAR", "POL", "SHIB", "SOL", "SUI", "TON", "TRX", "UNI", "USDC", "USDT",
    "XLM", "XMR", "XRP",
})  # fmt: skip
"""Assets whose code settles how a pair is split."""

FIRST_YEAR = 2017
"""The exchange opened then."""

_FAMILY_A = ("market", "type", "price", "amount", "total", "fee", "fee coin")
_FAMILY_B = (
    ("pair", "side", "price", "executed", "amount", "fee"),
    ("pair", "side", "price", "quantity", "amount", "fee"),
    ("par", "lado", "precio", "ejecutado", "cantidad", "tarifa"),
    ("pár", "strana", "cena", "provedeno", "částka", "poplatek"),
    ("пара", "сторона", "цена", "исполнено", "сумма", "комиссия"),
)
_COLUMNS = {
    "A": ("time", "asset", "type", "price", "quantity", "amount", "fee", "fee_asset"),
    "B": ("time", "asset", "type", "price", "quantity", "amount", "fee"),
}
"""What the columns of a family are called in the program's own format."""

_UTC_HEADER = re.compile(r"date\s*\(utc(?:null)?(?:([+-]\d{1,2})(?::?(\d{2}))?)?\)", re.IGNORECASE)
_BARE_TIMES = frozenset({"tiempo", "čas", "дата", "time", "date"})
_DATE = re.compile(r"(\d{4}|\d{2})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})", re.ASCII)
_SIDES = {
    "buy": TransactionType.PURCHASE,
    "compra": TransactionType.PURCHASE,
    "покупка": TransactionType.PURCHASE,
    "sell": TransactionType.SALE,
    "venta": TransactionType.SALE,
    "продажа": TransactionType.SALE,
}
_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]*)?", re.ASCII)


def recognises(header: Sequence[str]) -> bool:
    """Whether a header is that of a spot trade export."""
    return _family(header) is not None


def columns_of(header: Sequence[str]) -> tuple[str, ...]:
    """The columns of an export by their names in the program's own format; none of another file."""
    return _COLUMNS.get(_family(header) or "", ())


def price_in(cell: str) -> Decimal | None:
    """The price that a cell of an export says, without the unit glued to it; None for no figure."""
    figure = _NUMBER.match(cell.strip())
    if figure is None:
        return None
    try:
        return _number(figure[0], "price", "a price")
    except FieldError:
        return None


def _family(header: Sequence[str]) -> str | None:
    names = tuple(name.strip().casefold() for name in header)
    if not names or not (_UTC_HEADER.fullmatch(names[0]) or names[0] in _BARE_TIMES):
        return None
    if names[1:] == _FAMILY_A:
        return "A"
    return "B" if names[1:] in _FAMILY_B else None


def reader_for(header: Sequence[str], account: str, file: str) -> Callable[[list[str]], Draft]:
    """A function from a row's cells to a draft. Raises FileProblem for another header."""
    family = _family(header)
    if family is None:
        raise file_errors.NotASpotExport(file=file, row=1)
    try:
        zone = _zone(header[0])
    except ValueError as problem:
        raise file_errors.NotASpotExport(file=file, row=1) from problem
    seen: Counter[str] = Counter()
    width = len(header)

    def draft_of(cells: list[str]) -> Draft:
        if len(cells) != width:
            raise file_errors.RaggedRow("", cells=len(cells), expected=width)
        row = [cell.strip() for cell in cells]
        content = "\t".join(row)
        seen[content] += 1
        digest = hashlib.sha256(content.encode()).hexdigest()[:16]
        reference = f"binance-{digest}-{seen[content]}"
        if family == "A":
            return _family_a(row, reference, account, zone)
        return _family_b(row, reference, account, zone)

    return draft_of


def _family_a(row: list[str], reference: str, account: str, zone: timezone) -> Draft:
    time, pair, side, price, quantity, amount, fee, fee_coin = row
    asset, currency = split_pair(pair, (fee_coin,))
    fee_figure = _number(fee, "fee", fee_coin) if fee else Decimal(0)
    return _draft(
        reference,
        _time(time, zone),
        _side(side),
        account,
        asset,
        currency,
        _number(quantity, "quantity", asset),
        _number(price, "price", "a price"),
        _number(amount, "amount", currency),
        fee_figure,
        fee_coin.upper() or currency,
    )


def _family_b(row: list[str], reference: str, account: str, zone: timezone) -> Draft:
    time, pair, side, price, executed, total, fee = row
    asset, currency = split_pair(pair, (executed, total, price, fee))
    fee_text, fee_asset = _unit_apart(fee, (asset, currency))
    return _draft(
        reference,
        _time(time, zone),
        _side(side),
        account,
        asset,
        currency,
        _number(_without_unit(executed, asset), "quantity", asset),
        _number(_without_unit(price, currency), "price", "a price"),
        _number(_without_unit(total, currency), "amount", currency),
        _number(fee_text, "fee", fee_asset or currency) if fee_text else Decimal(0),
        fee_asset or currency,
    )


def _draft(
    reference: str,
    time: Instant,
    kind: TransactionType,
    account: str,
    asset: str,
    currency: str,
    quantity: Decimal,
    price: Decimal,
    amount: Decimal,
    fee: Decimal,
    fee_asset: str,
) -> Draft:
    """What moved is quantity and amount; the price, which the export rounds, must be near them."""
    if quantity == 0:
        raise errors.NotPositive("quantity", found="0")
    if price and abs(quantity * price - amount) * 1000 > quantity * price:
        raise errors.FiguresDisagree(
            "amount",
            quantity=plain(quantity),
            price=plain(price),
            product=plain(quantity * price),
            amount=plain(amount),
        )
    return Draft(
        reference=reference,
        time=time,
        type=kind,
        account=account,
        asset=asset,
        quantity=quantity,
        currency=currency,
        amount=amount,
        fee=fee,
        fee_asset=fee_asset,
        counterparty="Binance",
    )


def split_pair(pair: str, cells: Sequence[str] = ()) -> tuple[str, str]:
    """Asset and quote of a pair. Raises UnknownPair or AmbiguousPair: nothing is guessed.

    Where more than one split is possible (GALAEUR), the units glued to `cells` decide; else the one
    reading whose asset is widely known (ADAEUR is ADA in EUR, not AD in AEUR).
    """
    text = pair.upper().replace("/", "").replace("-", "").replace("_", "")
    readings = [
        (text.removesuffix(quote), quote)
        for quote in QUOTES
        if text.endswith(quote) and len(text) - len(quote) >= 2
    ]
    if not readings:
        raise file_errors.UnknownPair("asset", found=pair[:40])
    if len(readings) > 1:
        glued = [cell.upper().lstrip("0123456789.,") for cell in cells]
        fitting = [reading for reading in readings if set(reading) & set(glued)]
        known = [reading for reading in readings if reading[0] in WIDELY_KNOWN]
        readings = fitting or known or readings
    if len(readings) > 1:
        named = " / ".join("-".join(reading) for reading in readings)
        raise file_errors.AmbiguousPair("asset", found=pair[:40], readings=named)
    return readings[0]


def _without_unit(text: str, unit: str) -> str:
    upper = text.upper()
    return text[: -len(unit)].strip() if upper.endswith(unit) and upper != unit else text


def _unit_apart(text: str, pair: tuple[str, str]) -> tuple[str, str | None]:
    """A number and its glued unit. The pair's own codes are tried first, then BNB, then letters."""
    for unit in (*pair, "BNB"):
        rest = _without_unit(text, unit)
        if rest != text and _NUMBER.fullmatch(rest):
            return rest, unit
    match = re.fullmatch(r"([0-9][0-9,]*\.?[0-9]*?)\s*([A-Za-z][A-Za-z0-9]*)", text)
    if match:
        return match[1], match[2].upper()
    return text, None


def _number(text: str, field: str, asset: str) -> Decimal:
    plain = text.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d*)?", text) else text
    return parse_quantity(plain, field, asset)


def _side(text: str) -> TransactionType:
    kind = _SIDES.get(text.casefold())
    if kind is None:
        raise errors.UnknownType("type", found=text[:40], known="BUY, SELL")
    return kind


def _zone(header: str) -> timezone:
    """The offset that a header states; UTC where it says UTC or nothing."""
    match = _UTC_HEADER.fullmatch(header.strip())
    if match is None or match[1] is None:
        return UTC
    hours, minutes = int(match[1]), int(match[2] or 0)
    offset = timedelta(hours=hours, minutes=-minutes if match[1].startswith("-") else minutes)
    return timezone(offset)


def _time(text: str, zone: timezone) -> Instant:
    match = _DATE.fullmatch(text)
    try:
        if match is None:
            raise ValueError(text)
        year, month, day, hour, minute, second = (int(part) for part in match.groups())
        # Two digits are the year of this century: 24-01-15 is 15 January 2024.
        moment = datetime(
            year + 2000 if year < 100 else year, month, day, hour, minute, second, tzinfo=zone
        )
    except ValueError as problem:
        raise file_errors.NotASpotTime("time", found=text[:40]) from problem
    last = datetime.now(UTC).year + 1
    if not FIRST_YEAR <= moment.year <= last:
        raise file_errors.YearOutside("time", year=moment.year, first=FIRST_YEAR, last=last)
    return instant_of(moment)
