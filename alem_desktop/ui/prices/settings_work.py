"""Price settings on this computer's disk and in its keyring; run in the job runner's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from alem_desktop.core.fetch_errors import BadPriceSettings
from alem_desktop.services import price_settings
from alem_desktop.services.price_settings import PriceSettings

if TYPE_CHECKING:
    from alem_desktop.services.book import Book

COINGECKO = "CoinGecko"


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings; the defaults where the file cannot be used, with the problem that says why.

    `has_key`: a key of CoinGecko is set. `codes`: what the book knows, for pairs.
    """

    settings: PriceSettings
    path: Path
    has_key: bool
    codes: tuple[str, ...]
    problem: BadPriceSettings | None


def load_settings(book: Book) -> LoadedSettings:
    """What is set now."""
    from alem_desktop.services import source_keys

    path = price_settings.settings_path()
    problem = None
    try:
        settings = price_settings.load()
    except BadPriceSettings as found:
        settings, problem = PriceSettings(), found
    codes = tuple(asset.code for asset in book.assets())
    return LoadedSettings(settings, path, bool(source_keys.key_of(COINGECKO)), codes, problem)


def save_settings(settings: PriceSettings, key: str | None) -> None:
    """Write the settings, and first the key: None leaves it as it is, '' forgets it.

    Raises BadPriceSettings, KeyRefused, KeyringUnavailable or DiskProblem.
    """
    from alem_desktop.services import source_keys

    if key:
        source_keys.keep_key(COINGECKO, key)
    elif key is not None:
        source_keys.forget_key(COINGECKO)
    price_settings.save(settings)
