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

from alem_desktop.core.fetch_errors import BadPriceSettings

Check = Callable[[str], None]
"""Raises ValueError with what is wrong with a text, to follow its place: “is not …”."""

_PRINTING = re.compile(r"[!-~]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the file at `path`; `place`: its keys from outside in, as assets.BNB.order[0]."""

    path: Path
    place: str
    value: object

    def problem(self, reason: str) -> BadPriceSettings:
        """What is wrong here, to be raised."""
        return BadPriceSettings(path=self.path, place=self.place or "it", reason=reason)

    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            raise self.problem("is neither true nor false")
        return self.value

    def whole(self, least: int, most: int) -> int:
        """A whole number between two others, both included."""
        value = self.value
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.problem(f"is not a whole number from {least} to {most}")
        return value

    def text(self, check: Check) -> str:
        """Text that passes a check."""
        if not isinstance(self.value, str):
            raise self.problem("is not text in quotation marks")
        try:
            check(self.value)
        except ValueError as problem:
            raise self.problem(str(problem)) from problem
        return self.value

    def text_or_blank(self, check: Check) -> str:
        """As `text`; blank text needs no check."""
        return "" if self.value == "" else self.text(check)

    def texts(self, check: Check) -> tuple[str, ...]:
        """A list of texts, none of them twice."""
        if not isinstance(self.value, list):
            raise self.problem("is not a list in square brackets")
        found: list[str] = []
        for number, value in enumerate(self.value):
            entry = Entry(self.path, f"{self.place}[{number}]", value)
            found.append(entry.text(check))
            if found[-1] in found[:-1]:
                raise entry.problem("stands in the list twice")
        return tuple(found)

    def entries(self, known: Collection[str] | None = None) -> dict[str, Entry]:
        """The entries inside, by key; `known`: the keys there can be."""
        if not isinstance(self.value, dict):
            raise self.problem("is not a list of entries in curly brackets")
        found = {
            key: Entry(self.path, f"{self.place}.{key}" if self.place else key, value)
            for key, value in self.value.items()
        }
        for key, entry in found.items():
            if known is not None and key not in known:
                raise entry.problem(f"is not known here; known are {', '.join(sorted(known))}")
        return found


def entry_in(text: str, path: Path) -> Entry:
    """The outermost entry of a file's text. Raises BadPriceSettings for what is not JSON."""
    try:
        return Entry(path, "", json.loads(text, object_pairs_hook=_each_once))
    except json.JSONDecodeError as problem:
        place, reason = f"row {problem.lineno}, character {problem.colno}", "is not JSON"
    except (ValueError, RecursionError) as problem:
        twice = isinstance(problem, _Twice)
        place, reason = "it", f"has {problem} twice" if twice else "is not JSON"
    raise BadPriceSettings(path=path, place=place, reason=reason)


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


def check_host(text: str) -> None:
    """https://name, with a port or without; http only for this computer itself."""
    scheme, name = _address(text, "https://api.example.com")
    if scheme != "https" and not (scheme == "http" and _is_loopback(name)):
        raise ValueError("does not begin with https://")


def check_proxy(text: str) -> None:
    """http://name:port or https://name:port, without user and password: this file is no safe."""
    scheme, _name = _address(text, "http://proxy.example.com:3128")
    if scheme not in ("http", "https"):
        raise ValueError("begins neither with http:// nor with https://")


def check_whole_path(text: str) -> None:
    """A path from the root on: no folder that the program is started in changes what it means."""
    if not Path(text).is_absolute():
        raise ValueError("is not a path that begins at the root")
    if not text.isprintable():
        raise ValueError("has characters that do not print")


def _address(text: str, example: str) -> tuple[str, str]:
    """Scheme and host of an address that has nothing but them and a port."""
    wrong = f"is not an address such as {example}, without user, password and path"
    try:
        split = urlsplit(text)
        name, port = split.hostname or "", split.port
    except ValueError as problem:
        raise ValueError(wrong) from problem
    shown = f"[{name}]" if ":" in name else name
    plain = f"{split.scheme}://{shown}" + ("" if port is None else f":{port}")
    if not name or not _PRINTING.fullmatch(text) or text.lower() != plain:
        raise ValueError(wrong)
    return split.scheme, name


def _is_loopback(name: str) -> bool:
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
