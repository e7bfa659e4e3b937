"""Every setting that is kept between two starts: its name, its default and how it is written.

Settings say how the window looks, never what a figure is: whatever changes a figure lives in the
book. The file is an INI under the platform's configuration folder, all values text, so that a
restart gives back the types that went in. A value that cannot be read counts as not set.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

T = TypeVar("T")


class Key(Generic[T]):
    """One setting. `of_book`: kept for each book apart; `inherited`: a new book starts with the
    value that was set last in any book."""

    __slots__ = ("default", "inherited", "name", "of_book", "read", "write")

    def __init__(
        self,
        name: str,
        default: T,
        read: Callable[[str], T],
        write: Callable[[T], str] = str,
        *,
        of_book: bool = False,
        inherited: bool = False,
    ) -> None:
        self.name = name
        self.default = default
        self.read = read
        self.write = write
        self.of_book = of_book or inherited
        self.inherited = inherited


def _flag(text: str) -> bool:
    return {"true": True, "false": False}[text]


def _flag_text(value: bool) -> str:
    return "true" if value else "false"


def _one_of(*allowed: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in allowed:
            raise ValueError(text)
        return text

    return read


def _texts(text: str) -> tuple[str, ...]:
    found = json.loads(text)
    if not isinstance(found, list):
        raise ValueError(text)
    return tuple(str(each) for each in found)


def _widths(text: str) -> dict[str, int]:
    return {str(key): int(width) for key, width in json.loads(text).items()}


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _day_text(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _ints(text: str) -> tuple[int, ...]:
    return tuple(int(each) for each in json.loads(text))


# How the program looks.
THEME = Key("look/theme", "system", _one_of("system", "light", "dark"))
TEXT_PERCENT = Key("look/text-percent", 100, int)
LANGUAGE = Key("look/language", "", _one_of("", "en", "ru", "kk"))
"""'' follows the desktop."""

# Books and people.
LAST_BOOK = Key("books/last", "", str)
RECENT_BOOKS: Key[tuple[str, ...]] = Key("books/recent", (), _texts, _as_json)
LAST_FOLDER = Key("books/folder", "", str)
USER_NAME = Key("user/name", "", str)
SIGNED_IN = Key("user/signed-in", "", str, of_book=True)
"""Who was signed in last: the name that the sign-in page proposes."""

# The window.
GEOMETRY = Key("window/geometry-v1", b"", _bytes, bytes.hex, inherited=True)
TAB = Key(
    "window/tab",
    "holdings",
    _one_of("holdings", "transactions", "charts", "gains", "approvals", "prices", "statements"),
    of_book=True,
)
CURRENCY = Key("window/currency", "functional", _one_of("functional", "presentation"), of_book=True)

# Holdings. The version of a layout rises when its columns change.
HOLDINGS_ORDER: Key[tuple[str, ...]] = Key(
    "holdings/order-v1", (), _texts, _as_json, inherited=True
)
HOLDINGS_HIDDEN: Key[tuple[str, ...]] = Key(
    "holdings/hidden-v1", (), _texts, _as_json, inherited=True
)
HOLDINGS_WIDTHS: Key[dict[str, int]] = Key(
    "holdings/widths-v1", {}, _widths, _as_json, inherited=True
)
HOLDINGS_SORT = Key("holdings/sort-v1", "", str, of_book=True)
"""A column's key with `+` or `-` before it; '' is the book's own order."""
HOLDINGS_GROUP = Key("holdings/group", "asset", _one_of("asset", "account", "none"), of_book=True)
HOLDINGS_LOTS = Key("holdings/lots", True, _flag, _flag_text, of_book=True)
HOLDINGS_HIDE_DUST = Key("holdings/hide-dust", False, _flag, _flag_text, of_book=True)
HOLDINGS_FILTER = Key("holdings/filter", "", str, of_book=True)
HOLDINGS_EXPANDED: Key[tuple[str, ...]] = Key(
    "holdings/expanded", (), _texts, _as_json, of_book=True
)

# Transactions.
REGISTER_LAYOUT = Key("transactions/header-v1", b"", _bytes, bytes.hex, inherited=True)
REGISTER_SORT = Key("transactions/sort-v1", "", str, of_book=True)
REGISTER_FILTER = Key("transactions/filter", "", str, of_book=True)
REGISTER_SPLIT: Key[tuple[int, ...]] = Key(
    "transactions/split-v1", (), _ints, _as_json, inherited=True
)
ENTRY_DRAFT = Key("transactions/draft", "", str, of_book=True)

# The trail of a figure, below the tables.
TRAIL_OPEN = Key("trail/open", False, _flag, _flag_text, inherited=True)
TRAIL_HEIGHT = Key("trail/height", 0, int, inherited=True)
"""In pixels; 0 is the usual share."""

# Charts. Account, asset and a third currency are not kept: a start shows the whole fund.
CHART_KIND = Key("charts/kind", "", str, of_book=True)
CHART_RANGE = Key("charts/range", "", str, of_book=True)
"""A named period, or two days with `/` between them."""
CHART_BENCHMARK: Key[str | None] = Key(
    "charts/benchmark", "BTC", lambda text: text or None, lambda code: code or "", of_book=True
)
"""An asset's code, None for none."""
CHART_LOG = Key("charts/log", False, _flag, _flag_text, of_book=True)
CHART_SIDE_PANEL = Key("charts/side-panel", True, _flag, _flag_text, inherited=True)
CHART_FOLDER = Key("charts/folder", "", str)

# Gains. A lot method that is only asked about is not kept: a start shows the book's own figures.
GAINS_PERIOD = Key("gains/period", "", str, of_book=True)
GAINS_FROM: Key[date | None] = Key("gains/from", None, _day, _day_text, of_book=True)
GAINS_TO: Key[date | None] = Key("gains/to", None, _day, _day_text, of_book=True)
"""The days of a period that is none of the named ones."""
GAINS_TABLE = Key(
    "gains/table", "disposals", _one_of("disposals", "income", "expenses"), of_book=True
)
GAINS_SORT = Key("gains/sort-v1", "", str, of_book=True)
GAINS_FILTER = Key("gains/filter", "", str, of_book=True)

# Statements.
STATEMENT_KIND = Key("statements/kind", "", str, of_book=True)
STATEMENT_SPAN = Key("statements/period", "", str, of_book=True)
STATEMENT_FORM = Key("statements/form", "", str, of_book=True)
"""The languages of the page set; '' follows the window."""
STATEMENT_SIGNATORIES: Key[tuple[str, ...]] = Key(
    "statements/signatories", (), _texts, _as_json, of_book=True
)
"""Name and position of who prepared (a blank name follows the user), checked and approved, and the
user who named them."""
STATEMENT_FOLDER = Key("statements/folder", "", str)

_RECENT_MOST = 8


class Settings:
    """Typed access to the settings, those of the program and those of one book."""

    def __init__(self, path: Path | None = None, book: Path | None = None) -> None:
        """`path` of the INI file, None for the platform's; `book` whose own settings count."""
        self._path = settings_path() if path is None else path
        self._store = QSettings(str(self._path), QSettings.Format.IniFormat)
        self._scope = "" if book is None else f"book-{zlib.crc32(os.fsencode(book)):08x}/"

    def of_book(self, book: Path) -> Settings:
        """The same settings with those of `book`."""
        return Settings(self._path, book)

    def get(self, key: Key[T]) -> T:
        """The value, or the default when none (or nothing readable) is kept."""
        names = [key.name]
        if key.of_book:
            names = [self._scope + key.name] if self._scope else []
            if key.inherited:
                names.append(key.name)
        for name in names:
            text = self._store.value(name)
            if isinstance(text, str):
                try:
                    return key.read(text)
                except (ValueError, KeyError, TypeError, AttributeError):
                    continue
        return key.default

    def set(self, key: Key[T], value: T) -> None:
        """Keep a value; the default is kept by forgetting."""
        text = None if value == key.default and not key.inherited else key.write(value)
        if key.of_book:
            if self._scope:
                self._put(self._scope + key.name, text)
            if key.inherited:
                self._put(key.name, text)
        else:
            self._put(key.name, text)

    def remember_book(self, path: Path) -> None:
        """Make a book the last one and the first of the recent ones."""
        text = str(path)
        others = [each for each in self.get(RECENT_BOOKS) if each != text]
        self.set(RECENT_BOOKS, (text, *others)[:_RECENT_MOST])
        self.set(LAST_BOOK, text)

    def forget_book(self, path: Path) -> None:
        """Take a book that is no longer there off the lists."""
        text = str(path)
        self.set(RECENT_BOOKS, tuple(each for each in self.get(RECENT_BOOKS) if each != text))
        if self.get(LAST_BOOK) == text:
            self.set(LAST_BOOK, "")

    def save(self) -> None:
        """Write to the file what was set; happens by itself, too."""
        self._store.sync()

    def _put(self, name: str, text: str | None) -> None:
        if text is None:
            self._store.remove(name)
        else:
            self._store.setValue(name, text)


def settings_path() -> Path:
    """The INI file under the platform's configuration folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "alem-desktop" / "alem-desktop.ini"


def user_name(settings: Settings) -> str:
    """The name under which acts are recorded: the one that was set, else that of the login."""
    chosen = settings.get(USER_NAME).strip()
    if chosen:
        return chosen
    try:
        import pwd

        entry = pwd.getpwuid(os.getuid())
        return entry.pw_gecos.split(",")[0].strip() or entry.pw_name
    except (ImportError, KeyError):
        return os.environ.get("USERNAME") or os.environ.get("USER") or "user"


def as_byte_array(data: bytes) -> QByteArray:
    """Kept bytes as Qt takes them."""
    return QByteArray(data)
