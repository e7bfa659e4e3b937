"""Entries of a settings file in JSON: each is asked for what it should be, and says its place when
it is something else."""

from __future__ import annotations

import ipaddress
import json
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from alem_desktop.core import price_settings_errors as wrong
from alem_desktop.core.fetch_errors import BadPriceSettings

Check = Callable[["Entry", str], None]
"""Raises the entry's `problem` where its text is not what it should be."""

_PRINTING = re.compile(r"[!-~]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the file at `path`; `place`: its keys from outside in, as assets.BNB.order[0]."""

    path: Path
    place: str
    value: object

    def problem(self, kind: type[BadPriceSettings], **fields: object) -> BadPriceSettings:
        """What is wrong here, to be raised; `fields`: what the kind names besides the place."""
        return kind(path=self.path, place=self.place or self.path.name, **fields)

    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            raise self.problem(wrong.NotAFlag)
        return self.value

    def whole(self, least: int, most: int) -> int:
        """A whole number between two others, both included."""
        value = self.value
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.problem(wrong.NotAWholeNumber, least=least, most=most)
        return value

    def text(self, check: Check) -> str:
        """Text that passes a check."""
        if not isinstance(self.value, str):
            raise self.problem(wrong.NotText)
        check(self, self.value)
        return self.value

    def text_or_blank(self, check: Check) -> str:
        """As `text`; blank text needs no check."""
        return "" if self.value == "" else self.text(check)

    def texts(self, check: Check) -> tuple[str, ...]:
        """A list of texts, none of them twice."""
        if not isinstance(self.value, list):
            raise self.problem(wrong.NotAList)
        found: list[str] = []
        for number, value in enumerate(self.value):
            entry = Entry(self.path, f"{self.place}[{number}]", value)
            found.append(entry.text(check))
            if found[-1] in found[:-1]:
                raise entry.problem(wrong.ListedTwice)
        return tuple(found)

    def entries(self, known: Collection[str] | None = None) -> dict[str, Entry]:
        """The entries inside, by key; `known`: the keys there can be."""
        if not isinstance(self.value, dict):
            raise self.problem(wrong.NotEntries)
        found = {
            key: Entry(self.path, f"{self.place}.{key}" if self.place else key, value)
            for key, value in self.value.items()
        }
        for key, entry in found.items():
            if known is not None and key not in known:
                raise entry.problem(wrong.UnknownEntry, known=", ".join(sorted(known)))
        return found


def entry_in(text: str, path: Path) -> Entry:
    """The outermost entry of a file's text. Raises BadPriceSettings for what is not JSON."""
    whole = Entry(path, "", text)
    try:
        return Entry(path, "", json.loads(text, object_pairs_hook=_each_once))
    except json.JSONDecodeError as found:
        problem = whole.problem(wrong.NotJsonAt, row=found.lineno, column=found.colno)
    except _Twice as found:
        problem = whole.problem(wrong.KeyTwice, key=str(found))
    except (ValueError, RecursionError):
        problem = whole.problem(wrong.SettingsNotJson)
    raise problem


class _Twice(ValueError):
    """A key that stands twice; which of the two counts nobody could tell."""


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _Twice(key)
        found[key] = value
    return found


# -- checks ----------------------------------------------------------------------------------------


def check_host(entry: Entry, text: str) -> None:
    """https://name, with a port or without; http only for this computer itself."""
    scheme, name = _address(entry, text, "https://api.example.com")
    if scheme != "https" and not (scheme == "http" and _is_loopback(name)):
        raise entry.problem(wrong.NotSecure)


def check_proxy(entry: Entry, text: str) -> None:
    """http://name:port or https://name:port, without user and password: this file is no safe."""
    scheme, _name = _address(entry, text, "http://proxy.example.com:3128")
    if scheme not in ("http", "https"):
        raise entry.problem(wrong.NotAProxy)


def check_whole_path(entry: Entry, text: str) -> None:
    """A path from the root on: no folder that the program is started in changes what it means."""
    if not Path(text).is_absolute():
        raise entry.problem(wrong.NotAWholePath)
    if not text.isprintable():
        raise entry.problem(wrong.UnprintablePath)


def _address(entry: Entry, text: str, example: str) -> tuple[str, str]:
    """Scheme and host of an address that has nothing but them and a port."""
    no_address = entry.problem(wrong.NotAnAddress, example=example)
    try:
        split = urlsplit(text)
        name, port = split.hostname or "", split.port
    except ValueError as problem:
        raise no_address from problem
    shown = f"[{name}]" if ":" in name else name
    plain = f"{split.scheme}://{shown}" + ("" if port is None else f":{port}")
    if not name or not _PRINTING.fullmatch(text) or text.lower() != plain:
        raise no_address
    return split.scheme, name


def _is_loopback(name: str) -> bool:
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
