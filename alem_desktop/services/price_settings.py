"""Settings of fetching prices: who is asked for what, how, and when.

They change no figure (a price in the book stands, whoever is asked tomorrow), so they live outside
every book, in one JSON file for the user of this computer. The file says only what differs from the
defaults below; keys of sources are not in it but in the keyring.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from typing import Any

from alem_desktop import paths
from alem_desktop.core import price_settings_errors as wrong
from alem_desktop.core.errors import DiskProblem
from alem_desktop.services import settings_entries
from alem_desktop.services.asset_sources import (
    ALL_SOURCES,
    DEFAULT_ASSETS,
    QUOTE_SOURCES,
    AssetSources,
    Pair,
    assets_in,
    assets_said,
    check_known_source,
)
from alem_desktop.services.outputs import replacing
from alem_desktop.services.quote_sources.minisign import NotAKey, public_key
from alem_desktop.services.settings_entries import Entry

__all__ = [
    "ALL_SOURCES",
    "QUOTE_SOURCES",
    "AssetSources",
    "Pair",
    "PriceSettings",
    "load",
    "save",
    "settings_path",
]

VARIABLE = "ALEM_PRICE_SETTINGS"
"""Names another file than the user's own."""

FILE = "prices.json"
MOST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class PriceSettings:
    """All settings. `enabled`: prices are fetched at all.

    `order`, `sources_wanted`: sources are asked in this order until so many have answered; the
    first gives the price, the second checks the gap, later ones stand in for one that failed.
    `hosts`: by source, in the place of its own, as https://api.binance.com.
    `coingecko_pro`: the key in the keyring is a paid one.
    `proxy`, `ca_bundle`, `folder`: blank where there is none; the last two are whole paths.
    `folder_keys`: public keys of minisign; `folder_signed_only`: plain files are not taken.
    `rates`: the National Bank is asked too. `at_open`, `hourly`, `at_valuation_point`: when.
    `daily_years`, `hourly_days`: how far back closes of days and of hours are wanted.
    """

    enabled: bool = True
    order: tuple[str, ...] = QUOTE_SOURCES
    sources_wanted: int = 2
    assets: Mapping[str, AssetSources] = field(default_factory=lambda: dict(DEFAULT_ASSETS))
    hosts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    coingecko_pro: bool = False
    proxy: str = ""
    ca_bundle: str = ""
    folder: str = ""
    folder_keys: tuple[str, ...] = ()
    folder_signed_only: bool = False
    rates: bool = True
    at_open: bool = True
    hourly: bool = True
    at_valuation_point: bool = True
    daily_years: int = 10
    hourly_days: int = 365

    def order_of(self, asset: str) -> tuple[str, ...]:
        """The sources that have a pair of an asset, in the order in which they are asked."""
        said = self.assets.get(asset, AssetSources())
        return tuple(source for source in said.order or self.order if source in said.pairs)


def settings_path() -> Path:
    """The file of this user, or the one that the environment names; it may not exist yet."""
    named = os.environ.get(VARIABLE, "")
    return Path(named) if named else paths.config_dir() / FILE


def load(path: Path | None = None) -> PriceSettings:
    """The settings of a file, of the user's own by default; what it does not say is as by default.

    So it is within each asset, whose pairs are one setting; null takes an asset out. Raises
    BadPriceSettings naming the entry and what is wrong with it.
    """
    path = path or settings_path()
    whole = Entry(path, "", None)
    if path.exists() and not path.is_file():  # a pipe would be waited for
        raise whole.problem(wrong.SettingsUnreadable, problem="it is no file")
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise whole.problem(wrong.SettingsTooLarge)
        text = content.decode("utf-8-sig")
    except FileNotFoundError:
        return PriceSettings()
    except OSError as problem:
        said = problem.strerror or str(problem)
        raise whole.problem(wrong.SettingsUnreadable, problem=said) from problem
    except UnicodeDecodeError as problem:
        raise whole.problem(wrong.SettingsNotText) from problem
    return _settings(settings_entries.entry_in(text, path))


def save(settings: PriceSettings, path: Path | None = None) -> None:
    """Write what differs from the defaults, whole or not at all, for this user's eyes only.

    Raises BadPriceSettings for what could not be loaded again, and DiskProblem.
    """
    path = path or settings_path()
    text = json.dumps(_differing(settings), ensure_ascii=False, indent=2) + "\n"
    _settings(settings_entries.entry_in(text, path))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise DiskProblem(path=path, reason=reason) from problem
    with replacing(path) as temporary:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


# -- from JSON and back ----------------------------------------------------------------------------


def _settings(entry: Entry) -> PriceSettings:
    found = entry.entries(_READERS)
    said: dict[str, Any] = {name: _READERS[name](one) for name, one in found.items()}
    settings = PriceSettings(**said)
    if settings.folder_signed_only and not settings.folder_keys:
        place = Entry(entry.path, "folder_signed_only", True)
        raise place.problem(wrong.NoSignersKey)
    return settings


def _hosts(entry: Entry) -> dict[str, tuple[str, ...]]:
    found = {}
    for source, one in entry.entries(ALL_SOURCES).items():
        found[source] = one.texts(settings_entries.check_host)
        if not found[source]:
            raise one.problem(wrong.NoHost)
    return found


def _order(entry: Entry) -> tuple[str, ...]:
    order = entry.texts(check_known_source)
    if not order:
        raise entry.problem(wrong.NoSource)
    return order


def _check_key(entry: Entry, text: str) -> None:
    try:
        public_key(text)
    except NotAKey as problem:
        raise entry.problem(wrong.NotASignersKey) from problem


_path = partial(Entry.text_or_blank, check=settings_entries.check_whole_path)

_READERS: Mapping[str, Callable[[Entry], object]] = {
    "enabled": Entry.flag,
    "order": _order,
    "sources_wanted": partial(Entry.whole, least=1, most=len(QUOTE_SOURCES)),
    "assets": assets_in,
    "hosts": _hosts,
    "coingecko_pro": Entry.flag,
    "proxy": partial(Entry.text_or_blank, check=settings_entries.check_proxy),
    "ca_bundle": _path,
    "folder": _path,
    "folder_keys": partial(Entry.texts, check=_check_key),
    "folder_signed_only": Entry.flag,
    "rates": Entry.flag,
    "at_open": Entry.flag,
    "hourly": Entry.flag,
    "at_valuation_point": Entry.flag,
    "daily_years": partial(Entry.whole, least=1, most=20),
    "hourly_days": partial(Entry.whole, least=0, most=3_660),
}
"""What reads each field of PriceSettings."""


def _differing(settings: PriceSettings) -> dict[str, object]:
    """What the file says: fields in the order of PriceSettings, codes and sources sorted."""
    default = PriceSettings()
    said: dict[str, object] = {}
    for one in fields(PriceSettings):
        value = getattr(settings, one.name)
        if value != getattr(default, one.name):
            said[one.name] = list(value) if isinstance(value, tuple) else value
    if "assets" in said:
        said["assets"] = assets_said(settings.assets)
    if "hosts" in said:
        said["hosts"] = {source: list(settings.hosts[source]) for source in sorted(settings.hosts)}
    return said
