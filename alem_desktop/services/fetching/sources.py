"""The sources and the web client that the settings describe; made anew for each fetch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alem_desktop import paths
from alem_desktop.core.calendar import BookCalendar
from alem_desktop.services.fetching.outcomes import FOLDER
from alem_desktop.services.price_settings import PriceSettings
from alem_desktop.services.quote_sources.source import QuoteSource

if TYPE_CHECKING:
    from alem_desktop.services.web.client import WebClient
    from alem_desktop.services.web.limits import Limits
    from alem_desktop.services.web.stop import Stop

LIMITS_FILE = "limits.json"


def sources_of(
    settings: PriceSettings, calendar: BookCalendar, stop: Stop, key: str = ""
) -> dict[str, QuoteSource]:
    """Every source by its name. `key`: of CoinGecko, blank without."""
    from alem_desktop.services.quote_sources import binance, coingecko, folder, kraken, nbk

    hosts = settings.hosts
    found: list[QuoteSource] = [
        binance.Binance(hosts.get("Binance") or binance.DEFAULT_HOSTS),
        kraken.Kraken(hosts.get("Kraken") or kraken.DEFAULT_HOSTS),
        coingecko.CoinGecko(key, settings.coingecko_pro, hosts.get("CoinGecko")),
        nbk.NationalBank(calendar, hosts.get("NBK") or nbk.HOSTS),
    ]
    by_name = {source.name: source for source in found}
    if settings.folder:
        by_name[FOLDER] = folder.PriceFolder(
            Path(settings.folder),
            calendar,
            settings.folder_keys,
            settings.folder_signed_only,
            look_up=stop.raise_if_set,
        )
    return by_name


def limits() -> Limits:
    """What the sources allow this computer, as all its programs remember it."""
    from alem_desktop.services.web.limits import Limits

    return Limits(paths.state_dir() / LIMITS_FILE)


def web_of(settings: PriceSettings, stop: Stop) -> WebClient:
    """A client that keeps its connections until it is closed."""
    from alem_desktop.services.web.client import Network, WebClient

    network = Network(proxy=settings.proxy, ca_bundle=settings.ca_bundle)
    return WebClient(network, limits(), stop)
