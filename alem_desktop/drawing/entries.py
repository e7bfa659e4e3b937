"""Amounts, dates and times as people type them, read without guessing and without rounding."""

import datetime as dt
import re
from decimal import Context, Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

_SPACES = " \u00a0\u202f\u2009"
_MINUS_SIGNS = "-\u2212\u2013"
_MAX_LENGTH = 200
_MAX_DEPTH = 40
_EXACT = Context(prec=1000)


class AmountProblem(StrEnum):
    """Why a text is not taken as an amount."""

    EMPTY = "empty"
    CHARACTERS = "characters"
    GROUPING = "grouping"
    AMBIGUOUS = "ambiguous"
    DECIMALS = "decimals"
    EXPRESSION = "expression"
    DIVISION = "division"
    INEXACT = "inexact"
    TOO_LONG = "too long"


class AmountError(ValueError):
    """A text that is not one amount: `code` says why, `text` says it in English.

    `readings` holds the two values an ambiguous text may mean (decimals first), `found` and
    `allowed` the numbers of decimals when there are too many.
    """

    def __init__(
        self,
        code: AmountProblem,
        text: str,
        *,
        readings: tuple[Decimal, Decimal] | None = None,
        found: int = 0,
        allowed: int = 0,
    ) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.readings = readings
        self.found = found
        self.allowed = allowed


class DateError(ValueError):
    """A text that is not a date or time; `text` says so in English."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def parse_amount(text: str, language: str = "en", *, decimals: int | None = None) -> Decimal:
    """Read an amount, or after `=` an expression of amounts with + - * / and parentheses.

    `.` and `,` both count as the decimal sign, spaces (also no-break ones) as group separators,
    in every language: a lone `1,234` or `1.234` is therefore ambiguous and refused. `language` is
    that of the two readings in the error's text. Raises AmountError; also when the value has more
    than `decimals` decimals, which are never rounded away.
    """
    if len(text) > _MAX_LENGTH:
        raise AmountError(
            AmountProblem.TOO_LONG, f"An amount has at most {_MAX_LENGTH} characters."
        )
    text = text.strip(_SPACES + "\t\r\n")
    if not text:
        raise AmountError(AmountProblem.EMPTY, "No amount is given.")
    if text.startswith("="):
        value = _decimal(_Expression(text[1:], language).value())
    else:
        negative = text[0] in _MINUS_SIGNS
        unsigned = text[1:] if negative or text[0] == "+" else text
        value = _number(unsigned.strip(_SPACES), language)
        value = value.copy_negate() if negative and value else value
    found = decimals_of(value)
    if decimals is not None and found > decimals:
        raise AmountError(
            AmountProblem.DECIMALS,
            f"The amount has {found} decimals, {decimals} are possible.",
            found=found,
            allowed=decimals,
        )
    return value


def _number(text: str, language: str) -> Decimal:
    """One unsigned number with its groups."""
    if not re.fullmatch(rf"[0-9.,{_SPACES}]*[0-9][0-9.,{_SPACES}]*", text):
        raise AmountError(AmountProblem.CHARACTERS, f"{text!r} is not a number.")
    text = re.sub(rf"[{_SPACES}]", " ", text)
    points, commas = text.count("."), text.count(",")
    if points and commas:
        sign = max(".,", key=text.rfind)
        group = "," if sign == "." else "."
        if text.count(sign) > 1 or " " in text:
            raise _grouping(text)
        whole, _, rest = text.partition(sign)
    elif points + commas == 1:
        sign = "." if points else ","
        group = " "
        whole, _, rest = text.partition(sign)
        if re.fullmatch(r"[1-9][0-9]{0,2}", whole) and re.fullmatch(r"[0-9]{3}", rest):
            fraction, thousands = Decimal(f"{whole}.{rest}"), Decimal(whole + rest)
            raise AmountError(
                AmountProblem.AMBIGUOUS,
                f"{fraction} or {thousands}?".replace(".", "." if language == "en" else ","),
                readings=(fraction, thousands),
            )
    else:
        group = "." if points else "," if commas else " "
        whole, rest = text, ""
        if " " in text and group != " ":
            raise _grouping(text)
    if group in whole:
        if not re.fullmatch(rf"[0-9]{{1,3}}(?:{re.escape(group)}[0-9]{{3}})+", whole):
            raise _grouping(text)
        whole = whole.replace(group, "")
    if not re.fullmatch(r"[0-9]*", whole) or not re.fullmatch(r"[0-9]*", rest):
        raise _grouping(text)
    return Decimal(f"{whole or '0'}.{rest or '0'}") if rest else Decimal(whole or "0")


def _grouping(text: str) -> AmountError:
    return AmountError(
        AmountProblem.GROUPING,
        f"The separators in {text} do not make one number. Leave the group separators out.",
    )


class _Expression:
    """A recursive descent over `sum = term (+|- term)*`, `term = factor (*|/ factor)*`."""

    def __init__(self, text: str, language: str) -> None:
        self._language = language
        self._tokens: list[str] = [
            token.strip(_SPACES)
            for token in re.findall(rf"[0-9.,][0-9.,{_SPACES}]*|[^{_SPACES}]", text)
        ]
        self._at = 0
        self._depth = 0

    def value(self) -> "Fraction":
        result = self._sum()
        if self._at < len(self._tokens):
            raise self._error()
        return result

    def _sum(self) -> "Fraction":
        result = self._term()
        while (operator := self._take("+" + _MINUS_SIGNS)) is not None:
            term = self._term()
            result = result + term if operator == "+" else result - term
        return result

    def _term(self) -> "Fraction":
        result = self._factor()
        while (operator := self._take("*/\u00d7\u00f7:")) is not None:
            factor = self._factor()
            if operator in "*\u00d7":
                result *= factor
            elif factor == 0:
                raise AmountError(AmountProblem.DIVISION, "Division by zero has no value.")
            else:
                result /= factor
        return result

    def _factor(self) -> "Fraction":
        negative = False
        while (sign := self._take("+" + _MINUS_SIGNS)) is not None:
            negative ^= sign != "+"
        if self._take("(") is not None:
            self._depth += 1
            if self._depth > _MAX_DEPTH:
                raise self._error()
            result = self._sum()
            if self._take(")") is None:
                raise self._error()
            self._depth -= 1
        elif self._at < len(self._tokens) and self._tokens[self._at][0] in "0123456789.,":
            from fractions import Fraction  # only calculations need them, not the first paint

            result = Fraction(_number(self._tokens[self._at], self._language))
            self._at += 1
        else:
            raise self._error()
        return -result if negative else result

    def _take(self, choices: str) -> str | None:
        if self._at < len(self._tokens) and self._tokens[self._at] in choices:
            self._at += 1
            return self._tokens[self._at - 1]
        return None

    def _error(self) -> AmountError:
        if self._at < len(self._tokens):
            token = self._tokens[self._at]
            return AmountError(
                AmountProblem.EXPRESSION, f"The calculation cannot be read at {token!r}."
            )
        return AmountError(AmountProblem.EXPRESSION, "The calculation is not complete.")


def _decimal(value: "Fraction") -> Decimal:
    """The same value with a finite number of decimals, if it has one."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        raise AmountError(
            AmountProblem.INEXACT,
            "The result has no end of decimals. Type the amount that was agreed.",
        )
    places = max(twos, fives)
    return Decimal(value.numerator * 10**places // value.denominator).scaleb(-places, _EXACT)


def decimals_of(value: Decimal) -> int:
    """How many decimals a value needs, trailing zeros left out."""
    exponent = value.normalize(_EXACT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


_DAY_WORDS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "сегодня": 0,
    "вчера": -1,
    "завтра": 1,
    "бүгін": 0,
    "кеше": -1,
    "ертең": 1,
}
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}


def parse_date(text: str, today: dt.date) -> dt.date:
    """Read `20.11.2026`, `20.11`, `2026-11-20`, `20 Nov 2026`, `today`, `-1` or `+2`.

    A date without a year is of the year of `today`; words are known in the three languages;
    `-1` is the day before today. Raises DateError.
    """
    wanted = " ".join(text.replace("\u00a0", " ").split()).casefold()
    if not wanted:
        raise DateError("No date is given.")
    if wanted in _DAY_WORDS:
        return _shifted(today, _DAY_WORDS[wanted], text)
    if found := re.fullmatch(rf"([+{_MINUS_SIGNS}])([0-9]{{1,5}})", wanted):
        days = int(found[2])
        return _shifted(today, days if found[1] == "+" else -days, text)
    if found := re.fullmatch(r"([0-9]{1,2})\.([0-9]{1,2})(?:\.([0-9]{4}|[0-9]{2})?)?", wanted):
        year = int(found[3]) if found[3] else today.year
        return _day(
            2000 + year if len(found[3] or "") == 2 else year, int(found[2]), int(found[1]), text
        )
    if found := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", wanted):
        return _day(int(found[1]), int(found[2]), int(found[3]), text)
    if found := re.fullmatch(r"([0-9]{1,2}) ([a-z]{3,9})(?: ([0-9]{4}))?", wanted):
        month = _MONTHS.get(found[2][:3])
        if month is not None:
            return _day(int(found[3] or today.year), month, int(found[1]), text)
    raise DateError(f"{text.strip()!r} is not a date. Write it as 20.11.2026.")


def parse_time(text: str) -> dt.time:
    """Read `1432`, `14:32`, `14:32:05` or `143205`. Raises DateError."""
    wanted = text.strip()
    found = re.fullmatch(r"([0-9]{1,2})[:.]([0-9]{2})(?:[:.]([0-9]{2}))?", wanted) or (
        re.fullmatch(r"([0-9]{1,2})([0-9]{2})([0-9]{2})?", wanted)
    )
    if found is not None:
        hour, minute, second = (int(part or 0) for part in found.groups())
        if hour < 24 and minute < 60 and second < 60:
            return dt.time(hour, minute, second)
    raise DateError(f"{wanted!r} is not a time. Write it as 14:32.")


def parse_moment(text: str, today: dt.date) -> dt.datetime:
    """Read a date, a space (or `T` or a comma) and a time: `20.11.2026 14:32`; no zone."""
    found = re.fullmatch(r"\s*(.+?)(?:,?\s+|T)([0-9:.]+)\s*", text)
    if found is None:
        raise DateError(f"{text.strip()!r} is not a date and time. Write 20.11.2026 14:32.")
    return dt.datetime.combine(parse_date(found[1], today), parse_time(found[2]))


def _day(year: int, month: int, day: int, text: str) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise DateError(f"The calendar has no day {text.strip()}.") from None


def _shifted(today: dt.date, days: int, text: str) -> dt.date:
    try:
        return today + dt.timedelta(days=days)
    except OverflowError:
        raise DateError(f"The calendar has no day {text.strip()}.") from None
