"""What a fetch needs besides its plan: the sources and the web client that the settings describe,
the key of who has one, and leave to ask again. Made anew for each fetch."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from alem_desktop import paths
from alem_desktop.core.calendar import BookCalendar
from alem_desktop.services.fetching.outcomes import FOLDER
from alem_desktop.services.price_settings import PriceSettings
from alem_desktop.services.quote_sources.source import BINANCE, COINGECKO, KRAKEN, NBK, QuoteSource

if TYPE_CHECKING:
    from alem_desktop.services.fetching.plan import FetchPlan
    from alem_desktop.services.web.client import WebClient
    from alem_desktop.services.web.limits import Limits
    from alem_desktop.services.web.stop import Stop

LIMITS_FILE = "limits.json"
KEY_WITHIN_S = 30.0
"""A keyring waits for its user to unlock it; without a key the source is asked as anybody may."""


def asked(plan: FetchPlan) -> frozenset[str]:
    """The sources that a plan has a question for."""
    return frozenset(
        source for errand in plan.errands for source, _series, asks in errand.sources if asks
    )


def key_for(plan: FetchPlan, stop: Stop) -> str:
    """The key of the source that takes one; blank where it is not asked or has none.

    A keyring may wait for its user, for ever. So it is asked in a thread that is left behind after
    KEY_WITHIN_S, or at once when somebody stops: the answer is blank then too, and the first
    question that follows raises Stopped.
    """
    if COINGECKO not in asked(plan):
        return ""
    from alem_desktop.services import source_keys

    found: list[str] = []
    done = threading.Event()

    def ask() -> None:
        found.append(source_keys.key_of(COINGECKO))
        done.set()

    with stop.calling(done.set):
        if stop.is_set:
            return ""
        threading.Thread(target=ask, name="look up a key", daemon=True).start()
        done.wait(KEY_WITHIN_S)
    return found[0] if found else ""


def forgive(limits: Limits, plan: FetchPlan) -> None:
    """Ask again what took this place for another, since a person who sits here may have moved."""
    for source in asked(plan):
        limits.forgive(source)


def sources_of(
    settings: PriceSettings, calendar: BookCalendar, stop: Stop, key: str = ""
) -> dict[str, QuoteSource]:
    """Every source by its name. `key`: of CoinGecko, blank without."""
    from alem_desktop.services.quote_sources import binance, coingecko, folder, kraken, nbk

    hosts = settings.hosts
    found: list[QuoteSource] = [
        binance.Binance(hosts.get(BINANCE) or binance.DEFAULT_HOSTS),
        kraken.Kraken(hosts.get(KRAKEN) or kraken.DEFAULT_HOSTS),
        coingecko.CoinGecko(key, settings.coingecko_pro, hosts.get(COINGECKO)),
        nbk.NationalBank(calendar, hosts.get(NBK) or nbk.HOSTS),
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
